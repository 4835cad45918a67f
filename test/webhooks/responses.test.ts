import { afterEach, beforeEach, describe, expect, test, vi } from "vitest"
import type { WebhookInput } from "conferkit/bigbluebutton"
import {
  createWebhookHandler,
  memoryStore,
  type Receiver,
  type WebhookFailure,
  WebhookVerificationError,
} from "conferkit/webhooks"
import { namelessReceiver, type PlainEvent, type PlainEvents, plainReceiver, post } from "./plain.ts"

const receiver = plainReceiver
const error = new Error("database away")
const failing = () => Promise.reject(error)

/** Work that continues until it is told to end. */
const lasting = () => Promise.withResolvers<undefined>()

const rejecting = (why: Error): typeof receiver => ({ ...receiver, receive: () => Promise.reject(why) })
const failure = (reason: WebhookFailure) => new WebhookVerificationError(reason, "no")

let print = vi.spyOn(console, "error")
beforeEach(() => {
  print = vi.spyOn(console, "error").mockImplementation(() => undefined)
})
afterEach(() => {
  print.mockRestore()
})

describe("a handler", () => {
  test("passes events on and responds with an empty 200", async () => {
    const opened = vi.fn()
    const onUnknown = vi.fn()
    const handler = createWebhookHandler({ receiver, on: { opened }, onUnknown })
    const response = await handler(post("opened tomorrow", "d"))
    expect([response.status, [...response.headers], await response.text()]).toEqual([200, [], ""])
    const delivery: unknown = expect.objectContaining({ events: [{ name: "opened" }, { name: "tomorrow" }], id: "d" })
    expect(opened.mock.calls).toEqual([[{ name: "opened" }, delivery]])
    expect(onUnknown.mock.calls).toEqual([[{ name: "tomorrow" }, delivery]])
    expect(print).not.toHaveBeenCalled()
  })

  test.each(["GET", "HEAD", "PUT", "DELETE"])("responds to %s with 405 and does nothing else", async (method) => {
    const receive = vi.fn(receiver.receive)
    const handler = createWebhookHandler({ receiver: { ...receiver, receive }, on: {} })
    const response = await handler(new Request("https://app.example.org", { method }))
    expect([response.status, response.headers.get("allow")]).toEqual([405, "POST"])
    expect(receive).not.toHaveBeenCalled()
  })

  test("accepts another method if the provider uses one", async () => {
    const receive = () => Promise.resolve({ events: [], id: undefined })
    const handler = createWebhookHandler({ receiver: { ...receiver, method: "GET", receive }, on: {} })
    expect((await handler(new Request("https://app.example.org"))).status).toBe(200)
    const response = await handler(post("opened"))
    expect([response.status, response.headers.get("allow")]).toEqual([405, "GET"])
  })

  test.each([
    ["alone", { opend: vi.fn() }],
    ["next to a right one", { opened: vi.fn(), opend: vi.fn() }],
  ])("rejects a misspelt event name, %s", (_name, on: object) => {
    expect(() => createWebhookHandler({ receiver, on })).toThrow(
      expect.objectContaining({
        name: "ConfigError",
        message:
          'on: this receiver has no event "opend"; did you mean "opened"? Use onUnknown for events it does not know',
        parameter: "on",
      }) as Error,
    )
  })

  test("accepts any event name if the provider has no document", async () => {
    const opend = vi.fn()
    const handler = createWebhookHandler({ receiver: namelessReceiver, on: { opend } })
    await handler(post("opend"))
    expect(opend).toHaveBeenCalledTimes(1)
  })
})

