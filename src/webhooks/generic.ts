import { checkOptions, type NamesOf } from "../core/check-options.ts"
import {
  bodyText,
  type Delivery,
  jsonOf,
  readDelivery,
  readNames,
  readOptions,
  type ReadOptions,
  type WebhookInput,
} from "../core/webhooks/delivery.ts"
import { checkTime, defaultToleranceMs, timeNames, timeOf } from "../core/webhooks/timestamp.ts"
import { ConfigError, WebhookVerificationError } from "../core/errors.ts"
import { type KeyFinder, secretFinder, type Secrets } from "../core/webhooks/secrets.ts"
import { noTime, type SignatureForm, verifyHmac, withTime } from "../core/webhooks/hmac.ts"
import { type Fields, isFields } from "../core/values.ts"
import { type Delivered, deliveryId, recordKeys, type Receiver } from "../core/webhooks/receiver.ts"
import {
  standardKeys,
  standardNames,
  type StandardWebhook,
  type StandardWebhookOptions,
  verifyStandardDelivery,
} from "../core/webhooks/standard-webhooks.ts"

export interface SignatureOptions extends SignatureForm, ReadOptions {
  /** Header with the signature, such as `x-hub-signature-256`. */
  header: string
  /** The secret: one, several during rotation (at most 32), or a function that looks it up. */
  secret: Secrets | undefined
  /**
   * Header with the sending time: seconds, milliseconds, or ISO 8601 with a time zone. The signature then covers
   * `<time>.<body>`, unless `covers` is set, which seconds with a fraction require.
   */
  timestampHeader?: string | undefined
  /** Maximum difference between this time and now, in ms. @default 300_000 */
  toleranceMs?: number | undefined
  /** Returns the signed content. @default the body, or with `timestampHeader` the time, a dot and the body */
  covers?: ((delivery: Delivery, time: string | undefined) => string | Uint8Array) | undefined
  /** Returns the current time in ms since 1970. @default Date.now */
  now?: (() => number) | undefined
}

const signatureNames: NamesOf<SignatureOptions> = {
  ...readNames,
  ...timeNames,
  header: 1,
  secret: 1,
  timestampHeader: "string",
  covers: "function",
  algorithm: "string",
  encoding: "string",
  prefix: "string",
}

/** A verified delivery. */
export interface SignedDelivery {
  /** The raw body. */
  readonly bytes: Uint8Array
  /** The body as a string. */
  readonly text: string
  /** Sending time in ms since 1970, if a header has it. */
  readonly timestamp: number | undefined
  /** Index of the secret that matches. */
  readonly secret: number
}

/**
 * Verifies a delivery of any sender that is signed with an HMAC in a header.
 * @throws WebhookVerificationError if the delivery must not be trusted; ConfigError if the secret is empty
 */
export async function verifySignature(input: WebhookInput, options: SignatureOptions): Promise<SignedDelivery> {
  const checked = checkOptions("verifySignature", options, signatureNames)
  const secretsFor = signatureSecrets(checked)
  return verifySignedDelivery(await readDelivery(input, checked), secretsFor, checked)
}

/** The same for a delivery whose body was already read. */
async function verifySignedDelivery(
  delivery: Delivery,
  secretsFor: KeyFinder<Delivery, string>,
  options: SignatureOptions,
): Promise<SignedDelivery> {
  const { timestampHeader, toleranceMs = defaultToleranceMs, now = Date.now } = options
  const time = timestampHeader === undefined ? undefined : delivery.header(timestampHeader)
  if (timestampHeader !== undefined && time === undefined)
    throw new WebhookVerificationError("signature-missing", `the header ${timestampHeader} is missing`)
  const covered =
    options.covers?.(delivery, time) ?? (time === undefined ? delivery.bytes : withTime(time, delivery.bytes))
  const secret = verifyHmac(delivery.header(options.header), covered, await secretsFor(delivery), options)
  const timestamp = time === undefined ? undefined : sentAt(time)
  if (timestamp !== undefined) checkTime(timestamp, now(), toleranceMs)
  return { bytes: delivery.bytes, text: bodyText(delivery), timestamp, secret }
}

