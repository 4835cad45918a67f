import { define } from "../define.ts"
import type { Lift, Plan, Step } from "./plan.ts"
import { leafValue } from "./values.ts"

export type Fields = Record<string, unknown>

/** An element that is open, and what has been read of it. Elements with nothing but a value need none. */
export interface Frame {
  readonly name: string
  /** `free`: unknown to the document. */
  readonly kind: "object" | "wrapper" | "map" | "free"
  readonly step: Step | undefined
  readonly plan: Plan | undefined
  /** Known children by name; a wrapper knows its items only. */
  readonly elements: ReadonlyMap<string, Step> | undefined
  fields: Fields | undefined
  /** Wrappers only: the list. */
  readonly items: unknown[] | undefined
  readonly hasText: boolean
  text: string
  /** How many of the plain values that have to be there have not come yet. */
  needed: number
  /** Those of them that came and could not be read, and why. */
  unreadable: Map<string, string> | undefined
  /** About how many bytes have been kept in it, see `nodeCost`. */
  held: number
}

/** What a property or an entry of a list takes besides its text, in bytes. */
export const nodeCost = 32

/** Reads the plain value of a property. `undefined` where there is none. */
export type ReadLeaf = (step: Pick<Step, "property" | "leaf">, text: string) => unknown

/** What a closed element has become. */
export function finish(frame: Frame, read: ReadLeaf = ({ leaf }, text) => leafValue(leaf, text)): unknown {
  const { fields, plan } = frame
  if (frame.kind === "free") {
    if (fields !== undefined && frame.text.trim() !== "") define(fields, "#text", frame.text)
    return fields ?? frame.text
  }
  if (fields !== undefined && plan !== undefined) complete(fields, plan, frame.text, read)
  return fields
}

function complete(fields: Fields, plan: Plan, text: string, read: ReadLeaf): void {
  if (plan.text !== undefined) {
    const value = read(plan.text, text)
    if (value !== undefined) fields[plan.text.property] = value
  }
  for (const lift of plan.lifts) {
    const value = fields[lift.property] ?? lifted(fields, plan, lift, read)
    if (value !== undefined) fields[lift.property] = value
  }
  for (const { property, kind } of plan.missing) {
    if (fields[property] === undefined) fields[property] = kind === "list" ? [] : {}
  }
}

function lifted(fields: Fields, plan: Plan, lift: Lift, read: ReadLeaf): unknown {
  const { name, sibling } = lift
  const step = plan.elements.get(sibling)
  const parent = own(fields, step?.property ?? sibling)
  if (typeof parent !== "object" || parent === null || Array.isArray(parent)) return undefined
  const value = own(parent as Fields, step?.elements?.get(name)?.property ?? name)
  return typeof value === "string" ? read(lift, value) : value
}

const own = (fields: Fields, name: string): unknown => (Object.hasOwn(fields, name) ? fields[name] : undefined)

/**
 * Keeps what the document does not name: once as it is, repeated as a list. It never replaces a declared property.
 * @returns whether it was kept
 */
export function keep(frame: Frame, name: string, value: unknown): boolean {
  if (frame.kind === "wrapper" || frame.kind === "map" || frame.plan?.properties.has(name)) return false
  const fields = (frame.fields ??= {})
  const before = own(fields, name)
  if (before === undefined) define(fields, name, value)
  else if (Array.isArray(before)) before.push(value)
  else define(fields, name, [before, value])
  return true
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
