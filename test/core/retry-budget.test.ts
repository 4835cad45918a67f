import { subscribe, unsubscribe } from "node:diagnostics_channel"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import {
  type AttemptEnd,
  BigBlueButton,
  type BigBlueButtonOptions,
  type Fetch,
  type RequestMessage,
  type RetryBudgetOptions,
} from "conferkit/bigbluebutton"
import { ConferenciaWeb } from "conferkit/conferenciaweb"
import { Ethora } from "conferkit/ethora"
import { OmniFlow } from "conferkit/omniflow"
import { XCallServer } from "conferkit/xcall"
import { XRoom } from "conferkit/xroom"
import { failureOf, noWaiting } from "../support/bigbluebutton.ts"
import { json } from "../support/fetching.ts"

// Thousands of errors are created; their stacks would take half of the time.
const { stackTraceLimit } = Error
beforeAll(() => {
  Error.stackTraceLimit = 0
})
afterAll(() => {
  Error.stackTraceLimit = stackTraceLimit
})

const minute = 60_000
const running = "<response><returncode>SUCCESS</returncode><running>true</running></response>"
const alive: Fetch = () => Promise.resolve(new Response(running, { headers: { "content-type": "text/xml" } }))
const refused = () => Promise.reject(new TypeError("fetch failed", { cause: { code: "ECONNREFUSED" } }))
const busy: Fetch = () => Promise.resolve(new Response("<html>", { status: 503 }))
const hanging: Fetch = () => new Promise(() => undefined)

/** A reproducible random source. */
function seeded(seed = 1): () => number {
  let state = seed
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
    return state / 2_147_483_648
  }
}

/** A client, and its number of requests. */
function counting(fetch: Fetch, options: Partial<BigBlueButtonOptions> = {}) {
  const count = { requests: 0, calls: 0 }
  const bbb = new BigBlueButton({
    baseUrl: "https://bbb.example.org",
    secret: "secret-of-tests",
    fetch: (url, init) => {
      count.requests++
      return fetch(url, init)
    },
    runtime: { random: seeded(7) },
    ...options,
  })
  const call = () => {
    count.calls++
    return bbb.isMeetingRunning({ meetingID: "aula-1" }).catch((error: unknown) => error)
  }
  return { bbb, count, call, ratio: () => count.requests / count.calls }
}

/** A clock that advances in steps of 100 ms when everyone is waiting. */
function virtualTime() {
  const step = 100
  const due = new Map<number, (() => void)[]>()
  let time = 0
  let waiting = 0
  const sleep = (ms: number) =>
    new Promise<void>((resolve) => {
      waiting++
      const at = time + Math.max(step, Math.ceil(ms / step) * step)
      due.set(at, [...(due.get(at) ?? []), resolve])
    })
  /** Advances the clock until all of these are done. */
  const run = async (all: readonly Promise<void>[]) => {
    let busy = all.length
    for (const each of all) void each.then(() => busy--)
    while (busy > 0) {
      while (waiting < busy) await new Promise((resolve) => setImmediate(resolve))
      time += step
      const now = due.get(time) ?? []
      due.delete(time)
      waiting -= now.length
      for (const resolve of now) resolve()
      await new Promise((resolve) => setImmediate(resolve))
    }
  }
  return { now: () => time, sleep, run }
}

