// Sinks and consumers with real engines: once, in order, and to the dead letters. What dies on the way is in test/webhooks/processes.
import { connect } from "@nats-io/transport-node"
import { jetstream } from "@nats-io/jetstream"
import { Queue } from "bullmq"
import { PgBoss } from "pg-boss"
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest"
import { bigBlueButtonEvents } from "conferkit/bigbluebutton"
import type { Consumer, ConsumerOutcome, EventSink, QueuedEvent } from "conferkit/queues"
import { bullmqConsumer, bullmqSink } from "conferkit/queues/bullmq"
import { natsConsumer, natsSink } from "conferkit/queues/nats"
import { pgBossConsumer, pgBossSink } from "conferkit/queues/pg-boss"
import type { Engine } from "../webhooks/processes/engines.ts"
import { missing, programs, runnable } from "../webhooks/processes/queues.ts"
import { startNats, startPostgres, startRedis } from "../webhooks/processes/servers.ts"

for (const engine of missing)
  console.warn(`SKIPPED: ${programs[engine]} is not installed, so conferkit/queues/${engine} is not tested`)

type Handle = (event: unknown, delivery: { readonly key: string; readonly attempt: number }) => unknown
interface Opened {
  readonly sink: EventSink
  readonly consume: (on: Handle, onOutcome?: (outcome: ConsumerOutcome) => unknown) => Consumer
  /** Puts something into the queue that no sink has made. */
  readonly junk: () => Promise<unknown>
}

let resources: AsyncDisposableStack
beforeAll(() => {
  resources = new AsyncDisposableStack()
})
afterAll(() => resources.disposeAsync())

const retries = { attempts: 3, backoffMs: 10, onError: () => undefined }

const open: Readonly<Record<Engine, () => Promise<(name: string) => Opened>>> = {
  async bullmq() {
    const { port } = resources.use(await startRedis())
    const connection = { host: "127.0.0.1", port }
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
      }
    }
  },
  async "pg-boss"() {
    const { url } = resources.use(await startPostgres())
    const boss = new PgBoss({ connectionString: url, useListenNotify: true })
    boss.on("error", () => undefined)
    await boss.start()
    resources.defer(() => boss.stop({ graceful: false }))
    return (name) => ({
      sink: pgBossSink({ boss, name }),
      consume: (on, onOutcome) =>
        pgBossConsumer({ boss, name, events: bigBlueButtonEvents, on, onOutcome, ...retries, pollMs: 50 }),
      junk: () => boss.send(name, { hello: "world" }, { singletonKey: "junk" }),
    })
  },
  async nats() {
    const { url } = resources.use(await startNats())
    const connection = await connect({ servers: url })
    resources.defer(() => connection.close())
    const client = jetstream(connection)
    return (name) => ({
      sink: natsSink({ jetstream: client, name, lanes: 2 }),
      consume: (on, onOutcome) =>
        natsConsumer({ jetstream: client, name, lanes: 2, events: bigBlueButtonEvents, on, onOutcome, ...retries }),
      junk: () => client.publish(`${name}.events.0.none`, "{}"),
    })
  },
}

/** An event as a sink gets it. */
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

  test("handles each event once, in the order of its meeting, however many consumers there are", async () => {
    const { sink, consume } = opened("order")
    const seen: number[] = []
    // All at once: each consumer finds more than it can handle.
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
    // A retry of the sender, when all is done.
    await sink(queued(7, "i-1"))
    await new Promise((resolve) => setTimeout(resolve, 500))
    expect(seen).toHaveLength(60)
    for (let meeting = 0; meeting < 3; meeting++) {
      const own = seen.filter((nth) => nth % 3 === meeting)
      expect(own).toEqual(own.toSorted((one, other) => one - other))
    }
  })

  test("tries again what fails, then keeps it as a dead letter, and lets the next ones come", async () => {
    const { sink, consume } = opened("dead")
    const seen: string[] = []
    const outcomes: string[] = []
    let mended = false
    const consumer = consume(
      (_event, delivery) => {
        seen.push(`${numberOf(delivery)}/${delivery.attempt}`)
        if (numberOf(delivery) === 2 && !mended) throw new Error("on purpose")
      },
      ({ outcome }) => outcomes.push(outcome),
    )
    running.push(consumer)
    for (let nth = 1; nth <= 3; nth++) await sink(queued(nth))
    await until(() => seen.includes("3/1"))
    expect(seen).toEqual(["1/1", "2/1", "2/2", "2/3", "3/1"])
    await until(() => outcomes.length >= 5)
    expect(outcomes.toSorted()).toEqual(["dead", "done", "done", "retry", "retry"])
    // Its sender still does not bring it back.
    await sink(queued(2))
    mended = true
    expect(await consumer.retryDead()).toBe(1)
    await until(() => seen.length >= 6)
    expect(seen.at(-1)).toBe("2/1")
    expect(await consumer.retryDead()).toBe(0)
  })

  test("keeps what no sink has made as a dead letter, at once", async () => {
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

  test("loses nothing when a consumer closes, and counts what waits", async () => {
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
})
