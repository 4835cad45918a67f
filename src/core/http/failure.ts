import { ConnectionError, isConferkitError } from "../errors.ts"
import { quietly, type Redactor, safeCause } from "../redaction.ts"
import type { Deadline } from "./deadline.ts"
import type { Route } from "./url.ts"

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

/** Returns whether a rejection comes from a mistake in code, such as that of a `fetch` of the caller's own, and not from the network. */
function isMistake(error: unknown): boolean {
  if (typeof error !== "object" || error === null) return false
  const { name, message } = factsOf(error)
  if (typeof name === "string" && mistakeNames.has(name)) return true
  if (name === "TypeError" && typeof message === "string" && mistakeWords.test(message)) return true
  return [...codesOf(error, 0)].some((code) => mistakes.test(code))
}

/** What a rejected fetch reveals about its request: whether the server may have received it. */
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

/** What `fetch`, or the body of its response, was rejected with. Nothing else is a failure of the network. */
export class ConnectionLost extends Error {
  override readonly name = "ConnectionLost"

  constructor(cause: unknown) {
    super("the connection was lost", { cause })
  }
}

/**
 * The error for a rejection of `fetch` or of a body. Errors of ours, mistakes in code and the reason of a signal that fired
 * stay what they are.
 */
export function connectionLost(cause: unknown, { aborted, reason }: AbortSignal): unknown {
  const known = (aborted && cause === reason) || isConferkitError(cause) || isMistake(cause)
  return known ? cause : new ConnectionLost(cause)
}

/** A redirect that must not be followed. */
export class RedirectRefused extends Error {
  override readonly name = "RedirectRefused"
}

/** Which attempt of which call. */
export interface Attempted {
  readonly provider: string
  readonly operation: string
  readonly attempts: number
  readonly route?: Route | undefined
}

/**
 * Turns whatever went wrong in an attempt into the error a caller sees. Only lost connections, the end of the deadline and
 * redirects that are not followed become a ConnectionError. Our own errors stay what they are, and so do mistakes in code,
 * unless they would show a secret.
 */
export function toError(cause: unknown, at: Attempted, watch: Deadline, timeout: number, redactor: Redactor): Error {
  // A proxy of somebody else may throw.
  const seen = quietly(() => ({ isError: cause instanceof Error, isOurs: isConferkitError(cause) }))
  if (seen === undefined) return safeCause(cause, redactor) as Error
  if (cause instanceof ConnectionError && cause.attempts < at.attempts) return counted(cause, at.attempts)
  // Also those of another copy of the package.
  if (seen.isOurs) return cause as Error
  if (cause instanceof RedirectRefused) return connectionError(at, "network", cause.message, cause)
  const lost = cause instanceof ConnectionLost
  const fired = lost || cause === watch.signal.reason ? watch.fired() : undefined
  const server = at.route?.server?.name
  const redirects = at.route?.redirects ?? ""
  if (fired === "timeout") {
    const from = server === undefined ? "" : ` from ${server}`
    return connectionError(at, "timeout", `no complete response${from} within ${timeout} ms${redirects}`)
  }
  if (fired === "aborted") {
    const to = server === undefined ? "" : ` to ${server}`
    const message = `the call${to} was aborted by its signal${redirects}`
    return connectionError(at, "aborted", message, watch.signal.reason)
  }
  // What somebody threw is mostly an Error.
  if (!lost) return safeCause(cause, redactor) as Error
  const { code } = failure(cause.cause)
  const to = server === undefined ? "" : ` to ${server}`
  const told = `the connection${to} failed${code === undefined ? "" : ` (${redactor.text(code, 100)})`}${redirects}`
  return connectionError(at, "network", told, safeCause(cause.cause, redactor))
}

/** The wait for another attempt was ended by the caller's signal. */
export function endedWait(reason: unknown, at: Attempted): ConnectionError {
  const server = at.route?.server?.name
  const to = server === undefined ? "" : ` to ${server}`
  const message = `the call${to} was aborted by its signal while waiting to retry`
  return connectionError(at, "aborted", message, reason)
}

function connectionError(
  { route, ...at }: Attempted,
  code: ConnectionError["code"],
  message: string,
  cause?: unknown,
): ConnectionError {
  const server = route?.server
  return new ConnectionError({
    ...at,
    code,
    message,
    host: server?.host,
    port: server?.port,
    cause,
  })
}

/** Within each attempt a call for a token was lost, which by itself was tried once only. */
function counted(error: ConnectionError, attempts: number): ConnectionError {
  const { code, provider, operation, message, host, port, cause } = error
  const words = message.slice(`${provider}.${operation}: `.length)
  return new ConnectionError({ code, provider, operation, attempts, message: words, host, port, cause })
}
