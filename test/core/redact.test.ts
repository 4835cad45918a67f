import { inspect } from "node:util"
import { describe, expect, test } from "vitest"
import { redactor } from "../../src/core/redact.ts"

const { text, value } = redactor(["s3cret+/="], ["checksum", "password", "sessionToken"])

describe("redactor", () => {
  test("masks the secret wherever it stands", () => {
    expect(text("before s3cret+/= after s3cret+/=")).toBe("before *** after ***")
  })

  test("masks the values of telling names, in queries and encoded queries", () => {
    expect(text("GET /x?a=1&checksum=abc&b=2")).toBe("GET /x?a=1&checksum=***&b=2")
    expect(text("u=%3Fpassword%3Dabc")).toContain("***")
    expect(text('href="?CHECKSUM=abc"')).toBe('href="?CHECKSUM=***"')
  })

  test("masks JWTs", () => {
    expect(text("Bearer eyJhbGciOiJIUzI1NiJ9.eyJhIjoxfQ.c2lnbmF0dXJl.")).toBe("Bearer ***.")
  })

  test("masks inside decoded answers, and keeps the rest", () => {
    const masked = value({ message: "s3cret+/= used", sessionToken: "t", list: [{ password: "p", empty: "" }], n: 1 })
    expect(masked).toEqual({ message: "*** used", sessionToken: "***", list: [{ password: "***", empty: "" }], n: 1 })
    expect(inspect(masked)).not.toContain("s3cret")
  })

  test("masks headers that somebody wrote down, by name where one of their own is secret", () => {
    const { text } = redactor([], ["password", "x-auth-key"])
    expect(text("x-auth-key: abc\nx-id: 1")).toBe("x-auth-key: ***\nx-id: 1")
    expect(text("Cookie: a=b; c=d x-id: 1 Authorization: Custom e f")).toBe("Cookie: *** x-id: 1 Authorization: ***")
    expect(text("{ cookie: 'a=b', 'x-auth-key': 'c' }")).toBe("{ cookie: '***', 'x-auth-key': '***' }")
    expect(text(JSON.stringify({ cookie: "a=b", told: JSON.stringify("x\ncookie: c=d") }))).not.toMatch(/a=b|c=d/)
    expect(text("password: too short")).toBe("password: too short")
  })

  test("without secrets and names nothing changes", () => {
    expect(redactor([], []).text("a=1")).toBe("a=1")
  })
})
