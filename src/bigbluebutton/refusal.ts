import type { RawAnswer } from "../core/http/adapter.ts"
import { DecodeError } from "../core/errors.ts"
import { type Context, errorFacts, excerptOf, messageOf, wordOf } from "../core/error-facts.ts"
import { type Fields, isFields } from "../core/values.ts"
import { nameOf } from "../core/http/operation.ts"
import { BigBlueButtonError } from "./error.ts"
import { hint } from "./hint.ts"

/** The error for a document that says FAILED, in any of its three shapes. */
export function refusal(raw: Omit<RawAnswer, "text">, context: Context, fields: Fields): BigBlueButtonError {
  const { provider, operation, redactor } = context
  const list: unknown = fields["errors"]
  const first: unknown = Array.isArray(list) ? list[0] : undefined
  const key = text(fields["messageKey"]) ?? (isFields(first) ? text(first["key"]) : undefined) ?? "FAILED"
  const message = text(fields["message"]) ?? (isFields(first) ? text(first["message"]) : undefined) ?? "no reason given"
  return new BigBlueButtonError({
    ...errorFacts(raw, context),
    code: wordOf(key, context),
    message: messageOf(message, context),
    hint: hint({ provider, operation: operation.id, code: key, urlLength: raw.urlLength }),
    body: redactor.value(fields),
  })
}

const text = (value: unknown): string | undefined => (typeof value === "string" && value !== "" ? value : undefined)

/**
 * Why a body could not be decoded:
 * - `cut`: it begins like a response of this server and breaks off
 * - `broken`: it begins like one and has a mistake
 * - `empty`: there is none
 * - `foreign`: it is something else
 */
export type Undecodable = "cut" | "broken" | "empty" | "foreign"

/** The error for what is no response of this server: by its status if that tells, otherwise as undecodable. */
export function notADocument(
  raw: RawAnswer,
  context: Context,
  kind: Undecodable,
  what: string,
  cause?: unknown,
): BigBlueButtonError | DecodeError {
  const { provider, operation } = context
  const { status, urlLength } = raw
  const contentType = wordOf(raw.contentType, context)
  const excerpt = excerptOf(raw, context)
  if (status >= 300) {
    const code = `http_${status}`
    const message = `a response without a readable document (${contentType ?? "no content type"})`
    return new BigBlueButtonError({
      ...errorFacts(raw, context),
      code,
      message,
      hint: hint({ provider, operation: operation.id, code, urlLength, brokeOff: kind === "cut" }),
      body: excerpt,
      cause,
    })
  }
  const told = excerpt === "" ? "" : `: ${excerpt.slice(0, 120)}`
  const from = `(HTTP ${status}, ${contentType ?? "no content type"})`
  const message = `${undecodable(kind, from, messageOf(what, context))}${told}`
  return new DecodeError({ provider, operation: nameOf(operation), status, contentType, excerpt, message, cause })
}

/** What a DecodeError says of a body, and what to look at: a wrong `baseUrl` is likely for `foreign` ones only. */
export function undecodable(kind: Undecodable, from: string, what: string): string {
  const server = "look at the server and the proxies in front of it"
  switch (kind) {
    case "cut":
      return `the response ${from} broke off, ${what}; ${server}`
    case "broken":
      return `the response ${from} is a broken BigBlueButton document, ${what}; ${server}`
    case "empty":
      return `the response ${from} is not a BigBlueButton document, it is empty; ${server}`
    case "foreign":
      return `the response ${from} is not a BigBlueButton document, ${what}; check baseUrl and what stands in front of the server`
  }
}
