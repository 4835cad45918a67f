import { createHmac } from "node:crypto"
import { describe, expect, test } from "vitest"
import { checkSignature, signatureForm } from "../../src/xcall/webhooks.ts"

const secret = "webhook-secret"
const body = '{"event":"room.ended"}'
const hmac = (algorithm = "sha256", key = secret) => createHmac(algorithm, key).update(body)
const hex = hmac().digest("hex")
const refusal = (reason: string, message: string) =>
  expect.objectContaining({ name: "XCallWebhookError", reason, message }) as Error

describe("checkSignature", () => {
  test.each<[string, string | string[]]>([
    ["hex", hex],
    ["hex in upper case", hex.toUpperCase()],
    ["base64", hmac().digest("base64")],
    ["hex behind the algorithm", `sha256=${hex}`],
    ["base64 behind the algorithm", `sha256=${hmac().digest("base64")}`],
    ["one of several", [hmac("sha256", "other").digest("hex"), hex]],
  ])("takes %s", (_name, signature) => {
    expect(checkSignature(body, signature, secret)).toBe(0)
    expect(checkSignature(new TextEncoder().encode(body), signature, ["old", secret])).toBe(1)
  })

  test("takes the form it is told, and no other", () => {
    const sha1 = hmac("sha1").digest("hex")
    expect(checkSignature(body, `sha1=${sha1}`, secret, { algorithm: "sha1" })).toBe(0)
    expect(checkSignature(body, `v1:${hex}`, secret, { prefix: "v1:" })).toBe(0)
    expect(() => checkSignature(body, hmac().digest("base64"), secret, { encoding: "hex" })).toThrow(
      refusal("signature-malformed", "the signature is not an HMAC with sha256 in hex"),
    )
    expect(() => checkSignature(body, `v1:${hex}`, secret)).toThrow(
      refusal("signature-malformed", "the signature is not an HMAC with sha256 in auto"),
    )
  })

  test.each([undefined, "", []])("refuses %j, which is no signature", (none) => {
    expect(() => checkSignature(body, none, secret)).toThrow(refusal("signature-missing", "the delivery is not signed"))
  })

  test("refuses what was signed by another, or is another body", () => {
    const another = refusal("signature-mismatch", "the signature was made with another secret or over another body")
    expect(() => checkSignature(body, hex, "other")).toThrow(another)
    expect(() => checkSignature(`${body} `, hex, secret)).toThrow(another)
  })

  test.each([undefined, "", []])("lets nobody in with the secret %j", (none) => {
    expect(() => checkSignature(body, hmac("sha256", "").digest("hex"), none)).toThrow(
      refusal("signature-mismatch", "secret must not be empty"),
    )
  })

  test("refuses a body that was parsed already", () => {
    expect(() => checkSignature(JSON.parse(body) as string, hex, secret)).toThrow(
      expect.objectContaining({ name: "XCallWebhookError", reason: "body-parsed" }) as Error,
    )
  })
})

describe("signatureForm", () => {
  test("is any way to write an HMAC-SHA256 by default, behind the name of the hash", () => {
    expect(signatureForm({})).toEqual({ algorithm: "sha256", encoding: "auto", prefix: "sha256=" })
    expect(signatureForm({ algorithm: "sha512", encoding: "hex" })).toEqual({
      algorithm: "sha512",
      encoding: "hex",
      prefix: "sha512=",
    })
    expect(signatureForm({ prefix: "" }).prefix).toBe("")
  })
})
