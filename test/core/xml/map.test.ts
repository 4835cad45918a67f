import { describe, expect, test } from "vitest"
import { XmlError } from "../../../src/core/xml/values.ts"
import { readXml } from "../../../src/core/xml/index.ts"
import { end, write } from "../../../src/core/xml/reader.ts"
import type { XmlDocument } from "../../../src/core/xml/shape.ts"
import { createReader } from "../../../src/core/xml/state.ts"

const document: XmlDocument = { root: "r", shape: { kind: "object", fields: { meta: { shape: { kind: "map" } } } } }
const start = "<r><meta>"

/** The result of the input after a map's opening tag: the value or the error, with its position. */
function read(text: string, maxDepth = 102): unknown {
  const reader = createReader(document, maxDepth)
  try {
    write(reader, start + text)
    return end(reader)
  } catch (error) {
    if (!(error instanceof XmlError)) throw error
    const [, what, place] = /^(.*?)(?:, at character (\d+))?(?: in .*|, in .*)?$/.exec(error.message) ?? []
    return `${error.reason}: ${what ?? ""}${place === undefined ? "" : ` @${Number(place) - start.length}`}`
  }
}

const truncated = (text: string) => `truncated: unexpected end of document @${text.length}`

const entries = (text: string) => {
  const value = readXml(document, `${start}${text}</meta></r>`) as { meta: object }
  return { ...value.meta }
}

describe("a map", () => {
  test("is read from its start to its own closing tag", () => {
    expect(read("<k>v</k></meta><x>1</x></r>")).toEqual({ meta: { k: "v" }, x: "1" })
    expect(read(" \n</meta \n></r>")).toEqual({ meta: {} })
    expect(read("</meta></r>")).toEqual({ meta: {} })
  })

  test("is an ordinary object, whatever its names are", () => {
    const { meta } = read("<__proto__>p</__proto__></meta></r>") as { meta: object }
    expect(Object.getPrototypeOf(meta)).toBe(Object.prototype)
    expect(Object.entries(meta)).toEqual([["__proto__", "p"]])
  })

  test("contains its entries by name, ignoring what is between them", () => {
    expect(entries(" <a>1</a>\n<b> 2 &amp; 3\r\n</b>x<c></c><a>4</a>")).toEqual({ a: "4", b: " 2 & 3\n", c: "" })
    expect(entries("<a b>1</a b><c \t>2</c \t><>3</>< d>4</ d>")).toEqual({ "a b": "1", c: "2", "": "3", " d": "4" })
  })

  test("skips comments and instructions", () => {
    expect(entries("<!-- <a>1</a> --><?pi <b>2</b> > ?><c>3</c><!---->")).toEqual({ c: "3" })
    expect(entries("<c>1<!-- </c> -->2<?pi </c> > ?>3</c>")).toEqual({ c: "123" })
    expect(entries("<![CDATA[ <a>1</a> ]]><c>2</c>")).toEqual({ c: "2" })
  })

  test("ends a comment at its first end marker", () => {
    expect(entries("<!-- a --><b>1</b><!-- c --><d>2</d>")).toEqual({ b: "1", d: "2" })
    expect(entries("<?a?><b>1</b><?c?>")).toEqual({ b: "1" })
    expect(entries("<?a?>-->?><b>1</b>")).toEqual({ b: "1" })
  })

  test("takes CDATA literally", () => {
    expect(entries("<a><![CDATA[&lt;<b>]]></a>")).toEqual({ a: "&lt;<b>" })
    expect(entries("<a>&lt;<![CDATA[x\r\ny]]>&gt;<![CDATA[]]>\r</a>")).toEqual({ a: "<x\ny>\n" })
    expect(entries("<a><![CDATA[</a></meta>]]></a>")).toEqual({ a: "</a></meta>" })
    expect(entries("<a><![CDATA[>]]]]><![CDATA[>]]></a><b>1</b>")).toEqual({ a: ">]]>", b: "1" })
  })

  test("a name may end with the start of a tag, and a comment with its end", () => {
    expect(entries("<a<>1</a<><b>2</b>")).toEqual({ "a<": "1", b: "2" })
    expect(entries("<a<>1<i/></a<><b>2</b>")).toEqual({ "a<": "1<i/>", b: "2" })
    expect(entries("<!--> <a>1</a> --><b>2</b>")).toEqual({ b: "2" })
  })

  test("takes markup in a value as text", () => {
    expect(entries("<a>1<ba>2</ba></a>")).toEqual({ a: "1<ba>2</ba>" })
    expect(entries("<a>1<b c='2'>3</b><d/> <e /></a>")).toEqual({ a: "1<b c='2'>3</b><d/> <e />" })
    expect(entries("<a><a>1</a></a><b>2</b>")).toEqual({ a: "<a>1</a>", b: "2" })
    expect(entries("<a>&lt;<b>&amp;</b>\r\n&gt;</a>")).toEqual({ a: "<<b>&</b>\n>" })
    expect(entries("<a><b>1</b \n></a>")).toEqual({ a: "<b>1</b \n>" })
  })

  test("matches a name that contains more than one word by its first word in the closing tag", () => {
    expect(entries("<a b='1'>2</a><c d>3<e/></c \t>")).toEqual({ a: "2", c: "3<e/>" })
    expect(entries("<a b='1'>x<i/></a b='1'>")).toEqual({ "a b='1'": "x<i/>" })
    expect(entries("<a\tb>1</a><c/d>2</c>")).toEqual({ a: "1", c: "2" })
    expect(entries("<a>1<b c/d>2</b>3</a>")).toEqual({ a: "1<b c/d>2</b>3" })
  })
})

