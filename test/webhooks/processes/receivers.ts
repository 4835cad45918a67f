import { type ChildProcess, fork } from "node:child_process"
import { tmpdir } from "node:os"
import { join } from "node:path"

/** Several processes of one kind: receivers behind a simulated load balancer, or workers. */
export interface Receivers extends AsyncDisposable {
  /** The port of a random one, alive or not. Round-robin could send every attempt of a delivery to the same process. */
  port(): number
  /** Number of the one that `kill` kills next. */
  next(): number
  /** Kills the next one in turn with SIGKILL, and starts a replacement. */
  kill(): Promise<void>
  /** Lets them finish their current work, with a timeout. */
  settle(): Promise<void>
  /** Number of the process → when it was killed, in ms since 1970. */
  readonly killed: ReadonlyMap<number, number>
}

interface Running {
  readonly child: ChildProcess
  readonly number: number
  readonly port: number
}

/** The longest time to start, and to stop, in ms. */
const patience = 60_000

/** Numbers are unique in a run. */
let started = 0

async function start(settings: object, program: string): Promise<Running> {
  const number = ++started
  const child = fork(join(import.meta.dirname, program), [JSON.stringify({ ...settings, receiver: number })], {
    execArgv: [],
    // Many are started, all from the same files.
    env: { ...process.env, NODE_COMPILE_CACHE: join(tmpdir(), "conferkit-compile-cache") },
  })
  const port = await new Promise<number>((resolve, reject) => {
    const timer = setTimeout(() => {
      child.kill("SIGKILL")
      reject(new Error("a receiver did not start"))
    }, patience)
    child.once("message", (message) => {
      clearTimeout(timer)
      resolve(Number(message))
    })
    child.once("exit", (code) => {
      clearTimeout(timer)
      reject(new Error(`a receiver ended with ${code}`))
    })
  })
  return { child, number, port }
}

async function end({ child }: Running, how: () => unknown): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const ended = new Promise((resolve) => child.once("exit", resolve))
  const timer = setTimeout(() => child.kill("SIGKILL"), patience)
  how()
  await ended
  clearTimeout(timer)
}

/** @param program gets the settings as JSON, with its number as `receiver`, and sends its port when it is ready */
export async function startReceivers(count: number, settings: object, program = "worker.ts"): Promise<Receivers> {
  const running = await Promise.all(Array.from({ length: count }, () => start(settings, program)))
  const killed = new Map<number, number>()
  return {
    killed,
    port: () => running[Math.floor(Math.random() * count)]?.port ?? 0,
    next: () => running[killed.size % count]?.number ?? 0,
    async kill() {
      const index = killed.size % count
      const victim = running[index]
      if (victim === undefined) return
      await end(victim, () => victim.child.kill("SIGKILL"))
      killed.set(victim.number, Date.now())
      running[index] = await start(settings, program)
    },
    async settle() {
      await Promise.all(running.map((each) => end(each, () => each.child.send("settle"))))
    },
    async [Symbol.asyncDispose]() {
      await Promise.all(running.map((each) => end(each, () => each.child.kill("SIGKILL"))))
    },
  }
}
