import { expect, test } from "vitest"
import type { Measure } from "../../bench/measure.ts"
import { secondLook } from "../../bench/second-look.ts"

const call = (value: number, name = "conferkit"): Measure => ({
  section: "one call over a stub, JSON",
  name,
  metric: "added, to openapi-fetch",
  value,
  unit: "x",
})
const size = (value: number): Measure => ({
  section: "size, minified and gzipped",
  name: "{ verifyWebhook } of conferkit/xroom",
  metric: "at import",
  value,
  unit: "kB",
})

test("a time over its budget is measured again, and the second measurement decides", async () => {
  const measured: string[] = []
  const parts = new Map([
    ["stub", [call(1.4), call(1, "conferkit .api")]],
    ["size", [size(3)]],
  ])
  const { measures, again } = await secondLook(parts, (part) => {
    measured.push(part)
    return Promise.resolve([call(0.9), call(99, "conferkit .api")])
  })
  expect(measured).toEqual(["stub"])
  // A result within its budget is not measured again.
  expect(measures).toEqual([call(0.9), call(1, "conferkit .api"), size(3)])
  expect(again).toEqual([{ measure: call(1.4), limit: 1.375, second: 0.9 }])
})

test("a regression exceeds its budget twice, and both times are reported", async () => {
  const { measures, again } = await secondLook(new Map([["stub", [call(1.4)]]]), () => Promise.resolve([call(1.5)]))
  expect(measures).toEqual([call(1.5)])
  expect(again).toEqual([{ measure: call(1.4), limit: 1.375, second: 1.5 }])
})

test("a size over its budget is not measured again", async () => {
  const parts = new Map([["size", [size(9)]]])
  const never = () => Promise.reject(new Error("measured again"))
  expect(await secondLook(parts, never)).toEqual({ measures: [size(9)], again: [] })
})
