import type { Channel } from "node:diagnostics_channel"
import { findModule } from "../runtime.ts"
import type { Adapter } from "./adapter.ts"
import { notify } from "./logger.ts"
import type { Fetch } from "./options.ts"
import type { Operation } from "./operation.ts"
import { areRetriesDenied, type RetryBudget } from "./retry.ts"
import { serverOf } from "./url.ts"

/** Publishes the progress of a call on the diagnostics channel. */
interface Observer {
  /** An attempt begins. Returns a fetch that records the request's target. */
  attempt(attempt: number, fetch: Fetch): Fetch
  /** The attempt succeeded, and so did the call. */
  answered(): void
  /** The attempt failed. If `wait` is undefined, so did the call. */
  failed(error: Error, wait: number | undefined): void
  /** The wait for a retry was aborted. */
  ended(error: Error): void
}

type Seen = ObservedTarget & { status?: number }

/** Looked up on the first call. `null` if the platform has no diagnostics channels. */
let channel: Channel | null | undefined

/** An observer for a call that begins; `undefined` if nobody is subscribed. */
export function observe(
  adapter: Adapter,
  operation: Operation,
  now: () => number,
  budget?: Pick<RetryBudget, "remaining">,
): Observer | undefined {
  if (channel === undefined) channel = findModule("node:diagnostics_channel")?.channel("conferkit:request") ?? null
  return channel?.hasSubscribers === true ? observer(channel, adapter, operation, now, budget) : undefined
}

function observer(
  open: Channel,
  { name, redactor }: Adapter,
  operation: Operation,
  now: () => number,
  budget: Pick<RetryBudget, "remaining"> | undefined,
): Observer {
  const path = redactor.text(operation.path)
  const request = { provider: name, operation: redactor.text(operation.id), method: operation.method, path }
  const begun = now()
  let attempts = 0
  let attemptBegun = begun
  let seen: Seen = {}
  const tell = (message: () => RequestMessage) => {
    // Node isolates publishers from subscriber errors; on other runtimes they could end the call. The caller's clock
    // could, too.
    notify(() => {
      open.publish(message())
    })
  }
  const end = (error?: Error) => {
    tell(() => ({ type: "request:end", request, attempts, duration: now() - begun, ...seen, ...(error && { error }) }))
  }
  const attemptEnd = (failure: Partial<AttemptEnd>) => {
    tell(() => ({
      type: "attempt:end",
      request,
      attempt: attempts,
      duration: now() - attemptBegun,
      ...seen,
      ...failure,
    }))
  }
  tell(() => ({ type: "request:start", request }))
  return {
    attempt(attempt, fetch) {
      attempts = attempt
      attemptBegun = now()
      // A fetch that ignores its signal may respond while the next attempt is running.
      const own: Seen = {}
      seen = own
      tell(() => ({ type: "attempt:start", request, attempt }))
      return (url, init) => {
        Object.assign(own, targetOf(url, redactor.text))
        // A synchronous error is rethrown: it is not a network failure. The result is awaited only once, because a
        // thenable may start sending when it is awaited.
        const pending = Promise.resolve(fetch(url, init))
        notify(() => pending.then(({ status }) => (own.status = status)))
        return pending
      }
    },
    answered() {
      attemptEnd({})
      end()
    },
    failed(error, wait) {
      attemptEnd({ error, ...retryOf(error, wait, budget?.remaining) })
      if (wait === undefined) end(error)
    },
    ended: end,
  }
}

/** What happened to a retry that was due. */
function retryOf(error: Error, wait: number | undefined, retryBudget: number | undefined) {
  const retriesDenied = areRetriesDenied(error)
  if (wait === undefined && !retriesDenied) return {}
  return {
    ...(wait === undefined ? { retriesDenied } : { wait }),
    ...(retryBudget === undefined ? {} : { retryBudget }),
  }
}

function targetOf(text: string, mask: (text: string) => string): ObservedTarget {
  const url = new URL(text)
  const { host, port } = serverOf(url)
  return {
    url: mask(url.origin + url.pathname),
    serverAddress: host,
    ...(port === undefined ? {} : { serverPort: port }),
  }
}

/** A call. All messages of a call contain the same object, so it can be the key of a `WeakMap`. */
export interface ObservedRequest {
  /** `bigbluebutton`, `xroom` … */
  readonly provider: string
  /** The name of the call: `create`. */
  readonly operation: string
  /** HTTP method. */
  readonly method: string
  /** Path template below the base URL, with `{name}` for parameters. */
  readonly path: string
}

/** Target of a request; empty until the request is sent. */
export interface ObservedTarget {
  /** The URL without its query; after redirects the last one. Secrets in it are masked. */
  readonly url?: string
  /** Its host name or address. */
  readonly serverAddress?: string
  /** Its port, including the default ports of http and https. */
  readonly serverPort?: number
}

/** How an attempt or a call ended. */
export interface ObservedOutcome extends ObservedTarget {
  /** Duration in ms, by the client's clock. */
  readonly duration: number
  /** HTTP status, if a response began. */
  readonly status?: number
  /**
   * The error that the call rejects with. Not an error of this package if the caller's code threw it, such as
   * `parseError`.
   */
  readonly error?: Error
}

/** A call begins. */
export interface RequestStart {
  readonly type: "request:start"
  readonly request: ObservedRequest
}

/** A call is about to be signed and sent, for the first time or as a retry. */
export interface AttemptStart {
  readonly type: "attempt:start"
  readonly request: ObservedRequest
  /** Counted from 1. */
  readonly attempt: number
}

/** The response of an attempt was read and decoded, or the attempt failed. */
export interface AttemptEnd extends ObservedOutcome {
  readonly type: "attempt:end"
  readonly request: ObservedRequest
  readonly attempt: number
  /** Ms until the next attempt, if there will be one. */
  readonly wait?: number
  /** Set if a retry was due, but the client's retry budget was used up. */
  readonly retriesDenied?: boolean
  /**
   * Tokens left in the client's retry budget. Set together with `wait` or `retriesDenied`, unless the client has no
   * budget.
   */
  readonly retryBudget?: number
}

/** A call has ended. For streamed lists: the response has begun. */
export interface RequestEnd extends ObservedOutcome {
  readonly type: "request:end"
  readonly request: ObservedRequest
  /** Number of attempts. */
  readonly attempts: number
}

/** Messages on the diagnostics channel `conferkit:request`. */
export type RequestMessage = RequestStart | AttemptStart | AttemptEnd | RequestEnd
