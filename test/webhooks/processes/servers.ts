import { type ChildProcess, execFileSync, spawn } from "node:child_process"
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { setTimeout as sleep } from "node:timers/promises"
import { jetstreamManager } from "@nats-io/jetstream"
import { connect as connectNats } from "@nats-io/transport-node"
import { createClient } from "redis"
import { Client } from "pg"
import { freePort } from "../../support/free-port.ts"

/** A server with its own port and folder, which can fail in every way that a server fails. */
export interface Started extends AsyncDisposable {
  readonly url: string
  readonly port: number
  /** Shuts down cleanly. */
  stop(): Promise<void>
  /** Kills every process of the server with SIGKILL, also while frozen. */
  crash(): Promise<void>
  /** Starts again on the same port, with the same folder. Resolves once connections are accepted. */
  start(): Promise<void>
  /** Stops every process with SIGSTOP: connections stay open, nothing responds. */
  freeze(): Promise<void>
  thaw(): void
}

const folders = [
  ...(process.env["PATH"] ?? "").split(":"),
  "/usr/local/bin",
  "/usr/bin",
  // Debian does not add these to the PATH.
  ...(existsSync("/usr/lib/postgresql") ? readdirSync("/usr/lib/postgresql") : []).map(
    (version) => `/usr/lib/postgresql/${version}/bin`,
  ),
]

const find = (name: string) => folders.map((folder) => join(folder, name)).find((path) => existsSync(path))

const redis = find("redis-server") ?? find("valkey-server")
// Both must be of the same release.
const initdb = find("initdb")
const postgres = initdb?.replace(/initdb$/, "postgres")

const nats = find("nats-server")

export const natsInstalled: boolean = nats !== undefined
export const redisInstalled: boolean = redis !== undefined
export const postgresInstalled: boolean = postgres !== undefined && existsSync(postgres)

async function until(ready: () => Promise<unknown>, child: ChildProcess): Promise<void> {
  for (let attempt = 0; ; attempt++) {
    try {
      await ready()
      break
    } catch (error) {
      if (attempt > 300 || child.exitCode !== null) throw error
      await sleep(100)
    }
  }
  if (child.exitCode !== null) throw new Error("another program listens on the port")
}

interface Program {
  readonly url: string
  readonly port: number
  readonly folder: string
  readonly launch: () => ChildProcess
  readonly ready: () => Promise<unknown>
  /** Process ids other than the first process's. Called while the first one is stopped, so that it starts no others. */
  readonly others: () => Promise<readonly number[]>
}

function signal(pids: readonly number[], name: NodeJS.Signals): void {
  for (const pid of pids) {
    try {
      process.kill(pid, name)
    } catch {
      // It has exited in the meantime.
    }
  }
}

