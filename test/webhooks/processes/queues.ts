import { mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { setTimeout as sleep } from "node:timers/promises"
import { callbackURL, secret } from "../signed.ts"
import { type Engine, engines, silenceMs } from "./engines.ts"
import { type Entry, followLedger } from "./ledger.ts"
import { startReceivers } from "./receivers.ts"
import { type Sending, startSending } from "./sender.ts"
import {
  natsInstalled,
  postgresInstalled,
  redisInstalled,
  startNats,
  startPostgres,
  startRedis,
  type Started,
} from "./servers.ts"

/** The settings of a receiver and a worker. */
export interface QueueSettings {
  readonly engine: Engine
  readonly url: string
  readonly ledger: string
  readonly callbackURL: string
  readonly secret: string
}

export interface QueueFound {
  readonly engine: Engine
  readonly faults: boolean
  readonly deliveries: number
  readonly requests: number
  readonly acknowledged: number
  /** Deliveries that were acknowledged, but never completely handled. */
  readonly lost: readonly number[]
  /**
   * Completed more than once, because the worker was killed, or the engine crashed, before the engine had stored the
   * completion.
   */
  readonly twice: { readonly worker: number; readonly engine: number }
  /** The same without such a reason. */
  readonly unexplained: readonly number[]
  /** Pairs of one meeting in which the second was sent after the first was acknowledged, but handled first. */
  readonly disordered: readonly (readonly [number, number])[]
  readonly failed: number
  /** How often receivers, workers and the engine were killed. */
  readonly killed: { readonly receivers: number; readonly workers: number; readonly engine: number }
  /** The longest time from the death of a worker until its current event was started again, in s. */
  readonly recovery: number | undefined
  /** The longest time from the restart of a crashed engine until the next event was handled, in s. */
  readonly restart: number | undefined
  /** Acknowledged and handled events per second, from the first to the last. */
  readonly taken: number
  readonly handled: number
  readonly seconds: number
}

const starters: Readonly<Record<Engine, () => Promise<Started>>> = {
  bullmq: () => startRedis({ persistent: true }),
  "pg-boss": startPostgres,
  nats: startNats,
}

const installed: Readonly<Record<Engine, boolean>> = {
  bullmq: redisInstalled,
  "pg-boss": postgresInstalled,
  nats: natsInstalled,
}

export const programs: Readonly<Record<Engine, string>> = {
  bullmq: "redis-server",
  "pg-boss": "postgresql",
  nats: "nats-server",
}

/** The cases that can run on this machine. */
export const runnable: readonly Engine[] = engines.filter((engine) => installed[engine])
export const missing: readonly Engine[] = engines.filter((engine) => !installed[engine])

/** Events of one meeting. */
const perMeeting = 10

/** Within each block of meetings, their events alternate. */
const together = 20

/** Consecutive deliveries belong to different meetings. */
function meetingOf(delivery: number): string {
  const block = Math.floor((delivery - 1) / (perMeeting * together))
  return `${"a".repeat(40)}-${1_700_000_000_000 + block * together + ((delivery - 1) % together)}`
}

export interface QueueRunOptions {
  readonly engine: Engine
  readonly deliveries: number
  readonly faults: boolean
  /** Called with the progress every few seconds. */
  readonly onProgress?: (line: string) => void
}

/** Three receivers, three workers and an engine. With faults, each is killed and restarted during the run. */
export async function runQueue(options: QueueRunOptions): Promise<QueueFound> {
  const { engine, deliveries, faults, onProgress } = options
  const began = Date.now()
  await using resources = new AsyncDisposableStack()
  const folder = mkdtempSync(join(tmpdir(), "conferkit-queues-"))
  resources.defer(() => {
    rmSync(folder, { recursive: true })
  })
  const ledger = join(folder, "ledger")
  writeFileSync(ledger, "")
  const readEntries = followLedger(ledger)
  const server = resources.use(await starters[engine]())
  const settings: QueueSettings = { engine, url: server.url, ledger, callbackURL, secret }
  const workers = resources.use(await startReceivers(3, settings, "queue-worker.ts"))
  const receivers = resources.use(await startReceivers(3, settings, "queue-receiver.ts"))
  const late = { every: 16, ms: 8_000 }
  const sending = startSending(deliveries, () => receivers.port(), faults ? 10_000 : 0, { meetingOf, late })
  const progress = setInterval(() => {
    const done = new Set(readEntries().flatMap(({ what, id }) => (what === "done" ? [id] : []))).size
    onProgress?.(`${engine}: ${sending.acknowledged.size} of ${deliveries} acknowledged, ${done} handled`)
  }, 5_000)
  resources.defer(() => {
    clearInterval(progress)
  })
  const crashes: { readonly at: number; readonly up: number }[] = []
  if (faults) {
    const reached = async (share: number) => {
      while (sending.progress() < share) await sleep(20)
    }
    /** During an event, if possible. */
    const killWorker = async () => {
      for (const until = Date.now() + 4_000; Date.now() < until && !isBusy(readEntries(), workers.next());)
        await sleep(5)
      await workers.kill()
    }
    for (const [share, act] of [
      [0.15, killWorker],
      [0.3, () => receivers.kill()],
      [0.45, crash],
      [0.6, () => Promise.all([killWorker(), receivers.kill()])],
      [0.75, crash],
      [0.9, killWorker],
    ] as const) {
      await reached(share)
      await act()
    }
  }
  async function crash(): Promise<void> {
    const at = Date.now()
    await server.crash()
    await sleep(1_000)
    await server.start()
    crashes.push({ at, up: Date.now() })
  }
  await sending.finished
  await settled(readEntries, sending, silenceMs[engine])
  await workers.settle()
  await receivers.settle()
  const seconds = (Date.now() - began) / 1000
  const killed = { receivers: receivers.killed.size, workers: workers.killed.size, engine: crashes.length }
  const verdict = judge(readEntries(), sending, workers.killed, crashes)
  const requests = sending.requests()
  return { engine, faults, deliveries, requests, acknowledged: sending.acknowledged.size, killed, seconds, ...verdict }
}

/** Whether a worker is handling an event. */
function isBusy(entries: readonly Entry[], worker: number): boolean {
  const own = entries.filter(({ receiver, what }) => receiver === worker && what !== "error")
  const began = own.filter(({ what }) => what === "start").length
  return began > own.length - began
}

/** Waits until everything is handled, or nothing has happened for a long time. */
async function settled(read: () => readonly Entry[], sending: Sending, silence: number): Promise<void> {
  const patience = 6 * silence + 20_000
  let entries = 0
  for (let since = Date.now(); Date.now() - since < patience;) {
    const all = read()
    const done = new Set(all.flatMap(({ what, delivery, id }) => (what === "done" ? [delivery ?? id] : [])))
    if (done.size >= sending.acknowledged.size) break
    if (all.length > entries) since = Date.now()
    entries = all.length
    await sleep(250)
  }
  // Events that are handled twice are handled soon after.
  await sleep(silence + 2_000)
}

/** Engines write completions to disk in batches: nats-server loses the last acknowledgements before a crash. */
const notedWithinMs = 15_000

function judge(
  entries: readonly Entry[],
  sending: Sending,
  killed: ReadonlyMap<number, number>,
  crashes: readonly { readonly at: number; readonly up: number }[],
) {
  const deliveries = new Map<string, number>()
  const starts = new Map<number, number>()
  const ends = new Map<number, { readonly at: number; readonly receiver: number }[]>()
  const open = new Map<number, Entry>()
  let recovery: number | undefined
  for (const entry of entries) {
    const { what, id, at, delivery } = entry
    if (what === "start" && delivery !== undefined) {
      deliveries.set(id, delivery)
      if (!starts.has(delivery)) starts.set(delivery, at)
      const before = open.get(delivery)
      const death = before === undefined ? undefined : killed.get(before.receiver)
      if (death !== undefined && death <= at) recovery = Math.max(recovery ?? 0, (at - death) / 1000)
      open.set(delivery, entry)
      continue
    }
    const number = deliveries.get(id)
    if (number === undefined) continue
    open.delete(number)
    if (what === "done") ends.set(number, [...(ends.get(number) ?? []), entry])
  }
  const lost = [...sending.acknowledged].filter((delivery) => !ends.has(delivery))
  const twice = { worker: 0, engine: 0 }
  const unexplained: number[] = []
  for (const [delivery, [first, ...more]] of ends) {
    if (first === undefined || more.length === 0) continue
    const again = more.at(-1)?.at ?? 0
    const death = killed.get(first.receiver) ?? Infinity
    // A second attempt may be running when the engine comes back.
    if (death <= again && death - first.at < notedWithinMs) twice.worker++
    else if (crashes.some(({ at, up }) => up <= again && at - first.at < notedWithinMs && first.at <= up))
      twice.engine++
    else unexplained.push(delivery)
  }
  const dones = [...ends.values()].flatMap((all) => all.map(({ at }) => at)).toSorted((one, other) => one - other)
  const restarts = crashes.flatMap(({ up }) => {
    const next = dones.find((at) => at >= up)
    return next === undefined ? [] : [(next - up) / 1000]
  })
  const meetings = Map.groupBy([...sending.acknowledged], meetingOf)
  const disordered = [...meetings.values()].flatMap((ids) =>
    ids.flatMap((one) =>
      ids.flatMap((other) => {
        const acknowledged = sending.times.get(one)?.acknowledged ?? Infinity
        const isAfter = (sending.times.get(other)?.sent ?? 0) > acknowledged
        const end = ends.get(one)?.[0]?.at ?? Infinity
        return isAfter && (starts.get(other) ?? Infinity) < end ? [[one, other] as const] : []
      }),
    ),
  )
  const rate = (times: readonly number[]) => {
    const all = times.toSorted((one, other) => one - other)
    return all.length / Math.max(0.001, ((all.at(-1) ?? 0) - (all[0] ?? 0)) / 1000)
  }
  return {
    lost,
    twice,
    unexplained,
    disordered,
    recovery,
    restart: restarts.length > 0 ? Math.max(...restarts) : undefined,
    failed: entries.filter(({ what }) => what === "fail").length,
    taken: rate([...sending.times.values()].flatMap(({ acknowledged }) => acknowledged ?? [])),
    handled: rate([...ends.values()].flatMap(([first]) => first?.at ?? [])),
  }
}
