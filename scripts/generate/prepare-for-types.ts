import type { OpenApiDocument } from "./document.ts"
import { listOperations, listParameters } from "./list-operations.ts"
import { isTrueOnly } from "./parameter-kind.ts"
import { isRecord } from "./references.ts"

const text = (value: unknown): string | undefined => (typeof value === "string" ? value : undefined)

/** The extensions as sentences, so that they show up where a user reads the types. */
function remarks(node: Record<string, unknown>): string[] {
  const since = text(node["x-since"])
  const removed = text(node["x-removed"])
  const assumed = text(node["x-assumed"])
  const dialects = node["x-dialects"]
  return [
    ...(since === undefined ? [] : [`Since ${since}.`]),
    ...(removed === undefined ? [] : [`Removed in ${removed}.`]),
    ...(Array.isArray(dialects) ? [`Dialects: ${dialects.join(", ")}.`] : []),
    ...(assumed === undefined ? [] : [`Assumed: ${assumed}`]),
  ]
}

function withRemarks(node: Record<string, unknown>): Record<string, unknown> {
  const found = remarks(node)
  if (found.length === 0) return node
  return {
    ...node,
    description: [...(text(node["description"]) ?? "").split("\n").filter(Boolean), ...found].join("\n"),
  }
}

/** openapi-typescript types a parameter by `schema` alone and takes one with `content` for text. */
function withSchema(node: Record<string, unknown>): Record<string, unknown> {
  const { content, ...rest } = node
  if (typeof node["name"] !== "string" || typeof node["in"] !== "string" || !isRecord(content)) return node
  const [media] = Object.values(content)
  return isRecord(media) ? { ...rest, schema: media["schema"] } : node
}

/** An example of a whole answer is of no use in a type; documents and reference have it. */
function withoutExamples(node: Record<string, unknown>): Record<string, unknown> {
  const isMedia = isRecord(node["schema"]) && typeof node["in"] !== "string"
  if (!isMedia) return node
  const { example: _example, examples: _examples, ...rest } = node
  return rest
}

/** What the protocol requires and the document gives a default is filled in by the client; its caller may leave it out. */
function withDefault(node: Record<string, unknown>): Record<string, unknown> {
  const { required, ...rest } = node
  const { name, in: place, schema } = rest
  if (required !== true || typeof name !== "string" || typeof place !== "string" || !isRecord(schema)) return node
  return "default" in schema ? rest : node
}

/** What the document allows to send only when it is true takes any boolean from its caller: `false` is left out. */
function withEitherBoolean(node: Record<string, unknown>): Record<string, unknown> {
  const { schema } = node
  if (typeof node["in"] !== "string" || !isRecord(schema) || !isTrueOnly(schema)) return node
  const { enum: _only, ...rest } = schema
  return { ...node, schema: rest }
}

const change = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(change)
  if (!isRecord(value)) return value
  return Object.fromEntries(
    Object.entries(withEitherBoolean(withDefault(withoutExamples(withSchema(withRemarks(value)))))).map(
      ([key, item]) => [key, change(item)],
    ),
  )
}

/** Parameters of a path would come out once for the path and once more for each of its operations. */
function withOwnParameters(document: OpenApiDocument): OpenApiDocument {
  const paths = structuredClone(document.paths ?? {})
  for (const listed of listOperations(document)) {
    const item = paths[listed.key]
    const operation = item?.[listed.method]
    if (operation) operation.parameters = listParameters(document, listed).map(({ parameter }) => parameter)
  }
  for (const item of Object.values(paths)) delete item.parameters
  return { ...document, paths }
}

/** The document as openapi-typescript has to see it. */
export const prepareForTypes = (document: OpenApiDocument): Record<string, unknown> => {
  const changed = change(withOwnParameters(document))
  return isRecord(changed) ? changed : {}
}
