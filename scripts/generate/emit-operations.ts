import type { Operation as Emitted, Parameter } from "../../src/core/http/operation.ts"
import type { Method, OpenApiDocument, Schema, Security } from "./document.ts"
import { type Listed, listOperations, listParameters } from "./list-operations.ts"
import { literal } from "./literal.ts"
import { answerKind, anyBody, bodyKind, mayBeEmpty } from "./media.ts"
import { parameterKind } from "./parameter-kind.ts"
import { follow } from "./references.ts"

export const verbs = {
  get: "GET",
  post: "POST",
  put: "PUT",
  patch: "PATCH",
  delete: "DELETE",
} as const satisfies Record<Method, Emitted["method"]>

const parameters = (document: OpenApiDocument, listed: Listed): Record<string, Parameter> =>
  Object.fromEntries(
    listParameters(document, listed).map(({ parameter }) => {
      const kind = parameterKind(document, parameter)
      if (typeof kind === "string") throw new Error(`${listed.at.join(".")} ${parameter.name}: ${kind}`)
      return [parameter.name, kind]
    }),
  )

const body = (document: OpenApiDocument, listed: Listed): Emitted["body"] => {
  const found = anyBody(document, listed.operation)
  return found && bodyKind(found.type)
}

/** Parts that hold a file, or several. */
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
export function operationRow(document: OpenApiDocument, listed: Listed): Emitted {
  const { operation } = listed
  const kind = body(document, listed)
  const parts = files(document, listed)
  const { offset, limit, cursor, items, total, next, more, max } = operation["x-paginated"] ?? {}
  const paginated = {
    ...(offset !== undefined && { offset }),
    ...(limit !== undefined && { limit }),
    ...(cursor !== undefined && { cursor }),
    ...(total !== undefined && { total }),
    ...(next !== undefined && { next }),
    ...(more !== undefined && { more }),
    ...(max !== undefined && { max }),
  }
  return {
    id: operation.operationId ?? "",
    method: verbs[listed.method],
    path: listed.key,
    tags: operation.tags ?? [],
    idempotent: operation["x-idempotent"] === true,
    security: schemes(operation.security ?? document.security),
    ...(kind && { body: kind }),
    ...(parts.length > 0 && { files: parts }),
    answer: answerKind(document, operation),
    ...(mayBeEmpty(document, operation) && { mayBeEmpty: true as const }),
    ...(items !== undefined && { paginated: { items, ...paginated } }),
    ...(operation["x-assumed"] !== undefined && { assumed: true as const }),
    params: parameters(document, listed),
  }
}

/** operations.ts: operationId → how the call travels. */
export function emitOperations(document: OpenApiDocument): string {
  const table = Object.fromEntries(
    listOperations(document).map((listed) => [listed.operation.operationId ?? "", operationRow(document, listed)]),
  )
  return `import type { Operation } from "../../src/core/http/operation.ts"

export const operations = ${literal(table)} as const satisfies Record<string, Operation>

export type { OperationId } from "./operation-id.ts"
`
}

/** operation-id.ts: the names alone, for types that need no more. A table's declaration is long. */
export function emitOperationId(document: OpenApiDocument): string {
  const names = listOperations(document).map(({ operation }) => JSON.stringify(operation.operationId ?? ""))
  return `export type OperationId = ${names.join(" | ") || "never"}\n`
}
