import { follow, type OpenApiDocument, type Schema } from "../generate/document.ts"

/** One level of a schema with its references, unions and compositions resolved. */
export interface Shape {
  /** Types as in TypeScript, without `integer` and `null`. Empty means any type. */
  readonly types: ReadonlySet<string>
  readonly nullable: boolean
  /** Declared values, as JSON. */
  readonly values: ReadonlySet<string>
  /** Whether other values are also valid. */
  readonly open: boolean
  readonly fields: ReadonlyMap<string, { readonly schema: Schema; readonly required: boolean }>
  readonly items: Schema | undefined
  /** Schema of undeclared fields; false if there are none. */
  readonly others: Schema | boolean
}

const either = (a: Schema, b: Schema): Schema => (a === b ? a : { anyOf: [a, b] })

function union(a: Shape, b: Shape): Shape {
  const fields = new Map<string, { schema: Schema; required: boolean }>()
  const [hasFieldsA, hasFieldsB] = [a.types.has("object"), b.types.has("object")]
  for (const name of new Set([...a.fields.keys(), ...b.fields.keys()])) {
    const [one, two] = [a.fields.get(name), b.fields.get(name)]
    const schema = one && two ? either(one.schema, two.schema) : (one ?? two)?.schema
    const required = (!hasFieldsA || one?.required === true) && (!hasFieldsB || two?.required === true)
    if (schema) fields.set(name, { schema, required })
  }
  return {
    // A union with "any type" is "any type".
    types: a.types.size === 0 || b.types.size === 0 ? new Set() : new Set([...a.types, ...b.types]),
    nullable: a.nullable || b.nullable,
    values: new Set([...a.values, ...b.values]),
    open: a.open || b.open,
    fields,
    items: a.items && b.items ? either(a.items, b.items) : (a.items ?? b.items),
    others: a.others === false ? b.others : a.others,
  }
}

function both(a: Shape, b: Shape): Shape {
  const fields = new Map(a.fields)
  for (const [name, field] of b.fields) {
    fields.set(name, { schema: field.schema, required: field.required || a.fields.get(name)?.required === true })
  }
  return {
    types: a.types.size === 0 ? b.types : a.types,
    nullable: a.nullable && b.nullable,
    values: a.values.size === 0 ? b.values : a.values,
    open: a.open && b.open,
    fields,
    items: b.items ?? a.items,
    others: b.others === false ? a.others : b.others,
  }
}

/** The shape of a schema without its alternatives and parts. */
function own(schema: Schema): Shape {
  const {
    type,
    enum: values,
    const: constant,
    properties = {},
    required = [],
    items,
    additionalProperties = false,
  } = schema
  const named = values ?? (constant === undefined ? [] : [constant])
  const declared = [type ?? (schema.properties ? "object" : [])].flat()
  const implied = declared.length > 0 ? declared : named.map((each) => (each === null ? "null" : typeof each))
  return {
    types: new Set(implied.filter((each) => each !== "null").map((each) => (each === "integer" ? "number" : each))),
    nullable: implied.includes("null") || named.includes(null),
    values: new Set(named.filter((each) => each !== null).map((each) => JSON.stringify(each))),
    open: named.length === 0 && !(implied.length === 1 && implied[0] === "null"),
    fields: new Map(
      Object.entries(properties).map(([name, each]) => [name, { schema: each, required: required.includes(name) }]),
    ),
    items,
    others: additionalProperties,
  }
}

/** @param seen schemas that are being resolved, to detect cycles */
export function shapeOf({ document, schema }: SchemaIn, seen: readonly Schema[] = []): Shape {
  const target = follow(document, schema)
  const { allOf, oneOf, anyOf } = target
  const alternatives = oneOf ?? anyOf
  const inside = [...seen, target]
  const shape = (each: Schema): Shape | undefined =>
    inside.includes(follow(document, each)) ? undefined : shapeOf({ document, schema: each }, inside)
  const parts = (allOf ?? []).flatMap((each) => shape(each) ?? [])
  if (!alternatives) return [own(target), ...parts].reduce(both)
  const choice = alternatives.flatMap((each) => shape(each) ?? []).reduce(union)
  return target.type || target.properties || parts.length > 0 ? [own(target), ...parts, choice].reduce(both) : choice
}

/** A schema and the document that contains its references. */
export interface SchemaIn {
  readonly document: OpenApiDocument
  readonly schema: Schema
}

/** Users write sent values and read received ones, so opposite changes break them. */
export type Direction = "sent" | "received"

export const within = ({ document }: SchemaIn, schema: Schema): SchemaIn => ({ document, schema })
