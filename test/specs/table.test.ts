import { readFile } from "node:fs/promises"
import { join } from "node:path"
import { describe, expect, test } from "vitest"
import { type Fault, faults, judge, tableOf, withTable } from "../../scripts/specs/faults.ts"

const theirs: Fault = {
  tool: "gen",
  providers: ["a"],
  shows: /TS1/,
  reason: "breaks",
  reproduction: "`{}`",
  issue: "a/gen#7",
}
const ours: Fault = { tool: "lint", providers: ["b"], shows: /contact/, reason: "no contact" }
const known = [theirs, ours]

describe("a table cell", () => {
  test.each([
    ["gen", "b", undefined, "ok"],
    ["gen", "b", "error TS1", "failed"],
    ["gen", "a", "error TS1", "known"],
    ["gen", "a", "error TS2", "failed"],
    ["lint", "a", "no contact", "failed"],
  ])("%s with document %s, which says %j, is %s", (tool, provider, output, kind) => {
    expect(judge(tool, provider, output, known).kind).toBe(kind)
  })

  test("that works despite a known problem says what to do", () => {
    const note: unknown = expect.stringMatching(/take it out of .*faults/)
    expect(judge("gen", "a", undefined, known)).toEqual({ kind: "ok", note })
  })
})

test("the table shows whose problem it is, and explains each once", () => {
  const rows = [
    ["gen", "a", "TS1"],
    ["gen", "b", undefined],
    ["lint", "b", "contact"],
    ["mock", "a", "500"],
  ] as const
  const table = tableOf(
    rows.map(([tool, provider, output]) => ({ tool, provider, outcome: judge(tool, provider, output, known) })),
  )
  expect(table).toBe(
    [
      "| tool | a | b |",
      "| --- | --- | --- |",
      "| gen | theirs (1) | ok |",
      "| lint | – | ours (2) |",
      "| mock | **fails** | – |",
      "",
      "1. breaks; to reproduce: `{}`; see a/gen#7",
      "2. no contact",
    ].join("\n"),
  )
})

test("a page keeps its other content, and needs markers for the table", async () => {
  const page = await readFile(join(import.meta.dirname, "../../docs/internals/specs.md"), "utf8")
  const changed = withTable(page, "NEW")
  expect(changed).toContain("\n\nNEW\n\n")
  expect(withTable(changed, "OTHER")).toBe(withTable(page, "OTHER"))
  expect(() => withTable("no place", "NEW")).toThrow("has no")
})

test("an issue is shown by repository and number", () => {
  const issues = faults.flatMap(({ issue }) => issue?.split(", ") ?? [])
  expect(issues.length).toBeGreaterThan(0)
  for (const issue of issues) expect(issue).toMatch(/^[\w-]+\/[\w-]+#\d+$/)
})
