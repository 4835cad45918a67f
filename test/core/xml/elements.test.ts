import { describe, expect, test } from "vitest"
import { examineXml, readXml } from "../../../src/core/xml/index.ts"
import { end, write } from "../../../src/core/xml/reader.ts"
import type { XmlDocument, XmlObject } from "../../../src/core/xml/shape.ts"
import { createReader } from "../../../src/core/xml/state.ts"

const object = (fields: XmlObject["fields"]): XmlObject => ({ kind: "object", fields })
const room = object({ id: { shape: "integer" }, note: { shape: "string" } })

const document: XmlDocument = {
  root: "answer",
  shape: object({
    id: { name: "recordID", shape: "integer" },
    name: { shape: "string" },
    room: { shape: room },
    meta: { shape: { kind: "map" } },
    rooms: { shape: room, list: { wrapped: true, item: "room" } },
    halls: { shape: room, list: { wrapped: false, item: "hall" } },
    tags: { shape: "integer", list: { wrapped: false, item: "tag" } },
    names: { shape: "string", list: { wrapped: true, item: "name" } },
    maps: { shape: { kind: "map" }, list: { wrapped: false, item: "map" } },
    image: { shape: object({ url: { shape: "trimmed", text: true }, width: { shape: "integer", attribute: true } }) },
  }),
}

type Attributes = Record<string, string>

const open = (name: string, attributes: Attributes = {}): string =>
  `<${[name, ...Object.entries(attributes).map(([key, value]) => `${key}="${value}"`)].join(" ")}>`

/** An element with its content. */
function element(name: string, ...inner: (string | Attributes)[]): string {
  const attributes = inner.find((each) => typeof each === "object")
  return `${open(name, attributes)}${inner.filter((each) => typeof each === "string").join("")}</${name}>`
}

/** The decoded content of the root element. */
const built = (...inner: (string | Attributes)[]): unknown => readXml(document, element("answer", ...inner))
const free = (...inner: (string | Attributes)[]): unknown => readXml(undefined, element("any", ...inner))

describe("the root", () => {
  test("must have the document's name", () => {
    const name = `a${"b".repeat(60)}`
    const message = `<answer> expected, <a${"b".repeat(39)}> found`
    expect(() => readXml(document, open(name))).toThrow(
      expect.objectContaining({ name: "XmlError", reason: "wrong-root", message }) as Error,
    )
  })

  test("in an error, open elements are cut to 40 characters, and unknown ones are omitted", () => {
    const text = ["answer", "rooms", "room", "x".repeat(41)].map((name) => open(name)).join("")
    expect(() => readXml(document, text)).toThrow(/ in answer\/rooms\/room\/\*$/)
    expect(() => readXml(undefined, text)).toThrow(new RegExp(` in answer/rooms/room/${"x".repeat(40)}$`))
  })
})

describe("known elements", () => {
  test("plain values are converted, and omitted if invalid", () => {
    expect(built(element("recordID", "7"), element("name", "a", "b"))).toStrictEqual({ id: 7, name: "ab" })
    expect(built(element("recordID", "x"), element("name"))).toStrictEqual({ name: "" })
    expect(built(element("name", "a"), element("name", "b"))).toStrictEqual({ name: "b" })
  })

  test("text of one value does not leak into the next", () => {
    expect(built(element("name", "a"), element("recordID"))).toStrictEqual({ name: "a" })
  })

  test("tags inside a plain value are ignored, and their text is kept", () => {
    const inner = element("b", { c: "1" }, "2", element("recordID", "3"), element("room", "4"))
    expect(built(element("name", "1", inner, "5"), element("recordID", "6"))).toStrictEqual({ name: "12345", id: 6 })
  })

  test("a plain value may be an attribute, an object may not", () => {
    expect(built({ recordID: "1,000", name: "n" })).toStrictEqual({ id: 1000, name: "n" })
    expect(built({ recordID: "x" })).toStrictEqual({})
    expect(built({ hall: "h", other: "o" })).toStrictEqual({ hall: "h", other: "o" })
    expect(built({ room: "r" })).toStrictEqual({})
    expect(built(element("name", { recordID: "7" }, "n"))).toStrictEqual({ name: "n" })
  })

  test("an attribute named like a list item is one more item", () => {
    expect(built({ tag: "1" }, element("tag", "2"))).toStrictEqual({ tags: [1, 2] })
  })

  test("objects have text only if declared", () => {
    expect(built(element("room", "x", element("id", "1"), "y"), "z")).toStrictEqual({ room: { id: 1 } })
    expect(built(element("image", { width: "7" }, " u", element("x"), "v "))).toStrictEqual({
      image: { url: "uv", width: 7, x: "" },
    })
  })

  test("lists may have a wrapper element or not", () => {
    expect(built(element("rooms", " ", element("room", element("id", "1")), element("room")))).toStrictEqual({
      rooms: [{ id: 1 }, {}],
    })
    expect(built(element("rooms"))).toStrictEqual({ rooms: [] })
    expect(built(element("rooms", element("room")), element("rooms", element("room")))).toStrictEqual({
      rooms: [{}, {}],
    })
    expect(built(element("hall", element("id", "1")), element("name", "n"), element("hall"))).toStrictEqual({
      halls: [{ id: 1 }, {}],
      name: "n",
    })
    expect(built(element("tag", "1"), element("tag", "x"), element("tag", "2"))).toStrictEqual({ tags: [1, 2] })
    expect(built(element("names", element("name", "a"), element("name")))).toStrictEqual({ names: ["a", ""] })
  })

  test("other elements in a list's wrapper are omitted", () => {
    const other = element("other", "1", element("x", "2"))
    expect(built(element("names", { a: "1", name: "2" }, "x", other, element("name", "n")))).toStrictEqual({
      names: ["n"],
    })
  })

  test("maps are ordinary objects with their entries", () => {
    const result = built(
      element("meta", { a: "1" }, element("k", "v")),
      element("map"),
      element("map", "x", element("k", "1")),
    )
    expect(result).toStrictEqual({ meta: { k: "v" }, maps: [{}, { k: "1" }] })
  })
})

