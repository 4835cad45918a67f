import { redactor } from "../../core/redaction.ts"
import { secretForms } from "../../core/secret-patterns.ts"

/** Replaces hidden values, as everywhere in this package. */
export const withheld = "***"

/** Shorter values are words that occur in many places. */
export const shortest = 4

/** Masks secrets in strings. */
export interface Mask {
  readonly text: (text: string) => string
  /** Values that are not strings, lists or records. */
  readonly other: (value: unknown) => unknown
}

interface MaskOptions {
  /** Credentials of the client. */
  readonly literals: readonly string[]
  /** Secrets found in a result. */
  readonly found: ReadonlySet<string>
  /** Names of secret values, for texts that contain name and value. */
  readonly names: readonly string[]
  /** Whether passwords in URLs are shown. */
  readonly showsUserInfo: boolean
}

/** Hexadecimal digits that may encode a text. */
const hexRun = /[\da-f]{8,}/gi

/** Masks hex-encoded secrets. The redactor covers the other common encodings. */
function hexMask(secrets: readonly string[]): (text: string) => string {
  const encoded = secrets.filter(({ length }) => length >= shortest).map((each) => Buffer.from(each).toString("hex"))
  if (encoded.length === 0) return (text) => text
  return (text) =>
    text.replaceAll(hexRun, (run) => (encoded.some((each) => run.toLowerCase().includes(each)) ? withheld : run))
}

/** Signs that a text may contain an encoding with escapes. */
const escapes = /[%\\&]/

/** Whether a text may contain one of many secrets, in a time independent of their number. */
function holding(secrets: readonly string[]): (text: string) => boolean {
  const starts = new Set(secretForms(secrets).map((form) => form.slice(0, shortest)))
  return (text) => {
    if (starts.size === 0) return false
    if (escapes.test(text)) return true
    for (let at = 0; at + shortest <= text.length; at += 1) if (starts.has(text.slice(at, at + shortest))) return true
    return false
  }
}

/** `https://user:password@host` */
const userInfo = /(\/\/[^\s/:@]{0,200}:)[^\s/@]{1,200}@/g

/** Masks known secrets in any common encoding, and values that the text itself marks as secret. */
export function textMask({ literals, found, names, showsUserInfo }: MaskOptions): Mask {
  const known = [...literals, ...found]
  const every = redactor(known, names)
  const named = redactor([], names)
  const mayHold = holding(known)
  const inHex = hexMask(known)
  return {
    text: (text) => {
      const masked = inHex((mayHold(text) ? every : named).text(text))
      return showsUserInfo ? masked : masked.replaceAll(userInfo, `$1${withheld}@`)
    },
    other: (value) => (found.has(String(value)) ? withheld : every.value(value)),
  }
}
