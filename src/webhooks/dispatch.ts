import { maxTimerMs, nodeBuffer, yieldToTimers } from "../core/runtime.ts"
import { hashOf, randomHex } from "../core/crypto.ts"
import { callEventFunction } from "../core/webhooks/known-events.ts"
import type { Delivered } from "../core/webhooks/receiver.ts"
import type { Claim, OnceStore } from "./stores/store.ts"
import type { ErrorContext, EventIdentity, WebhookHandlerOptions } from "./options.ts"

/** Runs a function of the user; converts a thrown error to a rejection and a returned value to a promise. */
export const attempt = async <T>(run: () => T | Promise<T>): Promise<T> => run()

/** The result of `withTimeout` after a timeout. */
export const timedOut: unique symbol = Symbol("timed out")

/**
 * Waits for work, but at most `ms`; the work continues.
 * @param ms maximum wait; values above the maximum of a timer, such as Infinity, wait for the end
 * @throws an error of the work before the timeout; later errors are ignored
 */
export async function withTimeout<T>(work: Promise<T>, ms: number): Promise<T | typeof timedOut> {
  if (ms > maxTimerMs) return work
  // Nobody handles an error that occurs after the timeout.
  work.catch(() => undefined)
  let timer: ReturnType<typeof setTimeout> | undefined
  const over = new Promise<typeof timedOut>((resolve) => {
    timer = setTimeout(resolve, ms, timedOut)
  })
  try {
    return await Promise.race([work, over])
  } finally {
    clearTimeout(timer)
  }
}

/** A claimed delivery. Neither method rejects. */
interface ClaimedDelivery {
  /** Marks it as handled. */
  complete(): Promise<void>
  /** Releases it for the next attempt. */
  release(): Promise<void>
}

interface ClaimOptions {
  readonly store: OnceStore
  /** Validity of a claim, in ms. */
  readonly claimMs: number
  /** Timeout of each call of the store, in ms. */
  readonly storeTimeout: number
  /** Ids that are retried in the background. */
  readonly retries: Retries
}

/** Ids whose completion or release is being retried. */
type Retries = Readonly<Record<"complete" | "release", Set<string>>>

/**
 * Maximum number of ids of each kind that are retried concurrently. Otherwise every attempt would add one while a store
 * fails. Claims beyond this number expire.
 */
const mostRetries = 1_000

/** Delays before further attempts to complete or release, in ms. */
const pauses = [1_000, 5_000, 15_000, 30_000, 60_000]

/**
 * Claims a delivery. A store that fails or times out counts as `busy`: it is unknown whether the delivery was handled,
 * and the store may work again for the sender's next attempt.
 * @param report receives the store's error
 */
async function claim(
  id: string,
  { store, claimMs, storeTimeout, retries }: ClaimOptions,
  report: (error: unknown) => void,
): Promise<ClaimedDelivery | "busy" | "done"> {
  const token = crypto.randomUUID()
  const begun = performance.now()
  const owned = takesToken(store)

  async function call<T>(name: string, run: () => T | Promise<T>): Promise<T> {
    const result = await withTimeout(attempt(run), storeTimeout)
    if (result === timedOut) {
      throw new Error(`the store's ${name} took longer than ${storeTimeout} ms (storeTimeout): is the store reachable?`)
    }
    return result
  }

  /** Retries until the claim would have expired anyway. */
  async function settle(name: "complete" | "release", again: boolean): Promise<void> {
    const once = () => call(name, () => store[name](id, token))
    try {
      await once()
    } catch (error) {
      report(error)
      const ids = retries[name]
      if (!again || ids.has(id) || ids.size >= mostRetries) return
      ids.add(id)
      void retry(once, () => performance.now() - begun < claimMs).finally(() => ids.delete(id))
    }
  }

  const held: ClaimedDelivery = {
    complete: () => settle("complete", true),
    // Without a token, a late release could release another claim.
    release: () => settle("release", owned),
  }
  const claiming = attempt(() => store.claim(id, claimMs, token))
  let result: Claim
  try {
    result = checkClaim(await call("claim", () => claiming))
  } catch (error) {
    report(error)
    // The claim may have been made, or may still be made. Without a release it would block further attempts until it
    // expires.
    claiming.then(
      (made) => (made === "claimed" || (owned && !isClaim(made)) ? held.release() : undefined),
      () => (owned ? held.release() : undefined),
    )
    return "busy"
  }
  return result === "claimed" ? held : result
}

const isClaim = (made: unknown): made is Claim => made === "claimed" || made === "busy" || made === "done"

/** Rejects any other result of a store: it is unknown whether the delivery may be handled. @throws Error */
function checkClaim(made: unknown): Claim {
  if (isClaim(made)) return made
  const shown = typeof made === "string" ? JSON.stringify(made.slice(0, 100)) : made === null ? "null" : typeof made
  throw new Error(`once.claim must resolve to "claimed", "busy" or "done", not ${shown}`)
}

/** Whether a store accepts tokens; those written for 0.1.0 do not. */
const takesToken = (store: OnceStore): boolean => store.release.length > 1

