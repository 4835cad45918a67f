import type { components } from "../../generated/bigbluebutton/paths.ts"
import type { EventPayloads } from "../../generated/bigbluebutton/events.ts"
import { eventNames } from "../../generated/bigbluebutton/events.ts"
import type { SchemaIssue } from "../core/schema-issues.ts"
import { jsonOf, readDelivery, textOf, type WebhookInput } from "../core/webhook.ts"
import { authenticate, type DeliveryForm, type VerifyOptions as Fixed } from "./authenticate.ts"

/** An event of the document, told by its `id`. */
export type KnownEvent = EventPayloads[keyof EventPayloads]

/**
 * The id of an unknown event. At run time it is a string like any other; as a type it equals no known id, so that
 * `switch (event.id)` narrows to the known events. `String(event.id)` gives the text.
 */
export interface UnknownEventId {
  readonly [unknownId]: true
  toString(): string
}
declare const unknownId: unique symbol

/** An event the document does not know (yet). */
export interface UnknownEvent {
  readonly type: string
  readonly id: UnknownEventId
  readonly attributes?: Readonly<Record<string, unknown>>
  readonly event?: { readonly ts?: number }
}

export type WebhookEvent = KnownEvent | UnknownEvent

/** An internal message of the server, as hooks with `getRaw` get them. */
export type RawEvent = components["schemas"]["RawEvent"]

/** What a delivery says of its origin before it was verified: anybody can have made it up. */
export interface DeliveryHint {
  /** The request's URL; a part of its path may be your own id of the hook. */
  readonly url: string | undefined
  /** Host name the sender gives itself. */
  readonly domain: string | undefined
}

/** One secret, several while it is being changed (at most 32), or a function that looks them up. */
export type Secrets = string | readonly string[] | ((hint: DeliveryHint) => Found | Promise<Found>)

type Found = string | readonly string[]

export interface VerifyOptions extends Omit<Fixed, "secret" | "authToken"> {
  /** The server's shared secret, several while it is being changed (at most 32), or a function that looks them up. */
  secret: Secrets
  /** `authToken` that ConferênciaWeb answered to `hooks.create`. It then replaces the secret as bearer token. */
  authToken?: Secrets | undefined
  /** Longest body in bytes. @default 1_048_576 */
  limit?: number | undefined
}

/** A delivery that can be trusted, as far as its form goes. */
export interface WebhookDelivery {
  /** What happened, exactly as it was sent, in the sender's order. Mostly one. */
  readonly events: readonly WebhookEvent[]
  /** Messages of a raw hook; `events` is empty then. */
  readonly raw: readonly RawEvent[]
  /** Host name the sender gives itself. */
  readonly domain: string | undefined
  /** When it was first sent, ms since 1970; the same for retries. */
  readonly timestamp: number | undefined
  /** How it was authenticated. */
  readonly form: DeliveryForm
  /** Which of the secrets (or tokens) fits, counted from 0. */
  readonly secret: number
  /** Where known events differ from the document. They are handed on all the same: the document may be behind. */
  readonly issues: readonly SchemaIssue[]
}

const known: ReadonlySet<unknown> = new Set(eventNames)

/** Whether an event is one the document knows. */
export const isKnownEvent = (event: WebhookEvent): event is KnownEvent => known.has(event.id)

/**
 * Verifies a delivery of bbb-webhooks and reads its events.
 * @throws WebhookVerificationError when it must not be trusted; ConfigError for an empty secret
 */
export async function verifyWebhook(input: WebhookInput, options: VerifyOptions): Promise<WebhookDelivery> {
  const delivery = await readDelivery(input, options.limit)
  const fields = new URLSearchParams(textOf(delivery))
  const { form, secret } = authenticate(delivery, fields, await fixed(options, delivery.url, fields))
  const parsed = jsonOf(fields.get("event") ?? "", "the field event")
  const events: WebhookEvent[] = []
  const raw: RawEvent[] = []
  for (const entry of (Array.isArray(parsed) ? parsed : [parsed]) as readonly unknown[]) {
    const event = mapped(entry)
    if (event === undefined) raw.push(entry as RawEvent)
    else events.push(event)
  }
  const timestamp = Number(fields.get("timestamp") ?? Number.NaN)
  // The schemas cost every start some 20 ms.
  const [{ eventSchemas }, { schemaIssues }] = await Promise.all([
    import("../../generated/bigbluebutton/event-schemas.ts"),
    import("../core/schema-issues.ts"),
  ])
  return {
    events,
    raw,
    domain: fields.get("domain") ?? undefined,
    timestamp: Number.isFinite(timestamp) ? timestamp : undefined,
    form,
    secret,
    issues: events.flatMap((event) =>
      isKnownEvent(event) ? schemaIssues(eventSchemas[event.id], event, event.id) : [],
    ),
  }
}

async function fixed(options: VerifyOptions, url: string | undefined, fields: URLSearchParams): Promise<Fixed> {
  const { secret, authToken, ...others } = options
  const found = (value: Secrets) =>
    typeof value === "function" ? value({ url, domain: fields.get("domain") ?? undefined }) : value
  return {
    ...others,
    secret: await found(secret),
    ...(authToken === undefined ? {} : { authToken: await found(authToken) }),
  }
}

function mapped(entry: unknown): WebhookEvent | undefined {
  const data = typeof entry === "object" && entry !== null && "data" in entry ? entry.data : undefined
  if (typeof data !== "object" || data === null || !("id" in data) || typeof data.id !== "string") return undefined
  return data as WebhookEvent
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
