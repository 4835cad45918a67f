import { secretValue } from "../check-options.ts"
import { ConfigError, WebhookVerificationError } from "../errors.ts"
import type { Delivery } from "./delivery.ts"

/** One secret, or several during rotation; at most 32. */
export type Secret = string | readonly string[]

/**
 * The same, or a function that looks them up for a delivery that is not verified yet and may be forged. If it returns
 * `undefined`, the delivery is rejected.
 */
export type Secrets<Hint = Delivery> = Secret | ((delivery: Hint) => Secret | undefined | Promise<Secret | undefined>)

/** Maximum number of secrets, and of signatures that are tried: a delivery has at most one for each secret. */
export const maxSecrets = 32

/**
 * Secrets as a list.
 * @throws ConfigError for an empty secret, such as a missing environment variable, which would accept any sender, and
 * for one with whitespace at an end or control characters, which cannot be the issued value
 */
export function secretsOf(value: Secret | undefined, option: string): readonly string[] {
  const list = Array.isArray(value) ? (value as readonly unknown[]) : [value]
  if (list.length === 0) throw new ConfigError(`${option} must not be empty`, option)
  if (list.length > maxSecrets) throw new ConfigError(`${option} has more than ${maxSecrets} values`, option)
  return list.map((each) => secretValue(each, option))
}

/** Returns the keys for a delivery, synchronously if they are available. @throws as `keyFinder` */
export type KeyFinder<Hint, Key> = (delivery: Hint) => readonly Key[] | Promise<readonly Key[]>

/**
 * Converts available secrets to keys once, so that mistakes are reported before the first delivery, and others for each
 * delivery.
 * @param keysOf converts secrets to keys
 * @throws ConfigError; and WebhookVerificationError `signature-mismatch` for a delivery without secrets
 */
export function keyFinder<Hint, Key>(
  value: Secrets<Hint> | undefined,
  option: string,
  keysOf: (secrets: readonly string[]) => readonly Key[],
): KeyFinder<Hint, Key> {
  if (typeof value !== "function") {
    const keys = keysOf(secretsOf(value, option))
    return () => keys
  }
  return async (delivery) => {
    const found = await value(delivery)
    if (found === undefined) {
      throw new WebhookVerificationError("signature-mismatch", `no ${option} was found for this delivery`)
    }
    return keysOf(secretsOf(found, option))
  }
}

/** The same for secrets that are used as keys unchanged. */
export const secretFinder = <Hint>(value: Secrets<Hint> | undefined, option: string): KeyFinder<Hint, string> =>
  keyFinder(value, option, (secrets) => secrets)

/** Secrets that are known without a delivery. @throws ConfigError */
export const secretsAtHand = <Hint>(value: Secrets<Hint> | undefined, option: string): readonly string[] =>
  typeof value === "function" ? [] : secretsOf(value, option)
