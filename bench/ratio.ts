import { performance } from "node:perf_hooks"

/** One implementation of the same work. */
export interface Candidate {
  readonly name: string
  readonly run: () => unknown
}

/**
 * `wall`: elapsed time. `cpu`: CPU time of this process, in all threads; unaffected by other processes and by waiting.
 */
export type Time = "wall" | "cpu"

/** The time that each candidate took in each round, in ms. */
export type Rounds = ReadonlyMap<string, Readonly<Record<Time, number[]>>>

export interface InterleaveOptions {
  /** Warm-up rounds. @default 1 */
  readonly warmup?: number | undefined
  /**
   * The garbage collection before a turn, if Node was started with --expose-gc. V8 discards optimized code in a major
   * collection, so a minor one is fairer between many short turns.
   */
  readonly garbage?: "minor" | "major" | undefined
  readonly onRound?: ((round: number, rounds: number) => void) | undefined
}

/** Runs all candidates in turns, so that other load on the machine affects all of them; the order rotates. */
export async function interleave(
  candidates: readonly Candidate[],
  rounds: number,
  { warmup = 1, garbage = "minor", onRound }: InterleaveOptions = {},
): Promise<Rounds> {
  const times = new Map(candidates.map(({ name }) => [name, { wall: [] as number[], cpu: [] as number[] }]))
  for (let round = 0; round < warmup + rounds; round++) {
    for (const { name, run } of turned(candidates, round)) {
      globalThis.gc?.({ type: garbage })
      const cpu = process.cpuUsage()
      const start = performance.now()
      await run()
      const wall = performance.now() - start
      const { user, system } = process.cpuUsage(cpu)
      if (round < warmup) continue
      times.get(name)?.wall.push(wall)
      times.get(name)?.cpu.push((user + system) / 1000)
    }
    onRound?.(round + 1, warmup + rounds)
  }
  return times
}

/** Rotates the list, so that a candidate does not always follow the same one. */
const turned = <T>(list: readonly T[], by: number): T[] => {
  const at = list.length === 0 ? 0 : by % list.length
  return [...list.slice(at), ...list.slice(0, at)]
}

/** Median time of one candidate, in ms. */
export const medianOf = (rounds: Rounds, name: string, time: Time = "wall"): number =>
  median(rounds.get(name)?.[time] ?? [])

/** Median over the rounds of `of`, which gets the times of one round. */
export function overRounds(
  rounds: Rounds,
  names: readonly string[],
  of: (...times: number[]) => number,
  time: Time = "wall",
): number {
  const count = Math.min(...names.map((name) => rounds.get(name)?.[time].length ?? 0))
  return median(
    Array.from({ length: count }, (_, at) => of(...names.map((name) => rounds.get(name)?.[time][at] ?? Number.NaN))),
  )
}

/** How many times longer one candidate takes than another: the median of the ratios within a round. */
export const ratioOf = (rounds: Rounds, name: string, to: string, time: Time = "wall"): number =>
  overRounds(rounds, [name, to], (own, other) => own / other, time)

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  const middle = sorted.length >> 1
  return sorted.length % 2 === 1 ? (sorted[middle] ?? NaN) : ((sorted[middle - 1] ?? NaN) + (sorted[middle] ?? NaN)) / 2
}
