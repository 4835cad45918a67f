import { expect, test } from "vitest"
import { emitTypes } from "../../scripts/generate/emit-types.ts"
import { prepareForTypes } from "../../scripts/generate/emit-types.ts"
import { sampleDocument } from "./sample-document.ts"

const emitted = emitTypes(await sampleDocument())

test("paths, webhooks, components and operations are there", async () => {
  for (const name of ["paths", "webhooks", "components", "operations"])
    expect(await emitted).toContain(`export interface ${name} {`)
})

test("an open set completes its names and takes any text, in lists too", async () => {
  expect(await emitted).toContain(`export type Role = "MODERATOR" | "VIEWER" | (string & {});`)
  expect(await emitted).toContain(`disabled?: string | ("chat" | "polls" | (string & {}))[];`)
})

test("a schema has a type of its own name, which components refers to", async () => {
  expect(await emitted).toContain("\n        Role: Role;\n")
  expect(await emitted).not.toContain('components["schemas"]["Role"]')
})

test("JSON in a parameter has the type of its schema", async () => {
  expect(await emitted).toContain(`groups?: Group[];`)
})

test("a comma list is text or a list", async () => {
  expect(await emitted).toContain("tags?: string | string[];")
})

test("a family has its names on the wire, known ones beside it, and a map without the prefix for methods", async () => {
  const text = await emitted
  expect(text).toContain("meta?: { [name: `meta_${string}`]: string };")
  expect(text).toContain("meta_endCallbackUrl?: string;")
  const [, families = ""] = text.split("export interface families {")
  expect(families).toMatch(/create: \{\n +\/\*\* .* Example: `\{"class-id":"7"\}`\. \*\/\n +meta\?: \{/)
  expect(families).toMatch(/Called at the end\. Format: `uri`\. \*\/\n +endCallbackUrl\?: string;/)
  expect(families).toContain("[key: string]: string | number | boolean;")
  expect(families).toContain(`createWithModules: families["create"];`)
})

test("what has a default stays optional", async () => {
  expect(await emitted).toContain("status?: string;")
})

test("the default of a parameter is in its comment", async () => {
  expect(await emitted).toContain("Gone since 3.0. Removed in 3.0. Default: `false`.")
})

test("parameters of a path come out with its operations only", async () => {
  expect((await emitted).match(/groups\?:/g)).toHaveLength(2)
})

test("extensions can be read in the comments", async () => {
  const text = await emitted
  expect(text).toContain("Since 2.4.")
  expect(text).toContain("Removed in 3.0.")
  expect(text).toContain("Assumed: nobody published it")
  expect(text).toContain("Dialects: sample, other.")
})

test("the document itself is left alone", async () => {
  const document = await sampleDocument()
  prepareForTypes(document)
  expect(document).toEqual(await sampleDocument())
})

test("methods a path does not have, parameters nobody takes and whole answers take no lines", async () => {
  const text = await emitted
  expect(text).not.toContain("trace?: never")
  expect(text).not.toContain("cookie?: never")
  expect(text).toContain("parameters: { query?: never; path?: never };")
  expect(text).not.toMatch(/\/\*\*\n.*\n +\*\//)
})
