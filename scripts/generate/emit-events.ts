import type { Facts, OpenApiDocument } from "./document.ts"
import { schemes, verbs } from "./emit-operations.ts"
import { type Listed, listParameters, listWebhooks } from "./list-operations.ts"
import { literal } from "./literal.ts"
import { schemaConst, webhookPayload } from "./webhook-payload.ts"
import { xmlLeaf } from "./xml-leaf.ts"

/** The two kinds of webhooks, by their tag. */
export const webhooksTagged = (document: OpenApiDocument, tag: "events" | "callbacks"): Listed[] =>
  listWebhooks(document).filter(({ operation }) => operation.tags?.includes(tag))

export interface WebhookFacts {
  readonly dialects: readonly string[]
  readonly since: string | undefined
  readonly removed: string | undefined
  readonly assumed: string | undefined
}

/** Who sends it is the provider itself, unless the document says otherwise. */
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

/** How a callback travels. What it carries in its query arrives as text; `parameters` says what the text stands for. */
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

/** events.ts: names, facts and payload types; no validator, so that importing a name costs nothing. */
export function emitEvents(document: OpenApiDocument, provider: string): string {
  const events = webhooksTagged(document, "events")
  const callbacks = webhooksTagged(document, "callbacks")
  const dialects = new Set([...events, ...callbacks].flatMap((listed) => facts(listed, provider).dialects))
  const types = `${payloads(document, "EventPayloads", events)}\n${payloads(document, "CallbackPayloads", callbacks)}`
  const used = ["components", "operations"].filter((name) => types.includes(`${name}[`))
  return `import type { Operation } from "../../src/core/http/operation.ts"
${used.length > 0 ? `import type { ${used.join(", ")} } from "./paths.ts"\n` : ""}
/** Names of the events that the document knows. */
export const eventNames = ${names(events)} as const
export type EventName = (typeof eventNames)[number]

export const callbackNames = ${names(callbacks)} as const
export type CallbackName = (typeof callbackNames)[number]

export type Dialect = ${[...dialects].map((dialect) => JSON.stringify(dialect)).join(" | ")}

export interface WebhookFacts {
  /** Who sends it. */
  readonly dialects: readonly Dialect[]
  /** First and last release that sends it, where the document says so. */
  readonly since?: string
  readonly removed?: string
  /** Why nobody could confirm it. */
  readonly assumed?: string
}

export const eventFacts: Readonly<Record<EventName, WebhookFacts>> = ${table(events, (listed) => facts(listed, provider))}

export interface CallbackFacts extends WebhookFacts {
  readonly method: Operation["method"]
  /** Names of the security schemes, any of which shows who sent it. */
  readonly security: readonly string[]
  /** What it carries in its query, and what the text there stands for. */
  readonly parameters?: Readonly<Record<string, "string" | "integer" | "number" | "boolean">>
}

export const callbackFacts: Readonly<Record<CallbackName, CallbackFacts>> = ${table(callbacks, (listed) => callbackFacts(document, listed, provider))}

/** Event name → what stands in the event. */
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
