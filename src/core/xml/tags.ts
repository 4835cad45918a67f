import { SaxesParser } from "saxes"
import type { Builder } from "./elements.ts"
import { XmlError, type XmlFault } from "./error.ts"

const less = 60

/** The parser behind a builder. It can be passed by: what it is not given, it is told of by length only. */
export class XmlParser {
  readonly #builder: Builder
  readonly #parser = new SaxesParser({ xmlns: false, position: false, forceXMLVersion: true, defaultXMLVersion: "1.0" })
  /** Length of all that the parser was given before the current piece, and of all that it was not given. */
  #given = 0
  #withheld = 0
  #piece = ""
  /** The parser's position behind the last tag, and behind the one that closed the root element. */
  #tagEnd = -1
  #rootEnd = -1
  #isClosing = false

  constructor(builder: Builder) {
    this.#builder = builder
    const parser = this.#parser
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

  /** Whether all that was given ends with a tag, so that what follows starts afresh. */
  get isBehindTag(): boolean {
    return this.#tagEnd === this.#given
  }

  /** What the last piece holds behind the root element. */
  get rest(): string {
    return this.#piece.slice(this.#rootEnd - this.#given + this.#piece.length)
  }

  /** Length of all text so far. */
  get offset(): number {
    return this.#given + this.#withheld
  }

  give(piece: string): void {
    this.#piece = piece
    this.#parser.write(piece)
    this.#given += piece.length
    this.#builder.confirm()
  }

  /** @returns the end of what is left out */
  skip(from: number, to: number): number {
    this.#withheld += to - from
    return to
  }

  /** The text is at its end before the document is: throws. */
  close(): never {
    this.#isClosing = true
    this.#parser.close()
    throw this.error("truncated", "the document ends too early")
  }

  error(reason: XmlFault, what: string, offset = this.offset): XmlError {
    const path = this.#builder.path.slice(0, 200)
    return new XmlError(reason, `${what}, at character ${offset}${path === "" ? "" : ` in ${path}`}`)
  }

  /** The parser cannot be halted in the middle of a piece; so it is no longer listened to. */
  #stop(): void {
    this.#rootEnd = this.#tagEnd
    for (const event of ["text", "cdata", "opentag", "closetag", "doctype"] as const) this.#parser.off(event)
  }

  /** Decides whether what the parser finds wrong matters. */
  #judge(message: string): void {
    const { position } = this.#parser
    // The tag that closes the root may be a wrong one; what comes behind it is not the parser's to judge.
    if (this.#rootEnd >= 0 && position > this.#rootEnd) return
    // Control characters, as they are or as references, are kept. The same message tells of a `<` in an attribute.
    if (message === "disallowed character." && this.#piece.charCodeAt(position - this.#given - 1) !== less) return
    if (message === "malformed character entity.") return
    if (message.includes("doctype")) throw doctype()
    const what = message.slice(0, 80).replace(/\.$/, "")
    throw this.error(this.#isClosing ? "truncated" : "malformed", what, position + this.#withheld)
  }
}

export const doctype = (): XmlError =>
  new XmlError("doctype", "a DOCTYPE is refused; perhaps this is a web page instead of an answer")
