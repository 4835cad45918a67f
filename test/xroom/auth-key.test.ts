import { createHmac } from "node:crypto"
import { describe, expect, test } from "vitest"
import { key } from "../../src/core/crypto.ts"
import { authKey, checkSalt, newSalt } from "../../src/xroom/adapter.ts"

const secret = "54ed8ea9722c38499ea8dbbeca19762e"
const salt = "000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f"

describe("authKey", () => {
  test("signs the salt as text, in hex", () => {
    expect(authKey(secret, salt)).toBe("e38d3b4cbff52c73f740a5ad8dc0e15146e3e39925f58ab255e538b39705186c")
    expect(authKey("é", "ü")).toBe(createHmac("sha256", "é").update("ü").digest("hex"))
  })

  test("takes a secret that was wrapped before", () => {
    expect(authKey(key(secret), salt)).toBe(authKey(secret, salt))
  })
})

describe("newSalt", () => {
  test("is 64 digits of chance, never the same", () => {
    const salts = Array.from({ length: 100 }, newSalt)
    for (const each of salts) expect(each).toMatch(/^[0-9a-f]{64}$/)
    expect(new Set(salts).size).toBe(100)
  })
})

describe("checkSalt", () => {
  test.each(["x".repeat(32), `!${"~".repeat(31)}`, salt])("takes %s", (good) => {
    expect(checkSalt(good)).toBe(good)
  })

  test.each([
    "",
    "x".repeat(31),
    `${"x".repeat(32)} `,
    `${"x".repeat(32)}\n`,
    ` ${"x".repeat(32)}`,
    `${"x".repeat(31)}é`,
    `${"x".repeat(31)}\u007f`,
    undefined,
    7,
    ["x".repeat(32)],
  ])("refuses %j", (bad) => {
    expect(() => checkSalt(bad as string)).toThrow(
      expect.objectContaining({
        name: "ConfigError",
        message: "saltFactory has to give at least 32 printable ASCII characters",
        parameter: "saltFactory",
      }) as Error,
    )
  })
})
