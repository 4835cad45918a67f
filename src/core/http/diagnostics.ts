import type { Channel } from "node:diagnostics_channel"
import { findModule } from "../runtime.ts"
import { ConnectionError, DecodeError, type SchemaIssue } from "../errors.ts"
import { isFields } from "../values.ts"
import type { Adapter } from "./adapter.ts"
import { type Fetch, type LevelledLogger, notify } from "./options.ts"
import type { Operation } from "./operation.ts"
import { budgetIsEmpty, type RetryBudget } from "./retry.ts"
import { type Route, serverOf } from "./url.ts"
import type { Attempted } from "./failure.ts"

/** Tells the diagnostics channel how a call goes. */
interface Observer {
  /** An attempt begins. Returns the fetch that notes where it goes. */
  attempt(attempt: number, fetch: Fetch): Fetch
  /** The attempt succeeded, and the call with it. */
  answered(): void
  /** The attempt failed. Without a wait before another one, so did the call. */
  failed(error: Error, wait: number | undefined): void
  /** The wait for another attempt was ended. */
  ended(error: Error): void
}

type Seen = ObservedTarget & { status?: number }

/** Found on the first call. `null` where the platform has no such thing. */
let channel: Channel | null | undefined

/** An observer for a call that begins; `undefined` as long as nobody listens. */
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
    // Node isolates publishers from errors of subscribers; on other runtimes they could end the call. So could the caller's clock.
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
        // What it throws at once stays thrown: it is no failure of the network.
        // Asked for its result once only: a thenable may begin to send when it is asked.
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

/** What became of a retry that was due. */
function retryOf(error: Error, wait: number | undefined, retryBudget: number | undefined) {
  const retriesDenied = "retriesDenied" in error && error.retriesDenied === true
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

/** A call. All of its messages hold the same object, so it can be the key of a `WeakMap`. */
export interface ObservedRequest {
  /** `bigbluebutton`, `xroom` … */
  readonly provider: string
  /** The call, by its own name: `create`. */
  readonly operation: string
  /** HTTP method. */
  readonly method: string
  /** Path below the base URL as the document has it, with `{name}` for what is filled in. */
  readonly path: string
}

/** Where a request went; nothing is known of it before it is sent. */
export interface ObservedTarget {
  /** The URL without query; after a redirect the last one. Secrets in it are masked. */
  readonly url?: string
  /** Host name or address in it. */
  readonly serverAddress?: string
  /** Port in it, also where it is the usual one of http or https. */
  readonly serverPort?: number
}

/** How an attempt or a call ended. */
export interface ObservedOutcome extends ObservedTarget {
  /** ms since its start, by the client's clock. */
  readonly duration: number
  /** HTTP status, if a response began. */
  readonly status?: number
  /**
   * What it failed with: the very error that a call rejects with. Not of this package's family where code of the caller's
   * threw, such as `parseError`.
   */
  readonly error?: Error
}

/** A call begins. */
export interface RequestStart {
  readonly type: "request:start"
  readonly request: ObservedRequest
}

/** A call is about to be signed and sent, for the first time or again. */
export interface AttemptStart {
  readonly type: "attempt:start"
  readonly request: ObservedRequest
  /** Counted from 1. */
  readonly attempt: number
}

/** An attempt has its response, read and decoded, or failed. */
export interface AttemptEnd extends ObservedOutcome {
  readonly type: "attempt:end"
  readonly request: ObservedRequest
  readonly attempt: number
  /** ms until the next attempt, if there is to be one. */
  readonly wait?: number
  /** Present where another attempt was due, but the client's retry budget was empty. */
  readonly retriesDenied?: boolean
  /** Tokens left in the client's retry budget. Present with `wait` and `retriesDenied`, unless the client has no budget. */
  readonly retryBudget?: number
}

/** A call is over. Of lists that stream, the response has begun. */
export interface RequestEnd extends ObservedOutcome {
  readonly type: "request:end"
  readonly request: ObservedRequest
  /** How often it was tried. */
  readonly attempts: number
}

/** What subscribers of the diagnostics channel `conferkit:request` get. */
export type RequestMessage = RequestStart | AttemptStart | AttemptEnd | RequestEnd

/** A line that is not written costs no parsing of URLs. */
const from = (route: Route | undefined) => (route?.server === undefined ? "" : ` (${route.server.name})`)

/**
 * Logs a call that succeeded.
 * @param name provider and operation
 * @param ms how long its last attempt took
 * @param route names the server that was asked last
 */
export function logDone(log: LevelledLogger, name: string, attempt: number, ms: number, route: Route): void {
  log.debug(() => `${name}: done in ${Math.round(ms)} ms, attempt ${attempt}${from(route)}`)
}

/**
 * Logs an attempt that failed. Levels by what an operator needs: `warn` for trouble that callers may not see (a retry) or
 * cannot fix (retries were in vain, a response cannot be read), `info` for any other call that rejects.
 * @param wait ms until the next attempt; `undefined` where the call failed with it
 */
export function logFailed(
  log: LevelledLogger,
  name: string,
  error: Error,
  { attempts, route }: Attempted,
  wait?: number,
): void {
  log[levelOf(error, attempts, wait)](() => {
    const what = wait === undefined ? "failed after" : `retrying in ${Math.round(wait)} ms after`
    return `${name}: ${what} attempt ${attempts}${from(route)}: ${reasonOf(error, name)}`
  })
}

/** One line for all that a response held and its decoded value does not, by name only: values may be secret. */
export const leftOut = (issues: readonly SchemaIssue[]): string =>
  `the response does not match the OpenAPI document: ${issues.map(({ path, message }) => `${path}${path && " "}(${message})`).join(", ")}`

function levelOf(error: Error, attempt: number, wait: number | undefined): "warn" | "info" {
  if (error instanceof ConnectionError && error.code === "aborted") return "info"
  return wait !== undefined || attempt > 1 || error instanceof DecodeError || isDenied(error) ? "warn" : "info"
}

// Somebody may have thrown a string.
const isDenied = (error: unknown) => isFields(error) && error["retriesDenied"] === true

function reasonOf(error: unknown, name: string): string {
  const prefix = `${name}: `
  const message = error instanceof Error ? error.message : String(error)
  const reason = message.startsWith(prefix) ? message.slice(prefix.length) : message
  return isDenied(error) && !reason.includes(budgetIsEmpty) ? `${reason}; ${budgetIsEmpty}` : reason
}
