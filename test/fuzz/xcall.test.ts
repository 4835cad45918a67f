import { createHmac } from "node:crypto"
import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { ConfigError, DecodeError, XCallApiError } from "conferkit/xcall"
import type { Draft } from "../../src/core/http/adapter.ts"
import { operations } from "../../generated/xcall/operations.ts"
import { authHeaders, basic, type Credentials, withBody, withQuery } from "../../src/xcall/adapter.ts"
import { readMessage } from "../../src/xcall/adapter.ts"
import { tokenRequest as made } from "../../src/xcall/encode.ts"
import { unwrap } from "../../src/xcall/adapter.ts"
import { checkSignature } from "../../src/xcall/webhooks.ts"
import { isKnownEvent, verifyWebhook, webhooks } from "../../src/xcall/webhooks.ts"
import { outcome, settled } from "../support/outcome.ts"
import { runs } from "../support/property.ts"

const credentials: Credentials = {
  apiKey: "key",
  apiSecret: "se:cret&é",
  auth: {},
  sessionHeader: "authorization",
  sessionScheme: "Bearer",
  session: undefined,
}
const { createRoomToken, getAccount } = operations
const draft = (operation: Draft["operation"], body?: string): Draft => ({
  operation,
  path: operation.path,
  query: "",
  headers: {},
  body,
})
const byKey = draft(createRoomToken, "{}")
const bySession = draft(getAccount)
const rejected = (reason: string, message: string) =>
  expect.objectContaining({ name: "XCallWebhookError", reason, message }) as Error

describe("credentials", () => {
  test("are sent in exactly one place, whatever the options", () => {
    const text = fc.stringMatching(/^[!-~]{1,12}$/)
    const modes = fc.constantFrom("headers", "basic", "query", "body", undefined)
    fc.assert(
      fc.property(text, text, modes, (apiKey, apiSecret, mode) => {
        const own = { ...credentials, apiKey, apiSecret, auth: mode === undefined ? {} : { mode } } as Credentials
        const headers = authHeaders(own, byKey)
        const query = new URLSearchParams(withQuery(own, byKey).query)
        const body: unknown = JSON.parse(withBody(own, { ...byKey, body: '{"a":1}' }).body as string)
        const pair = { api_key: apiKey, api_secret: apiSecret }
        expect([headers, Object.fromEntries(query), body]).toEqual([
          mode === "basic"
            ? { authorization: `Basic ${Buffer.from(`${apiKey}:${apiSecret}`).toString("base64")}` }
            : mode === "query" || mode === "body"
              ? {}
              : { "x-api-key": apiKey, "x-api-secret": apiSecret },
          mode === "query" ? pair : {},
          mode === "body" ? { a: 1, ...pair } : { a: 1 },
        ])
      }),
      runs(200),
    )
  })

  test("use the configured names, and are appended to an existing query", () => {
    const auth = { keyName: "k", secretName: "s" } as const
    expect(authHeaders({ ...credentials, auth }, byKey)).toEqual({ k: "key", s: "se:cret&é" })
    const query = withQuery({ ...credentials, auth: { ...auth, mode: "query" } }, { ...byKey, query: "a=1" }).query
    expect(query).toBe("a=1&k=key&s=se%3Acret%26%C3%A9")
    const inBody = { ...credentials, auth: { ...auth, mode: "body" } } as Credentials
    expect(withBody(inBody, { ...byKey, body: "{}" }).body).toBe('{"k":"key","s":"se:cret&é"}')
    expect(withBody(inBody, { ...byKey, body: "text" }).body).toBe("text")
    const without = draft(createRoomToken)
    expect(authHeaders({ ...credentials, auth: { mode: "body" } }, without)).toEqual({
      "x-api-key": "key",
      "x-api-secret": "se:cret&é",
    })
    expect(basic(credentials)).toBe(Buffer.from("key:se:cret&é").toString("base64"))
  })

  test("are only the session for a session call, in every mode", () => {
    for (const mode of ["headers", "basic", "query", "body"] as const) {
      const own = { ...credentials, auth: { mode }, session: "jwt" }
      expect(authHeaders(own, bySession)).toEqual({ authorization: "Bearer jwt" })
      expect(withQuery(own, bySession)).toBe(bySession)
      expect(withBody(own, bySession)).toBe(bySession)
    }
    const bare = { ...credentials, sessionHeader: "x-s", sessionScheme: "", session: "jwt" }
    expect(authHeaders(bare, bySession)).toEqual({ "x-s": "jwt" })
    const error = outcome(() => authHeaders(credentials, bySession))
    expect(error).toBeInstanceOf(XCallApiError)
    const message = "getAccount needs a session JWT: call withToken() first"
    expect(error).toMatchObject({ provider: "xcall", status: 401, code: "no_session", message, body: { message } })
  })
})

