import { ConfigError } from "./errors.ts"

/**
 * Whether a value can be a secret as it was issued. Whitespace at an end comes from copying or from a file's last line, and
 * a value of whitespace alone, as an unset variable may hold, could be guessed. Letters outside ASCII are fine in a key.
 */
export const isSecret = (value: unknown): value is string =>
  typeof value === "string" && !isUnset(value) && value.trim() === value && !/\p{Cc}/u.test(value)

/** A missing variable, and what template strings make of one, which anybody could guess. */
export const isUnset = (value: unknown): boolean =>
  value === undefined || ["", "undefined", "null"].includes(value as string)

/**
 * Checks a secret that is used as a key and never travels in a header.
 * @param variable where it mostly comes from
 * @throws ConfigError, which names the option and does not show the value
 */
export function secretValue(value: unknown, option: string, variable?: string): string {
  if (typeof value !== "string" || isUnset(value)) {
    const advice = variable === undefined ? "" : `; is the environment variable ${variable} set?`
    throw new ConfigError(`${option} must not be empty${advice}`, option)
  }
  if (!isSecret(value)) throw new ConfigError(`${option} has whitespace at an end or control characters`, option)
  return value
}

/**
 * Checks a credential that travels in a header, as it was issued.
 * @throws ConfigError, which names the option and does not show the value
 */
export function credential(value: string | undefined, option: string, variable?: string): string {
  const secret = secretValue(value, option, variable)
  // A header would reject these with an error that quotes the value.
  if (!/^[\x20-\x7e]*$/.test(secret)) throw new ConfigError(`${option} has characters outside ASCII`, option)
  return secret
}
