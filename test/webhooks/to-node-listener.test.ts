import type { ServerResponse } from "node:http"
import { connect } from "node:net"
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest"
import { type NodeListenerOptions, type NodeRequest, toNodeListener } from "conferkit/webhooks"
import { serve } from "../support/http-server.ts"

type Handler = Parameters<typeof toNodeListener>[0]
type Before = (incoming: NodeRequest, outgoing: ServerResponse) => unknown

let print = vi.spyOn(console, "error")
beforeEach(() => {
  print = vi.spyOn(console, "error").mockImplementation(() => undefined)
})
afterEach(() => {
  print.mockRestore()
})

/** Serves a handler after a framework's processing. */
const serving = (handler: Handler, before: Before = () => undefined, options?: NodeListenerOptions) => {
  const listener = toNodeListener(handler, options)
  return serve((incoming, outgoing) => {
    void Promise.resolve(before(incoming, outgoing)).then(() => {
      listener(incoming, outgoing)
    })
  })
}

/** The response on a new connection on which only this text is sent. */
const exchanged = (origin: string, lines: readonly string[], body = "") =>
  new Promise<string>((resolve) => {
    let got = ""
    const socket = connect(Number(new URL(origin).port), "127.0.0.1")
    socket.on("data", (part) => (got += String(part)))
    socket.on("error", () => undefined)
    socket.on("close", () => {
      resolve(got)
    })
    socket.write([...lines, "", body].join("\r\n"))
  })

/** A handler that records its requests. */
function noting(answer: () => Response | Promise<Response> = () => new Response()) {
  const seen: Request[] = []
  const handler = (request: Request) => {
    seen.push(request)
    return answer()
  }
  return { seen, handler }
}

async function bytesOf(incoming: NodeRequest): Promise<Buffer> {
  const parts: Buffer[] = []
  for await (const part of incoming) parts.push(part as Buffer)
  return Buffer.concat(parts)
}

const post = (origin: string, body = "a=1", init: RequestInit = {}) =>
  fetch(`${origin}/hooks?a=1&a=%41`, { method: "POST", body, ...init })

describe("a request", () => {
  test.each(["POST", "PUT", "PATCH", "DELETE"])("is passed on as received: %s", async (method) => {
    const bodies: string[] = []
    const { seen, handler } = noting()
    await using server = await serving(async (request) => {
      bodies.push(await request.text())
      return handler(request)
    })
    await post(server.origin, "é🙂", { method, headers: { "x-own": "1" } })
    const [request] = seen
    expect([request?.method, request?.url]).toEqual([method, `${server.origin}/hooks?a=1&a=%41`])
    expect(request?.headers.get("x-own")).toBe("1")
    expect(bodies).toEqual(["é🙂"])
  })

  test.each(["GET", "HEAD"])("has no body: %s", async (method) => {
    const { seen, handler } = noting()
    await using server = await serving(handler, (incoming) => Object.assign(incoming, { body: "made up" }))
    expect((await fetch(server.origin, { method })).status).toBe(200)
    expect([seen[0]?.method, seen[0]?.body]).toEqual([method, null])
  })

  test("keeps repeated headers separate, so that they are not taken for one", async () => {
    const { seen, handler } = noting()
    await using server = await serving(handler)
    const doubled = ["authorization: Bearer a", "authorization: Bearer b", "x-a: 1", "x-a: 2"]
    await exchanged(server.origin, ["GET / HTTP/1.1", "host: a", "connection: close", ...doubled])
    expect(seen[0]?.headers.get("authorization")).toBe("Bearer a, Bearer b")
    expect(seen[0]?.headers.get("x-a")).toBe("1, 2")
  })
})

