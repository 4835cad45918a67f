import { answers, failure } from "../../generated/bigbluebutton/xml.ts"
import type { WireResponse } from "../core/http/adapter.ts"
import { encodingOf } from "../core/bytes.ts"
import { DecodeError } from "../core/errors.ts"
import { JoinedText } from "../core/http/read-body.ts"
import type { StreamedResponse } from "../core/http/response.ts"
import { breaksOff, type Context } from "../core/http/json-adapter.ts"
import { type Fields, isFields, setOwn } from "../core/values.ts"
import { nameOf, type Operation } from "../core/http/operation.ts"
import { isNoValue, leafValue, XmlError, type XmlFault, type XmlIssue, XmlIssues } from "../core/xml/values.ts"
import type { XmlDocument, XmlField, XmlObject, XmlShape } from "../core/xml/shape.ts"
import { lazily } from "../core/runtime.ts"
import type { Joined } from "./types.ts"
import { deniesFetchAll, isFailure, isSuccess } from "./adapter.ts"
import { apiError, undecodable, type Undecodable, decodeFailure } from "./response-errors.ts"

/**
 * Reads the redirect at the end of a join: to the client, or to a page with errors in its query.
 * @throws BigBlueButtonError with the first of those errors
 */
export function decodeJoin(raw: WireResponse, context: Context): Joined {
  if (raw.location === undefined) throw decodeFailure(raw, context, "foreign", "a redirect without a Location header")
  const target = new URL(raw.location)
  const errors = target.searchParams.get("errors")
  if (errors !== null) throw apiError(raw, context, { returncode: "FAILED", errors: parse(errors) })
  const token = target.searchParams.get("sessionToken")
  return {
    url: target.href,
    ...(token === null ? {} : { session_token: token }),
    cookies: raw.headers.getSetCookie(),
  }
}

function parse(errors: string): unknown {
  try {
    return JSON.parse(errors) as unknown
  } catch {
    return [{ key: "FAILED", message: errors }]
  }
}

/**
 * Converts a JSON response to a call that is declared as XML into the declared shape, by the same rules: lists and maps
 * are always present, and scalars have their declared types. Undeclared members are unchanged.
 */
function fitJson(shape: XmlObject, given: Fields, issues: XmlIssues): Fields {
  return fitted({ issues, isItem: false }, shape, given, "")
}

interface Place {
  readonly issues: XmlIssues
  /** Whether the field is an item of a list. */
  readonly isItem: boolean
}

function fitted(place: Place, shape: XmlObject, given: Fields, at: string): Fields {
  const { issues, isItem } = place
  const result: Record<string, unknown> = { ...given }
  for (const [property, field] of Object.entries(shape.fields)) {
    const path = at + property
    const held = Object.hasOwn(given, property) ? given[property] : undefined
    const isGiven = typeof held === "string" ? !isNoValue(held) : held !== undefined && held !== null
    const value = isGiven ? read(place, field, held, path) : textOf(field, held)
    const isPlain = field.list === undefined && typeof field.shape === "string"
    const isOfRoot = field.list !== undefined && at === ""
    if (isOfRoot && isNothing(held)) issues.absent.add(property)
    const fallback = isPlain || field.required !== true ? undefined : field.list === undefined ? {} : []
    if (value !== undefined || fallback !== undefined) setOwn(result, property, value ?? fallback)
    else Reflect.deleteProperty(result, property)
    if (value !== undefined) continue
    const why = isGiven ? expected(field) : "missing"
    const isNeeded = isPlain && field.required === true
    if (isOfRoot && isGiven && !isNothing(held)) issues.reject(path, why)
    else if (isNeeded && (isGiven || !isItem)) issues.reject(path, why)
    else if (isNeeded || isGiven) issues.add(path, why)
  }
  return result
}

/** The value of a string, which may be empty or the word `null`. */
const textOf = ({ shape, list }: XmlField, held: unknown): unknown =>
  list === undefined && typeof shape === "string" && typeof held === "string" ? leafValue(shape, held) : undefined

function read(place: Place, { shape, list }: XmlField, held: unknown, path: string): unknown {
  if (list === undefined) return readOne(place, shape, held, path)
  if (!Array.isArray(held)) return undefined
  const item = { ...place, isItem: true }
  return held.flatMap((each: unknown, index) => {
    const at = `${path}.${index}`
    const value = readOne(item, shape, each, at)
    if (value !== undefined) return [value]
    // Only a path within an item has a dot: a list of the root would look like a shorter one.
    if (path.includes(".")) place.issues.add(at, expected({ shape }))
    else place.issues.reject(at, expected({ shape }))
    return []
  })
}

