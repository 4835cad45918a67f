import type { Runtime } from "./runtime-part.ts"

const firstPause = 1_000
const longestPause = 30_000

/** How long to leave something alone that keeps failing, counted on a clock, for all who want it. */
export interface Backoff {
  /** Failures since the last success. */
  readonly failures: number
  /** Whether it has to be left alone at present. */
  isPausing(): boolean
  /** @param atLeast ms the server asked for */
  failed(atLeast?: number): void
  succeeded(): void
}

/**
 * Pauses of 1, 2, 4 … 30 s, shortened by up to a quarter at random. Less randomness than full jitter, which may be close to
 * no pause at all: what has to be guaranteed is that a server in trouble gets few requests, for here nobody else limits them.
 */
export function backoff({ now, random }: Pick<Runtime, "now" | "random">): Backoff {
  let failures = 0
  let since = 0
  let pause = 0
  return {
    get failures() {
      return failures
    },
    isPausing: () => {
      const elapsed = now() - since
      // A clock that was set back must not prolong the pause.
      return elapsed >= 0 && elapsed < pause
    },
    failed: (atLeast = 0) => {
      failures++
      since = now()
      pause = Math.max(atLeast, Math.min(longestPause, firstPause * 2 ** (failures - 1)) * (0.75 + random() / 4))
    },
    succeeded: () => {
      failures = 0
      pause = 0
    },
  }
}
