import { describe, expect, test } from "vitest"
import { isConnectionError, OmniFlow, OmniFlowApiError } from "conferkit/omniflow"
import { failureOf } from "../support/bigbluebutton.ts"
import { apiKey, calls, fitting, json, lost, message, scripted, text } from "../support/omniflow.ts"

const status = (code: number, headers: Record<string, string> = {}) => json({ error: { code: "x" } }, code, headers)
const now = Date.parse("2026-03-11T14:30:00.000Z")
const date = (ms: number) => new Date(now + ms).toUTCString()

/** The waits of one call that always fails in this way. */
async function waitsOf(step: Response | Error, random = 0.5, maxRetries?: number) {
  const { client, sent, waits } = scripted(step, { maxRetries, runtime: { random: () => random, now: () => now } })
  const error = await failureOf(client.messages.send(text))
  return { error, requests: sent.length, waits }
}

describe("the README's table", () => {
  test.each<[name: string, step: Response | Error, random: number, waits: number[]]>([
    ["500", status(500), 0.5, [500, 1000, 2000]],
    ["500 with the smallest random value", status(500), 0, [0, 0, 0]],
    ["502 with nearly the largest", status(502), 0.999, [999, 1998, 3996]],
    ["503, whose Retry-After is ignored", status(503, { "retry-after": "30" }), 0.5, [500, 1000, 2000]],
    ["a proxy's page with 504", new Response("<html>", { status: 504 }), 0.5, [500, 1000, 2000]],
    ["a lost connection", lost("ECONNRESET"), 0.5, [500, 1000, 2000]],
    ["a refused connection", lost("ECONNREFUSED"), 0.5, [500, 1000, 2000]],
    ["429, Retry-After: 2", status(429, { "retry-after": "2" }), 0.5, [2250, 2250, 2250]],
    ["429, Retry-After: 2, without jitter", status(429, { "retry-after": "2" }), 0, [2000, 2000, 2000]],
    ["429, Retry-After: 120", status(429, { "retry-after": "120" }), 0.5, [60_000, 60_000, 60_000]],
    ["429, Retry-After: 0", status(429, { "retry-after": "0" }), 0.5, [0, 0, 0]],
    ["429, a date 10 s ahead", status(429, { "retry-after": date(10_000) }), 0.5, [11_250, 11_250, 11_250]],
    ["429, a date an hour ahead", status(429, { "retry-after": date(3_600_000) }), 0.5, [60_000, 60_000, 60_000]],
    ["429, a date in the past", status(429, { "retry-after": date(-5_000) }), 0.5, [0, 0, 0]],
    ["429, Retry-After: abc", status(429, { "retry-after": "abc" }), 0.5, [500, 1000, 2000]],
    ["429, Retry-After: -5", status(429, { "retry-after": "-5" }), 0.5, [500, 1000, 2000]],
    ["429 without Retry-After", status(429), 0.5, [500, 1000, 2000]],
    ["400", status(400), 0.5, []],
    ["401", status(401), 0.5, []],
    ["403", status(403), 0.5, []],
    ["404", status(404), 0.5, []],
    ["408", status(408), 0.5, []],
    ["409", status(409), 0.5, []],
    ["422 with Retry-After", status(422, { "retry-after": "1" }), 0.5, []],
    ["425", status(425), 0.5, []],
    ["499", status(499), 0.5, []],
    ["a bad certificate", lost("CERT_HAS_EXPIRED"), 0.5, []],
    ["HTML with status 200", new Response("<html>"), 0.5, []],
  ])("%s", async (_name, step, random, expected) => {
    const { waits, requests } = await waitsOf(step, random)
    expect(waits).toEqual(expected)
    expect(requests).toBe(expected.length + 1)
  })

  test("total waits without 429 are below 7 s", async () => {
    const { waits } = await waitsOf(status(503), 0.999_999)
    expect(waits.reduce((sum, each) => sum + each)).toBeLessThan(7_000)
  })

  test.each(calls)("applies to %s too", async (_name, _method, _target, _body, call) => {
    const { client, sent, waits } = scripted(status(503))
    await expect(call(client)).rejects.toMatchObject({ name: "OmniFlowApiError", status: 503 })
    expect([sent.length, waits]).toEqual([4, [500, 1000, 2000]])
  })

  test("applies to undocumented paths", async () => {
    const { client, sent } = scripted(status(503))
    const raw = client.api.POST as (path: string, init: object) => Promise<{ error: unknown }>
    await raw("/v1/new", { body: {} })
    expect(sent).toHaveLength(4)
    expect(new Set(sent.map(({ headers }) => headers.get("idempotency-key"))).size).toBe(1)
  })

  test("does not apply to an undocumented path without a key, once it was sent", async () => {
    const { client, sent } = scripted(status(503))
    const patchOnce = client.api.PATCH as (path: string, init: object) => Promise<unknown>
    await patchOnce("/v1/new", { body: {} })
    expect(sent.map(({ method }) => method)).toEqual(["PATCH"])
    const refused = scripted(lost("ECONNREFUSED"))
    const patch = refused.client.api.PATCH as (path: string, init: object) => Promise<unknown>
    await failureOf(patch("/v1/new", { body: {} }))
    expect(refused.sent).toHaveLength(4)
  })
})

