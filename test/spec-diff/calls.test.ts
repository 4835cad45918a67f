import { describe, expect, test } from "vitest"
import { call, taking, told } from "./documents.ts"

const string = "{ type: string }"

describe("calls", () => {
  const two = "paths: { /a: { get: { operationId: a } }, /b: { get: { operationId: b } } }"
  const one = "paths: { /a: { get: { operationId: a } } }"

  test.each([
    ["an added call", one, two, "added call `b`: is new"],
    ["a removed call", two, one, "breaking call `b`: was removed (its method and types no longer exist)"],
    [
      "another path",
      one,
      one.replace("/a", "/c"),
      "breaking call `a`: is now `GET /c`, was `GET /a` (raw calls contain the path)",
    ],
    [
      "another method",
      one,
      one.replace("get", "post"),
      "breaking call `a`: is now `POST /a`, was `GET /a` (raw calls contain the path)",
    ],
    [
      "no longer idempotent",
      call(""),
      call("").replace("x-idempotent: true", "x-idempotent: false"),
      "breaking call `find`: is no longer retried (failures that a retry would have fixed now reject)",
    ],
    [
      "idempotent",
      call("").replace("true", "false"),
      call(""),
      "changed call `find`: is now retried after failures that may have reached the server",
    ],
    [
      "removed pagination",
      call("x-paginated: { cursor: c, items: data }"),
      call(""),
      "breaking call `find`: is no longer paginated (code that iterates over its pages fails)",
    ],
    [
      "other pagination",
      call("x-paginated: { cursor: c, items: data }"),
      call("x-paginated: { cursor: d, items: data }"),
      'changed : `paths["/find"].get.x-paginated.cursor` is now `"d"`; it was `"c"`',
    ],
    [
      "other credentials",
      call("security: [{ key: [] }]"),
      call("security: []"),
      'changed : `paths["/find"].get.security[#0]` was removed; it was `{"key":[]}`',
    ],
    [
      "an assumption",
      call(""),
      call("x-assumed: nobody published it"),
      'changed : `paths["/find"].get.x-assumed` is new: `"nobody published it"`',
    ],
    [
      "a confirmed assumption",
      call("x-assumed: a guess"),
      call(""),
      'changed : `paths["/find"].get.x-assumed` was removed; it was `"a guess"`',
    ],
    ["a release", call(""), call('x-since: "2.6"'), 'changed : `paths["/find"].get.x-since` is new: `"2.6"`'],
    [
      "a removal in a release",
      call(""),
      call('x-removed: "4.0"'),
      'changed : `paths["/find"].get.x-removed` is new: `"4.0"`',
    ],
    ["deprecated", call(""), call("deprecated: true"), 'changed : `paths["/find"].get.deprecated` is new: `true`'],
    [
      "a dialect",
      call("x-dialects: [a, b]"),
      call("x-dialects: [a]"),
      'changed : `paths["/find"].get.x-dialects["b"]` was removed; it was `"b"`',
    ],
  ])("%s", (_, before, after, line) => {
    expect(told(before, after)).toEqual([line])
  })
})

describe("parameters", () => {
  const both = call(
    `parameters: [{ name: q, in: query, schema: ${string} }, { name: r, in: query, schema: ${string} }]`,
  )
  const q = taking(`schema: ${string}`)
  const required = taking(`required: true, schema: ${string}`)

  test.each([
    ["an added parameter", q, both, "added call `find`: parameter `r` is new"],
    [
      "an added required parameter",
      call(""),
      required,
      "breaking call `find`: parameter `q` is new and required (calls without it no longer compile)",
    ],
    [
      "a removed parameter",
      both,
      q,
      "breaking call `find`: parameter `r` was removed (calls that pass it no longer compile)",
    ],
    [
      "a parameter that became required",
      q,
      required,
      "breaking call `find`: parameter `q` is now required (calls without it no longer compile)",
    ],
    ["a parameter that became optional", required, q, "changed call `find`: parameter `q` is now optional"],
    [
      "moved",
      q,
      q.replace("in: query", "in: header"),
      "breaking call `find`: parameter `q` moved from the query to the header (raw calls must pass it there)",
    ],
    [
      "another type",
      q,
      taking("schema: { type: boolean }"),
      "breaking call `find`: parameter `q` is now boolean, was string (values of the old type may no longer be accepted)",
    ],
    [
      "an additional type",
      q,
      taking("schema: { type: [string, boolean] }"),
      "changed call `find`: parameter `q` is now boolean or string, was string",
    ],
    [
      "fewer values",
      taking("schema: { enum: [a, b] }"),
      taking("schema: { enum: [a] }"),
      'breaking call `find`: parameter `q` no longer accepts `"b"` (calls with these values no longer compile)',
    ],
    [
      "more values",
      taking("schema: { enum: [a] }"),
      taking("schema: { enum: [a, b] }"),
      'added call `find`: parameter `q` now also accepts `"b"`',
    ],
    [
      "an enum instead of any value",
      q,
      taking("schema: { type: string, enum: [a] }"),
      'breaking call `find`: parameter `q` now accepts only `"a"` (other values no longer compile)',
    ],
    [
      "any value",
      taking("schema: { type: string, enum: [a] }"),
      q,
      'added call `find`: parameter `q` now accepts any value, not only `"a"`',
    ],
    [
      "a removed known value in an open enum",
      taking("schema: { anyOf: [{ type: string, enum: [a, b] }, { type: string }] }"),
      taking("schema: { anyOf: [{ type: string, enum: [a] }, { type: string }] }"),
      'changed call `find`: parameter `q` no longer has the known values `"b"`',
    ],
    [
      "null no longer allowed",
      taking("schema: { type: [string, 'null'] }"),
      q,
      "breaking call `find`: parameter `q` may no longer be null (calls that pass null no longer compile)",
    ],
    ["null", q, taking("schema: { type: [string, 'null'] }"), "changed call `find`: parameter `q` may now be null"],
    [
      "another default",
      taking("schema: { type: string, default: a }"),
      taking("schema: { type: string, default: b }"),
      'changed : `paths["/find"].get.parameters[query:q].schema.default` is now `"b"`; it was `"a"`',
    ],
    [
      "a limit",
      q,
      taking("schema: { type: string, maxLength: 5 }"),
      'changed : `paths["/find"].get.parameters[query:q].schema.maxLength` is new: `5`',
    ],
    [
      "the name pattern of a prefixed family",
      taking("schema: { type: object, propertyNames: { pattern: a } }"),
      taking("schema: { type: object, propertyNames: { pattern: b } }"),
      'changed : `paths["/find"].get.parameters[query:q].schema.propertyNames.pattern` is now `"b"`; it was `"a"`',
    ],
  ])("%s", (_, before, after, line) => {
    expect(told(before, after)).toEqual([line])
  })
})
