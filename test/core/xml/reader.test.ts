import { describe, expect, test } from "vitest"
import { XmlError } from "../../../src/core/xml/values.ts"
import { end, write } from "../../../src/core/xml/reader.ts"
import type { XmlDocument } from "../../../src/core/xml/shape.ts"
import { createReader } from "../../../src/core/xml/state.ts"

const document: XmlDocument = {
  root: "r",
  shape: {
    kind: "object",
    fields: { name: { shape: "string" }, map: { shape: { kind: "map" } }, end: { shape: "integer" } },
  },
}

function read(shape: XmlDocument | undefined, pieces: readonly string[]): unknown {
  try {
    const reader = createReader(shape, 99)
    for (const piece of pieces) write(reader, piece)
    return end(reader)
  } catch (error) {
    if (error instanceof XmlError) return `${error.reason}: ${error.message}`
    throw error
  }
}

const free = (...pieces: string[]) => read(undefined, pieces)
const known = (...pieces: string[]) => read(document, pieces)

describe("chunk boundaries do not matter", () => {
  const text =
    "\u{feff} <?xml version='1.0'?>\r\n<!-- > --><r a='>'>\r\n<name>n</name>\r<map b='>'><k>1 &amp; 2</k><!-- > --></map>" +
    "<end>7</end>🎓<x><y>z\r\n🎓</y></x>\r</r>\r\n<!-- e --><r>"
  const value = { a: ">", name: "n", map: { k: "1 & 2" }, end: 7, x: { y: "z\n🎓" } }

  test("for single characters", () => {
    expect(known(text)).toEqual(value)
    expect(known(...Array.from({ length: text.length }, (_, at) => text.charAt(at)))).toEqual(value)
  })

  test("at any position", () => {
    for (let at = 0; at <= text.length; at++) {
      expect(known(text.slice(0, at), text.slice(at)), String(at)).toEqual(value)
      expect(known(text.slice(0, at), "", text.slice(at)), String(at)).toEqual(value)
    }
  })

  test("for errors and their positions", () => {
    const broken = [
      "<r><name>n</name><map><k>1</k></map>\r\n<end>7</end><x></y></r>",
      "<r><map><k>1</k></l></map></r>",
      "<r><map><k>1</k>",
      "<r><x>1</x>",
      "<r/><rx",
      "<r/> <!-- ",
      "<r/> junk",
      "<!-- x --> <!DOCTYPE r>",
      " x",
      "<s/>",
    ]
    for (const each of broken) {
      const whole = known(each)
      expect(whole, each).toMatch(/^[a-z-]+: /)
      for (let at = 1; at < each.length; at++) {
        expect(known(each.slice(0, at), each.slice(at)), `${each} ${at}`).toBe(whole)
      }
    }
  })
})

describe("the start", () => {
  const notXml = "not-xml: not XML: there is no tag at the start"
  const doctype = "doctype: DOCTYPE is not allowed; this may be a web page"

  test("may have whitespace and a byte order mark, also in chunks", () => {
    expect(free(" \n", "\u{feff}", "\t<r>1</r>")).toBe("1")
    expect(free("\n<r> 1</r>")).toBe(" 1")
  })

  test("must otherwise be a tag", () => {
    expect(free("x<r/>")).toBe(notXml)
    expect(free("", " ", "x", "<r/>")).toBe(notXml)
    expect(free("&lt;r/>")).toBe(notXml)
  })

  test("an empty input is reported as empty", () => {
    for (const pieces of [[], [""], [" ", "\n"], ["\u{feff}"]])
      expect(free(...pieces)).toBe("empty: the document is empty")
  })

  test.each([
    "<!DOCTYPE r><r/>",
    "<!doctype html>",
    "<!-- c --><!-- d --> <!Doctype r>",
    "<?xml version='1.0'?>\n<!DOCTYPE",
    "<!-- a\nb --><?p\nq?>\n<!DOCTYPE r [",
  ])("%j is rejected", (text) => {
    expect(free(text)).toBe(doctype)
    expect(free(...Array.from(text))).toBe(doctype)
  })

  test("an invalid DOCTYPE is malformed", () => {
    expect(free("<!-- <!DOCTYPE r> --><?p <!DOCTYPE r> ?><r>1</r>")).toBe("1")
    expect(free("<!-- ", "<!DOCTYPE r>", " --><r>1</r>")).toBe("1")
    expect(free("<?p ", "<!DOCTYPE r>", " ?><r>1</r>")).toBe("1")
    expect(free("<r><![CDATA[<!DOCTYPE r>]]></r>")).toBe("<!DOCTYPE r>")
    expect(free("<r>1</r>\n<r><!DOCTYPE r>")).toBe("1")
  })

  test("a comment before the root may be longer than the lookahead for a DOCTYPE", () => {
    const comment = `<!-- ${"c".repeat(5000)} -->`
    expect(free(comment, comment, "<r>1</r>")).toBe("1")
    expect(free(comment, "<!DOCTYPE r>")).toMatch(/^doctype: /)
    expect(free("<!", `-- ${"c".repeat(5000)}`, " -->", "<r>1</r>")).toBe("1")
  })
})