describe("the body of a request", () => {
  const takeBody = async (incoming: NodeRequest) => Object.assign(incoming, { body: await bytesOf(incoming) })

  test.each<[string, Before]>([
    ["raw bytes", takeBody],
    ["text", async (incoming) => Object.assign(incoming, { body: String(await bytesOf(incoming)) })],
    ["an unrelated object", (incoming) => Object.assign(incoming, { body: {} })],
  ])("is what a framework left: %s", async (_name, before) => {
    await using server = await serving(async (request) => new Response(await request.text()), before)
    expect(await (await post(server.origin)).text()).toBe("a=1")
  })

  test.each<[string, Before]>([
    [
      "bytes next to a parsed body",
      async (incoming) => Object.assign(incoming, { rawBody: await bytesOf(incoming), body: { a: "1" } }),
    ],
    [
      "text next to a parsed body",
      async (incoming) => Object.assign(incoming, { rawBody: String(await bytesOf(incoming)), body: { a: "1" } }),
    ],
    ["bytes next to other text", (incoming) => Object.assign(incoming, { rawBody: Buffer.from("a=1"), body: "b=2" })],
    ["bytes without a parsed body", (incoming) => Object.assign(incoming, { rawBody: Buffer.from("a=1") })],
    ["empty, with the stream unread", (incoming) => Object.assign(incoming, { rawBody: "", body: {} })],
    ["empty bytes, with the stream unread", (incoming) => Object.assign(incoming, { rawBody: new Uint8Array() })],
    ["an object, with the stream unread", (incoming) => Object.assign(incoming, { rawBody: { a: 1 } })],
    [
      "undefined, with a text body",
      async (incoming) => Object.assign(incoming, { rawBody: undefined, body: String(await bytesOf(incoming)) }),
    ],
    [
      "empty, with a text body",
      async (incoming) => Object.assign(incoming, { rawBody: "", body: String(await bytesOf(incoming)) }),
    ],
  ])("is rawBody if that is %s", async (_name, before) => {
    await using server = await serving(async (request) => new Response(await request.text()), before)
    expect(await (await post(server.origin)).text()).toBe("a=1")
  })

  test.each<[string, Before]>([
    ["", () => undefined],
    [", if a framework has read it to its end", takeBody],
    [
      ", if a framework has kept its bytes next to the parsed body",
      async (incoming) => Object.assign(incoming, { rawBody: await bytesOf(incoming), body: {} }),
    ],
  ])("may be empty%s", async (_how, before) => {
    await using server = await serving(async (request) => new Response(`<${await request.text()}>`), before)
    expect(await (await post(server.origin, "")).text()).toBe("<>")
  })

  test.each<[string, (incoming: NodeRequest) => Promise<unknown>]>([
    [
      "parsed",
      async (incoming) => Object.assign(incoming, { body: JSON.parse(String(await bytesOf(incoming))) as unknown }),
    ],
    ["discarded", bytesOf],
  ])("counts as read if it was %s", async (_name, before) => {
    const { seen, handler } = noting()
    await using server = await serving(handler, before)
    expect((await post(server.origin, "{}")).status).toBe(200)
    expect(seen[0]?.bodyUsed).toBe(true)
    await expect(seen[0]?.text()).rejects.toThrow(TypeError)
  })
})

