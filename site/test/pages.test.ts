import assert from "node:assert/strict"
import { createRequire } from "node:module"
import { readFileSync } from "node:fs"
import { after, before, describe, test } from "node:test"
import type { Page } from "playwright-core"
import { close, isQuick, newContext, noBrowser, open, sample, type Theme, watch, type World } from "./site.ts"

const axe = readFileSync(createRequire(import.meta.filename).resolve("axe-core/axe.min.js"), "utf8")

interface Violation {
  readonly id: string
  readonly nodes: readonly { readonly target: readonly unknown[]; readonly failureSummary?: string }[]
}

/** What axe says of a page, by the rules of WCAG 2.1 A and AA. */
async function inspect(page: Page): Promise<string[]> {
  // The generator makes blocks of code focusable that scroll, as soon as the browser has time.
  await page.waitForFunction(
    () =>
      [...document.querySelectorAll("pre")].every((each) => each.scrollWidth <= each.clientWidth || each.tabIndex >= 0),
    undefined,
  )
  await page.evaluate(axe)
  const violations = await page.evaluate<Violation[]>(
    `axe.run(document, { runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa"], resultTypes: ["violations"] }).then(({ violations }) => violations)`,
  )
  return violations.map(({ id, nodes }) => {
    const [first] = nodes
    return `${id} ×${nodes.length}: ${String(first?.target[0])} ${first?.failureSummary?.replaceAll(/\s+/g, " ").slice(0, 200) ?? ""}`
  })
}

describe("every page", { skip: noBrowser }, () => {
  let world: World
  before(async () => {
    world = await open()
  })
  after(() => close(world))

  async function visit(
    name: string,
    look: { theme?: Theme; width?: number },
    check: (page: Page) => Promise<readonly string[]>,
  ) {
    const context = await newContext(world, look)
    const problems: string[] = []
    const left = [...sample]
    let visited = 0
    // Two at a time: pages wait for the disk and for each other's processor.
    const worker = async () => {
      const page = await context.newPage()
      const seen = watch(page, world.url)
      for (let path = left.shift(); path !== undefined; path = left.shift()) {
        seen.length = 0
        // A page that does not load must not hide what is wrong with the others.
        const found = await page
          .goto(world.url + path, { waitUntil: "load" })
          .then(() => check(page))
          .catch((error: unknown) => [String(error)])
        problems.push(...[...found, ...seen].map((each) => `/${path} ${each}`))
        visited++
        // All pages take long: say how far this is, and what is wrong, before the end.
        if (visited % 50 === 0 || visited === sample.length)
          console.log(`${name}: ${visited} of ${sample.length} pages, ${problems.length} problems`)
      }
    }
    await Promise.all([worker(), worker()])
    await context.close()
    assert.deepEqual(problems, [])
  }

  for (const theme of ["light", "dark"] as const) {
    test(`loads without errors or foreign requests, and passes axe: ${theme}`, () => visit(theme, { theme }, inspect))
  }

  test(
    "fits a phone's width, with wide tables and code in scrollable boxes",
    { skip: isQuick && sample.length === 0 },
    () =>
      visit("360 px wide", { width: 360 }, async (page) => {
        const width = await page.evaluate(() => document.documentElement.scrollWidth)
        return width > 360 ? [`is ${width} px wide`] : []
      }),
  )
})
