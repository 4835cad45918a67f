import { describe, expect, test, vi } from "vitest"
import { ConfigError, createWebhookHandler, type WebhookFailure, WebhookVerificationError } from "conferkit/webhooks"
import { plainReceiver, post } from "./plain.ts"

const failure = (reason: WebhookFailure) => new WebhookVerificationError(reason, "no")

/** The status of a delivery that a receiver refuses with this error. */
async function statusOf(error: unknown, refusedStatus?: number): Promise<number> {
  const receiver = { ...plainReceiver, receive: vi.fn().mockRejectedValue(error) }
  const handler = createWebhookHandler({ receiver, refusedStatus, onError: () => undefined, on: () => undefined })
  return (await handler(post("opened"))).status
}

describe("a delivery that is rejected", () => {
  test.each([
    ["body-missing", 400],
    ["body-malformed", 400],
    ["body-too-long", 413],
    ["signature-missing", 401],
    ["signature-malformed", 401],
    ["signature-mismatch", 401],
    ["algorithm-refused", 401],
    ["expired", 401],
    ["not-yet-valid", 401],
  ] as const)("%s is %i, unless the sender wants another status", async (reason, status) => {
    expect(await statusOf(failure(reason))).toBe(status)
    expect(await statusOf(failure(reason), 410)).toBe(410)
  })

  test("a body that was too slow is 408, even for a sender that takes the usual status for delivered", async () => {
    expect(await statusOf(failure("body-timeout"))).toBe(408)
    expect(await statusOf(failure("body-timeout"), 401)).toBe(408)
  })

  test.each([
    ["a body that a framework parsed", failure("body-parsed")],
    ["a missing secret", new ConfigError("secret must not be empty", "secret")],
    ["any other error", new TypeError("no")],
    ["what is no error", "no"],
  ])("%s is our mistake: 500, so that the sender retries", async (_name, error) => {
    expect(await statusOf(error)).toBe(500)
    expect(await statusOf(error, 410)).toBe(500)
  })
})
