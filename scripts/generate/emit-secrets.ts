import { follow, isRecord, isReference, listDeclared, lookUp, type OpenApiDocument } from "./document.ts"
import { schemes } from "./emit-operations.ts"
import { literal } from "./write.ts"

/** Keywords whose value is data of the service, not a schema. */
const data = new Set(["example", "examples", "default", "enum", "const", "value"])

/** Returns whether a schema, the schema it references, or one of its alternatives has `format: password`. */
export function isSecret(document: OpenApiDocument, schema: unknown, seen = new Set<unknown>()): boolean {
  if (!isRecord(schema) || seen.has(schema)) return false
  seen.add(schema)
  if (schema["format"] === "password") return true
  if (isReference(schema) && isSecret(document, lookUp(document, schema.$ref), seen)) return true
  const { anyOf = [], oneOf = [], allOf = [], items } = schema as Record<string, unknown[]>
  return [...anyOf, ...oneOf, ...allOf, items].some((part) => isSecret(document, part, seen))
}

/** The names of a property on the wire: it may have another one in XML. */
function namesOf(name: string, schema: unknown): string[] {
  const xml = isRecord(schema) && isRecord(schema["xml"]) ? schema["xml"]["name"] : undefined
  return typeof xml === "string" && xml !== name ? [name, xml] : [name]
}

/** Names of secret properties, parameters and headers below a node. */
function* secretsBelow(document: OpenApiDocument, node: unknown, isMap = false): Generator<string> {
  if (Array.isArray(node)) for (const each of node) yield* secretsBelow(document, each)
  if (!isRecord(node)) return
  if (!isMap && typeof node["name"] === "string" && typeof node["in"] === "string") {
    if (isSecret(document, node["schema"])) yield node["name"]
  }
  for (const [key, value] of Object.entries(node)) {
    if (!isMap && data.has(key)) continue
    const isProperties = !isMap && key === "properties"
    // The keys of `components.headers` are names of components, not of headers.
    const isHeaders = !isMap && key === "headers" && node !== document.components
    if ((isProperties || isHeaders) && isRecord(value)) {
      for (const [name, member] of Object.entries(value)) {
        const schema = isHeaders && isRecord(member) ? follow(document, member)["schema"] : member
        if (isSecret(document, schema)) yield* namesOf(name, member)
      }
    }
    yield* secretsBelow(document, value, isProperties || isHeaders)
  }
}

/** Names of the parameters and headers that carry credentials, unless the document marks them as public. */
function credentials(document: OpenApiDocument): string[] {
  const all = document.components?.securitySchemes ?? {}
  const used = listDeclared(document).flatMap(({ operation }) => schemes(operation.security ?? document.security))
  return [...new Set(used)].flatMap((scheme) => {
    const { type, name, ...rest } = all[scheme] ?? {}
    return type === "apiKey" && name !== undefined && rest["x-public"] !== true ? [name] : []
  })
}

/** Names whose values must be masked. Masking ignores case, so each name is listed in one case only. */
export function secretNames(document: OpenApiDocument): string[] {
  const found = new Map<string, string>()
  for (const name of [...credentials(document), ...secretsBelow(document, document)]) {
    if (!found.has(name.toLowerCase())) found.set(name.toLowerCase(), name)
  }
  return [...found.values()].sort()
}

/** secret-names.ts: the names whose values are masked in errors and logs. */
export const emitSecretNames = (document: OpenApiDocument): string =>
  `export const secretNames: readonly string[] = ${literal(secretNames(document))}\n`
