import { createServer, request as send, type RequestListener } from "node:http"
import { type AddressInfo, connect } from "node:net"
import { describe, expect, test, vi } from "vitest"
import { bigBlueButtonReceiver } from "conferkit/bigbluebutton"
import { createWebhookHandler, type NodeRequest, toNodeListener } from "conferkit/webhooks"
import { callbackURL, event, secret, signed } from "./signed.ts"

/** A server whose listener alone reads the body. */
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

/** Serves `handler`, after what a framework does to the request. */
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

const echo = async (request: Request) => {
  const headers = new Headers([
    ["set-cookie", "a=1"],
    ["set-cookie", "b=2"],
    ["x-url", request.url],
  ])
  return new Response(request.method === "GET" ? null : await request.text(), { status: 201, headers })
}

describe("toNodeListener", () => {
  test("passes method, URL, headers and body on, and the answer back", async () => {
    await using server = await serving(echo)
    const response = await post(server.port, "é🙂")
    expect([response.status, await response.text()]).toEqual([201, "é🙂"])
    expect(response.headers.getSetCookie()).toEqual(["a=1", "b=2"])
    expect(response.headers.get("x-url")).toBe(`http://127.0.0.1:${server.port}/hooks/bbb?a=1&a=%41`)
    expect((await fetch(`http://127.0.0.1:${server.port}/`)).status).toBe(201)
  })

  test.each([
    ["raw bytes", async (incoming: NodeRequest) => ({ body: await bytesOf(incoming) })],
    ["text", async (incoming: NodeRequest) => ({ body: String(await bytesOf(incoming)) })],
    ["nothing, as parsers of other types do", () => Promise.resolve({ body: {} })],
  ])("takes what a framework left of the body: %s", async (_name, before) => {
    await using server = await serving(echo, before)
    expect(await (await post(server.port, "a=1")).text()).toBe("a=1")
  })

  test("a body that was parsed before is a mistake of ours, and told", async () => {
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

  test("uses the path that a router cut, and the origin it is told", async () => {
    const seen: string[] = []
    const listener = toNodeListener(
      ({ url }) => {
        seen.push(url)
        return new Response()
      },
      { origin: "https://app.example.org" },
    )
    await using server = await listening((incoming, outgoing) => {
      listener(Object.assign(incoming, { originalUrl: incoming.url ?? "", url: "/" }), outgoing)
    })
    await post(server.port, "", "/hooks/bbb?checksum=1")
    expect(seen).toEqual(["https://app.example.org/hooks/bbb?checksum=1"])
  })

  test("a doubled header does not pass for a single one", async () => {
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

  test("a body that does not end is answered, and the connection closed", async () => {
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

  test.each([
    ["a host that is none", "POST / HTTP/1.1\r\nhost: a b\r\ncontent-length: 0\r\nconnection: close\r\n\r\n", 400],
    ["a method that the web forbids", "TRACE / HTTP/1.1\r\nhost: a\r\nconnection: close\r\n\r\n", 400],
  ])("%s is refused", async (_name, text, status) => {
    await using server = await serving(echo)
    const answer = await new Promise<string>((resolve) => {
      let got = ""
      const socket = connect(server.port, "127.0.0.1").on("data", (part) => (got += String(part)))
      socket.on("close", () => {
        resolve(got)
      })
      socket.write(text)
    })
    expect(answer).toMatch(new RegExp(`^HTTP/1.1 ${status} `))
  })

  test("a handler that throws is 500", async () => {
    const print = vi.spyOn(console, "error").mockImplementation(() => undefined)
    await using server = await serving(() => Promise.reject(new Error("no")))
    expect((await post(server.port, "")).status).toBe(500)
    expect(print).toHaveBeenCalledTimes(1)
    print.mockRestore()
  })
})
