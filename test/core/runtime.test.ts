import { expect, test } from "vitest"
import { runtime } from "../../src/core/http/options.ts"
import { sleep } from "../../src/core/http/deadline.ts"

test("is the platform's clock and chance, and our sleep", () => {
  expect(runtime()).toEqual({ now: Date.now, random: Math.random, sleep })
})

test("each of them can be replaced", () => {
  const now = () => 7
  expect(runtime({ now })).toEqual({ now, random: Math.random, sleep })
})
