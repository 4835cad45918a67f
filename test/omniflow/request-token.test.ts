import { describe, expect, test } from "vitest"
import { operations } from "../../generated/omniflow/operations.ts"
import { basic, formEncoded, requestToken } from "../../src/omniflow/oauth.ts"
import type { OAuth } from "../../src/omniflow/settings.ts"
import { calling } from "../support/calling.ts"

const oauth: OAuth = {
  clientId: "client_123",
  clientSecret: "s:1 +&",
  basic: false,
  json: false,
  scope: undefined,
  margin: { skew: 0, share: 1 },
  retryOn401: false,
}

/** Asks for a token, and tells what was asked and in which form. */
async function asking(options: Partial<OAuth>, answer: object = { access_token: "t" }) {
  const { transport, calls } = calling(answer)
  const asked: unknown[] = []
  const { signal } = new AbortController()
  const watched: typeof transport = {
    ...transport,
    call: (operation, ...rest) => {
      asked.push(operation)
      return transport.call(operation, ...rest)
    },
  }
  const token = await requestToken(watched, { ...oauth, ...options }, signal, false)
  const [call] = calls
  return { token, operation: asked[0], input: call?.input, options: call?.options, signal }
}

describe("requestToken", () => {
  test("sends id and secret in the body, once", async () => {
    const { token, operation, input, options, signal } = await asking({ scope: "messages:write" })
    expect(operation).toBe(operations.oauthToken)
    expect(input).toEqual({
      headers: {},
      body: {
        grant_type: "client_credentials",
        client_id: "client_123",
        client_secret: "s:1 +&",
        scope: "messages:write",
      },
    })
    expect(options).toEqual({ maxRetries: 0, signal })
    expect(options?.signal).toBe(signal)
    expect(token.text).toBe("t")
  })

  test("sends id and secret as HTTP Basic where that is wanted, and nowhere else", async () => {
    const { input } = await asking({ basic: true })
    expect(input).toEqual({
      headers: { authorization: `Basic ${Buffer.from("client_123:s%3A1+%2B%26").toString("base64")}` },
      body: { grant_type: "client_credentials" },
    })
  })

  test("is written as JSON where that is wanted", async () => {
    expect((await asking({ json: true })).operation).toEqual({ ...operations.oauthToken, body: "json" })
  })

  test.each([
    ["the seconds that the answer tells", { expires_in: 600 }, 600],
    ["an hour where it says 0", { expires_in: 0 }, 3600],
    ["an hour where it says -5", { expires_in: -5 }, 3600],
    ["an hour where it says an empty string", { expires_in: "" }, 3600],
    ["an hour where it says true", { expires_in: true }, 3600],
    ["an hour where the number is too large", { expires_in: Infinity }, 3600],
    ["seconds written as text", { expires_in: "600" }, 600],
    ["an hour where the answer is silent", {}, 3600],
    ["an hour where it says null", { expires_in: null }, 3600],
    ["an hour where it says nonsense", { expires_in: "soon" }, 3600],
  ])("a token is good for %s", async (_name, answer, expiresIn) => {
    expect((await asking({}, { access_token: "t", ...answer })).token).toEqual({ text: "t", expiresIn })
  })
})

describe("basic", () => {
  test("form-encodes both parts first, so that a colon stays where it is", () => {
    expect(basic({ clientId: "a:b", clientSecret: "é ~*" })).toBe(
      `Basic ${Buffer.from("a%3Ab:%C3%A9+%7E*").toString("base64")}`,
    )
  })
})

describe("formEncoded", () => {
  test.each([
    ["", ""],
    ["a b&c=d", "a+b%26c%3Dd"],
    ["=é", "%3D%C3%A9"],
  ])("%j is %j", (text, written) => {
    expect(formEncoded(text)).toBe(written)
  })
})
