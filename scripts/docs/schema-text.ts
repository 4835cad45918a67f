import type { OpenApiDocument, Schema } from "../generate/document.ts"
import { follow } from "../generate/references.ts"

/** A schema as a user would write its type: `string`, `"open" | "closed"`, `number | null`, `string[]`. */
export function schemaText(document: OpenApiDocument, schema: Schema): string {
  const {
    const: constant,
    enum: values,
    oneOf,
    anyOf,
    allOf,
    type,
    items,
    properties,
    additionalProperties,
  } = follow(document, schema)
  if (constant !== undefined) return JSON.stringify(constant)
  if (values) return values.map((each) => JSON.stringify(each)).join(" | ")
  const alternatives = oneOf ?? anyOf
  if (alternatives) return [...new Set(alternatives.map((each) => schemaText(document, each)))].join(" | ")
  if (allOf?.[0] && !properties) return schemaText(document, allOf[0])
  const names = [type ?? (properties ? "object" : "unknown")].flat()
  return names
    .map((name) => {
      if (name === "array") return `${items ? bracketed(schemaText(document, items)) : "unknown"}[]`
      if (name !== "object") return name === "integer" ? "number" : name
      const values =
        typeof additionalProperties === "object" && !properties ? schemaText(document, additionalProperties) : undefined
      return values === undefined ? "object" : `map of ${values}`
    })
    .join(" | ")
}

const bracketed = (text: string): string => (text.includes(" ") ? `(${text})` : text)
