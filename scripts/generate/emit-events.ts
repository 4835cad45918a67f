import {
  anyBody,
  type Facts,
  type Listed,
  listParameters,
  listWebhooks,
  type OpenApiDocument,
  type Operation,
  type Schema,
  schemaName,
} from "./document.ts"
import { schemes, verbs } from "./emit-operations.ts"
import { literal } from "./write.ts"
import { xmlLeaf } from "./xml-shapes.ts"

/** The webhooks of one kind, by their tag. */
export const webhooksTagged = (document: OpenApiDocument, tag: "events" | "callbacks"): Listed[] =>
  listWebhooks(document).filter(({ operation }) => operation.tags?.includes(tag))

export interface WebhookFacts {
  readonly dialects: readonly string[]
  readonly since: string | undefined
  readonly removed: string | undefined
  readonly assumed: string | undefined
}

/** The provider itself is the sender, unless the document lists dialects. */
export function facts({ item, operation }: Listed, provider: string): WebhookFacts {
  const fact = <Name extends keyof Facts>(name: Name): Facts[Name] => operation[name] ?? item[name]
  return {
    dialects: fact("x-dialects") ?? [provider],
    since: fact("x-since"),
    removed: fact("x-removed"),
    assumed: fact("x-assumed"),
  }
}

function payloads(document: OpenApiDocument, name: string, webhooks: readonly Listed[]): string {
  const lines = webhooks.map(
    (listed) => `  ${JSON.stringify(listed.key)}: ${webhookPayload(document, listed)?.type ?? "unknown"}\n`,
  )
  return `export interface ${name} {\n${lines.join("")}}\n`
}

/** How a callback is sent. Query values arrive as strings; `parameters` has the types that they represent. */
function callbackFacts(document: OpenApiDocument, listed: Listed, provider: string): Record<string, unknown> {
  const parameters = listParameters(document, listed).flatMap(({ parameter }) =>
    parameter.in === "query" ? [[parameter.name, xmlLeaf(document, parameter.schema ?? {}, false) ?? "string"]] : [],
  )
  return {
    ...facts(listed, provider),
    method: verbs[listed.method],
    security: schemes(listed.operation.security ?? document.security),
    ...(parameters.length > 0 && { parameters: Object.fromEntries(parameters) }),
  }
}

const names = (webhooks: readonly Listed[]): string => literal(webhooks.map(({ key }) => key))

const table = (webhooks: readonly Listed[], row: (listed: Listed) => unknown): string =>
  literal(Object.fromEntries(webhooks.map((listed) => [listed.key, row(listed)])))

/** events.ts: names, facts and payload types. Validators are in a module of their own, so that importing a name loads none. */
export function emitEvents(document: OpenApiDocument, provider: string): string {
  const events = webhooksTagged(document, "events")
  const callbacks = webhooksTagged(document, "callbacks")
  const dialects = new Set([...events, ...callbacks].flatMap((listed) => facts(listed, provider).dialects))
  const types = `${payloads(document, "EventPayloads", events)}\n${payloads(document, "CallbackPayloads", callbacks)}`
  const used = ["components", "operations"].filter((name) => types.includes(`${name}[`))
  return `import type { Operation } from "../../src/core/http/operation.ts"
${used.length > 0 ? `import type { ${used.join(", ")} } from "./paths.ts"\n` : ""}
/** Names of the events in the document. */
export const eventNames = ${names(events)} as const
export type EventName = (typeof eventNames)[number]

export const callbackNames = ${names(callbacks)} as const
export type CallbackName = (typeof callbackNames)[number]

export type Dialect = ${[...dialects].map((dialect) => JSON.stringify(dialect)).join(" | ")}

export interface WebhookFacts {
  /** Services that send it. */
  readonly dialects: readonly Dialect[]
  /** First and last release that sends it, if declared. */
  readonly since?: string
  readonly removed?: string
  /** Why it is unconfirmed. */
  readonly assumed?: string
}

export const eventFacts: Readonly<Record<EventName, WebhookFacts>> = ${table(events, (listed) => facts(listed, provider))}

export interface CallbackFacts extends WebhookFacts {
  readonly method: Operation["method"]
  /** Names of the security schemes, any of which authenticates the sender. */
  readonly security: readonly string[]
  /** Query parameters, with the types of their values. */
  readonly parameters?: Readonly<Record<string, "string" | "integer" | "number" | "boolean">>
}

export const callbackFacts: Readonly<Record<CallbackName, CallbackFacts>> = ${table(callbacks, (listed) => callbackFacts(document, listed, provider))}

/** Event name → type of the event. */
${types}`
}

