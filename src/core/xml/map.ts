import { define } from "../define.ts"
import type { XmlError, XmlFault } from "./error.ts"
import { oneLineEnd, plainText } from "./references.ts"

/** Makes the error for a place in the text. */
export type Fail = (reason: XmlFault, what: string, at: number) => XmlError

export interface MapContent {
  readonly entries: Record<string, string>
  /** Where the map's own closing tag starts. */
  readonly end: number
}

const selfClosing = /^[^\s"'<>/=&]+(?:\s+[^\s"'<>/=]+\s*=\s*(?:"[^"]*"|'[^']*'))*\s*\/$/
const deepest = 100
const slash = 47
const greater = 62

/**
 * Reads the content of the element `name` whose children are named by users, from behind its opening tag. Servers write
 * such names as they come, so XML's rules end here: a tag is whatever stands between `<` and `>`, and the same
 * characters behind `</` close it. What does not close properly is an error, so that no name can swallow what follows.
 * @returns undefined while the text ends before the map does
 */
export function readMap(text: string, start: number, name: string, fail: Fail): MapContent | undefined {
  const entries: Record<string, string> = {}
  let at = start
  for (;;) {
    const open = text.indexOf("<", at)
    const close = open < 0 ? -1 : text.indexOf(">", open)
    if (close < 0) return undefined
    const tag = text.slice(open + 1, close)
    if (tag.charCodeAt(0) === slash) {
      if (tag.slice(1).trimEnd() !== name) throw fail("malformed", "a closing tag that nothing opened", open)
      return { entries, end: open }
    }

    const next = text.indexOf("<", close)
    const past = next < 0 ? -1 : pastClosing(text, next, tag)
    if (past < 0) return undefined
    if (past > 0) {
      define(entries, tag.trimEnd(), plainText(text.slice(close + 1, next)))
      at = past
      continue
    }

    const aside = pastAside(text, open, name, fail) || pastGuarded(text, open, "<![CDATA[", "]]>", name, fail)
    if (aside < 0) return undefined
    if (aside > 0) {
      at = aside
    } else if (selfClosing.test(tag)) {
      define(entries, firstWord(tag), "")
      at = close + 1
    } else {
      const value = readValue(text, close + 1, tag, name, fail)
      if (value === undefined) return undefined
      define(entries, value.key, value.text)
      at = value.end
    }
  }
}

/** Where `</tag>` ends if it stands here, 0 if something else does, -1 if the text ends too early to tell. */
function pastClosing(text: string, at: number, tag: string): number {
  const last = at + tag.length + 2
  if (last >= text.length) return `</${tag}>`.startsWith(text.slice(at)) ? -1 : 0
  const same = text.charCodeAt(at + 1) === slash && text.charCodeAt(last) === greater && text.startsWith(tag, at + 2)
  return same ? last + 1 : 0
}

/** Where a comment or a processing instruction ends; 0 if none stands here, -1 if its end is yet to come. */
const pastAside = (text: string, at: number, name: string, fail: Fail): number =>
  pastGuarded(text, at, "<!--", "-->", name, fail) || pastGuarded(text, at, "<?", "?>", name, fail)

/** A name such as `!--` opens what it never closes: passing the end of the map shows it. */
function pastGuarded(text: string, at: number, from: string, to: string, name: string, fail: Fail): number {
  if (!text.startsWith(from, at)) return 0
  const end = text.indexOf(to, at + from.length)
  const inside = text.slice(at, end < 0 ? undefined : end)
  if (inside.includes(`</${name}`)) throw fail("malformed", `${from} without ${to}`, at)
  return end < 0 ? -1 : end + to.length
}

interface Value {
  readonly key: string
  readonly text: string
  readonly end: number
}

/** A value with more than text in it. Markup is kept as it is written, for it is text to whoever wrote it. */
function readValue(text: string, start: number, tag: string, name: string, fail: Fail): Value | undefined {
  const tags = [tag]
  let value = ""
  let at = start
  for (;;) {
    const open = text.indexOf("<", at)
    const close = open < 0 ? -1 : text.indexOf(">", open)
    if (close < 0) return undefined
    value += plainText(text.slice(at, open))

    if (text.startsWith("<![CDATA[", open)) {
      const end = text.indexOf("]]>", open)
      if (end < 0) return undefined
      value += oneLineEnd(text.slice(open + 9, end))
      at = end + 3
      continue
    }
    at = pastAside(text, open, name, fail)
    if (at < 0) return undefined
    if (at > 0) continue

    at = close + 1
    const inner = text.slice(open + 1, close)
    if (inner.charCodeAt(0) === slash) {
      const word = inner.slice(1)
      const opened = tags.pop() ?? ""
      if (word !== opened && word.trimEnd() !== firstWord(opened))
        throw fail("malformed", "tags that do not match", open)
      if (tags.length === 0) return { key: word.trimEnd(), text: value, end: at }
    } else if (!inner.endsWith("/")) {
      if (tags.push(inner) > deepest) throw fail("too-deep", `more than ${deepest} elements inside one another`, open)
    }
    value += text.slice(open, at)
  }
}

const firstWord = (tag: string): string => tag.replace(/[\s/][^]*/, "")
