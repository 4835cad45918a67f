import { inspect } from "node:util"
import { describe, expect, test, vi } from "vitest"
import { ApiError, ConnectionError, DecodeError } from "../../src/core/errors.ts"
import type { Dialect } from "../../src/core/dialect.ts"
import type { Operation } from "../../src/core/operation.ts"
import { redactor } from "../../src/core/redact.ts"
import { type ClientOptions, createTransport } from "../../src/core/transport.ts"

const operation = (idempotent: boolean): Operation => ({
  id: "ping",
  method: "GET",
  path: "/ping",
  tags: [],
  idempotent,
  security: [],
  answer: "text",
  params: {},
})
const read = operation(true)
const write = operation(false)

const dialect: Dialect = {
  name: "test",
  redactor: redactor([], []),
  operation: () => read,
  encodeQuery: (pairs) => pairs.map((pair) => pair.slice(0, 2).join("=")).join("&"),
  encodeBody: (_operation, body) => Promise.resolve({ body: String(body), contentType: "text/plain" }),
  sign: ({ path, query, headers, body }) => ({
    url: `https://one.example${path}?${query}`,
    method: "GET",
    headers,
    body,
  }),
  redirect: (from, to) => (from.host === to.host ? "follow" : "refuse"),
  decode: ({ status, text, headers, retryAfter }, { id }) => {
    if (status < 400) return text
    throw new ApiError({
      provider: "test",
      operation: id,
      status,
      code: `http_${status}`,
      message: text,
      headers: Object.fromEntries(headers),
      retryAfter,
    })
  },
}

type Step = Response | Error | (() => Promise<Response>)

/** A transport whose fetch plays a script and whose sleep only writes down. */
function scripted(steps: readonly Step[], options: Omit<ClientOptions, "runtime"> = {}) {
  const waits: number[] = []
  const calls: { url: string; init: RequestInit }[] = []
  const transport = createTransport(dialect, {
    fetch: (url, init) => {
      const step = steps[Math.min(calls.length, steps.length - 1)]
      calls.push({ url, init })
      if (step === undefined || step instanceof Error) return Promise.reject(step ?? new Error("no script"))
      return step instanceof Response ? Promise.resolve(step.clone()) : step()
    },
    runtime: {
      random: () => 1,
      sleep: (ms, signal) => {
        waits.push(ms)
        return signal?.aborted === true ? Promise.reject(signal.reason as Error) : Promise.resolve()
      },
    },
    ...options,
  })
  return { transport, waits, calls }
}

const lost = (code: string) =>
  Object.assign(new TypeError("fetch failed"), { cause: Object.assign(new Error(code), { code }) })
const ok = () => new Response("pong")

describe("transport", () => {
  test("sends nothing for a caller who has given up already", async () => {
    const { transport, calls } = scripted([new Response("late")])
    const call = transport.call(read, {}, { signal: AbortSignal.abort(new Error("enough")) })
    await expect(call).rejects.toMatchObject({ name: "ConnectionError", code: "aborted" })
    expect(calls).toEqual([])
  })

  test("resolves to the decoded answer and a response without the query", async () => {
    const { transport, calls } = scripted([new Response("pong", { headers: { "x-request-id": "r1" } })])
    const { answer, response } = await transport.call(read, { query: { a: 1 }, headers: { "X-A": "1" } })
    expect(answer).toBe("pong")
    expect(calls[0]?.url).toBe("https://one.example/ping?a=1")
    expect(calls[0]?.init.headers).toEqual({ "x-a": "1" })
    expect(response.url).toBe("https://one.example/ping")
    expect(response.headers.get("x-request-id")).toBe("r1")
    expect(await response.json()).toBe("pong")
  })

  test("heals after two failures of a repeatable call", async () => {
    const { transport, waits, calls } = scripted([lost("ECONNRESET"), new Response("", { status: 503 }), ok()])
    expect((await transport.call(read, {})).answer).toBe("pong")
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
      expect((await transport.call(write, {})).answer).toBe("pong")
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
    expect(short.waits).toEqual([7000])
    const long = scripted([busy("259200"), ok()])
    await expect(long.transport.call(read, {})).rejects.toMatchObject({ status: 429, retryAfter: 259_200_000 })
    expect(long.waits).toEqual([])
  })

  test("maxRetries counts per call, per client, and 0 is never", async () => {
    const three = scripted([lost("ECONNRESET")], { maxRetries: 3 })
    await expect(three.transport.call(read, {})).rejects.toMatchObject({ attempts: 4 })
    const none = scripted([lost("ECONNRESET")], { maxRetries: 3 })
    await expect(none.transport.call(read, {}, { maxRetries: 0 })).rejects.toMatchObject({ attempts: 1 })
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
    expect(calls[0]?.init.headers).toEqual({ a: "client", b: "call", c: "input" })
  })
})

