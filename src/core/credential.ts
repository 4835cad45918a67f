import { ConfigError } from "./errors.ts"

/**
 * A credential as it was issued, fit for a header.
 * @throws ConfigError, which names the option and tells nothing of the value
 */
export function credential(value: string | undefined, option: string): string {
  if (typeof value !== "string" || value === "") throw new ConfigError(`${option} must not be empty`, option)
  // A header would refuse these with an error that quotes the value.
  if (!/^[\x21-\x7e](?:[\x20-\x7e]*[\x21-\x7e])?$/.test(value)) {
    throw new ConfigError(`${option} holds blanks at an end, control characters or letters outside ASCII`, option)
  }
  return value
}

/** @throws ConfigError */
export function headerName(value: string, option: string): string {
  if (typeof value !== "string" || !/^[\w!#$%&'*+.^`|~-]+$/.test(value))
    throw new ConfigError(`${option} is not the name of a header`, option)
  return value.toLowerCase()
}