describe("unknown elements", () => {
  test("become strings, objects and, if repeated, lists", () => {
    expect(
      built(element("x", "1"), element("x", { a: "2" }, "3"), element("y", element("z")), element("w")),
    ).toStrictEqual({
      x: ["1", { a: "2", "#text": "3" }],
      y: { z: "" },
      w: "",
    })
    expect(free({ a: "1" }, element("b", "2"), " x ", element("b", "3"))).toStrictEqual({
      a: "1",
      b: ["2", "3"],
      "#text": " x ",
    })
    expect(free("a", "b")).toBe("ab")
  })

  test("do not make their children known", () => {
    expect(built(element("x", element("recordID", "7"), element("room", element("id", "1"))))).toStrictEqual({
      x: { recordID: "7", room: { id: "1" } },
    })
  })
})

describe("nesting depth", () => {
  const tooDeep = (path: string, most = 3) =>
    expect.objectContaining({
      name: "XmlError",
      reason: "too-deep",
      message: `elements nested more than ${most} levels deep, in ${path}`,
    }) as Error
  const opened = (names: readonly string[], most = 3) => {
    const reader = createReader(document, most)
    write(reader, names.map((name) => open(name)).join(""))
    return reader
  }

  test("includes the root and plain values", () => {
    expect(() => opened(["answer", "room", "id"])).not.toThrow()
    expect(() => opened(["answer", "room", "x", "y"])).toThrow(tooDeep("answer/room/*"))
    expect(() => opened(["answer", "rooms", "room", "id"])).toThrow(tooDeep("answer/rooms/room"))
    expect(() => opened(["answer"], 0)).toThrow(tooDeep("", 0))
    expect(() => opened(["answer"], 1)).not.toThrow()
  })

  test("includes open tags inside a plain value", () => {
    expect(() => opened(["answer", "name", "b"])).not.toThrow()
    expect(() => opened(["answer", "name", "b", "c"])).toThrow(tooDeep("answer/name/*"))
    const reader = opened(["answer", "name", "b"])
    write(reader, "</b><c>")
    expect(() => {
      write(reader, "<d>")
    }).toThrow(tooDeep("answer/name/*"))
  })

  test("includes plain elements, known or not, and map entries", () => {
    const reader = opened(["answer", "room"])
    write(reader, "<id>1</id><x>1</x><y>")
    expect(() => {
      write(reader, "<z>1</z>")
    }).toThrow(tooDeep("answer/room/*"))
    const maps = createReader(document, 3)
    write(maps, "<answer><meta><k>1</k><l><!-- --></l><m/>")
    expect(() => {
      write(maps, "<m>1<n>")
    }).toThrow(tooDeep("answer/meta/*"))
    for (const entry of ["<k>1</k>", "<k/>", "<k><!-- --></k>"])
      expect(() => readXml(document, `<answer><meta>${entry}</meta></answer>`, { maxDepth: 2 }), entry).toThrow(
        tooDeep("answer/meta", 2),
      )
  })

  test("has a short error message, however long the names are", () => {
    const name = "x".repeat(40)
    const message = (most: number) => {
      const reader = createReader(undefined, most)
      write(reader, open(name).repeat(most + 1))
    }
    expect(() => {
      message(4)
    }).toThrow(tooDeep(`${`${name}/`.repeat(3)}${name}`, 4))
    expect(() => {
      message(6)
    }).toThrow(tooDeep(`${name}/`.repeat(5).slice(0, 200), 6))
  })
})

