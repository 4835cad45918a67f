// Sinks and consumers with real engines: once, in order, and dead letters. Crashes are tested in
// test/webhooks/processes.
import { connect } from "@nats-io/transport-node"
import { jetstream } from "@nats-io/jetstream"
import { Queue } from "bullmq"
import { PgBoss } from "pg-boss"
import { createClient } from "redis"
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest"
import { bigBlueButtonEvents } from "conferkit/bigbluebutton"
import type { Consumer, ConsumerOutcome, EventSink, QueuedEvent } from "conferkit/queues"
import { bullmqConsumer, bullmqSink } from "conferkit/queues/bullmq"
import { natsConsumer, natsSink } from "conferkit/queues/nats"
import { pgBossConsumer, pgBossSink } from "conferkit/queues/pg-boss"
import type { Engine } from "../webhooks/processes/engines.ts"
import { missing, programs, runnable } from "../webhooks/processes/queues.ts"
import { startNats, startPostgres, startRedis, type Started } from "../webhooks/processes/servers.ts"

for (const engine of missing)
  console.warn(`SKIPPED: ${programs[engine]} is not installed, so conferkit/queues/${engine} is not tested`)

type Handle = (event: unknown, delivery: { readonly key: string; readonly attempt: number }) => unknown
interface Opened {
  readonly sink: EventSink
  readonly consume: (on: Handle, onOutcome?: (outcome: ConsumerOutcome) => unknown) => Consumer
  /** Puts a message into the queue that was not created by a sink. */
  readonly junk: () => Promise<unknown>
  readonly server: Started
  /** Makes the engine reject new events, until it is called again with `false`. */
  readonly fill?: (full: boolean) => Promise<unknown>
}

let resources: AsyncDisposableStack
beforeAll(() => {
  resources = new AsyncDisposableStack()
})
afterAll(() => resources.disposeAsync())

const retries = { attempts: 3, backoffMs: 0, onError: () => undefined }

const open: Readonly<Record<Engine, () => Promise<(name: string) => Opened>>> = {
  async bullmq() {
    const server = resources.use(await startRedis())
    const connection = { host: "127.0.0.1", port: server.port }
    return (name) => {
      const sink = bullmqSink({ connection, name, lanes: 2 })
      resources.defer(() => sink.close())
      return {
        sink,
        consume: (on, onOutcome) =>
          bullmqConsumer({ connection, name, lanes: 2, events: bigBlueButtonEvents, on, onOutcome, ...retries }),
        async junk() {
          const queue = new Queue(`${name}-0`, { connection })
          await queue.add("junk", { hello: "world" })
          await queue.close()
        },
        server,
        async fill(full) {
          const client = createClient({ url: server.url })
          await client.connect()
          await client.configSet({ "maxmemory-policy": "noeviction", maxmemory: full ? "1" : "0" })
          await client.close()
        },
      }
    }
  },
  async "pg-boss"() {
    const server = resources.use(await startPostgres())
    const boss = new PgBoss({ connectionString: server.url, useListenNotify: true })
    boss.on("error", () => undefined)
    await boss.start()
    resources.defer(() => boss.stop({ graceful: false }))
    return (name) => ({
      sink: pgBossSink({ boss, name, backoffMs: 0 }),
      consume: (on, onOutcome) =>
        pgBossConsumer({ boss, name, events: bigBlueButtonEvents, on, onOutcome, ...retries, pollMs: 50 }),
      junk: () => boss.send(name, { hello: "world" }, { singletonKey: "junk" }),
      server,
    })
  },
  async nats() {
    const server = resources.use(await startNats())
    const connection = await connect({ servers: server.url, maxReconnectAttempts: -1 })
    resources.defer(() => connection.close())
    const client = jetstream(connection)
    return (name) => ({
      sink: natsSink({ jetstream: client, name, lanes: 2 }),
      consume: (on, onOutcome) =>
        natsConsumer({ jetstream: client, name, lanes: 2, events: bigBlueButtonEvents, on, onOutcome, ...retries }),
      junk: () => client.publish(`${name}.events.0.none`, "{}"),
      server,
      async fill(full) {
        const manager = await client.jetstreamManager()
        const { state } = await manager.streams.info(name)
        // A smaller limit would make it drop events.
        await manager.streams.update(name, { max_bytes: full ? state.bytes + 1 : -1 })
      },
    })
  },
}

