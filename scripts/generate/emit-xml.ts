import type { XmlDocument, XmlShape } from "../../src/core/xml/shape.ts"
import {
  type Found,
  isRecord,
  type Listed,
  listOperations,
  type OpenApiDocument,
  type Schema,
  xmlAnswer,
  xmlBody,
  xmlFailure,
} from "./document.ts"
import { literal } from "./write.ts"
import { type At, type Report, xmlOf, XmlShapes } from "./xml-shapes.ts"

const shapeName = (component: string): string =>
  `${component.charAt(0).toLowerCase()}${component.slice(1).replaceAll(/\W/g, "_")}Shape`

const union = (ids: readonly string[]): string => ids.map((id) => JSON.stringify(id)).join(" | ") || "never"

/** Every reachable element shape. Excludes shapes whose fields were only merged into another one (oneOf). */
function reached(documents: readonly XmlDocument[]): Set<XmlShape> {
  const found = new Set<XmlShape>()
  const visit = (shape: XmlShape): void => {
    if (typeof shape === "string" || shape.kind === "map" || found.has(shape)) return
    found.add(shape)
    for (const field of Object.values(shape.fields)) visit(field.shape)
  }
  for (const { shape } of documents) visit(shape)
  return found
}

/** Every file extension listed in an `x-file-types`. */
function fileTypes(node: unknown): string[] {
  if (!isRecord(node)) return []
  const own = node["x-file-types"]
  const found = Array.isArray(own) ? own.map(String) : Object.values(node).flatMap(fileTypes)
  return [...new Set(found)]
}

/** xml.ts, or undefined if no call uses XML. */
export function emitXml(document: OpenApiDocument): string | undefined {
  const { answers, bodies, failure, shapes } = xmlDocuments(document, (at, message) => {
    throw new Error(`${at.join(".")}: ${message}`)
  })
  const documents = [...Object.values(answers), ...Object.values(bodies), ...(failure ? [failure] : [])]
  if (documents.length === 0) return undefined

  const types = fileTypes(document.components?.schemas)
  const used = reached(documents)
  const names = new Map<unknown, string>()
  const components = [...shapes.components].filter(([, shape]) => used.has(shape))
  const parts = components.map(([component, shape]) => {
    const part = `const ${shapeName(component)}: XmlObject = ${literal(shape, names)}\n`
    names.set(shape, shapeName(component))
    return part
  })
  const table = (name: string, type: string, documents: Record<string, unknown>): string =>
    `export type ${type} = ${union(Object.keys(documents))}\n\nexport const ${name}: Readonly<Record<${type}, XmlDocument>> = ${literal(documents, names)}\n`

  return [
    `import type { XmlDocument${parts.length > 0 ? ", XmlObject" : ""} } from "../../src/core/xml/shape.ts"\n`,
    ...parts,
    `/** Response of each call. */\n${table("answers", "XmlAnswerId", answers)}`,
    ...(failure
      ? [`/** Response of any failed call. */\nexport const failure: XmlDocument = ${literal(failure, names)}\n`]
      : []),
    `/** Request body of each call. */\n${table("bodies", "XmlBodyId", bodies)}`,
    ...(types.length > 0
      ? [
          `/** Extensions of files that servers convert. */\nexport const fileTypes: readonly string[] = ${literal(types)}\n`,
        ]
      : []),
  ].join("\n")
}

interface XmlDocuments {
  readonly answers: Record<string, XmlDocument>
  readonly bodies: Record<string, XmlDocument>
  readonly failure: XmlDocument | undefined
  readonly shapes: XmlShapes
}

/** The shapes of all XML requests and responses in a document. */
export function xmlDocuments(document: OpenApiDocument, report: Report): XmlDocuments {
  const shapes = new XmlShapes(document, report)
  const turn = (schema: Schema, at: At): XmlDocument => {
    const root = xmlOf(document, schema).name
    if (root === undefined) report(at, "the schema of an XML document needs xml.name, the name of its root element")
    return { root: root ?? "", shape: shapes.object(schema, at) }
  }
  const collect = (
    find: (operation: Listed["operation"]) => Found | undefined,
    where: readonly string[],
  ): Record<string, XmlDocument> =>
    Object.fromEntries(
      listOperations(document).flatMap(({ operation, at }) => {
        const found = find(operation)
        const place = [...at, ...where]
        if (found && !found.schema) report(place, `${found.type} needs a schema`)
        return found?.schema ? [[operation.operationId ?? "", turn(found.schema, place)]] : []
      }),
    )

  const failures = Object.entries(collect((operation) => xmlFailure(document, operation), ["responses", "default"]))
  const [first, ...others] = failures
  for (const [id, { root, shape }] of others) {
    if (first && (root !== first[1].root || shape !== first[1].shape))
      report(
        ["paths"],
        `the default XML responses of ${first[0]} and ${id} have different schemas: all operations must have the same`,
      )
  }
  return {
    answers: collect((operation) => xmlAnswer(document, operation), ["responses", "200"]),
    bodies: collect((operation) => xmlBody(document, operation), ["requestBody"]),
    failure: first?.[1],
    shapes,
  }
}
