import type { XmlDocument } from "../../src/core/xml/shape.ts"
import type { OpenApiDocument, Schema } from "./document.ts"
import { type Listed, listOperations } from "./list-operations.ts"
import { type Found, xmlAnswer, xmlBody } from "./media.ts"
import { type At, type Report, xmlOf, XmlShapes } from "./xml-shapes.ts"

export interface XmlDocuments {
  readonly answers: Record<string, XmlDocument>
  readonly bodies: Record<string, XmlDocument>
  readonly failure: XmlDocument | undefined
  readonly shapes: XmlShapes
}

/** Everything in a document that travels as XML. */
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

  const failures = Object.entries(
    collect((operation) => xmlAnswer(document, operation, "default"), ["responses", "default"]),
  )
  const [first, ...others] = failures
  for (const [id, { root, shape }] of others) {
    if (first && (root !== first[1].root || shape !== first[1].shape))
      report(
        ["paths"],
        `${id} and ${first[0]} fail in different ways; one schema has to hold for every default XML answer`,
      )
  }
  return {
    answers: collect((operation) => xmlAnswer(document, operation, "200"), ["responses", "200"]),
    bodies: collect((operation) => xmlBody(document, operation), ["requestBody"]),
    failure: first?.[1],
    shapes,
  }
}