/** event-schemas.ts: the valibot schema of every event and callback. */
export function emitEventSchemas(document: OpenApiDocument): string {
  const part = (name: string, key: string, tag: "events" | "callbacks"): string => {
    const rows = webhooksTagged(document, tag).map((listed) => {
      const schema = webhookPayload(document, listed)?.schema ?? ""
      return `  ${JSON.stringify(listed.key)}: schemas.${schemaConst(schema)},\n`
    })
    return `export const ${name}: Readonly<Record<${key}, GenericSchema>> = {\n${rows.join("")}}\n`
  }
  return `import type { GenericSchema } from "valibot"
import type { CallbackName, EventName } from "./events.ts"
import * as schemas from "./schemas.ts"

${part("eventSchemas", "EventName", "events")}
${part("callbackSchemas", "CallbackName", "callbacks")}`
}

export interface WebhookPayload {
  readonly type: string
  /** Name of the component schema, or of the schema made for a body or query that has none. */
  readonly schema: string
}

/** Name of a schema's validator. */
export const schemaConst = (schema: string): string => `v${schema}`

/** Names a body or query that has no component: `onRecordingReady` → `OnRecordingReadyBody`. */
const ownName = ({ operationId = "" }: Operation, part: "Body" | "Query"): string =>
  `${operationId.charAt(0).toUpperCase()}${operationId.slice(1)}${part}`

/** The query parameters of a webhook as an object schema. The query may also contain the receiver's own parameters. */
function querySchema(document: OpenApiDocument, listed: Listed): Schema {
  const parameters = listParameters(document, listed).map(({ parameter }) => parameter)
  const inQuery = parameters.filter((parameter) => parameter.in === "query")
  return {
    type: "object",
    properties: Object.fromEntries(inQuery.map(({ name, schema = {} }) => [name, schema])),
    required: inQuery.filter(({ required }) => required === true).map(({ name }) => name),
    additionalProperties: true,
  }
}

/** Schemas of bodies and queries that are not components. */
export const unnamedPayloads = (document: OpenApiDocument): Record<string, Schema> =>
  Object.fromEntries(
    listWebhooks(document).flatMap((listed) => {
      const { operation } = listed
      if (!operation.requestBody) return [[ownName(operation, "Query"), querySchema(document, listed)]]
      const schema = anyBody(document, operation)?.schema
      return schema && schema.$ref === undefined ? [[ownName(operation, "Body"), schema]] : []
    }),
  )

/**
 * The payload that the user receives: the schema named by x-payload, or the body's, or the query's. Undefined if
 * x-payload is a broken reference, or the body has no schema.
 */
export function webhookPayload(document: OpenApiDocument, listed: Listed): WebhookPayload | undefined {
  const { item, operation } = listed
  const body = anyBody(document, operation)
  const ref = operation["x-payload"] ?? item["x-payload"] ?? body?.schema?.$ref
  if (ref !== undefined) {
    const name = schemaName(ref)
    if (name === undefined || !document.components?.schemas?.[name]) return undefined
    return { type: `components["schemas"][${JSON.stringify(name)}]`, schema: name }
  }
  const own = `operations[${JSON.stringify(operation.operationId)}]`
  if (!body) {
    const isEmpty = Object.keys(querySchema(document, listed).properties ?? {}).length === 0
    const type = isEmpty ? "Record<string, never>" : `NonNullable<${own}["parameters"]["query"]>`
    return { type, schema: ownName(operation, "Query") }
  }
  if (!body.schema) return undefined
  return { type: `${own}["requestBody"]["content"][${JSON.stringify(body.type)}]`, schema: ownName(operation, "Body") }
}
