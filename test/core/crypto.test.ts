import { createHash, createHmac, KeyObject } from "node:crypto"
import { describe, expect, test } from "vitest"
import { equal, equalText, fromHex, hash, hashOf, hmac, key, randomHex, toBase64 } from "../../src/core/crypto.ts"

const bytes = (text: string) => new TextEncoder().encode(text)

describe("hashes", () => {
  test("of a string are those of its UTF-8 bytes, in lower-case hex", () => {
    expect(hash("sha256", "é")).toBe("4a99557e4033c3539de2eb65472017cad5f9557f7a0625a09f1c3f6e2ba69c4c")
    expect(hash("sha1", "")).toBe("da39a3ee5e6b4b0d3255bfef95601890afd80709")
  })

  test("of several parts are those of their concatenation", () => {
    const whole = createHash("sha512").update("aéb").digest()
    expect(hashOf("sha512", "a", bytes("é"), "b")).toEqual(whole)
    expect(hashOf("sha512")).toEqual(createHash("sha512").digest())
  })
})

describe("hmac", () => {
  test("covers all parts, with a string or a key as secret", () => {
    const expected = createHmac("sha256", "ké").update("aéb").digest()
    expect(hmac("sha256", "ké", "a", bytes("éb"))).toEqual(expected)
    expect(hmac("sha256", key("ké"), "aé", "b")).toEqual(expected)
    expect(hmac("sha256", key(bytes("ké")), "aéb")).toEqual(expected)
  })

  test("does not show the secret of a key", () => {
    expect(key("s3cret")).toBeInstanceOf(KeyObject)
    expect(JSON.stringify(key("s3cret"))).toBe("{}")
  })
})

test("randomHex returns the given number of bytes, different each time", () => {
  expect(randomHex(16)).toMatch(/^[\da-f]{32}$/)
  expect(randomHex(16)).not.toBe(randomHex(16))
})

describe("comparison", () => {
  test.each([
    ["", "", true],
    ["a", "a", true],
    ["a", "b", false],
    ["a", "", false],
    ["", "a", false],
    ["a", "aa", false],
    ["aa", "a", false],
    ["é", "é", true],
    ["é", "ab", false],
    ["e", "é", false],
  ])("%j and %j: %s", (one, other, same) => {
    expect(equal(bytes(one), bytes(other))).toBe(same)
    expect(equalText(one, other)).toBe(same)
  })
})

describe("fromHex", () => {
  test("accepts upper and lower case", () => {
    expect(fromHex("00fFAa9")).toBeUndefined()
    expect(fromHex("00fFAa")).toEqual(Buffer.of(0, 255, 170))
  })

  test.each(["", "0", "abc", "0g", "g0", "0x12", " 00", "00 ", "0 00", "00\n", "é0", "zz00", "00zz"])(
    "rejects %j",
    (text) => {
      expect(fromHex(text)).toBeUndefined()
    },
  )
})

test("toBase64 encodes the bytes of a view, not its whole buffer", () => {
  expect(toBase64(bytes("xhello").subarray(1, 4))).toBe("aGVs")
  expect(toBase64(Uint8Array.of(255, 254))).toBe("//4=")
  expect(toBase64(new Uint8Array(0))).toBe("")
})
