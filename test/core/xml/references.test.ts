import { describe, expect, test } from "vitest"
import { oneLineEnd, plainText } from "../../../src/core/xml/references.ts"

test("oneLineEnd makes every line end a line feed", () => {
  expect(oneLineEnd("a\r\nb\rc\nd\r\r\n\re")).toBe("a\nb\nc\nd\n\n\ne")
  expect(oneLineEnd("a\nb")).toBe("a\nb")
})

describe("plainText", () => {
  test("resolves the five names of XML, once", () => {
    expect(plainText("&amp;&lt;&gt;&quot;&apos;")).toBe("&<>\"'")
    expect(plainText("&amp;lt; a &#38;amp;")).toBe("&lt; a &amp;")
  })

  test("resolves numbers, decimal and hex in either case", () => {
    expect(plainText("&#65;&#x41;&#X42;&#xe9;&#xE9;&#1234;&#x1F393;&#0000065;&#x000041;")).toBe("AABéé\u04d2🎓AA")
  })

  test("line ends are changed in the text, never those that are references", () => {
    expect(plainText("a\r\n&#13;&#10;\r")).toBe("a\n\r\n\n")
    expect(plainText("a\r")).toBe("a\n")
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
    "&#12345678;",
    "&AMP;",
  ])("%j is not defined by XML and stays", (text) => {
    expect(plainText(text)).toBe(text)
  })

  test.each([
    9, 10, 13, 0x20, 0x21, 0xd7fe, 0xd7ff, 0xe000, 0xe001, 0xfffc, 0xfffd, 0x10000, 0x10001, 0x10fffe, 0x10ffff,
  ])("character %i can be referred to", (code) => {
    expect(plainText(`&#${code};`)).toBe(String.fromCodePoint(code))
    expect(plainText(`&#x${code.toString(16)};`)).toBe(String.fromCodePoint(code))
  })

  test.each([0, 1, 8, 11, 12, 14, 0x1f, 0xd800, 0xdfff, 0xfffe, 0xffff, 0x110000])("character %i cannot", (code) => {
    expect(plainText(`&#${code};`)).toBe(`&#${code};`)
  })
})
