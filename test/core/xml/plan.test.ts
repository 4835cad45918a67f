import { describe, expect, test } from "vitest"
import { itemRule, planOf } from "../../../src/core/xml/shape.ts"
import type { XmlDocument, XmlObject } from "../../../src/core/xml/shape.ts"

const object = (fields: XmlObject["fields"]): XmlObject => ({ kind: "object", fields })

const inner = object({ id: { shape: "integer" } })

const shape = object({
  id: { name: "recordID", shape: "string" },
  lang: { shape: "trimmed", attribute: true },
  inner: { shape: inner },
  data: { shape: { kind: "map" } },
  meta: { shape: { kind: "map" }, required: true },
  rooms: { name: "roomList", shape: inner, list: { wrapped: true, item: "room" }, required: true },
  notes: { name: "ignored", shape: "string", list: { wrapped: false, item: "note" } },
  tags: { shape: "string", list: { wrapped: true, item: "tag" } },
  maps: { shape: { kind: "map" }, list: { wrapped: false, item: "map" }, required: true },
  content: { shape: "trimmed", text: true },
  total: { name: "count", shape: "integer", alsoIn: "pages" },
  sub: { shape: inner, alsoIn: "pages", required: true },
})

const none = { needed: false, plan: undefined, elements: undefined }

describe("planOf", () => {
  const plan = planOf(shape)

  test("finds plain values by their XML name", () => {
    expect(plan.elements.get("recordID")).toEqual({
      kind: "leaf",
      property: "id",
      repeated: false,
      leaf: "string",
      ...none,
    })
    expect(plan.elements.get("lang")).toEqual({
      kind: "leaf",
      property: "lang",
      repeated: false,
      leaf: "trimmed",
      ...none,
    })
    expect(plan.elements.has("id")).toBe(false)
  })

  test("finds objects with their own plan, and maps without one", () => {
    const own = planOf(inner)
    expect(plan.elements.get("inner")).toEqual({
      kind: "object",
      property: "inner",
      repeated: false,
      needed: false,
      leaf: "string",
      plan: own,
      elements: own.elements,
    })
    expect(plan.elements.get("data")).toEqual({
      kind: "map",
      property: "data",
      repeated: false,
      leaf: "string",
      ...none,
    })
  })

  test("finds lists by their wrapper, or by their items if they have none", () => {
    const own = planOf(inner)
    const room = {
      kind: "object",
      property: "",
      repeated: true,
      needed: false,
      leaf: "string",
      plan: own,
      elements: own.elements,
    }
    expect(plan.elements.get("roomList")).toEqual({
      kind: "wrapper",
      property: "rooms",
      repeated: false,
      needed: false,
      leaf: "string",
      plan: undefined,
      elements: new Map([["room", room]]),
    })
    expect(plan.elements.get("note")).toEqual({
      kind: "leaf",
      property: "notes",
      repeated: true,
      leaf: "string",
      ...none,
    })
    expect(plan.elements.get("map")).toEqual({ kind: "map", property: "maps", repeated: true, leaf: "string", ...none })
    for (const name of ["room", "rooms", "notes", "ignored", "maps", "tag"]) expect(plan.elements.has(name)).toBe(false)
  })

  test("keeps the element's own text separate", () => {
    expect(plan.text).toEqual({ kind: "leaf", property: "content", repeated: false, leaf: "trimmed", ...none })
    expect(plan.elements.has("content")).toBe(false)
    expect(planOf(inner).text).toBeUndefined()
  })

  test("lists values that default to empty, and values that may be elsewhere", () => {
    expect(plan.missing).toEqual([
      { property: "meta", kind: "map" },
      { property: "rooms", kind: "list" },
      { property: "maps", kind: "list" },
    ])
    expect(plan.siblingFields).toEqual([{ property: "total", name: "count", leaf: "integer", sibling: "pages" }])
    expect(planOf(inner)).toMatchObject({ missing: [], siblingFields: [] })
  })

  test("lists all properties", () => {
    expect([...plan.properties]).toEqual(Object.keys(shape.fields))
  })

  test("is created once", () => {
    expect(planOf(shape)).toBe(plan)
  })
})

describe("itemStep", () => {
  const document: XmlDocument = { root: "answer", shape: object({ top: { shape }, first: { shape: "string" } }) }
  const top: XmlDocument = { root: "answer", shape }

  test("finds a list at any depth, wrapped or not", () => {
    expect(itemRule(top, ["notes"])).toBe(planOf(shape).elements.get("note"))
    expect(itemRule(top, ["rooms"])).toBe(planOf(shape).elements.get("roomList")?.elements?.get("room"))
    expect(itemRule(document, ["top", "tags"])).toBe(planOf(shape).elements.get("tags")?.elements?.get("tag"))
    expect(itemRule(document, ["top", "maps"])).toBe(planOf(shape).elements.get("map"))
  })

  test.each([
    [[]],
    [["top"]],
    [["first"]],
    [["none"]],
    [["top", "none"]],
    [["top", "inner"]],
    [["none", "notes"]],
    [["notes"]],
  ])("%j is not a list", (path) => {
    const message = `<answer> has no list at "${path.join(".")}"`
    expect(() => itemRule(document, path)).toThrow(expect.objectContaining({ name: "TypeError", message }) as Error)
  })

  test.each([
    ["rooms", "id"],
    ["notes", "x"],
    ["rooms", "room"],
    ["maps", ""],
  ])("ignores lists within list items: %s, %s", (...path) => {
    expect(() => itemRule(top, path)).toThrow(TypeError)
  })
})
