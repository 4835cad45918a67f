import { pathToFileURL } from "node:url"
import ts from "typescript"
import {
  isRecord,
  type Listed,
  listDeclared,
  listOperations,
  listParameters,
  type OpenApiDocument,
  type Schema,
} from "./document.ts"
import { isTrueOnly } from "./emit-operations.ts"
import { familyMaps, sameAs } from "./families.ts"

type Node = Readonly<Record<string, unknown>>

const text = (value: unknown): string => (typeof value === "string" ? value.trim() : "")
const sentence = (value: string): string => (/[.:!?]$/.test(value) ? value : `${value}.`)
const code = (value: unknown): string => {
  const shown = typeof value === "string" ? value : JSON.stringify(value)
  return shown.includes("`") ? shown : `\`${shown}\``
}
const isList = (lines: readonly string[]): boolean => lines.some((line) => /^([-*|]|\d+\.) /.test(line))

/** Maximum length of an example in a comment. Longer ones, such as whole responses, are only in the documents. */
const longestExample = 200

/** Everything that the document says about a node, including extensions; one paragraph unless it contains a list. */
function comment(node: Node): string {
  const { "x-dialects": dialects, "x-since": since, "x-removed": removed, "x-assumed": assumed, ...rest } = node
  const requiredIn = node["x-required-in"]
  const more = Array.isArray(rest["examples"]) ? (rest["examples"] as unknown[]) : []
  const examples = "example" in rest ? [rest["example"]] : more
  const lines = [
    ...[rest["title"], rest["summary"], rest["description"]]
      .flatMap((each) => text(each).split("\n"))
      .map((line) => line.trim()),
    ...(since === undefined ? [] : [`Since ${text(since)}.`]),
    ...(removed === undefined ? [] : [`Removed in ${text(removed)}.`]),
    ...(Array.isArray(dialects) ? [`Dialects: ${dialects.join(", ")}.`] : []),
    ...(Array.isArray(requiredIn) ? [`Required in: ${requiredIn.join(", ")}.`] : []),
    ...(assumed === undefined ? [] : [`Assumed: ${text(assumed)}`]),
    ...(text(rest["format"]) === "" ? [] : [`Format: ${code(rest["format"])}.`]),
    ...("default" in rest ? [`Default: ${code(rest["default"])}.`] : []),
    ...examples.map(code).flatMap((each) => (each.length > longestExample ? [] : [`Example: ${each}.`])),
  ].filter((line) => line !== "")
  return isList(lines)
    ? lines.join("\n")
    : lines.map((line, at) => (at < lines.length - 1 ? sentence(line) : line)).join(" ")
}

/** Keywords that become part of the comment; and `discriminator`, because a const already identifies each branch. */
const isTold = new Set(["title", "summary", "description", "format", "default", "example", "examples", "discriminator"])

/**
 * Moves keywords that openapi-typescript would print as tags, on lines of their own, into the description. Examples of
 * whole responses are left out, because the documents have them.
 */
function described(node: Node): Node {
  const isMedia = isRecord(node["schema"]) && typeof node["in"] !== "string"
  const { format } = node
  const rest = Object.fromEntries(Object.entries(node).filter(([name]) => !isTold.has(name)))
  const told = isMedia ? "" : comment(node)
  return { ...rest, ...(told !== "" && { description: told }), ...(isRecord(format) && { format }) }
}

/** A parameter as its caller may give it. */
function parameter(node: Node): Node {
  const { content, required, ...rest } = node
  // openapi-typescript only reads `schema`: it types a parameter that has `content` as a string.
  const [media] = isRecord(content) ? Object.values(content) : []
  const schema = isRecord(media) ? media["schema"] : node["schema"]
  if (!isRecord(schema)) return node
  const { enum: _only, ...either } = schema
  const isCommaList = node["in"] === "query" && node["explode"] === false && schema["type"] === "array"
  return {
    ...rest,
    ...("default" in schema && { default: schema["default"] }),
    // The client fills in required parameters that have a default.
    ...(required !== undefined && !("default" in schema && required === true) && { required }),
    // A parameter that may be sent only as `true` takes any boolean: the client omits `false`.
    // A list that is sent as one comma-separated value may also be passed as such a string.
    schema: isTrueOnly(schema) ? either : isCommaList ? { oneOf: [{ type: "string" }, schema] } : schema,
  }
}

const isParameter = (node: Node): boolean => typeof node["name"] === "string" && typeof node["in"] === "string"
/** Keywords whose value maps names to nodes: there, `default` may be the name of a property. */
const maps = new Set(["properties", "patternProperties", "schemas", "parameters", "responses", "requestBodies"])

