import { describe, expect, test } from "vitest"
import {
  answerValidation,
  ConfigError,
  eventNames,
  isKnownEvent,
  verifyWebhook,
  webhookUrl,
  WebhookVerificationError,
} from "conferkit/xroom"
import { failureOf } from "../support/bigbluebutton.ts"
import { answered } from "./support.ts"

const token = "5f2c9a-0123456789-unguessable/+"
const created = {
  id: 7,
  event: "roomCreated",
  domain: "chat.example",
  roomName: "demo",
  options: { type: 1, capacity: 8, isLocked: false, hostKey: "hk-1" },
}
const removed = { id: 7, event: "roomRemoved", domain: "chat.example", roomName: "demo" }
const validation = { event: "validation", signThis: "00112233445566778899aabbccddeeff" }

const at = (url: string | undefined, event: unknown = created) => ({
  headers: {},
  url,
  body: typeof event === "string" ? event : JSON.stringify(event),
})
const registered = webhookUrl("https://app.example.org/hooks/xroom/", token)

describe("the URL to register", () => {
  test("ends with the token as one segment", () => {
    expect(registered).toBe("https://app.example.org/hooks/xroom/5f2c9a-0123456789-unguessable%2F%2B")
    expect(webhookUrl("https://app.example.org?a=1", "0123456789abcdef")).toBe(
      "https://app.example.org/0123456789abcdef?a=1",
    )
  })

  test.each([
    [
      "https://app.example.org/h?n=Aula%201&t=~&m=%%ROOM%%&l=%e4",
      "https://app.example.org/h/",
      "?n=Aula%201&t=~&m=%%ROOM%%&l=%e4",
    ],
    ["https://app.example.org/h?#part?/", "https://app.example.org/h/", "?#part?/"],
    ["https://app.example.org#/", "https://app.example.org/", "#/"],
    ["HTTPS://Me:p~@BÜCHER.example:443/A/../%7e/b|c//?/", "HTTPS://Me:p~@BÜCHER.example:443/A/../%7e/b|c/", "?/"],
  ])("keeps the bytes of %s", (url, before, after) => {
    expect(webhookUrl(url, "0123456789abcdef")).toBe(`${before}0123456789abcdef${after}`)
  })

  test.each([
    ["url", "localhost:3000/hooks", token],
    ["url", "https://app.example.org/hooks\n", token],
    ["token", "https://app.example.org", `${token}\u{d800}`],
    ["url", "/hooks", token],
    ["token", "https://app.example.org", "short"],
    ["token", "https://app.example.org", ""],
  ])("requires a valid %s", (parameter, url, secret) => {
    expect(() => webhookUrl(url, secret)).toThrow(expect.objectContaining({ name: "ConfigError", parameter }) as Error)
  })
})

describe("verify", () => {
  test.each([
    ["as it was registered", registered],
    ["as path and query only", new URL(registered).pathname],
    ["in the query", `/hooks?t=${encodeURIComponent(token)}&x=1`],
    ["in the query, without a name", `/hooks?${encodeURIComponent(token)}`],
    ["earlier in the path", `/hooks/${encodeURIComponent(token)}/xroom?x=1`],
  ])("accepts a delivery whose URL contains the token %s", async (_how, url) => {
    const delivery = await verifyWebhook(at(url), { token })
    expect(delivery).toEqual({ events: [created], signed: false, secret: 0, issues: [] })
  })

  test.each([
    ["no URL", undefined, "signature-missing"],
    ["no path", "https://app.example.org", "signature-missing"],
    ["another token", webhookUrl("https://app.example.org", "another-token-of-16"), "signature-mismatch"],
    ["a part of the token", registered.slice(0, -1), "signature-mismatch"],
    ["more than the token", `${registered}x`, "signature-mismatch"],
    ["the token in the fragment", `https://app.example.org/hooks#${encodeURIComponent(token)}`, "signature-mismatch"],
    ["the token as a parameter name", `/hooks?${encodeURIComponent(token)}=1`, "signature-mismatch"],
    ["the token as host", "https://5f2c9a-0123456789-unguessable/hooks", "signature-mismatch"],
    ["invalid percent-encoding", "/hooks/%E0%A4%A", "signature-mismatch"],
    ["too many segments before it", `/${"a/".repeat(64)}${encodeURIComponent(token)}`, "signature-mismatch"],
  ])("rejects a delivery whose URL has %s", async (_what, url, reason) => {
    const error = await failureOf(verifyWebhook(at(url), { token }))
    expect(error).toBeInstanceOf(WebhookVerificationError)
    expect(error).toMatchObject({ reason })
    expect(String(error)).not.toContain(token)
  })

  test("returns which of several tokens matched", async () => {
    const tokens = ["a-new-one-of-16-chars", token]
    expect(await verifyWebhook(at(registered), { token: tokens })).toMatchObject({ secret: 1 })
  })

  test.each([[undefined], [""], ["short"], [[]], [[token, ""]]])(
    "throws ConfigError for the token %j",
    async (none) => {
      expect(await failureOf(verifyWebhook(at(registered), { token: none }))).toBeInstanceOf(ConfigError)
    },
  )

  test("accepts a web Request and its client's token", async () => {
    const request = () => new Request(registered, { method: "POST", body: JSON.stringify(removed) })
    const { xroom } = answered({ webhookToken: token })
    expect(await xroom.webhooks.verify(request())).toMatchObject({ events: [removed], signed: false })
    const other = { token: "another-token-of-16" }
    expect(await failureOf(xroom.webhooks.verify(request(), other))).toMatchObject({ reason: "signature-mismatch" })
    expect(await failureOf(answered({}).xroom.webhooks.verify(request()))).toBeInstanceOf(ConfigError)
  })
})

