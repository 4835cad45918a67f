import type { Deadline } from "./deadline.ts"
import { ConferkitError, ConnectionError } from "./errors.ts"
import { RedirectRefused } from "./exchange.ts"
import { failure } from "./failure.ts"
import type { Redactor } from "./redact.ts"
import { safeCause } from "./safe-cause.ts"

/** Turns whatever went wrong in an attempt into the error a caller sees. Our own errors stay what they are. */
export function toError(
  cause: unknown,
  at: { provider: string; operation: string; attempts: number },
  watch: Deadline,
  timeout: number,
  redactor: Redactor,
): ConferkitError {
  if (cause instanceof ConnectionError && cause.attempts !== at.attempts) return counted(cause, at.attempts)
  if (cause instanceof ConferkitError) return cause
  switch (watch.fired()) {
    case "timeout":
      return new ConnectionError({ ...at, code: "timeout", message: `no complete answer within ${timeout} ms` })
    case "aborted": {
      const message = "the caller's signal ended the call"
      return new ConnectionError({ ...at, code: "aborted", message, cause: watch.signal.reason })
    }
    case undefined: {
      const { code } = failure(cause)
      const told = code === undefined ? "the connection failed" : `the connection failed (${code})`
      return new ConnectionError({
        ...at,
        code: "network",
        message: cause instanceof RedirectRefused ? cause.message : told,
        cause: safeCause(cause, redactor),
      })
    }
  }
}

/** Within each attempt a call for a token was lost, which by itself was tried once only. */
function counted({ code, provider, operation, message, cause }: ConnectionError, attempts: number): ConnectionError {
  const words = message.slice(`${provider}.${operation}: `.length)
  return new ConnectionError({ code, provider, operation, attempts, message: words, cause })
}
