import { onOneLine } from "../../../scripts/docs/translations.ts"
import { follow, isRecord, type OpenApiDocument, type Schema } from "../../../scripts/generate/document.ts"
import { alternativesOf, membersOf, whole } from "../../../scripts/generate/members.ts"
import type { Marks, Row } from "./model.ts"

/** Marks of a document node. */
export function marksOf(node: object): Marks {
  const facts = node as Record<string, unknown>
  const { "x-since": since, "x-removed": removed, "x-dialects": dialects, "x-assumed": assumed } = facts
  return {
    ...(typeof since === "string" && { since }),
    ...(typeof removed === "string" && { removed }),
    ...(Array.isArray(dialects) && { dialects: dialects as string[] }),
    ...(typeof assumed === "string" && { assumed: onOneLine(assumed) }),
  }
}

const isObject = (document: OpenApiDocument, schema: Schema): boolean =>
  alternativesOf(document, schema).some((part) => Object.keys(membersOf(document, part).properties).length > 0)

const itemsOf = (document: OpenApiDocument, schema: Schema): Schema | undefined =>
  alternativesOf(document, schema).find((part) => part.items !== undefined)?.items

/** A schema as a user would write its type. */
export function typeText(document: OpenApiDocument, schema: Schema): string {
  const found = alternativesOf(document, schema).map((part): string => {
    const { type, items, additionalProperties, format } = part
    const name = [type].flat().find((each) => each !== "null") ?? (isObject(document, part) ? "object" : undefined)
    if (items !== undefined) {
      const inner = typeText(document, items)
      return `${inner.includes(" ") ? `(${inner})` : inner}[]`
    }
    if (name === "object" && isRecord(additionalProperties) && !isObject(document, part))
      return `map of ${typeText(document, additionalProperties as Schema)}`
    if (format === "binary") return "file"
    if (name === "integer") return "number"
    const [value] = part.const === undefined ? (part.enum ?? []) : [part.const]
    return name ?? (value === undefined ? "any" : typeof value)
  })
  const names = [...new Set(found)]
  const isNullable = [schema, ...(whole(document, schema).anyOf ?? whole(document, schema).oneOf ?? [])].some((part) =>
    [whole(document, part).type].flat().includes("null"),
  )
  return [...names, ...(isNullable ? ["null"] : [])].join(" | ") || "any"
}

/** Values that a schema lists. A set is closed if every alternative has values. */
export function valuesOf(document: OpenApiDocument, schema: Schema): Row["values"] {
  const items = itemsOf(document, schema)
  const parts = alternativesOf(document, items ?? schema)
  const known = parts.flatMap((part) => (part.const === undefined ? (part.enum ?? []) : [part.const]))
  if (known.length === 0) return undefined
  const closed = parts.every((part) => part.const !== undefined || part.enum !== undefined)
  return { known: [...new Set(known.map(String))], closed }
}

/** The maximum depth of a field. Deeper ones are in the OpenAPI document. */
const deepest = 5

/** The fields of an object and of the objects and lists in it. `recordings[].name` is a field of each entry of a list. */
export function fieldsOf(
  document: OpenApiDocument,
  schema: Schema,
  prefix = "",
  within: readonly Schema[] = [],
): Row[] {
  const rows = new Map<string, Row>()
  const target = follow(document, schema)
  if (within.includes(target) || within.length > deepest) return []
  for (const part of alternativesOf(document, schema)) {
    const { properties, required } = membersOf(document, part)
    for (const [name, node] of Object.entries(properties)) {
      const path = prefix + name
      const full = whole(document, node)
      const inner = itemsOf(document, node)
      const row: Row = {
        name: path,
        type: typeText(document, node),
        required: required.includes(name),
        values: valuesOf(document, node),
        description: onOneLine(full.description ?? ""),
        ...marksOf(full),
        ...(full.deprecated === true && { deprecated: true }),
      }
      if (!rows.has(path)) rows.set(path, row)
      const nested =
        inner === undefined
          ? fieldsOf(document, node, `${path}.`, [...within, target])
          : fieldsOf(document, inner, `${path}[].`, [...within, target])
      for (const each of nested) if (!rows.has(each.name)) rows.set(each.name, each)
    }
  }
  return [...rows.values()]
}
