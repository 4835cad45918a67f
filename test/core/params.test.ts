import { describe, expect, test } from "vitest"
import { ConfigError } from "../../src/core/errors.ts"
import type { Operation } from "../../src/core/operation.ts"
import { checkRequired, params } from "../../src/core/params.ts"

const operation: Operation = {
  id: "create",
  method: "GET",
  path: "/create",
  tags: [],
  idempotent: true,
  security: [],
  answer: "xml",
  params: {
    name: { in: "query", kind: "text", required: true },
    features: { in: "query", kind: "list" },
    groups: { in: "query", kind: "json" },
    meta: { in: "query", kind: "family", prefix: "meta_", names: "^[a-zA-Z][a-zA-Z0-9-]*$" },
    userdata: { in: "query", kind: "family", prefix: "userdata-", names: "^[A-Za-z_][A-Za-z0-9_.]*$" },
  },
}

describe("params", () => {
  test("keeps the caller's order and leaves out what is absent", () => {
    expect(params(operation, { b: 1, a: undefined, name: "x", c: null, d: false, e: 0 })).toEqual([
      ["b", "1"],
      ["name", "x"],
      ["d", "false"],
      ["e", "0"],
    ])
  })

  test("joins lists with commas, known or not", () => {
    expect(params(operation, { features: ["chat", "polls"], other: ["a", 1] })).toEqual([
      ["features", "chat,polls"],
      ["other", "a,1"],
    ])
  })

  test("writes JSON where the document wants it, and leaves text alone", () => {
    expect(params(operation, { groups: [{ id: "1" }] })).toEqual([["groups", '[{"id":"1"}]']])
    expect(params(operation, { groups: "[]" })).toEqual([["groups", "[]"]])
  })

  test("puts the prefix before the names of a family", () => {
    expect(params(operation, { meta: { "class-id": "007", n: 1, no: undefined }, userdata: { bbb_x: true } })).toEqual([
      ["meta_class-id", "007", true],
      ["meta_n", "1", true],
      ["userdata-bbb_x", "true", true],
    ])
  })

  test.each([
    ["meta", "class_id", 'write "class-id"'],
    ["meta", "meta_class-id", 'write "class-id"'],
    ["meta", "1a", "names have to match"],
    ["userdata", "nome-da-variavel", 'write "nome_da_variavel"'],
    ["userdata", "userdata-x", 'write "x"'],
  ])("%s refuses the name %s and says what to do", (family, name, advice) => {
    expect(() => params(operation, { [family]: { [name]: "v" } })).toThrow(ConfigError)
    expect(() => params(operation, { [family]: { [name]: "v" } })).toThrow(advice)
  })

  test.each([
    ["an object", { name: {} }],
    ["a date", { name: new Date(0) }],
    ["NaN", { name: Number.NaN }],
    ["an object in a list", { features: [{}] }],
    ["a list for a family", { meta: ["a"] }],
    ["a function", { name: () => 1 }],
  ])("refuses %s", (_name, values) => {
    expect(() => params(operation, values)).toThrow(ConfigError)
  })

  test("names that live on every object are no parameters of the document", () => {
    expect(params(operation, { constructor: "x", toString: "y" })).toEqual([
      ["constructor", "x"],
      ["toString", "y"],
    ])
  })
})

describe("checkRequired", () => {
  test.each([{}, { name: undefined }, { name: "" }, { name: null }])("refuses %j", (values) => {
    expect(() => {
      checkRequired(operation, values)
    }).toThrow('create: the parameter "name" is required')
  })

  test("is content with 0 and false", () => {
    checkRequired(operation, { name: 0 })
    checkRequired(operation, { name: false })
  })
})
