import { afterEach, describe, expect, test, vi } from "vitest"
import type { CallOptions } from "conferkit"
import type { BigBlueButtonOptions } from "conferkit/bigbluebutton"
import { all, failureOf } from "../support/bigbluebutton.ts"
import { bigBlueButton } from "../support/clients.ts"
import { document, ids } from "../support/recording-server.ts"
import { lost, stalled } from "../support/scripted.ts"

type Step = Error | (() => Response | Promise<Response>)

/** Iterates over recordings whose requests get these responses in turn, the last one repeatedly. */
function walking(steps: readonly Step[], options: Partial<BigBlueButtonOptions> = {}, call?: CallOptions) {
  const urls: string[] = []
  const waits: number[] = []
  const bbb = bigBlueButton({
    fetch: async (url) => {
      const step = steps[Math.min(urls.push(url), steps.length) - 1]
      if (step === undefined || step instanceof Error) throw step ?? new Error("no script")
      return step()
    },
    runtime: {
      random: () => 1,
      sleep: (ms) => {
        waits.push(ms)
        return Promise.resolve()
      },
    },
    ...options,
  })
  return { walk: bbb.recordings({}, call), urls, waits }
}

const list = () => document(ids(2))
const idsOf = async (walk: AsyncIterable<{ recordID: string }>) => (await all(walk)).map(({ recordID }) => recordID)
const page = (status: number, body = "<html>") =>
  new Response(body, { status, headers: { "content-type": "text/html" } })

afterEach(() => {
  vi.useRealTimers()
})

describe("a streamed list", () => {
  test("may have no Content-Type, and leaves no timer behind", async () => {
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] })
    const { walk } = walking([() => new Response(new TextEncoder().encode(list()))])
    expect(await idsOf(walk)).toEqual(["r0", "r1"])
    expect(vi.getTimerCount()).toBe(0)
  })

  test("may be JSON, which is buffered", async () => {
    const recordings = ids(2).map((recordID) => ({ recordID }))
    const answer = { response: { returncode: "SUCCESS", recordings, totalElements: 2 } }
    const { walk } = walking([() => Response.json(answer)])
    expect(await idsOf(walk)).toEqual(["r0", "r1"])
  })

  test("may have another status and another encoding", async () => {
    const headers = { "content-type": "text/xml; charset=ISO-8859-1" }
    const latin = Buffer.from(document(["João"]), "latin1")
    for (const status of [302, 404]) {
      const { walk } = walking([() => new Response(latin, { status, headers })])
      expect(await idsOf(walk)).toEqual(["João"])
    }
  })

  test("that is rejected is retried like any other call, and its error counts the attempts", async () => {
    const { walk, urls, waits } = walking([() => page(503), () => page(404)])
    expect(await failureOf(walk.next())).toMatchObject({ name: "BigBlueButtonError", status: 404 })
    expect(urls).toHaveLength(2)
    expect(waits).toEqual([500])
  })

  test("is a DecodeError if its API error is longer than maxResponseBytes", async () => {
    const { walk } = walking([() => page(404, "x".repeat(101))], { maxResponseBytes: 100 })
    expect(await failureOf(walk.next())).toMatchObject({ name: "DecodeError", status: 404 })
  })

  test("that breaks off reports the attempts before it began", async () => {
    const pull = (controller: ReadableStreamDefaultController) => {
      controller.error(lost("ECONNRESET"))
    }
    const { walk } = walking([lost("ECONNRESET"), () => new Response(new ReadableStream({ pull }))])
    expect(await failureOf(walk.next())).toMatchObject({
      name: "ConnectionError",
      code: "network",
      provider: "bigbluebutton",
      operation: "getRecordings",
      attempts: 2,
      message: "bigbluebutton.getRecordings: the connection to bbb.example:443 failed (ECONNRESET)",
    })
  })

  test("may be read slowly: the timeout runs only while waiting for a chunk", async () => {
    await idsOf(walking([() => new Response(list())]).walk)
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] })
    const pieces = document(ids(3)).split(/(?<=<\/recording>)/)
    const pull = (controller: ReadableStreamDefaultController<Uint8Array>) => {
      const piece = pieces.shift()
      if (piece === undefined) controller.close()
      else controller.enqueue(new TextEncoder().encode(piece))
    }
    const body = () => new ReadableStream({ pull }, { highWaterMark: 0 })
    const { walk } = walking([() => new Response(body())], { timeout: 100 })
    const seen: string[] = []
    for await (const { recordID } of walk) {
      seen.push(recordID)
      await vi.advanceTimersByTimeAsync(1000)
      if (seen.length === 3) break
    }
    expect(seen).toEqual(["r0", "r1", "r2"])
    expect(vi.getTimerCount()).toBe(0)
  })

  test("uses the timeout of its call for each chunk", async () => {
    // Lazy loading takes real time.
    await idsOf(walking([() => new Response(list())]).walk)
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] })
    const begun = list().slice(0, list().indexOf("</recordings>"))
    const { walk } = walking([() => stalled(begun)], { timeout: 100 }, { timeout: 200 })
    expect(await walk.next()).toMatchObject({ value: { recordID: "r0" } })
    await vi.advanceTimersByTimeAsync(10_000)
    expect(await walk.next()).toMatchObject({ value: { recordID: "r1" } })
    const next = failureOf(walk.next())
    await vi.advanceTimersByTimeAsync(200)
    expect(await next).toMatchObject({
      code: "timeout",
      attempts: 1,
      message: expect.stringContaining("no complete response from bbb.example:443 within 200 ms") as string,
    })
    expect(vi.getTimerCount()).toBe(0)
  })
})
