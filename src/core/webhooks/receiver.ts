import { hashOf, hmac, type Key, toBase64 } from "../crypto.ts"
import { ConfigError, type SchemaIssue } from "../errors.ts"
import { isFields, typeInWords } from "../values.ts"
import { nodeBuffer } from "../runtime.ts"
import { type KeyFinder, type Secret, secretsOf } from "./secrets.ts"
import { type Delivery, readDelivery, type ReadOptions, type WebhookInput } from "./delivery.ts"

/** The members of every verified delivery, of any sender. */
export interface Delivered<Event> {
  readonly events: readonly Event[]
  /**
   * The same for every attempt at this delivery and for no other delivery, made of what the signature covers and of a
   * fingerprint of the secret that fits: deliveries to tenants with secrets of their own never share an id. The URL is not
   * part of it, except where the signature covers it: to the same secret, the same content at another path is a repetition.
   * A retry that arrives after its secret was replaced has another id, and may be handled a second time. `undefined` where
   * a retry cannot be recognized; such deliveries always count as new.
   */
  readonly id: string | undefined
  /** Which of several servers sent it, if the receiver distinguishes them. */
  readonly origin?: string | undefined
}

/**
 * What is known of a provider's events, whether they come in a delivery or from a queue. `Events` maps the names of the events
 * the provider's document knows to what is in them, `Unknown` is any other.
 */
export interface EventCatalogue<Events extends object, Unknown = never> {
  /** `bigbluebutton`, `xroom` … */
  readonly provider: string
  /** Names of the events that are known; `undefined` where every name is as good as any other. */
  readonly names: readonly (keyof Events & string)[] | undefined
  /** Where an event differs from the schema of this name in the provider's document; empty without such a schema. */
  readonly issuesOf?: (
    event: Events[keyof Events] | Unknown,
    name: string,
  ) => readonly SchemaIssue[] | Promise<readonly SchemaIssue[]>
}

/** How one provider's deliveries are taken in: what `createWebhookHandler` knows of a provider. */
export interface Receiver<
  Events extends object,
  Unknown = never,
  Delivery extends Delivered<Events[keyof Events] | Unknown> = Delivered<Events[keyof Events] | Unknown>,
> extends EventCatalogue<Events, Unknown> {
  /** Method of the requests. @default "POST" */
  readonly method?: "GET" | "POST"
  /**
   * Verifies a delivery and reads its events.
   * @throws WebhookVerificationError when it must not be trusted
   */
  readonly receive: (input: WebhookInput, options?: ReadOptions) => Promise<Delivery>
  /** An event's name, which is its key in `on`. */
  readonly nameOf: (event: Events[keyof Events] | Unknown) => string
  /** Partition of the event, such as the meeting's internal id. Events of one partition are handled in order. */
  readonly partitionOf?: (event: Events[keyof Events] | Unknown) => string | undefined
  /** Fields of events that hold a secret, though their names do not say so: a queue does not get them. */
  readonly secretFields?: readonly string[]
  /** A response that the sender waits for, such as the hash of a handshake. */
  readonly answer?: (delivery: Delivery) => Response | undefined | Promise<Response | undefined>
  /** What is answered to a delivery that cannot be trusted, where the sender wants another than 401, 400 and 413. */
  readonly refusedStatus?: number
  /** Longest body, in bytes. @default 1_048_576 */
  readonly limit?: number
  /** Time within which the whole body must arrive, in ms. @default 3_000 */
  readonly bodyTimeout?: number
}

/** Maximum number of events in one delivery. Senders that send several at once send few: bbb-webhooks those of one moment. */
export const mostEvents = 1_000

/**
 * An id for `Delivered`: short, of constant length, and apart from those of other providers.
 * @param provider name of the provider, the first part of the id
 * @param parts what identifies the delivery, such as its id or its fields
 */
export function deliveryId(provider: string, ...parts: readonly unknown[]): string {
  if (typeof provider !== "string" || provider === "") {
    throw new ConfigError(`deliveryId: provider must be a non-empty string, not ${typeInWords(provider)}`, "provider")
  }
  // JSON keeps ["a", "bc"] apart from ["ab", "c"].
  const digest = hashOf("sha256", JSON.stringify(parts))
  return `${provider}:${nodeBuffer().from(digest).toString("base64url")}`
}

/** Stands for a secret in ids, which are stored and logged: it cannot be turned back into the secret. */
export const fingerprint = (key: Key): string => toBase64(hmac("sha256", key, "conferkit delivery id"))

/** Looks keys up for one delivery and keeps them, so that its id can be bound to the one that fits. */
export function keeping<Hint, Found extends Key>(
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
 * Receives a body that is one event. The same body again is a repetition, provided that it holds a `timestamp`: without one,
 * two equal bodies may be two events.
 */
export async function receiveBody<Verified extends { readonly events: readonly [unknown]; readonly secret: number }>(
  provider: string,
  input: WebhookInput,
  options: ReadOptions,
  secretsFor: KeyFinder<Delivery, string>,
  verify: (received: Delivery, secretsFor: KeyFinder<Delivery, string>) => Promise<Verified>,
): Promise<Verified & { readonly id: string | undefined }> {
  const received = await readDelivery(input, options)
  const { keysFor, fingerprintOf } = keeping(secretsFor)
  const delivery = await verify(received, keysFor)
  const [event] = delivery.events
  const time = isFields(event) ? event["timestamp"] : undefined
  const repeated = time !== undefined && time !== null
  if (!repeated) return { ...delivery, id: undefined }
  const body = nodeBuffer().from(received.bytes).toString("latin1")
  return { ...delivery, id: deliveryId(provider, fingerprintOf(delivery.secret), body) }
}

/**
 * The secrets of several senders, by names of your own such as their host names; at most 32 in all. The name whose secret fits is the
 * `origin` of a delivery.
 */
export type SecretsByOrigin = Readonly<Record<string, Secret>>

/** Options of a receiver that may serve several senders. */
export type OfSeveral<Options extends { secret: unknown }> = Omit<Options, "secret"> & {
  /** As for one sender, or the secrets of several by names of your own, which become the `origin` of what they send. */
  secret: Options["secret"] | SecretsByOrigin
}

/**
 * Takes secrets by origin apart. Of other secrets, nothing is known of the origin.
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
