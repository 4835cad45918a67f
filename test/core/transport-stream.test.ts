import { afterEach, beforeEach, describe, expect, test, vi } from "vitest"
import { all } from "../support/all.ts"
import { lost, ok, read, scripted, stalled } from "../support/transport.ts"

const textOf = async (chunks: AsyncIterable<Uint8Array>) => Buffer.concat(await all(chunks)).toString()

describe("stream", () => {
  beforeEach(() => {
    vi.useFakeTimers()
  })

  afterEach(() => {
    vi.useRealTimers()
  })

  test("resolves when a good answer begins, and hands its bytes on", async () => {
    const { transport, calls } = scripted([new Response("pong", { headers: { "content-type": "text/xml" } })])
    const answer = await transport.stream(read, { query: { a: 1 } })
    expect(answer.contentType).toBe("text/xml")
    expect(await textOf(answer.chunks)).toBe("pong")
    expect(calls[0]?.url).toBe("https://one.example/ping?a=1")
    expect(vi.getTimerCount()).toBe(0)
  })

  test("an answer may be of no type", async () => {
    const { transport } = scripted([new Response(Uint8Array.of(1))])
    expect((await transport.stream(read, {})).contentType).toBeNull()
  })

  test("tells how much of it may be read into memory: 64 MiB, or as the client says", async () => {
    expect((await scripted([ok()]).transport.stream(read, {})).limit).toBe(67_108_864)
    expect((await scripted([ok()], { maxResponseBytes: 7 }).transport.stream(read, {})).limit).toBe(7)
  })

  test("a refusal rejects, and is tried again like any other call", async () => {
    const { transport, calls, waits } = scripted([
      new Response("", { status: 503 }),
      new Response("no", { status: 404 }),
    ])
    await expect(transport.stream(read, {})).rejects.toMatchObject({ name: "ApiError", status: 404 })
    expect(calls).toHaveLength(2)
    expect(waits).toEqual([500])
  })

  test("a refusal that is too long is none that could be read", async () => {
    const { transport } = scripted([new Response("12345678", { status: 404 })], { maxResponseBytes: 7 })
    await expect(transport.stream(read, {})).rejects.toMatchObject({ name: "DecodeError", status: 404 })
  })

  test("a good document under another status streams all the same, in UTF-8 now", async () => {
    const latin = new Response(Uint8Array.of(0x4a, 0x6f, 0xe3, 0x6f), {
      status: 302,
      headers: { "content-type": "text/xml; charset=ISO-8859-1" },
    })
    const answer = await scripted([latin]).transport.stream(read, {})
    expect(answer.contentType).toBe("charset=utf-8")
    expect(await textOf(answer.chunks)).toBe("João")
  })

  test("takes the whole text after all, as a call would", async () => {
    const answer = await scripted(
      [new Response("x", { status: 201 })],
      {},
      {
        decode: ({ status, text }, { id }) => {
          if (text === "odd") throw new Error("odd")
          return [status, text, id]
        },
      },
    ).transport.stream(read, {})
    expect(await answer.decode("text")).toEqual([201, "text", "ping"])
    await expect(answer.decode("odd")).rejects.toThrow("odd")
  })

  test("pauses its clock while its reader works, and ends it when left early", async () => {
    const pull = (controller: ReadableStreamDefaultController) => {
      controller.enqueue(Uint8Array.of(1))
    }
    const endless = () => Promise.resolve(new Response(new ReadableStream({ pull })))
    const { chunks } = await scripted([endless], { timeout: 100 }).transport.stream(read, {})
    let seen = 0
    for await (const chunk of chunks) {
      expect(chunk).toEqual(Uint8Array.of(1))
      await vi.advanceTimersByTimeAsync(1000)
      if (++seen === 3) break
    }
    expect(seen).toBe(3)
    expect(vi.getTimerCount()).toBe(0)
  })

  test("counts from chunk to chunk, and explains the limit of the call", async () => {
    const { transport } = scripted([() => stalled("po", "ng")], { timeout: 100 })
    const answer = await transport.stream(read, {}, { timeout: 200 })
    const reader = answer.chunks[Symbol.asyncIterator]()
    await reader.next()
    await vi.advanceTimersByTimeAsync(1000)
    expect((await reader.next()).done).toBe(false)
    const next = reader.next().catch((cause: unknown) => answer.explain(cause))
    await vi.advanceTimersByTimeAsync(200)
    expect(await next).toMatchObject({
      name: "ConnectionError",
      code: "timeout",
      attempts: 1,
      message: "test.ping: no complete response from one.example:443 within 200 ms",
    })
    expect(vi.getTimerCount()).toBe(0)
  })

  test("that breaks tells how many attempts there were before it began", async () => {
    const pull = (controller: ReadableStreamDefaultController) => {
      controller.error(lost("ECONNRESET"))
    }
    const breaking = () => Promise.resolve(new Response(new ReadableStream({ pull })))
    const { transport } = scripted([lost("ECONNRESET"), breaking])
    const answer = await transport.stream(read, {})
    const begun = answer.chunks[Symbol.asyncIterator]().next()
    expect(await begun.catch((cause: unknown) => answer.explain(cause))).toMatchObject({
      name: "ConnectionError",
      code: "network",
      provider: "test",
      operation: "ping",
      attempts: 2,
      message: "test.ping: the connection to one.example:443 failed (ECONNRESET)",
    })
  })
})
