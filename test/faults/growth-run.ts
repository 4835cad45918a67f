// Run as a process of its own, with --expose-gc: `node growth-run.ts JSON`. Makes many calls that meet faults, writes what it
// holds after each part of them as one line of JSON, and ends by itself if nothing keeps it.
import { setImmediate as turn } from "node:timers/promises"
import { isApiError, isConnectionError } from "../../src/index.ts"
import { subjects } from "../support/subjects.ts"

/** A server that does one thing to one provider's client. */
export interface Target {
  readonly subject: number
  readonly play: string
  /** How many of its calls are made in a round. */
  readonly share: number
  readonly baseUrl: string
}

export interface Growth {
  /** Bytes in use after each part. */
  readonly heap: readonly number[]
  /** What came back, and how often. */
  readonly came: Readonly<Record<string, number>>
  /** Timers and sockets that were not there before the calls. */
  readonly left: readonly string[]
}

function kindOf(error: unknown): string {
  if (isApiError(error)) return "ApiError"
  if (isConnectionError(error)) return error.code
  return error instanceof Error ? error.name : "value"
}

const { calls, parts, targets } = JSON.parse(process.argv[2] ?? "") as {
  calls: number
  parts: number
  targets: readonly Target[]
}
const inFlight = 16
const came: Record<string, number> = {}
const before = process.getActiveResourcesInfo()
// Lives as long as the process, as a server's own signal would: what is left on it stays.
const { signal } = new AbortController()

const makers = targets.flatMap(({ subject, play, share, baseUrl }) => {
  const trial = subjects[subject]
  if (trial === undefined) throw new Error(`there is no subject ${subject}`)
  const client = trial.make({
    baseUrl,
    timeout: play.startsWith("stall") ? 20 : 60_000,
    maxRetries: play === "status" ? 1 : 0,
    maxResponseBytes: 2 ** 18,
    logger: { debug: () => undefined, info: () => undefined, warn: () => undefined, error: () => undefined },
    logLevel: "debug",
    runtime: { random: () => 0.001 },
  })
  const make = async () => {
    const own = new AbortController()
    const given = play === "aborted" ? AbortSignal.any([own.signal, signal]) : signal
    const running = Promise.resolve(trial.again.call(client, { signal: given }))
    if (play === "aborted") {
      await turn()
      own.abort()
    }
    const error: unknown = await running.then(
      () => undefined,
      (reason: unknown) => reason,
    )
    const told = `${play}: ${kindOf(error)}`
    came[told] = (came[told] ?? 0) + 1
  }
  return Array.from({ length: share }, () => make)
})

async function settled(): Promise<number> {
  for (let nth = 0; nth < 4; nth++) {
    await turn()
    globalThis.gc?.()
  }
  return process.memoryUsage().heapUsed
}

// Dealt by a stride, so that no part of the run is all of one kind: 97 has no factor in common with their number.
const order = makers.map((_, nth) => makers[(nth * 97) % makers.length])
const heap: number[] = []
let next = 0
for (let part = 1; part <= parts; part++) {
  const until = (calls / parts) * part
  const worker = async () => {
    while (next < until) await order[next++ % order.length]?.()
  }
  await Promise.all(Array.from({ length: inFlight }, worker))
  heap.push(await settled())
}

// Sockets that are kept for the next call do not keep the process, and so are not listed.
// The pipe to the parent is, since the line below goes there.
const left = process.getActiveResourcesInfo()
for (const each of [...before, "PipeWrap"]) if (left.includes(each)) left.splice(left.indexOf(each), 1)
console.log(JSON.stringify({ heap, came, left } satisfies Growth))
