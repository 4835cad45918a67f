import { ApiError, type ApiErrorFacts, WebhookVerificationError } from "../core/errors.ts"

/** An HTTP answer that is a failure. `message` is what the server says, without anything around it. */
export class XCallApiError extends ApiError {
  override readonly name = "XCallApiError" as const

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
