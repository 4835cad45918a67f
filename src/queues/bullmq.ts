import { type ConnectionOptions, type Job, Queue, UnrecoverableError, WaitingError, Worker } from "bullmq"
import { checkOptions } from "../core/check-options.ts"
import { ConfigError } from "../core/errors.ts"
import type { EventSink, QueuedEvent } from "../webhooks/options.ts"
import {
  type Consumer,
  consumerNames,
  type ConsumerOptions,
  eventConsumer,
  isQueueMessageError,
  laneCount,
  laneOf,
  pause,
  queueName,
  report,
  type RetryOptions,
  retryOptions,
  wholeSeconds,
} from "./consume.ts"

/** Options that sink and consumer must share. */
export interface BullMQOptions {
  /** BullMQ's connection: ioredis options, or an ioredis client. */
  connection: ConnectionOptions
  /** Prefix of the queue names: `<name>-0`, `<name>-1` … @default "conferkit" */
  name?: string | undefined
  /**
   * Number of queues, and so of events that are handled concurrently: all events of a meeting are in one queue, which
   * is handled in order. Change it only while the queues are empty, in sinks and consumers.
   * @default 8
   */
  lanes?: number | undefined
  /** Prefix of the Redis keys. @default "bull", as in BullMQ */
  prefix?: string | undefined
}

export interface BullMQSinkOptions extends BullMQOptions {
  /** How long a handled event is remembered, in ms, so that it is not handled again. Senders retry for minutes. @default 86_400_000, a day */
  rememberMs?: number | undefined
  /** How long dead letters are kept, in ms. @default 1_209_600_000, 14 days */
  keepDeadMs?: number | undefined
  /** Called with connection errors. Events that could not be queued are reported by the handler. @default none */
  onError?: ((error: unknown) => unknown) | undefined
}

/** A sink with its own connections. */
export interface BullMQSink extends EventSink {
  /** Closes its connections. */
  close(): Promise<void>
}

export interface BullMQConsumerOptions<Events extends object, Unknown>
  extends BullMQOptions, ConsumerOptions<Events, Unknown>, RetryOptions {
  /** How long a process may be silent before another one takes over its event, in ms. Renewed while an event is handled. @default 30_000 */
  lockMs?: number | undefined
}

export type { Consumer, ConsumerOptions, EventSink, QueuedEvent }

const names = { connection: "object", name: 1, lanes: 1, prefix: "string" } as const
const sinkNames = { ...names, rememberMs: "number", keepDeadMs: "number", onError: "function" } as const
const workNames = { ...names, ...consumerNames, attempts: 1, backoffMs: 1, lockMs: "number" } as const

type Data = QueuedEvent

/** The queues, opened on first use, over one connection. */
function openQueues(options: BullMQOptions, onError: (error: unknown) => unknown) {
  const { connection, prefix } = options
  if ((connection as unknown) === undefined)
    throw new ConfigError("connection is missing: pass BullMQ's connection options", "connection")
  const name = queueName(options.name ?? "conferkit")
  const lanes = laneCount(options.lanes)
  const laneNames = Array.from({ length: lanes }, (_, lane) => `${name}-${lane}`)
  const base = prefix === undefined ? {} : { prefix }
  let opened: Queue<Data>[] | undefined
  const queues = () => (opened ??= laneNames.map((each) => open(each)))
  function open(each: string): Queue<Data> {
    const queue = new Queue<Data>(each, { ...base, connection })
    queue.on("error", onError)
    return queue
  }
  const close = async () => {
    await Promise.all((opened ?? []).map((queue) => queue.close()))
  }
  return { base, laneNames, lanes, queues, close }
}

/**
 * Creates a sink that puts events into BullMQ queues, each once within `rememberMs`.
 * @throws ConfigError
 */
export function bullmqSink(options: BullMQSinkOptions): BullMQSink {
  const checked = checkOptions("bullmqSink", options, sinkNames)
  const { rememberMs = 86_400_000, keepDeadMs = 1_209_600_000, onError } = checked
  const { queues, lanes, close } = openQueues(checked, (error) => onError?.(error))
  const keep = { removeOnComplete: { age: wholeSeconds(rememberMs) }, removeOnFail: { age: wholeSeconds(keepDeadMs) } }
  const sink = async (queued: QueuedEvent) => {
    // A known id changes nothing, whether the job is waiting, was handled, or is dead.
    await queues()[laneOf(queued, lanes)]?.add(queued.delivery.name, queued, { jobId: queued.key, ...keep })
  }
  return Object.assign(sink, { close })
}

/**
 * Handles events from BullMQ queues. Any number of processes may run it: each queue's events are handled one at a time, in order. Failed jobs are the dead letters.
 * @throws ConfigError
 */
export function bullmqConsumer<Events extends object, Unknown>(
  options: BullMQConsumerOptions<Events, Unknown>,
): Consumer {
  const checked = checkOptions("bullmqConsumer", options, workNames)
  const handle = eventConsumer(checked)
  const { attempts, pauseAfter } = retryOptions(checked)
  const { lockMs = 30_000, connection } = checked
  const closing = new AbortController()
  const onEngineError = (error: unknown) => {
    report(checked, error, { stage: "engine" })
  }
  const { base, laneNames, queues, close } = openQueues(checked, onEngineError)

  /** Retries in this process instead of in BullMQ, which would handle later events first. */
  async function work(job: Job<Data>, token: string | undefined): Promise<void> {
    for (let attempt = 1 + job.stalledCounter; ; attempt++) {
      try {
        await handle(job.data, attempt, attempts)
        return
      } catch (error) {
        if (attempt >= attempts || isQueueMessageError(error))
          throw new UnrecoverableError(error instanceof Error ? error.message : String(error))
        if (await pause(pauseAfter(attempt), closing.signal)) continue
        await job.moveToWait(token)
        throw new WaitingError()
      }
    }
  }

  const workers = laneNames.map((name) => {
    const worker = new Worker<Data>(name, work, {
      ...base,
      connection,
      autorun: false,
      lockDuration: lockMs,
      // Maximum time until a silent process is detected.
      stalledInterval: lockMs,
      // One more than attempts, so that the last failure is also reported to onError, and not only to BullMQ.
      maxStalledCount: attempts,
    })
    worker.on("error", onEngineError)
    return worker
  })

  /** Handles one event at a time across all processes, so that the order is kept even if a process dies. */
  async function start(): Promise<void> {
    for (let tries = 1; !closing.signal.aborted; tries++) {
      try {
        await Promise.all(queues().map((queue) => queue.setGlobalConcurrency(1)))
        break
      } catch (error) {
        onEngineError(error)
        await pause(Math.min(10_000, 500 * tries), closing.signal)
      }
    }
    if (closing.signal.aborted) return
    for (const worker of workers) worker.run().catch(onEngineError)
  }
  const started = start()

  return {
    async counts() {
      const all = await Promise.all(queues().map((queue) => queue.getJobCounts("wait", "active", "failed")))
      const sum = (state: string) => all.reduce((total, counts) => total + (counts[state] ?? 0), 0)
      return { waiting: sum("wait"), active: sum("active"), dead: sum("failed") }
    },
    async retryDead() {
      let moved = 0
      for (const queue of queues()) {
        for (const job of await queue.getFailed(0, -1)) {
          await job.retry("failed", { resetAttemptsMade: true })
          moved++
        }
      }
      return moved
    },
    async close() {
      closing.abort()
      await started
      await Promise.all(workers.map((worker) => worker.close()))
      await close()
    },
  }
}
