import { ApiError, type ApiErrorFacts, isNamed, WebhookVerificationError } from "../core/errors.ts"

/** xCall has no codes that are known: `no_session` is a call without the JWT it needs, which was not sent. */
export type ErrorCode = "no_session" | `http_${number}`

/** An HTTP answer that is a failure. `message` is what the server says, without anything around it. */
export class XCallApiError extends ApiError {
  override readonly name = "XCallApiError" as const
  declare readonly code: ErrorCode

  constructor(facts: ApiErrorFacts) {
    super(facts)
    // Programs written for the vendor's package show it to people. `operation` tells the call.
    this.message = facts.message
  }
}

/** A delivery that must not be trusted. */
export class XCallWebhookError extends WebhookVerificationError {
  override readonly name = "XCallWebhookError" as const
}

/** The same failure under this provider's name; anything else as it is. */
export const asWebhookError = (error: unknown): unknown =>
  error instanceof WebhookVerificationError
    ? new XCallWebhookError(error.reason, error.message, { cause: error.cause })
    : error

/** Whether xCall rejected a call. */
export const isXCallApiError = (error: unknown): error is XCallApiError => isNamed(error, "api", "XCallApiError")

/** Whether a delivery of xCall must not be trusted. */
export const isXCallWebhookError = (error: unknown): error is XCallWebhookError =>
  isNamed(error, "webhook", "XCallWebhookError")
