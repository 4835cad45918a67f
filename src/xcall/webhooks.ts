import { eventNames, type EventName, type EventPayloads } from "../../generated/xcall/events.ts"
import { checkOptions, type NamesOf } from "../core/check-options.ts"
import { WebhookVerificationError } from "../core/errors.ts"
import { checkTimeOf } from "../core/webhooks/timestamp.ts"
import { isFields } from "../core/values.ts"
import { eventIssues, type VerifiedDelivery } from "../core/webhooks/known-events.ts"
import { readNames, timeNames } from "../core/option-names.ts"
import { type KeyFinder, secretFinder } from "../core/webhooks/secrets.ts"
import { verifySignature } from "../core/webhooks/hmac.ts"
import type { UnknownName } from "../core/unknown-name.ts"
import { type Delivery, jsonOf, readDelivery, textOf, type WebhookInput } from "../core/webhooks/delivery.ts"
import { asWebhookError } from "./error.ts"
import { signatureForm } from "./verify-signature.ts"
import type { VerifyOptions, WebhookOptions } from "./options.ts"

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
 * An event of the document, told by its `event`. Nobody has published what events hold, so all fields but the name may be
 * missing.
 */
export type KnownEvent = EventPayloads[EventName]

/** An event the document does not know (yet). */
export interface UnknownEvent {
  readonly event: UnknownName
  readonly [field: string]: unknown
}

export type WebhookEvent = KnownEvent | UnknownEvent

/** A delivery that can be trusted. Whoever has seen it can send it again: there is no time in the signature. */
export interface WebhookDelivery extends VerifiedDelivery<WebhookEvent> {
  /** What happened, as it was sent: one event. If its name stood elsewhere, it is repeated in `event`. */
  readonly events: readonly [WebhookEvent]
}

const issuesIn = /* @__PURE__ */ eventIssues<WebhookEvent>(
  ({ event }) => event,
  () => import("../../generated/xcall/event-schemas.ts"),
)

/** Whether an event is one the document knows. */
export const isKnownEvent = (event: WebhookEvent): event is KnownEvent =>
  isFields(event) && (eventNames as readonly unknown[]).includes(event.event)

/**
 * Verifies a delivery of xCall-SFU and reads its event.
 * @throws XCallWebhookError when it must not be trusted; ConfigError for an empty secret
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

/** The same for a delivery that has been read. @throws WebhookVerificationError */
export async function verifyDelivery(
  delivery: Delivery,
  secretsFor: KeyFinder<Delivery, string>,
  options: VerifyOptions,
): Promise<WebhookDelivery> {
  const signature = delivery.header(options.header ?? "x-xcall-signature")
  const secret = verifySignature(signature, delivery.bytes, await secretsFor(delivery), signatureForm(options))
  const event = eventOf(jsonOf(textOf(delivery), "the body"), options.eventKey)
  checkTimeOf(event.timestamp, options)
  return { events: [event], secret, issues: await issuesIn([event]) }
}

/** Where the name stands is a guess. */
function eventOf(body: unknown, eventKey: string | undefined): WebhookEvent {
  const fields = isFields(body) ? body : {}
  const name = eventKey === undefined ? (fields["event"] ?? fields["type"]) : fields[eventKey]
  if (typeof name !== "string") throw new WebhookVerificationError("body-malformed", "the body does not name its event")
  return (fields["event"] === name ? fields : { ...fields, event: name }) as WebhookEvent
}

/** Verification bound to a client's options. */
export interface Webhooks {
  /**
   * Verifies a delivery and reads its event.
   * @param options replace those of the client: the secret, for instance
   */
  verify(input: WebhookInput, options?: WebhookOptions): Promise<WebhookDelivery>
}

export const webhooks = (bound: WebhookOptions): Webhooks => ({
  verify: (input, options) => verifyWebhook(input, { ...bound, ...options, secret: options?.secret ?? bound.secret }),
})
