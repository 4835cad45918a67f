import { ApiError } from "../core/errors.ts"

/**
 * A call that xroom refused, whatever the HTTP status. xroom has no error codes: `code` is `refused`, with its words in
 * `message`, or `http_502` and the like when the answer was none of xroom's.
 */
export class XRoomError extends ApiError {
  override readonly name = "XRoomError" as const
}
