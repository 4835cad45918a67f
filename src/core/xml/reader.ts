import {
  addText,
  closeElement,
  openChild,
  openElement,
  readInEntry,
  readInMap,
  readTag,
  textBetween,
} from "./elements.ts"
import { XmlError } from "./values.ts"
import { checkDepth, fault, type Frame, hasReference, past, type Reader, wait } from "./state.ts"
import { keepText, placeText } from "./assign.ts"

const bang = 33
const slash = 47
const less = 60
const greater = 62
const question = 63

/** Reads another chunk of the document. Chunks may end anywhere: tokens are only read once they are complete. */
export function write(reader: Reader, piece: string): void {
  const text = oneLineEnd(reader, piece)
  if (text === "") return
  if (reader.rest === "") {
    advance(reader, text, false)
    return
  }
  // Concatenated lazily, so that a long token in small chunks is joined only once.
  reader.rest += text
  const seam = reader.tail + text
  const { until } = reader
  if (!seam.includes(until)) {
    reader.tail = seam.slice(seam.length - until.length + 1)
    return
  }
  reader.until = reader.tail = ""
  if (reader.rest.length >= reader.enough) advance(reader, reader.rest, true)
}

/** @returns the decoded document, which must be complete */
export function end(reader: Reader): unknown {
  if (reader.rest !== "") advance(reader, reader.rest, true)
  const { phase, rest } = reader
  if (phase === "empty" && rest === "") throw new XmlError("empty", "the document is empty")
  if (phase === "over" || (phase === "behind" && rest === "")) return reader.result
  if (phase === "behind") throw fault(reader, "malformed", "incomplete markup after the root element", 0)
  throw fault(reader, "truncated", "unexpected end of document", rest.length)
}

/** Normalizes line ends to one character. */
function oneLineEnd(reader: Reader, piece: string): string {
  if (piece === "") return piece
  const text = reader.afterReturn && piece.startsWith("\n") ? piece.slice(1) : piece
  reader.afterReturn = piece.endsWith("\r")
  return text.includes("\r") ? text.replace(/\r\n?/g, "\n") : text
}

/** @param again whether the first token of this text was examined before */
function advance(reader: Reader, text: string, again: boolean): void {
  reader.ampersand = -1
  reader.enough = 0
  let at = 0
  while (at < text.length) {
    const next = readNext(reader, text, at)
    if (next < 0) break
    at = next
  }
  reader.passed += at
  reader.rest = text.slice(at)
  // A tag with many `>` in its attributes is examined again only after it has grown by a quarter.
  if (at === 0 && again) reader.enough = Math.max(reader.enough, text.length > 1024 ? text.length * 1.25 : 0)
}

/** @returns the end of the next token, or a negative number if it is incomplete */
function readNext(reader: Reader, text: string, at: number): number {
  const { top } = reader
  if (top === undefined) return readOutside(reader, text, at)
  if (top.kind === "map") return readInMap(reader, top, text, at)
  if (top.kind === "entry") return readInEntry(reader, top, text, at)
  if (text.charCodeAt(at) !== less) {
    const open = text.indexOf("<", at)
    if (open < 0) return wait(reader, text, "<", at)
    addText(reader, top, textBetween(reader, text, at, open))
    return open
  }
  const code = text.charCodeAt(at + 1)
  if (code === slash) return readClosing(reader, top, text, at)
  if (code === bang) return readDeclaration(reader, text, at)
  return code === question ? past(reader, text, at + 2, "?>") : readPlain(reader, top, text, at)
}

/** Ignores whitespace (such as an extra line from a script) and a byte order mark before and after the root element. */
function readOutside(reader: Reader, text: string, at: number): number {
  if (reader.phase === "over") return text.length
  const start = text.length - text.slice(at).trimStart().length
  if (start > at) return start
  const isTag = text.charCodeAt(at) === less
  if (reader.phase === "empty") {
    if (!isTag) throw new XmlError("not-xml", "not XML: there is no tag at the start")
    reader.phase = "before"
  }
  const code = text.charCodeAt(at + 1)
  if (isTag && code === question) return past(reader, text, at + 2, "?>")
  if (isTag && code === bang) return readDeclaration(reader, text, at)
  if (reader.phase === "behind") return readSecond(reader, text, at)
  if (!isTag) throw fault(reader, "malformed", "text before the root element", at)
  return readOpening(reader, text, at)
}

