import fc from "fast-check"
import { expect, test } from "vitest"
import { formEncode } from "../../src/core/http/query.ts"
import { runs } from "../support/property.ts"

const platforms = (text: string) => new URLSearchParams([["", text]]).toString().slice(1)

test("encodes any string as URLSearchParams does", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (text) => {
      expect(formEncode(text)).toBe(platforms(text))
    }),
    runs(100),
  )
})

test.each([
  ["", ""],
  ["plain-text_1.*", "plain-text_1.*"],
  ["a b", "a+b"],
  ["!'()~", "%21%27%28%29%7E"],
  ["João & Zoë", "Jo%C3%A3o+%26+Zo%C3%AB"],
  ["50%", "50%25"],
  ["\ud800", "%EF%BF%BD"],
  ["😀", "%F0%9F%98%80"],
])("%j", (text, encoded) => {
  expect(formEncode(text)).toBe(encoded)
})
