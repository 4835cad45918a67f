import { createServer, type IncomingMessage } from "node:http"
import type { AddressInfo } from "node:net"

/** What arrived, in the form `webhooks.verify` and the callbacks take. */
export interface Received {
  readonly method: string
  readonly url: string
  readonly headers: IncomingMessage["headers"]
  readonly body: Buffer
}

/**
 * A small server of the integrating application: hands on what it receives, answers 200, with a text if that is what `handle`
 * resolves to, or 500 if it throws.
 */
export async function receiver(
  handle: (request: Received) => Promise<unknown>,
): Promise<{ url: string; close: () => void }> {
  const server = createServer((incoming, outgoing) => {
    void (async () => {
      const parts: Buffer[] = []
      for await (const part of incoming) parts.push(part as Buffer)
      const { method = "GET", headers, url: target = "/" } = incoming
      const [status, answer] = await handle({ method, headers, url: target, body: Buffer.concat(parts) }).then(
        (text) => [200, text] as const,
        () => [500] as const,
      )
      outgoing.statusCode = status
      outgoing.end(typeof answer === "string" ? answer : undefined)
    })()
  })
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () => {
      server.close()
      server.closeAllConnections()
    },
  }
}
