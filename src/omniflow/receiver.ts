import { eventNames, type EventPayloads } from "../../generated/omniflow/events.ts"
import { checkOptions } from "../core/check-options.ts"
import { idAt } from "../core/values.ts"
import { type Delivered, receiveBody, type Receiver } from "../core/webhooks/receiver.ts"
import { readOptions } from "../core/read-options.ts"
import { secretFinder } from "../core/webhooks/secrets.ts"
import type { UnknownEvent, WebhookEvent } from "./events.ts"
import { verifyDelivery, verifyNames, type VerifyOptions, type WebhookDelivery } from "./webhooks.ts"

/** A delivery of OmniFlow, with its identity. */
export type OmniFlowDelivery = WebhookDelivery & Delivered<WebhookEvent>

/**
 * Receives webhooks of OmniFlow, for `createWebhookHandler`. The same body again is a repetition, provided that it holds a
 * `timestamp`.
 * @throws ConfigError for an empty secret
 */
export function omniFlowReceiver(options: VerifyOptions): Receiver<EventPayloads, UnknownEvent, OmniFlowDelivery> {
  const checked = checkOptions("omniFlowReceiver", options, verifyNames)
  const secretsFor = secretFinder(checked.secret, "secret")
  const reading = readOptions(checked)
  return {
    provider: "omniflow",
    names: eventNames,
    ...reading,
    nameOf: ({ type }) => String(type),
    partitionOf: (event) => idAt(event, "payload", "conversationId") ?? idAt(event, "payload", "contactId"),
    receive: (input, limits) =>
      receiveBody("omniflow", input, readOptions(limits, reading), secretsFor, (received, keysFor) =>
        verifyDelivery(received, keysFor, checked),
      ),
  }
}
