import { describe, expect, test, vi } from "vitest"
import { deadline } from "../../src/core/http/deadline.ts"
import { chunks, readText } from "../../src/core/http/read-body.ts"
import { all } from "../support/all.ts"
import { unheardRejections } from "../support/unheard.ts"

const bytes = (text: string) => new TextEncoder().encode(text)
const unlimited = () => deadline(0, undefined)

/** A body that comes in these pieces, and notes when nobody wants more of it. */
function pieces(all: readonly Uint8Array[], cancel: () => void = () => undefined): ReadableStream<Uint8Array> {
  const left = [...all]
  return new ReadableStream(
    {
      pull: (controller) => {
        const next = left.shift()
        if (next === undefined) controller.close()
        else controller.enqueue(next)
      },
      cancel,
    },
    { highWaterMark: 0 },
  )
}

describe("chunks", () => {
  test("come as they are", async () => {
    const response = new Response(pieces([bytes("a"), bytes("bc")]))
    expect(await all(chunks(response, unlimited()))).toEqual([bytes("a"), bytes("bc")])
  })

  test("are none without a body", async () => {
    expect(await all(chunks(new Response(), unlimited()))).toEqual([])
  })

  test("end the transfer for a reader who leaves early", async () => {
    const cancel = vi.fn()
    const seen: unknown[] = []
    for await (const chunk of chunks(new Response(pieces([bytes("a"), bytes("b")], cancel)), unlimited())) {
      seen.push(chunk)
      break
    }
    expect(seen).toEqual([bytes("a")])
    expect(cancel).toHaveBeenCalledOnce()
  })

  test("end with the watch, and the transfer with them", async () => {
    const cancel = vi.fn()
    const caller = new AbortController()
    const reason = new Error("enough")
    const silent = new ReadableStream<Uint8Array>({ pull: () => new Promise(() => undefined), cancel })
    const next = chunks(new Response(silent), deadline(0, caller.signal)).next()
    caller.abort(reason)
    await expect(next).rejects.toBe(reason)
    expect(cancel).toHaveBeenCalledOnce()
  })

  test("reject with the loss of the connection, whose cause is what broke the body", async () => {
    const broken = new Error("broken")
    const body = new ReadableStream<Uint8Array>({
      pull: () => {
        throw broken
      },
    })
    const unheard = await unheardRejections(() =>
      expect(chunks(new Response(body), unlimited()).next()).rejects.toMatchObject({
        name: "ConnectionLost",
        cause: broken,
      }),
    )
    expect(unheard).toEqual([])
  })
})

describe("readText", () => {
  const refuse = () => new Error("too much")
  const read = (
    body: ConstructorParameters<typeof Response>[0],
    headers: Record<string, string>,
    limit = 8,
    watch = unlimited(),
  ) => readText(new Response(body, { headers }), watch, limit, refuse)

  test("reads as many bytes as are allowed, and not one more", async () => {
    expect(await read("12345678", {})).toBe("12345678")
    await expect(read("123456789", {})).rejects.toThrow("too much")
    await expect(read(pieces([bytes("1234"), bytes("56789")]), {})).rejects.toThrow("too much")
  })

  test("asks for no more of what is too long", async () => {
    const cancel = vi.fn()
    await expect(read(pieces([bytes("123456789"), bytes("x")], cancel), {})).rejects.toThrow("too much")
    expect(cancel).toHaveBeenCalledOnce()
  })

  test("does not begin with what says of itself that it is too long", async () => {
    const pulled = vi.fn<() => undefined>()
    const cancel = vi.fn()
    const body = new ReadableStream({ pull: pulled, cancel }, { highWaterMark: 0 })
    await expect(read(body, { "content-length": "9" })).rejects.toThrow("too much")
    expect(pulled).not.toHaveBeenCalled()
    expect(cancel).toHaveBeenCalledOnce()
    await expect(read(null, { "content-length": "9" })).rejects.toThrow("too much")
  })

  test.each([
    ["says nothing", {}],
    ["says nothing that can be read", { "content-length": "short" }],
    ["tells of a compressed body", { "content-length": "2", "content-encoding": "gzip" }],
    ["tells of one in another encoding", { "content-length": "2", "content-type": "text/plain; charset=latin1" }],
  ])("counts where the head %s", async (_name, headers) => {
    await expect(read("123456789", headers)).rejects.toThrow("too much")
  })

  test.each<[string, number, boolean]>([
    ["8", 8, true],
    ["1000000", 2_000_000, true],
    ["1000001", 2_000_000, false],
  ])("a body of %s bytes where %i are allowed is read at once: %s", async (length, limit, once) => {
    const response = new Response("x", { headers: { "content-length": length } })
    const whole = vi.spyOn(response, "arrayBuffer")
    expect(await readText(response, unlimited(), limit, refuse)).toBe("x")
    expect(whole).toHaveBeenCalledTimes(once ? 1 : 0)
  })

  test("reads signs that are cut by the borders of chunks", async () => {
    const [a, b, ...rest] = bytes("ção")
    expect(await read(pieces([Uint8Array.of(a ?? 0, b ?? 0), Uint8Array.from(rest)]), {})).toBe("ção")
    const [first, ...others] = bytes("ã")
    expect(await read(pieces([Uint8Array.of(first ?? 0), Uint8Array.from(others)]), {})).toBe("ã")
  })

  test("shows where a sign is cut by the end", async () => {
    expect(await read(Uint8Array.of(0x61, 0xc3), {})).toBe("a\ufffd")
  })

  test("reads the encoding that the head names", async () => {
    const headers = { "content-type": "text/xml; charset=ISO-8859-1", "content-length": "4" }
    expect(await read(Uint8Array.of(0x4a, 0x6f, 0xe3, 0x6f), headers)).toBe("João")
  })

  test("nothing is an empty text", async () => {
    expect(await read(null, {})).toBe("")
    expect(await read(null, { "content-length": "0" })).toBe("")
  })

  test.each([{}, { "content-length": "4" }])("ends with the watch: %j", async (headers) => {
    const caller = new AbortController()
    const reason = new Error("enough")
    const silent = new ReadableStream<Uint8Array>({ pull: () => new Promise(() => undefined) })
    const text = read(silent, headers, 8, deadline(0, caller.signal))
    caller.abort(reason)
    await expect(text).rejects.toBe(reason)
  })
})
