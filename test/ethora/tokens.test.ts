import { describe, expect, test } from "vitest"
import { key } from "../../src/core/crypto.ts"
import { checkLifetime, clientClaims, serverClaims, token } from "../../src/ethora/credentials.ts"

const decoded = (jwt: string) =>
  jwt
    .split(".")
    .slice(0, 2)
    .map((part): unknown => JSON.parse(Buffer.from(part, "base64url").toString()))

describe("claims", () => {
  test("of the server name the app, and the tenant where there is one", () => {
    expect(serverClaims("app")).toEqual({ data: { appId: "app", type: "server" } })
    expect(Object.keys(serverClaims("app")["data"] as object)).toEqual(["appId", "type"])
    expect(serverClaims("app", "tenant")).toEqual({ data: { appId: "app", type: "server", tenantId: "tenant" } })
    expect(serverClaims("app", "")).toEqual({ data: { appId: "app", type: "server", tenantId: "" } })
  })

  test("of a client name the user, then the app", () => {
    expect(JSON.stringify(clientClaims("app", "ada"))).toBe('{"data":{"type":"client","userId":"ada","appId":"app"}}')
  })
})

describe("token", () => {
  const make = (now: number, lifetime: number) => token({ data: 1 }, key("s"), now, lifetime)

  test("is signed with HS256", () => {
    expect(make(1_700_000_000_000, 0)).toBe(
      "eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJkYXRhIjoxLCJpYXQiOjE3MDAwMDAwMDB9.e4tLS6KIhChNnQWAjn98Ca5u4js8CABERutIMcMJoOY",
    )
  })

  test.each([
    ["full seconds", 1_700_000_000_000, 3_600_000, { iat: 1_700_000_000, exp: 1_700_003_600 }],
    [
      "a present within a second: made at its beginning",
      1_700_000_000_999,
      1000,
      { iat: 1_700_000_000, exp: 1_700_000_001 },
    ],
    ["a lifetime within a second: until its end", 1_700_000_000_000, 1, { iat: 1_700_000_000, exp: 1_700_000_001 }],
  ])("times are whole seconds: %s", (_name, now, lifetime, times) => {
    expect(decoded(make(now, lifetime))).toEqual([
      { alg: "HS256", typ: "JWT" },
      { data: 1, ...times },
    ])
  })

  test("without a lifetime never ends", () => {
    expect(decoded(make(1_700_000_000_000, 0))[1]).toEqual({ data: 1, iat: 1_700_000_000 })
  })
})

describe("checkLifetime", () => {
  test.each([0, 1, 0.5, Number.MAX_VALUE])("%d is one", (value) => {
    expect(checkLifetime(value, "serverTokenLifetime")).toBe(value)
  })

  test.each([-1, NaN, Infinity, -Infinity])("%d is none", (value) => {
    expect(() => checkLifetime(value, "serverTokenLifetime")).toThrow(
      expect.objectContaining({
        name: "ConfigError",
        message: "serverTokenLifetime has to be a number of milliseconds; 0 is for ever",
        parameter: "serverTokenLifetime",
      }) as Error,
    )
  })
})
