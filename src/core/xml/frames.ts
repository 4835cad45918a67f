import type { Step } from "./shape.ts"
import type { Reader } from "./state.ts"

export type Fields = Record<string, unknown>
type Kind = Step["kind"] | "free" | "entry"

/** An element that is open, and what has been read of it. What stands in one piece, `<name>text</name>`, needs none. */
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
