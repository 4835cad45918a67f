import { createHmac } from "node:crypto"
import { describe, expect, test } from "vitest"
import { eventNames, type VerifyOptions, xcallReceiver } from "conferkit/xcall"

const secret = "webhook-secret"
const at = "2026-03-11T14:30:00.000Z"

const signed = (event: object | string, key = secret) => {
  const body = typeof event === "string" ? event : JSON.stringify(event)
  return { headers: { "x-xcall-signature": createHmac("sha256", key).update(body).digest("hex") }, body }
}
const receiving = (options: Partial<VerifyOptions> = {}) => xcallReceiver({ secret, ...options })
const ended = { event: "room.ended.tomorrow", timestamp: at }
const rejected = { name: "XCallWebhookError" }

describe("xcallReceiver", () => {
  test("recognizes documented events by their name", async () => {
    const receiver = receiving()
    const { events } = await receiver.receive(signed(ended))
    expect([receiver.provider, receiver.names, events.map(receiver.nameOf)]).toEqual([
      "xcall",
      eventNames,
      ["room.ended.tomorrow"],
    ])
  })

  test("verifies a delivery and reads its event", async () => {
    const delivery = await receiving({ secret: ["old", secret] }).receive(signed(ended))
    const id = expect.stringMatching(/^xcall:/) as string
    expect(delivery).toEqual({ events: [ended], secret: 1, issues: [], id })
  })

  test("keeps events of a room in order", () => {
    const { partitionOf } = receiving()
    const of = (event: object) => partitionOf?.(event as Parameters<NonNullable<typeof partitionOf>>[0])
    expect([of({ event: "room.ended", room_id: "sala" }), of({ event: "room.ended" })]).toEqual(["sala", undefined])
  })

  test("looks up secrets per delivery", async () => {
    const { receive } = receiving({ secret: ({ url }) => (url === "/7" ? secret : undefined) })
    expect((await receive({ ...signed(ended), url: "/7" })).secret).toBe(0)
    await expect(receive({ ...signed(ended), url: "/8" })).rejects.toMatchObject({
      ...rejected,
      reason: "signature-mismatch",
      message: "no secret was found for this delivery",
    })
  })

  test("recognizes a retry by its body, if the body has a time", async () => {
    const idOf = async (event: object) => (await receiving().receive(signed(event))).id
    expect(await idOf(ended)).toBe(await idOf(ended))
    expect(await idOf(ended)).not.toBe(await idOf({ ...ended, room_id: "sala" }))
    expect(await idOf({ event: "tomorrow" })).toBeUndefined()
  })

  test.each([
    ["another signature", signed(ended, "other"), "signature-mismatch"],
    ["no signature", { headers: {}, body: "{}" }, "signature-missing"],
    ["no JSON", signed("{"), "body-malformed"],
    ["no body", { headers: {}, body: undefined }, "body-missing"],
  ])("rejects %s under its own name", async (_name, input, reason) => {
    await expect(receiving().receive(input)).rejects.toMatchObject({ ...rejected, reason })
  })

  test("compares the time with the current one on request", async () => {
    const receiver = receiving({ toleranceMs: 1000, now: () => Date.parse(at) + 1001 })
    await expect(receiver.receive(signed(ended))).rejects.toMatchObject({ ...rejected, reason: "expired" })
  })

  test("reads at most its limit, or that of the handler", async () => {
    const { length } = signed(ended).body
    const tooLong = { ...rejected, reason: "body-too-long" }
    await expect(receiving({ limit: length - 1 }).receive(signed(ended))).rejects.toMatchObject(tooLong)
    expect((await receiving({ limit: 1 }).receive(signed(ended), { limit: length })).secret).toBe(0)
    await expect(receiving().receive(signed(ended), { limit: 1 })).rejects.toMatchObject(tooLong)
  })

  test.each([undefined, "", []])("rejects %j as a secret, at creation", (none) => {
    expect(() => receiving({ secret: none })).toThrow(
      expect.objectContaining({
        name: "ConfigError",
        message: "secret must not be empty",
        parameter: "secret",
      }) as Error,
    )
  })
})
