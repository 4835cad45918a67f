import { describe, expect, test } from "vitest"
import { fits, type SchemaShape } from "../../src/core/webhooks/schema-check.ts"

const string: SchemaShape = { type: "string" }
const number: SchemaShape = { type: "number" }
const unknown: SchemaShape = { type: "unknown" }
const optional = (wrapped: SchemaShape): SchemaShape => ({ type: "optional", wrapped })

/** What all schemas are tried with. */
const every: unknown[] = [
  "",
  "a",
  0,
  1,
  1.5,
  Number.NaN,
  true,
  false,
  null,
  undefined,
  [],
  ["a"],
  {},
  { a: "a" },
  () => 1,
]

const fitting = (schema: SchemaShape) => every.filter((value) => fits(schema, value))

describe("plain schemas", () => {
  test.each<[SchemaShape, unknown[]]>([
    [unknown, every],
    [string, ["", "a"]],
    [{ type: "boolean" }, [true, false]],
    [number, [0, 1, 1.5]],
    [{ type: "literal", literal: "a" }, ["a"]],
    [{ type: "literal", literal: 0 }, [0]],
    [{ type: "picklist", options: ["a", 1, null] }, ["a", 1, null]],
    [{ type: "picklist" }, []],
    [optional(string), ["", "a", undefined]],
    [{ type: "nullable", wrapped: string }, ["", "a", null]],
    [{ type: "nullish", wrapped: string }, ["", "a", null, undefined]],
    [{ type: "optional" }, [undefined]],
    [{ type: "nullable" }, [null]],
    [{ type: "nullish" }, [null, undefined]],
    [{ type: "union", options: [string, number] }, ["", "a", 0, 1, 1.5]],
    [{ type: "union", options: [] }, []],
    [{ type: "union" }, []],
    [{ type: "array", item: string }, [[], ["a"]]],
    [{ type: "array", item: number }, [[]]],
    [{ type: "array" }, []],
    [{ type: "record", key: string, value: string }, [{}, { a: "a" }]],
    [{ type: "record", key: string, value: number }, [{}]],
    [{ type: "record", key: { type: "picklist" }, value: string }, []],
    [{ type: "record", key: { ...string, pipe: [string] }, value: string }, []],
    [{ type: "record", value: string }, []],
    [{ type: "record", key: string }, []],
    [{ type: "object" }, [{}, { a: "a" }]],
    [{ type: "date" }, []],
    [{ type: "" }, []],
  ])("%o takes %o", (schema, expected) => {
    expect(fitting(schema)).toEqual(expected)
  })

  test("what is not understood does not fit", () => {
    expect(fits({ type: "date" }, new Date(0))).toBe(false)
  })
})

describe("pipes", () => {
  const piped = (...pipe: SchemaShape[]): SchemaShape => ({ type: "string", pipe })
  const regex = (requirement: unknown): SchemaShape => ({ type: "regex", requirement })

  test.each<[string, SchemaShape, unknown[]]>([
    ["its first schema", piped(string), ["", "a"]],
    ["integers", piped(number, { type: "integer" }), [0, 1]],
    ["texts of a pattern", piped(string, regex(/^a$/)), ["a"]],
    ["texts of a pattern, whatever else is let through", piped(unknown, regex(/^(?:a|1|null|true)$/)), ["a"]],
    ["what passes every step", piped(unknown, regex(/a/), regex(/^$/)), []],
    ["nothing after a step that is not understood", piped(string, { type: "url" }), []],
    ["nothing of a pattern that keeps its place", piped(string, regex(/a/g)), []],
    ["nothing where the pattern is missing", piped(string, regex("a")), []],
    ["nothing where the pattern is of another step", piped(string, { type: "max_length", requirement: /a/ }), []],
    ["nothing without a schema", piped(), []],
  ])("take %s", (_what, schema, expected) => {
    expect(fitting(schema)).toEqual(expected)
  })
})

describe("objects", () => {
  const entries = { id: string, count: optional(number), note: { type: "nullish", wrapped: string }, any: unknown }

  test.each<[unknown, boolean]>([
    [{ id: "a", any: 1 }, true],
    [{ id: "a", any: null, count: 1, note: "n", other: [] }, true],
    [{ id: "a", any: 1, note: null, count: undefined }, true],
    [{ any: 1 }, false],
    [{ id: "a" }, false],
    [{ id: 1, any: 1 }, false],
    [{ id: "a", any: 1, count: "1" }, false],
    [{ id: "a", any: 1, count: null }, false],
    [[], false],
    [null, false],
    ["a", false],
  ])("%o: %s", (value, expected) => {
    expect(fits({ type: "object", entries }, value)).toBe(expected)
    expect(fits({ type: "object_with_rest", entries, rest: unknown }, value)).toBe(expected)
  })

  test("other members have to fit the rest, named ones their own schema only", () => {
    const schema: SchemaShape = { type: "object_with_rest", entries: { id: string }, rest: number }
    expect(fits(schema, { id: "a" })).toBe(true)
    expect(fits(schema, { id: "a", one: 1, two: 2 })).toBe(true)
    expect(fits(schema, { id: "a", one: 1, two: "2" })).toBe(false)
    expect(fits(schema, { id: "a", toString: "x" })).toBe(false)
    expect(fits({ type: "object_with_rest", rest: number }, { one: 1 })).toBe(true)
    expect(fits({ type: "object_with_rest", rest: number }, { one: "1" })).toBe(false)
  })

  test("all members of a record have to fit, and all items of an array", () => {
    const record: SchemaShape = { type: "record", key: string, value: number }
    expect(fits(record, { a: 1, b: 2 })).toBe(true)
    expect(fits(record, { a: 1, b: "2" })).toBe(false)
    expect(fits(record, [1])).toBe(false)
    expect(fits({ type: "array", item: number }, [1, 2])).toBe(true)
    expect(fits({ type: "array", item: number }, [1, "2"])).toBe(false)
    expect(fits({ type: "array", item: number }, { length: 0 })).toBe(false)
  })
})
