import { performance } from "node:perf_hooks"

/** One way to do the same work. */
export interface Candidate {
  readonly name: string
  readonly run: () => unknown
}

/**
 * Runs all candidates in turns, so that a busy moment of the machine meets each of them, and returns the median
 * duration of one run per candidate, in milliseconds.
 */
export async function interleave(candidates: readonly Candidate[], rounds: number): Promise<Map<string, number>> {
  const times = new Map(candidates.map(({ name }) => [name, [] as number[]]))
  for (let round = -1; round < rounds; round++) {
    globalThis.gc?.()
    for (const { name, run } of candidates) {
      const start = performance.now()
      await run()
      // The first round only warms up.
      if (round >= 0) times.get(name)?.push(performance.now() - start)
    }
  }
  return new Map([...times].map(([name, durations]) => [name, median(durations)]))
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  const middle = sorted.length >> 1
  return sorted.length % 2 === 1 ? (sorted[middle] ?? NaN) : ((sorted[middle - 1] ?? NaN) + (sorted[middle] ?? NaN)) / 2
}
