import { describe, expect, test } from "vitest"
import { credential } from "../../src/core/check-options.ts"
import { headerName } from "../../src/core/http/headers.ts"

const refusal = (message: string, parameter = "apiKey") =>
  expect.objectContaining({ name: "ConfigError", message, parameter }) as Error

describe("credential", () => {
  test.each(["a", "~", "!", "ab", "a b", "a \"b' ~", "key_0123-=/+"])("%j is taken as it is", (value) => {
    expect(credential(value, "apiKey")).toBe(value)
  })

  test.each([undefined, "", null, 7] as (string | undefined)[])("%j is none", (value) => {
    expect(() => credential(value, "apiKey")).toThrow(refusal("apiKey must not be empty"))
  })

  test.each([" ", " a", "a ", "  a", "a\n", "\na", "a\nb", "a\tb", "a\u007f", "\u007fa", "a\u0000b"])(
    "%j is not what was issued, and the error does not show it",
    (value) => {
      expect(() => credential(value, "apiKey")).toThrow(
        refusal("apiKey has whitespace at an end or control characters"),
      )
    },
  )

  test.each(["é", "aéb"])("%j does not fit a header", (value) => {
    expect(() => credential(value, "apiKey")).toThrow(refusal("apiKey has characters outside ASCII"))
  })
})

describe("headerName", () => {
  test.each([
    ["X-API-Key", "x-api-key"],
    ["a", "a"],
    ["!#$%&'*+.^_`|~-09", "!#$%&'*+.^_`|~-09"],
  ])("%j is %j", (value, name) => {
    expect(headerName(value, "header")).toBe(name)
  })

  test.each(["", " ", "a b", " a", "a ", "a:", ":a", "é", "a\n", "(a)", "a/b", 7] as string[])(
    "%j is none",
    (value) => {
      expect(() => headerName(value, "header")).toThrow(refusal("header is not the name of a header", "header"))
    },
  )
})
