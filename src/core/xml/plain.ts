import type { Builder } from "./elements.ts"
import { oneLineEnd } from "./references.ts"

const less = 60
const slash = 47
const greater = 62
/** What only the parser may judge: references, `]]>`, and line ends to be changed. */
const special = /[&>\r]/

/**
 * Hands over the fields that stand here in their plainest form, `<name>text</name>`, which most of an answer is made of.
 * A parser that looks at each character would spend most of its time on them. Everything else is left to the parser.
 * @returns where it begins
 */
export function readPlain(text: string, start: number, builder: Builder): number {
  let at = start
  for (;;) {
    const open = pastBlanks(text, at)
    if (text.charCodeAt(open) !== less) return at
    const close = text.indexOf(">", open)
    const next = close < 0 ? -1 : text.indexOf("<", close)
    if (next < 0 || text.charCodeAt(next + 1) !== slash) return at
    const last = next + 1 + close - open
    if (text.charCodeAt(last) !== greater) return at
    const name = text.slice(open + 1, close)
    if (!text.startsWith(name, next + 2)) return at
    const value = text.slice(close + 1, next)
    if (special.test(value) || !builder.field(name, value)) return at
    if (open > at) builder.text(oneLineEnd(text.slice(at, open)))
    at = last + 1
  }
}

function pastBlanks(text: string, start: number): number {
  let at = start
  for (;;) {
    const code = text.charCodeAt(at)
    if (code !== 32 && code !== 10 && code !== 13 && code !== 9) return at
    at++
  }
}
