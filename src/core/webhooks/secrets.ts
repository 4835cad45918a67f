import { secretValue } from "../check-options.ts"
import { ConfigError, WebhookVerificationError } from "../errors.ts"
import type { Delivery } from "./delivery.ts"

/** One secret, or several during rotation; at most 32. */
export type Secret = string | readonly string[]

/**
 * The same, or a function that looks it up for a delivery, of which nothing is proven yet: anybody can have made it up. When
 * it finds none (`undefined`), the delivery is rejected.
 */
export type Secrets<Hint = Delivery> = Secret | ((delivery: Hint) => Secret | undefined | Promise<Secret | undefined>)

const most = 32

/**
 * A secret or several of them as a list.
 * @throws ConfigError for an empty one, such as a missing environment variable, which would let anybody in, and for one with
 *   whitespace at an end or control characters, which is not what was issued
 */
export function secretsOf(value: Secret | undefined, option: string): readonly string[] {
  const list = Array.isArray(value) ? (value as readonly unknown[]) : [value]
  if (list.length === 0) throw new ConfigError(`${option} must not be empty`, option)
  if (list.length > most) throw new ConfigError(`${option} has more than ${most} values`, option)
  return list.map((each) => secretValue(each, option))
}

/** Gives the keys for a delivery; there is nothing to await where they are at hand. @throws as `keyFinder` */
export type KeyFinder<Hint, Key> = (delivery: Hint) => readonly Key[] | Promise<readonly Key[]>

/**
 * Makes the keys of secrets at hand once, so that a mistake shows before the first delivery; of others for each delivery.
 * @param keysOf what becomes of the secrets
 * @throws ConfigError; and for a delivery without secrets WebhookVerificationError `signature-mismatch`
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

/** The same for secrets that are keys as they are. */
export const secretFinder = <Hint>(value: Secrets<Hint> | undefined, option: string): KeyFinder<Hint, string> =>
  keyFinder(value, option, (secrets) => secrets)

/** Those that are known without a delivery. @throws ConfigError */
export const secretsAtHand = <Hint>(value: Secrets<Hint> | undefined, option: string): readonly string[] =>
  typeof value === "function" ? [] : secretsOf(value, option)
