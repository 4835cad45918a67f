import {
  anyBody,
  bodyKind,
  follow,
  isReference,
  type Listed,
  type OpenApiDocument,
  type Operation,
  type Parameter,
  type Schema,
} from "./document.ts"
import { ownParameters } from "./families.ts"

/** A schema merged with the one it references; keywords next to the reference take precedence. */
export function whole(document: OpenApiDocument, node: Schema): Schema {
  if (!isReference(node)) return node
  const { $ref: _, ...own } = node as Schema
  return { ...follow(document, node as Schema), ...own }
}

/** The alternatives of a schema, except `null`. A set of known words that allows other strings has two. */
export function alternativesOf(document: OpenApiDocument, node: Schema): Schema[] {
  const schema = whole(document, node)
  const parts = schema.anyOf ?? schema.oneOf
  if (parts === undefined) return [schema]
  return parts.flatMap((part) => alternativesOf(document, part)).filter((part) => part.type !== "null")
}

/** Members of an object, including those from `allOf`. */
export function membersOf(
  document: OpenApiDocument,
  node: Schema,
): { properties: Record<string, Schema>; required: string[] } {
  const schema = whole(document, node)
  const parts = (schema.allOf ?? []).map((part) => membersOf(document, part))
  return {
    properties: Object.assign({}, ...parts.map((part) => part.properties), schema.properties) as Record<string, Schema>,
    required: [...parts.flatMap((part) => part.required), ...(schema.required ?? [])],
  }
}

export const isObject = (document: OpenApiDocument, node: Schema): boolean => {
  const schema = whole(document, node)
  return schema.properties !== undefined || schema.allOf !== undefined
}

/** The body that a call's parameters fill. Excludes XML bodies, which client methods build from their own parameters. */
export function bodySchema(document: OpenApiDocument, operation: Operation): Schema | undefined {
  const found = anyBody(document, operation)
  return found === undefined || bodyKind(found.type) === "xml" ? undefined : found.schema
}

/** Parameters of a call, except required headers, which the client sets. */
export const callParameters = (document: OpenApiDocument, listed: Listed): Parameter[] =>
  ownParameters(document, listed).filter((each) => each.in !== "header" || each.required !== true)

/** Members of a body that have a fixed value, with that value: `{ grant_type: "client_credentials" }`. */
export function fixedMembers(document: OpenApiDocument, node: Schema): Record<string, string> {
  const { properties, required } = membersOf(document, node)
  return Object.fromEntries(
    required.flatMap((name) => {
      const value = whole(document, properties[name] ?? {}).const
      return typeof value === "string" ? [[name, value] as const] : []
    }),
  )
}

interface BodyMember {
  readonly name: string
  readonly schema: Schema
  readonly required: boolean
}

/**
 * Members of a body, except those with a fixed value. If only one object remains, as in
 * `{ method: "init", data: { … } }`, returns the members of that object.
 */
export function bodyMembers(
  document: OpenApiDocument,
  node: Schema,
  at: readonly string[] = [],
): { readonly at: readonly string[]; readonly members: readonly BodyMember[] } {
  const { properties, required } = membersOf(document, node)
  const own = Object.entries(properties).filter(([, each]) => whole(document, each).const === undefined)
  const [first] = own
  const isWrapped = at.length === 0 && own.length === 1 && own.length < Object.keys(properties).length
  if (first !== undefined && isWrapped && isObject(document, first[1])) {
    return bodyMembers(document, first[1], [first[0]])
  }
  return { at, members: own.map(([name, schema]) => ({ name, schema, required: required.includes(name) })) }
}
