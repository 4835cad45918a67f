// A response is a promise: 200 means that the work is done, anything else that the sender should retry.
import { afterEach, beforeAll, beforeEach, describe, expect, test, vi } from "vitest"
import { bigBlueButtonReceiver, endOfMeetingReceiver } from "conferkit/bigbluebutton"
import { createWebhookHandler, memoryStore, type OnceStore } from "conferkit/webhooks"
import { type Common, senderNames, senders, type Sender } from "./senders.ts"
import { callbackURL, delivery, event, requestOf, secret, signed } from "./signed.ts"

// The schemas of events are loaded with the first event, before the fake clock starts.
beforeAll(async () => {
  for (const { handler, request } of Object.values(senders)) await handler(() => undefined)(request())
})
beforeEach(() => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout", "performance", "Date"] })
})
afterEach(() => {
  vi.useRealTimers()
})

const never = () => new Promise<never>(() => undefined)
const receiver = bigBlueButtonReceiver({ secret, callbackURL })
const quiet = () => undefined

interface Responded {
  readonly status: number
  readonly retryAfter: string | null
  /** When it arrived, in ms after the request. */
  readonly ms: number
}

/** The response, and when it arrived. The fake clock advances until then. */
async function responded(response: Promise<Response>): Promise<Responded> {
  const begun = performance.now()
  const results: Responded[] = []
  void response.then(({ status, headers }) => {
    results.push({ status, retryAfter: headers.get("retry-after"), ms: Math.round(performance.now() - begun) })
  })
  for (let ms = 0; ms < 300_000; ms += 50) {
    // Bodies are read in turns of the event loop, which the fake clock does not stop.
    for (let turn = 0; turn < 4; turn++) await new Promise(setImmediate)
    const [result] = results
    if (result !== undefined) return result
    await vi.advanceTimersByTimeAsync(50)
  }
  throw new Error("no response")
}

const of = (name: string): Sender => senders[name] ?? expect.unreachable()
const identified = senderNames.filter((name) => of(name).identity)
const nameless = senderNames.filter((name) => !of(name).identity)

describe.each(identified)("a delivery of %s", (name) => {
  const { handler, request } = of(name)

  test("gets 503 after 4 s while it is being handled, and 200 once it is done", async () => {
    const work = Promise.withResolvers<undefined>()
    const see = vi.fn(() => work.promise)
    const handle = handler(see)
    expect(await responded(handle(request()))).toEqual({ status: 503, retryAfter: "1", ms: 4000 })
    expect(await responded(handle(request()))).toEqual({ status: 503, retryAfter: "1", ms: 0 })
    work.resolve(undefined)
    await handle.settled()
    expect(await responded(handle(request()))).toEqual({ status: 200, retryAfter: null, ms: 0 })
    expect(see).toHaveBeenCalledTimes(1)
  })

  test("is handled again if its handling fails after the response", async () => {
    const work = Promise.withResolvers<undefined>()
    const see = vi.fn<() => unknown>().mockReturnValueOnce(work.promise)
    const handle = handler(see, { onError: quiet })
    expect((await responded(handle(request()))).status).toBe(503)
    work.reject(new Error("database away"))
    await handle.settled()
    expect((await responded(handle(request()))).status).toBe(200)
    expect(see).toHaveBeenCalledTimes(2)
  })

  test("never gets 200 if it could not be claimed", async () => {
    const claiming = Promise.withResolvers<"claimed">()
    const memory = memoryStore()
    const claim = vi.fn<OnceStore["claim"]>((...args) => memory.claim(...args)).mockReturnValueOnce(claiming.promise)
    const see = vi.fn()
    const handle = handler(see, { once: { ...memory, claim }, onError: quiet })
    const { status, ms } = await responded(handle(request()))
    expect([status, ms]).toEqual([503, 1500])
    claiming.reject(new Error("store away"))
    await handle.settled()
    expect(see).not.toHaveBeenCalled()
    expect((await responded(handle(request()))).status).toBe(200)
    expect(see).toHaveBeenCalledTimes(1)
  })

  test("gets 500 as soon as it fails, whatever onError does, and is handled again", async () => {
    for (const onError of [never, () => new Promise((resolve) => setTimeout(resolve, 1500))]) {
      const see = vi.fn().mockRejectedValueOnce(new Error("no"))
      const handle = handler(see, { onError })
      expect(await responded(handle(request()))).toEqual({ status: 500, retryAfter: null, ms: 0 })
      expect((await responded(handle(request()))).status).toBe(200)
      expect(see).toHaveBeenCalledTimes(2)
    }
  })

  test("with wait: true gets its response at the end", async () => {
    const handle = handler(() => new Promise((resolve) => setTimeout(resolve, 60_000)), { wait: true })
    expect(await responded(handle(request()))).toMatchObject({ status: 200, ms: 60_000 })
  })

  test("with wait: false gets 200 before it is handled, and may be lost", async () => {
    const work = Promise.withResolvers<undefined>()
    const onError = vi.fn()
    const handle = handler(() => work.promise, { wait: false, onError })
    expect(await responded(handle(request()))).toMatchObject({ status: 200, ms: 0 })
    work.reject(new Error("no"))
    await handle.settled()
    expect(onError).toHaveBeenCalledTimes(1)
  })

  test("with once: false gets 200 only when it is done, too", async () => {
    const handle = handler(() => new Promise((resolve) => setTimeout(resolve, 10_000)), { once: false })
    expect(await responded(handle(request()))).toMatchObject({ status: 503, ms: 4000 })
  })
})

