import { nodeBuffer, nodeCrypto } from "../core/runtime.ts"
import { checkOptions, type NamesOf } from "../core/check-options.ts"
import type { Outbox, Sent } from "./deliver.ts"
import type { Fetch } from "./runtime.ts"
import { type BodyLimits, type Handler, listen } from "./server.ts"

/** How a call fails. */
export interface Failure<Id extends string = string> {
  /** HTTP status; `network` drops the connection, `hang` never responds. */
  readonly status: number | "network" | "hang"
  /** Value of Retry-After: seconds, or an HTTP date as text. */
  readonly retryAfter?: number | string
  /** Code of the API error, for providers that have one: BigBlueButton's `messageKey`. */
  readonly code?: string
  /** @default "The sandbox simulates a failure" */
  readonly message?: string
  /** Sent instead of an error in the provider's format, such as the page of a load balancer. */
  readonly body?: string
  readonly headers?: Readonly<Record<string, string>>
  /** Restricts the failure to this operation. @default any call */
  readonly operation?: Id
  /** Whether the work is done first and only its response is lost. @default false */
  readonly afterwards?: boolean
}

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

interface FailedCall<Id extends string> {
  readonly operation: Id
  readonly method: string
  readonly path: string
}

/** Called for each call without a planned failure. */
export type FailureHook<Id extends string> = (call: FailedCall<Id>) => Failure<Id> | undefined

export interface Failures<Id extends string> {
  /** Makes the next calls fail. */
  plan(failure: Failure<Id>, times?: number): void
  /** Handles a call, or makes it fail. */
  around(
    call: FailedCall<Id>,
    answer: () => Response | Promise<Response>,
    reject: (failure: Failure<Id> & { status: number }) => Response,
  ): Promise<Response>
}

const isStatus = <Id extends string>(failure: Failure<Id>): failure is Failure<Id> & { status: number } =>
  typeof failure.status === "number"

export function failures<Id extends string>(hook: FailureHook<Id> = () => undefined): Failures<Id> {
  const planned: Failure<Id>[] = []
  const next = (call: FailedCall<Id>) => {
    const index = planned.findIndex(({ operation }) => operation === undefined || operation === call.operation)
    return index === -1 ? hook(call) : planned.splice(index, 1)[0]
  }
  return {
    plan(failure, times = 1) {
      for (let count = 0; count < times; count++) planned.push(failure)
    },
    async around(call, answer, reject) {
      const failure = next(call)
      if (!failure) return answer()
      if (failure.afterwards) await answer()
      if (isStatus(failure)) return reject(failure)
      if (failure.status === "network") throw new TypeError("fetch failed")
      return new Promise<never>(() => undefined)
    },
  }
}

/** The response of a planned failure: its own body, or its message in the provider's format. */
export function failedResponse(
  failure: Failure & { status: number },
  form: (message: string, headers: Record<string, string>) => Response,
): Response {
  const { status, retryAfter, body, message = "The sandbox simulates a failure" } = failure
  const headers = {
    ...(retryAfter === undefined ? {} : { "Retry-After": String(retryAfter) }),
    ...failure.headers,
  }
  return body === undefined ? form(message, headers) : new Response(body, { status, headers })
}

/** Makes an aborted request fail at once, however long the response would take. */
function abortable<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const abort = () => {
      reject(signal.reason as Error)
    }
    if (signal.aborted) abort()
    signal.addEventListener("abort", abort, { once: true })
    work.then(resolve, reject).finally(() => {
      signal.removeEventListener("abort", abort)
    })
  })
}

/** Merges two objects and keeps getters: a spread would evaluate them immediately. */
const joinMembers = <A extends object, B extends object>(a: A, b: B): A & B =>
  Object.defineProperties(
    { ...a, ...b },
    { ...Object.getOwnPropertyDescriptors(a), ...Object.getOwnPropertyDescriptors(b) },
  )

/** Copies of the state, so that callers cannot change it. */
export const copies = <T extends object>(entries: Iterable<T>): T[] => [...entries].map((entry) => ({ ...entry }))

/** Members that only a provider's sandbox has. */
export type Own<Sandbox> = Omit<Sandbox, keyof Served<string> | keyof Sending<Sent>>

interface Servable<Id extends string> extends Pick<Outbox, "pending" | "closing"> {
  /** Changes to the address of the port once the sandbox listens. */
  baseUrl: string
  readonly failures: Pick<Failures<Id>, "plan">
}

function shared<Id extends string>(world: Servable<Id>, handler: Handler): Served<Id> {
  // Without this check, a runtime that lacks these would look like a broken server behind `fetch`.
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

/** Makes a handler available through `fetch` and on ports, and adds the members of a provider's sandbox. */
export const serve = <Id extends string, Own extends object>(
  world: Servable<Id>,
  handler: Handler,
  own: Own,
): Served<Id> & Own => joinMembers(shared(world, handler), own)

/** The same for a server that sends deliveries. */
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

/** Members of every sandbox. `Id` is the union of operations in its OpenAPI document. */
export interface Served<Id extends string> {
  /** `baseUrl` for clients. Changes to the port's address once the sandbox listens. */
  readonly baseUrl: string
  /** Responds like the server; redirects are returned, not followed. Pass it as a client's `fetch`. */
  readonly fetch: Fetch
  /** Serves over HTTP, by default on a free port of 127.0.0.1. */
  listen(options?: { port?: number; host?: string } & BodyLimits): Promise<{ url: string; close(): Promise<void> }>
  /**
   * Makes the next calls fail: with a status and the provider's error or another body, with a dropped connection, or without a response.
   * Planned failures come before the option `failures`, in the order of planning.
   * @param failure how to fail; with `operation`, only calls of that operation fail
   * @param times number of calls that fail, 1 by default
   */
  fail(failure: Failure<Id>, times?: number): void
  /** Resolves when all deliveries, including retries, are done. */
  settled(): Promise<void>
  /** Stops deliveries and closes servers. */
  close(): Promise<void>
}

/** Additional members of a server that sends deliveries. */
export interface Sending<D extends Sent> {
  /** All deliveries with their results, in the order of first attempts. */
  readonly deliveries: readonly Readonly<D>[]
}
