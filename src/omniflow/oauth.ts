import { backoff } from "../core/backoff.ts"
import { onAbort } from "../core/on-abort.ts"
import type { Runtime } from "../core/runtime-part.ts"
import type { Margin } from "./settings.ts"

/** A token and how long it is good. */
export interface Token {
  readonly text: string
  /** Seconds from its arrival on. */
  readonly expiresIn: number
}

/** The access token of a client. Whoever needs one while it is being fetched waits for the same response. */
export interface AccessTokens {
  /**
   * Rejects with the failure of the latest request while the token endpoint is left alone.
   * @param signal ends the wait; when nobody waits any more, the request for the token ends as well
   */
  get(signal?: AbortSignal): Promise<string>
  /**
   * Takes note that a token was rejected; a newer one is kept.
   * @returns whether another may help: it was one of ours, and not itself the replacement of one rejected just before
   */
  refused(token: string): boolean
  /** Whether an error is the shared failure of a request for a token. */
  isFailure(error: object): boolean
  /** The tokens in use, to be hidden. */
  known(): readonly string[]
}

/** A request for a token, and how many wait for it. */
interface Fetching {
  readonly token: Promise<string>
  readonly stop: AbortController
  waiting: number
}

/** Shortest time a token is used, ms, however short its lifetime is said to be. */
const shortest = 1_000

/** A token that was good for so long, ms, was not rejected for being one of ours. */
const proven = 60_000

export interface AccessTokensOptions {
  /**
   * Gets a new token.
   * @param patient whether to retry a passing failure; not while the failures before it are still going on
   */
  readonly fetchToken: (signal: AbortSignal, patient: boolean) => Promise<Token>
  /** ms the token endpoint asked to be left alone, if it did. */
  readonly retryAfter: (failure: unknown) => number | undefined
  readonly margin: Margin
  readonly runtime: Pick<Runtime, "now" | "random">
}

export function accessTokens({ fetchToken, retryAfter, margin, runtime }: AccessTokensOptions): AccessTokens {
  const { now } = runtime
  let current: { readonly text: string; readonly since: number; readonly lifetime: number } | undefined
  // Calls that were under way when the token changed may still come back rejected.
  let previous: string | undefined
  let fetching: Fetching | undefined
  let failure: Error | undefined
  const failures = new WeakSet()
  const requests = backoff(runtime)
  const renewals = backoff(runtime)

  const retire = () => {
    previous = current?.text ?? previous
    current = undefined
  }
  async function renew(signal: AbortSignal): Promise<string> {
    try {
      const { text, expiresIn } = await fetchToken(signal, requests.failures === 0)
      const whole = expiresIn * 1000
      const lifetime = Math.max(shortest, whole - Math.min(margin.skew, whole * margin.share))
      retire()
      current = { text, since: now(), lifetime }
      requests.succeeded()
      return text
    } catch (error) {
      // A request that nobody waited for any more says nothing about the token endpoint.
      if (!signal.aborted && error instanceof Error) {
        failure = error
        failures.add(error)
        requests.failed(retryAfter(error))
      }
      throw error
    }
  }
  function begin(): Fetching {
    const stop = new AbortController()
    const over = () => {
      if (fetching === begun) fetching = undefined
    }
    const begun = { token: renew(stop.signal).finally(over), stop, waiting: 0 }
    return begun
  }
  function wait(shared: Fetching, signal: AbortSignal | undefined): Promise<string> {
    shared.waiting++
    if (signal === undefined) return shared.token
    return new Promise((resolve, reject: (reason: Error) => void) => {
      const forget = onAbort(signal, () => {
        reject(signal.reason as Error)
        if (--shared.waiting > 0) return
        if (fetching === shared) fetching = undefined
        shared.stop.abort(signal.reason)
      })
      shared.token.then(resolve, reject).finally(forget)
    })
  }
  return {
    get: async (signal) => {
      signal?.throwIfAborted()
      if (current !== undefined && now() - current.since < current.lifetime) return current.text
      if (fetching === undefined && failure !== undefined && requests.isPausing()) throw failure
      return wait((fetching ??= begin()), signal)
    },
    refused(token) {
      if (token === current?.text) {
        // A service that rejects every token would otherwise get a request for one with every call.
        if (renewals.isPausing()) return false
        if (now() - current.since > proven) renewals.succeeded()
        renewals.failed()
        retire()
      }
      return token === previous
    },
    isFailure: (error) => failures.has(error),
    known: () => [current?.text, previous].filter((token) => token !== undefined),
  }
}
