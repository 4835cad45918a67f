import { checkOptions, type NamesOf } from "../core/check-options.ts"
import { hashOf } from "../core/crypto.ts"
import { ConferkitError, ConfigError, isNamed, type SchemaIssue } from "../core/errors.ts"
import { sleep } from "../core/runtime.ts"
import { isFields } from "../core/values.ts"
import { callEventFunction, checkEventFunctions } from "../core/webhooks/known-events.ts"
import type { EventCatalogue, Receiver } from "../core/webhooks/receiver.ts"
import type { EventIdentity, On, OnEvery, QueuedDelivery, QueuedEvent } from "../webhooks/options.ts"

/** Origin of an event and its state in the queue. */
export interface ConsumedDelivery extends QueuedDelivery {
  /** Number of this attempt, from 1. */
  readonly attempt: number
  /** Differences between the event and its schema in the OpenAPI document. */
  readonly issues: readonly SchemaIssue[]
}

/** Outcome of an attempt: `done`; `retry`: it failed and will be retried; `dead`: it failed for the last time. */
export interface ConsumerOutcome {
  readonly outcome: "done" | "retry" | "dead"
  readonly provider: string
  /** Name of the event. */
  readonly name: string
  readonly key: string
  readonly partition?: string
  readonly origin?: string
  readonly attempt: number
  /** Duration of the attempt, in ms. */
  readonly ms: number
  /** How long the event waited in the queue, in ms, by the clocks of receiver and consumer. */
  readonly waitedMs: number
}

/** Where a consumer failed: `handle`: a function in `on` · `message`: the message is not an event · `engine`: the queue. */
export interface ConsumerErrorContext {
  readonly stage: "handle" | "message" | "engine"
  /** Name of the event. */
  readonly event?: string
  readonly key?: string
  readonly attempt?: number
  /** Whether it was the last attempt. */
  readonly dead?: boolean
}

export interface ConsumerOptions<Events extends object, Unknown> {
  /** Events in the queue, such as `bigBlueButtonEvents`. For other senders, pass their receiver. */
  events: EventCatalogue<Events, Unknown> | Receiver<Events, Unknown>
  /** Functions by event name, or one function for all events. The result is awaited. */
  on: NoInfer<On<Events, ConsumedDelivery> | OnEvery<Events, Unknown, ConsumedDelivery>>
  /** Called for events that the OpenAPI document does not have, if `on` is an object of functions. */
  onUnknown?: ((event: NoInfer<Unknown>, delivery: ConsumedDelivery & EventIdentity) => unknown) | undefined
  /** Called for every error. Errors thrown by it are ignored. @default logs to `console.error` */
  onError?: ((error: unknown, context: ConsumerErrorContext) => unknown) | undefined
  /** Called after every attempt, for metrics. Errors thrown by it are ignored. */
  onOutcome?: ((outcome: ConsumerOutcome) => unknown) | undefined
}

/** Options for retries. */
export interface RetryOptions {
  /** Maximum number of attempts, including those whose process died. @default 5 */
  attempts?: number | undefined
  /** Backoff before the second attempt, in ms; doubles with each further attempt. @default 1_000 */
  backoffMs?: number | undefined
}

/** A running consumer. */
export interface Consumer {
  /** Counts the events by state. The counts of pg-boss may be a minute old. */
  counts(): Promise<QueueCounts>
  /** Puts all dead letters back into the queue. Resolves to their number. */
  retryDead(): Promise<number>
  /** Stops taking events, and resolves when no event is being handled. */
  close(): Promise<void>
}

export interface QueueCounts {
  /** In the queue, not being handled. */
  readonly waiting: number
  /** Being handled, or waiting for another attempt. */
  readonly active: number
  /** Failed for the last time. */
  readonly dead: number
}

/**
 * A message that is not an event of this package and is therefore not retried. A function in `on` may throw it to make
 * an event a dead letter at once.
 */
export class QueueMessageError extends ConferkitError {
  override readonly name = "QueueMessageError" as const

  constructor(message: string, options?: ErrorOptions) {
    super("queue", message, options)
  }
}

/** Returns whether an error says that a message can never be handled. */
export const isQueueMessageError = (error: unknown): error is QueueMessageError =>
  isNamed(error, "queue", "QueueMessageError")

/**
 * Handles a message from a queue. If `attempt` exceeds `attempts`, the event killed its processes, and its function is
 * not called.
 * @throws QueueMessageError, and any error of the event's function
 */
export type EventConsumer = (message: unknown, attempt?: number, attempts?: number) => Promise<void>

/** The names of options that all consumers have. */
export const consumerNames: NamesOf<ConsumerOptions<object, never>> = {
  events: "object",
  on: 1,
  onUnknown: "function",
  onError: "function",
  onOutcome: "function",
}

/**
 * Creates a function that handles events from a queue, for queues that this package has no module for. It validates
 * each event against its schema and calls its function in `on`, like the webhook handler.
 * @throws ConfigError
 */
export function createEventConsumer<Events extends object, Unknown>(
  options: ConsumerOptions<Events, Unknown>,
): EventConsumer {
  const checked = checkOptions("createEventConsumer", options, consumerNames)
  return eventConsumer(checked)
}

