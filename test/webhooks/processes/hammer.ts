import { type ChildProcess, fork } from "node:child_process"
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { Agent, request, type RequestOptions } from "node:http"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { setTimeout as sleep } from "node:timers/promises"
import { callbackURL, event, secret, signed } from "../signed.ts"
import type { Kind } from "./connect.ts"

export interface Found {
  /** Deliveries that nobody has handled. */
  readonly lost: readonly number[]
  /** Handlings that began although an earlier one neither failed nor was killed. */
  readonly twice: readonly string[]
  readonly failed: number
  readonly killed: number
}

interface Worker {
  readonly child: ChildProcess
  readonly port: number
}

const deliveries = 4000
/** Every fourth comes twice: 5 000 in all. */
const repeated = 4
const senders = 24
const kills = 5

/** Sends deliveries to several processes that share a store, and kills processes meanwhile. */
export async function hammer(kinds: readonly Kind[], url: string): Promise<Found> {
  const folder = mkdtempSync(join(tmpdir(), "conferkit-hammer-"))
  const ledger = join(folder, "ledger")
  writeFileSync(ledger, "")
  const start = async (kind: Kind): Promise<Worker> => {
    const child = fork(join(import.meta.dirname, "worker.ts"), [kind, url, ledger, callbackURL, secret], {
      execArgv: [],
    })
    const port = await new Promise<number>((resolve, reject) => {
      child.once("message", (message) => {
        resolve(Number(message))
      })
      child.once("exit", (code) => {
        reject(new Error(`a worker ended with ${code}`))
      })
    })
    return { child, port }
  }
  const agent = new Agent({ keepAlive: true })
  const workers = await Promise.all(kinds.map(start))
  const killed = new Set<number>()
  const accepted = new Set<number>()

  /** As senders do: again and again until somebody takes it. */
  async function send(nth: number): Promise<void> {
    const { url: target, headers, body } = signed([event("meeting-ended")], { timestamp: nth })
    for (let attempt = 0; attempt < 400; attempt++) {
      const { port } = workers[Math.floor(Math.random() * workers.length)] ?? { port: 0 }
      if ((await post({ port, path: `/hooks/bbb${new URL(target).search}`, headers, agent }, body)) === 200) {
        accepted.add(nth)
        return
      }
      await sleep(50)
    }
  }

  async function kill(index: number): Promise<void> {
    const worker = workers[index]
    const kind = kinds[index]
    if (worker === undefined || kind === undefined) return
    killed.add(worker.child.pid ?? 0)
    const over = new Promise((resolve) => worker.child.once("exit", resolve))
    worker.child.kill("SIGKILL")
    await over
    workers[index] = await start(kind)
  }

  // Repetitions follow close behind what they repeat, so that they meet it under way, or some way behind it.
  const queue = Array.from({ length: deliveries }, (_, nth) => nth + 1).flatMap((nth) =>
    nth % repeated === 0 ? [nth, nth % 8 === 0 ? nth : Math.max(1, nth - 100)] : [nth],
  )
  const length = queue.length
  const sending = Promise.all(
    Array.from({ length: senders }, async () => {
      for (let nth = queue.shift(); nth !== undefined; nth = queue.shift()) await send(nth)
    }),
  )
  for (let nth = 0; nth < kills; nth++) {
    while (queue.length > length - (length / (kills + 2)) * (nth + 1)) await sleep(5)
    await kill(nth % kinds.length)
  }
  await sending
  agent.destroy()
  for (const { child } of workers) child.kill()
  const found = judge(readFileSync(ledger, "utf8"), killed)
  rmSync(folder, { recursive: true })
  const all = Array.from({ length: deliveries }, (_, nth) => nth + 1)
  // As many deliveries were handled as there are, and each sender was told so.
  const lost = found.handled === deliveries ? all.filter((nth) => !accepted.has(nth)) : [found.handled - deliveries]
  return { lost, twice: found.twice, failed: found.failed, killed: killed.size }
}

/** The status of an answer; `undefined` when the process was killed under way. Lighter than `fetch`. */
const post = (options: RequestOptions, body: string) =>
  new Promise<number | undefined>((resolve) => {
    const sent = request({ host: "127.0.0.1", method: "POST", ...options })
    sent.once("response", (answer) => {
      answer.resume()
      answer.once("close", () => {
        resolve(answer.complete ? answer.statusCode : undefined)
      })
    })
    sent.once("error", () => {
      resolve(undefined)
    })
    sent.end(body)
  })

function judge(ledger: string, killed: ReadonlySet<number>) {
  /** Delivery → the process that handles it, and how far it came. */
  const states = new Map<string, { what: string; pid: number }>()
  const done = new Set<string>()
  const twice: string[] = []
  let failed = 0
  for (const line of ledger.trimEnd().split("\n")) {
    const [what = "", id = "", pid = ""] = line.split(" ")
    const before = states.get(id)
    if (what === "start" && before !== undefined) {
      const interrupted = before.what !== "completed" && killed.has(before.pid)
      if (before.what !== "fail" && !interrupted) twice.push(`${line}, after ${before.what} ${before.pid}`)
    }
    if (what === "fail") failed++
    if (what === "done") done.add(id)
    states.set(id, { what, pid: Number(pid) })
  }
  return { handled: done.size, twice, failed }
}
