import type { components } from "../../generated/bigbluebutton/paths.ts"
import { lazily } from "../core/runtime.ts"
import { asObject } from "../core/http/check-call.ts"
import { equalText } from "../core/crypto.ts"
import { isFields } from "../core/values.ts"
import { ConfigError, WebhookVerificationError } from "../core/errors.ts"
import { formEncode } from "../core/http/query.ts"
import { appendPair, checkAddress, type FormFields, queryFields, splitUrl } from "../core/webhooks/form-fields.ts"
import { readDelivery, readNames, type ReadOptions, readOptions, type WebhookInput } from "../core/webhooks/delivery.ts"
import { checkOptions, type NamesOf } from "../core/check-options.ts"
import { secretFinder, type Secrets } from "../core/webhooks/secrets.ts"
import type { CreateParams } from "./types.ts"

/** Code that verifies tokens, loaded with the first callback. */
export const loadTokens = /* @__PURE__ */ lazily(() => import("./verify-delivery.ts"))

export interface EndOfMeeting {
  /**
   * Your meetingID. The server appends it to `meta.endCallbackUrl`; `withCallbacks` adds it to `meetingEndedURL` unless
   * your URL has a `meetingID`.
   */
  meetingID?: string
  /**
   * Whether the meeting was recorded and a recording will follow. Sent with `meta.endCallbackUrl`, and with
   * `meetingEndedURL` from BigBlueButton 4 on; absent means unknown.
   */
  recordingmarks?: boolean
}

/** Query parameter that carries the nonce of `endCallbackUrl`. */
export const nonceName = "conferkit-nonce"

/**
 * Returns a URL for `meetingEndedURL` or `meta.endCallbackUrl` with the nonce in its query. The server does not sign
 * these callbacks, so keep the URL secret. The rest of your URL is unchanged; an existing nonce is replaced.
 * @param url an absolute URL (http or https)
 * @param nonce a random string per meeting, at least 16 characters
 * @throws ConfigError if the URL is not absolute or contains control characters, or if the nonce is too short
 */
export function endCallbackUrl(url: string, nonce: string): string {
  checkNonce(nonce)
  checkAddress(url, "callback", "url")
  const pair = `${nonceName}=${formEncode(nonce)}`
  if (!hasNonce(url)) return appendPair(url, pair)
  const { base, query = "", fragment } = splitUrl(url)
  const pairs = query.split("&").map((each) => (has(each, nonceName) ? pair : each))
  return `${base}?${pairs.join("&")}${fragment}`
}

/** Returns whether the query of a URL has a parameter with this name. */
const hasPair = (url: string, name: string): boolean => has(splitUrl(url).query, name)

/** Returns whether a URL was made by `endCallbackUrl`. */
const hasNonce = (url: string): boolean => hasPair(url, nonceName)

/**
 * Verifies an end-of-meeting callback: a GET to a URL of `endCallbackUrl()`.
 * @param input the requested URL, or its path and query
 * @param nonce the nonce of that meeting
 * @throws WebhookVerificationError if the nonce is missing, wrong or repeated; ConfigError if your nonce is too short
 */
export function verifyEndCallback(input: { url?: string | undefined }, nonce: string): EndOfMeeting {
  checkNonce(nonce)
  // The URL of a Request is a getter of its class.
  const { url } = isFields(input) ? input : (asObject("verifyEndCallback", input, "input") as { url?: unknown })
  const query = calledQuery(url)
  const [given, ...others] = query.getAll(nonceName)
  if (given === undefined) throw new WebhookVerificationError("signature-missing", "the URL contains no nonce")
  if (others.some((other) => other !== given)) {
    throw new WebhookVerificationError("signature-malformed", "the URL contains several different nonces")
  }
  if (!equalText(nonce, given))
    throw new WebhookVerificationError("signature-mismatch", "the nonce in the URL does not match")
  // The server may append its own parameters after existing ones of the same name.
  const meetingID = query.getAll("meetingID").at(-1)
  const marks = query.getAll("recordingmarks").at(-1)
  return {
    ...(meetingID === undefined ? {} : { meetingID }),
    ...(marks === undefined ? {} : { recordingmarks: marks === "true" }),
  }
}

/**
 * Some servers append their parameters with `?` even if the URL has a query, which would make them part of the nonce.
 */
const calledQuery = (url: unknown): FormFields =>
  queryFields(
    (splitUrl(typeof url === "string" ? url : "").query ?? "").replaceAll("?recordingmarks=", "&recordingmarks="),
  )

const has = (query = "", name: string): boolean => queryFields(query).get(name) !== undefined

