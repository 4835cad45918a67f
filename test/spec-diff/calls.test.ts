import { describe, expect, test } from "vitest"
import { call, taking, told } from "./documents.ts"

const string = "{ type: string }"

describe("calls", () => {
  const two = "paths: { /a: { get: { operationId: a } }, /b: { get: { operationId: b } } }"
  const one = "paths: { /a: { get: { operationId: a } } }"

  test.each([
    ["an added call", one, two, "added call `b`: is new"],
    ["a removed call", two, one, "breaking call `b`: is gone (its method and types no longer exist)"],
    [
      "another path",
      one,
      one.replace("/a", "/c"),
      "breaking call `a`: is `GET /c` now; it was `GET /a` (raw calls name the path)",
    ],
    [
      "another method",
      one,
      one.replace("get", "post"),
      "breaking call `a`: is `POST /a` now; it was `GET /a` (raw calls name the path)",
    ],
    [
      "no longer idempotent",
      call(""),
      call("").replace("x-idempotent: true", "x-idempotent: false"),
      "breaking call `find`: is no longer tried again (a failure that was made good by a second attempt now rejects)",
    ],
    [
      "idempotent",
      call("").replace("true", "false"),
      call(""),
      "changed call `find`: is tried again now after a failure that may have reached the server",
    ],
    [
      "removed pagination",
      call("x-paginated: { cursor: c, items: data }"),
      call(""),
      "breaking call `find`: no longer comes in pages (what walks through the pages has none)",
    ],
    [
      "other pagination",
      call("x-paginated: { cursor: c, items: data }"),
      call("x-paginated: { cursor: d, items: data }"),
      'changed : `paths["/find"].get.x-paginated.cursor` is `"d"` now; it was `"c"`',
    ],
    [
      "other credentials",
      call("security: [{ key: [] }]"),
      call("security: []"),
      'changed : `paths["/find"].get.security[#0]` is gone; it was `{"key":[]}`',
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
      'changed : `paths["/find"].get.x-assumed` is gone; it was `"a guess"`',
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
      'changed : `paths["/find"].get.x-dialects["b"]` is gone; it was `"b"`',
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
      "breaking call `find`: parameter `r` is gone (calls that give it no longer compile)",
    ],
    [
      "a parameter that became required",
      q,
      required,
      "breaking call `find`: parameter `q` is required now (calls without it no longer compile)",
    ],
    ["a parameter that became optional", required, q, "changed call `find`: parameter `q` is optional now"],
    [
      "moved",
      q,
      q.replace("in: query", "in: header"),
      "breaking call `find`: parameter `q` travels in the header, no longer in the query (raw calls give it elsewhere)",
    ],
    [
      "another type",
      q,
      taking("schema: { type: boolean }"),
      "breaking call `find`: parameter `q` was string and is boolean now (what was given no longer fits)",
    ],
    [
      "an additional type",
      q,
      taking("schema: { type: [string, boolean] }"),
      "changed call `find`: parameter `q` was string and is boolean or string now",
    ],
    [
      "fewer values",
      taking("schema: { enum: [a, b] }"),
      taking("schema: { enum: [a] }"),
      'breaking call `find`: parameter `q` no longer takes `"b"` (calls with these values no longer compile)',
    ],
    [
      "more values",
      taking("schema: { enum: [a] }"),
      taking("schema: { enum: [a, b] }"),
      'added call `find`: parameter `q` also takes `"b"`',
    ],
    [
      "an enum instead of any value",
      q,
      taking("schema: { type: string, enum: [a] }"),
      'breaking call `find`: parameter `q` takes only `"a"` now (other values no longer compile)',
    ],
    [
      "any value",
      taking("schema: { type: string, enum: [a] }"),
      q,
      'added call `find`: parameter `q` takes any value now, not only `"a"`',
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
      "breaking call `find`: parameter `q` may no longer be null (calls that give null no longer compile)",
    ],
    ["null", q, taking("schema: { type: [string, 'null'] }"), "changed call `find`: parameter `q` may be null now"],
    [
      "another default",
      taking("schema: { type: string, default: a }"),
      taking("schema: { type: string, default: b }"),
      'changed : `paths["/find"].get.parameters[query:q].schema.default` is `"b"` now; it was `"a"`',
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
      'changed : `paths["/find"].get.parameters[query:q].schema.propertyNames.pattern` is `"b"` now; it was `"a"`',
    ],
  ])("%s", (_, before, after, line) => {
    expect(told(before, after)).toEqual([line])
  })
})
