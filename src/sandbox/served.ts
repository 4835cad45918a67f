import type { Sent } from "./deliver.ts"
import type { Failure } from "./failures.ts"
import type { BodyLimits } from "./read-incoming.ts"
import type { Fetch } from "./runtime.ts"

/** What every sandbox offers, whoever's server it plays; `Id` are the operations of its document. */
export interface Served<Id extends string> {
  /** What a client of it takes for its `baseUrl`. Changes to the address of the port once the sandbox listens. */
  readonly baseUrl: string
  /** Answers as the wire would: a redirect is handed back, never followed. Usable as a client's `fetch`. */
  readonly fetch: Fetch
  /** Serves over HTTP, on a free port of 127.0.0.1 unless told otherwise. */
  listen(options?: { port?: number; host?: string } & BodyLimits): Promise<{ url: string; close(): Promise<void> }>
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