async function run({ url, port, folder, launch, ready, others }: Program): Promise<Started> {
  let child = launch()
  let frozen: readonly number[] = []
  await until(ready, child)

  const ended = async () => {
    if (child.exitCode === null && child.signalCode === null) {
      await new Promise((resolve) => child.once("exit", resolve))
    }
  }
  const freeze = async () => {
    const { pid } = child
    if (pid === undefined || frozen.length > 0) return
    signal([pid], "SIGSTOP")
    frozen = [pid]
    const rest = await others()
    signal(rest, "SIGSTOP")
    frozen = [pid, ...rest]
  }
  const thaw = () => {
    signal(frozen, "SIGCONT")
    frozen = []
  }
  // In PostgreSQL, this signal means a fast but clean shutdown.
  const stop = async () => {
    thaw()
    child.kill("SIGINT")
    await ended()
  }
  return {
    url,
    port,
    freeze,
    thaw,
    stop,
    async crash() {
      await freeze()
      signal(frozen, "SIGKILL")
      frozen = []
      await ended()
    },
    async start() {
      child = launch()
      await until(ready, child)
    },
    async [Symbol.asyncDispose]() {
      await stop()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** @param persistent whether every write survives a crash; otherwise the server is empty after each start */
export async function startRedis({ persistent = false } = {}): Promise<Started> {
  const folder = mkdtempSync(join(tmpdir(), "conferkit-redis-"))
  const port = await freePort()
  const url = `redis://127.0.0.1:${port}`
  const files = persistent ? ["--appendonly", "yes", "--appendfsync", "always"] : ["--appendonly", "no"]
  const flags = ["--port", String(port), "--bind", "127.0.0.1", "--save", "", ...files, "--dir", folder]
  return run({
    url,
    port,
    folder,
    launch: () => spawn(redis ?? "", flags, { stdio: "ignore" }),
    async ready() {
      const client = createClient({ url, socket: { reconnectStrategy: false } })
      client.on("error", () => undefined)
      await client.connect()
      await client.ping()
      await client.close()
    },
    others: async () => Promise.resolve([]),
  })
}

/** NATS with JetStream. */
export async function startNats(): Promise<Started> {
  const folder = mkdtempSync(join(tmpdir(), "conferkit-nats-"))
  const port = await freePort()
  const url = `nats://127.0.0.1:${port}`
  return run({
    url,
    port,
    folder,
    launch: () => spawn(nats ?? "", ["-a", "127.0.0.1", "-p", String(port), "-js", "-sd", folder], { stdio: "ignore" }),
    async ready() {
      const connection = await connectNats({ servers: url, reconnect: false })
      await (await jetstreamManager(connection)).getAccountInfo()
      await connection.close()
    },
    others: async () => Promise.resolve([]),
  })
}

/** PostgreSQL refuses to run as root. */
function unprivileged(): { uid?: number; gid?: number } {
  if (process.getuid?.() !== 0) return {}
  const id = (flag: string) => Number(execFileSync("id", [flag, "postgres"]))
  return { uid: id("-u"), gid: id("-g") }
}

type User = ReturnType<typeof unprivileged>

function ownFolder({ uid, gid }: User): string {
  const folder = mkdtempSync(join(tmpdir(), "conferkit-postgres-"))
  if (uid !== undefined && gid !== undefined) chownSync(folder, uid, gid)
  return folder
}

let template: string | undefined

/** An empty database. A copy takes a tenth of the time of `initdb`. */
function templateOf(user: User): string {
  if (template !== undefined) return template
  const folder = ownFolder(user)
  process.once("exit", () => {
    rmSync(folder, { recursive: true, force: true })
  })
  const flags = ["-D", folder, "-U", "postgres", "-A", "trust", "-E", "UTF8", "--locale=C", "--no-sync"]
  execFileSync(initdb ?? "", flags, { ...user, stdio: "ignore", cwd: folder })
  return (template = folder)
}

export async function startPostgres(): Promise<Started> {
  const user = unprivileged()
  const folder = ownFolder(user)
  execFileSync("cp", ["-a", `${templateOf(user)}/.`, folder], { ...user, cwd: folder })
  const port = await freePort()
  const url = `postgres://postgres@127.0.0.1:${port}/postgres`
  // What a process has written survives its crash without fsync; only a crash of the machine would lose it.
  const settings = ["listen_addresses=127.0.0.1", "unix_socket_directories=", "fsync=off"].flatMap((one) => ["-c", one])
  const open = async () => {
    const client = new Client({ connectionString: url })
    client.on("error", () => undefined)
    await client.connect()
    return client
  }
  let admin: Client | undefined
  const program: Program = {
    url,
    port,
    folder,
    launch: () =>
      spawn(postgres ?? "", ["-D", folder, "-p", String(port), ...settings], { ...user, stdio: "ignore", cwd: folder }),
    async ready() {
      admin = await open()
    },
    async others() {
      const { rows } = (await admin?.query<{ pid: number }>("SELECT pid FROM pg_stat_activity")) ?? { rows: [] }
      return rows.map(({ pid }) => pid)
    },
  }
  return run(program)
}
