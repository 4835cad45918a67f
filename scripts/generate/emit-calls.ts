import type { CallDescription, Catalogue, ColumnDescription, ParameterDescription } from "../../src/cli/catalogue.ts"
import {
  type Facts,
  isRecord,
  type Listed,
  listOperations,
  listWebhooks,
  replies,
  type OpenApiDocument,
  type Parameter,
  type Schema,
} from "./document.ts"
import { operationRow, verbs } from "./emit-operations.ts"
import { isSecret, secretNames } from "./emit-secrets.ts"
import {
  alternativesOf,
  bodyMembers,
  bodySchema,
  callParameters,
  fixedMembers,
  isObject,
  membersOf,
  whole,
} from "./members.ts"

const tidy = (text: string): string => text.replaceAll(/\s+/g, " ").trim()

function facts(node: Facts): Pick<ParameterDescription, "description" | "since" | "removed" | "assumed"> {
  const { description, "x-since": since, "x-removed": removed, "x-assumed": assumed } = node
  return {
    ...(description !== undefined && { description: tidy(description) }),
    ...(since !== undefined && { since }),
    ...(removed !== undefined && { removed }),
    ...(assumed !== undefined && { assumed: tidy(assumed) }),
  }
}

const without = (types: readonly (string | undefined)[]) =>
  types.filter((each) => each !== undefined && each !== "null")

const isWord = (value: unknown): value is string | number | boolean => !isRecord(value) && value !== null

/** The type of a schema's value, and the values that are known. */
function valueOf(document: OpenApiDocument, node: Schema): Omit<ParameterDescription, "name" | "in"> {
  const parts = alternativesOf(document, node)
  const items = parts.flatMap((part) => (part.items === undefined ? [] : [part.items]))
  const [item] = items
  if (item !== undefined) {
    const { list: _, ...inner } = valueOf(document, item)
    return { ...inner, ...(inner.type !== "json" && inner.type !== "map" && { list: true as const }) }
  }
  const words = parts.flatMap((part) => (part.const === undefined ? (part.enum ?? []) : [part.const])).filter(isWord)
  const isOpen = parts.some((part) => part.enum === undefined && part.const === undefined)
  const types = new Set(without(parts.flatMap((part) => part.type ?? (part.enum ?? []).map((value) => typeof value))))
  const given = words.length === 0 ? {} : isOpen ? { known: words.map(String) } : { enum: words }
  if (parts.some((part) => part.format === "binary")) return { type: "file" }
  if (types.has("object") || parts.some((part) => isObject(document, part))) {
    const isMap = parts.every((part) => part.properties === undefined && isRecord(part.additionalProperties))
    const inner = parts.map((part) => part.additionalProperties).find(isRecord) as Schema | undefined
    const holds = inner === undefined ? undefined : valueOf(document, inner).type
    return { type: isMap && holds !== "json" && holds !== "map" ? "map" : "json" }
  }
  if (types.has("string")) return { type: "string", ...given }
  if (types.has("boolean")) return { type: "boolean", ...(words.length === 1 && given) }
  if (types.has("integer")) return { type: "integer", ...given }
  if (types.has("number")) return { type: "number", ...given }
  return { type: "json" }
}

function exampleOf(node: { example?: unknown; examples?: unknown }): unknown {
  const { example, examples } = node
  if (example !== undefined) return example
  if (Array.isArray(examples)) return examples[0] as unknown
  const [first] = isRecord(examples) ? Object.values(examples) : []
  return isRecord(first) ? first["value"] : undefined
}

function describe(
  document: OpenApiDocument,
  place: Pick<ParameterDescription, "name" | "in" | "at">,
  schema: Schema,
  node: Facts & { example?: unknown } = schema,
): ParameterDescription {
  const full = whole(document, schema)
  const example = exampleOf(node) ?? exampleOf(full)
  const dialects = node["x-dialects"]
  return {
    ...place,
    ...facts({ ...full, ...node }),
    ...valueOf(document, schema),
    ...(full.default !== undefined && { default: full.default }),
    ...(example !== undefined && { example }),
    ...(isSecret(document, schema) && { secret: true as const }),
    ...(dialects !== undefined && { dialects }),
  }
}

/** A parameter as a method takes it: a family is one map. */
function parameter(document: OpenApiDocument, each: Parameter): ParameterDescription {
  const schema = each.schema ?? Object.values(each.content ?? {})[0]?.schema ?? {}
  const { "x-filter": filter, "x-prefix": prefix, "x-required-in": requiredIn } = each
  const subject = each.required === true && (each.in === "path" || filter === "identity")
  return {
    ...describe(document, { name: each.name, in: each.in as "query" }, schema, each),
    ...(prefix !== undefined && { type: "map" as const }),
    ...(each.required === true && { required: true as const }),
    ...(subject && { subject: true as const }),
    ...(requiredIn !== undefined && { requiredIn }),
  }
}

/** Members of a body as parameters, and members of the objects among them. */
function bodyParameters(document: OpenApiDocument, node: Schema): ParameterDescription[] {
  const { at, members } = bodyMembers(document, node)
  return members.flatMap(({ name, schema, required }) => {
    const subject = required && whole(document, schema)["x-filter"] === "identity"
    const place = [...at, name]
    const described = describe(document, { name, in: "body", ...(at.length > 0 && { at: place }) }, schema)
    return [
      { ...described, ...(required && { required: true as const }), ...(subject && { subject: true as const }) },
      ...(described.type === "json" ? innerParameters(document, schema, place) : []),
    ]
  })
}

