import { expect, test } from "vitest"
import { parseDocument } from "../../scripts/generate/document.ts"
import { emitJsonSchemas } from "../../scripts/generate/emit-json-schemas.ts"
import { assemble } from "../../src/schemas/assemble.ts"

const line = (yaml: string): string => yaml.replaceAll(/\n\s*/g, " ")

/** The schemas of `call`, which takes a JSON body and responds with JSON. */
function schemas(request: string, response: string, components = "{}", dialect = "sample") {
  const text = `openapi: 3.1.0
info: { title: Sample, version: "1" }
paths:
  /call:
    post:
      operationId: call
      x-idempotent: true
      x-effect: write
      requestBody: { content: { application/json: { schema: ${line(request)} } } }
      responses: { "200": { description: Done., content: { application/json: { schema: ${line(response)} } } } }
components: { schemas: ${line(components)} }
`
  const source: unknown = JSON.parse(emitJsonSchemas(parseDocument(text, "sample")))
  return assemble<"call">(source, dialect).call
}

const nothing = "{ type: object }"

test("OpenAPI keywords are converted to JSON Schema, or omitted", () => {
  const { parameters } = schemas(
    `{ type: object, properties: {
      a: { type: integer, format: int64, example: 1, xml: { attribute: true }, x-source: a, description: "One\\n  two", x-since: "2.0" },
      b: { type: string, format: password, deprecated: true, examples: [s, t] },
      c: { type: string, format: binary, examples: [bytes] } } }`,
    nothing,
  )
  expect(parameters.properties).toEqual({
    a: { type: "integer", description: "One two. Since 2.0.", examples: [1] },
    b: { type: "string", format: "password", deprecated: true, examples: ["s"] },
    c: { type: "string", contentEncoding: "base64", contentMediaType: "application/octet-stream" },
  })
})

test("constants are not parameters, and an object left empty is omitted", () => {
  const { parameters } = schemas(
    `{ type: object, required: [method, data], properties: { method: { const: init },
      data: { type: object, required: [id], properties: { id: { type: string }, type: { type: integer } } } } }`,
    nothing,
  )
  expect(Object.keys(parameters.properties)).toEqual(["id", "type"])
  expect(parameters.required).toEqual(["id"])
})

test("combined objects are merged", () => {
  const { response } = schemas(
    nothing,
    '{ $ref: "#/components/schemas/Both" }',
    `{ One: { type: object, required: [a], properties: { a: { type: string } } },
       Both: { description: Both., allOf: [{ $ref: "#/components/schemas/One" },
         { type: object, required: [a, b], properties: { b: { type: string } } }] } }`,
  )
  expect(response).toEqual({
    $schema: "https://json-schema.org/draft/2020-12/schema",
    type: "object",
    description: "Both.",
    required: ["a", "b"],
    properties: { a: { type: "string" }, b: { type: "string" } },
  })
})

test("a recursive schema is in the definitions", () => {
  const tree =
    '{ type: object, properties: { children: { type: array, items: { $ref: "#/components/schemas/Tree" } } } }'
  const { response } = schemas(
    nothing,
    '{ $ref: "#/components/schemas/Tree" }',
    `{ Tree: ${tree}, Other: { type: string } }`,
  )
  expect(response.type).toBe("object")
  expect(Object.keys(response.$defs ?? {})).toEqual(["Tree"])
})

test("a dialect has its own properties and alternatives", () => {
  const request = `{ type: object, required: [a, b], properties: { a: { type: string, x-dialects: [other] },
    b: { anyOf: [{ type: string }, { type: integer, x-dialects: [other] }] } } }`
  const mine = schemas(`{ type: object, properties: { x: ${request}, y: { type: string } } }`, nothing)
  expect(mine.parameters.properties["x"]).toEqual({
    type: "object",
    required: ["b"],
    properties: { b: { anyOf: [{ type: "string" }] } },
  })
  const others = schemas(`{ type: object, properties: { x: ${request}, y: { type: string } } }`, nothing, "{}", "other")
  expect(others.parameters.properties["x"]).toEqual({
    type: "object",
    required: ["a", "b"],
    properties: { a: { type: "string" }, b: { anyOf: [{ type: "string" }, { type: "integer" }] } },
  })
})

test("an unhandled keyword is an error", () => {
  expect(() => schemas(nothing, "{ type: object, nullable: true }")).toThrow("nullable is no keyword")
  expect(() => schemas(nothing, "{ allOf: [{ type: string }] }")).toThrow("allOf is for objects")
  const closed = "{ type: object, additionalProperties: false, properties: { a: { type: string } } }"
  expect(() => schemas(nothing, `{ allOf: [${closed}] }`)).toThrow("additionalProperties: false")
})
