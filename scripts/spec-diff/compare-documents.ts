import { isRecord, type Listed, listOperations, listWebhooks, type OpenApiDocument } from "../generate/document.ts"
import { compareCalls, compareEvents } from "./compare-operations.ts"
import { compareSchemas } from "./compare-schemas.ts"
import type { Difference, Report, Subject } from "./format.ts"
import type { Direction } from "./shape.ts"

const calls = (document: OpenApiDocument): ReadonlyMap<string, Listed> =>
  new Map(listOperations(document).map((listed) => [listed.operation.operationId ?? listed.key, listed]))

const events = (document: OpenApiDocument): ReadonlyMap<string, Listed> =>
  new Map(listWebhooks(document).map((listed) => [listed.key, listed]))

const counted = (number: number, noun: string): string => `${number} ${noun}${number === 1 ? "" : "s"}`

/** What came, went, and stayed. */
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
 * Everything that changed from one document of a provider to another, as its users see it. What several calls share is told once.
 * Undefined stands for a document that does not exist.
 */
export function diffDocuments(before: OpenApiDocument | undefined, after: OpenApiDocument | undefined): Difference[] {
  const found: Difference[] = []
  const reporter =
    (subject: Subject): Report =>
    (weight, text, why) => {
      found.push({ weight, subject, text, ...(why !== undefined && { why }) })
    }
  const whole = reporter({ kind: "document", name: (after ?? before)?.info.title ?? "" })
  if (!before && after) {
    const parts = [counted(listOperations(after).length, "call"), counted(listWebhooks(after).length, "event")]
    whole("added", `new document with ${parts.join(" and ")}`)
  }
  if (before && !after) whole("breaking", "the document is gone", "nothing of the client is left")
  if (!before || !after) return found

  const shared = sharedSchemas()
  const callPairs = pairs(calls(before), calls(after))
  for (const name of callPairs.gone)
    reporter({ kind: "call", name })("breaking", "is gone", "its method and types no longer exist")
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
    reporter({ kind: "event", name })("breaking", "is gone", "handlers of it no longer compile")
  for (const name of eventPairs.fresh) reporter({ kind: "event", name })("added", "is new")
  for (const { name, was, is } of eventPairs.kept) {
    const onShared = (schema: string) => {
      shared.add(schema, "received", name)
    }
    const comparison = { direction: "received" as const, report: reporter({ kind: "event", name }), onShared }
    compareEvents({ document: before, listed: was }, { document: after, listed: is }, comparison)
  }

  for (let next = shared.next(); next; next = shared.next()) {
    const { name, direction, users } = next
    const [a, b] = [before, after].map((document) => ({ document, schema: document.components?.schemas?.[name] ?? {} }))
    if (!a || !b) continue
    const report = reporter({ kind: "schema", name, usedBy: [...users] })
    const onShared = (inner: string) => {
      for (const user of users) shared.add(inner, direction, user)
    }
    compareSchemas("the value", a, b, { direction, report, onShared })
  }

  const words = compareWording(before, after)
  if (words > 0) whole("changed", `words or examples changed in ${words === 1 ? "one place" : `${words} places`}`)
  return heaviestOnce(found)
}

const order = { breaking: 0, added: 1, changed: 2 } as const

/** A schema that is sent and received is compared both ways; of the same sentence the graver one stays. */
function heaviestOnce(found: readonly Difference[]): Difference[] {
  const kept = new Map<string, Difference>()
  for (const each of found) {
    const key = [each.subject.kind, each.subject.name, each.text].join("\n")
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
  /** Calls and events it stands in. */
  readonly users: ReadonlySet<string>
}

interface SharedSchemas {
  add(name: string, direction: Direction, user: string): void
  /** One that has not been handed out for all of its users yet. */
  next(): Shared | undefined
}

/** Schemas that wait to be compared on their own, once for each direction they travel in. */
function sharedSchemas(): SharedSchemas {
  const all = new Map<string, { name: string; direction: Direction; users: Set<string> }>()
  const waiting = new Set<string>()
  return {
    add(name, direction, user) {
      const key = `${direction} ${name}`
      const entry = all.get(key) ?? { name, direction, users: new Set<string>() }
      if (entry.users.has(user)) return
      all.set(key, entry)
      entry.users.add(user)
      waiting.add(key)
    },
    next() {
      const [key] = waiting
      if (key === undefined) return undefined
      waiting.delete(key)
      return all.get(key)
    },
  }
}

const texts = new Set(["summary", "description", "x-source", "example", "examples", "title"])

/** Only where both sides have the same member: what came or went is told elsewhere. */
function count(before: unknown, after: unknown): number {
  if (Array.isArray(before) && Array.isArray(after)) {
    const [a, b]: [unknown[], unknown[]] = [before, after]
    return a.reduce((sum: number, each, at) => sum + count(each, b[at]), 0)
  }
  if (!isRecord(before) || !isRecord(after)) return 0
  return Object.keys({ ...before, ...after }).reduce((sum, key) => {
    const [a, b] = [before[key], after[key]]
    const isText = texts.has(key) && !(isRecord(a) && "type" in a)
    return sum + (isText ? Number(JSON.stringify(a) !== JSON.stringify(b)) : count(a, b))
  }, 0)
}

/** In how many places the words or examples changed, and nothing that a program sees. */
const compareWording = (before: OpenApiDocument, after: OpenApiDocument): number => count(before, after)
