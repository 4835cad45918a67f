import type { ServerResponse } from "node:http"
import { readDelivery, type ReadOptions, readOptions, type WebhookRequest } from "../core/webhooks/delivery.ts"
import { ConfigError, isWebhookVerificationError, WebhookVerificationError } from "../core/errors.ts"
import { type Delivered, mostEvents } from "../core/webhooks/receiver.ts"
import { lazily } from "../core/runtime.ts"
import { describeType } from "../core/values.ts"
import {
  checkHandlerOptions,
  type ErrorContext,
  type HandlerContext,
  type OnEvery,
  type WebhookHandler,
  type WebhookHandlerOptions,
  type WebhookSinkOptions,
} from "./options.ts"
import { attempt, handleEvents, type Outcome, timedOut, withTimeout, type Work } from "./dispatch.ts"
import { memoryStore } from "./stores/memory.ts"

const loadQueuedEvent = /* @__PURE__ */ lazily(() => import("./queued-event.ts"))

/**
 * Reads a request within limits, so that receivers need not.
 * @throws WebhookVerificationError
 */
async function readRequest(request: Request, options: ReadOptions): Promise<WebhookRequest> {
  const { headers, url } = request
  const body = request.method === "GET" ? "" : (await readDelivery(request, options)).bytes
  return { headers, url, body }
}

/**
 * The status for a delivery that was not accepted.
 * @param usual a single status for all untrusted deliveries, if the sender expects one
 */
function failureStatus(error: unknown, usual: number | undefined): number {
  // A problem on this side: a framework read the body first, or a secret is missing. The sender should retry until it
  // is fixed.
  if (!isWebhookVerificationError(error) || error.reason === "body-parsed") return 500
  // A sender that was too slow may retry, and BigBlueButton treats 401 as delivered.
  if (error.reason === "body-timeout") return 408
  if (usual !== undefined) return usual
  if (error.reason === "body-too-long") return 413
  return error.reason === "body-missing" || error.reason === "body-malformed" ? 400 : 401
}

/** Maximum length of an event name in the log. */
const longestName = 100

/** The default `onError`: logs one line, or the error with its stack if it is not a rejected delivery. */
function printError(error: unknown, { provider, stage, event, status }: ErrorContext): void {
  const rejected = stage === "receive" && isWebhookVerificationError(error)
  const about = `conferkit: ${provider}: ${rejected ? "delivery rejected" : describeFailure(stage, event)}`
  // A rejected delivery is the sender's problem: one line is sufficient.
  console.error(
    visible(status === undefined ? about : `${about} (${status})`),
    rejected ? visible(error.message) : error,
  )
}

function describeFailure(stage: ErrorContext["stage"], event: string | undefined): string {
  if (stage === "receive") return "delivery could not be verified"
  return event === undefined ? `${stage} failed` : `${stage} failed for ${event.slice(0, longestName)}`
}

/**
 * Senders choose event names: a name must not start a new line in the log, control a terminal, or act as a format
 * string of console.error.
 */
const visible = (text: string): string =>
  text.replaceAll(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}%]/gu, (sign) =>
    [...Array(sign.length).keys()].map((at) => `\\u${sign.charCodeAt(at).toString(16).padStart(4, "0")}`).join(""),
  )

const statuses: Readonly<Record<Outcome, number>> = { done: 200, failed: 500, busy: 503 }

/** Maximum time that `settled()` waits for an `onError`, in ms. */
const reportTimeout = 5_000

/**
 * Creates a webhook handler. It verifies each delivery, skips deliveries that were handled before, and calls the functions in `on`, or
 * puts the events into a queue with `sink`. By default it responds with 200 only when that is done; otherwise the status makes the
 * sender retry.
 * @throws ConfigError if an option is invalid, for example an event name in `on` that the provider does not have
 */
export function createWebhookHandler<
  Events extends object,
  Unknown,
  Delivery extends Delivered<Events[keyof Events] | Unknown>,
