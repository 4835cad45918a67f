import { ConnectionLost } from "./connection-lost.ts"
import type { Deadline } from "./http/deadline.ts"
import { ConnectionError, isConferkitError } from "./errors.ts"
import { RedirectRefused } from "./connection-lost.ts"
import { failure } from "./http/failure.ts"
import type { Redactor } from "./redaction.ts"
import type { Route } from "./route.ts"
import { quietly, safeCause } from "./safe-cause.ts"

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
    const message = `the caller's signal ended the call${to}${redirects}`
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
  const message = `the caller's signal ended the wait for the next attempt${to}`
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
