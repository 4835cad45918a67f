import type { OpenApiDocument } from "../generate/document.ts"
import { facts, type WebhookFacts, webhooksTagged } from "../generate/emit-events.ts"
import { cell, code, table } from "./cell.ts"
import { firstSentence } from "./doc-comment.ts"
import { type Field, payloadFields } from "./payload-fields.ts"

/** One event or callback, as the documentation shows it. */
export interface EventRow extends WebhookFacts {
  readonly name: string
  readonly meaning: string
  readonly fields: readonly Field[]
}

/** @param provider sends what the document names no sender of */
export const eventRows = (document: OpenApiDocument, tag: "events" | "callbacks", provider = ""): EventRow[] =>
  webhooksTagged(document, tag).map((listed) => ({
    ...facts(listed, provider),
    name: listed.key,
    meaning: firstSentence(listed.operation.description ?? listed.item.description ?? ""),
    fields: payloadFields(document, listed),
  }))

/** Names that stand in every one of several events, so that they need saying once only. */
export function commonFields(rows: readonly EventRow[]): string[] {
  const [first, ...others] = rows
  if (!first || others.length < 2) return []
  return first.fields
    .map(({ path }) => path)
    .filter((path) => others.every(({ fields }) => fields.some((each) => each.path === path)))
}

const assumed = (reason: string | undefined): string =>
  reason === undefined ? "" : ` *Assumed: ${reason.replace(/\.$/, "")}.*`

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

/** One row for each event: what it means, since when, and which fields it has beyond the common ones. */
export function eventTable(document: OpenApiDocument, tag: "events" | "callbacks"): string {
  const rows = eventRows(document, tag)
  const common = commonFields(rows)
  const hasSince = rows.some(({ since }) => since !== undefined)
  const lines = rows.map(({ name, meaning, since, assumed: reason, fields }) => [
    code(name),
    cell(meaning + assumed(reason)),
    ...(hasSince ? [since ?? ""] : []),
    grouped(fields.map(({ path }) => path).filter((path) => !common.includes(path))),
  ])
  const head = tag === "events" ? "event" : "callback"
  const intro = common.length > 0 ? `Every event has ${grouped(common)}.\n\n` : ""
  return (
    intro +
    table([head, "when", ...(hasSince ? ["since"] : []), common.length > 0 ? "further fields" : "fields"], lines)
  )
}

/** One row for each field of any event. Where the same name means two things, it has two rows. */
export function fieldTable(document: OpenApiDocument, tag: "events" | "callbacks"): string {
  const all = eventRows(document, tag).flatMap(({ fields }) => fields)
  const keyOf = ({ path, constant, type, meaning }: Field) => (constant ? path : [path, type, meaning].join(" "))
  const rows = new Map(all.toReversed().map((field) => [keyOf(field), field]))
  const words = (path: string) => new Set(all.filter((each) => each.path === path).map(({ type }) => type))
  const lines = [...rows.values()]
    .toReversed()
    .map(({ path, type, constant, required, meaning, assumed: reason }) => [
      code(path),
      constant && words(path).size > 1 ? "its name" : code(type),
      required ? "yes" : "",
      cell(meaning + assumed(reason)),
    ])
  return table(["field", "type", "always", "meaning"], lines)
}

/** Names of the events that one dialect sends. */
export const eventList = (document: OpenApiDocument, dialect: string): string =>
  `${eventRows(document, "events")
    .filter(({ dialects }) => dialects.includes(dialect))
    .map(({ name }) => code(name))
    .join(", ")}.`
