import { expect, test } from "vitest"
import { literal } from "../../scripts/generate/write.ts"

test("plain values are printed as source, with keys quoted only if necessary", () => {
  expect(literal([1, "a", true, null])).toBe(`[1, "a", true, null]`)
  expect(literal({ row: { "a-b": 1, c: undefined, d: [] } })).toBe(`{\n  row: { "a-b": 1, d: [] },\n}`)
})

test("strings are escaped", () => {
  const nasty = `"; process.exit() // \n \\ `
  expect(literal(nasty)).toBe(JSON.stringify(nasty))
})

test("a named object is printed as its name", () => {
  const shared = { kind: "map" }
  expect(literal([shared], new Map([[shared, "sharedShape"]]))).toBe("[sharedShape]")
})
