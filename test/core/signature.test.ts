import { createHmac } from "node:crypto"
import { describe, expect, test } from "vitest"
import { key } from "../../src/core/crypto.ts"
import { type SignatureForm, verifyHmac } from "../../src/core/webhooks/hmac.ts"

const body = "Hello, World!"
const mac = (secret: string, algorithm = "sha256", encoding: "hex" | "base64" = "hex") =>
  createHmac(algorithm, secret).update(body).digest(encoding)

const verify = (given: string | undefined, form?: SignatureForm, secrets = ["one", "two"]) =>
  verifyHmac(given, body, secrets, form)

const rejection = (reason: string, message: string) =>
  expect.objectContaining({ name: "WebhookVerificationError", reason, message }) as Error
const missing = rejection("signature-missing", "the delivery is not signed")
const malformed = (what = "sha256 in hex") =>
  rejection("signature-malformed", `the signature is not an HMAC with ${what}`)
const mismatch = rejection(
  "signature-mismatch",
  "the signature does not match: check the secret, and that the body is passed unchanged",
)

describe("verifySignature", () => {
  test("returns the matching secret", () => {
    expect(verify(mac("one"))).toBe(0)
    expect(verify(mac("two"))).toBe(1)
    expect(verifyHmac(mac("one"), new TextEncoder().encode(body), [key("two"), key("one")])).toBe(1)
  })

  test("verifies GitHub's published webhook example", () => {
    const published = "sha256=757107ea0eb2509fc211221cce984b8a37570b6d7586c22c46f4379c8b043e17"
    expect(verify(published, { prefix: "sha256=" }, ["It's a Secret to Everybody"])).toBe(0)
  })

  test("rejects another secret, another body, and an empty secret", () => {
    expect(() => verify(mac("three"))).toThrow(mismatch)
    expect(() => verifyHmac(mac("one"), `${body} `, ["one"])).toThrow(mismatch)
    expect(() => verify(mac("one"), {}, [])).toThrow(mismatch)
  })

  test.each([undefined, "", " ", "\t"])("treats a signature like %j as missing", (given) => {
    expect(() => verify(given)).toThrow(missing)
  })

  test.each(["x", "zz".repeat(32), "00".repeat(31), "00".repeat(33), ",", " , ", "0".repeat(63), "00".repeat(20)])(
    "treats a signature like %j as malformed",
    (given) => {
      expect(() => verify(given)).toThrow(malformed())
    },
  )

  test.each([
    ["sha1", 20],
    ["sha256", 32],
    ["sha384", 48],
    ["sha512", 64],
  ] as const)("reads %s with %i bytes in hex of either case or base64", (algorithm, length) => {
    const hex = mac("two", algorithm)
    const base64 = mac("two", algorithm, "base64")
    for (const given of [hex, hex.toUpperCase()]) {
      expect(verify(given, { algorithm })).toBe(1)
      expect(verify(given, { algorithm, encoding: "auto" })).toBe(1)
      expect(() => verify(given, { algorithm, encoding: "base64" })).toThrow(malformed(`${algorithm} in base64`))
    }
    expect(verify(base64, { algorithm, encoding: "base64" })).toBe(1)
    expect(verify(base64, { algorithm, encoding: "auto" })).toBe(1)
    expect(() => verify(base64, { algorithm })).toThrow(malformed(`${algorithm} in hex`))
    expect(() => verify("00".repeat(length - 1), { algorithm })).toThrow(malformed(`${algorithm} in hex`))
    expect(() => verify("00".repeat(length), { algorithm })).toThrow(mismatch)
  })

  test("accepts only canonical base64", () => {
    const form = { encoding: "base64" } as const
    const base64 = mac("one", "sha256", "base64")
    const others = [base64.replace("=", ""), `${base64}=`, base64.replace(/.=$/, "B="), `!${base64}`, `${base64} x`]
    expect(verify(base64, form)).toBe(0)
    for (const given of others) {
      expect(given).not.toBe(base64)
      expect(() => verify(given, form), given).toThrow(malformed("sha256 in base64"))
    }
  })

  test("accepts the digest with or without the given prefix, but no other prefix", () => {
    const form = { prefix: "v1=" }
    expect(verify(`v1=${mac("one")}`, form)).toBe(0)
    expect(verify(mac("one"), form)).toBe(0)
    expect(() => verify(`v2=${mac("one")}`, form)).toThrow(malformed())
    expect(() => verify(`v1=v1=${mac("one")}`, form)).toThrow(malformed())
    expect(() => verify(`v1=${mac("one")}`)).toThrow(malformed())
    expect(() => verify(`${mac("one")}v1=`, form)).toThrow(malformed())
  })

  test("accepts several signatures in the header, with whitespace, some of them wrong", () => {
    expect(verify(` ${mac("two")} `)).toBe(1)
    expect(verify(`x, ${mac("three")} ,${mac("two")},`)).toBe(1)
    expect(verify(`v1=${mac("three")},v1=${mac("one")}`, { prefix: "v1=" })).toBe(0)
    expect(verify(`${mac("two")},${mac("one")}`)).toBe(0)
    expect(verify(`${mac("three")}, ${mac("two")}`)).toBe(1)
    expect(() => verify(`${mac("three")},x`)).toThrow(mismatch)
  })

  test("tries at most 32 signatures", () => {
    expect(verify(`${"x,".repeat(31)}${mac("one")}`)).toBe(0)
    expect(() => verify(`${"x,".repeat(32)}${mac("one")}`)).toThrow(malformed())
  })
})
