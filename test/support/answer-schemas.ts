import { readFile } from "node:fs/promises"
import { join } from "node:path"
import { array, type GenericSchema, union } from "valibot"
import {
  isJson,
  isXml,
  listOperations,
  parseDocument,
  replies,
  type Schema,
  schemaName,
} from "../../scripts/generate/document.ts"
import { schemaConst } from "../../scripts/generate/emit-events.ts"

const root = join(import.meta.dirname, "../..")

/** operationId → the valibot schema of a successful response, if it is JSON or XML. */
export async function answerSchemas(provider: string): Promise<Readonly<Record<string, GenericSchema>>> {
  const path = join(root, "specs", `${provider}.yaml`)
  const document = parseDocument(await readFile(path, "utf8"), path)
  const schemas = (await import(`../../generated/${provider}/schemas.ts`)) as Readonly<Record<string, GenericSchema>>
  const schemaOf = ({ $ref = "", type, items }: Schema): GenericSchema => {
    const named = schemas[schemaConst(schemaName($ref) ?? "")]
    if (named !== undefined) return named
    if (type === "array" && items !== undefined) return array(schemaOf(items))
    throw new Error(`${provider}: an answer must be a schema of components, or a list of them`)
  }
  const found = listOperations(document).flatMap(({ operation }) => {
    const [first, ...others] = replies(document, operation).flatMap(({ type = "", schema }) =>
      schema !== undefined && (isJson(type) || isXml(type)) ? [schemaOf(schema)] : [],
    )
    return first === undefined ? [] : [[operation.operationId ?? "", union([first, ...others])] as const]
  })
  return Object.fromEntries(found)
}
