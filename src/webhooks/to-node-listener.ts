import type { IncomingMessage, ServerResponse } from "node:http"

export interface NodeListenerOptions {
  /**
   * Origin under which the outside reaches this server, such as `https://app.example.org`. Matters where a signature covers
   * the URL and the receiver was not told it. @default what the request's `Host` says
   */
  origin?: string | undefined
}

/** A request of node:http, or of a framework built on it. */
export type NodeRequest = IncomingMessage & {
  /** What a framework made of the body; raw bytes or text are taken, anything else is not. */
  readonly body?: unknown
  /** The request target before a router cut off its own path: Express. */
  readonly originalUrl?: string
}

/** Turns a web handler into a listener for `http.createServer`, Express, Connect and, through `.raw`, Fastify. */
export function toNodeListener(
  handler: (request: Request) => Response | Promise<Response>,
  options: NodeListenerOptions = {},
): (incoming: NodeRequest, outgoing: ServerResponse) => void {
  return (incoming, outgoing) => {
    void answer(handler, incoming, outgoing, options.origin)
  }
}

async function answer(
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

/** `undefined` for what is no request, such as one with a malformed `Host`. */
async function toRequest(incoming: NodeRequest, origin: string | undefined): Promise<Request | undefined> {
  const method = incoming.method ?? "GET"
  const secure = "encrypted" in incoming.socket && incoming.socket.encrypted === true
  const own = origin ?? `${secure ? "https" : "http"}://${incoming.headers.host ?? "localhost"}`
  try {
    const headers = new Headers()
    // Each value on its own: a doubled header must not pass for a single one.
    for (const [name, values] of Object.entries(incoming.headersDistinct)) {
      for (const value of values ?? []) headers.append(name, value)
    }
    const url = new URL(own + (incoming.originalUrl ?? incoming.url ?? ""))
    const init = { method, headers }
    if (method === "GET" || method === "HEAD") return new Request(url, init)
    const { body } = incoming
    if (typeof body === "string" || body instanceof Uint8Array) return new Request(url, { ...init, body })
    if (!incoming.readableDidRead) return new Request(url, { ...init, body: streamOf(incoming), duplex: "half" })
    // The raw body is gone. A request that was read already says so to whoever wants to read it.
    const used = new Request(url, { ...init, body: "" })
    await used.text()
    return used
  } catch {
    return undefined
  }
}

/** The body as it arrives. Stopping half-way leaves the connection open, so that the answer can still be sent. */
function streamOf(incoming: NodeRequest): ReadableStream<Uint8Array> {
  return ReadableStream.from<Uint8Array>(incoming.iterator({ destroyOnReturn: false }))
}

async function send(response: Response, outgoing: ServerResponse, incoming: NodeRequest): Promise<void> {
  outgoing.statusCode = response.status
  for (const [name, value] of response.headers) outgoing.setHeader(name, value)
  // Each cookie on its own: of several, only the last one was left.
  const cookies = response.headers.getSetCookie()
  if (cookies.length > 0) outgoing.setHeader("set-cookie", cookies)
  // What nobody will read would stand before the connection's next request.
  if (!incoming.complete) outgoing.setHeader("connection", "close")
  const body = new Uint8Array(await response.arrayBuffer())
  outgoing.setHeader("content-length", body.byteLength)
  outgoing.end(body)
}
