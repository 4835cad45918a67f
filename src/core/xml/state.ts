import { XmlError, type XmlFault, XmlIssues } from "./values.ts"
import { itemStep, type Step, type XmlDocument } from "./shape.ts"

interface Items {
  /** Property path of a list, from the root. */
  readonly path: readonly string[]
  /** Takes each of its items instead of the list. */
  readonly take: (item: unknown) => void
}

/** One document that is being read. */
export type Reader = ReturnType<typeof createReader>

/**
 * Starts reading a document. This is an object literal, with functions that take it, because V8 drops the optimized code of a
 * class when its last instance is collected: each document would be read slowly at first.
 * @param maxDepth elements inside one another, the root included
 */
export const createReader = (document: XmlDocument | undefined, maxDepth: number, items?: Items) => ({
  document,
  maxDepth,
  items,
  itemStep: document && items && itemStep(document, items.path),
  taken: 0,
  issues: new XmlIssues(),
  phase: "empty" as "empty" | "before" | "inside" | "behind" | "over",
  /** Name of the root element. */
  root: "",
  result: undefined as unknown,
  /** The open elements, and the last of them. */
  frames: [] as Frame[],
  top: undefined as Frame | undefined,
  /** About how many bytes are held, without the items that were taken. */
  held: 0,
  /** Where the next `&` is in the current text, as far as is known. */
  ampersand: -1,
  /** Length of all text before the current one. */
  passed: 0,
  /** What is unread: it begins with a token that is not complete. */
  rest: "",
  /** What must come before that token can be complete, and the last characters, which may be the beginning of it. */
  until: "",
  tail: "",
  /** How long the rest must be before another look is worth while. */
  enough: 0,
  afterReturn: false,
})

/**
 * The token at this place is not complete.
 * @param until what completes it, searched for in vain from `from` on
 * @returns a position outside of the input
 */
export function wait(reader: Reader, text: string, until: string, from: number): number {
  reader.until = until
  reader.tail = text.slice(Math.max(from, text.length - until.length + 1))
  return -1
}

/** @returns the place behind `end`, which is searched for from `from` on */
export function past(reader: Reader, text: string, from: number, end: string): number {
  const at = text.indexOf(end, from)
  return at < 0 ? wait(reader, text, end, from) : at + end.length
}

/** @param at place in the current text; line ends count as one character */
export function fault(reader: Reader, reason: XmlFault, what: string, at: number): XmlError {
  const path = pathOf(reader)
  return new XmlError(reason, `${what}, at character ${reader.passed + at}${path === "" ? "" : ` in ${path}`}`)
}

/** Names of the open elements. Users may have made up those that the document does not name. */
const pathOf = ({ frames, document }: Reader): string => {
  const names = frames.map(({ name, step }, depth) =>
    document === undefined || depth === 0 || step !== undefined ? name.slice(0, 40) : "*",
  )
  return names.join("/").slice(0, 200)
}

/** Checks that one more element may be open. */
export function checkDepth(reader: Reader): void {
  if (reader.frames.length < reader.maxDepth) return
  const what = `elements nested more than ${reader.maxDepth} levels deep`
  throw new XmlError("too-deep", `${what}, in ${pathOf(reader)}`)
}

/** Returns whether there is a `&` between two places of the current text. Looks at no character twice. */
export function hasReference(reader: Reader, text: string, from: number, to: number): boolean {
  if (reader.ampersand < from) {
    const next = text.indexOf("&", from)
    reader.ampersand = next < 0 ? Number.POSITIVE_INFINITY : next
  }
  return reader.ampersand < to
}

export type Fields = Record<string, unknown>
type Kind = Step["kind"] | "free" | "entry"

/** An element that is open, and what has been read of it. What is in one piece, `<name>text</name>`, needs none. */
export type Frame = ReturnType<typeof frameOf>

/**
 * @param kind `leaf`: a plain value, or an element inside of one, whose text is added to it. `free`: unknown to the document.
 *   `entry`: of a map, or an element inside of one
 * @param items the list of a wrapper
 */
export const frameOf = (kind: Kind, name: string, step?: Step, plan = step?.plan, items?: unknown[]) => ({
  kind,
  name,
  step,
  plan,
  items,
  /** Known children by name; a wrapper knows its items only. */
  elements: plan?.elements ?? step?.elements,
  fields: (kind === "object" || kind === "map" ? {} : undefined) as Fields | undefined,
  hasText: kind === "leaf" || kind === "free" || plan?.text !== undefined,
  text: "",
  /** How many of the plain values that have to be there have not come yet. */
  needed: plan?.needed.length ?? 0,
  /** Those of them that came and could not be read, and why. */
  unreadable: undefined as Map<string, string> | undefined,
  /** About how many bytes have been kept in it, see `nodeCost`. */
  held: 0,
})

export function push(reader: Reader, frame: Frame): void {
  reader.frames.push(frame)
  reader.top = frame
}

export function pop(reader: Reader): Frame | undefined {
  reader.frames.pop()
  return (reader.top = reader.frames.at(-1))
}

/** What a property or an entry of a list takes besides its text, in bytes. */
export const nodeCost = 32

export function hold(reader: Reader, frame: Frame, bytes: number): void {
  frame.held += bytes
  reader.held += bytes
}

/** The list at a property, empty at first. */
export function listAt(frame: Frame, property: string): unknown[] {
  const fields = (frame.fields ??= {})
  const list = fields[property]
  if (Array.isArray(list)) return list
  const empty: unknown[] = []
  fields[property] = empty
  return empty
}
