import { SaxesParser } from "saxes"
import { AfterRoot } from "./xml-after-root.ts"
import { Builder, type Items } from "./xml-build.ts"
import { XmlError, type XmlFault } from "./xml-error.ts"
import { readMap } from "./xml-map.ts"
import { readPlain } from "./xml-plain.ts"
import type { XmlDocument } from "./xml-shape.ts"

const headLength = 4096
const less = 60
const carriageReturn = 13

/**
 * Reads one document piece by piece; pieces may end anywhere. The parser gets all of it but the content of maps and the
 * plainest of fields; it is handed tag after tag, so that either can be taken from right behind one.
 */
export class XmlReader {
  readonly #builder: Builder
  readonly #parser = new SaxesParser({ xmlns: false, position: false, forceXMLVersion: true, defaultXMLVersion: "1.0" })
  /** Text that waits for what follows, and how much of it is needed before another look is worth while. */
  #waiting = ""
  #enough = 0
  /** The text before the root element, as far as it has been seen. */
  #head = ""
  /** Length of all that the parser was given, without the current piece, and of all that it was not. */
  #given = 0
  #withheld = 0
  #piece = ""
  /** Parser's position behind the last tag: if that is all it was given, it stands right there. */
  #tagEnd = -1
  /** The same for the tag that closed the root element. */
  #rootEnd = -1
  #after: AfterRoot | undefined
  #isLast = false
  #isClosing = false

  constructor(document: XmlDocument | undefined, maxDepth: number, items?: Items) {
    this.#builder = new Builder(document, maxDepth, items)
    this.#listen()
  }