const tokenRequest = async (params: object, wireCase: "snake" | "camel"): Promise<object> =>
  Promise.resolve().then(() => made(createRoomToken, params, wireCase))

describe("token requests", () => {
  test("rename documented fields, keep the others, and do not modify the input", async () => {
    const params = {
      roomId: "r",
      ttlSeconds: 5,
      user: { displayName: "n", x: 1 },
      branding: { primaryColor: "u" },
      fooBar: 1,
    }
    const before = structuredClone(params)
    const snake = (await tokenRequest(params, "snake")) as Record<string, unknown>
    expect(snake).toMatchObject({ room_id: "r", ttl_seconds: 5, fooBar: 1, user: { x: 1 } })
    expect(JSON.stringify(snake)).not.toMatch(/roomId|ttlSeconds/)
    expect(snake["branding"]).toEqual({ primary_color: "u" })
    expect(params).toEqual(before)
    expect(await tokenRequest(params, "camel")).toBe(params)
    expect(await tokenRequest({ roomId: "r" }, "snake")).toEqual({ room_id: "r" })
  })

  test("without a room or with an infinite lifetime are a ConfigError", async () => {
    const of = (params: object) => settled(tokenRequest(params, "snake"))
    for (const roomId of [undefined, "", 1, null])
      expect(await of({ roomId })).toMatchObject({
        name: "ConfigError",
        parameter: "roomId",
        message: "createRoomToken: roomId is missing or empty",
      })
    for (const ttlSeconds of [Number.NaN, Infinity, "60", null])
      expect(await of({ roomId: "r", ttlSeconds })).toMatchObject({
        parameter: "ttlSeconds",
        message: "createRoomToken: ttlSeconds must be a number",
      })
  })

  test("of any parameters are an object or a ConfigError", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.record({ roomId: fc.anything(), user: fc.anything(), branding: fc.anything() }),
        async (given) => {
          const found = await settled(tokenRequest(given, "snake"))
          if (found instanceof Error) expect(found).toBeInstanceOf(ConfigError)
          else expect(found).toHaveProperty("room_id", given.roomId)
        },
      ),
      runs(200),
    )
  })
})

describe("signatures", () => {
  const sign = (body: string | Uint8Array, written: "hex" | "base64", hash = "sha256", secret = "s") =>
    createHmac(hash, secret).update(body).digest(written)

  test("are accepted in any usual form, and for no other body or secret", () => {
    const algorithm = fc.constantFrom("sha1", "sha256", "sha384", "sha512")
    fc.assert(
      fc.property(fc.uint8Array(), algorithm, fc.constantFrom("hex", "base64"), (body, name, written) => {
        const digest = sign(body, written, name)
        for (const given of [digest, `${name}=${digest}`, [digest], ["00", digest]])
          expect(checkSignature(body, given, ["other", "s"], { algorithm: name })).toBe(1)
        const wrong = outcome(() => checkSignature(Uint8Array.of(...body, 1), digest, "s", { algorithm: name }))
        expect(wrong).toMatchObject({ name: "XCallWebhookError", reason: "signature-mismatch" })
      }),
      runs(150),
    )
    expect(checkSignature("b", `v1:${sign("b", "hex")}`, "s", { prefix: "v1:" })).toBe(0)
    expect(outcome(() => checkSignature("b", sign("b", "base64"), "s", { encoding: "hex" }))).toMatchObject({
      reason: "signature-malformed",
    })
  })

  test("without a secret are rejected, because anyone could sign", () => {
    for (const secret of [undefined, "", [], [""]])
      expect(outcome(() => checkSignature("b", sign("b", "hex"), secret))).toEqual(
        rejected("signature-mismatch", "secret must not be empty"),
      )
    expect(outcome(() => checkSignature("b", undefined, "s"))).toMatchObject({ reason: "signature-missing" })
  })
})

