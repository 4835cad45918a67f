import { describe, expect, test } from "vitest"
import { parseDocument } from "../../scripts/generate/document.ts"
import { emitInputs } from "../../scripts/generate/emit-inputs.ts"
import { emitOperations } from "../../scripts/generate/emit-operations.ts"
import { emitTypes } from "../../scripts/generate/emit-types.ts"
import { readDocument } from "../../scripts/generate/lint.ts"
import { project } from "./project.ts"

const branch = (name: string, method: string, facts: string, data: string) => `
    ${name}:
      type: object
      title: ${name} in a few words
      ${facts}
      required: [method, data]
      properties:
        method: { type: string, const: ${method} }
        data: { type: object, properties: { ${data}: { type: string } } }`

const text = `
openapi: 3.1.0
info: { title: Lamps, version: "1" }
security: [{ key: [] }]
paths:
  /lamp:
    post:
      operationId: lamp
      x-idempotent: false
      x-effect: write
      parameters: [{ name: x-version, in: header, required: true, schema: { type: string } }]
      requestBody:
        required: true
        content: { application/json: { schema: { $ref: "#/components/schemas/LampRequest" } } }
      responses:
        "200":
          description: What the method returns.
          content:
            application/json:
              schema:
                anyOf: [{ $ref: "#/components/schemas/Done" }, { $ref: "#/components/schemas/State" }]
components:
  securitySchemes: { key: { type: apiKey, in: header, name: x-key } }
  schemas:
    LampRequest:
      oneOf: [{ $ref: "#/components/schemas/Toggle" }, { $ref: "#/components/schemas/Look" }]
      discriminator:
        propertyName: method
        mapping: { toggle: "#/components/schemas/Toggle", look: "#/components/schemas/Look" }
    Done: { type: object, properties: { data: { type: "null" } } }
    State: { type: object, required: [lit], properties: { lit: { type: boolean } } }
${branch("Toggle", "toggle", `x-operation: lampToggle\n      x-idempotent: false\n      x-effect: write\n      x-response: "#/components/schemas/Done"`, "colour")}
${branch("Look", "look", `x-operation: lampLook\n      x-idempotent: true\n      x-effect: read\n      x-response: "#/components/schemas/State"`, "id")}
`
const document = parseDocument(text, "lamps")

describe("calls that share a URL", () => {
  test("have one row each, with their conditions on the body", () => {
    const rows = emitOperations(document)
    expect(rows).not.toMatch(/^ {2}lamp: /m)
    for (const [id, method, idempotent] of [
      ["lampToggle", "toggle", false],
      ["lampLook", "look", true],
    ]) {
      expect(rows).toContain(
        `  ${id}: {\n    id: "${id}",\n    method: "POST",\n    path: "/lamp",\n    constants: { method: "${method}" },\n` +
          `    idempotent: ${idempotent},\n    security: ["key"],\n    body: "json",\n    response: "json",\n` +
          `    params: { "x-version": { in: "header", kind: "text", required: true } },\n`,
      )
    }
  })

  test("have their own arguments", () => {
    const inputs = emitInputs(document)
    expect(inputs).toContain("lampToggle: { fields: { data: { required: true, fields: { colour: {} } } } }")
    expect(inputs).toContain("lampLook: { fields: { data: { required: true, fields: { id: {} } } } }")
  })

  test("have their own types, while the path has a union of them", async () => {
    const types = await emitTypes(document)
    const [paths = ""] = /export interface paths \{[^]*?\n\}/.exec(types) ?? []
    expect(paths).toContain(`"/lamp": {\n        post: operations["lamp"];`)
    expect(paths.match(/post:/g)).toHaveLength(1)
    const [look = ""] = /\n {4}lampLook: \{[^]*?\n {4}\};/.exec(types) ?? []
    expect(look).toContain(`"application/json": Look`)
    expect(look).toContain(`"application/json": State`)
    expect(look).not.toContain("Done")
    const [all = ""] = /\n {4}lamp: \{[^]*?\n {4}\};/.exec(types) ?? []
    expect(all).toContain(`Done | State`)
    expect(types).toContain("/** Toggle in a few words */")
    expect(types).toContain(`method: "toggle";`)
  })
})

test.each([
  ["x-operation: lampLook", "deprecated: false", "x-operation is missing"],
  ["x-operation: lampLook", "x-operation: lampToggle", "lampToggle is the name of another call"],
  ["x-operation: lampLook", "x-operation: lamp", "lamp is the name of another call"],
  ["x-idempotent: true", "deprecated: false", "x-idempotent is missing"],
  ["schemas/State", "schemas/Nowhere", "Nowhere is not a schema"],
  ["const: look", "minLength: 1", "method is required and a const"],
  [`look: "#/components/schemas/Look"`, `look: "#/components/schemas/Toggle"`, "does not map look to this schema"],
])("%j → %j is rejected", async (search, replacement, reason) => {
  const at = text.lastIndexOf(search)
  const broken = text.slice(0, at) + replacement + text.slice(at + search.length)
  const { cwd } = await project({ lamps: broken })
  const { problems } = await readDocument(cwd, "specs/lamps.yaml")
  expect(problems.map((problem) => problem.reason).join("\n")).toContain(reason)
})

test("the real document has no problems", async () => {
  const { cwd } = await project({ lamps: text })
  expect(await readDocument(cwd, "specs/lamps.yaml")).toMatchObject({ problems: [] })
})
