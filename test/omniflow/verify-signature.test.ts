import { createHmac } from "node:crypto"
import { describe, expect, test } from "vitest"
import {
  signatureHeader,
  verifyWebhook,
  verifyWebhookSignature,
  type VerifyWebhookSignatureParams,
} from "conferkit/omniflow"

const secret = "seu-segredo-aqui"
const at = "2026-03-11T14:30:00.000Z"
const payload = JSON.stringify({ type: "message.received", timestamp: at, payload: { text: "Olá" } })
const hmac = (text: string, key = secret) => createHmac("sha256", key).update(text)
const digits = hmac(payload).digest("hex")

test("the header name is the published one", () => {
  expect(signatureHeader).toBe("x-omniflow-signature-256")
})

describe("verifyWebhookSignature", () => {
  const verify = (more: Partial<VerifyWebhookSignatureParams> = {}) =>
    verifyWebhookSignature({ payload, signature: `sha256=${digits}`, secret, ...more })

  test.each<[string, Partial<VerifyWebhookSignatureParams>]>([
    ["as published", {}],
    ["without a prefix", { signature: digits }],
    ["in upper case", { signature: digits.toUpperCase() }],
    ["one of several", { signature: [hmac("other").digest("hex"), `sha256=${digits}`] }],
    ["over bytes", { payload: new TextEncoder().encode(payload) }],
    ["over a buffer", { payload: new TextEncoder().encode(payload).buffer }],
    ["by one of several secrets", { secret: ["old", secret] }],
    ["after another prefix", { signature: `v1:${digits}`, prefix: "v1:" }],
    ["in base64", { signature: hmac(payload).digest("base64"), encoding: "base64" }],
    ["with a time before the body", { signature: hmac(`7.${payload}`).digest("hex"), timestamp: 7 }],
    ["with an empty time before the body", { signature: hmac(`0.${payload}`).digest("hex"), timestamp: 0 }],
    [
      "over a body of any length",
      { payload: "x".repeat(1_048_577), signature: hmac("x".repeat(1_048_577)).digest("hex") },
    ],
    ["over a body that is not an event", { payload: "{", signature: hmac("{").digest("hex") }],
  ])("accepts a signature %s", async (_name, more) => {
    expect(await verify(more)).toBe(true)
  })

  test.each<[string, Partial<VerifyWebhookSignatureParams>]>([
    ["over another body", { payload: `${payload} ` }],
    ["by another secret", { secret: "other" }],
    ["that is missing", { signature: undefined }],
    ["that is null", { signature: null }],
    ["that is empty", { signature: "" }],
    ["that is an empty list", { signature: [] }],
    ["after an unknown prefix", { signature: `v1:${digits}` }],
    ["with the prefix that was replaced", { prefix: "v1:" }],
    ["in base64 instead of hex", { signature: hmac(payload).digest("base64") }],
    ["with an unsigned time", { timestamp: 7 }],
    ["without a secret", { secret: undefined }],
    ["with an empty secret", { secret: "", signature: hmac(payload, "").digest("hex") }],
    ["over a parsed body", { payload: JSON.parse(payload) as string }],
  ])("rejects a signature %s, and never throws", async (_name, more) => {
    expect(await verify(more)).toBe(false)
  })

  test("compares the event's time with the current one only on request", async () => {
    const now = (away: number) => ({ toleranceMs: 1000, now: () => Date.parse(at) + away })
    expect(await verify({ now: () => 0 })).toBe(true)
    for (const away of [0, 1000, -1000]) expect(await verify(now(away))).toBe(true)
    for (const away of [1001, -1001]) expect(await verify(now(away))).toBe(false)
    const timeless = '{"type":"message.received"}'
    const signed = { payload: timeless, signature: hmac(timeless).digest("hex") }
    expect(await verify(signed)).toBe(true)
    expect(await verify({ ...signed, ...now(0) })).toBe(false)
  })
})

describe("verifyWebhook", () => {
  const verified = (signature: string, secrets: string[]) =>
    verifyWebhook({ headers: { [signatureHeader]: signature }, body: payload }, { secret: secrets })

  test("returns the matching secret", async () => {
    expect((await verified(digits, ["old", secret])).secret).toBe(1)
    expect((await verified(digits, [secret, "old"])).secret).toBe(0)
  })

  test("rejects with a reason", async () => {
    await expect(verified(digits, ["other"])).rejects.toMatchObject({
      name: "WebhookVerificationError",
      reason: "signature-mismatch",
    })
  })
})