describe.each(nameless)("a delivery of %s, whose retries cannot be recognized,", (name) => {
  const { handler, request } = of(name)

  test("gets 200 when the wait is over, and handling continues", async () => {
    const work = Promise.withResolvers<undefined>()
    const see = vi.fn(() => work.promise)
    const handle = handler(see)
    expect(await responded(handle(request()))).toEqual({ status: 200, retryAfter: null, ms: 4000 })
    work.resolve(undefined)
    await handle.settled()
    expect(see).toHaveBeenCalledTimes(1)
  })

  test("gets 500 if it fails before that", async () => {
    const handle = handler(() => Promise.reject(new Error("no")), { onError: never })
    expect(await responded(handle(request()))).toMatchObject({ status: 500, ms: 0 })
  })
})

describe("every delivery gets a response within 5 s", () => {
  const store = (hanging: Partial<OnceStore>): OnceStore => ({ ...memoryStore(), ...hanging })
  const failing = () => Promise.reject(new Error("no"))
  type Case = [what: string, status: number, ms: number, on: () => unknown, options: Common, lookup?: () => never]
  const cases: Case[] = [
    ["the handler", 503, 4000, never, {}],
    ["the claim", 503, 1500, quiet, { once: store({ claim: never }) }],
    ["complete, after the work is done", 200, 1500, quiet, { once: store({ complete: never }) }],
    ["release, after the work failed", 500, 1500, failing, { once: store({ release: never }) }],
    ["onError, after the work failed", 500, 0, failing, {}],
  ]

  test.each(cases)("%s: %i", async (_what, status, ms, on, options) => {
    const handle = createWebhookHandler({ receiver, on: { "meeting-ended": on }, onError: never, ...options })
    expect(await responded(handle(delivery("meeting-ended")))).toMatchObject({ status, ms })
  })

  test("work that finishes just before the wait ends: 200", async () => {
    const on = () => new Promise((resolve) => setTimeout(resolve, 3500))
    const once = store({ complete: never })
    const handle = createWebhookHandler({ receiver, on: { "meeting-ended": on }, onError: never, once })
    expect(await responded(handle(delivery("meeting-ended")))).toMatchObject({ status: 200, ms: 4000 })
  })

  test.each([
    ["secret", bigBlueButtonReceiver({ secret: never, callbackURL }), () => delivery("meeting-ended")],
    [
      "token",
      bigBlueButtonReceiver({ secret, authToken: never }),
      () => new Request(callbackURL, { method: "POST", body: "event=[]" }),
    ],
    ["nonce", endOfMeetingReceiver({ nonceOf: never }), () => new Request(callbackURL)],
  ])("a hanging lookup of a %s: 503, and nothing is handled later", async (_what, hanging, request) => {
    const see = vi.fn()
    const onError = vi.fn(never)
    const handle = createWebhookHandler({ receiver: hanging as typeof receiver, on: see, onError })
    expect(await responded(handle(request()))).toEqual({ status: 503, retryAfter: "1", ms: 4000 })
    expect(onError.mock.calls).toEqual([
      [expect.any(Error), { provider: "bigbluebutton", stage: "receive", status: 503 }],
    ])
    expect(see).not.toHaveBeenCalled()
  })

  test("a secret found after the response is ignored", async () => {
    const found = Promise.withResolvers<string>()
    const see = vi.fn()
    const late = bigBlueButtonReceiver({ secret: () => found.promise, callbackURL })
    const handle = createWebhookHandler({ receiver: late, on: see, onError: quiet })
    expect((await responded(handle(delivery("meeting-ended")))).status).toBe(503)
    found.resolve(secret)
    await vi.advanceTimersByTimeAsync(10_000)
    expect(see).not.toHaveBeenCalled()
  })

  test("a hanging onError, for a forged delivery: 401 at once", async () => {
    const handle = createWebhookHandler({ receiver, on: {}, onError: never })
    const forged = requestOf(signed([event("meeting-ended")], { key: "another" }))
    expect(await responded(handle(forged))).toMatchObject({ status: 401, ms: 0 })
  })

  test("a hanging handshake response: 503", async () => {
    const shaking = { ...receiver, answer: never }
    const see = vi.fn()
    const handle = createWebhookHandler({ receiver: shaking, on: see, onError: never })
    expect(await responded(handle(delivery("meeting-ended")))).toMatchObject({ status: 503, ms: 4000 })
    expect(see).not.toHaveBeenCalled()
  })
})

