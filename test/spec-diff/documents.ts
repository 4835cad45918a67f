import { parse } from "yaml"
import { isOpenApiDocument, type OpenApiDocument } from "../../scripts/generate/document.ts"
import { diffDocuments } from "../../scripts/spec-diff/compare-documents.ts"
import { formatDifferences } from "../../scripts/spec-diff/format.ts"

const documentOf = (text: string): OpenApiDocument => {
  const document: unknown = parse(`openapi: 3.1.0\ninfo: { title: Shop, version: "1" }\n${text}`)
  if (!isOpenApiDocument(document)) throw new Error("not a document")
  return document
}

/** The lines that describe the differences of two documents, each after its severity. */
export const told = (before: string | undefined, after: string | undefined): string[] =>
  diffDocuments(
    before === undefined ? undefined : documentOf(before),
    after === undefined ? undefined : documentOf(after),
  ).map((each) => {
    const [, line = ""] = formatDifferences([{ provider: "shop", differences: [each] }], "v1").split("\n\n")
    return `${each.weight} ${line.replace(/^- shop,? ?/, "")}`
  })

/** A document with one call, `find`, of which only a part is given. */
export const call = (members: string): string => `
paths:
  /find:
    get: { operationId: find, x-idempotent: true, ${members} }
`

/** A call that takes one parameter, `q`. */
export const taking = (parameter: string): string => call(`parameters: [{ name: q, in: query, ${parameter} }]`)

/** A call whose response has one field, `a`. */
export const giving = (schema: string, required = "[a]"): string =>
  call(
    `responses: { "200": { content: { application/json: { schema: { type: object, required: ${required}, properties: { a: ${schema} } } } } } }`,
  )

/** A call whose body has one field, `a`. */
export const sending = (schema: string, required = "[a]"): string => `
paths:
  /find:
    post:
      operationId: find
      x-idempotent: true
      requestBody:
        required: true
        content: { application/json: { schema: { type: object, required: ${required}, properties: { a: ${schema} } } } }
`
