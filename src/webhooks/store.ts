/** Result of a claim: `claimed` it is yours to handle, `busy` another claim holds it, `done` it has been handled. */
export type Claim = "claimed" | "busy" | "done"

/**
 * Remembers deliveries, so that each is handled once however often it arrives, and at however many processes. Every claim has
 * a token of its own, and only the claim with that token is completed or released: a handler that finishes after its claim
 * expired must not touch the claim of the next one.
 *
 * Stores without the `token` parameters keep working, with a weaker promise: they cannot tell their own claim from another's.
 */
export interface OnceStore {
  /**
   * Claims a delivery. Has to be atomic: of any number of claims at one time, one is `claimed`. Claiming again with the token
   * of the claim that holds is `claimed` as well, since the response to the first call may have been lost.
   * @param ttl how long the claim holds, ms; afterwards another may claim
   * @param token random, new for every claim; handlers always pass it
   */
  claim(id: string, ttl: number, token?: string): Claim | Promise<Claim>
  /** Remembers that it was handled, unless another claim holds by now. */
  complete(id: string, token?: string): void | Promise<void>
  /**
   * Gives the claim up, so that the next attempt is handled. Does nothing unless the claim with this token holds: it is also
   * called where `claim` failed and may or may not have been made (only of a store whose `release` has the parameter `token`).
   */
  release(id: string, token?: string): void | Promise<void>
}

/** How long handled deliveries are remembered by default: a day. */
export const rememberDefault = 86_400_000

/** Tokens of claims that were made without one, as code written for 0.1.0 does. */
export class OwnTokens {
  readonly #tokens = new Map<string, string>()

  /** Remembers the token of a claim that was made. */
  keep(id: string, token: string): void {
    this.#tokens.set(id, token)
  }

  /** The token of the own claim, once; no claim has the empty one. */
  take(id: string): string {
    const token = this.#tokens.get(id) ?? ""
    this.#tokens.delete(id)
    return token
  }
}
