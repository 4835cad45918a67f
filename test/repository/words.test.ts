import { expect, test } from "vitest"
import { findingsIn, turns } from "../../scripts/lint-words.ts"

test("finds a phrase on the list, with its replacement", () => {
  const mended = ["men", "ded"].join("")
  expect(findingsIn("docs/a.md", `One.\nIt is ${mended} there.\n`)).toEqual([
    `docs/a.md:2 "${mended}": write fix (software is fixed)`,
  ])
})

test("accepts standard terms", () => {
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

test("every rule has a replacement and a reason", () => {
  for (const { instead, reason } of turns) expect([instead, reason]).not.toContain("")
})