describe("a self-closing tag", () => {
  test.each([
    ["<a/>", "a"],
    ["<a />", "a"],
    ["<a \n\t/>", "a"],
    ["<ab-c.d b='1'/>", "ab-c.d"],
    ["<a  b = \"1 <'/\"  cd=''/>", "a"],
    ["<é b='1' c=\"2\"/>", "é"],
    ["<1:a/>", "1:a"],
  ])("%j", (tag, name) => {
    expect(entries(`${tag}<z>1</z>`)).toEqual({ [name]: "", z: "1" })
  })

  test.each([
    "</>",
    "< a/>",
    "<a b/>",
    "<a b=1/>",
    "<a b='1/>",
    "<a b=\"1'/>",
    "<a&/>",
    "<a='1'/>",
    '<a"/>',
    "<a'/>",
    "<a b='1' /c/>",
    "<a/ />",
    "<a b='1'c='2'/>",
  ])("%s is not self-closing and must be closed", (tag) => {
    expect(read(`${tag}</meta></r>`)).toMatch(/^malformed: /)
  })

  test.each(["a b/", "a b=1/", "a&/", "a='1'/", "a/b/", "a/"])("the name %j may be closed like others", (name) => {
    expect(entries(`<${name}>1</${name}>`)).toEqual({ [name]: "1" })
  })
})

describe("an entry that is not closed properly is rejected, with the position", () => {
  test.each([
    ["</a>", "an unexpected closing tag @0"],
    ["<b>1</b></a>", "an unexpected closing tag @8"],
    ["</metas>", "an unexpected closing tag @0"],
    ["</ meta>", "an unexpected closing tag @0"],
    ["<a>1</b></meta>", "mismatched tags @4"],
    ["<a><b></a></meta>", "mismatched tags @6"],
    ["<a>1</meta>", "mismatched tags @4"],
    ["<a>1</ab></meta>", "mismatched tags @4"],
    ["<a b>1</b></meta>", "mismatched tags @6"],
    ["<!-- x</meta>", "<!-- without --> @0"],
    ["<b>1</b><!-- </meta> -->", "<!-- without --> @8"],
    ["<?x</meta>?>", "<? without ?> @0"],
    ["<![CDATA[</meta>]]>", "<![CDATA[ without ]]> @0"],
    ["<a>1<!-- </meta>", "<!-- without --> @4"],
    ["<a>1<? </meta></a> ?>", "<? without ?> @4"],
  ])("%s", (text, message) => {
    expect(read(`${text}</response> and more than the name is long`)).toBe(`malformed: ${message}`)
  })

  test("the depth limit is the same as elsewhere", () => {
    const nested = (count: number) => `${"<a>".repeat(count)}x${"</a>".repeat(count)}</meta></r>`
    expect(read(nested(98), 100)).toEqual({ meta: { a: `${"<a>".repeat(97)}x${"</a>".repeat(97)}` } })
    expect(read(nested(99), 100)).toBe("too-deep: elements nested more than 100 levels deep")
  })
})

describe("a truncated map is reported", () => {
  const whole =
    "<a>1 &amp; 2</a><!-- c > --><?pi > ?><![CDATA[>]]><b/><c d='>'>3</c><e>4<f/><g>5</g><!-- h --><?i?><![CDATA[j]]></e></meta>"

  test("wherever it is cut", () => {
    for (let end = 0; end < whole.length; end++)
      expect(read(whole.slice(0, end)), String(end)).toBe(truncated(whole.slice(0, end)))
    expect(read(`${whole}</r>`)).toEqual({ meta: { a: "1 & 2", b: "", c: "'>3", e: "4<f/><g>5</g>j" } })
  })

  test.each([
    "<a>1</",
    "<a>1</a",
    "<a>1",
    "<a>",
    "<a",
    "<ab>1</a",
    "<!--",
    "<!-- > x",
    "<? >",
    "<a><!-- > ",
    "<a><? >",
    "<a><![CDATA[ > ]]",
    "<![CDATA[ > ",
    "<a/",
    "",
  ])("%j", (text) => {
    expect(read(text)).toBe(truncated(text))
  })

  test("a comment containing the map's end may be an unclosed name", () => {
    const whole = "<!-- </meta></!-- </meta></meta></r>"
    for (let at = 1; at < whole.length; at++) {
      const reader = createReader(document, 9)
      write(reader, start + whole.slice(0, at))
      write(reader, whole.slice(at))
      expect(end(reader), String(at)).toEqual({ meta: { "!-- </meta": "" } })
    }
  })

  test("an unfinished comment is not an error", () => {
    for (const text of ["<!-- x> </c> and more than this", "<a><!-- x> </c> and more than this"])
      expect(read(text)).toBe(truncated(text))
  })

  test("unless it is already invalid", () => {
    expect(read("<a><!-- > </meta")).toBe("malformed: <!-- without --> @3")
    expect(read("<a>1</b>")).toBe("malformed: mismatched tags @4")
    expect(read("<ab>1</a>")).toBe("malformed: mismatched tags @5")
    expect(read("<abc>1</a>")).toBe("malformed: mismatched tags @6")
  })
})

test("undefined references are kept, but are an error elsewhere", () => {
  expect(entries("<a>1 & 2 &nbsp; &</a><b>&x;<i/></b>")).toEqual({ a: "1 & 2 &nbsp; &", b: "&x;<i/>" })
})
