import { setTimeout as sleep } from "node:timers/promises"
import type { Kind } from "./connect.ts"
import type { Proxy } from "./proxy.ts"
import type { Receivers } from "./receivers.ts"
import type { Started } from "./servers.ts"
import type { Behaviour } from "./worker.ts"

/** What a scenario breaks. */
export interface Lab {
  readonly server: Started
  /** Between the receivers and the server. */
  readonly proxy: Proxy
  readonly receivers: Receivers
  /** Resolves when this share of the deliveries is acknowledged, or after a timeout. */
  reached(share: number): Promise<void>
  /** To be called when the server has lost its data, before it restarts. */
  emptied(): void
}

export interface Scenario {
  readonly title: string
  readonly kinds: readonly Kind[]
  readonly behaviour?: Behaviour
  /** Whether Redis writes every command to a file. @default true */
  readonly persistent?: boolean
  /** Timeout of the store's client, in ms. @default none */
  readonly timeout?: number
  /** Injects a fault. Returns how often it did. */
  readonly faults?: (lab: Lab) => Promise<number>
  /** Whether a handler may never run twice. */
  readonly once?: boolean
}

const servers = ["redis", "ioredis", "postgres"] as const

/**
 * Longer than the 4 s that a receiver waits for its handlers, and than the 5 s that a sender waits for a response, in
 * ms.
 */
const tooLong = 7000
const slow: Behaviour = { slowEvery: 50, slowMs: 5500 }
const failing: Behaviour = { failEvery: 10 }

/**
 * Between faults, in ms, so that clients can reconnect. The package `redis` (5.12.1) stays disconnected when its
 * connection is reset while it is connecting, and then never runs a command again.
 */
const pause = 1000

/** Runs an action when each of these shares is reached. */
async function at(lab: Lab, shares: readonly number[], act: (round: number) => Promise<unknown>): Promise<number> {
  for (const [round, share] of shares.entries()) {
    await lab.reached(share)
    await act(round)
    await sleep(pause)
  }
  return shares.length
}

const freeze = async ({ server }: Lab) => {
  await server.freeze()
  await sleep(tooLong)
  server.thaw()
}

const crash = async ({ server }: Lab, downMs: number) => {
  await server.crash()
  await sleep(downMs)
  await server.start()
}

export const scenarios: readonly Scenario[] = [
  { title: "none", kinds: [...servers, "memory", "custom"], once: true },
  { title: "every 50th handler takes 5.5 s", kinds: [...servers, "memory"], behaviour: slow, once: true },
  {
    title: "every 10th handler fails, some after 5.5 s",
    kinds: [...servers, "memory", "custom"],
    behaviour: { ...slow, ...failing },
    once: true,
  },
  {
    title: "store stopped twice for 1 s, crashed for 13 s",
    kinds: servers,
    faults: (lab) =>
      at(lab, [0.2, 0.4, 0.6], async (round) => {
        if (round === 2) return crash(lab, 13_000)
        await lab.server.stop()
        await sleep(1000)
        return lab.server.start()
      }),
  },
  {
    title: "store crashed three times, restarted empty",
    kinds: ["redis", "ioredis"],
    persistent: false,
    faults: (lab) =>
      at(lab, [0.2, 0.4, 0.6], async () => {
        await lab.server.crash()
        lab.emptied()
        await sleep(500)
        await lab.server.start()
      }),
  },
  { title: "store frozen twice for 7 s", kinds: servers, faults: (lab) => at(lab, [0.3, 0.6], () => freeze(lab)) },
  {
    title: "store frozen twice for 7 s, the client has a timeout of 5 s",
    kinds: servers,
    timeout: 5000,
    faults: (lab) => at(lab, [0.3, 0.6], () => freeze(lab)),
  },
  {
    title: "store frozen twice for 7 s, then killed and restarted",
    kinds: servers,
    faults: (lab) =>
      at(lab, [0.3, 0.6], async () => {
        await lab.server.freeze()
        await sleep(tooLong)
        await crash(lab, 500)
      }),
  },
  {
    title: "connections to the store reset 6 times",
    kinds: servers,
    faults: (lab) => at(lab, [0.1, 0.2, 0.3, 0.4, 0.5, 0.6], async () => Promise.resolve(lab.proxy.reset())),
  },
  {
    title: "replies of the store lost 6 times, connections reset",
    kinds: servers,
    faults: (lab) => at(lab, [0.1, 0.2, 0.3, 0.4, 0.5, 0.6], () => lab.proxy.loseReplies()),
  },
  {
    title: "receivers killed 5 times, every 50th handler takes 5.5 s",
    kinds: [...servers, "memory"],
    behaviour: slow,
    faults: (lab) => at(lab, [0.1, 0.3, 0.5, 0.7, 0.9], () => lab.receivers.kill()),
  },
  {
    title: "all of it",
    kinds: servers,
    behaviour: { ...slow, ...failing },
    timeout: 5000,
    faults: (lab) =>
      at(lab, [0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7], async (round) => {
        await [
          () => lab.receivers.kill(),
          () => freeze(lab),
          () => lab.proxy.loseReplies(),
          () => crash(lab, 1000),
          () => lab.receivers.kill(),
          () => Promise.resolve(lab.proxy.reset()),
          () => Promise.all([crash(lab, tooLong), sleep(1000).then(() => lab.receivers.kill())]),
        ][round]?.()
      }),
  },
]
