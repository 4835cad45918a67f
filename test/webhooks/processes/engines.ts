// Imported by path, because processes run without a build.
import { connect as connectNats } from "@nats-io/transport-node"
import { jetstream } from "@nats-io/jetstream"
import { PgBoss } from "pg-boss"
import { bullmqConsumer, bullmqSink } from "../../../src/queues/bullmq.ts"
import type { Consumer, ConsumerOptions, EventSink } from "../../../src/queues/index.ts"
import { natsConsumer, natsSink } from "../../../src/queues/nats.ts"
import { pgBossConsumer, pgBossSink } from "../../../src/queues/pg-boss.ts"

export type Engine = "bullmq" | "pg-boss" | "nats"

export const engines: readonly Engine[] = ["bullmq", "pg-boss", "nats"]

/**
 * How long a process may be silent, in ms: shorter than the defaults, because tests wait for it. pg-boss accepts no
 * less than 10 s.
 */
export const silenceMs: Readonly<Record<Engine, number>> = { bullmq: 5_000, "pg-boss": 10_000, nats: 5_000 }

const redisOf = (url: string) => ({ host: "127.0.0.1", port: Number(new URL(url).port) })

async function bossOf(url: string): Promise<PgBoss> {
  const boss = new PgBoss({
    connectionString: url,
    max: 6,
    useListenNotify: true,
    // The interval between checks for silent processes.
    superviseIntervalSeconds: 2,
    monitorIntervalSeconds: 2,
  })
  boss.on("error", () => undefined)
  for (;;) {
    try {
      await boss.start()
      return boss
    } catch {
      // Its server may be down, or another process is creating the tables.
      await new Promise((resolve) => setTimeout(resolve, 500))
    }
  }
}

const natsOf = async (url: string) =>
  jetstream(
    await connectNats({ servers: url, maxReconnectAttempts: -1, reconnectTimeWait: 250, waitOnFirstConnect: true }),
    { timeout: 3_000 },
  )

export async function openSink(engine: Engine, url: string): Promise<EventSink> {
  switch (engine) {
    case "bullmq":
      return bullmqSink({ connection: redisOf(url) })
    case "pg-boss":
      return pgBossSink({ boss: await bossOf(url) })
    case "nats":
      return natsSink({ jetstream: await natsOf(url) })
  }
}

export async function openConsumer<Events extends object, Unknown>(
  engine: Engine,
  url: string,
  options: ConsumerOptions<Events, Unknown>,
): Promise<Consumer> {
  const all = { ...options, backoffMs: 500 }
  switch (engine) {
    case "bullmq":
      return bullmqConsumer({ ...all, connection: redisOf(url), lockMs: silenceMs.bullmq })
    case "pg-boss":
      return pgBossConsumer({ ...all, boss: await bossOf(url), concurrency: 8 })
    case "nats":
      return natsConsumer({ ...all, jetstream: await natsOf(url), ackWaitMs: silenceMs.nats })
  }
}
