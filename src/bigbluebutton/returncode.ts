import { type Fields, isFields } from "../core/fields.ts"

const says = (fields: Fields, word: string) => String(fields["returncode"]).toUpperCase() === word

/** Whether a document says that the call succeeded. */
export const isSuccess = (fields: Fields): boolean => says(fields, "SUCCESS")

/** Whether a document says that the call failed. */
export const isFailure = (fields: Fields): boolean => says(fields, "FAILED")

/** Whether a decoded body, of an XML or a JSON call, says that the call failed. */
export const reportsFailure = (body: unknown): boolean =>
  isFields(body) && (isFailure(body) || (isFields(body["response"]) && isFailure(body["response"])))

/** Whether a server says that it may not list everything (`allowFetchAllRecordings=false`), which it calls a success. */
export const deniesFetchAll = ({ messageKey, message }: { messageKey?: unknown; message?: unknown }): boolean =>
  messageKey === "noRecordings" && typeof message === "string" && /retrieve all recordings/i.test(message)
