import { describe, expect, test } from "vitest"
import type { Operation, Parameter } from "../../src/core/http/operation.ts"
import { params } from "../../src/core/http/query.ts"
import { configError } from "../support/config-error.ts"
import { operation as operationOf } from "../support/operation.ts"

const operation: Operation = operationOf({
  id: "create",
  params: {
    name: { in: "query", kind: "text", required: true },
    features: { in: "query", kind: "list" },
    groups: { in: "query", kind: "json" },
    meta: { in: "query", kind: "family", prefix: "meta_", names: "^[a-zA-Z][a-zA-Z0-9-]*$" },
    userdata: { in: "query", kind: "family", prefix: "userdata-", names: "^[A-Za-z_][A-Za-z0-9_.]*$" },
    bare: { in: "query", kind: "family" },
    letters: { in: "query", kind: "family", names: "^\\p{L}+$" },
    room: { in: "path", kind: "text", required: true },
    key: { in: "header", kind: "text", required: true },
  },
})

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

  test("leaves out what is absent in a family", () => {
    expect(params(operation, { meta: { a: undefined, b: null, c: 0 } })).toEqual([["meta_c", "0", true]])
  })

  test("a family without prefix and pattern takes every name as it is", () => {
    expect(params(operation, { bare: { "any name": 1 } })).toEqual([["any name", "1", true]])
  })

  test("patterns of families know Unicode", () => {
    expect(params(operation, { letters: { ação: 1 } })).toEqual([["ação", "1", true]])
  })

  test("without values there are none", () => {
    expect(params(operation)).toEqual([])
  })

  test("integers of any size are written in full", () => {
    expect(params(operation, { name: 2n ** 64n })).toEqual([["name", "18446744073709551616"]])
  })

  const silently = (sent: string, key: string, advice: string) =>
    `: the server would silently drop the name "${key}" (sent as "${sent}"); ${advice}`

  test.each([
    ["meta", "class_id", "meta_class_id", 'write "class-id"'],
    ["meta", "class _ id", "meta_class _ id", 'write "class-id"'],
    ["meta", "meta_class-id", "meta_meta_class-id", 'write "class-id"'],
    ["meta", "1a", "meta_1a", "names have to match ^[a-zA-Z][a-zA-Z0-9-]*$"],
    ["userdata", "nome-da--variavel", "userdata-nome-da--variavel", 'write "nome_da_variavel"'],
    ["userdata", "userdata-x", "userdata-userdata-x", 'write "x"'],
  ])("%s refuses the name %s and says what to do", (family, name, sent, advice) => {
    expect(() => params(operation, { [family]: { [name]: "v" } })).toThrow(
      configError(`create: parameter "${family}"${silently(sent, name, advice)}`, `${family}.${name}`),
    )
  })

  const told = (what: string) => `has to be a string, a number or a boolean, not ${what}`

  test.each<[string, object, string, string]>([
    ["an object", { name: {} }, "name", `parameter "name" ${told("an object")}`],
    ["a date", { name: new Date(0) }, "name", `parameter "name" ${told("a Date (pass milliseconds)")}`],
    ["NaN", { name: Number.NaN }, "name", `parameter "name" ${told("NaN")}`],
    ["Infinity", { name: Infinity }, "name", `parameter "name" ${told("Infinity")}`],
    ["an object in a list", { features: [{}] }, "features", `parameter "features" ${told("an object")}`],
    ["a list in a list", { features: [[]] }, "features", `parameter "features" ${told("a list")}`],
    ["a function", { name: () => 1 }, "name", `parameter "name" ${told("a function")}`],
    ["an object in a family", { meta: { a: {} } }, "meta", `parameter "meta", name "a" ${told("an object")}`],
    [
      "a list for a family",
      { meta: ["a"] },
      "meta",
      'parameter "meta" has to be an object of names and values, not a list',
    ],
    [
      "a text for a family",
      { meta: "a" },
      "meta",
      'parameter "meta" has to be an object of names and values, not a string',
    ],
    ["what JSON cannot hold", { groups: 1n }, "groups", 'parameter "groups" cannot be written as JSON'],
  ])("refuses %s", (_name, values, parameter, message) => {
    expect(() => params(operation, values)).toThrow(configError(`create: ${message}`, parameter))
  })

  test("names that live on every object are no parameters of the document", () => {
    expect(params(operation, { constructor: "x", toString: "y" })).toEqual([
      ["constructor", "x"],
      ["toString", "y"],
    ])
    const inherited = Object.create({ a: { in: "query", kind: "json" } }) as Record<string, Parameter>
    expect(() => params({ id: "call", params: inherited }, { a: {} })).toThrow(
      configError(`call: parameter "a" ${told("an object")}`, "a"),
    )
  })
})
