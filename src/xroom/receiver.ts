import { eventNames, type EventPayloads } from "../../generated/xroom/events.ts"
import { checkOptions, type NamesOf } from "../core/check-options.ts"
import { idAt } from "../core/values.ts"
import type { Delivered, Receiver } from "../core/webhooks/receiver.ts"
import { readOptions } from "../core/read-options.ts"
import { type Delivery, readDelivery } from "../core/webhooks/delivery.ts"
import { type AnswerFormat, answerValidation, webhookKeyOf } from "./answer-validation.ts"
import { maskedUrl, tokenFinder } from "./url-token.ts"
import {
  type UnknownEvent,
  verifyDelivery,
  verifyNames,
  type VerifyOptions,
  type WebhookDelivery,
  type WebhookEvent,
} from "./webhooks.ts"

/** A delivery of xroom. `url` is where it came to, with `***` in place of the token. */
export type XRoomDelivery = WebhookDelivery & Delivered<WebhookEvent> & { readonly url: string | undefined }

export interface ReceiverOptions extends VerifyOptions {
  /** Domain → its `webhookKey`, which answers the handshake. Without it, a handshake is answered with 500. */
  webhookKeys?: Readonly<Record<string, string | undefined>> | undefined
  /**
   * The domain that a URL belongs to, where `webhookKeys` holds several: the handshake does not name it. The URL holds the
   * token, but its sender can add any query: use `new URL(url).pathname`.
   */
  domainOf?: ((url: string) => string | undefined) | undefined
  /** How the handshake is answered, which the manual leaves open. @default "text" */
  format?: AnswerFormat | undefined
}

const names: NamesOf<ReceiverOptions> = {
  ...verifyNames,
  webhookKeys: "object",
  domainOf: "function",
  format: "string",
}

/**
 * Receives webhooks of xroom, for `createWebhookHandler`, and answers the handshake of `webhook.validate`. **Nothing is
 * signed**: see WebhookDelivery. Deliveries have no identity, so each attempt is handled.
 * @throws ConfigError for a token that is missing or too short
 */
export function xroomReceiver(options: ReceiverOptions): Receiver<EventPayloads, UnknownEvent, XRoomDelivery> {
  const { webhookKeys = {}, domainOf, format, token } = checkOptions("xroomReceiver", options, names)
  const tokensFor = tokenFinder(token)
  const reading = readOptions(options)
  /** Where handshakes came to. Kept apart from the deliveries, which are logged and stored, since the URL holds the token. */
  const urls = new WeakMap<object, string>()
  return {
    provider: "xroom",
    names: eventNames,
    ...reading,
    nameOf: ({ event }) => String(event),
    partitionOf(event) {
      const domain = idAt(event, "domain")
      const room = idAt(event, "roomName")
      // The form in which a room has its id in calls.
      return domain === undefined || room === undefined ? undefined : `${domain}/${room}`
    },
    async receive(input, given) {
      const received = await readDelivery(input, readOptions(given, reading))
      let tokens: readonly string[] = []
      const keysFor = async (hint: Delivery) => (tokens = await tokensFor(hint))
      const delivery = await verifyDelivery(received, keysFor)
      urls.set(delivery.events[0], received.url ?? "")
      return { ...delivery, url: maskedUrl(received.url, tokens), id: undefined }
    },
    answer({ events: [event] }) {
      if (event.event !== "validation") return undefined
      const body = answerValidation(event, webhookKeyOf(webhookKeys, domainOf?.(urls.get(event) ?? "")), format)
      return new Response(body, { headers: { "content-type": format === "json" ? "application/json" : "text/plain" } })
    },
  }
}