function change(value: unknown, isMap = false): unknown {
  if (Array.isArray(value)) return value.map((each) => change(each))
  if (!isRecord(value)) return value
  const node = isMap ? value : described(isParameter(value) ? parameter(value) : value)
  return Object.fromEntries(
    Object.entries(node).map(([key, each]) => [key, change(each, !isMap && maps.has(key) && isRecord(each))]),
  )
}

/** Prepares the document for openapi-typescript. */
export function prepareForTypes(document: OpenApiDocument): Record<string, unknown> {
  const paths = structuredClone(document.paths ?? {})
  // Otherwise a path's parameters would be printed for the path and again for each of its operations.
  const withParameters = (listed: Listed) => ({
    ...listed.operation,
    parameters: listParameters(document, listed).map((each) => each.parameter),
  })
  for (const listed of listDeclared(document)) {
    const item = paths[listed.key]
    if (item) item[listed.method] = withParameters(listed)
  }
  for (const item of Object.values(paths)) delete item.parameters
  // openapi-typescript supports one operation per path and method. Calls that share both get a temporary path each.
  for (const listed of listOperations(document).filter(({ branch }) => branch !== undefined)) {
    paths[`${listed.key}${ownPath}${listed.operation.operationId ?? ""}`] = { [listed.method]: withParameters(listed) }
  }
  const maps = familyMaps(document)
  const required = Object.keys(maps)
  // openapi-typescript prints `$defs` as a separate type, next to `paths`.
  const families = required.length === 0 ? {} : { $defs: { type: "object", properties: maps, required } }
  const changed = change({ ...document, paths, ...families })
  return isRecord(changed) ? changed : {}
}

/** Marks a temporary path; no path in a document contains it. */
const ownPath = "#"

/** Removes the temporary paths; their types remain in `operations`. */
const withoutOwnPaths = (nodes: readonly ts.Node[]): ts.Node[] =>
  nodes.map((node) => {
    if (!ts.isInterfaceDeclaration(node) || node.name.text !== "paths") return node
    const members = node.members.filter(
      ({ name }) => !(name && ts.isStringLiteral(name) && name.text.includes(ownPath)),
    )
    return ts.factory.createInterfaceDeclaration(node.modifiers, node.name, undefined, undefined, members)
  })

/** Makes a type node from source text. openapi-typescript prints literals in the same way, as identifiers. */
const typeOf = (text: string): ts.TypeNode => ts.factory.createTypeReferenceNode(text)

const flatten = (type: ts.TypeNode): ts.TypeNode[] => {
  if (ts.isParenthesizedTypeNode(type)) return flatten(type.type)
  return ts.isUnionTypeNode(type) ? type.types.flatMap(flatten) : [type]
}

const textOf = (node: ts.Node): string => {
  if (ts.isIdentifier(node)) return node.text
  if (!ts.isLiteralTypeNode(node) || !ts.isLiteralExpression(node.literal)) return ""
  return ts.isStringLiteral(node.literal) ? JSON.stringify(node.literal.text) : node.literal.text
}