/** Whether there is no value at all. An empty element converted to JSON is `""`, or `{}`, which may be anything. */
const isNothing = (held: unknown): boolean =>
  held === undefined || held === null || (isFields(held) && Object.keys(held).length === 0)

function readOne(place: Place, shape: XmlShape, held: unknown, path: string): unknown {
  if (typeof shape === "string")
    return typeof held === "object" ? undefined : leafValue(shape, `${held as string | number | boolean}`)
  if (!isFields(held)) return undefined
  return shape.kind === "map" ? held : fitted(place, shape, held, `${path}.`)
}

const expected = ({ shape, list }: XmlField): string =>
  `expected ${list !== undefined ? "array" : typeof shape === "string" ? shape : "object"}`

/** The XML reader, loaded with the first response: it would add about 15 ms to every start. */
export const loadXml = /* @__PURE__ */ lazily(() => import("../core/xml/index.ts"))

// The transport has already limited the number of bytes.
const unlimited = { maxBytes: Number.POSITIVE_INFINITY }

const shapes: Readonly<Record<string, XmlDocument>> = answers

/**
 * The shape of a call's XML response; `undefined` for calls with JSON responses, and for calls that are not in the
 * OpenAPI document.
 */
const shapeOf = (operation: Operation): XmlDocument | undefined =>
  Object.hasOwn(answers, operation.id) ? shapes[operation.id] : undefined

/**
 * Decodes a complete response into the declared shape. The body decides, not the HTTP status: most API errors have
 * status 200, and load balancers send valid responses with 4xx.
 * @throws BigBlueButtonError, DecodeError
 */
export async function decode(raw: WireResponse, context: Context): Promise<unknown> {
  if (context.operation.id === "join" && raw.status >= 300 && raw.status < 400) return decodeJoin(raw, context)
  const start = raw.text.trimStart().slice(0, 64)
  if (start.startsWith("{")) return decodeJson(raw, context)
  if (context.operation.response === "text" && raw.status < 300) return raw.text
  if (start.startsWith("<") && !/^<(?:!doctype\s+html|html)/i.test(start)) return decodeXml(raw, context)
  throw decodeFailure(raw, context, start === "" ? "empty" : "foreign", "not XML")
}

/** All responses of the server have this root element. */
const startsOurs = /^(?:<\?xml[^>]{0,200}\?>\s*)?<response\b/

/** Classifies unreadable XML by its beginning. */
const xmlKind = (text: string, reason: XmlFault): Undecodable => {
  if (!startsOurs.test(text.trimStart())) return "foreign"
  return reason === "truncated" ? "cut" : "broken"
}

/** Classifies unreadable JSON. Responses from the server have `returncode` in the first lines. */
const jsonKind = (text: string): Undecodable => {
  if (!text.slice(0, 1_000).includes('"returncode"')) return "foreign"
  return breaksOff(text) ? "cut" : "broken"
}

async function decodeXml(raw: WireResponse, context: Context): Promise<unknown> {
  const { examineXml, readXml } = await loadXml()
  try {
    const shape = context.operation.response === "json" ? failure : shapeOf(context.operation)
    const { value, issues } = examineXml(shape, raw.text, unlimited)
    const fields = value as Fields
    if (isFailure(fields)) throw apiError(raw, context, readXml(failure, raw.text, unlimited) as Fields)
    if (!isSuccess(fields)) throw decodeFailure(raw, context, "foreign", "there is no returncode")
    if (context.operation.response === "json") throw decodeFailure(raw, context, "broken", "XML instead of JSON")
    if (deniesFetchAll(fields)) throw apiError(raw, context, { ...fields, messageKey: "fetchAllDenied" })
    judge(issues, shape, fields, raw, context)
    return succeeded(fields)
  } catch (cause) {
    if (!(cause instanceof XmlError)) throw cause
    throw decodeFailure(raw, context, xmlKind(raw.text, cause.reason), cause.message, cause)
  }
}

/** Normalizes `returncode`: servers use any letter case, the declared type only one. */
function succeeded(fields: Fields): Fields {
  if (fields["returncode"] !== "SUCCESS" && isSuccess(fields)) setOwn(fields, "returncode", "SUCCESS")
  return fields
}

