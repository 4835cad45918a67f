import type { ServerResponse } from "node:http"
import { readDelivery, type ReadOptions, type WebhookRequest } from "../core/webhooks/delivery.ts"
import { ConfigError, isWebhookVerificationError, WebhookVerificationError } from "../core/errors.ts"
import { readOptions } from "../core/check-options.ts"
import { type Delivered, mostEvents } from "../core/webhooks/receiver.ts"
import { lazily } from "../core/runtime.ts"
import { typeInWords } from "../core/values.ts"
import {
  checkOptions,
  type ErrorContext,
  type HandlerContext,
  type OnEvery,
  type WebhookHandler,
  type WebhookHandlerOptions,
  type WebhookSinkOptions,
} from "./options.ts"
import { attempt, handleEvents, late, type Outcome, resultWithin, type Work } from "./dispatch.ts"
import { memoryStore } from "./stores/memory.ts"

const loadQueuedEvent = /* @__PURE__ */ lazily(() => import("./queued-event.ts"))

/**
 * Reads a request within limits, so that no receiver has to.
 * @throws WebhookVerificationError
 */
async function readRequest(request: Request, options: ReadOptions): Promise<WebhookRequest> {
  const { headers, url } = request
  const body = request.method === "GET" ? "" : (await readDelivery(request, options)).bytes
  return { headers, url, body }
}

/**
 * The status for a delivery that was not taken.
 * @param usual the one status for everything that cannot be trusted, if the sender wants one
 */
function failureStatus(error: unknown, usual: number | undefined): number {
  // Ours to fix: a framework took the body first, a secret is missing. Until then the sender should try again.
  if (!isWebhookVerificationError(error) || error.reason === "body-parsed") return 500
  // Whoever was too slow may send it again, and BigBlueButton takes 401 for delivered.
  if (error.reason === "body-timeout") return 408
  if (usual !== undefined) return usual
  if (error.reason === "body-too-long") return 413
  return error.reason === "body-missing" || error.reason === "body-malformed" ? 400 : 401
}

/** Longest name of an event that is printed. */
const longestName = 100

/** The default `onError`: one line, and for an error of one's own the error itself. */
function printError(error: unknown, { provider, stage, event, status }: ErrorContext): void {
  const rejected = stage === "receive" && isWebhookVerificationError(error)
  const about = `conferkit: ${provider}: ${rejected ? "delivery rejected" : failure(stage, event)}`
  // A rejected delivery is a matter of the sender: one line says it all.
  console.error(
    visible(status === undefined ? about : `${about} (${status})`),
    rejected ? visible(error.message) : error,
  )
}

function failure(stage: ErrorContext["stage"], event: string | undefined): string {
  if (stage === "receive") return "delivery could not be verified"
  return event === undefined ? `${stage} failed` : `${stage} failed for ${event.slice(0, longestName)}`
}

/** Senders name events: a name must neither begin a line of the log, nor steer a terminal, nor be a format of console.error. */
const visible = (text: string): string =>
  text.replaceAll(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}%]/gu, (sign) =>
    [...Array(sign.length).keys()].map((at) => `\\u${sign.charCodeAt(at).toString(16).padStart(4, "0")}`).join(""),
  )

const statuses: Readonly<Record<Outcome, number>> = { done: 200, failed: 500, busy: 503 }

