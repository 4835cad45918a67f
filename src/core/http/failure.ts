import { ConnectionError, isConferkitError } from "../errors.ts"
import { tryOrUndefined, type Redactor, safeCause } from "../redaction.ts"
import type { Deadline } from "./deadline.ts"
import { serverOf } from "./url.ts"

const neverSent = new Set([
  "ECONNREFUSED",
  "ENOTFOUND",
  "EAI_AGAIN",
  "EAI_FAIL",
  "EHOSTUNREACH",
  "ENETUNREACH",
  "EHOSTDOWN",
  "UND_ERR_CONNECT_TIMEOUT",
  // Names that Bun and Deno use for a refused connection.
  "ConnectionRefused",
  "FailedToOpenSocket",
])

const certificate =
  /^(?:CERT_|ERR_TLS_|ERR_SSL_|DEPTH_ZERO|SELF_SIGNED|UNABLE_TO_|HOSTNAME_MISMATCH|INVALID_CA|INVALID_PURPOSE|PATH_LENGTH)/

/**
 * Errors that mean that the platform could not make the request, or that an assertion failed in a `fetch` of a test.
 */
const mistakes =
  /^(?:ERR_ASSERTION|ERR_INVALID_(?:ARG_|URL|CHAR|HTTP_TOKEN|PROTOCOL|THIS)|UND_ERR_(?:INVALID_ARG|INVALID_RETURN_VALUE|NOT_SUPPORTED))/
/** Errors that a network never causes. */
const mistakeNames = new Set(["ReferenceError", "SyntaxError", "RangeError", "URIError", "EvalError", "AssertionError"])
/** Words with which V8, JavaScriptCore and SpiderMonkey report coding errors. A failed fetch is also a TypeError. */
const mistakeWords =
  /\bis not (?:a function|a constructor|iterable|an object|callable|extensible)\b|^Cannot (?:read|set|assign|add|delete|define|redefine|destructure|convert|mix)\b|^Assignment to constant|^Class constructor|circular structure|cyclic object/

/**
 * Returns whether a rejection was caused by a coding error, for example in the caller's own `fetch`, and not by the
 * network.
 */
function isMistake(error: unknown): boolean {
  if (typeof error !== "object" || error === null) return false
  const { name, message } = factsOf(error)
  if (typeof name === "string" && mistakeNames.has(name)) return true
  if (name === "TypeError" && typeof message === "string" && mistakeWords.test(message)) return true
  return [...codesOf(error, 0)].some((code) => mistakes.test(code))
}

/** What a rejected fetch reveals about its request, in particular whether the server may have received it. */
interface Failure {
  /** Whether anything may have reached the server. */
  sent: boolean
  /** Retrying cannot help. */
  permanent: boolean
  /** The platform's error code, such as `ECONNREFUSED`. */
  code: string | undefined
}

/** Reads the chain of causes of a rejected fetch. Unknown errors count as sent. */
export function classifyFetchError(error: unknown): Failure {
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
  // Happy eyeballs: one error per attempted address.
  if (error instanceof AggregateError) for (const each of error.errors) yield* codesOf(each, depth + 1)
}

type Facts = Partial<Record<"name" | "message" | "code" | "cause", unknown>>

/** Reads the properties of an error. Getters may throw; such properties count as missing. */
function factsOf(error: object): Facts {
  try {
    const { name, message, code, cause } = error as Facts
    return { name, message, code, cause }
  } catch {
    return {}
  }
}

/** A rejection of `fetch` or of a response body. Only these count as network failures. */
export class ConnectionLost extends Error {
  override readonly name = "ConnectionLost"

  constructor(cause: unknown) {
    super("the connection was lost", { cause })
  }
}

/**
 * The error for a rejection of `fetch` or of a body. Errors of this package, coding errors and abort reasons are
 * returned unchanged.
 */
export function connectionLost(cause: unknown, { aborted, reason }: AbortSignal): unknown {
  const known = (aborted && cause === reason) || isConferkitError(cause) || isMistake(cause)
  return known ? cause : new ConnectionLost(cause)
}

/** A redirect that must not be followed. */
export class RedirectRefused extends Error {
  override readonly name = "RedirectRefused"
}

/** `bbb.example.org:443` */
export function nameOfServer(url: URL): string {
  const { host, port } = serverOf(url)
  return port === undefined ? host : `${host}:${port}`
}

/**
 * Records the target of an attempt, for its error. One is created per attempt, so it has no `#` fields, which are
 * slower.
 */
export class Route {
  private first: string | undefined
  private last: string | undefined
  private readonly mask: (text: string) => string

  /** @param mask hides secrets: the server chooses the host of a redirect, which may contain one */
  constructor(mask: (text: string) => string) {
    this.mask = mask
    this.first = this.last = undefined
  }

  /** A request is about to be sent. */
  visit(url: string): void {
    this.first ??= url
    this.last = url
  }

  /** The last requested server; `undefined` before the first request. */
  get server(): { name: string; host: string; port: number | undefined } | undefined {
    if (this.last === undefined) return undefined
    const url = new URL(this.last)
    const { host, port } = serverOf(url)
    if (this.last === this.first) return { name: nameOfServer(url), host, port }
    return { name: this.mask(nameOfServer(url)), host: this.mask(host), port }
  }

  /** Describes the redirects: `, redirected from lb.example.org:443 to bbb.example.org:443`. */
  get redirects(): string {
    if (this.first === undefined) return ""
    const from = nameOfServer(new URL(this.first))
    const to = this.server?.name ?? from
    return from === to ? "" : `, redirected from ${from} to ${to}`
  }
}

/** The attempt and its call. */
export interface Attempted {
  readonly provider: string
  readonly operation: string
  readonly attempts: number
  readonly route?: Route | undefined
}

/**
 * Converts an error of an attempt into the one that the caller gets. Only lost connections, timeouts and rejected
 * redirects become a ConnectionError. Errors of this package are unchanged, and so are coding errors, unless they would
 * reveal a secret.
 */
export function toError(cause: unknown, at: Attempted, watch: Deadline, timeout: number, redactor: Redactor): Error {
  // A proxy of the caller may throw.
  const seen = tryOrUndefined(() => ({ isError: cause instanceof Error, isOurs: isConferkitError(cause) }))
  if (seen === undefined) return safeCause(cause, redactor) as Error
  if (cause instanceof ConnectionError && cause.attempts < at.attempts) return withAttempts(cause, at.attempts)
  // Includes errors of another copy of the package.
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
  // Most thrown values are Errors.
  if (!lost) return safeCause(cause, redactor) as Error
  const { code } = classifyFetchError(cause.cause)
  const to = server === undefined ? "" : ` to ${server}`
  const told = `the connection${to} failed${code === undefined ? "" : ` (${redactor.text(code, 100)})`}${redirects}`
  return connectionError(at, "network", told, safeCause(cause.cause, redactor))
}

/** The error for a wait that the caller's signal ended. */
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

/** The error with the number of attempts of the call; the lost token request itself was tried only once per attempt. */
function withAttempts(error: ConnectionError, attempts: number): ConnectionError {
  const { code, provider, operation, message, host, port, cause } = error
  const words = message.slice(`${provider}.${operation}: `.length)
  return new ConnectionError({ code, provider, operation, attempts, message: words, host, port, cause })
}
