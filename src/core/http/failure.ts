import { ConnectionError, isApiError, isConferkitError, isConnectionError } from "../errors.ts"
import { quietly, safeCause } from "../redaction.ts"
import type { Adapter, Draft, Wire } from "./adapter.ts"
import type { RetryBudget } from "./backoff.ts"
import type { Deadline } from "./deadline.ts"
import { logFailed, type Observer } from "./diagnostics.ts"
import { checkHeaders, mergeHeaders } from "./headers.ts"
import * as jsonFailure from "./json-failure.ts"
import { type Attempted, connectionError, errorAtOnce, isConnectionLost, isUnmade } from "./on-failure.ts"
import { nameOf, type Operation } from "./operation.ts"
import type { LevelledLogger, Runtime } from "./options.ts"
import { retryDelay, type RetrySpending, spend } from "./retry.ts"
import { nameOfServer, targetOf } from "./url.ts"

/*
 * All that is needed only after something went wrong, loaded by the first failure of a process (see on-failure.ts). What a start
 * loads must not import any of it.
 */

export { redactor } from "../redaction.ts"
export { logFailed, observer } from "./diagnostics.ts"

const neverSent = new Set([
  "ECONNREFUSED",
  "ENOTFOUND",
  "EAI_AGAIN",
  "EAI_FAIL",
  "EHOSTUNREACH",
  "ENETUNREACH",
  "EHOSTDOWN",
  "UND_ERR_CONNECT_TIMEOUT",
  // Bun and Deno name a refused connection themselves.
  "ConnectionRefused",
  "FailedToOpenSocket",
])

const certificate =
  /^(?:CERT_|ERR_TLS_|ERR_SSL_|DEPTH_ZERO|SELF_SIGNED|UNABLE_TO_|HOSTNAME_MISMATCH|INVALID_CA|INVALID_PURPOSE|PATH_LENGTH)/

/** The platform could not even make the request, or a test's assertion failed in the caller's `fetch`. */
const mistakes =
  /^(?:ERR_ASSERTION|ERR_INVALID_(?:ARG_|URL|CHAR|HTTP_TOKEN|PROTOCOL|THIS)|UND_ERR_(?:INVALID_ARG|INVALID_RETURN_VALUE|NOT_SUPPORTED))/
/** Errors that no network causes. */
const mistakeNames = new Set(["ReferenceError", "SyntaxError", "RangeError", "URIError", "EvalError", "AssertionError"])
/** The words in which V8, JavaScriptCore and SpiderMonkey say that code is wrong. A failed fetch is a TypeError, too. */
const mistakeWords =
  /\bis not (?:a function|a constructor|iterable|an object|callable|extensible)\b|^Cannot (?:read|set|assign|add|delete|define|redefine|destructure|convert|mix)\b|^Assignment to constant|^Class constructor|circular structure|cyclic object/

/** Whether a rejection comes from a mistake in code, such as that of a `fetch` of the caller's own, and not from the network. */
function isMistake(error: unknown): boolean {
  if (typeof error !== "object" || error === null) return false
  const { name, message } = factsOf(error)
  if (typeof name === "string" && mistakeNames.has(name)) return true
  if (name === "TypeError" && typeof message === "string" && mistakeWords.test(message)) return true
  return [...codesOf(error, 0)].some((code) => mistakes.test(code))
}

/** What a rejected fetch tells about the fate of its request. */
interface Failure {
  /** Whether anything can have reached the server. */
  sent: boolean
  /** Trying again is pointless. */
  permanent: boolean
  /** The platform's code, such as `ECONNREFUSED`. */
  code: string | undefined
}

/** Reads the chain of causes of a rejected fetch. What is unknown counts as sent. */
export function failure(error: unknown): Failure {
  const codes = [...codesOf(error, 0)]
  const code = codes[0]
  const tls = codes.some((each) => certificate.test(each))
  return { sent: !tls && !codes.some((each) => neverSent.has(each)), permanent: tls, code }
}

