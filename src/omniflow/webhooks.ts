import { type EventName, eventNames, type EventPayloads } from "../../generated/omniflow/events.ts"
import { operations } from "../../generated/omniflow/operations.ts"
import { WebhookVerificationError } from "../core/errors.ts"
import { idAt, isFields } from "../core/values.ts"
import { eventIssues, type UnknownName, type VerifiedDelivery } from "../core/webhooks/known-events.ts"
import {
  bodyText,
  delivery,
  type Delivery,
  jsonOf,
  readDelivery,
  readNames,
  type ReadOptions,
  readOptions,
  type WebhookInput,
} from "../core/webhooks/delivery.ts"
import { checkTimeOf, timeNames, type TimeOptions } from "../core/webhooks/timestamp.ts"
import { checkOptions, type NamesOf } from "../core/check-options.ts"
import { type KeyFinder, secretFinder, type Secrets, secretsOf } from "../core/webhooks/secrets.ts"
import { type SignatureEncoding, verifyHmac, withTime } from "../core/webhooks/hmac.ts"
import { isMissingRuntime } from "../core/runtime.ts"
import type { ApiPromise } from "../core/http/response.ts"
import type { CallOptions } from "../core/http/options.ts"
import {
  byOrigin,
  type Delivered,
  type EventCatalogue,
  type OfSeveral,
  receiveBody,
  type Receiver,
} from "../core/webhooks/receiver.ts"
import { type Call, pageOf } from "./resources.ts"
import {
  type ResponseOf,
  type CreateWebhookParams,
  type PaginatedResult,
  type Params,
  provider,
  type WebhookDeliveryDto,
  type WebhookDto,
} from "./types.ts"

/** A known event, discriminated by `type`. */
export type KnownEvent = EventPayloads[EventName]

/** An event that is not in the OpenAPI document. */
export interface UnknownEvent {
  readonly type: UnknownName
  readonly tenantId?: string
  readonly payload?: Readonly<Record<string, unknown>>
  readonly timestamp?: string
}

export type WebhookEvent = KnownEvent | UnknownEvent

const issuesIn = /* @__PURE__ */ eventIssues<WebhookEvent>(
  ({ type }) => type,
  () => import("../../generated/omniflow/event-schemas.ts"),
)

/** Returns whether an event is in the OpenAPI document. */
export const isKnownEvent = (event: WebhookEvent): event is KnownEvent =>
  isFields(event) && (eventNames as readonly unknown[]).includes(event.type)

/**
 * Parses a delivery's event. Does **not** verify it.
 * @throws WebhookVerificationError if the body is not an event
 */
export const parseEvent = (rawBody: string | Uint8Array | ArrayBuffer): WebhookEvent =>
  eventOf(delivery({ headers: {}, body: rawBody }))

/** @throws WebhookVerificationError */
function eventOf(received: Delivery): WebhookEvent {
  const event = jsonOf(bodyText(received), "the body")
  if (typeof event !== "object" || event === null || !("type" in event) || typeof event.type !== "string") {
    throw new WebhookVerificationError("body-malformed", "the body is not an event: it has no type")
  }
  return event as WebhookEvent
}

/** Header that signs a delivery. */
export const signatureHeader = "x-omniflow-signature-256"

/** Details of the signature that OmniFlow does not document. */
export interface SignatureOptions extends TimeOptions {
  /** Optional prefix of the signature. @default "sha256=" */
  prefix?: string | undefined
  /** Encoding of the signature; `auto` accepts hex in either case and base64. @default "hex" */
  encoding?: SignatureEncoding | undefined
}

export interface VerifyWebhookSignatureParams extends SignatureOptions {
  /** The raw body, exactly as it was received. */
  payload: string | Uint8Array | ArrayBuffer
  /** Value of the header `x-omniflow-signature-256`. */
  signature: string | readonly string[] | null | undefined
  /** The webhook's secret, or several during rotation. */
  secret: string | readonly string[] | undefined
  /**
   * For senders that sign `<timestamp>.<body>` instead of only the body: that timestamp, as seconds or milliseconds (an
   * integer) or ISO 8601 with a time zone.
   */
  timestamp?: string | number | undefined
}

const names: NamesOf<VerifyWebhookSignatureParams> = {
  ...timeNames,
  payload: 1,
  signature: 1,
  secret: 1,
  timestamp: 1,
  prefix: "string",
  encoding: "string",
}

/**
 * Returns whether a delivery's signature is valid. Returns false for a missing or malformed signature.
 * @throws ConfigError if the runtime has no node:crypto, or an option is unknown
 */
// Mistakes reject, as they do in the vendor's form of this function.
// eslint-disable-next-line @typescript-eslint/require-await
export async function verifyWebhookSignature(params: VerifyWebhookSignatureParams): Promise<boolean> {
  const { payload, signature, secret, timestamp, ...options } = checkOptions("verifyWebhookSignature", params, names)
  try {
    const headers = { [signatureHeader]: signature ?? undefined }
    const received = delivery({ headers, body: payload }, Number.POSITIVE_INFINITY)
    authenticate(received, secretsOf(secret, "secret"), options, timestamp)
    if (options.toleranceMs !== undefined) checkTimeOf(eventOf(received).timestamp, options)
    return true
  } catch (error) {
    if (isMissingRuntime(error)) throw error
    return false
  }
}

/**
 * @returns index of the matching secret
 * @throws WebhookVerificationError
 */
