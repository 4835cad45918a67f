import { WebhookVerificationError } from "../core/errors.ts"
import { readDelivery, type WebhookRequest } from "../core/webhook.ts"

/** A body beyond the limit. */
class BodyTooLong extends WebhookVerificationError {
  constructor(limit: number) {
    super("body-malformed", `the body is longer than ${limit} bytes`)
  }
}

export const isTooLong = (error: unknown): boolean => error instanceof BodyTooLong

/**
 * Reads a request up to a limit.
 * @throws WebhookVerificationError
 */
export async function readRequest(request: Request, limit: number): Promise<WebhookRequest> {
  const { headers, url } = request
  if (request.method === "GET") return { headers, url, body: "" }
  // Whoever announces too much is not listened to.
  if (Number(headers.get("content-length")) > limit) throw new BodyTooLong(limit)
  try {
    const { bytes } = await readDelivery(request, limit)
    return { headers, url, body: bytes }
  } catch (error) {
    throw error instanceof WebhookVerificationError && error.reason === "body-malformed"
      ? new BodyTooLong(limit)
      : error
  }
}
