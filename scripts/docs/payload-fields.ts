import type { OpenApiDocument, Schema } from "../generate/document.ts"
import { type Listed, listParameters } from "../generate/list-operations.ts"
import { anyBody } from "../generate/media.ts"
import { follow } from "../generate/references.ts"
import { webhookPayload } from "../generate/webhook-payload.ts"
import { firstSentence } from "./doc-comment.ts"
import { schemaText } from "./schema-text.ts"

/** One field of what a webhook carries. */
export interface Field {
  /** `attributes.user.name` */
  readonly path: string
  readonly type: string
  /** It tells the event by its one value. */
  readonly constant: boolean
  /** Every known sender always sends it, if it sends what it stands in. */
  readonly required: boolean
  readonly meaning: string
  readonly assumed: string | undefined
}

/** What stands at the place of the reference wins over what it leads to. */
const described = (document: OpenApiDocument, schema: Schema): Schema => {
  const { $ref: _, ...own } = schema
  return { ...follow(document, schema), ...own }
}

/** The fields of an object, and of the objects in it. Lists and maps are one field. */
function fieldsOf(document: OpenApiDocument, schema: Schema, prefix: string, within: readonly Schema[]): Field[] {
  const target = follow(document, schema)
  if (within.includes(target)) return []
  const inherited = (target.allOf ?? []).flatMap((part) => fieldsOf(document, part, prefix, [...within, target]))
  const own = Object.entries(target.properties ?? {}).flatMap(([name, property]): Field[] => {
    const path = prefix + name
    const { properties, allOf, description = "", const: constant, "x-assumed": assumed } = described(document, property)
    const inner = properties || allOf ? fieldsOf(document, property, `${path}.`, [...within, target]) : []
    if (inner.length > 0) return inner
    const required = target.required?.includes(name) === true
    const type = schemaText(document, property)
    return [{ path, type, constant: constant !== undefined, required, meaning: firstSentence(description), assumed }]
  })
  return [...inherited, ...own]
}

/** What a user gets of a webhook: the schema of its payload, or for one that comes by GET its query. */
export function payloadFields(document: OpenApiDocument, listed: Listed): Field[] {
  const payload = webhookPayload(document, listed)
  const schema =
    (payload && document.components?.schemas?.[payload.schema]) ?? anyBody(document, listed.operation)?.schema
  if (schema) return fieldsOf(document, schema, "", [])
  return listParameters(document, listed).flatMap(({ parameter }): Field[] => {
    const { name, schema: own = {}, required = false, description = "", "x-assumed": assumed } = parameter
    if (parameter.in !== "query") return []
    return [
      {
        path: name,
        type: schemaText(document, own),
        constant: false,
        required,
        meaning: firstSentence(description),
        assumed,
      },
    ]
  })
}