/**
 * Why a response without its list may not have an empty one; `undefined` if it may. Servers omit a list that is empty,
 * but then say so: `noMeetings`, `noRecordings`.
 * @param fields the response, or what is left of it without the list
 */
function lacksList({ absent }: XmlIssues, { shape }: XmlDocument, { messageKey }: Fields): XmlIssue | undefined {
  // Nearly every response, which then costs nothing.
  if (absent.size === 0) return undefined
  const [only, another] = Object.entries(shape.fields).filter(
    ([name, field]) => field.required && name !== "returncode",
  )
  // Other responses, such as the one about a meeting, contain more than a list.
  if (only?.[1].list === undefined || another !== undefined || !absent.has(only[0])) return undefined
  if (typeof messageKey === "string" && /^no[A-Z]/.test(messageKey)) return undefined
  return { path: only[0], message: "missing, and no messageKey says that the list is empty" }
}

/** @throws DecodeError if a required value is missing */
function judge(
  issues: XmlIssues,
  document: XmlDocument | undefined,
  fields: Fields,
  raw: WireResponse,
  context: Context,
): void {
  const { left } = issues
  const fatal = issues.fatal ?? (document && lacksList(issues, document, fields))
  if (fatal !== undefined) throw decodeFailure(raw, context, "broken", `${fatal.path}: ${fatal.message}`)
  if (left.length > 0) raw.leaveOut?.(left.map((issue) => ({ of: nameOf(context.operation), ...issue })))
}

/** JSON responses that report their outcome differently from all others. */
const exceptions = {
  /** Key of a failure that only says that a recording has no tracks. An empty list is not a failure. */
  noTracks: "noCaptionsFound",
  /** Key of a failure, whatever its returncode. */
  uploadFailed: "upload_text_track_failed",
  /** The only call whose success has neither a wrapper nor a returncode. */
  bareCall: "stuns",
} as const

function decodeJson(raw: WireResponse, context: Context): unknown {
  let document: unknown
  try {
    document = raw.json()
  } catch {
    // The parser's own error quotes the text, which may contain a token.
    throw decodeFailure(raw, context, jsonKind(raw.text), "malformed JSON")
  }
  const wrapped = isFields(document) && isFields(document["response"]) ? document["response"] : undefined
  const fields = wrapped ?? document
  if (isFields(fields)) {
    const { messageKey } = fields
    if (isFailure(fields) && messageKey === exceptions.noTracks)
      return { response: { ...fields, returncode: "SUCCESS", tracks: [] } }
    if (isFailure(fields) || messageKey === exceptions.uploadFailed) throw apiError(raw, context, fields)
  }
  if (isFields(fields)) succeeded(fields)
  if (!isExpected(fields, wrapped !== undefined, raw, context)) {
    throw decodeFailure(raw, context, "foreign", "JSON without the member response")
  }
  const shape = shapeOf(context.operation)
  if (shape === undefined) return context.operation.response === "xml" ? fields : document
  // For an XML call, JSON responses are declared without the wrapper.
  const issues = new XmlIssues()
  const fitted = fitJson(shape.shape, fields, issues)
  judge(issues, shape, fields, raw, context)
  return fitted
}

function isExpected(
  fields: unknown,
  isWrapped: boolean,
  { status }: WireResponse,
  { operation }: Context,
): fields is Fields {
  if (!isFields(fields)) return false
  if (isSuccess(fields)) return isWrapped || operation.response === "xml"
  // Undeclared calls have no known shape.
  return (
    status < 300 &&
    (operation.id === exceptions.bareCall || (operation.response === "xml" && shapeOf(operation) === undefined))
  )
}

/** The property that identifies an item. Without it, a list cannot be checked for completeness. */
const itemId = "recordID"

/** Number of bytes after leading whitespace that must be enough to recognize the kind of response. */
const startLength = 256

/**
 * Yields the items of a list while its response arrives, and returns the rest of the response. API errors and bodies
 * that are not XML are read to the end and decoded as for any other call.
 * @throws BigBlueButtonError, DecodeError, ConnectionError
 */