/** An event as passed to a sink. */
const queued = (nth: number, partition = "i-1"): QueuedEvent => ({
  key: `${String(nth).padStart(4, "0")}${"k".repeat(39)}`,
  uuid: `00000000-0000-8000-8000-${String(nth).padStart(12, "0")}`,
  partition,
  event: {
    type: "event",
    id: "meeting-ended",
    attributes: { meeting: { "internal-meeting-id": partition, "external-meeting-id": "m" } },
  },
  delivery: { provider: "bigbluebutton", name: "meeting-ended", receivedAt: Date.now() },
})
const numberOf = ({ key }: { readonly key: string }) => Number(key.slice(0, 4))

async function until(ready: () => unknown): Promise<void> {
  await expect.poll(ready, { timeout: 30_000, interval: 20 }).toBeTruthy()
}

describe.each(runnable.map((engine) => [engine]))("%s", (engine) => {
  let opened: (name: string) => Opened
  beforeAll(async () => {
    opened = await open[engine]()
  }, 60_000)
  const running: Consumer[] = []
  afterEach(async () => {
    await Promise.all(running.splice(0).map((each) => each.close()))
  })

  test("handles each event once, in order per meeting, with any number of consumers", async () => {
    const { sink, consume } = opened("order")
    const seen: number[] = []
    // All at once: each consumer gets more than it can handle.
    for (let nth = 1; nth <= 60; nth++) {
      await sink(queued(nth, `i-${nth % 3}`))
      if (nth % 5 === 0) await sink(queued(nth, `i-${nth % 3}`))
    }
    for (let nth = 0; nth < 3; nth++) {
      running.push(
        consume(async (_event, delivery) => {
          await new Promise((resolve) => setTimeout(resolve, numberOf(delivery) % 4))
          seen.push(numberOf(delivery))
        }),
      )
    }
    await until(() => seen.length >= 60)
    // A retry by the sender, after everything is done.
    await sink(queued(7, "i-1"))
    await new Promise((resolve) => setTimeout(resolve, 500))
    expect(seen).toHaveLength(60)
    for (let meeting = 0; meeting < 3; meeting++) {
      const own = seen.filter((nth) => nth % 3 === meeting)
      expect(own).toEqual(own.toSorted((one, other) => one - other))
    }
  })

  test("retries failures, then stores a dead letter and continues", async () => {
    const { sink, consume } = opened("dead")
    const seen: string[] = []
    const outcomes: string[] = []
    let fixed = false
    const consumer = consume(
      (_event, delivery) => {
        seen.push(`${numberOf(delivery)}/${delivery.attempt}`)
        if (numberOf(delivery) === 2 && !fixed) throw new Error("on purpose")
      },
      ({ outcome }) => outcomes.push(outcome),
    )
    running.push(consumer)
    for (let nth = 1; nth <= 3; nth++) await sink(queued(nth))
    await until(() => seen.includes("3/1"))
    expect(seen).toEqual(["1/1", "2/1", "2/2", "2/3", "3/1"])
    await until(() => outcomes.length >= 5)
    expect(outcomes.toSorted()).toEqual(["dead", "done", "done", "retry", "retry"])
    // A retry by its sender does not bring it back.
    await sink(queued(2))
    fixed = true
    expect(await consumer.retryDead()).toBe(1)
    await until(() => seen.length >= 6)
    expect(seen.at(-1)).toBe("2/1")
    expect(await consumer.retryDead()).toBe(0)
  })

  test("stores messages that no sink created as dead letters at once", async () => {
    const { sink, consume, junk } = opened("junk")
    const seen: number[] = []
    await sink(queued(1))
    await junk()
    await sink(queued(2))
    const consumer = consume((_event, delivery) => seen.push(numberOf(delivery)))
    running.push(consumer)
    await until(() => seen.length >= 2)
    await until(async () => (await consumer.retryDead()) === 1)
    expect(seen.toSorted()).toEqual([1, 2])
  })

  test("loses nothing when a consumer closes, and counts waiting events", async () => {
    const { sink, consume } = opened("close")
    const seen: number[] = []
    for (let nth = 1; nth <= 20; nth++) await sink(queued(nth, `i-${nth}`))
    let began = 0
    const first = consume(async (_event, delivery) => {
      began++
      await new Promise((resolve) => setTimeout(resolve, 50))
      seen.push(numberOf(delivery))
    })
    await until(() => began > 0)
    const counts = await first.counts()
    expect(counts.waiting + counts.active).toBeGreaterThan(0)
    expect(counts.dead).toBe(0)
    await first.close()
    expect(seen).toHaveLength(began)
    running.push(consume((_event, delivery) => seen.push(numberOf(delivery))))
    await until(() => seen.length >= 20)
    expect(new Set(seen).size).toBe(20)
  })

  test("keeps a dead letter that fails again", async () => {
    const { sink, consume, junk } = opened("again")
    let calls = 0
    const consumer = consume(() => {
      calls++
      throw new Error("on purpose\0\ud800")
    })
    running.push(consumer)
    await sink(queued(1))
    await junk()
    let moved = 0
    await until(async () => {
      moved += await consumer.retryDead()
      return calls >= 6
    })
    expect(moved).toBeGreaterThan(0)
  })

  test("accepts any event that a sender can create", async () => {
    const { sink, consume } = opened("hostile")
    const seen = new Map<number, [event: unknown, delivery: object]>()
    const deep = JSON.parse("[".repeat(490) + "]".repeat(490)) as unknown
    const odd = JSON.parse('{"__proto__": {"a": 1}, "constructor": 2, "": 3, "a.b": 4, "json": "{"}') as object
    const texts = [
      "NUL \0 and half a pair \ud83d",
      "i:1 *.> \r\n\t",
      " ",
      "ação 会议 😀",
      "x".repeat(5_000),
      "\\u0000",
      "..",
      "__proto__",
    ]
    const sent = texts.map((text, nth) => {
      const made = queued(nth + 1, text)
      const event = { id: text, text, deep, odd, list: [text] }
      return { ...made, event, delivery: { ...made.delivery, name: text, origin: text } }
    })
    for (const each of [...sent, ...sent]) await sink(each)
    running.push(
      consume((event, delivery) => {
        seen.set(numberOf(delivery), [event, delivery])
      }),
    )
    await until(() => seen.size === texts.length)
    for (const { event, delivery, partition, ...each } of sent) {
      const [got, from] = seen.get(numberOf(each)) ?? []
      expect(got).toEqual(event)
      expect(from).toMatchObject({ name: delivery.name, origin: delivery.origin, partition, key: each.key })
    }
  })

  test("stores an event once, even if the sender retried while the engine did not respond", async () => {
    const { sink, consume, server } = opened("frozen")
    await sink(queued(1))
    await server.freeze()
    const attempts = Promise.allSettled([sink(queued(2)), sink(queued(2))])
    await new Promise((resolve) => setTimeout(resolve, 300))
    server.thaw()
    await attempts
    await sink(queued(2))
    await sink(queued(3))
    const seen: number[] = []
    running.push(consume((_event, delivery) => seen.push(numberOf(delivery))))
    await until(() => seen.includes(3))
    expect(seen).toEqual([1, 2, 3])
  })

  test("rejects events while the engine is full, and loses none that it accepted", async ({ skip }) => {
    const { sink, consume, fill } = opened("full")
    if (fill === undefined) return skip("a disk that is full cannot be had here")
    await sink(queued(1))
    await fill(true)
    await expect(Promise.resolve(sink(queued(2)))).rejects.toThrow()
    await fill(false)
    await sink(queued(1))
    await sink(queued(2))
    const seen: number[] = []
    running.push(consume((_event, delivery) => seen.push(numberOf(delivery))))
    await until(() => seen.length >= 2)
    expect(seen).toEqual([1, 2])
  })
})

