import { type Listed, listOperations, listWebhooks, type OpenApiDocument } from "../generate/document.ts"
import { compareCalls, compareEvents } from "./compare-operations.ts"
import { compareSchemas } from "./compare-schemas.ts"
import type { Difference, Report, Subject } from "./format.ts"
import type { Direction } from "./shape.ts"
import { type Change, changesBetween, changeText, withoutChange, wordsOf } from "./structure.ts"

const calls = (document: OpenApiDocument): ReadonlyMap<string, Listed> =>
  new Map(listOperations(document).map((listed) => [listed.operation.operationId ?? listed.key, listed]))

const events = (document: OpenApiDocument): ReadonlyMap<string, Listed> =>
  new Map(listWebhooks(document).map((listed) => [listed.key, listed]))

const counted = (number: number, noun: string): string => `${number} ${noun}${number === 1 ? "" : "s"}`

/** Splits names into removed, added and kept ones. */
function pairs(before: ReadonlyMap<string, Listed>, after: ReadonlyMap<string, Listed>) {
  return {
    gone: [...before.keys()].filter((name) => !after.has(name)),
    fresh: [...after.keys()].filter((name) => !before.has(name)),
    kept: [...before].flatMap(([name, was]) => {
      const is = after.get(name)
      return is ? [{ name, was, is }] : []
    }),
  }
}

/**
 * All differences between two versions of a provider's document: first those that users notice, with shared schemas only
 * once, then all others by path. `undefined` means that the document does not exist; equal documents have no differences.
 */
export function diffDocuments(before: OpenApiDocument | undefined, after: OpenApiDocument | undefined): Difference[] {
  const subject: Subject = { kind: "document", name: titleOf(after ?? before) }
  if (!before || !after) {
    if (before)
      return [
        { weight: "breaking", subject, text: "the document was removed", why: "the whole client is removed with it" },
      ]
    if (!after) return []
    const parts = [counted(listOperations(after).length, "call"), counted(listWebhooks(after).length, "event")]
    return [{ weight: "added", subject, text: `new document with ${parts.join(" and ")}` }]
  }
  const changes = changesBetween(before, after)
  if (changes.length === 0) return []
  const sentences = compareForUsers(before, after)
  const reported = idsOf(sentences)
  /**
   * Returns whether a change is already reported. Reports about unions and compositions belong to no single place in a
   * document, so this compares the reports with and without the change.
   */
  const isReported = (change: Change): boolean => {
    if (sentences.length === 0 || sentences[0]?.text === incomparable) return false
    if (isRequiredOfAnother(change, changes)) return true
    return idsOf(compareForUsers(before, withoutChange(after, change))) !== reported
  }
  const words = [...new Set(changes.flatMap((change) => wordsOf(change) ?? []))]
  const unreported = changes.filter((change) => wordsOf(change) === undefined && !isReported(change))
  const weight = "changed"
  const text = `descriptions or examples changed in ${words.length === 1 ? "one place" : `${words.length} places`}`
  return [
    ...sentences,
    ...unreported.map((change) => ({ weight, subject, text: changeText(change) }) as const),
    ...(words.length === 0 ? [] : [{ weight, subject, text, places: words } as const]),
  ]
}

const titleOf = (document: Partial<OpenApiDocument> = {}): string => document.info?.title ?? ""

const idOf = ({ subject, text }: Difference): string => [subject.kind, subject.name, text].join("\n")

const idsOf = (found: readonly Difference[]): string => found.map(idOf).sort().join("\n\n")

/** Whether a change is the `required` entry of a property that was itself added or removed. */
function isRequiredOfAnother({ path, before, after }: Change, all: readonly Change[]): boolean {
  if (path.at(-2) !== "required") return false
  const property = [...path.slice(0, -2), "properties", before ?? after].join("\n")
  return all.some((other) => other.kind !== "replaced" && other.path.join("\n") === property)
}

const incomparable = "the document cannot be compared as OpenAPI"