describe("maps and plain fields", () => {
  test("have their own rules, and everything else follows XML", () => {
    expect(known("<r><map><1 a>v</1 a></map><name>a</name><end> 7 </end></r>")).toEqual({
      map: { "1 a": "v" },
      name: "a",
      end: 7,
    })
    expect(known("<r>\n<map/><name>a</name>\n</r>")).toEqual({ map: {}, name: "a" })
    expect(known("<r><name>a</name><map a='1'></map></r>")).toEqual({ map: {}, name: "a" })
    expect(known("<r><map>", "</map></r>")).toEqual({ map: {} })
  })

  test("are truncated if the input ends inside them", () => {
    expect(known("<r><map><k>1</k>")).toBe("truncated: unexpected end of document, at character 16 in r/map")
    expect(known("<r><map>", "<k>1", "</k>")).toBe("truncated: unexpected end of document, at character 16 in r/map")
    expect(known("<r><name>1</na")).toBe("truncated: unexpected end of document, at character 14 in r/name")
  })

  test("report errors with the position in the whole input", () => {
    const what = "malformed: an unexpected closing tag, at character 17 in r/map"
    expect(known(" <r><map><k>1</k></l></map></r>")).toBe(what)
    expect(known(" <r><map>", "<k>1</k>", "</l></map></r>")).toBe(what)
    expect(known("<r><name>n</name>", "<map><k>1</k><b>2</c></map>")).toBe(
      "malformed: mismatched tags, at character 34 in r/map/*",
    )
    expect(known("\n<r><name>n</name><name>n</name><x></y></r>")).toMatch(/^malformed: .*, at character 35/)
  })

  test("are not recognized within comments and CDATA", () => {
    expect(known("<r><!-- ", "<name>n</name>", " --></r>")).toEqual({})
    expect(known("<r><x><![CDATA[", "<name>n</name>", "]]></x></r>")).toEqual({ x: "<name>n</name>" })
  })
})

describe("the end", () => {
  test("of truncated input is reported with the open elements", () => {
    expect(free("<r><a>1")).toBe("truncated: unexpected end of document, at character 7 in r/a")
    expect(free("<!-- c -->")).toBe("truncated: unexpected end of document, at character 10")
    expect(free("<r")).toMatch(/^truncated: /)
  })

  test("keeps a trailing lone surrogate or carriage return", () => {
    expect(free("<r>1</r>\r")).toBe("1")
    expect(free("<r>1\r", "\n2\r", "3</r>")).toBe("1\n2\n3")
    expect(free("<r>\ud83c", "\udf93</r>")).toBe("🎓")
    expect(free("<r>1</r>\ud83c")).toMatch(/^malformed: content after/)
  })

  test("may be followed by a second document, whitespace and comments only", () => {
    expect(free("<r>1</r> <!-- c --><r>2</r>")).toBe("1")
    expect(free("<r>1</r>", " ", "<r", ">2")).toBe("1")
    expect(free("<r>1</r>x")).toBe("malformed: content after the root element, at character 8")
    expect(free("<r>1</r>", "  ", "x")).toBe("malformed: content after the root element, at character 10")
    expect(free("<r>1</r>", "<!-- c")).toBe("malformed: incomplete markup after the root element, at character 8")
  })
})

test("readers do not affect each other", () => {
  const one = createReader(undefined, 9)
  const other = createReader(undefined, 9)
  write(one, "<r><a>1")
  write(other, "<s>2</s>")
  write(one, "</a></r>")
  expect(end(other)).toBe("2")
  expect(end(one)).toEqual({ a: "1" })
})

test("nesting is limited as configured", () => {
  const deep = (most: number) => {
    const reader = createReader(undefined, most)
    write(reader, "<a><b><c/></b></a>")
    return end(reader)
  }
  expect(deep(3)).toEqual({ b: { c: "" } })
  expect(() => deep(2)).toThrow("elements nested more than 2 levels deep, in a/b")
})
