import { createHmac } from "node:crypto"
import { describe, expect, test } from "vitest"
import { answerValidation } from "conferkit/xroom"
import { answered } from "./support.ts"

const digits = createHmac("sha256", "key-of-a").update("sign this").digest("hex")
const mistake = (message: string, parameter: string) =>
  expect.objectContaining({ name: "ConfigError", message, parameter }) as Error

describe("answerValidation", () => {
  const event = { signThis: "sign this" }

  test("is the signed string: bare, or in quotes", () => {
    expect(answerValidation(event, "key-of-a")).toBe(digits)
    expect(answerValidation(event, "key-of-a", "text")).toBe(digits)
    expect(answerValidation(event, "key-of-a", "json")).toBe(`"${digits}"`)
  })

  test.each(["", undefined, 7])("returns no signature for the key %j", (none) => {
    expect(() => answerValidation(event, none as string)).toThrow(
      mistake("webhookKeys must not be empty", "webhookKeys"),
    )
  })

  test.each(["", undefined, 7])("returns no signature if signThis is %j", (signThis) => {
    expect(() => answerValidation({ signThis: signThis as string }, "key-of-a")).toThrow(
      expect.objectContaining({
        name: "WebhookVerificationError",
        reason: "body-malformed",
        message: "the event has no signThis",
      }) as Error,
    )
  })
})

test("answerValidation rejects an event that is not an object, and unknown options, by name", () => {
  expect(() => answerValidation("sign this" as never, "key-of-a")).toThrow("answerValidation: event must be an object")
  const { webhooks } = answered({ webhookKeys: { "a.example": "key-of-a" } }).xroom
  expect(() => webhooks.answerValidation({ signThis: "sign this" }, { domian: "a.example" } as object)).toThrow(
    `answerValidation: unknown option "domian"; the options are domain, format`,
  )
})

describe("a client's key", () => {
  const signed = (key: string) => createHmac("sha256", key).update("sign this").digest("hex")
  const answerOf = (webhookKeys: Record<string, string | undefined>, domain: string | undefined) =>
    answered({ webhookKeys }).xroom.webhooks.answerValidation({ signThis: "sign this" }, { domain })

  const keys = { "A.example": "key-of-a", "b.example": "key-of-b", "c.example": undefined }

  test.each([
    ["a.example", "key-of-a"],
    ["A.EXAMPLE", "key-of-a"],
    ["b.example", "key-of-b"],
  ])("of %s is its own, case-insensitively", (domain, own) => {
    expect(answerOf(keys, domain)).toBe(signed(own))
  })

  test("is the only key, if the domain is not given", () => {
    expect(answerOf({ "a.example": "key-of-a", "c.example": undefined }, undefined)).toBe(signed("key-of-a"))
  })

  test("cannot be chosen from several", () => {
    const several = mistake("webhookKeys has several keys: pass the option domain", "domain")
    expect(() => answerOf(keys, undefined)).toThrow(several)
    expect(() => answerOf({ a: "1", A: "2" }, "a")).toThrow(several)
  })

  test("may be missing", () => {
    expect(() => answerOf({}, undefined)).toThrow(mistake("webhookKeys has no key", "webhookKeys"))
    expect(() => answerOf(keys, "c.example")).toThrow(mistake("webhookKeys has no key for c.example", "webhookKeys"))
    expect(() => answerOf(keys, "")).toThrow(mistake("webhookKeys has no key for ", "webhookKeys"))
  })
})
