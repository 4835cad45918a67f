import { anyBody } from "../generate/media.ts"
import type { Facts, Schema } from "../generate/document.ts"
import { listParameters } from "../generate/list-operations.ts"
import { webhookPayload } from "../generate/webhook-payload.ts"
import { compareFacts } from "./compare-facts.ts"
import type { ListedIn } from "./compare-parameters.ts"
import { compareSchemas, type Comparison } from "./compare-schemas.ts"

/** What a user gets of an event: a named schema, a body without a name, or for a GET the query. */
function payloadOf({ document, listed }: ListedIn): Schema {
  const name = webhookPayload(document, listed)?.schema
  if (name !== undefined && document.components?.schemas?.[name]) return { $ref: `#/components/schemas/${name}` }
  const body = anyBody(document, listed.operation)?.schema
  if (body) return body
  const parameters = listParameters(document, listed).flatMap(({ parameter }) =>
    parameter.in === "query" ? [parameter] : [],
  )
  return {
    type: "object",
    properties: Object.fromEntries(parameters.map(({ name, schema = {} }) => [name, schema])),
    required: parameters.filter(({ required }) => required === true).map(({ name }) => name),
    additionalProperties: true,
  }
}

const factsOf = ({ listed: { item, operation } }: ListedIn): Facts => ({ ...item, ...operation })

/** One event or callback that is in both documents. */
export function compareEvents(before: ListedIn, after: ListedIn, comparison: Comparison): void {
  compareFacts("the event", factsOf(before), factsOf(after), comparison.report)
  const [a, b] = [before, after].map((each) => ({ document: each.document, schema: payloadOf(each) }))
  if (a && b) compareSchemas("the event", a, b, comparison)
}
