// Stores, platforms and options with unexpected behaviour.
import { afterEach, describe, expect, test, vi } from "vitest"
import { bigBlueButtonReceiver } from "conferkit/bigbluebutton"
import {
  createWebhookHandler,
  memoryStore,
  type OnceStore,
  postgresStore,
  redisStore,
  signStandardWebhook,
  standardWebhooksReceiver,
} from "conferkit/webhooks"
import { callbackURL, delivery, event, requestOf, secret, signed } from "./signed.ts"

const receiver = bigBlueButtonReceiver({ secret, callbackURL })
const configError = (parameter: string) => expect.objectContaining({ name: "ConfigError", parameter }) as Error

afterEach(() => {
  vi.useRealTimers()
  vi.restoreAllMocks()
})

/** A store whose `release` accepts a token. */
const storeOf = (claim: unknown, more: Partial<OnceStore> = {}) => ({
  claim: vi.fn(() => claim as never),
  complete: vi.fn(),
  release: vi.fn((_id: string, _token?: string) => undefined),
  ...more,
})

describe("an invalid claim", () => {
  test.each(["locked", "", "OK", "claimed ", "CLAIMED", undefined, null, true, 0, {}, []])(
    "%j is a store error: nothing is handled, and the sender retries",
    async (value) => {
      const on = vi.fn()
      const onError = vi.fn<(error: unknown, context: unknown) => void>()
      const once = storeOf(value)
      const handler = createWebhookHandler({ receiver, on, once, onError })
      expect((await handler(delivery("meeting-ended"))).status).toBe(503)
      expect(on).not.toHaveBeenCalled()
      expect(once.release).toHaveBeenCalledTimes(1)
      const [error, context] = onError.mock.calls[0] ?? expect.unreachable()
      expect(String(error)).toMatch(/^Error: once\.claim must resolve to "claimed", "busy" or "done", not .+$/)
      expect(context).toMatchObject({ stage: "once" })
    },
  )

  test("is an error that names the option if a store is too slow", async () => {
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout", "performance"] })
    const onError = vi.fn<(error: unknown) => void>()
    const once = storeOf(new Promise(() => undefined))
    const response = createWebhookHandler({ receiver, on: {}, once, onError })(delivery("meeting-ended"))
    await vi.waitFor(async () => {
      await vi.advanceTimersByTimeAsync(50)
      expect(onError).toHaveBeenCalled()
    })
    expect((await response).status).toBe(503)
    expect(String(onError.mock.calls[0]?.[0])).toContain(
      "the store's claim took longer than 1500 ms (storeTimeout): is the store reachable?",
    )
  })
})

test("while a store fails, a delivery has one background retry", async () => {
  const down = () => Promise.reject(new Error("down"))
  const release = vi.fn((_id: string, _token?: string) => down())
  const handler = createWebhookHandler({
    receiver,
    on: {},
    once: { claim: down, complete: down, release },
    onError: vi.fn(),
  })
  await handler(delivery("meeting-ended"))
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] })
  for (let nth = 0; nth < 20; nth++) expect((await handler(delivery("user-left"))).status).toBe(503)
  for (let turn = 0; turn < 4; turn++) await new Promise(setImmediate)
  release.mockClear()
  await vi.advanceTimersByTimeAsync(1_100)
  expect(release.mock.calls.length).toBe(1)
})

describe("many events in one delivery", () => {
  const many = (count: number) => requestOf(signed(Array.from({ length: count }, () => event("user-left"))))

  test("allow timers to run in between", async () => {
    let fired = false
    let seen = false
    const on = () => {
      if (seen) return fired
      seen = true
      return void setTimeout(() => (fired = true), 0)
    }
    let last = false
    const handler = createWebhookHandler({ receiver, on: () => (on(), (last = fired)) })
    expect((await handler(many(1000))).status).toBe(200)
    expect(last).toBe(true)
  })

  test("are rejected beyond a thousand, for any receiver", async () => {
    const on = vi.fn()
    const own = { ...receiver, receive: () => Promise.resolve({ events: Array(1001).fill({}), id: "1" } as never) }
    const handler = createWebhookHandler({ receiver: own, on, onError: vi.fn() })
    expect((await handler(many(1))).status).toBe(401)
    expect(on).not.toHaveBeenCalled()
  })
})

describe("waitUntil", () => {
  test.each([
    [
      "throws",
      vi.fn(() => {
        throw new Error("Illegal invocation")
      }),
    ],
    ["rejects", vi.fn(() => Promise.reject(new Error("Illegal invocation")))],
    ["is not a function", 5],
  ])("that %s does not change the response and is reported", async (_name, waitUntil) => {
    const onError = vi.fn()
    const handler = createWebhookHandler({ receiver, on: {}, onError })
    const context = { waitUntil } as never
    expect((await handler(delivery("meeting-ended"), context)).status).toBe(200)
    await handler.settled()
    expect(onError).toHaveBeenCalledExactlyOnceWith(expect.any(Error), { provider: "bigbluebutton", stage: "answer" })
    expect((await handler(new Request(callbackURL, { method: "POST", body: "x" }), context)).status).toBe(401)
  })
})

