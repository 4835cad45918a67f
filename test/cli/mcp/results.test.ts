import { expect, test } from "vitest"
import { visibleJson, visibleLine } from "../../../src/cli/mcp/results.ts"

/** Visible format characters: signs of Arabic, Syriac and Kaithi. */
const seen = /[\u0600-\u0605\u06DD\u070F\u0890\u0891\u08E2\u{110BD}\u{110CD}]/u

test("every invisible Unicode character is escaped", () => {
  const unseen = Array.from({ length: 0x11_00_00 }, (_, code) => code)
    .filter((code) => code < 0xd800 || code > 0xdfff)
    .map((code) => String.fromCodePoint(code))
    .filter((each) => /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]/u.test(each) && !seen.test(each))
  expect(unseen.length).toBeGreaterThan(4_000)
  const codes = (all: readonly string[]) => all.map((each) => each.codePointAt(0)?.toString(16))
  expect(codes(unseen.filter((each) => visibleJson(`a${each}b`).includes(each)))).toEqual([])
  expect(codes(unseen.filter((each) => visibleLine(`a${each}b`).includes(each)))).toEqual([])
})

test("the escaped JSON has the same meaning", () => {
  const text = "a\u206A\uFFF0\u{1D173}\u{E0041}\u200B<b>é😀"
  expect(visibleJson(text)).not.toMatch(/[<>\u206A\uFFF0\u200B]/)
  expect(JSON.parse(visibleJson(text))).toBe(text)
})
