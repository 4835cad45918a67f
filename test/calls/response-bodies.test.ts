import { describe, expect, test, vi } from "vitest"
import { DecodeError } from "conferkit"
import { answered, failureOf } from "../support/bigbluebutton.ts"
import { scripted } from "../support/scripted.ts"
import { subjects } from "../support/subjects.ts"
import { unheardRejections } from "../support/unheard.ts"
import { until } from "../support/until.ts"

const bytesOf = (text: string) => new TextEncoder().encode(text)

/** A body with these chunks, which are created when they are read. */
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
describe.each(subjects.map((subject) => [subject.name, subject] as const))(
  "the body of a response of %s",
  (_name, subject) => {
    const { body, type } = subject.again.answer
    const whole = bytesOf(body)
    const size = whole.byteLength
    const half = size >> 1
    type BodyInit = ConstructorParameters<typeof Response>[0]

    /** The outcome of a call whose response has this body, and the number of requests. */
    async function outcome(made: () => BodyInit, limit: number, headers: Record<string, string> = {}) {
      const respond = () => Promise.resolve(new Response(made(), { headers: { "content-type": type, ...headers } }))
      const { again, asked } = scripted(subject, [respond], { maxResponseBytes: limit, maxRetries: 2 })
      const came = await again().catch((error: unknown) => error)
      expect(asked).toHaveLength(1)
      return came
    }
    const tooLong = (limit: number) =>
      expect.objectContaining({
        name: "DecodeError",
        operation: subject.again.operation.id,
        status: 200,
        excerpt: "",
        message: expect.stringContaining(`: the response exceeds maxResponseBytes (${limit} bytes)`) as string,
      }) as Error

    test("may have maxResponseBytes; one byte more is a DecodeError and is not retried", async () => {
      const cut = () => pieces([whole.slice(0, half), whole.slice(half)])
      for (const made of [() => body, () => whole, cut]) {
        expect(await outcome(made, size)).toMatchObject(subject.again.value as object)
        const error = await outcome(made, size - 1)
        expect(error).toBeInstanceOf(DecodeError)
        expect(error).toEqual(tooLong(size - 1))
        expect(error).toMatchObject({ contentType: type })
      }
    })

    test.each([
      ["has no Content-Length", {}],
      ["has an invalid Content-Length", { "content-length": "short" }],
      ["is compressed", { "content-length": "2", "content-encoding": "gzip" }],
      ["is in another encoding", { "content-length": "2", "content-type": "text/plain; charset=latin1" }],
      ["has a wrong Content-Length", { "content-length": "2" }],
      ["has a wrong Content-Length, and is not JSON", { "content-length": "2", "content-type": "text/plain" }],
    ])("is counted if it %s", async (_how, headers) => {
      expect(await outcome(() => body, size - 1, headers)).toEqual(tooLong(size - 1))
    })

    test("is counted after decompression", async () => {
      const headers = { "content-length": String(size + 1), "content-encoding": "gzip" }
      expect(await outcome(() => body, size, headers)).toMatchObject(subject.again.value as object)
    })

    test("is not read further once it is too long", async () => {
      const cancel = vi.fn()
      const pulled = vi.fn(() => bytesOf("x"))
      const endless = () =>
        new ReadableStream<Uint8Array>(
          {
            pull: (controller) => {
              controller.enqueue(pulled())
            },
            cancel,
          },
          { highWaterMark: 0 },
        )
      expect(await outcome(endless, 7)).toEqual(tooLong(7))
      expect(pulled).toHaveBeenCalledTimes(8)
      expect(cancel).toHaveBeenCalledOnce()
    })

    test("is not read at all if Content-Length is too long", async () => {
      const pulled = vi.fn<() => undefined>()
      const cancel = vi.fn()
      const announced = () => new ReadableStream({ pull: pulled, cancel }, { highWaterMark: 0 })
      expect(await outcome(announced, 8, { "content-length": "9" })).toEqual(tooLong(8))
      expect(pulled).not.toHaveBeenCalled()
      expect(cancel).toHaveBeenCalledOnce()
      expect(await outcome(() => null, 8, { "content-length": "9" })).toEqual(tooLong(8))
    })

    test("that is too long may have any Content-Type", async () => {
      const respond = () => Promise.resolve(new Response(Uint8Array.of(1, 2)))
      const { again } = scripted(subject, [respond], { maxResponseBytes: 1 })
      expect(await failureOf(again())).toMatchObject({ name: "DecodeError", contentType: undefined })
    })

    test("may be split anywhere, also within a character, and a truncated character is noticed", async () => {
      expect(await outcome(() => pieces([...whole].map((byte) => Uint8Array.of(byte))), size)).toMatchObject(
        subject.again.value as object,
      )
      const text = bytesOf("ção")
      const cut = () => pieces([text.slice(0, 1), text.slice(1, 3), text.slice(3)])
      expect(await outcome(cut, 100)).toMatchObject({ name: "DecodeError", excerpt: "ção" })
      expect(await outcome(() => Uint8Array.of(0x61, 0xc3), 100)).toMatchObject({ excerpt: "a\ufffd" })
    })

    test("is decoded in the encoding of its Content-Type", async () => {
      const headers = { "content-type": "text/plain; charset=ISO-8859-1" }
      const latin = Uint8Array.of(0x4a, 0x6f, 0xe3, 0x6f)
      expect(await outcome(() => latin, 8, headers)).toMatchObject({ excerpt: "João" })
      expect(await outcome(() => latin, 8, { ...headers, "content-length": "4" })).toMatchObject({ excerpt: "João" })
    })

    test("that breaks off is a network failure with the error as cause", async () => {
      const broken = new Error("broken")
      const breaking = () =>
        Promise.resolve(
          new Response(
            new ReadableStream({
              pull: () => {
                throw broken
              },
            }),
          ),
        )
      const unheard = await unheardRejections(async () => {
        const error = await failureOf(scripted(subject, [breaking], { maxRetries: 0 }).again())
        expect(error).toMatchObject({ name: "ConnectionError", code: "network", attempts: 1 })
        expect((error as Error).cause).toBe(broken)
      })
      expect(unheard).toEqual([])
    })

    test.each<[string, Record<string, string>, boolean]>([
      ["of any length", {}, false],
      ["of a known length", { "content-length": "4" }, false],
      ["in another encoding, which is read in chunks", { "content-type": "text/plain; charset=latin1" }, true],
    ])("ends with the caller's signal: %s", async (_what, headers, isCancelled) => {
      const cancel = vi.fn()
      const pull = vi.fn(() => new Promise<undefined>(() => undefined))
      const body = new ReadableStream({ pull, cancel }, { highWaterMark: 0 })
      const controller = new AbortController()
      const respond = () => Promise.resolve(new Response(body, { headers }))
      const { again, asked } = scripted(subject, [respond])
      const failure = failureOf(again({ signal: controller.signal }))
      await until(() => pull.mock.calls.length > 0)
      controller.abort(new Error("enough"))
      expect(await failure).toMatchObject({ code: "aborted", cause: controller.signal.reason as Error })
      // It cancels the transfer of a body that the platform reads.
      expect(asked[0]?.init.signal?.aborted).toBe(true)
      if (isCancelled) expect(cancel).toHaveBeenCalledOnce()
    })
  },
)

test("the default limit is 64 MiB", async () => {
  const announcing = (length: number) => () => new Response("x", { headers: { "content-length": String(length) } })
  for (const call of ["getMeetings", "getRecordings"] as const) {
    expect(await failureOf(answered(announcing(67_108_865))[call]())).toMatchObject({
      message: expect.stringContaining("maxResponseBytes (67108864 bytes)") as string,
    })
    expect(await failureOf(answered(announcing(67_108_864))[call]())).toMatchObject({ excerpt: "x" })
  }
})