describe("during an outage, with a fake clock", () => {
  test.each<[string, down: Fetch, took: number]>([
    ["refuses connections", refused, 0],
    ["is behind a proxy that responds with 503", busy, 0],
    ["takes longer than a proxy waits", () => Promise.resolve(new Response("", { status: 504 })), 10_000],
  ])("1,000 callers make at most 1.1 requests per call in ten minutes: the server %s", async (_name, down, took) => {
    const { now, sleep, run } = virtualTime()
    const random = seeded()
    const slow: Fetch = (url, init) => (took === 0 ? down(url, init) : sleep(took).then(() => down(url, init)))
    const { call, count, ratio } = counting(slow, { runtime: { now, sleep, random } })
    // Each calls, pauses for up to two minutes, and calls again.
    const caller = async () => {
      while (now() < 10 * minute) {
        await call()
        await sleep(random() * 2 * minute)
      }
    }
    await run(Array.from({ length: 1_000 }, caller))
    expect(count.calls).toBeGreaterThan(7_000)
    expect(ratio()).toBeLessThanOrEqual(1.1)
    expect(count.requests).toBeGreaterThan(count.calls)
  })

  test("500 concurrent calls make 550 requests", async () => {
    const { call, count } = counting(refused, noWaiting)
    await Promise.all(Array.from({ length: 500 }, call))
    expect(count.requests).toBe(550)
  })

  test.each([
    [0.05, 1.07],
    [0.1, 1.14],
    [0.25, 1.33],
    [0.5, 1.15],
    [0.75, 1.08],
    [0.95, 1.04],
  ])("if a server fails %d of the requests, it receives at most %d per call", async (failing, most) => {
    const random = seeded(3)
    const flaky: Fetch = (url, init) => (random() < failing ? busy(url, init) : alive(url, init))
    const { call, ratio } = counting(flaky, { runtime: { random, sleep: () => Promise.resolve() } })
    for (let nth = 0; nth < 3_000; nth++) await call()
    expect(ratio()).toBeLessThanOrEqual(most)
    expect(ratio()).toBeGreaterThan(1)
  })

  test("occasional calls are retried maxRetries times, and again after the outage", async () => {
    let server: Fetch = refused
    const { call, count } = counting((url, init) => server(url, init), { ...noWaiting, maxRetries: 5 })
    const one = async () => {
      const { requests } = count
      await call()
      return count.requests - requests
    }
    expect(await one()).toBe(6)
    for (let nth = 0; nth < 20; nth++) await one()
    expect(await one()).toBe(1)
    server = alive
    for (let nth = 0; nth < 50; nth++) await one()
    server = refused
    expect(await one()).toBe(6)
  })
})

