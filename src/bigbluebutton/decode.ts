import { answers, failure } from "../../generated/bigbluebutton/xml.ts"
import type { WireResponse } from "../core/http/adapter.ts"
import { DecodeError } from "../core/errors.ts"
import { breaksOff, type Context, errorFacts, excerptOf, messageOf, wordOf } from "../core/http/json-adapter.ts"
import { type Fields, isFields, nonEmpty, setOwn } from "../core/values.ts"
import { nameOf, type Operation } from "../core/http/operation.ts"
import { isNoValue, leafValue, type XmlFault, XmlIssues } from "../core/xml/values.ts"
import type { XmlDocument, XmlField, XmlObject, XmlShape } from "../core/xml/shape.ts"
import { lazily } from "../core/runtime.ts"
import { BigBlueButtonError, type Joined } from "./types.ts"
import { algorithms } from "./checksum.ts"
import { deniesFetchAll, isFailure, isSuccess } from "./adapter.ts"

/** Facts that select a hint. */
interface HintFacts {
  readonly provider: string
  readonly operation: string
  readonly code: string
  /** Length of the requested URL, in characters. */
  readonly urlLength?: number | undefined
  /** The response begins like one from this server and is truncated. */
  readonly brokeOff?: boolean
}

const bbbWebhooksIsDown =
  "bbb-webhooks is not running, or the proxy cannot reach it; run systemctl status bbb-webhooks on the server"

const byCode: Readonly<Record<string, string>> = {
  checksumError:
    `the secret is wrong, or the server does not allow this checksumAlgorithm: try another of ${algorithms.join(", ")}; ` +
    "explainChecksum() shows what was signed",
  "Params required": "the meeting does not know this role or password",
  unsupportedRequest: "the load balancer does not support this call",
  idNotUnique: "the meeting exists with other passwords; omit them or pass the same ones again",
  http_401: "baseUrl is right, but a proxy in front of the API asks for a login",
  http_403: "a firewall or proxy in front of the API rejects the request (is your IP address allowed?)",
  http_404: "check baseUrl; the server also responds like this to calls that its release does not support",
  http_405: "the server, or a load balancer in front of it, does not accept this HTTP method for this call",
  http_413: "the body is too large for the proxy (about 2 MB): pass documents by URL",
  http_429: "a proxy in front of the server limits the request rate",
  http_500: "BigBlueButton failed; see its log (bbb-web.log)",
  http_502: "the proxy could not reach BigBlueButton",
  http_503: "BigBlueButton is overloaded, restarting or down for maintenance",
  http_504: "BigBlueButton exceeded the proxy's timeout",
}

/** Webhooks are served by bbb-webhooks, a separate program with its own path. */
const ofHooks: Readonly<Record<string, string>> = {
  checksumError:
    "the secret is wrong, or bbb-webhooks does not support this algorithm: 2.x (BigBlueButton up to 2.7) supports only sha1, " +
    'set hooksChecksumAlgorithm: "sha1"; explainChecksum() shows what was signed',
  http_404:
    "bbb-webhooks is not installed on the server, or the proxy does not route /bigbluebutton/api/hooks to it; load " +
    "balancers often do not forward these calls",
  http_500: "bbb-webhooks failed; see its log (journalctl -u bbb-webhooks)",
  http_502: bbbWebhooksIsDown,
  http_503: bbbWebhooksIsDown,
  http_504: "bbb-webhooks did not respond in time; run systemctl status bbb-webhooks on the server",
}

/** Its users cannot read a server's log, and it has a webhook service of its own. */
const ofConferenciaWeb: Readonly<Record<string, string>> = {
  http_500: "the service failed; retry later, or report it to RNP (atendimento@rnp.br)",
}

const fewerRecordings = "BigBlueButton exceeded the proxy's timeout; request fewer recordings at a time"

const ofCalls: Readonly<Record<string, string>> = {
  "getRecordings fetchAllDenied":
    "the server has allowFetchAllRecordings=false: pass meetingID, recordID or limit, or iterate with recordings()",
  "getRecordings http_404":
    "check baseUrl; some proxies also respond with 404 when listing recordings takes too long: request fewer at a time",
  "getRecordings http_500":
    "BigBlueButton 3.0 fails on an offset beyond the last recording and on an empty metadata filter; otherwise see its log (bbb-web.log)",
  "getRecordings http_504": fewerRecordings,
  "insertDocument http_500":
    "BigBlueButton responds like this when the meeting is not running; otherwise see its log (bbb-web.log)",
  "feedback http_404": "check baseUrl; many servers do not offer this call",
}

