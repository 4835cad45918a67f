import { type ChildProcess, execFileSync, spawn } from "node:child_process"
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from "node:fs"
import { type AddressInfo, createServer } from "node:net"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { setTimeout as sleep } from "node:timers/promises"
import { createClient } from "redis"
import { Client } from "pg"

/** A server of its own for one test file, on a port and in a folder of its own. */
export interface Started extends AsyncDisposable {
  readonly url: string
}

const folders = [
  ...(process.env["PATH"] ?? "").split(":"),
  "/usr/local/bin",
  "/usr/bin",
  // Debian keeps these out of the path.
  ...(existsSync("/usr/lib/postgresql") ? readdirSync("/usr/lib/postgresql") : []).map(
    (version) => `/usr/lib/postgresql/${version}/bin`,
  ),
]

const find = (name: string) => folders.map((folder) => join(folder, name)).find((path) => existsSync(path))

const redis = find("redis-server") ?? find("valkey-server")
// Those of one release belong together.
const initdb = find("initdb")
const postgres = initdb?.replace(/initdb$/, "postgres")

export const redisInstalled: boolean = redis !== undefined
export const postgresInstalled: boolean = postgres !== undefined && existsSync(postgres)

async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve))
  const { port } = server.address() as AddressInfo
  await new Promise((resolve) => server.close(resolve))
  return port
}

function started(url: string, child: ChildProcess, folder: string): Started {
  return {
    url,
    async [Symbol.asyncDispose]() {
      const over = new Promise((resolve) => child.once("exit", resolve))
      // PostgreSQL takes this for: at once, but cleanly.
      if (child.exitCode === null && child.kill("SIGINT")) await over
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

async function until(ready: () => Promise<unknown>, child: ChildProcess): Promise<void> {
  for (let attempt = 0; ; attempt++) {
    try {
      await ready()
      return
    } catch (error) {
      if (attempt > 150 || child.exitCode !== null) throw error
      await sleep(100)
    }
  }
}

export async function startRedis(): Promise<Started> {
  const folder = mkdtempSync(join(tmpdir(), "conferkit-redis-"))
  const port = await freePort()
  const flags = ["--port", String(port), "--bind", "127.0.0.1", "--save", "", "--appendonly", "no", "--dir", folder]
  const child = spawn(redis ?? "", flags, { stdio: "ignore" })
  const url = `redis://127.0.0.1:${port}`
  await until(async () => {
    const client = createClient({ url, socket: { reconnectStrategy: false } })
    client.on("error", () => undefined)
    await client.connect()
    await client.close()
  }, child)
  return started(url, child, folder)
}

/** PostgreSQL refuses to run as root. */
function unprivileged(): { uid?: number; gid?: number } {
  if (process.getuid?.() !== 0) return {}
  const id = (flag: string) => Number(execFileSync("id", [flag, "postgres"]))
  return { uid: id("-u"), gid: id("-g") }
}

export async function startPostgres(): Promise<Started> {
  const folder = mkdtempSync(join(tmpdir(), "conferkit-postgres-"))
  const user = unprivileged()
  if (user.uid !== undefined && user.gid !== undefined) chownSync(folder, user.uid, user.gid)
  const port = await freePort()
  const flags = ["-D", folder, "-U", "postgres", "-A", "trust", "-E", "UTF8", "--locale=C", "--no-sync"]
  execFileSync(initdb ?? "", flags, { ...user, stdio: "ignore", cwd: folder })
  const settings = ["listen_addresses=127.0.0.1", "unix_socket_directories=", "fsync=off"].flatMap((one) => ["-c", one])
  const child = spawn(postgres ?? "", ["-D", folder, "-p", String(port), ...settings], {
    ...user,
    stdio: "ignore",
    cwd: folder,
  })
  const url = `postgres://postgres@127.0.0.1:${port}/postgres`
  await until(async () => {
    const client = new Client({ connectionString: url })
    client.on("error", () => undefined)
    await client.connect()
    await client.end()
  }, child)
  return started(url, child, folder)
}
