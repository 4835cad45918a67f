import { createHmac } from "node:crypto"
import { describe, expect, test } from "vitest"
import { deliveryId, signatureReceiver, standardWebhooksReceiver } from "conferkit/webhooks"

const secret = "s3cret"
const printOf = (key: string | Buffer) => createHmac("sha256", key).update("conferkit delivery id").digest("base64")
const now = 1_700_000_000_000
const seconds = String(now / 1000)
const body = '{"type":"room.opened","name":"r"}'
const event: unknown = JSON.parse(body)

const noEvents: readonly unknown[] = [null, "type", 7, [], {}, { type: 7 }, { name: "r" }]

describe("signatureReceiver", () => {
  const sent = (text = body, time?: string, key = secret) => ({
    headers: {
      "x-signature": createHmac("sha256", key)
        .update(time === undefined ? text : `${time}.${text}`)
        .digest("hex"),
      ...(time !== undefined && { "x-time": time }),
    },
    body: text,
  })
  const receiving = (options: object = {}) =>
    signatureReceiver({ provider: "rooms", header: "x-signature", secret, now: () => now, ...options })

  test("verifies a delivery and reads its event", async () => {
    const receiver = receiving({ secret: ["old", secret] })
    expect([receiver.provider, receiver.names]).toEqual(["rooms", undefined])
    expect(await receiver.receive(sent())).toEqual({
      bytes: Buffer.from(body),
      text: body,
      timestamp: undefined,
      secret: 1,
      id: undefined,
      events: [event],
    })
    await expect(receiver.receive(sent(body, undefined, "other"))).rejects.toMatchObject({
      reason: "signature-mismatch",
    })
  })

  test("recognizes an event by its type or another field", () => {
    expect(receiving().nameOf({ type: "room.opened", name: "r" })).toBe("room.opened")
    expect(receiving({ eventKey: "name" }).nameOf({ type: "room.opened", name: "r" })).toBe("r")
    for (const none of noEvents) expect(receiving().nameOf(none as Record<string, unknown>)).toBe("")
  })

  test("recognizes a retry by time and body if the time is signed", async () => {
    const { receive } = receiving({ timestampHeader: "x-time" })
    const id = (time: number, text = body) => deliveryId("rooms", printOf(secret), `${time}.${text}`)
    expect((await receive(sent(body, seconds))).id).toBe(id(now))
    expect((await receive(sent(`${body} `, seconds))).id).toBe(id(now, `${body} `))
    expect((await receive(sent(body, String(now / 1000 + 1)))).id).toBe(id(now + 1000))
  })

  test("reports a retry as such", async () => {
    const idOf = ({ text }: { text: string }, { name }: Record<string, unknown>) =>
      typeof name === "string" ? `${name} ${text.length}` : undefined
    const { receive } = receiving({ idOf })
    expect((await receive(sent())).id).toBe(deliveryId("rooms", printOf(secret), `r ${body.length}`))
    expect((await receive(sent("{}"))).id).toBeUndefined()
  })

  test.each(["[]", "null", "7", '"text"'])("rejects %s, which is not an object", async (text) => {
    await expect(receiving().receive(sent(text))).rejects.toMatchObject({
      name: "WebhookVerificationError",
      reason: "body-malformed",
      message: "the body is not a JSON object",
    })
  })

  test("rejects a body that is not JSON", async () => {
    await expect(receiving().receive(sent("{"))).rejects.toMatchObject({ message: "the body is not JSON" })
  })

  test("reads at most its limit, or that of the handler", async () => {
    const { length } = body
    const tooLong = { reason: "body-too-long" }
    await expect(receiving({ limit: length - 1 }).receive(sent())).rejects.toMatchObject(tooLong)
    expect((await receiving({ limit: 1 }).receive(sent(), { limit: length })).secret).toBe(0)
    expect((await receiving({ limit: length }).receive(sent(), {})).secret).toBe(0)
    await expect(receiving().receive(sent(), { limit: 1 })).rejects.toMatchObject(tooLong)
  })

  test.each([
    ["secret", { secret: "" }],
    ["header", { header: "" }],
  ])("rejects an empty %s at creation", (parameter, options) => {
    const message = `${parameter} must not be empty`
    expect(() => receiving(options)).toThrow(
      expect.objectContaining({ name: "ConfigError", message, parameter }) as Error,
    )
  })
})

describe("standardWebhooksReceiver", () => {
  const key = Buffer.from("a key of twenty-four bytes")
  const standard = `whsec_${key.toString("base64")}`
  const sent = (text = body, id = "msg_1", by = key) => ({
    headers: {
      "webhook-id": id,
      "webhook-timestamp": seconds,
      "webhook-signature": `v1,${createHmac("sha256", by).update(`${id}.${seconds}.${text}`).digest("base64")}`,
    },
    body: text,
  })
  const receiving = (options: object = {}) => standardWebhooksReceiver({ secret: standard, now: () => now, ...options })

  test("verifies a delivery and reads its event", async () => {
    const receiver = receiving()
    expect([receiver.provider, receiver.names]).toEqual(["standard-webhooks", undefined])
    expect(await receiver.receive(sent())).toMatchObject({
      messageId: "msg_1",
      id: deliveryId("standard-webhooks", printOf(key), "msg_1"),
      events: [event],
      payload: event,
      secret: 0,
    })
    await expect(receiver.receive(sent(body, "msg_1", Buffer.from("another key of two dozen")))).rejects.toMatchObject({
      reason: "signature-mismatch",
    })
  })

  test("recognizes a retry by the message id, separately for each sender", async () => {
    const { provider, receive } = receiving({ provider: "rooms" })
    expect([provider, (await receive(sent())).id]).toEqual(["rooms", deliveryId("rooms", printOf(key), "msg_1")])
    expect((await receive(sent(body, "msg_2"))).id).toBe(deliveryId("rooms", printOf(key), "msg_2"))
  })

  test("recognizes an event by its type", () => {
    expect(receiving().nameOf({ type: "room.opened" })).toBe("room.opened")
    for (const none of noEvents) expect(receiving().nameOf(none as Record<string, unknown>)).toBe("")
  })

  test("reads at most its limit, or that of the handler", async () => {
    const { length } = body
    const tooLong = { reason: "body-too-long" }
    await expect(receiving({ limit: length - 1 }).receive(sent())).rejects.toMatchObject(tooLong)
    expect((await receiving({ limit: 1 }).receive(sent(), { limit: length })).secret).toBe(0)
    expect((await receiving({ limit: length }).receive(sent(), {})).secret).toBe(0)
    await expect(receiving().receive(sent(), { limit: 1 })).rejects.toMatchObject(tooLong)
  })

  test("rejects an empty secret at creation", () => {
    expect(() => receiving({ secret: "" })).toThrow(
      expect.objectContaining({ name: "ConfigError", parameter: "secret" }) as Error,
    )
  })
})
