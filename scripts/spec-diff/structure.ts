import { isDeepStrictEqual } from "node:util"
import { create, type Delta } from "jsondiffpatch"
import { isRecord } from "../generate/document.ts"

type Key = string | number

/** One place in which two documents differ. */
export interface Change {
  /** The path for people: `components.schemas.User.required`. */
  readonly place: string
  /** The same path as keys of the new document; a removed item has its old index. */
  readonly path: readonly Key[]
  readonly kind: "added" | "removed" | "replaced" | "moved" | "renamed"
  /** The value; for moved or renamed items the position or key. */
  readonly before?: unknown
  readonly after?: unknown
}

/** The name of a list item, if it has one. */
function nameOf(item: object): string | undefined {
  const { $ref, name, in: place } = item as Readonly<Record<string, unknown>>
  if (typeof $ref === "string") return $ref
  if (typeof name !== "string") return undefined
  return typeof place === "string" ? `${place}:${name}` : name
}

/** List items without a name, as JSON. */
function nameless(node: unknown, found = new Set<string>()): Set<string> {
  if (!isObject(node)) return found
  const values: unknown[] = Object.values(node)
  for (const value of values) {
    if (Array.isArray(node) && isObject(value) && nameOf(value) === undefined) found.add(JSON.stringify(value))
    nameless(value, found)
  }
  return found
}

/**
 * All places in which two parsed documents differ, whatever the order of keys. List items are matched by name. Items
 * without a name are matched by content if both documents contain it, so that an inserted item does not shift the rest.
 * Other items are matched by position, so that a changed word does not count as another item.
 */
export function changesBetween(before: unknown, after: unknown): Change[] {
  const known = nameless(before)
  const inBoth = new Set([...nameless(after)].filter((each) => known.has(each)))
  const objectHash = (item: object, index = 0): string => {
    const name = nameOf(item)
    if (name !== undefined) return name
    const content = JSON.stringify(item)
    return inBoth.has(content) ? content : `#${index}`
  }
  const delta = create({ objectHash, arrays: { detectMove: true } }).diff(before, after)
  return joined(flatten(delta, after))
}

const isObject = (value: unknown): value is object => typeof value === "object" && value !== null

const label = (item: unknown, index: number): string =>
  `[${isObject(item) ? (nameOf(item)?.split("/").at(-1) ?? `#${index}`) : JSON.stringify(item)}]`

const member = (key: string): string => (/^[\w$-]+$/.test(key) ? `.${key}` : `[${JSON.stringify(key)}]`)

const at = (node: unknown, key: Key): unknown =>
  isObject(node) ? (node as Readonly<Record<Key, unknown>>)[key] : undefined

function flatten(delta: Delta, after: unknown, path: readonly Key[] = [], place = ""): Change[] {
  if (delta === undefined) return []
  if (Array.isArray(delta)) {
    const [first, second, form] = delta
    const common = { place: place.replace(/^\./, ""), path }
    if (delta.length === 1) return [{ ...common, kind: "added", after: first }]
    if (form === 3) return [{ ...common, kind: "moved", before: path.at(-1), after: second }]
    if (form === 0) return [{ ...common, kind: "removed", before: first }]
    return [{ ...common, kind: "replaced", before: first, after: second }]
  }
  const isList = "_t" in delta
  const members = Object.entries(delta) as [string, Delta][]
  return members.flatMap(([key, inner]) => {
    if (key === "_t") return []
    if (!isList) return flatten(inner, at(after, key), [...path, key], place + member(key))
    const index = Number(key.replace("_", ""))
    const [value, position, form] = Array.isArray(inner) ? inner : []
    const isGone = form === 0
    const item = isGone ? value : at(after, form === 3 ? Number(position) : index)
    return flatten(inner, item, [...path, index], place + label(item, index))
  })
}

/** Merges the two halves of a rename: a new key, a new name in a list, or a parameter that moved. */
function joined(changes: readonly Change[]): Change[] {
  const partners = new Map<Change, Change>()
  for (const gone of changes.filter(({ kind }) => kind === "removed")) {
    const parent = gone.path.slice(0, -1).join("\n")
    const fresh = changes.find(
      (other) => other.kind === "added" && other.path.slice(0, -1).join("\n") === parent && isPair(gone, other),
    )
    if (fresh && ![...partners.values()].includes(fresh)) partners.set(gone, fresh)
  }
  const fresh = new Set(partners.values())
  return changes.flatMap((change): Change[] => {
    const partner = partners.get(change)
    if (!partner) return fresh.has(change) ? [] : [change]
    const key = partner.path.at(-1)
    if (typeof key === "number") return [{ ...partner, kind: "replaced", before: change.before }]
    return [{ place: change.place, path: partner.path, kind: "renamed", before: change.path.at(-1), after: key }]
  })
}

function isPair(gone: Change, fresh: Change): boolean {
  const [before, after, key] = [gone.before, fresh.after, fresh.path.at(-1)]
  if (typeof key !== "number") return isObject(before) && isDeepStrictEqual(before, after)
  return gone.path.at(-1) === key || (isObject(before) && "name" in before && before.name === at(after, "name"))
}

/** The new document without one change. Unchanged parts are shared with the new document. */
export function withoutChange<Node>(after: Node, { path, kind, before, after: now }: Change): Node {
  const undo = (node: unknown, [key, ...rest]: readonly Key[]): unknown => {
    if (key === undefined) return before
    if (Array.isArray(node)) {
      const [list, index]: [unknown[], number] = [node, Number(key)]
      if (rest.length > 0 || kind === "replaced") return list.with(index, undo(list[index], rest))
      if (kind === "removed") return list.toSpliced(index, 0, before)
      return kind === "moved"
        ? list.toSpliced(Number(now), 1).toSpliced(index, 0, list[Number(now)])
        : list.toSpliced(index, 1)
    }
    if (!isRecord(node)) return node
    if (rest.length > 0 || kind === "removed" || kind === "replaced") return { ...node, [key]: undo(node[key], rest) }
    const { [key]: value, ...others } = node
    return kind === "renamed" ? { ...others, [String(before)]: value } : others
  }
  return undo(after, path) as Node
}

const texts = new Set(["summary", "description", "x-source", "example", "examples", "title"])
/** Members whose keys are names. */
const maps = new Set([
  "properties",
  "schemas",
  "parameters",
  "responses",
  "paths",
  "webhooks",
  "headers",
  "requestBodies",
])

/** The place of the description or example that a change belongs to; undefined if the change affects programs. */
export function wordsOf({ place, path }: Change): string | undefined {
  const found = path.findIndex((key, index) => texts.has(String(key)) && !maps.has(String(path[index - 1])))
  if (found === -1) return undefined
  const key = `.${String(path[found])}`
  return found === path.length - 1 || !place.includes(key) ? place : place.slice(0, place.indexOf(key) + key.length)
}

const most = 80

const value = (it: unknown): string => {
  const text = JSON.stringify(it)
  return `\`${text.length > most ? `${text.slice(0, most)}…` : text}\``
}

/** Describes a change that has no specific report. */
export function changeText({ place, kind, before, after }: Change): string {
  if (kind === "added") return `\`${place}\` is new: ${value(after)}`
  if (kind === "removed") return `\`${place}\` was removed; it was ${value(before)}`
  if (kind === "moved") return `\`${place}\` moved from position ${Number(before) + 1} to ${Number(after) + 1}`
  if (kind === "renamed") return `\`${place}\` was renamed to ${value(after)}`
  return `\`${place}\` is now ${value(after)}; it was ${value(before)}`
}
