import { ConfigError, WebhookVerificationError } from "../errors.ts"

/** The fields of a form or query, parsed like URLSearchParams. */
export interface FormFields {
  /** The first value of a name. */
  get(name: string): string | undefined
  /** All values of a name, in order. */
  getAll(name: string): readonly string[]
}

/** Maximum number of pairs in the body of a form. Deliveries have three, recording-ready callbacks one. */
const mostPairs = 64

/**
 * Parses an untrusted form in linear time: URLSearchParams of Node 24 takes quadratic time in the number of pairs
 * without `=`.
 * @throws WebhookVerificationError `body-malformed` for more than 64 pairs
 */
export function formFields(text: string): FormFields {
  const pairs = text.split("&", mostPairs + 1)
  if (pairs.length > mostPairs) {
    throw new WebhookVerificationError("body-malformed", `the form has more than ${mostPairs} fields`)
  }
  return fieldsOf(pairs)
}

/** Parses a query, without its `?`, with any number of pairs. */
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

/** Decodes leniently: a `%` without two digits is unchanged, and invalid UTF-8 becomes U+FFFD. */
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

/** The parts of a URL, unchanged. Joined again (`base`, `?` and `query`, `fragment`) they give the same string. */
interface UrlText {
  /** Everything before the query. */
  readonly base: string
  /** Without its `?`; `undefined` if there is no query. */
  readonly query: string | undefined
  /** With its `#`, or empty. */
  readonly fragment: string
}

export function splitUrl(url: string): UrlText {
  const hash = url.indexOf("#")
  const sent = hash === -1 ? url : url.slice(0, hash)
  const mark = sent.indexOf("?")
  return {
    base: mark === -1 ? sent : sent.slice(0, mark),
    query: mark === -1 ? undefined : sent.slice(mark + 1),
    fragment: url.slice(sent.length),
  }
}

/**
 * Appends `name=value` to the query. The existing query keeps its bytes: parsing and serializing it would change `%20`,
 * `~`, invalid UTF-8 and a server's placeholders (`%%MEETINGID%%`). A fragment stays at the end, since it is not sent.
 */
export function appendPair(url: string, pair: string): string {
  const { base, query = "", fragment } = splitUrl(url)
  const separator = query === "" || query.endsWith("&") ? "" : "&"
  return `${base}?${query}${separator}${pair}${fragment}`
}

/**
 * Checks a URL that another server will call.
 * @param kind purpose of the URL, for the message
 * @throws ConfigError if it is not absolute, or cannot be sent as written
 */
export function checkAddress(url: string, kind: "callback" | "webhook", parameter: string): void {
  // "localhost:3000/ended" is also a valid URL, with the scheme "localhost".
  if (typeof url !== "string" || !/^https?:\/\//i.test(url) || !URL.canParse(url)) {
    throw new ConfigError(`${parameter}: the address of a ${kind} must be an absolute URL`, parameter)
  }
  // URL parsers silently drop or replace these characters, so a different URL would be called.
  if (/\p{Cc}| $/u.test(url) || !url.isWellFormed()) {
    throw new ConfigError(
      `${parameter}: the address of a ${kind} must not contain control characters or end with a space`,
      parameter,
    )
  }
}
