import type { RawAnswer } from "./http/adapter.ts"
import { headerFacts } from "./http/headers.ts"
import { nameOf, type Operation } from "./http/operation.ts"
import type { Redactor } from "./redaction.ts"

/** What a decoder has to know of its surroundings. */
export interface Context {
  readonly provider: string
  readonly operation: Operation
  readonly redactor: Redactor
}

/** Most that an error quotes of a server's own words, in characters. */
const longest = { message: 2_000, word: 300, excerpt: 300 }

/** What every API error reports, whatever its body says. A redirect's target, for instance, may hold a checksum. */
export function errorFacts(raw: Omit<RawAnswer, "text">, context: Context) {
  const { provider, operation, redactor } = context
  return {
    provider,
    operation: nameOf(operation),
    status: raw.status,
    requestId: wordOf(raw.requestId, context),
    retryAfter: raw.retryAfter,
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
export const excerptOf = ({ text }: RawAnswer, { redactor }: Context): string =>
  redactor.text(text, read).replaceAll(/\s+/g, " ").trim().slice(0, longest.excerpt)

/** As much of a body is looked at, since it may begin with lines of whitespace. */
const read = 2_000