  write(text: string): void {
    this.#waiting += text
    if (this.#waiting.length < this.#enough) return
    this.#advance()
  }

  /** @returns the decoded document */
  end(): unknown {
    this.#isLast = true
    this.#advance()
    if (this.#after?.end() === false) throw this.#error("malformed", "something unfinished behind the root element")
    if (!this.#builder.done) {
      if (this.#head === "") throw new XmlError("empty", "the document is empty")
      this.#isClosing = true
      this.#parser.close()
      throw this.#error("truncated", "the document ends too early")
    }
    return this.#builder.result
  }

  #advance(): void {
    const text = this.#waiting
    this.#waiting = ""
    this.#enough = 0
    if (this.#after !== undefined) this.#follow(text)
    else if (this.#builder.root !== undefined) this.#read(text)
    else this.#begin(text)
  }

  /** Blanks (a line too many in some script) and a byte order mark may come first; then a tag has to. */
  #begin(text: string): void {
    const start = this.#head === "" ? text.trimStart() : text
    this.#withheld += text.length - start.length
    if (start === "") return
    if (this.#head.length < headLength) this.#head += start.slice(0, headLength)
    if (this.#head.charCodeAt(0) !== less) throw new XmlError("not-xml", "this is no XML: it does not start with a tag")
    if (hasDoctype(this.#head)) throw doctype()
    this.#read(start)
  }

  #read(text: string): void {
    const end = text.length - (this.#isLast ? 0 : unfinished(text))
    let at = 0
    while (at < end || this.#builder.map !== undefined) {
      at = this.#step(text, at, end)
      if (at < 0) return
    }
    this.#waiting = text.slice(end)
  }

  /** @returns where to go on, or -1 where the text has been used up otherwise */
  #step(text: string, from: number, end: number): number {
    const map = this.#builder.map
    let at = from
    if (map !== undefined) {
      at = this.#readMap(text, from, map)
      if (at < 0) return at
    } else if (this.#tagEnd === this.#given) {
      at = this.#skip(from, readPlain(text, from, this.#builder))
      if (at >= end) return at
    }
    const close = text.indexOf(">", at)
    const stop = close < 0 ? end : close + 1
    this.#give(text.slice(at, stop))
    if (this.#after === undefined) return stop
    this.#follow(this.#piece.slice(this.#rootEnd) + text.slice(stop))
    return -1
  }

  /** @returns where the map ends, or -1 if that is still to come */
  #readMap(text: string, at: number, name: string): number {
    const fail = (reason: XmlFault, what: string, where: number) =>
      this.#error(reason, what, this.#given + this.#withheld + where - at)
    const map = readMap(text, at, name, fail)
    if (map !== undefined) {
      this.#builder.fillMap(map.entries)
      return this.#skip(at, map.end)
    }
    if (this.#isLast) throw this.#error("truncated", "the document ends too early", this.#given + this.#withheld)
    this.#waiting = text.slice(at)
    // Half as much again, so that many small pieces of a long map do not cost a look each.
    this.#enough = this.#waiting.length * 1.5
    return -1
  }

  #skip(from: number, to: number): number {
    this.#withheld += to - from
    return to
  }

  #give(piece: string): void {
    this.#piece = piece
    this.#parser.write(piece)
    this.#given += piece.length
    if (this.#builder.done) this.#after = new AfterRoot(this.#builder.root ?? "")
  }

  #follow(text: string): void {
    if (this.#after?.write(text) === false) throw this.#error("malformed", "something else behind the root element")
  }

  #listen(): void {
    const parser = this.#parser
    const builder = this.#builder
    const text = (text: string) => {
      builder.text(text)
    }
    parser.on("text", text)
    parser.on("cdata", text)
    parser.on("opentag", (tag) => {
      builder.open(tag)
      this.#tagEnd = parser.position
    })
    parser.on("closetag", () => {
      builder.close()
      this.#tagEnd = parser.position
      if (builder.done) this.#stop()
    })
    parser.on("doctype", () => {
      throw doctype()
    })
    parser.on("error", (error) => {
      this.#judge(error.message)
    })
  }

  /** The parser cannot be halted in the middle of a piece; so it is no longer listened to. */
  #stop(): void {
    this.#rootEnd = this.#tagEnd - this.#given
    for (const event of ["text", "cdata", "opentag", "closetag", "doctype"] as const) this.#parser.off(event)
  }

  /** Decides whether what the parser finds wrong matters. */
  #judge(message: string): void {
    const position = this.#parser.position - this.#given
    // The tag that closes the root may be a wrong one; what comes behind it is not the parser's to judge.
    if (this.#rootEnd >= 0 && position > this.#rootEnd) return
    // Control characters, as they are or as references, are kept. The same message tells of a `<` in an attribute.
    if (message === "disallowed character." && this.#piece.charCodeAt(position - 1) !== less) return
    if (message === "malformed character entity.") return
    if (message.includes("doctype") || hasDoctype(this.#head)) throw doctype()
    throw this.#error(this.#isClosing ? "truncated" : "malformed", message.slice(0, 80).replace(/\.$/, ""))
  }

  #error(reason: XmlFault, what: string, offset = this.#parser.position + this.#withheld): XmlError {
    const path = this.#builder.path.slice(0, 200)
    return new XmlError(reason, `${what}, at character ${offset}${path === "" ? "" : ` in ${path}`}`)
  }
}

/**
 * V8 drops optimised code together with the last object of the shapes it was made for, and every parser is gone when
 * its document is read: after each garbage collection, reading would start slowly again. One reader that stays open
 * keeps the code.
 */
let specimen: XmlReader | undefined

/** Starts reading a document. */
export function createReader(document: XmlDocument | undefined, maxDepth: number, items?: Items): XmlReader {
  if (specimen === undefined) {
    specimen = new XmlReader(undefined, maxDepth)
    specimen.write("<a b='c'><d/><e>&amp;</e> ")
  }
  return new XmlReader(document, maxDepth, items)
}

/** How much of the end has to wait for what follows: half a character or half a line end. */
function unfinished(text: string): 0 | 1 {
  const last = text.charCodeAt(text.length - 1)
  return last === carriageReturn || (last >= 0xd800 && last <= 0xdbff) ? 1 : 0
}

const doctype = () => new XmlError("doctype", "a DOCTYPE is refused; perhaps this is a web page instead of an answer")

const hasDoctype = (head: string): boolean =>
  /^\s*<!doctype/i.test(head.replace(/<!--[^]*?(?:-->|$)|<\?[^]*?(?:\?>|$)/g, ""))
