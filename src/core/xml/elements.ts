import { setOwn } from "../values.ts"
import { copied, isNoValue, resolve, XmlError } from "./values.ts"
import {
  checkDepth,
  fault,
  type Frame,
  frameOf,
  hasReference,
  addCost,
  listAt,
  nodeCost,
  indexAfter,
  pop,
  push,
  type Reader,
  needMore,
} from "./state.ts"
import {
  finish,
  addUndeclared,
  addUndeclaredText,
  leaveOut,
  ownField,
  assign,
  assignText,
  refuseContent,
} from "./assign.ts"
import { planOf, type ElementRule } from "./shape.ts"

const tab = 9
const lineFeed = 10
const space = 32
const slash = 47
const equals = 61
const greater = 62

/** The content of an opening tag. */
interface Tag {
  readonly name: string
  /** Names and values alternating, as written. */
  readonly attributes: readonly string[]
  readonly closesItself: boolean
  /** End of the tag. */
  readonly end: number
}

/**
 * Scans an opening tag once.
 * @param at start of its name
 * @returns undefined if it is malformed; the text that must follow if it is incomplete
 */
export function readTag(text: string, at: number): Tag | string | undefined {
  const attributes: string[] = []
  const nameEnd = pastName(text, at)
  let place = nameEnd
  for (;;) {
    const start = pastBlanks(text, place)
    const closesItself = text.charCodeAt(start) === slash
    const last = closesItself ? start + 1 : start
    if (last >= text.length) return ">"
    if (nameEnd === at) return undefined
    if (text.charCodeAt(last) === greater)
      return { name: text.slice(at, nameEnd), attributes, closesItself, end: last + 1 }
    const end = pastName(text, start)
    // Whitespace must precede an attribute.
    if (closesItself || start === place || end === start) return undefined
    const sign = pastBlanks(text, end)
    const open = pastBlanks(text, sign + 1)
    if (sign < text.length && text.charCodeAt(sign) !== equals) return undefined
    if (open >= text.length) return ">"
    const quote = text.charAt(open)
    if (quote !== '"' && quote !== "'") return undefined
    const close = text.indexOf(quote, open + 1)
    if (close < 0) return quote
    attributes.push(text.slice(start, end), text.slice(open + 1, close))
    place = close + 1
  }
}

const isBlank = (code: number): boolean => code === space || code === lineFeed || code === tab

function pastBlanks(text: string, start: number): number {
  let at = start
  while (isBlank(text.charCodeAt(at))) at++
  return at
}

/** Spaces, `"`, `&`, `'`, `/`, `<`, `=` and `>` end a name. Other characters are not checked. */
function pastName(text: string, start: number): number {
  let at = start
  for (; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code > greater) continue
    if (code === 34 || code === 38 || code === 39 || code === slash || (code >= 60 && code <= greater)) break
    if (isBlank(code)) break
  }
  return at
}

/** Whether it does not begin with a digit, a dot or a hyphen. */
const beginsLikeName = (name: string): boolean => !/^[\d.-]/.test(name)

/**
 * Opens an element after checking that it is allowed here.
 * @param at start of its tag
 */
