import { define } from "../define.ts"
import { closeElement } from "./elements.ts"
import { type Frame, frameOf, hold, nodeCost, pop, push } from "./frames.ts"
import { ownField } from "./place.ts"
import { copied, resolve } from "./references.ts"
import { checkDepth, fault, hasReference, past, type Reader, wait } from "./state.ts"
import { readTag } from "./tags.ts"

/**
 * Reads the next thing in an element whose children are named by users. Servers write such names as they come, so XML's rules
 * end here: a tag is whatever stands between `<` and `>`, and the same characters behind `</` close it. What does not close
 * properly is an error, so that no name can swallow what follows.
 * @returns where it ends, or a negative number while the text ends first
 */
export function readInMap(reader: Reader, map: Frame, text: string, at: number): number {
  const open = text.indexOf("<", at)
  if (open !== at) return open < 0 ? text.length : open
  const close = text.indexOf(">", open)
  if (close < 0) return wait(reader, text, ">", open)
  const tag = text.slice(open + 1, close)
  if (tag.startsWith("/")) {
    if (tag.slice(1).trimEnd() !== map.name) throw fault(reader, "malformed", "a closing tag that nothing opened", open)
    closeElement(reader)
    return close + 1
  }

  const next = text.indexOf("<", close)
  if (next < 0) return wait(reader, text, "<", close)
  const last = next + tag.length + 2
  if (text.charAt(last) === ">" && text.charAt(next + 1) === "/" && text.startsWith(tag, next + 2)) {
    checkDepth(reader)
    addEntry(reader, map, tag.trimEnd(), textOf(reader, text, close + 1, next))
    return last + 1
  }
  if (last >= text.length && `</${tag}>`.startsWith(text.slice(next))) {
    reader.enough = last + 1 - open
    return wait(reader, text, "", next)
  }

  // Only now: `!--` may be a name, too.
  const aside = pastAside(reader, text, open) || pastGuarded(reader, text, open, "<![CDATA[", "]]>")
  if (aside !== 0) return aside
  checkDepth(reader)
  if (closesItself(tag)) addEntry(reader, map, firstWord(tag), "")
  else push(reader, frameOf("entry", tag))
  return close + 1
}

/** Reads the next thing in an entry with more than text in it. Markup is kept as it is written: it is text to who wrote it. */
export function readInEntry(reader: Reader, frame: Frame, text: string, at: number): number {
  const open = text.indexOf("<", at)
  if (open < 0) return wait(reader, text, "<", at)
  if (open > at) {
    frame.text += textOf(reader, text, at, open)
    return open
  }
  const close = text.indexOf(">", open)
  if (close < 0) return wait(reader, text, ">", open)
  if (text.startsWith("<![CDATA[", open)) {
    const end = past(reader, text, open + 9, "]]>")
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
  if (word !== name && key !== firstWord(name)) throw fault(reader, "malformed", "tags that do not match", at)
  const parent = pop(reader)
  if (parent?.kind === "map") addEntry(reader, parent, key, text)
  else if (parent !== undefined) parent.text += `${text}</${word}>`
}

function addEntry(reader: Reader, map: Frame, name: string, text: string): void {
  const { fields = {} } = map
  const before = ownField(fields, name)
  define(fields, name, copied(text))
  hold(reader, map, typeof before === "string" ? text.length - before.length : nodeCost + name.length + text.length)
}

/** What XML does not define stays as it is written. */
function textOf(reader: Reader, text: string, from: number, to: number): string {
  const part = text.slice(from, to)
  return hasReference(reader, text, from, to) ? resolve(part) : part
}

/** Where a comment or a processing instruction ends; 0 if none stands here. */
const pastAside = (reader: Reader, text: string, at: number): number =>
  pastGuarded(reader, text, at, "<!--", "-->") || pastGuarded(reader, text, at, "<?", "?>")

/** A name such as `!--` opens what it never closes: passing the end of the map shows it. */
function pastGuarded(reader: Reader, text: string, at: number, from: string, to: string): number {
  if (!text.startsWith(from, at)) return 0
  const end = past(reader, text, at + from.length, to)
  const map = reader.frames.findLast(({ kind }) => kind === "map")
  if (text.slice(at, end < 0 ? undefined : end).includes(`</${map?.name ?? ""}`))
    throw fault(reader, "malformed", `${from} without ${to}`, at)
  return end
}

/** Whether a tag is well-formed, but for what XML allows in names. */
const closesItself = (tag: string): boolean => tag.endsWith("/") && typeof readTag(`${tag}>`, 0) === "object"

const firstWord = (tag: string): string => tag.replace(/[\s/][^]*/, "")