describe("the timeouts are options:", () => {
  const on = { "meeting-ended": never }
  test.each([
    ["wait", { wait: 100 }, 503, 100],
    ["wait, longer than all others", { wait: 20_000 }, 503, 20_000],
    ["storeTimeout", { storeTimeout: 200, once: { ...memoryStore(), claim: never } }, 503, 200],
    ["receiveTimeout", { receiveTimeout: 300, receiver: bigBlueButtonReceiver({ secret: never }) }, 503, 300],
  ])("%s", async (_name, options, status, ms) => {
    const handle = createWebhookHandler({ receiver, on, onError: never, ...options })
    expect(await responded(handle(delivery("meeting-ended")))).toMatchObject({ status, ms })
  })

  test("a wait that ends before the delivery was read does not prevent its handling", async () => {
    const found = Promise.withResolvers<string>()
    const see = vi.fn()
    const slow = bigBlueButtonReceiver({ secret: () => found.promise, callbackURL })
    const handle = createWebhookHandler({ receiver: slow, on: see, wait: 1 })
    const response = responded(handle(delivery("meeting-ended")))
    setTimeout(found.resolve, 2000, secret)
    await response
    await handle.settled()
    expect(see).toHaveBeenCalledTimes(1)
    expect((await responded(handle(delivery("meeting-ended")))).status).toBe(200)
  })
})

describe("several events in one delivery", () => {
  test("get 200 together, and completed ones are not repeated", async () => {
    const slow = Promise.withResolvers<undefined>()
    const seen: string[] = []
    const handle = createWebhookHandler({
      receiver,
      on: {
        "user-joined": () => seen.push("joined"),
        "meeting-ended": () => slow.promise,
        "user-left": () => seen.push("left"),
      },
    })
    const send = () => responded(handle(delivery("user-joined", "meeting-ended", "user-left")))
    expect((await send()).status).toBe(503)
    expect((await send()).status).toBe(503)
    slow.resolve(undefined)
    await handle.settled()
    expect((await send()).status).toBe(200)
    expect(seen).toEqual(["joined", "left"])
  })
})

describe("settled()", () => {
  test("waits for a slow onError, but not for one that never returns", async () => {
    for (const [onError, ms] of [
      [() => new Promise((resolve) => setTimeout(resolve, 1500)), 1500],
      [never, 5000],
    ] as const) {
      const handle = createWebhookHandler({ receiver, on: {}, onError })
      await responded(handle(requestOf(signed([event("meeting-ended")], { key: "another" }))))
      const begun = performance.now()
      const over = vi.fn(() => performance.now() - begun)
      const settled = handle.settled().then(over)
      await vi.advanceTimersByTimeAsync(ms - 50)
      expect(over).not.toHaveBeenCalled()
      await vi.advanceTimersByTimeAsync(50)
      await settled
    }
  })

  test("and waitUntil include error reports; waitUntil is called once, before the response", async () => {
    for (const request of [delivery("meeting-ended"), requestOf(signed([], { key: "another" }))]) {
      const order: string[] = []
      const handle = createWebhookHandler({
        receiver,
        on: { "meeting-ended": () => Promise.reject(new Error("no")) },
        onError: () => Promise.resolve().then(() => order.push("reported")),
      })
      const waitUntil = vi.fn<(work: Promise<unknown>) => void>()
      await responded(handle(request, { waitUntil }))
      expect(waitUntil).toHaveBeenCalledTimes(1)
      await waitUntil.mock.calls[0]?.[0]
      expect(order).toEqual(["reported"])
    }
  })
})
