import { ConnectionError, isConferkitError } from "../errors.ts"
import type { Redactor } from "../redaction.ts"
import { lazily } from "../runtime.ts"
import type { Deadline } from "./deadline.ts"
import type { Route } from "./url.ts"

/*
 * What a start has for the case that something goes wrong. All that can wait until then is in failure.ts and what that imports,
 * which the first failure loads: most processes that start never meet one.
 */

type Failures = typeof import("./failure.ts")

let makeRedactor: Failures["redactor"] | undefined

/** Loaded by the first failure, redirect or observed call, in one piece. */
export const loadFailures = /* @__PURE__ */ lazily(async () => {
  const loaded = await import("./failure.ts")
  makeRedactor = loaded.redactor
  return loaded
})

/** What is shown as long as nobody can find the secrets in it. */
const hidden = "***"

/**
 * The redactor of redaction.ts, which is loaded with the first failure. Until then, and where that cannot be loaded, everything
 * counts as secret.
 */
export function redactor(...given: Parameters<Failures["redactor"]>): Redactor {
  let made: Redactor | undefined
  const redactor = () => (made ??= makeRedactor?.(...given))
  return {
    text: (text, limit) => redactor()?.text(text, limit) ?? hidden,
    value: (value) => {
      const loaded = redactor()
      return loaded === undefined ? hidden : loaded.value(value)
    },
  }
}

/**
 * An error that can only be made with what the first failure loads: it quotes the server. Thrown in the error's place; the
 * transport makes it.
 */
export class Unmade extends Error {
  override readonly name = "Unmade"
  /** Of which kind it is going to be. */
  readonly kind: "api" | "decode"
  readonly make: (tools: typeof import("./json-failure.ts")) => Error
  /** The same without anything that had to be masked, for when that cannot be loaded. */
  readonly bare: () => Error

  constructor(kind: Unmade["kind"], make: Unmade["make"], bare: Unmade["bare"]) {
    super()
    this.kind = kind
    this.make = make
    this.bare = bare
  }
}

/** What `fetch`, or the body of its response, was rejected with. Nothing else can be a failure of the network. */
export class ConnectionLost extends Error {
  override readonly name = "ConnectionLost"

  constructor(cause: unknown) {
    super("the connection was lost", { cause })
  }
}

/**
 * Asked by name: a test's runner may have thrown away the modules that were loaded, so that failure.ts comes with classes of its
 * own.
 */
function isOf(error: unknown, name: string): boolean {
  try {
    return error instanceof Error && error.name === name
  } catch {
    // A proxy of somebody else.
    return false
  }
}

export const isUnmade = (error: unknown): error is Unmade => isOf(error, "Unmade")
export const isConnectionLost = (error: unknown): error is ConnectionLost => isOf(error, "ConnectionLost")

/** The error for a rejection of `fetch` or of a body. Errors of ours and the reason of a signal that fired stay what they are. */
export function connectionLost(cause: unknown, { aborted, reason }: AbortSignal): unknown {
  return (aborted && cause === reason) || isConferkitError(cause) ? cause : new ConnectionLost(cause)
}

/** Which attempt of which call. */
export interface Attempted {
  readonly provider: string
  readonly operation: string
  readonly attempts: number
  readonly route?: Route | undefined
}

export function connectionError(
  { route, ...at }: Attempted,
  code: ConnectionError["code"],
  message: string,
  cause?: unknown,
): ConnectionError {
  const server = route?.server
  return new ConnectionError({ ...at, code, message, host: server?.host, port: server?.port, cause })
}

/**
 * The error a caller sees, where it takes no look at what the cause holds: one of ours, or the end of the deadline. `undefined`
 * where failure.ts has to tell.
 */
export function errorAtOnce(cause: unknown, at: Attempted, watch: Deadline, timeout: number): Error | undefined {
  try {
    // Also one of another copy of the package. Of a token's request, the attempts are counted elsewhere.
    if (isConferkitError(cause)) return "attempts" in cause && at.attempts > 1 ? undefined : cause
    const fired = cause === watch.signal.reason || isConnectionLost(cause) ? watch.fired() : undefined
    return fired === undefined ? undefined : ended(fired, at, watch, timeout)
  } catch {
    // A proxy of somebody else.
    return undefined
  }
}

/** The error for an attempt that its deadline or the caller's signal ended. */
export function ended(fired: "timeout" | "aborted", at: Attempted, watch: Deadline, timeout: number): Error {
  const { server, redirects = "" } = at.route ?? {}
  if (fired === "timeout") {
    const from = server === undefined ? "" : ` from ${server.name}`
    return connectionError(at, "timeout", `no complete response${from} within ${timeout} ms${redirects}`)
  }
  const to = server === undefined ? "" : ` to ${server.name}`
  return connectionError(at, "aborted", `the caller's signal ended the call${to}${redirects}`, watch.signal.reason)
}

/**
 * The error for what cannot be shown, since the code that takes secrets out of it could not be loaded.
 * @param why it could not be loaded
 */
export const unexplained = (cause: unknown, at: Attempted, why: unknown): Error =>
  isUnmade(cause)
    ? cause.bare()
    : connectionError(at, "network", "the call failed, and the code that says how could not be loaded", why)