async function retry(run: () => Promise<unknown>, wanted: () => boolean): Promise<void> {
  for (const pause of pauses) {
    await sleepUnnoticed(pause)
    if (!wanted()) return
    try {
      await run()
      return
    } catch {
      // The first failure was already reported.
    }
  }
}

/** Does not keep the process running: the claim expires by itself. */
const sleepUnnoticed = (ms: number) =>
  new Promise<void>((resolve) => {
    const timer: unknown = setTimeout(resolve, ms)
    if (timer !== null && typeof timer === "object" && "unref" in timer) (timer as NodeJS.Timeout).unref()
  })

/**
 * @param id id of the delivery
 * @param index position of the event in the delivery
 */
function eventIdentity(provider: string, id: string | undefined, index: number): Pick<EventIdentity, "key" | "uuid"> {
  const digest = nodeBuffer().from(hashOf("sha256", JSON.stringify([provider, id ?? randomHex(32), index])))
  return { key: digest.toString("base64url"), uuid: uuidOf(digest) }
}

/** Converts 16 bytes to a UUID, with the version and variant that RFC 9562 defines for custom UUIDs. */
function uuidOf(digest: Uint8Array): string {
  const bytes = nodeBuffer().from(digest.subarray(0, 16))
  bytes[6] = ((bytes[6] ?? 0) % 16) | 0x80
  bytes[8] = ((bytes[8] ?? 0) % 64) | 0x80
  return bytes.toString("hex").replace(/^(.{8})(.{4})(.{4})(.{4})/, "$1-$2-$3-$4-")
}

/** `busy`: another claim is valid, or the store failed. */
export type Outcome = "done" | "failed" | "busy"

/** Number of events to handle before timers can run: synchronous handlers would otherwise keep `wait` from firing. */
const uninterrupted = 64

type Job<Events extends object, Unknown, Delivery extends Delivered<Events[keyof Events] | Unknown>> = Pick<
  WebhookHandlerOptions<Events, Unknown, Delivery>,
  "receiver" | "on" | "onUnknown"
> & {
  /** Whether an event waits for earlier events of its partition: a failed event must not be overtaken. */
  readonly inOrder: boolean
  /** `undefined` handles every attempt. */
  readonly claims: ClaimOptions | undefined
  /** Must not throw. */
  readonly report: (error: unknown, context: Omit<ErrorContext, "provider">) => void
}

/** The events of a delivery in progress. */
export interface Work {
  /** Resolves when all events are handled and the store was updated. Never rejects. */
  readonly finished: Promise<Outcome>
  /** The result as soon as all events are handled, even if the store is not updated yet. */
  outcome(): Outcome | undefined
}

/** Handles the events of a delivery one after the other, each once: later attempts only handle those that failed. */
export function handleEvents<
  Events extends object,
  Unknown,
  Delivery extends Delivered<Events[keyof Events] | Unknown>,
>(delivery: Delivery, job: Job<Events, Unknown, Delivery>): Work {
  const outcomes: Outcome[] = []
  const total = delivery.events.length
  /** Partitions with an unhandled event. */
  const waiting = new Set<string>()
  const outcome = () => (outcomes.length < total ? undefined : worst(outcomes))

  async function run(): Promise<Outcome> {
    for (const [index, event] of delivery.events.entries()) {
      if (index % uninterrupted === uninterrupted - 1) await yieldToTimers()
      await handle(event, index)
    }
    return worst(outcomes)
  }

  async function handle(event: Events[keyof Events] | Unknown, index: number): Promise<void> {
    const id = delivery.id === undefined || index === 0 ? delivery.id : `${delivery.id}/${index}`
    const context: { event?: string; id: string | undefined } = { id }
    try {
      const name = job.receiver.nameOf(event)
      context.event = name
      const partition = job.receiver.partitionOf?.(event)
      if (partition !== undefined && waiting.has(partition)) {
        outcomes.push("busy")
        return
      }
      const identity = { ...eventIdentity(job.receiver.provider, delivery.id, index), partition }
      await once(id, context, () =>
        callEventFunction(event, name, { ...delivery, ...identity }, job.receiver.names, job),
      )
      if (job.inOrder && partition !== undefined && outcomes.at(-1) !== "done") waiting.add(partition)
    } catch (error) {
      job.report(error, { stage: "handle", ...context })
      outcomes.push("failed")
    }
  }

  async function once(
    id: string | undefined,
    context: { readonly event?: string; readonly id: string | undefined },
    run: () => unknown,
  ): Promise<void> {
    if (id === undefined || job.claims === undefined) {
      await run()
      outcomes.push("done")
      return
    }
    const held = await claim(id, job.claims, (error) => {
      job.report(error, { stage: "once", ...context })
    })
    if (typeof held === "string") {
      outcomes.push(held)
      return
    }
    try {
      await run()
    } catch (error) {
      job.report(error, { stage: "handle", ...context })
      outcomes.push("failed")
      await held.release()
      return
    }
    // A handled event stays handled, even if the store cannot record it.
    outcomes.push("done")
    await held.complete()
  }

  return { finished: run(), outcome }
}

const worst = (outcomes: readonly Outcome[]): Outcome =>
  outcomes.includes("failed") ? "failed" : outcomes.includes("busy") ? "busy" : "done"
