import { eventNames, type EventPayloads } from "../../generated/xcall/events.ts"
import { bodyId, type Delivered, type Receiver } from "../core/receiver.ts"
import { secretsAtHand } from "../core/secrets.ts"
import { readDelivery } from "../core/webhook.ts"
import { asWebhookError } from "./error.ts"
import {
  type UnknownEvent,
  verifyDelivery,
  type VerifyOptions,
  type WebhookDelivery,
  type WebhookEvent,
} from "./webhooks.ts"

/** A delivery of xCall-SFU, with its identity. */
export type XCallDelivery = WebhookDelivery & Delivered<WebhookEvent>

/**
 * Receives webhooks of xCall-SFU, for `createWebhookHandler`. The same body again is a repetition, provided that it holds a
 * `timestamp`.
 * @throws ConfigError for an empty secret
 */
export function xcallReceiver(options: VerifyOptions): Receiver<EventPayloads, UnknownEvent, XCallDelivery> {
  secretsAtHand(options.secret, "secret")
  return {
    provider: "xcall",
    names: eventNames,
    nameOf: ({ event }) => String(event),
    async receive(input, limits) {
      try {
        const received = await readDelivery(input, limits?.limit ?? options.limit)
        const delivery = await verifyDelivery(received, options)
        return { ...delivery, id: bodyId("xcall", received, delivery.events[0].timestamp) }
      } catch (error) {
        throw asWebhookError(error)
      }
    },
  }
}
