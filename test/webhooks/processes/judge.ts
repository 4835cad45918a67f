import type { Entry } from "./ledger.ts"

/** Why a handler may run again after a completed run. */
export type Excuse =
  /** The store had forgotten it: its data was lost, or it was the memory of a killed process. */
  | "forgotten"
  /** The process was killed before the store confirmed, and the claim has expired since. */
  | "killed"
  /** The store did not confirm for another reason, and the claim has expired since. */
  | "expired"

export interface Verdict {
  /** Deliveries that were acknowledged without a completed handler run. */
  readonly lost: readonly number[]
  /** Handlers that ran again although an earlier run had succeeded, or was still going on in a living process. */
  readonly twice: Readonly<Record<Excuse, number>>
  /** The same without a permitted reason, described in words. */
  readonly unexplained: readonly string[]
  /** Deliveries with a completed handler run. */
  readonly handled: ReadonlySet<number>
  readonly failed: number
  /** The errors reported to `onError` about deliveries that no handler has finished, with their counts. */
  readonly errors: Readonly<Record<string, number>>
}

export interface Evidence {
  readonly entries: readonly Entry[]
  readonly acknowledged: ReadonlySet<number>
  /** Number of the receiver → when it was killed, in ms since 1970. */
  readonly killed: ReadonlyMap<number, number>
  /** When the store lost its data, in ms since 1970. */
  readonly emptied: readonly number[]
  /** Whether each receiver has its own memory. */
  readonly ownMemory: boolean
}

/** One run of a handler. */
interface Run {
  readonly receiver: number
  readonly start: number
  readonly ttl: number
  end?: "done" | "fail"
  completed?: number
}

/** The longest time that a handler waits for its claim by default, in ms. */
const storeTimeout = 1_500

/** The time for a claim and its reply before a handler starts, in ms. */
const claimLag = 15_000

export function judge(evidence: Evidence): Verdict {
  const { runs, handled, failed } = runsOf(evidence.entries)
  const twice = { forgotten: 0, killed: 0, expired: 0 }
  const unexplained: string[] = []
  for (const [id, all] of runs) {
    for (const [index, run] of all.entries()) {
      const before = all.slice(0, index).findLast((each) => counts(each, run, evidence))
      if (before === undefined) continue
      const excuse = excuseOf(before, run, evidence)
      if (excuse === undefined) unexplained.push(`${id}: ${JSON.stringify([before, run])}`)
      else twice[excuse]++
    }
  }
  const lost = [...evidence.acknowledged].filter((delivery) => !handled.has(delivery))
  return { lost, twice, unexplained, handled, failed, errors: errorsOf(evidence.entries) }
}

function errorsOf(entries: readonly Entry[]): Record<string, number> {
  const finished = new Set(entries.filter(({ what }) => what === "done").map(({ id }) => id))
  const errors: Record<string, number> = {}
  for (const { id, message } of entries) {
    if (message !== undefined && !finished.has(id)) errors[message] = (errors[message] ?? 0) + 1
  }
  return errors
}

/** Whether a run makes a later one a repetition: not if it failed, or was killed before its end. */
function counts(before: Run, run: Run, { killed }: Evidence): boolean {
  if (before.end !== undefined) return before.end === "done"
  const end = killed.get(before.receiver)
  return end === undefined || end > run.start
}

function excuseOf(before: Run, run: Run, { killed, emptied, ownMemory }: Evidence): Excuse | undefined {
  const end = killed.get(before.receiver)
  const isKilled = end !== undefined && end <= run.start
  if (ownMemory && isKilled) return "forgotten"
  // The store may have been emptied between the claim and the first line of the handler.
  if (emptied.some((at) => at >= before.start - storeTimeout && at <= run.start)) return "forgotten"
  const confirmed = before.completed !== undefined && before.completed <= run.start
  const expired = run.start - before.start >= before.ttl - claimLag
  if (confirmed || !expired) return undefined
  return isKilled ? "killed" : "expired"
}

function runsOf(entries: readonly Entry[]) {
  const runs = new Map<string, Run[]>()
  const deliveries = new Map<string, number>()
  const handled = new Set<number>()
  let failed = 0
  for (const { what, id, receiver, at, delivery, ttl } of entries) {
    if (what === "error") continue
    if (what === "start") {
      const all = runs.get(id) ?? []
      all.push({ receiver, start: at, ttl: ttl ?? Infinity })
      runs.set(id, all)
      if (delivery !== undefined) deliveries.set(id, delivery)
      continue
    }
    const run = runs.get(id)?.findLast((each) => each.receiver === receiver)
    if (run === undefined) throw new Error(`the ledger has ${what} without start: ${id}`)
    if (what === "completed") {
      run.completed = at
      continue
    }
    run.end = what
    if (what === "fail") failed++
    else handled.add(deliveries.get(id) ?? 0)
  }
  return { runs, handled, failed }
}
