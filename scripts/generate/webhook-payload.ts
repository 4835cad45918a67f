import type { OpenApiDocument, Operation, Schema } from "./document.ts"
import { type Listed, listParameters, listWebhooks } from "./list-operations.ts"
import { anyBody } from "./media.ts"
import { schemaName } from "./references.ts"

export interface WebhookPayload {
  readonly type: string
  /** Name of the schema in components, or of the one made for what has no name there. */
  readonly schema: string
}

/** How the validator of a schema is called. */
export const schemaConst = (schema: string): string => `v${schema}`

/** What has no name in the document gets one: `onRecordingReady` → `OnRecordingReadyBody`. */
const ownName = ({ operationId = "" }: Operation, part: "Body" | "Query"): string =>
  `${operationId.charAt(0).toUpperCase()}${operationId.slice(1)}${part}`

/** What a webhook carries in its query, as the schema of an object. The receiver's own parameters may stand there too. */
function querySchema(document: OpenApiDocument, listed: Listed): Schema {
  const parameters = listParameters(document, listed).map(({ parameter }) => parameter)
  const inQuery = parameters.filter((parameter) => parameter.in === "query")
  return {
    type: "object",
    properties: Object.fromEntries(inQuery.map(({ name, schema = {} }) => [name, schema])),
    required: inQuery.filter(({ required }) => required === true).map(({ name }) => name),
    additionalProperties: true,
  }
}

/** Schemas of bodies and queries that are no components. */
export const unnamedPayloads = (document: OpenApiDocument): Record<string, Schema> =>
  Object.fromEntries(
    listWebhooks(document).flatMap((listed) => {
      const { operation } = listed
      if (!operation.requestBody) return [[ownName(operation, "Query"), querySchema(document, listed)]]
      const schema = anyBody(document, operation)?.schema
      return schema && schema.$ref === undefined ? [[ownName(operation, "Body"), schema]] : []
    }),
  )

/**
 * What the user gets: the schema named by x-payload, else the body's, else the query. Undefined if x-payload leads
 * nowhere or the body has no schema.
 */
export function webhookPayload(document: OpenApiDocument, listed: Listed): WebhookPayload | undefined {
  const { item, operation } = listed
  const body = anyBody(document, operation)
  const ref = operation["x-payload"] ?? item["x-payload"] ?? body?.schema?.$ref
  if (ref !== undefined) {
    const name = schemaName(ref)
    if (name === undefined || !document.components?.schemas?.[name]) return undefined
    return { type: `components["schemas"][${JSON.stringify(name)}]`, schema: name }
  }
  const own = `operations[${JSON.stringify(operation.operationId)}]`
  if (!body) {
    const isEmpty = Object.keys(querySchema(document, listed).properties ?? {}).length === 0
    const type = isEmpty ? "Record<string, never>" : `NonNullable<${own}["parameters"]["query"]>`
    return { type, schema: ownName(operation, "Query") }
  }
  if (!body.schema) return undefined
  return { type: `${own}["requestBody"]["content"][${JSON.stringify(body.type)}]`, schema: ownName(operation, "Body") }
}
