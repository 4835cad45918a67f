import type { Delivered, Receiver } from "../core/webhooks/receiver.ts"
import { checkEventFunctions } from "../core/webhooks/known-events.ts"
import { checkOptions, type NamesOf } from "../core/check-options.ts"
import { ConfigError } from "../core/errors.ts"
import { maxTimerMs } from "../core/runtime.ts"
import { checkDuration, type OnceStore } from "./stores/store.ts"

/** Functions by event name. */
export type On<Events extends object, Delivery> = {
  readonly [Name in keyof Events]?: ((event: Events[Name], delivery: Delivery & EventIdentity) => unknown) | undefined
}

/** A function for every event, known or unknown. */
export type OnEvery<Events extends object, Unknown, Delivery> = (
  event: Events[keyof Events] | Unknown,
  delivery: Delivery & EventIdentity,
) => unknown

/** Context of an error. */
export interface ErrorContext {
  readonly provider: string
  /**
   * `receive`: the delivery was rejected or could not be verified · `once`: the store failed · `handle`: a function in `on` failed ·
   * `answer`: the response to a handshake failed, or `waitUntil` failed
   */
  readonly stage: "receive" | "once" | "handle" | "answer"
  /** Name of the event, if known. */
  readonly event?: string
  /** Id of the delivery, if known. */
  readonly id?: string | undefined
  /**
   * HTTP status of the response. Set only for the stages `receive` and `answer`; errors in `handle` or `once` may occur after the
   * response.
   */
  readonly status?: number
}

/** Options that a handler with functions cannot have. */
type NoSink = Readonly<Partial<Record<Exclude<keyof SinkOptions, "wait">, undefined>>>

export interface WebhookHandlerOptions<
  Events extends object,
  Unknown,
  Delivery extends Delivered<Events[keyof Events] | Unknown>,
> extends NoSink {
  /** How deliveries are verified, such as `bigBlueButtonReceiver({ secret, callbackURL })`. */
  receiver: Receiver<Events, Unknown, Delivery>
  /**
   * Functions by event name; events without one are accepted and ignored. Or one function for all events, including
   * unknown ones.
   */
  on: NoInfer<On<Events, Delivery> | OnEvery<Events, Unknown, Delivery>>
  /** Called for events that the provider's OpenAPI document does not have, if `on` is an object of functions. */
  onUnknown?: ((event: NoInfer<Unknown>, delivery: NoInfer<Delivery> & EventIdentity) => unknown) | undefined
  /**
   * Called for every error: rejected deliveries, failed functions, a failing store. It does not delay or change the response; errors
   * thrown by it are ignored. @default logs to `console.error`: one line for the stage `receive`, the error with its stack otherwise
   */
  onError?: ((error: unknown, context: ErrorContext) => unknown) | undefined
  /**
   * Store that deduplicates deliveries. `false` handles every attempt, even while an earlier one is still being handled: use it with
   * `wait: true`.
   * @default memoryStore(), which works within one process
   */
  once?: OnceStore | false | undefined
  /**
   * How long a claim on a delivery is valid, in ms. Make it longer than your slowest function, or a retry is handled concurrently, and
   * short enough that the sender still retries after a crash. At most 2_147_483_647. @default 120_000
   */
  claimMs?: number | undefined
  /** Maximum body size in bytes. @default the receiver's, usually 1_048_576 */
  limit?: number | undefined
  /**
   * Timeout for receiving the body, in ms from the start of the request; then the response is 408.
   * @default the receiver's, usually 3_000
   */
  bodyTimeout?: number | undefined
  /**
   * Timeout for reading and verifying a delivery, including looking up secrets, in ms from the start of the request; then the response
   * is 503. @default 4_000
   */
  receiveTimeout?: number | undefined
  /** Timeout of each call of the store, in ms. If a claim times out, the response is 503. @default 1_500 */
  storeTimeout?: number | undefined
  /**
   * How long the response waits for the handlers, in ms from the start of the request. After that it is 503 while the handlers continue,
   * so that a later attempt gets 200; for a delivery without an id it is 200. `true` waits until the handlers are done. `false` responds
   * with 200 once the delivery is verified: **a crash or a failure then loses it**. @default 4_000
   */
  wait?: number | boolean | undefined
  /** HTTP status for rejected deliveries, from 200 to 599. @default depends on the provider */
  refusedStatus?: number | undefined
}

