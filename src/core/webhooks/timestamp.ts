import { WebhookVerificationError } from "../errors.ts"
import { timeOf } from "../time-of.ts"

/**
 * Refuses a delivery whose time is too far from now, in either direction.
 * @throws WebhookVerificationError `expired`, `not-yet-valid`
 */
export function checkTime(timestamp: number, now: number, tolerance: number): void {
  const age = now - timestamp
  const seconds = Math.round(Math.abs(age) / 1000)
  if (age < -tolerance) {
    throw new WebhookVerificationError("not-yet-valid", `the delivery is from ${seconds} s ahead: is a clock wrong?`)
  }
  if (!(age <= tolerance)) throw new WebhookVerificationError("expired", `the delivery is ${seconds} s old`)
}

/** For senders that say when something happened. */
export interface TimeOptions {
  /** Refuse deliveries whose time is further from now, in either direction, ms. Without it, any time is good. */
  toleranceMs?: number | undefined
  /** The present, ms since 1970. @default Date.now */
  now?: (() => number) | undefined
}

/** The same for a time as it was written, which may be missing. Without a tolerance nothing is checked. */
export function checkTimeOf(written: unknown, { toleranceMs, now = Date.now }: TimeOptions): void {
  if (toleranceMs === undefined) return
  const timestamp = timeOf(written)
  if (Number.isNaN(timestamp))
    throw new WebhookVerificationError("expired", "the delivery does not say when it was sent")
  checkTime(timestamp, now(), toleranceMs)
}