export function openElement(reader: Reader, tag: Tag, at: number): void {
  const { top: parent } = reader
  const { name } = tag
  if (!beginsLikeName(name)) throw fault(reader, "malformed", "an invalid element name", at)
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

/** Opens an element whose depth was checked. */
export function openChild(reader: Reader, parent: Frame, rule: ElementRule | undefined, name: string): void {
  const items = rule?.kind === "wrapper" ? listAt(parent, rule.property) : undefined
  push(reader, frameOf(rule?.kind ?? "free", name, rule, rule?.plan, items))
}

function addAttributes(reader: Reader, attributes: readonly string[], at: number): void {
  const { top: frame } = reader
  const names = new Set<string>()
  for (let each = 0; frame !== undefined && each < attributes.length; each += 2) {
    const [name = "", raw = ""] = [attributes[each], attributes[each + 1]]
    if (!beginsLikeName(name) || raw.includes("<") || names.has(name))
      throw fault(reader, "malformed", "a duplicate or malformed attribute", at)
    names.add(name)
    const text = attributeText(reader, raw, at)
    const rule = frame.elements?.get(name)
    if (frame.kind === "leaf") continue
    // Attributes are no items.
    if (frame.kind === "wrapper") leaveOut(reader, name.slice(0, 40), "unexpected")
    else if (rule?.kind !== "leaf") addUndeclaredText(reader, frame, name, text)
    else if (frame.kind === "object") assignText(reader, frame, rule, text)
  }
}

/** Line ends and tabs in an attribute count as spaces, unless they are written as references. */
function attributeText(reader: Reader, raw: string, at: number): string {
  const text = /[\t\n]/.test(raw) ? raw.replace(/[\t\n]/g, " ") : raw
  return text.includes("&") ? resolve(text, unknownReference(reader, at)) : text
}

const unknownReference = (reader: Reader, at: number) => () => {
  throw fault(reader, "malformed", "an unknown entity reference", at)
}

/** The text between two positions; a token begins at the first one. */
export function textBetween(reader: Reader, text: string, from: number, to: number): string {
  const part = text.slice(from, to)
  return hasReference(reader, text, from, to) ? resolve(part, unknownReference(reader, from)) : part
}

/** Adds a string to the open element. */
export function addText(reader: Reader, frame: Frame, text: string): void {
  if (frame.hasText) frame.text += text
  else if (frame.kind === "wrapper" && !isNoValue(text)) refuseContent(reader, frame)
  else if (text.trim() !== "") leaveOut(reader, "", "text where elements are expected")
  if (frame.hasText && frame.kind !== "leaf") addCost(reader, frame, text.length)
}

/** Closes the current element. */
export function closeElement(reader: Reader): void {
  const { top: frame } = reader
  if (frame === undefined) return
  const { kind, name, rule } = frame
  const value = finish(reader, frame)
  const parent = pop(reader)
  if (parent === undefined) {
    reader.phase = "after-root"
    reader.result = value
  } else if (kind === "leaf") {
    if (rule === undefined) parent.text += frame.text
    else assignText(reader, parent, rule, frame.text)
  } else {
    const isKept =
      rule === undefined
        ? addUndeclared(reader, parent, name, value)
        : kind === "wrapper" || assign(reader, parent, rule, value)
    if (isKept) parent.cost += frame.cost
    else reader.cost -= frame.cost
    if (isKept) addCost(reader, parent, nodeCost + (rule === undefined ? name.length : 0))
  }
}

/**
 * Reads the next token in an element whose children are named by users. Servers write such names unescaped, so XML's
 * rules do not apply: a tag is whatever is between `<` and `>`, and the same characters after `</` close it. A tag that
 * is not closed properly is an error, so that no name can swallow the following text.
 * @returns the end of the token, or a negative number if the text ends first
 */
export function readInMap(reader: Reader, map: Frame, text: string, at: number): number {
  const open = text.indexOf("<", at)
  if (open !== at) return open < 0 ? text.length : open
  const close = text.indexOf(">", open)
  if (close < 0) return needMore(reader, text, ">", open)
  const tag = text.slice(open + 1, close)
  if (tag.startsWith("/")) {
    if (tag.slice(1).trimEnd() !== map.name) throw fault(reader, "malformed", "an unexpected closing tag", open)
    closeElement(reader)
    return close + 1
  }

  const next = text.indexOf("<", close)
  if (next < 0) return needMore(reader, text, "<", close)
  const last = next + tag.length + 2
  if (text.charAt(last) === ">" && text.charAt(next + 1) === "/" && text.startsWith(tag, next + 2)) {
    checkDepth(reader)
    addEntry(reader, map, tag.trimEnd(), textOf(reader, text, close + 1, next))
    return last + 1
  }
  if (last >= text.length && `</${tag}>`.startsWith(text.slice(next))) {
    reader.minLength = last + 1 - open
    return needMore(reader, text, "", next)
  }

  // Checked only now, since `!--` may also be a name.
  const aside = pastAside(reader, text, open) || pastGuarded(reader, text, open, "<![CDATA[", "]]>")
  if (aside !== 0) return aside
  checkDepth(reader)
  if (closesItself(tag)) addEntry(reader, map, firstWord(tag), "")
  else push(reader, frameOf("entry", tag))
  return close + 1
}

/** Reads the next token in an entry with nested elements. Markup is kept as written, since users entered it as text. */
export function readInEntry(reader: Reader, frame: Frame, text: string, at: number): number {
  const open = text.indexOf("<", at)
  if (open < 0) return needMore(reader, text, "<", at)
  if (open > at) {
    frame.text += textOf(reader, text, at, open)
    return open
  }
  const close = text.indexOf(">", open)
  if (close < 0) return needMore(reader, text, ">", open)
  if (text.startsWith("<![CDATA[", open)) {
    const end = indexAfter(reader, text, open + 9, "]]>")
    if (end > 0) frame.text += text.slice(open + 9, end - 3)
    return end
  }
  const aside = pastAside(reader, text, open)
  if (aside !== 0) return aside
  const tag = text.slice(open + 1, close)
  if (tag.startsWith("/")) closeEntry(reader, frame, tag.slice(1), open)
  else if (tag.endsWith("/")) frame.text += `<${tag}>`
  else {
    checkDepth(reader)
    push(reader, { ...frameOf("entry", tag), text: `<${tag}>` })
  }
  return close + 1
}

function closeEntry(reader: Reader, { name, text }: Frame, word: string, at: number): void {
  const key = word.trimEnd()
  if (word !== name && key !== firstWord(name)) throw fault(reader, "malformed", "mismatched tags", at)
  const parent = pop(reader)
  if (parent?.kind === "map") addEntry(reader, parent, key, text)
  else if (parent !== undefined) parent.text += `${text}</${word}>`
}

function addEntry(reader: Reader, map: Frame, name: string, text: string): void {
  const { fields = {} } = map
  const before = ownField(fields, name)
  setOwn(fields, name, copied(text))
  addCost(reader, map, typeof before === "string" ? text.length - before.length : nodeCost + name.length + text.length)
}

/** References that XML does not define are unchanged. */
function textOf(reader: Reader, text: string, from: number, to: number): string {
  const part = text.slice(from, to)
  return hasReference(reader, text, from, to) ? resolve(part) : part
}

/** The end of a comment or a processing instruction; 0 if there is none at this position. */
const pastAside = (reader: Reader, text: string, at: number): number =>
  pastGuarded(reader, text, at, "<!--", "-->") || pastGuarded(reader, text, at, "<?", "?>")

/** A name such as `!--` opens something it never closes: reaching the end of the map reveals that. */
function pastGuarded(reader: Reader, text: string, at: number, from: string, to: string): number {
  if (!text.startsWith(from, at)) return 0
  const end = indexAfter(reader, text, at + from.length, to)
  const map = reader.frames.findLast(({ kind }) => kind === "map")
  if (text.slice(at, end < 0 ? undefined : end).includes(`</${map?.name ?? ""}`))
    throw fault(reader, "malformed", `${from} without ${to}`, at)
  return end
}

/** Returns whether a self-closing tag is well-formed, apart from the characters in its name. */
const closesItself = (tag: string): boolean => tag.endsWith("/") && typeof readTag(`${tag}>`, 0) === "object"

const firstWord = (tag: string): string => tag.replace(/[\s/][^]*/, "")
