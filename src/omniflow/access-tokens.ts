/** A token and how long it is good. */
export interface Token {
  readonly text: string
  /** Seconds from its arrival on. */
  readonly expiresIn: number
}

/** The access token of a client. Whoever needs one while it is being fetched waits for the same answer. */
export interface AccessTokens {
  /** @param signal ends the wait; when nobody waits any more, the request for the token ends as well */
  get(signal?: AbortSignal): Promise<string>
  /**
   * Takes note that a token was refused; a newer one is kept.
   * @returns whether it was one of ours, so that another may help
   */
  refused(token: string): boolean
  /** The tokens in use, to be hidden. */
  known(): readonly string[]
}

/** A request for a token, and how many wait for it. */
interface Fetching {
  readonly token: Promise<string>
  readonly stop: AbortController
  waiting: number
}

/**
 * @param fetchToken gets a new one
 * @param skew how long before its end a token is no longer used, ms
 */
export function accessTokens(
  fetchToken: (signal: AbortSignal) => Promise<Token>,
  skew: number,
  now: () => number,
): AccessTokens {
  let current: { readonly text: string; readonly until: number } | undefined
  // Calls that were under way when the token changed may still come back refused.
  let previous: string | undefined
  let fetching: Fetching | undefined

  const retire = () => {
    previous = current?.text ?? previous
    current = undefined
  }
  async function renew(signal: AbortSignal): Promise<string> {
    const { text, expiresIn } = await fetchToken(signal)
    retire()
    current = { text, until: now() + expiresIn * 1000 - skew }
    return text
  }
  function begin(): Fetching {
    const stop = new AbortController()
    const over = () => {
      if (fetching === begun) fetching = undefined
    }
    const begun = { token: renew(stop.signal).finally(over), stop, waiting: 0 }
    return begun
  }
  async function wait(shared: Fetching, signal?: AbortSignal): Promise<string> {
    const leave = () => {
      if (--shared.waiting > 0) return
      if (fetching === shared) fetching = undefined
      shared.stop.abort(signal?.reason)
    }
    shared.waiting++
    signal?.addEventListener("abort", leave)
    try {
      return await shared.token
    } finally {
      signal?.removeEventListener("abort", leave)
    }
  }
  return {
    get: async (signal) =>
      current !== undefined && now() < current.until ? current.text : wait((fetching ??= begin()), signal),
    refused(token) {
      if (token === current?.text) retire()
      return token === previous
    },
    known: () => [current?.text, previous].filter((token) => token !== undefined),
  }
}