/**
 * From this length on, proxies and Tomcat may reject a request line: nginx accepts 8 kB, Tomcat 8 kB including the
 * headers.
 */
const long = 4_000

const tooLong = new Set(["http_400", "http_414", "http_431"])

/** A hint for an API error, if its cause is known. */
function hint({ provider, operation, code, urlLength, brokeOff }: HintFacts): string | undefined {
  if (brokeOff === true) return "the response was cut off: check the server and the proxies in front of it"
  if (tooLong.has(code)) return lengthHint(operation, code, urlLength)
  const own = provider === "conferenciaweb" ? ofConferenciaWeb : operation.startsWith("hooks") ? ofHooks : {}
  return lookUp(own, code) ?? lookUp(ofCalls, `${operation} ${code}`) ?? lookUp(byCode, code)
}

const lookUp = (hints: Readonly<Record<string, string>>, key: string): string | undefined =>
  Object.hasOwn(hints, key) ? hints[key] : undefined

function lengthHint(operation: string, code: string, length: number | undefined): string {
  const said = length === undefined ? "" : ` of ${length} characters`
  if (code === "http_400" && (length === undefined || length < long)) {
    return `a proxy in front of BigBlueButton rejected the request${length === undefined ? "" : ` (a URL of ${length} characters is not too long)`}: check scheme and port of baseUrl`
  }
  if (code === "http_431" && length !== undefined && length < long) {
    return `the headers are too long, not the URL${said}: shorten the option headers, such as cookies`
  }
  return `the URL${said} is too long for the server or a proxy: ${shorten(operation)}`
}

function shorten(operation: string): string {
  if (operation.startsWith("create")) return "shorten long parameters such as welcome, or use the …Url parameters"
  if (/recording/i.test(operation)) return "pass fewer ids per call"
  return "shorten its parameters"
}

/** The error for a response body that says FAILED, in any of its three formats. */
function apiError(raw: Omit<WireResponse, "text">, context: Context, fields: Fields): BigBlueButtonError {
  const { provider, operation, redactor } = context
  const list: unknown = fields["errors"]
  const first: unknown = Array.isArray(list) ? list[0] : undefined
  const key = nonEmpty(fields["messageKey"]) ?? (isFields(first) ? nonEmpty(first["key"]) : undefined) ?? "FAILED"
  const message = nonEmpty(fields["message"]) ?? (isFields(first) ? nonEmpty(first["message"]) : undefined) ?? "no message"
  return new BigBlueButtonError({
    ...errorFacts(raw, context),
    code: wordOf(key, context),
    message: messageOf(message, context),
    hint: hint({ provider, operation: operation.id, code: key, urlLength: raw.urlLength }),
    body: redactor.value({ ...fields, returncode: "FAILED" }),
  })
}

/**
 * Why a body could not be decoded:
 * - `cut`: it begins like a response from this server and is truncated
 * - `broken`: it begins like one and is malformed
 * - `empty`: the body is empty
 * - `foreign`: it comes from something else
 */
type Undecodable = "cut" | "broken" | "empty" | "foreign"

/**
 * The error for a response that is not from BigBlueButton: an API error if the status explains it, otherwise a
 * DecodeError.
 */
