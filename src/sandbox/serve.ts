import { abortable } from "./abortable.ts"
import type { Outbox } from "./deliver.ts"
import { type Handler, listen } from "./listen.ts"
import type { Fetch } from "./runtime.ts"

/** What every sandbox offers, whoever's server it plays. */
export interface Served {
  /** Answers as the wire would: a redirect is handed back, never followed. Usable as a client's `fetch`. */
  readonly fetch: Fetch
  listen(options?: { port?: number; host?: string }): Promise<{ url: string; close(): Promise<void> }>
  /** Resolves when nothing is under way any more, repeated attempts included. */
  settled(): Promise<void>
  /** Stops deliveries and servers. */
  close(): Promise<void>
}

interface Servable extends Pick<Outbox, "pending" | "closing"> {
  /** Changes to the address of the port once the sandbox listens. */
  baseUrl: string
}

/** Puts a handler behind `fetch` and behind ports. */
export function serve(world: Servable, handler: Handler): Served {
  const servers = new Set<() => Promise<void>>()
  const answer: Handler = (request, target) =>
    world.closing.signal.aborted ? Promise.reject(new TypeError("The sandbox is closed")) : handler(request, target)
  return {
    fetch: (input, init) => {
      const request = new Request(input, init)
      const { pathname, search } = new URL(request.url)
      return abortable(answer(request, pathname + search), request.signal)
    },
    async listen(address) {
      const server = await listen(answer, address)
      servers.add(server.close)
      world.baseUrl = server.origin + new URL(world.baseUrl).pathname.replace(/\/$/, "")
      return { url: world.baseUrl, close: server.close }
    },
    async settled() {
      while (world.pending.size > 0) await Promise.all(world.pending)
    },
    async close() {
      world.closing.abort(new Error("The sandbox was closed"))
      await Promise.all([...servers].map((stop) => stop()))
    },
  }
}