// An empty nonce would match an empty nonce in any request.
function checkNonce(nonce: string): void {
  if (typeof nonce !== "string" || nonce.length < 16)
    throw new ConfigError("nonce must have at least 16 characters, so that it cannot be guessed", "nonce")
  // Unpaired surrogates all arrive as U+FFFD, so they would be interchangeable.
  if (!nonce.isWellFormed()) throw new ConfigError("nonce must be well-formed Unicode", "nonce")
}

type Schemas = components["schemas"]

/** Claims of a recording-ready callback: your `meeting_id` and the `record_id`, always as strings. */
export type RecordingReady = Schemas["RecordingReadyClaims"]

/** Activity of all participants of an ended meeting. Its ids are always strings. */
export type Analytics = Schemas["AnalyticsCallback"]

export interface CallbackOptions extends ReadOptions {
  /** The server's shared secret: one, several during rotation (at most 32), or a function that looks them up. */
  secret: Secrets | undefined
  /** Returns the current time in ms since 1970. @default Date.now */
  now?: (() => number) | undefined
  /** Accepted clock difference, in ms. @default 0 */
  leeway?: number | undefined
  /** Maximum body size, in bytes. `Infinity` disables the limit. @default 1_048_576, for analytics 16_777_216 */
  limit?: number | undefined
}

/**
 * Verifies a recording-ready callback: a JWT (HS256, from some load balancers HS512) without an expiry. The server
 * sends one for each published format and never retries it, so also poll `getRecordings`.
 * @throws WebhookVerificationError if the callback must not be trusted
 */
export async function verifyRecordingReady(input: WebhookInput, options: CallbackOptions): Promise<RecordingReady> {
  const checked = checkCallbackOptions("verifyRecordingReady", options)
  const secretsFor = secretFinder(checked.secret, "secret")
  const delivery = await readDelivery(input, checked)
  return (await (await loadTokens()).recordingReadyOf(delivery, secretsFor, checked)).recording
}

export const analyticsLimit: number = 16 * 1_048_576

/**
 * Verifies an analytics callback: its bearer token (HS512) and the token's expiry. The token does not cover the body
 * and is valid for a day, so check that you expect analytics of this `meeting_id`.
 * @throws WebhookVerificationError if the callback must not be trusted
 */
export async function verifyAnalytics(input: WebhookInput, options: CallbackOptions): Promise<Analytics> {
  const checked = checkCallbackOptions("verifyAnalytics", options)
  const secretsFor = secretFinder(checked.secret, "secret")
  const delivery = await readDelivery(input, readOptions(checked, { limit: analyticsLimit }))
  return (await (await loadTokens()).analyticsOf(delivery, secretsFor, checked)).analytics
}

/** Verifies callbacks with a client's secret. */
export interface Callbacks {
  /** Verifies a recording-ready callback. */
  recordingReady(input: WebhookInput, options?: Partial<CallbackOptions>): Promise<RecordingReady>
  /** Verifies an analytics callback. */
  analytics(input: WebhookInput, options?: Partial<CallbackOptions>): Promise<Analytics>
  /**
   * Verifies an end-of-meeting callback to a URL of `endCallbackUrl()` with this nonce.
   * @param nonce the nonce that `withCallbacks` put into the URL
   */
  end(input: { url?: string | undefined }, nonce: string): EndOfMeeting
}

export const callbacks = (secret: string): Callbacks => ({
  recordingReady: (input, options) => verifyRecordingReady(input, { ...options, secret: options?.secret ?? secret }),
  analytics: (input, options) => verifyAnalytics(input, { ...options, secret: options?.secret ?? secret }),
  end: verifyEndCallback,
})

const callbackNames: NamesOf<CallbackOptions> = { ...readNames, secret: 1, now: "function", leeway: "number" }

/** @throws ConfigError */
export const checkCallbackOptions = <Options extends object>(
  of: string,
  options: Options,
): Partial<Options> & Options => checkOptions(of, options, callbackNames)

/** The end-of-meeting callback to request. */
export interface EndCallback {
  /** An absolute URL that receives the callback. */
  url: string
  /**
   * A random string per meeting, at least 16 characters. It is the only proof that the request comes from the server.
   */
  nonce: string
  /**
   * The parameter of `create` that carries the URL.
   * - `meetingEndedURL` is never shown to participants. The `meetingID` is appended, unless your URL has one.
   * - `meta` is `meta.endCallbackUrl`, for load balancers that overwrite `meetingEndedURL` (Scalelite may).
   * **Participants may see metadata**, and anyone who sees the URL can forge the callback.
   * @default "meetingEndedURL"
   */
  via?: "meetingEndedURL" | "meta" | undefined
}

/**
 * Callback URLs of a meeting, all absolute. `recordingReady` and `analytics` are sent in `meta`, which participants may
 * see: put no secrets into these two. The requests to them are signed.
 */
