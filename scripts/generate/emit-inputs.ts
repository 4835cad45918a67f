import type { Field, Fields, Input } from "../../src/core/http/operation.ts"
import { anyBody, follow, isJson, type Listed, listOperations, type OpenApiDocument, type Schema } from "./document.ts"
import { literal } from "./write.ts"

/** Maximum depth of nested members, as in a body with a list of users that each have a picture. */
const deepest = 3

/** The object that a schema describes; among alternatives (an object or `null`), the only object. */
function objectOf(document: OpenApiDocument, node: Schema): Schema | undefined {
  const schema = follow(document, node)
  if (schema.properties !== undefined || schema.allOf !== undefined) return schema
  const [object, ...others] = (schema.anyOf ?? schema.oneOf ?? []).flatMap((part) => objectOf(document, part) ?? [])
  return others.length === 0 ? object : undefined
}

function takesNull(document: OpenApiDocument, node: Schema): boolean {
  const { type, anyOf, oneOf } = follow(document, node)
  return [type].flat().includes("null") || (anyOf ?? oneOf ?? []).some((part) => takesNull(document, part))
}

/** Returns whether a value may be other than a string, number or boolean; a schema without a type may. */
function isComposite(document: OpenApiDocument, node: Schema): boolean {
  const { type, anyOf = [], oneOf = [], allOf = [], ...schema } = follow(document, node)
  const parts = [...anyOf, ...oneOf, ...allOf]
  if (type === undefined && schema.enum === undefined && parts.length === 0) return true
  return (
    ["object", "array"].some((each) => [type].flat().includes(each)) ||
    parts.some((part) => isComposite(document, part))
  )
}

function fieldOf(document: OpenApiDocument, node: Schema, required: boolean, depth: number): Field {
  const { items } = follow(document, node)
  const fields = depth < deepest ? fieldsOf(document, items ?? node, depth + 1) : undefined
  const filter = node["x-filter"]
  return {
    ...(required && { required: true as const }),
    ...(required && takesNull(document, node) && { nullable: true as const }),
    ...(filter !== undefined && { filter }),
    ...(fields !== undefined ? { fields } : isComposite(document, node) && { composite: true as const }),
  }
}

function fieldsOf(document: OpenApiDocument, node: Schema, depth = 0): Fields | undefined {
  const schema = objectOf(document, node)
  // The caller chooses the names in a map.
  if (schema === undefined || (depth > 0 && typeof schema.additionalProperties === "object")) return undefined
  const inherited = (schema.allOf ?? []).map((part) => fieldsOf(document, part, depth) ?? {})
  const own = Object.entries(schema.properties ?? {})
    // Constants of the protocol, such as the name of a method, are not parameters.
    .filter(([, property]) => follow(document, property).const === undefined)
    .map(([name, property]) => {
      return [name, fieldOf(document, property, schema.required?.includes(name) === true, depth)] as const
    })
  return Object.assign({}, ...inherited, Object.fromEntries(own)) as Fields
}

/** One row of the table; `undefined` for a call that takes no JSON and has no `x-nothing`. */
function inputRow(document: OpenApiDocument, { operation }: Listed): Input | undefined {
  const body = anyBody(document, operation)
  const fields = body?.schema !== undefined && isJson(body.type) ? fieldsOf(document, body.schema) : undefined
  const nothing = operation["x-nothing"]
  if (fields === undefined && nothing === undefined) return undefined
  return { ...(nothing !== undefined && { nothing }), ...(fields !== undefined && { fields }) }
}

/** inputs.ts: operationId → what a call's body may contain, and what the call returns if nothing can match. */
export function emitInputs(document: OpenApiDocument): string {
  const rows = listOperations(document).map(
    (listed) => [listed.operation.operationId ?? "", inputRow(document, listed)] as const,
  )
  return `import type { Inputs } from "../../src/core/http/operation.ts"

export const inputs: Inputs = ${literal(Object.fromEntries(rows))}
`
}
