import type { XmlLeaf } from "./shape.ts"

const decimal = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:e[+-]?\d+)?$/i

/** `1,000`, `1.000`, `1 000` and longer, with one kind of separator and no leading zero. */
const grouped = /^[+-]?[1-9]\d{0,2}(?=([,.' \u00a0\u2009\u202f\u2019]))(?:\1\d{3})+$/

/** Converts an element's text. Returns `undefined` (the property is omitted) if the text is not such a value. */
export function leafValue(leaf: XmlLeaf, text: string): string | number | boolean | undefined {
  switch (leaf) {
    case "string":
      return text
    case "trimmed":
      return text.trim()
    case "boolean":
      return booleanValue(text)
    case "integer":
    case "number":
      return plainNumber(text) ?? numberValue(text.trim(), leaf === "integer")
  }
}

/** Digits only, as nearly all numbers are. */
function plainNumber(text: string): number | undefined {
  if (text.length === 0 || text.length > 15) return undefined
  let value = 0
  for (let at = 0; at < text.length; at++) {
    const digit = text.charCodeAt(at) - 48
    if (digit < 0 || digit > 9) return undefined
    value = value * 10 + digit
  }
  return value
}

/** Notations of booleans in servers of all releases. */
const booleans: ReadonlyMap<string, boolean> = new Map(
  Object.entries({ true: true, yes: true, 1: true, false: false, no: false, 0: false }),
)

const booleanValue = (text: string): boolean | undefined =>
  booleans.get(text) ?? booleans.get(text.trim().toLowerCase())

/** Returns whether an element's text means that there is no value: servers write nothing, or `null`. */
export const isNoValue = (text: string): boolean => /^\s*(?:null\s*)?$/i.test(text)

function numberValue(text: string, whole: boolean): number | undefined {
  const separator = grouped.exec(text)?.[1]
  // If fractions are possible, a single dot is a decimal point: 1.000 is one, not a thousand.
  const isFraction = separator === "." && !whole && text.indexOf(".") === text.lastIndexOf(".")
  const digits = separator === undefined || isFraction ? text : text.replaceAll(separator, "")
  const value = decimal.test(digits) ? Number(digits) : undefined
  return value !== undefined && isExact(digits, value) ? value : undefined
}

/** Returns whether a number equals its digits: a number that is too large would silently become another. */
const isExact = (digits: string, value: number): boolean =>
  Number.isFinite(value) &&
  (Number.isSafeInteger(value) ||
    !/^[+-]?\d+$/.test(digits) ||
    (digits.length < 40 && BigInt(digits) === BigInt(value)))

const named: ReadonlyMap<string, string> = new Map(Object.entries({ amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" }))

const reference = /&([^&;]*)(;?)/y
const numbered = /^#(?:x([\da-f]+)|(\d+))$/i

/** Characters that XML cannot contain. */
export const notXml = /[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/u

/**
 * Resolves references once. References to characters that XML does not allow are unchanged.
 * @param onUnknown called for any other undefined reference, which is also unchanged unless this throws
 */
export function resolve(raw: string, onUnknown?: () => never): string {
  let text = ""
  let at = 0
  // Does not use `replace`, which would find all references of a long text first.
  for (let start = raw.indexOf("&"); start >= 0; start = raw.indexOf("&", at)) {
    reference.lastIndex = start
    const [whole, name = "", end] = reference.exec(raw) ?? ["&"]
    const isCharacter = end === ";" && name.startsWith("#")
    const value = isCharacter ? (characterOf(name) ?? whole) : end === ";" ? named.get(name) : undefined
    if (value === undefined) onUnknown?.()
    text += raw.slice(at, start) + (value ?? whole)
    at = start + whole.length
  }
  return text + raw.slice(at)
}

function characterOf(name: string): string | undefined {
  const [, hex, decimal] = numbered.exec(name) ?? []
  const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16)
  const character = code <= 0x10ffff ? String.fromCodePoint(code) : ""
  return character === "" || notXml.test(character) ? undefined : character
}

/** V8 copies shorter substrings anyway. */
const shortest = 13

/**
 * Copies a substring. V8 represents substrings as views of the original, so a single stored id would keep the whole
 * response in memory.
 */
export const copied = (part: string): string => (part.length < shortest ? part : ` ${part}`.slice(1))

/** Why a string could not be read as the XML document it should be. */
export type XmlFault =
  "empty" | "not-xml" | "malformed" | "truncated" | "doctype" | "too-deep" | "too-large" | "wrong-root" | "unfit"

/**
 * An XML document that cannot be decoded. The message says where and why; it contains element names, never their
 * content.
 */
export class XmlError extends Error {
  override readonly name = "XmlError"
  readonly reason: XmlFault

  constructor(reason: XmlFault, message: string) {
    super(message)
    this.reason = reason
  }
}

/** A value that does not match its declaration. */
export interface XmlIssue {
  /** Property names and list indexes from the root: `recordings.0.startTime`. */
  readonly path: string
  readonly message: string
}

/** Maximum number of issues kept: a long list may have the same one in each of its items. */
const most = 100

/** Everything in a document that is missing from its decoded value, or should have been in it. */
export class XmlIssues {
  /** The first issue that makes the whole document invalid, unless it reports a failure. */
  fatal: XmlIssue | undefined
  /** Lists that the root should contain, but does not. */
  readonly absent = new Set<string>()
  readonly #left: XmlIssue[] = []
  #more = 0

  add(path: string, message: string): void {
    if (this.#left.length < most) this.#left.push({ path, message })
    else this.#more++
  }

  reject(path: string, message: string): void {
    this.fatal ??= { path, message }
  }

  /** What was omitted, and how many further issues are not listed. */
  get left(): readonly XmlIssue[] {
    return this.#more === 0 ? this.#left : [...this.#left, { path: "", message: `${this.#more} more` }]
  }
}
