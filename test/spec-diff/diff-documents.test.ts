import { describe, expect, test } from "vitest"
import { call, giving, told } from "./documents.ts"

const string = "{ type: string }"

test("equal documents do not differ", () => {
  expect(told(giving(string), giving(string))).toEqual([])
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
