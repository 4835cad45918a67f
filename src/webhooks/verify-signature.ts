import { checkOptions, type NamesOf } from "../core/check-options.ts"
import { checkTime } from "../core/webhooks/timestamp.ts"
import { timeOf } from "../core/time-of.ts"
import { ConfigError, WebhookVerificationError } from "../core/errors.ts"
import { readNames, timeNames } from "../core/option-names.ts"
import { type KeyFinder, secretFinder, type Secrets } from "../core/webhooks/secrets.ts"
import { noTime, type SignatureForm, verifySignature as checkSignature, withTime } from "../core/webhooks/hmac.ts"
import { type Delivery, readDelivery, type ReadOptions, textOf, type WebhookInput } from "../core/webhooks/delivery.ts"

export interface SignatureOptions extends SignatureForm, ReadOptions {
  /** Header with the signature, such as `x-hub-signature-256`. */
  header: string
  /** The secret, several while it is being changed (at most 32), or a function that looks it up. */
  secret: Secrets | undefined
  /**
   * Header with the time of sending: seconds, milliseconds, or ISO 8601 with its zone. The signature then covers
   * `<time>.<body>`, unless `covers` says otherwise; seconds with a fraction need `covers`, since their dot leaves open where
   * the body begins.
   */
  timestampHeader?: string | undefined
  /** Furthest that this time may be from now, in either direction, ms. @default 300_000 */
  toleranceMs?: number | undefined
  /** What the signature is made of. @default the body, or with `timestampHeader` the time, a dot and the body */
  covers?: ((delivery: Delivery, time: string | undefined) => string | Uint8Array) | undefined
  /** The present, ms since 1970. @default Date.now */
  now?: (() => number) | undefined
}

export const signatureNames: NamesOf<SignatureOptions> = {
  ...readNames,
  ...timeNames,
  header: 1,
  secret: 1,
  timestampHeader: "string",
  covers: "function",
  algorithm: "string",
  encoding: "string",
  prefix: "string",
}

/** A delivery that can be trusted. */
export interface SignedDelivery {
  /** The body, exactly as it was signed. */
  readonly bytes: Uint8Array
  /** The same as text. */
  readonly text: string
  /** When it was sent, ms since 1970, where a header says it. */
  readonly timestamp: number | undefined
  /** Which of the secrets fits, counted from 0. */
  readonly secret: number
}

/**
 * Verifies a delivery that is signed with an HMAC in a header, whoever sent it.
 * @throws WebhookVerificationError when it must not be trusted; ConfigError for an empty secret
 */
export async function verifySignature(input: WebhookInput, options: SignatureOptions): Promise<SignedDelivery> {
  const checked = checkOptions("verifySignature", options, signatureNames)
  const secretsFor = signatureSecrets(checked)
  return verifySignedDelivery(await readDelivery(input, checked), secretsFor, checked)
}

/** The same for a delivery that has been read. */
export async function verifySignedDelivery(
  delivery: Delivery,
  secretsFor: KeyFinder<Delivery, string>,
  options: SignatureOptions,
): Promise<SignedDelivery> {
  const { timestampHeader, toleranceMs = 300_000, now = Date.now } = options
  const time = timestampHeader === undefined ? undefined : delivery.header(timestampHeader)
  if (timestampHeader !== undefined && time === undefined)
    throw new WebhookVerificationError("signature-missing", `the header ${timestampHeader} is missing`)
  const covered =
    options.covers?.(delivery, time) ?? (time === undefined ? delivery.bytes : withTime(time, delivery.bytes))
  const secret = checkSignature(delivery.header(options.header), covered, await secretsFor(delivery), options)
  const timestamp = time === undefined ? undefined : sentAt(time)
  if (timestamp !== undefined) checkTime(timestamp, now(), toleranceMs)
  return { bytes: delivery.bytes, text: textOf(delivery), timestamp, secret }
}

/** @throws ConfigError */
export function signatureSecrets({ header, secret }: SignatureOptions): KeyFinder<Delivery, string> {
  if (typeof header !== "string" || header === "") throw new ConfigError("header must not be empty", "header")
  return secretFinder(secret, "secret")
}

function sentAt(time: string): number {
  const timestamp = timeOf(time)
  if (Number.isNaN(timestamp)) throw noTime()
  return timestamp
}