/** The same for options that were already checked for names. @throws ConfigError */
export function eventConsumer<Events extends object, Unknown>(
  options: ConsumerOptions<Events, Unknown>,
): EventConsumer {
  const { events, onOutcome } = options
  if (typeof (events as Partial<typeof events> | undefined)?.provider !== "string") {
    throw new ConfigError("events is missing: pass those of a provider, such as bigBlueButtonEvents", "events")
  }
  const { names, provider: expected } = events
  checkEventFunctions(options, names, expected)

  async function run({ event, delivery, ...identity }: QueuedEvent, attempt: number): Promise<void> {
    const issues = (await (events as EventCatalogue<Events, Unknown>).issuesOf?.(event as Unknown, delivery.name)) ?? []
    const given = { partition: undefined, ...identity, ...delivery, attempt, issues }
    await callEventFunction(event, delivery.name, given, names, options)
  }

  return async (message, attempt = 1, attempts = Infinity) => {
    let queued: QueuedEvent
    try {
      queued = checkMessage(message, expected)
    } catch (error) {
      report(options, error, { stage: "message", dead: true })
      throw error
    }
    const { key, partition, delivery } = queued
    const { provider, name, origin, receivedAt } = delivery
    const began = Date.now()
    const reportOutcome = (outcome: ConsumerOutcome["outcome"]) => {
      callIgnoringErrors(() =>
        onOutcome?.({
          outcome,
          provider,
          name,
          key,
          ...(partition !== undefined && { partition }),
          ...(origin !== undefined && { origin }),
          attempt,
          ms: Date.now() - began,
          waitedMs: Math.max(0, began - receivedAt),
        }),
      )
    }
    try {
      if (attempt > attempts) throw new Error(`the process died in each of ${attempts} attempts to handle the event`)
      await run(queued, attempt)
    } catch (error) {
      const dead = attempt >= attempts || isQueueMessageError(error)
      report(options, error, { stage: "handle", event: name, key, attempt, dead })
      reportOutcome(dead ? "dead" : "retry")
      throw error
    }
    reportOutcome("done")
  }
}

/** Checks a message, which may be anything. @throws QueueMessageError */
function checkMessage(message: unknown, provider: string): QueuedEvent {
  const { key, uuid, delivery } = isFields(message) ? message : {}
  if (
    !isFields(message) ||
    typeof key !== "string" ||
    typeof uuid !== "string" ||
    !("event" in message) ||
    !isFields(delivery) ||
    typeof delivery["name"] !== "string"
  )
    throw new QueueMessageError("the message was not written by a conferkit sink")
  if (delivery["provider"] !== provider) {
    throw new QueueMessageError(
      `the event is from ${String(delivery["provider"]).slice(0, 100)}, not from ${provider}: use a separate queue for each provider`,
    )
  }
  return message as unknown as QueuedEvent
}

/** Reports an error. Never throws. */
export function report(
  { onError = printError }: Pick<ConsumerOptions<object, never>, "onError">,
  error: unknown,
  context: ConsumerErrorContext,
): void {
  callIgnoringErrors(() => onError(error, context))
}

/** Senders choose event names: a name must not start a new line in the log. */
function printError(error: unknown, { stage, event, attempt, dead }: ConsumerErrorContext): void {
  const what = event === undefined ? "" : ` for ${JSON.stringify(event.slice(0, 100))}`
  const which = attempt === undefined ? "" : `, attempt ${attempt}${dead === true ? ", giving up" : ""}`
  console.error("%s", `conferkit: queue: ${stage} failed${what}${which}`, error)
}

/** Runs a function of the user without awaiting it. */
function callIgnoringErrors(run: () => unknown): void {
  void Promise.resolve()
    .then(run)
    .catch(() => undefined)
}

/** Checks the retry options. @throws ConfigError */
export function retryOptions({ attempts = 5, backoffMs = 1_000 }: RetryOptions): {
  readonly attempts: number
  readonly pauseAfter: (attempt: number) => number
} {
  wholeNumber(attempts, "attempts")
  if (!(backoffMs >= 0 && backoffMs <= 3_600_000)) {
    throw new ConfigError("backoffMs must be from 0 to 3_600_000", "backoffMs")
  }
  return { attempts, pauseAfter: (attempt) => Math.min(60_000, backoffMs * 2 ** (attempt - 1)) }
}

/** @throws ConfigError unless the value is an integer of at least 1 */
export function wholeNumber(value: number, option: string, most: number = Number.MAX_SAFE_INTEGER): number {
  if (Number.isInteger(value) && value >= 1 && value <= most) return value
  throw new ConfigError(`${option} must be an integer from 1 to ${most}`, option)
}

/** Number of lanes. @throws ConfigError */
export const laneCount = (lanes = 8): number => wholeNumber(lanes, "lanes", 256)

/** A duration for engines that count in seconds: rounded up, at least 1. */
export const wholeSeconds = (ms: number): number => Math.max(1, Math.ceil(ms / 1000))

/** Checks a name for queues, streams and subjects of all engines. @throws ConfigError */
export function queueName(name: unknown): string {
  if (typeof name === "string" && /^[A-Za-z][\w-]{0,63}$/.test(name)) return name
  throw new ConfigError("name must be 1 to 64 letters, digits, _ or -, starting with a letter", "name")
}

/**
 * The lane of an event. Events with the same partition share a lane, in which they keep their order.
 * @returns 0 to `lanes` - 1, always the same for a partition
 */
export function laneOf({ partition, key }: Pick<QueuedEvent, "key" | "partition">, lanes: number): number {
  const digest = hashOf("sha256", partition ?? key)
  return (((digest[0] ?? 0) << 16) | ((digest[1] ?? 0) << 8) | (digest[2] ?? 0)) % lanes
}

/** Waits, but no longer than until the signal fires. Resolves to whether the wait was complete. */
export const pause = (ms: number, signal: AbortSignal): Promise<boolean> =>
  sleep(ms, signal).then(
    () => true,
    () => false,
  )
