import { hashOf } from "./crypto.ts"
import { isFields } from "./fields.ts"
import { nodeBuffer } from "./platform.ts"
import { type Delivery, readDelivery, type ReadOptions, type WebhookInput } from "./webhook.ts"

/** What every delivery that can be trusted offers, whoever sent it. */
export interface Delivered<Event> {
  readonly events: readonly Event[]
  /**
   * The same for every attempt at this delivery and for no other delivery, made of what the signature covers. `undefined`
   * where nothing tells a repetition from something new; such deliveries are never held to be repeated.
   */
  readonly id: string | undefined
}

/**
 * How one provider's deliveries are taken in: what `createWebhookHandler` knows of a provider.
 * `Events` maps the names of the events the provider's document knows to what stands in them, `Unknown` is any other.
 */
export interface Receiver<
  Events extends object,
  Unknown = never,
  Delivery extends Delivered<Events[keyof Events] | Unknown> = Delivered<Events[keyof Events] | Unknown>,
> {
  /** `bigbluebutton`, `xroom` … */
  readonly provider: string
  /** Method of the requests. @default "POST" */
  readonly method?: "GET" | "POST"
  /** Names of the events that are known; `undefined` where every name is as good as any other. */
  readonly names: readonly (keyof Events & string)[] | undefined
  /**
   * Verifies a delivery and reads its events.
   * @throws WebhookVerificationError when it must not be trusted
   */
  readonly receive: (input: WebhookInput, options?: ReadOptions) => Promise<Delivery>
  /** An event's name, which is its key in `on`. */
  readonly nameOf: (event: Events[keyof Events] | Unknown) => string
  /** What events have in common whose order matters, such as the meeting's internal id. */
  readonly partitionOf?: (event: Events[keyof Events] | Unknown) => string | undefined
  /** A response that the sender waits for, such as the hash of a handshake. */
  readonly answer?: (delivery: Delivery) => Response | undefined | Promise<Response | undefined>
  /** What is answered to a delivery that cannot be trusted, where the sender wants another than 401, 400 and 413. */
  readonly refusedStatus?: number
  /** Longest body, in bytes. @default 1_048_576 */
  readonly limit?: number
  /** Time within which the whole body has to arrive, in ms. @default 3_000 */
  readonly bodyTimeout?: number
}

/** An id for `Delivered`: short, of constant length, and apart from those of other providers. */
export function deliveryId(provider: string, ...parts: readonly unknown[]): string {
  // JSON keeps ["a", "bc"] apart from ["ab", "c"].
  const digest = hashOf("sha256", JSON.stringify(parts))
  return `${provider}:${nodeBuffer().from(digest).toString("base64url")}`
}

/**
 * Receives a body that is one event. The same body again is a repetition, provided that it holds a `timestamp`: without one,
 * two equal bodies may be two events.
 */
export async function receiveBody<Verified extends { readonly events: readonly [unknown] }>(
  provider: string,
  input: WebhookInput,
  options: ReadOptions,
  verify: (received: Delivery) => Promise<Verified>,
): Promise<Verified & { readonly id: string | undefined }> {
  const received = await readDelivery(input, options)
  const delivery = await verify(received)
  const [event] = delivery.events
  const time = isFields(event) ? event["timestamp"] : undefined
  const repeated = time !== undefined && time !== null
  const id = repeated ? deliveryId(provider, nodeBuffer().from(received.bytes).toString("latin1")) : undefined
  return { ...delivery, id }
}