describe("the budget", () => {
  const used = async (
    options: RetryBudgetOptions | false | undefined,
    fetch: Fetch,
    calls: number,
    timeout?: number,
  ) => {
    const { call, count } = counting(fetch, { retryBudget: options, ...noWaiting, ...(timeout && { timeout }) })
    for (let nth = 0; nth < calls; nth++) await call()
    return count.requests - calls
  }

  test.each<[string, RetryBudgetOptions | false | undefined, retries: number]>([
    ["is 500 tokens, and a retry costs 10", undefined, 50],
    ["may be larger", { capacity: 1_000 }, 100],
    ["may have cheaper retries", { retryCost: 5 }, 100],
    ["treats undefined as absent", { capacity: undefined, retryCost: undefined }, 50],
    ["of 0 allows no retry", { capacity: 0 }, 0],
    ["may be disabled", false, 200],
  ])("%s", async (_name, options, retries) => {
    expect(await used(options, busy, 100)).toBe(retries)
  })

  test.each<[string, Fetch, retries: number]>([
    ["503", busy, 50],
    ["504", () => Promise.resolve(new Response("", { status: 504 })), 25],
    ["408", () => Promise.resolve(new Response("", { status: 408 })), 25],
    ["timeouts", hanging, 25],
  ])("costs double for timeouts: %s", async (_name, fetch, retries) => {
    expect(await used(undefined, fetch, 60, 1)).toBe(retries)
  })

  /** The retries left after these calls, alternating between `down` and `up`. */
  const left = async (up: Fetch, refundAfter: number) => {
    let server: Fetch = busy
    const { call, count } = counting((url, init) => server(url, init), { ...noWaiting, maxRetries: 1 })
    for (let nth = 0; nth < 50; nth++) await call()
    expect(count.requests).toBe(100)
    server = up
    for (let nth = 0; nth < refundAfter; nth++) await call()
    server = busy
    const { requests, calls } = count
    for (let nth = 0; nth < 60; nth++) await call()
    return count.requests - requests - (count.calls - calls)
  }
  const failed =
    "<response><returncode>FAILED</returncode><messageKey>notFound</messageKey><message>no</message></response>"

  test("regains a token for every first attempt that gets a response", async () => {
    expect(await left(alive, 9)).toBe(0)
    expect(await left(alive, 10)).toBe(1)
    expect(await left(alive, 105)).toBe(10)
    expect(await left(alive, 2_000)).toBe(50)
  })

  test("counts a rejected call as a response, but not a proxy's temporary error page", async () => {
    expect(await left(() => Promise.resolve(new Response(failed)), 20)).toBe(2)
    expect(await left(() => Promise.resolve(new Response("", { status: 404 })), 20)).toBe(2)
    expect(
      await left(() => Promise.resolve(new Response("", { status: 429, headers: { "retry-after": "900" } })), 20),
    ).toBe(0)
  })

  test("regains the cost of a retry that succeeds", async () => {
    let nth = 0
    const { call, count } = counting((url, init) => (nth++ % 2 === 0 ? busy(url, init) : alive(url, init)), noWaiting)
    for (let each = 0; each < 200; each++) await call()
    expect(count.requests).toBe(400)
  })

  test("regains the cost of a retry that the caller did not wait for", async () => {
    const { bbb, count } = counting(busy, {
      retryBudget: { capacity: 10 },
      runtime: {
        random: () => 0,
        sleep: (_ms, signal) => (signal ? Promise.reject(new Error("stop")) : Promise.resolve()),
      },
    })
    for (let nth = 0; nth < 5; nth++) {
      const { signal } = new AbortController()
      const error = await failureOf(bbb.getMeetings({ signal }))
      expect(error).toMatchObject({ code: "aborted", retriesDenied: false })
    }
    expect(count.requests).toBe(5)
    await failureOf(bbb.getMeetings())
    expect(count.requests).toBe(7)
  })

  test("is shared by methods, lists and the raw client", async () => {
    const { bbb, count } = counting(busy, { ...noWaiting, retryBudget: { capacity: 30 } })
    await failureOf(bbb.getMeetings())
    await failureOf(bbb.recordings().next())
    await bbb.api.GET("/getMeetings")
    expect(count.requests).toBe(6)
  })

  test("is separate for every client", async () => {
    const options = { ...noWaiting, retryBudget: { capacity: 10 } }
    for (const { call, count } of [counting(busy, options), counting(busy, options)]) {
      await call()
      expect(count.requests).toBe(2)
    }
  })

  test("is shared by calls and their token requests", async () => {
    let requests = 0
    const fetch: Fetch = () => {
      requests++
      return Promise.resolve(json({}, 503))
    }
    const oauth = { clientId: "id", clientSecret: "secret-of-tests" }
    const omni = new OmniFlow({ oauth, fetch, retryBudget: { capacity: 20 }, ...noWaiting })
    const error = await failureOf(omni.inboxes.list())
    expect(requests).toBe(3)
    expect(error).toMatchObject({ retriesDenied: true })
  })
})

