import { ConfigError } from "../core/errors.ts"
import { secretsOf } from "../core/webhooks/secrets.ts"
import { verifySignature } from "../core/webhooks/hmac.ts"
import { delivery } from "../core/webhooks/delivery.ts"
import { asWebhookError, XCallWebhookError } from "./error.ts"
import type { WebhookForm } from "./options.ts"

/**
 * Checks a signature over a body at hand.
 * @returns which of the secrets fits
 * @throws XCallWebhookError
 */
export function checkSignature(
  body: string | Uint8Array | ArrayBuffer,
  signature: string | readonly string[] | undefined,
  secret: string | readonly string[] | undefined,
  form: WebhookForm = {},
): number {
  try {
    const { bytes } = delivery({ headers: {}, body })
    const given = typeof signature === "string" ? signature : Array.isArray(signature) ? signature.join(",") : undefined
    return verifySignature(given, bytes, keysOf(secret), signatureForm(form))
  } catch (error) {
    throw asWebhookError(error)
  }
}

/** Takes hex of either case or base64, with or without `sha256=`: all of them are the same bytes. */
export const signatureForm = ({ algorithm = "sha256", encoding = "auto", prefix }: WebhookForm) => ({
  algorithm,
  encoding,
  prefix: prefix ?? `${algorithm}=`,
})

function keysOf(secret: string | readonly string[] | undefined) {
  try {
    return secretsOf(secret, "secret")
  } catch (error) {
    // With an empty one, anybody could sign.
    if (error instanceof ConfigError) throw new XCallWebhookError("signature-mismatch", error.message)
    throw error
  }
}
