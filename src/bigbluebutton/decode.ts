import { answers, failure } from "../../generated/bigbluebutton/xml.ts"
import type { RawAnswer } from "../core/dialect.ts"
import { DecodeError } from "../core/errors.ts"
import { headerFacts } from "../core/headers.ts"
import type { Operation } from "../core/operation.ts"
import type { Redactor } from "../core/redact.ts"
import type { XmlDocument } from "../core/xml-shape.ts"
import { readXml, XmlError } from "../core/xml.ts"
import { BigBlueButtonError } from "./error.ts"
import { hint } from "./hint.ts"

type Fields = Readonly<Record<string, unknown>>

/** What the decoder has to know of its surroundings. */
export interface Context {
  readonly provider: string
  readonly operation: Operation
  readonly redactor: Redactor
}

// The transport has counted the bytes already.
const unlimited = { maxBytes: Number.POSITIVE_INFINITY }

const shapes: Readonly<Record<string, XmlDocument>> = answers

/** The shape of a call's XML answer; `undefined` for calls that answer in JSON or that the document does not know. */
export const shapeOf = (operation: Operation): XmlDocument | undefined =>
  Object.hasOwn(answers, operation.id) ? shapes[operation.id] : undefined

/**
 * Turns a complete answer into the declared shape. The document decides, not the HTTP status: a refusal mostly comes
 * with 200, and load balancers put good documents under 4xx.
 * @throws BigBlueButtonError, DecodeError
 */
export function decode(raw: RawAnswer, context: Context): unknown {
  const start = raw.text
    .trimStart()
    .replace(/^\uFEFF/, "")
    .slice(0, 64)
  if (start.startsWith("{")) return decodeJson(raw, context)
  if (start.startsWith("<") && !/^<(?:!doctype\s+html|html)/i.test(start)) return decodeXml(raw, context)
  throw notADocument(raw, context, start === "" ? "empty" : "not XML")
}

function decodeXml(raw: RawAnswer, context: Context): unknown {
  try {
    const shape = context.operation.answer === "json" ? failure : shapeOf(context.operation)
    const fields = readXml(shape, raw.text, unlimited) as Fields
    if (isFailure(fields)) throw refusal(raw, context, readXml(failure, raw.text, unlimited) as Fields)
    if (!isSuccess(fields)) throw notADocument(raw, context, "it has no returncode")
    return fields
  } catch (cause) {
    if (!(cause instanceof XmlError)) throw cause
    throw notADocument(raw, context, cause.message, cause)
  }
}

function decodeJson(raw: RawAnswer, context: Context): unknown {
  let document: unknown
  try {
    document = JSON.parse(raw.text)
  } catch (cause) {
    throw notADocument(raw, context, "broken JSON", cause)
  }
  const wrapped = isFields(document) && isFields(document["response"]) ? document["response"] : undefined
  const fields = wrapped ?? document
  if (isFields(fields) && (isFailure(fields) || fields["messageKey"] === "upload_text_track_failed")) {
    throw refusal(raw, context, fields)
  }
  if (raw.status >= 300 && !(isFields(fields) && isSuccess(fields)))
    throw notADocument(raw, context, "JSON of something else")
  // An XML call that was answered in JSON after all is declared without the wrapper.
  return context.operation.answer === "xml" ? fields : document
}

const isFields = (value: unknown): value is Fields =>
  typeof value === "object" && value !== null && !Array.isArray(value)

const says = (fields: Fields, word: string) => String(fields["returncode"]).toUpperCase() === word
const isSuccess = (fields: Fields) => says(fields, "SUCCESS")
export const isFailure = (fields: Fields): boolean => says(fields, "FAILED")

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
    headers: headerFacts(raw.headers),
    body: redactor.value(fields),
    retryAfter: raw.retryAfter,
  })
}

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
      headers: headerFacts(raw.headers),
      body: excerpt,
      retryAfter: raw.retryAfter,
      cause,
    })
  }
  const told = excerpt === "" ? "" : `: ${excerpt.slice(0, 120)}`
  const message = `the answer (HTTP ${status}, ${contentType ?? "no content type"}) is not a BigBlueButton document, ${what}; check baseUrl and what stands in front of the server${told}`
  return new DecodeError({ provider, operation: operation.id, status, contentType, excerpt, message, cause })
}
