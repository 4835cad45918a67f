import { attempt, deliver, succeeded, unsent } from "../deliver.ts"
import { hmac } from "../signing.ts"
import { hex, pick } from "../runtime.ts"
import { optional } from "./wire.ts"
import type { World, XRoomDelivery, XRoomRoom, XRoomWebhook } from "./state.ts"

const headers = { "Content-Type": "application/json" }

function eventDelivery(
  webhook: number,
  url: string,
  payload: Readonly<Record<string, unknown>> & { readonly event: string },
): XRoomDelivery {
  const body = JSON.stringify(payload)
  return { webhook, method: "POST", url, headers, body, event: payload.event, ...unsent() }
}

function isFor({ settings }: World, webhook: XRoomWebhook, room: XRoomRoom): boolean {
  if (!webhook.validated && settings.unvalidatedHooks === "silent") return false
  return webhook.domain === room.domain && (webhook.roomName ?? room.roomName) === room.roomName
}

function tell(world: World, event: string, room: XRoomRoom, facts: object = {}): void {
  const { domain, roomName } = room
  for (const webhook of world.webhooks.values()) {
    if (webhook.url === undefined || !isFor(world, webhook, room)) continue
    const payload = { id: webhook.id, event, domain, roomName, ...facts }
    deliver(world, eventDelivery(webhook.id, webhook.url, payload), {
      gaps: world.settings.retries,
      accepted: succeeded,
      wanted: () => world.webhooks.has(webhook.id),
    })
  }
}

export function tellCreated(world: World, room: XRoomRoom): void {
  const { type, isLocked, password, hostKey } = room
  const secrets = optional(world.settings, { password, hostKey })
  tell(world, "roomCreated", room, { options: { type, capacity: world.settings.capacity, isLocked, ...secrets } })
}

export function tellRemoved(world: World, room: XRoomRoom): void {
  tell(world, "roomRemoved", room)
}

/** The key that validates URLs of this domain. */
export function webhookKey({ settings: { webhookKeys } }: World, domain: string): string | undefined {
  if (typeof webhookKeys === "string") return webhookKeys
  return Object.hasOwn(webhookKeys, domain) ? webhookKeys[domain] : undefined
}

/** The signature in a response, as text or as a JSON string. */
function signatureIn(text: string): string {
  const trimmed = text.trim()
  if (!trimmed.startsWith('"')) return trimmed
  try {
    return String(JSON.parse(trimmed)).trim()
  } catch {
    return trimmed
  }
}

/** Requests a signature from the URL of a webhook, and records whether it was valid. */
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

export interface XRoomWebhookRequestOptions {
  /** The URL as registered, with its token. @default that of the first webhook with one */
  url?: string
}

function sample(world: World, event: string, id: number): object {
  const [room] = world.rooms.values()
  const { domain, roomName, type, isLocked } = room ?? {
    domain: "chat.example",
    roomName: "demo",
    type: 1,
    isLocked: false,
  }
  switch (event) {
    case "validation":
      return { event, signThis: pick(world.settings.random, hex, 32) }
    case "roomCreated":
      return { id, event, domain, roomName, options: { type, capacity: world.settings.capacity, isLocked } }
    default:
      return { id, event, domain, roomName }
  }
}

/** An event as a request that is not sent. It is not signed, since xroom never signs events. */
export function webhookRequest(
  world: World,
  event: string,
  payload: Readonly<Record<string, unknown>> = {},
  options: XRoomWebhookRequestOptions = {},
): Request {
  const webhooks = [...world.webhooks.values()]
  const url = options.url ?? webhooks.find((webhook) => webhook.url !== undefined)?.url
  if (url === undefined) throw new Error("No webhook has a url: register one, or pass the url to send the event to")
  const known = webhooks.find((webhook) => webhook.url === url)
  const body = JSON.stringify({ ...sample(world, event, known?.id ?? 7), ...payload })
  return new Request(url, { method: "POST", headers: { "Content-Type": "application/json" }, body })
}
