import type { Incoming } from "../../src/core/http/response.ts"
import { describe, expect, test, vi } from "vitest"
import { ApiError, ConnectionError, DecodeError } from "../../src/core/errors.ts"
import { createTransport } from "../../src/core/http/transport.ts"
import { configError } from "../support/config-error.ts"
import { operation } from "../support/operation.ts"
import { userAgent } from "../../src/core/runtime.ts"
import { dialect, lost, ok, read, scripted, write } from "../support/transport.ts"

/** What every call says of itself. */
const agent = { "user-agent": userAgent() }

describe("transport", () => {
  test("sends nothing for a caller who has given up already", async () => {
    const { transport, calls } = scripted([new Response("late")])
    const call = transport.call(read, {}, { signal: AbortSignal.abort(new Error("enough")) })
    await expect(call).rejects.toMatchObject({ name: "ConnectionError", code: "aborted" })
    expect(calls).toEqual([])
  })

  test("resolves to the decoded answer and a response without the query", async () => {
    const { transport, calls } = scripted([new Response("pong", { headers: { "x-request-id": "r1" } })])
    const { body, response } = await transport.call(read, { query: { a: 1 }, headers: { "X-A": "1" } })
    expect(body).toBe("pong")
    expect(calls[0]?.url).toBe("https://one.example/ping?a=1")
    expect(calls[0]?.init.headers).toEqual({ ...agent, "x-a": "1" })
    expect(response.url).toBe("https://one.example/ping")
    expect(response.headers.get("x-request-id")).toBe("r1")
    expect(await response.json()).toBe("pong")
  })

  test("fetches with the platform's fetch, as it is at the time of the call", async () => {
    const transport = createTransport(dialect, {})
    const fetch = vi.fn(() => Promise.resolve(ok()))
    vi.stubGlobal("fetch", fetch)
    try {
      expect((await transport.call(read, {})).body).toBe("pong")
      expect(fetch).toHaveBeenCalledExactlyOnceWith(
        "https://one.example/ping?",
        expect.objectContaining({ method: "GET" }),
      )
    } finally {
      vi.unstubAllGlobals()
    }
  })

  test("fills the path, and encodes the body, which says of what type it is", async () => {
    const room = operation({ id: "room", method: "POST", path: "/rooms/{id}" })
    const { transport, calls } = scripted([ok()])
    await transport.call(room, { path: { id: "a/b" }, body: 7, headers: { a: "1" } })
    expect(calls[0]?.url).toBe("https://one.example/rooms/a%2Fb?")
    expect(calls[0]?.init).toMatchObject({
      method: "POST",
      body: "7",
      headers: { "content-type": "text/plain", a: "1" },
    })
  })

  test("the caller's word on the type of a body counts, and a dialect may say nothing", async () => {
    const own = scripted([ok()])
    await own.transport.call(read, { body: "b", headers: { "Content-Type": "text/own" } })
    expect(own.calls[0]?.init.headers).toEqual({ ...agent, "content-type": "text/own" })
    const open = scripted([ok()], {}, { encodeBody: () => Promise.resolve({ body: "b" }) })
    await open.transport.call(read, { body: "b" })
    expect(open.calls[0]?.init.headers).toEqual(agent)
  })

  test("rejects for what cannot be sent, before anything is", async () => {
    const room = operation({
      id: "room",
      path: "/rooms/{id}",
      params: { name: { in: "query", kind: "text", required: true } },
    })
    const { transport, calls } = scripted([ok()])
    await expect(transport.call(room, { path: { id: "7" } })).rejects.toThrow(
      configError('room: the parameter "name" is required and is missing or empty', "name"),
    )
    await expect(transport.call(room, { query: { name: "x" } })).rejects.toThrow(
      configError('room: "id" is missing', "id"),
    )
    const refused = new Error("no such body")
    const other = scripted([ok()], {}, { encodeBody: () => Promise.reject(refused) })
    await expect(other.transport.call(read, { body: "b" })).rejects.toBe(refused)
    expect([...calls, ...other.calls]).toEqual([])
  })

  test("send sends a draft as it is", async () => {
    const { transport, calls } = scripted([ok(), new Response("", { status: 500 })])
    const draft = { operation: write, path: "/other", query: "b=2", headers: { a: "1" }, body: "body" }
    const read = ({ text }: Incoming) => text()
    expect(await transport.send(draft, {}, read)).toBe("pong")
    expect(calls).toMatchObject([{ url: "https://one.example/other?b=2", init: { headers: { a: "1" }, body: "body" } }])
    const decode = async ({ decode, text }: Incoming) => decode(await text())
    await expect(transport.send(draft, { headers: { a: null } }, decode)).rejects.toMatchObject({ status: 500 })
    expect(calls[1]?.init.headers).toEqual(agent)
  })

  test("waits for a decoder that takes its time", async () => {
    const { transport } = scripted([ok()], {}, { decode: ({ text }) => Promise.resolve(`${text}!`) })
    const { body, response } = await transport.call(read, {})
    expect(body).toBe("pong!")
    expect(await response.json()).toBe("pong!")
    expect(response.ok).toBe(true)
  })

  test("reads dates by the client's clock", async () => {
    const headers = { "retry-after": "Fri, 07 Mar 2025 10:00:05 GMT" }
    const { transport, waits } = scripted([new Response("", { status: 503, headers }), ok()])
    await transport.call(read, {})
    expect(waits).toEqual([6250])
  })

  test("heals after two failures of a repeatable call", async () => {
    const { transport, waits, calls } = scripted([lost("ECONNRESET"), new Response("", { status: 503 }), ok()])
    expect((await transport.call(read, {})).body).toBe("pong")
    expect(waits).toEqual([500, 1000])
    expect(calls).toHaveLength(3)
  })

  test("sends what is not repeatable once", async () => {
    for (const step of [lost("ECONNRESET"), new Response("", { status: 503 }), new Response("", { status: 429 })]) {
      const { transport, calls } = scripted([step, ok()])
      await expect(transport.call(write, {})).rejects.toThrow()
      expect(calls).toHaveLength(1)
    }
  })

  test("sends it again when the first time cannot have arrived", async () => {
    for (const code of ["ECONNREFUSED", "ENOTFOUND", "EAI_AGAIN", "UND_ERR_CONNECT_TIMEOUT"]) {
      const { transport, calls } = scripted([lost(code), ok()])
      expect((await transport.call(write, {})).body).toBe("pong")
      expect(calls).toHaveLength(2)
    }
  })

  test("a certificate that does not fit is not tried again", async () => {
    const { transport, calls } = scripted([lost("DEPTH_ZERO_SELF_SIGNED_CERT"), ok()])
    await expect(transport.call(read, {})).rejects.toMatchObject({
      code: "network",
      message: expect.stringContaining("SELF_SIGNED") as string,
    })
    expect(calls).toHaveLength(1)
  })

  test("waits as long as Retry-After says, and not at all for three days", async () => {
    const busy = (value: string) => new Response("", { status: 429, headers: { "retry-after": value } })
    const short = scripted([busy("7"), ok()])
    await short.transport.call(read, {})
    expect(short.waits).toEqual([8750])
    const long = scripted([busy("259200"), ok()])
    await expect(long.transport.call(read, {})).rejects.toMatchObject({ status: 429, retryAfter: 259_200_000 })
    expect(long.waits).toEqual([])
  })

  test("maxRetries counts per call, per client, and 0 is never", async () => {
    const three = scripted([lost("ECONNRESET")], { maxRetries: 3 })
    await expect(three.transport.call(read, {})).rejects.toMatchObject({ attempts: 4 })
    const none = scripted([lost("ECONNRESET")], { maxRetries: 3 })
    await expect(none.transport.call(read, {}, { maxRetries: 0 })).rejects.toMatchObject({ attempts: 1 })
    const usual = scripted([lost("ECONNRESET")])
    await expect(usual.transport.call(read, {})).rejects.toMatchObject({ attempts: 3 })
  })

  test("a final refusal is not tried again whatever its status", async () => {
    const transport = createTransport(
      { ...dialect, isFinal: () => true },
      { fetch: vi.fn().mockResolvedValueOnce(new Response("", { status: 500 })) },
    )
    await expect(transport.call(read, {})).rejects.toBeInstanceOf(ApiError)
  })

  test("headers: the call's over the client's over the dialect's, null removes", async () => {
    const { transport, calls } = scripted([ok()], { headers: { a: "client", b: "client" } })
    await transport.call(read, { headers: { A: "input", c: "input", d: "input" } }, { headers: { b: "call", D: null } })
    expect(calls[0]?.init.headers).toEqual({ ...agent, a: "client", b: "call", c: "input" })
  })
})

