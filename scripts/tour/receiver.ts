import { createServer, type IncomingMessage } from "node:http"
import type { AddressInfo } from "node:net"

/** What arrived, in the form `webhooks.verify` and the callbacks take. */
export interface Received {
  readonly method: string
  readonly url: string
  readonly headers: IncomingMessage["headers"]
  readonly body: Buffer
}

/** A small server of the integrating application: hands on what it receives, answers 200 or, if that throws, 500. */
export async function receiver(
  handle: (request: Received) => Promise<void>,
): Promise<{ url: string; close: () => void }> {
  const server = createServer((incoming, outgoing) => {
    void (async () => {
      const parts: Buffer[] = []
      for await (const part of incoming) parts.push(part as Buffer)
      const { method = "GET", headers, url: target = "/" } = incoming
      outgoing.statusCode = await handle({ method, headers, url: target, body: Buffer.concat(parts) }).then(
        () => 200,
        () => 500,
      )
      outgoing.end()
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
