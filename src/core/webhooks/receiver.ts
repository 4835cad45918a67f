import { hashOf, hmac, type Key, toBase64 } from "../crypto.ts"
import { ConfigError, type SchemaIssue } from "../errors.ts"
import { isFields, describeType } from "../values.ts"
import { nodeBuffer } from "../runtime.ts"
import { type KeyFinder, type Secret, secretsOf } from "./secrets.ts"
import { type Delivery, readDelivery, type ReadOptions, type WebhookInput } from "./delivery.ts"

/** Members of every verified delivery, from any sender. */
export interface Delivered<Event> {
  readonly events: readonly Event[]
  /**
   * Identifies a delivery across all its attempts. Derived from the signed content and a fingerprint of the matching
   * secret, so tenants with different secrets never share an id. Independent of the URL unless the signature covers it:
   * identical content for the same secret at another path counts as a retry. A retry after its secret was replaced has
   * another id and may be handled again. `undefined` if retries cannot be recognized; such deliveries always count as
   * new.
   */
  readonly id: string | undefined
  /** Which of several servers sent it, if the receiver distinguishes them. */
  readonly origin?: string | undefined
}

/**
 * The events of a provider, from a delivery or a queue. `Events` maps the names of the events in the provider's
 * document to their types; `Unknown` is any other event.
 */
export interface EventCatalogue<Events extends object, Unknown = never> {
  /** `bigbluebutton`, `xroom` … */
  readonly provider: string
  /** Known event names; `undefined` if any name is valid. */
  readonly names: readonly (keyof Events & string)[] | undefined
  /** Differences between an event and its schema in the provider's document; empty if there is no schema. */
  readonly issuesOf?: (
    event: Events[keyof Events] | Unknown,
    name: string,
  ) => readonly SchemaIssue[] | Promise<readonly SchemaIssue[]>
}

/** How deliveries of a provider are received, for `createWebhookHandler`. */
export interface Receiver<
  Events extends object,
  Unknown = never,
  Delivery extends Delivered<Events[keyof Events] | Unknown> = Delivered<Events[keyof Events] | Unknown>,
> extends EventCatalogue<Events, Unknown> {
  /** Method of the requests. @default "POST" */
  readonly method?: "GET" | "POST"
  /**
   * Verifies a delivery and parses its events.
   * @throws WebhookVerificationError if the delivery must not be trusted
   */
  readonly receive: (input: WebhookInput, options?: ReadOptions) => Promise<Delivery>
  /** Name of an event, which is its key in `on`. */
  readonly nameOf: (event: Events[keyof Events] | Unknown) => string
  /** Partition of the event, such as the meeting's internal id. Events of one partition are handled in order. */
  readonly partitionOf?: (event: Events[keyof Events] | Unknown) => string | undefined
  /** Fields of events that contain a secret although their names do not suggest it; they are not put into queues. */
  readonly secretFields?: readonly string[]
  /** A response that the sender waits for, such as the hash of a handshake. */
  readonly answer?: (delivery: Delivery) => Response | undefined | Promise<Response | undefined>
  /** Status for rejected deliveries, if the sender expects one other than 401, 400 and 413. */
  readonly refusedStatus?: number
  /** Maximum body size, in bytes. @default 1_048_576 */
  readonly limit?: number
  /** Timeout for receiving the body, in ms. @default 3_000 */
  readonly bodyTimeout?: number
}

/**
 * Maximum number of events in one delivery. Senders batch few events: bbb-webhooks only those that occur at the same
 * moment.
 */
export const mostEvents = 1_000

/**
 * An id for `Delivered`: short, of constant length, and distinct from those of other providers.
 * @param provider name of the provider, the first part of the id
 * @param parts values that identify the delivery, such as its id or its fields
 */
export function deliveryId(provider: string, ...parts: readonly unknown[]): string {
  if (typeof provider !== "string" || provider === "") {
    throw new ConfigError(`deliveryId: provider must be a non-empty string, not ${describeType(provider)}`, "provider")
  }
  // JSON distinguishes ["a", "bc"] from ["ab", "c"].
  const digest = hashOf("sha256", JSON.stringify(parts))
  return `${provider}:${nodeBuffer().from(digest).toString("base64url")}`
}

/** Represents a secret in ids, which are stored and logged: the secret cannot be derived from it. */
export const fingerprint = (key: Key): string => toBase64(hmac("sha256", key, "conferkit delivery id"))

/** Looks up the keys for one delivery and keeps them, so that its id can be bound to the matching one. */
export function recordKeys<Hint, Found extends Key>(
  keysFor: KeyFinder<Hint, Found>,
): { readonly keysFor: KeyFinder<Hint, Found>; readonly fingerprintOf: (index: number) => string } {
  let keys: readonly Found[] = []
  return {
    keysFor: async (hint) => (keys = await keysFor(hint)),
    // An index without a key means that no key matched.
    fingerprintOf: (index) => fingerprint(keys[index] ?? ""),
  }
}

/**
 * Receives a body that is one event. An identical body counts as a retry if it contains a `timestamp`; without one, two
 * equal bodies may be two events.
 */
export async function receiveBody<Verified extends { readonly events: readonly [unknown]; readonly secret: number }>(
  provider: string,
  input: WebhookInput,
  options: ReadOptions,
  secretsFor: KeyFinder<Delivery, string>,
  verify: (received: Delivery, secretsFor: KeyFinder<Delivery, string>) => Promise<Verified>,
): Promise<Verified & { readonly id: string | undefined }> {
  const received = await readDelivery(input, options)
  const { keysFor, fingerprintOf } = recordKeys(secretsFor)
  const delivery = await verify(received, keysFor)
  const [event] = delivery.events
  const time = isFields(event) ? event["timestamp"] : undefined
  const repeated = time !== undefined && time !== null
  if (!repeated) return { ...delivery, id: undefined }
  const body = nodeBuffer().from(received.bytes).toString("latin1")
  return { ...delivery, id: deliveryId(provider, fingerprintOf(delivery.secret), body) }
}

/**
 * Secrets of several senders, by names that you choose, such as host names; at most 32 in total. The name of the
 * matching secret is the `origin` of a delivery.
 */
export type SecretsByOrigin = Readonly<Record<string, Secret>>

/** Options of a receiver that may serve several senders. */
export type OfSeveral<Options extends { secret: unknown }> = Omit<Options, "secret"> & {
  /**
   * As for one sender, or the secrets of several by names that you choose, which become the `origin` of their
   * deliveries.
   */
  secret: Options["secret"] | SecretsByOrigin
}

/**
 * Handles secrets by origin separately. For other secrets, the origin is unknown.
 * @throws ConfigError
 */
export function byOrigin<Other>(
  secret: Other | SecretsByOrigin,
  option: string,
): { readonly secret: Other | readonly string[]; readonly originOf: (index: number) => string | undefined } {
  if (!isFields(secret)) return { secret, originOf: () => undefined }
  const all = Object.entries(secret).flatMap(([origin, own]) =>
    secretsOf(own, `${option}["${origin}"]`).map((each) => [origin, each] as const),
  )
  return {
    secret: secretsOf(
      all.map(([, each]) => each),
      option,
    ),
    originOf: (index) => all[index]?.[0],
  }
}
