import type { RawAnswer } from "../core/dialect.ts"
import { DecodeError } from "../core/errors.ts"
import { type Context, errorFacts, excerptOf } from "../core/error-facts.ts"
import { type Fields, isFields } from "../core/fields.ts"
import { nameOf } from "../core/operation.ts"
import { BigBlueButtonError } from "./error.ts"
import { hint } from "./hint.ts"

/** The error for a document that says FAILED, in any of its three shapes. */
export function refusal(raw: Omit<RawAnswer, "text">, context: Context, fields: Fields): BigBlueButtonError {
  const { operation, redactor } = context
  const list: unknown = fields["errors"]
  const first: unknown = Array.isArray(list) ? list[0] : undefined
  const key = text(fields["messageKey"]) ?? (isFields(first) ? text(first["key"]) : undefined) ?? "FAILED"
  const message = text(fields["message"]) ?? (isFields(first) ? text(first["message"]) : undefined) ?? "no reason given"
  return new BigBlueButtonError({
    ...errorFacts(raw, context),
    code: key,
    message: redactor.text(message),
    hint: hint(operation.id, key),
    body: redactor.value(fields),
  })
}

const text = (value: unknown): string | undefined => (typeof value === "string" && value !== "" ? value : undefined)

/** The error for something else than an answer: by its status if that tells, otherwise as undecodable. */
export function notADocument(raw: RawAnswer, context: Context, what: string, cause?: unknown): Error {
  const { provider, operation } = context
  const { status, contentType } = raw
  const excerpt = excerptOf(raw, context)
  if (status >= 300) {
    const code = `http_${status}`
    const message = `an answer without a readable document (${contentType ?? "no content type"})`
    return new BigBlueButtonError({
      ...errorFacts(raw, context),
      code,
      message,
      hint: hint(operation.id, code),
      body: excerpt,
      cause,
    })
  }
  const told = excerpt === "" ? "" : `: ${excerpt.slice(0, 120)}`
  const message = `the answer (HTTP ${status}, ${contentType ?? "no content type"}) is not a BigBlueButton document, ${what}; check baseUrl and what stands in front of the server${told}`
  return new DecodeError({ provider, operation: nameOf(operation), status, contentType, excerpt, message, cause })
}
