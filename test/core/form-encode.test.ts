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

test.each(["", "plain-text_1.*", "a b", "!'()~", "João & Zoë", "50%", "\ud800", "😀"])("%j", (text) => {
  expect(formEncode(text)).toBe(platforms(text))
})