export async function* streamResponse<Item, Rest>(
  response: StreamedResponse,
  provider: string,
  operation: Operation,
  list: string,
): AsyncGenerator<Item, Rest, undefined> {
  const body = response.chunks[Symbol.asyncIterator]()
  try {
    const { start, head, encoding } = await readBeginning(body, response)
    const shape = shapeOf(operation)
    if (shape === undefined || !isStreamable(start))
      return yield* decodeWhole<Item, Rest>(response, concat(head, body), encoding, list)
    const { streamXml } = await loadXml()
    let issues = new XmlIssues()
    const leftOut = (found: XmlIssues) => {
      issues = found
      response.leaveOut(found.left.map((issue) => ({ of: nameOf(operation), ...issue })))
    }
    const options = { charset: encoding, limits: { maxItemBytes: response.limit }, id: itemId, leftOut }
    // The shape and the types are generated from the same document.
    const items = streamXml(shape, [list], concat(head, body), options) as AsyncGenerator<Item, Rest, undefined>
    const rest = yield* items
    const lacking = lacksList(issues, shape, rest as Fields)
    if (lacking !== undefined) throw new XmlError("unfit", `${lacking.path}: ${lacking.message}`)
    return rest
  } catch (cause) {
    if (!(cause instanceof XmlError)) throw response.explain(cause)
    // The streamed response began like one of this server.
    const kind = cause.reason === "truncated" ? "cut" : "broken"
    const message =
      cause.reason === "too-large"
        ? `the response exceeds maxResponseBytes: ${cause.message}`
        : undecodable(kind, `(HTTP 200, ${response.contentType ?? "no content type"})`, cause.message)
    const contentType = response.contentType ?? undefined
    const at = { provider, operation: nameOf(operation), status: 200, contentType, excerpt: "" }
    throw response.explain(new DecodeError({ ...at, message, cause }))
  } finally {
    await body.return?.()
  }
}

/**
 * Reads until it is clear whether the response contains the list. Leading whitespace is dropped, so the text to examine
 * is at most 256 bytes long however the server splits it.
 */
async function readBeginning(
  body: AsyncIterator<Uint8Array>,
  { limit, contentType }: StreamedResponse,
): Promise<{ readonly start: string; readonly head: readonly Uint8Array[]; readonly encoding: string }> {
  const head: Uint8Array[] = []
  const bytes = new Uint8Array(startLength)
  let length = 0
  let start = ""
  let dropped = 0
  const latin1 = new TextDecoder("latin1")
  while (length < startLength && !isStreamable(start)) {
    const step = await body.next()
    if (step.done === true) break
    const piece = head.length === 0 ? withoutLeadingWhitespace(step.value) : step.value
    dropped += step.value.byteLength - piece.byteLength
    if (dropped > limit) throw new XmlError("too-large", `more than ${limit} bytes of leading whitespace`)
    if (piece.byteLength === 0) continue
    head.push(piece)
    const part = piece.subarray(0, startLength - length)
    bytes.set(part, length)
    length += part.byteLength
    start += latin1.decode(part)
  }
  const seen = bytes.subarray(0, length)
  const encoding = encodingOf(seen, contentType)
  return { start: encoding.startsWith("utf-16") ? new TextDecoder(encoding).decode(seen) : start, head, encoding }
}

function withoutLeadingWhitespace(bytes: Uint8Array): Uint8Array {
  const first = bytes.findIndex((byte) => byte !== 32 && byte !== 10 && byte !== 13 && byte !== 9)
  return first < 0 ? bytes.subarray(bytes.byteLength) : bytes.subarray(first)
}

/** The first element reports success. */
const isStreamable = (start: string) =>
  /^\s*(?:ï»¿)?\s*(?:<\?xml[^>]*>\s*)?<response>\s*<returncode>\s*SUCCESS/i.test(start)

async function* concat(head: readonly Uint8Array[], rest: AsyncIterator<Uint8Array>): AsyncGenerator<Uint8Array> {
  yield* head
  for (let step = await rest.next(); step.done !== true; step = await rest.next()) yield step.value
}

async function* decodeWhole<Item, Rest>(
  response: StreamedResponse,
  chunks: AsyncIterable<Uint8Array>,
  encoding: string,
  list: string,
): AsyncGenerator<Item, Rest, undefined> {
  const text = new JoinedText(() => encoding)
  let size = 0
  for await (const chunk of chunks) {
    size += chunk.byteLength
    if (size > response.limit) throw new XmlError("too-large", `not a list, and larger than ${response.limit} bytes`)
    text.add(chunk)
  }
  const { hasId } = await loadXml()
  const { [list]: items = [], ...rest } = (await response.decode(text.end())) as Record<string, Item[]>
  const odd = items.findIndex((item) => !hasId(item, itemId))
  if (odd !== -1) throw new XmlError("unfit", `${list}.${odd}.${itemId}: missing`)
  yield* items
  return rest as Rest
}
