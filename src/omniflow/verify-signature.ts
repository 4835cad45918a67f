import { checkOptions, type NamesOf } from "../core/check-options.ts"
import { checkTimeOf, type TimeOptions } from "../core/webhooks/timestamp.ts"
import { timeNames } from "../core/option-names.ts"
import { secretsOf } from "../core/webhooks/secrets.ts"
import { type SignatureEncoding, verifySignature, withTime } from "../core/webhooks/hmac.ts"
import { type Delivery, delivery } from "../core/webhooks/delivery.ts"
import { eventOf } from "./events.ts"
import { isMissingRuntime } from "../core/runtime.ts"

/** Header that signs a delivery. */
export const signatureHeader = "x-omniflow-signature-256"

/** How deliveries are signed, as far as nobody published it. */
export interface SignatureOptions extends TimeOptions {
  /** What stands before the digits; they may stand alone too. @default "sha256=" */
  prefix?: string | undefined
  /** @default "hex" */
  encoding?: SignatureEncoding | undefined
}

export interface VerifyWebhookSignatureParams extends SignatureOptions {
  /** The raw body, exactly as it arrived. */
  payload: string | Uint8Array | ArrayBuffer
  /** Value of the header `x-omniflow-signature-256`. */
  signature: string | readonly string[] | null | undefined
  /** The webhook's secret, or several while it is being changed. */
  secret: string | readonly string[] | undefined
  /**
   * For a sender that signs `<timestamp>.<body>` instead of the body alone: that timestamp, as whole seconds or milliseconds
   * or in ISO 8601 with its zone.
   */
  timestamp?: string | number | undefined
}

const names: NamesOf<VerifyWebhookSignatureParams> = {
  ...timeNames,
  payload: 1,
  signature: 1,
  secret: 1,
  timestamp: 1,
  prefix: "string",
  encoding: "string",
}

/**
 * Whether a delivery is genuine. What is missing or malformed is not genuine.
 * @throws ConfigError where the runtime has no node:crypto, and for an unknown option: nothing can be said about any delivery
 */
// Mistakes reject, as they do in the vendor's form of this function.
// eslint-disable-next-line @typescript-eslint/require-await
export async function verifyWebhookSignature(params: VerifyWebhookSignatureParams): Promise<boolean> {
  const { payload, signature, secret, timestamp, ...options } = checkOptions("verifyWebhookSignature", params, names)
  try {
    const headers = { [signatureHeader]: signature ?? undefined }
    const received = delivery({ headers, body: payload }, Number.POSITIVE_INFINITY)
    authenticate(received, secretsOf(secret, "secret"), options, timestamp)
    if (options.toleranceMs !== undefined) checkTimeOf(eventOf(received).timestamp, options)
    return true
  } catch (error) {
    if (isMissingRuntime(error)) throw error
    return false
  }
}

/**
 * @returns which of the secrets fits
 * @throws WebhookVerificationError
 */
export function authenticate(
  received: Delivery,
  secrets: readonly string[],
  { prefix = "sha256=", encoding }: SignatureOptions,
  timestamp?: string | number,
): number {
  const { bytes } = received
  const signed = timestamp === undefined ? bytes : withTime(String(timestamp), bytes)
  return verifySignature(received.header(signatureHeader), signed, secrets, { encoding, prefix })
}
