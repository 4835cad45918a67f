import { setOwn, isFields } from "../values.ts"
import { copied, isNoValue, leafValue, XmlError } from "./values.ts"
import { type Fields, type Frame, addCost, listAt, nodeCost, type Reader } from "./state.ts"
import type { SiblingField, ElementRule } from "./shape.ts"

/** Stores the text of a scalar. */
export function assignText(reader: Reader, parent: Frame, rule: ElementRule, text: string): void {
  const value = readValue(reader, parent, rule, text)
  if (value !== undefined && assign(reader, parent, rule, value)) addCost(reader, parent, nodeCost + text.length)
}

function readValue(reader: Reader, frame: Frame, rule: ElementRule | SiblingField, text: string): unknown {
  const { property, leaf } = rule
  const value = leafValue(leaf, text)
  if (typeof value === "string") return copied(value)
  if (value !== undefined || isNoValue(text)) return value
  if (rule.needed) (frame.unreadable ??= new Map()).set(property, `expected ${leaf}`)
  else leaveOut(reader, property, `expected ${leaf}`)
  return undefined
}

/**
 * @returns whether the value is now held in memory: not if it is an item that was passed on, and not if it replaces
 * another value
 */
export function assign(reader: Reader, parent: Frame, rule: ElementRule, value: unknown): boolean {
  if (!rule.repeated) {
    if (parent.fields === undefined) return false
    const before = parent.fields[rule.property]
    const isNew = before === undefined
    if (isNew && rule.needed) parent.needed--
    else if (!isNew && before !== "" && before !== value)
      leaveOut(reader, rule.property, "more than one; the last is used")
    parent.fields[rule.property] = value
    return isNew
  }
  const items = parent.items ?? listAt(parent, rule.property)
  const depth = (reader.items?.path.length ?? 0) + (parent.kind === "wrapper" ? 1 : 0)
  const isItem = rule === reader.itemRule && reader.frames.length === depth
  if (isItem) reader.taken++
  if (isItem) reader.items?.take(value)
  else items.push(value)
  return !isItem
}

/**
 * Keeps an undeclared element: a single one as a value, repeated ones as a list. It never replaces a declared property.
 * @returns whether it was kept
 */
export function addUndeclared(reader: Reader, frame: Frame, name: string, value: unknown): boolean {
  if (frame.kind === "wrapper" && isOfRoot(reader)) {
    refuseContent(reader, frame)
    return false
  }
  if (frame.kind === "wrapper" || frame.kind === "map" || frame.plan?.properties.has(name)) {
    leaveOut(reader, name.slice(0, 40), "unexpected")
    return false
  }
  const fields = (frame.fields ??= {})
  const before = ownField(fields, name)
  if (before === undefined) setOwn(fields, name, value)
  else if (Array.isArray(before)) before.push(value)
  else setOwn(fields, name, [before, value])
  return true
}

/** Whether the innermost open element is a child of the root. */
const isOfRoot = ({ frames }: Reader): boolean => frames.length === 2

/**
 * Reports content of a list that is not an item. It may be the items under another name, or an error message, so a list
 * of the root is unusable: it would look like a shorter one. In a list of an item, it is only left out.
 */
export function refuseContent(reader: Reader, { elements }: Frame): void {
  const [item = ""] = elements?.keys() ?? []
  if (isOfRoot(reader)) reader.issues.reject(pathTo(reader, ""), `expected <${item}> elements only`)
  else leaveOut(reader, "", "text where elements are expected")
}

export function addUndeclaredText(reader: Reader, frame: Frame, name: string, text: string): void {
  if (addUndeclared(reader, frame, name, copied(text))) addCost(reader, frame, nodeCost + name.length + text.length)
}

export const ownField = (fields: Fields, name: string): unknown =>
  Object.hasOwn(fields, name) ? fields[name] : undefined

/** The value of an element that closes. */
export function finish(reader: Reader, frame: Frame): unknown {
  const { fields, text } = frame
  if (frame.kind !== "free") {
    if (fields !== undefined) complete(reader, frame, fields)
    return fields
  }
  if (fields !== undefined && text.trim() !== "") setOwn(fields, "#text", copied(text))
  return fields ?? copied(text)
}

function complete(reader: Reader, frame: Frame, fields: Fields): void {
  const { plan, needed } = frame
  if (plan === undefined) return
  if (plan.text !== undefined) {
    const value = readValue(reader, frame, plan.text, frame.text)
    if (value !== undefined) fields[plan.text.property] = value
  }
  for (const field of plan.siblingFields) {
    const value = fields[field.property] ?? siblingValue(reader, frame, fields, field)
    if (value !== undefined) fields[field.property] = value
  }
  for (const { property, kind } of plan.missing) {
    if (fields[property] !== undefined) continue
    if (kind === "list" && reader.frames.length === 1) reader.issues.absent.add(property)
    fields[property] = kind === "list" ? [] : {}
  }
  if (needed > 0) checkNeeded(reader, frame)
}

function siblingValue(reader: Reader, frame: Frame, fields: Fields, field: SiblingField): unknown {
  const rule = frame.elements?.get(field.sibling)
  const sibling = ownField(fields, rule?.property ?? field.sibling)
  if (!isFields(sibling)) return undefined
  const value = ownField(sibling, rule?.elements?.get(field.name)?.property ?? field.name)
  return typeof value === "string" ? readValue(reader, frame, field, value) : value
}

/** @param name name within the open elements */
export function leaveOut(reader: Reader, name: string, message: string): void {
  reader.issues.add(copied(pathTo(reader, name)), message)
}

/**
 * Servers of other releases omit elements. In list items this is only reported, so that it does not invalidate the
 * whole list. An unreadable value, or one missing from the response itself, makes the response unusable.
 */
function checkNeeded(reader: Reader, { fields = {}, plan, unreadable }: Frame): void {
  const { issues } = reader
  for (const property of plan?.needed ?? []) {
    if (fields[property] !== undefined) continue
    const why = unreadable?.get(property)
    if (why === undefined && reader.frames.some(({ rule }) => rule?.repeated)) leaveOut(reader, property, "missing")
    else issues.reject(pathTo(reader, property), why ?? "missing")
  }
  const { fatal } = issues
  // A whole document may still report a failure; a streamed list has already reported a success.
  if (fatal !== undefined && reader.items !== undefined) throw new XmlError("unfit", `${fatal.path}: ${fatal.message}`)
}

function pathTo({ frames, itemRule, taken }: Reader, name: string): string {
  const path: (string | number)[] = []
  frames.forEach(({ rule, name }, depth) => {
    const parent = frames[depth - 1]
    if (parent === undefined) return
    if (rule?.property !== "") path.push(rule?.property ?? name.slice(0, 40))
    if (rule?.repeated !== true) return
    const items = parent.items ?? parent.fields?.[rule.property]
    path.push(rule === itemRule ? taken : Array.isArray(items) ? items.length : 0)
  })
  if (name !== "") path.push(name)
  return path.join(".")
}
