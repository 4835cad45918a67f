import { redactor } from "../../core/redaction.ts"
import { secretForms } from "../../core/secret-patterns.ts"

/** Stands for what is hidden, as everywhere in this package. */
export const withheld = "***"

/** Shorter values are words that stand in many places. */
export const shortest = 4

/** Hides secrets in texts. */
export interface Mask {
  readonly text: (text: string) => string
  /** Values that are neither texts, lists nor records. */
  readonly other: (value: unknown) => unknown
}

interface MaskOptions {
  /** Credentials of the client. */
  readonly literals: readonly string[]
  /** Secrets that a result held. */
  readonly found: ReadonlySet<string>
  /** Names whose values are secret where a text holds both. */
  readonly names: readonly string[]
  /** Shows passwords in addresses. */
  readonly showsUserInfo: boolean
}

/** A run of hexadecimal digits that may hold a text. */
const hexRun = /[\da-f]{8,}/gi

/** Masks what is written in hexadecimal digits. The redactor knows the other common encodings. */
function hexMask(secrets: readonly string[]): (text: string) => string {
  const encoded = secrets.filter(({ length }) => length >= shortest).map((each) => Buffer.from(each).toString("hex"))
  if (encoded.length === 0) return (text) => text
  return (text) =>
    text.replaceAll(hexRun, (run) => (encoded.some((each) => run.toLowerCase().includes(each)) ? withheld : run))
}

/** Where a text may be written in an encoding with escapes. */
const escapes = /[%\\&]/

/** Whether a text may hold one of many secrets, in a time that does not grow with their number. */
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

/** Hides literal secrets in any common encoding, and what a text itself says is one. */
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
