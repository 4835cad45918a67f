import { checkOptions } from "../core/check-options.ts"
import { hashOf, toBase64 } from "../core/crypto.ts"
import { ConfigError } from "../core/errors.ts"
import { isFields } from "../core/values.ts"
import type { EventSink, QueuedEvent } from "../webhooks/options.ts"
import {
  type Consumer,
  consumerNames,
  type ConsumerOptions,
  eventConsumer,
  isQueueMessageError,
  pause,
  queueName,
  report,
  type RetryOptions,
  retryOptions,
  wholeNumber,
  wholeSeconds,
} from "./consume.ts"

/** One attempt at a job. */
export interface PgBossAttempt {
  id: string
  retryCount: number
}

/** The used parts of a started pg-boss 12 instance. */
export interface PgBossClient {
  createQueue(name: string, options: object): Promise<unknown>
  send(name: string, data: object, options: { id: string; singletonKey: string }): Promise<string | null>
  fetch(name: string, options: { batchSize: number }): Promise<(PgBossAttempt & { data: object })[]>
  complete(name: string, attempt: PgBossAttempt): Promise<unknown>
  fail(name: string, attempt: PgBossAttempt, output: object): Promise<unknown>
  touch(name: string, attempts: PgBossAttempt[]): Promise<unknown>
  redrive(name: string, options: { destination: string; limit: number }): Promise<number>
  getJobById(name: string, id: string): Promise<object | null>
  getQueueStats(name: string, options: { force: true }): Promise<{ queuedCount: number; activeCount: number }[]>
}

/** Options that sink and consumer must share. */
export interface PgBossOptions {
  /** A started PgBoss instance. */
  boss: PgBossClient
  /** Name of the queue. The dead-letter queue is `<name>-dead`. @default "conferkit" */
  name?: string | undefined
  /** How long a handled event is remembered, in ms, so that it is not handled again. Senders retry for minutes. @default 86_400_000, a day */
  rememberMs?: number | undefined
  /** How long events and dead letters are kept in the queue, in ms. @default 1_209_600_000, 14 days */
  keepMs?: number | undefined
  /** Backoff before the second attempt, in ms (whole seconds); doubles with each further attempt. @default 1_000 */
  backoffMs?: number | undefined
  /** How long a process may be silent before another one takes over its event, in ms; at least 10_000. @default 10_000 */
  heartbeatMs?: number | undefined
}

export interface PgBossConsumerOptions<Events extends object, Unknown>
  extends PgBossOptions, ConsumerOptions<Events, Unknown>, RetryOptions {
  /** Maximum number of events that this process handles concurrently. @default 10 */
  concurrency?: number | undefined
  /** Polling interval while the queue is empty, in ms. @default 500 */
  pollMs?: number | undefined
}

export type { Consumer, ConsumerOptions, EventSink, QueuedEvent }

const names = {
  boss: "object",
  name: 1,
  rememberMs: "number",
  keepMs: "number",
  heartbeatMs: "number",
  backoffMs: 1,
} as const
const workNames = { ...names, ...consumerNames, attempts: 1, concurrency: 1, pollMs: "number" } as const

/** Retries by the engine. Only dying processes use them up; consumers count their own attempts. */
const engineRetries = 1_000

/** Maximum number of dead letters moved by one statement. */
const batch = 1_000

interface Queues {
  readonly boss: PgBossClient
  readonly name: string
  readonly dead: string
  readonly heartbeatMs: number
  /** Creates both queues once; after a failure, the next call retries. */
  readonly ready: () => Promise<unknown>
}

function queuesOf(options: PgBossOptions): Queues {
  const { boss, rememberMs = 86_400_000, keepMs = 1_209_600_000, backoffMs = 1_000, heartbeatMs = 10_000 } = options
  if (typeof (boss as Partial<PgBossClient> | undefined)?.createQueue !== "function")
    throw new ConfigError("boss is missing: pass a started PgBoss instance", "boss")
  if (heartbeatMs < 10_000) throw new ConfigError("heartbeatMs must be at least 10_000", "heartbeatMs")
  retryOptions({ backoffMs })
  const name = queueName(options.name ?? "conferkit")
  const dead = `${name}-dead`
  const kept = { retentionSeconds: wholeSeconds(keepMs), deleteAfterSeconds: wholeSeconds(rememberMs) }
  let created: Promise<unknown> | undefined
  async function create(): Promise<void> {
    await boss.createQueue(dead, { ...kept, policy: "standard" })
    await boss.createQueue(name, {
      ...kept,
      policy: "key_strict_fifo",
      deadLetter: dead,
      notify: true,
      heartbeatSeconds: wholeSeconds(heartbeatMs),
      retryLimit: engineRetries,
      retryDelay: Math.ceil(backoffMs / 1000),
      // pg-boss accepts a maximum only together with exponential backoff.
      ...(backoffMs > 0 && { retryBackoff: true, retryDelayMax: 60 }),
    })
  }
  const ready = () =>
    (created ??= create().catch((error: unknown) => {
      created = undefined
      throw error
    }))
  return { boss, name, dead, heartbeatMs, ready }
}

/** Jobs with the same key are handled one after the other. Events without a partition wait for nothing. */
const keyOf = ({ partition = "", key }: Pick<QueuedEvent, "key" | "partition">): string =>
  partition === "" ? key : isPlainKey(partition) ? partition : toBase64(hashOf("sha256", partition))

