import type { Delivered, Receiver } from "../core/receiver.ts"
import type { OnceStore } from "./store.ts"

/** What to do for each event, by its name. */
export type On<Events extends object, Delivery> = {
  readonly [Name in keyof Events]?: ((event: Events[Name], delivery: Delivery) => unknown) | undefined
}

/** Where something went wrong. */
export interface ErrorContext {
  readonly provider: string
  /**
   * `receive`: the delivery cannot be trusted, or could not be verified · `once`: the store failed · `handle`: a handler
   * failed · `answer`: the answer to a handshake could not be made
   */
  readonly stage: "receive" | "once" | "handle" | "answer"
  /** Name of the event, once it is known. */
  readonly event?: string
  /** Identity of the delivery, once it is known. */
  readonly id?: string | undefined
  /** HTTP status of the answer, if it had not been given yet. */
  readonly status?: number
}

export interface WebhookHandlerOptions<
  Events extends object,
  Unknown,
  Delivery extends Delivered<Events[keyof Events] | Unknown>,
> {
  /** How deliveries are verified, such as `bigBlueButtonReceiver({ secret, callbackURL })`. */
  receiver: Receiver<Events, Unknown, Delivery>
  /** What to do for each event, by its name. Events without an entry are accepted and passed over. */
  on: NoInfer<On<Events, Delivery>>
  /** What to do for events that the provider's document does not know. */
  onUnknown?: ((event: NoInfer<Unknown>, delivery: NoInfer<Delivery>) => unknown) | undefined
  /**
   * Told of everything that goes wrong: refused deliveries, failed handlers, a failing store. What it throws is dropped.
   * @default writes one line to `console.error`
   */
  onError?: ((error: unknown, context: ErrorContext) => unknown) | undefined
  /**
   * Remembers deliveries, so that each is handled once. `false` handles every attempt.
   * @default memoryStore(), which knows this process only
   */
  once?: OnceStore | false | undefined
  /**
   * How long the claim on a delivery holds, ms. Longer than the slowest handler, or a repetition is handled beside it; and
   * short enough for the sender to come again after a crash. @default 120_000
   */
  claimMs?: number | undefined
  /** Longest body in bytes. @default the receiver's, mostly 1_048_576 */
  limit?: number | undefined
  /**
   * How long the answer waits for the handlers, ms; then the work goes on behind it. A handler that fails within this time
   * is answered with 500, so that the sender tries again. `true` waits for the end, `false` not at all. @default 1000
   */
  wait?: number | boolean | undefined
  /** Answered to what cannot be trusted. @default what suits the provider */
  refusedStatus?: number | undefined
}

/** What a platform offers for work behind an answer: the second argument of a Worker's `fetch`, for one. */
export interface HandlerContext {
  waitUntil?: ((work: Promise<unknown>) => void) | undefined
}

export interface WebhookHandler {
  (request: Request, context?: HandlerContext): Promise<Response>
  /** Resolves when nothing is being handled any more: to be awaited before a process ends. */
  settled(): Promise<void>
}
