import { connect, createServer, type Socket } from "node:net"
import { setTimeout as sleep } from "node:timers/promises"
import { freePort } from "../../support/free-port.ts"

/** A TCP proxy in front of a server, for network faults. */
export interface Proxy extends AsyncDisposable {
  readonly port: number
  /** Resets every connection. Returns the number of connections. */
  reset(): number
  /**
   * Drops the server's next bytes on every connection, then resets it: the commands ran, and their clients do not learn
   * the result. Resolves with the number of affected connections.
   */
  loseReplies(): Promise<number>
}

interface Pair {
  readonly client: Socket
  readonly server: Socket
  losing: boolean
}

/** How long `loseReplies` waits for a reply to lose, in ms. */
const patience = 250

export async function startProxy(target: number): Promise<Proxy> {
  const pairs = new Set<Pair>()
  let lost = 0

  function drop(pair: Pair): void {
    pairs.delete(pair)
    pair.client.resetAndDestroy()
    // On a connecting socket, this would wait for the connection, which may never be established.
    if (pair.server.connecting) pair.server.destroy()
    else pair.server.resetAndDestroy()
  }

  const listener = createServer((client) => {
    const server = connect(target, "127.0.0.1")
    const pair: Pair = { client, server, losing: false }
    pairs.add(pair)
    client.setNoDelay()
    server.setNoDelay()
    client.on("data", (chunk) => server.write(chunk))
    server.on("data", (chunk) => {
      if (!pair.losing) {
        client.write(chunk)
        return
      }
      lost++
      drop(pair)
    })
    for (const [from, to] of [
      [client, server],
      [server, client],
    ] as const) {
      from.on("end", () => to.end())
      from.on("error", () => {
        drop(pair)
      })
      from.on("close", () => pairs.delete(pair))
    }
  })
  const port = await freePort()
  await new Promise<void>((resolve) => listener.listen(port, "127.0.0.1", resolve))
  return {
    port,
    reset() {
      const { size } = pairs
      for (const pair of pairs) drop(pair)
      return size
    },
    async loseReplies() {
      const before = lost
      for (const pair of pairs) pair.losing = true
      await sleep(patience)
      for (const pair of pairs) pair.losing = false
      return lost - before
    },
    async [Symbol.asyncDispose]() {
      for (const pair of pairs) drop(pair)
      await new Promise((resolve) => listener.close(resolve))
    },
  }
}