/** PostgreSQL columns cannot contain NUL, and indexes no long values. */
const isPlainKey = (partition: string): boolean => /^[\x20-\x7e]{1,200}$/.test(partition)

/** An event that `jsonb` cannot represent directly. */
interface Packed {
  readonly json: string
}

/**
 * `jsonb` can contain neither NUL nor unpaired surrogates, which may occur in user names: such events are sent as a
 * string.
 */
function packed(queued: QueuedEvent): QueuedEvent | Packed {
  const json = JSON.stringify(queued)
  return /\\u(?:0000|d[89a-f])/.test(json) ? { json } : queued
}

/** The content of a job, which may be anything. */
function unpacked(data: object): unknown {
  const { json } = data as Partial<Packed>
  if (typeof json !== "string") return data
  try {
    return JSON.parse(json)
  } catch {
    return undefined
  }
}

/** The message of an error in a form that `jsonb` can represent. */
const storableMessage = (error: unknown): string =>
  (error instanceof Error ? error.message : String(error)).replaceAll("\0", " ").toWellFormed()

/**
 * Puts a job into a queue once.
 * @throws Error if it is unknown whether the queue accepted it
 */
async function put(boss: PgBossClient, queue: string, data: object, id: string, singletonKey: string): Promise<void> {
  if ((await boss.send(queue, data, { id, singletonKey })) !== null) return
  // `null` means a known id, or that the queue is missing.
  if ((await boss.getJobById(queue, id)) === null)
    throw new Error(`pg-boss did not accept the job for the queue ${queue}`)
}

/**
 * Creates a sink that puts events into a pg-boss queue, each once within `rememberMs`.
 * @throws ConfigError
 */
export function pgBossSink(options: PgBossOptions): EventSink {
  const { boss, name, ready } = queuesOf(checkOptions("pgBossSink", options, names))
  return async (queued) => {
    await ready()
    await put(boss, name, packed(queued), queued.uuid, keyOf(queued))
  }
}

/**
 * Handles events from a pg-boss queue. Any number of processes may run it: each meeting's events are handled one at a time, in order.
 * @throws ConfigError
 */
export function pgBossConsumer<Events extends object, Unknown>(
  options: PgBossConsumerOptions<Events, Unknown>,
): Consumer {
  const checked = checkOptions("pgBossConsumer", options, workNames)
  const handle = eventConsumer(checked)
  const { boss, name, dead, heartbeatMs, ready } = queuesOf(checked)
  const { attempts } = retryOptions(checked)
  const { pollMs = 500 } = checked
  const concurrency = wholeNumber(checked.concurrency ?? 10, "concurrency", 1_000)
  const closing = new AbortController()
  const active = new Map<PgBossAttempt, Promise<void>>()
  const onEngineError = (error: unknown) => {
    report(checked, error, { stage: "engine" })
  }
  /** Ends the pause between two polls. */
  let wake = new AbortController()

  async function work({ id, retryCount, data }: PgBossAttempt & { data: object }): Promise<void> {
    const job = { id, retryCount }
    const attempt = retryCount + 1
    const message = unpacked(data)
    try {
      await handle(message, attempt, attempts)
    } catch (error) {
      const isInvalid = isQueueMessageError(error)
      const output = { message: storableMessage(error) }
      if (attempt < attempts && !isInvalid) {
        await boss.fail(name, job, output)
        return
      }
      // A failed job would block later ones of its meeting, so it is completed.
      const { key, partition = "" } = isFields(message) ? (message as Partial<QueuedEvent>) : {}
      await put(boss, dead, data, id, typeof key === "string" ? keyOf({ key, partition }) : id)
    }
    await boss.complete(name, job)
  }

  async function run(): Promise<void> {
    while (!closing.signal.aborted) {
      let found = 0
      const free = concurrency - active.size
      try {
        await ready()
        if (free > 0) {
          const jobs = await boss.fetch(name, { batchSize: free })
          found = jobs.length
          for (const job of jobs) {
            const working = work(job)
              .catch(onEngineError)
              .finally(() => {
                active.delete(job)
                wake.abort()
              })
            active.set(job, working)
          }
        }
      } catch (error) {
        onEngineError(error)
      }
      if (free > 0 && found === free) continue
      // Completing a job releases the next one of its meeting.
      await pause(pollMs, wake.signal)
      wake = new AbortController()
    }
  }
  const running = run()
  closing.signal.addEventListener("abort", () => {
    wake.abort()
  })

  const beat = setInterval(() => {
    const alive = [...active.keys()].map(({ id, retryCount }) => ({ id, retryCount }))
    if (alive.length > 0) void boss.touch(name, alive).catch(onEngineError)
  }, heartbeatMs / 3)

  return {
    async counts() {
      await ready()
      const [[own], [letters]] = await Promise.all([
        boss.getQueueStats(name, { force: true }),
        boss.getQueueStats(dead, { force: true }),
      ])
      return { waiting: own?.queuedCount ?? 0, active: own?.activeCount ?? 0, dead: letters?.queuedCount ?? 0 }
    },
    async retryDead() {
      await ready()
      let moved = 0
      for (;;) {
        const some = await boss.redrive(dead, { destination: name, limit: batch })
        moved += some
        if (some < batch) return moved
      }
    },
    async close() {
      closing.abort()
      await running
      await Promise.all(active.values())
      clearInterval(beat)
    },
  }
}
