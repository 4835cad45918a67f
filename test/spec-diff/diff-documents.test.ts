import { describe, expect, test } from "vitest"
import { call, giving, sending, taking, told } from "./documents.ts"

const string = "{ type: string }"

test("equal documents do not differ", () => {
  expect(told(giving(string), giving(string))).toEqual([])
})

describe("calls", () => {
  const two = "paths: { /a: { get: { operationId: a } }, /b: { get: { operationId: b } } }"
  const one = "paths: { /a: { get: { operationId: a } } }"

  test.each([
    ["one that came", one, two, "added call `b`: is new"],
    ["one that went", two, one, "breaking call `b`: is gone (its method and types no longer exist)"],
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
      "no longer harmless to repeat",
      call(""),
      call("").replace("x-idempotent: true", "x-idempotent: false"),
      "breaking call `find`: is no longer tried again (a failure that was made good by a second attempt now rejects)",
    ],
    [
      "harmless to repeat",
      call("").replace("true", "false"),
      call(""),
      "changed call `find`: is tried again now after a failure that may have reached the server",
    ],
    [
      "pages that went",
      call("x-paginated: { cursor: c, items: data }"),
      call(""),
      "breaking call `find`: no longer comes in pages (what walks through the pages has none)",
    ],
    [
      "other pages",
      call("x-paginated: { cursor: c, items: data }"),
      call("x-paginated: { cursor: d, items: data }"),
      "changed call `find`: its pages work differently",
    ],
    [
      "other credentials",
      call("security: [{ key: [] }]"),
      call("security: []"),
      "changed call `find`: its credentials are none now; they were key",
    ],
    [
      "an assumption",
      call(""),
      call("x-assumed: nobody published it"),
      "changed call `find`: the call is assumed now: nobody published it",
    ],
    [
      "an assumption confirmed",
      call("x-assumed: a guess"),
      call(""),
      "changed call `find`: the call is no longer assumed",
    ],
    ["a release", call(""), call('x-since: "2.6"'), "changed call `find`: the call exists since release 2.6"],
    [
      "the end in a release",
      call(""),
      call('x-removed: "4.0"'),
      "changed call `find`: the call is gone from release 4.0 on",
    ],
    ["deprecated", call(""), call("deprecated: true"), "changed call `find`: the call is deprecated now"],
    [
      "a dialect",
      call("x-dialects: [a, b]"),
      call("x-dialects: [a]"),
      "changed call `find`: the call belongs to a now",
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
    ["one that came", q, both, "added call `find`: parameter `r` is new"],
    [
      "a required one that came",
      call(""),
      required,
      "breaking call `find`: parameter `q` is new and required (calls without it no longer compile)",
    ],
    ["one that went", both, q, "breaking call `find`: parameter `r` is gone (calls that give it no longer compile)"],
    [
      "became required",
      q,
      required,
      "breaking call `find`: parameter `q` is required now (calls without it no longer compile)",
    ],
    ["became optional", required, q, "changed call `find`: parameter `q` is optional now"],
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
      "a type more",
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
      "values where any was taken",
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
      "a known value less in an open set",
      taking("schema: { anyOf: [{ type: string, enum: [a, b] }, { type: string }] }"),
      taking("schema: { anyOf: [{ type: string, enum: [a] }, { type: string }] }"),
      'changed call `find`: parameter `q` no longer has the known values `"b"`',
    ],
    [
      "no more null",
      taking("schema: { type: [string, 'null'] }"),
      q,
      "breaking call `find`: parameter `q` may no longer be null (calls that give null no longer compile)",
    ],
    ["null", q, taking("schema: { type: [string, 'null'] }"), "changed call `find`: parameter `q` may be null now"],
    [
      "another default",
      taking("schema: { type: string, default: a }"),
      taking("schema: { type: string, default: b }"),
      'changed call `find`: parameter `q` is `"b"` by default; it was `"a"`',
    ],
    [
      "a limit",
      q,
      taking("schema: { type: string, maxLength: 5 }"),
      "changed call `find`: the greatest length of parameter `q` is 5 now",
    ],
    [
      "the pattern of a family's names",
      taking("schema: { type: object, propertyNames: { pattern: a } }"),
      taking("schema: { type: object, propertyNames: { pattern: b } }"),
      'changed call `find`: the pattern of names of parameter `q` is "b" now; it was "a"',
    ],
  ])("%s", (_, before, after, line) => {
    expect(told(before, after)).toEqual([line])
  })
})

