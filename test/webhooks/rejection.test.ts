import { describe, expect, test, vi } from "vitest"
import { ConfigError, createWebhookHandler, type WebhookFailure, WebhookVerificationError } from "conferkit/webhooks"
import { plainReceiver, post } from "./plain.ts"

const failure = (reason: WebhookFailure) => new WebhookVerificationError(reason, "no")

/** The status of a delivery that a receiver rejects with this error. */
async function statusOf(error: unknown, refusedStatus?: number): Promise<number> {
  const receiver = { ...plainReceiver, receive: vi.fn().mockRejectedValue(error) }
  const handler = createWebhookHandler({ receiver, refusedStatus, onError: () => undefined, on: () => undefined })
  return (await handler(post("opened"))).status
}

describe("a rejected delivery", () => {
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
  ] as const)("%s gets %i, unless the sender expects another status", async (reason, status) => {
    expect(await statusOf(failure(reason))).toBe(status)
    expect(await statusOf(failure(reason), 410)).toBe(410)
  })

  test("with a slow body gets 408, even if the sender treats the usual status as delivered", async () => {
    expect(await statusOf(failure("body-timeout"))).toBe(408)
    expect(await statusOf(failure("body-timeout"), 401)).toBe(408)
  })

  test.each([
    ["a body parsed by a framework", failure("body-parsed")],
    ["a missing secret", new ConfigError("secret must not be empty", "secret")],
    ["any other error", new TypeError("no")],
    ["a thrown value that is not an error", "no"],
  ])("%s is a configuration error: 500, so that the sender retries", async (_name, error) => {
    expect(await statusOf(error)).toBe(500)
    expect(await statusOf(error, 410)).toBe(500)
  })
})
