import type { JetStreamClient, JetStreamManager, JsMsg, StreamConfig } from "@nats-io/jetstream"
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
  wholeNumber,
} from "./consume.ts"

/** Options that sink and consumer must share. */
export interface NatsOptions {
  /** `jetstream(connection)` of `@nats-io/jetstream`. */
  jetstream: JetStreamClient
  /**
   * Name of the stream, whose subjects are `<name>.events.<lane>.<meeting>`; dead letters are in `<name>-dead`.
   * @default "conferkit"
   */
  name?: string | undefined
  /**
   * Number of lanes, and so of events that are handled concurrently: all events of a meeting are in one lane, which is
   * handled in order. Change it only while the stream is empty, in sinks and consumers.
   * @default 8
   */
  lanes?: number | undefined
  /** How long an event is remembered, in ms, so that it is not stored again. Senders retry for minutes. @default 3_600_000, an hour */
  rememberMs?: number | undefined
  /** How long events (including handled ones) and dead letters are kept, in ms. @default 604_800_000, 7 days */
  keepMs?: number | undefined
  /** Maximum size of the stream in bytes. When it is full, new events are rejected and receivers respond with 503. @default none */
  maxBytes?: number | undefined
  /** Number of replicas: 1, 3 or 5. @default 1 */
  replicas?: number | undefined
}

export interface NatsConsumerOptions<Events extends object, Unknown>
  extends NatsOptions, ConsumerOptions<Events, Unknown>, RetryOptions {
  /** How long a process may be silent before another one takes over its event, in ms. @default 30_000 */
  ackWaitMs?: number | undefined
}

export type { Consumer, ConsumerOptions, EventSink, QueuedEvent }

const names = {
  jetstream: "object",
  name: 1,
  lanes: 1,
  rememberMs: "number",
  keepMs: "number",
  maxBytes: 1,
  replicas: 1,
} as const
const workNames = { ...names, ...consumerNames, attempts: 1, backoffMs: 1, ackWaitMs: "number" } as const

/** JetStream uses nanoseconds. */
const nanos = (ms: number) => Math.ceil(ms) * 1_000_000

/** How long a request for the next event waits, in ms; a closing consumer waits for the response. */
const patience = 2_000

/** Whether JetStream rejected a call because a stream, a consumer or a message does not exist. */
const isMissing = (error: unknown) => /not found|no message found/i.test(String((error as Error | null)?.message))

interface Streams {
  readonly name: string
  readonly dead: string
  /** Stream with the last handled sequence of each lane. */
  readonly done: string
  readonly lanes: number
  /**
   * Creates the streams once. After any failed call, the next call checks them again, since they may have been deleted.
   */
  readonly use: <T>(run: (opened: Opened) => Promise<T>) => Promise<T>
  /** Stores a message in a stream, once per id. */
  readonly put: (stream: string, subject: string, data: string | Uint8Array, msgID?: string) => Promise<unknown>
}

interface Opened {
  readonly manager: JetStreamManager
  /** When the stream was created: a recreated stream numbers its messages from 1 again. */
  readonly since: string
}

