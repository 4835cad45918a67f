import { DecodeError } from "../errors.ts"
import type { Redactor } from "../redaction.ts"
import type { WireResponse } from "./adapter.ts"
import { headerFacts } from "./headers.ts"
import { type ApiFailure, type JsonProvider, notReadable } from "./json-adapter.ts"
import { nameOf, type Operation } from "./operation.ts"
import { retryAfter } from "./retry.ts"

/** What a decoder has to know of its surroundings. */
export interface Context {
  readonly provider: string
  readonly operation: Operation
  readonly redactor: Redactor
}

/** Most that an error quotes of a server's own words, in characters. */
const longest = { message: 2_000, word: 300, excerpt: 300 }

/** What every API error reports, whatever its body says. A redirect's target, for instance, may hold a checksum. */
export function errorFacts(raw: Omit<WireResponse, "text">, context: Context) {
  const { provider, operation, redactor } = context
  return {
    provider,
    operation: nameOf(operation),
    status: raw.status,
    requestId: wordOf(raw.requestId, context),
    retryAfter: retryAfter(raw.headers.get("retry-after"), raw.now()),
    // By name as well: a header of a telling name holds a secret as a whole.
    headers: redactor.value(headerFacts(raw.headers)) as Record<string, string>,
  }
}

/** A server's own message: at most 2000 characters, without secrets. */
export const messageOf = (text: string, { redactor }: Context): string => redactor.text(text, longest.message)

/** A code, an id or a content type that a server sent: at most 300 characters, without secrets. */
export const wordOf = <T extends string | undefined>(text: T, { redactor }: Context): string | T =>
  text === undefined ? text : redactor.text(text, longest.word)

/** The start of a body that cannot be understood: at most 300 characters on one line, without secrets. */
export const excerptOf = ({ text }: WireResponse, { redactor }: Context): string =>
  redactor.text(text, read).replaceAll(/\s+/g, " ").trim().slice(0, longest.excerpt)

/** As much of a body is looked at, since it may begin with lines of whitespace. */
const read = 2_000

/**
 * Whether a text is the beginning of a JSON object or list, whose end did not arrive. Takes time linear in the text; what is
 * in the text may be broken otherwise, too.
 */
export function breaksOff(text: string): boolean {
  const start = text.trimStart()
  if (!start.startsWith("{") && !start.startsWith("[")) return false
  let depth = 0
  // Strings in one piece, then brackets one by one. A string that has no end takes the rest.
  for (const [token] of start.matchAll(/"(?:[^"\\]|\\[^])*(?:"|$)|[[\]{}]/g)) {
    if (token.startsWith('"')) {
      if (token.length === 1 || !token.endsWith('"')) return true
    } else if (token === "{" || token === "[") depth++
    else if (--depth === 0) return false
  }
  return depth > 0
}

/**
 * The error for a response that says that its call failed.
 * @param body what the response holds, `notReadable` for what is no JSON
 */
export function apiError(provider: JsonProvider, raw: WireResponse, operation: Operation, body: unknown) {
  const { status, text } = raw
  const context = { provider: provider.name, operation, redactor: provider.redactor }
  const refuse = ({ code, message, requestId }: ApiFailure, body: unknown) => {
    const facts = errorFacts(raw, context)
    return provider.error({
      ...facts,
      code: wordOf(said(code), context) ?? `http_${status}`,
      message: messageOf(said(message) ?? `HTTP ${status}`, context),
      requestId: wordOf(said(requestId), context) ?? facts.requestId,
      body: context.redactor.value(body),
    })
  }
  if (body !== notReadable) return refuse(provider.failure(body, status) ?? {}, body)
  const excerpt = excerptOf(raw, context)
  const told = raw.contentType?.includes("html") === true ? `HTTP ${status}` : excerpt
  return refuse(provider.failure(text, status) ?? { message: told }, excerpt)
}

/** A caller's own parser may hand on whatever a body holds, and the API error must not be lost to that. */
const said = (value: unknown): string | undefined =>
  typeof value === "string" ? value : typeof value === "number" ? String(value) : undefined

/** Where the address is likely to be right. */
const lookAtServer = "look at the server and the proxies in front of it"

/**
 * The error for a body that is no response.
 * @param what it is instead: `is empty`, `is not an envelope`; by default, it is no JSON
 */
export function undecodable(
  provider: JsonProvider,
  raw: WireResponse,
  operation: Operation,
  what = breaksOff(raw.text) ? "broke off" : "is not JSON",
  advice = /^(?:broke off|is empty)$/.test(what)
    ? lookAtServer
    : "check baseUrl and what stands in front of the server",
): DecodeError {
  const context = { provider: provider.name, operation, redactor: provider.redactor }
  const excerpt = excerptOf(raw, context)
  const { status } = raw
  const contentType = wordOf(raw.contentType, context)
  const told = excerpt === "" ? "" : `: ${excerpt.slice(0, 120)}`
  const message = `the response (HTTP ${status}, ${contentType ?? "no content type"}) ${what}; ${advice}${told}`
  return new DecodeError({
    provider: provider.name,
    operation: nameOf(operation),
    status,
    contentType,
    excerpt,
    message,
  })
}
