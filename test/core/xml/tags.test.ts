import { describe, expect, test } from "vitest"
import { Builder } from "../../../src/core/xml/elements.ts"
import { XmlError } from "../../../src/core/xml/error.ts"
import { XmlParser } from "../../../src/core/xml/tags.ts"

function parser(...pieces: string[]) {
  const builder = new Builder(undefined, 99, undefined)
  const made = new XmlParser(builder)
  for (const piece of pieces) made.give(piece)
  return { builder, parser: made }
}

function failure(work: () => unknown): string {
  try {
    work()
  } catch (error) {
    if (error instanceof XmlError) return `${error.reason}: ${error.message}`
    throw error
  }
  return "none"
}

const failureOf = (...pieces: string[]) => failure(() => parser(...pieces))

describe("XmlParser", () => {
  test("tells the builder of tags, texts and CDATA, wherever pieces end", () => {
    const { builder } = parser("<r a='1'><b>x &am", "p; y</b><c><![CDATA[<", "z>]]></c>t<d", "/></r>")
    expect(builder.done).toBe(true)
    expect(builder.result).toEqual({ a: "1", b: "x & y", c: "<z>", d: "", "#text": "t" })
  })

  test("does not mind colons in names, nor which version is declared", () => {
    expect(parser("<?xml version='1.1'?><r><x:a>1</x:a></r>").builder.result).toEqual({ "x:a": "1" })
    expect(parser("<r><a>\u0085\u2028</a></r>").builder.result).toEqual({ a: "\u0085\u2028" })
    expect(parser("<?xml version='1.1'?><r><a>\u0085\u2028</a></r>").builder.result).toEqual({ a: "\u0085\u2028" })
  })

  test("knows whether it is right behind a tag", () => {
    const behind = (...pieces: string[]) => parser(...pieces).parser.isBehindTag
    expect(behind()).toBe(false)
    expect(behind("<r>")).toBe(true)
    expect(behind("<r", ">")).toBe(true)
    expect(behind("<r><a></a>")).toBe(true)
    expect(behind("<r><a/>")).toBe(true)
    expect(behind("<r><a")).toBe(false)
    expect(behind("<r>x")).toBe(false)
    expect(behind("<r>", "x")).toBe(false)
    expect(behind("<r><!-- c -->")).toBe(false)
  })

  test("knows what the last piece holds behind the root element", () => {
    expect(parser("<r></r>").parser.rest).toBe("")
    expect(parser("<r></r> x").parser.rest).toBe(" x")
    expect(parser("<r><a>1</a>", "</r>y").parser.rest).toBe("y")
    expect(parser("<r/>z").parser.rest).toBe("z")
  })

  test("stops listening behind the root element", () => {
    const { builder } = parser("<r>1</r><s>2</s>text<![CDATA[x]]></wrong> & <!DOCTYPE r>")
    expect(builder.result).toBe("1")
    expect(builder.root).toBe("r")
  })

  test("counts what it was given and what it was not", () => {
    const { parser: made } = parser("<r>", "<a>")
    expect(made.offset).toBe(6)
    expect(made.skip(3, 10)).toBe(10)
    expect(made.offset).toBe(13)
    made.give("</a>")
    expect(made.skip(1, 2)).toBe(2)
    expect(made.offset).toBe(18)
  })

  test("has items handed over after each piece", () => {
    const items: unknown[] = []
    const shape = {
      kind: "object",
      fields: { list: { shape: "string", list: { wrapped: false, item: "i" } } },
    } as const
    const take = (item: unknown) => items.push(item)
    const made = new XmlParser(new Builder({ root: "r", shape }, 9, { path: ["list"], take }))
    made.give("<r><i>1</i>")
    expect(items).toEqual(["1"])
    expect(
      failure(() => {
        made.give("<i>2</i></x>")
      }),
    ).toMatch(/^malformed/)
    expect(items).toEqual(["1"])
  })
})

describe("errors", () => {
  test("tell the place in all of the text, and the open elements", () => {
    const { parser: made } = parser("<r><a>")
    made.skip(0, 100)
    expect(made.error("malformed", "oops")).toMatchObject({
      name: "XmlError",
      reason: "malformed",
      message: "oops, at character 106 in r/a",
    })
    expect(made.error("truncated", "oops", 7).message).toBe("oops, at character 7 in r/a")
    expect(parser().parser.error("empty", "oops").message).toBe("oops, at character 0")
    expect(
      failure(() => {
        made.give("<b c>")
      }),
    ).toBe("malformed: attribute without value, at character 111 in r/a")
  })

  test("are short, however deep they happen", () => {
    const name = "x".repeat(39)
    const { message } = parser(`<${name}>`.repeat(6)).parser.error("malformed", "oops")
    expect(message).toBe(`oops, at character 246 in ${`${name}/`.repeat(5)}`)
    const long = failure(() => {
      const { parser: made } = parser(`<r><${"y".repeat(100)}>`)
      made.close()
    })
    expect(long).toBe(`truncated: unclosed tag: ${"y".repeat(66)}, at character 105 in r/${"y".repeat(40)}`)
  })

  test("what is broken is malformed", () => {
    expect(failureOf("<r><a b></a>")).toBe("malformed: attribute without value, at character 8 in r")
    expect(failureOf("<r>]]>")).toBe('malformed: the string "]]>" is disallowed in char data, at character 6 in r')
    expect(failureOf("<r>&nbsp;")).toBe("malformed: undefined entity, at character 9 in r")
    expect(failureOf("<r>", "<a b='<'/>")).toBe("malformed: disallowed character, at character 10 in r")
    expect(failureOf("<r></x>y")).toBe("malformed: unexpected close tag, at character 7")
  })

  test("a DOCTYPE is refused, wherever it stands", () => {
    const refused = "doctype: a DOCTYPE is refused; perhaps this is a web page instead of an answer"
    expect(failureOf("<!DOCTYPE r>")).toBe(refused)
    expect(failureOf("<r><!DOCTYPE r>")).toBe(refused)
  })

  test("control characters are kept, as they are and as references", () => {
    expect(parser("<r>a\u0001b&#1;c</r>").builder.result).toBe("a\u0001b&#1;c")
    expect(parser("<r", " a='\u0002&#2;'>", "\u0003</r>").builder.result).toEqual({
      a: "\u0002&#2;",
      "#text": "\u0003",
    })
  })

  test("an end in the middle is truncated", () => {
    const closed = (...pieces: string[]) => {
      const { parser: made } = parser(...pieces)
      return failure(() => {
        made.close()
      })
    }
    expect(closed("<r><a>")).toBe("truncated: unclosed tag: a, at character 6 in r/a")
    expect(closed("<!-- c -->")).toBe("truncated: document must contain a root element, at character 10")
  })
})
