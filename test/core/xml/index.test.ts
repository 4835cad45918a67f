import { describe, expect, test } from "vitest"
import { readXml, readXmlStream, streamXml, type XmlStreamOptions } from "../../../src/core/xml/index.ts"
import type { XmlDocument } from "../../../src/core/xml/shape.ts"

const item = { kind: "object", fields: { id: { shape: "integer" } } } as const
const list = { kind: "object", fields: { items: { shape: item, list: { wrapped: false, item: "i" } } } } as const
const document: XmlDocument = {
  root: "r",
  shape: { kind: "object", fields: { name: { shape: "string" }, page: { shape: list } } },
}

const encode = (text: string) => new TextEncoder().encode(text)

async function* bytes(...pieces: (string | Uint8Array)[]): AsyncGenerator<Uint8Array> {
  for (const piece of pieces) yield await Promise.resolve(typeof piece === "string" ? encode(piece) : piece)
}

const xmlError = (reason: string, message: string) =>
  expect.objectContaining({ name: "XmlError", reason, message }) as Error
const tooLarge = (bytes: number, what = "the document") =>
  xmlError("too-large", `${what} is larger than ${bytes} bytes`)
const tooDeep = (most: number, path: string) =>
  xmlError("too-deep", `elements nested more than ${most} levels deep, in ${path}`)

const nested = (count: number) => `${"<r>".repeat(count)}${"</r>".repeat(count)}`
const deepPath = "r/".repeat(100)

describe("readXml", () => {
  test("reads a string into the document's shape", () => {
    expect(readXml(document, "<r><name>7</name><page><i><id>7</id></i></page></r>")).toEqual({
      name: "7",
      page: { items: [{ id: 7 }] },
    })
    expect(readXml(undefined, "<r><a>1</a><a>2</a></r>")).toEqual({ a: ["1", "2"] })
  })

  test("replaces lone surrogates", () => {
    expect(readXml(undefined, "<r>\ud83c<a/>\udf93🎓</r>")).toEqual({ a: "", "#text": "\u{fffd}\u{fffd}🎓" })
  })

  test("accepts input up to the limit", () => {
    expect(readXml(undefined, "<r>1</r>", { maxBytes: 8 })).toBe("1")
    expect(() => readXml(undefined, "<r>1</r>", { maxBytes: 7 })).toThrow(tooLarge(7))
    expect(readXml(undefined, "<r><a/></r>", { maxDepth: 2 })).toEqual({ a: "" })
    expect(() => readXml(undefined, "<r><a/></r>", { maxDepth: 1 })).toThrow(tooDeep(1, "r"))
  })

  test("accepts 100 levels by default", () => {
    expect(readXml(undefined, nested(100))).toBeTypeOf("object")
    expect(() => readXml(undefined, nested(101))).toThrow(tooDeep(100, deepPath.slice(0, -1)))
  })
})

describe("readXmlStream", () => {
  const read = (pieces: (string | Uint8Array)[], options?: XmlStreamOptions) =>
    readXmlStream(undefined, bytes(...pieces), options)

  test("reads bytes in chunks, with characters split between them", async () => {
    const [start, ...rest] = Array.from(encode("<r>é🎓</r>"), (byte) => Uint8Array.of(byte))
    expect(await read([start ?? "", "", ...rest])).toBe("é🎓")
    expect(await readXmlStream(document, bytes("<r><na", "me>7</name></r>"))).toEqual({ name: "7" })
  })

  test("reports a truncated character at the end", async () => {
    await expect(read(["<r>1</r>", Uint8Array.of(0xc3)])).rejects.toThrow(
      xmlError("malformed", "content after the root element, at character 8"),
    )
  })

  test("uses the given encoding, and UTF-8 if it is unknown", async () => {
    const latin = Uint8Array.from("<r>\u00eb</r>", (character) => character.charCodeAt(0))
    expect(await read([latin], { charset: "iso-8859-1" })).toBe("ë")
    expect(await read([latin])).toBe("\u{fffd}")
    expect(await read(["<r>ë</r>"], { charset: "klingon" })).toBe("ë")
    expect(await read(["<r>ë</r>"], { charset: undefined, limits: undefined })).toBe("ë")
  })

  test("accepts bytes up to the limit, counted before decoding", async () => {
    expect(await read(["<r>é", "</r>"], { limits: { maxBytes: 9 } })).toBe("é")
    await expect(read(["<r>é", "</r>"], { limits: { maxBytes: 8 } })).rejects.toThrow(tooLarge(8))
    await expect(read(["<r>é", "</r>x"], { limits: { maxBytes: 9 } })).rejects.toThrow(tooLarge(9))
  })

  test("accepts 100 levels by default", async () => {
    expect(await read([nested(100)])).toBeTypeOf("object")
    await expect(read([nested(101)])).rejects.toThrow(tooDeep(100, deepPath.slice(0, -1)))
    await expect(read(["<r><a/></r>"], { limits: { maxDepth: 1 } })).rejects.toThrow(tooDeep(1, "r"))
  })
})

