import type { XmlLeaf } from "../../src/core/xml/shape.ts"
import type { OpenApiDocument, Schema } from "./document.ts"
import { follow } from "./references.ts"

const leaves: Record<string, XmlLeaf> = { string: "string", integer: "integer", number: "number", boolean: "boolean" }

/** The JSON types a schema allows, through references and choices; `null` does not exist in XML. */
export function typesOf(document: OpenApiDocument, node: Schema): string[] {
  const schema = follow(document, node)
  const own = [schema.type ?? []].flat()
  const choices = [...(schema.anyOf ?? []), ...(schema.oneOf ?? []), ...(schema.allOf ?? [])]
  const constant = schema.const === undefined ? [] : [typeof schema.const]
  const values = (schema.enum ?? []).map((value) => typeof value)
  const implied = schema.properties ? ["object"] : []
  const found =
    own.length > 0
      ? own
      : [...constant, ...values, ...implied, ...choices.flatMap((choice) => typesOf(document, choice))]
  return [...new Set(found)].filter((type) => type !== "null")
}

/** The leaf a schema stands for, or undefined if it is none or cannot make up its mind. */
export function xmlLeaf(document: OpenApiDocument, schema: Schema, trim: boolean): XmlLeaf | undefined {
  const types = typesOf(document, schema)
  const leaf = types.length === 1 ? leaves[types[0] ?? ""] : undefined
  return leaf === "string" && trim ? "trimmed" : leaf
}