function authenticate(
  received: Delivery,
  secrets: readonly string[],
  { prefix = "sha256=", encoding }: SignatureOptions,
  timestamp?: string | number,
): number {
  const { bytes } = received
  const signed = timestamp === undefined ? bytes : withTime(String(timestamp), bytes)
  return verifyHmac(received.header(signatureHeader), signed, secrets, { encoding, prefix })
}

export interface VerifyOptions extends SignatureOptions, ReadOptions {
  /** The webhook's secret: one, several during rotation (at most 32), or a function that looks it up. */
  secret: Secrets | undefined
}

const verifyNames: NamesOf<VerifyOptions> = {
  ...readNames,
  ...timeNames,
  secret: 1,
  prefix: "string",
  encoding: "string",
}

/** A verified delivery. */
export interface WebhookDelivery extends VerifiedDelivery<WebhookEvent> {
  /** The event, exactly as it was sent. */
  readonly events: readonly [WebhookEvent]
}

/**
 * Verifies a delivery and parses its event.
 * @throws WebhookVerificationError if the delivery must not be trusted; ConfigError if the secret is empty
 */
export async function verifyWebhook(input: WebhookInput, options: VerifyOptions): Promise<WebhookDelivery> {
  const checked = checkOptions("verifyWebhook", options, verifyNames)
  const secretsFor = secretFinder(checked.secret, "secret")
  return verifyDelivery(await readDelivery(input, checked), secretsFor, checked)
}

/** Verifies a delivery whose body has already been read. */
async function verifyDelivery(
  received: Delivery,
  secretsFor: KeyFinder<Delivery, string>,
  options: VerifyOptions,
): Promise<WebhookDelivery> {
  const secret = authenticate(received, await secretsFor(received), options)
  const event = eventOf(received)
  checkTimeOf(event.timestamp, options)
  return { events: [event], secret, issues: await issuesIn([event]) }
}

/** Registers webhooks and verifies their deliveries. */
export interface Webhooks {
  /** Lists all registered webhooks. */
  list(options?: CallOptions): ApiPromise<WebhookDto[]>
  /** Registers a URL for events. The `secret` is returned only once. */
  create(params: CreateWebhookParams, options?: CallOptions): ApiPromise<WebhookDto>
  /**
   * Removes a webhook.
   * @param id id of the webhook
   */
  delete(id: string, options?: CallOptions): ApiPromise<void>
  /**
   * Lists one page of a webhook's deliveries.
   * @param id id of the webhook
   */
  listDeliveries(
    id: string,
    params?: Params<"webhooksListDeliveries">,
    options?: CallOptions,
  ): ApiPromise<PaginatedResult<WebhookDeliveryDto>, ResponseOf<"webhooksListDeliveries">>
  /**
   * Parses an event **without verifying it**. Use `verifyWebhookSignature` first, or `verify`, which does both.
   * @param rawBody the body as received, before any JSON parser
   * @throws WebhookVerificationError if the body is not an event
   */
  parse(rawBody: string | Uint8Array | ArrayBuffer): WebhookEvent
  /** Verifies a delivery and parses its event. @param options the secret, unless the client has a `webhookSecret` */
  verify(input: WebhookInput, options?: Partial<VerifyOptions>): Promise<WebhookDelivery>
}

export const webhooks = (call: Call, secret: Secrets | undefined): Webhooks => ({
  list: (options) => call(operations.webhooksList, {}, options),
  create: (body, options) => call(operations.webhooksCreate, { body }, options),
  delete: (id, options) => call(operations.webhooksDelete, { path: { id } }, options, () => undefined),
  listDeliveries: (id, query, options) =>
    call(operations.webhooksListDeliveries, { path: { id }, query }, options, pageOf),
  parse: parseEvent,
  verify: (input, options) => verifyWebhook(input, { ...options, secret: options?.secret ?? secret }),
})

/** A delivery from OmniFlow with its id. */
export type OmniFlowDelivery = WebhookDelivery & Delivered<WebhookEvent>

/** The events of OmniFlow, for a queue consumer. */
export const omniFlowEvents: EventCatalogue<EventPayloads, UnknownEvent> = {
  provider,
  names: eventNames,
  issuesOf: (event, name) => issuesIn([event], name),
}

/**
 * Receives webhooks of OmniFlow, for `createWebhookHandler`. An identical body counts as the same delivery if it has a
 * `timestamp`.
 * @throws ConfigError if the secret is empty
 */
export function omniFlowReceiver(
  options: OfSeveral<VerifyOptions>,
): Receiver<EventPayloads, UnknownEvent, OmniFlowDelivery> {
  const given = checkOptions("omniFlowReceiver", options, verifyNames)
  const { secret, originOf } = byOrigin(given.secret, "secret")
  const checked: VerifyOptions = { ...given, secret }
  const secretsFor = secretFinder(secret, "secret")
  const reading = readOptions(checked)
  return {
    ...omniFlowEvents,
    ...reading,
    nameOf: ({ type }) => String(type),
    partitionOf: (event) => idAt(event, "payload", "conversationId") ?? idAt(event, "payload", "contactId"),
    async receive(input, limits) {
      const received = await receiveBody(
        provider,
        input,
        readOptions(limits, reading),
        secretsFor,
        (delivery, keysFor) => verifyDelivery(delivery, keysFor, checked),
      )
      return { ...received, origin: originOf(received.secret) }
    },
  }
}
