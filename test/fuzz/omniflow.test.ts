import { createHmac } from "node:crypto"
import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { ConfigError } from "conferkit/omniflow"
import { operations } from "../../generated/omniflow/operations.ts"
import type { CallInput } from "../../src/core/http/options.ts"
import { formEncode } from "../../src/core/http/query.ts"
import type { Transport } from "../../src/core/http/transport.ts"
import { accessTokens, type Token } from "../../src/omniflow/oauth.ts"
import { declaredForm } from "../../src/omniflow/adapter.ts"
import { isKnownEvent, parseEvent } from "../../src/omniflow/webhooks.ts"
import { withIdempotencyKey } from "../../src/omniflow/adapter.ts"
import { failureIn } from "../../src/omniflow/adapter.ts"
import { renewOn401 } from "../../src/omniflow/oauth.ts"
import { basic, requestToken } from "../../src/omniflow/oauth.ts"
import { retryDelay } from "../../src/omniflow/adapter.ts"
import { signatureHeader, verifyWebhookSignature } from "../../src/omniflow/webhooks.ts"
import { verifyWebhook } from "../../src/omniflow/webhooks.ts"
import { fetching, json } from "../support/fetching.ts"
import { outcome, settled } from "../support/outcome.ts"
import { runs } from "../support/property.ts"

const sign = (body: string | Uint8Array, secret = "s", written: "hex" | "base64" = "hex") =>
  createHmac("sha256", secret).update(body).digest(written)

describe("signatures", () => {
  test("verify in every published form, and for no other body, time or secret", async () => {
    const bytes = fc.uint8Array({ maxLength: 40 })
    await fc.assert(
      fc.asyncProperty(bytes, fc.integer(), fc.boolean(), async (payload, timestamp, timed) => {
        const covered = timed ? Buffer.concat([Buffer.from(`${timestamp}.`), payload]) : payload
        const time = timed ? { timestamp } : {}
        const digest = sign(covered)
        const verify = (change: object) =>
          verifyWebhookSignature({ payload, signature: digest, secret: ["x", "s"], ...time, ...change })
        for (const good of [{}, { signature: `sha256=${digest}` }, { signature: ["00", digest] }, { secret: "s" }])
          expect(await verify(good)).toBe(true)
        const other = Uint8Array.of(...payload, 1)
        const bad = [{ payload: other }, { secret: "t" }, { secret: "" }, { secret: undefined }, { signature: null }]
        for (const change of [...bad, { timestamp: timestamp + 1 }, { prefix: "v1=", signature: `sha256=${digest}` }])
          expect(await verify(change)).toBe(false)
        const base64 = { signature: sign(covered, "s", "base64") }
        expect([await verify(base64), await verify({ ...base64, encoding: "base64" })]).toEqual([false, true])
      }),
      runs(60),
    )
  })

  test("of any content return true or false", async () => {
    await fc.assert(
      fc.asyncProperty(fc.anything(), fc.anything(), fc.anything(), async (payload, signature, secret) => {
        const params = { payload, signature, secret } as Parameters<typeof verifyWebhookSignature>[0]
        expect(await verifyWebhookSignature(params)).toBe(false)
      }),
      runs(300),
    )
  })
})

