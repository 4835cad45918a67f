import assert from "node:assert/strict"
import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { after, before, describe, test } from "node:test"
import { buildBelow, close, isQuick, newContext, noBrowser, open, watch, type World } from "./site.ts"

const skip = noBrowser ?? (isQuick ? "a second build takes a minute; the whole tests make it" : undefined)

describe("a site below a path of its host", { skip }, () => {
  const folder = mkdtempSync(join(tmpdir(), "conferkit-site-"))
  let world: World
  before(async () => {
    assert.ok(buildBelow("/some/place/", folder))
    world = await open(folder, "/some/place/")
  })
  after(async () => {
    await close(world)
    rmSync(folder, { recursive: true, force: true })
  })

  test("loads, leads on, filters and searches", async () => {
    const context = await newContext(world)
    const page = await context.newPage()
    const problems = watch(page, world.url)
    for (const path of ["", "pt-br/", "bigbluebutton/", "reference/bigbluebutton/meetings/?release=2.5"]) {
      await page.goto(world.url + path, { waitUntil: "networkidle" })
      const links = await page
        .locator("a[href]")
        .evaluateAll((all) => all.map((each) => (each as HTMLAnchorElement).href))
      const own = links.filter((link) => link.startsWith(new URL(world.url).origin))
      assert.deepEqual(
        own.filter((link) => !link.startsWith(world.url)),
        [],
        path,
      )
      for (const link of [...new Set(own.map((each) => each.replace(/#.*/, "")))].slice(0, 40)) {
        const { status } = await fetch(link)
        assert.equal(status, 200, `${path}: ${link}`)
      }
    }
    await page.locator("button[data-open-modal]:enabled").waitFor()
    await page.keyboard.press("Control+k")
    await page.locator("#starlight__search input").fill("recordings")
    await page.locator("#starlight__search .pagefind-ui__result-link").first().click()
    await page.waitForURL(/\/some\/place\/./)
    await context.close()
    assert.deepEqual(problems, [])
  })
})
