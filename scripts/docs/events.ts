import {
  anyBody,
  follow,
  type Listed,
  listParameters,
  type OpenApiDocument,
  type Schema,
} from "../generate/document.ts"
import { facts, type WebhookFacts, webhookPayload, webhooksTagged } from "../generate/emit-events.ts"
import { firstSentence } from "./comments.ts"
import { cell, code, table } from "./markdown.ts"
import { inEnglish, type Say } from "./translations.ts"

/** One event or callback, as the documentation shows it. */
interface EventRow extends WebhookFacts {
  readonly name: string
  readonly meaning: string
  readonly fields: readonly Field[]
}

const eventRows = (document: OpenApiDocument, tag: "events" | "callbacks", say: Say): EventRow[] =>
  webhooksTagged(document, tag).map((listed) => ({
    ...facts(listed, ""),
    name: listed.key,
    meaning: firstSentence(say(listed.operation.description ?? listed.item.description ?? "")),
    fields: payloadFields(document, listed, say),
  }))

/** Fields that all events have, which are listed only once. Empty for fewer than three events. */
function commonFields(rows: readonly EventRow[]): string[] {
  const [first, ...others] = rows
  if (!first || others.length < 2) return []
  return first.fields
    .map(({ path }) => path)
    .filter((path) => others.every(({ fields }) => fields.some((each) => each.path === path)))
}

const assumed = (reason: string | undefined, say: Say): string =>
  reason === undefined ? "" : ` *${say("Assumed")}: ${say(reason).replace(/\.$/, "")}.*`

/** Names below the same parent share it: `attributes.user.` `name`, `role`. */
function grouped(paths: readonly string[]): string {
  const parents = new Map<string, string[]>()
  for (const path of paths) {
    const at = path.lastIndexOf(".") + 1
    const parent = path.slice(0, at)
    parents.set(parent, [...(parents.get(parent) ?? []), path.slice(at)])
  }
  return [...parents]
    .map(([parent, names]) =>
      names.length === 1 || parent === ""
        ? names.map((name) => `\`${parent}${name}\``).join(", ")
        : `\`${parent}\`: ${names.map(code).join(", ")}`,
    )
    .join("; ")
}

/** One row per event: its meaning, its first release, and its fields beyond the common ones. */
export function eventTable(document: OpenApiDocument, tag: "events" | "callbacks", say: Say): string {
  const rows = eventRows(document, tag, say)
  const common = commonFields(rows)
  const hasSince = rows.some(({ since }) => since !== undefined)
  const lines = rows.map(({ name, meaning, since, assumed: reason, fields }) => [
    code(name),
    cell(meaning + assumed(reason, say)),
    ...(hasSince ? [since ?? ""] : []),
    grouped(fields.map(({ path }) => path).filter((path) => !common.includes(path))),
  ])
  const intro = common.length > 0 ? `${say("Every event has")} ${grouped(common)}.\n\n` : ""
  const head = [
    tag === "events" ? "event" : "callback",
    "when",
    ...(hasSince ? ["since"] : []),
    common.length > 0 ? "further fields" : "fields",
  ]
  return intro + table(head.map(say), lines)
}

/** One row per field of any event. A name with two meanings has two rows. */
export function fieldTable(document: OpenApiDocument, tag: "events" | "callbacks", say: Say): string {
  const all = eventRows(document, tag, say).flatMap(({ fields }) => fields)
  const keyOf = ({ path, constant, type, meaning }: Field) => (constant ? path : [path, type, meaning].join(" "))
  const rows = new Map(all.toReversed().map((field) => [keyOf(field), field]))
  const words = (path: string) => new Set(all.filter((each) => each.path === path).map(({ type }) => type))
  const lines = [...rows.values()]
    .toReversed()
    .map(({ path, type, constant, required, meaning, assumed: reason }) => [
      code(path),
      constant && words(path).size > 1 ? say("its name") : code(type),
      required ? say("yes") : "",
      cell(meaning + assumed(reason, say)),
    ])
  return table(["field", "type", "always", "meaning"].map(say), lines)
}