describe("items of a streamed list", () => {
  /** The items that were taken before the end of the input, and the complete result. */
  function itemsOf(path: string[], ...inner: string[]) {
    const items: unknown[] = []
    const reader = createReader(document, 9, { path, take: (item) => items.push(item) })
    write(reader, `${open("answer")}${inner.join("")}`)
    const early = [...items]
    write(reader, "</answer>")
    return { early, items, rest: end(reader) }
  }

  test("are passed on once they close, and are missing from the rest", () => {
    const list = element("rooms", element("room", element("id", "1")), element("room"))
    const read = itemsOf(["rooms"], list)
    expect(read.early).toEqual([{ id: 1 }, {}])
    expect(read.items).toEqual([{ id: 1 }, {}])
    expect(read.rest).toStrictEqual({ rooms: [] })
  })

  test("are not passed on if their closing tag is wrong", () => {
    const items: unknown[] = []
    const reader = createReader(document, 9, { path: ["rooms"], take: (item) => items.push(item) })
    expect(() => {
      write(reader, "<answer><rooms><room></room><room></rooms>")
    }).toThrow("a mismatched closing tag")
    expect(items).toEqual([{}])
  })

  test("may have no wrapper element", () => {
    const read = itemsOf(["halls"], element("hall"), element("name", "n"), element("hall", element("hall", "x")))
    expect(read.items).toEqual([{}, { hall: "x" }])
    expect(read.rest).toStrictEqual({ halls: [], name: "n" })
  })

  test("are passed on with the tag that ends them", () => {
    const items: unknown[] = []
    const reader = createReader(document, 9, { path: ["tags"], take: (item) => items.push(item) })
    write(reader, "<answer><tag>7</tag>")
    expect(items).toEqual([7])
    write(reader, "<tag>8</tag")
    expect(items).toEqual([7])
    write(reader, ">")
    expect(items).toEqual([7, 8])
  })

  test("are passed on with that tag even if a long value arrives in small chunks", () => {
    for (const [before, after] of [
      ["<a>", "</a>"],
      ["<a><![CDATA[", "]]></a>"],
      ["<!--", "-->"],
      ["<?a ", "?>"],
      ["<meta><a>", "</a></meta>"],
    ]) {
      const items: unknown[] = []
      const reader = createReader(document, 9, { path: ["rooms"], take: (item) => items.push(item) })
      write(reader, `<answer><rooms><room>${before ?? ""}`)
      for (let count = 0; count < 500; count++) write(reader, "some text ")
      write(reader, after ?? "")
      expect(items, before).toEqual([])
      write(reader, "</room>")
      expect(items, before).toHaveLength(1)
    }
  })

  test("of other lists stay in the rest", () => {
    const read = itemsOf(["rooms"], element("hall"), element("tag", "1"), element("rooms", element("room")))
    expect(read.items).toEqual([{}])
    expect(read.rest).toStrictEqual({ halls: [{}], tags: [1], rooms: [] })
  })

  test("are recognized by position, not only by shape", () => {
    const shape = object({})
    const loop = { ...shape, fields: { ...shape.fields } as Record<string, XmlObject["fields"][string]> }
    loop.fields["parts"] = { shape: loop, list: { wrapped: true, item: "part" } }
    loop.fields["bits"] = { shape: loop, list: { wrapped: false, item: "bit" } }
    loop.fields["one"] = { shape: loop }
    const read = (path: string[], ...inner: string[]) => {
      const items: unknown[] = []
      const reader = createReader({ root: "loop", shape: loop }, 9, { path, take: (item) => items.push(item) })
      write(reader, element("loop", ...inner))
      return [items, end(reader)]
    }
    const parts = (...inner: string[]) => element("parts", element("part", ...inner))
    expect(read(["parts"], parts(parts()))).toEqual([[{ parts: [{}] }], { parts: [] }])
    expect(read(["one", "parts"], parts(), element("one", parts()))).toEqual([
      [{}],
      { parts: [{}], one: { parts: [] } },
    ])
    expect(read(["bits"], element("bit", element("bit")))).toEqual([[{ bits: [{}] }], { bits: [] }])
    expect(read(["one", "bits"], element("bit"), element("one", element("bit")))).toEqual([
      [{}],
      { bits: [{}], one: { bits: [] } },
    ])
  })
})