function* codesOf(error: unknown, depth: number): Generator<string> {
  if (typeof error !== "object" || error === null || depth > 5) return
  const { code, cause } = factsOf(error)
  if (typeof code === "string") yield code
  yield* codesOf(cause, depth + 1)
  // Happy eyeballs: one error per address that was tried.
  if (error instanceof AggregateError) for (const each of error.errors) yield* codesOf(each, depth + 1)
}

type Facts = Partial<Record<"name" | "message" | "code" | "cause", unknown>>

/** Getters of somebody else may throw: what cannot be read says nothing. */
function factsOf(error: object): Facts {
  try {
    const { name, message, code, cause } = error as Facts
    return { name, message, code, cause }
  } catch {
    return {}
  }
}

/** What everything that follows a failure has to know of its call. */
interface FailedCall {
  readonly adapter: Adapter
  readonly operation: Operation
  readonly at: Attempted
  /** Of the attempt that failed. */
  readonly watch: Deadline
  /** Of an attempt, in ms. */
  readonly timeout: number
}

/**
 * Turns whatever went wrong in an attempt into the error a caller sees. Only lost connections, the end of the deadline and
 * redirects that are not followed become a ConnectionError. Our own errors stay what they are, and so do mistakes in code,
 * unless they would show a secret.
 */
export function toError(given: unknown, { adapter, at, watch, timeout }: Omit<FailedCall, "operation">): Error {
  const known = errorAtOnce(given, at, watch, timeout)
  if (known !== undefined) return known
  const { redactor } = adapter
  let cause = given
  try {
    if (isUnmade(cause)) return cause.make(jsonFailure)
  } catch (thrown) {
    // By a function of the caller's, such as `parseError`.
    cause = thrown
  }
  // A proxy of somebody else may throw.
  const seen = quietly(() => ({ isOurs: isConferkitError(cause), isLost: isConnectionLost(cause) }))
  if (seen === undefined) return safeCause(cause, redactor) as Error
  if (isConnectionError(cause) && cause.attempts < at.attempts) return counted(cause, at.attempts)
  if (seen.isOurs) return cause as Error
  if (cause instanceof RedirectRefused) return connectionError(at, "network", cause.message, cause)
  // What somebody threw is mostly an Error.
  if (!isConnectionLost(cause)) return safeCause(cause, redactor) as Error
  if (isMistake(cause.cause)) return safeCause(cause.cause, redactor) as Error
  const { code } = failure(cause.cause)
  const { server, redirects = "" } = at.route ?? {}
  const to = server === undefined ? "" : ` to ${server.name}`
  const told = `the connection${to} failed${code === undefined ? "" : ` (${redactor.text(code, 100)})`}${redirects}`
  return connectionError(at, "network", told, safeCause(cause.cause, redactor))
}

/** Within each attempt a call for a token was lost, which by itself was tried once only. */
function counted(error: ConnectionError, attempts: number): ConnectionError {
  const { code, provider, operation, message, host, port, cause } = error
  const words = message.slice(`${provider}.${operation}: `.length)
  return new ConnectionError({ code, provider, operation, attempts, message: words, host, port, cause })
}

/** The wait for another attempt was ended by the caller's signal. */
function endedWait(reason: unknown, at: Attempted): ConnectionError {
  const server = at.route?.server?.name
  const to = server === undefined ? "" : ` to ${server}`
  const message = `the caller's signal ended the wait for the next attempt${to}`
  return connectionError(at, "aborted", message, reason)
}

/** What the decision to try again, and its wait, rest on. */
interface Retried extends FailedCall, Pick<Runtime, "random" | "sleep"> {
  readonly maxRetries: number
  readonly signal: AbortSignal | undefined
  readonly log: LevelledLogger
  readonly observer: Observer | undefined
  readonly budget: RetryBudget | undefined
  /** What the call took of it so far. */
  readonly spending: RetrySpending | undefined
}

/**
 * Waits for the next attempt.
 * @returns what the call took of the retry budget
 * @throws what the call rejects with, where there is no next attempt
 */
