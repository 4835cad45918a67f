import type { Operation as EmittedOperation, Parameter as EmittedParameter } from "../../src/core/http/operation.ts"
import {
  answerKind,
  anyBody,
  bodyKind,
  follow,
  isJson,
  isRecord,
  type Listed,
  listOperations,
  listParameters,
  mayBeEmpty,
  type Method,
  type OpenApiDocument,
  type Parameter,
  type Schema,
  type Security,
} from "./document.ts"
import { bareNames, ownParameters } from "./families.ts"
import { literal } from "./write.ts"

export const verbs = {
  get: "GET",
  post: "POST",
  put: "PUT",
  patch: "PATCH",
  delete: "DELETE",
} as const satisfies Record<Method, EmittedOperation["method"]>

const parameters = (document: OpenApiDocument, listed: Listed): Record<string, EmittedParameter> =>
  Object.fromEntries(
    ownParameters(document, listed).map((parameter) => {
      const kind = parameterKind(document, parameter)
      if (typeof kind === "string") throw new Error(`${listed.at.join(".")} ${parameter.name}: ${kind}`)
      return [parameter.name, kind]
    }),
  )

const body = (document: OpenApiDocument, listed: Listed): EmittedOperation["body"] => {
  const found = anyBody(document, listed.operation)
  return found && bodyKind(found.type)
}

/** Names of the parts that contain one or more files. */
function files(document: OpenApiDocument, listed: Listed): string[] {
  const found = anyBody(document, listed.operation)
  if (!found || bodyKind(found.type) !== "multipart") return []
  const { properties = {} } = follow(document, found.schema ?? {})
  const isFile = (schema: Schema): boolean => {
    const target = follow(document, schema)
    return target.format === "binary" || (target.items !== undefined && isFile(target.items))
  }
  return Object.keys(properties).filter((name) => isFile(properties[name] ?? {}))
}

/** Names of the security schemes, each once. */
export const schemes = (security: Security = []): string[] => [
  ...new Set(security.flatMap((names) => Object.keys(names))),
]

/** One row of the table. */
export function operationRow(document: OpenApiDocument, listed: Listed): EmittedOperation {
  const { operation } = listed
  const kind = body(document, listed)
  const parts = files(document, listed)
  const pagination = operation["x-paginated"]
  return {
    id: operation.operationId ?? "",
    method: verbs[listed.method],
    path: listed.key,
    ...(listed.branch && { constants: listed.branch.constants }),
    idempotent: operation["x-idempotent"] === true,
    security: schemes(operation.security ?? document.security),
    ...(kind && { body: kind }),
    ...(parts.length > 0 && { files: parts }),
    response: answerKind(document, operation),
    ...(mayBeEmpty(document, operation) && { mayBeEmpty: true as const }),
    ...(pagination && { paginated: pagination }),
    ...(operation["x-assumed"] !== undefined && { assumed: true as const }),
    params: parameters(document, listed),
  }
}

/** operations.ts: operationId → how the call is sent. */
export function emitOperations(document: OpenApiDocument): string {
  const table = Object.fromEntries(
    listOperations(document).map((listed) => [listed.operation.operationId ?? "", operationRow(document, listed)]),
  )
  return `import type { Operation } from "../../src/core/http/operation.ts"

export const operations = ${literal(table)} as const satisfies Record<string, Operation>

export type { OperationId } from "./operation-id.ts"
`
}

/** operation-id.ts: the ids only, for types that do not need the table, whose declaration is long. */
export function emitOperationId(document: OpenApiDocument): string {
  const names = listOperations(document).map(({ operation }) => JSON.stringify(operation.operationId ?? ""))
  return `export type OperationId = ${names.join(" | ") || "never"}\n`
}

const isList = (document: OpenApiDocument, schema: Schema): boolean => {
  const target = follow(document, schema)
  return target.type === "array" || (target.oneOf ?? target.anyOf ?? []).some((part) => isList(document, part))
}

