import { expect, test } from "vitest"
import { findingsIn, turns } from "../../scripts/lint-words.ts"

test("a turn that readers read twice is found, with what to write instead", () => {
  const mended = ["men", "ded"].join("")
  expect(findingsIn("docs/a.md", `One.\nIt is ${mended} there.\n`)).toEqual([
    `docs/a.md:2 "${mended}": write fix (software is fixed)`,
  ])
})

test("terms of the field are not found", () => {
  const terms = [
    "A text track of a recording.",
    "The blank page.",
    "amend the last commit",
    "a recommendation",
    "compared with the document",
    "It looks up the meeting.",
    "What is held in memory.",
    "The hook receives every event.",
  ]
  expect(findingsIn("docs/a.md", terms.join("\n"))).toEqual([])
})

test("each says what to write, and why", () => {
  for (const { instead, reason } of turns) expect([instead, reason]).not.toContain("")
})
