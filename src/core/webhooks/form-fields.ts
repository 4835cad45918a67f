import { WebhookVerificationError } from "../errors.ts"

/** The fields of a form or of a query, read as URLSearchParams reads them. */
export interface FormFields {
  /** The first value under a name. */
  get(name: string): string | undefined
  /** All values under a name, in their order. */
  getAll(name: string): readonly string[]
}

/** Most pairs in the body of a form. Deliveries have three, recording-ready callbacks one. */
const mostPairs = 64

/**
 * Reads a form that anybody may have sent, in time linear in its length: URLSearchParams of Node 24 takes time quadratic in the
 * number of pairs without `=`.
 * @throws WebhookVerificationError `body-malformed` for more than 64 pairs
 */
export function formFields(text: string): FormFields {
  const pairs = text.split("&", mostPairs + 1)
  if (pairs.length > mostPairs) {
    throw new WebhookVerificationError("body-malformed", `the body is a form of more than ${mostPairs} fields`)
  }
  return fieldsOf(pairs)
}

/** Reads a query, without its `?`, with any number of pairs. */
export const queryFields = (query: string): FormFields => fieldsOf(query.split("&"))

function fieldsOf(pairs: readonly string[]): FormFields {
  const fields = new Map<string, string[]>()
  for (const pair of pairs) {
    if (pair === "") continue
    const [name = "", value = ""] = cut(pair).map(decoded)
    const values = fields.get(name)
    if (values === undefined) fields.set(name, [value])
    else values.push(value)
  }
  return { get: (name) => fields.get(name)?.[0], getAll: (name) => fields.get(name) ?? [] }
}

function cut(pair: string): [name: string, value: string] {
  const equals = pair.indexOf("=")
  return equals === -1 ? [pair, ""] : [pair.slice(0, equals), pair.slice(equals + 1)]
}

function decoded(written: string): string {
  const text = written.replaceAll("+", " ").toWellFormed()
  if (!text.includes("%")) return text
  try {
    return decodeURIComponent(text)
  } catch {
    return lenient(text)
  }
}

const percent = 0x25

/** A `%` without two digits stays as it is, and what is not UTF-8 becomes U+FFFD. */
function lenient(text: string): string {
  const bytes = new TextEncoder().encode(text)
  let size = 0
  for (let at = 0; at < bytes.length; at++) {
    let byte = bytes[at] ?? 0
    const high = byte === percent ? digit(bytes[at + 1]) : -1
    const low = high === -1 ? -1 : digit(bytes[at + 2])
    if (low !== -1) {
      byte = high * 16 + low
      at += 2
    }
    bytes[size++] = byte
  }
  return new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes.subarray(0, size))
}

/** The value of a hex digit, or -1. */
function digit(code = 0): number {
  const value = Number.parseInt(String.fromCharCode(code), 16)
  return Number.isNaN(value) ? -1 : value
}
