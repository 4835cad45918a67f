// The site and code hosts render the diagrams. Readers who cannot see them get the title and description.
import { expect, test } from "vitest"
import { pages, textOf } from "./blocks.ts"

const diagrams = pages.flatMap((page) =>
  [...textOf(page).matchAll(/^```mermaid\n([^]*?)^```$/gm)].map(({ 1: code = "" }) => ({ page, code })),
)

test("there are diagrams", () => {
  expect(diagrams.length).toBeGreaterThanOrEqual(5)
})

test.each(diagrams)("the diagram of $page has a kind, a title and a description, and is small", ({ code }) => {
  const lines = code.trimEnd().split("\n")
  expect(lines[0]).toMatch(/^(?:flowchart (?:TD|LR)|sequenceDiagram)$/)
  expect(code).toMatch(/^ {2}accTitle: \S.{5,}$/m)
  expect(code).toMatch(/^ {2}accDescr: \S.{20,}$/m)
  expect(lines.length).toBeLessThanOrEqual(14)
  expect(code).toMatch(/^[\x20-\x7e\n]*$/)
  // A lone "end" closes a block, also in the middle of a label.
  expect(code).not.toMatch(/\bend\b(?!")/i)
})
