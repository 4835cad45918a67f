import { fork } from "node:child_process"
import { once } from "node:events"
import { join } from "node:path"

/** Starts server.ts as a separate process, so that its CPU time is not counted for the clients. */
export async function startServer(): Promise<{ baseUrl: string; stop: () => void }> {
  const child = fork(join(import.meta.dirname, "server.ts"))
  const [port] = (await once(child, "message")) as [number]
  return { baseUrl: `http://127.0.0.1:${port}`, stop: () => child.kill() }
}
