import { describe, expect, test, vi } from "vitest"
import { checkTime, checkTimeOf } from "../../src/core/webhooks/timestamp.ts"

const at = 1_760_000_000_000

const refusal = (reason: string, message: string) =>
  expect.objectContaining({ name: "WebhookVerificationError", reason, message }) as Error
const old = (seconds: number) => refusal("expired", `the delivery is ${seconds} s old`)
const ahead = (seconds: number) =>
  refusal("not-yet-valid", `the delivery is from ${seconds} s ahead: is a clock wrong?`)

describe("checkTime", () => {
  const check =
    (age: number, tolerance = 5000) =>
    () => {
      checkTime(at - age, at, tolerance)
    }

  test("lets pass what is as far from now as it may be, in either direction", () => {
    for (const age of [0, 5000, -5000]) expect(check(age)).not.toThrow()
    expect(check(0, 0)).not.toThrow()
  })

  test("refuses what is further, and says how far", () => {
    expect(check(5001)).toThrow(old(5))
    expect(check(60_600)).toThrow(old(61))
    expect(check(-5001)).toThrow(ahead(5))
    expect(check(-60_600)).toThrow(ahead(61))
    expect(check(Number.NaN)).toThrow(old(Number.NaN))
  })
})

describe("checkTimeOf", () => {
  const check =
    (written: unknown, toleranceMs: number | undefined, now: (() => number) | undefined = () => at) =>
    () => {
      checkTimeOf(written, { toleranceMs, now })
    }

  test("checks nothing without a tolerance, and does not ask for the time", () => {
    const now = vi.fn(() => at)
    for (const written of [undefined, "soon", 0]) expect(check(written, undefined, now)).not.toThrow()
    expect(now).not.toHaveBeenCalled()
  })

  test("reads the time as senders write it", () => {
    for (const written of [at, at / 1000, String(at), new Date(at).toISOString()]) {
      expect(check(written, 0)).not.toThrow()
      expect(check(written, 999, () => at + 1000)).toThrow(old(1))
      expect(check(written, 999, () => at - 1000)).toThrow(ahead(1))
    }
  })

  test.each([undefined, null, "", "soon", {}])("a time of %j is none", (written) => {
    expect(check(written, 1e15)).toThrow(refusal("expired", "the delivery does not say when it was sent"))
  })

  test("goes by the machine's clock where no other is given", () => {
    vi.useFakeTimers({ now: at })
    try {
      expect(() => {
        checkTimeOf(at, { toleranceMs: 0 })
      }).not.toThrow()
      expect(() => {
        checkTimeOf(at + 1000, { toleranceMs: 0 })
      }).toThrow(ahead(1))
    } finally {
      vi.useRealTimers()
    }
  })
})