describe("the URL of a request", () => {
  const urlOf = async (
    before: Before,
    options?: NodeListenerOptions,
    head = ["GET /a?b=1 HTTP/1.1", "host: h.example:81"],
  ) => {
    const { seen, handler } = noting()
    await using server = await serving(handler, before, options)
    await exchanged(server.origin, [...head, "connection: close"])
    return seen[0]?.url
  }
  const nothing = () => undefined

  test("is built from the Host header", async () => {
    expect(await urlOf(nothing)).toBe("http://h.example:81/a?b=1")
    expect(await urlOf(nothing, {}, ["GET /a HTTP/1.0"])).toBe("http://localhost/a")
  })

  test("uses https if the connection does", async () => {
    const encrypted = (value: unknown) => (incoming: NodeRequest) =>
      Object.assign(incoming.socket, { encrypted: value })
    expect(await urlOf(encrypted(true))).toBe("https://h.example:81/a?b=1")
    expect(await urlOf(encrypted(false))).toBe("http://h.example:81/a?b=1")
  })

  test("starts with the configured origin, whatever the request says", async () => {
    expect(await urlOf(nothing, { origin: "https://app.example.org" })).toBe("https://app.example.org/a?b=1")
  })

  test.each([
    "/hooks/8?/7",
    "/hooks/8?a=/../7&b=\\c&d=%2e%2e/",
    "/hooks/8?",
    "/hooks//8/",
    "//evil.example/hooks/7",
    "/http://evil.example/hooks/7",
    "/hooks/.8/..7/8./%2e8",
    "/hooks/8;a=1@b:c$d!e*f(g)",
    "/hooks/%2F/%5C/%23/%3F/%zz",
    "/",
  ])("keeps host and target unchanged: %s", async (target) => {
    expect(await urlOf(nothing, {}, [`GET ${target} HTTP/1.1`, "host: h.example"])).toBe(`http://h.example${target}`)
    const origin = "https://app.example.org:8443"
    expect(await urlOf(nothing, { origin }, [`GET ${target} HTTP/1.1`, "host: h"])).toBe(origin + target)
  })

  test.each([
    [`/a"b<c>?d="e'`, "/a%22b%3Cc%3E?d=%22e%27"],
    ["/a b?c d", "/a%20b?c%20d"],
    ["/\u00e9/\u{1f393}?\u00e9", "/%C3%A9/%F0%9F%8E%93?%C3%A9"],
    ["/100%?%", "/100%?%"],
  ])("has invalid characters encoded: %s", async (originalUrl, encoded) => {
    expect(await urlOf((incoming) => Object.assign(incoming, { originalUrl }))).toBe(`http://h.example:81${encoded}`)
  })

  test.each([
    ["h", "http://h"],
    ["H.Example", "http://h.example"],
    ["h_1.internal:8080", "http://h_1.internal:8080"],
    ["127.0.0.1:80", "http://127.0.0.1"],
    ["[::1]:8080", "http://[::1]:8080"],
    ["xn--bcher-kva.example", "http://xn--bcher-kva.example"],
  ])("has the host %s", async (host, origin) => {
    expect(await urlOf(nothing, {}, ["GET /a HTTP/1.1", `host: ${host}`])).toBe(`${origin}/a`)
  })

  test("ignores proxy headers, which anyone can send", async () => {
    const forwarded = ["x-forwarded-host: evil.example", "x-forwarded-proto: https", "x-forwarded-port: 1"]
    const more = ["forwarded: host=evil.example;proto=https", "x-original-url: /evil", "x-forwarded-prefix: /evil"]
    const head = ["GET /a HTTP/1.1", "host: h", ...forwarded, ...more]
    expect(await urlOf(nothing, {}, head)).toBe("http://h/a")
  })

  test.each(["https://app.example.org/", "https://app.example.org", "HTTPS://App.example.org:443"])(
    "starts with the origin %s",
    async (origin) => {
      expect(await urlOf(nothing, { origin })).toBe("https://app.example.org/a?b=1")
    },
  )

  test.each([
    "",
    "app.example.org",
    "https://app.example.org/hooks",
    "https://a@app.example.org",
    "https://a?b",
    "x:/",
  ])("rejects the origin %j", (origin) => {
    const wrong = expect.objectContaining({ name: "ConfigError", parameter: "origin" }) as Error
    expect(() => toNodeListener(() => new Response(), { origin })).toThrow(wrong)
  })

  test("restores the path that a router removed", async () => {
    const cut: Before = (incoming) => Object.assign(incoming, { originalUrl: incoming.url, url: "/" })
    expect(await urlOf(cut)).toBe("http://h.example:81/a?b=1")
  })

  test("is / if a framework removed it, and the method is GET", async () => {
    const take: Before = (incoming) => Object.assign(incoming, { url: undefined, method: undefined })
    expect(await urlOf(take)).toBe("http://h.example:81/")
  })
})

describe("a target changed by a framework", () => {
  test.each(["/hooks/\t7", "/hooks/8/.\n./7", "/hooks/7 ", "/hooks/7\u0000", "hooks/7", "", "/\r\n/evil"])(
    "to %j is not a path: 400",
    async (originalUrl) => {
      const { seen, handler } = noting()
      await using server = await serving(handler, (incoming) => Object.assign(incoming, { originalUrl }))
      expect((await post(server.origin)).status).toBe(400)
      expect(seen).toEqual([])
    },
  )
})

