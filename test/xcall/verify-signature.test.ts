import { createHmac } from "node:crypto"
import { describe, expect, test } from "vitest"
import { verifyWebhook, type WebhookForm } from "conferkit/xcall"
import { answered } from "./support.ts"

const secret = "webhook-secret"
const body = '{"event":"room.ended"}'
const hmac = (algorithm = "sha256", key = secret) => createHmac(algorithm, key).update(body)
const hex = hmac().digest("hex")
const rejection = (reason: string, message: string) =>
  expect.objectContaining({ name: "XCallWebhookError", reason, message }) as Error

/** Throws for invalid deliveries. */
const checkSignature = (
  given: string | Uint8Array,
  signature: string | readonly string[] | undefined,
  secrets: string | readonly string[] | undefined,
  webhook: WebhookForm = {},
) => {
  answered({ webhook }).xcall.verifyWebhook(given, signature, secrets)
}

describe("verifyWebhook of a client", () => {
  test.each<[string, string | string[]]>([
    ["hex", hex],
    ["hex in upper case", hex.toUpperCase()],
    ["base64", hmac().digest("base64")],
    ["hex after the algorithm", `sha256=${hex}`],
    ["base64 after the algorithm", `sha256=${hmac().digest("base64")}`],
    ["one of several", [hmac("sha256", "other").digest("hex"), hex]],
  ])("takes %s", (_name, signature) => {
    expect(() => {
      checkSignature(body, signature, secret)
      checkSignature(new TextEncoder().encode(body), signature, ["old", secret])
    }).not.toThrow()
  })

  test("accepts only the configured form", () => {
    const sha1 = hmac("sha1").digest("hex")
    expect(() => {
      checkSignature(body, `sha1=${sha1}`, secret, { algorithm: "sha1" })
      checkSignature(body, `v1:${hex}`, secret, { prefix: "v1:" })
    }).not.toThrow()
    expect(() => {
      checkSignature(body, hmac().digest("base64"), secret, { encoding: "hex" })
    }).toThrow(rejection("signature-malformed", "the signature is not an HMAC with sha256 in hex"))
    expect(() => {
      checkSignature(body, `v1:${hex}`, secret)
    }).toThrow(rejection("signature-malformed", "the signature is not an HMAC with sha256 in auto"))
  })

  test.each([undefined, "", []])("rejects %j, which is not a signature", (none) => {
    expect(() => {
      checkSignature(body, none, secret)
    }).toThrow(rejection("signature-missing", "the delivery is not signed"))
  })

  test("rejects another secret, or another body", () => {
    const another = rejection(
      "signature-mismatch",
      "the signature does not match: check the secret, and that the body is passed unchanged",
    )
    expect(() => {
      checkSignature(body, hex, "other")
    }).toThrow(another)
    expect(() => {
      checkSignature(`${body} `, hex, secret)
    }).toThrow(another)
  })

  test.each([undefined, "", []])("authenticates nobody with the secret %j", (none) => {
    expect(() => {
      checkSignature(body, hmac("sha256", "").digest("hex"), none)
    }).toThrow(rejection("signature-mismatch", "secret must not be empty"))
  })

  test("rejects an already parsed body", () => {
    expect(() => {
      checkSignature(JSON.parse(body) as string, hex, secret)
    }).toThrow(expect.objectContaining({ name: "XCallWebhookError", reason: "body-parsed" }) as Error)
  })
})

describe("verifyWebhook", () => {
  const verified = (signature: string, form: WebhookForm = {}) =>
    verifyWebhook({ headers: { "x-xcall-signature": signature }, body }, { secret: ["old", secret], ...form })
  const malformed = { name: "XCallWebhookError", reason: "signature-malformed" }

  test("accepts any encoding of an HMAC-SHA256 by default, after the name of the hash", async () => {
    for (const signature of [hex, hmac().digest("base64"), `sha256=${hex}`]) {
      expect((await verified(signature)).secret).toBe(1)
    }
    await expect(verified(`sha512=${hmac("sha512").digest("hex")}`)).rejects.toMatchObject(malformed)
  })

  test("accepts the configured prefix, or none", async () => {
    const digits = hmac("sha512").digest("hex")
    expect((await verified(`sha512=${digits}`, { algorithm: "sha512", encoding: "hex" })).secret).toBe(1)
    expect((await verified(hex, { prefix: "" })).secret).toBe(1)
    await expect(verified(`sha256=${hex}`, { prefix: "" })).rejects.toMatchObject(malformed)
  })
})
