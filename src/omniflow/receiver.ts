import { eventNames, type EventPayloads } from "../../generated/omniflow/events.ts"
import { bodyId, type Delivered, type Receiver } from "../core/receiver.ts"
import { secretsAtHand } from "../core/secrets.ts"
import { readDelivery } from "../core/webhook.ts"
import type { UnknownEvent, WebhookEvent } from "./events.ts"
import { verifyDelivery, type VerifyOptions, type WebhookDelivery } from "./webhooks.ts"

/** A delivery of OmniFlow, with its identity. */
export type OmniFlowDelivery = WebhookDelivery & Delivered<WebhookEvent>

/**
 * Receives webhooks of OmniFlow, for `createWebhookHandler`. The same body again is a repetition, provided that it holds a
 * `timestamp`.
 * @throws ConfigError for an empty secret
 */
export function omniFlowReceiver(options: VerifyOptions): Receiver<EventPayloads, UnknownEvent, OmniFlowDelivery> {
  secretsAtHand(options.secret, "secret")
  return {
    provider: "omniflow",
    names: eventNames,
    nameOf: ({ type }) => String(type),
    async receive(input, limits) {
      const received = await readDelivery(input, limits?.limit ?? options.limit)
      const delivery = await verifyDelivery(received, options)
      return { ...delivery, id: bodyId("omniflow", received, delivery.events[0].timestamp) }
    },
  }
}
