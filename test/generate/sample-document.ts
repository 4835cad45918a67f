import { parse } from "yaml"
import { isOpenApiDocument, type OpenApiDocument } from "../../scripts/generate/document.ts"
import { sampleText } from "./project.ts"

/** The sample, parsed. Each caller may modify its own copy. */
export async function sampleDocument(): Promise<OpenApiDocument> {
  const parsed: unknown = parse(await sampleText())
  if (!isOpenApiDocument(parsed)) throw new Error("the sample is no OpenAPI document")
  return parsed
}
