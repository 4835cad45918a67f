import { afterEach, describe, expect, test, vi } from "vitest"
import {
  analyticsReceiver,
  bigBlueButtonReceiver,
  recordingReadyReceiver,
  verifyAnalytics,
  verifyRecordingReady,
  verifyWebhook as verifyBigBlueButton,
} from "conferkit/bigbluebutton"
import { omniFlowReceiver, verifyWebhook as verifyOmniFlow } from "conferkit/omniflow"
import {
  createWebhookHandler,
  type ReadOptions,
  signatureReceiver,
  signStandardWebhook,
  standardWebhooksReceiver,
  verifySignature,
  verifyStandardWebhook,
  type WebhookInput,
} from "conferkit/webhooks"
import { verifyWebhook as verifyXCall, xcallReceiver } from "conferkit/xcall"
import { verifyWebhook as verifyXRoom, xroomReceiver } from "conferkit/xroom"
import { unheardRejections } from "../support/unheard.ts"

const secret = "d2ViaG9vay1zZWNyZXQ="
const token = "a-token-that-nobody-can-guess"
const url = `https://app.example.org/hooks/${token}`

/** A delivery whose body is this stream. */
const post = (body: string | Uint8Array<ArrayBuffer> | ReadableStream, headers: Record<string, string> = {}) =>
  new Request(url, { method: "POST", body, headers, duplex: "half" })

/** Sends what `next` returns, `undefined` for the end, and records a cancellation. */
function streamOf(next: () => unknown) {
  const cancel = vi.fn()
  const body = new ReadableStream(
    {
      pull: async (controller) => {
        const chunk = await next()
        if (chunk === undefined) controller.close()
        else controller.enqueue(chunk)
      },
      cancel,
    },
    { highWaterMark: 0 },
  )
  return { body, cancel }
}

const forever = () => new Promise(() => undefined)
const ticking = (chunk: Uint8Array) => () => new Promise((resolve) => setTimeout(resolve, 5, chunk))

/** Everything that reads a delivery. */
const readers: [string, (input: WebhookInput, options: ReadOptions) => Promise<unknown>][] = [
  ["BigBlueButton", (input, options) => verifyBigBlueButton(input, { secret, callbackURL: url, ...options })],
  ["recording-ready", (input, options) => verifyRecordingReady(input, { secret, ...options })],
  ["analytics", (input, options) => verifyAnalytics(input, { secret, ...options })],
  ["xroom", (input, options) => verifyXRoom(input, { token, ...options })],
  ["xCall", (input, options) => verifyXCall(input, { secret, ...options })],
  ["OmniFlow", (input, options) => verifyOmniFlow(input, { secret, ...options })],
  ["Standard Webhooks", (input, options) => verifyStandardWebhook(input, { secret, ...options })],
  ["a header", (input, options) => verifySignature(input, { secret, header: "x-sig", ...options })],
]

const receivers = [
  ["BigBlueButton", (options: ReadOptions) => bigBlueButtonReceiver({ secret, ...options })],
  ["recording-ready", (options: ReadOptions) => recordingReadyReceiver({ secret, ...options })],
  ["analytics", (options: ReadOptions) => analyticsReceiver({ secret, ...options })],
  ["xroom", (options: ReadOptions) => xroomReceiver({ token, ...options })],
  ["xCall", (options: ReadOptions) => xcallReceiver({ secret, ...options })],
  ["OmniFlow", (options: ReadOptions) => omniFlowReceiver({ secret, ...options })],
  ["Standard Webhooks", (options: ReadOptions) => standardWebhooksReceiver({ secret, ...options })],
  ["a header", (options: ReadOptions) => signatureReceiver({ provider: "x", secret, header: "x-sig", ...options })],
] as const

afterEach(() => {
  vi.useRealTimers()
})

