import type { RawAnswer } from "./dialect.ts"
import { headerFacts } from "./headers.ts"
import { nameOf, type Operation } from "./operation.ts"
import type { Redactor } from "./redact.ts"

/** What a decoder has to know of its surroundings. */
export interface Context {
  readonly provider: string
  readonly operation: Operation
  readonly redactor: Redactor
}

/** What every refusal tells, whatever its body says. A redirect's target, for instance, may hold a checksum. */
export function errorFacts(raw: Omit<RawAnswer, "text">, { provider, operation, redactor }: Context) {
  const headers = Object.entries(headerFacts(raw.headers)).map(([name, value]) => [name, redactor.text(value)] as const)
  return {
    provider,
    operation: nameOf(operation),
    status: raw.status,
    requestId: raw.requestId,
    retryAfter: raw.retryAfter,
    headers: Object.fromEntries(headers),
  }
}

/** The start of a body that cannot be understood, on one line, without secrets. */
export const excerptOf = ({ text }: RawAnswer, { redactor }: Context): string =>
  redactor.text(headOf(text)).replaceAll(/\s+/g, " ").trim().slice(0, 300)

const headLength = 2_000

/** Without the word in which it ends, which may be half of a secret and so would not be masked. */
const headOf = (text: string): string =>
  text.length <= headLength ? text : text.slice(0, headLength).replace(/\S{1,200}$/, "")
