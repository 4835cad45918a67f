import { beforeAll, describe, expect, test } from "vitest"
import { OmniFlow, type OmniFlowSettings } from "conferkit/omniflow"
import { baseUrl, json, oauth } from "../support/omniflow.ts"

const callers = 500
const minute = 60_000

/** A clock for all waits: `run` advances it to a given time, waking each sleeper on time. */
function clockwork() {
  const clock = { now: 1_700_000_000_000 }
  const sleepers = new Set<{ at: number; wake: () => void }>()
  const sleep = (ms: number, signal?: AbortSignal) =>
    new Promise<void>((resolve, reject: (reason: Error) => void) => {
      const sleeper = { at: clock.now + ms, wake: resolve }
      sleepers.add(sleeper)
      signal?.addEventListener("abort", () => {
        sleepers.delete(sleeper)
        reject(signal.reason as Error)
      })
    })
  const settle = () => new Promise(setImmediate)
  const run = async (until: number) => {
    for (;;) {
      await settle()
      const next = [...sleepers].reduce((first, { at }) => Math.min(first, at), Infinity)
      if (next > until) break
      clock.now = Math.max(clock.now, next)
      for (const sleeper of sleepers) {
        if (sleeper.at > clock.now) continue
        sleepers.delete(sleeper)
        sleeper.wake()
      }
    }
    clock.now = until
  }
  return { clock, sleep, run }
}

/** An OAuth client on such a clock, whose token endpoint responds as `token` says. */
function made(
  token: (nth: number) => Response | Error,
  settings: OmniFlowSettings = {},
  random: () => number = seeded(),
) {
  const { clock, sleep, run } = clockwork()
  const seen = { tokens: 0, calls: 0, underWay: 0, most: 0 }
  const client = new OmniFlow({
    baseUrl,
    oauth: { ...oauth, retryOn401: true },
    runtime: { now: () => clock.now, sleep, random },
    fetch: async (url, init) => {
      if (!url.endsWith("/oauth/token")) {
        seen.calls++
        const sent = new Headers(init.headers).get("authorization")
        return sent === "Bearer good" ? json([]) : json({ error: { code: "invalid_token" } }, 401)
      }
      const response = token(++seen.tokens)
      seen.most = Math.max(seen.most, ++seen.underWay)
      await sleep(200)
      seen.underWay--
      if (response instanceof Error) throw response
      return response
    },
    ...settings,
  })
  return { client, clock, sleep, run, seen }
}

const good = () => json({ access_token: "good", token_type: "Bearer", expires_in: 3600 })
const bad = () => json({ access_token: "bad", token_type: "Bearer", expires_in: 3600 })

/** Pseudo-random numbers, the same in each run. */
function seeded(): () => number {
  let state = 1
  return () => (state = (state * 16_807) % 2_147_483_647) / 2_147_483_647
}

const lost = () =>
  Object.assign(new TypeError("fetch failed"), { cause: Object.assign(new Error(), { code: "ECONNRESET" }) })

// Lazy loading takes real time, which the fake clock does not wait for.
beforeAll(async () => {
  const client = new OmniFlow({ baseUrl, apiKey: "k", maxRetries: 0, fetch: () => Promise.resolve(json([])) })
  await client.inboxes.list()
})

