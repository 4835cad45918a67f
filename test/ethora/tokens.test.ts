import { describe, expect, test } from "vitest"
import type { EthoraOptions } from "conferkit/ethora"
import { answered, appId, claims, now } from "./support.ts"

/** The token that a call is sent with. */
async function serverToken(options: EthoraOptions = {}): Promise<string> {
  const { chat, asked } = answered(options)
  await chat.deleteUsers(["ada"])
  return asked[0]?.headers["x-custom-token"] ?? ""
}

const clientToken = (options: EthoraOptions = {}) => answered(options).chat.createChatUserJwtToken("ada")
const at = (ms: number): EthoraOptions => ({ runtime: { now: () => ms } })

describe("claims", () => {
  test("of the server name the app, and the tenant if there is one", async () => {
    const own = { appId, type: "server" }
    expect(claims(await serverToken())["data"]).toEqual(own)
    expect(Object.keys(claims(await serverToken())["data"] as object)).toEqual(["appId", "type"])
    expect(claims(await serverToken({ tenantId: "tenant" }))["data"]).toEqual({ ...own, tenantId: "tenant" })
    expect(claims(await serverToken({ tenantId: "" }))["data"]).toEqual({ ...own, tenantId: "" })
  })

  test("of a client name the user, then the app", () => {
    expect(JSON.stringify(claims(clientToken())["data"])).toBe(`{"type":"client","userId":"ada","appId":"${appId}"}`)
  })
})

describe.each([
  ["server token", "serverTokenLifetime", serverToken, 3600],
  ["client token", "clientTokenLifetime", (options) => Promise.resolve(clientToken(options)), 43_200],
] as [string, "serverTokenLifetime" | "clientTokenLifetime", typeof serverToken, number][])(
  "a %s",
  (_name, option, make, usual) => {
    const timesOf = async (ms: number, lifetime?: number) => {
      const { iat, exp } = claims(await make({ ...at(ms), [option]: lifetime }))
      return { iat, exp }
    }
    const seconds = now / 1000

    test("is signed with HS256", async () => {
      const [header = ""] = (await make()).split(".")
      expect(JSON.parse(Buffer.from(header, "base64url").toString())).toEqual({ alg: "HS256", typ: "JWT" })
    })

    test.each([
      ["full seconds", now, 3_600_000, { iat: seconds, exp: seconds + 3600 }],
      ["a current time between seconds: rounded down", now + 999, 1000, { iat: seconds, exp: seconds + 1 }],
      ["a lifetime between seconds: rounded up", now, 1, { iat: seconds, exp: seconds + 1 }],
      ["the default lifetime", now, undefined, { iat: seconds, exp: seconds + usual }],
    ])("has times in whole seconds: %s", async (_case, ms, lifetime, times) => {
      expect(await timesOf(ms, lifetime)).toEqual(times)
    })

    test("never expires without a lifetime", async () => {
      expect(await timesOf(now, 0)).toEqual({ iat: seconds, exp: undefined })
    })

    test.each([0, 1, 0.5, Number.MAX_VALUE])("accepts a lifetime of %d ms", (value) => {
      expect(() => answered({ [option]: value })).not.toThrow()
    })

    test.each([-1, NaN, Infinity, -Infinity])("rejects a lifetime of %d ms", (value) => {
      expect(() => answered({ [option]: value })).toThrow(
        expect.objectContaining({
          name: "ConfigError",
          message: `${option} must be a number of milliseconds; 0 means no expiry`,
          parameter: option,
        }) as Error,
      )
    })
  },
)