describe("a body", () => {
  const bodyOf = (length: number) => post("x".repeat(length))
  type Limits = readonly [own: number | undefined, usual: number | undefined]

  test.each<[...Limits, number]>([
    [10, 5, 10],
    [undefined, 5, 5],
    [undefined, undefined, 1_048_576],
  ])("is limited by the option %j or the receiver's limit (%j): %i", async (limit, usual, longest) => {
    const given: unknown[] = []
    const receive = (input: WebhookInput, options?: object) => {
      given.push(options)
      return receiver.receive(input)
    }
    const limited = { ...receiver, receive, ...(usual !== undefined && { limit: usual }) }
    const handler = createWebhookHandler({ receiver: limited, on: {}, limit })
    expect((await handler(bodyOf(longest))).status).toBe(200)
    expect((await handler(bodyOf(longest + 1))).status).toBe(413)
    expect(given).toEqual([{ limit: longest }])
  })
})

describe("an invalid delivery", () => {
  test("gets the matching status, and is reported", async () => {
    const onError = vi.fn()
    const opened = vi.fn()
    const why = failure("signature-mismatch")
    const handler = createWebhookHandler({ receiver: rejecting(why), on: { opened }, onError })
    const response = await handler(post("opened"))
    expect([response.status, [...response.headers]]).toEqual([401, []])
    expect(onError.mock.calls).toEqual([[why, { provider: "plain", stage: "receive", status: 401 }]])
    expect([opened.mock.calls, print.mock.calls]).toEqual([[], []])
  })

  test("gets the status that the provider or the option defines", async () => {
    const own: typeof receiver = { ...rejecting(failure("expired")), refusedStatus: 410 }
    expect((await createWebhookHandler({ receiver: own, on: {} })(post("opened"))).status).toBe(410)
    expect((await createWebhookHandler({ receiver: own, on: {}, refusedStatus: 202 })(post("opened"))).status).toBe(202)
  })
})

describe("a receiver's own response", () => {
  const answering = (answer: NonNullable<typeof receiver.answer>): typeof receiver => ({ ...receiver, answer })

  test("is sent at once, and events are handled afterwards", async () => {
    const { promise, resolve } = lasting()
    const opened = vi.fn(() => promise)
    const answer = vi.fn(() => new Response("own"))
    const handler = createWebhookHandler({ receiver: answering(answer), on: { opened }, wait: true })
    expect(await (await handler(post("opened", "d"))).text()).toBe("own")
    expect(answer.mock.calls).toEqual([[{ events: [{ name: "opened" }], id: "d" }]])
    resolve(undefined)
    await handler.settled()
    expect(opened).toHaveBeenCalledTimes(1)
  })

  test("may be absent", async () => {
    const handler = createWebhookHandler({ receiver: answering(() => undefined), on: { opened: failing } })
    expect((await handler(post("opened"))).status).toBe(500)
  })

  test("that fails is a configuration error, and nothing is handled", async () => {
    const onError = vi.fn()
    const opened = vi.fn()
    const handler = createWebhookHandler({ receiver: answering(failing), on: { opened }, onError })
    expect((await handler(post("opened", "d"))).status).toBe(500)
    expect(onError.mock.calls).toEqual([[error, { provider: "plain", stage: "answer", id: "d", status: 500 }]])
    expect(opened).not.toHaveBeenCalled()
  })
})

