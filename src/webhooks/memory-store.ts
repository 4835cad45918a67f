import { ConfigError } from "../core/errors.ts"
import { type Claim, type OnceStore, rememberDefault } from "./store.ts"

export interface MemoryStoreOptions {
  /** Most deliveries that are remembered; the oldest handled ones make room. @default 10_000 */
  max?: number | undefined
  /** How long a handled delivery is remembered, ms. @default 86_400_000, a day */
  rememberMs?: number | undefined
  /** The present, ms since 1970. @default Date.now */
  now?: (() => number) | undefined
}

/** Remembers deliveries within one process; a restart forgets them. */
export function memoryStore(options: MemoryStoreOptions = {}): OnceStore & { readonly size: number } {
  const { max = 10_000, rememberMs = rememberDefault, now = Date.now } = options
  if (!(max >= 1)) throw new ConfigError("a store needs room for at least one delivery", "max")
  /** Id → when the claim ends. */
  const busy = new Map<string, number>()
  /** Id → when it is forgotten; in this order, since all are remembered equally long. */
  const done = new Map<string, number>()

  /** Claims that hold are never dropped: a delivery would be handled twice. */
  function makeRoom(present: number): boolean {
    for (const [id, end] of done) {
      if (end > present && busy.size + done.size < max) break
      done.delete(id)
    }
    if (busy.size + done.size < max) return true
    for (const [id, end] of busy) if (end <= present) busy.delete(id)
    return busy.size < max
  }

  return {
    get size() {
      return busy.size + done.size
    },
    claim(id, ttl): Claim {
      const present = now()
      if ((done.get(id) ?? 0) > present) return "done"
      if ((busy.get(id) ?? 0) > present) return "busy"
      busy.delete(id)
      if (!makeRoom(present)) throw new Error(`the store is full: ${max} deliveries are being handled`)
      busy.set(id, present + ttl)
      return "claimed"
    },
    complete(id) {
      busy.delete(id)
      done.delete(id)
      done.set(id, now() + rememberMs)
    },
    release(id) {
      busy.delete(id)
    },
  }
}
