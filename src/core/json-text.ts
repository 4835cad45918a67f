import { ConfigError } from "./errors.ts"

/**
 * A value as JSON.
 * @param what the value is, for the message
 * @throws ConfigError for what JSON cannot hold: a bigint, a circle, a function
 */
export function jsonText(value: unknown, what: string, parameter: string): string {
  let text: string | undefined
  try {
    // For functions and symbols there is none, whatever the type says.
    text = JSON.stringify(value)
  } catch (cause) {
    throw new ConfigError(`${what} cannot be written as JSON`, parameter, { cause })
  }
  if (text === undefined) throw new ConfigError(`${what} cannot be written as JSON`, parameter)
  return text
}
