import { createServer } from "node:net"

const isFree = (port: number) =>
  new Promise<boolean>((resolve) => {
    const server = createServer()
    server.once("error", () => {
      resolve(false)
    })
    server.listen(port, "127.0.0.1", () => {
      server.close(() => {
        resolve(true)
      })
    })
  })

/** Ports that are already assigned: a stopped server keeps its port. */
const taken = new Set<number>()

/** Below the range of ephemeral ports: while a server is down, no outgoing connection may take its port. */
export async function freePort(): Promise<number> {
  for (let attempt = 0; attempt < 100; attempt++) {
    const port = 15_000 + Math.floor(Math.random() * 15_000)
    if (taken.has(port) || !(await isFree(port))) continue
    taken.add(port)
    return port
  }
  throw new Error("no free port between 15000 and 30000")
}
