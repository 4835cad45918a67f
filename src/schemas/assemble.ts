import type { JsonSchema, ObjectSchema, OperationSchemas } from "./types.ts"

type Node = Readonly<Record<string, unknown>>

/** The content of `generated/<provider>/json-schemas.json`. */
export interface SchemaSource {
  readonly secrets: readonly string[]
  readonly operations: Readonly<
    Record<
      string,
      Omit<OperationSchemas, "id" | "parameters" | "response"> & {
        readonly "x-dialects"?: readonly string[]
        readonly parameters: {
          readonly properties: Node
          readonly required?: readonly string[]
          /** Additional required members by dialect. */
          readonly requiredIn?: Readonly<Record<string, readonly string[]>>
        }
        readonly response: Node
      }
    >
  >
  /** Components that may refer to one another. */
  readonly $defs: Readonly<Record<string, Node>>
}

const draft = "https://json-schema.org/draft/2020-12/schema"

const prefix = "#/$defs/"

const isNode = (value: unknown): value is Node => typeof value === "object" && value !== null && !Array.isArray(value)

/** Whether a value belongs to other dialects only. */
const isOther = (dialect: string, value: unknown): boolean => {
  const dialects = isNode(value) ? value["x-dialects"] : undefined
  return Array.isArray(dialects) && !dialects.includes(dialect)
}

/**
 * Freezes a schema recursively. Runs for all schemas at every start.
 * @param refers collects the names of referenced components
 * @returns whether any part of it belongs to certain dialects only
 */
function freeze(value: object, refers: Set<string>): boolean {
  const members = value as Node
  let isMarked = "x-dialects" in value
  // Takes half the time of Object.entries().
  for (const name in members) {
    const each = members[name]
    if (typeof each === "object" && each !== null) isMarked = freeze(each, refers) || isMarked
    else if (name === "$ref" && typeof each === "string") refers.add(each.slice(prefix.length))
  }
  Object.freeze(value)
  return isMarked
}

/** A copy without the parts that belong to other dialects only. */
function ofDialect(dialect: string, value: unknown): unknown {
  if (Array.isArray(value))
    return value.filter((each) => !isOther(dialect, each)).map((each) => ofDialect(dialect, each))
  if (!isNode(value)) return value
  const own = Object.fromEntries(
    Object.entries(value)
      .filter(([name, each]) => name !== "x-dialects" && !isOther(dialect, each))
      .map(([name, each]) => [name, ofDialect(dialect, each)]),
  )
  const { properties, required } = value
  return isNode(properties) && Array.isArray(required)
    ? { ...own, required: required.filter((name: string) => !isOther(dialect, properties[name])) }
    : own
}

/** A schema for a dialect, frozen, and the names of the components that it references. */
function frozen(dialect: string, schema: Node): { readonly schema: JsonSchema; readonly refers: ReadonlySet<string> } {
  const refers = new Set<string>()
  if (!freeze(schema, refers)) return { schema, refers }
  const own = ofDialect(dialect, schema) as JsonSchema
  refers.clear()
  freeze(own, refers)
  return { schema: own, refers }
}

/**
 * Schemas of a dialect's operations, each with its referenced components. They are plain frozen data and share common
 * parts.
 */
export function assemble<Id extends string>(source: unknown, dialect: string): Readonly<Record<Id, OperationSchemas>> {
  const { operations, $defs } = source as SchemaSource
  const definitions = new Map<string, ReturnType<typeof frozen>>()
  const definition = (name: string) => {
    const known = definitions.get(name) ?? frozen(dialect, $defs[name] ?? {})
    definitions.set(name, known)
    return known
  }
  const complete = (node: Node): JsonSchema => {
    const { $ref, ...others } = node
    const isNamed = typeof $ref === "string" && Object.keys(others).length === 0
    // Tools look for `type` and `properties` at the top level.
    const { schema, refers } = isNamed ? definition($ref.slice(prefix.length)) : frozen(dialect, node)
    const names = new Set(refers)
    // Iterating a set includes entries that are added meanwhile.
    for (const name of names) for (const next of definition(name).refers) names.add(next)
    const used = Object.fromEntries([...names].sort().map((name) => [name, definition(name).schema]))
    return Object.freeze({ $schema: draft, ...schema, ...(names.size > 0 && { $defs: Object.freeze(used) }) })
  }
  const entries = Object.entries(operations).flatMap(([id, operation]) => {
    if (isOther(dialect, operation)) return []
    const { "x-dialects": _, parameters, response, ...rest } = operation
    const { properties, required = [], requiredIn } = parameters
    const needed = [...required, ...(requiredIn?.[dialect] ?? [])]
    const object = {
      type: "object",
      properties,
      ...(needed.length > 0 && { required: needed }),
      additionalProperties: false,
    }
    const schemas = { id, ...rest, parameters: complete(object) as ObjectSchema, response: complete(response) }
    Object.freeze(rest.destroysWhen)
    return [[id, Object.freeze(schemas)] as const]
  })
  return Object.freeze(Object.fromEntries(entries)) as Readonly<Record<Id, OperationSchemas>>
}
