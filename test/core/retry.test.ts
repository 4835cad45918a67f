import { describe, expect, test } from "vitest"
import { type RetryFacts, retryDelay } from "../../src/core/http/retry.ts"

const facts: RetryFacts = { idempotent: true, sent: true, attempt: 1, maxRetries: 2, random: () => 1 }

describe("retryDelay", () => {
  test.each<[name: string, change: Partial<RetryFacts>, delay: number | undefined]>([
    ["a lost connection of an idempotent call", {}, 500],
    ["the second wait is twice as long", { attempt: 2 }, 1000],
    ["never longer than 8 s", { attempt: 9, maxRetries: 10 }, 8000],
    ["the jitter is full", { random: () => 0 }, 0],
    ["no attempts left", { attempt: 3 }, undefined],
    ["retries disabled", { maxRetries: 0 }, undefined],
    ["sent and not idempotent", { idempotent: false }, undefined],
    ["not idempotent but never sent", { idempotent: false, sent: false }, 500],
    ["the third of many waits is four times as long", { attempt: 3, maxRetries: 3 }, 2000],
    ["half the random value is half the wait", { random: () => 0.5, attempt: 2 }, 500],
    ["HTTP 499", { status: 499 }, undefined],
    ["HTTP 500", { status: 500 }, 500],
    ["HTTP 503 of a call that is not idempotent", { status: 503, idempotent: false }, undefined],
    ["HTTP 429", { status: 429 }, 500],
    ["HTTP 408", { status: 408 }, 500],
    ["HTTP 425", { status: 425 }, 500],
    ["HTTP 404", { status: 404 }, undefined],
    ["HTTP 200 with an API error", { status: 200 }, undefined],
    ["the server's Retry-After, with at most a quarter of jitter", { status: 503, retryAfter: 7000 }, 8750],
    ["never less than Retry-After", { status: 503, retryAfter: 7000, random: () => 0 }, 7000],
    ["a Retry-After of 0", { status: 503, retryAfter: 0 }, 0],
    ["a Retry-After of exactly a minute, with at most 8 s of jitter", { status: 429, retryAfter: 60_000 }, 68_000],
    ["a Retry-After above a minute", { status: 429, retryAfter: 60_001 }, undefined],
    ["a Retry-After of three days", { status: 429, retryAfter: 259_200_000 }, undefined],
    ["an error that will not change", { permanent: true }, undefined],
  ])("%s", (_name, change, delay) => {
    expect(retryDelay({ ...facts, ...change })).toBe(delay)
  })
})