/** An event for a queue, with everything a consumer needs. Plain JSON. */
export interface QueuedEvent<Event = unknown> {
  /** Unique key of the event, the same for every attempt: 43 characters of `A-Z a-z 0-9 _ -`. */
  readonly key: string
  /** `key` as a UUID (version 8). */
  readonly uuid: string
  /** Ordering key: events with the same partition must be handled in order. Absent if the event has none. */
  readonly partition?: string
  readonly event: Event
  readonly delivery: QueuedDelivery
}

/** Origin of an event in a queue. Unknown fields are absent. */
export interface QueuedDelivery {
  /** `bigbluebutton`, `xroom` … */
  readonly provider: string
  /** The event's name; messages of raw hooks have the prefix `raw:`. */
  readonly name: string
  /** Id of the delivery, which may contain several events. */
  readonly id?: string
  /** Time of the first attempt, in ms since 1970. */
  readonly timestamp?: number
  /** The server that sent it: its key in the receiver's `secret`, or the host name that it reports. */
  readonly origin?: string
  /** Time when this attempt was received, in ms since 1970. */
  readonly receivedAt: number
}

/** Puts an event into a queue. The result is awaited before the response. It must be idempotent for the same `key`. */
export type EventSink<Event = unknown> = (queued: QueuedEvent<Event>) => unknown

/** Options of a handler that puts events into a queue. */
export interface SinkOptions<Event = unknown> {
  /**
   * Puts every event into a queue, instead of calling functions in `on`. The response is 200 once the queue has accepted all events of
   * the delivery, and 503 if it fails, takes longer than `wait`, or `maxInFlight` is reached. If an event fails, later events of its
   * partition in the same delivery wait for the next attempt.
   */
  sink: EventSink<Event>
  /**
   * Whether `sink` also receives passwords, tokens and IP addresses. Otherwise fields with such names are removed, and
   * `***` replaces such parameters and credentials in URLs.
   * @default false
   */
  includeSecrets?: boolean | undefined
  /**
   * Maximum number of deliveries that wait for the queue concurrently; others get 503. A `sink` that never settles
   * occupies a place forever, so give your queue's client a timeout.
   * @default 256
   */
  maxInFlight?: number | undefined
  /**
   * How long the response waits for the queue, in ms from the start of the request; `true` waits without a limit. After that it is 503
   * while the work continues, so that a later attempt gets 200. @default 4_000
   */
  wait?: number | true | undefined
}

export interface WebhookSinkOptions<
  Events extends object,
  Unknown,
  Delivery extends Delivered<Events[keyof Events] | Unknown>,
>
  extends
    Omit<WebhookHandlerOptions<Events, Unknown, Delivery>, "on" | "onUnknown" | keyof SinkOptions>,
    SinkOptions<NoInfer<Events[keyof Events] | Unknown>> {
  on?: undefined
  onUnknown?: undefined
}

/** Keeps work running after the response, for example the second argument of a Worker's `fetch`. */
export interface HandlerContext {
  waitUntil?: ((work: Promise<unknown>) => void) | undefined
}

export interface WebhookHandler {
  (request: Request, context?: HandlerContext): Promise<Response>
  /** Resolves when no delivery is being received or handled. Await it before the process exits. */
  settled(): Promise<void>
}

