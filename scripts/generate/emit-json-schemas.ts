import type { SchemaSource } from "../../src/schemas/assemble.ts"
import {
  type Facts,
  follow,
  isRecord,
  isReference,
  isXml,
  isJson,
  type Listed,
  listOperations,
  mayBeEmpty,
  type OpenApiDocument,
  type Parameter,
  replies,
  type Schema,
  schemaName,
} from "./document.ts"
import { isTrueOnly } from "./emit-operations.ts"
import { secretNames } from "./emit-secrets.ts"
import { bareNames, mapsOf } from "./families.ts"
import { bodyMembers, bodySchema, callParameters, isObject, membersOf } from "./members.ts"

type Node = Readonly<Record<string, unknown>>

/** Keywords whose value is a schema, a list of schemas, or a map of schemas. */
const ofSchema = new Set(["items", "additionalProperties", "propertyNames", "contentSchema", "if", "then", "else"])
const ofSchemas = new Set(["anyOf", "oneOf", "prefixItems"])
const ofMap = new Set(["properties"])

/** Keywords of JSON Schema 2020-12 that are copied unchanged. `x-dialects` is read when the schemas are assembled. */
const plain = new Set([
  ...["type", "enum", "const", "title", "default", "deprecated", "pattern", "required", "x-dialects"],
  ...["minLength", "maxLength", "minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf"],
  ...["minItems", "maxItems", "uniqueItems", "minProperties", "maxProperties", "contentEncoding", "contentMediaType"],
])

/** Keywords that are not copied: those of OpenAPI only, and those that are converted. */
const left = new Set(["xml", "discriminator", "description", "example", "examples", "format", "allOf"])

/** Formats of JSON Schema, and `password`, which marks secrets. Those that OpenAPI adds only give the size of a number. */
const formats = new Set(["password", "uri", "uri-reference", "email", "date", "date-time"])

const sentence = (text: string): string => (/[.:!?]$/.test(text) ? text : `${text}.`)

function description(node: Facts): { description?: string } {
  const { description: own = "", "x-since": since, "x-removed": removed } = node
  const parts = [
    own.replaceAll(/\s+/g, " ").trim(),
    since === undefined ? "" : `Since ${since}.`,
    removed === undefined ? "" : `Removed in ${removed}.`,
  ].filter((part) => part !== "")
  if (parts.length === 0) return {}
  return { description: parts.map((part, at) => (at < parts.length - 1 ? sentence(part) : part)).join(" ") }
}

/** Examples of a schema or a parameter; a parameter's examples have names. */
function examplesOf({ example, examples }: Node): unknown[] {
  if (example !== undefined) return [example]
  if (Array.isArray(examples)) return examples
  return Object.values(isRecord(examples) ? examples : {}).map((each) => (isRecord(each) ? each["value"] : undefined))
}

class Converter {
  readonly #document: OpenApiDocument
  /** Names of the referenced components. */
  readonly used = new Set<string>()

  constructor(document: OpenApiDocument) {
    this.#document = document
  }

  /** Converts a schema to pure JSON Schema, with the description and marks of the place that uses it. */
  schema(node: Schema, place: Node = {}): Node {
    const document = this.#document
    if (node.allOf !== undefined) return this.#merged(node, place)
    const full = node as Node
    const target = isReference(node) ? follow(document, node) : undefined
    const format = node.format === "binary" ? undefined : node.format
    const isFile = node.format === "binary"
    const examples = isFile ? [] : [...examplesOf(place), ...examplesOf(full)]
    const name = target === undefined || !isReference(node) ? undefined : schemaName(node.$ref)
    if (target !== undefined && name === undefined) throw new Error(`${node.$ref ?? ""} is not a schema in components`)
    if (name !== undefined) this.used.add(name)
    return {
      ...(name !== undefined && { $ref: `#/$defs/${name}` }),
      ...this.#keywords(full),
      ...(format !== undefined && formats.has(format) && { format }),
      ...(isFile && { contentEncoding: "base64", contentMediaType: "application/octet-stream" }),
      ...description({ ...node, ...place }),
      ...(place["deprecated"] === true && { deprecated: true }),
      ...(place["x-dialects"] !== undefined && { "x-dialects": place["x-dialects"] }),
      ...(examples.length > 0 && { examples: examples.slice(0, 1) }),
    }
  }

