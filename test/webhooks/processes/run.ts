import { mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { setTimeout as sleep } from "node:timers/promises"
import { Client } from "pg"
import { postgresTable } from "../../../src/webhooks/index.ts"
import { callbackURL, secret } from "../signed.ts"
import type { Kind } from "./connect.ts"
import { createGate } from "./gate.ts"
import { judge, type Verdict } from "./judge.ts"
import { readLedger } from "./ledger.ts"
import { startProxy } from "./proxy.ts"
import { startReceivers } from "./receivers.ts"
import { type Scenario, scenarios } from "./scenarios.ts"
import { startSending } from "./sender.ts"
import { postgresInstalled, redisInstalled, startPostgres, startRedis } from "./servers.ts"
import type { WorkerSettings } from "./worker.ts"

/** A scenario with a store. */
export interface Case {
  readonly scenario: Scenario
  readonly kind: Kind
}

export interface Found extends Verdict {
  readonly deliveries: number
  readonly requests: number
  readonly acknowledged: number
  /** Deliveries that the sender has stopped retrying. */
  readonly gaveUp: number
  readonly faults: number
  readonly killed: number
  readonly seconds: number
}

/** The minimum duration of the first attempts, if a fault happens during them, in ms. */
const spreadMs = 10_000
/** How long a share of the deliveries is waited for, in ms. */
const reachedPatience = 30_000

const installed: Readonly<Record<Kind, boolean>> = {
  redis: redisInstalled,
  ioredis: redisInstalled,
  custom: redisInstalled,
  postgres: postgresInstalled,
  memory: true,
}

/** The cases that can run on this machine. */
export const cases: readonly Case[] = scenarios.flatMap((scenario) =>
  scenario.kinds.filter((kind) => installed[kind]).map((kind) => ({ scenario, kind })),
)

/** A store without a server does not use it, but scenarios have the same signature. */
const noServer = {
  url: "",
  port: 0,
  stop: () => Promise.resolve(),
  crash: () => Promise.resolve(),
  start: () => Promise.resolve(),
  freeze: () => Promise.resolve(),
  thaw: () => undefined,
  [Symbol.asyncDispose]: () => Promise.resolve(),
}

async function startServer(kind: Kind, persistent: boolean) {
  if (kind === "memory") return noServer
  if (kind !== "postgres") return startRedis({ persistent })
  const server = await startPostgres()
  const client = new Client({ connectionString: server.url })
  await client.connect()
  await client.query(postgresTable())
  await client.end()
  return server
}

/** @param loadEnds called when the rest is mostly waiting for claims to expire */
async function runCase({ scenario, kind }: Case, deliveries: number, loadEnds: () => void): Promise<Found> {
  const began = Date.now()
  await using resources = new AsyncDisposableStack()
  const folder = mkdtempSync(join(tmpdir(), "conferkit-faults-"))
  resources.defer(() => {
    rmSync(folder, { recursive: true })
  })
  const ledger = join(folder, "ledger")
  writeFileSync(ledger, "")
  const server = resources.use(await startServer(kind, scenario.persistent ?? true))
  const proxy = resources.use(await startProxy(server.port))
  const receivers = resources.use(
    await startReceivers(kind === "memory" ? 1 : 3, {
      kind,
      url: server.url.replace(`:${server.port}`, `:${proxy.port}`),
      timeout: scenario.timeout,
      ledger,
      callbackURL,
      secret,
      behaviour: scenario.behaviour ?? {},
    } satisfies Omit<WorkerSettings, "receiver">),
  )
  const sending = startSending(deliveries, () => receivers.port(), scenario.faults === undefined ? 0 : spreadMs)
  const emptied: number[] = []
  const faults = await scenario.faults?.({
    server,
    proxy,
    receivers,
    emptied: () => emptied.push(Date.now()),
    async reached(share) {
      const until = Date.now() + reachedPatience
      while (sending.progress() < share && Date.now() < until) await sleep(5)
    },
  })
  await Promise.race([sending.mostly, sending.finished])
  loadEnds()
  await sending.finished
  await receivers.settle()
  const { acknowledged } = sending
  const { killed } = receivers
  const entries = readLedger(ledger)
  const verdict = judge({ entries, acknowledged, killed, emptied, ownMemory: kind === "memory" })
  const all = Array.from({ length: deliveries }, (_, nth) => nth + 1)
  const gaveUp = all.filter((delivery) => !acknowledged.has(delivery))
  return {
    ...verdict,
    deliveries,
    requests: sending.requests(),
    acknowledged: acknowledged.size,
    gaveUp: gaveUp.length,
    faults: faults ?? 0,
    killed: killed.size,
    seconds: (Date.now() - began) / 1000,
  }
}

/** The number of scenarios under load at the same time, for machines with two cores. */
const loads = 3

/** Runs all cases, the longest first. */
export function runCases(some: readonly Case[], deliveries: number): ReadonlyMap<Case, Promise<Found>> {
  const enter = createGate(loads)
  const run = async (each: Case) => {
    const leave = await enter()
    try {
      return await runCase(each, deliveries, leave)
    } finally {
      leave()
    }
  }
  const found = new Map<Case, Promise<Found>>()
  for (const each of some.toReversed()) {
    const result = run(each)
    // The caller that awaits it gets the error; until then it is not an unhandled rejection.
    result.catch(() => undefined)
    found.set(each, result)
  }
  return found
}