describe("time limit and abort", () => {
  const never = () => new Promise<Response>(() => undefined)
  const stalled = () =>
    Promise.resolve(
      new Response(
        new ReadableStream({
          start: (c) => {
            c.enqueue(new TextEncoder().encode("po"))
          },
        }),
      ),
    )

  test.each([
    ["before the headers", never],
    ["in the body", stalled],
  ])("the limit holds %s, also for a fetch that ignores its signal", async (_name, step) => {
    vi.useFakeTimers()
    try {
      const { transport } = scripted([step], { timeout: 300, maxRetries: 0 })
      const outcome = transport.call(read, {}).catch((error: unknown) => error)
      await vi.advanceTimersByTimeAsync(299)
      await vi.advanceTimersByTimeAsync(1)
      expect(await outcome).toMatchObject({
        name: "ConnectionError",
        code: "timeout",
        message: "test.ping: no complete answer within 300 ms",
      })
      expect(vi.getTimerCount()).toBe(0)
    } finally {
      vi.useRealTimers()
    }
  })

  test("a finished call leaves no timer and no listener", async () => {
    vi.useFakeTimers()
    try {
      const { transport } = scripted([ok()])
      const { signal } = new AbortController()
      const removed = vi.spyOn(signal, "removeEventListener")
      const added = vi.spyOn(signal, "addEventListener")
      await transport.call(read, {}, { signal })
      expect(vi.getTimerCount()).toBe(0)
      expect(removed.mock.calls.length).toBe(added.mock.calls.length)
    } finally {
      vi.useRealTimers()
    }
  })

  test("abort settles at once: before, during and between attempts", async () => {
    const reason = new Error("enough")
    const before = scripted([ok()])
    await expect(before.transport.call(read, {}, { signal: AbortSignal.abort(reason) })).rejects.toMatchObject({
      code: "aborted",
      cause: reason,
    })
    expect(before.calls).toHaveLength(0)

    const controller = new AbortController()
    const during = scripted([never])
    const pending = during.transport.call(read, {}, { signal: controller.signal })
    controller.abort(reason)
    await expect(pending).rejects.toMatchObject({ code: "aborted", cause: reason })

    const between = new AbortController()
    const waiting = createTransport(dialect, {
      fetch: () => Promise.reject(lost("ECONNRESET")),
      runtime: {
        sleep: (_ms, signal) =>
          new Promise((_resolve, reject) => {
            signal?.addEventListener("abort", () => {
              reject(signal.reason as Error)
            })
            queueMicrotask(() => {
              between.abort(reason)
            })
          }),
      },
    })
    await expect(waiting.call(read, {}, { signal: between.signal })).rejects.toMatchObject({
      code: "aborted",
      cause: reason,
      attempts: 1,
    })
  })
})

