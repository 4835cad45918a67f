import { AfterRoot } from "./after-root.ts"
import { Builder, type Items } from "./elements.ts"
import { XmlError, type XmlFault } from "./error.ts"
import type { XmlIssues } from "./issues.ts"
import { readMap } from "./map.ts"
import { doctype, XmlParser } from "./tags.ts"
import { readPlain } from "./plain.ts"
import type { XmlDocument } from "./shape.ts"

const headLength = 4096
const less = 60

/**
 * Reads one document piece by piece; pieces may end anywhere. The parser gets all of it but the content of maps and the
 * plainest of fields; it is handed tag after tag, so that either can be taken from right behind one.
 */
export class XmlReader {
  readonly #builder: Builder
  readonly #parser: XmlParser
  /** Content of a map that waits for the rest, and how much of it is needed before another look is worth while. */
  #waiting = ""
  #enough = 0
  /** The text before the root element, as far as it has been seen. */
  #head = ""
  #after: AfterRoot | undefined
  #isLast = false

  constructor(document: XmlDocument | undefined, maxDepth: number, items?: Items) {
    this.#builder = new Builder(document, maxDepth, items)
    this.#parser = new XmlParser(this.#builder)
  }

  /** About how many bytes are held of the document, without the items that were taken. */
  get held(): number {
    return this.#builder.held
  }

  get issues(): XmlIssues {
    return this.#builder.issues
  }

  write(text: string): void {
    this.#waiting += text
    if (this.#waiting.length >= this.#enough) this.#advance()
  }

  /** @returns the decoded document */
  end(): unknown {
    this.#isLast = true
    this.#advance()
    if (this.#after?.end() === false)
      throw this.#parser.error("malformed", "something unfinished behind the root element")
    if (this.#builder.done) return this.#builder.result
    if (this.#head === "") throw new XmlError("empty", "the document is empty")
    return this.#parser.close()
  }

  #advance(): void {
    const text = this.#waiting
    this.#waiting = ""
    this.#enough = 0
    if (this.#after !== undefined) this.#follow(this.#after, text)
    else if (this.#builder.root !== undefined) this.#read(text)
    else this.#begin(text)
  }

  /** Blanks (a line too many in some script) and a byte order mark may come first; then a tag has to. */
  #begin(text: string): void {
    const start = this.#head === "" ? text.trimStart() : text
    this.#parser.skip(start.length, text.length)
    if (start === "") return
    // Looked at until it is full, not with every piece of a long comment.
    if (this.#head.length < headLength) {
      this.#head = (this.#head + start).slice(0, headLength)
      if (this.#head.charCodeAt(0) !== less)
        throw new XmlError("not-xml", "this is no XML: it does not start with a tag")
      if (hasDoctype(this.#head)) throw doctype()
    }
    this.#read(start)
  }

  #read(text: string): void {
    let at = 0
    while (at < text.length) {
      at = this.#step(text, at)
      if (at < 0) return
    }
  }

  /** @returns where to go on, or -1 where nothing is left to do with this text */
  #step(text: string, from: number): number {
    const map = this.#builder.map
    let at = from
    if (map !== undefined) {
      at = this.#readMap(text, from, map)
      if (at < 0) return at
    } else if (this.#parser.isBehindTag) {
      at = this.#parser.skip(from, readPlain(text, from, this.#builder))
    }
    const close = text.indexOf(">", at)
    const stop = close < 0 ? text.length : close + 1
    this.#parser.give(text.slice(at, stop))
    if (!this.#builder.done) return stop
    this.#after = new AfterRoot(this.#builder.root ?? "")
    this.#follow(this.#after, this.#parser.rest + text.slice(stop))
    return -1
  }

  /** @returns where the map ends, or -1 if that is still to come */
  #readMap(text: string, at: number, name: string): number {
    const fail = (reason: XmlFault, what: string, where: number) =>
      this.#parser.error(reason, what, this.#parser.offset + where - at)
    const map = readMap(text, at, name, fail)
    if (map !== undefined) {
      this.#builder.fillMap(map.entries, map.end - at)
      return this.#parser.skip(at, map.end)
    }
    if (this.#isLast) throw this.#parser.error("truncated", "the document ends too early")
    this.#waiting = text.slice(at)
    // Half as much again, so that many small pieces of a long map do not cost a look each.
    this.#enough = this.#waiting.length * 1.5
    return -1
  }

  #follow(after: AfterRoot, text: string): void {
    if (!after.write(text)) throw this.#parser.error("malformed", "something else behind the root element")
  }
}

/**
 * V8 drops optimised code together with the last object of the shapes it was made for, and every parser is gone when
 * its document is read: after each garbage collection, reading would start slowly again. One reader that stays open
 * keeps the code.
 */
let specimen: XmlReader | undefined

function openSpecimen(): XmlReader {
  const reader = new XmlReader(undefined, 9)
  reader.write("<a b='c'><d/><e>&amp;</e> ")
  return reader
}

/** Starts reading a document. */
export function createReader(document: XmlDocument | undefined, maxDepth: number, items?: Items): XmlReader {
  specimen ??= openSpecimen()
  return new XmlReader(document, maxDepth, items)
}

const hasDoctype = (head: string): boolean =>
  /^\s*<!doctype/i.test(head.replace(/<!--[^]*?(?:-->|$)|<\?[^]*?(?:\?>|$)/g, ""))
