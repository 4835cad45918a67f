import type { Delivered, Receiver } from "../core/webhooks/receiver.ts"
import { checkEventFunctions } from "../core/webhooks/known-events.ts"
import { checkOptions as checkNames, type NamesOf } from "../core/check-options.ts"
import { ConfigError } from "../core/errors.ts"
import { longestTimer } from "../core/runtime.ts"
import { checkDuration, type OnceStore } from "./stores/memory.ts"

/** What to do for each event, by its name. */
export type On<Events extends object, Delivery> = {
  readonly [Name in keyof Events]?: ((event: Events[Name], delivery: Delivery & EventIdentity) => unknown) | undefined
}

/** What to do for every event, whether or not the provider's document knows it. */
export type OnEvery<Events extends object, Unknown, Delivery> = (
  event: Events[keyof Events] | Unknown,
  delivery: Delivery & EventIdentity,
) => unknown

/** Where something went wrong. */
export interface ErrorContext {
  readonly provider: string
  /**
   * `receive`: the delivery cannot be trusted, or could not be verified · `once`: the store failed · `handle`: a function of
   * `on` failed · `answer`: the response to a handshake could not be made, or `waitUntil` failed
   */
  readonly stage: "receive" | "once" | "handle" | "answer"
  /** Name of the event, once it is known. */
  readonly event?: string
  /** Identity of the delivery, once it is known. */
  readonly id?: string | undefined
  /**
   * HTTP status of the response. Set for the stages `receive` and `answer` only, where the error decides it; what failed in
   * `handle` or `once` may come to light after the response.
   */
  readonly status?: number
}

/** What a handler with functions has not. */
type NoSink = Readonly<Partial<Record<Exclude<keyof SinkOptions, "wait">, undefined>>>

export interface WebhookHandlerOptions<
  Events extends object,
  Unknown,
  Delivery extends Delivered<Events[keyof Events] | Unknown>,
> extends NoSink {
  /** How deliveries are verified, such as `bigBlueButtonReceiver({ secret, callbackURL })`. */
  receiver: Receiver<Events, Unknown, Delivery>
  /**
   * A function for each event, by its name; events without one are accepted and ignored. Or one function for every event,
   * those included that the provider's document does not know.
   */
  on: NoInfer<On<Events, Delivery> | OnEvery<Events, Unknown, Delivery>>
  /** What to do for events that the provider's document does not know, where `on` has a function for each event. */
  onUnknown?: ((event: NoInfer<Unknown>, delivery: NoInfer<Delivery> & EventIdentity) => unknown) | undefined
  /**
   * Receives everything that goes wrong: rejected deliveries, failed functions, a failing store. It neither delays nor changes
   * a response, and what it throws is dropped. @default writes to
   * `console.error`: one line for the stage `receive`, the error with its stack for the others
   */
  onError?: ((error: unknown, context: ErrorContext) => unknown) | undefined
  /**
   * Remembers deliveries, so that each is handled once. `false` handles every attempt, even while an earlier one is still being
   * handled: combine it with `wait: true`.
   * @default memoryStore(), which knows this process only
   */
  once?: OnceStore | false | undefined
  /**
   * How long the claim on a delivery holds, ms. Make it longer than the slowest function, or a retry is handled alongside it,
   * and short enough for the sender to try again after a crash. At most 2_147_483_647. @default 120_000
   */
  claimMs?: number | undefined
  /** Longest body, in bytes. @default the receiver's, mostly 1_048_576 */
  limit?: number | undefined
  /**
   * How long the body may take to arrive, ms, counted from the request; then the response is 408.
   * @default the receiver's, mostly 3_000
   */
  bodyTimeout?: number | undefined
  /**
   * How long reading and verifying may take together, ms, counted from the request, a function that looks secrets up included;
   * then the response is 503. @default 4_000
   */
  receiveTimeout?: number | undefined
  /** How long each call of the store may take, ms. A claim that takes longer is 503. @default 1_500 */
  storeTimeout?: number | undefined
  /**
   * How long the response waits for the work, ms, counted from the request. What is not done by then gets 503 and goes on, so
   * that a later attempt gets 200; a delivery without identity gets 200. `true` waits until the work is done. `false` responds
   * with 200 once the delivery is verified, before anything is handled: **a crash or a failure then loses it**. @default 4_000
   */
  wait?: number | boolean | undefined
  /** Status for what cannot be trusted, from 200 to 599. @default what suits the provider */
  refusedStatus?: number | undefined
}

/** An event for a queue, and all a consumer needs to know of it. Plain JSON. */
export interface QueuedEvent<Event = unknown> {
  /** The same for every attempt at this event and for no other event: 43 characters of `A-Z a-z 0-9 _ -`. */
  readonly key: string
  /** `key` as a UUID (version 8). */
  readonly uuid: string
  /** What events have in common whose order matters; absent where the event names nothing of the kind. */
  readonly partition?: string
  readonly event: Event
  readonly delivery: QueuedDelivery
}

