import { eventNames, type EventPayloads } from "../../generated/xcall/events.ts"
import { checkOptions } from "../core/check-options.ts"
import { idAt } from "../core/values.ts"
import { type Delivered, receiveBody, type Receiver } from "../core/webhooks/receiver.ts"
import { readOptions } from "../core/read-options.ts"
import { secretFinder } from "../core/webhooks/secrets.ts"
import { asWebhookError } from "./error.ts"
import { type UnknownEvent, verifyDelivery, verifyNames, type WebhookDelivery, type WebhookEvent } from "./webhooks.ts"
import { type VerifyOptions } from "./options.ts"

/** A delivery of xCall-SFU, with its identity. */
export type XCallDelivery = WebhookDelivery & Delivered<WebhookEvent>

/**
 * Receives webhooks of xCall-SFU, for `createWebhookHandler`. The same body again is a repetition, provided that it holds a
 * `timestamp`.
 * @throws ConfigError for an empty secret
 */
export function xcallReceiver(options: VerifyOptions): Receiver<EventPayloads, UnknownEvent, XCallDelivery> {
  const checked = checkOptions("xcallReceiver", options, verifyNames)
  const secretsFor = secretFinder(checked.secret, "secret")
  const reading = readOptions(checked)
  return {
    provider: "xcall",
    names: eventNames,
    ...reading,
    nameOf: ({ event }) => String(event),
    partitionOf: (event) => idAt(event, "room_id"),
    async receive(input, limits) {
      try {
        return await receiveBody("xcall", input, readOptions(limits, reading), secretsFor, (received, keysFor) =>
          verifyDelivery(received, keysFor, checked),
        )
      } catch (error) {
        throw asWebhookError(error)
      }
    },
  }
}
