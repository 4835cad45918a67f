import * as v from "valibot"
import { describe, expect, test } from "vitest"
import { schemaIssues } from "../../src/core/webhooks/schema-check.ts"

const person = v.object({ name: v.string(), address: v.object({ lines: v.array(v.string()) }) })

describe("schemaIssues", () => {
  test("a payload that fits has none, whoever finds it out", () => {
    expect(schemaIssues(person, { name: "Zoë", address: { lines: ["a"] } }, "event 1")).toEqual([])
    expect(schemaIssues(v.pipe(v.string(), v.email()), "a@example.org", "event 1")).toEqual([])
  })

  test("says where what was expected, and never what stood there", () => {
    expect(schemaIssues(person, { name: 7, address: { lines: ["a", "password"].map(Number) } }, "event 1")).toEqual([
      { of: "event 1", path: "name", message: "expected string" },
      { of: "event 1", path: "address.lines.0", message: "expected string" },
      { of: "event 1", path: "address.lines.1", message: "expected string" },
    ])
  })

  test("the payload itself has an empty path", () => {
    expect(schemaIssues(person, "text", "event 2")).toEqual([{ of: "event 2", path: "", message: "expected Object" }])
  })

  test("a rule without a name for what it wants is told as something else", () => {
    const even = v.pipe(
      v.number(),
      v.check((value) => value % 2 === 0),
    )
    expect(schemaIssues(even, 3, "event 3")).toEqual([{ of: "event 3", path: "", message: "expected something else" }])
  })
})
