import type { OpenApiDocument, Schema } from "./document.ts"
import { type Listed, listOperations, listParameters } from "./list-operations.ts"
import { anyBody, bodyKind, isJson, isXml } from "./media.ts"
import { parameterKind } from "./parameter-kind.ts"
import { follow, isRecord } from "./references.ts"
import type { Report } from "./xml-shapes.ts"

const unsupported = ["head", "options", "trace"]

/** Names of the fields an answer has, references and allOf followed. */
function fieldsOf(document: OpenApiDocument, node: Schema | undefined): Set<string> {
  if (!node) return new Set()
  const schema = follow(document, node)
  const parts = (schema.allOf ?? []).flatMap((part) => [...fieldsOf(document, part)])
  return new Set([...Object.keys(schema.properties ?? {}), ...parts])
}

function answerFields(document: OpenApiDocument, { operation }: Listed): Set<string> {
  const node = operation.responses?.["200"]
  const content = node ? follow(document, node).content : undefined
  const media = Object.entries(content ?? {}).find(([type]) => isXml(type) || isJson(type))
  return fieldsOf(document, media?.[1].schema)
}

function checkPagination(document: OpenApiDocument, listed: Listed, report: Report): void {
  const pagination: unknown = listed.operation["x-paginated"]
  if (pagination === undefined) return
  const at = [...listed.at, "x-paginated"]
  if (!isRecord(pagination) || typeof pagination["items"] !== "string") {
    report(at, "x-paginated needs items, the field of the answer that holds the list")
    return
  }
  const parameters = new Set(listParameters(document, listed).map(({ parameter }) => parameter.name))
  const fields = answerFields(document, listed)
  const known: Record<string, Set<string>> = {
    offset: parameters,
    limit: parameters,
    cursor: parameters,
    items: fields,
    total: fields,
    next: fields,
    more: fields,
  }
  for (const [key, value] of Object.entries(pagination)) {
    if (key === "max" && Number.isInteger(value)) continue
    const names = known[key]
    if (!names || typeof value !== "string") report([...at, key], `x-paginated has no ${key} with such a value`)
    else if (!names.has(value))
      report([...at, key], `${value} is not a ${names === fields ? "field of the answer" : "parameter"}`)
  }
}

function checkParameters(document: OpenApiDocument, listed: Listed, report: Report): void {
  for (const { parameter, at } of listParameters(document, listed)) {
    const kind = parameterKind(document, parameter)
    if (typeof kind === "string") report(at, kind)
    else if (kind.names !== undefined && !isPattern(kind.names)) report(at, `${kind.names} is not a regular expression`)
  }
}

const isPattern = (source: string): boolean => {
  try {
    return new RegExp(source, "u") instanceof RegExp
  } catch {
    return false
  }
}

/** What an operation has to say so that a row of the table can be made of it. */
export function checkOperations(document: OpenApiDocument, report: Report): void {
  for (const [path, item] of Object.entries(document.paths ?? {})) {
    for (const method of Object.keys(item).filter((key) => unsupported.includes(key)))
      report(["paths", path, method], `${method} is not supported`)
  }
  for (const listed of listOperations(document)) {
    const { operation, at } = listed
    if (operation.operationId === undefined) report(at, "an operation needs an operationId: the name of the call")
    if (typeof operation["x-idempotent"] !== "boolean")
      report(at, "x-idempotent is missing: say true or false; retries depend on it")
    const body = anyBody(document, operation)
    if (body && !bodyKind(body.type)) report([...at, "requestBody"], `a body of type ${body.type} is not supported`)
    checkPagination(document, listed, report)
    checkParameters(document, listed, report)
  }
}
