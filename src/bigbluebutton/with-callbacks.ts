import { checkOptions, type NamesOf } from "../core/check-options.ts"
import { asObject } from "../core/check-params.ts"
import { ConfigError } from "../core/errors.ts"
import { formEncode } from "../core/form-encode.ts"
import { appendPair, checkAddress } from "../core/url-text.ts"
import type { CreateParams } from "./types.ts"
import { endCallbackUrl, hasNonce, hasPair } from "./end-callback.ts"

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
