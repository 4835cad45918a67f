import { globSync, readFileSync } from "node:fs"
import { describe, expect, test } from "vitest"
import { parse } from "yaml"
import { listEntries } from "../../scripts/build/entries.ts"
import { root } from "../docs/blocks.ts"

interface Field {
  readonly type: string
  readonly id?: string
  readonly attributes: {
    readonly label?: string
    readonly value?: string
    readonly options?: readonly (string | { readonly label: string; readonly required?: boolean })[]
  }
  readonly validations?: { readonly required?: boolean }
}

interface Form {
  readonly name: string
  readonly description: string
  readonly labels?: readonly string[]
  readonly body: readonly Field[]
}

const text = (path: string) => readFileSync(root + path, "utf8")
const load = (path: string): unknown => parse(text(path), { uniqueKeys: true, strict: true })
const files = globSync(".github/**/*.{yml,yaml}", { cwd: root }).sort()
const forms = files.filter((path) => path.includes("/ISSUE_TEMPLATE/") && !path.endsWith("config.yml"))

test.each(files)("%s is valid YAML", (path) => {
  expect(load(path)).toBeTypeOf("object")
})

describe.each(forms)("the form %s", (path) => {
  const form = load(path) as Form
  const fields = form.body.filter(({ type }) => type !== "markdown")

  test("has the required fields of a form", () => {
    expect(form.name).toBeTypeOf("string")
    expect(form.description).toBeTypeOf("string")
    expect(fields.length).toBeGreaterThan(0)
    for (const { type, attributes } of form.body) {
      expect(["markdown", "input", "textarea", "dropdown", "checkboxes"]).toContain(type)
      if (type === "markdown") expect(attributes.value).toBeTypeOf("string")
      else expect(attributes.label).toBeTypeOf("string")
      if (type === "dropdown" || type === "checkboxes") expect(attributes.options?.length).toBeGreaterThan(0)
      if (type === "dropdown") expect(new Set(attributes.options).size).toBe(attributes.options?.length)
    }
  })

  test("has ids and labels that identify its fields", () => {
    const ids = fields.map(({ id }) => id)
    for (const id of ids) expect(id).toMatch(/^[\w-]+$/)
    expect(new Set(ids).size).toBe(ids.length)
    expect(new Set(fields.map(({ attributes }) => attributes.label)).size).toBe(fields.length)
  })

  test("warns about secrets first, and requires confirmation", () => {
    expect(form.body[0]?.attributes.value).toContain("Remove secrets first")
    const confirmed = form.body.flatMap(({ type, attributes }) =>
      type === "checkboxes" ? (attributes.options ?? []) : [],
    )
    expect(confirmed).toContainEqual(expect.objectContaining({ required: true }))
  })
})

test("the document form asks for provider, call, both sides and the server", () => {
  const { body } = load(".github/ISSUE_TEMPLATE/spec-is-wrong.yml") as Form
  const required = body.flatMap(({ id, validations }) => (validations?.required === true ? (id ?? []) : []))
  expect(required).toEqual(expect.arrayContaining(["provider", "call", "sent", "received", "server", "version"]))
})

test("the bug form lists every entry of the package", () => {
  const { body } = load(".github/ISSUE_TEMPLATE/bug.yml") as Form
  const options = body.find(({ id }) => id === "entry")?.attributes.options
  const entries = listEntries(root).flatMap(({ name, specifier }) => (name === "index" ? [] : [specifier]))
  expect(options).toEqual(expect.arrayContaining(entries))
})

test("changesets are public and compared with main", () => {
  const config = JSON.parse(text(".changeset/config.json")) as Readonly<Record<string, unknown>>
  expect(config).toMatchObject({ access: "public", baseBranch: "main", commit: false })
})
