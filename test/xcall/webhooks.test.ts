import { createHmac, type BinaryLike } from "node:crypto"
import { describe, expect, test } from "vitest"
import {
  ConfigError,
  eventNames,
  isKnownEvent,
  isWebhookVerificationError,
  verifyWebhook,
  type VerifyOptions,
  type WebhookForm,
  XCallServer,
  XCallWebhookError,
} from "conferkit/xcall"
import { failureOf } from "../support/bigbluebutton.ts"

const secret = "webhook-secret"
const hex = (body: BinaryLike, key = secret, algorithm = "sha256") =>
  createHmac(algorithm, key).update(body).digest("hex")
const client = (webhook: WebhookForm = {}) => new XCallServer({ apiKey: "pk", apiSecret: "sk", webhook })

const deliver = (event: unknown, options: Partial<VerifyOptions> = {}) => {
  const body = typeof event === "string" ? event : JSON.stringify(event)
  return verifyWebhook({ headers: { "x-xcall-signature": hex(body) }, body }, { secret, ...options })
}

describe("verifyWebhook of a client", () => {
  const body = '{"event":"room.ended","room_id":"sala"}'
  const rejection = (...call: Parameters<XCallServer["verifyWebhook"]>): unknown => {
    try {
      client().verifyWebhook(...call)
    } catch (error) {
      return error
    }
    throw new Error("it was taken")
  }

  test("accepts a parsed body if JSON.stringify restores it", () => {
    const parsed: unknown = JSON.parse(body)
    client().verifyWebhook(JSON.stringify(parsed), hex(body), secret)
  })

  test.each([
    ["keys that look like integers move", '{"b":1,"1":2}'],
    ["1.0 becomes 1", '{"v":1.0}'],
    ["large integers change", '{"v":9007199254740993}'],
    ["escapes are lost", '{"v":"\\u00e3\\/"}'],
    ["repeated keys become one", '{"v":1,"v":2}'],
    ["whitespace is lost", '{"v": 1}'],
  ])("rejects a parsed body if %s", (_why, sent) => {
    client().verifyWebhook(sent, hex(sent), secret)
    expect(rejection(JSON.stringify(JSON.parse(sent)), hex(sent), secret)).toMatchObject({
      name: "XCallWebhookError",
      reason: "signature-mismatch",
    })
  })

  test("says how to keep the raw body when it gets a parsed one", () => {
    const error = rejection(JSON.parse(body) as string, hex(body), secret)
    expect(error).toMatchObject({ reason: "body-parsed", message: expect.stringContaining("express.raw") as string })
    expect(rejection(undefined as unknown as string, hex(body), secret)).toMatchObject({ reason: "body-missing" })
  })

  test("throws errors under both names, without a secret in them", () => {
    for (const error of [
      rejection(body, "00", secret),
      rejection(body, hex("other"), secret),
      rejection(body, hex(body, ""), ""),
    ]) {
      expect(error).toBeInstanceOf(XCallWebhookError)
      expect(isWebhookVerificationError(error)).toBe(true)
      expect(String(error)).not.toContain(secret)
    }
  })

  test("accepts several secrets during rotation", () => {
    client().verifyWebhook(body, hex(body), ["new", secret])
    expect(rejection(body, hex(body), ["new", "newer"])).toMatchObject({ reason: "signature-mismatch" })
    expect(rejection(body, hex(body, ""), ["new", ""])).toMatchObject({ reason: "signature-mismatch" })
  })

  test("accepts other forms of the signature if configured", () => {
    const sha512 = hex(body, secret, "sha512")
    client({ algorithm: "sha512" }).verifyWebhook(body, `sha512=${sha512}`, secret)
    client({ prefix: "v0=" }).verifyWebhook(body, `v0=${hex(body)}`, secret)
    const strict = client({ encoding: "hex" })
    const base64 = Buffer.from(hex(body), "hex").toString("base64")
    expect(() => {
      strict.verifyWebhook(body, base64, secret)
    }).toThrow(XCallWebhookError)
  })
})

describe("webhooks.verify", () => {
  test.each(eventNames)("recognizes %s", async (name) => {
    const event = { event: name, room_id: "sala", timestamp: "2026-03-11T14:30:00.000Z", participants_count: 2 }
    const delivery = await deliver(event)
    expect(delivery).toEqual({ events: [event], secret: 0, issues: [] })
    expect(delivery.events.every(isKnownEvent)).toBe(true)
  })

  test("returns an unknown event with all its content", async () => {
    const event = { event: "room.recorded", files: [{ url: "https://x.example" }], "1": 2 }
    const { events, issues } = await deliver(event)
    expect([events, issues, isKnownEvent(events[0])]).toEqual([[event], [], false])
  })

  test("returns a known event as sent, and reports differences from the document", async () => {
    const event = { event: "peer.left", room_id: 7, peer: { external_id: "pass-1", more: true }, extra: null }
    const { events, issues } = await deliver(event)
    expect(events).toEqual([event])
    expect(issues).toEqual([{ of: "peer.left", path: "room_id", message: "expected string" }])
  })

  test("finds the name in type or a configured field, and copies it to event", async () => {
    const under = await deliver({ type: "room.started", room_id: "sala" })
    expect(under.events).toEqual([{ type: "room.started", room_id: "sala", event: "room.started" }])
    expect(under.issues).toEqual([])
    const told = await deliver({ event: { id: 1 }, kind: "room.ended" }, { eventKey: "kind" })
    expect(told.events[0].event).toBe("room.ended")
    expect(await failureOf(deliver({ event: "room.ended" }, { eventKey: "kind" }))).toMatchObject({
      reason: "body-malformed",
    })
  })

  test.each([
    ["no JSON", "{"],
    ["a list", "[]"],
    ["null", "null"],
    ["a string", '"room.ended"'],
    ["a name that is not a string", '{"event":1}'],
  ])("rejects %s, although it is signed", async (_kind, body) => {
    expect(await failureOf(deliver(body))).toMatchObject({ name: "XCallWebhookError", reason: "body-malformed" })
  })

  test("accepts a web Request, and uses the options of its client", async () => {
    const body = '{"event":"room.heartbeat"}'
    const request = () =>
      new Request("https://app.example/hook", { method: "POST", body, headers: { "x-sig": hex(body) } })
    const xcall = new XCallServer({
      apiKey: "pk",
      apiSecret: "sk",
      webhook: { secret: ["new", secret], header: "X-Sig" },
    })
    expect(await xcall.webhooks.verify(request())).toMatchObject({ secret: 1, events: [{ event: "room.heartbeat" }] })
    expect(await xcall.webhooks.verify(request(), { secret })).toMatchObject({ secret: 0 })
    const error = await failureOf(xcall.webhooks.verify(request(), { header: "x-xcall-signature" }))
    expect(error).toMatchObject({ name: "XCallWebhookError", reason: "signature-missing" })
  })

  test.each([[undefined], [""], [[]], [["a", ""]]])("throws ConfigError for the secret %j", async (none) => {
    expect(await failureOf(deliver({ event: "room.ended" }, { secret: none }))).toBeInstanceOf(ConfigError)
  })

  test("rejects a parsed or already read body, and says what to do", async () => {
    const parsed = { headers: {}, body: { event: "room.ended" } as unknown as string }
    expect(await failureOf(verifyWebhook(parsed, { secret }))).toMatchObject({ reason: "body-parsed" })
    const read = new Request("https://app.example", { method: "POST", body: "{}" })
    await read.text()
    expect(await failureOf(verifyWebhook(read, { secret }))).toMatchObject({
      name: "XCallWebhookError",
      reason: "body-parsed",
    })
  })
})
