import { expect, test } from "vitest"
import { emitTypes } from "../../scripts/generate/emit-types.ts"
import { isOpenApiDocument } from "../../scripts/generate/document.ts"

/** A schema's comment in the types, as its lines without the delimiters. */
async function commentOf(schema: object): Promise<string[] | undefined> {
  const document: unknown = {
    openapi: "3.1.0",
    info: { title: "Comments", version: "1" },
    paths: {},
    components: { schemas: { It: { type: "string", ...schema } } },
  }
  if (!isOpenApiDocument(document)) throw new Error("this is no OpenAPI document")
  const [, comment] = /(?:\/\*\*((?:(?!\*\/)[^])*)\*\/\s+)?export type It =/.exec(await emitTypes(document)) ?? []
  return comment
    ?.split("\n")
    .map((line) => line.replace(/^ *\* ?/, "").trim())
    .filter((line) => line !== "")
}

test("a description is kept, without its tag", async () => {
  expect(await commentOf({ description: "Text for people." })).toEqual(["Text for people."])
  expect(await commentOf({})).toBeUndefined()
})

test("the description and facts about values become sentences in this order", async () => {
  expect(await commentOf({ example: "aula-1", default: 5, format: "uri", description: "May be repeated" })).toEqual([
    "May be repeated. Format: `uri`. Default: `5`. Example: `aula-1`.",
  ])
  expect(await commentOf({ description: "A moment.", examples: [1, "2026"] })).toEqual([
    "A moment. Example: `1`. Example: `2026`.",
  ])
})

test("remarks and wrapped lines become one line", async () => {
  const schema = { description: "A\nname", "x-since": "2.4", "x-removed": "3.0", "x-dialects": ["a", "b"] }
  expect(await commentOf({ ...schema, "x-assumed": "nobody published it" })).toEqual([
    "A. name. Since 2.4. Removed in 3.0. Dialects: a, b. Assumed: nobody published it",
  ])
})

test("lists keep their lines", async () => {
  expect(await commentOf({ description: "One of:\n- a\n- b" })).toEqual(["One of:", "- a", "- b"])
})

test("a non-string example is JSON, and one with backticks is not quoted", async () => {
  expect(await commentOf({ example: { a: 1 } })).toEqual(['Example: `{"a":1}`.'])
  expect(await commentOf({ example: "a`b" })).toEqual(["Example: a`b."])
})

test("a deprecation stays a tag, so that editors show it", async () => {
  expect(await commentOf({ deprecated: true, format: "uri", description: "Older name." })).toEqual([
    "@deprecated",
    "@description Older name. Format: `uri`.",
  ])
  expect(await commentOf({ deprecated: true })).toEqual(["@deprecated"])
})

test("facts that the type already states are omitted", async () => {
  expect(await commentOf({ const: "a", description: "The event." })).toEqual(["The event."])
  expect(await commentOf({ enum: ["a", "b"] })).toBeUndefined()
})

test("a property may be named like a comment keyword", async () => {
  const document: unknown = {
    openapi: "3.1.0",
    info: { title: "Names", version: "1" },
    paths: {},
    components: {
      schemas: {
        It: {
          type: "object",
          properties: Object.fromEntries(
            ["summary", "description", "format", "default", "example"].map((name) => [name, { type: "number" }]),
          ),
        },
      },
    },
  }
  if (!isOpenApiDocument(document)) throw new Error("this is no OpenAPI document")
  const text = await emitTypes(document)
  for (const name of ["summary", "description", "format", "default", "example"])
    expect(text).toMatch(new RegExp(`${name}\\?: number;`))
})