describe.runIf(runnable.includes("nats"))("JetStream", () => {
  test("continues after the stream was deleted and its sequence restarted", async () => {
    await using server = await startNats()
    const connection = await connect({ servers: server.url })
    const client = jetstream(connection)
    const options = { jetstream: client, name: "deleted", lanes: 1 }
    const sink = natsSink(options)
    const seen: number[] = []
    const consumer = natsConsumer({
      ...options,
      events: bigBlueButtonEvents,
      on: (_event, delivery) => seen.push(numberOf(delivery)),
      ...retries,
    })
    for (const nth of [1, 2, 3]) await sink(queued(nth))
    await until(() => seen.length === 3)
    const manager = await client.jetstreamManager()
    await manager.streams.delete("deleted")
    // The first event after it finds no stream, like a receiver that responds with 503.
    await Promise.resolve(sink(queued(4))).catch(() => sink(queued(4)))
    await sink(queued(5))
    await until(() => seen.length === 5)
    expect(seen).toEqual([1, 2, 3, 4, 5])
    await consumer.close()
    await connection.close()
  }, 60_000)

  test("names the limit that an event exceeds", async () => {
    await using server = await startNats()
    const connection = await connect({ servers: server.url })
    const sink = natsSink({ jetstream: jetstream(connection), name: "long" })
    const long = { ...queued(1), event: { text: "x".repeat(1_100_000) } }
    await expect(Promise.resolve(sink(long))).rejects.toThrow(/max_payload/)
    await connection.close()
  })
})