describe("streamXml", () => {
  const stream = (pieces: (string | Uint8Array)[], options?: XmlStreamOptions) =>
    streamXml(document, ["page", "items"], bytes(...pieces), options)

  async function collect(pieces: (string | Uint8Array)[], options?: XmlStreamOptions) {
    const items: unknown[] = []
    const reader = stream(pieces, options)
    try {
      for (;;) {
        const { done, value } = await reader.next()
        if (done) return { items, rest: value }
        items.push(value)
      }
    } catch (error) {
      return { items, error }
    }
  }

  test("yields each item once it is complete, and returns the rest", async () => {
    const pieces = ["<r><name>n</name><page><i><id>1</id></i><i>", "<id>2</id></i", "></page></r>"]
    expect(await collect(pieces)).toEqual({ items: [{ id: 1 }, { id: 2 }], rest: { name: "n", page: { items: [] } } })
  })

  test("reads no more than the next item needs", async () => {
    let asked = 0
    async function* pieces() {
      for (const piece of ["<r><page><i/><i/>", "<i/>", "</page></r>"]) {
        asked++
        yield await Promise.resolve(encode(piece))
      }
    }
    const reader = streamXml(document, ["page", "items"], pieces())
    const seen: number[] = []
    for (let count = 0; count < 3; count++) {
      expect((await reader.next()).done).toBe(false)
      seen.push(asked)
    }
    expect(seen).toEqual([1, 1, 2])
    expect(await reader.next()).toEqual({ done: true, value: { page: { items: [] } } })
  })

  test("yields complete items before it throws", async () => {
    const malformed = xmlError("malformed", "a mismatched closing tag, at character 17 in r/page")
    expect(await collect(["<r><page><i/><i/></x></r>", "y"])).toEqual({ items: [{}, {}], error: malformed })
    expect(await collect(["<r><page><i/>"])).toEqual({
      items: [{}],
      error: xmlError("truncated", "unexpected end of document, at character 13 in r/page"),
    })
  })

  test("uses the given encoding", async () => {
    const latin = Uint8Array.from("<r><name>\u00eb</name></r>", (character) => character.charCodeAt(0))
    expect(await collect([latin], { charset: "iso-8859-1" })).toEqual({ items: [], rest: { name: "ë" } })
  })

  test("limits the size of one item", async () => {
    const what = "one item of page.items"
    const part = "<x>12</x>"
    const limits = { maxItemBytes: 18 }
    expect(
      (await collect(["<r><page>", part, "<i/>", part, part, "<i/>", part, "</page></r>"], { limits })).items,
    ).toEqual([{}, {}])
    expect(await collect(["<r><page>", "<i/>", part, part, "</page></r>"], { limits })).toEqual({
      items: [{}],
      error: tooLarge(18, what),
    })
  })

  test("splits larger chunks into 64 KiB", async () => {
    const step = 65_536
    const cut = { limits: { maxItemBytes: step } }
    const whole = (length: number) => ["<r><page><i/>", encode(`${" ".repeat(length)}<i/>`), "</page></r>"]
    expect((await collect(whole(step), cut)).items).toEqual([{}, {}])
    expect((await collect(whole(step * 2), cut)).error).toEqual(tooLarge(step, "one item of page.items"))
  })

  test("has no total limit by default, and the usual depth limit", async () => {
    const pieces = ["<r><page><i/></page></r>"]
    expect((await collect(pieces, { limits: { maxBytes: 24 } })).items).toEqual([{}])
    expect((await collect(pieces, { limits: { maxBytes: 23 } })).error).toEqual(tooLarge(23))
    expect((await collect(pieces, { limits: { maxDepth: 3 } })).items).toEqual([{}])
    expect((await collect(pieces, { limits: { maxDepth: 2 } })).error).toEqual(tooDeep(2, "r/page"))
    // Undocumented elements may be named by users.
    expect((await collect([nested(101)])).error).toEqual(tooDeep(100, `r${"/*".repeat(99)}`))
  })

  test("cancels the source when the caller stops", async () => {
    let isOver = false
    async function* pieces() {
      try {
        for (;;) yield await Promise.resolve(encode("<r><page><i/>"))
      } finally {
        isOver = true
      }
    }
    for await (const each of streamXml(document, ["page", "items"], pieces())) {
      expect(each).toEqual({})
      break
    }
    expect(isOver).toBe(true)
  })
})
