import { describe, expect, test } from "vitest"
import { end, write } from "../../../src/core/xml/reader.ts"
import { createReader } from "../../../src/core/xml/state.ts"

/** Whether each chunk after the root element is accepted, and whether the end is. */
function judged(...pieces: string[]): boolean[] {
  const reader = createReader(undefined, 9)
  write(reader, "<response/>")
  let isRight = true
  const passes = (work: () => unknown): boolean => {
    try {
      if (isRight) work()
    } catch (error) {
      expect(error).toMatchObject({ name: "XmlError", reason: "malformed" })
      isRight = false
    }
    return isRight
  }
  return [
    ...pieces.map((piece) =>
      passes(() => {
        write(reader, piece)
      }),
    ),
    passes(() => end(reader)),
  ]
}

describe("after the root element", () => {
  test("whitespace, comments and instructions are ignored", () => {
    expect(judged()).toEqual([true])
    expect(judged("", " \r\n\t")).toEqual([true, true, true])
    expect(judged("<!-- <x> - -- > --><?pi <x> ? > ?>\n<!---->")).toEqual([true, true])
    expect(judged(" <!-- a -->", " <!-- b --> ", "<??>")).toEqual([true, true, true, true])
  })

  test.each(["<response>", "<response/>", "<response a='1'>", "<response\n", " <!-- c --><response>"])(
    "%j starts a second document, which is ignored",
    (start) => {
      expect(judged(start, "</wrong>", "x")).toEqual([true, true, true, true])
    },
  )

  test.each([
    "x",
    "<",
    "<a",
    "<responses>",
    "<response-2>",
    "</response>",
    "<!x",
    "<!-x",
    "<![CDATA[",
    "&amp;",
    "<!-- c -->x",
    "<?pi?>x",
    "-->",
    "?>",
  ])("%j is invalid or incomplete", (text) => {
    expect(judged(text).at(-1)).toBe(false)
  })

  test("invalid content is reported at its first wrong character", () => {
    expect(judged("x")).toEqual([false, false])
    expect(judged("<", "r", "esponsE")).toEqual([true, true, false, false])
    expect(judged("<response", "s")).toEqual([true, false, false])
    expect(judged("<!", "x")).toEqual([true, false, false])
    expect(judged("<!-", "x")).toEqual([true, false, false])
    expect(judged("<!-- c -->", "x")).toEqual([true, false, false])
    expect(judged("<?p?>", "-")).toEqual([true, false, false])
  })

  test("chunks may end anywhere", () => {
    const text = " <!-- a > ?> -- --><?b > --> ? ?>\n<response>x</response>y"
    const pieces = Array.from(text)
    expect(judged(...pieces)).toEqual([...pieces.map(() => true), true])
    expect(judged("<!-", "-", "-", "-", ">")).toEqual([true, true, true, true, true, true])
    expect(judged("<?", "?", ">", "<response", " ")).toEqual([true, true, true, true, true, true])
  })

  test("the input must not end in the middle of a construct", () => {
    expect(judged("<!-- c --")).toEqual([true, false])
    expect(judged("<!-- c", " --")).toEqual([true, true, false])
    expect(judged("<?pi ?")).toEqual([true, false])
    expect(judged("<response")).toEqual([true, false])
  })

  test("the opening of a comment is not part of its end", () => {
    expect(judged("<!-->")).toEqual([true, false])
    expect(judged("<!--->")).toEqual([true, false])
    expect(judged("<!-->", "-->")).toEqual([true, true, true])
    expect(judged("<?>")).toEqual([true, false])
    expect(judged("<?", ">")).toEqual([true, true, false])
    expect(judged("<!--", ">")).toEqual([true, true, false])
  })
})
