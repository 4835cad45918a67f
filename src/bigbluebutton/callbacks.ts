import type { components } from "../../generated/bigbluebutton/paths.ts"
import { WebhookVerificationError } from "../core/errors.ts"
import { type Fields, isFields } from "../core/fields.ts"
import { formFields } from "../core/form-fields.ts"
import { verifyJwt } from "../core/jwt.ts"
import { readOptions } from "../core/read-options.ts"
import { type KeyFinder, secretFinder, type Secrets } from "../core/secrets.ts"
import {
  bearer,
  type Delivery,
  jsonOf,
  readDelivery,
  type ReadOptions,
  textOf,
  type WebhookInput,
} from "../core/webhook.ts"
import { type EndOfMeeting, verifyEndCallback } from "./end-callback.ts"

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
  const secretsFor = secretFinder(options.secret, "secret")
  return verifyRecordingReadyDelivery(await readDelivery(input, options), secretsFor, options)
}

/** The same for a delivery that has been read. */
export async function verifyRecordingReadyDelivery(
  delivery: Delivery,
  secretsFor: KeyFinder<Delivery, string>,
  options: CallbackOptions,
): Promise<RecordingReady> {
  const [token, another] = formFields(textOf(delivery)).getAll("signed_parameters")
  if (token === undefined)
    throw new WebhookVerificationError("signature-missing", "the body has no field signed_parameters")
  if (another !== undefined)
    throw new WebhookVerificationError("signature-malformed", "the body has more than one field signed_parameters")
  const { claims } = verifyJwt(token, await secretsFor(delivery), {
    ...times(options),
    algorithms: ["HS256", "HS512"],
  })
  const meeting = idOf(claims, "meeting_id")
  const record = idOf(claims, "record_id")
  if (meeting === undefined || record === undefined) {
    throw new WebhookVerificationError("body-malformed", "the token holds no meeting_id and record_id")
  }
  return { ...claims, meeting_id: meeting, record_id: record }
}

/**
 * An id as the string it is typed as: senders that read XML or YAML write ids of digits as numbers.
 * @throws WebhookVerificationError `body-malformed` for a number above 2^53, whose last digits JSON has lost already
 */
function idOf(fields: Fields, name: string): string | undefined {
  const id = fields[name]
  if (typeof id === "string") return id
  if (typeof id !== "number") return undefined
  if (Number.isSafeInteger(id)) return String(id)
  throw new WebhookVerificationError("body-malformed", `${name} is a number that cannot be read without loss`)
}

export const analyticsLimit: number = 16 * 1_048_576

/**
 * Verifies an analytics callback: its bearer token (HS512) and that it has not expired. The token does not cover the body
 * and is good for a day, so hold `meeting_id` against the meetings you wait for.
 * @throws WebhookVerificationError
 */
export async function verifyAnalytics(input: WebhookInput, options: CallbackOptions): Promise<Analytics> {
  const secretsFor = secretFinder(options.secret, "secret")
  const received = await readDelivery(input, readOptions(options, { limit: analyticsLimit }))
  return (await verifyAnalyticsDelivery(received, secretsFor, options)).analytics
}

/** The same for a delivery that has been read. */
export async function verifyAnalyticsDelivery(
  delivery: Delivery,
  secretsFor: KeyFinder<Delivery, string>,
  options: CallbackOptions,
): Promise<{ readonly analytics: Analytics; readonly secret: number }> {
  const token = bearer(delivery)
  if (token === undefined) throw new WebhookVerificationError("signature-missing", "there is no bearer token")
  const { claims, secret } = verifyJwt(token, await secretsFor(delivery), {
    ...times(options),
    algorithms: ["HS512"],
    requireExp: true,
  })
  // The same secret signs recording-ready callbacks, whose receivers must not be able to make up analytics.
  if (claims["record_id"] !== undefined)
    throw new WebhookVerificationError("signature-mismatch", "the token is that of a recording-ready callback")
  const body = jsonOf(textOf(delivery), "the body")
  const meeting = isFields(body) ? idOf(body, "meeting_id") : undefined
  if (!isFields(body) || meeting === undefined)
    throw new WebhookVerificationError("body-malformed", "the body holds no meeting_id")
  const internal = idOf(body, "internal_meeting_id")
  const ids = { meeting_id: meeting, ...(internal === undefined ? {} : { internal_meeting_id: internal }) }
  return { analytics: { ...(body as Analytics), ...ids }, secret }
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

const times = ({ now = Date.now, leeway = 0 }: CallbackOptions) => ({ now: now(), leeway })