describe("bodies", () => {
  const open = sending(string, "[]").replace("properties", "additionalProperties: true, properties")

  test.each([
    [
      "a field that came",
      sending(string, "[]").replace("{ a:", "{ b: { type: string }, a:"),
      "added call `find`: field `b` is new",
    ],
    [
      "a required field that came",
      sending(string, "[b]").replace("{ a:", "{ b: { type: string }, a:"),
      "breaking call `find`: field `b` is new and required (calls without it no longer compile)",
    ],
    [
      "a field that became required",
      sending(string),
      "breaking call `find`: field `a` is required now (calls without it no longer compile)",
    ],
    ["fields without a name", open, "added call `find`: the body takes fields that are not named"],
    [
      "a form",
      sending(string, "[]").replace("application/json", "multipart/form-data"),
      "changed call `find`: the body travels as multipart/form-data, no longer as application/json",
    ],
  ])("%s", (_, after, line) => {
    expect(told(sending(string, "[]"), after)).toEqual([line])
  })

  test("that come and go", () => {
    const none = "paths: { /find: { post: { operationId: find, x-idempotent: true } } }"
    expect(told(none, sending(string))).toEqual([
      "breaking call `find`: a body is required now (calls without one no longer compile)",
    ])
    expect(told(sending(string), none)).toEqual([
      "breaking call `find`: takes no body any more (calls that give one no longer compile)",
    ])
    expect(told(open, sending(string, "[]"))).toEqual([
      "breaking call `find`: the body no longer takes fields that are not named (calls that give them no longer compile)",
    ])
  })
})

describe("answers", () => {
  test.each([
    ["a field that came", giving(string), giving(`${string}, b: ${string}`), "added call `find`: field `b` is new"],
    [
      "a field that went",
      giving(`${string}, b: ${string}`),
      giving(string),
      "breaking call `find`: field `b` is gone (code that reads it no longer compiles)",
    ],
    [
      "may be missing",
      giving(string),
      giving(string, "[]"),
      "breaking call `find`: field `a` may be missing now (code that reads it has to ask for undefined first)",
    ],
    ["is always there", giving(string, "[]"), giving(string), "changed call `find`: field `a` is always there now"],
    [
      "null",
      giving(string),
      giving("{ type: [string, 'null'] }"),
      "breaking call `find`: field `a` may be null now (code that reads it has to ask for null first)",
    ],
    [
      "never null",
      giving("{ type: [string, 'null'] }"),
      giving(string),
      "changed call `find`: field `a` is never null any more",
    ],
    [
      "another type",
      giving(string),
      giving("{ type: integer }"),
      "breaking call `find`: field `a` was string and is number now (what was read as the old type is another now)",
    ],
    [
      "a type less",
      giving("{ type: [string, boolean] }"),
      giving(string),
      "changed call `find`: field `a` was boolean or string and is string now",
    ],
    [
      "more values",
      giving("{ enum: [x] }"),
      giving("{ enum: [x, y] }"),
      'breaking call `find`: field `a` may also be `"y"` (a switch over all values has a gap)',
    ],
    [
      "fewer values",
      giving("{ enum: [x, y] }"),
      giving("{ enum: [x] }"),
      'changed call `find`: field `a` is no longer `"y"`',
    ],
    [
      "any value",
      giving("{ type: string, enum: [x] }"),
      giving(string),
      'breaking call `find`: field `a` may be any value now, not only `"x"` (a switch over all values has a gap)',
    ],
    [
      "a known value more in an open set",
      giving("{ anyOf: [{ type: string, enum: [x] }, { type: string }] }"),
      giving("{ anyOf: [{ type: string, enum: [x, y] }, { type: string }] }"),
      'added call `find`: field `a` has more known values: `"y"`',
    ],
    [
      "deep inside",
      giving(
        "{ type: array, items: { type: object, properties: { b: { type: object, properties: { c: { type: string } } } } } }",
      ),
      giving("{ type: array, items: { type: object, properties: { b: { type: object } } } }"),
      "breaking call `find`: field `a[].b.c` is gone (code that reads it no longer compiles)",
    ],
    [
      "the values of a map",
      giving("{ type: object, additionalProperties: { type: string } }"),
      giving("{ type: object, additionalProperties: { type: boolean } }"),
      "breaking call `find`: a value of field `a` was string and is boolean now (what was read as the old type is another now)",
    ],
    [
      "an assumption",
      giving(string),
      giving("{ type: string, x-assumed: a guess of ours }"),
      "changed call `find`: field `a` is assumed now: a guess of ours",
    ],
    [
      "a success that went",
      call('responses: { "200": {}, "201": {} }'),
      call('responses: { "200": {} }'),
      "breaking call `find`: answer 201 is gone (code that reads it no longer compiles)",
    ],
    [
      "a refusal that came",
      call('responses: { "200": {} }'),
      call('responses: { "200": {}, "404": {} }'),
      "added call `find`: answer 404 is new",
    ],
    [
      "no more content",
      giving(string),
      call('responses: { "200": {} }'),
      "breaking call `find`: answer 200 has no content any more (code that reads it no longer compiles)",
    ],
  ])("%s", (_, before, after, line) => {
    expect(told(before, after)).toEqual([line])
  })
})