function streamsOf(options: NatsOptions): Streams {
  const { jetstream, rememberMs = 3_600_000, keepMs = 604_800_000, maxBytes = -1, replicas = 1 } = options
  if (typeof (jetstream as Partial<JetStreamClient> | undefined)?.publish !== "function")
    throw new ConfigError("jetstream is missing: pass jetstream(connection)", "jetstream")
  if (rememberMs < 1 || rememberMs > keepMs)
    throw new ConfigError("rememberMs must be at least 1 and at most keepMs", "rememberMs")
  if (maxBytes !== -1) wholeNumber(maxBytes, "maxBytes")
  wholeNumber(replicas, "replicas", 5)
  const name = queueName(options.name ?? "conferkit")
  const lanes = laneCount(options.lanes)
  const dead = `${name}-dead`
  const done = `${name}-done`
  const common = {
    storage: "file",
    retention: "limits",
    // Rejects new messages instead of dropping acknowledged ones.
    discard: "new",
    max_bytes: maxBytes,
    num_replicas: replicas,
    max_age: nanos(keepMs),
    duplicate_window: nanos(rememberMs),
  }
  let opened: Promise<Opened> | undefined
  async function ensure(manager: JetStreamManager, config: Partial<StreamConfig> & { name: string }) {
    try {
      return await manager.streams.info(config.name)
    } catch (error) {
      if (!isMissing(error)) throw error
      return manager.streams.add(config)
    }
  }
  async function open(): Promise<Opened> {
    const manager = await jetstream.jetstreamManager()
    const streams = [
      { name, subjects: [`${name}.events.>`] },
      { name: dead, subjects: [`${name}.dead.>`] },
      { name: done, subjects: [`${name}.done.>`], max_msgs_per_subject: 1, max_bytes: -1, discard: "old" },
    ]
    let since = ""
    for (const stream of streams) {
      const { created } = await ensure(manager, { ...common, ...stream } as Partial<StreamConfig> & { name: string })
      since ||= created
    }
    return { manager, since }
  }
  async function use<T>(run: (opened: Opened) => Promise<T>): Promise<T> {
    try {
      return await run(await (opened ??= open()))
    } catch (error) {
      opened = undefined
      throw error
    }
  }
  const put: Streams["put"] = (stream, subject, data, msgID) =>
    jetstream.publish(subject, data, { ...(msgID !== undefined && { msgID }), expect: { streamName: stream } })
  return { name, dead, done, lanes, use, put }
}

/** The subject token of an event. Meeting ids are valid tokens; other ids may not be, and a token must not be empty. */
const token = ({ partition = "" }: QueuedEvent): string =>
  (partition === "" ? "none" : partition).replaceAll(/[^\w-]/g, "_").slice(0, 100)

/**
 * Creates a sink that stores events in a JetStream stream, each once within `rememberMs`.
 * @throws ConfigError
 */
export function natsSink(options: NatsOptions): EventSink {
  const checked = checkOptions("natsSink", options, names)
  const { name, lanes, use, put } = streamsOf(checked)
  return async (queued) => {
    const subject = `${name}.events.${laneOf(queued, lanes)}.${token(queued)}`
    await use(() => put(name, subject, JSON.stringify(queued), queued.key))
  }
}

/**
 * Handles events from a JetStream stream. Any number of processes may run it: each lane's events are handled one at a time, in order.
 * @throws ConfigError
 */