/** Members of an object in a body, for each of its alternatives: setting `text` also sets `type` to `text`. */
function innerParameters(document: OpenApiDocument, node: Schema, at: readonly string[]): ParameterDescription[] {
  const found = new Map<string, ParameterDescription>()
  for (const form of alternativesOf(document, node)) {
    const members = Object.entries(membersOf(document, form).properties)
    const constants = members.filter(([, each]) => whole(document, each).const !== undefined)
    const sets = Object.fromEntries(constants.map(([name, each]) => [name, whole(document, each).const]))
    for (const [name, each] of members) {
      if (found.has(name) || name in sets) continue
      const described = describe(document, { name, in: "body", at: [...at, name] }, each)
      if (described.type === "json") continue
      found.set(name, { ...described, of: at.at(-1) ?? "", ...(constants.length > 0 && { sets }) })
    }
  }
  return [...found.values()]
}

/** Marks what a call is about. Path ids and identities are marked already; this adds a parameter that is the only required one. */
function withSubject(params: readonly ParameterDescription[]): ParameterDescription[] {
  const needed = params.filter(({ required, secret }) => required === true && secret !== true)
  const [only] = needed
  return params.map((each) =>
    each === only && needed.length === 1 && each.type !== "json" && each.type !== "map"
      ? { ...each, subject: true as const }
      : each,
  )
}

/** Members of each entry of a list, in the document's order; if none of them is a scalar, the members of its objects. */
function columns(document: OpenApiDocument, items: Schema, at: readonly string[] = []): ColumnDescription[] {
  const members = new Map(
    alternativesOf(document, items).flatMap((part) => Object.entries(membersOf(document, part).properties)),
  )
  const own = [...members].map(([name, node]) => {
    const { type, list } = valueOf(document, node)
    const isScalar = list !== true && type !== "map" && type !== "json" && type !== "file"
    return {
      name: [...at, name].join("."),
      ...(at.length > 0 && { at: [...at, name] }),
      type: isScalar ? ("scalar" as const) : ("json" as const),
      ...(isSecret(document, node) && { secret: true as const }),
    }
  })
  if (at.length > 0 || own.some(({ type }) => type === "scalar")) return own
  return [...members].flatMap(([name, node]) =>
    isObject(document, node) ? columns(document, node, [name]) : own.filter((each) => each.name === name),
  )
}

const listIn = (document: OpenApiDocument, node: Schema): Schema | undefined => {
  const [only] = alternativesOf(document, node).flatMap((part) => (part.items === undefined ? [] : [part.items]))
  return only !== undefined && alternativesOf(document, only).some((part) => isObject(document, part))
    ? only
    : undefined
}

/**
 * Finds the data in a response: the paginated list, or the only member that is not a constant, or the only list of
 * objects in a response with little other data.
 */
function result(document: OpenApiDocument, listed: Listed): Pick<CallDescription, "result" | "columns"> {
  const schema = replies(document, listed.operation).find((reply) => reply.schema !== undefined)?.schema
  if (schema === undefined) return {}
  const place = (at: readonly string[], node: Schema) => {
    const items = listIn(document, node)
    return {
      ...(at.length > 0 && { result: at }),
      ...(items !== undefined && { columns: columns(document, items) }),
    }
  }
  if (listIn(document, schema) !== undefined) return place([], schema)
  const { properties } = membersOf(document, schema)
  const paged = listed.operation["x-paginated"]?.items
  if (paged !== undefined && properties[paged] !== undefined) return place([paged], properties[paged])
  const own = Object.entries(properties).filter(([, each]) => whole(document, each).const === undefined)
  const [first] = own
  if (own.length === 1 && first !== undefined && Object.keys(properties).length > 1) return place([first[0]], first[1])
  const lists = own.filter(([, each]) => listIn(document, each) !== undefined)
  const [list] = lists
  const mostOthers = 4
  return list !== undefined && lists.length === 1 && own.length <= mostOthers ? place([list[0]], list[1]) : {}
}

function call(document: OpenApiDocument, listed: Listed): CallDescription | undefined {
  const { operation } = listed
  const { id, body, paginated, ...row } = operationRow(document, listed)
  const content = bodySchema(document, operation)
  const constants = { ...(content !== undefined && fixedMembers(document, content)), ...row.constants }
  const members = content === undefined ? [] : bodyParameters(document, content)
  const parameters = callParameters(document, listed)
  const { "x-effect": effect = "write", "x-destroys-when": destroysWhen, "x-alias": alias } = operation
  const dialects = operation["x-dialects"]
  return {
    id,
    summary: operation.summary ?? id,
    ...facts(operation),
    effect,
    ...(destroysWhen !== undefined && { destroysWhen }),
    ...(alias !== undefined && { alias }),
    ...(operation.deprecated === true && { deprecated: true as const }),
    ...(dialects !== undefined && { dialects }),
    method: verbs[listed.method],
    path: listed.key,
    ...(body !== undefined && { body }),
    ...(Object.keys(constants).length > 0 && { constants }),
    ...(paginated !== undefined && { paged: true as const }),
    ...result(document, listed),
    params: withSubject([...parameters.map((each) => parameter(document, each)), ...members]),
  }
}

/** calls.json: the input for the commands of the command line and their help. */
export function emitCalls(document: OpenApiDocument): string {
  const catalogue: Catalogue = {
    title: document.info.title,
    secrets: secretNames(document),
    events: listWebhooks(document).map(({ key, operation, item }) => {
      const dialects = item["x-dialects"] ?? operation["x-dialects"]
      return { name: key, summary: operation.summary ?? key, ...(dialects !== undefined && { dialects }) }
    }),
    calls: listOperations(document).flatMap((listed) => call(document, listed) ?? []),
  }
  return `${JSON.stringify(catalogue, undefined, 1)}\n`
}