describe("events", () => {
  test.each([created, removed, validation])("$event is known", async (event) => {
    const { events, issues } = await verifyWebhook(at(registered, event), { token })
    expect([events, issues, isKnownEvent(events[0])]).toEqual([[event], [], true])
    expect(eventNames).toContain(event.event)
  })

  test("an unknown event is returned, and extra fields and types are kept", async () => {
    const locked = { event: "roomLocked", id: 7, by: { name: "x" } }
    const unknown = await verifyWebhook(at(registered, locked), { token })
    expect([unknown.events, unknown.issues, isKnownEvent(unknown.events[0])]).toEqual([[locked], [], false])
    const odd = { ...created, options: { ...created.options, type: 3, capacity: "many", recording: true }, more: 1 }
    const { events, issues } = await verifyWebhook(at(registered, odd), { token })
    expect(events).toEqual([odd])
    expect(issues).toEqual([{ of: "roomCreated", path: "options.capacity", message: "expected number" }])
  })

  test.each(["{", "[]", "null", '"validation"', '{"event":7}', "{}"])("%j is rejected", async (body) => {
    const error = await failureOf(verifyWebhook(at(registered, body), { token }))
    expect(error).toMatchObject({ name: "WebhookVerificationError", reason: "body-malformed" })
  })

  test("a parsed body is rejected with advice", async () => {
    const parsed = { headers: {}, url: registered, body: created as unknown as string }
    expect(await failureOf(verifyWebhook(parsed, { token }))).toMatchObject({ reason: "body-parsed" })
  })
})

describe("answerValidation", () => {
  const key = "0123456789abcdef0123456789abcdef"
  const answer = "e2f18cb41fd0132236a07d04a640d4835d49aa14a1e3cadc7a6af79b13bd33bb"

  test("signs with the key of the domain, or the only key", () => {
    const one = answered({ webhookKeys: { "chat.example": key, "other.example": undefined } }).xroom
    expect(one.webhooks.answerValidation(validation)).toBe(answer)
    expect(one.webhooks.answerValidation(validation, { domain: "Chat.Example", format: "json" })).toBe(`"${answer}"`)
    const two = answered({ webhookKeys: { "a.example": "another", "chat.example": key } }).xroom
    expect(two.webhooks.answerValidation(validation, { domain: "chat.example" })).toBe(answer)
    expect(() => two.webhooks.answerValidation(validation)).toThrow(
      expect.objectContaining({ parameter: "domain" }) as Error,
    )
  })

  test("throws ConfigError without a key, and never signs with an empty one", () => {
    const keyless = answered({}).xroom.webhooks
    const empty = answered({ webhookKeys: { "chat.example": "" } }).xroom.webhooks
    for (const call of [
      () => keyless.answerValidation(validation),
      () => empty.answerValidation(validation),
      () => empty.answerValidation(validation, { domain: "constructor" }),
      () => answerValidation(validation, ""),
    ]) {
      expect(call).toThrow(expect.objectContaining({ name: "ConfigError", parameter: "webhookKeys" }) as Error)
    }
  })

  test("requires a string to sign", () => {
    for (const signThis of ["", undefined, 7]) {
      expect(() => answerValidation({ signThis: signThis as string }, key)).toThrow(WebhookVerificationError)
    }
  })
})