export interface CallbackUrls {
  /** Receives a POST for each published format of a recording. Verify it with `recordingReadyReceiver` or `callbacks.recordingReady`. */
  recordingReady?: string | undefined
  /**
   * Receives a POST with the activity of all participants after the meeting. Verify it with `analyticsReceiver` or `callbacks.analytics`.
   * Sets `meetingKeepEvents`, which this callback requires, unless you set it or record the meeting.
   */
  analytics?: string | undefined
  /** Receives a GET when the meeting ends. Verify it with `endOfMeetingReceiver` or `callbacks.end`. */
  end?: EndCallback | undefined
}

/**
 * Adds callback URLs to the parameters of `create` and returns the result. Existing values of these parameters are
 * replaced. Only one of the two end-of-meeting parameters is set; a URL of `endCallbackUrl()` in the other one is
 * removed.
 * @param params parameters of `create`
 * @throws ConfigError if a URL is not absolute, the nonce is too short, or the nonce is also in `meta`
 */
export function withCallbacks<Given extends CreateParams>(
  params: Given,
  urls: CallbackUrls,
): Given & Pick<CreateParams, "meta" | "meetingKeepEvents" | "meetingEndedURL"> {
  const given = asObject("withCallbacks", params) as Given
  const { recordingReady, analytics, end } = checkOptions("withCallbacks", urls, urlNames)
  const keepEvents = analytics !== undefined && given.meetingKeepEvents === undefined && given.record !== true
  const meta = withMeta(given.meta, {
    "bbb-recording-ready-url": checked(recordingReady, "recordingReady"),
    "analytics-callback-url": checked(analytics, "analytics"),
  })
  return {
    ...given,
    meta,
    ...(keepEvents && { meetingKeepEvents: true }),
    ...(end !== undefined && endParams({ ...given, meta }, end)),
  }
}

const urlNames: NamesOf<CallbackUrls> = { recordingReady: 1, analytics: 1, end: 1 }
const endNames: NamesOf<EndCallback> = { url: 1, nonce: 1, via: 1 }

type Meta = NonNullable<CreateParams["meta"]>
type EndParams = Pick<CreateParams, "meetingEndedURL"> & { meta: Meta }

function endParams(given: EndParams & { meetingID?: string | undefined }, end: EndCallback): EndParams {
  const { meta, meetingEndedURL, meetingID } = given
  const { url, nonce, via = "meetingEndedURL" } = checkOptions("withCallbacks", end, endNames, "end.")
  const target = endCallbackUrl(url, nonce)
  switch (via) {
    case "meetingEndedURL":
      return { meta: withoutNonce(meta, nonce), meetingEndedURL: withMeetingID(target, meetingID) }
    case "meta": {
      const ours = meetingEndedURL !== undefined && hasNonce(meetingEndedURL)
      return { meta: withMeta(meta, { endCallbackUrl: target }), ...(ours && { meetingEndedURL: undefined }) }
    }
    default:
      throw new ConfigError('end.via must be "meetingEndedURL" or "meta"', "via")
  }
}

/** Adds the meetingID, because nothing that the server appends to `meetingEndedURL` identifies the meeting. */
const withMeetingID = (url: string, meetingID: string | undefined): string =>
  meetingID === undefined || hasPair(url, "meetingID") ? url : appendPair(url, `meetingID=${formEncode(meetingID)}`)

/**
 * Sets metadata. The server converts names to lower case and picks one of two spellings, so existing spellings are
 * removed.
 */
function withMeta(given: CreateParams["meta"], added: Readonly<Record<string, string | undefined>>): Meta {
  const set = Object.entries(added).flatMap(([name, value]) => (value === undefined ? [] : [[name, value] as const]))
  const replaced = new Set(set.map(([name]) => name.toLowerCase()))
  const kept = Object.entries(given ?? {}).filter(([name]) => !replaced.has(name.toLowerCase()))
  return Object.fromEntries([...kept, ...set])
}

/** Metadata without the nonce. @throws ConfigError if the caller put it there */
function withoutNonce(meta: Meta, nonce: string): Meta {
  const kept = Object.entries(meta).filter(
    ([name, value]) => name.toLowerCase() !== "endcallbackurl" || !hasNonce(String(value)),
  )
  const spellings = [nonce, formEncode(nonce), encodeURIComponent(nonce)]
  const leak = kept.find(([, value]) => spellings.some((each) => String(value).includes(each)))
  if (leak !== undefined) {
    throw new ConfigError(`the nonce is also in meta.${leak[0]}, which participants can see: remove it there`, "nonce")
  }
  return Object.fromEntries(kept)
}

function checked(url: string | undefined, name: string): string | undefined {
  if (url !== undefined) checkAddress(url, "callback", name)
  return url
}
