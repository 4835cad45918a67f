import type { XmlLeaf } from "./shape-part.ts"

const decimal = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:e[+-]?\d+)?$/i

/** `1,000`, `1.000`, `1 000` and longer, with one kind of separator and no leading zero. */
const grouped = /^[+-]?[1-9]\d{0,2}(?=([,.' \u00a0\u2009\u202f\u2019]))(?:\1\d{3})+$/

/** Turns an element's text into its value. `undefined` (the property stays away) where there is no such value in it. */
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

/** Digits only, which nearly all numbers are. */
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

/** What servers of all ages write for a boolean. */
const booleans: ReadonlyMap<string, boolean> = new Map(
  Object.entries({ true: true, yes: true, 1: true, false: false, no: false, 0: false }),
)

const booleanValue = (text: string): boolean | undefined =>
  booleans.get(text) ?? booleans.get(text.trim().toLowerCase())

/** Whether an element's text says that there is no value: servers write nothing, or `null`. */
export const isNoValue = (text: string): boolean => /^\s*(?:null\s*)?$/i.test(text)

function numberValue(text: string, whole: boolean): number | undefined {
  const separator = grouped.exec(text)?.[1]
  // Where fractions are possible, a single dot is a decimal point: 1.000 is one, not a thousand.
  const isFraction = separator === "." && !whole && text.indexOf(".") === text.lastIndexOf(".")
  const digits = separator === undefined || isFraction ? text : text.replaceAll(separator, "")
  const value = decimal.test(digits) ? Number(digits) : undefined
  return value !== undefined && isExact(digits, value) ? value : undefined
}

/** Whether a number is what its digits say: one that is too large would silently become another. */
const isExact = (digits: string, value: number): boolean =>
  Number.isFinite(value) &&
  (Number.isSafeInteger(value) ||
    !/^[+-]?\d+$/.test(digits) ||
    (digits.length < 40 && BigInt(digits) === BigInt(value)))
