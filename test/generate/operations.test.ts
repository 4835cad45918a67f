import { expect, test } from "vitest"
import { emitOperations, operationRow } from "../../scripts/generate/emit-operations.ts"
import { listOperations, replies } from "../../scripts/generate/document.ts"
import { sampleDocument } from "./sample-document.ts"

const row = async (id: string) => {
  const document = await sampleDocument()
  const listed = listOperations(document).find(({ operation }) => operation.operationId === id)
  if (!listed) throw new Error(`the sample has no ${id}`)
  return operationRow(document, listed)
}

test("a row defines how the call and each parameter are sent", async () => {
  expect(await row("create")).toEqual({
    id: "create",
    method: "GET",
    path: "/create",
    idempotent: true,
    security: ["checksum"],
    response: "xml",
    params: {
      meetingID: { in: "query", kind: "text", required: true },
      role: { in: "query", kind: "text" },
      tags: { in: "query", kind: "list" },
      disabled: { in: "query", kind: "list" },
      groups: { in: "query", kind: "json" },
      meta: { in: "query", kind: "family", prefix: "meta_", names: "^[a-zA-Z][a-zA-Z0-9-]*$" },
      voice: { in: "query", kind: "text" },
    },
  })
})

test("operations of one path share its parameters and keep their own", async () => {
  const { params, body, method } = await row("createWithModules")
  expect(method).toBe("POST")
  expect(body).toBe("xml")
  expect(Object.keys(params)).toEqual(["meetingID", "role", "tags", "disabled", "groups", "meta"])
})

test("pagination names and assumption marks are kept, but not the reasons", async () => {
  expect(await row("getRecordings")).toMatchObject({
    assumed: true,
    paginated: { offset: "offset", limit: "limit", items: "recordings", total: "totalElements", max: 100 },
  })
  expect(await row("feedback")).not.toHaveProperty("assumed")
})

test("an operation's own security replaces the document's, even if empty", async () => {
  expect((await row("feedback")).security).toEqual([])
})

test("bodies and responses have their media types", async () => {
  expect(await row("feedback")).toMatchObject({ body: "json", response: "json" })
  expect(await row("upload")).toMatchObject({ body: "multipart", response: "none" })
})

test("a failure with a success status is not a response type", async () => {
  const document = await sampleDocument()
  const found = listOperations(document).map(({ operation }) => [
    operation.operationId,
    replies(document, operation).map(({ schema }) => schema),
  ])
  expect(Object.fromEntries(found)).toMatchObject({
    create: [{ $ref: "#/components/schemas/CreateResponse" }],
    feedback: [{ $ref: "#/components/schemas/FeedbackResponse" }],
  })
})

test("of several successes and a failure, only the successes are used", async () => {
  const document = await sampleDocument()
  const { operation } = listOperations(document).find(({ key }) => key === "/create") ?? {}
  const one = { $ref: "#/components/schemas/CreateResponse" }
  const other = { $ref: "#/components/schemas/GetRecordingsResponse" }
  const failure = { $ref: "#/components/schemas/FailureResponse" }
  const schema = { oneOf: [one, failure, other] }
  Object.assign(operation?.responses ?? {}, { 200: { content: { "application/json": { schema } } } })
  expect(operation && replies(document, operation)).toEqual([
    { status: "200", type: "application/json", schema: { oneOf: [one, other] } },
  ])
})

test("path and header parameters keep their location", async () => {
  expect((await row("feedback")).params).toEqual({
    room: { in: "path", kind: "text", required: true },
    "X-Trace": { in: "header", kind: "text" },
  })
})

test("the table keeps the document's order, and the types are derived from it", async () => {
  const text = emitOperations(await sampleDocument())
  expect([...text.matchAll(/^ {2}(\w+): \{$/gm)].map((match) => match[1])).toEqual([
    "create",
    "createWithModules",
    "getRecordings",
    "feedback",
    "upload",
  ])
  expect(text).toContain("as const satisfies Record<string, Operation>")
  expect(text).toContain('export type { OperationId } from "./operation-id.ts"')
})
