import { checkOptions, type NamesOf } from "../core/check-options.ts"
import { abortable } from "./abortable.ts"
import { copies } from "./copies.ts"
import { nodeBuffer, nodeCrypto } from "../core/runtime.ts"
import type { Outbox, Sent } from "./deliver.ts"
import type { Failure, Failures } from "./failures.ts"
import { joinMembers } from "./join-members.ts"
import { type Handler, listen } from "./listen.ts"
import type { Sending, Served } from "./served.ts"

const failureNames: NamesOf<Failure> = {
  status: 1,
  retryAfter: 1,
  code: "string",
  message: "string",
  body: "string",
  headers: "object",
  operation: "string",
  afterwards: "boolean",
}

/** What a provider's sandbox has beyond what all have. */
export type Own<Sandbox> = Omit<Sandbox, keyof Served<string> | keyof Sending<Sent>>

interface Servable<Id extends string> extends Pick<Outbox, "pending" | "closing"> {
  /** Changes to the address of the port once the sandbox listens. */
  baseUrl: string
  readonly failures: Pick<Failures<Id>, "plan">
}

function shared<Id extends string>(world: Servable<Id>, handler: Handler): Served<Id> {
  // Behind fetch, a runtime without them would look like a server that is broken.
  nodeCrypto()
  nodeBuffer()
  const servers = new Set<() => Promise<void>>()
  const answer: Handler = (request, target) =>
    world.closing.signal.aborted ? Promise.reject(new TypeError("The sandbox is closed")) : handler(request, target)
  return {
    get baseUrl() {
      return world.baseUrl
    },
    fetch: (input, init) => {
      const request = new Request(input, init)
      const { pathname, search } = new URL(request.url)
      return abortable(answer(request, pathname + search), request.signal)
    },
    async listen(given) {
      const address = checkOptions("listen", given, { port: "number", host: "string", limit: 1, bodyTimeout: 1 })
      const server = await listen(answer, address)
      servers.add(server.close)
      world.baseUrl = server.origin + new URL(world.baseUrl).pathname.replace(/\/$/, "")
      return { url: world.baseUrl, close: server.close }
    },
    fail(failure, times) {
      checkOptions("fail", failure, failureNames)
      world.failures.plan(failure, times)
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

/** Puts a handler behind `fetch` and behind ports, beside what a provider's sandbox has of its own. */
export const serve = <Id extends string, Own extends object>(
  world: Servable<Id>,
  handler: Handler,
  own: Own,
): Served<Id> & Own => joinMembers(shared(world, handler), own)

/** The same for a server that sends. */
export const serveSending = <Id extends string, D extends Sent, Own extends object>(
  world: Servable<Id> & Pick<Outbox<D>, "deliveries">,
  handler: Handler,
  own: Own,
): Served<Id> & Sending<D> & Own => {
  const sending: Sending<D> = {
    get deliveries() {
      return copies(world.deliveries)
    },
  }
  return joinMembers(serve(world, handler, sending), own)
}
