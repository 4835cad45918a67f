import { parse } from "yaml"
import { isOpenApiDocument, type OpenApiDocument } from "./document.ts"

/**
 * Takes a document as it is, unchecked: for readers of documents that the generator has checked already.
 * @param name names it in errors
 */
export function parseDocument(text: string, name: string): OpenApiDocument {
  let parsed: unknown
  try {
    parsed = parse(text)
  } catch (cause) {
    throw new Error(`${name} is not YAML: ${cause instanceof Error ? cause.message : String(cause)}`, { cause })
  }
  if (!isOpenApiDocument(parsed)) throw new Error(`${name} is not an OpenAPI document: there is no openapi at the top`)
  return parsed
}
