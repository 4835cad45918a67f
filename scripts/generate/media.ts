import type { MediaType, OpenApiDocument, Operation, Response, Schema } from "./document.ts"
import { follow } from "./references.ts"

type Content = Record<string, MediaType> | undefined

export const isXml = (type: string): boolean => /^(text|application)\/(.*\+)?xml$/.test(type)
export const isJson = (type: string): boolean => /^application\/(.*\+)?json$/.test(type)

export interface Found {
  readonly type: string
  readonly schema: Schema | undefined
}

const find = (content: Content, wanted: (type: string) => boolean): Found | undefined => {
  const entry = Object.entries(content ?? {}).find(([type]) => wanted(type))
  return entry && { type: entry[0], schema: entry[1].schema }
}

const responseOf = (document: OpenApiDocument, operation: Operation, status: string): Response | undefined => {
  const node = operation.responses?.[status]
  return node && follow(document, node)
}

export const xmlAnswer = (
  document: OpenApiDocument,
  operation: Operation,
  status: "200" | "default",
): Found | undefined => find(responseOf(document, operation, status)?.content, isXml)

export const xmlBody = (document: OpenApiDocument, operation: Operation): Found | undefined =>
  operation.requestBody && find(follow(document, operation.requestBody).content, isXml)

/** The first declared body, whatever its type. */
export const anyBody = (document: OpenApiDocument, operation: Operation): Found | undefined =>
  operation.requestBody && find(follow(document, operation.requestBody).content, () => true)

export const bodyKind = (type: string): "json" | "xml" | "form" | "multipart" | undefined => {
  if (isJson(type)) return "json"
  if (isXml(type)) return "xml"
  if (type === "application/x-www-form-urlencoded") return "form"
  return type === "multipart/form-data" ? "multipart" : undefined
}

/** The JSON or XML schema of each success. */
export const answers = (document: OpenApiDocument, operation: Operation): Schema[] =>
  Object.keys(operation.responses ?? {})
    .filter((status) => status.startsWith("2"))
    .flatMap((status) => {
      const found = find(responseOf(document, operation, status)?.content, (type) => isJson(type) || isXml(type))
      return found?.schema === undefined ? [] : [found.schema]
    })

/** The types of each success. */
const successes = (document: OpenApiDocument, operation: Operation): string[][] =>
  Object.keys(operation.responses ?? {})
    .filter((status) => status.startsWith("2"))
    .map((status) => Object.keys(responseOf(document, operation, status)?.content ?? {}))

/** Whether a success without a body is declared beside one with a body. */
export const mayBeEmpty = (document: OpenApiDocument, operation: Operation): boolean => {
  const types = successes(document, operation)
  return types.some((each) => each.length === 0) && types.some((each) => each.length > 0)
}

/** What comes back when all went well. A redirect or an empty answer is `none`. */
export const answerKind = (document: OpenApiDocument, operation: Operation): "json" | "xml" | "text" | "none" => {
  const types = successes(document, operation).flat()
  if (types.some(isXml)) return "xml"
  if (types.some(isJson)) return "json"
  return types.length > 0 ? "text" : "none"
}
