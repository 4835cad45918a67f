import { expect, test } from "vitest"
import { parseDocument } from "../../scripts/generate/document.ts"
import { secretNames } from "../../scripts/generate/emit-secrets.ts"

const namesIn = (paths: string, components: string): string[] =>
  secretNames(
    parseDocument(
      `openapi: 3.1.0\ninfo: { title: T, version: "1" }\npaths:\n${paths}\ncomponents:\n${components}`,
      "t",
    ),
  )

const call = (more: string) => `  /a: { get: { operationId: a, ${more} responses: { "200": { description: Done. } } } }`
const schemas = (more: string) => `  schemas:\n${more}`

test.each([
  [
    "a property",
    schemas("    A: { properties: { one: { type: string, format: password }, two: { type: string } } }"),
    ["one"],
  ],
  [
    "a property by reference",
    schemas(
      `    S: { type: string, format: password }\n    A: { properties: { one: { $ref: "#/components/schemas/S" } } }`,
    ),
    ["one"],
  ],
  [
    "an alternative",
    schemas("    A: { properties: { one: { anyOf: [{ type: string, format: password }, { type: integer }] } } }"),
    ["one"],
  ],
  [
    "items of a list",
    schemas("    A: { properties: { one: { type: array, items: { type: string, format: password } } } }"),
    ["one"],
  ],
  [
    "an element with another name",
    schemas("    A: { properties: { one: { type: string, format: password, xml: { name: other } } } }"),
    ["one", "other"],
  ],
  [
    "a property named like a keyword",
    schemas("    A: { properties: { default: { type: string, format: password } } }"),
    ["default"],
  ],
  [
    "a repeated name in other case",
    schemas("    A: { properties: { One: { format: password }, one: { format: password } } }"),
    ["One"],
  ],
  [
    "an example that looks like a schema",
    schemas("    A: { examples: [{ properties: { one: { format: password } } }] }"),
    [],
  ],
  [
    "a header",
    `  headers:\n    H: { schema: { format: password } }\n  responses:\n    R: { description: R, headers: { X-One: { $ref: "#/components/headers/H" } } }`,
    ["X-One"],
  ],
])("lists %s", (_what, components, names) => {
  expect(namesIn(call(""), components)).toEqual(names)
})

test("lists a parameter, wherever it is declared", () => {
  const parameter = "{ name: one, in: query, schema: { type: string, format: password } }"
  expect(namesIn(call(`parameters: [${parameter}],`), "  schemas: {}")).toEqual(["one"])
})

test("lists where calls send credentials, unless public, and not those of webhooks", () => {
  const components = `  securitySchemes:
    key: { type: apiKey, in: header, name: X-Key }
    id: { type: apiKey, in: header, name: X-Id, x-public: true }
    bearer: { type: http, scheme: bearer }
    signature: { type: apiKey, in: header, name: X-Signature }`
  expect(namesIn(call("security: [{ key: [], id: [] }, { bearer: [] }],"), components)).toEqual(["X-Key"])
})
