import { XmlError, type XmlFault, XmlIssues } from "./values.ts"
import { itemRule, type ElementRule, type XmlDocument } from "./shape.ts"

interface Items {
  /** Property path of a list, from the root. */
  readonly path: readonly string[]
  /** Receives each of its items instead of the list. */
  readonly take: (item: unknown) => void
}

/** The state of reading one document. */
export type Reader = ReturnType<typeof createReader>

/**
 * Starts reading a document. The reader is an object literal with separate functions, because V8 discards the optimized
 * code of a class when its last instance is collected, and each document would be read slowly at first.
 * @param maxDepth maximum nesting, including the root
 */
export const createReader = (document: XmlDocument | undefined, maxDepth: number, items?: Items) => ({
  document,
  maxDepth,
  items,
  itemRule: document && items && itemRule(document, items.path),
  taken: 0,
  issues: new XmlIssues(),
  phase: "empty" as "empty" | "before" | "inside" | "after-root" | "done",
  /** Name of the root element. */
  root: "",
  result: undefined as unknown,
  /** The open elements, and the innermost of them. */
  frames: [] as Frame[],
  top: undefined as Frame | undefined,
  /** Estimated number of bytes held, without the items that were passed on. */
  cost: 0,
  /** Position of the next `&` in the current text, if known. */
  ampersand: -1,
  /** Length of all text before the current one. */
  offset: 0,
  /** Unread text, which begins with an incomplete token. */
  buffer: "",
  /**
   * The text that must follow before that token can be complete, and the last characters, which may be its beginning.
   */
  until: "",
  tail: "",
  /** Minimum length of the rest before it is examined again. */
  minLength: 0,
  afterReturn: false,
})

/**
 * Marks the token at this position as incomplete.
 * @param until the text that completes it, not found from `from` on
 * @returns a position outside of the input
 */
export function needMore(reader: Reader, text: string, until: string, from: number): number {
  reader.until = until
  reader.tail = text.slice(Math.max(from, text.length - until.length + 1))
  return -1
}

/** @returns the position after `end`, which is searched from `from` on */
export function indexAfter(reader: Reader, text: string, from: number, end: string): number {
  const at = text.indexOf(end, from)
  return at < 0 ? needMore(reader, text, end, from) : at + end.length
}

/** @param at position in the current text; line ends count as one character */
export function fault(reader: Reader, reason: XmlFault, what: string, at: number): XmlError {
  const path = pathOf(reader)
  return new XmlError(reason, `${what}, at character ${reader.offset + at}${path === "" ? "" : ` in ${path}`}`)
}

/** Names of the open elements. Undeclared names may come from users. */
const pathOf = ({ frames, document }: Reader): string => {
  const names = frames.map(({ name, rule }, depth) =>
    document === undefined || depth === 0 || rule !== undefined ? name.slice(0, 40) : "*",
  )
  return names.join("/").slice(0, 200)
}

/** Checks that another element may be opened. */
export function checkDepth(reader: Reader): void {
  if (reader.frames.length < reader.maxDepth) return
  const what = `elements nested more than ${reader.maxDepth} levels deep`
  throw new XmlError("too-deep", `${what}, in ${pathOf(reader)}`)
}

/** Returns whether there is a `&` between two positions of the current text. Scans each character once. */
export function hasReference(reader: Reader, text: string, from: number, to: number): boolean {
  if (reader.ampersand < from) {
    const next = text.indexOf("&", from)
    reader.ampersand = next < 0 ? Number.POSITIVE_INFINITY : next
  }
  return reader.ampersand < to
}

export type Fields = Record<string, unknown>
type Kind = ElementRule["kind"] | "free" | "entry"

/** An open element and its content so far. A simple `<name>text</name>` needs none. */
export type Frame = ReturnType<typeof frameOf>

/**
 * @param kind `leaf`: a scalar, or an element inside one, whose text is added to it. `free`: an undeclared element.
 * `entry`: an entry of a map, or an element inside one
 * @param items the list of a wrapper
 */
export const frameOf = (kind: Kind, name: string, rule?: ElementRule, plan = rule?.plan, items?: unknown[]) => ({
  kind,
  name,
  rule,
  plan,
  items,
  /** Known children by name; for a wrapper only its items. */
  elements: plan?.elements ?? rule?.elements,
  fields: (kind === "object" || kind === "map" ? {} : undefined) as Fields | undefined,
  hasText: kind === "leaf" || kind === "free" || plan?.text !== undefined,
  text: "",
  /** Number of required scalars that have not been read yet. */
  needed: plan?.needed.length ?? 0,
  /** Required scalars that could not be read, and why. */
  unreadable: undefined as Map<string, string> | undefined,
  /** Estimated number of bytes kept in it, see `nodeCost`. */
  cost: 0,
})

export function push(reader: Reader, frame: Frame): void {
  reader.frames.push(frame)
  reader.top = frame
}

export function pop(reader: Reader): Frame | undefined {
  reader.frames.pop()
  return (reader.top = reader.frames.at(-1))
}

/** Memory overhead of a property or a list entry, in bytes. */
export const nodeCost = 32

export function addCost(reader: Reader, frame: Frame, bytes: number): void {
  frame.cost += bytes
  reader.cost += bytes
}

/** The list at a property, created empty. */
export function listAt(frame: Frame, property: string): unknown[] {
  const fields = (frame.fields ??= {})
  const list = fields[property]
  if (Array.isArray(list)) return list
  const empty: unknown[] = []
  fields[property] = empty
  return empty
}
