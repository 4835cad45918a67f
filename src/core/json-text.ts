import { isObject } from "./is-object.ts"
import { ConfigError } from "./errors.ts"
import { isFields } from "./values.ts"

/** Whether JSON leaves a value out, or makes `null` or `{}` of it: a function, NaN, a Map, a promise. */
export const isLost = (value: unknown): boolean =>
  typeof value === "function" ||
  typeof value === "symbol" ||
  (typeof value === "number" && !Number.isFinite(value)) ||
  (isFields(value) && !isObject(value) && !hasJson(value))

/** A Date and a URL say themselves what they are in JSON. */
export const hasJson = (value: object): boolean => "toJSON" in value && typeof value.toJSON === "function"

/**
 * A value as JSON.
 * @param what the value is, for the message
 * @throws ConfigError for what JSON cannot hold: a bigint, a circle, a function, a Map
 */
export function jsonText(value: unknown, what: string, parameter: string): string {
  const refused = (cause?: unknown) => new ConfigError(`${what} cannot be written as JSON`, parameter, { cause })
  if (isLost(value)) throw refused()
  let text: unknown
  try {
    text = JSON.stringify(value)
  } catch (cause) {
    throw refused(cause)
  }
  // There is none where toJSON gives none.
  if (typeof text !== "string") throw refused()
  return text
}
