import { expect, test } from "vitest"
import { isFields } from "../../src/core/values.ts"

test.each<[unknown, boolean]>([
  [{}, true],
  [{ a: 1 }, true],
  [Object.create(null), true],
  [[], false],
  [null, false],
  [undefined, false],
  ["text", false],
  [() => 1, false],
])("%o: %s", (value, expected) => {
  expect(isFields(value)).toBe(expected)
})
