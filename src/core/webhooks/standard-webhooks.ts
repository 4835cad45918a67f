import type { KeyObject } from "node:crypto"
import { checkOptions, type NamesOf } from "../check-options.ts"
import { type Bytes, fromBase64, hmac, key, type Key, toBase64 } from "../crypto.ts"
import { ConfigError, WebhookVerificationError } from "../errors.ts"
import { type Fields, isBytes, isFields } from "../values.ts"
import { nodeBuffer } from "../runtime.ts"
import { matchingSecret } from "./hmac.ts"
import { checkTime, defaultToleranceMs, timeNames } from "./timestamp.ts"
import {
  type Delivery,
  jsonOf,
  readDelivery,
  readNames,
  type ReadOptions,
  bodyText,
  type WebhookInput,
} from "./delivery.ts"
import { keyFinder, type KeyFinder, maxSecrets, type Secret, type Secrets, secretsOf } from "./secrets.ts"

export interface StandardWebhookOptions extends ReadOptions {
  /**
   * The secret, in base64 with or without `whsec_`, several during rotation (at most 32), or a function that looks it
   * up.
   */
  secret: Secrets | undefined
  /** Maximum difference between a delivery's time and now, in ms. @default 300_000 */
  toleranceMs?: number | undefined
  /** Returns the current time in ms since 1970. @default Date.now */
  now?: (() => number) | undefined
  /** Prefix of the three header names, such as `svix-`. @default "webhook-" */
  headerPrefix?: string | undefined
}

export const standardNames: NamesOf<StandardWebhookOptions> = {
  ...readNames,
  ...timeNames,
  secret: 1,
  headerPrefix: "string",
}

/** A verified Standard Webhooks delivery. */
export interface StandardWebhook {
  /** `webhook-id`: the same for every attempt. */
  readonly id: string
  /** Sending time in ms since 1970. */
  readonly timestamp: number
  /** The body, usually with `type`, `timestamp` and `data`. */
  readonly payload: Fields
  /** Index of the secret that matches. */
  readonly secret: number
}

/**
 * Verifies a Standard Webhooks delivery (symmetric signatures, `v1`).
 * @throws WebhookVerificationError; ConfigError for an invalid secret
 */
export async function verifyStandardWebhook(
  input: WebhookInput,
  options: StandardWebhookOptions,
): Promise<StandardWebhook> {
  const checked = checkOptions("verifyStandardWebhook", options, standardNames)
  const keysFor = standardKeys(checked.secret)
  return verifyStandardDelivery(await readDelivery(input, checked), keysFor, checked)
}

/** The same for a delivery whose body was already read. */
export async function verifyStandardDelivery(
  delivery: Delivery,
  keysFor: KeyFinder<Delivery, KeyObject>,
  { toleranceMs = defaultToleranceMs, now = Date.now, headerPrefix = "webhook-" }: StandardWebhookOptions,
): Promise<StandardWebhook> {
  const [id, time, signature] = ["id", "timestamp", "signature"].map((name) => delivery.header(headerPrefix + name))
  if (!id || !time || !signature) {
    throw new WebhookVerificationError(
      "signature-missing",
      `one of the headers ${headerPrefix}id, ${headerPrefix}timestamp and ${headerPrefix}signature is missing`,
    )
  }
  if (!/^\d{1,12}$/.test(time))
    throw new WebhookVerificationError("signature-malformed", "the timestamp is not a number of seconds")
  const signatures = (signature.includes(" ") ? signature.split(" ", maxSecrets) : [signature]).flatMap((each) => {
    const bytes = each.startsWith("v1,") ? fromBase64(each.slice(3)) : undefined
    return bytes?.byteLength === 32 ? [bytes] : []
  })
  if (signatures.length === 0)
    throw new WebhookVerificationError("signature-malformed", "the signature header has no v1 signature")
  const secret = matchingSecret(await keysFor(delivery), signatures, (key) => sign(key, id, time, delivery.bytes))
  const timestamp = Number(time) * 1000
  checkTime(timestamp, now(), toleranceMs)
  const payload = jsonOf(bodyText(delivery), "the body")
  // A bare number could absorb digits of the signed text before it and still match the signature.
  if (!isFields(payload)) throw new WebhookVerificationError("body-malformed", "the body is not a JSON object")
  return { id, timestamp, payload, secret }
}

export interface StandardWebhookMessage {
  /** Id of the message, the same for every attempt. */
  id: string
  /** Sending time in ms since 1970. @default now */
  timestamp?: number | undefined
  body: string | Uint8Array
  /** The secret, or several during rotation: then the message has one signature for each. */
  secret: Secret
}

const messageNames: NamesOf<StandardWebhookMessage> = { id: 1, timestamp: "number", body: 1, secret: 1 }

/**
 * Returns the headers that sign a Standard Webhooks message. They contain the time in seconds, so `timestamp` is rounded
 * down.
 * @throws ConfigError for an invalid message or secret
 */
export function signStandardWebhook(
  message: StandardWebhookMessage,
): Record<"webhook-id" | "webhook-timestamp" | "webhook-signature", string> {
  const { id, timestamp = Date.now(), body, secret } = checkOptions("signStandardWebhook", message, messageNames)
  if (typeof id !== "string" || id === "") throw new ConfigError("id must not be empty", "id")
  if (typeof body !== "string" && !isBytes(body)) throw new ConfigError("body must be a string or bytes", "body")
  const time = String(Math.floor(timestamp / 1000))
  const bytes = nodeBuffer().from(body)
  const signatures = secretsOf(secret, "secret")
    .map(keyOf)
    .map((key) => `v1,${toBase64(sign(key, id, time, bytes))}`)
  return { "webhook-id": id, "webhook-timestamp": time, "webhook-signature": signatures.join(" ") }
}

const sign = (key: Key, id: string, time: string, body: Bytes): Bytes => hmac("sha256", key, `${id}.${time}.`, body)

/** @throws ConfigError for an invalid secret */
export const standardKeys = (secret: Secrets | undefined): KeyFinder<Delivery, KeyObject> =>
  keyFinder(secret, "secret", (secrets) => secrets.map(keyOf))

function keyOf(secret: string): KeyObject {
  const digits = secret.replace(/^whsec_/, "")
  const bytes = nodeBuffer().from(digits, "base64")
  // Node skips invalid base64, and an empty key would accept forged signatures.
  if (bytes.byteLength === 0 || toBase64(bytes).replace(/=+$/, "") !== digits.replace(/=+$/, "")) {
    throw new ConfigError("a Standard Webhooks secret must be base64, with or without the prefix whsec_", "secret")
  }
  return key(bytes)
}
