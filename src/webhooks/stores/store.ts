import { ConfigError } from "../../core/errors.ts"

// What all stores share: their interface, tokens and durations.

/** Result of a claim: `claimed`: handle it · `busy`: another claim is valid · `done`: it has been handled. */
export type Claim = "claimed" | "busy" | "done"

/**
 * Deduplicates deliveries across attempts and processes. Every claim has its own token, and only the claim with that
 * token is completed or released: a handler that finishes after its claim expired must not change the next claim.
 * Stores without the `token` parameters keep working, with a weaker guarantee: they cannot distinguish their own claims
 * from others.
 */
export interface OnceStore {
  /**
   * Claims a delivery. Must be atomic: of concurrent claims, exactly one is `claimed`. Claiming again with the token of
   * the valid claim also returns `claimed`, since the first response may have been lost.
   * @param id id of the delivery
   * @param ttl how long the claim is valid, in ms
   * @param token random and new for every claim; handlers always pass it
   */
  claim(id: string, ttl: number, token?: string): Claim | Promise<Claim>
  /**
   * Marks the delivery as handled, unless another claim is valid by now.
   * @param id id of the delivery
   * @param token token of the claim
   */
  complete(id: string, token?: string): void | Promise<void>
  /**
   * Releases the claim, so that the next attempt is handled. Does nothing unless the claim with this token is valid: it
   * is also called after a failed `claim`, which may have succeeded (only if `release` has the parameter `token`).
   * @param id id of the delivery
   * @param token token of the claim
   */
  release(id: string, token?: string): void | Promise<void>
}

/** How long handled deliveries are remembered by default, in ms: a day. */
export const defaultRememberMs = 86_400_000

/** Tokens of claims made without one, as by code written for 0.1.0. */
export class ClaimTokens {
  readonly #tokens = new Map<string, string>()

  /** Stores the token of a claim. */
  keep(id: string, token: string): void {
    this.#tokens.set(id, token)
  }

  /** Returns and removes the token of an own claim, or an empty string, which no claim has. */
  take(id: string): string {
    const token = this.#tokens.get(id) ?? ""
    this.#tokens.delete(id)
    return token
  }
}

/**
 * Checks a duration.
 * @param most maximum, in ms
 * @throws ConfigError unless it is a positive number of ms, not NaN or Infinity
 */
export function checkDuration(ms: unknown, name: string, most: number = Number.MAX_SAFE_INTEGER): void {
  if (ms === undefined || (typeof ms === "number" && ms > 0 && Math.ceil(ms) <= most)) return
  throw new ConfigError(`${name} must be a number of ms greater than 0 and at most ${most}`, name)
}

/** The same in whole ms, rounded up: Redis accepts no fractions. @throws ConfigError */
export function wholeMs(ms: number, name: string): number {
  checkDuration(ms, name)
  return Math.ceil(ms)
}