const plain = [
  ["string", ts.SyntaxKind.StringKeyword, /^"/],
  ["number", ts.SyntaxKind.NumberKeyword, /^-?\d/],
] as const

/** `"a" | "b" | string` is just `string` to the compiler; `string & {}` keeps the known names for completion. */
function openSet(type: ts.TypeNode): ts.TypeNode | undefined {
  if (!ts.isUnionTypeNode(type)) return undefined
  const members = flatten(type)
  for (const [name, keyword, pattern] of plain) {
    if (!members.some(({ kind }) => kind === keyword) || !members.some((node) => pattern.test(textOf(node)))) continue
    const others = members.filter(({ kind }) => kind !== keyword)
    return ts.factory.createUnionTypeNode([...others, typeOf(`(${name} & {})`)])
  }
  return undefined
}

/**
 * Removes lines without information, such as methods that a path does not have and parameters that an operation does
 * not take, and puts short comments on one line. This shortens the types of BigBlueButton from 8600 lines to 4800. If
 * the printer changes, the types become longer but stay correct.
 */
const shorten = (printed: string): string =>
  printed
    .replaceAll(/^ +(?:get|put|post|delete|options|head|patch|trace|requestBody|header|cookie)\?: never;\n/gm, "")
    .replaceAll(/\{\s+query\?: never;\s+path\?: never;\s+\}/g, "{ query?: never; path?: never }")
    .replaceAll(/\{\s+\[name: string\]: unknown;\s+\}/g, "{ [name: string]: unknown }")
    .replaceAll(/^ +(?:\/\*\* @(?:enum \{\w+\}|constant) \*\/|\* @(?:enum \{\w+\}|constant))\n/gm, "")
    .replaceAll(/\/\*\*\n +\* ([^\n]*)\n +\*\//g, "/** $1 */")
    .replaceAll(/\/\*\*(\n +\*)? @description /g, "/**$1 ")
    // The path's own parameters have been moved to its operations.
    .replaceAll(/^ +parameters: .* never \};\n(?= +(?:\/\*\* .* \*\/\n +)?(?:get|put|post|patch|delete): )/gm, "")

/** The type of a map whose names share a prefix: the prefix is in the key type, so that names without it do not compile. */
function prefixed({ propertyNames, additionalProperties: rest, properties }: Schema): ts.TypeNode | undefined {
  const prefix = /^\^([\w-]+)(?=[[(])/.exec(propertyNames?.pattern ?? "")?.[1]
  const isText = properties === undefined && typeof rest === "object" && rest.type === "string"
  return prefix !== undefined && isText ? typeOf(`{ [name: \`${prefix}\${string}\`]: string }`) : undefined
}

/** `families["create"]`, if an operation takes the same maps as `create`. */
const alias = (schema: object): ts.TypeNode | undefined =>
  sameAs in schema ? typeOf(`families[${JSON.stringify(schema[sameAs])}]`) : undefined

/** Names that the type of a schema must not have. */
const taken = new Set(["paths", "webhooks", "components", "operations", "families", "$defs", "Record"])

/**
 * Gives every schema a named type, which `components["schemas"]` references. TypeScript then shows `Meeting` to users
 * instead of all its members.
 */
function nameSchemas(printed: string): string {
  const source = ts.createSourceFile("paths.ts", printed, ts.ScriptTarget.Latest, true)
  const isSchemas = (node: ts.Node): node is ts.PropertySignature & { type: ts.TypeLiteralNode } =>
    ts.isPropertySignature(node) &&
    node.name.getText(source) === "schemas" &&
    node.type !== undefined &&
    ts.isTypeLiteralNode(node.type)
  const components = source.statements.filter(ts.isInterfaceDeclaration).find(({ name }) => name.text === "components")
  const schemas = components?.members.find(isSchemas)
  let text = printed
  const types: string[] = []
  // Starts at the end, so that earlier positions stay valid.
  for (const member of schemas?.type.members.toReversed() ?? []) {
    if (!ts.isPropertySignature(member) || !member.type || !ts.isIdentifier(member.name)) continue
    const name = member.name.text
    if (taken.has(name)) continue
    const outer = (start: number, end: number) => printed.slice(start, end).replaceAll(/^ {8}/gm, "")
    const start = member.getFullStart()
    const comment = outer(start, member.getStart(source)).trim()
    const type = outer(member.type.getStart(source), member.type.getEnd())
    types.unshift(`${comment === "" ? "" : `${comment}\n`}export type ${name} = ${type};\n`)
    text = `${text.slice(0, start)}\n        ${name}: ${name};${text.slice(member.getEnd())}`
  }
  const shared = new Set(types.map((type) => /export type (\w+) =/.exec(type)?.[1]))
  return (text + types.join("")).replaceAll(/components\["schemas"\]\["(\w+)"\]/g, (all, name: string) =>
    shared.has(name) ? name : all,
  )
}

/**
 * paths.ts: `paths`, `webhooks`, `components`, `operations`, `families` (the parameter maps that methods take), and a
 * type for each schema.
 */
export async function emitTypes(document: OpenApiDocument): Promise<string> {
  // Both are loaded on first use, so that a broken document is reported without waiting for them.
  const { default: openapiTS, astToString } = await import("openapi-typescript")
  const { createConfig } = await import("@redocly/openapi-core")
  const nodes = await openapiTS(JSON.stringify(prepareForTypes(document)), {
    // No rules: the document has already been checked, with line numbers (lint.ts).
    redocly: await createConfig({ rules: {} }),
    // By default it parses the folder's name as a URL, which fails if the name contains a percent sign.
    cwd: pathToFileURL(`${process.cwd()}/`),
    silent: true,
    // The caller and the server may omit members that have a default.
    defaultNonNullable: false,
    emptyObjectsUnknown: true,
    transform: (schema) => alias(schema) ?? prefixed(schema as Schema),
    postTransform: openSet,
  })
  return nameSchemas(
    shorten(astToString(withoutOwnPaths(nodes))).replace(/^export interface \$defs\b/m, "export interface families"),
  )
}
