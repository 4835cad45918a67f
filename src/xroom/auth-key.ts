import type { KeyObject } from "node:crypto"
import { hmac, key, randomHex } from "../core/crypto.ts"
import { secretValue } from "../core/credential.ts"
import { ConfigError } from "../core/errors.ts"
import { nodeBuffer } from "../core/runtime.ts"

/**
 * The hash that proves who calls: HMAC-SHA256 of a salt, both taken as text just as they are, in lower-case hex.
 * @param secret the account's API secret; for a webhook's validation the domain's `webhookKey`
 * @param salt the header `x-random`; for a validation `signThis`
 */
export function authKey(secret: string | KeyObject, salt: string): string {
  if ((Object(secret) as Partial<KeyObject>).type !== "secret") secretValue(secret, "secret")
  if (typeof salt !== "string") throw new ConfigError("salt has to be a string", "salt")
  const bytes = hmac("sha256", typeof secret === "string" ? key(secret) : secret, salt)
  return nodeBuffer().from(bytes).toString("hex")
}

/** 32 bytes of chance as 64 digits, which suits either reading of "32 bytes minimum". */
export const newSalt = (): string => randomHex(32)

/** @throws ConfigError for a salt the server would refuse */
export function checkSalt(salt: string): string {
  if (typeof salt !== "string" || !/^[\x21-\x7e]{32,}$/.test(salt)) {
    throw new ConfigError("saltFactory has to give at least 32 printable ASCII characters", "saltFactory")
  }
  return salt
}
