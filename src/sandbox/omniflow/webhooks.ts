import type { EventName, EventPayloads } from "../../../generated/omniflow/events.ts"
import { deliver, succeeded, unsent } from "../deliver.ts"
import { hmac } from "../signing.ts"
import type { Fields } from "../server.ts"
import { nextId, type World } from "./state.ts"

/** The envelope of all events, as JSON. */
const envelope = (world: World, type: string, payload: Fields, at: number): string =>
  JSON.stringify({ type, tenantId: world.settings.tenantId, payload, timestamp: new Date(at).toISOString() })

const eventHeaders = (world: World, body: string, secret: string): Record<string, string> => ({
  "Content-Type": "application/json",
  "User-Agent": "OmniFlow-Webhooks/1.0",
  "x-omniflow-signature-256": world.settings.signaturePrefix + hmac("sha256", secret, body),
})

/** Sends an event to all webhooks registered for its type. */
export function emitAny(world: World, type: string, payload: Fields): void {
  const now = world.settings.now()
  const body = envelope(world, type, payload, now)
  for (const { shown, secret } of world.webhooks.values()) {
    if (!shown.events.includes(type)) continue
    const delivery = {
      ...unsent(),
      method: "POST",
      id: nextId(world, "dlv"),
      webhookId: shown.id,
      event: type,
      url: shown.url,
      headers: eventHeaders(world, body, secret),
      body,
      createdAt: new Date(now).toISOString(),
    } as const
    deliver(world, delivery, {
      gaps: world.settings.gaps,
      accepted: succeeded,
      wanted: () => world.webhooks.has(shown.id),
    })
  }
}

export const emit = <Name extends EventName>(
  world: World,
  type: Name,
  payload: EventPayloads[Name]["payload"],
): void => {
  emitAny(world, type, payload)
}

export interface OmniFlowWebhookRequestOptions {
  /** Secret that signs the event. @default that of the webhook with this URL */
  secret?: string
  /** @default the URL of the first webhook, else "https://app.example.org/omniflow" */
  url?: string
  /** When it happened, in milliseconds. @default now */
  timestamp?: number
}

const samples: Readonly<Record<string, Fields>> = {
  "message.received": {
    messageId: "msg_01",
    conversationId: "cnv_01",
    channel: "whatsapp_official",
    direction: "inbound",
  },
  "conversation.created": { conversationId: "cnv_01", contactId: "cnt_01", inboxId: "inb_01" },
  "conversation.resolved": { conversationId: "cnv_01", resolvedBy: "agent-uuid" },
  "contact.opted_out": { contactId: "cnt_01", phoneNumber: "+5511999999999" },
}

/** An event as a signed request that is not sent. */
export function signedRequest(
  world: World,
  type: string,
  payload: Fields | undefined,
  options: OmniFlowWebhookRequestOptions,
): Request {
  const webhooks = [...world.webhooks.values()]
  const webhook = options.url === undefined ? webhooks[0] : webhooks.find(({ shown }) => shown.url === options.url)
  const secret = options.secret ?? webhook?.secret
  if (secret === undefined) throw new Error("No webhook has this url: pass the secret that signs the event")
  const url = options.url ?? webhook?.shown.url ?? "https://app.example.org/omniflow"
  const body = envelope(world, type, payload ?? samples[type] ?? {}, options.timestamp ?? world.settings.now())
  return new Request(url, { method: "POST", headers: eventHeaders(world, body, secret), body })
}