describe.each(readers)("a body for %s", (_name, read) => {
  test.each([
    ["never arrives", forever],
    ["arrives endlessly, a byte at a time", ticking(Uint8Array.of(120))],
    ["arrives endlessly, in empty chunks", () => new Uint8Array(0)],
  ])("that %s ends reading and cancels the stream", async (_how, next) => {
    const { body, cancel } = streamOf(next)
    const request = post(body)
    const unheard = await unheardRejections(() =>
      expect(read(request, { bodyTimeout: 60 })).rejects.toMatchObject({
        reason: "body-timeout",
        message: "the body did not arrive within 60 ms",
      }),
    )
    expect(unheard).toEqual([])
    expect(cancel).toHaveBeenCalledOnce()
    expect(request.body?.locked).toBe(false)
  })

  test("has a timeout of three seconds by default", async () => {
    vi.useFakeTimers()
    const ended = vi.fn()
    const failing = read(post(streamOf(forever).body), {}).catch(ended)
    await vi.advanceTimersByTimeAsync(2_999)
    expect(ended).not.toHaveBeenCalled()
    await vi.advanceTimersByTimeAsync(1)
    await failing
    expect(ended).toHaveBeenCalledExactlyOnceWith(expect.objectContaining({ reason: "body-timeout" }))
    expect(vi.getTimerCount()).toBe(0)
  })

  test("is not read if its Content-Length exceeds the limit", async () => {
    const next = vi.fn(forever)
    const { body, cancel } = streamOf(next)
    const failing = read(post(body, { "content-length": "101" }), { limit: 100 })
    await expect(failing).rejects.toMatchObject({ reason: "body-too-long" })
    expect(next).not.toHaveBeenCalled()
    expect(cancel).toHaveBeenCalledOnce()
  })

  test("that is too long is cancelled, and leaves no timer", async () => {
    vi.useFakeTimers()
    const { body, cancel } = streamOf(() => new Uint8Array(30))
    const request = post(body)
    await expect(read(request, { limit: 100 })).rejects.toMatchObject({ reason: "body-too-long" })
    expect([cancel.mock.calls.length, request.body?.locked, vi.getTimerCount()]).toEqual([1, false, 0])
  })

  test.each(["text", 7, new ArrayBuffer(2), new Uint16Array(2), [1, 2], null])(
    "whose stream contains %o is an error",
    async (chunk) => {
      const { body, cancel } = streamOf(() => chunk)
      await expect(read(post(body), {})).rejects.toMatchObject({ reason: "body-parsed" })
      expect(cancel).toHaveBeenCalledOnce()
    },
  )

  test("that breaks off rejects with the original error", async () => {
    vi.useFakeTimers()
    const broken = new Error("broken")
    const { body } = streamOf(() => Promise.reject(broken))
    await expect(read(post(body), {})).rejects.toMatchObject({ message: "broken" })
    expect(vi.getTimerCount()).toBe(0)
  })

  test("that is already being read rejects with an error that says so", async () => {
    const request = post(streamOf(forever).body)
    request.body?.getReader()
    await expect(read(request, {})).rejects.toMatchObject({ reason: "body-parsed" })
  })

  test.each([
    ["limit", 0],
    ["limit", -1],
    ["limit", Number.NaN],
    ["limit", "1mb"],
    ["limit", null],
    ["bodyTimeout", 0],
    ["bodyTimeout", -1],
    ["bodyTimeout", Number.NaN],
    ["bodyTimeout", "3s"],
    ["bodyTimeout", false],
  ])("is not read with %s: %j", async (name, value) => {
    const options = { [name]: value } as ReadOptions
    const wrong = { name: "ConfigError", parameter: name }
    await expect(read(post("x"), options)).rejects.toMatchObject(wrong)
    await expect(read({ headers: {}, body: "x", url }, options)).rejects.toMatchObject(wrong)
  })

  test("may be unlimited", async () => {
    vi.useFakeTimers()
    const long = new Uint8Array(2 ** 21).fill(120)
    const failing = read(post(long), { limit: Infinity, bodyTimeout: Infinity })
    await expect(failing).rejects.not.toMatchObject({ reason: "body-too-long" })
    expect(vi.getTimerCount()).toBe(0)
  })
})

