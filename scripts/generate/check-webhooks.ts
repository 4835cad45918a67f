import { methods, type OpenApiDocument } from "./document.ts"
import { type Listed, listWebhooks } from "./list-operations.ts"
import { follow, isRecord, lookUp } from "./references.ts"
import { webhookPayload } from "./webhook-payload.ts"
import type { Report } from "./xml-shapes.ts"

function checkPayload(document: OpenApiDocument, listed: Listed, report: Report): void {
  const { item, operation } = listed
  const place = operation["x-payload"] === undefined ? listed.at.slice(0, 2) : listed.at
  const named = operation["x-payload"] ?? item["x-payload"]
  const payload = webhookPayload(document, listed)
  if (named !== undefined && !payload) {
    report([...place, "x-payload"], `${named} leads to no schema in components`)
  } else if (!payload) {
    report(listed.at, "the body of a webhook needs a schema, or the webhook x-payload")
  }
  const schema = payload && lookUp(document, `#/components/schemas/${payload.schema}`)
  const properties = isRecord(schema) && isRecord(schema["properties"]) ? schema["properties"] : {}
  for (const field of ["id", "event"]) {
    const node = properties[field]
    const name = isRecord(node) ? node["const"] : undefined
    if (name !== undefined && name !== listed.key)
      report(
        listed.at,
        `the payload's ${field} is ${JSON.stringify(name)}, the webhook's name is ${JSON.stringify(listed.key)}`,
      )
  }
}

/** What a webhook has to say so that it gets a name, a type and a check. */
export function checkWebhooks(document: OpenApiDocument, report: Report): void {
  for (const [name, item] of Object.entries(document.webhooks ?? {})) {
    if (methods.filter((method) => item[method]).length !== 1) report(["webhooks", name], "a webhook has one method")
  }
  for (const listed of listWebhooks(document)) {
    const { operation, at } = listed
    const kinds = (operation.tags ?? []).filter((tag) => tag === "events" || tag === "callbacks")
    if (operation.operationId === undefined) report(at, "a webhook needs an operationId: on and its name")
    if (kinds.length !== 1) report(at, "a webhook has one of the tags events and callbacks")
    if (operation.requestBody && follow(document, operation.requestBody).required !== true)
      report([...at, "requestBody"], "the body of a webhook is required: true, or its type may be undefined")
    checkPayload(document, listed, report)
  }
}