export function natsConsumer<Events extends object, Unknown>(options: NatsConsumerOptions<Events, Unknown>): Consumer {
  const checked = checkOptions("natsConsumer", options, workNames)
  const handle = eventConsumer(checked)
  const { name, dead, done, lanes, use, put } = streamsOf(checked)
  const { jetstream, ackWaitMs = 30_000 } = checked
  if (ackWaitMs < 1_000) throw new ConfigError("ackWaitMs must be at least 1_000", "ackWaitMs")
  const { attempts, pauseAfter } = retryOptions(checked)
  const closing = new AbortController()
  const isClosing = () => closing.signal.aborted
  const onEngineError = (error: unknown) => {
    report(checked, error, { stage: "engine" })
  }
  const durable = (lane: number) => `lane-${lane}`

  async function consumerOf({ manager }: Opened, lane: number) {
    await manager.consumers.add(name, {
      durable_name: durable(lane),
      filter_subject: `${name}.events.${lane}.>`,
      deliver_policy: "all",
      ack_policy: "explicit",
      // The next event is delivered only when this one is acknowledged, which keeps the order.
      max_ack_pending: 1,
      max_deliver: -1,
      ack_wait: nanos(ackWaitMs),
    })
    return jetstream.consumers.get(name, durable(lane))
  }

  /** The content of a message, which may be anything. */
  function read(message: JsMsg): unknown {
    try {
      return message.json()
    } catch {
      return undefined
    }
  }

  /**
   * The last handled sequence of a lane. Lanes are handled in order, so all earlier events were handled, too. A crashed
   * server may have lost that information and redeliver all of them.
   *
   * This is looked up before each event, since a worker cannot remember it: another worker of the lane may have handled
   * an event in between, and a crashed server then delivers it to the first worker as a first delivery, with a
   * consecutive delivery number. A client that is connected to another server of the cluster does not notice the crash.
   * Checking an expected sequence (compare and set) after handling would be too late, since the function was already
   * called.
   */
  async function lastDone({ manager, since }: Opened, lane: number): Promise<number> {
    try {
      const last = await manager.streams.getMessage(done, { last_by_subj: `${name}.done.${lane}` })
      const [sequence, stream] = (last?.string() ?? "").split(" ")
      return stream === since ? Number(sequence) : 0
    } catch (error) {
      if (isMissing(error)) return 0
      throw error
    }
  }

  async function work(opened: Opened, message: JsMsg, lane: number): Promise<void> {
    if (message.seq <= (await lastDone(opened, lane))) {
      message.ack()
      return
    }
    const attempt = message.info.deliveryCount
    const beat = setInterval(() => {
      message.working()
    }, ackWaitMs / 3)
    try {
      await handle(read(message), attempt, attempts)
    } catch (error) {
      if (attempt < attempts && !isQueueMessageError(error)) {
        message.nak(pauseAfter(attempt))
        return
      }
      const subject = message.subject.replace(`${name}.events.`, `${name}.dead.`)
      await put(dead, subject, message.data, `${dead}-${opened.since}-${message.seq}`)
    } finally {
      clearInterval(beat)
    }
    await put(done, `${name}.done.${lane}`, `${message.seq} ${opened.since}`)
    // The server's confirmation is not awaited: if it delivers the event again, the event is already recorded as
    // handled.
    message.ack()
  }

  async function run(lane: number): Promise<void> {
    for (let failures = 0; !isClosing();) {
      try {
        await use(async (opened) => {
          const consumer = await consumerOf(opened, lane)
          while (!isClosing()) {
            const message = await consumer.next({ expires: patience })
            if (message !== null) await work(opened, message, lane)
            failures = 0
          }
        })
      } catch (error) {
        if (isClosing()) return
        failures++
        onEngineError(error)
        await pause(Math.min(5_000, 200 * failures), closing.signal)
      }
    }
  }
  const running = Array.from({ length: lanes }, (_, lane) => run(lane))

  return {
    counts: () =>
      use(async ({ manager }) => {
        const lists = await Promise.all(running.map((_, lane) => manager.consumers.info(name, durable(lane))))
        const { state } = await manager.streams.info(dead)
        return {
          waiting: lists.reduce((sum, { num_pending }) => sum + num_pending, 0),
          active: lists.reduce((sum, { num_ack_pending }) => sum + num_ack_pending, 0),
          dead: state.messages,
        }
      }),
    retryDead: () =>
      use(async ({ manager }) => {
        let moved = 0
        const { state, created } = await manager.streams.info(dead)
        for (let seq = state.first_seq; seq <= state.last_seq; seq++) {
          try {
            const message = await manager.streams.getMessage(dead, { seq })
            if (message === null) continue
            const subject = message.subject.replace(`${name}.dead.`, `${name}.events.`)
            // The event's own key is already used as an id.
            await put(name, subject, message.data, `${dead}-again-${created}-${seq}`)
            await manager.streams.deleteMessage(dead, seq)
            moved++
          } catch (error) {
            if (!isMissing(error)) throw error
          }
        }
        return moved
      }),
    async close() {
      closing.abort()
      await Promise.all(running)
    },
  }
}