const behind = "content after the root element"

/** A second document, which very old servers send, ends the reading. */
function readSecond(reader: Reader, text: string, at: number): number {
  const root = `<${reader.root}`
  const next = text.charAt(at + root.length)
  if (!root.startsWith(text.slice(at, at + root.length)) || /[^\s/>]/.test(next))
    throw fault(reader, "malformed", behind, at)
  if (next === "") return wait(reader, text, "", at)
  reader.phase = "over"
  return text.length
}

/** Reads a token that begins with `<!`. */
function readDeclaration(reader: Reader, text: string, at: number): number {
  if (text.startsWith("<!--", at)) return past(reader, text, at + 4, "-->")
  const { top, phase } = reader
  const possible = phase === "behind" ? [] : top === undefined ? ["<!DOCTYPE"] : ["<!DOCTYPE", "<![CDATA["]
  const start = text.slice(at, at + 9).toUpperCase()
  if (start === possible[0]) throw new XmlError("doctype", "DOCTYPE is not allowed; this may be a web page")
  if (top !== undefined && text.startsWith("<![CDATA[", at)) {
    const end = past(reader, text, at + 9, "]]>")
    if (end > 0) addText(reader, top, text.slice(at + 9, end - 3))
    return end
  }
  if (start.length < 9 && ["<!--", ...possible].some((each) => each.startsWith(start)))
    return wait(reader, text, "", at)
  throw fault(reader, "malformed", phase === "behind" ? behind : "an invalid declaration", at)
}

function readClosing(reader: Reader, { name }: Frame, text: string, at: number): number {
  const last = at + 2 + name.length
  const isPlain = text.charCodeAt(last) === greater && text.startsWith(name, at + 2)
  const close = isPlain ? last : text.indexOf(">", at)
  if (close < 0) return wait(reader, text, ">", at)
  if (!isPlain && text.slice(at + 2, close).trimEnd() !== name)
    throw fault(reader, "malformed", "a mismatched closing tag", at)
  closeElement(reader)
  return close + 1
}

const simpleName = /^[A-Za-z_][\w.-]*$/

/** Reads `<name>text</name>` at once, since most of a response consists of such elements, or any other opening tag. */
function readPlain(reader: Reader, parent: Frame, text: string, at: number): number {
  const close = text.indexOf(">", at)
  if (close < 0 || parent.kind === "leaf") return readOpening(reader, text, at)
  const name = text.slice(at + 1, close)
  const step = parent.elements?.get(name)
  if (step === undefined && !simpleName.test(name)) return readOpening(reader, text, at)
  checkDepth(reader)
  if (step === undefined || step.kind === "leaf") {
    const next = text.indexOf("<", close)
    const last = next + 2 + name.length
    const isPlain =
      next > 0 &&
      text.charCodeAt(last) === greater &&
      text.charCodeAt(next + 1) === slash &&
      text.startsWith(name, next + 2) &&
      !hasReference(reader, text, close, next)
    if (isPlain) {
      const value = text.slice(close + 1, next)
      if (step === undefined) keepText(reader, parent, name, value)
      else placeText(reader, parent, step, value)
      return last + 1
    }
  }
  openChild(reader, parent, step, name)
  return close + 1
}

function readOpening(reader: Reader, text: string, at: number): number {
  const tag = readTag(text, at + 1)
  if (typeof tag === "string") return wait(reader, text, tag, at)
  if (tag === undefined) throw fault(reader, "malformed", "a malformed tag", at)
  openElement(reader, tag, at)
  return tag.end
}