describe("schemas that several share", () => {
  const shared = (properties: string, body = "") => `
paths:
  /list: { get: { operationId: list, responses: { "200": { $ref: "#/components/responses/R" } } } }
  /get: { get: { operationId: get, responses: { "200": { $ref: "#/components/responses/R" } } } }
  /put: { put: { operationId: put ${body} } }
webhooks:
  order.placed: { post: { tags: [events], operationId: onOrderPlaced, requestBody: { content: { application/json: { schema: { $ref: "#/components/schemas/Event" } } } } } }
components:
  responses: { R: { content: { application/json: { schema: { $ref: "#/components/schemas/Order" } } } } }
  schemas:
    Event: { type: object, properties: { order: { $ref: "#/components/schemas/Order" } } }
    Order: { type: object, properties: { ${properties} } }
`
  const body = `, requestBody: { content: { application/json: { schema: { $ref: "#/components/schemas/Order" } } } }`

  test("are told once, with the calls and events they stand in", () => {
    expect(told(shared("id: { type: string }, n: { type: string }"), shared("id: { type: string }"))).toEqual([
      "breaking schema `Order` (in `list`, `get`, `order.placed`): field `n` is gone (code that reads it no longer compiles)",
    ])
  })

  test("are judged by the graver of the two directions they travel in", () => {
    const [before, after] = ["{ type: string, enum: [x] }", "{ type: string, enum: [x, y] }"].map((n) =>
      shared(`n: ${n}`, body),
    )
    const lines = told(before, after)
    expect(lines).toContainEqual(expect.stringMatching(/^breaking schema `Order` .*may also be `"y"`/))
    expect(lines).toContainEqual(expect.stringMatching(/^added schema `Order` .*also takes `"y"`/))
    expect(told(shared("n: { type: string }", body), shared("", body))).toHaveLength(1)
  })

  test("that refer to themselves come to an end", () => {
    const tree = (leaf: string) =>
      shared(`kids: { type: array, items: { $ref: "#/components/schemas/Order" } }, leaf: ${leaf}`)
    expect(told(tree("{ type: string }"), tree("{ type: boolean }"))).toHaveLength(1)
    const inline = tree("{ anyOf: [{ $ref: '#/components/schemas/Order' }, { type: string }] }")
    expect(told(inline, inline)).toEqual([])
  })

  test("that were given a name do not differ from what stood there before", () => {
    const named = `${giving("{ $ref: '#/components/schemas/A' }")}components: { schemas: { A: { type: string } } }`
    expect(told(giving(string), named)).toEqual([])
  })
})

describe("events", () => {
  const event = (members: string, name = "order.placed") => `
webhooks:
  ${name}:
    post: { tags: [events], operationId: onOrder, ${members} requestBody: { content: { application/json: { schema: { type: object, properties: { total: { type: number } } } } } } }
`
  test.each([
    [
      "one that went",
      event(""),
      "paths: {}",
      ["breaking event `order.placed`: is gone (handlers of it no longer compile)"],
    ],
    ["one that came", "paths: {}", event(""), ["added event `order.placed`: is new"]],
    [
      "a sender that stopped",
      event("x-dialects: [a, b],"),
      event("x-dialects: [a],"),
      ["changed event `order.placed`: the event belongs to a now"],
    ],
    [
      "a field that went",
      event(""),
      event("").replace("total", "sum"),
      [
        "breaking event `order.placed`: field `total` is gone (code that reads it no longer compiles)",
        "added event `order.placed`: field `sum` is new",
      ],
    ],
  ])("%s", (_, before, after, lines) => {
    expect(told(before, after)).toEqual(lines)
  })
})

describe("documents", () => {
  test("come and go", () => {
    expect(told(undefined, call(""))).toEqual(["added : new document with 1 call and 0 events"])
    expect(told(call(""), undefined)).toEqual(["breaking : the document is gone (nothing of the client is left)"])
  })

  test("of other words only are one line", () => {
    const described = (text: string) => call(`summary: ${text}, description: ${text}`)
    expect(told(described("a"), described("b"))).toEqual(["changed : words or examples changed in 2 places"])
  })
})
