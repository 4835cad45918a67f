import { createHmac } from "node:crypto"
import { describe, expect, test } from "vitest"
import { signingKey } from "../../src/ethora/credentials.ts"

const secret = "demo-secret-for-vectors"

describe("signingKey", () => {
  test.each([
    ["server", "29397d16afe04c0f63435703c69b8c7c649fb0ad0a501309f147a5cb07b15c1d"],
    ["client", "1c208c1cd8a418b430158e29f0debb34c4421384841a110afb708c414d5089b6"],
  ] as const)("for %s tokens is the text of 64 hex digits", (purpose, digits) => {
    expect(signingKey(secret, purpose, "derived").export().toString()).toBe(digits)
    expect(createHmac("sha256", secret).update(`ethora:${purpose}:v1`).digest("hex")).toBe(digits)
  })

  test.each(["server", "client"] as const)("for %s tokens is the app secret itself where that is wanted", (purpose) => {
    expect(signingKey(secret, purpose, "raw").export().toString()).toBe(secret)
  })
})
