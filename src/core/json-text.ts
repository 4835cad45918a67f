import { ConfigError } from "./errors.ts"

/**
 * A value as JSON.
 * @param what the value is, for the message
 * @throws ConfigError for what JSON cannot hold: a bigint, a circle, a function
 */
export function jsonText(value: unknown, what: string, parameter: string): string {
  const refused = (cause?: unknown) => new ConfigError(`${what} cannot be written as JSON`, parameter, { cause })
  let text: unknown
  try {
    text = JSON.stringify(value)
  } catch (cause) {
    throw refused(cause)
  }
  // There is none for functions and symbols.
  if (typeof text !== "string") throw refused()
  return text
}