/** Returns whether a schema is a boolean that may be sent only as `true`. */
export const isTrueOnly = (schema: unknown): boolean =>
  isRecord(schema) && Array.isArray(schema["enum"]) && schema["enum"].every((value) => value === true)

const plain = (document: OpenApiDocument, parameter: Parameter): EmittedParameter | string => {
  const place = parameter.in
  if (place !== "query" && place !== "path" && place !== "header") return `parameters in ${place} are not supported`
  const prefix = parameter["x-prefix"]
  if (prefix !== undefined) {
    const bare = bareNames(document, parameter)
    return typeof bare === "string" ? bare : { in: "query", kind: "family", prefix, names: bare.names }
  }
  if (parameter.content) {
    return Object.keys(parameter.content).every(isJson)
      ? { in: place, kind: "json" }
      : "the content of a parameter must be application/json"
  }
  if (!parameter.schema) return "a parameter needs a schema, or content with application/json"
  if (isList(document, parameter.schema)) {
    return parameter.explode === false || place !== "query"
      ? { in: place, kind: "list" }
      : "lists are sent as one comma-separated value: set explode: false"
  }
  return follow(document, parameter.schema).type === "object"
    ? "objects are sent as JSON (content: application/json) or as a family (x-prefix)"
    : { in: place, kind: "text" }
}

/** How a parameter is sent, or a message that says what its declaration lacks. */
export function parameterKind(document: OpenApiDocument, parameter: Parameter): EmittedParameter | string {
  const kind = plain(document, parameter)
  if (typeof kind === "string") return kind
  const filter = parameter["x-filter"]
  return {
    ...kind,
    ...(parameter.required === true && { required: true as const }),
    ...(isTrueOnly(parameter.schema) && { trueOnly: true as const }),
    ...(filter !== undefined && { filter }),
  }
}

/** How a dialect differs from the document as a whole. */
interface Dialect {
  /** Calls it does not have, by operationId. */
  lacks: string[]
  /** Paths it does not have. */
  withoutPaths: string[]
  /** Parameters it does not have, by operationId. */
  without: Record<string, string[]>
  /** Parameters it requires although others do not, by operationId. */
  requires: Record<string, string[]>
}

/** dialects.ts: what each dialect lacks and requires; undefined for a document without dialects. */
export function emitDialects(document: OpenApiDocument): string | undefined {
  const operations = listOperations(document)
  const marks = operations.flatMap((listed) => [
    listed.operation["x-dialects"] ?? [],
    ...listParameters(document, listed).flatMap(({ parameter }) => [
      parameter["x-dialects"] ?? [],
      parameter["x-required-in"] ?? [],
    ]),
  ])
  const names = [...new Set(marks.flat())].sort()
  if (names.length === 0) return undefined

  const table = Object.fromEntries(
    names.map((name): [string, Dialect] => {
      const dialect: Dialect = { lacks: [], withoutPaths: [], without: {}, requires: {} }
      const isOther = (dialects: readonly string[] | undefined) => dialects !== undefined && !dialects.includes(name)
      const has = new Set<string>()
      for (const listed of operations) {
        const { operation, key } = listed
        const id = operation.operationId ?? ""
        if (isOther(operation["x-dialects"])) {
          dialect.lacks.push(id)
          continue
        }
        has.add(key)
        for (const { parameter } of listParameters(document, listed)) {
          if (isOther(parameter["x-dialects"])) (dialect.without[id] ??= []).push(parameter.name)
          if (parameter["x-required-in"]?.includes(name) === true) (dialect.requires[id] ??= []).push(parameter.name)
        }
      }
      dialect.withoutPaths = [...new Set(operations.map(({ key }) => key))].filter((path) => !has.has(path))
      return [name, dialect]
    }),
  )
  return `/** What a dialect lacks, and what it additionally requires. */
export const dialects = ${literal(table)} as const

export type Dialects = typeof dialects
`
}
