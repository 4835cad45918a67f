import type { IncomingMessage, ServerResponse } from "node:http"
import { ConfigError } from "../core/errors.ts"
import { isBytes } from "../core/values.ts"
import { requestUrl } from "../core/webhooks/delivery.ts"
import { checkOptions } from "../core/check-options.ts"

/** A request's headers by lower-case name, each with all of its values. */
type NodeHeaders = Readonly<Record<string, readonly string[] | undefined>>

/**
 * The headers of a request with separate values: a repeated header must not look like a single one. HTTP/2 requests and
 * requests that frameworks inject in tests have no `headersDistinct`.
 */
function headersOf({
  headersDistinct,
  rawHeaders,
  headers,
}: Partial<Pick<IncomingMessage, "headersDistinct" | "rawHeaders" | "headers">>): NodeHeaders {
  if (headersDistinct !== undefined) return headersDistinct
  const distinct = new Map<string, string[]>()
  const add = (name: string, value: string) => {
    // HTTP/2 has the host in a pseudo-header; its other pseudo-headers are not headers.
    const written = name.toLowerCase() === ":authority" ? "host" : name.toLowerCase()
    // Some clients send the host twice, which is accepted if both values are equal.
    const values = distinct.get(written) ?? []
    if (written.startsWith(":") || (written === "host" && values.includes(value))) return
    values.push(value)
    distinct.set(written, values)
  }
  if (rawHeaders !== undefined && rawHeaders.length > 0) {
    for (let at = 0; at + 1 < rawHeaders.length; at += 2) add(rawHeaders[at] ?? "", rawHeaders[at + 1] ?? "")
    return Object.fromEntries(distinct)
  }
  for (const [name, value] of Object.entries(headers ?? {})) {
    for (const each of Array.isArray(value) ? value : [value]) if (each !== undefined) add(name, each)
  }
  return Object.fromEntries(distinct)
}

/** A host name or address with an optional port. */
const hostPattern = /^(?:[a-z0-9._-]+|\[[0-9a-f:.]+\])(?::\d{1,5})?$/i

/** The origin that a request was sent to; `undefined` unless its `Host` is one host. */
function originOf(
  { socket }: { readonly socket?: IncomingMessage["socket"] },
  headers: NodeHeaders,
): string | undefined {
  const [host = "localhost", ...others] = headers["host"] ?? []
  const secure = socket !== undefined && "encrypted" in socket && socket.encrypted === true
  const text = `${secure ? "https" : "http"}://${host}`
  if (others.length > 0 || !hostPattern.test(host) || !URL.canParse(text)) return undefined
  const { origin, hostname } = new URL(text)
  // Parsers read a number such as 2130706433 as an IP address.
  return hostname.startsWith("[") || hostname === host.replace(/:\d+$/, "").toLowerCase() ? origin : undefined
}

/** @throws ConfigError if the value is not an origin, such as a URL with a path */
function checkOrigin(text: string): string {
  const { origin, href } = new URL(URL.canParse(text) ? text : "invalid:")
  if (/^https?:/.test(origin) && href === `${origin}/`) return origin
  throw new ConfigError("origin must be a scheme and a host, such as https://app.example.org", "origin")
}

export interface NodeListenerOptions {
  /**
   * Public origin of this server, such as `https://app.example.org`. Required if a signature covers the URL, the receiver has no
   * `callbackURL`, and a proxy changes the origin: `X-Forwarded-*` headers are never used. @default the connection's scheme and the
   * request's `Host`
   */
  origin?: string | undefined
}

/** A request of node:http, or of a framework based on it. */
export type NodeRequest = IncomingMessage & {
  /** The raw body: NestJS with `rawBody: true`, Firebase, Google Cloud Functions. Used before `body`. */
  readonly rawBody?: unknown
  /** The body as set by a framework. Used if it is bytes or a string: `express.raw()`, `express.text()`. */
  readonly body?: unknown
  /** The request target before a router removed its own path: Express. */
  readonly originalUrl?: string
}

/**
 * Converts a web handler to a listener for `http.createServer`, Express, NestJS, Connect and, through `.raw`, Fastify. The listener
 * responds with 400 if the request's `Host` or target is malformed.
 * @param handler a web handler, such as the one of `createWebhookHandler`
 * @throws ConfigError if `handler` is not a function or `origin` is invalid; the listener throws it if it gets no response
 */
