import type { components } from "../../generated/bigbluebutton/paths.ts"
import { type EventName, eventNames, type EventPayloads } from "../../generated/bigbluebutton/events.ts"
import type { TimeOptions } from "../core/webhooks/timestamp.ts"
import { isFields } from "../core/values.ts"
import type { VerifiedDelivery } from "../core/webhooks/known-events.ts"
import type { KeyFinder, Secrets } from "../core/webhooks/secrets.ts"
import type { UnknownName } from "../core/unknown-name.ts"
import type { Delivery, ReadOptions, WebhookInput } from "../core/webhooks/delivery.ts"
import type { DeliveryForm, FormOptions } from "./delivery-forms.ts"
import type { FormFields } from "../core/webhooks/form-fields.ts"

/** An event of the document, told by its `id`. */
export type KnownEvent = EventPayloads[EventName]

/** An event the document does not know (yet). */
export interface UnknownEvent {
  readonly type: string
  readonly id: UnknownName
  readonly attributes?: Readonly<Record<string, unknown>>
  readonly event?: { readonly ts?: number }
}

export type WebhookEvent = KnownEvent | UnknownEvent

/** An internal message of the server, as hooks with `getRaw` get them. */
export type RawEvent = components["schemas"]["RawEvent"]

/** What a delivery says of its origin before it was verified: anybody can have made it up. */
export interface DeliveryHint extends Delivery {
  /** Host name the sender gives itself. */
  readonly domain: string | undefined
}

/** `toleranceMs` is held against `timestamp`, which stays that of the first attempt: a retry comes up to five minutes after it. */
export interface VerifyOptions extends FormOptions, TimeOptions, ReadOptions {
  /** The server's shared secret, several while it is being changed (at most 32), or a function that looks them up. */
  secret: Secrets<DeliveryHint> | undefined
  /**
   * The URL exactly as it was registered. By default the request's own, which is another one behind a proxy that rewrites
   * it, and for an address that was registered without a path or with characters that a URL encodes.
   */
  callbackURL?: string | undefined
  /** `authToken` that ConferênciaWeb answered to `hooks.create`. It then replaces the secret as bearer token. */
  authToken?: Secrets<DeliveryHint> | undefined
}

/** A delivery that can be trusted, as far as its form goes. */
export interface WebhookDelivery extends VerifiedDelivery<WebhookEvent> {
  /** Messages of a raw hook; `events` is empty then. */
  readonly raw: readonly RawEvent[]
  /** Host name the sender gives itself. */
  readonly domain: string | undefined
  /** When it was first sent, ms since 1970; the same for retries. */
  readonly timestamp: number | undefined
  /** How it was authenticated. */
  readonly form: DeliveryForm
}

/**
 * Whether an event is one the document knows. Takes the messages of a raw hook as well, which never are, so that it narrows
 * every event of a handler.
 */
export const isKnownEvent = (event: WebhookEvent | RawEvent): event is KnownEvent =>
  // Nobody checks what the server puts into its raw messages: one may even have an `id`.
  isFields(event) && !isMessage(event) && (eventNames as readonly unknown[]).includes(event.id)

const isMessage = (event: object): boolean => "envelope" in event || "header" in event

/**
 * Verifies a delivery of bbb-webhooks and reads its events.
 * @throws WebhookVerificationError when it must not be trusted; ConfigError for an empty secret
 */
export async function verifyWebhook(input: WebhookInput, options: VerifyOptions): Promise<WebhookDelivery> {
  return (loaded ?? (await load())).verifyInput(input, options)
}

/** Options that are checked once, before the first delivery. */
export interface Settings {
  readonly secret: KeyFinder<DeliveryHint, string>
  readonly authToken: KeyFinder<DeliveryHint, string> | undefined
  readonly forms: readonly DeliveryForm[]
  readonly callbackURL: string | undefined
}

/** Loaded with the first delivery, as the schemas of events are. Not by lazily(), which a bundle of this alone would pay for. */
let loaded: typeof import("./verify-delivery.ts") | undefined

const load = async () => (loaded ??= await import("./verify-delivery.ts"))

/** Verifies a delivery whose body has already been read. */
export async function verifyDelivery(delivery: Delivery, settings: Settings, options: TimeOptions): Promise<Verified> {
  return (loaded ?? (await load())).verify(delivery, settings, options)
}

/** Verification bound to a client's secret. */
export interface Webhooks {
  /**
   * Verifies a delivery and reads its events.
   * @param options `callbackURL` as it was registered, `authToken` of a ConferênciaWeb hook, further secrets for rotation
   */
  verify(input: WebhookInput, options?: Partial<VerifyOptions>): Promise<WebhookDelivery>
}

export const webhooks = (secret: string): Webhooks => ({
  verify: (input, options) => verifyWebhook(input, { ...options, secret: options?.secret ?? secret }),
})

/** A delivery that can be trusted, and what its identity is made of. */
export interface Verified {
  readonly delivery: WebhookDelivery
  readonly fields: FormFields
  /** The secret or token that fits. */
  readonly key: string
}