describe("a value that may be in a sibling element", () => {
  const shape = { total: { shape: "integer", alsoIn: "pages" } } as const
  const read = (fields: XmlObject["fields"], inner: string) =>
    examineXml({ root: "r", shape: object(fields) }, `<r>${inner}</r>`)

  test("is read from there and converted", () => {
    expect(read(shape, "<pages><total>1,000</total></pages>").value).toEqual({ total: 1000, pages: { total: "1,000" } })
  })

  test("is ignored if the usual place has one, even an empty one", () => {
    expect(read(shape, "<total>0</total><pages><total>7</total></pages>").value).toMatchObject({ total: 0 })
  })

  test.each([
    "",
    "<pages/>",
    "<pages>text</pages>",
    "<pages>7</pages><pages>8</pages>",
    "<pages><total>1</total></pages><pages><total>2</total></pages>",
    "<pages><x/></pages>",
    "<pages><total/></pages>",
  ])("is missing if the sibling is %j", (pages) => {
    const { value, issues } = read(shape, pages)
    expect(value).not.toHaveProperty("total")
    expect(issues.left).toEqual([])
  })

  test("is reported if it is invalid", () => {
    const { value, issues } = read(shape, "<pages><total>x</total></pages>")
    expect(value).not.toHaveProperty("total")
    expect(issues.left).toEqual([{ path: "total", message: "expected integer" }])
  })

  test("is found under the names in the sibling's own shape", () => {
    const shape = {
      total: { name: "count", shape: "integer", alsoIn: "pagination" },
      pages: { name: "pagination", shape: object({ all: { name: "count", shape: "number" } }) },
    } as const
    expect(read(shape, "<pagination><count>7</count></pagination>").value).toMatchObject({
      total: 7,
      pages: { all: 7 },
    })
    expect(read(shape, "<pages><count>8</count></pages>").value).not.toHaveProperty("total")
    expect(read(shape, "<pagination><all>7</all></pagination>").value).not.toHaveProperty("total")
  })

  test("is found under its own name if the sibling has no such field, or is a map", () => {
    const inner = "<pages><total>7</total></pages>"
    expect(read({ ...shape, pages: { shape: object({}) } }, inner).value).toMatchObject({ total: 7 })
    expect(read({ ...shape, pages: { shape: { kind: "map" } } }, inner).value).toMatchObject({ total: 7 })
  })

  test("is never found on the prototype", () => {
    const inherited = { total: { name: "constructor", shape: "string", alsoIn: "pages" } } as const
    expect(read(inherited, "<pages><x/></pages>").value).toStrictEqual({ pages: { x: "" } })
    const sibling = { name: { shape: "string", alsoIn: "constructor" } } as const
    expect(read(sibling, "").value).toStrictEqual({})
  })
})

describe("undocumented elements", () => {
  test("may have any name, including members of Object.prototype", () => {
    const twice = "<__proto__>1</__proto__><__proto__>2</__proto__><toString>1</toString><toString>2</toString>"
    const value = free(twice) as object
    expect(Object.entries(value)).toEqual([
      ["__proto__", ["1", "2"]],
      ["toString", ["1", "2"]],
    ])
    expect(Object.getPrototypeOf(value)).toBe(Object.prototype)
    expect(Object.getOwnPropertyDescriptor(free(element("__proto__", "1")), "__proto__")).toEqual({
      value: "1",
      configurable: true,
      enumerable: true,
      writable: true,
    })
  })

  test("are reported if they cannot be kept", () => {
    const inner = [element("meta", { a: "1" }), element("names", { b: "1" }, element("c", "2")), element("id", "3")]
    const { value, issues } = examineXml(document, element("answer", ...inner))
    expect(value).toStrictEqual({ meta: {}, names: [] })
    expect(issues.left).toEqual([
      { path: "meta.a", message: "unexpected" },
      { path: "names.b", message: "unexpected" },
      { path: "id", message: "unexpected" },
    ])
    expect(issues.fatal).toEqual({ path: "names", message: "expected <name> elements only" })
  })
})
