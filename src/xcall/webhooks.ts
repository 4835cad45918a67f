import { type EventName, eventNames, type EventPayloads } from "../../generated/xcall/events.ts"
import { ConfigError, WebhookVerificationError } from "../core/errors.ts"
import { type KeyFinder, secretFinder, secretsOf } from "../core/webhooks/secrets.ts"
import { verifyHmac } from "../core/webhooks/hmac.ts"
import {
  bodyText,
  delivery,
  type Delivery,
  jsonOf,
  readDelivery,
  readNames,
  readOptions,
  type WebhookInput,
} from "../core/webhooks/delivery.ts"
import { checkTimeOf, timeNames } from "../core/webhooks/timestamp.ts"
import { checkOptions, type NamesOf } from "../core/check-options.ts"
import { idAt, isFields } from "../core/values.ts"
import { eventIssues, type UnknownName, type VerifiedDelivery } from "../core/webhooks/known-events.ts"
import {
  byOrigin,
  type Delivered,
  type EventCatalogue,
  type OfSeveral,
  receiveBody,
  type Receiver,
} from "../core/webhooks/receiver.ts"
import {
  asWebhookError,
  provider,
  type VerifyOptions,
  type WebhookForm,
  type WebhookOptions,
  XCallWebhookError,
} from "./types.ts"

/**
 * Verifies the signature of a body in memory.
 * @returns index of the matching secret
 * @throws XCallWebhookError
 */
export function checkSignature(
  body: string | Uint8Array | ArrayBuffer,
  signature: string | readonly string[] | undefined,
  secret: string | readonly string[] | undefined,
  form: WebhookForm = {},
): number {
  try {
    const { bytes } = delivery({ headers: {}, body })
    const given = typeof signature === "string" ? signature : Array.isArray(signature) ? signature.join(",") : undefined
    return verifyHmac(given, bytes, keysOf(secret), signatureForm(form))
  } catch (error) {
    throw asWebhookError(error)
  }
}

/** Accepts hex in either case or base64, with or without `sha256=`: all of them represent the same bytes. */
const signatureForm = ({ algorithm = "sha256", encoding = "auto", prefix }: WebhookForm) => ({
  algorithm,
  encoding,
  prefix: prefix ?? `${algorithm}=`,
})

function keysOf(secret: string | readonly string[] | undefined) {
  try {
    return secretsOf(secret, "secret")
  } catch (error) {
    // With an empty secret, anyone could sign.
    if (error instanceof ConfigError) throw new XCallWebhookError("signature-mismatch", error.message)
    throw error
  }
}

export const verifyNames: NamesOf<VerifyOptions> = {
  ...readNames,
  ...timeNames,
  secret: 1,
  header: "string",
  encoding: "string",
  prefix: "string",
  algorithm: "string",
  eventKey: "string",
}

/**
 * A known event, discriminated by `event`. The fields of events are not documented, so all but the name may be missing.
 */
export type KnownEvent = EventPayloads[EventName]

/** An event that is not in the OpenAPI document. */
export interface UnknownEvent {
  readonly event: UnknownName
  readonly [field: string]: unknown
}

export type WebhookEvent = KnownEvent | UnknownEvent

/** A verified delivery. The signature contains no time, so anyone who has seen the delivery can send it again. */
export interface WebhookDelivery extends VerifiedDelivery<WebhookEvent> {
  /** The event, as it was sent. If its name is in another field, it is copied to `event`. */
  readonly events: readonly [WebhookEvent]
}

const issuesIn = /* @__PURE__ */ eventIssues<WebhookEvent>(
  ({ event }) => event,
  () => import("../../generated/xcall/event-schemas.ts"),
)

/** Returns whether an event is in the OpenAPI document. */
export const isKnownEvent = (event: WebhookEvent): event is KnownEvent =>
  isFields(event) && (eventNames as readonly unknown[]).includes(event.event)

/**
 * Verifies a delivery of xCall-SFU and parses its event.
 * @throws XCallWebhookError if the delivery must not be trusted; ConfigError for an empty secret
 */
export async function verifyWebhook(input: WebhookInput, options: VerifyOptions): Promise<WebhookDelivery> {
  const checked = checkOptions("verifyWebhook", options, verifyNames)
  const secretsFor = secretFinder(checked.secret, "secret")
  try {
    return await verifyDelivery(await readDelivery(input, checked), secretsFor, checked)
  } catch (error) {
    throw asWebhookError(error)
  }
}

/** The same for a delivery whose body was already read. @throws WebhookVerificationError */
async function verifyDelivery(
  delivery: Delivery,
  secretsFor: KeyFinder<Delivery, string>,
  options: VerifyOptions,
): Promise<WebhookDelivery> {
  const signature = delivery.header(options.header ?? "x-xcall-signature")
  const secret = verifyHmac(signature, delivery.bytes, await secretsFor(delivery), signatureForm(options))
  const event = eventOf(jsonOf(bodyText(delivery), "the body"), options.eventKey)
  checkTimeOf(event.timestamp, options)
  return { events: [event], secret, issues: await issuesIn([event]) }
}

/** The field that contains the name is assumed. */
function eventOf(body: unknown, eventKey: string | undefined): WebhookEvent {
  const fields = isFields(body) ? body : {}
  const name = eventKey === undefined ? (fields["event"] ?? fields["type"]) : fields[eventKey]
  if (typeof name !== "string") throw new WebhookVerificationError("body-malformed", "the body does not name its event")
  return (fields["event"] === name ? fields : { ...fields, event: name }) as WebhookEvent
}

/** Verifies deliveries with a client's options. */
export interface Webhooks {
  /**
   * Verifies a delivery and parses its event.
   * @param options override those of the client, such as the secret
   */
  verify(input: WebhookInput, options?: WebhookOptions): Promise<WebhookDelivery>
}

export const webhooks = (bound: WebhookOptions): Webhooks => ({
  verify: (input, options) => verifyWebhook(input, { ...bound, ...options, secret: options?.secret ?? bound.secret }),
})

/** A delivery from xCall-SFU with its id. */
export type XCallDelivery = WebhookDelivery & Delivered<WebhookEvent>

/** The events of xCall, for a queue consumer. */
export const xcallEvents: EventCatalogue<EventPayloads, UnknownEvent> = {
  provider,
  names: eventNames,
  issuesOf: (event, name) => issuesIn([event], name),
}

/**
 * Receives webhooks of xCall-SFU, for `createWebhookHandler`. An identical body counts as a retry if it contains a
 * `timestamp`.
 * @throws ConfigError for an empty secret
 */
export function xcallReceiver(options: OfSeveral<VerifyOptions>): Receiver<EventPayloads, UnknownEvent, XCallDelivery> {
  const given = checkOptions("xcallReceiver", options, verifyNames)
  const { secret, originOf } = byOrigin(given.secret, "secret")
  const checked: VerifyOptions = { ...given, secret }
  const secretsFor = secretFinder(secret, "secret")
  const reading = readOptions(checked)
  return {
    ...xcallEvents,
    ...reading,
    nameOf: ({ event }) => String(event),
    partitionOf: (event) => idAt(event, "room_id"),
    async receive(input, limits) {
      try {
        const received = await receiveBody(
          provider,
          input,
          readOptions(limits, reading),
          secretsFor,
          (delivery, keysFor) => verifyDelivery(delivery, keysFor, checked),
        )
        return { ...received, origin: originOf(received.secret) }
      } catch (error) {
        throw asWebhookError(error)
      }
    },
  }
}