describe("a response", () => {
  test("is sent with status, headers, each cookie and its body", async () => {
    const headers = new Headers([
      ["x-own", "1"],
      ["set-cookie", "a=1"],
      ["set-cookie", "b=2"],
    ])
    await using server = await serving(async (request) => {
      await request.text()
      return new Response("é", { status: 201, headers })
    })
    const response = await post(server.origin)
    expect([response.status, await response.text()]).toEqual([201, "é"])
    expect(response.headers.get("x-own")).toBe("1")
    expect(response.headers.getSetCookie()).toEqual(["a=1", "b=2"])
    expect(response.headers.get("content-length")).toBe("2")
    expect(response.headers.get("connection")).toBe("keep-alive")
    expect(print).not.toHaveBeenCalled()
  })

  test("may have no body and no cookies", async () => {
    await using server = await serving(() => new Response(null, { status: 405 }))
    const response = await post(server.origin)
    expect([response.status, response.headers.get("content-length")]).toEqual([405, "0"])
    expect(response.headers.has("set-cookie")).toBe(false)
  })

  test("to a request with an unread body closes the connection", async () => {
    await using server = await serving(() => new Response("enough"))
    const head = ["POST / HTTP/1.1", "host: a", "transfer-encoding: chunked"]
    const got = await exchanged(server.origin, head, `7d0\r\n${"x".repeat(2000)}\r\n`)
    expect(got).toMatch(/^HTTP\/1.1 200 /)
    expect(got.toLowerCase()).toContain("\r\nconnection: close\r\n")
    expect(got).toMatch(/enough$/)
  })

  test("is sent even if the handler stopped in the middle of the body", async () => {
    await using server = await serving(async (request) => {
      const reader = (request.body as ReadableStream<Uint8Array>).getReader()
      const { value } = await reader.read()
      await reader.cancel()
      return new Response(String(value?.byteLength))
    })
    const head = ["POST / HTTP/1.1", "host: a", "transfer-encoding: chunked"]
    expect(await exchanged(server.origin, head, `7d0\r\n${"x".repeat(2000)}\r\n`)).toMatch(/2000$/)
  })

  test.each([
    ...[
      "",
      "a b",
      "x/hooks/7?",
      "x/",
      "x?",
      "x#",
      "x\\hooks",
      "a@b",
      "a,b",
      "a:b",
      "a:1:2",
      "a:",
      "a:99999",
      "a%2fb",
      "[::1",
      "[1:2]",
      "[::1]x",
      "::1",
      "\u00e9",
      "2130706433",
      "0x7f.1",
    ].map((host): [string, string[]] => [`the host ${JSON.stringify(host)}`, ["POST / HTTP/1.1", `host: ${host}`]]),
    ...[
      "http://evil.example/hooks/7",
      "http://a/hooks/7",
      "hooks",
      "*",
      "/hooks/8/../7",
      "/hooks/8/..",
      "/hooks/8/%2e%2E/7",
      "/hooks/8/.%2e/7",
      "/hooks/./7",
      "/hooks/7/.",
      "/hooks/7/%2E",
      "/hooks/8\\..\\7",
      "\\\\evil.example/hooks/7",
      "/hooks/7#/8",
      "/hooks/7?a#b",
      "/hooks/\t7",
    ].map((target): [string, string[]] => [`the target ${target}`, [`POST ${target} HTTP/1.1`, "host: a"]]),
    ["two hosts", ["POST / HTTP/1.1", "host: a", "host: b"]],
    ["one host twice", ["POST / HTTP/1.1", "host: a", "host: a"]],
    ["a forbidden method", ["TRACE / HTTP/1.1", "host: a"]],
  ])("to %s is 400", async (_name, head) => {
    const { seen, handler } = noting()
    await using server = await serving(handler)
    const got = await exchanged(server.origin, [...head, "content-length: 0", "connection: close"])
    expect(got).toMatch(/^HTTP\/1.1 400 /)
    expect([seen, print.mock.calls]).toEqual([[], []])
  })
})

describe("an error", () => {
  const error = new Error("no")

  test.each<[string, Handler]>([
    ["rejects", () => Promise.reject(error)],
    [
      "throws",
      () => {
        throw error
      },
    ],
    [
      "responds with a broken body",
      () =>
        new Response(
          new ReadableStream({
            start: (sink) => {
              sink.error(error)
            },
          }),
        ),
    ],
  ])("of a handler that %s gets 500, and is reported", async (_how, handler) => {
    await using server = await serving(handler)
    const response = await post(server.origin)
    expect([response.status, await response.text()]).toEqual([500, ""])
    expect(print.mock.calls).toEqual([["conferkit: toNodeListener:", error]])
  })

  test("after someone else has started the response ends that response", async () => {
    await using server = await serving(
      () => new Response("own"),
      (_incoming, outgoing) => {
        outgoing.writeHead(202).write("other")
      },
    )
    const response = await post(server.origin)
    expect([response.status, await response.text()]).toEqual([202, "other"])
    expect(print).toHaveBeenCalledTimes(1)
  })
})