/** The differences that users notice, or a single one if a document is not valid OpenAPI. */
function compareForUsers(before: OpenApiDocument, after: OpenApiDocument): Difference[] {
  try {
    return compareParts(before, after)
  } catch (error) {
    const subject: Subject = { kind: "document", name: titleOf(after) }
    return [{ weight: "breaking", subject, text: incomparable, why: String(error) }]
  }
}

function compareParts(before: OpenApiDocument, after: OpenApiDocument): Difference[] {
  const found: Difference[] = []
  const reporter =
    (subject: Subject): Report =>
    (weight, text, why) => {
      found.push({ weight, subject, text, ...(why !== undefined && { why }) })
    }
  const shared = sharedSchemas()
  const callPairs = pairs(calls(before), calls(after))
  for (const name of callPairs.gone)
    reporter({ kind: "call", name })("breaking", "was removed", "its method and types no longer exist")
  for (const name of callPairs.fresh) reporter({ kind: "call", name })("added", "is new")
  for (const { name, was, is } of callPairs.kept) {
    const onShared = (schema: string, direction: Direction) => {
      shared.add(schema, direction, name)
    }
    const report = reporter({ kind: "call", name })
    compareCalls({ document: before, listed: was }, { document: after, listed: is }, { report, onShared })
  }

  const eventPairs = pairs(events(before), events(after))
  for (const name of eventPairs.gone)
    reporter({ kind: "event", name })("breaking", "was removed", "its handlers no longer compile")
  for (const name of eventPairs.fresh) reporter({ kind: "event", name })("added", "is new")
  for (const { name, was, is } of eventPairs.kept) {
    const onShared = (schema: string) => {
      shared.add(schema, "received", name)
    }
    const comparison = { direction: "received" as const, report: reporter({ kind: "event", name }), onShared }
    compareEvents({ document: before, listed: was }, { document: after, listed: is }, comparison)
  }

  for (let next = shared.next(); next; next = shared.next()) {
    const { name, direction, users, inner } = next
    const [a, b] = [before, after].map((document) => ({ document, schema: document.components?.schemas?.[name] ?? {} }))
    if (!a || !b) continue
    // Users found later are added to the same set.
    const report = reporter({ kind: "schema", name, usedBy: users })
    const onShared = (schema: string) => {
      inner.push(schema)
      for (const user of users) shared.add(schema, direction, user)
    }
    compareSchemas("the value", a, b, { direction, report, onShared })
  }
  return heaviestOnce(found)
}

const order = { breaking: 0, added: 1, changed: 2 } as const

/** A schema that is both sent and received is compared twice: of two reports about the same change, keeps the more severe. */
function heaviestOnce(found: readonly Difference[]): Difference[] {
  const kept = new Map<string, Difference>()
  for (const each of found) {
    const key = idOf(each)
    const other = kept.get(key)
    const graver = other && order[other.weight] < order[each.weight] ? other : each
    const users = new Set([...(other?.subject.usedBy ?? []), ...(each.subject.usedBy ?? [])])
    const usedBy = users.size > 0 ? { usedBy: [...users] } : {}
    kept.set(key, { ...graver, subject: { ...graver.subject, ...usedBy } })
  }
  return [...kept.values()].sort((a, b) => order[a.weight] - order[b.weight])
}

interface Shared {
  readonly name: string
  readonly direction: Direction
  /** Calls and events that use it. */
  readonly users: Set<string>
  /** Names of the schemas that it references, once it was compared. */
  readonly inner: string[]
}

/** Schemas that are compared separately, once for each direction. */
function sharedSchemas() {
  const all = new Map<string, Shared>()
  const waiting: Shared[] = []
  const add = (name: string, direction: Direction, user: string): void => {
    const key = `${direction} ${name}`
    const known = all.get(key)
    const entry = known ?? { name, direction, users: new Set(), inner: [] }
    if (!known) {
      all.set(key, entry)
      waiting.push(entry)
    }
    if (entry.users.has(user)) return
    entry.users.add(user)
    for (const each of entry.inner) add(each, direction, user)
  }
  return { add, next: () => waiting.shift() }
}
