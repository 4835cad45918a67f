import type { RawAnswer } from "../core/dialect.ts"
import { DecodeError } from "../core/errors.ts"
import { headerFacts } from "../core/headers.ts"
import type { Operation } from "../core/operation.ts"
import type { Redactor } from "../core/redact.ts"
import { BigBlueButtonError } from "./error.ts"
import { hint } from "./hint.ts"

export type Fields = Readonly<Record<string, unknown>>

export const isFields = (value: unknown): value is Fields =>
  typeof value === "object" && value !== null && !Array.isArray(value)

/** What the decoder has to know of its surroundings. */
export interface Context {
  readonly provider: string
  readonly operation: Operation
  readonly redactor: Redactor
}

/** The error for a document that says FAILED, in any of its three shapes. */
export function refusal(
  raw: Omit<RawAnswer, "text">,
  { provider, operation, redactor }: Context,
  fields: Fields,
): BigBlueButtonError {
  const list: unknown = fields["errors"]
  const first: unknown = Array.isArray(list) ? list[0] : undefined
  const key = text(fields["messageKey"]) ?? (isFields(first) ? text(first["key"]) : undefined) ?? "FAILED"
  const message = text(fields["message"]) ?? (isFields(first) ? text(first["message"]) : undefined) ?? "no reason given"
  return new BigBlueButtonError({
    provider,
    operation: operation.id,
    status: raw.status,
    code: key,
    message: redactor.text(message),
    hint: hint(operation.id, key),
    requestId: raw.requestId,
    headers: factsOf(raw.headers, redactor),
    body: redactor.value(fields),
    retryAfter: raw.retryAfter,
  })
}

/** A redirect's target, for instance, may hold a checksum. */
const factsOf = (headers: Headers, redactor: Redactor): Record<string, string> =>
  Object.fromEntries(Object.entries(headerFacts(headers)).map(([name, value]) => [name, redactor.text(value)]))

const text = (value: unknown): string | undefined => (typeof value === "string" && value !== "" ? value : undefined)

/** The error for something else than an answer: by its status if that tells, otherwise as undecodable. */
export function notADocument(
  raw: RawAnswer,
  { provider, operation, redactor }: Context,
  what: string,
  cause?: unknown,
): Error {
  const { status, contentType } = raw
  const excerpt = redactor.text(raw.text.slice(0, 2_000)).replaceAll(/\s+/g, " ").trim().slice(0, 300)
  if (status >= 300) {
    const code = `http_${status}`
    const message = `an answer without a readable document (${contentType ?? "no content type"})`
    return new BigBlueButtonError({
      provider,
      operation: operation.id,
      status,
      code,
      message,
      hint: hint(operation.id, code),
      requestId: raw.requestId,
      headers: factsOf(raw.headers, redactor),
      body: excerpt,
      retryAfter: raw.retryAfter,
      cause,
    })
  }
  const told = excerpt === "" ? "" : `: ${excerpt.slice(0, 120)}`
  const message = `the answer (HTTP ${status}, ${contentType ?? "no content type"}) is not a BigBlueButton document, ${what}; check baseUrl and what stands in front of the server${told}`
  return new DecodeError({ provider, operation: operation.id, status, contentType, excerpt, message, cause })
}