describe("once", () => {
  test("each delivery is handled by default", async () => {
    const opened = vi.fn()
    const handler = createWebhookHandler({ receiver, on: { opened } })
    for (const id of ["d", "d", "e"]) expect((await handler(post("opened", id))).status).toBe(200)
    expect(opened).toHaveBeenCalledTimes(2)
  })

  test("handlers do not share their memory, unless they share a store", async () => {
    const opened = vi.fn()
    const make = (once?: ReturnType<typeof memoryStore>) => createWebhookHandler({ receiver, on: { opened }, once })
    for (const handler of [make(), make()]) await handler(post("opened", "d"))
    expect(opened).toHaveBeenCalledTimes(2)
    const store = memoryStore()
    for (const handler of [make(store), make(store)]) await handler(post("opened", "d"))
    expect(opened).toHaveBeenCalledTimes(3)
  })

  test("false handles every attempt", async () => {
    const opened = vi.fn()
    const handler = createWebhookHandler({ receiver, on: { opened }, once: false })
    for (const id of ["d", "d"]) await handler(post("opened", id))
    expect(opened).toHaveBeenCalledTimes(2)
  })

  test("a delivery being handled gets 503 for a repeated attempt", async () => {
    const { promise, resolve } = lasting()
    const handler = createWebhookHandler({ receiver, on: { opened: () => promise }, wait: true })
    const first = handler(post("opened", "d"))
    const second = await handler(post("opened", "d"))
    expect([second.status, [...second.headers]]).toEqual([503, [["retry-after", "1"]]])
    resolve(undefined)
    expect((await first).status).toBe(200)
  })

  test.each([
    ["two minutes by default", undefined, 120_000],
    ["as long as configured", 5, 5],
  ])("a claim lasts %s", async (_name, claimMs, held) => {
    const claim = vi.fn<(id: string, ttl: number) => "done">(() => "done")
    const once = { claim, complete: vi.fn(), release: vi.fn() }
    await createWebhookHandler({ receiver, on: {}, once, claimMs })(post("opened", "d"))
    expect(claim.mock.calls.map(([id, ttl]) => [id, ttl])).toEqual([["d", held]])
  })
})

describe("the end of background work", () => {
  test("is reported by settled(), including work that started meanwhile", async () => {
    const works = [lasting(), lasting()]
    let nth = 0
    const opened = () => works[nth++]?.promise
    const handler = createWebhookHandler({ receiver, on: { opened }, wait: false })
    const order: string[] = []
    await handler(post("opened"))
    const settled = handler.settled().then(() => order.push("settled"))
    await handler(post("opened"))
    works[0]?.resolve(undefined)
    await new Promise(setImmediate)
    order.push("second")
    works[1]?.resolve(undefined)
    await settled
    expect(order).toEqual(["second", "settled"])
  })

  test("is immediate if nothing was done or everything is finished", async () => {
    const handler = createWebhookHandler({ receiver, on: {} })
    await handler.settled()
    await handler(post("opened"))
    await handler.settled()
  })

  test("is reported to the platform", async () => {
    const waitUntil = vi.fn<(work: Promise<unknown>) => void>()
    const { promise, resolve } = lasting()
    const handler = createWebhookHandler({ receiver, on: { opened: () => promise }, wait: false })
    await handler(post("opened"), { waitUntil })
    resolve(undefined)
    await Promise.all(waitUntil.mock.calls.flat())
    expect(waitUntil).toHaveBeenCalledTimes(1)
    expect((await handler(post("opened"), {})).status).toBe(200)
  })
})

describe("onError", () => {
  test.each([
    [
      "throws",
      () => {
        throw new Error("logger away")
      },
    ],
    ["rejects", () => Promise.reject(new Error("logger away"))],
  ])("that %s does not change the response", async (_how, onError) => {
    expect((await createWebhookHandler({ receiver, on: { opened: failing }, onError })(post("opened"))).status).toBe(
      500,
    )
    const rejected = createWebhookHandler({ receiver: rejecting(failure("expired")), on: {}, onError })
    expect((await rejected(post("opened"))).status).toBe(401)
    expect(print).not.toHaveBeenCalled()
  })

  const noError: unknown = "no error"
  test.each<[string, Receiver<PlainEvents, PlainEvent>, unknown[]]>([
    ["a rejected delivery", rejecting(failure("expired")), ["conferkit: plain: delivery rejected (401)", "no"]],
    ["a failed handler", receiver, ["conferkit: plain: handle failed for opened", error]],
    ["a failed response", { ...receiver, answer: failing }, ["conferkit: plain: answer failed (500)", error]],
    [
      "a thrown value that is not an error",
      rejecting(noError as Error),
      ["conferkit: plain: delivery could not be verified (500)", noError],
    ],
  ])("that is missing prints one line about %s", async (_name, own, line) => {
    await createWebhookHandler({ receiver: own, on: { opened: failing } })(post("opened"))
    expect(print.mock.calls).toEqual([line])
  })
})
