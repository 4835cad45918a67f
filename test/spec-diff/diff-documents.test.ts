import { describe, expect, test } from "vitest"
import { call, giving, taking, told } from "./documents.ts"

const string = "{ type: string }"

test("equal documents do not differ", () => {
  expect(told(giving(string), giving(string))).toEqual([])
})

describe("shared schemas", () => {
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

  test("are reported once, with the calls and events that use them", () => {
    expect(told(shared("id: { type: string }, n: { type: string }"), shared("id: { type: string }"))).toEqual([
      "breaking schema `Order` (in `list`, `get`, `order.placed`): field `n` was removed (code that reads it no longer compiles)",
    ])
  })

  test("are rated by the more severe of their two directions", () => {
    const [before, after] = ["{ type: string, enum: [x] }", "{ type: string, enum: [x, y] }"].map((n) =>
      shared(`n: ${n}`, body),
    )
    const lines = told(before, after)
    expect(lines).toContainEqual(expect.stringMatching(/^breaking schema `Order` .*may now also be `"y"`/))
    expect(lines).toContainEqual(expect.stringMatching(/^added schema `Order` .*now also accepts `"y"`/))
    expect(told(shared("n: { type: string }", body), shared("", body))).toHaveLength(1)
  })

  test("that are recursive terminate", () => {
    const tree = (leaf: string) =>
      shared(`kids: { type: array, items: { $ref: "#/components/schemas/Order" } }, leaf: ${leaf}`)
    expect(told(tree("{ type: string }"), tree("{ type: boolean }"))).toHaveLength(1)
    const inline = tree("{ anyOf: [{ $ref: '#/components/schemas/Order' }, { type: string }] }")
    expect(told(inline, inline)).toEqual([])
  })

  test("that were named count as unchanged for users, but as another document", () => {
    const named = `${giving("{ $ref: '#/components/schemas/A' }")}components: { schemas: { A: { type: string } } }`
    expect(told(giving(string), named)).toEqual([
      expect.stringMatching(/^changed : `.*properties\.a\.type` was removed; it was `"string"`$/),
      expect.stringMatching(/^changed : `.*properties\.a\.\$ref` is new: `"#\/components\/schemas\/A"`$/),
      expect.stringMatching(/^changed : `components` is new/),
    ])
  })
})

describe("events", () => {
  const event = (members: string, name = "order.placed") => `
webhooks:
  ${name}:
    post: { tags: [events], operationId: onOrder, ${members} requestBody: { content: { application/json: { schema: { type: object, properties: { total: { type: number } } } } } } }
`
  test.each([
    ["a removed event", event(""), "", ["breaking event `order.placed`: was removed (its handlers no longer compile)"]],
    ["an added event", "", event(""), ["added event `order.placed`: is new"]],
    [
      "a removed sender",
      event("x-dialects: [a, b],"),
      event("x-dialects: [a],"),
      ['changed : `webhooks["order.placed"].post.x-dialects["b"]` was removed; it was `"b"`'],
    ],
    [
      "a removed field",
      event(""),
      event("").replace("total", "sum"),
      [
        "breaking event `order.placed`: field `total` was removed (code that reads it no longer compiles)",
        "added event `order.placed`: field `sum` is new",
      ],
    ],
  ])("%s", (_, before, after, lines) => {
    expect(told(before, after)).toEqual(lines)
  })
})

describe("documents", () => {
  test("are added and removed", () => {
    expect(told(undefined, call(""))).toEqual(["added : new document with 1 call and 0 events"])
    expect(told(call(""), undefined)).toEqual([
      "breaking : the document was removed (the whole client is removed with it)",
    ])
  })

  test("that differ only in text get one line", () => {
    const described = (text: string) => call(`summary: ${text}, description: ${text}`)
    expect(told(described("a"), described("b"))).toEqual([
      'changed : descriptions or examples changed in 2 places\n  - `paths["/find"].get.summary`\n  - `paths["/find"].get.description`',
    ])
  })
})

describe("a change without a sentence of its own is reported by its path", () => {
  const three = (list: string) => call(`parameters: [${list}]`)
  const [p, q, r, s] = ["p", "q", "r", "s"].map((name) => `{ name: ${name}, in: query, schema: ${string} }`)
  const list = `${p ?? ""}, ${q ?? ""}, ${r ?? ""}`

  test.each([
    [
      "a parameter inserted in the middle is one entry",
      three(list),
      three(`${p ?? ""}, ${s ?? ""}, ${q ?? ""}, ${r ?? ""}`),
      ["added call `find`: parameter `s` is new"],
    ],
    [
      "another order",
      three(list),
      three(`${r ?? ""}, ${p ?? ""}, ${q ?? ""}`),
      ['changed : `paths["/find"].get.parameters[query:r]` moved from position 3 to 1'],
    ],
    [
      "an integer instead of a number",
      taking("schema: { type: integer }"),
      taking("schema: { type: number }"),
      ['changed : `paths["/find"].get.parameters[query:q].schema.type` is now `"number"`; it was `"integer"`'],
    ],
    [
      "a style",
      taking(`schema: ${string}`),
      taking(`style: form, schema: ${string}`),
      ['changed : `paths["/find"].get.parameters[query:q].style` is new: `"form"`'],
    ],
    [
      "an added alternative among unnamed ones",
      taking("schema: { type: object, if: { type: x }, allOf: [{ minLength: 1 }, { minLength: 2 }] }"),
      taking(
        "schema: { type: object, if: { type: x }, allOf: [{ minLength: 3 }, { minLength: 1 }, { minLength: 2 }] }",
      ),
      ['changed : `paths["/find"].get.parameters[query:q].schema.allOf[#0]` is new: `{"minLength":3}`'],
    ],
    [
      "a server",
      "servers: [{ url: a }]",
      "servers: [{ url: b }]",
      ['changed : `servers[#0].url` is now `"b"`; it was `"a"`'],
    ],
  ])("%s", (_, before, after, lines) => {
    expect(told(before, after)).toEqual(lines)
  })

  test("a removed type of a body is reported, wherever it is in the list", () => {
    const types = (...names: string[]) =>
      call(
        `responses: { "200": { content: { ${names.map((name) => `${name}/json: { schema: { type: object, properties: { ${name}: {} } } }`).join(", ")} } } }`,
      )
    expect(told(types("a", "b"), types("b"))).toContainEqual(expect.stringContaining("field `a` was removed"))
    expect(told(types("b", "a"), types("b"))).toEqual(told(types("a", "b"), types("b")))
    expect(told(types("a", "b"), types("b", "a"))).toEqual([])
    expect(told(types("b", "a"), types("a"))).toEqual([expect.stringContaining('content["b/json"]` was removed')])
  })

  test("the order of keys does not matter", () => {
    expect(told("servers: [{ url: a, description: b }]", "servers: [{ description: b, url: a }]")).toEqual([])
  })
})

test.each([
  ["$ref: '#/components/responses/None'", "None does not exist"],
  ["$ref: '#/paths/~1find/get/responses/200'", "200 refers to itself"],
])("invalid OpenAPI is compared as well: %s", (response, reason) => {
  const broken = call(`responses: { "200": { ${response} } }`)
  expect(told(call(""), broken)).toEqual([
    expect.stringMatching(new RegExp(`^breaking : the document cannot be compared as OpenAPI \\(.*${reason}\\)$`, "v")),
    expect.stringMatching(/^changed : `paths\["\/find"\]\.get\.responses` is new/),
  ])
})
