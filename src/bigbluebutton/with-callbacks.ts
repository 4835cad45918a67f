import { ConfigError } from "../core/errors.ts"
import type { CreateParams } from "./client.ts"
import { endCallbackUrl } from "./end-callback.ts"

/** Where the server calls you about a meeting. All of them absolute URLs. */
export interface CallbackUrls {
  /** Gets a POST for every format of a recording that is published: for `recordingReadyReceiver`, `callbacks.recordingReady`. */
  recordingReady?: string | undefined
  /**
   * Gets a POST with everybody's activity after the meeting: for `analyticsReceiver`, `callbacks.analytics`. Only events that
   * were kept can be told, so `meetingKeepEvents` is set, unless you say otherwise or record.
   */
  analytics?: string | undefined
  /**
   * Gets a GET when the meeting ends: for `endOfMeetingReceiver`, `callbacks.end`. Nothing signs it, so it needs a random text of
   * your own per meeting, at least 16 characters.
   */
  end?: { url: string; nonce: string } | undefined
}

/**
 * Puts the URLs of callbacks into the parameters of `create`, where each has a name of its own. Pure; what you set under these
 * names is replaced.
 * @throws ConfigError for a URL that is not absolute, or a nonce that could be guessed
 */
export function withCallbacks<Given extends CreateParams>(
  params: Given,
  urls: CallbackUrls,
): Given & Pick<CreateParams, "meta" | "meetingKeepEvents"> {
  const { recordingReady, analytics, end } = urls
  const keepEvents = analytics !== undefined && params.meetingKeepEvents === undefined && params.record !== true
  const meta: CreateParams["meta"] = {
    ...params.meta,
    ...(recordingReady === undefined ? {} : { "bbb-recording-ready-url": absolute(recordingReady, "recordingReady") }),
    ...(analytics === undefined ? {} : { "analytics-callback-url": absolute(analytics, "analytics") }),
    ...(end === undefined ? {} : { endCallbackUrl: endCallbackUrl(end.url, end.nonce) }),
  }
  return { ...params, meta, ...(keepEvents && { meetingKeepEvents: true }) }
}

function absolute(url: string, name: string): string {
  if (!URL.canParse(url)) throw new ConfigError("the address of a callback has to be an absolute URL", name)
  return url
}