test("a redirect to another place is refused by name, and not tried again", async () => {
  const headers = { location: "https://evil.example/x?token=1" }
  const { transport, calls } = scripted([new Response(null, { status: 302, headers })])
  await expect(transport.call(read, {})).rejects.toThrow(
    "test.ping: redirected from one.example:443 to evil.example:443: not here",
  )
  expect(calls).toHaveLength(1)
})

describe("an answer beyond the limit", () => {
  test("is a DecodeError with what is known of it, and not tried again", async () => {
    const long = new Response("x".repeat(1001), { status: 201, headers: { "content-type": "text/xml" } })
    const { transport, calls } = scripted([long], { maxResponseBytes: 1000 })
    const call = transport.call(read, {})
    await expect(call).rejects.toBeInstanceOf(DecodeError)
    await expect(call).rejects.toMatchObject({
      provider: "test",
      operation: "ping",
      status: 201,
      contentType: "text/xml",
      excerpt: "",
      message: "test.ping: the answer is longer than maxResponseBytes allows (1000 bytes)",
    })
    expect(calls).toHaveLength(1)
  })

  test("may be of no type", async () => {
    const { transport } = scripted([new Response(Uint8Array.of(1, 2))], { maxResponseBytes: 1 })
    await expect(transport.call(read, {})).rejects.toMatchObject({ name: "DecodeError", contentType: undefined })
  })
})

