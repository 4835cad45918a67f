import type { components } from "../../generated/bigbluebutton/paths.ts"
import { readNames } from "../core/option-names.ts"
import { checkOptions, type NamesOf } from "../core/check-options.ts"
import { readOptions } from "../core/read-options.ts"
import { secretFinder, type Secrets } from "../core/webhooks/secrets.ts"
import { readDelivery, type ReadOptions, type WebhookInput } from "../core/webhooks/delivery.ts"
import { type EndOfMeeting, verifyEndCallback } from "./end-callback.ts"
import { loadTokens } from "./load-tokens.ts"

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
  return (await loadTokens()).recordingReadyOf(delivery, secretsFor, checked)
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
export const checkCallbackOptions = (of: string, options: CallbackOptions): CallbackOptions =>
  checkOptions(of, options, callbackNames)
