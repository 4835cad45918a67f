import { createHash, timingSafeEqual } from "node:crypto"
import { createServer, type IncomingMessage } from "node:http"
import { toNodeHandler } from "@modelcontextprotocol/node"
import { createMcpHandler, type McpServer } from "@modelcontextprotocol/server"
import { UsageError } from "../io.ts"
import { inRequest } from "./request-scope.ts"

/** An MCP server on a port of this machine. */
export interface HttpServer {
  readonly url: string
  readonly close: () => Promise<void>
}

interface HttpOptions {
  /** 0 means any free port. */
  readonly port: number
  /** The bearer token that clients must send. */
  readonly token: string
  readonly onError: (error: Error) => void
}

const path = "/mcp"
/** The loopback interface: other machines cannot reach it. */
const host = "127.0.0.1"
/** Maximum request size in bytes. A call may contain a file. */
const largest = 16 * 2 ** 20

const digest = (text: string) => createHash("sha256").update(text).digest()

/** Compares the token in constant time. */
const hasToken = (header: string | undefined, token: string): boolean =>
  timingSafeEqual(digest(/^Bearer +(\S+)$/i.exec(header ?? "")?.[1] ?? ""), digest(token))

/**
 * Names of this machine, with any port. Other names and origins are rejected, so that web pages cannot reach the
 * server.
 */
const ownHost = /^(?:localhost|127\.0\.0\.1|\[::1\])(?::\d{1,5})?$/i
const ownOrigin = /^https?:\/\/(?:localhost|127\.0\.0\.1|\[::1\])(?::\d{1,5})?$/i

const methods = new Set(["GET", "POST", "DELETE"])

/** The status with which a request is rejected; `undefined` if it may proceed. */
function rejection({ method = "", url = "", headers }: IncomingMessage, token: string): number | undefined {
  const { host: named = "", origin, authorization } = headers
  if (!ownHost.test(named) || (origin !== undefined && !ownOrigin.test(origin))) return 403
  if (!hasToken(authorization, token)) return 401
  if (url.split("?")[0] !== path) return 404
  return methods.has(method) ? undefined : 405
}

/** Serves MCP over streamable HTTP to local programs that have the token. */
export async function serveHttp(make: () => McpServer, { port, token, onError }: HttpOptions): Promise<HttpServer> {
  const handler = createMcpHandler(make, { maxRequestBodySize: largest, onerror: onError })
  const handle = toNodeHandler(handler, { onerror: onError, maxRequestBodySize: largest })
  const server = createServer((request, response) => {
    const status = rejection(request, token)
    if (status !== undefined) {
      response.writeHead(status, { ...(status === 401 && { "www-authenticate": "Bearer" }), connection: "close" }).end()
      return
    }
    // Clients of the 2025 revisions send no cancellation when they disconnect.
    const gone = new AbortController()
    response.once("close", () => {
      if (!response.writableFinished) gone.abort(new Error("the client closed the connection"))
    })
    // Requests to a server always have both.
    void inRequest(gone.signal, () => handle(request as IncomingMessage & { method: string; url: string }, response))
  })
  await new Promise<void>((resolve, reject) => {
    server.once("error", (error: NodeJS.ErrnoException) => {
      reject(error.code === "EADDRINUSE" ? new UsageError(`port ${port} is in use: choose another one`) : error)
    })
    server.listen(port, host, resolve)
  })
  const address = server.address()
  return {
    url: `http://${host}:${typeof address === "object" && address !== null ? address.port : port}${path}`,
    close: async () => {
      await handler.close()
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}
