import { checkOptions, type NamesOf } from "../core/check-options.ts"
import { ConfigError, WebhookVerificationError } from "../core/errors.ts"
import { type Fields, isFields } from "../core/values.ts"
import { type Delivered, deliveryId, keeping, type Receiver } from "../core/webhooks/receiver.ts"
import {
  standardKeys,
  standardNames,
  type StandardWebhook,
  type StandardWebhookOptions,
  verifyStandardDelivery,
} from "../core/webhooks/standard-webhooks.ts"
import { readOptions } from "../core/read-options.ts"
import { jsonOf, readDelivery } from "../core/webhooks/delivery.ts"
import {
  signatureNames,
  type SignatureOptions,
  signatureSecrets,
  type SignedDelivery,
  verifySignedDelivery,
} from "./verify-signature.ts"

/** Names of events → what stands in them, where a provider's events have been written down. */
export type AnyEvents = Record<string, Record<string, unknown>>

/** A delivery of `standardWebhooksReceiver`; `messageId` is its header `webhook-id`. */
export type StandardDelivery<Event> = Delivered<Event> & Omit<StandardWebhook, "id"> & { readonly messageId: string }

export interface PartitionOptions {
  /**
   * What events have in common whose order matters, such as an account: `partition` in what the functions of `on` receive.
   * @default none
   */
  partitionOf?: ((event: Fields) => string | undefined) | undefined
}

/**
 * Receives the Standard Webhooks form. An event is the body, its name stands in `type`.
 * @param options.provider names the sender in errors and keeps its deliveries apart from those of others
 */
export function standardWebhooksReceiver<Events extends object = AnyEvents>(
  options: StandardWebhookOptions & { provider?: string | undefined } & PartitionOptions,
): Receiver<Events, Fields, StandardDelivery<Events[keyof Events] | Fields>> {
  const names = { ...standardNames, provider: "string", partitionOf: "function" } as const
  const checked = checkOptions("standardWebhooksReceiver", options, names)
  const { provider = "standard-webhooks" } = checked
  const keysFor = standardKeys(checked.secret)
  const reading = readOptions(checked)
  return {
    provider,
    names: undefined,
    ...reading,
    nameOf: named("type"),
    ...partitioned(checked),
    async receive(input, given) {
      const received = await readDelivery(input, readOptions(given, reading))
      const kept = keeping(keysFor)
      const { id: messageId, ...delivery } = await verifyStandardDelivery(received, kept.keysFor, checked)
      const id = deliveryId(provider, kept.fingerprintOf(delivery.secret), messageId)
      return { ...delivery, messageId, id, events: [delivery.payload] }
    },
  }
}

export interface SignatureReceiverOptions extends SignatureOptions, PartitionOptions {
  /** Names the sender in errors, and keeps its deliveries apart from those of others. */
  provider: string
  /** Field of the body with the event's name. @default "type" */
  eventKey?: string | undefined
  /**
   * What tells a repetition from a new delivery to the same secret. `undefined` if nothing does: then each attempt is handled.
   * @default the time in the header and the body; without such a header `undefined`, since two equal bodies may be two events
   */
  idOf?: ((delivery: SignedDelivery, event: Fields) => string | undefined) | undefined
}

const receiverNames: NamesOf<SignatureReceiverOptions> = {
  ...signatureNames,
  provider: 1,
  eventKey: "string",
  idOf: "function",
  partitionOf: "function",
}

/** Receives JSON that is signed with an HMAC in a header, whoever sends it. */
export function signatureReceiver<Events extends object = AnyEvents>(
  options: SignatureReceiverOptions,
): Receiver<Events, Fields, SignedDelivery & Delivered<Events[keyof Events] | Fields>> {
  const checked = checkOptions("signatureReceiver", options, receiverNames)
  const { provider, eventKey = "type", idOf = timeAndBody } = checked
  if (typeof provider !== "string" || provider === "") throw new ConfigError("provider names the sender", "provider")
  const secretsFor = signatureSecrets(checked)
  const reading = readOptions(checked)
  return {
    provider,
    names: undefined,
    ...reading,
    nameOf: named(eventKey),
    ...partitioned(checked),
    async receive(input, given) {
      const received = await readDelivery(input, readOptions(given, reading))
      const { keysFor, fingerprintOf } = keeping(secretsFor)
      const delivery = await verifySignedDelivery(received, keysFor, checked)
      const event = jsonOf(delivery.text, "the body")
      if (!isFields(event)) throw new WebhookVerificationError("body-malformed", "the body is not a JSON object")
      const own = idOf(delivery, event)
      const id = own === undefined ? undefined : deliveryId(provider, fingerprintOf(delivery.secret), own)
      return { ...delivery, id, events: [event] }
    },
  }
}

/** Events are checked to be objects before anything is asked about them. */
const partitioned = ({ partitionOf }: PartitionOptions) =>
  partitionOf === undefined ? {} : { partitionOf: (event: unknown) => partitionOf(event as Fields) }

const timeAndBody = ({ timestamp, text }: SignedDelivery): string | undefined =>
  timestamp === undefined ? undefined : `${timestamp}.${text}`

const named =
  (field: string) =>
  (event: unknown): string => {
    const name = isFields(event) ? event[field] : undefined
    return typeof name === "string" ? name : ""
  }