describe("a token endpoint that is down for ten minutes", () => {
  const outages: [name: string, failure: () => Response | Error, random?: () => number][] = [
    ["503", () => json({}, 503)],
    ["503, without jitter", () => json({}, 503), () => 0],
    ["429", () => json({}, 429)],
    ["lost connections", lost],
    ["wrong credentials", () => json({ error: "invalid_client" }, 401)],
    ["a proxy's page", () => new Response("<html>", { headers: { "content-type": "text/html" } })],
  ]
  test.each(outages)(
    "receives few requests from 500 callers that keep calling: %s",
    async (_name, failure, random) => {
      let isDown = true
      const { client, clock, sleep, run, seen } = made(() => (isDown ? failure() : good()), {}, random)
      const start = clock.now
      let failed = 0
      let succeeded = 0
      const caller = async () => {
        for (;;) {
          try {
            await client.inboxes.list()
            succeeded++
            return
          } catch {
            failed++
            await sleep(5_000)
          }
        }
      }
      for (let n = 0; n < callers; n++) void caller()
      await run(start + 10 * minute)
      expect(failed).toBeGreaterThan(callers)
      expect(seen).toMatchObject({ calls: 0, most: 1 })
      expect(seen.tokens).toBeLessThan(40)
      isDown = false
      await run(start + 11 * minute)
      expect(succeeded).toBe(callers)
      expect(seen.calls).toBe(callers)
    },
    60_000,
  )

  test("fails all waiting calls with the same error, after the attempts of a single call", async () => {
    const { client, clock, run, seen } = made(() => json({}, 503))
    const calls = Array.from({ length: callers }, () => client.inboxes.list().catch((error: unknown) => error))
    await run(clock.now + minute)
    const errors = new Set(await Promise.all(calls))
    expect(errors.size).toBe(1)
    expect([...errors][0]).toMatchObject({ name: "OmniFlowApiError", status: 503, operation: "oauthToken" })
    expect(seen).toMatchObject({ tokens: 4, most: 1, calls: 0 })
  })

  test("is not called before its Retry-After, whatever the status", async () => {
    for (const status of [429, 503]) {
      const { client, clock, run, seen } = made((nth) =>
        nth === 1 ? json({}, status, { "retry-after": "45" }) : good(),
      )
      const start = clock.now
      const calls = Promise.all(Array.from({ length: callers }, () => client.inboxes.list()))
      await run(start + 45_000)
      expect(seen.tokens).toBe(1)
      await run(start + 46_000)
      await expect(calls).resolves.toHaveLength(callers)
      expect(seen.tokens).toBe(2)
    }
  })

  test("is called again soon after its credentials were fixed", async () => {
    let isWrong = true
    const { client, clock, run, seen } = made(() => (isWrong ? json({ error: "invalid_client" }, 401) : good()))
    const call = () =>
      client.inboxes.list().then(
        () => "ok",
        () => "failed",
      )
    const first = call()
    await run(clock.now + 300)
    expect([await first, seen.tokens]).toEqual(["failed", 1])
    isWrong = false
    await run(clock.now + 1_000)
    const second = call()
    await run(clock.now + 1_000)
    expect([await second, seen.tokens]).toEqual(["ok", 2])
  })
})

describe("a service that rejects every token", () => {
  test("receives one token request for 500 calls that were rejected together", async () => {
    const { client, clock, run, seen } = made((nth) => (nth === 1 ? bad() : good()))
    const calls = Promise.all(Array.from({ length: callers }, () => client.inboxes.list()))
    await run(clock.now + minute)
    await expect(calls).resolves.toHaveLength(callers)
    expect(seen).toMatchObject({ tokens: 2, calls: 2 * callers })
  })

  test("does not receive a token request with every call", async () => {
    const { client, clock, sleep, run, seen } = made(bad)
    const start = clock.now
    let failed = 0
    const caller = async (first: number) => {
      await sleep(first)
      for (;;) {
        await client.inboxes.list().catch(() => failed++)
        await sleep(5_000)
      }
    }
    for (let n = 0; n < 50; n++) void caller(100 * n)
    await run(start + 10 * minute)
    expect(failed).toBeGreaterThan(1_000)
    expect(seen.tokens).toBeLessThan(40)
  }, 60_000)
})

test("aborting one call while the token endpoint fails does not affect the others", async () => {
  const { client, clock, run, seen } = made((nth) => (nth < 3 ? json({}, 503) : good()))
  const controller = new AbortController()
  const reason = new Error("enough")
  const impatient = client.inboxes.list({ signal: controller.signal }).catch((error: unknown) => error)
  const patient = client.inboxes.list()
  await run(clock.now + 300)
  controller.abort(reason)
  expect(await impatient).toMatchObject({ name: "ConnectionError", code: "aborted", cause: reason })
  await run(clock.now + minute)
  await expect(patient).resolves.toEqual([])
  expect(seen.tokens).toBe(3)
})
