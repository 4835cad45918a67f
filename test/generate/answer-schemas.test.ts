import { expect, test } from "vitest"
import { answerSchema, unnamedAnswers } from "../../scripts/generate/answer-schema.ts"
import type { OpenApiDocument } from "../../scripts/generate/document.ts"
import { emitAnswerSchemas } from "../../scripts/generate/emit-answer-schemas.ts"
import { listOperations } from "../../scripts/generate/list-operations.ts"

const json = (schema: object) => ({ description: "ok", content: { "application/json": { schema } } })
const named = { $ref: "#/components/schemas/Room" }
const operation = (operationId: string, responses: object) => ({
  get: { operationId, "x-idempotent": true, responses },
})

const document = {
  openapi: "3.1.0",
  info: { title: "t", version: "1" },
  components: { schemas: { Room: { type: "object" } } },
  paths: {
    "/a": operation("named", { "200": json(named), "201": json(named) }),
    "/b": operation("inline", { "200": json({ type: "array", items: named }) }),
    "/c": operation("several", { "200": json(named), "202": json({ type: "string" }), "204": { description: "none" } }),
    "/d": operation("none", { "204": { description: "none" } }),
    "/e": operation("refused", { "200": { description: "none" }, default: json({ type: "null" }) }),
  },
} as unknown as OpenApiDocument

test("an answer is the schema of all its successes, under the document's name where it has one", () => {
  const found = listOperations(document).map((listed) => answerSchema(document, listed))
  expect(found).toEqual([
    { name: "Room" },
    { name: "InlineAnswer", own: { type: "array", items: named } },
    { name: "SeveralAnswer", own: { anyOf: [named, { type: "string" }] } },
    undefined,
    undefined,
  ])
  expect(Object.keys(unnamedAnswers(document))).toEqual(["InlineAnswer", "SeveralAnswer"])
})

test("the table names a validator for every answer that has a body", () => {
  const text = emitAnswerSchemas(document)
  expect(text).toContain('"named": schemas.vRoom,')
  expect(text).toContain('"several": schemas.vSeveralAnswer,')
  expect(text).not.toContain("refused")
})
