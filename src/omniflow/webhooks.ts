import { type EventName, eventNames, type EventPayloads } from "../../generated/omniflow/events.ts"
import { operations } from "../../generated/omniflow/operations.ts"
import { WebhookVerificationError } from "../core/errors.ts"
import { idAt, isFields } from "../core/values.ts"
import { eventIssues, type UnknownName, type VerifiedDelivery } from "../core/webhooks/known-events.ts"
import {
  delivery,
  type Delivery,
  jsonOf,
  readDelivery,
  readNames,
  type ReadOptions,
  textOf,
  timeNames,
  type WebhookInput,
} from "../core/webhooks/delivery.ts"
import { checkOptions, type NamesOf, readOptions } from "../core/check-options.ts"
import { checkTimeOf, type TimeOptions } from "../core/webhooks/timestamp.ts"
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
import type {
  ResponseOf,
  CreateWebhookParams,
  PaginatedResult,
  Params,
  WebhookDeliveryDto,
  WebhookDto,
} from "./types.ts"

/** An event of the document, told by its `type`. */
export type KnownEvent = EventPayloads[EventName]

/** An event the document does not know (yet). */
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

/** Whether an event is one the document knows. */
export const isKnownEvent = (event: WebhookEvent): event is KnownEvent =>
  isFields(event) && (eventNames as readonly unknown[]).includes(event.type)

/**
 * Reads a delivery's event, as it was sent. Does **not** verify it.
 * @throws WebhookVerificationError for what is no event
 */
export const parseEvent = (rawBody: string | Uint8Array | ArrayBuffer): WebhookEvent =>
  eventOf(delivery({ headers: {}, body: rawBody }))

/** @throws WebhookVerificationError */
function eventOf(received: Delivery): WebhookEvent {
  const event = jsonOf(textOf(received), "the body")
  if (typeof event !== "object" || event === null || !("type" in event) || typeof event.type !== "string") {
    throw new WebhookVerificationError("body-malformed", "the body is no event: it has no type")
  }
  return event as WebhookEvent
}

/** Header that signs a delivery. */
export const signatureHeader = "x-omniflow-signature-256"

/** How deliveries are signed, as far as nobody published it. */
export interface SignatureOptions extends TimeOptions {
  /** What stands before the digits; they may stand alone too. @default "sha256=" */
  prefix?: string | undefined
  /** @default "hex" */
  encoding?: SignatureEncoding | undefined
}

export interface VerifyWebhookSignatureParams extends SignatureOptions {
  /** The raw body, exactly as it arrived. */
  payload: string | Uint8Array | ArrayBuffer
  /** Value of the header `x-omniflow-signature-256`. */
  signature: string | readonly string[] | null | undefined
  /** The webhook's secret, or several while it is being changed. */
  secret: string | readonly string[] | undefined
  /**
   * For a sender that signs `<timestamp>.<body>` instead of the body alone: that timestamp, as whole seconds or milliseconds
   * or in ISO 8601 with its zone.
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
 * Whether a delivery is genuine. What is missing or malformed is not genuine.
 * @throws ConfigError where the runtime has no node:crypto, and for an unknown option: nothing can be said about any delivery
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
 * @returns which of the secrets fits
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
  /** The webhook's secret, several while it is being changed (at most 32), or a function that looks it up. */
  secret: Secrets | undefined
}

const verifyNames: NamesOf<VerifyOptions> = {
  ...readNames,
  ...timeNames,
  secret: 1,
  prefix: "string",
  encoding: "string",
}

/** A delivery that can be trusted. */
export interface WebhookDelivery extends VerifiedDelivery<WebhookEvent> {
  /** What happened, exactly as it was sent: one event. */
  readonly events: readonly [WebhookEvent]
}

/**
 * Verifies a delivery and reads its event.
 * @throws WebhookVerificationError when it must not be trusted; ConfigError for an empty secret
 */
export async function verifyWebhook(input: WebhookInput, options: VerifyOptions): Promise<WebhookDelivery> {
  const checked = checkOptions("verifyWebhook", options, verifyNames)
  const secretsFor = secretFinder(checked.secret, "secret")
  return verifyDelivery(await readDelivery(input, checked), secretsFor, checked)
}

/** The same for a delivery that has been read. */
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

/** Registration of webhooks, and what arrives from them. */
export interface Webhooks {
  /** All registered webhooks. */
  list(options?: CallOptions): ApiPromise<WebhookDto[]>
  /** Registers an address for events. Its `secret` is not shown again. */
  create(params: CreateWebhookParams, options?: CallOptions): ApiPromise<WebhookDto>
  /** Ends a registration. */
  delete(id: string, options?: CallOptions): ApiPromise<void>
  /** One page of what was sent to a webhook. */
  listDeliveries(
    id: string,
    params?: Params<"webhooksListDeliveries">,
    options?: CallOptions,
  ): ApiPromise<PaginatedResult<WebhookDeliveryDto>, ResponseOf<"webhooksListDeliveries">>
  /**
   * Reads an event, and does **not** verify it: that is for `verifyWebhookSignature`, or for `verify`, which does both.
   * @throws WebhookVerificationError for what is no event
   */
  parse(rawBody: string | Uint8Array | ArrayBuffer): WebhookEvent
  /** Verifies a delivery and reads its event. @param options the secret, unless the client has a `webhookSecret` */
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

/** A delivery of OmniFlow, with its identity. */
export type OmniFlowDelivery = WebhookDelivery & Delivered<WebhookEvent>

/** The events of OmniFlow, for a consumer of a queue. */
export const omniFlowEvents: EventCatalogue<EventPayloads, UnknownEvent> = {
  provider: "omniflow",
  names: eventNames,
  issuesOf: (event, name) => issuesIn([event], name),
}

/**
 * Receives webhooks of OmniFlow, for `createWebhookHandler`. The same body again is a repetition, provided that it holds a
 * `timestamp`.
 * @throws ConfigError for an empty secret
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
        "omniflow",
        input,
        readOptions(limits, reading),
        secretsFor,
        (delivery, keysFor) => verifyDelivery(delivery, keysFor, checked),
      )
      return { ...received, origin: originOf(received.secret) }
    },
  }
}
