/** A token and how long it is good. */
export interface Token {
  readonly text: string
  /** Seconds from its arrival on. */
  readonly expiresIn: number
}

/** The access token of a client. Whoever needs one while it is being fetched waits for the same answer. */
export interface AccessTokens {
  get(): Promise<string>
  /**
   * Takes note that a token was refused; a newer one is kept.
   * @returns whether it was one of ours, so that another may help
   */
  refused(token: string): boolean
  /** The tokens in use, to be hidden. */
  known(): readonly string[]
}

/**
 * @param fetchToken gets a new one
 * @param skew how long before its end a token is no longer used, ms
 */
export function accessTokens(fetchToken: () => Promise<Token>, skew: number, now: () => number): AccessTokens {
  let current: { readonly text: string; readonly until: number } | undefined
  // Calls that were under way when the token changed may still come back refused.
  let previous: string | undefined
  let fetching: Promise<string> | undefined

  const retire = () => {
    previous = current?.text ?? previous
    current = undefined
  }
  async function renew(): Promise<string> {
    try {
      const { text, expiresIn } = await fetchToken()
      retire()
      current = { text, until: now() + expiresIn * 1000 - skew }
      return text
    } finally {
      fetching = undefined
    }
  }
  return {
    get: async () => (current !== undefined && now() < current.until ? current.text : (fetching ??= renew())),
    refused(token) {
      if (token === current?.text) retire()
      return token === previous
    },
    known: () => [current?.text, previous].filter((token) => token !== undefined),
  }
}
