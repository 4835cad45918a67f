import { subscribe, unsubscribe } from "node:diagnostics_channel"
import { describe, expect, test, vi } from "vitest"
import type { Adapter } from "../../src/core/http/adapter.ts"
import { ConfigError, ConnectionError } from "../../src/core/errors.ts"
import type { RetryFacts } from "../../src/core/http/retry.ts"
import { lost, ok, read, scripted, write } from "../support/transport.ts"

/** What a dialect's own rules of when to try again are asked after a first failure. */
async function factsOf(
  step: Response | Error | (() => Promise<Response>),
  given: Partial<Adapter> = {},
  call: object = {},
) {
  const seen: RetryFacts[] = []
  const retryDelay = (facts: RetryFacts) => void seen.push(facts)
  await scripted([step], { timeout: 100 }, { ...given, retryDelay })
    .transport.call(write, {}, call)
    .catch(() => undefined)
  expect(seen).toHaveLength(1)
  const { random, ...facts } = seen[0] ?? {}
  expect(random?.()).toBe(1)
  return facts
}

const usual = { idempotent: false, attempt: 1, maxRetries: 2 }
const busy = () => new Response("", { status: 503, headers: { "retry-after": "7" } })
const token = (code: "network" | "aborted", cause?: Error) =>
  new ConnectionError({ provider: "test", operation: "token", attempts: 1, code, message: "lost", cause })

describe("what a dialect's own rules are told of", () => {
  test("a refusal: its status and the server's wish", async () => {
    const told = { ...usual, sent: true, status: 503, retryAfter: 7000, permanent: undefined }
    expect(await factsOf(busy())).toEqual(told)
    expect(await factsOf(busy(), { isFinal: ({ status }) => status === 503 })).toEqual({ ...told, permanent: true })
  })

  test.each<[string, Parameters<typeof factsOf>]>([
    ["a mistake of ours", [new ConfigError("no")]],
    ["a redirect that was refused", [new Response("", { status: 302, headers: { location: "https://two.example" } })]],
    ["a caller who gave up", [ok(), {}, { signal: AbortSignal.abort() }]],
    ["a call for a token that its caller gave up", [ok(), { sign: () => Promise.reject(token("aborted")) }]],
  ])("%s will not change", async (_name, given) => {
    expect(await factsOf(...given)).toEqual({ ...usual, sent: true, permanent: true })
  })

  test("a connection that was lost: whether anything was sent", async () => {
    const facts = { ...usual, permanent: false }
    expect(await factsOf(lost("ECONNREFUSED"))).toEqual({ ...facts, sent: false, code: "ECONNREFUSED" })
    expect(await factsOf(lost("ECONNRESET"))).toEqual({ ...facts, sent: true, code: "ECONNRESET" })
    const sign = () => Promise.reject(token("network", lost("ENOTFOUND")))
    expect(await factsOf(ok(), { sign })).toEqual({ ...facts, sent: false, code: "network" })
  })

  test("a time limit: it may have been sent", async () => {
    vi.useFakeTimers()
    try {
      const facts = factsOf(() => new Promise(() => undefined))
      await vi.advanceTimersByTimeAsync(100)
      expect(await facts).toEqual({ ...usual, sent: true })
    } finally {
      vi.useRealTimers()
    }
  })

  test("the attempt, and how often the caller wants to try again", async () => {
    const seen: unknown[] = []
    const retryDelay = ({ attempt, maxRetries, idempotent }: RetryFacts) => {
      seen.push([attempt, maxRetries, idempotent])
      return attempt < 3 ? attempt * 10 : undefined
    }
    const { transport, waits } = scripted([lost("ECONNRESET")], { maxRetries: 7 }, { retryDelay })
    await expect(transport.call(read, {})).rejects.toMatchObject({ attempts: 3 })
    await expect(transport.call(read, {}, { maxRetries: 0 })).rejects.toMatchObject({ attempts: 3 })
    expect(waits).toEqual([10, 20, 10, 20])
    expect(seen.slice(2, 4)).toEqual([
      [3, 7, true],
      [1, 0, true],
    ])
  })
})

describe("whoever listens to conferkit:request", () => {
  async function heard(work: () => Promise<unknown>): Promise<unknown[]> {
    const messages: unknown[] = []
    const listener = (message: unknown) => void messages.push(message)
    subscribe("conferkit:request", listener)
    try {
      await work().catch(() => undefined)
      return messages
    } finally {
      unsubscribe("conferkit:request", listener)
    }
  }

  test("hears of every attempt and of the end", async () => {
    const { transport } = scripted([lost("ECONNRESET"), ok()])
    const messages = await heard(() => transport.call(read, {}))
    expect(messages).toMatchObject([
      { type: "request:start", request: { provider: "test", operation: "ping" } },
      { type: "attempt:start", attempt: 1 },
      { type: "attempt:end", attempt: 1, wait: 500, error: { code: "network" } },
      { type: "attempt:start", attempt: 2 },
      { type: "attempt:end", attempt: 2, status: 200, url: "https://one.example/ping" },
      { type: "request:end", attempts: 2, status: 200 },
    ])
  })

  test("hears of a call that was given up while it waited", async () => {
    const controller = new AbortController()
    const losing = () => {
      controller.abort()
      return Promise.reject(lost("ECONNRESET"))
    }
    const { transport } = scripted([losing], {}, { retryDelay: () => 7 })
    const messages = await heard(() => transport.call(read, {}, { signal: controller.signal }))
    expect(messages.slice(2)).toMatchObject([
      { type: "attempt:end", attempt: 1, wait: 7 },
      { type: "request:end", attempts: 1, error: { code: "aborted" } },
    ])
  })
})
