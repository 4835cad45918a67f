import { operations } from "../../generated/omniflow/operations.ts"
import type { components } from "../../generated/omniflow/paths.ts"
import { formEncode } from "../core/http/query.ts"
import { cooldown } from "../core/http/retry.ts"
import { onAbort } from "../core/runtime.ts"
import type { Fetch, Runtime } from "../core/http/options.ts"
import { toBase64 } from "../core/crypto.ts"
import type { Transport } from "../core/http/transport.ts"
import type { Margin, OAuth } from "./settings.ts"

/** A token and its lifetime. */
export interface Token {
  readonly text: string
  /** Lifetime in seconds, from its arrival. */
  readonly expiresIn: number
}

/** The access tokens of a client. Concurrent calls share one token request. */
export interface AccessTokens {
  /**
   * Rejects with the last failure while requests to the token endpoint are paused.
   * @param signal ends the wait; when no caller is waiting any more, the token request is aborted
   */
  get(signal?: AbortSignal): Promise<string>
  /**
   * Records that a token was rejected; a newer one is kept.
   * @returns whether a new token may help: the rejected one was issued to this client, and did not itself replace one
   * that was rejected just before
   */
  rejected(token: string): boolean
  /** Returns whether an error is the shared failure of a token request. */
  isFailure(error: object): boolean
  /** The current tokens, to be masked. */
  known(): readonly string[]
}

/** A token request, and the number of callers that wait for it. */
interface Fetching {
  readonly token: Promise<string>
  readonly stop: AbortController
  waiting: number
}

/** Minimum time in ms for which a token is used, whatever its lifetime. */
const shortest = 1_000

/** A token that was accepted for this long, in ms, was not rejected because tokens are rejected in general. */
const proven = 60_000

interface AccessTokensOptions {
  /**
   * Gets a new token.
   * @param patient whether to retry a temporary failure; false while earlier failures continue
   */
  readonly fetchToken: (signal: AbortSignal, patient: boolean) => Promise<Token>
  /** Wait that the token endpoint requested, in ms, if any. */
  readonly retryAfter: (failure: unknown) => number | undefined
  readonly margin: Margin
  readonly runtime: Pick<Runtime, "now" | "random">
}

export function accessTokens({ fetchToken, retryAfter, margin, runtime }: AccessTokensOptions): AccessTokens {
  const { now } = runtime
  let current: { readonly text: string; readonly since: number; readonly lifetime: number } | undefined
  // Calls that were in progress when the token changed may still be rejected.
  let previous: string | undefined
  let fetching: Fetching | undefined
  let failure: Error | undefined
  const failures = new WeakSet()
  const requests = cooldown(runtime)
  const renewals = cooldown(runtime)

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
      // A token request that was aborted says nothing about the token endpoint.
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
    rejected(token) {
      if (token === current?.text) {
        // A service that rejects all tokens would otherwise receive a token request with every call.
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

const anHour = 3_600

/**
 * Exchanges a client's id and secret for a token.
 * @param patient whether to retry a temporary failure, as often as other calls
 */
export async function requestToken(
  transport: Transport,
  oauth: OAuth,
  signal: AbortSignal,
  patient: boolean,
): Promise<Token> {
  const operation = oauth.json ? ({ ...operations.oauthToken, body: "json" } as const) : operations.oauthToken
  const { body } = await transport.call(
    operation,
    {
      headers: oauth.basic ? { authorization: basic(oauth) } : {},
      body: {
        grant_type: "client_credentials",
        ...(!oauth.basic && { client_id: oauth.clientId, client_secret: oauth.clientSecret }),
        scope: oauth.scope,
      },
    },
    { maxRetries: patient ? undefined : 0, signal },
  )
  const { access_token: text, expires_in: seconds } = body as components["schemas"]["TokenResponse"]
  return { text, expiresIn: lifetime(seconds) }
}

/**
 * Lifetime in seconds, which some services send as a string. An invalid lifetime is ignored; a 401 will show when the
 * token has expired.
 */
function lifetime(seconds: unknown): number {
  const given = typeof seconds === "string" ? Number(seconds) : seconds
  return typeof given === "number" && Number.isFinite(given) && given > 0 ? given : anHour
}

/** HTTP Basic as in RFC 6749, section 2.3.1: both parts are form-encoded first. */
export const basic = ({ clientId, clientSecret }: Pick<OAuth, "clientId" | "clientSecret">): string =>
  `Basic ${toBase64(new TextEncoder().encode(`${formEncode(clientId)}:${formEncode(clientSecret)}`))}`

/**
 * A fetch that detects rejected tokens, which are not used again.
 * @param again whether to retry the rejected call once with a new token
 */
export const renewOn401 =
  (fetch: Fetch, tokens: AccessTokens, again: boolean): Fetch =>
  async (url, init) => {
    const response = await fetch(url, init)
    if (response.status !== 401) return response
    const headers = new Headers(init.headers)
    const used = /^Bearer (.+)/.exec(headers.get("authorization") ?? "")?.[1]
    if (used === undefined || !tokens.rejected(used) || !again) return response
    response.body?.cancel().catch(() => undefined)
    headers.set("authorization", `Bearer ${await tokens.get(init.signal ?? undefined)}`)
    return fetch(url, { ...init, headers: Object.fromEntries(headers) })
  }