/** @throws ConfigError */
function signatureSecrets({ header, secret }: SignatureOptions): KeyFinder<Delivery, string> {
  if (typeof header !== "string" || header === "") throw new ConfigError("header must not be empty", "header")
  return secretFinder(secret, "secret")
}

function sentAt(time: string): number {
  const timestamp = timeOf(time)
  if (Number.isNaN(timestamp)) throw noTime()
  return timestamp
}

/** Event names → types, for senders whose events are not declared. */
export type AnyEvents = Record<string, Record<string, unknown>>

/** A delivery of `standardWebhooksReceiver`; `messageId` is its header `webhook-id`. */
export type StandardDelivery<Event> = Delivered<Event> & Omit<StandardWebhook, "id"> & { readonly messageId: string }

export interface PartitionOptions {
  /**
   * Returns the partition of an event, such as its account. Events of one partition are handled in order.
   * @default none
   */
  partitionOf?: ((event: Fields) => string | undefined) | undefined
}

/**
 * Receives Standard Webhooks. The body is the event, and its field `type` the event's name.
 * @param options.provider name of the sender, for errors and delivery ids
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
    nameOf: nameFrom("type"),
    ...partitioned(checked),
    async receive(input, given) {
      const received = await readDelivery(input, readOptions(given, reading))
      const kept = recordKeys(keysFor)
      const { id: messageId, ...delivery } = await verifyStandardDelivery(received, kept.keysFor, checked)
      const id = deliveryId(provider, kept.fingerprintOf(delivery.secret), messageId)
      return { ...delivery, messageId, id, events: [delivery.payload] }
    },
  }
}

export interface SignatureReceiverOptions extends SignatureOptions, PartitionOptions {
  /** Name of the sender, for errors and delivery ids. */
  provider: string
  /** Field of the body that contains the event's name. @default "type" */
  eventKey?: string | undefined
  /**
   * Returns an id to recognize retries of a delivery. If it returns `undefined`, each attempt is handled.
   * @default the time in the header and the body; without such a header `undefined`, since two equal bodies may be two
   * events
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

/** Receives JSON of any sender that is signed with an HMAC in a header. */
export function signatureReceiver<Events extends object = AnyEvents>(
  options: SignatureReceiverOptions,
): Receiver<Events, Fields, SignedDelivery & Delivered<Events[keyof Events] | Fields>> {
  const checked = checkOptions("signatureReceiver", options, receiverNames)
  const { provider, eventKey = "type", idOf = timeAndBody } = checked
  if (typeof provider !== "string" || provider === "")
    throw new ConfigError("provider is missing: pass the sender's name", "provider")
  const secretsFor = signatureSecrets(checked)
  const reading = readOptions(checked)
  return {
    provider,
    names: undefined,
    ...reading,
    nameOf: nameFrom(eventKey),
    ...partitioned(checked),
    async receive(input, given) {
      const received = await readDelivery(input, readOptions(given, reading))
      const { keysFor, fingerprintOf } = recordKeys(secretsFor)
      const delivery = await verifySignedDelivery(received, keysFor, checked)
      const event = jsonOf(delivery.text, "the body")
      if (!isFields(event)) throw new WebhookVerificationError("body-malformed", "the body is not a JSON object")
      const own = idOf(delivery, event)
      const id = own === undefined ? undefined : deliveryId(provider, fingerprintOf(delivery.secret), own)
      return { ...delivery, id, events: [event] }
    },
  }
}

/** Events are checked to be objects before `partitionOf` is called. */
const partitioned = ({ partitionOf }: PartitionOptions) =>
  partitionOf === undefined ? {} : { partitionOf: (event: unknown) => partitionOf(event as Fields) }

const timeAndBody = ({ timestamp, text }: SignedDelivery): string | undefined =>
  timestamp === undefined ? undefined : `${timestamp}.${text}`

const nameFrom =
  (field: string) =>
  (event: unknown): string => {
    const name = isFields(event) ? event[field] : undefined
    return typeof name === "string" ? name : ""
  }
