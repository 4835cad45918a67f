import { describe, expect, test } from "vitest"
import { Builder } from "../../../src/core/xml/elements.ts"
import type { XmlDocument, XmlObject } from "../../../src/core/xml/shape.ts"

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
type Steps = (builder: Builder) => void

const open =
  (name: string, attributes: Attributes = {}): Steps =>
  (builder) => {
    builder.open({ name, attributes, isSelfClosing: false })
  }
const text =
  (content: string): Steps =>
  (builder) => {
    builder.text(content)
  }
/** An element with what stands in it. */
const element =
  (name: string, ...inner: (string | Attributes | Steps)[]): Steps =>
  (builder) => {
    const attributes = inner.find((each) => typeof each === "object") ?? {}
    open(name, attributes)(builder)
    for (const each of inner) {
      if (typeof each === "string") builder.text(each)
      else if (typeof each === "function") each(builder)
    }
    builder.close()
  }

const make = (shape: XmlDocument | undefined = document, maxDepth = 9) => new Builder(shape, maxDepth, undefined)

/** What the content of the root element becomes. */
function built(...inner: (string | Attributes | Steps)[]): unknown {
  const builder = make()
  element("answer", ...inner)(builder)
  expect(builder.done).toBe(true)
  return builder.result
}

function free(...inner: (string | Attributes | Steps)[]): unknown {
  const builder = new Builder(undefined, 9, undefined)
  element("any", ...inner)(builder)
  return builder.result
}

describe("Builder", () => {
  test("is done when the root is closed, not before", () => {
    const builder = make()
    expect([builder.done, builder.root, builder.path, builder.map]).toEqual([false, undefined, "", undefined])
    open("answer")(builder)
    expect([builder.done, builder.root, builder.path, builder.result]).toEqual([false, "answer", "answer", undefined])
    element("room")(builder)
    expect(builder.done).toBe(false)
    builder.close()
    expect([builder.done, builder.path, builder.result]).toEqual([true, "", { room: {} }])
    builder.close()
    expect(builder.result).toEqual({ room: {} })
  })

  test("does nothing outside of the root", () => {
    const builder = make()
    builder.text("x")
    builder.fillMap({ k: "v" }, 0)
    builder.close()
    expect(builder.field("name", "x")).toBe(false)
    element("answer")(builder)
    expect(builder.result).toStrictEqual({})
  })

  test("takes no other root than the document's", () => {
    const builder = make()
    const name = `a${"b".repeat(60)}`
    const message = `<answer> expected, <a${"b".repeat(39)}> found`
    expect(() => {
      open(name)(builder)
    }).toThrow(expect.objectContaining({ name: "XmlError", reason: "wrong-root", message }) as Error)
  })

  test("names the open elements, each as far as its fortieth character", () => {
    const builder = make()
    for (const name of ["answer", "rooms", "room", "x".repeat(41)]) open(name)(builder)
    expect(builder.path).toBe(`answer/rooms/room/${"x".repeat(40)}`)
  })
})

