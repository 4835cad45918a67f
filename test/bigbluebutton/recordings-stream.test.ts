import type { ServerResponse } from "node:http"
import { describe, expect, test, vi } from "vitest"
import { BigBlueButton, ConnectionError, DecodeError } from "conferkit/bigbluebutton"
import { all, answered, failureOf, noWaiting } from "../support/bigbluebutton.ts"
import { answering, serve } from "../support/http-server.ts"
import { document, ids } from "../support/recording-server.ts"

const client = (origin: string, options: object = {}) =>
  new BigBlueButton({ baseUrl: origin, secret: "s", ...noWaiting, ...options })

/** The start of a long list: complete recordings, and half of another one. */
const begun = (count: number) => {
  const xml = document(ids(count))
  return `${xml.slice(0, xml.indexOf("</recordings>"))}<recording><recordID>half`
}

/** A server that sends part of a list and keeps the connection open; `closed` resolves when the client disconnects. */
async function stalling(count: number) {
  const left = Promise.withResolvers<undefined>()
  const server = await serve((_request, response: ServerResponse) => {
    response.on("close", () => {
      left.resolve(undefined)
    })
    response.writeHead(200, { "content-type": "text/xml" }).write(begun(count))
  })
  return { origin: server.origin, closed: left.promise, [Symbol.asyncDispose]: () => server[Symbol.asyncDispose]() }
}

