import type { components } from "../../generated/bigbluebutton/paths.ts"
import { lazily } from "../core/runtime.ts"
import { asObject } from "../core/http/check-call.ts"
import { equalText } from "../core/crypto.ts"
import { isFields } from "../core/values.ts"
import { ConfigError, WebhookVerificationError } from "../core/errors.ts"
import { formEncode } from "../core/http/query.ts"
import { appendPair, checkAddress, type FormFields, queryFields, splitUrl } from "../core/webhooks/form-fields.ts"
import { readDelivery, readNames, type ReadOptions, type WebhookInput } from "../core/webhooks/delivery.ts"
import { checkOptions, type NamesOf, readOptions } from "../core/check-options.ts"
import { secretFinder, type Secrets } from "../core/webhooks/secrets.ts"
import type { CreateParams } from "./types.ts"

/** What reads tokens: loaded when the first callback comes. */
export const loadTokens = /* @__PURE__ */ lazily(() => import("./verify-delivery.ts"))

export interface EndOfMeeting {
  /**
   * Your id of the meeting. The server appends it to `meta.endCallbackUrl`. To `meetingEndedURL` it does not, so
   * `withCallbacks` puts it into that URL, unless your URL has a `meetingID` of its own.
   */
  meetingID?: string
  /**
   * Whether a moderator switched the recording on, so that a recording will follow. Always appended to `meta.endCallbackUrl`,
   * to `meetingEndedURL` from BigBlueButton 4 on: absent means unknown.
   */
  recordingmarks?: boolean
}

/** The name under which `endCallbackUrl` puts the nonce into a URL. */
export const nonceName = "conferkit-nonce"

/**
 * A URL for `meetingEndedURL` or `meta.endCallbackUrl`, with the nonce in its query. The server signs neither, so the URL itself
 * has to be unguessable. Whatever else is in your URL keeps its bytes; a nonce that is in it already is replaced.
 * @param url an absolute URL (http or https)
 * @param nonce a random string of your own per meeting, at least 16 characters
 * @throws ConfigError for a URL that is not absolute or holds control characters, or a nonce that could be guessed
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

/** Whether the query of a URL has a parameter of this name. */
const hasPair = (url: string, name: string): boolean => has(splitUrl(url).query, name)

/** Whether a URL was made by `endCallbackUrl`. */
const hasNonce = (url: string): boolean => hasPair(url, nonceName)

/**
 * Verifies the GET that reports the end of a meeting, made to a URL of `endCallbackUrl()`.
 * @param input the URL that was called; a path with its query will do
 * @throws WebhookVerificationError when the nonce is missing, is another, or there are several; ConfigError when yours is too
 * short
 */
export function verifyEndCallback(input: { url?: string | undefined }, nonce: string): EndOfMeeting {
  checkNonce(nonce)
  // A request's URL is a getter of its class.
  const { url } = isFields(input) ? input : (asObject("verifyEndCallback", input, "input") as { url?: unknown })
  const query = calledQuery(url)
  const [given, ...others] = query.getAll(nonceName)
  if (given === undefined) throw new WebhookVerificationError("signature-missing", "the URL holds no nonce")
  if (others.some((other) => other !== given)) {
    throw new WebhookVerificationError("signature-malformed", "the URL holds different nonces")
  }
  if (!equalText(nonce, given)) throw new WebhookVerificationError("signature-mismatch", "the nonce is another")
  // The server appends its own behind one that may be there already.
  const meetingID = query.getAll("meetingID").at(-1)
  const marks = query.getAll("recordingmarks").at(-1)
  return {
    ...(meetingID === undefined ? {} : { meetingID }),
    ...(marks === undefined ? {} : { recordingmarks: marks === "true" }),
  }
}

/** A server that appends without looking separates by `?` though there is a query, which would make its pair part of the nonce. */
const calledQuery = (url: unknown): FormFields =>
  queryFields(
    (splitUrl(typeof url === "string" ? url : "").query ?? "").replaceAll("?recordingmarks=", "&recordingmarks="),
  )

const has = (query = "", name: string): boolean => queryFields(query).get(name) !== undefined

// An empty one would match the empty one of anybody's request.
function checkNonce(nonce: string): void {
  if (typeof nonce !== "string" || nonce.length < 16)
    throw new ConfigError("a nonce needs at least 16 characters to be unguessable", "nonce")
  // Half a surrogate pair arrives as U+FFFD, as any other half would.
  if (!nonce.isWellFormed()) throw new ConfigError("a nonce has to be well-formed Unicode", "nonce")
}

type Schemas = components["schemas"]

/** Claims of a recording-ready callback: your `meeting_id` and the `record_id`, as strings even if they were sent as numbers. */
export type RecordingReady = Schemas["RecordingReadyClaims"]

/** Activity of everybody in a meeting that is over. The meeting's ids are strings even if they were sent as numbers. */
export type Analytics = Schemas["AnalyticsCallback"]

export interface CallbackOptions extends ReadOptions {
  /** The server's shared secret, several while it is being changed (at most 32), or a function that looks them up. */
  secret: Secrets | undefined
  /** The present, ms since 1970. @default Date.now */
  now?: (() => number) | undefined
  /** Clock difference that is forgiven, ms. @default 0 */
  leeway?: number | undefined
  /** Longest body, in bytes. `Infinity` sets no limit. @default 1_048_576, for analytics 16_777_216 */
  limit?: number | undefined
}