/** Names of the events that one dialect sends. */
export const eventList = (document: OpenApiDocument, dialect: string): string =>
  `${eventRows(document, "events", inEnglish)
    .filter(({ dialects }) => dialects.includes(dialect))
    .map(({ name }) => code(name))
    .join(", ")}.`

/** One field of a webhook's payload. */
export interface Field {
  /** `attributes.user.name` */
  readonly path: string
  readonly type: string
  /** Whether it has a single value, which identifies the event. */
  readonly constant: boolean
  /** Every known sender always includes it, if it includes its parent. */
  readonly required: boolean
  readonly meaning: string
  readonly assumed: string | undefined
}

/** Values next to the reference override those of its target. */
const described = (document: OpenApiDocument, schema: Schema): Schema => {
  const { $ref: _, ...own } = schema
  return { ...follow(document, schema), ...own }
}

/** The fields of an object, and of the objects in it. Lists and maps are one field. */
function fieldsOf(
  document: OpenApiDocument,
  schema: Schema,
  prefix: string,
  within: readonly Schema[],
  say: Say,
): Field[] {
  const target = follow(document, schema)
  if (within.includes(target)) return []
  const inherited = (target.allOf ?? []).flatMap((part) => fieldsOf(document, part, prefix, [...within, target], say))
  const own = Object.entries(target.properties ?? {}).flatMap(([name, property]): Field[] => {
    const path = prefix + name
    const { properties, allOf, description = "", const: constant, "x-assumed": assumed } = described(document, property)
    const inner = properties || allOf ? fieldsOf(document, property, `${path}.`, [...within, target], say) : []
    if (inner.length > 0) return inner
    const required = target.required?.includes(name) === true
    const type = schemaText(document, property)
    return [
      { path, type, constant: constant !== undefined, required, meaning: firstSentence(say(description)), assumed },
    ]
  })
  return [...inherited, ...own]
}

/** The data that a user receives from a webhook: the schema of its payload, or the query of a GET callback. */
function payloadFields(document: OpenApiDocument, listed: Listed, say: Say): Field[] {
  const payload = webhookPayload(document, listed)
  const schema =
    (payload && document.components?.schemas?.[payload.schema]) ?? anyBody(document, listed.operation)?.schema
  if (schema) return fieldsOf(document, schema, "", [], say)
  return listParameters(document, listed).flatMap(({ parameter }): Field[] => {
    const { name, schema: own = {}, required = false, description = "", "x-assumed": assumed } = parameter
    if (parameter.in !== "query") return []
    return [
      {
        path: name,
        type: schemaText(document, own),
        constant: false,
        required,
        meaning: firstSentence(say(description)),
        assumed,
      },
    ]
  })
}

/** A schema as a user would write its type: `string`, `"open" | "closed"`, `number | null`, `string[]`. */
function schemaText(document: OpenApiDocument, schema: Schema): string {
  const {
    const: constant,
    enum: values,
    oneOf,
    anyOf,
    allOf,
    type,
    items,
    properties,
    additionalProperties,
  } = follow(document, schema)
  if (constant !== undefined) return JSON.stringify(constant)
  if (values) return values.map((each) => JSON.stringify(each)).join(" | ")
  const alternatives = oneOf ?? anyOf
  if (alternatives) return [...new Set(alternatives.map((each) => schemaText(document, each)))].join(" | ")
  if (allOf?.[0] && !properties) return schemaText(document, allOf[0])
  const names = [type ?? (properties ? "object" : "unknown")].flat()
  return names
    .map((name) => {
      if (name === "array") return `${items ? bracketed(schemaText(document, items)) : "unknown"}[]`
      if (name !== "object") return name === "integer" ? "number" : name
      const values =
        typeof additionalProperties === "object" && !properties ? schemaText(document, additionalProperties) : undefined
      return values === undefined ? "object" : `map of ${values}`
    })
    .join(" | ")
}

const bracketed = (text: string): string => (text.includes(" ") ? `(${text})` : text)