describe("options are validated", () => {
  test.each([0, -1, 199, 600, 1000, 401.5, Number.NaN, "401"])("refusedStatus %j", (refusedStatus) => {
    const options = { receiver, on: {}, refusedStatus: refusedStatus as number }
    expect(() => createWebhookHandler(options)).toThrow(configError("refusedStatus"))
    const own = { ...receiver, refusedStatus: refusedStatus as number }
    expect(() => createWebhookHandler({ receiver: own, on: {} })).toThrow(configError("refusedStatus"))
  })

  test.each([0, -1, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 53, "1000", null])("durations: %j", (ms) => {
    const rememberMs = ms as number
    const stores = [
      () => memoryStore({ rememberMs }),
      () => redisStore({ eval: vi.fn(), defineCommand: vi.fn() }, { rememberMs }),
      () => postgresStore(() => Promise.resolve([]), { rememberMs }),
    ]
    // Options read from JSON use null for unset values.
    for (const store of stores) if (ms !== null) expect(store).toThrow(configError("rememberMs"))
    expect(() => createWebhookHandler({ receiver, on: {}, claimMs: rememberMs })).toThrow(configError("claimMs"))
  })

  test("a claim lasts at most as long as a timer, in whole milliseconds", async () => {
    expect(() => createWebhookHandler({ receiver, on: {}, claimMs: 2 ** 31 })).toThrow(configError("claimMs"))
    const once = storeOf("done")
    await createWebhookHandler({ receiver, on: {}, once, claimMs: 1000.5 })(delivery("meeting-ended"))
    expect(once.claim).toHaveBeenCalledWith(expect.any(String), 1001, expect.any(String))
  })

  test("`query` must be a function", () => {
    expect(() => postgresStore({ query: vi.fn() } as never)).toThrow(configError("query"))
  })

  test("class methods as handlers, whatever the event names", async () => {
    const key = Buffer.from("a key of twenty-four bytes").toString("base64")
    const open = standardWebhooksReceiver({ secret: key })
    class Handlers {
      "invoice.paid"() {
        return undefined
      }
    }
    for (const on of [new Handlers(), new Map(), []]) {
      expect(() => createWebhookHandler({ receiver: open, on: on as never })).toThrow(configError("on"))
    }
    const paid = vi.fn()
    const on = Object.assign(Object.create(null) as object, { "invoice.paid": paid })
    const body = '{"type":"invoice.paid"}'
    const headers = signStandardWebhook({ id: "1", body, secret: key })
    await createWebhookHandler({ receiver: open, on })(new Request(callbackURL, { method: "POST", body, headers }))
    expect(paid).toHaveBeenCalledTimes(1)
  })
})

describe("the default onError", () => {
  test("prints an event's name on one line, with at most 100 characters", async () => {
    const print = vi.spyOn(console, "error").mockImplementation(() => undefined)
    const onUnknown = () => {
      throw new Error("database away")
    }
    const name = `a\nconferkit: fake\u001b[2J\u2028%s${"x".repeat(200)}`
    await createWebhookHandler({ receiver, on: {}, onUnknown })(requestOf(signed([event(name)])))
    const line = `conferkit: bigbluebutton: handle failed for a\\u000aconferkit: fake\\u001b[2J\\u2028\\u0025s${"x".repeat(76)}`
    expect(print).toHaveBeenCalledExactlyOnceWith(line, expect.any(Error))
  })

  test("distinguishes a failed secret lookup from a rejected delivery", async () => {
    const print = vi.spyOn(console, "error").mockImplementation(() => undefined)
    const error = new Error("vault away")
    const failing = bigBlueButtonReceiver({ secret: () => Promise.reject(error), callbackURL })
    expect((await createWebhookHandler({ receiver: failing, on: {} })(delivery("meeting-ended"))).status).toBe(500)
    expect(print).toHaveBeenCalledExactlyOnceWith(
      "conferkit: bigbluebutton: delivery could not be verified (500)",
      error,
    )
  })
})

test("settled() waits for deliveries that are still being verified", async () => {
  const looking = Promise.withResolvers<string>()
  const asked = Promise.withResolvers<undefined>()
  const own = bigBlueButtonReceiver({
    secret: () => {
      asked.resolve(undefined)
      return looking.promise
    },
    callbackURL,
  })
  const on = vi.fn()
  const handler = createWebhookHandler({ receiver: own, on })
  const response = handler(delivery("meeting-ended"))
  await asked.promise
  const settled = handler.settled().then(() => on.mock.calls.length)
  await new Promise(setImmediate)
  looking.resolve(secret)
  expect([await settled, (await response).status]).toEqual([1, 200])
})
