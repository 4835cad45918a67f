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
import { checkDepth, fault, type Frame, hasReference, indexAfter, type Reader, needMore } from "./state.ts"
import { addUndeclaredText, assignText } from "./assign.ts"

const bang = 33
const slash = 47
const less = 60
const greater = 62
const question = 63

/** Reads another chunk of the document. Chunks may end anywhere: tokens are only read once they are complete. */
export function write(reader: Reader, piece: string): void {
  const text = oneLineEnd(reader, piece)
  if (text === "") return
  if (reader.buffer === "") {
    advance(reader, text, false)
    return
  }
  // Concatenated lazily, so that a long token in small chunks is joined only once.
  reader.buffer += text
  const seam = reader.tail + text
  const { until } = reader
  if (!seam.includes(until)) {
    reader.tail = seam.slice(seam.length - until.length + 1)
    return
  }
  reader.until = reader.tail = ""
  if (reader.buffer.length >= reader.minLength) advance(reader, reader.buffer, true)
}

/** @returns the decoded document, which must be complete */
export function end(reader: Reader): unknown {
  if (reader.buffer !== "") advance(reader, reader.buffer, true)
  const { phase, buffer } = reader
  if (phase === "empty" && buffer === "") throw new XmlError("empty", "the document is empty")
  if (phase === "done" || (phase === "after-root" && buffer === "")) return reader.result
  if (phase === "after-root") throw fault(reader, "malformed", "incomplete markup after the root element", 0)
  throw fault(reader, "truncated", "unexpected end of document", buffer.length)
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
  reader.minLength = 0
  let at = 0
  while (at < text.length) {
    const next = readNext(reader, text, at)
    if (next < 0) break
    at = next
  }
  reader.offset += at
  reader.buffer = text.slice(at)
  // A tag with many `>` in its attributes is examined again only after it has grown by a quarter.
  if (at === 0 && again) reader.minLength = Math.max(reader.minLength, text.length > 1024 ? text.length * 1.25 : 0)
}

/** @returns the end of the next token, or a negative number if it is incomplete */
function readNext(reader: Reader, text: string, at: number): number {
  const { top } = reader
  if (top === undefined) return readOutside(reader, text, at)
  if (top.kind === "map") return readInMap(reader, top, text, at)
  if (top.kind === "entry") return readInEntry(reader, top, text, at)
  if (text.charCodeAt(at) !== less) {
    const open = text.indexOf("<", at)
    if (open < 0) return needMore(reader, text, "<", at)
    addText(reader, top, textBetween(reader, text, at, open))
    return open
  }
  const code = text.charCodeAt(at + 1)
  if (code === slash) return readClosing(reader, top, text, at)
  if (code === bang) return readDeclaration(reader, text, at)
  return code === question ? indexAfter(reader, text, at + 2, "?>") : readPlain(reader, top, text, at)
}

/** Ignores whitespace (such as an extra line from a script) and a byte order mark before and after the root element. */
function readOutside(reader: Reader, text: string, at: number): number {
  if (reader.phase === "done") return text.length
  const start = text.length - text.slice(at).trimStart().length
  if (start > at) return start
  const isTag = text.charCodeAt(at) === less
  if (reader.phase === "empty") {
    if (!isTag) throw new XmlError("not-xml", "not XML: there is no tag at the start")
    reader.phase = "before"
  }
  const code = text.charCodeAt(at + 1)
  if (isTag && code === question) return indexAfter(reader, text, at + 2, "?>")
  if (isTag && code === bang) return readDeclaration(reader, text, at)
  if (reader.phase === "after-root") return readSecond(reader, text, at)
  if (!isTag) throw fault(reader, "malformed", "text before the root element", at)
  return readOpening(reader, text, at)
}

const afterRoot = "content after the root element"

/** A second document, which very old servers send, ends the reading. */
function readSecond(reader: Reader, text: string, at: number): number {
  const root = `<${reader.root}`
  const next = text.charAt(at + root.length)
  if (!root.startsWith(text.slice(at, at + root.length)) || /[^\s/>]/.test(next))
    throw fault(reader, "malformed", afterRoot, at)
  if (next === "") return needMore(reader, text, "", at)
  reader.phase = "done"
  return text.length
}

/** Reads a token that begins with `<!`. */
function readDeclaration(reader: Reader, text: string, at: number): number {
  if (text.startsWith("<!--", at)) return indexAfter(reader, text, at + 4, "-->")
  const { top, phase } = reader
  const possible = phase === "after-root" ? [] : top === undefined ? ["<!DOCTYPE"] : ["<!DOCTYPE", "<![CDATA["]
  const start = text.slice(at, at + 9).toUpperCase()
  if (start === possible[0]) throw new XmlError("doctype", "DOCTYPE is not allowed; this may be a web page")
  if (top !== undefined && text.startsWith("<![CDATA[", at)) {
    const end = indexAfter(reader, text, at + 9, "]]>")
    if (end > 0) addText(reader, top, text.slice(at + 9, end - 3))
    return end
  }
  if (start.length < 9 && ["<!--", ...possible].some((each) => each.startsWith(start)))
    return needMore(reader, text, "", at)
  throw fault(reader, "malformed", phase === "after-root" ? afterRoot : "an invalid declaration", at)
}

function readClosing(reader: Reader, { name }: Frame, text: string, at: number): number {
  const last = at + 2 + name.length
  const isPlain = text.charCodeAt(last) === greater && text.startsWith(name, at + 2)
  const close = isPlain ? last : text.indexOf(">", at)
  if (close < 0) return needMore(reader, text, ">", at)
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
  const rule = parent.elements?.get(name)
  if (rule === undefined && !simpleName.test(name)) return readOpening(reader, text, at)
  checkDepth(reader)
  if (rule === undefined || rule.kind === "leaf") {
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
      if (rule === undefined) addUndeclaredText(reader, parent, name, value)
      else assignText(reader, parent, rule, value)
      return last + 1
    }
  }
  openChild(reader, parent, rule, name)
  return close + 1
}

function readOpening(reader: Reader, text: string, at: number): number {
  const tag = readTag(text, at + 1)
  if (typeof tag === "string") return needMore(reader, text, tag, at)
  if (tag === undefined) throw fault(reader, "malformed", "a malformed tag", at)
  openElement(reader, tag, at)
  return tag.end
}