/** Keys that identify an event, for a unique column or a queue. */
export interface EventIdentity {
  /**
   * Unique key of the event, the same for every attempt: 43 characters of `A-Z a-z 0-9 _ -`. If the delivery has no
   * `id`, each attempt has a different key.
   */
  readonly key: string
  /** `key` as a UUID (version 8). */
  readonly uuid: string
  /**
   * Ordering key: events with the same partition must be handled in order. The meeting's internal id, a room or a conversation;
   * `undefined` if the event has none.
   */
  readonly partition: string | undefined
}

/** The options to check: TypeScript has checked them, JavaScript has not. */
interface Checked {
  readonly receiver: {
    readonly names: readonly string[] | undefined
    readonly receive: unknown
    readonly refusedStatus?: unknown
  }
  readonly on?: unknown
  readonly onUnknown?: unknown
  readonly onError?: unknown
  readonly sink?: unknown
  readonly once?: object | false | undefined
  readonly wait?: number | boolean | undefined
  readonly refusedStatus?: number | undefined
}

const functions = ["onUnknown", "onError", "sink"] as const
const amounts = ["limit", "bodyTimeout", "receiveTimeout", "storeTimeout", "maxInFlight"] as const

type AnyOptions = WebhookHandlerOptions<object, never, Delivered<never>>

const names: NamesOf<AnyOptions> = {
  receiver: 1,
  on: 1,
  onUnknown: 1,
  onError: 1,
  once: 1,
  claimMs: 1,
  limit: 1,
  bodyTimeout: 1,
  receiveTimeout: 1,
  storeTimeout: 1,
  wait: 1,
  refusedStatus: 1,
  sink: 1,
  includeSecrets: "boolean",
  maxInFlight: 1,
}

/** @throws ConfigError which names the option */
export function checkHandlerOptions(
  options: Checked & Partial<Record<(typeof amounts)[number] | "claimMs", number | undefined>>,
): void {
  const { receiver, once, wait, sink } = checkOptions("createWebhookHandler", options as Partial<Checked>, names)
  if (typeof receiver?.receive !== "function") {
    throw new ConfigError(
      "receiver is missing: pass for example bigBlueButtonReceiver({ secret, callbackURL })",
      "receiver",
    )
  }
  if (sink === undefined) checkEventFunctions(options, receiver.names, "this receiver", ", or pass a sink")
  else checkSink(options)
  for (const name of functions) {
    if (options[name] !== undefined && typeof options[name] !== "function") {
      throw new ConfigError(`${name} must be a function`, name)
    }
  }
  if (once !== undefined && once !== false) checkStore(once)
  checkDuration(options.claimMs, "claimMs", maxTimerMs)
  checkStatus(options.refusedStatus ?? receiver.refusedStatus)
  for (const name of amounts) checkPositive(options[name], name)
  if (typeof wait !== "boolean") checkPositive(wait, "wait", ", true or false")
}

function checkSink({ on, onUnknown, wait }: Partial<Checked>): void {
  const other = on === undefined ? (onUnknown === undefined ? undefined : "onUnknown") : "on"
  if (other !== undefined) {
    throw new ConfigError(`${other} is never called when sink receives every event: remove one`, other)
  }
  if (wait === false)
    throw new ConfigError("wait must not be false with a sink: a failing sink would lose the event", "wait")
}

/** `Response` accepts no other status, and 1xx does not end a response. */
function checkStatus(status: unknown): void {
  if (status === undefined || (Number.isInteger(status) && Number(status) >= 200 && Number(status) <= 599)) return
  throw new ConfigError("refusedStatus must be an integer from 200 to 599", "refusedStatus")
}

function checkStore(store: unknown): void {
  const functions = Object(store) as Record<string, unknown>
  const missing = ["claim", "complete", "release"].find((name) => typeof functions[name] !== "function")
  if (missing !== undefined)
    throw new ConfigError(`once must be a store or false (its method ${missing} is missing)`, "once")
}

function checkPositive(value: number | undefined, name: string, others = ""): void {
  if (value !== undefined && !(typeof value === "number" && value > 0)) {
    throw new ConfigError(`${name} must be a number greater than 0${others}`, name)
  }
}
