import { expect, test } from "vitest"
import { pages, textOf } from "./blocks.ts"

test("the start page of docs/ links to every page", () => {
  const linked = [...textOf("docs/README.md").matchAll(/\]\(([^)#]+)/g)].map(([, target = ""]) => `docs/${target}`)
  const missing = pages.filter(
    (page) => page.startsWith("docs/") && page !== "docs/README.md" && !linked.includes(page),
  )
  expect(missing).toEqual([])
})

test("every page starts with its title, and shows code before its first section", () => {
  const odd = pages
    .filter((page) => /^docs\/[^/]+\//.test(page))
    .filter((page) => !/^# .+\n\n(?:(?!^## )[^])*?^```/m.test(textOf(page)))
  expect(odd).toEqual([])
})