  #keywords(node: Node): Node {
    const found: Record<string, unknown> = {}
    for (const [name, value] of Object.entries(node)) {
      if (name === "$ref" || left.has(name) || (name.startsWith("x-") && !plain.has(name))) continue
      if (plain.has(name)) found[name] = value
      else if (ofSchema.has(name)) found[name] = isRecord(value) ? this.schema(value) : value
      else if (ofSchemas.has(name)) found[name] = (value as Schema[]).map((each) => this.schema(each))
      else if (ofMap.has(name)) found[name] = this.#properties(value as Record<string, Schema>)
      else throw new Error(`${name} is no keyword that schemas are known to have`)
    }
    return found
  }

  #properties(members: Readonly<Record<string, Schema>>): Node {
    return Object.fromEntries(Object.entries(members).map(([name, each]) => [name, this.schema(each)]))
  }

  /** Merges `allOf` into a single object, which every tool can read. */
  #merged({ allOf = [], ...rest }: Schema, place: Node): Node {
    for (const part of allOf) {
      const target = follow(this.#document, part)
      if (!isObject(this.#document, part)) throw new Error("allOf is for objects with properties")
      if (target.additionalProperties === false) throw new Error("allOf goes with no additionalProperties: false")
    }
    const { properties, required } = membersOf(this.#document, { allOf, ...rest })
    return this.schema(
      { ...rest, type: "object", ...(required.length > 0 && { required: [...new Set(required)] }), properties },
      place,
    )
  }

  /** A parameter as a method takes it. */
  parameter(parameter: Parameter, map: Schema | undefined): Node {
    if (map !== undefined) {
      const names = bareNames(this.#document, parameter)
      const own = this.schema(map)
      return { ...own, ...(typeof names === "object" && { propertyNames: { pattern: names.names } }) }
    }
    const { schema = Object.values(parameter.content ?? {})[0]?.schema ?? {}, ...place } = parameter
    // The client omits `false`.
    const { enum: _only, ...either } = schema
    return this.schema(isTrueOnly(schema) ? either : schema, place)
  }

  response(listed: Listed): Node {
    const found = replies(this.#document, listed.operation).map(({ type, schema }): Node => {
      if (type === undefined) return { type: "null" }
      if (schema !== undefined && (isJson(type) || isXml(type))) return this.schema(schema)
      return { type: "string" }
    })
    if (mayBeEmpty(this.#document, listed.operation)) found.push({ type: "null" })
    const [first = { type: "null" }, ...others] = [
      ...new Map(found.map((each) => [JSON.stringify(each), each])).values(),
    ]
    return others.length === 0 ? first : { anyOf: [first, ...others] }
  }

  definitions(): Record<string, Node> {
    const found: Record<string, Node> = {}
    // The loop also visits names that are added to the set while it runs.
    for (const name of this.used) {
      found[name] = this.schema(this.#document.components?.schemas?.[name] ?? {})
    }
    return Object.fromEntries(Object.entries(found).sort(([one], [other]) => (one < other ? -1 : 1)))
  }
}

function operation(
  document: OpenApiDocument,
  listed: Listed,
  converter: Converter,
): SchemaSource["operations"][string] {
  const { operation: own } = listed
  const maps = mapsOf(document, listed)
  const content = bodySchema(document, own)
  const properties: Record<string, Node> = {}
  const required: string[] = []
  const requiredIn: Record<string, string[]> = {}
  const add = (name: string, schema: Node, isRequired: boolean) => {
    // A name that occurs in two places is described once, by its first occurrence.
    properties[name] ??= schema
    if (isRequired && !required.includes(name)) required.push(name)
  }
  for (const parameter of callParameters(document, listed)) {
    const { name } = parameter
    const target = follow(document, parameter.schema ?? {})
    add(name, converter.parameter(parameter, maps[name]), parameter.required === true && target.default === undefined)
    for (const dialect of parameter["x-required-in"] ?? []) (requiredIn[dialect] ??= []).push(name)
  }
  const members = content === undefined ? [] : bodyMembers(document, content).members
  for (const { name, schema, required: isRequired } of members) {
    add(name, converter.schema(schema), isRequired)
  }
  const { "x-destroys-when": destroysWhen, "x-dialects": dialects } = own
  return {
    summary: own.summary ?? own.operationId ?? "",
    ...description(own),
    effect: own["x-effect"] ?? "write",
    idempotent: own["x-idempotent"] === true,
    ...(destroysWhen !== undefined && { destroysWhen }),
    ...(own.deprecated === true && { deprecated: true as const }),
    ...(dialects !== undefined && { "x-dialects": dialects }),
    parameters: {
      properties,
      ...(required.length > 0 && { required }),
      ...(Object.keys(requiredIn).length > 0 && { requiredIn }),
    },
    response: converter.response(listed),
  }
}

/** json-schemas.json: parameters and responses of every operation, and the components that they reference. */
export function emitJsonSchemas(document: OpenApiDocument): string {
  const converter = new Converter(document)
  const operations = Object.fromEntries(
    listOperations(document).map((listed) => [
      listed.operation.operationId ?? "",
      operation(document, listed, converter),
    ]),
  )
  const source: SchemaSource = { secrets: secretNames(document), operations, $defs: converter.definitions() }
  return `${JSON.stringify(source, undefined, 1)}\n`
}
