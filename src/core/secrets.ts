import { ConfigError } from "./errors.ts"

const most = 32

/**
 * A secret or several of them as a list.
 * @throws ConfigError for an empty one, such as a missing environment variable, which would let anybody in
 */
export function secretsOf(value: string | readonly string[] | undefined, option: string): readonly string[] {
  const list = typeof value === "string" ? [value] : (value ?? [])
  if (list.length === 0 || !list.every((each) => typeof each === "string" && each !== "")) {
    throw new ConfigError(`${option} must not be empty`, option)
  }
  if (list.length > most) throw new ConfigError(`${option} holds more than ${most} values`, option)
  return list
}
