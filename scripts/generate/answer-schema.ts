import type { OpenApiDocument, Schema } from "./document.ts"
import { type Listed, listOperations } from "./list-operations.ts"
import { answers } from "./media.ts"
import { schemaName } from "./references.ts"

export interface AnswerSchema {
  /** Name of the schema in components, or of the one made for what has no name there. */
  readonly name: string
  /** The schema, where it has no name in the document. */
  readonly own?: Schema
}

/** What a call answers when all went well, as one schema; undefined where it answers no JSON and no XML. */
export function answerSchema(document: OpenApiDocument, { operation }: Listed): AnswerSchema | undefined {
  const { operationId = "" } = operation
  const schemas = answers(document, operation)
  const [first, ...others] = schemas
  if (first === undefined) return undefined
  const named = schemaName(first.$ref ?? "")
  if (named !== undefined && others.every(({ $ref }) => $ref === first.$ref)) return { name: named }
  const name = `${operationId.charAt(0).toUpperCase()}${operationId.slice(1)}Answer`
  return { name, own: others.length === 0 ? first : { anyOf: schemas } }
}

/** Schemas of answers that are no components. */
export const unnamedAnswers = (document: OpenApiDocument): Record<string, Schema> =>
  Object.fromEntries(
    listOperations(document).flatMap((listed) => {
      const { name = "", own } = answerSchema(document, listed) ?? {}
      return own === undefined ? [] : [[name, own]]
    }),
  )
