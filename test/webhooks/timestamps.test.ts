import { createHmac } from "node:crypto"
import { describe, expect, test, vi } from "vitest"
import { signatureHeader, verifyWebhook, type VerifyOptions } from "conferkit/omniflow"
import { verifySignature } from "conferkit/webhooks"

const at = 1_760_000_000_000
const secret = "webhook-secret"

const rejection = (reason: string, message: string) => ({ name: "WebhookVerificationError", reason, message })
const old = (seconds: number) => rejection("expired", `the delivery is ${seconds} s old`)
const ahead = (seconds: number) =>
  rejection("not-yet-valid", `the delivery's timestamp is ${seconds} s in the future: check both clocks`)
const unknown = rejection("expired", "the delivery has no timestamp")

/** Verifies an event with this time. */
function verified(timestamp: unknown, options: Partial<VerifyOptions>) {
  const body = JSON.stringify({ type: "tomorrow", timestamp })
  const headers = { [signatureHeader]: createHmac("sha256", secret).update(body).digest("hex") }
  return verifyWebhook({ headers, body }, { secret, ...options })
}

const aged = (age: number, toleranceMs = 5000) => verified(at - age, { toleranceMs, now: () => at })

describe("the time of an event", () => {
  test.each([
    [0, 5000],
    [5000, 5000],
    [-5000, 5000],
    [0, 0],
  ])("%d ms from now is accepted with a tolerance of %d, in either direction", async (age, tolerance) => {
    expect((await aged(age, tolerance)).events).toHaveLength(1)
  })

  test("beyond the tolerance is rejected with the difference", async () => {
    await expect(aged(5001)).rejects.toMatchObject(old(5))
    await expect(aged(60_600)).rejects.toMatchObject(old(61))
    await expect(aged(-5001)).rejects.toMatchObject(ahead(5))
    await expect(aged(-60_600)).rejects.toMatchObject(ahead(61))
  })

  test("is not checked without a tolerance, and the clock is not read", async () => {
    const now = vi.fn(() => at)
    for (const written of [undefined, "soon", 0]) expect((await verified(written, { now })).events).toHaveLength(1)
    expect(now).not.toHaveBeenCalled()
  })

  test.each([
    ["milliseconds", at],
    ["seconds", at / 1000],
    ["digits", String(at)],
    ["ISO 8601", new Date(at).toISOString()],
  ])("is parsed in the formats that senders use: %s", async (_form, written) => {
    expect((await verified(written, { toleranceMs: 0, now: () => at })).events).toHaveLength(1)
    await expect(verified(written, { toleranceMs: 999, now: () => at + 1000 })).rejects.toMatchObject(old(1))
    await expect(verified(written, { toleranceMs: 999, now: () => at - 1000 })).rejects.toMatchObject(ahead(1))
  })

  test("is compared with the system clock by default", async () => {
    vi.useFakeTimers({ now: at, toFake: ["Date"] })
    try {
      expect((await verified(at, { toleranceMs: 0 })).events).toHaveLength(1)
      await expect(verified(at + 1000, { toleranceMs: 0 })).rejects.toMatchObject(ahead(1))
    } finally {
      vi.useRealTimers()
    }
  })

  test.each([
    ["seconds", 1_760_000_000, 1_760_000_000_000],
    ["seconds as digits", "1760000000", 1_760_000_000_000],
    ["seconds with a fraction", 1_760_000_000.5, 1_760_000_000_500],
    ["seconds with a fraction as digits", "1760000000.25", 1_760_000_000_250],
    ["milliseconds", 1_760_000_000_000, 1_760_000_000_000],
    ["milliseconds as digits", "1760000000000", 1_760_000_000_000],
    ["the largest seconds", 99_999_999_999, 99_999_999_999_000],
    ["the smallest milliseconds", 100_000_000_000, 100_000_000_000],
    ["the epoch", "0", 0],
    ["ISO 8601", "2025-10-09T08:53:20Z", 1_760_000_000_000],
    ["ISO 8601 with an offset and a fraction", "2025-10-09T05:53:20.5-03:00", 1_760_000_000_500],
  ])("is exact to the millisecond as %s: %j", async (_form, written, time) => {
    const exactly = (now: number) => verified(written, { toleranceMs: 0, now: () => now })
    expect((await exactly(time)).events).toHaveLength(1)
    await expect(exactly(time + 1)).rejects.toMatchObject({ reason: "expired" })
    await expect(exactly(time - 1)).rejects.toMatchObject({ reason: "not-yet-valid" })
  })

  test.each([
    [""],
    ["soon"],
    ["-1"],
    ["1e3"],
    [" 1"],
    ["1 "],
    ["x1"],
    ["1x"],
    ["1."],
    [".5"],
    ["1.5.5"],
    ["12345678901234"],
    ["2026-99-99T00:00:00Z"],
    ["2025-10-09"],
    ["x2025-10-09T08:53:20Z"],
    ["12025-10-09T08:53:20Z"],
    ["+002025-10-09T08:53:20Z"],
    [["2025-10-09T08:53:20Z"]],
    ["Thu, 09 Oct 2025 08:53:20 GMT"],
    [undefined],
    [null],
    [true],
    [{}],
    [["1760000000"]],
  ])("is invalid: %j", async (written) => {
    await expect(verified(written, { toleranceMs: 1e15 })).rejects.toMatchObject(unknown)
  })
})

test("the time in a header is returned in milliseconds", async () => {
  const body = "{}"
  for (const [time, timestamp] of [
    ["1760000000", at],
    ["1760000000000", at],
    ["2025-10-09T08:53:20Z", at],
  ] as const) {
    const headers = { "x-time": time, "x-sig": createHmac("sha256", secret).update(`${time}.${body}`).digest("hex") }
    const options = { header: "x-sig", secret, timestampHeader: "x-time", now: () => at, toleranceMs: 0 }
    expect(await verifySignature({ headers, body }, options)).toMatchObject({ timestamp })
  }
})
