import { describe, expect, test } from "vitest"
import { encodingOf } from "../../src/core/bytes.ts"

const start = (text: string) => new TextEncoder().encode(text)
const xml = (encoding: string) => start(`<?xml version="1.0" encoding="${encoding}"?><r/>`)

describe("the encoding of a body", () => {
  test.each([
    [null, "utf-8"],
    ["text/xml", "utf-8"],
    ["text/xml; charset=utf-8", "utf-8"],
    ["text/xml;charset=UTF8", "utf-8"],
    ['text/xml; Charset="ISO-8859-1"', "windows-1252"],
    ["text/xml; charset=windows-1252; x=y", "windows-1252"],
    ["text/xml; charset=utf-16le", "utf-16le"],
    ["text/xml; charset=nonsense", "utf-8"],
    ["text/xml; charset=", "utf-8"],
  ])("with the Content-Type %j is %s", (contentType, encoding) => {
    expect(encodingOf(start("<r/>"), contentType)).toBe(encoding)
  })

  test.each([
    ["ISO-8859-1", "windows-1252"],
    ["iso-8859-15", "iso-8859-15"],
    ["windows-1252", "windows-1252"],
    ["Shift_JIS", "shift_jis"],
    ["utf-8", "utf-8"],
    ["klingon", "utf-8"],
    // If it were true, the declaration could not have been read.
    ["UTF-16", "utf-8"],
  ])("declared as %s is %s", (declared, encoding) => {
    expect(encodingOf(xml(declared), null)).toBe(encoding)
    expect(encodingOf(xml(declared), "text/xml; charset=nonsense")).toBe(encoding)
    expect(encodingOf(xml(declared), "text/xml; charset=iso-8859-2")).toBe("iso-8859-2")
  })

  test.each([
    ["utf-8", [0xef, 0xbb, 0xbf, 0x3c]],
    ["utf-16be", [0xfe, 0xff, 0, 0x3c]],
    ["utf-16le", [0xff, 0xfe, 0x3c, 0]],
    ["utf-16be", [0, 0x3c]],
    ["utf-16le", [0x3c, 0]],
  ])("with the byte order mark of %s is taken from it, whatever is declared", (encoding, bytes) => {
    expect(encodingOf(Uint8Array.from(bytes), "text/xml; charset=iso-8859-1")).toBe(encoding)
  })
})
