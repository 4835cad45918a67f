import { ConfigError, WebhookVerificationError } from "./errors.ts"
import type { Delivery } from "./webhook.ts"

/** One secret, or several while it is being changed; at most 32. */
export type Secret = string | readonly string[]

/**
 * The same, or a function that looks it up for a delivery, of which nothing is proven yet: anybody can have made it up. When
 * it finds none (`undefined`), the delivery is refused.
 */
export type Secrets<Hint = Delivery> = Secret | ((delivery: Hint) => Secret | undefined | Promise<Secret | undefined>)

const most = 32

/**
 * A secret or several of them as a list.
 * @throws ConfigError for an empty one, such as a missing environment variable, which would let anybody in
 */
export function secretsOf(value: Secret | undefined, option: string): readonly string[] {
  const list = typeof value === "string" ? [value] : (value ?? [])
  if (list.length === 0 || !list.every((each) => typeof each === "string" && each !== "")) {
    throw new ConfigError(`${option} must not be empty`, option)
  }
  if (list.length > most) throw new ConfigError(`${option} holds more than ${most} values`, option)
  return list
}

/**
 * The secrets for a delivery; there is nothing to await where they are at hand.
 * @throws ConfigError; WebhookVerificationError when none was found
 */
export const findSecrets = <Hint>(
  value: Secrets<Hint> | undefined,
  delivery: Hint,
  option: string,
): readonly string[] | Promise<readonly string[]> =>
  typeof value === "function" ? lookUp(value, delivery, option) : secretsOf(value, option)

async function lookUp<Hint>(
  find: Extract<Secrets<Hint>, (delivery: Hint) => unknown>,
  delivery: Hint,
  option: string,
): Promise<readonly string[]> {
  const found = await find(delivery)
  if (found === undefined) {
    throw new WebhookVerificationError("signature-mismatch", `no ${option} was found for this delivery`)
  }
  return secretsOf(found, option)
}

/** Those that are known without a delivery; so a mistake shows before the first one. @throws ConfigError */
export const secretsAtHand = <Hint>(value: Secrets<Hint> | undefined, option: string): readonly string[] =>
  typeof value === "function" ? [] : secretsOf(value, option)