describe("known elements", () => {
  test("plain values are converted, and kept away where they are none", () => {
    expect(built(element("recordID", "7"), element("name", "a", "b"))).toStrictEqual({ id: 7, name: "ab" })
    expect(built(element("recordID", "x"), element("name"))).toStrictEqual({ name: "" })
    expect(built(element("name", "a"), element("name", "b"))).toStrictEqual({ name: "b" })
  })

  test("text of one value is not the next one's", () => {
    expect(built(element("name", "a"), element("recordID"))).toStrictEqual({ name: "a" })
  })

  test("tags inside a plain value count for nothing, their text does", () => {
    const inner = element("b", { c: "1" }, "2", element("recordID", "3"), element("room", "4"))
    expect(built(element("name", "1", inner, "5"), element("recordID", "6"))).toStrictEqual({ name: "12345", id: 6 })
  })

  test("a plain value may come as an attribute; others of its name may not", () => {
    expect(built({ recordID: "1,000", name: "n" })).toStrictEqual({ id: 1000, name: "n" })
    expect(built({ recordID: "x" })).toStrictEqual({})
    expect(built({ hall: "h", other: "o" })).toStrictEqual({ hall: "h", other: "o" })
    expect(built({ room: "r" })).toStrictEqual({})
    expect(built(element("name", { recordID: "7" }, "n"))).toStrictEqual({ name: "n" })
  })

  test("an attribute that is written twice as a list's item is one more item", () => {
    expect(built({ tag: "1" }, element("tag", "2"))).toStrictEqual({ tags: [1, 2] })
  })

  test("objects, with text only where that is declared", () => {
    expect(built(element("room", "x", element("id", "1"), "y"), "z")).toStrictEqual({ room: { id: 1 } })
    expect(built(element("image", { width: "7" }, " u", element("x"), "v "))).toStrictEqual({
      image: { url: "uv", width: 7, x: "" },
    })
  })

  test("lists, with or without an element around their items", () => {
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

  test("what stands in a list beside its items is left out", () => {
    const other = element("other", "1", element("x", "2"))
    expect(built(element("names", { a: "1", name: "2" }, "x", other, element("name", "n")))).toStrictEqual({
      names: ["n"],
    })
  })

  test("maps are filled by whoever reads them; nothing else gets in", () => {
    const builder = make()
    open("answer")(builder)
    expect(builder.map).toBeUndefined()
    open("meta", { a: "1" })(builder)
    expect(builder.map).toBe("meta")
    builder.fillMap({ k: "v" }, 0)
    builder.close()
    expect(builder.map).toBeUndefined()
    element("map")(builder)
    element("map", text("x"), element("k", "1"))(builder)
    builder.close()
    const result = builder.result as { meta: unknown; maps: object[] }
    expect(result.meta).toEqual({ k: "v" })
    expect(result.maps).toEqual([{}, {}])
    expect(result.maps.map((each): unknown => Object.getPrototypeOf(each))).toEqual([
      Object.prototype,
      Object.prototype,
    ])
  })
})

describe("unknown elements", () => {
  test("become texts, objects and, repeated, lists", () => {
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

  test("do not make what is in them known", () => {
    expect(built(element("x", element("recordID", "7"), element("room", element("id", "1"))))).toStrictEqual({
      x: { recordID: "7", room: { id: "1" } },
    })
  })
})

describe("field: a whole element of text at once", () => {
  test("is as good as its parts", () => {
    const builder = make()
    open("answer")(builder)
    const taken = [
      builder.field("recordID", "7"),
      builder.field("name", "n"),
      builder.field("tag", "1"),
      builder.field("tag", "2"),
      builder.field("x", "3"),
      builder.field("x", "4"),
      builder.field("recordID", "z"),
    ]
    builder.close()
    expect(taken).toEqual([true, true, true, true, true, true, true])
    expect(builder.result).toStrictEqual({ id: 7, name: "n", tags: [1, 2], x: ["3", "4"] })
  })

  test.each(["room", "rooms", "meta", "1a", "-a", "a b", "a/", "a=", "", "a:b", "é", " a", "a\n", "<a"])(
    "%j is not that simple",
    (name) => {
      const builder = make()
      open("answer")(builder)
      expect(builder.field(name, "x")).toBe(false)
      builder.close()
      expect(builder.result).toStrictEqual({})
    },
  )

  test.each(["a", "A", "_", "a1", "a-b.c_d", "Z9"])("%j is a simple name", (name) => {
    const builder = new Builder(undefined, 2, undefined)
    open("any")(builder)
    expect(builder.field(name, "x")).toBe(true)
    builder.close()
    expect(builder.result).toStrictEqual({ [name]: "x" })
  })

  test("is left to others inside a plain value", () => {
    const builder = make()
    open("answer")(builder)
    open("name")(builder)
    expect(builder.field("recordID", "7")).toBe(false)
    expect(builder.field("x", "7")).toBe(false)
    builder.close()
    builder.close()
    expect(builder.result).toStrictEqual({ name: "" })
  })
})

describe("depth", () => {
  const tooDeep = (path: string, most = 3) =>
    expect.objectContaining({
      name: "XmlError",
      reason: "too-deep",
      message: `more than ${most} elements inside one another, in ${path}`,
    }) as Error
  const opened = (names: string[], most = 3) => {
    const builder = make(document, most)
    for (const name of names) open(name)(builder)
    return builder
  }

  test("the root counts, and so does a plain value", () => {
    expect(() => opened(["answer", "room", "id"])).not.toThrow()
    expect(() => opened(["answer", "room", "x", "y"])).toThrow(tooDeep("answer/room/x"))
    expect(() => opened(["answer", "rooms", "room", "id"])).toThrow(tooDeep("answer/rooms/room"))
    expect(() => opened(["answer"], 0)).toThrow(tooDeep("", 0))
    expect(() => opened(["answer"], 1)).not.toThrow()
  })

  test("tags inside a plain value count, as long as they are open", () => {
    expect(() => opened(["answer", "name", "b"])).not.toThrow()
    expect(() => opened(["answer", "name", "b", "c"])).toThrow(tooDeep("answer"))
    const builder = opened(["answer", "name", "b"])
    builder.close()
    expect(() => {
      open("c")(builder)
    }).not.toThrow()
    expect(() => {
      open("d")(builder)
    }).toThrow(tooDeep("answer"))
  })

  test("a field counts, known or not", () => {
    const builder = opened(["answer", "room"])
    expect(builder.field("id", "1")).toBe(true)
    expect(builder.field("x", "1")).toBe(true)
    open("y")(builder)
    expect(() => builder.field("z", "1")).toThrow(tooDeep("answer/room/y"))
  })

  test("the message is short, however long the names are", () => {
    const name = "x".repeat(40)
    const names = ["answer", name, name, name, name, name]
    expect(() => opened(names, 5)).toThrow(tooDeep(`answer${`/${name}`.repeat(4)}`, 5))
    const longer = ["answer", name, name, name, name, name, name]
    expect(() => opened(longer, 6)).toThrow(tooDeep(`answer${`/${name}`.repeat(5)}`.slice(0, 200), 6))
  })
})

describe("items of a list that is read item by item", () => {
  function itemsOf(path: string[], ...inner: Steps[]) {
    const items: unknown[] = []
    const builder = new Builder(document, 9, { path, take: (item) => items.push(item) })
    for (const step of [open("answer"), ...inner]) step(builder)
    const early = [...items]
    builder.confirm()
    const confirmed = [...items]
    builder.close()
    builder.confirm()
    return { early, confirmed, items, rest: builder.result }
  }

  test("are handed over once all tags so far were right, and are missing in the rest", () => {
    const list = element("rooms", element("room", element("id", "1")), element("room"))
    const read = itemsOf(["rooms"], list)
    expect(read.early).toEqual([])
    expect(read.confirmed).toEqual([{ id: 1 }, {}])
    expect(read.items).toEqual([{ id: 1 }, {}])
    expect(read.rest).toStrictEqual({ rooms: [] })
  })

  test("without an element around them, too", () => {
    const read = itemsOf(["halls"], element("hall"), element("name", "n"), element("hall", element("hall", "x")))
    expect(read.items).toEqual([{}, { hall: "x" }])
    expect(read.rest).toStrictEqual({ halls: [], name: "n" })
  })

  test("are handed over with the field that ends them", () => {
    const items: unknown[] = []
    const builder = new Builder(document, 9, { path: ["tags"], take: (item) => items.push(item) })
    open("answer")(builder)
    builder.field("tag", "7")
    expect(items).toEqual([7])
    element("tag", "8")(builder)
    builder.field("name", "n")
    expect(items).toEqual([7, 8])
  })

  test("of other lists stay in the rest", () => {
    const read = itemsOf(["rooms"], element("hall"), element("tag", "1"), element("rooms", element("room")))
    expect(read.items).toEqual([{}])
    expect(read.rest).toStrictEqual({ halls: [{}], tags: [1], rooms: [] })
  })

  test("are the list's own, not those of the same shape further in or out", () => {
    const shape = object({})
    const loop = { ...shape, fields: { ...shape.fields } as Record<string, XmlObject["fields"][string]> }
    loop.fields["parts"] = { shape: loop, list: { wrapped: true, item: "part" } }
    loop.fields["bits"] = { shape: loop, list: { wrapped: false, item: "bit" } }
    loop.fields["one"] = { shape: loop }
    const read = (path: string[], ...inner: Steps[]) => {
      const items: unknown[] = []
      const builder = new Builder({ root: "loop", shape: loop }, 9, { path, take: (item) => items.push(item) })
      element("loop", ...inner)(builder)
      builder.confirm()
      return [items, builder.result]
    }
    const parts = (...inner: Steps[]) => element("parts", element("part", ...inner))
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
