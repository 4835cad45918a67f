import type { OpenApiDocument, Schema } from "./document.ts"
import { listOperations } from "./list-operations.ts"
import { xmlAnswer } from "./media.ts"
import { follow, isReference, schemaName } from "./references.ts"
import { xmlDocuments } from "./xml-documents.ts"
import type { At, Report } from "./xml-shapes.ts"

const isListOrMap = (schema: Schema): boolean =>
  schema.type === "array" ||
  (typeof schema.additionalProperties === "object" && Object.keys(schema.properties ?? {}).length === 0)

/** Lists and maps are always there once decoded, so the types must say so. */
function checkRequired(document: OpenApiDocument, report: Report): (node: Schema, at: At) => void {
  const seen = new Set<Schema>()
  const check = (node: Schema, at: At): void => {
    const schema = follow(document, node)
    if (seen.has(schema)) return
    seen.add(schema)
    const name = isReference(node) ? schemaName(node.$ref) : undefined
    const place = name === undefined ? at : ["components", "schemas", name]
    for (const [property, value] of Object.entries(schema.properties ?? {})) {
      const where = [...place, "properties", property]
      if (isListOrMap(follow(document, value)) && !schema.required?.includes(property))
        report(
          where,
          `${property} is a list or a map of an XML answer: name it in required, a missing one is decoded as empty`,
        )
      check(value, where)
    }
    if (schema.items) check(schema.items, [...place, "items"])
    for (const [index, part] of (schema.allOf ?? []).entries()) check(part, [...place, "allOf", index])
  }
  return check
}

/** What travels as XML can be turned into shapes. */
export function checkXml(document: OpenApiDocument, report: Report): void {
  xmlDocuments(document, report)
  const check = checkRequired(document, report)
  for (const { operation, at } of listOperations(document)) {
    for (const status of ["200", "default"] as const) {
      const schema = xmlAnswer(document, operation, status)?.schema
      if (schema) check(schema, [...at, "responses", status])
    }
  }
}
