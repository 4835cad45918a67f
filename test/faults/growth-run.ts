// Runs as a separate process with --expose-gc: `node growth-run.ts JSON`. Makes many calls with faults, prints its
// memory use after each part as one line of JSON, and exits by itself if nothing keeps it alive.
import { setImmediate as turn } from "node:timers/promises"
import { isApiError, isConnectionError } from "../../src/index.ts"
import { subjects } from "../support/subjects.ts"

/** A server that injects one fault for one provider's client. */
export interface Target {
  readonly subject: number
  readonly play: string
  /** How many of its calls are made per round. */
  readonly share: number
  readonly baseUrl: string
}

export interface Growth {
  /** Heap bytes after each part. */
  readonly heap: readonly number[]
  /** The outcomes, with their counts. */
  readonly came: Readonly<Record<string, number>>
  /** Timers and sockets that did not exist before the calls. */
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
// Lives as long as the process, like a server's own signal: leftover listeners would accumulate on it.
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

// Interleaved with a stride, so that no part of the run has only one kind: 97 is coprime to their number.
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

// Idle keep-alive sockets do not keep the process alive, and are not listed. The pipe to the parent is listed, because
// the line below is written to it.
const left = process.getActiveResourcesInfo()
for (const each of [...before, "PipeWrap"]) if (left.includes(each)) left.splice(left.indexOf(each), 1)
console.log(JSON.stringify({ heap, came, left } satisfies Growth))