>(
  options: WebhookHandlerOptions<Events, Unknown, Delivery> | WebhookSinkOptions<Events, Unknown, Delivery>,
): WebhookHandler {
  checkHandlerOptions(options)
  const { sink, maxInFlight = sink === undefined ? Infinity : 256 } = options
  const job = sink === undefined ? options : { receiver: options.receiver, on: enqueueWith(options) }
  const { receiver, once = memoryStore(), storeTimeout = 1_500, wait = 4_000 } = options
  const { provider, method = "POST" } = receiver
  const { limit, bodyTimeout } = readOptions(options, receiver)
  const receiveTimeout = options.receiveTimeout ?? Math.max(4_000, bodyTimeout + 1_000)
  const refusedStatus = options.refusedStatus ?? receiver.refusedStatus
  const claimMs = Math.ceil(options.claimMs ?? 120_000)
  const claims =
    once === false
      ? undefined
      : { store: once, claimMs, storeTimeout, retries: { complete: new Set<string>(), release: new Set<string>() } }
  /** Promises in progress, none of which rejects. */
  const underWay = new Set<Promise<unknown>>()
  /** Number of deliveries that wait for the queue. */
  let inFlight = 0

  function track<T>(work: Promise<T>): Promise<T> {
    const end = () => underWay.delete(tracked)
    const tracked: Promise<unknown> = work.then(end, end)
    underWay.add(tracked)
    return work
  }

  /**
   * Calls `waitUntil` once, before the response: platforms reject later calls. Its failure does not change the
   * response.
   */
  function waitUntil(work: Promise<unknown>, context: HandlerContext | undefined): void {
    void track(work)
    attempt(() => context?.waitUntil?.(work)).catch((error: unknown) => track(reportError(error, { stage: "answer" })))
  }

  /**
   * Calls `onError`, which is not awaited before a response: it may be slow, or never resolve. Its own errors are
   * ignored.
   */
  async function reportError(error: unknown, context: Omit<ErrorContext, "provider">): Promise<void> {
    const told = attempt(() => (options.onError ?? printError)(error, { provider, ...context }))
    await withTimeout(told, reportTimeout).catch(() => undefined)
  }

  async function handle(request: Request, context?: HandlerContext): Promise<Response> {
    if (!isRequest(request)) {
      endNodeResponse(context)
      await reportError(misused(request), { stage: "receive", status: 500 })
      return respond(500)
    }
    if (request.method !== method) return respond(405, { allow: method })
    const reports: Promise<void>[] = []
    const report = (error: unknown, about: Omit<ErrorContext, "provider">) => {
      reports.push(reportError(error, about))
    }
    const reported = () => Promise.all(reports)
    const begun = performance.now()
    /** The remaining time of a limit that counts from the start of the request. */
    const left = (ms: number) => Math.max(0, begun + ms - performance.now())
    let delivery: Delivery
    try {
      if (inFlight >= maxInFlight) throw new TooMany(maxInFlight)
      const input = await readRequest(request, { limit, bodyTimeout: Math.min(bodyTimeout, receiveTimeout) })
      delivery = await inTime(receiver.receive(input, { limit }), left(receiveTimeout), "verification")
      if (delivery.events.length > mostEvents) {
        throw new WebhookVerificationError("body-malformed", `the delivery has more than ${mostEvents} events`)
      }
      // No queue could accept it, however often the sender retries.
      if (sink !== undefined && (await loadQueuedEvent()).anyTooDeep(delivery.events)) {
        throw new WebhookVerificationError("body-malformed", "an event is nested too deeply for a queue")
      }
    } catch (error) {
      const status = error instanceof TryAgain ? 503 : failureStatus(error, refusedStatus)
      report(error, { stage: "receive", status })
      waitUntil(reported(), context)
      return respond(status)
    }
    let own: Response | undefined
    try {
      own = await inTime(
        attempt(() => receiver.answer?.(delivery)),
        left(receiveTimeout),
        "the response to a handshake",
      )
    } catch (error) {
      const status = error instanceof TryAgain ? 503 : 500
      report(error, { stage: "answer", id: delivery.id, status })
      waitUntil(reported(), context)
      return respond(status)
    }
    // Other deliveries may have arrived meanwhile.
    if (inFlight >= maxInFlight) {
      report(new TooMany(maxInFlight), { stage: "receive", id: delivery.id, status: 503 })
      waitUntil(reported(), context)
      return respond(503)
    }
    inFlight++
    const work = handleEvents(delivery, { ...job, inOrder: sink !== undefined, claims, report })
    void work.finished.then(() => inFlight--)
    waitUntil(work.finished.then(reported), context)
    // A queue has to take over the event of a handshake as well.
    if (own !== undefined && sink === undefined) return own
    if (wait === false) return respond(200)
    const status = await statusOf(work, wait === true ? Infinity : left(wait), delivery.id, sink !== undefined)
    return own !== undefined && status === 200 ? own : respond(status)
  }

  const settled = async (): Promise<void> => {
    while (underWay.size > 0) await Promise.all(underWay)
  }
  return Object.assign((request: Request, context?: HandlerContext) => track(handle(request, context)), { settled })
}

