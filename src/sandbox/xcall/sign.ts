import { hmac } from "../signing.ts"
import type { Settings } from "./settings.ts"

/** The headers of a webhook with this body. */
export function sign(settings: Settings, body: string, secret = settings.webhookSecret): Record<string, string> {
  const { header, encoding, prefix, algorithm, timestampHeader } = settings.signature
  const timestamp = String(settings.now())
  const message = timestampHeader === undefined ? body : `${timestamp}.${body}`
  const digest = hmac(algorithm, secret, message, encoding === "base64" ? "base64" : "hex")
  return {
    "Content-Type": "application/json",
    [header]: prefix + (encoding === "HEX" ? digest.toUpperCase() : digest),
    ...(timestampHeader === undefined ? {} : { [timestampHeader]: timestamp }),
  }
}
