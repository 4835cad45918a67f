import { abortable } from "./abortable.ts"
import { copies } from "./copies.ts"
import type { Outbox, Sent } from "./deliver.ts"
import type { Failure, Failures } from "./failures.ts"
import { joinMembers } from "./join-members.ts"
import { type Handler, listen } from "./listen.ts"
import type { Fetch } from "./runtime.ts"

/** What every sandbox offers, whoever's server it plays; `Id` are the operations of its document. */
export interface Served<Id extends string> {
  /** What a client of it takes for its `baseUrl`. Changes to the address of the port once the sandbox listens. */
  readonly baseUrl: string
  /** Answers as the wire would: a redirect is handed back, never followed. Usable as a client's `fetch`. */
  readonly fetch: Fetch
  /** Serves over HTTP, on a free port of 127.0.0.1 unless told otherwise. */
  listen(options?: { port?: number; host?: string }): Promise<{ url: string; close(): Promise<void> }>
  /**
   * Lets the next calls fail: with a status and the provider's own refusal or another body, by a connection that drops,
   * or by no answer at all. What is planned goes before what the option `failures` decides, and what was planned first
   * before what was planned later.
   * @param failure how; one with an `operation` waits for calls of that one, and lets all others pass
   * @param times how many calls fail that way, 1 unless given
   */
  fail(failure: Failure<Id>, times?: number): void
  /** Resolves when nothing is under way any more, repeated attempts included. */
  settled(): Promise<void>
  /** Stops deliveries and servers. */
  close(): Promise<void>
}

/** The same of a server that sends of its own accord. */
export interface Sending<D extends Sent> {
  /** Whatever was sent, in the order of first attempts, with what became of it. */
  readonly deliveries: readonly Readonly<D>[]
}

/** What a provider's sandbox has beyond that. */
export type Own<Sandbox> = Omit<Sandbox, keyof Served<string> | keyof Sending<Sent>>

interface Servable<Id extends string> extends Pick<Outbox, "pending" | "closing"> {
  /** Changes to the address of the port once the sandbox listens. */
  baseUrl: string
  readonly failures: Pick<Failures<Id>, "plan">
}

function shared<Id extends string>(world: Servable<Id>, handler: Handler): Served<Id> {
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
    async listen(address) {
      const server = await listen(answer, address)
      servers.add(server.close)
      world.baseUrl = server.origin + new URL(world.baseUrl).pathname.replace(/\/$/, "")
      return { url: world.baseUrl, close: server.close }
    },
    fail(failure, times) {
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
