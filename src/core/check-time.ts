import { WebhookVerificationError } from "./errors.ts"

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
