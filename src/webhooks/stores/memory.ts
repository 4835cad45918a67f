import { ConfigError } from "../../core/errors.ts"
import { checkOptions, type NamesOf } from "../../core/check-options.ts"

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
export const rememberDefault = 86_400_000

/** Tokens of claims made without one, as by code written for 0.1.0. */
export class OwnTokens {
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
 * Checks a duration for a store.
 * @param most maximum, in ms
 * @throws ConfigError unless it is a positive number of ms, not NaN or Infinity
 */
export function checkDuration(ms: unknown, name: string, most: number = Number.MAX_SAFE_INTEGER): void {
  if (ms === undefined || (typeof ms === "number" && ms > 0 && Math.ceil(ms) <= most)) return
  throw new ConfigError(`${name} must be a number of ms greater than 0 and at most ${most}`, name)
}

/** The same in whole ms, rounded up: Redis accepts no fractions. @throws ConfigError */
export function duration(ms: number, name: string): number {
  checkDuration(ms, name)
  return Math.ceil(ms)
}

export interface MemoryStoreOptions {
  /** Maximum number of remembered deliveries; the oldest handled ones are dropped. @default 10_000 */
  max?: number | undefined
  /** How long a handled delivery is remembered, in ms. @default 86_400_000, a day */
  rememberMs?: number | undefined
  /** Returns the current time in ms. @default performance.now, which system clock changes do not affect */
  now?: (() => number) | undefined
}

const names: NamesOf<MemoryStoreOptions> = { max: 1, rememberMs: 1, now: "function" }

interface Held {
  readonly token: string
  /** When the claim expires. */
  readonly end: number
}

/** Deduplicates deliveries within one process. A restart forgets them. */
export function memoryStore(options?: MemoryStoreOptions): OnceStore & { readonly size: number } {
  const checked = checkOptions("memoryStore", options, names)
  const { max = 10_000, now = () => performance.now() } = checked
  if (!(max >= 1)) throw new ConfigError("max must be at least 1", "max")
  const busy = new Map<string, Held>()
  const rememberMs = duration(checked.rememberMs ?? rememberDefault, "rememberMs")
  const tokens = new OwnTokens()
  /** Id → when it is forgotten; in this order, since all are remembered equally long. */
  const done = new Map<string, number>()

  /** Valid claims are never dropped: a delivery would be handled twice. */
  function makeRoom(present: number): boolean {
    for (const [id, end] of done) {
      if (end > present && busy.size + done.size < max) break
      done.delete(id)
    }
    if (busy.size + done.size < max) return true
    for (const [id, { end }] of busy) if (end <= present) busy.delete(id)
    return busy.size < max
  }

  function heldByAnother(id: string, token: string | undefined, present: number): boolean {
    const held = busy.get(id)
    return held !== undefined && held.end > present && held.token !== token
  }

  return {
    get size() {
      return busy.size + done.size
    },
    claim(id, ttl, token): Claim {
      const present = now()
      if ((done.get(id) ?? Number.NEGATIVE_INFINITY) > present) return "done"
      if (heldByAnother(id, token, present)) return "busy"
      busy.delete(id)
      if (!makeRoom(present)) throw new Error(`the store is full: ${max} deliveries are being handled`)
      const own = token ?? crypto.randomUUID()
      if (token === undefined) tokens.keep(id, own)
      busy.set(id, { token: own, end: present + ttl })
      return "claimed"
    },
    complete(id, token) {
      const present = now()
      if (heldByAnother(id, token ?? tokens.take(id), present)) return
      busy.delete(id)
      done.delete(id)
      done.set(id, present + rememberMs)
    },
    release(id, token) {
      if (busy.get(id)?.token === (token ?? tokens.take(id))) busy.delete(id)
    },
  }
}