/**
 * Verifies a recording-ready callback: a JWT (HS256, from some load balancers HS512) without an expiry. It comes once for
 * every format that was published and is never repeated after a failure: take it as a hint, and look at `getRecordings` too.
 * @throws WebhookVerificationError
 */
export async function verifyRecordingReady(input: WebhookInput, options: CallbackOptions): Promise<RecordingReady> {
  const checked = checkCallbackOptions("verifyRecordingReady", options)
  const secretsFor = secretFinder(checked.secret, "secret")
  const delivery = await readDelivery(input, checked)
  return (await (await loadTokens()).recordingReadyOf(delivery, secretsFor, checked)).recording
}

export const analyticsLimit: number = 16 * 1_048_576

/**
 * Verifies an analytics callback: its bearer token (HS512) and that it has not expired. The token does not cover the body
 * and is good for a day, so hold `meeting_id` against the meetings you wait for.
 * @throws WebhookVerificationError
 */
export async function verifyAnalytics(input: WebhookInput, options: CallbackOptions): Promise<Analytics> {
  const checked = checkCallbackOptions("verifyAnalytics", options)
  const secretsFor = secretFinder(checked.secret, "secret")
  const delivery = await readDelivery(input, readOptions(checked, { limit: analyticsLimit }))
  return (await (await loadTokens()).analyticsOf(delivery, secretsFor, checked)).analytics
}

/** Callbacks bound to a client's secret. */
export interface Callbacks {
  /** Verifies the callback that tells of a recording. */
  recordingReady(input: WebhookInput, options?: Partial<CallbackOptions>): Promise<RecordingReady>
  /** Verifies the callback that tells who did what in a meeting. */
  analytics(input: WebhookInput, options?: Partial<CallbackOptions>): Promise<Analytics>
  /** Verifies the GET that reports the end of a meeting, to a URL of `endCallbackUrl()` with this nonce. */
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

/** Where the server calls you when the meeting ends. */
export interface EndCallback {
  /** An absolute URL. What is in it keeps its bytes. */
  url: string
  /** A random string of your own per meeting, at least 16 characters. Nothing else proves that the server is calling. */
  nonce: string
  /**
   * The parameter of `create` that carries the URL.
   *
   * - `meetingEndedURL` stays between you and the server. It has the `meetingID` appended, unless your URL has one.
   * - `meta` is `meta.endCallbackUrl`, for a load balancer that overwrites `meetingEndedURL` with its own (Scalelite may).
   *   **Metadata may be shown to participants**: anybody who sees it can forge the end of the meeting.
   *
   * @default "meetingEndedURL"
   */
  via?: "meetingEndedURL" | "meta" | undefined
}

/**
 * Where the server calls you about a meeting. All of them absolute URLs. `recordingReady` and `analytics` travel in `meta`, which
 * participants may see: keep secrets out of these two, a signature proves their sender.
 */
export interface CallbackUrls {
  /** Gets a POST for every format of a recording that is published: for `recordingReadyReceiver`, `callbacks.recordingReady`. */
  recordingReady?: string | undefined
  /**
   * Gets a POST with everybody's activity after the meeting: for `analyticsReceiver`, `callbacks.analytics`. Only events that
   * were kept can be reported, so `meetingKeepEvents` is set, unless you say otherwise or record.
   */
  analytics?: string | undefined
  /** Gets a GET when the meeting ends: for `endOfMeetingReceiver`, `callbacks.end`. */
  end?: EndCallback | undefined
}

/**
 * Puts the URLs of callbacks into the parameters of `create`, each under its own name. Pure; what you set under these names is
 * replaced. Of the two names for the end of a meeting only one is used, and a URL of `endCallbackUrl()` under the other one is
 * removed.
 * @throws ConfigError for a URL that is not absolute, a nonce that could be guessed, or one that is in `meta` as well
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
      throw new ConfigError('end.via has to be "meetingEndedURL" or "meta"', "via")
  }
}

/** Nothing that the server appends to `meetingEndedURL` says which meeting ended. */
const withMeetingID = (url: string, meetingID: string | undefined): string =>
  meetingID === undefined || hasPair(url, "meetingID") ? url : appendPair(url, `meetingID=${formEncode(meetingID)}`)

/** Sets metadata. The server puts names into lower case: of two spellings of one name, it would choose which one counts. */
function withMeta(given: CreateParams["meta"], added: Readonly<Record<string, string | undefined>>): Meta {
  const set = Object.entries(added).flatMap(([name, value]) => (value === undefined ? [] : [[name, value] as const]))
  const replaced = new Set(set.map(([name]) => name.toLowerCase()))
  const kept = Object.entries(given ?? {}).filter(([name]) => !replaced.has(name.toLowerCase()))
  return Object.fromEntries([...kept, ...set])
}

/** Metadata without the nonce. @throws ConfigError where the caller put it there */
function withoutNonce(meta: Meta, nonce: string): Meta {
  const kept = Object.entries(meta).filter(
    ([name, value]) => name.toLowerCase() !== "endcallbackurl" || !hasNonce(String(value)),
  )
  const spellings = [nonce, formEncode(nonce), encodeURIComponent(nonce)]
  const leak = kept.find(([, value]) => spellings.some((each) => String(value).includes(each)))
  if (leak !== undefined) {
    throw new ConfigError(`the nonce is in meta.${leak[0]} as well, which participants may see`, "nonce")
  }
  return Object.fromEntries(kept)
}

function checked(url: string | undefined, name: string): string | undefined {
  if (url !== undefined) checkAddress(url, "callback", name)
  return url
}
