import type { NamesOf } from "../check-options.ts"
import { WebhookVerificationError } from "../errors.ts"

const digits = /^\d{1,13}$/
const fraction = /^\d{1,13}\.\d+$/
/** Without a time zone, the same string would mean different times on different machines. */
const iso = /^\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:?\d\d)$/

/**
 * Parses a time: seconds or milliseconds since 1970, as a number or digits, or ISO 8601 with a time zone.
 * @returns ms since 1970; NaN for anything else
 */
export function timeOf(written: unknown): number {
  if (typeof written === "string" && iso.test(written)) return Date.parse(written)
  const isNumber = typeof written === "string" && (digits.test(written) || fraction.test(written))
  const number = isNumber ? Number(written) : written
  if (typeof number !== "number") return Number.NaN
  // Times in seconds have at most ten digits until the year 2286.
  return number < 1e11 ? number * 1000 : number
}

/**
 * Returns whether a time can be signed in front of a dot and the body: an integer or ISO 8601 with a time zone, neither
 * of which can continue after a dot. The digits after the dot of a fraction could be moved into the body, and the
 * signature would match both.
 */
export const endsBeforeDot = (time: string): boolean => /^-?\d+$/.test(time) || iso.test(time)

/**
 * Rejects a delivery whose time differs too much from now, in either direction.
 * @throws WebhookVerificationError `expired`, `not-yet-valid`
 */
export function checkTime(timestamp: number, now: number, tolerance: number): void {
  const age = now - timestamp
  const seconds = Math.round(Math.abs(age) / 1000)
  if (age < -tolerance) {
    throw new WebhookVerificationError(
      "not-yet-valid",
      `the delivery's timestamp is ${seconds} s in the future: check both clocks`,
    )
  }
  if (!(age <= tolerance)) throw new WebhookVerificationError("expired", `the delivery is ${seconds} s old`)
}

/** Tolerance of deliveries whose time is always checked, in ms. */
export const defaultToleranceMs = 300_000

/** Options for senders that include the time of an event. */
export interface TimeOptions {
  /** Maximum difference between the delivery's time and now, in ms. Without it, the time is not checked. */
  toleranceMs?: number | undefined
  /** Returns the current time in ms since 1970. @default Date.now */
  now?: (() => number) | undefined
}

export const timeNames: NamesOf<TimeOptions> = { toleranceMs: "number", now: "function" }

/** Checks a time in the sender's format, which may be missing. Without a tolerance, nothing is checked. */
export function checkTimeOf(written: unknown, { toleranceMs, now = Date.now }: TimeOptions): void {
  if (toleranceMs === undefined) return
  const timestamp = timeOf(written)
  if (Number.isNaN(timestamp)) throw new WebhookVerificationError("expired", "the delivery has no timestamp")
  checkTime(timestamp, now(), toleranceMs)
}
