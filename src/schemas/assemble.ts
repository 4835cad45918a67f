import type { JsonSchema, ObjectSchema, OperationSchemas } from "./types.ts"

type Node = Readonly<Record<string, unknown>>

/** What `generated/<provider>/json-schemas.json` holds. */
export interface SchemaSource {
  readonly secrets: readonly string[]
  readonly operations: Readonly<
    Record<
      string,
      Omit<OperationSchemas, "id" | "parameters" | "response"> & {
        /** Dialects that have it. */
        readonly dialects?: readonly string[]
        readonly parameters: {
          readonly properties: Node
          readonly required?: readonly string[]
          /** What some dialects require besides. */
          readonly requiredIn?: Readonly<Record<string, readonly string[]>>
        }
        readonly response: Node
      }
    >
  >
  /** Components, which refer to one another. */
  readonly $defs: Readonly<Record<string, Node>>
}

const draft = "https://json-schema.org/draft/2020-12/schema"

const isNode = (value: unknown): value is Node => typeof value === "object" && value !== null && !Array.isArray(value)

const has = (dialect: string, dialects: unknown): boolean => !Array.isArray(dialects) || dialects.includes(dialect)

/** Whether other dialects have a schema, and this one does not. */
const isOther = (dialect: string, schema: unknown): boolean => isNode(schema) && !has(dialect, schema["x-dialects"])

/** A value as a dialect has it, frozen: without members and alternatives of others. */
function ofDialect(dialect: string, value: unknown): unknown {
  if (Array.isArray(value)) {
    const items: unknown[] = value
    return Object.freeze(items.filter((each) => !isOther(dialect, each)).map((each) => ofDialect(dialect, each)))
  }
  if (!isNode(value)) return value
  const own: Record<string, unknown> = {}
  for (const [name, each] of Object.entries(value)) {
    if (name !== "x-dialects" && !isOther(dialect, each)) own[name] = ofDialect(dialect, each)
  }
  const { properties, required } = value
  if (isNode(properties) && Array.isArray(required))
    own["required"] = Object.freeze(required.filter((name: string) => !isOther(dialect, properties[name])))
  return Object.freeze(own)
}

const prefix = "#/$defs/"

/** Names of the components that a value refers to. */
function* referred(value: unknown): Generator<string> {
  if (typeof value !== "object" || value === null) return
  for (const [name, each] of Object.entries(value)) {
    if (name === "$ref" && typeof each === "string") yield each.slice(prefix.length)
    else yield* referred(each)
  }
}

/**
 * Schemas of a dialect's operations, each with the components that it refers to. They are plain data, frozen, and share what they
 * have in common.
 */
export function assemble<Id extends string>(source: unknown, dialect: string): Readonly<Record<Id, OperationSchemas>> {
  const { operations, $defs } = source as SchemaSource
  const definitions = new Map<string, { readonly schema: JsonSchema; readonly refers: readonly string[] }>()
  const definition = (name: string) => {
    const known = definitions.get(name)
    if (known !== undefined) return known
    const schema = ofDialect(dialect, $defs[name]) as JsonSchema
    const made = { schema, refers: [...new Set(referred(schema))] }
    definitions.set(name, made)
    return made
  }
  const complete = (schema: Node): JsonSchema => {
    const names = new Set(referred(schema))
    // A set hands out what is added to it meanwhile.
    for (const name of names) for (const next of definition(name).refers) names.add(next)
    const used = Object.fromEntries([...names].sort().map((name) => [name, definition(name).schema]))
    return Object.freeze({ $schema: draft, ...schema, ...(names.size > 0 && { $defs: Object.freeze(used) }) })
  }
  const entries = Object.entries(operations).flatMap(([id, { dialects, parameters, response, ...rest }]) => {
    if (!has(dialect, dialects)) return []
    const { properties, required = [], requiredIn } = parameters
    const needed = [...required, ...(requiredIn?.[dialect] ?? [])]
    const object = {
      type: "object",
      properties: ofDialect(dialect, properties) as Node,
      ...(needed.length > 0 && { required: Object.freeze(needed) }),
      additionalProperties: false,
    }
    const schemas = {
      id,
      ...rest,
      parameters: complete(object) as ObjectSchema,
      response: complete(ofDialect(dialect, response) as Node),
    }
    return [[id, Object.freeze(schemas)] as const]
  })
  return Object.freeze(Object.fromEntries(entries)) as Readonly<Record<Id, OperationSchemas>>
}
