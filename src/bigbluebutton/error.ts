import { ApiError, isNamed } from "../core/errors.ts"
import type { components } from "../../generated/bigbluebutton/paths.ts"

/** Known error keys; servers and load balancers add their own. */
export type MessageKey = components["schemas"]["MessageKey"]

/** A call that BigBlueButton refused. `code` is its `messageKey`, or `http_504` and the like when no document came. */
export class BigBlueButtonError extends ApiError {
  override readonly name = "BigBlueButtonError" as const
  declare readonly code: MessageKey
}

/** Whether BigBlueButton or ConferênciaWeb (`provider` tells which) rejected a call; `code` then completes the known keys. */
export const isBigBlueButtonError = (error: unknown): error is BigBlueButtonError =>
  isNamed(error, "api", "BigBlueButtonError")
