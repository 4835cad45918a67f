import { createServer, type IncomingMessage, type RequestListener } from "node:http"
import type { AddressInfo } from "node:net"

/** A request that a server received, unchanged except that it is decoded as text. */
export interface Seen {
  readonly method: string
  /** Path and query as received. */
  readonly target: string
  readonly headers: IncomingMessage["headers"]
}

export interface TestServer extends AsyncDisposable {
  /** `http://127.0.0.1:4000` */
  readonly origin: string
  readonly seen: readonly Seen[]
}

/** A server for one test: `await using server = await serve(…)` closes it with all its connections. */
export async function serve(listener: RequestListener): Promise<TestServer> {
  const seen: Seen[] = []
  const server = createServer((request, response) => {
    const { method = "", url: target = "", headers } = request
    seen.push({ method, target, headers })
    // Bytes that the listener did not read would block the next request.
    response.once("finish", () => request.resume())
    listener(request, response)
  })
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve))
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    seen,
    [Symbol.asyncDispose]: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve()
        })
        server.closeAllConnections()
      }),
  }
}

/** Gives every request the same response. */
export const answering =
  (
    body: string | Uint8Array,
    { status = 200, type = "text/xml;charset=utf-8" }: { status?: number; type?: string } = {},
  ): RequestListener =>
  (_request, response) => {
    response.writeHead(status, { "content-type": type }).end(body)
  }