describe("recordings() parses the response while it arrives", () => {
  test("complete recordings are yielded early, and leaving the loop cancels the transfer", async () => {
    await using server = await stalling(3)
    const seen: string[] = []
    for await (const { recordID } of client(server.origin).recordings()) {
      seen.push(recordID)
      if (seen.length === 2) break
    }
    await server.closed
    expect(seen).toEqual(["r0", "r1"])
  })

  test("leading whitespace takes linear time", async () => {
    const sent = { bytes: 0 }
    const before = new Uint8Array(256).fill(0x20)
    const parts = function* () {
      for (; sent.bytes < 16_000_000; sent.bytes += before.byteLength) yield before
      yield new TextEncoder().encode(document(ids(2)))
    }
    const body = () => ReadableStream.from(parts()) as ReadableStream<Uint8Array>
    const headers = { "content-type": "text/xml" }
    const bbb = client("https://bbb.example", { fetch: () => Promise.resolve(new Response(body(), { headers })) })
    expect((await all(bbb.recordings())).map(({ recordID }) => recordID)).toEqual(["r0", "r1"])
  })

  test("throwing inside the loop also cancels the transfer", async () => {
    await using server = await stalling(3)
    const walking = (async () => {
      for await (const { recordID } of client(server.origin).recordings()) throw new Error(`no room for ${recordID}`)
    })()
    expect(await failureOf(walking)).toMatchObject({ message: "no room for r0" })
    await server.closed
  })

  test("abort stops between two recordings", async () => {
    await using server = await stalling(3)
    const controller = new AbortController()
    const reason = new Error("enough")
    const seen: string[] = []
    const walking = (async () => {
      const options = { signal: controller.signal }
      for await (const { recordID } of client(server.origin).recordings({}, options)) {
        seen.push(recordID)
        if (seen.length === 3) controller.abort(reason)
      }
    })()
    const error = await failureOf(walking)
    expect(error).toBeInstanceOf(ConnectionError)
    expect(error).toMatchObject({ code: "aborted", operation: "getRecordings", cause: reason })
    await server.closed
    expect(seen).toEqual(["r0", "r1", "r2"])
  })

  test("an aborted signal sends nothing", async () => {
    await using server = await serve(answering(document([])))
    const walk = client(server.origin).recordings({}, { signal: AbortSignal.abort() })
    expect(await failureOf(walk.next())).toMatchObject({ name: "ConnectionError", code: "aborted" })
    expect(server.seen).toEqual([])
  })

  test("a broken connection throws after the complete recordings", async () => {
    await using server = await serve((_request, response) => {
      response.writeHead(200, { "content-type": "text/xml" }).write(begun(5), () => {
        response.destroy()
      })
    })
    const seen: string[] = []
    const walking = (async () => {
      for await (const { recordID } of client(server.origin).recordings()) seen.push(recordID)
    })()
    const error = await failureOf(walking)
    expect(error).toBeInstanceOf(ConnectionError)
    expect(error).toMatchObject({ code: "network", provider: "bigbluebutton", operation: "getRecordings" })
    expect(seen).toEqual(ids(5))
    // Yielded recordings cannot be taken back, so there is no retry.
    expect(server.seen).toHaveLength(1)
  })

  test("a truncated document throws a DecodeError after the complete recordings", async () => {
    await using server = await serve(answering(begun(5)))
    const seen: string[] = []
    const walking = (async () => {
      for await (const { recordID } of client(server.origin).recordings()) seen.push(recordID)
    })()
    const error = await failureOf(walking)
    expect(error).toBeInstanceOf(DecodeError)
    expect((error as DecodeError).cause).toMatchObject({ name: "XmlError", reason: "truncated" })
    expect(seen).toEqual(ids(5))
  })

  test("the timeout applies to each chunk, not to the time that the loop body takes", async () => {
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] })
    try {
      const start = (controller: ReadableStreamDefaultController<Uint8Array>) => {
        controller.enqueue(new TextEncoder().encode(begun(2)))
      }
      const bbb = answered(() => new Response(new ReadableStream({ start })), { timeout: 40 })
      const walk = bbb.recordings()
      expect(await walk.next()).toMatchObject({ value: { recordID: "r0" } })
      await vi.advanceTimersByTimeAsync(10_000)
      expect(await walk.next()).toMatchObject({ value: { recordID: "r1" } })
      const failing = failureOf(walk.next())
      await vi.advanceTimersByTimeAsync(40)
      expect(await failing).toMatchObject({
        name: "ConnectionError",
        code: "timeout",
        message: expect.stringMatching(
          /getRecordings: no complete response from bbb\.example\.org:443 within 40 ms$/,
        ) as string,
      })
      expect(vi.getTimerCount()).toBe(0)
    } finally {
      vi.useRealTimers()
    }
  })

  test("a failed first response is retried before anything is yielded", async () => {
    let requests = 0
    const bbb = answered(() =>
      ++requests < 3 ? new Response("<html>504</html>", { status: 504 }) : new Response(document(ids(2))),
    )
    expect(await all(bbb.recordings())).toHaveLength(2)
    // The last two requests confirm that there are no more recordings.
    expect(requests).toBe(5)
  })

  test.each([
    ["bytes one by one", 1],
    ["seven bytes each", 7],
  ])("chunks may split the document anywhere: %s", async (_name, size) => {
    const bytes = new TextEncoder().encode(document(["João", "🙂🙃", "日本"]))
    const bbb = answered(() => {
      let at = 0
      const pull = (controller: ReadableStreamDefaultController<Uint8Array>) => {
        if (at >= bytes.length) controller.close()
        else controller.enqueue(bytes.subarray(at, (at += size)))
      }
      return new Response(new ReadableStream({ pull }))
    })
    expect((await all(bbb.recordings())).map(({ name }) => name)).toEqual(["Aula João", "Aula 🙂🙃", "Aula 日本"])
  })

  test("decodes encodings other than UTF-8", async () => {
    const latin = Buffer.from(document(["João"]), "latin1")
    const type = "text/xml; charset=ISO-8859-1"
    await using server = await serve(answering(latin, { type }))
    expect(await all(client(server.origin).recordings())).toMatchObject([{ recordID: "João" }])
  })
})

test("a page instead of a list is read up to maxResponseBytes", async () => {
  const page = `<html>${"x".repeat(5_000)}</html>`
  const within = await failureOf(all(answered(page, { maxResponseBytes: 10_000 }, "text/html").recordings()))
  expect(within).toMatchObject({ name: "DecodeError", excerpt: expect.stringContaining("<html>") as string })
  const beyond = await failureOf(all(answered(page, { maxResponseBytes: 4_000 }, "text/html").recordings()))
  expect(beyond).toBeInstanceOf(DecodeError)
  expect((beyond as Error).message).toMatch(/larger than 4000 bytes/)
})