/** Where an event in a queue comes from. What is not known is absent. */
export interface QueuedDelivery {
  /** `bigbluebutton`, `xroom` … */
  readonly provider: string
  /** The event's name; of a message of a raw hook `raw:` and its own name. */
  readonly name: string
  /** Identity of the delivery, which may hold several events. */
  readonly id?: string
  /** When it was first sent, ms since 1970. */
  readonly timestamp?: number
  /** Which server sent it: its key in `secret` of the receiver, or the host name it gives itself. */
  readonly origin?: string
  /** When this attempt was received, ms since 1970. */
  readonly receivedAt: number
}

/** Puts an event into a queue. What it returns is awaited before the response; a second call with the same `key` has to be harmless. */
export type EventSink<Event = unknown> = (queued: QueuedEvent<Event>) => unknown

/** Options of a handler that puts events into a queue. */
export interface SinkOptions<Event = unknown> {
  /**
   * Hands every event to a queue, instead of to functions in `on`. The response is 200 once the queue has taken all events of the
   * delivery, and 503 if it fails, takes longer than `wait`, or `maxInFlight` is reached. After an event that failed, the later ones of
   * its partition in the same delivery wait for the next attempt.
   */
  sink: EventSink<Event>
  /**
   * Hands passwords, tokens and IP addresses to `sink`, too. Otherwise fields with such names are removed, and in URLs `***` stands
   * in place of parameters with such names and of credentials. @default false
   */
  includeSecrets?: boolean | undefined
  /**
   * Most deliveries that may wait for the queue at one time; all others get 503. One whose `sink` never settles counts for ever: give
   * the client of a queue of your own a timeout. @default 256
   */
  maxInFlight?: number | undefined
  /**
   * How long the response waits for the queue, ms, counted from the request; `true` as long as it takes. What is not in the queue
   * by then gets 503 and goes on, so that a later attempt gets 200. @default 4_000
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

/** What a platform offers for work behind a response: the second argument of a Worker's `fetch`, for example. */
export interface HandlerContext {
  waitUntil?: ((work: Promise<unknown>) => void) | undefined
}

export interface WebhookHandler {
  (request: Request, context?: HandlerContext): Promise<Response>
  /** Resolves when nothing is being received or handled any more: await it before a process ends. */
  settled(): Promise<void>
}

/** What tells an event from every other one, for a unique column or a queue. */
export interface EventIdentity {
  /**
   * The same for every attempt at this event and for no other event: 43 characters of `A-Z a-z 0-9 _ -`. Where a delivery has no
   * identity (`id` is undefined), each attempt has a key of its own.
   */
  readonly key: string
  /** `key` as a UUID (version 8), for queues and columns that want one. */
  readonly uuid: string
  /**
   * What events have in common whose order matters: the meeting's internal id, a room, a conversation. `undefined` where the
   * event names none.
   */
  readonly partition: string | undefined
}

/** What is looked at; TypeScript has checked it, JavaScript has not. */
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
export function checkOptions(
  options: Checked & Partial<Record<(typeof amounts)[number] | "claimMs", number | undefined>>,
): void {
  const { receiver, once, wait, sink } = checkNames("createWebhookHandler", options as Partial<Checked>, names)
  if (typeof receiver?.receive !== "function") {
    throw new ConfigError(
      "receiver is missing: pass one such as bigBlueButtonReceiver({ secret, callbackURL })",
      "receiver",
    )
  }
  if (sink === undefined) checkEventFunctions(options, receiver.names, "this receiver", "; or a sink")
  else checkSink(options)
  for (const name of functions) {
    if (options[name] !== undefined && typeof options[name] !== "function") {
      throw new ConfigError(`${name} has to be a function`, name)
    }
  }
  if (once !== undefined && once !== false) checkStore(once)
  checkDuration(options.claimMs, "claimMs", longestTimer)
  checkStatus(options.refusedStatus ?? receiver.refusedStatus)
  for (const name of amounts) checkPositive(options[name], name)
  if (typeof wait !== "boolean") checkPositive(wait, "wait", ", true or false")
}

function checkSink({ on, onUnknown, wait }: Partial<Checked>): void {
  const other = on === undefined ? (onUnknown === undefined ? undefined : "onUnknown") : "on"
  if (other !== undefined) {
    throw new ConfigError(`${other} is never called where sink receives every event: pass one of the two`, other)
  }
  if (wait === false) throw new ConfigError("wait must not be false: a sink that fails would lose the event", "wait")
}

/** `Response` takes no other, and 1xx is not the end of a response. */
function checkStatus(status: unknown): void {
  if (status === undefined || (Number.isInteger(status) && Number(status) >= 200 && Number(status) <= 599)) return
  throw new ConfigError("refusedStatus has to be an integer from 200 to 599", "refusedStatus")
}

function checkStore(store: unknown): void {
  const functions = Object(store) as Record<string, unknown>
  const missing = ["claim", "complete", "release"].find((name) => typeof functions[name] !== "function")
  if (missing !== undefined) throw new ConfigError(`once has no function ${missing}: pass a store, or false`, "once")
}

function checkPositive(value: number | undefined, name: string, others = ""): void {
  if (value !== undefined && !(typeof value === "number" && value > 0)) {
    throw new ConfigError(`${name} has to be a number greater than 0${others}`, name)
  }
}
