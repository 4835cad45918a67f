import { createHmac } from "node:crypto"
import { describe, expect, test } from "vitest"
import { eventNames, OmniFlow, omniFlowReceiver, type VerifyOptions } from "conferkit/omniflow"

const secret = "seu-segredo-aqui"
const at = "2026-03-11T14:30:00.000Z"

const signed = (event: object, key = secret) => {
  const body = JSON.stringify(event)
  return { headers: { "x-omniflow-signature-256": createHmac("sha256", key).update(body).digest("hex") }, body }
}
const receiving = (options: Partial<VerifyOptions> = {}) => omniFlowReceiver({ secret, ...options })
const opted = { type: "contact.opted_in_tomorrow", timestamp: at }

describe("omniFlowReceiver", () => {
  test("recognizes documented events by their type", () => {
    const { provider, names, nameOf } = receiving()
    const { webhooks } = new OmniFlow({ apiKey: "omf_live_x" })
    expect([provider, names, nameOf(webhooks.parse('{"type":"tomorrow"}'))]).toEqual([
      "omniflow",
      eventNames,
      "tomorrow",
    ])
  })

  test("verifies a delivery and reads its event", async () => {
    const delivery = await receiving({ secret: ["old", secret] }).receive(signed(opted))
    expect(delivery).toEqual({
      events: [opted],
      secret: 1,
      issues: [],
      id: expect.stringMatching(/^omniflow:/) as string,
    })
    await expect(receiving().receive(signed(opted, "other"))).rejects.toMatchObject({ reason: "signature-mismatch" })
  })

  test("looks up secrets per delivery", async () => {
    const { receive } = receiving({ secret: ({ url }) => (url === "/7" ? secret : undefined) })
    expect((await receive({ ...signed(opted), url: "/7" })).secret).toBe(0)
    await expect(receive({ ...signed(opted), url: "/8" })).rejects.toMatchObject({
      name: "WebhookVerificationError",
      message: "no secret was found for this delivery",
    })
  })

  test("recognizes a retry by its body, if the body contains a time", async () => {
    const idOf = async (event: object) => (await receiving().receive(signed(event))).id
    expect(await idOf(opted)).toBe(await idOf(opted))
    expect(await idOf(opted)).not.toBe(await idOf({ ...opted, tenantId: "t" }))
    expect(await idOf({ type: "tomorrow" })).toBeUndefined()
  })

  test("compares the time with the current one on request", async () => {
    const receiver = receiving({ toleranceMs: 1000, now: () => Date.parse(at) + 1001 })
    await expect(receiver.receive(signed(opted))).rejects.toMatchObject({ reason: "expired" })
  })

  test("reads at most its limit, or that of the handler", async () => {
    const { body } = signed(opted)
    const { length } = body
    await expect(receiving({ limit: length - 1 }).receive(signed(opted))).rejects.toMatchObject({
      reason: "body-too-long",
    })
    expect((await receiving({ limit: length }).receive(signed(opted))).secret).toBe(0)
    expect((await receiving({ limit: 1 }).receive(signed(opted), { limit: length })).secret).toBe(0)
    await expect(receiving().receive(signed(opted), { limit: 1 })).rejects.toMatchObject({ reason: "body-too-long" })
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
