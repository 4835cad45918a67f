import { describe, expect, test } from "vitest"
import { ConfigError, type WebhookFailure, WebhookVerificationError } from "../../src/core/errors.ts"
import { failureStatus } from "../../src/webhooks/handler.ts"

const failure = (reason: WebhookFailure) => new WebhookVerificationError(reason, "no")

describe("refusal", () => {
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
  ] as const)("%s is %i, unless the sender wants another status", (reason, status) => {
    expect(failureStatus(failure(reason), undefined)).toBe(status)
    expect(failureStatus(failure(reason), 410)).toBe(410)
  })

  test("a body that was too slow is 408, even for a sender that takes the usual status for delivered", () => {
    expect([undefined, 401].map((usual) => failureStatus(failure("body-timeout"), usual))).toEqual([408, 408])
  })

  test.each([
    ["a body that a framework parsed", failure("body-parsed")],
    ["a missing secret", new ConfigError("secret must not be empty", "secret")],
    ["any other error", new TypeError("no")],
    ["what is no error", "no"],
  ])("%s is ours to mend: 500, so that it comes again", (_name, error) => {
    expect(failureStatus(error, undefined)).toBe(500)
    expect(failureStatus(error, 410)).toBe(500)
  })
})