export function toNodeListener(
  handler: (request: Request) => Response | Promise<Response>,
  options?: NodeListenerOptions,
): (incoming: NodeRequest, outgoing: ServerResponse) => void {
  if (typeof handler !== "function") {
    throw new ConfigError("handler must be a function: pass what createWebhookHandler returns", "handler")
  }
  const checked = checkOptions("toNodeListener", options, { origin: 1 })
  const origin = checked.origin === undefined ? undefined : checkOrigin(checked.origin)
  return (incoming, outgoing) => {
    if (typeof (outgoing as Partial<ServerResponse> | undefined)?.end !== "function") {
      throw new ConfigError(
        "the listener must be called with the request and response of node:http; the response is missing",
        "response",
      )
    }
    void respond(handler, incoming, outgoing, origin)
  }
}

async function respond(
  handler: (request: Request) => Response | Promise<Response>,
  incoming: NodeRequest,
  outgoing: ServerResponse,
  origin: string | undefined,
): Promise<void> {
  try {
    const request = await toRequest(incoming, origin)
    const response = request === undefined ? new Response(null, { status: 400 }) : await handler(request)
    await send(response, outgoing, incoming)
  } catch (error) {
    console.error("conferkit: toNodeListener:", error)
    if (!outgoing.headersSent) outgoing.writeHead(500)
    outgoing.end()
  }
}

/** @returns `undefined` for an invalid request, such as one with a malformed `Host` */
async function toRequest(incoming: NodeRequest, origin: string | undefined): Promise<Request | undefined> {
  const method = incoming.method ?? "GET"
  const distinct = headersOf(incoming)
  const host = originOf(incoming, distinct)
  if (host === undefined) return undefined
  const url = requestUrl(origin ?? host, incoming.originalUrl ?? incoming.url ?? "/")
  if (url === undefined) return undefined
  try {
    const headers = new Headers()
    for (const [name, values] of Object.entries(distinct)) {
      for (const value of values ?? []) headers.append(name, value)
    }
    const init = { method, headers }
    if (method === "GET" || method === "HEAD") return new Request(url, init)
    const body = rawBodyOf(incoming)
    if (body !== undefined) return new Request(url, { ...init, body })
    if (!incoming.readableDidRead) return new Request(url, { ...init, body: streamOf(incoming), duplex: "half" })
    // The raw body is lost. Reading a request that was already read throws.
    const used = new Request(url, { ...init, body: "" })
    await used.text()
    return used
  } catch {
    return undefined
  }
}

/** The raw body that a framework kept; `undefined` if there is none, or the stream has not been read. */
function rawBodyOf({ rawBody, body, readableDidRead }: NodeRequest): string | Uint8Array<ArrayBuffer> | undefined {
  const raw = [rawBody, body].filter((each) => typeof each === "string" || isBytes(each))
  // Some frameworks set an empty body if they have read nothing.
  const found = raw.find((each) => each.length > 0) ?? (readableDidRead ? raw[0] : undefined)
  return found as string | Uint8Array<ArrayBuffer> | undefined
}

/** The body as it arrives. Cancelling it leaves the connection open, so that the response can still be sent. */
function streamOf(incoming: NodeRequest): ReadableStream<Uint8Array> {
  return ReadableStream.from<Uint8Array>(incoming.iterator({ destroyOnReturn: false }))
}

async function send(response: Response, outgoing: ServerResponse, incoming: NodeRequest): Promise<void> {
  outgoing.statusCode = response.status
  for (const [name, value] of response.headers) outgoing.setHeader(name, value)
  // Cookies are set separately, because setHeader keeps only the last value.
  const cookies = response.headers.getSetCookie()
  if (cookies.length > 0) outgoing.setHeader("set-cookie", cookies)
  // An unread body would precede the connection's next request. HTTP/2 has separate streams.
  if (!incoming.complete && !(incoming.httpVersionMajor > 1)) outgoing.setHeader("connection", "close")
  const body = new Uint8Array(await response.arrayBuffer())
  outgoing.setHeader("content-length", body.byteLength)
  outgoing.end(body)
}
