const tab = 9
const lineFeed = 10
const space = 32
const slash = 47
const equals = 61
const greater = 62

/** What stands in an opening tag. */
export interface Tag {
  readonly name: string
  /** Names and values by turns, as they are written. */
  readonly attributes: readonly string[]
  readonly closesItself: boolean
  /** Where it ends. */
  readonly end: number
}

/**
 * Walks through an opening tag, once.
 * @param at where its name begins
 * @returns undefined if it is malformed; if it is not complete, what has to come before it can be
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
    // An attribute has a blank before it.
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

/** Blanks, `"`, `&`, `'`, `/`, `<`, `=` and `>` end a name. Which other characters are in it is nobody's concern. */
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

/** Not with a digit, a dot or a hyphen. */
export const beginsLikeName = (name: string): boolean => !/^[\d.-]/.test(name)
