import { describe, expect, test } from "vitest"
import { timeOf } from "../../src/core/webhooks/timestamp.ts"

describe("timeOf", () => {
  test.each([
    ["seconds", 1_760_000_000, 1_760_000_000_000],
    ["seconds as digits", "1760000000", 1_760_000_000_000],
    ["seconds with a fraction", 1_760_000_000.5, 1_760_000_000_500],
    ["seconds with a fraction as digits", "1760000000.25", 1_760_000_000_250],
    ["milliseconds", 1_760_000_000_000, 1_760_000_000_000],
    ["milliseconds as digits", "1760000000000", 1_760_000_000_000],
    ["the last seconds", 99_999_999_999, 99_999_999_999_000],
    ["the first milliseconds", 100_000_000_000, 100_000_000_000],
    ["the beginning", "0", 0],
    ["ISO 8601", "2025-10-09T08:53:20Z", 1_760_000_000_000],
    ["ISO 8601 with an offset and a fraction", "2025-10-09T05:53:20.5-03:00", 1_760_000_000_500],
  ])("%s: %j", (_name, written, time) => {
    expect(timeOf(written)).toBe(time)
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
    [new Date(0)],
  ])("%o is no time", (written) => {
    expect(timeOf(written)).toBeNaN()
  })
})
