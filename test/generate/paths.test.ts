import { expect, test } from "vitest"
import { emitTypes } from "../../scripts/generate/emit-types.ts"
import { prepareForTypes } from "../../scripts/generate/emit-types.ts"
import { sampleDocument } from "./sample-document.ts"

const emitted = emitTypes(await sampleDocument())

test("paths, webhooks, components and operations are present", async () => {
  for (const name of ["paths", "webhooks", "components", "operations"])
    expect(await emitted).toContain(`export interface ${name} {`)
})

test("an open enum completes known names and accepts any string, also in lists", async () => {
  expect(await emitted).toContain(`export type Role = "MODERATOR" | "VIEWER" | (string & {});`)
  expect(await emitted).toContain(`disabled?: string | ("chat" | "polls" | (string & {}))[];`)
})

test("a schema has a type with its name, which components refers to", async () => {
  expect(await emitted).toContain("\n        Role: Role;\n")
  expect(await emitted).not.toContain('components["schemas"]["Role"]')
})

test("a JSON parameter has the type of its schema", async () => {
  expect(await emitted).toContain(`groups?: Group[];`)
})

test("a comma-separated list is a string or an array", async () => {
  expect(await emitted).toContain("tags?: string | string[];")
})

test("a prefixed family has its XML names with known ones, and an unprefixed map for methods", async () => {
  const text = await emitted
  expect(text).toContain("meta?: { [name: `meta_${string}`]: string };")
  expect(text).toContain("meta_endCallbackUrl?: string;")
  const [, families = ""] = text.split("export interface families {")
  expect(families).toMatch(/create: \{\n +\/\*\* .* Example: `\{"class-id":"7"\}`\. \*\/\n +meta\?: \{/)
  expect(families).toMatch(/Called at the end\. Format: `uri`\. \*\/\n +endCallbackUrl\?: string;/)
  expect(families).toContain("[key: string]: string | number | boolean;")
  expect(families).toContain(`createWithModules: families["create"];`)
})

test("parameters with a default are optional", async () => {
  expect(await emitted).toContain("status?: string;")
})

test("a parameter's default is in its comment", async () => {
  expect(await emitted).toContain("Gone since 3.0. Removed in 3.0. Default: `false`.")
})

test("path-level parameters appear only in operations", async () => {
  expect((await emitted).match(/groups\?:/g)).toHaveLength(2)
})

test("extensions appear in comments", async () => {
  const text = await emitted
  expect(text).toContain("Since 2.4.")
  expect(text).toContain("Removed in 3.0.")
  expect(text).toContain("Assumed: nobody published it")
  expect(text).toContain("Dialects: sample, other.")
})

test("the document is not modified", async () => {
  const document = await sampleDocument()
  prepareForTypes(document)
  expect(document).toEqual(await sampleDocument())
})

test("unused methods, parameters and responses are omitted", async () => {
  const text = await emitted
  expect(text).not.toContain("trace?: never")
  expect(text).not.toContain("cookie?: never")
  expect(text).toContain("parameters: { query?: never; path?: never };")
  expect(text).not.toMatch(/\/\*\*\n.*\n +\*\//)
})
