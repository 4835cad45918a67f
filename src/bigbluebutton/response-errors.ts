import type { WireResponse } from "../core/http/adapter.ts"
import { DecodeError } from "../core/errors.ts"
import { type Context, errorFacts, excerptOf, messageOf, wordOf } from "../core/http/json-adapter.ts"
import { type Fields, isFields, nonEmpty } from "../core/values.ts"
import { nameOf } from "../core/http/operation.ts"
import { algorithms } from "./checksum.ts"
import { BigBlueButtonError } from "./types.ts"

// The errors of responses, with hints. Loaded with the code that decodes responses.

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
export function apiError(raw: Omit<WireResponse, "text">, context: Context, fields: Fields): BigBlueButtonError {
  const { provider, operation, redactor } = context
  const list: unknown = fields["errors"]
  const first: unknown = Array.isArray(list) ? list[0] : undefined
  const key = nonEmpty(fields["messageKey"]) ?? (isFields(first) ? nonEmpty(first["key"]) : undefined) ?? "FAILED"
  const message =
    nonEmpty(fields["message"]) ?? (isFields(first) ? nonEmpty(first["message"]) : undefined) ?? "no message"
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
export type Undecodable = "cut" | "broken" | "empty" | "foreign"

/**
 * The error for a response that is not from BigBlueButton: an API error if the status explains it, otherwise a
 * DecodeError.
 */
export function decodeFailure(
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
