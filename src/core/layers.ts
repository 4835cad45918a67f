import { decodedRun } from "./decoded-run.ts"
import type { Rule, Span } from "./secret-patterns.ts"

/**
 * One escape of URLs (also of IIS), of JSON and JavaScript, or of XML and HTML. No part of it can be long but a run of bytes
 * that are not ASCII, which is read once.
 */
const escapes =
  /%[0-7][\da-f]|(?:%[89a-f][\da-f])+|[%\\]u([\da-f]{4})|\\x([\da-f]{2})|(?:\\\\)+|\\(.)|&#(\d{1,7});|&#x([\da-f]{1,6});|&(amp|lt|gt|quot|apos|equals);/gi

const named: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'", equals: "=" }

/** How often a text may have been escaped: JSON in JSON in a query. Each layer is a reading of the whole text. */
const deepest = 8

/**
 * A text with one layer of escapes taken off, and where its pieces begin in it (`at`) and in the text above (`from`). A piece is
 * what one escape means, which is always longer there, or what stands between two of them. The last ones are the ends.
 */
interface Layer {
  readonly text: string
  readonly at: readonly number[]
  readonly from: readonly number[]
}

/** A text without a layer of escapes: `%2526` is `%26`. */
export const unescaped = (text: string): string => text.replaceAll(escapes, meaning)

function meaning(
  all: string,
  utf16?: string,
  byte?: string,
  sign?: string,
  code?: string,
  hex?: string,
  name?: string,
) {
  if (sign !== undefined) return /[bfnrt]/.test(sign) ? " " : sign
  if (name !== undefined) return named[name.toLowerCase()] ?? ""
  const point = code === undefined ? Number.parseInt(utf16 ?? byte ?? hex ?? "", 16) : Number(code)
  if (Number.isNaN(point)) return all.startsWith("\\") ? all.slice(all.length / 2) : decodedRun(all)
  return point > 0x10ffff ? all : String.fromCodePoint(point)
}

function below(above: string): Layer {
  const [at, from]: [number[], number[]] = [[], []]
  let [text, shown] = ["", 0]
  const add = (piece: string, start: number) => {
    at.push(text.length)
    from.push(start)
    text += piece
  }
  for (const match of above.matchAll(escapes)) {
    add(above.slice(shown, match.index), shown)
    add(meaning(...(match as unknown as Parameters<typeof meaning>)), match.index)
    shown = match.index + match[0].length
  }
  add(above.slice(shown), shown)
  add("", above.length)
  return { text, at, from }
}

/** Where the same characters are in the text above. All of an escape belongs to what it means. */
function lift({ at, from }: Layer, [start, end]: Span): Span {
  const place = (position: number, isEnd: 0 | 1): number => {
    // The last piece that begins at or before it.
    let [low, high] = [0, at.length - 1]
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if ((at[middle] ?? 0) <= position) low = middle
      else high = middle - 1
    }
    const [begins, ends, above = 0, next = 0] = [at[low] ?? 0, at[low + 1] ?? 0, from[low], from[low + 1]]
    const isEscape = ends - begins !== next - above
    if (isEscape) return isEnd === 1 ? next : above
    return above + position - begins + isEnd
  }
  return [place(start, 0), place(end - 1, 1)]
}

/**
 * The same rule for a text as it reads without its escapes, layer by layer. Whoever logs or reports an error may
 * have escaped it in any way, and more than once.
 */
export const beneath =
  (rule: Rule): Rule =>
  (text) => {
    const spans: Span[] = []
    const layers: Layer[] = []
    for (let read = text; layers.length < deepest && read.search(escapes) !== -1;) {
      const layer = below(read)
      layers.unshift(layer)
      read = layer.text
      for (const span of rule(read))
        if (span[1] > span[0]) spans.push(layers.reduce((each, below) => lift(below, each), span))
    }
    return spans
  }
