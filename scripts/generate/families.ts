import {
  follow,
  isRecord,
  type Listed,
  listOperations,
  listParameters,
  type OpenApiDocument,
  type Parameter,
  type Schema,
} from "./document.ts"

/**
 * A family of parameters: an object parameter whose property names are the parameter names on the wire. Parameters of
 * the same operation whose names begin with its prefix belong to it. Methods take them all as one map, whose names omit
 * the prefix.
 */
interface Family {
  readonly parameter: Parameter
  readonly prefix: string
  /** The pattern of names, without the prefix. */
  readonly names: string
  readonly members: readonly Parameter[]
}

const escaped = (text: string): string => text.replaceAll(/[\\^$.*+?()[\]{}|]/g, "\\$&")

/** The pattern of names without the prefix, or a message that says what the declaration lacks. */
export function bareNames(document: OpenApiDocument, parameter: Parameter): { names: string } | string {
  const prefix = parameter["x-prefix"] ?? ""
  const schema = parameter.schema && follow(document, parameter.schema)
  if (parameter.in !== "query") return "x-prefix is for query parameters"
  if (schema?.type !== "object") return "a parameter with x-prefix needs a schema of type object"
  if (parameter.style !== "form" || parameter.explode !== true)
    return "a parameter with x-prefix needs style: form and explode: true"
  const pattern = schema.propertyNames?.pattern
  if (pattern === undefined) return "a parameter with x-prefix needs propertyNames with a pattern"
  const start = `^${escaped(prefix)}`
  if (!pattern.startsWith(start) || /^[*+?{]/.test(pattern.slice(start.length)))
    return `the names of a parameter with x-prefix are those on the wire: the pattern must begin with ${start}`
  const { properties, additionalProperties: rest } = schema
  if (properties !== undefined) return "declare known names of a family as separate parameters, beside it"
  if (!isRecord(rest) || rest["type"] !== "string")
    return "a parameter with x-prefix needs additionalProperties: { type: string }, because values are sent as strings"
  return { names: `^${pattern.slice(start.length)}` }
}

/** The families of an operation, each with the members that the OpenAPI document declares. */
function familiesOf(document: OpenApiDocument, listed: Listed): Family[] {
  const parameters = listParameters(document, listed).map(({ parameter }) => parameter)
  return parameters.flatMap((parameter) => {
    const prefix = parameter["x-prefix"]
    const bare = prefix === undefined ? undefined : bareNames(document, parameter)
    if (prefix === undefined || bare === undefined || typeof bare === "string") return []
    const members = parameters.filter((each) => each.in === "query" && each.name.startsWith(prefix))
    return [{ parameter, prefix, names: bare.names, members }]
  })
}

/** Parameters of an operation as a method takes them: those that belong to no family, and the families themselves. */
export function ownParameters(document: OpenApiDocument, listed: Listed): Parameter[] {
  const members = new Set(familiesOf(document, listed).flatMap((family) => family.members))
  return listParameters(document, listed)
    .map(({ parameter }) => parameter)
    .filter((parameter) => !members.has(parameter))
}

/** A parameter as a property of the map, with its description and extensions. */
function property({
  name: _,
  in: __,
  required: ___,
  schema = {},
  style: ____,
  explode: _____,
  ...facts
}: Parameter): Schema {
  return { ...schema, ...facts }
}

const bareKeys = (prefix: string, value: unknown): unknown =>
  isRecord(value)
    ? Object.fromEntries(Object.entries(value).map(([key, each]) => [key.replace(prefix, ""), each]))
    : value

/** A family as methods take it: a map of bare names, whose values may be strings, numbers or booleans. */
function map({ parameter: { example, ...parameter }, prefix, members }: Family): Schema {
  return {
    ...property(parameter),
    ...(example !== undefined && { example: bareKeys(prefix, example) }),
    $ref: undefined,
    type: "object",
    properties: Object.fromEntries(members.map((each) => [each.name.slice(prefix.length), property(each)])),
    additionalProperties: { type: ["string", "number", "boolean"] },
  }
}

/** The maps that an operation's method takes, by the name of the family. */
export const mapsOf = (document: OpenApiDocument, listed: Listed): Record<string, Schema> =>
  Object.fromEntries(familiesOf(document, listed).map((family) => [family.parameter.name, map(family)]))

/** Key that refers to an earlier operation with the same maps. */
export const sameAs = "x-same-as"

/** Operation → the maps that its method takes, as properties of one object. */
export function familyMaps(document: OpenApiDocument): Record<string, Schema> {
  const maps: Record<string, Schema> = {}
  const known = new Map<string, string>()
  for (const listed of listOperations(document)) {
    const properties = mapsOf(document, listed)
    if (Object.keys(properties).length === 0) continue
    const id = listed.operation.operationId ?? ""
    const text = JSON.stringify(properties)
    const first = known.get(text)
    known.set(text, first ?? id)
    maps[id] = { type: "object", ...(first === undefined ? { properties } : { [sameAs]: first }) }
  }
  return maps
}
