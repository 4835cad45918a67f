/** Shared by the examples: output for each step, and a server for webhooks. */
import { createServer, type RequestListener } from "node:http"
import type { AddressInfo } from "node:net"

/** Names of the steps that succeeded. `npm start` counts them. */
export const steps: string[] = []

/** Prints the result of a step. */
export function step(name: string, outcome: unknown): void {
  steps.push(name)
  console.log(`  ok    ${name.padEnd(24)} ${String(outcome)}`)
}

/** A link for display: without its host and its secrets. */
export const shown = (link: string): string =>
  link.replace(/^https?:\/\/[^/]+/, "").replaceAll(/(checksum|password|sessionToken)=[^&]+/g, "$1=…")

/** Returns the error that a call rejects with. */
export async function rejection(call: Promise<unknown>): Promise<unknown> {
  try {
    await call
  } catch (error) {
    return error
  }
  throw new Error("the call should have failed")
}

export interface App {
  /** `http://127.0.0.1:40123` */
  readonly url: string
  /** Request listeners by path. */
  readonly routes: Map<string, RequestListener>
  close(): void
}

/** Starts a server for webhooks on a free port. */
export async function listen(): Promise<App> {
  const routes = new Map<string, RequestListener>()
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? "", "http://localhost")
    const route = routes.get(pathname)
    if (route === undefined) response.writeHead(404).end()
    else route(request, response)
  })
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve))
  const { port } = server.address() as AddressInfo
  const close = () => {
    server.close()
    server.closeAllConnections()
  }
  return { url: `http://127.0.0.1:${port}`, routes, close }
}