describe("redirects", () => {
  const to = (location: string, status = 302) => new Response(null, { status, headers: { location } })

  test("are followed where the dialect allows it, relative or absolute", async () => {
    const { transport, calls } = scripted([to("/other?x=1"), ok()])
    expect((await transport.call(read, {})).answer).toBe("pong")
    expect(calls[1]?.url).toBe("https://one.example/other?x=1")
  })

  test("to another place are refused by name, and not tried again", async () => {
    const { transport, calls } = scripted([to("https://evil.example/x?token=1")])
    await expect(transport.call(read, {})).rejects.toThrow("test.ping: a redirect to https://evil.example was refused")
    expect(calls).toHaveLength(1)
  })

  test("in a loop end", async () => {
    const { transport, calls } = scripted([to("/ping")])
    await expect(transport.call(read, {})).rejects.toThrow("more than 5 redirects")
    expect(calls).toHaveLength(6)
  })

  test("with 303 become a GET without body, others keep both", async () => {
    const first = scripted([to("/x", 307), ok()])
    await first.transport.call(read, { body: "b" })
    expect(first.calls[1]?.init).toMatchObject({ method: "GET", body: "b" })
    const second = scripted([to("/x", 303), ok()])
    await second.transport.call(read, { body: "b" })
    expect(second.calls[1]?.init).toMatchObject({ method: "GET", body: null })
  })
})

describe("bodies", () => {
  test("an answer beyond the limit is a DecodeError, compressed or not", async () => {
    const { transport } = scripted([new Response("x".repeat(2000))], { maxResponseBytes: 1000 })
    await expect(transport.call(read, {})).rejects.toBeInstanceOf(DecodeError)
    await expect(transport.call(read, {})).rejects.toThrow("longer than maxResponseBytes allows (1000 bytes)")
  })

  test("another encoding than UTF-8 is honoured", async () => {
    const latin = new Response(Uint8Array.of(0x4a, 0x6f, 0xe3, 0x6f), {
      headers: { "content-type": "text/xml; charset=ISO-8859-1" },
    })
    expect((await scripted([latin]).transport.call(read, {})).answer).toBe("João")
  })

  test("a stream pauses its clock while its reader works, and ends it when left early", async () => {
    vi.useFakeTimers()
    try {
      const { transport } = scripted(
        [
          () =>
            Promise.resolve(
              new Response(
                new ReadableStream({
                  pull: (c) => {
                    c.enqueue(Uint8Array.of(1))
                  },
                }),
              ),
            ),
        ],
        { timeout: 100 },
      )
      const { chunks } = await transport.stream(read, {})
      let seen = 0
      for await (const chunk of chunks) {
        expect(chunk).toEqual(Uint8Array.of(1))
        await vi.advanceTimersByTimeAsync(1000)
        if (++seen === 3) break
      }
      expect(seen).toBe(3)
      expect(vi.getTimerCount()).toBe(0)
    } finally {
      vi.useRealTimers()
    }
  })
})

test("a stream that breaks tells how many attempts there were before it began", async () => {
  const breaking = () =>
    Promise.resolve(
      new Response(
        new ReadableStream({
          pull: (controller) => {
            controller.error(lost("ECONNRESET"))
          },
        }),
      ),
    )
  const { transport } = scripted([lost("ECONNRESET"), breaking])
  const answer = await transport.stream(read, {})
  const begun = answer.chunks[Symbol.asyncIterator]().next()
  const error: unknown = await begun.catch((cause: unknown) => answer.explain(cause))
  expect(error).toMatchObject({ name: "ConnectionError", code: "network", attempts: 2 })
})

describe("logs", () => {
  test("say what happened, by level, without the query", async () => {
    const lines: unknown[] = []
    const write = (...line: unknown[]) => void lines.push(line)
    const logger = { debug: write, info: write, warn: write, error: write }
    const { transport } = scripted([lost("ECONNRESET"), ok()], { logger, logLevel: "debug" })
    await transport.call(read, { query: { password: "hidden" } })
    expect(lines).toHaveLength(2)
    expect(inspect(lines, { depth: 9 })).toContain("test.ping: trying again in 500 ms")
    expect(inspect(lines, { depth: 9 })).not.toContain("hidden")
  })

  test("a ConnectionError keeps its cause", async () => {
    const cause = lost("ECONNRESET")
    const error: unknown = await scripted([cause], { maxRetries: 0 })
      .transport.call(read, {})
      .catch((caught: unknown) => caught)
    expect(error).toBeInstanceOf(ConnectionError)
    expect(error).toMatchObject({ cause, message: "test.ping: the connection failed (ECONNRESET)" })
  })
})