describe("deliveries", () => {
  const verify = (body: string, options: object = {}) =>
    settled(verifyWebhook({ headers: { [signatureHeader]: sign(body) }, body }, { secret: "s", ...options }))

  test("are returned as sent", async () => {
    const name = fc.oneof(fc.constantFrom("message.received", "contact.opted_out"), fc.string())
    await fc.assert(
      fc.asyncProperty(name, fc.dictionary(fc.string(), fc.jsonValue()), async (type, more) => {
        const body = JSON.stringify({ ...more, type })
        const found = await verify(body)
        expect(found).toMatchObject({ events: [JSON.parse(body)], secret: 0 })
        const isKnown = ["message.received", "contact.opted_out"].includes(type)
        if (!isKnown) expect(found).toHaveProperty("issues", [])
        expect(isKnownEvent(parseEvent(body))).toBe(isKnown)
      }),
      runs(150),
    )
    expect(await verify('{"type":"message.received"}')).toMatchObject({
      issues: ["tenantId", "payload", "timestamp"].map((path) => ({ of: "message.received", path })),
    })
  })

  test("without an event are rejected with a reason", async () => {
    const message = "the body is not an event: it has no type"
    for (const body of ["null", "1", "[]", "{}", '{"type":1}', '"type"']) {
      expect(await verify(body)).toMatchObject({ reason: "body-malformed", message })
      expect(outcome(() => parseEvent(body))).toMatchObject({ reason: "body-malformed", message })
    }
    expect(await verify("{")).toMatchObject({ reason: "body-malformed", message: "the body is not JSON" })
    expect(await verify("{}", { secret: "" })).toBeInstanceOf(ConfigError)
    expect(await verify("{}", { limit: 1 })).toMatchObject({ message: "the body is longer than 1 bytes" })
  })

  test("have a time within the tolerance, in any format", async () => {
    const now = 1_760_000_000_000
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: -9, max: 9 }), fc.integer({ min: 0, max: 9 }), async (age, tolerance) => {
        const at = now - age * 1000
        const forms = [
          at,
          at / 1000,
          String(at),
          String(at / 1000),
          `${String(at / 1000)}.0`,
          new Date(at).toISOString(),
        ]
        for (const timestamp of forms) {
          const body = JSON.stringify({ type: "x", timestamp })
          const found = await verify(body, { toleranceMs: tolerance * 1000, now: () => now })
          if (Math.abs(age) <= tolerance) expect(found).toMatchObject({ secret: 0 })
          else expect(found).toMatchObject({ reason: age > 0 ? "expired" : "not-yet-valid" })
        }
      }),
      runs(50),
    )
    const untold = { reason: "expired", message: "the delivery has no timestamp" }
    for (const timestamp of [undefined, null, "soon", {}])
      expect(await verify(JSON.stringify({ type: "x", timestamp }), { toleranceMs: 1 })).toMatchObject(untold)
    expect(await verify('{"type":"x","timestamp":1}')).toMatchObject({ secret: 0 })
  })
})

describe("access tokens", () => {
  const made = (fetchToken: () => Promise<Token>, skew: number, now: () => number) => {
    const margin = { skew, share: 0.5 }
    return accessTokens({ fetchToken, retryAfter: () => undefined, margin, runtime: { now, random: () => 1 } })
  }
  test("are requested once for concurrent callers, and again after expiry", async () => {
    let time = 0
    let fetched = 0
    const fetchToken = () => Promise.resolve({ text: `t${++fetched}`, expiresIn: 10 })
    const tokens = made(fetchToken, 2_000, () => time)
    expect(tokens.known()).toEqual([])
    expect(await Promise.all([tokens.get(), tokens.get()])).toEqual(["t1", "t1"])
    time = 7_999
    expect(await tokens.get()).toBe("t1")
    time = 8_000
    expect(await tokens.get()).toBe("t2")
    expect(tokens.known()).toEqual(["t2", "t1"])
    expect(tokens.rejected("t1")).toBe(true)
    expect(await tokens.get()).toBe("t2")
    expect(tokens.rejected("t2")).toBe(true)
    expect(tokens.known()).toEqual(["t2"])
    expect(tokens.rejected("other")).toBe(false)
    expect(await tokens.get()).toBe("t3")
    expect(tokens.known()).toEqual(["t3", "t2"])
  })

  test("are requested again after a failure", async () => {
    let fetched = 0
    const fetchToken = () =>
      ++fetched === 1 ? Promise.reject(new ConfigError("no")) : Promise.resolve({ text: "t", expiresIn: 1 })
    let time = 0
    const tokens = made(fetchToken, 0, () => time)
    expect(await settled(tokens.get())).toBeInstanceOf(ConfigError)
    time = 1_000
    expect(await tokens.get()).toBe("t")
  })

  test("are renewed after a 401 for the current token, and the call is retried if allowed", async () => {
    const init = { method: "POST", body: "b", headers: { authorization: "Bearer t1", "x-a": "1" } }
    const run = async (again: boolean, headers: Record<string, string> = init.headers, status = 401) => {
      const { fetch, asked } = fetching(json("{}", status), json("{}"))
      let count = 0
      const tokens = made(
        () => Promise.resolve({ text: `t${++count}`, expiresIn: 100 }),
        0,
        () => 0,
      )
      await tokens.get()
      const response = await renewOn401(fetch, tokens, again)("https://x.example", { ...init, headers })
      return [response.status, asked.map((each) => each.headers["authorization"]), await tokens.get(), asked]
    }
    expect((await run(true)).slice(0, 3)).toEqual([200, ["Bearer t1", "Bearer t2"], "t2"])
    expect((await run(true))[3]).toMatchObject([{}, { method: "POST", body: "b", headers: { "x-a": "1" } }])
    expect((await run(false)).slice(0, 3)).toEqual([401, ["Bearer t1"], "t2"])
    expect((await run(true, { authorization: "Bearer other" })).slice(0, 3)).toEqual([401, ["Bearer other"], "t1"])
    expect((await run(true, { authorization: "xBearer t1" })).slice(0, 3)).toEqual([401, ["xBearer t1"], "t1"])
    expect((await run(true, {})).slice(0, 1)).toEqual([401])
    expect((await run(true, init.headers, 403)).slice(0, 3)).toEqual([403, ["Bearer t1"], "t1"])
  })
})

