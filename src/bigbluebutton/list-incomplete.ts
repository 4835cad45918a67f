import { BigBlueButtonError } from "./error.ts"

/** The error for a list that may be longer than what was read of it. */
export const listIncomplete = (provider: string, what: string, hint: string, cause?: unknown): BigBlueButtonError =>
  new BigBlueButtonError({
    provider,
    operation: "getRecordings",
    status: 200,
    code: "listIncomplete",
    message: what,
    hint,
    cause,
  })

/** The error for a server that does not list everything, also not in pages. */
export const fetchAllDenied = (provider: string, message = ""): BigBlueButtonError =>
  new BigBlueButtonError({
    provider,
    operation: "getRecordings",
    status: 200,
    code: "fetchAllDenied",
    message,
    hint: "pass meetingID or recordID",
  })

/** Whether it is the error for a list that may be longer. */
export const isListIncomplete = (error: unknown): boolean =>
  error instanceof BigBlueButtonError && error.code === "listIncomplete"
