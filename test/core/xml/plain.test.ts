import { describe, expect, test } from "vitest"
import { Builder } from "../../../src/core/xml/elements.ts"
import { readPlain } from "../../../src/core/xml/plain.ts"

/** What is left to the parser, and what was taken. */
function read(text: string, start = 0): { left: string; taken: unknown } {
  const builder = new Builder(undefined, 9, undefined)
  builder.open({ name: "any", attributes: {}, isSelfClosing: false })
  const left = text.slice(readPlain(text, start, builder))
  builder.close()
  return { left, taken: builder.result }
}

describe("readPlain", () => {
  test("takes one field after the other", () => {
    expect(read("<a>1</a><b></b><c-d.e> x </c-d.e></any>")).toEqual({
      left: "</any>",
      taken: { a: "1", b: "", "c-d.e": " x " },
    })
    expect(read("<skipped>1</skipped><b>2</b>", 20)).toEqual({ left: "", taken: { b: "2" } })
  })

  test("hands over the blanks between them, with one kind of line end", () => {
    expect(read(" <a>1</a>\r\n\t<b>2</b>\r<c/>")).toEqual({ left: "\r<c/>", taken: { a: "1", b: "2" } })
    const builder = new Builder(undefined, 9, undefined)
    const seen: string[] = []
    builder.text = (text) => {
      seen.push(text)
    }
    builder.open({ name: "any", attributes: {}, isSelfClosing: false })
    readPlain("<a>1</a> \r\n\t<b>2</b>\r<c>3</c><d>4</d> ", 0, builder)
    expect(seen).toEqual([" \n\t", "\n"])
  })

  test.each([
    "",
    " ",
    "x",
    "x<a>1</a>",
    "xa>1</a>",
    " x<a>1</a>",
    "\u00a0<a>1</a>",
    "<",
    "<a",
    "<a>",
    "<a>1",
    "<a>1<",
    "<a>1</",
    "<a>1</a",
    "<a/>",
    "<a/><b>1</b>",
    "<a b='1'>2</a>",
    "<a>1<b>2</b></a>",
    "<a>1</b>",
    "<a>1</ab>",
    "<ab>1</a>",
    "<ab>1</ac>",
    "<a>1</a >",
    "<a>1<!a>",
    "<a>1<a>",
    "<a>1</aX<b>2</b>",
    "<a>&amp;</a>",
    "<a>1>2</a>",
    "<a>]]></a>",
    "<a>1\r2</a>",
    "<a><![CDATA[1]]></a>",
    "<!--a--><b>1</b>",
    "<1>2</1>",
    "<a b>2</a b>",
    "</any>",
  ])("leaves %j to the parser as a whole", (text) => {
    expect(read(text)).toEqual({ left: text, taken: "" })
    expect(read(`<z>0</z>${text}`)).toEqual({ left: text, taken: { z: "0" } })
  })

  test("leaves what is inside a plain value, for it is no field", () => {
    const shape = { kind: "object", fields: { name: { shape: "string" } } } as const
    const builder = new Builder({ root: "any", shape }, 9, undefined)
    for (const name of ["any", "name"]) builder.open({ name, attributes: {}, isSelfClosing: false })
    expect(readPlain(" <b>1</b>", 0, builder)).toBe(0)
  })
})
