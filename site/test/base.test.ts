import assert from "node:assert/strict"
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { after, before, describe, test } from "node:test"
import { docsPages } from "../scripts/docs-pages.ts"
import { builtPages } from "../scripts/finish.ts"
import { content } from "../scripts/paths.ts"
import { buildAt, close, dist, isQuick, newContext, noBrowser, open, pages, watch, type World } from "./site.ts"

const origin = "https://docs.example.org"
const base = "/some/place/"

/** Canonical address and alternates of a page: `canonical`, `en`, `pt-BR`, `x-default`. */
function addressesIn(html: string): Record<string, string> {
  const links = [...html.matchAll(/<link rel="(?:canonical|alternate)"[^>]*>/g)].flatMap(([link]) => {
    const [, name = "canonical"] = /hreflang="([^"]*)"/.exec(link) ?? []
    const [, href = ""] = /href="([^"]*)"/.exec(link) ?? []
    return link.includes('type="text/markdown"') ? [] : [[name, href] as const]
  })
  assert.equal(new Set(links.map(([name]) => name)).size, links.length, "an address is there twice")
  return Object.fromEntries(links)
}

/** The pages of a sitemap with their alternates. */
const entriesOf = (xml: string): Map<string, Record<string, string>> =>
  new Map(
    [...xml.matchAll(/<url><loc>([^<]*)<\/loc>([^]*?)<\/url>/g)].map(([, page = "", rest = ""]) => [
      page,
      Object.fromEntries(
        [...rest.matchAll(/hreflang="([^"]*)" href="([^"]*)"/g)].map(([, language = "", href = ""]) => [
          language,
          href,
        ]),
      ),
    ]),
  )

describe("a site whose host is not known", { skip: process.env["SITE_URL"] && "SITE_URL is set" }, () => {
  test("has no canonical addresses and no sitemap; its alternates are relative", () => {
    assert.deepEqual(
      readdirSync(dist).filter((name) => name.startsWith("sitemap")),
      [],
    )
    for (const page of pages) {
      const html = readFileSync(join(dist, page, "index.html"), "utf8")
      const { canonical, ...alternates } = addressesIn(html)
      assert.equal(canonical, undefined, page)
      assert.deepEqual(Object.keys(alternates).sort(), ["en", "pt-BR", "x-default"], page)
      for (const href of Object.values(alternates)) assert.match(href, /^\.\.?\//, page)
      assert.doesNotMatch(html, /rel="sitemap"|property="og:url"/, page)
    }
  })
})

const skip = isQuick ? "a second build takes a minute; the whole tests make it" : undefined

describe("a site below a path of a known host", { skip }, () => {
  const folder = mkdtempSync(join(tmpdir(), "conferkit-site-"))
  const older = "pt-br/errors/"
  before(() => {
    // As if the source of this page had changed since it was translated.
    const file = join(content, "pt-br/errors.md")
    const text = readFileSync(file, "utf8")
    writeFileSync(file, text.replace(/^(---\n[^]*?\n {2}outdated: )\w+$/m, "$1true"))
    try {
      assert.ok(buildAt({ SITE_BASE: base, SITE_URL: origin }, folder))
    } finally {
      writeFileSync(file, text)
    }
  })
  after(() => {
    rmSync(folder, { recursive: true, force: true })
  })

  /** The addresses that a page and its counterpart have. */
  function expected(page: string) {
    const english = page.replace(/^pt-br\//, "")
    const [en, portuguese] = [`${origin}${base}${english}`, `${origin}${base}pt-br/${english}`]
    return { own: `${origin}${base}${page}`, alternates: { en, "pt-BR": portuguese } }
  }

  test("has the same pages as the other", () => {
    assert.deepEqual(builtPages(folder), pages)
  })

  test("names the canonical address of each page, and those of its languages", () => {
    for (const page of pages) {
      const { own, alternates } = expected(page)
      const html = readFileSync(join(folder, page, "index.html"), "utf8")
      assert.deepEqual(addressesIn(html), { canonical: own, ...alternates, "x-default": alternates.en }, page)
      assert.ok(html.includes(`<meta property="og:url" content="${own}"`), page)
      assert.ok(html.includes(`<link rel="sitemap" href="${base}sitemap-index.xml"`), page)
    }
  })

  test("has a sitemap of all pages with their languages", () => {
    const index = readFileSync(join(folder, "sitemap-index.xml"), "utf8")
    const files = [...index.matchAll(/<loc>([^<]*)<\/loc>/g)].map(([, file = ""]) => file)
    assert.ok(files.length > 0)
    const entries = new Map(
      files.flatMap((file) => {
        assert.ok(file.startsWith(`${origin}${base}`), file)
        return [...entriesOf(readFileSync(join(folder, file.slice(`${origin}${base}`.length)), "utf8"))]
      }),
    )
    assert.deepEqual([...entries.keys()].sort(), pages.map((page) => expected(page).own).sort())
    for (const page of pages) {
      const { own, alternates } = expected(page)
      assert.deepEqual(entries.get(own), alternates, page)
    }
  })

  test("says on a translation that it is older than its source, and on no other page", () => {
    const notices = pages.flatMap((page) => {
      const html = readFileSync(join(folder, page, "index.html"), "utf8")
      const [, text = ""] = /<p [^>]*\sdata-outdated[^>]*>([^<]*)<\/p>/.exec(html) ?? []
      return text === "" ? [] : [[page, text.trim()]]
    })
    const text = "O original em inglês mudou depois desta tradução. Em caso de dúvida, vale o texto em inglês."
    const others = docsPages().filter(({ slug, outdated }) => outdated === true && older !== `pt-br/${slug}/`)
    assert.deepEqual(
      notices.map(([page]) => page),
      [older, ...others.map(({ slug }) => `pt-br/${slug}/`)].sort(),
    )
    for (const [, each] of notices) assert.equal(each, text)
  })

  describe("in a browser", { skip: noBrowser }, () => {
    let world: World
    before(async () => {
      world = await open(folder, base)
    })
    after(() => close(world))

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
})
