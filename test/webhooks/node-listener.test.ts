import { createServer, request as send, type RequestListener } from "node:http"
import { type AddressInfo, connect } from "node:net"
import { describe, expect, test, vi } from "vitest"
import { bigBlueButtonReceiver } from "conferkit/bigbluebutton"
import { createWebhookHandler, type NodeRequest, toNodeListener } from "conferkit/webhooks"
import { callbackURL, event, secret, signed } from "./signed.ts"

/** A server without a framework: only the listener reads the body. */
async function listening(listener: RequestListener) {
  const server = createServer(listener)
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve))
  const { port } = server.address() as AddressInfo
  return {
    port,
    [Symbol.asyncDispose]: () =>
      new Promise<void>((resolve) => {
        server.close(() => {
          resolve()
        })
        server.closeAllConnections()
      }),
  }
}

/** Serves `handler` after a framework's changes to the request. */
const serving = (
  handler: (request: Request) => Promise<Response>,
  before?: (incoming: NodeRequest) => Promise<object>,
) => {
  const listener = toNodeListener(handler)
  return listening((incoming, outgoing) => {
    void (async () => {
      if (before !== undefined) Object.assign(incoming, await before(incoming))
      listener(incoming, outgoing)
    })()
  })
}

async function bytesOf(incoming: NodeRequest): Promise<Buffer> {
  const parts: Buffer[] = []
  for await (const part of incoming) parts.push(part as Buffer)
  return Buffer.concat(parts)
}

const post = (port: number, body: string, path = "/hooks/bbb?a=1&a=%41") =>
  fetch(`http://127.0.0.1:${port}${path}`, { method: "POST", body })

describe("toNodeListener", () => {
  test("reports an already parsed body as a configuration error", async () => {
    const onError = vi.fn()
    const receiver = bigBlueButtonReceiver({ secret, callbackURL })
    const handler = createWebhookHandler({ receiver, on: {}, onError })
    await using server = await serving(handler, async (incoming) => ({
      body: Object.fromEntries(new URLSearchParams(String(await bytesOf(incoming)))),
    }))
    const { url, body } = signed([event("meeting-ended")])
    expect((await post(server.port, body, new URL(url).pathname + new URL(url).search)).status).toBe(500)
    expect(onError.mock.calls[0]?.[0]).toMatchObject({ reason: "body-parsed" })
  })

  test("does not merge a repeated header into one", async () => {
    const receiver = bigBlueButtonReceiver({ secret })
    const onError = vi.fn()
    await using server = await serving(createWebhookHandler({ receiver, on: {}, onError }))
    const status = await new Promise<number | undefined>((resolve, reject) => {
      const headers = [
        "authorization",
        `Bearer ${secret}`,
        "authorization",
        "Bearer other",
        "host",
        "a",
        "content-length",
        "0",
      ]
      send({ port: server.port, host: "127.0.0.1", method: "POST", headers }, (answer) => {
        answer.resume()
        resolve(answer.statusCode)
      })
        .on("error", reject)
        .end()
    })
    expect(status).toBe(401)
    expect(onError.mock.calls[0]?.[0]).toMatchObject({ reason: "signature-missing" })
  })

  test("responds to an endless body and closes the connection", async () => {
    const handler = createWebhookHandler({
      receiver: bigBlueButtonReceiver({ secret }),
      on: {},
      limit: 1000,
      onError: vi.fn(),
    })
    await using server = await serving(handler)
    const answer = await new Promise<string>((resolve) => {
      const socket = connect(server.port, "127.0.0.1")
      let text = ""
      socket.on("data", (part) => (text += String(part)))
      socket.on("close", () => {
        resolve(text)
      })
      socket.on("error", () => undefined)
      socket.write("POST / HTTP/1.1\r\nhost: a\r\ntransfer-encoding: chunked\r\n\r\n")
      socket.write(`7d0\r\n${"x".repeat(2000)}\r\n`)
    })
    expect(answer).toMatch(/^HTTP\/1.1 401 /)
    expect(answer.toLowerCase()).toContain("connection: close")
  })
})