function notADocument(
  raw: WireResponse,
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
    const message = `the response is not BigBlueButton XML (${contentType ?? "no content type"})`
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

/** Message and advice of a DecodeError. Only `foreign` bodies suggest a wrong `baseUrl`. */
export function undecodable(kind: Undecodable, from: string, what: string): string {
  const server = "check the server and the proxies in front of it"
  switch (kind) {
    case "cut":
      return `the response ${from} is cut off: ${what}; ${server}`
    case "broken":
      return `the response ${from} is malformed BigBlueButton XML: ${what}; ${server}`
    case "empty":
      return `the response ${from} is empty; ${server}`
    case "foreign":
      return `the response ${from} is not a BigBlueButton response: ${what}; check baseUrl and any proxy in front of the server`
  }
}

/**
 * Reads the redirect at the end of a join: to the client, or to a page with errors in its query.
 * @throws BigBlueButtonError with the first of those errors
 */
export function decodeJoin(raw: WireResponse, context: Context): Joined {
  if (raw.location === undefined) throw notADocument(raw, context, "foreign", "a redirect without a Location header")
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
    const fallback = isPlain || field.required !== true ? undefined : field.list === undefined ? {} : []
    if (value !== undefined || fallback !== undefined) setOwn(result, property, value ?? fallback)
    else Reflect.deleteProperty(result, property)
    if (value !== undefined) continue
    const why = isGiven ? expected(field) : "missing"
    const isNeeded = isPlain && field.required === true
    if (isNeeded && (isGiven || !isItem)) issues.reject(path, why)
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
  return held.flatMap((each: unknown, index) => readOne(item, shape, each, `${path}.${index}`) ?? [])
}

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
export const shapeOf = (operation: Operation): XmlDocument | undefined =>
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
  throw notADocument(raw, context, start === "" ? "empty" : "foreign", "not XML")
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
  const { examineXml, readXml, XmlError } = await loadXml()
  try {
    const shape = context.operation.response === "json" ? failure : shapeOf(context.operation)
    const { value, issues } = examineXml(shape, raw.text, unlimited)
    const fields = value as Fields
    if (isFailure(fields)) throw apiError(raw, context, readXml(failure, raw.text, unlimited) as Fields)
    if (!isSuccess(fields)) throw notADocument(raw, context, "foreign", "there is no returncode")
    if (context.operation.response === "json") throw notADocument(raw, context, "broken", "XML instead of JSON")
    if (deniesFetchAll(fields)) throw apiError(raw, context, { ...fields, messageKey: "fetchAllDenied" })
    judge(issues, raw, context)
    return succeeded(fields)
  } catch (cause) {
    if (!(cause instanceof XmlError)) throw cause
    throw notADocument(raw, context, xmlKind(raw.text, cause.reason), cause.message, cause)
  }
}

/** Normalizes `returncode`: servers use any letter case, the declared type only one. */
function succeeded(fields: Fields): Fields {
  if (fields["returncode"] !== "SUCCESS" && isSuccess(fields)) setOwn(fields, "returncode", "SUCCESS")
  return fields
}

/** @throws DecodeError if a required value is missing */
function judge({ fatal, left }: XmlIssues, raw: WireResponse, context: Context): void {
  if (fatal !== undefined) throw notADocument(raw, context, "broken", `${fatal.path}: ${fatal.message}`)
  if (left.length > 0) raw.leaveOut?.(left.map((issue) => ({ of: nameOf(context.operation), ...issue })))
}

function decodeJson(raw: WireResponse, context: Context): unknown {
  let document: unknown
  try {
    document = raw.json()
  } catch {
    // The parser's own error quotes the text, which may contain a token.
    throw notADocument(raw, context, jsonKind(raw.text), "malformed JSON")
  }
  const wrapped = isFields(document) && isFields(document["response"]) ? document["response"] : undefined
  const fields = wrapped ?? document
  if (isFields(fields)) {
    const { messageKey } = fields
    // A recording without tracks is not a failure, just as a server without meetings is not.
    if (isFailure(fields) && messageKey === "noCaptionsFound")
      return { response: { ...fields, returncode: "SUCCESS", tracks: [] } }
    if (isFailure(fields) || messageKey === "upload_text_track_failed") throw apiError(raw, context, fields)
  }
  if (isFields(fields)) succeeded(fields)
  if (!isExpected(fields, wrapped !== undefined, raw, context)) {
    throw notADocument(raw, context, "foreign", "JSON without the member response")
  }
  const shape = shapeOf(context.operation)
  if (shape === undefined) return context.operation.response === "xml" ? fields : document
  // For an XML call, JSON responses are declared without the wrapper.
  const issues = new XmlIssues()
  const fitted = fitJson(shape.shape, fields, issues)
  judge(issues, raw, context)
  return fitted
}

/** The only call whose success has neither a wrapper nor a returncode. */
const bare = "stuns"

function isExpected(
  fields: unknown,
  isWrapped: boolean,
  { status }: WireResponse,
  { operation }: Context,
): fields is Fields {
  if (!isFields(fields)) return false
  if (isSuccess(fields)) return isWrapped || operation.response === "xml"
  // Undeclared calls have no known shape.
  return status < 300 && (operation.id === bare || (operation.response === "xml" && shapeOf(operation) === undefined))
}
