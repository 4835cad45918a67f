// Requests that differ from those of node:http.
import { createServer as createServer2, connect } from "node:http2"
import type { AddressInfo } from "node:net"
import fastify from "fastify"
import { afterEach, describe, expect, test, vi } from "vitest"
import { toNodeListener } from "conferkit/webhooks"

const closing: (() => unknown)[] = []
afterEach(async () => {
  for (const close of closing.splice(0)) await close()
})

const echo = vi.fn(async (request: Request) =>
  Response.json([request.method, request.url, request.headers.get("x-own"), await request.text()]),
)

describe("HTTP/2", () => {
  const send = async (headers: Record<string, string | string[]>) => {
    const server = createServer2(toNodeListener(echo) as never)
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve))
    const client = connect(`http://127.0.0.1:${(server.address() as AddressInfo).port}`)
    closing.push(
      () => {
        client.destroy()
      },
      () => server.close(),
    )
    const stream = client.request({ ":method": "POST", ":path": "/h?a=1", ...headers })
    stream.end("body")
    let status: unknown
    stream.on("response", (head) => (status = head[":status"]))
    let text = ""
    for await (const chunk of stream) text += String(chunk)
    return [status, text]
  }

  test("uses :authority as the host", async () => {
    expect(await send({ ":authority": "app.example", "x-own": ["1", "2"] })).toEqual([
      200,
      '["POST","http://app.example/h?a=1","1, 2","body"]',
    ])
  })

  test("accepts an additional host header", async () => {
    expect(await send({ ":authority": "app.example", host: "app.example" })).toEqual([
      200,
      '["POST","http://app.example/h?a=1",null,"body"]',
    ])
  })

  test("rejects a host that differs from :authority", async () => {
    expect(await send({ ":authority": "app.example", host: "evil.example" })).toEqual([400, ""])
  })
})

test("works with fastify.inject", async () => {
  const receive = toNodeListener(echo)
  const app = fastify()
  closing.push(() => app.close())
  await app.register((scope, _options, done) => {
    scope.removeAllContentTypeParsers()
    scope.addContentTypeParser("*", (_request, _body, parsed) => {
      parsed(null)
    })
    scope.post("/h", (request, reply) => {
      reply.hijack()
      receive(request.raw, reply.raw)
    })
    done()
  })
  const headers = { host: "app.example", "x-own": "1", "content-type": "text/plain" }
  const response = await app.inject({ method: "POST", url: "/h", headers, payload: "body" })
  expect([response.statusCode, response.body]).toEqual([200, '["POST","http://app.example/h","1","body"]'])
})

test.each([undefined, {}, "handler"])("rejects a handler that is not a function: %j", (handler) => {
  expect(() => toNodeListener(handler as never)).toThrow(
    expect.objectContaining({ name: "ConfigError", parameter: "handler" }) as Error,
  )
})
