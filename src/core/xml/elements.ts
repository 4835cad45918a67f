import { XmlError } from "./error.ts"
import { type Frame, frameOf, hold, listAt, nodeCost, pop, push } from "./frames.ts"
import { finish, keep, keepText, leaveOut, place, placeText } from "./place.ts"
import { planOf, type Step } from "./shape.ts"
import { resolve } from "./references.ts"
import { checkDepth, fault, hasReference, type Reader } from "./state.ts"
import { beginsLikeName, type Tag } from "./tags.ts"

/**
 * Opens an element that stands in its place.
 * @param at where its tag begins
 */
export function openElement(reader: Reader, tag: Tag, at: number): void {
  const { top: parent } = reader
  const { name } = tag
  if (!beginsLikeName(name)) throw fault(reader, "malformed", "a name that begins like none", at)
  checkDepth(reader)
  if (parent === undefined) push(reader, rootFrame(reader, name))
  else if (parent.kind === "leaf") push(reader, frameOf("leaf", name))
  else openChild(reader, parent, parent.elements?.get(name), name)
  if (tag.attributes.length > 0) addAttributes(reader, tag.attributes, at)
  if (tag.closesItself) closeElement(reader)
}

function rootFrame(reader: Reader, name: string): Frame {
  const { document } = reader
  reader.phase = "inside"
  reader.root = name
  if (document === undefined) return frameOf("free", name)
  if (name === document.root) return frameOf("object", name, undefined, planOf(document.shape))
  throw new XmlError("wrong-root", `<${document.root}> expected, <${name.slice(0, 40)}> found`)
}

/** Opens an element whose depth has been checked. */
export function openChild(reader: Reader, parent: Frame, step: Step | undefined, name: string): void {
  const items = step?.kind === "wrapper" ? listAt(parent, step.property) : undefined
  push(reader, frameOf(step?.kind ?? "free", name, step, step?.plan, items))
}

function addAttributes(reader: Reader, attributes: readonly string[], at: number): void {
  const { top: frame } = reader
  const names = new Set<string>()
  for (let each = 0; frame !== undefined && each < attributes.length; each += 2) {
    const [name = "", raw = ""] = [attributes[each], attributes[each + 1]]
    if (!beginsLikeName(name) || raw.includes("<") || names.has(name))
      throw fault(reader, "malformed", "an attribute that is twice there, or no attribute", at)
    names.add(name)
    const text = attributeText(reader, raw, at)
    const step = frame.elements?.get(name)
    if (frame.kind === "leaf") continue
    if (step?.kind !== "leaf") keepText(reader, frame, name, text)
    else if (frame.kind === "object") placeText(reader, frame, step, text)
  }
}

/** Line ends and tabs in an attribute count as spaces, unless they are written as references. */
function attributeText(reader: Reader, raw: string, at: number): string {
  const text = /[\t\n]/.test(raw) ? raw.replace(/[\t\n]/g, " ") : raw
  return text.includes("&") ? resolve(text, unknownReference(reader, at)) : text
}

const unknownReference = (reader: Reader, at: number) => () => {
  throw fault(reader, "malformed", "a reference to nothing", at)
}

/** The text between two places, of which the first begins a token. */
export function textBetween(reader: Reader, text: string, from: number, to: number): string {
  const part = text.slice(from, to)
  return hasReference(reader, text, from, to) ? resolve(part, unknownReference(reader, from)) : part
}

/** Adds a text to the open element. */
export function addText(reader: Reader, frame: Frame, text: string): void {
  if (frame.hasText) frame.text += text
  else if (text.trim() !== "") leaveOut(reader, "", "a text where there should be elements")
  if (frame.hasText && frame.kind !== "leaf") hold(reader, frame, text.length)
}

/** Closes the element that is open. */
export function closeElement(reader: Reader): void {
  const { top: frame } = reader
  if (frame === undefined) return
  const { kind, name, step } = frame
  const value = finish(reader, frame)
  const parent = pop(reader)
  if (parent === undefined) {
    reader.phase = "behind"
    reader.result = value
  } else if (kind === "leaf") {
    if (step === undefined) parent.text += frame.text
    else placeText(reader, parent, step, frame.text)
  } else {
    const isKept =
      step === undefined ? keep(reader, parent, name, value) : kind === "wrapper" || place(reader, parent, step, value)
    if (isKept) parent.held += frame.held
    else reader.held -= frame.held
    if (isKept) hold(reader, parent, nodeCost + (step === undefined ? name.length : 0))
  }
}
