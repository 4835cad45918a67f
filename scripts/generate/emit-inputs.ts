import type { Field, Fields, Input } from "../../src/core/http/operation.ts"
import { anyBody, follow, isJson, type Listed, listOperations, type OpenApiDocument, type Schema } from "./document.ts"
import { literal } from "./write.ts"

/** Members inside of members: a body that holds a list of users, each with a picture. */
const deepest = 3

/** The object that a schema describes; of alternatives the only object among them, such as that beside `null`. */
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

/** Returns whether a value may be more than text, a number or a boolean; what the document leaves open may. */
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
  // The names in a map are the caller's.
  if (schema === undefined || (depth > 0 && typeof schema.additionalProperties === "object")) return undefined
  const inherited = (schema.allOf ?? []).map((part) => fieldsOf(document, part, depth) ?? {})
  const own = Object.entries(schema.properties ?? {})
    // What the protocol fixes, such as the name of a method, is nobody's parameter.
    .filter(([, property]) => follow(document, property).const === undefined)
    .map(([name, property]) => {
      return [name, fieldOf(document, property, schema.required?.includes(name) === true, depth)] as const
    })
  return Object.assign({}, ...inherited, Object.fromEntries(own)) as Fields
}

/** One row of the table; `undefined` where a call takes no JSON and is no filtered list. */
function inputRow(document: OpenApiDocument, { operation }: Listed): Input | undefined {
  const body = anyBody(document, operation)
  const fields = body?.schema !== undefined && isJson(body.type) ? fieldsOf(document, body.schema) : undefined
  const nothing = operation["x-nothing"]
  if (fields === undefined && nothing === undefined) return undefined
  return { ...(nothing !== undefined && { nothing }), ...(fields !== undefined && { fields }) }
}

/** inputs.ts: operationId → what a call's body may hold, and what it returns where nothing can match. */
export function emitInputs(document: OpenApiDocument): string {
  const rows = listOperations(document).map(
    (listed) => [listed.operation.operationId ?? "", inputRow(document, listed)] as const,
  )
  return `import type { Inputs } from "../../src/core/http/operation.ts"

export const inputs: Inputs = ${literal(Object.fromEntries(rows))}
`
}
