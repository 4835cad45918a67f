import { fork } from "node:child_process"
import { join } from "node:path"
import type { Order, Ports, Seen, Report, Script, Stage } from "./server/protocol.ts"

/** One call with a planned fault. */
export interface Planned {
  /** The URL for the call. */
  readonly baseUrl: string
  /** Resolves when a request has reached this stage. */
  reached(stage: Stage): Promise<void>
  /** What the server saw, once every socket of the call is idle or closed. Ends the plan. */
  told(): Promise<Seen>
  /** What the server has seen so far. Ends the plan. */
  toldNow(): Promise<Seen>
}

/**
 * The target of a call: the server, a port without a listener, a name that does not exist, or an invalid certificate.
 */
export type Place = "home" | "tls" | "closed" | "unknown"

/** A faulty server in a separate process. */
export interface Lab extends AsyncDisposable {
  plan(script: Script, place?: Place): Promise<Planned>
}

export async function openLab(): Promise<Lab> {
  const child = fork(join(import.meta.dirname, "server/main.ts"), { execArgv: [] })
  const over = new Promise<void>((resolve) => {
    child.once("exit", () => {
      resolve()
    })
  })
  const waiting = new Map<number, (report: Seen | undefined) => void>()
  const ports = await new Promise<Ports>((resolve, reject) => {
    child.on("message", (report: Report) => {
      if ("ports" in report) resolve(report.ports)
      else {
        waiting.get(report.nth)?.(report.record)
        waiting.delete(report.nth)
      }
    })
    child.once("exit", (code) => {
      reject(new Error(`the fault server ended with ${String(code)}`))
    })
  })

  type WithoutNumber<T> = T extends Order ? Omit<T, "nth"> : never
  let last = 0
  const ask = (order: WithoutNumber<Order>) =>
    new Promise<Seen | undefined>((resolve) => {
      const nth = ++last
      waiting.set(nth, resolve)
      child.send({ ...order, nth })
    })
  const tell = async (id: string, now: boolean): Promise<Seen> =>
    (await ask({ do: "tell", id, now })) ?? { requests: [], written: 0, unfinished: 0 }

  const origins: Readonly<Record<Place, string>> = {
    home: `http://127.0.0.1:${ports.home}`,
    tls: `https://127.0.0.1:${ports.tls}`,
    closed: `http://127.0.0.1:${ports.closed}`,
    unknown: "http://nobody.invalid",
  }
  let calls = 0
  return {
    plan: async (script, place = "home") => {
      const id = `call${++calls}`
      await ask({ do: "plan", id, script })
      return {
        baseUrl: `${origins[place]}/${id}`,
        reached: async (stage) => {
          await ask({ do: "wait", id, stage })
        },
        told: () => tell(id, false),
        toldNow: () => tell(id, true),
      }
    },
    [Symbol.asyncDispose]: () => {
      child.disconnect()
      return over
    },
  }
}
