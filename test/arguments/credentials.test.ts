import { describe, expect, test } from "vitest"
import { OmniFlow } from "conferkit/omniflow"
import { XCallServer } from "conferkit/xcall"
import { fetching, json } from "../support/fetching.ts"

const rejection = (message: string, parameter: string) =>
  expect.objectContaining({ name: "ConfigError", message, parameter }) as Error

/** Credential options that are sent as headers, with their usual environment variables. */
const credentials: [string, string, string, (value: string) => object][] = [
  ["xCall", "apiKey", "XCALL_API_KEY", (apiKey) => new XCallServer({ apiKey, apiSecret: "s" })],
  ["xCall", "apiSecret", "XCALL_API_SECRET", (apiSecret) => new XCallServer({ apiKey: "k", apiSecret })],
  ["OmniFlow", "apiKey", "OMNIFLOW_API_KEY", (apiKey) => new OmniFlow({ apiKey })],
]

describe.each(credentials)("a credential of %s, %s", (_provider, option, variable, make) => {
  test.each(["a", "~", "!", "ab", "a b", "a \"b' ~", "key_0123-=/+"])("accepts %j", (value) => {
    expect(() => make(value)).not.toThrow()
  })

  test.each([null, 7] as unknown as string[])("rejects %j", (value) => {
    expect(() => make(value)).toThrow(rejection(`${option} must not be empty`, option))
  })

  test.each([undefined, "", "undefined"] as string[])(
    "%j names the environment variable that is not read in its place",
    (value) => {
      const message = expect.stringContaining(`${option} is missing or empty (${variable} is not read`) as string
      expect(() => make(value)).toThrow(expect.objectContaining({ name: "ConfigError", message, option }) as Error)
    },
  )

  test.each([" ", " a", "a ", "  a", "a\n", "\na", "a\nb", "a\tb", "a\u007f", "\u007fa", "a\u0000b"])(
    "%j is rejected as malformed, and the error does not show it",
    (value) => {
      expect(() => make(value)).toThrow(
        rejection(`${option} has leading or trailing whitespace or control characters`, option),
      )
    },
  )

  test.each(["é", "aéb"])("%j is rejected because it does not fit in a header", (value) => {
    expect(() => make(value)).toThrow(rejection(`${option} has non-ASCII characters`, option))
  })
})

test("credentials are sent exactly as issued", async () => {
  const { fetch, asked } = fetching(json({ active: true, participants: 0, started_at: null }))
  const apiKey = "a \"b' ~"
  await new XCallServer({ apiKey, apiSecret: "key_0123-=/+", fetch }).getRoomInfo("sala")
  expect(asked[0]?.headers).toMatchObject({ "x-api-key": apiKey, "x-api-secret": "key_0123-=/+" })
})

describe("the name of a header", () => {
  const named = (sessionHeader: string) => {
    const { fetch, asked } = fetching(
      json({ id: "a", name: "n", email: "e", api_key: "k", active: true, created_at: "c" }),
    )
    return { asked, xcall: new XCallServer({ apiKey: "k", apiSecret: "s", sessionHeader, fetch }).withToken("t") }
  }

  test.each([
    ["X-API-Key", "x-api-key"],
    ["a", "a"],
    ["!#$%&'*+.^_`|~-09", "!#$%&'*+.^_`|~-09"],
  ])("accepts %j and sends %j", async (value, name) => {
    const { xcall, asked } = named(value)
    await xcall.getAccount()
    expect(asked[0]?.headers[name]).toBe("Bearer t")
  })

  test.each(["", " ", "a b", " a", "a ", "a:", ":a", "é", "a\n", "(a)", "a/b", 7] as string[])(
    "rejects %j",
    (value) => {
      expect(() => named(value)).toThrow(rejection("sessionHeader is not a valid header name", "sessionHeader"))
    },
  )
})