describe("an exhausted budget", () => {
  const empty = { ...noWaiting, maxRetries: 2, retryBudget: { capacity: 0 } }
  const fetch: Fetch = () => Promise.resolve(json({}, 503))
  const baseUrl = "https://api.example.org"
  const secret = "secret-of-tests"

  test.each<[string, () => PromiseLike<unknown>]>([
    ["bigbluebutton", () => new BigBlueButton({ baseUrl, secret, fetch, ...empty }).getMeetings()],
    ["conferenciaweb", () => new ConferenciaWeb({ baseUrl, secret, fetch, ...empty }).getMeetings()],
    ["xroom", () => new XRoom({ authId: "a", secret, fetch, ...empty }).room.list({ domain: "d.example" })],
    [
      "ethora",
      () =>
        new Ethora({ baseUrl, appId: "646cc8dc96d4a4dc8f7b2f2d", appSecret: secret, fetch, ...empty }).server.ping(),
    ],
    ["omniflow", () => new OmniFlow({ apiKey: "key-of-tests", fetch, ...empty }).inboxes.list()],
  ])("is mentioned in the error: %s", async (provider, call) => {
    const error = (await failureOf(call())) as Error
    expect(error).toMatchObject({ provider, status: 503, retriesDenied: true })
    expect(error.message).toMatch(/; not retried: the client's retry budget is used up$/)
    expect(error.stack).toContain("the client's retry budget is used up")
  })

  test("does not change the server's message in an XCallApiError", async () => {
    const xcall = new XCallServer({ apiKey: "key", apiSecret: secret, fetch, ...empty })
    const error = await failureOf(xcall.getRoomInfo("sala"))
    expect(error).toMatchObject({ name: "XCallApiError", message: "HTTP 503", retriesDenied: true })
  })

  test("is mentioned once in an error shared by several calls", async () => {
    const oauth = { clientId: "id", clientSecret: secret }
    const omni = new OmniFlow({ oauth, fetch, ...empty })
    const errors = await Promise.all([1, 2, 3].map(() => failureOf(omni.inboxes.list())))
    for (const error of errors) expect((error as Error).message.match(/not retried/g)).toHaveLength(1)
  })

  test("is mentioned in a ConnectionError, but not if no retry was due", async () => {
    const { bbb } = counting(refused, empty)
    expect(await failureOf(bbb.getMeetings())).toMatchObject({
      name: "ConnectionError",
      attempts: 1,
      retriesDenied: true,
      message: expect.stringMatching(
        /^bigbluebutton\.getMeetings: the connection to [^ ]+ failed \(ECONNREFUSED\); not retried: the client's retry budget is used up$/,
      ) as string,
    })
    expect(await failureOf(bbb.getMeetings({ maxRetries: 0 }))).toMatchObject({ retriesDenied: false })
    const unrepeatable = counting(busy, empty).bbb.sendChatMessage({ meetingID: "a", message: "b" })
    expect(await failureOf(unrepeatable)).toMatchObject({ retriesDenied: false })
  })

  test("is published on the diagnostics channel", async () => {
    const ends: AttemptEnd[] = []
    const listener = (message: unknown) => {
      const known = message as RequestMessage
      if (known.type === "attempt:end") ends.push(known)
    }
    subscribe("conferkit:request", listener)
    try {
      await failureOf(counting(busy, { ...noWaiting, retryBudget: { capacity: 10 } }).bbb.getMeetings())
      await failureOf(counting(busy, { ...noWaiting, retryBudget: false, maxRetries: 1 }).bbb.getMeetings())
      await counting(alive, noWaiting).call()
    } finally {
      unsubscribe("conferkit:request", listener)
    }
    expect(ends.map(({ wait, retriesDenied, retryBudget }) => [wait, retriesDenied, retryBudget])).toEqual([
      [0, undefined, 0],
      [undefined, true, 0],
      [0, undefined, undefined],
      [undefined, undefined, undefined],
      [undefined, undefined, undefined],
    ])
  })
})

describe("retryBudget is validated", () => {
  test.each<[string, unknown, parameter: string]>([
    ["true", true, "retryBudget"],
    ["null", null, "retryBudget"],
    ["a number", 500, "retryBudget"],
    ["a list", [500], "retryBudget"],
    ["a negative capacity", { capacity: -1 }, "retryBudget.capacity"],
    ["an infinite capacity", { capacity: Infinity }, "retryBudget.capacity"],
    ["text", { capacity: "500" }, "retryBudget.capacity"],
    ["NaN", { timeoutCost: NaN }, "retryBudget.timeoutCost"],
    ["a retry cost of 0", { retryCost: 0 }, "retryBudget.retryCost"],
    ["a negative refund", { successRefund: -1 }, "retryBudget.successRefund"],
    ["an unknown name", { capcity: 5 }, "retryBudget.capcity"],
    ["a name of Object.prototype", JSON.parse('{"__proto__":1}'), "retryBudget.__proto__"],
  ])("%s", (_name, given, parameter) => {
    const make = () => counting(alive, { retryBudget: given as RetryBudgetOptions })
    expect(make).toThrow(expect.objectContaining({ name: "ConfigError", parameter }) as Error)
  })
})
