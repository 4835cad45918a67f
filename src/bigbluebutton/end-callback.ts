import { asObject } from "../core/check-params.ts"
import { equalText } from "../core/crypto.ts"
import { isFields } from "../core/values.ts"
import { ConfigError, WebhookVerificationError } from "../core/errors.ts"
import { formEncode } from "../core/form-encode.ts"
import { type FormFields, queryFields } from "../core/webhooks/form-fields.ts"
import { appendPair, checkAddress, splitUrl } from "../core/url-text.ts"

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
export const hasPair = (url: string, name: string): boolean => has(splitUrl(url).query, name)

/** Whether a URL was made by `endCallbackUrl`. */
export const hasNonce = (url: string): boolean => hasPair(url, nonceName)

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