describe("the number of attempts", () => {
  test.each([
    [undefined, 4],
    [0, 1],
    [1, 2],
    [2, 3],
    [5, 6],
  ])("maxRetries %s makes %d requests", async (maxRetries, expected) => {
    const { requests, error } = await waitsOf(status(503), 0.5, maxRetries)
    expect(requests).toBe(expected)
    expect(error).toBeInstanceOf(OmniFlowApiError)
  })

  test("the limit stays 4 s after the third retry", async () => {
    const { waits } = await waitsOf(status(503), 0.5, 5)
    expect(waits).toEqual([500, 1000, 2000, 2000, 2000])
  })

  test("a call's maxRetries overrides the client's", async () => {
    const { client, sent } = scripted(status(503))
    await failureOf(client.inboxes.list({ maxRetries: 1 }))
    expect(sent).toHaveLength(2)
  })

  test("stops after the first success", async () => {
    const { client, sent, waits } = scripted([status(503), status(429, { "retry-after": "1" }), json(message)])
    await expect(client.messages.send(text)).resolves.toEqual(message)
    expect([sent.length, waits]).toEqual([3, [500, 1125]])
  })

  test("the delays can be configured", async () => {
    const { client, waits } = scripted(
      [status(500), status(500), status(500), status(429, { "retry-after": "9" }), json([])],
      { backoffBaseMs: 100, backoffMaxMs: 150, retryAfterMaxMs: 5_000, maxRetries: 4 },
    )
    await client.inboxes.list()
    expect(waits).toEqual([50, 75, 75, 5_000])
  })
})

describe("the final result", () => {
  test("is OmniFlowApiError for a 503, and ConnectionError with its cause for a network failure", async () => {
    expect((await waitsOf(status(503))).error).toMatchObject({ name: "OmniFlowApiError", status: 503, code: "x" })
    const { error } = await waitsOf(lost("ECONNRESET"))
    expect(error).toMatchObject({ name: "ConnectionError", code: "network", attempts: 4, provider: "omniflow" })
    expect(isConnectionError(error) && error.cause).toBeInstanceOf(TypeError)
    expect(error).not.toBeInstanceOf(OmniFlowApiError)
  })

  test("is a ConnectionError if an attempt exceeds the timeout", async () => {
    const { client, sent, waits } = scripted(() => new Promise<Response>(() => undefined), { timeout: 1 })
    const error = await failureOf(client.messages.send(text))
    expect(error).toMatchObject({ name: "ConnectionError", code: "timeout", attempts: 4 })
    expect([sent.length, waits]).toEqual([4, [500, 1000, 2000]])
  })

  test("uses a default timeout of 30 s", async () => {
    const { setTimeout: own } = globalThis
    const limits: (number | undefined)[] = []
    globalThis.setTimeout = Object.assign((run: () => void, ms?: number) => {
      limits.push(ms)
      return own(run, ms)
    }, own)
    try {
      await new OmniFlow({ apiKey, fetch: () => Promise.resolve(json([])) }).inboxes.list()
    } finally {
      globalThis.setTimeout = own
    }
    expect(limits).toContain(30_000)
  })

  test("ends the wait if the signal fires", async () => {
    const { signal, abort } = ((controller) => ({
      signal: controller.signal,
      abort: () => {
        controller.abort()
      },
    }))(new AbortController())
    const { client, sent } = scripted(status(503), {
      runtime: {
        sleep: (_ms, given) => {
          abort()
          return Promise.reject(given?.reason as Error)
        },
      },
    })
    await expect(client.inboxes.list({ signal })).rejects.toMatchObject({ code: "aborted" })
    expect(sent).toHaveLength(1)
  })
})

describe("the idempotency key", () => {
  const keysOf = (sent: readonly { headers: Headers }[], name = "idempotency-key") =>
    sent.map(({ headers }) => headers.get(name))
  const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/

  test.each(calls)("%s: %s has the same one in all retries, other methods have none", async (...row) => {
    const [name, method, , , call] = row
    const { client, sent } = scripted([status(503), lost("ECONNRESET"), status(429), fitting(name)])
    await call(client)
    expect(sent).toHaveLength(4)
    const [key, ...others] = new Set(keysOf(sent))
    expect(others).toEqual([])
    if (method === "POST") expect(key).toMatch(uuid)
    else expect(key).toBeNull()
  })

  test("differs for each call", async () => {
    const { client, sent } = scripted(json(message))
    await client.messages.send(text)
    await client.messages.send(text)
    await client.api.POST("/v1/messages", { body: text })
    expect(new Set(keysOf(sent)).size).toBe(3)
  })

  test("can have another header name, and come from the caller", async () => {
    const { client, sent } = scripted(json(message), { idempotencyHeader: "X-Request-Token" })
    await client.messages.send(text)
    expect(keysOf(sent)).toEqual([null])
    expect(keysOf(sent, "x-request-token")[0]).toMatch(uuid)
    const other = scripted([status(503), json(message)])
    await other.client.messages.send(text, { headers: { "Idempotency-Key": "order-17" } })
    expect(keysOf(other.sent)).toEqual(["order-17", "order-17"])
    await other.client.api.POST("/v1/messages", { body: text, params: { header: { "Idempotency-Key": "order-18" } } })
    expect(keysOf(other.sent).at(-1)).toBe("order-18")
  })

  test("false sends none, and POSTs are still retried", async () => {
    const { client, sent } = scripted([status(503), json(message)], { idempotencyHeader: false })
    await client.messages.send(text)
    expect(keysOf(sent)).toEqual([null, null])
    const { client: kept, sent: without } = scripted(json(message))
    await kept.messages.send(text, { headers: { "idempotency-key": null } })
    expect(keysOf(without)).toEqual([null])
  })
})
