import { checkOptions, type NamesOf } from "../../core/check-options.ts"
import { ConfigError } from "../../core/errors.ts"
import { type Claim, ClaimTokens, defaultRememberMs, type OnceStore, wholeMs } from "./store.ts"

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
  const rememberMs = wholeMs(checked.rememberMs ?? defaultRememberMs, "rememberMs")
  const tokens = new ClaimTokens()
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
