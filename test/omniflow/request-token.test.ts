import { describe, expect, test } from "vitest"
import type { OAuthOptions } from "conferkit/omniflow"
import { json, oauth as given, scripted } from "../support/omniflow.ts"

const oauth = { ...given, clientSecret: "s:1 +&" }

/** Requests a token with these options, and returns the request. */
async function asking(options: Partial<OAuthOptions>) {
  const { client, sent } = scripted([json({ access_token: "t", token_type: "Bearer" }), json([])], {
    oauth: { ...oauth, ...options },
  })
  await client.inboxes.list()
  expect(sent.map(({ method, target }) => `${method} ${target}`)).toEqual(["POST /v1/oauth/token", "GET /v1/inboxes"])
  expect(sent[1]?.headers.get("authorization")).toBe("Bearer t")
  const [request] = sent
  return {
    authorization: request?.headers.get("authorization"),
    type: request?.headers.get("content-type"),
    body: request?.body ?? "",
  }
}

describe("a request for a token", () => {
  test("sends id and secret in the body, once", async () => {
    const { authorization, type, body } = await asking({ scope: "messages:write" })
    expect([authorization, type]).toEqual([null, "application/x-www-form-urlencoded"])
    expect([...new URLSearchParams(body)]).toEqual([
      ["grant_type", "client_credentials"],
      ["client_id", "client_123"],
      ["client_secret", "s:1 +&"],
      ["scope", "messages:write"],
    ])
  })

  test("sends id and secret only as HTTP Basic on request", async () => {
    expect(await asking({ clientAuth: "basic" })).toMatchObject({
      authorization: `Basic ${Buffer.from("client_123:s%3A1+%2B%26").toString("base64")}`,
      body: "grant_type=client_credentials",
    })
  })

  test("is JSON on request", async () => {
    const { type, body } = await asking({ format: "json" })
    expect(type).toBe("application/json")
    expect(JSON.parse(body)).toEqual({
      grant_type: "client_credentials",
      client_id: "client_123",
      client_secret: "s:1 +&",
    })
  })

  test.each([
    ["a colon", { clientId: "a:b", clientSecret: "+ ~*" }, "a%3Ab:%2B+%7E*"],
    ["a space, & and =", { clientId: "a b&c=d", clientSecret: "=%" }, "a+b%26c%3Dd:%3D%25"],
  ])("form-encodes both parts of HTTP Basic, so that %s is preserved", async (_sign, pair, written) => {
    const { authorization } = await asking({ ...pair, clientAuth: "basic" })
    expect(authorization).toBe(`Basic ${Buffer.from(written).toString("base64")}`)
  })
})

describe("a token", () => {
  /** How long the token is used, in ms: ten minutes or an hour. */
  async function usedFor(expires_in: unknown): Promise<number> {
    const clock = { now: 1_000_000 }
    let asked = 0
    const { client } = scripted(
      ({ target }) => {
        if (target !== "/v1/oauth/token") return json([])
        asked++
        return json({ access_token: "t", token_type: "Bearer", ...(expires_in !== undefined && { expires_in }) })
      },
      { oauth: { ...oauth, expirySkewMs: 0 }, runtime: { now: () => clock.now } },
    )
    await client.inboxes.list()
    const start = clock.now
    for (const lifetime of [600_000, 3_600_000]) {
      clock.now = start + lifetime - 1
      await client.inboxes.list()
      expect(asked).toBe(1)
      clock.now = start + lifetime
      await client.inboxes.list()
      if (asked > 1) return lifetime
    }
    throw new Error("used for more than an hour")
  }

  test.each([
    ["the seconds in the response", 600, 600],
    ["an hour if the response says 0", 0, 3600],
    ["an hour if the response says -5", -5, 3600],
    ["an hour if the response has an empty string", "", 3600],
    ["an hour if the response says true", true, 3600],
    ["an hour if the number is too large", "Infinity", 3600],
    ["seconds sent as a string", "600", 600],
    ["an hour if the response has no lifetime", undefined, 3600],
    ["an hour if the response has null", null, 3600],
    ["an hour if the response has nonsense", "soon", 3600],
  ])("expires after %s", async (_name, expiresIn, seconds) => {
    expect(await usedFor(expiresIn)).toBe(seconds * 1000)
  })
})
