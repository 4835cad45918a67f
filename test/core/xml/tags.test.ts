import { describe, expect, test } from "vitest"
import { XmlError } from "../../../src/core/xml/values.ts"
import { readXml } from "../../../src/core/xml/index.ts"

/** The result of a document without a shape, or its error. */
function read(text: string): unknown {
  try {
    return readXml(undefined, text)
  } catch (error) {
    if (error instanceof XmlError) return `${error.reason}: ${error.message}`
    throw error
  }
}

describe("tags, texts and CDATA", () => {
  test("are read in any order", () => {
    expect(read("<r a='1'><b>x &amp; y</b><c><![CDATA[<z>]]></c>t<d/></r>")).toEqual({
      a: "1",
      b: "x & y",
      c: "<z>",
      d: "",
      "#text": "t",
    })
  })

  test("may have any names that do not start with a digit, a dot or a hyphen", () => {
    for (const name of ["x:a", "_", "é", "a.b-c_1", "a$", "a\u0001", "数", "a!", "]]"])
      expect(read(`<r><${name}>1</${name}><${name} /></r>`), name).toEqual({ [name]: ["1", ""] })
    for (const name of ["1", ".", "-", "1a", "", " a", "a=", "a'", 'a"', "a&b", "a<"]) {
      expect(read(`<r><${name}>1</${name}></r>`), name).toMatch(/^malformed: /)
      expect(read(`<r><${name}/></r>`), name).toMatch(/^malformed: /)
      if (name !== "a=" && name !== " a") expect(read(`<r ${name}='1'/>`), name).toMatch(/^malformed: /)
    }
  })

  test("ignore the declared XML version", () => {
    for (const start of ["", "<?xml version='1.1'?>", "<?xml version='9'?>", "<?xml?>"])
      expect(read(`${start}<r><a>\u0085\u2028</a></r>`)).toEqual({ a: "\u0085\u2028" })
  })
})

describe("attributes", () => {
  test("have values in quotes of either kind, with whitespace around", () => {
    expect(read(`<r a='1' b="2"\n c\t=\n'"3"' d="'4'" e='>' f='/>' ></r>`)).toEqual({
      a: "1",
      b: "2",
      c: '"3"',
      d: "'4'",
      e: ">",
      f: "/>",
    })
    expect(read("<r a=''/>")).toEqual({ a: "" })
  })

  test("have references resolved, and literal whitespace replaced by spaces", () => {
    expect(read("<r a='&lt;&amp;amp;&#9;&#xA;&#1;' b='1\t2\n3\r\n4\r5 6'/>")).toEqual({
      a: "<&amp;\t\n&#1;",
      b: "1 2 3 4 5 6",
    })
  })

  test.each(["a", "a=1", "a='<'", "a='1' a='2'", "a='1'b='2'", "a='1' / b='2'", "='1'", "a='&x;'", "a='&'", "a==''"])(
    "%s is malformed",
    (attributes) => {
      expect(read(`<r><x ${attributes}/></r>`)).toMatch(/^malformed: .*, at character 3 in r/)
      expect(read(`<r><x ${attributes}></x></r>`)).toMatch(/^malformed: .*, at character 3 in r/)
    },
  )

  test("may be numerous", () => {
    const names = Array.from({ length: 5_000 }, (_, index) => `a${index}`)
    const value = read(`<r ${names.map((name) => `${name}='${name}'`).join(" ")}/>`)
    expect(value).toEqual(Object.fromEntries(names.map((name) => [name, name])))
    expect(read(`<r ${[...names, "a7"].map((name) => `${name}=''`).join(" ")}/>`)).toMatch(/^malformed: /)
  })
})

describe("errors", () => {
  test("have the position in the whole input, and the open elements", () => {
    expect(read("<r><a><b c></a></r>")).toBe("malformed: a malformed tag, at character 6 in r/a")
    expect(read("<r><a>\r\n\r\n<b c></a></r>")).toBe("malformed: a malformed tag, at character 8 in r/a")
    expect(read("<r>&nbsp;</r>")).toBe("malformed: an unknown entity reference, at character 3 in r")
    expect(read("<r><a>&nbsp;</a></r>")).toBe("malformed: an unknown entity reference, at character 6 in r/a")
    expect(read("<r></x>y")).toBe("malformed: a mismatched closing tag, at character 3 in r")
    expect(read("<r><!x></r>")).toBe("malformed: an invalid declaration, at character 3 in r")
    expect(read("<!-- c -->x<r/>")).toBe("malformed: text before the root element, at character 10")
  })

  test("are short at any depth", () => {
    const name = "x".repeat(39)
    expect(read(`<${name}>`.repeat(6))).toBe(
      `truncated: unexpected end of document, at character 246 in ${`${name}/`.repeat(5)}`,
    )
    expect(read(`<r><${"y".repeat(100)}>`)).toBe(
      `truncated: unexpected end of document, at character 105 in r/${"y".repeat(40)}`,
    )
  })

  test("a DOCTYPE is rejected at any position", () => {
    const rejected = "doctype: DOCTYPE is not allowed; this may be a web page"
    for (const text of ["<!DOCTYPE r>", "<r><!DOCTYPE r>", "<r><a>1<!doctype", "<!-- --><!Doctype"])
      expect(read(text), text).toBe(rejected)
  })

  test("control characters are kept, literal or as references", () => {
    expect(read("<r>a\u0001b&#1;c</r>")).toBe("a\u0001b&#1;c")
    expect(read("<r a='\u0002&#2;'>\u0003</r>")).toEqual({ a: "\u0002&#2;", "#text": "\u0003" })
  })
})
