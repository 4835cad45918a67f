import { describe, expect, test } from "vitest"
import { type Frame, finish, keep, listAt } from "../../../src/core/xml/frames.ts"
import { planOf } from "../../../src/core/xml/plan.ts"
import type { XmlObject } from "../../../src/core/xml/shape.ts"

const frame = (more: Partial<Frame> = {}): Frame => ({
  name: "a",
  kind: "free",
  step: undefined,
  plan: undefined,
  elements: undefined,
  fields: undefined,
  items: undefined,
  hasText: true,
  text: "",
  needed: 0,
  unreadable: undefined,
  held: 0,
  ...more,
})

const plan = (fields: XmlObject["fields"]) => planOf({ kind: "object", fields })
const finished = (shape: XmlObject["fields"], fields: Record<string, unknown>, text = "") =>
  finish(frame({ kind: "object", plan: plan(shape), fields, text }))

describe("finish: an unknown element", () => {
  test("with nothing but text is that text, blanks too", () => {
    expect(finish(frame({ text: " x " }))).toBe(" x ")
    expect(finish(frame({ text: " " }))).toBe(" ")
    expect(finish(frame())).toBe("")
  })

  test("with more in it is an object, with the text under #text unless it is blank", () => {
    expect(finish(frame({ fields: { b: "1" }, text: " x " }))).toEqual({ b: "1", "#text": " x " })
    expect(finish(frame({ fields: { b: "1" }, text: " \n" }))).toEqual({ b: "1" })
    expect(finish(frame({ fields: {} }))).toEqual({})
  })
})

describe("finish: a known element", () => {
  test("a map is its fields, and its text counts for nothing", () => {
    const fields = { k: "v" }
    expect(finish(frame({ kind: "map", fields, text: "x" }))).toBe(fields)
    expect(fields).toEqual({ k: "v" })
    expect(finish(frame({ kind: "wrapper" }))).toBeUndefined()
  })

  test("an object has its text where that is declared and such a value", () => {
    const shape = { size: { shape: "integer", text: true } } as const
    expect(finished(shape, {}, " 7 ")).toEqual({ size: 7 })
    expect(finished(shape, {}, "x")).toStrictEqual({})
    expect(finished({ a: { shape: "string" } }, {}, "x")).toStrictEqual({})
  })

  test("missing lists and maps become empty where they are required", () => {
    const shape = {
      list: { shape: "string", list: { wrapped: false, item: "i" }, required: true },
      map: { shape: { kind: "map" }, required: true },
      other: { shape: { kind: "map" } },
    } as const
    const empty = finished(shape, {}) as { list: unknown; map: object }
    expect(empty).toStrictEqual({ list: [], map: {} })
    expect(finished(shape, { list: ["a"], map: { k: "v" } })).toStrictEqual({ list: ["a"], map: { k: "v" } })
  })

  describe("a value that may stand in a sibling", () => {
    const shape = { total: { shape: "integer", alsoIn: "pages" } } as const

    test("is taken from there, converted", () => {
      expect(finished(shape, { pages: { total: "1,000" } })).toEqual({ total: 1000, pages: { total: "1,000" } })
    })

    test("is left where the plain place has one, even a nothing-like one", () => {
      expect(finished(shape, { total: 0, pages: { total: "7" } })).toMatchObject({ total: 0 })
    })

    test.each([
      undefined,
      null,
      "text",
      ["7"],
      Object.assign(["7"], { total: "7" }),
      {},
      { total: "x" },
      { total: undefined },
    ])("is missing where the sibling is %j", (pages) => {
      expect(finished(shape, { pages })).not.toHaveProperty("total")
    })

    test("is found under the names that the sibling's own shape gives", () => {
      const shape = {
        total: { name: "count", shape: "integer", alsoIn: "pagination" },
        pages: {
          name: "pagination",
          shape: { kind: "object", fields: { all: { name: "count", shape: "number" } } },
        },
      } as const
      expect(finished(shape, { pages: { all: 7, count: "8" } })).toMatchObject({ total: 7 })
      expect(finished(shape, { pages: { count: "8" } })).not.toHaveProperty("total")
      expect(finished(shape, { pagination: { all: 7 } })).not.toHaveProperty("total")
    })

    test("is found under its own name where the sibling knows nothing of it, or is a map", () => {
      const unnamed = { ...shape, pages: { shape: { kind: "object", fields: {} } } } as const
      expect(finished(unnamed, { pages: { total: "7" } })).toMatchObject({ total: 7 })
      const map = { ...shape, pages: { shape: { kind: "map" } } } as const
      expect(finished(map, { pages: { total: "7" } })).toMatchObject({ total: 7 })
    })

    test("is never found on the prototype", () => {
      const inherited = { total: { name: "constructor", shape: "string", alsoIn: "pages" } } as const
      expect(finished(inherited, { pages: {} })).toStrictEqual({ pages: {} })
      const sibling = { name: { shape: "string", alsoIn: "constructor" } } as const
      expect(finished(sibling, {})).toStrictEqual({})
    })
  })
})

describe("keep", () => {
  test("once as it is, repeated as a list", () => {
    const kept = frame()
    keep(kept, "b", "1")
    expect(kept.fields).toEqual({ b: "1" })
    keep(kept, "b", "2")
    expect(kept.fields).toEqual({ b: ["1", "2"] })
    keep(kept, "b", "3")
    expect(kept.fields).toEqual({ b: ["1", "2", "3"] })
    keep(kept, "c", "4")
    expect(kept.fields).toEqual({ b: ["1", "2", "3"], c: "4" })
  })

  test("names of members every object has are names like any other", () => {
    const kept = frame()
    for (const name of ["__proto__", "toString"]) for (const value of ["1", "2"]) keep(kept, name, value)
    expect(Object.entries(kept.fields ?? {})).toEqual([
      ["__proto__", ["1", "2"]],
      ["toString", ["1", "2"]],
    ])
    expect(Object.getPrototypeOf(kept.fields)).toBe(Object.prototype)
    const once = frame()
    keep(once, "__proto__", "1")
    expect(Object.getOwnPropertyDescriptor(once.fields, "__proto__")).toEqual({
      value: "1",
      configurable: true,
      enumerable: true,
      writable: true,
    })
  })

  test("does nothing in lists and maps, and never replaces a declared property", () => {
    for (const kind of ["wrapper", "map"] as const) {
      const kept = frame({ kind })
      keep(kept, "b", "1")
      expect(kept.fields).toBeUndefined()
    }
    const kept = frame({ kind: "object", plan: plan({ id: { name: "recordID", shape: "string" } }) })
    keep(kept, "id", "1")
    expect(kept.fields).toBeUndefined()
    keep(kept, "recordID", "1")
    expect(kept.fields).toEqual({ recordID: "1" })
  })
})

describe("listAt", () => {
  test("is empty at first, and the same from then on", () => {
    const held = frame()
    const list = listAt(held, "items")
    expect(list).toEqual([])
    list.push("a")
    expect(listAt(held, "items")).toBe(list)
    expect(held.fields).toEqual({ items: ["a"] })
    expect(listAt(held, "others")).toEqual([])
    expect(held.fields).toEqual({ items: ["a"], others: [] })
  })

  test("takes the place of what is no list", () => {
    const held = frame({ fields: { items: "x" } })
    expect(listAt(held, "items")).toEqual([])
    expect(held.fields).toEqual({ items: [] })
  })
})
