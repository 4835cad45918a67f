import type { Fields } from "../read-object.ts"
import { envelope, eventHeaders } from "./webhooks.ts"
import type { World } from "./state.ts"

export interface OmniFlowWebhookRequestOptions {
  /** Secret the event is signed with. @default the one of the webhook with this url */
  secret?: string
  /** @default the url of the first webhook, else "https://app.example.org/omniflow" */
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

/** An event as a request of its own, signed but not sent. */
export function signedRequest(
  world: World,
  type: string,
  payload: Fields | undefined,
  options: OmniFlowWebhookRequestOptions,
): Request {
  const webhooks = [...world.webhooks.values()]
  const webhook = options.url === undefined ? webhooks[0] : webhooks.find(({ shown }) => shown.url === options.url)
  const secret = options.secret ?? webhook?.secret
  if (secret === undefined) throw new Error("No webhook has this url: say which secret signs the event")
  const url = options.url ?? webhook?.shown.url ?? "https://app.example.org/omniflow"
  const body = envelope(world, type, payload ?? samples[type] ?? {}, options.timestamp ?? world.settings.now())
  return new Request(url, { method: "POST", headers: eventHeaders(world, body, secret), body })
}