/** A transport that records its requests. */
function noting(answer: unknown) {
  const noted: unknown[] = []
  const transport = {
    call: (...given: unknown[]) => {
      noted.push(given.filter((each) => each !== undefined))
      return Promise.resolve({ body: answer, response: new Response() })
    },
    send: <T>(...given: unknown[]) => {
      noted.push(given.filter((each) => each !== undefined))
      return Promise.resolve(answer as T)
    },
    stream: () => Promise.reject(new Error("no")),
    nothingFor: () => Promise.reject(new Error("no")),
  } satisfies Transport
  return { transport, noted }
}

describe("the token call", () => {
  const oauth = { clientId: "id", clientSecret: "se cret", basic: false, json: false, scope: undefined }
  const { signal } = new AbortController()
  const ask = async (change: object, answer: object) => {
    const { transport, noted } = noting(answer)
    const whole = { ...oauth, margin: { skew: 0, share: 1 }, retryOn401: false, ...change }
    const token = await requestToken(transport, whole, signal, false)
    return { token, noted: noted[0] as [{ body?: string }, CallInput, object] }
  }

  test("sends id and secret in the body or as Basic, once", async () => {
    const inBody = await ask({ scope: "a b" }, { access_token: "t", expires_in: 5 })
    expect(inBody.token).toEqual({ text: "t", expiresIn: 5 })
    expect(inBody.noted).toEqual([
      operations.oauthToken,
      {
        headers: {},
        body: { grant_type: "client_credentials", client_id: "id", client_secret: "se cret", scope: "a b" },
      },
      { maxRetries: 0, signal },
    ])
    const basicCall = await ask({ basic: true, json: true }, { access_token: "t" })
    expect(basicCall.noted[0].body).toBe("json")
    expect(basicCall.noted[1]).toEqual({
      headers: { authorization: `Basic ${Buffer.from("id:se+cret").toString("base64")}` },
      body: { grant_type: "client_credentials", scope: undefined },
    })
    for (const [given, expected] of [
      ["7", 7],
      [undefined, 3600],
      ["soon", 3600],
      [null, 3600],
      [0, 3600],
    ])
      expect((await ask({}, { access_token: "t", expires_in: given })).token.expiresIn).toBe(expected)
  })

  test("encodes both parts as RFC 6749 requires", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), fc.string({ unit: "grapheme" }), (clientId, clientSecret) => {
        const decoded = Buffer.from(basic({ clientId, clientSecret }).slice("Basic ".length), "base64").toString()
        const parts = decoded.split(":").map((part) => decodeURIComponent(part.replaceAll("+", " ")))
        expect(parts).toEqual([clientId, clientSecret])
        expect(new URLSearchParams(`x=${formEncode(clientId)}`).get("x")).toBe(clientId)
      }),
      runs(200),
    )
  })
})