export async function retry(cause: unknown, call: Retried): Promise<RetrySpending> {
  const { adapter, operation, at, watch, log, observer, signal } = call
  const error = toError(cause, call)
  watch.stop()
  const due = (adapter.retryDelay ?? retryDelay)({
    ...facts(error, cause, call),
    idempotent: operation.idempotent,
    attempt: at.attempts,
    maxRetries: call.maxRetries,
    random: call.random,
  })
  const spending = call.spending ?? spend(call.budget)
  const wait = spending.failed(error, due)
  const line = `${adapter.name}.${nameOf(operation)}`
  observer?.failed(error, wait)
  logFailed(log, line, error, at, wait)
  if (wait === undefined) throw error
  await call.sleep(wait, signal).catch((reason: unknown) => {
    spending.cancelled()
    const ended = endedWait(reason, at)
    observer?.ended(ended)
    logFailed(log, line, ended, at)
    throw ended
  })
  return spending
}

/** What is known of a failed attempt. */
function facts(error: Error, cause: unknown, { adapter, watch }: FailedCall) {
  if (adapter.isRetried?.(error) === true) return { sent: true, permanent: true }
  if (isApiError(error)) {
    const { status, retryAfter } = error
    return { sent: true, status, retryAfter, permanent: adapter.isFinal?.(error) }
  }
  const lost = isConnectionError(error) && error.code !== "aborted" && !(cause instanceof RedirectRefused)
  if (!lost) return { sent: true, permanent: true }
  return watch.fired() === undefined ? failure(isConnectionLost(cause) ? cause.cause : cause) : { sent: true }
}

/** A redirect that must not be followed. */
class RedirectRefused extends Error {
  override readonly name = "RedirectRefused"
}

const maxHops = 5

/**
 * The request that a redirect asks for, with its headers; `undefined` where the response is to be read as it is. Method and body
 * stay what they were: a load balancer hands the very call on to another node. To another origin goes no header but those that
 * the adapter makes for any call; what the caller set stays behind for good, even if the chain comes back.
 * @param hop how many redirects were followed before
 * @throws RedirectRefused
 */
export function follow(
  response: Response,
  wire: Wire,
  headers: Readonly<Record<string, string>>,
  { adapter, draft, hop }: { readonly adapter: Adapter; readonly draft: Draft; readonly hop: number },
): { readonly wire: Wire; readonly headers: Readonly<Record<string, string>> } | undefined {
  const target = targetOf(response, wire.url)
  if (target === undefined) return undefined
  const url = new URL(wire.url)
  const verdict = adapter.redirect(url, target, draft)
  if (verdict === "stop") return undefined
  response.body?.cancel().catch(() => undefined)
  const refused = verdict === "follow" ? whyRefused(response, target, wire.body !== undefined, hop) : verdict.refused
  if (refused !== undefined) {
    // Places that a server chose may quote a secret.
    const { text } = adapter.redactor
    const from = hop === 0 ? nameOfServer(url) : text(nameOfServer(url))
    throw new RedirectRefused(`redirected from ${from} to ${text(nameOfServer(target))}: ${refused}`)
  }
  return {
    wire: { ...wire, url: target.href, ...(response.status === 303 && { method: "GET" }) },
    headers: target.origin === url.origin ? headers : ownHeaders(adapter, draft),
  }
}

/** Why no adapter follows a redirect. */
function whyRefused({ status }: Response, target: URL, hasBody: boolean, hop: number): string | undefined {
  if (target.username !== "" || target.password !== "") return "the redirect holds a user name or password"
  if (status === 303 && hasBody) return "a 303 asks for a GET, which would lose the body of the request"
  return hop === maxHops ? `more than ${maxHops} redirects` : undefined
}

function ownHeaders(adapter: Adapter, draft: Draft): Record<string, string> {
  const own = mergeHeaders(adapter.ownHeaders?.(draft))
  checkHeaders(own)
  return own
}