describe("deliveries", () => {
  const signed = (body: string) => createHmac("sha256", "s").update(body).digest("hex")
  const verify = (body: string, options: object = {}, header = "x-xcall-signature") =>
    settled(verifyWebhook({ headers: { [header]: signed(body) }, body }, { secret: "s", ...options }))

  test("are returned as sent, with the event name in its place", async () => {
    const name = fc.oneof(fc.constantFrom("room.started", "peer.left"), fc.string())
    await fc.assert(
      fc.asyncProperty(name, fc.dictionary(fc.string(), fc.jsonValue()), async (event, more) => {
        fc.pre(!("event" in more) && !("type" in more) && !("kind" in more))
        const fields = JSON.parse(JSON.stringify(more)) as object
        const direct = await verify(JSON.stringify({ ...more, event }))
        expect(direct).toMatchObject({ events: [{ ...fields, event }], secret: 0 })
        expect(await verify(JSON.stringify({ ...more, type: event }))).toMatchObject({
          events: [{ ...fields, type: event, event }],
        })
        expect(await verify(JSON.stringify({ ...more, kind: event }), { eventKey: "kind" })).toMatchObject({
          events: [{ ...fields, kind: event, event }],
        })
        const isKnown = ["room.started", "peer.left"].includes(event)
        expect(!(direct instanceof Error) && isKnownEvent(direct.events[0])).toBe(isKnown)
        if (!isKnown) expect(direct).toHaveProperty("issues", [])
      }),
      runs(150),
    )
    expect(await verify('{"event":"room.started","room_id":1}')).toMatchObject({ issues: [{ of: "room.started" }] })
    expect(await verify('{"event":"x"}', { header: "x-sig" }, "x-sig")).toMatchObject({ secret: 0 })
  })

  test("that are unsigned or no event are rejected under the provider's name", async () => {
    const unnamed = rejected("body-malformed", "the body does not name its event")
    for (const body of ["null", "1", "[]", "{}", '{"event":1}']) expect(await verify(body)).toEqual(unnamed)
    expect(await verify('{"event":"x"}', { eventKey: "kind" })).toEqual(unnamed)
    expect(await verify("{")).toEqual(rejected("body-malformed", "the body is not JSON"))
    expect(await verify("{}", {}, "x-other")).toMatchObject({ name: "XCallWebhookError", reason: "signature-missing" })
    expect(await verify("{}", { secret: "other" })).toMatchObject({ reason: "signature-mismatch" })
    expect(await verify("{}", { secret: "" })).toMatchObject({ name: "ConfigError", parameter: "secret" })
  })

  test("are verified with a client's options, or with those given", async () => {
    const body = '{"event":"x"}'
    const input = { headers: { "x-xcall-signature": signed(body) }, body }
    expect(await webhooks({ secret: "s" }).verify(input)).toMatchObject({ secret: 0 })
    expect(await webhooks({ secret: "other" }).verify(input, { secret: ["a", "s"] })).toMatchObject({ secret: 1 })
    expect(await settled(webhooks({ secret: "s", header: "x-no" }).verify(input))).toBeInstanceOf(Error)
    expect(await settled(webhooks({}).verify(input))).toBeInstanceOf(ConfigError)
  })
})

test("any response is decoded or a DecodeError, and any API error has a message or none", () => {
  const error = (what: string) =>
    new DecodeError({ provider: "xcall", operation: "x", status: 200, contentType: "", excerpt: "", message: what })
  const body = fc.oneof(fc.anything(), fc.record({ data: fc.anything(), token: fc.anything(), error: fc.anything() }))
  fc.assert(
    fc.property(body, fc.constantFrom("auto", "none", "data"), (given, envelope) => {
      const found = outcome(() => unwrap(given, "createRoomToken", envelope, error))
      if (found instanceof Error && found !== given) expect(found).toBeInstanceOf(DecodeError)
      const message = readMessage(given)
      if (message !== undefined) expect(message).toBe(message.trim())
    }),
    runs(500),
  )
})
