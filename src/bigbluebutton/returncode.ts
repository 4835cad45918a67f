import { type Fields, isFields } from "../core/values.ts"

/** What a document says of the call, in upper case; empty where it says nothing. */
function wordOf({ returncode }: Fields): string {
  return typeof returncode === "string" ? returncode.trim().toUpperCase() : ""
}

/** Whether a document says that the call succeeded. */
export const isSuccess = (fields: Fields): boolean => wordOf(fields) === "SUCCESS"

/** Whether a document says that the call failed. BigBlueButton writes FAILED; whatever else is no success counts as well. */
export const isFailure = (fields: Fields): boolean => !["", "SUCCESS"].includes(wordOf(fields))

/** Whether a decoded body, of an XML or a JSON call, says that the call failed. */
export const reportsFailure = (body: unknown): boolean =>
  isFields(body) && (isFailure(body) || (isFields(body["response"]) && isFailure(body["response"])))

/** Whether a server says that it may not list everything (`allowFetchAllRecordings=false`), which it calls a success. */
export const deniesFetchAll = ({ messageKey, message }: { messageKey?: unknown; message?: unknown }): boolean =>
  messageKey === "noRecordings" && typeof message === "string" && /retrieve all recordings/i.test(message)
