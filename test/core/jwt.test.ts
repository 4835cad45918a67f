import { describe, expect, test } from "vitest"
import { key } from "../../src/core/crypto.ts"
import { WebhookVerificationError } from "../../src/core/errors.ts"
import { signJwt, verifyJwt } from "../../src/core/jwt.ts"

const secret = key("s3cret")
const options = { algorithms: ["HS256", "HS512"] as const, now: 1_700_000_000_000 }
const reason = (work: () => unknown) => {
  try {
    work()
  } catch (error) {
    return error instanceof WebhookVerificationError ? error.reason : error
  }
  return "passed"
}
const encode = (value: object) => Buffer.from(JSON.stringify(value)).toString("base64url")

describe("verifyJwt", () => {
  test("reads what signJwt writes, with either hash", () => {
    for (const algorithm of ["HS256", "HS512"] as const) {
      const token = signJwt({ a: 1 }, secret, algorithm)
      expect(verifyJwt(token, [key("other"), secret], options)).toEqual({ claims: { a: 1 }, secret: 1 })
    }
  })

  test("takes no algorithm that is not asked for", () => {
    const token = signJwt({ a: 1 }, secret, "HS256")
    expect(reason(() => verifyJwt(token, [secret], { ...options, algorithms: ["HS512"] }))).toBe("algorithm-refused")
    const none = `${encode({ alg: "none" })}.${encode({ a: 1 })}.`
    expect(reason(() => verifyJwt(none, [secret], options))).toBe("algorithm-refused")
  })

  test("any changed character is refused", () => {
    const token = signJwt({ exp: 1_800_000_000, meeting: "room" }, secret, "HS256")
    for (let at = 0; at < token.length; at++) {
      const other = token[at] === "A" ? "B" : "A"
      const changed = token.slice(0, at) + other + token.slice(at + 1)
      expect(reason(() => verifyJwt(changed, [secret], options))).not.toBe("passed")
    }
  })

  test("expiry and begin are enforced, with the leeway that is given", () => {
    const at = (claims: object) => signJwt({ ...claims }, secret, "HS256")
    expect(reason(() => verifyJwt(at({ exp: 1_699_999_990 }), [secret], options))).toBe("expired")
    expect(reason(() => verifyJwt(at({ exp: 1_699_999_990 }), [secret], { ...options, leeway: 20_000 }))).toBe("passed")
    expect(reason(() => verifyJwt(at({ exp: 1_700_000_010 }), [secret], options))).toBe("passed")
    expect(reason(() => verifyJwt(at({ exp: "later" }), [secret], options))).toBe("expired")
    expect(reason(() => verifyJwt(at({}), [secret], { ...options, requireExp: true }))).toBe("expired")
    expect(reason(() => verifyJwt(at({ nbf: 1_700_000_010 }), [secret], options))).toBe("not-yet-valid")
    expect(reason(() => verifyJwt(at({ nbf: "soon" }), [secret], options))).toBe("not-yet-valid")
  })

  test.each(["", ".", "..", "a.b", "a.b.c.d", "e30.e30.e30", "x".repeat(20_000), "💥.💥.💥"])(
    "%j is refused",
    (token) => {
      expect(reason(() => verifyJwt(token, [secret], options))).toMatch(/malformed|refused/)
    },
  )

  test("a payload that is no object is refused", () => {
    const head = encode({ alg: "HS256" })
    const list = Buffer.from("[1]").toString("base64url")
    const signed = signJwt({}, secret, "HS256").split(".")
    expect(reason(() => verifyJwt(`${head}.${list}.${String(signed[2])}`, [secret], options))).toBe(
      "signature-mismatch",
    )
  })
})
