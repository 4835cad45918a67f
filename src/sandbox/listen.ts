import type { IncomingMessage, Server, ServerResponse } from "node:http"
import type { AddressInfo } from "node:net"
import { nodeModule } from "../core/runtime.ts"
import { type BodyLimits, readIncoming } from "./read-incoming.ts"

/** `target` is path and query exactly as they came: a `Request` has them rewritten by the URL parser. */
export type Handler = (request: Request, target: string) => Promise<Response>

export interface Listening {
  /** `http://127.0.0.1:4000`, without a slash at the end. */
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

async function answer(
  handler: Handler,
  incoming: IncomingMessage,
  outgoing: ServerResponse,
  origin: string,
  limits: BodyLimits,
) {
  const gone = new AbortController()
  outgoing.once("close", () => {
    gone.abort()
  })
  try {
    const hasBody = incoming.method !== "GET" && incoming.method !== "HEAD"
    const body = hasBody ? await readIncoming(incoming, limits) : undefined
    if (typeof body === "number") {
      outgoing.writeHead(body, { connection: "close" }).end()
      return
    }
    const request = toRequest(incoming, origin, gone.signal, body)
    await send(await handler(request, incoming.url ?? "/"), outgoing)
    // What nobody read would block the connection for the next request.
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
  // An IPv6 address stands in brackets in a URL, and nowhere else.
  const host = given.replace(/^\[(.*)\]$/, "$1")
  const { createServer } = nodeModule("node:http")
  let origin = ""
  const server: Server = createServer((incoming, outgoing) => {
    void answer(handler, incoming, outgoing, origin, limits)
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
