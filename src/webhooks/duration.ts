import { ConfigError } from "../core/errors.ts"

/**
 * Checks a time that a store counts.
 * @param most longest, ms
 * @throws ConfigError for what is not a positive number of ms, such as NaN or Infinity
 */
export function checkDuration(ms: unknown, name: string, most: number = Number.MAX_SAFE_INTEGER): void {
  if (ms === undefined || (typeof ms === "number" && ms > 0 && Math.ceil(ms) <= most)) return
  throw new ConfigError(`${name} has to be a number of ms greater than 0 and at most ${most}`, name)
}

/** The same as whole ms, rounded up: Redis takes no fractions. @throws ConfigError */
export function duration(ms: number, name: string): number {
  checkDuration(ms, name)
  return Math.ceil(ms)
}
