import assert from "node:assert/strict"
import { createRequire } from "node:module"
import { readFileSync } from "node:fs"
import { after, before, describe, test } from "node:test"
import type { Page } from "playwright-core"
import { close, newContext, noBrowser, open, sample, watch, type World } from "./site.ts"

const axe = readFileSync(createRequire(import.meta.filename).resolve("axe-core/axe.min.js"), "utf8")

interface Violation {
  readonly id: string
  readonly nodes: readonly { readonly target: readonly unknown[]; readonly failureSummary?: string }[]
}

/** The rules of WCAG 2.1 A and AA, and those of them that depend on colors. */
const wcag = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa"]
const colors = { type: "rule", values: ["color-contrast", "link-in-text-block"] }

/** What axe reports for a page that has it. */
async function inspect(page: Page, runOnly: unknown): Promise<string[]> {
  const violations = await page.evaluate<Violation[]>(
    `axe.run(document, ${JSON.stringify({ runOnly, resultTypes: ["violations"] })}).then(({ violations }) => violations)`,
  )
  return violations.map(({ id, nodes }) => {
    const [first] = nodes
    return `${id} ×${nodes.length}: ${String(first?.target[0])} ${first?.failureSummary?.replaceAll(/\s+/g, " ").slice(0, 200) ?? ""}`
  })
}

/** What is wrong with a page in the light theme, in the dark one, and on a phone. */
async function check(page: Page): Promise<string[]> {
  // The generator makes blocks of code focusable that scroll, as soon as the browser has time.
  await page.waitForFunction(
    () =>
      [...document.querySelectorAll("pre")].every((each) => each.scrollWidth <= each.clientWidth || each.tabIndex >= 0),
    undefined,
    // Frames, the default, stop in a page that is behind another.
    { polling: 100 },
  )
  await page.evaluate(axe)
  const light = await inspect(page, wcag)

  await page.emulateMedia({ colorScheme: "dark" })
  await page.waitForFunction(() => document.documentElement.dataset["theme"] === "dark", undefined, { polling: 100 })
  const dark = await inspect(page, colors)

  await page.setViewportSize({ width: 360, height: 900 })
  const width = await page.evaluate(() => document.documentElement.scrollWidth)
  const tabs = await page
    .locator('[role="tab"]')
    .evaluateAll((all) => all.filter((each) => each.clientHeight > 40).map((each) => each.textContent.trim()))
  return [
    ...light.map((each) => `light: ${each}`),
    ...dark.map((each) => `dark: ${each}`),
    ...(width > 360 ? [`is ${width} px wide on a phone of 360 px`] : []),
    ...tabs.map((name) => `breaks the tab ${name} into lines on a phone`),
  ]
}

describe("every page", { skip: noBrowser }, () => {
  let world: World
  before(async () => {
    world = await open()
  })
  after(() => close(world))

  test("loads without errors or foreign requests, passes axe in both themes, and fits a phone", async () => {
    const context = await newContext(world)
    const problems: string[] = []
    const left = [...sample]
    let visited = 0
    // Two at a time: pages wait for the disk and for each other's processor.
    const worker = async () => {
      const page = await context.newPage()
      const seen = watch(page, world.url)
      for (let path = left.shift(); path !== undefined; path = left.shift()) {
        seen.length = 0
        await page.setViewportSize({ width: 1280, height: 900 })
        await page.emulateMedia({ colorScheme: "light" })
        // A page that does not load must not hide what is wrong with the others.
        const found = await page
          .goto(world.url + path, { waitUntil: "load" })
          .then(() => check(page))
          .catch((error: unknown) => [String(error)])
        problems.push(...[...found, ...seen].map((each) => `/${path} ${each}`))
        visited++
        if (visited % 20 === 0 || visited === sample.length)
          console.log(`${visited} of ${sample.length} pages, ${problems.length} problems`)
      }
    }
    await Promise.all([worker(), worker()])
    await context.close()
    assert.deepEqual(problems, [])
  })
})
