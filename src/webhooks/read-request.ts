import { readDelivery, type ReadOptions, type WebhookRequest } from "../core/webhooks/delivery.ts"

/**
 * Reads a request within limits, so that no receiver has to.
 * @throws WebhookVerificationError
 */
export async function readRequest(request: Request, options: ReadOptions): Promise<WebhookRequest> {
  const { headers, url } = request
  const body = request.method === "GET" ? "" : (await readDelivery(request, options)).bytes
  return { headers, url, body }
}
