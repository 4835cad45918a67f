import { ApiError, isNamed } from "../core/errors.ts"
import type { components } from "../../generated/bigbluebutton/paths.ts"

/** Known error keys, and two of this package; servers and load balancers add their own. */
export type MessageKey = components["schemas"]["MessageKey"] | "listIncomplete" | "fetchAllDenied"

/**
 * A call that BigBlueButton rejected. `code` is its `messageKey`, `http_504` and the like when no document came,
 * `listIncomplete` for a list of recordings that may be longer than what was read of it, or `fetchAllDenied` from a server
 * that may not list all recordings.
 */
export class BigBlueButtonError extends ApiError {
  override readonly name = "BigBlueButtonError" as const
  declare readonly code: MessageKey
}

/** Whether BigBlueButton or ConferênciaWeb (`provider` tells which) rejected a call; `code` then completes the known keys. */
export const isBigBlueButtonError = (error: unknown): error is BigBlueButtonError =>
  isNamed(error, "api", "BigBlueButtonError")