test("a POST has its own key, unless the caller provides one", async () => {
  const { transport, noted } = noting({})
  const { messagesSend: post, messagesList: get } = operations
  const draft = { path: "", query: "", headers: { a: "1" }, body: undefined }
  const keys = withIdempotencyKey(transport, "x-key")
  await keys.call(post, { body: 1 })
  await keys.call(post, { headers: { "X-Key": "own" } })
  await keys.call(post, { headers: { "x-key": null } })
  await keys.call(get, {})
  const read = () => Promise.resolve()
  await keys.send({ ...draft, operation: post }, {}, read)
  await keys.send({ ...draft, operation: get }, {}, read)
  const uuid = expect.stringMatching(/^[\da-f-]{36}$/) as string
  expect(noted).toMatchObject([
    [post, { body: 1, headers: { "x-key": uuid } }],
    [post, { headers: { "x-key": "own" } }],
    [post, { headers: {} }],
    [get, { headers: {} }],
    [{ headers: { a: "1", "x-key": uuid } }, {}, read],
    [{ headers: { a: "1" } }, {}, read],
  ])
  const headers = noted.map((each) => JSON.stringify(each).includes('"x-key"'))
  expect(headers).toEqual([true, true, false, false, true, false])
  expect(withIdempotencyKey(transport, false)).toBe(transport)
})

describe("responses and waits", () => {
  test("any response has the declared form or is rejected, and any API error has a message or none", () => {
    const body = fc.oneof(fc.anything(), fc.record({ data: fc.anything(), error: fc.anything(), meta: fc.anything() }))
    const all = Object.values(operations)
    fc.assert(
      fc.property(body, fc.constantFrom(...all), fc.constantFrom("auto", "none"), (given, operation, envelope) => {
        fc.pre(!hasBigInt(given))
        const form = declaredForm(given, operation, envelope)
        expect(form === undefined || "value" in form).toBe(true)
        for (const each of Object.values(failureIn(given) ?? {})) expect(["string", "undefined"]).toContain(typeof each)
      }),
      runs(500),
    )
  })

  test("waits stay below their limits and grow as configured", () => {
    const facts = fc.record({
      attempt: fc.integer({ min: 1, max: 9 }),
      idempotent: fc.boolean(),
      status: fc.constantFrom(undefined, 429, 503, 404),
    })
    fc.assert(
      fc.property(facts, fc.nat(90_000), fc.double({ min: 0, max: 0.99, noNaN: true }), (given, retryAfter, chance) => {
        const wait = retryDelay({ base: 1_000, max: 4_000, retryAfterMax: 60_000 })({
          ...given,
          sent: true,
          maxRetries: 5,
          retryAfter,
          random: () => chance,
        })
        const final = given.attempt > 5 || given.status === 404 || !given.idempotent
        const usual = chance * Math.min(4_000, 1_000 * 2 ** (given.attempt - 1))
        if (final) expect(wait).toBeUndefined()
        else if (given.status !== 429) expect(wait).toBe(usual)
        else {
          expect(wait).toBeGreaterThanOrEqual(Math.min(retryAfter, 60_000))
          expect(wait).toBeLessThanOrEqual(Math.min(retryAfter * 1.25, 60_000))
        }
      }),
      runs(500),
    )
  })
})

/** Decoded JSON never contains one, and it cannot be serialized again. */
function hasBigInt(value: unknown): boolean {
  try {
    JSON.stringify(value)
    return false
  } catch {
    return true
  }
}
