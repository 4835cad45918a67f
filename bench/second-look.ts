import { type Broken, brokenBudgets } from "./budgets.ts"
import type { Measure } from "./measure.ts"

/** A time over its budget, with its second measurement. */
export interface Again {
  readonly measure: Measure
  /** The limit that the first measurement exceeded. */
  readonly limit: number
  readonly second: number
}

export interface SecondLook {
  /** All measurements; for those over their budgets, the second ones. */
  readonly measures: readonly Measure[]
  readonly again: readonly Again[]
}

const isTime = ({ measure }: Broken): boolean => !["kB", "lines", "files"].includes(measure.unit)

const isSame = (one: Measure, other: Measure): boolean =>
  one.section === other.section && one.name === other.name && one.metric === other.metric

/**
 * Repeats time measurements that exceed their budgets, and uses the second results: other load on the machine passes, a
 * regression does not. Sizes and counts are reproducible and are not repeated.
 * @param parts the measurements of each part of the run
 * @param measure measures a part with all of its rounds
 */
export async function secondLook(
  parts: ReadonlyMap<string, readonly Measure[]>,
  measure: (part: string) => Promise<readonly Measure[]>,
): Promise<SecondLook> {
  const measures: Measure[] = []
  const again: Again[] = []
  for (const [part, first] of parts) {
    const missed = brokenBudgets(first, true).filter(isTime)
    const second = missed.length > 0 ? await measure(part) : []
    for (const one of first) {
      const limit = missed.find((each) => each.measure === one)?.limit
      const found = limit === undefined ? one : second.find((each) => isSame(one, each))
      if (found === undefined) throw new Error(`${one.section}, ${one.name}: was not measured again`)
      measures.push(found)
      if (limit !== undefined) again.push({ measure: one, limit, second: found.value })
    }
  }
  return { measures, again }
}