/** Accepts requests of any realm or library. Requests of node:http and frameworks based on it have plain headers. */
const isRequest = (request: unknown): boolean =>
  typeof (request as Partial<Request> | null | undefined)?.headers?.get === "function"

const misused = (request: unknown): ConfigError =>
  new ConfigError(
    `the handler must be called with a Request, not ${describeType(request)}; with Express, Fastify, NestJS or node:http use toNodeListener(handler)`,
    "request",
  )

/** A handler registered as a listener would receive a response object that nobody ends. */
function endNodeResponse(context: unknown): void {
  const outgoing = context as Partial<ServerResponse> | null | undefined
  if (typeof outgoing?.writeHead !== "function" || typeof outgoing.end !== "function") return
  outgoing.writeHead(500)
  outgoing.end()
}

/** An `on` function that puts every event into a queue. */
const enqueueWith =
  <Events extends object, Unknown, Delivery extends Delivered<Events[keyof Events] | Unknown>>({
    receiver,
    sink,
    includeSecrets,
  }: WebhookSinkOptions<Events, Unknown, Delivery>): OnEvery<Events, Unknown, Delivery> =>
  async (event, delivery) => {
    const { provider, secretFields = [] } = receiver
    const source = { provider, name: receiver.nameOf(event) }
    const { queuedEvent } = await loadQueuedEvent()
    return sink(queuedEvent(event, delivery, source, includeSecrets === true ? undefined : secretFields))
  }

/** The sender should retry. */
class TryAgain extends Error {}

/** One of our own steps timed out. The default `onError` prints the names of these classes. */
class TooSlow extends TryAgain {}

class TooMany extends TryAgain {
  constructor(most: number) {
    super(`maxInFlight (${most} deliveries) reached: check that the queue is reachable and fast enough`)
  }
}

async function inTime<T>(work: Promise<T>, ms: number, what: string): Promise<T> {
  const result = await withTimeout(work, ms)
  if (result === timedOut) throw new TooSlow(`${what} took longer than receiveTimeout`)
  return result
}

async function statusOf(work: Work, ms: number, id: string | undefined, queued: boolean): Promise<number> {
  const result = await withTimeout(work.finished, ms)
  const outcome = result === timedOut ? work.outcome() : result
  // A failing queue is not the delivery's fault, and no event may be lost.
  if (queued) return outcome === "done" ? 200 : 503
  if (outcome !== undefined) return statuses[outcome]
  // Without an id the next attempt would also be handled, however often the sender retries.
  return id === undefined ? 200 : 503
}

const respond = (status: number, headers: Record<string, string> = {}) =>
  new Response(null, { status, headers: status === 503 ? { "retry-after": "1", ...headers } : headers })
