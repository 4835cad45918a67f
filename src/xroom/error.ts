import { ApiError, isNamed } from "../core/errors.ts"

/** xroom has no codes of its own: it rejected the call, or something else did. */
export type ErrorCode = "refused" | `http_${number}`

/**
 * A call that xroom refused, whatever the HTTP status. xroom has no error codes: `code` is `refused`, with its words in
 * `message`, or `http_502` and the like when the answer was none of xroom's.
 */
export class XRoomError extends ApiError {
  override readonly name = "XRoomError" as const
  declare readonly code: ErrorCode
}

/** Whether xroom rejected a call. */
export const isXRoomError = (error: unknown): error is XRoomError => isNamed(error, "api", "XRoomError")
