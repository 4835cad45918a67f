import { describe, expect, test } from "vitest"
import { copied, resolve } from "../../../src/core/xml/values.ts"

describe("resolve", () => {
  test("resolves XML's five entities, once", () => {
    expect(resolve("&amp;&lt;&gt;&quot;&apos;")).toBe("&<>\"'")
    expect(resolve("&amp;lt; a &#38;amp;")).toBe("&lt; a &amp;")
  })

  test("resolves numeric references, decimal and hex in either case", () => {
    expect(resolve("&#65;&#x41;&#X42;&#xe9;&#xE9;&#1234;&#x1F393;&#0000065;&#x000041;")).toBe("AABéé\u04d2🎓AA")
  })

  test.each([
    "&nbsp;",
    "&",
    "&;",
    "&#;",
    "&#x;",
    "&#xg;",
    "&#a;",
    "&# 65;",
    "& amp;",
    "&amp",
    "#65;",
    "x&#x1234567;y",
    "x&#x110000;y",
    "&#12345678;",
    "&AMP;",
  ])("keeps %j, which XML does not define", (text) => {
    expect(resolve(text)).toBe(text)
  })

  test("lets the caller handle undefined references only", () => {
    const judge = () => {
      throw new Error("judged")
    }
    for (const text of ["&nbsp;", "a & b", "&", "&;", "& amp;", "&amp", "&#65", "&AMP;", "&amp;&x;"])
      expect(() => resolve(text, judge), text).toThrow("judged")
    expect(resolve("&amp;&#65;&#1;&#x;&#;", judge)).toBe("&A&#1;&#x;&#;")
  })

  test.each([
    9, 10, 13, 0x20, 0x21, 0xd7fe, 0xd7ff, 0xe000, 0xe001, 0xfffc, 0xfffd, 0x10000, 0x10001, 0x10fffe, 0x10ffff,
  ])("accepts a reference to character %i", (code) => {
    expect(resolve(`&#${code};`)).toBe(String.fromCodePoint(code))
    expect(resolve(`&#x${code.toString(16)};`)).toBe(String.fromCodePoint(code))
  })

  test.each([0, 1, 8, 11, 12, 14, 0x1f, 0xd800, 0xdfff, 0xfffe, 0xffff, 0x110000])(
    "rejects a reference to character %i",
    (code) => {
      expect(resolve(`&#${code};`)).toBe(`&#${code};`)
    },
  )
})

test("copied() returns an equal string", () => {
  for (const text of ["", "a", "é🎓", "x".repeat(12), "x".repeat(13), " spaces around ", "数".repeat(100)])
    expect(copied(text)).toBe(text)
})