describe("logs", () => {
  test("say what happened, by level, without the query", async () => {
    const lines: unknown[] = []
    const logger = {
      debug: (...line: unknown[]) => void lines.push(["debug", ...line]),
      info: (...line: unknown[]) => void lines.push(["info", ...line]),
      warn: (...line: unknown[]) => void lines.push(["warn", ...line]),
      error: (...line: unknown[]) => void lines.push(["error", ...line]),
    }
    let time = 1000
    const later = () => {
      time += 30
      return Promise.resolve(ok())
    }
    const runtime = { now: () => time, random: () => 0.3333, sleep: () => Promise.resolve() }
    const { transport } = scripted([lost("ECONNRESET"), later], { logger, logLevel: "debug", runtime })
    await transport.call(read, { query: { password: "hidden" } })
    expect(lines).toEqual([
      [
        "warn",
        "test.ping: retrying in 167 ms after attempt 1 (one.example:443): the connection to one.example:443 failed (ECONNRESET)",
      ],
      ["debug", "test.ping: done in 30 ms, attempt 2 (one.example:443)"],
    ])
  })

  test("a ConnectionError keeps its cause", async () => {
    const cause = lost("ECONNRESET")
    const error: unknown = await scripted([cause], { maxRetries: 0 })
      .transport.call(read, {})
      .catch((caught: unknown) => caught)
    expect(error).toBeInstanceOf(ConnectionError)
    expect(error).toMatchObject({ cause, message: "test.ping: the connection to one.example:443 failed (ECONNRESET)" })
  })
})