/** `settled()` does not wait longer than this for an `onError`, in ms. */
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
  checkOptions(options)
  const { sink, maxInFlight = sink === undefined ? Infinity : 256 } = options
  const job = sink === undefined ? options : { receiver: options.receiver, on: into(options) }
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
  /** None of these rejects. */
  const underWay = new Set<Promise<unknown>>()
  /** Deliveries that wait for the queue. */
  let inFlight = 0

  function track<T>(work: Promise<T>): Promise<T> {
    const end = () => underWay.delete(tracked)
    const tracked: Promise<unknown> = work.then(end, end)
    underWay.add(tracked)
    return work
  }

  /** `waitUntil` is called once, before the response: platforms reject later calls. Its failure does not change the response. */
  function follow(work: Promise<unknown>, context: HandlerContext | undefined): void {
    void track(work)
    attempt(() => context?.waitUntil?.(work)).catch((error: unknown) => track(tell(error, { stage: "answer" })))
  }

  /** Nobody waits for `onError` before a response: it may be slow, or never end. Its own failure has nobody left to be reported to. */
  async function tell(error: unknown, context: Omit<ErrorContext, "provider">): Promise<void> {
    const told = attempt(() => (options.onError ?? printError)(error, { provider, ...context }))
    await resultWithin(told, reportTimeout).catch(() => undefined)
  }

  async function handle(request: Request, context?: HandlerContext): Promise<Response> {
    if (!isRequest(request)) {
      endNodeResponse(context)
      await tell(misused(request), { stage: "receive", status: 500 })
      return respond(500)
    }
    if (request.method !== method) return respond(405, { allow: method })
    const reports: Promise<void>[] = []
    const report = (error: unknown, about: Omit<ErrorContext, "provider">) => {
      reports.push(tell(error, about))
    }
    const reported = () => Promise.all(reports)
    const begun = performance.now()
    /** What is left of a limit that counts from the request. */
    const left = (ms: number) => Math.max(0, begun + ms - performance.now())
    let delivery: Delivery
    try {
      if (inFlight >= maxInFlight) throw new TooMany(maxInFlight)
      const input = await readRequest(request, { limit, bodyTimeout: Math.min(bodyTimeout, receiveTimeout) })
      delivery = await inTime(receiver.receive(input, { limit }), left(receiveTimeout), "verification")
      if (delivery.events.length > mostEvents) {
        throw new WebhookVerificationError("body-malformed", `the delivery has more than ${mostEvents} events`)
      }
      // No queue would ever take it, however often the sender tries.
      if (sink !== undefined && (await loadQueuedEvent()).anyTooDeep(delivery.events)) {
        throw new WebhookVerificationError("body-malformed", "an event is nested too deeply for a queue")
      }
    } catch (error) {
      const status = error instanceof TryAgain ? 503 : failureStatus(error, refusedStatus)
      report(error, { stage: "receive", status })
      follow(reported(), context)
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
      follow(reported(), context)
      return respond(status)
    }
    // Others may have come in while this one was read.
    if (inFlight >= maxInFlight) {
      report(new TooMany(maxInFlight), { stage: "receive", id: delivery.id, status: 503 })
      follow(reported(), context)
      return respond(503)
    }
    inFlight++
    const work = handleEvents(delivery, { ...job, inOrder: sink !== undefined, claims, report })
    void work.finished.then(() => inFlight--)
    follow(work.finished.then(reported), context)
    if (own !== undefined) return own
    if (wait === false) return respond(200)
    const status = await statusOf(work, wait === true ? Infinity : left(wait), delivery.id, sink !== undefined)
    return respond(status)
  }

  const settled = async (): Promise<void> => {
    while (underWay.size > 0) await Promise.all(underWay)
  }
  return Object.assign((request: Request, context?: HandlerContext) => track(handle(request, context)), { settled })
}

/** Of any realm or library. What node:http and frameworks on it hand over has plain headers. */
const isRequest = (request: unknown): boolean =>
  typeof (request as Partial<Request> | null | undefined)?.headers?.get === "function"

const misused = (request: unknown): ConfigError =>
  new ConfigError(
    `the handler must be called with a Request, not ${typeInWords(request)}; with Express, Fastify, NestJS or node:http use toNodeListener(handler)`,
    "request",
  )

/** Whoever registers a handler as a listener passes a response that nobody would end. */
function endNodeResponse(context: unknown): void {
  const outgoing = context as Partial<ServerResponse> | null | undefined
  if (typeof outgoing?.writeHead !== "function" || typeof outgoing.end !== "function") return
  outgoing.writeHead(500)
  outgoing.end()
}

/** The `on` that puts every event into a queue. */
const into =
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

/** The sender should try again. */
class TryAgain extends Error {}

/** A step of ours took too long. */
class TooSlow extends TryAgain {}

class TooMany extends TryAgain {
  constructor(most: number) {
    super(`maxInFlight (${most} deliveries) reached: check that the queue is reachable and fast enough`)
  }
}

async function inTime<T>(work: Promise<T>, ms: number, what: string): Promise<T> {
  const result = await resultWithin(work, ms)
  if (result === late) throw new TooSlow(`${what} took longer than receiveTimeout`)
  return result
}

async function statusOf(work: Work, ms: number, id: string | undefined, queued: boolean): Promise<number> {
  const result = await resultWithin(work.finished, ms)
  const outcome = result === late ? work.outcome() : result
  // A queue that fails is not at fault of the delivery, and nothing may be lost on its way there.
  if (queued) return outcome === "done" ? 200 : 503
  if (outcome !== undefined) return statuses[outcome]
  // Without identity the next attempt would be handled as well, however often the sender tries.
  return id === undefined ? 200 : 503
}

const respond = (status: number, headers: Record<string, string> = {}) =>
  new Response(null, { status, headers: status === 503 ? { "retry-after": "1", ...headers } : headers })