describe.each(receivers)("the receiver of %s", (_name, receiverOf) => {
  const statusOf = async (own: ReadOptions, options: ReadOptions, body: Parameters<typeof post>[0]) => {
    const reasons: unknown[] = []
    const onError = (error: unknown) => reasons.push((error as { reason: string }).reason)
    // The receivers' events differ, which does not matter here.
    const receiver = receiverOf(own) as ReturnType<typeof signatureReceiver>
    const { status } = await createWebhookHandler({ receiver, on: {}, onError, ...options })(post(body))
    return [status, ...reasons]
  }

  test("makes the handler respond with 408 if the body takes too long", async () => {
    expect(await statusOf({}, { bodyTimeout: 20 }, streamOf(forever).body)).toEqual([408, "body-timeout"])
    expect(await statusOf({ bodyTimeout: 20 }, {}, streamOf(forever).body)).toEqual([408, "body-timeout"])
    const { body } = streamOf(forever)
    expect(await statusOf({ bodyTimeout: 1e9 }, { bodyTimeout: 20 }, body)).toEqual([408, "body-timeout"])
  })

  test("keeps its own limit if the handler has none", async () => {
    expect((await statusOf({ limit: 3 }, {}, "1234"))[1]).toBe("body-too-long")
    expect((await statusOf({ limit: 3 }, { limit: 4 }, "1234"))[1]).not.toBe("body-too-long")
  })

  test.each(["limit", "bodyTimeout"])("rejects a wrong %s at creation", (name) => {
    const wrong = expect.objectContaining({ name: "ConfigError", parameter: name }) as Error
    const options = { [name]: -1 }
    expect(() => receiverOf(options)).toThrow(wrong)
    const receiver = receiverOf({}) as ReturnType<typeof signatureReceiver>
    expect(() => createWebhookHandler({ receiver, on: {}, ...options })).toThrow(wrong)
  })
})

describe("a body", () => {
  const bytes = new Uint8Array(100_000).map((_, at) => at % 251)
  const text = Buffer.from(bytes).toString("latin1")

  /** Any body can be signed as text; this one contains bytes of all kinds. */
  test.each([1, 2, 511, 512, 513, 4096, 99_999, 100_000])("in chunks of %i bytes is the same", async (size) => {
    const body = JSON.stringify({ text })
    const headers = signStandardWebhook({ id: "1", body, secret })
    const whole = Buffer.from(body)
    let at = 0
    const next = () => (at < whole.length ? Uint8Array.from(whole.subarray(at, (at += size))) : undefined)
    const limit = whole.length
    const read = (options: ReadOptions) =>
      verifyStandardWebhook(post(streamOf(next).body, headers), { secret, bodyTimeout: Infinity, ...options })
    expect((await read({ limit })).payload).toEqual({ text })
    at = 0
    await expect(read({ limit: limit - 1 })).rejects.toMatchObject({ reason: "body-too-long" })
  })

  test("is not affected by a reused chunk buffer", async () => {
    const body = '{"a":"bcdefghi"}'
    const chunk = new Uint8Array(1)
    let at = 0
    const next = () => {
      const code = body.charCodeAt(at++)
      chunk[0] = code
      return Number.isNaN(code) ? undefined : chunk
    }
    const headers = signStandardWebhook({ id: "1", body, secret })
    const { payload } = await verifyStandardWebhook(post(streamOf(next).body, headers), { secret })
    expect(payload).toEqual({ a: "bcdefghi" })
  })

  test("of another Request implementation may be an async iterable", async () => {
    const body = '{"a":1}'
    const headers = new Headers(signStandardWebhook({ id: "1", body, secret }))
    async function* chunks() {
      for (const each of body) yield Promise.resolve(new TextEncoder().encode(each))
    }
    const foreign = { headers, url, bodyUsed: false, body: chunks(), arrayBuffer: forever } as unknown as Request
    expect((await verifyStandardWebhook(foreign, { secret })).payload).toEqual({ a: 1 })
  })
})
