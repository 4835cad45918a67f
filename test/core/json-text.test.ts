import { describe, expect, test } from "vitest"
import { jsonText } from "../../src/core/values.ts"
import { configError } from "../support/config-error.ts"

const circle: Record<string, unknown> = {}
circle["again"] = circle

describe("jsonText", () => {
  test.each<[unknown, string]>([
    [{ a: [1, "x"] }, '{"a":[1,"x"]}'],
    ["text", '"text"'],
    [null, "null"],
    [new Date(0), '"1970-01-01T00:00:00.000Z"'],
  ])("%j is %s", (value, text) => {
    expect(jsonText(value, "create: the body", "body")).toBe(text)
  })

  test.each<[string, unknown, unknown]>([
    ["a bigint", 1n, expect.any(TypeError)],
    ["a circle", circle, expect.any(TypeError)],
    ["a function", () => 1, undefined],
    ["a symbol", Symbol("x"), undefined],
    ["nothing", undefined, undefined],
  ])("refuses %s", (_name, value, cause) => {
    const refused = () => jsonText(value, "create: the body", "body")
    expect(refused).toThrow(configError("create: the body cannot be written as JSON", "body"))
    expect(refused).toThrow(expect.objectContaining({ cause }) as Error)
  })
})
