import { attempt, succeeded } from "../deliver.ts"
import { hmac } from "../signing.ts"
import { hex, pick } from "../pick.ts"
import { eventDelivery } from "./webhooks.ts"
import type { World, XRoomWebhook } from "./state.ts"

/** The key that proves a URL of this domain. */
export function webhookKey({ settings: { webhookKeys } }: World, domain: string): string | undefined {
  if (typeof webhookKeys === "string") return webhookKeys
  return Object.hasOwn(webhookKeys, domain) ? webhookKeys[domain] : undefined
}

/** The signature in an answer, bare or as a JSON text. */
function signatureIn(text: string): string {
  const trimmed = text.trim()
  if (!trimmed.startsWith('"')) return trimmed
  try {
    return String(JSON.parse(trimmed)).trim()
  } catch {
    return trimmed
  }
}

/** Asks the URL of a webhook to sign a text, and notes in the webhook whether it could. */
export async function validate(world: World, webhook: XRoomWebhook): Promise<boolean> {
  if (webhook.url === undefined) return webhook.validated
  const key = webhookKey(world, webhook.domain)
  const signThis = pick(world.settings.random, hex, 32)
  const delivery = eventDelivery(webhook.id, webhook.url, { event: "validation", signThis })
  world.deliveries.push(delivery)
  let answer: string | undefined
  await attempt(world, delivery, async (response) => {
    answer = signatureIn(await response.text())
  })
  const answered = delivery.status !== undefined && succeeded(delivery.status)
  webhook.validated = answered && key !== undefined && answer === hmac("sha256", key, signThis)
  delivery.outcome = webhook.validated ? "delivered" : "failed"
  return webhook.validated
}
