import type { IncomingMessage, Server, ServerResponse } from "node:http"
import type { AddressInfo } from "node:net"
import { nodeBuffer, nodeCrypto, nodeModule } from "../core/runtime.ts"
import { checkOptions, type NamesOf } from "../core/check-options.ts"
import type { Outbox, Sent } from "./deliver.ts"
import type { Failure, Failures } from "./routing.ts"
import type { Fetch } from "./runtime.ts"

/** Declared without the type parameter of `Uint8Array`, which TypeScript before 5.7 does not know. */
type OwnBytes = ReturnType<InstanceType<typeof TextEncoder>["encode"]>

/** Limits for the bodies of requests. */
interface BodyLimits {
  /** Maximum body size in bytes, at most 1 GiB; larger bodies get 413. @default 67_108_864 */
  limit?: number
  /** Timeout for receiving a body, in ms; then the response is 408. @default 30_000 */
  bodyTimeout?: number
}

/**
 * Reads a body into one growing buffer, so that memory use does not depend on how the body is split.
 * @returns the body, or the status if it is too long or too slow
 */
async function readIncoming(
  incoming: IncomingMessage,
  { limit = 67_108_864, bodyTimeout = 30_000 }: BodyLimits,
): Promise<OwnBytes | 408 | 413> {
  const held = new ArrayBuffer(0, { maxByteLength: Math.min(limit, 2 ** 30) })
  return new Promise((resolve, reject) => {
    // Timers longer than 2^31-1 ms fire immediately.
    const timer = setTimeout(end, Math.min(bodyTimeout, 2 ** 31 - 1), 408)
    function end(result: OwnBytes | 408 | 413) {
      clearTimeout(timer)
      incoming.off("data", add).pause()
      resolve(result)
    }
    function add(chunk: Uint8Array) {
      const at = held.byteLength
      if (at + chunk.byteLength > held.maxByteLength) {
        end(413)
        return
      }
      held.resize(at + chunk.byteLength)
      new Uint8Array(held).set(chunk, at)
    }
    incoming.on("data", add)
    incoming.once("end", () => {
      end(new Uint8Array(held.slice(0)))
    })
    incoming.once("error", (error) => {
      clearTimeout(timer)
      reject(error)
    })
  })
}

/** `target` is the path and query exactly as received: the URL parser rewrites those of a `Request`. */
type Handler = (request: Request, target: string) => Promise<Response>

interface Listening {
  /** `http://127.0.0.1:4000`, without a trailing slash. */
  origin: string
  readonly close: () => Promise<void>
}

function toRequest(
  incoming: IncomingMessage,
  origin: string,
  signal: AbortSignal,
  body: Uint8Array<ArrayBuffer> | undefined,
): Request {
  const headers = new Headers()
  for (const [name, values] of Object.entries(incoming.headersDistinct)) {
    for (const value of values ?? []) headers.append(name, value)
  }
  const method = incoming.method ?? "GET"
  return new Request(origin + (incoming.url ?? "/"), { method, headers, signal, ...(body && { body }) })
}

async function send(response: Response, outgoing: ServerResponse): Promise<void> {
  outgoing.statusCode = response.status
  for (const [name, value] of response.headers) if (name !== "set-cookie") outgoing.setHeader(name, value)
  const cookies = response.headers.getSetCookie()
  if (cookies.length > 0) outgoing.setHeader("Set-Cookie", cookies)
  if (!response.body) {
    outgoing.setHeader("Content-Length", 0)
    outgoing.end()
    return
  }
  const { Readable } = nodeModule("node:stream")
  const { pipeline } = nodeModule("node:stream/promises")
  await pipeline(Readable.fromWeb(response.body), outgoing)
}

const loopback = /^(?:(?:.+\.)?localhost|127(?:\.\d{1,3}){3}|\[::1\])$/i

/**
 * Why a request is rejected. Everybody knows the default secret, so a web page could otherwise let the sandbox send
 * requests to other machines, or read its data under a host name that resolves to this machine.
 * @param host the address that the server listens on
 */
function rejection({ headers }: IncomingMessage, host: string): readonly [status: number, reason: string] | undefined {
  // Join links are opened from pages of any site.
  if (headers["sec-fetch-site"] === "cross-site" && headers["sec-fetch-dest"] !== "document")
    return [403, "The sandbox does not respond to web pages of other sites."]
  const own = host.includes(":") ? `[${host}]` : host
  const named = (headers.host ?? own).replace(/:\d*$/, "")
  if (!loopback.test(own) || loopback.test(named) || named.toLowerCase() === own.toLowerCase()) return undefined
  return [421, `The sandbox listens on ${own} only. To use another host name, let it listen on 0.0.0.0.`]
}

async function answer(
  handler: Handler,
  incoming: IncomingMessage,
  outgoing: ServerResponse,
  { origin, host }: Pick<Listening, "origin"> & { readonly host: string },
  limits: BodyLimits,
) {
  const gone = new AbortController()
  outgoing.once("close", () => {
    gone.abort()
  })
  try {
    const [status, reason] = rejection(incoming, host) ?? []
    if (status !== undefined) {
      outgoing.writeHead(status, { "content-type": "text/plain", connection: "close" }).end(reason)
      return
    }
    const hasBody = incoming.method !== "GET" && incoming.method !== "HEAD"
    const body = hasBody ? await readIncoming(incoming, limits) : undefined
    if (typeof body === "number") {
      outgoing.writeHead(body, { connection: "close" }).end()
      return
    }
    const request = toRequest(incoming, origin, gone.signal, body)
    await send(await handler(request, incoming.url ?? "/"), outgoing)
    // An unread body would block the connection for the next request.
    incoming.resume()
  } catch {
    if (!outgoing.headersSent) outgoing.statusCode = 500
    outgoing.destroy()
  }
}

/** Serves a web handler over HTTP. */
async function listen(
  handler: Handler,
  { port = 0, host: given = "127.0.0.1", ...limits }: { port?: number; host?: string } & BodyLimits = {},
): Promise<Listening> {
  // IPv6 addresses are in brackets only in URLs.
  const host = given.replace(/^\[(.*)\]$/, "$1")
  const { createServer } = nodeModule("node:http")
  let origin = ""
  const server: Server = createServer((incoming, outgoing) => {
    void answer(handler, incoming, outgoing, { origin, host }, limits)
  })
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject)
    server.listen(port, host, resolve)
  })
  const address = server.address() as AddressInfo
  origin = `http://${host.includes(":") ? `[${host}]` : host}:${address.port}`
  return {
    origin,
    close: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve()
        })
        server.closeAllConnections()
      }),
  }
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
