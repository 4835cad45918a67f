import { checkOptions, type NamesOf } from "./check-options.ts"
import { sleep as usualSleep } from "./sleep.ts"

/** Time and chance, replaceable for tests. */
export interface Runtime {
  /** The present, ms since 1970. */
  readonly now: () => number
  /** At least 0, less than 1. */
  readonly random: () => number
  /** Waits `ms` milliseconds; rejects with the signal's reason when it fires. */
  readonly sleep: (ms: number, signal?: AbortSignal) => Promise<void>
}

/** @throws ConfigError for anything but functions */
export function runtime(replaced?: Partial<Runtime>): Runtime {
  const { now, random, sleep } = checkOptions("runtime", replaced, names, "runtime.")
  return { now: now ?? Date.now, random: random ?? Math.random, sleep: sleep ?? usualSleep }
}

const names: NamesOf<Runtime> = { now: "function", random: "function", sleep: "function" }
