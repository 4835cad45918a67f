import { ConfigError } from "./errors.ts"

/** The pieces of a URL as they are written. Joined again (`base`, `?` and `query`, `fragment`) they are the same text. */
export interface UrlText {
  /** Everything before the query. */
  readonly base: string
  /** Without its `?`; `undefined` where there is none. */
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
 * Appends `name=value` to the query. What is there already keeps its bytes: to parse and print a query would change `%20`, `~`,
 * bytes that are not UTF-8 and a server's placeholders (`%%MEETINGID%%`). A fragment stays last, since nobody sends it.
 */
export function appendPair(url: string, pair: string): string {
  const { base, query = "", fragment } = splitUrl(url)
  const separator = query === "" || query.endsWith("&") ? "" : "&"
  return `${base}?${query}${separator}${pair}${fragment}`
}

/**
 * Checks an address that somebody else is going to call.
 * @param kind what the address is of, for the message
 * @throws ConfigError for one that is not absolute, or that cannot be sent as it is written
 */
export function checkAddress(url: string, kind: "callback" | "webhook", parameter: string): void {
  // "localhost:3000/ended" is a URL, too, whose scheme is "localhost".
  if (typeof url !== "string" || !/^https?:\/\//i.test(url) || !URL.canParse(url)) {
    throw new ConfigError(`the address of a ${kind} has to be an absolute URL`, parameter)
  }
  // URL parsers drop or replace these silently, so that another address than the one written would be called.
  if (/\p{Cc}| $/u.test(url) || !url.isWellFormed()) {
    throw new ConfigError(`the address of a ${kind} must not hold control characters or end with a space`, parameter)
  }
}
