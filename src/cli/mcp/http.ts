import { createHash, timingSafeEqual } from "node:crypto"
import { createServer, type IncomingMessage } from "node:http"
import { localhostHostValidation, localhostOriginValidation, toNodeHandler } from "@modelcontextprotocol/node"
import { createMcpHandler, type McpServer } from "@modelcontextprotocol/server"
import { UsageError } from "../io.ts"

/** An MCP server on a port of this machine. */
export interface HttpServer {
  readonly url: string
  readonly close: () => Promise<void>
}

interface HttpOptions {
  /** 0 is any free port. */
  readonly port: number
  /** What clients have to send as a bearer token. */
  readonly token: string
  readonly onError: (error: Error) => void
}

const path = "/mcp"
/** The loopback interface: no other machine reaches it. */
const host = "127.0.0.1"
/** Largest request, bytes. A call may hold a file. */
const largest = 16 * 2 ** 20

const digest = (text: string) => createHash("sha256").update(text).digest()

/** Whether a request has the token, in a time that does not depend on how much of it is right. */
const hasToken = (header: string | undefined, token: string): boolean =>
  timingSafeEqual(digest(/^Bearer +(\S+)$/i.exec(header ?? "")?.[1] ?? ""), digest(token))

/** Serves MCP over streamable HTTP to programs of this machine that have the token. */
export async function serveHttp(make: () => McpServer, { port, token, onError }: HttpOptions): Promise<HttpServer> {
  const handler = createMcpHandler(make, { maxRequestBodySize: largest, onerror: onError })
  const handle = toNodeHandler(handler, { onerror: onError })
  const hasHost = localhostHostValidation()
  const hasOrigin = localhostOriginValidation()
  const server = createServer((request, response) => {
    // A page in a browser of this machine must not reach it under another name, nor from another place.
    if (!hasHost(request, response) || !hasOrigin(request, response)) return
    if (!hasToken(request.headers.authorization, token)) {
      response.writeHead(401, { "www-authenticate": "Bearer", connection: "close" }).end()
      return
    }
    if (request.url?.split("?")[0] !== path) {
      response.writeHead(404).end()
      return
    }
    // A request that a server receives has both.
    void handle(request as IncomingMessage & { method: string; url: string }, response)
  })
  await new Promise<void>((resolve, reject) => {
    server.once("error", (error: NodeJS.ErrnoException) => {
      reject(error.code === "EADDRINUSE" ? new UsageError(`port ${port} is in use: give another one`) : error)
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
