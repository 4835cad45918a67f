import { createHmac, createSecretKey } from "node:crypto"
import { describe, expect, test } from "vitest"
import { authKey } from "conferkit/xroom"
import { failureOf } from "../support/bigbluebutton.ts"
import { answered, envelope } from "./support.ts"

const secret = "54ed8ea9722c38499ea8dbbeca19762e"
const salt = "000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f"

describe("authKey", () => {
  test("signs the salt as a string, in hex", () => {
    expect(authKey(secret, salt)).toBe("e38d3b4cbff52c73f740a5ad8dc0e15146e3e39925f58ab255e538b39705186c")
    expect(authKey("é", "ü")).toBe(createHmac("sha256", "é").update("ü").digest("hex"))
  })

  test("names the argument that is wrong, without its value", () => {
    for (const wrong of ["", undefined, 7, {}, null])
      expect(() => authKey(wrong as string, salt)).toThrow(
        expect.objectContaining({ name: "ConfigError", parameter: "secret" }) as Error,
      )
    for (const wrong of [undefined, 7, {}])
      expect(() => authKey(secret, wrong as string)).toThrow(
        expect.objectContaining({
          name: "ConfigError",
          parameter: "salt",
          message: "salt must be a string",
        }) as Error,
      )
  })

  test("accepts an already wrapped secret", () => {
    expect(authKey(createSecretKey(secret, "utf8"), salt)).toBe(authKey(secret, salt))
  })
})

/** The salts that calls are signed with. */
async function saltsOf(count: number, saltFactory?: () => string) {
  const { xroom, asked } = answered({ saltFactory }, envelope({}))
  for (let call = 0; call < count; call++) await xroom.room.list()
  return asked.map(({ headers }) => headers["x-random"])
}

describe("a salt", () => {
  test("is 64 random digits, never the same", async () => {
    const salts = await saltsOf(100)
    for (const each of salts) expect(each).toMatch(/^[0-9a-f]{64}$/)
    expect(new Set(salts).size).toBe(100)
  })

  test.each(["x".repeat(32), `!${"~".repeat(31)}`, salt])("may be %s from a saltFactory", async (good) => {
    expect(await saltsOf(1, () => good)).toEqual([good])
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
  ])("must not be %j", async (bad) => {
    const { xroom, asked } = answered({ saltFactory: () => bad as string }, envelope({}))
    expect(await failureOf(xroom.room.list())).toMatchObject({
      name: "ConfigError",
      message: "saltFactory must return at least 32 printable ASCII characters",
      parameter: "saltFactory",
    })
    expect(asked).toEqual([])
  })
})
