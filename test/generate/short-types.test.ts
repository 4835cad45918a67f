import { expect, test } from "vitest"
import { emitPaths } from "../../scripts/generate/emit-paths.ts"
import { isOpenApiDocument, type OpenApiDocument } from "../../scripts/generate/document.ts"
import { sampleDocument } from "./sample-document.ts"

const create = (): Record<string, unknown> => ({
  operationId: "create",
  description: "Creates.",
  parameters: ["a", "b", "c"].map((name) => ({ name, in: "query", description: "Text.", schema: { type: "string" } })),
  responses: {
    200: { description: "Done.", content: { "application/json": { schema: { type: "string" }, example: "x" } } },
  },
})

/** A document with as many events as share the form of their body, or not. */
const withEvents = (count: number): OpenApiDocument => {
  const names = Array.from({ length: count }, (_, at) => `Event${at}`)
  const body = (name: string) => ({
    type: "object",
    properties: { time: { $ref: "#/components/schemas/Time" }, event: { $ref: `#/components/schemas/${name}` } },
  })
  const handled = { 200: { description: "Handled." }, 401: { description: "Refused." } }
  const document: unknown = {
    openapi: "3.1.0",
    info: { title: "Events", version: "1" },
    paths: {
      "/a": { get: create() },
      "/b": { get: { ...create(), operationId: "again" }, post: { ...create(), operationId: "other", parameters: [] } },
    },
    webhooks: Object.fromEntries(
      names.map((name) => {
        const content = { "application/json": { schema: body(name) } }
        return [name, { post: { operationId: `on${name}`, requestBody: { content }, responses: handled } }]
      }),
    ),
    components: { schemas: Object.fromEntries(["Time", ...names].map((name) => [name, { type: "number" }])) },
  }
  if (!isOpenApiDocument(document)) throw new Error("this is no OpenAPI document")
  return document
}

test("bodies that differ in their schema only are one type with a parameter", async () => {
  const text = await emitPaths(withEvents(8))
  expect(text).toContain("export interface BodyOf<Schema> {")
  expect(text).toContain("event?: Schema;")
  expect(text).toContain('requestBody?: BodyOf<components["schemas"]["Event7"]>;')
  expect(text.match(/time\?: components/g)).toHaveLength(1)
})

test("a few of them stay as they are", async () => {
  expect(await emitPaths(withEvents(3))).not.toContain("BodyOf")
})

test("what operations have in common is written once", async () => {
  const text = await emitPaths(withEvents(3))
  expect(text).toContain('parameters: operations["create"]["parameters"];')
  expect(text).toContain('responses: operations["create"]["responses"];')
  expect(text).toContain('responses: operations["onEvent0"]["responses"];')
  expect(text.match(/a\?: string/g)).toHaveLength(1)
})

test("methods a path does not have, empty parameters and whole answers take no lines", async () => {
  const text = await emitPaths(await sampleDocument())
  expect(text).not.toContain("trace?: never")
  expect(text).toContain("parameters: NoParameters;")
  expect(text.match(/cookie\?: never;/g)).toHaveLength(1)
  expect(await emitPaths(withEvents(1))).not.toContain("Example:")
})
