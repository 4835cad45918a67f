import { answers, failure } from "../../generated/bigbluebutton/xml.ts"
import type { RawAnswer } from "../core/http/adapter.ts"
import type { Operation } from "../core/http/operation.ts"
import { nameOf } from "../core/http/operation.ts"
import type { XmlFault } from "../core/xml/error.ts"
import { XmlIssues } from "../core/xml/issues.ts"
import type { XmlDocument } from "../core/xml/shape-part.ts"
import { breaksOff } from "../core/breaks-off.ts"
import { loadXml } from "../core/xml/load.ts"
import type { Context } from "../core/error-facts.ts"
import { type Fields, isFields } from "../core/values.ts"
import { decodeJoin } from "./decode-join.ts"
import { fitJson } from "./fit-json.ts"
import { notADocument, refusal, type Undecodable } from "./refusal.ts"
import { deniesFetchAll, isFailure, isSuccess } from "./returncode.ts"

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
export async function decode(raw: RawAnswer, context: Context): Promise<unknown> {
  if (context.operation.id === "join" && raw.status >= 300 && raw.status < 400) return decodeJoin(raw, context)
  const start = raw.text.trimStart().slice(0, 64)
  if (start.startsWith("{")) return decodeJson(raw, context)
  if (context.operation.answer === "text" && raw.status < 300) return raw.text
  if (start.startsWith("<") && !/^<(?:!doctype\s+html|html)/i.test(start)) return decodeXml(raw, context)
  throw notADocument(raw, context, start === "" ? "empty" : "foreign", "not XML")
}

/** All responses of the server have this root. */
const startsOurs = /^(?:<\?xml[^>]{0,200}\?>\s*)?<response\b/

/** What XML that cannot be read is, by its beginning. */
const xmlKind = (text: string, reason: XmlFault): Undecodable => {
  if (!startsOurs.test(text.trimStart())) return "foreign"
  return reason === "truncated" ? "cut" : "broken"
}

/** The same for JSON, which has `returncode` in its first lines. */
const jsonKind = (text: string): Undecodable => {
  if (!text.slice(0, 1_000).includes('"returncode"')) return "foreign"
  return breaksOff(text) ? "cut" : "broken"
}

async function decodeXml(raw: RawAnswer, context: Context): Promise<unknown> {
  const { examineXml, readXml, XmlError } = await loadXml()
  try {
    const shape = context.operation.answer === "json" ? failure : shapeOf(context.operation)
    const { value, issues } = examineXml(shape, raw.text, unlimited)
    const fields = value as Fields
    if (isFailure(fields)) throw refusal(raw, context, readXml(failure, raw.text, unlimited) as Fields)
    if (!isSuccess(fields)) throw notADocument(raw, context, "foreign", "it has no returncode")
    if (context.operation.answer === "json") throw notADocument(raw, context, "broken", "XML in the place of JSON")
    if (deniesFetchAll(fields)) throw refusal(raw, context, { ...fields, messageKey: "fetchAllDenied" })
    judge(issues, raw, context)
    return fields
  } catch (cause) {
    if (!(cause instanceof XmlError)) throw cause
    throw notADocument(raw, context, xmlKind(raw.text, cause.reason), cause.message, cause)
  }
}

/** @throws DecodeError where a value is missing without which there is no result */
function judge({ fatal, left }: XmlIssues, raw: RawAnswer, context: Context): void {
  if (fatal !== undefined) throw notADocument(raw, context, "broken", `${fatal.path}: ${fatal.message}`)
  if (left.length > 0) raw.leaveOut?.(left.map((issue) => ({ of: nameOf(context.operation), ...issue })))
}

function decodeJson(raw: RawAnswer, context: Context): unknown {
  let document: unknown
  try {
    document = raw.json()
  } catch {
    // The parser's own error quotes the text, which may hold a token.
    throw notADocument(raw, context, jsonKind(raw.text), "broken JSON")
  }
  const wrapped = isFields(document) && isFields(document["response"]) ? document["response"] : undefined
  const fields = wrapped ?? document
  if (isFields(fields)) {
    const { messageKey } = fields
    // A recording without tracks is no more a failure than a server without meetings.
    if (isFailure(fields) && messageKey === "noCaptionsFound") return { response: { ...fields, tracks: [] } }
    if (isFailure(fields) || messageKey === "upload_text_track_failed") throw refusal(raw, context, fields)
  }
  if (!isAnswer(fields, wrapped !== undefined, raw, context)) {
    throw notADocument(raw, context, "foreign", "JSON of something else")
  }
  const shape = shapeOf(context.operation)
  if (shape === undefined) return context.operation.answer === "xml" ? fields : document
  // An XML call that was answered in JSON after all is declared without the wrapper.
  const issues = new XmlIssues()
  const fitted = fitJson(shape.shape, fields, issues)
  judge(issues, raw, context)
  return fitted
}

/** The one call whose success has neither wrapper nor returncode. */
const bare = "stuns"

function isAnswer(
  fields: unknown,
  isWrapped: boolean,
  { status }: RawAnswer,
  { operation }: Context,
): fields is Fields {
  if (!isFields(fields)) return false
  if (isSuccess(fields)) return isWrapped || operation.answer === "xml"
  // Nothing is known about calls that the document does not have.
  return status < 300 && (operation.id === bare || (operation.answer === "xml" && shapeOf(operation) === undefined))
}
