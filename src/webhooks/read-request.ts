import { readDelivery, type WebhookRequest } from "../core/webhook.ts"

/**
 * Reads a request up to a limit, so that no receiver has to.
 * @throws WebhookVerificationError
 */
export async function readRequest(request: Request, limit: number): Promise<WebhookRequest> {
  const { headers, url } = request
  const body = request.method === "GET" ? "" : (await readDelivery(request, limit)).bytes
  return { headers, url, body }
}
