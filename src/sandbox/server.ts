import type { IncomingMessage, Server, ServerResponse } from "node:http"
import type { AddressInfo } from "node:net"
import { type GenericSchema, getDotPath, type InferOutput, safeParse } from "valibot"
import { nodeModule } from "../core/runtime.ts"

/** Declared without the type parameter of `Uint8Array`, which TypeScript before 5.7 does not know. */
type OwnBytes = ReturnType<InstanceType<typeof TextEncoder>["encode"]>

/** Limits for the bodies of requests. */
export interface BodyLimits {
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
export type Handler = (request: Request, target: string) => Promise<Response>

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
export async function listen(
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

interface Operation {
  readonly method: string
  readonly path: string
}

function decoded(segment: string): string | undefined {
  try {
    return decodeURIComponent(segment)
  } catch {
    return undefined
  }
}

/** The decoded values of `{name}`; `undefined` if the path does not match. */
function paramsOf(template: string, path: string): Record<string, string> | undefined {
  const segments = path.split("/")
  const wanted = template.split("/")
  if (segments.length !== wanted.length) return undefined
  const params: Record<string, string> = {}
  for (const [index, segment] of wanted.entries()) {
    const name = /^\{(.+)\}$/.exec(segment)?.[1]
    const value = decoded(segments[index] ?? "")
    if (name === undefined ? value !== segment : !value) return undefined
    if (name !== undefined && value) params[name] = value
  }
  return params
}

export type Matched<Id extends string> =
  | { readonly found: Id; readonly params: Readonly<Record<string, string>> }
  | { readonly found: undefined; readonly methods: readonly string[] }

/** The operation for a method and a path as received; otherwise the methods that the path supports. */
export function matchOperation<Id extends string>(
  operations: Readonly<Record<Id, Operation>>,
  method: string,
  path: string,
): Matched<Id> {
  const methods: string[] = []
  // Paths without parameters have precedence.
  const byParams = (Object.keys(operations) as Id[]).sort(
    (a, b) => operations[a].path.split("{").length - operations[b].path.split("{").length,
  )
  for (const id of byParams) {
    const params = paramsOf(operations[id].path, path)
    if (params && operations[id].method === method) return { found: id, params }
    if (params) methods.push(operations[id].method)
  }
  return { found: undefined, methods }
}

/** A call, recorded whether or not it got a response. */
export interface NotedCall<Id extends string> {
  readonly method: string
  readonly path: string
  /** Undefined if the document has no such call. */
  readonly operation: Id | undefined
  readonly requestId: string
  /** `undefined` until there is a response. */
  status: number | undefined
}

export type Fields = Readonly<Record<string, unknown>>

export const isFields = (value: unknown): value is Fields =>
  typeof value === "object" && value !== null && !Array.isArray(value)

/** The media type of a body in lower case, without parameters. */
export const mediaType = (headers: Headers): string =>
  (headers.get("content-type")?.split(";")[0] ?? "").trim().toLowerCase()

/** The JSON object of a body; `undefined` if it is something else. */
export async function readObject(request: Request): Promise<Fields | undefined> {
  try {
    const value: unknown = JSON.parse(await request.text())
    return isFields(value) ? value : undefined
  } catch {
    return undefined
  }
}

type Checked<T> = { readonly value: T } | { readonly problems: Readonly<Record<string, string>> }

/** A value in its declared format, or the problems by field. */
export function checked<Schema extends GenericSchema>(schema: Schema, value: unknown): Checked<InferOutput<Schema>> {
  const result = safeParse(schema, value)
  if (result.success) return { value: result.output }
  const problems: Record<string, string> = {}
  for (const issue of result.issues) problems[getDotPath(issue) ?? "body"] ??= issue.message
  return { problems }
}
