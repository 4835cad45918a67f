import { describe, expect, test, vi } from "vitest"
import { keyFinder, type Secret, secretFinder, secretsAtHand, secretsOf } from "../../src/core/webhooks/secrets.ts"

const refusal = (message: string) =>
  expect.objectContaining({ name: "ConfigError", message, parameter: "key" }) as Error
const empty = refusal("key must not be empty")
const tooMany = refusal("key holds more than 32 values")
const many = (count: number) => Array.from({ length: count }, (_, at) => `s${at}`)

describe("secretsOf", () => {
  test("is a list of one or several", () => {
    expect(secretsOf("a", "key")).toEqual(["a"])
    expect(secretsOf(["a", "b"], "key")).toEqual(["a", "b"])
    expect(secretsOf("segredo é 🔑", "key")).toEqual(["segredo é 🔑"])
    expect(secretsOf(many(32), "key")).toHaveLength(32)
  })

  test.each([undefined, null, "", [], [""], ["a", ""], ["a", undefined], ["a", 7]] as (Secret | undefined)[])(
    "%j lets nobody in",
    (value) => {
      expect(() => secretsOf(value, "key")).toThrow(empty)
    },
  )

  test.each([" ", "\t", "\u00a0", " a", "a ", "a\n", "\ufeffa", "a\nb", "a\u0000b", "a\u007f", "a\u0085b"])(
    "%j is not what was issued, and the error does not show it",
    (value) => {
      const invalid = refusal("key has whitespace at an end or control characters")
      expect(() => secretsOf(value, "key")).toThrow(invalid)
      expect(() => secretsOf(["good", value], "key")).toThrow(invalid)
    },
  )

  test("more than 32 are refused", () => {
    expect(() => secretsOf(many(33), "key")).toThrow(tooMany)
  })
})

describe("keyFinder", () => {
  const keysOf = (secrets: readonly string[]) => secrets.map((secret) => `key of ${secret}`)

  test("makes keys of secrets at hand once, and at once", () => {
    const made = vi.fn(keysOf)
    const find = keyFinder(["a", "b"], "key", made)
    expect(made).toHaveBeenCalledTimes(1)
    expect(find("delivery")).toEqual(["key of a", "key of b"])
    expect(find("another")).toBe(find("delivery"))
    expect(made).toHaveBeenCalledTimes(1)
    expect(() => keyFinder("", "key", made)).toThrow(empty)
    expect(() => keyFinder(undefined, "key", made)).toThrow(empty)
    expect(made).toHaveBeenCalledTimes(1)
  })

  test("looks others up for each delivery", async () => {
    const look = vi.fn((delivery: string): Secret => [delivery, "b"])
    const find = keyFinder(look, "key", keysOf)
    expect(look).not.toHaveBeenCalled()
    expect(await find("one")).toEqual(["key of one", "key of b"])
    expect(await find("two")).toEqual(["key of two", "key of b"])
    expect(await keyFinder(() => Promise.resolve("c"), "key", keysOf)("one")).toEqual(["key of c"])
  })

  test("refuses a delivery for which none is found, and a mistake all the same", async () => {
    const found = (secret: Secret | undefined) => keyFinder(() => secret, "key", keysOf)("one")
    await expect(found(undefined)).rejects.toMatchObject({
      name: "WebhookVerificationError",
      reason: "signature-mismatch",
      message: "no key was found for this delivery",
    })
    await expect(found("")).rejects.toThrow(empty)
    await expect(found(many(33))).rejects.toThrow(tooMany)
  })
})

test("secretFinder gives the secrets as they are", async () => {
  expect(secretFinder(["a", "b"], "key")("delivery")).toEqual(["a", "b"])
  expect(await secretFinder(() => "c", "key")("delivery")).toEqual(["c"])
  expect(() => secretFinder("", "key")).toThrow(empty)
})

test("secretsAtHand are those that need no delivery", () => {
  expect(secretsAtHand("a", "key")).toEqual(["a"])
  expect(secretsAtHand(() => "a", "key")).toEqual([])
  expect(() => secretsAtHand(undefined, "key")).toThrow(empty)
})
