import { isMistake } from "./http/failure.ts"
import { isConferkitError } from "./errors.ts"

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
