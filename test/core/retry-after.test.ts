import { describe, expect, test } from "vitest"
import { retryAfter } from "../../src/core/http/retry.ts"

const now = Date.parse("Fri, 07 Mar 2025 10:00:00 GMT")

describe("retryAfter", () => {
  test.each<[value: string | null, ms: number | undefined]>([
    [null, undefined],
    ["", undefined],
    ["0", 0],
    ["120", 120_000],
    [" 5 ", 5_000],
    ["1.5", 1_500],
    ["-1", undefined],
    ["soon", undefined],
    ["1e3", undefined],
    ["259200", 259_200_000],
    ["Fri, 07 Mar 2025 10:00:30 GMT", 30_000],
    ["Fri, 07 Mar 2025 09:00:00 GMT", 0],
    ["Fri, 99 Mar 2025 10:00:30 GMT", undefined],
    ["2025-03-07T10:00:30Z", undefined],
    ["9999999999", 9_999_999_999_000],
    ["99999999999", undefined],
    ["1.25", 1_250],
    ["1.", undefined],
    ["1,5", undefined],
    ["5 s", undefined],
    ["in 5", undefined],
    ["  Fri, 07 Mar 2025 10:00:01 GMT ", 1_000],
    ["Fri, 07 Mar 2025 10:00:00 GMT", 0],
    ["Fri, 07 Mar 2025 10:00:30 GMT (Z)", undefined],
    ["on Fri, 07 Mar 2025 10:00:30 GMT", undefined],
    ["Fri, 07 MAR 2025 10:00:30 GMT", undefined],
    ["Fri, 07 mar 2025 10:00:30 GMT", undefined],
    ["Fri, 07 Mar 2025 10:00:30 EST", undefined],
  ])("%j is %s ms", (value, ms) => {
    expect(retryAfter(value, now)).toBe(ms)
  })
})
