import { expect, test } from "vitest"
import { readDocument } from "../../scripts/generate/lint.ts"
import { project, sampleText } from "./project.ts"

/** Line and reason of every problem after `search` in the sample was replaced. */
async function problemsAfter(search: string, replacement: string): Promise<string[]> {
  const text = await sampleText()
  if (!text.includes(search)) throw new Error(`the sample has no ${search}`)
  const { cwd } = await project({ sample: text.replace(search, replacement) })
  const { problems } = await readDocument(cwd, "specs/sample.yaml")
  return problems.map(({ line, reason }) => `${line} ${reason}`)
}

const lineOf = async (search: string): Promise<number> =>
  (await sampleText()).split("\n").findIndex((line) => line.includes(search)) + 1

test("the sample document has no problems", async () => {
  const { cwd } = await project()
  expect(await readDocument(cwd, "specs/sample.yaml")).toMatchObject({ problems: [], document: { openapi: "3.1.0" } })
})

test.each([
  ["operationId: create\n", "summary: Nameless\n", "operationId"],
  ["operationId: createWithModules", "operationId: create", "unique"],
  ["x-idempotent: true\n", "summary: Careless\n", "x-idempotent is missing"],
  ["x-idempotent: true\n", "x-idempotent: maybe\n", "x-idempotent is missing"],
  ["x-effect: write\n", "deprecated: false\n", "x-effect is missing"],
  ["x-effect: write\n", "x-effect: harm\n", "x-effect is missing"],
  ["x-effect: write\n", "x-effect: read\n      x-destroys-when: { publish: false }\n", "x-destroys-when is a map"],
  ["x-effect: write\n", "x-effect: write\n      x-alias: New Meeting\n", "x-alias is the name of a command"],
  ["required: [returncode, meetingID, attendees, metadata]", "required: [returncode]", "attendees is a list or a map"],
  ["const: FAILED", "description: Word.", "cannot be distinguished"],
  ["required: [returncode, errors]", "required: [errors]", "cannot be distinguished"],
  [`propertyNames: { pattern: "^meta_[a-zA-Z][a-zA-Z0-9-]*$" }`, "description: no rule", "needs propertyNames"],
  [`pattern: "^meta_[a-zA-Z][a-zA-Z0-9-]*$"`, `pattern: "^meta_["`, "is not a regular expression"],
  [`pattern: "^meta_[`, `pattern: "^[`, "the pattern must begin with ^meta_"],
  [`pattern: "^meta_[a-zA-Z][a-zA-Z0-9-]*$"`, `pattern: "^meta_?[a-z]+$"`, "the pattern must begin with ^meta_"],
  [
    "additionalProperties: { type: string }\n        example",
    "additionalProperties: true\n        example",
    "type: string",
  ],
  ["#/components/schemas/EndCallback", "#/components/schemas/Nowhere", "Nowhere is not a schema"],
  [`x-since: "2.4"`, "x-since: 2.4", "x-since must be a string"],
  ["x-dialects: [sample, other]", "x-dialects: sample", "x-dialects must be a list"],
  ["deprecated: true\n", "deprecated: false\n", "goes with deprecated: true"],
  ["total: totalElements", "total: count", "count is not a field of the response"],
  ["x-paginated: { offset: offset", "x-paginated: { offset: start", "start is not a parameter"],
  ["explode: false", "explode: true", "set explode: false"],
  ["tags: [callbacks]", "tags: [session]", "one of the tags events and callbacks"],
  ["const: meeting-ended", "const: meeting-over", `the payload's id is "meeting-over"`],
  [`- $ref: "#/components/parameters/Role"`, `- $ref: "role.yaml"`, "a document stands alone"],
  [
    `- $ref: "#/components/parameters/Role"`,
    `- $ref: "#/components/parameters/Role"\n        x-colour: red`,
    "x-colour",
  ],
  [
    "x-idempotent: true\n",
    "x-idempotent: true\n      x-colour: red\n",
    "x-colour is not an extension that specs/README.md explains",
  ],
  ["openapi: 3.1.0", "openapi: 3.0.3", "OpenAPI 3.1"],
  ["openapi: 3.1.0", "asyncapi: 3.1.0", "not an OpenAPI document"],
])("%j → %j is rejected", async (search, replacement, reason) => {
  expect((await problemsAfter(search, replacement)).join("\n")).toContain(reason)
})

test("a problem is reported at its cause", async () => {
  const line = await lineOf(`x-since: "2.4"`)
  expect(await problemsAfter(`x-since: "2.4"`, "x-since: 2.4")).toEqual([
    `${line} x-since must be a string: put the value in quotes`,
  ])
})

test("an unresolved reference is reported at its position with its target, before the problems that it causes", async () => {
  const line = await lineOf(`- $ref: "#/components/parameters/Role"`)
  const [first, ...others] = await problemsAfter("#/components/parameters/Role", "#/components/parameters/Roll")
  expect(first).toBe(`${line} #/components/parameters/Roll does not exist`)
  expect(others).toEqual([])
  const [target] = await problemsAfter("#/components/responses/Failed", "#/components/responses/Fail")
  expect(target).toMatch(/^\d+ #\/components\/responses\/Fail does not exist$/)
})

test("names of headers, schemes and fields are not treated as extensions", async () => {
  expect(await problemsAfter("security:\n  - checksum: []\n", "security:\n  - checksum: []\n    x-key: []\n")).toEqual(
    [],
  )
  expect(await problemsAfter("isPresenter: {", "x-url: {")).toEqual([])
})

test("invalid YAML is reported with its position and without the machine's path", async () => {
  const problems = await problemsAfter("tags: [meetings]", "tags: [meetings")
  expect(problems).toHaveLength(1)
  expect(problems[0]).toMatch(/^\d+ /)
  expect(problems[0]).not.toContain("specs/sample.yaml")
})

test("anything invalid in OpenAPI is rejected", async () => {
  const problems = await problemsAfter("operationId: create\n", "operationId: create\n      colour: red\n")
  expect(problems.join()).toContain("colour")
})
