import type { Claim, OnceStore } from "./store.ts"
import { attempt, late, within } from "./within.ts"

/** A delivery that is claimed. Neither of the two rejects. */
export interface Held {
  /** It was handled. */
  complete(): Promise<void>
  /** It was not: the next attempt gets it. */
  release(): Promise<void>
}

export interface ClaimOptions {
  readonly store: OnceStore
  /** How long a claim holds, ms. */
  readonly claimMs: number
  /** How long each call of the store may take, ms. */
  readonly storeTimeout: number
  /** What is tried again in the background. */
  readonly retries: Retries
}

/** Ids whose completion or release is being retried. */
export type Retries = Readonly<Record<"complete" | "release", Set<string>>>

/** Most ids that are retried at one time, of each kind: while a store fails, every attempt would add one. Claims of others expire. */
const mostRetries = 1_000

/** Before each further try to complete or release, ms. */
const pauses = [1_000, 5_000, 15_000, 30_000, 60_000]

/**
 * Claims a delivery. A store that fails or takes too long is `busy`: it is not known whether the delivery was handled, and the
 * sender's next attempt may find the store working.
 * @param report is given what the store threw
 */
export async function claim(
  id: string,
  { store, claimMs, storeTimeout, retries }: ClaimOptions,
  report: (error: unknown) => void,
): Promise<Held | "busy" | "done"> {
  const token = crypto.randomUUID()
  const begun = performance.now()
  const owned = takesToken(store)

  async function call<T>(name: string, run: () => T | Promise<T>): Promise<T> {
    const result = await within(attempt(run), storeTimeout)
    if (result === late) {
      throw new Error(`the store's ${name} took longer than ${storeTimeout} ms (storeTimeout): is the store reachable?`)
    }
    return result
  }

  /** Tries until the claim would have expired anyway. */
  async function settle(name: "complete" | "release", again: boolean): Promise<void> {
    const once = () => call(name, () => store[name](id, token))
    try {
      await once()
    } catch (error) {
      report(error)
      const ids = retries[name]
      if (!again || ids.has(id) || ids.size >= mostRetries) return
      ids.add(id)
      void retry(once, () => performance.now() - begun < claimMs).finally(() => ids.delete(id))
    }
  }

  const held: Held = {
    complete: () => settle("complete", true),
    // Without a token, a release that comes late could end another's claim.
    release: () => settle("release", owned),
  }
  const claiming = attempt(() => store.claim(id, claimMs, token))
  let result: Claim
  try {
    result = known(await call("claim", () => claiming))
  } catch (error) {
    report(error)
    // The claim may have been made, or may still be made. It must not keep the next attempts away until it expires.
    claiming.then(
      (made) => (made === "claimed" || (owned && !isClaim(made)) ? held.release() : undefined),
      () => (owned ? held.release() : undefined),
    )
    return "busy"
  }
  return result === "claimed" ? held : result
}

const isClaim = (made: unknown): made is Claim => made === "claimed" || made === "busy" || made === "done"

/** Of anything else, it is not known whether the delivery may be handled. @throws Error */
function known(made: unknown): Claim {
  if (isClaim(made)) return made
  const shown = typeof made === "string" ? JSON.stringify(made.slice(0, 100)) : made === null ? "null" : typeof made
  throw new Error(`once.claim returned ${shown}: it has to return claimed, busy or done`)
}

/** Stores written for 0.1.0 have no parameter for it. */
const takesToken = (store: OnceStore): boolean => store.release.length > 1

async function retry(run: () => Promise<unknown>, wanted: () => boolean): Promise<void> {
  for (const pause of pauses) {
    await sleepUnnoticed(pause)
    if (!wanted()) return
    try {
      await run()
      return
    } catch {
      // The first failure was reported.
    }
  }
}

/** Does not keep a process running that has nothing else to do: the claim expires by itself. */
const sleepUnnoticed = (ms: number) =>
  new Promise<void>((resolve) => {
    const timer: unknown = setTimeout(resolve, ms)
    if (timer !== null && typeof timer === "object" && "unref" in timer) (timer as NodeJS.Timeout).unref()
  })
