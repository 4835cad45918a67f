import { ConfigError, WebhookVerificationError } from "./errors.ts"

/** How much of a delivery's body is read, and for how long. */
export interface ReadOptions {
  /** Longest body, in bytes. `Infinity` sets no limit. @default 1_048_576 */
  limit?: number | undefined
  /** Time within which the whole body has to arrive, in ms. `Infinity` sets no limit. @default 3_000 */
  bodyTimeout?: number | undefined
}

const defaults: Required<{ [Name in keyof ReadOptions]: number }> = { limit: 1_048_576, bodyTimeout: 3_000 }

/**
 * Options for reading a body, complete and valid. Each comes from the first layer that sets it.
 * @throws ConfigError for a value that is not a positive number
 */
export function readOptions(...layers: readonly (ReadOptions | undefined)[]): {
  readonly limit: number
  readonly bodyTimeout: number
} {
  return { limit: positive("limit", layers), bodyTimeout: positive("bodyTimeout", layers) }
}

function positive(name: keyof ReadOptions, layers: readonly (ReadOptions | undefined)[]): number {
  const given = layers.find((layer) => layer?.[name] !== undefined) ?? defaults
  const value: unknown = given[name]
  if (typeof value === "number" && value > 0) return value
  throw new ConfigError(`${name} has to be greater than 0, not ${String(value)}`, name)
}

export const tooLong = (limit: number): WebhookVerificationError =>
  new WebhookVerificationError("body-too-long", `the body is longer than ${limit} bytes`)
