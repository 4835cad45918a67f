import assert from "node:assert/strict"
import { after, before, describe, test } from "node:test"
import type { Page } from "playwright-core"
import { close, newContext, noBrowser, open, watch, type World } from "./site.ts"

/** The first results of a search, by keyboard alone. */
async function search(page: Page, words: string): Promise<string[]> {
  await page.locator("button[data-open-modal]:enabled").waitFor()
  await page.keyboard.press("Control+k")
  const input = page.locator("#starlight__search input")
  await input.waitFor()
  await input.fill("")
  await page.keyboard.type(words)
  await page.locator("#starlight__search .pagefind-ui__result-link").first().waitFor()
  return page.locator("#starlight__search .pagefind-ui__result-link").allTextContents()
}

/** Uses a page in a context of its own, and fails if anything goes wrong on it meanwhile. */
async function visit(
  world: World,
  path: string,
  use: (page: Page) => Promise<void>,
  waitUntil: "load" | "networkidle",
): Promise<void> {
  const context = await newContext(world)
  const page = await context.newPage()
  const problems = watch(page, world.url)
  await page.goto(world.url + path, { waitUntil })
  await use(page)
  await context.close()
  assert.deepEqual(problems, [])
}

describe("a reader", { skip: noBrowser }, () => {
  let world: World
  before(async () => {
    world = await open()
  })
  after(() => close(world))

  const on = (path: string, use: (page: Page) => Promise<void>) => visit(world, path, use, "networkidle")

  test("finds English words and opens a result with the keyboard", () =>
    on("", async (page) => {
      assert.ok((await search(page, "checksumError")).length > 0)
      await page.keyboard.press("Tab")
      for (let presses = 0; presses < 5; presses++) {
        if (await page.evaluate(() => document.activeElement?.matches(".pagefind-ui__result-link") === true)) break
        await page.keyboard.press("Tab")
      }
      await page.keyboard.press("Enter")
      await page.waitForURL((url) => url.pathname.length > 1)
      assert.match((await page.textContent("main")) ?? "", /checksumError/i)
    }))

  for (const words of ["gravações", "gravacoes", "GRAVAÇÕES"])
    test(`finds ${words} on Portuguese pages only`, () =>
      on("pt-br/", async (page) => {
        const found = await search(page, words)
        assert.ok(found.length > 0)
        const links = await page
          .locator("#starlight__search .pagefind-ui__result-link")
          .evaluateAll((all) => all.map((each) => new URL((each as HTMLAnchorElement).href).pathname))
        for (const link of links) assert.match(link, /\/pt-br\//)
        const said = await page.locator("#starlight__search .pagefind-ui__message").textContent()
        assert.match(said ?? "", /^\s*\d+ resultados para /)
      }))

  test("finds an operation in the reference", () =>
    on("", async (page) => {
      assert.ok((await search(page, "insertDocument")).length > 0)
    }))

  test("reaches the skip link, search, navigation, filter and content with Tab, in that order", () =>
    on("reference/bigbluebutton/", async (page) => {
      const order: string[] = []
      for (let presses = 0; presses < 200 && !order.includes("content"); presses++) {
        await page.keyboard.press("Tab")
        const place = await page.evaluate(() => {
          const focused = document.activeElement
          if (focused?.getAttribute("href") === "#_top") return "skip"
          if (focused?.matches("[data-open-modal]") === true) return "search"
          if (focused?.closest("nav.sidebar, .sidebar-content") != null) return "navigation"
          if (focused?.closest(".reference-filter") != null) return "filter"
          return focused?.closest(".sl-markdown-content table") != null ? "content" : ""
        })
        if (place !== "" && !order.includes(place)) order.push(place)
      }
      assert.deepEqual(order, ["skip", "search", "navigation", "filter", "content"])
    }))

  test("sees the current page in the sidebar", () =>
    on("reference/xcall/errors/", async (page) => {
      const current = page.locator('.sidebar-pane [aria-current="page"]')
      assert.match((await current.getAttribute("href")) ?? "", /\/reference\/xcall\/errors\/$/)
      const { y = 0, height = 0 } = (await current.boundingBox()) ?? {}
      assert.ok(y > 64 && y + height <= 900, `at ${y} px`)
    }))

  test("sees which element has the focus", () =>
    on("", async (page) => {
      await page.keyboard.press("Tab")
      await page.keyboard.press("Tab")
      const outline = await page.evaluate(() => getComputedStyle(document.activeElement ?? document.body).outlineStyle)
      assert.notEqual(outline, "none")
    }))

  test("chooses a theme, and the next page keeps it", () =>
    on("bigbluebutton/", async (page) => {
      await page.selectOption("starlight-theme-select select", "dark")
      await page.goto(`${world.url}xroom/`, { waitUntil: "load" })
      assert.equal(await page.getAttribute("html", "data-theme"), "dark")
    }))

  test("switches to the same page in the other language", () =>
    on("bigbluebutton/", async (page) => {
      await page.selectOption("starlight-lang-select select", { label: "Português" })
      await page.waitForURL(/\/pt-br\/bigbluebutton\/$/)
    }))
})

describe("the reference filter", { skip: noBrowser }, () => {
  let world: World
  before(async () => {
    world = await open()
  })
  after(() => close(world))

  const visible = (page: Page, selector: string) =>
    page.locator(selector).evaluateAll((all) => all.filter((each) => each.checkVisibility()).length)

  const on = (path: string, use: (page: Page) => Promise<void>) => visit(world, path, use, "load")

  test("hides what the selected release does not have", () =>
    on("reference/bigbluebutton/", async (page) => {
      const items = '[data-filter="item"]'
      const all = await visible(page, items)
      await page.selectOption('[name="release"]', "2.4")
      const old = await visible(page, items)
      assert.ok(old < all && old > 10, `${old} of ${all}`)
      assert.equal(await visible(page, `${items}[data-since="4.1"], ${items}[data-since="3.0"]`), 0)
      await page.selectOption('[name="release"]', "4.1")
      assert.equal(await visible(page, `${items}[data-removed="4.0"]`), 0)
      await page.selectOption('[name="release"]', "")
      assert.equal(await visible(page, items), all)
      assert.equal(new URL(page.url()).search, "")
    }))

  test("hides events and fields that a release of bbb-webhooks does not have yet, and no callback", () =>
    on("pt-br/reference/bigbluebutton/events/", async (page) => {
      assert.equal(await page.locator('[name="release"]').count(), 0)
      const added = ["user-audio-muted", "user-raise-hand-changed", "poll-started", "transcript-updated"]
      const shown = async () => {
        const states = await Promise.all(added.map((id) => visible(page, `h2[id="${id}"]`)))
        return added.filter((_, index) => states[index] === 1)
      }
      const field = async (event: string, name: string) =>
        page
          .locator(`section:has(h2[id="${event}"]) [data-filter="row"][data-name="${name}"]`)
          .evaluate((row) => !(row as HTMLElement).hidden)
      const items = '[data-filter="item"]'
      const all = await visible(page, items)
      assert.deepEqual(await shown(), added)

      await page.selectOption('[name="webhooks"]', "2")
      assert.deepEqual(await shown(), [])
      assert.ok((await visible(page, items)) > 30)
      assert.equal(await visible(page, 'h2[id="end-callback"]'), 1)
      assert.equal(await field("end-callback", "recordingmarks"), true)
      assert.equal(await field("user-joined", "attributes.user.guest"), false)

      await page.selectOption('[name="webhooks"]', "3.4")
      assert.deepEqual(await shown(), added.slice(0, 3))
      assert.equal(await field("user-joined", "attributes.user.guest"), true)
      assert.match(page.url(), /\?webhooks=3\.4$/)

      await page.selectOption('[name="webhooks"]', "3.5")
      assert.equal(await visible(page, items), all)
    }))

  test("hides parameters of other releases and dialects, and says so in the address", () =>
    on("reference/bigbluebutton/meetings/", async (page) => {
      const rows = '[data-filter="row"]'
      const all = await visible(page, rows)
      await page.selectOption('[name="dialect"]', "conferenciaweb")
      const own = await visible(page, rows)
      assert.ok(own < all && own > 0, `${own} of ${all}`)
      assert.equal(await visible(page, `${rows}[data-dialects="bigbluebutton"]`), 0)
      assert.match(page.url(), /\?dialect=conferenciaweb/)
      await page.reload()
      assert.equal(await visible(page, rows), own)
    }))

  test("is set from the URL in both languages, and kept on other reference pages", () =>
    on("pt-br/reference/bigbluebutton/?release=2.5&dialect=bigbluebutton", async (page) => {
      assert.equal(await page.inputValue('[name="release"]'), "2.5")
      assert.match((await page.textContent(".reference-filter output")) ?? "", /^\d+ de \d+/)
      const href = await page.locator('main [data-filter="item"]:not([hidden]) a').first().getAttribute("href")
      assert.match(href ?? "", /release=2\.5&dialect=bigbluebutton#/)
    }))

  test("is set for ConferênciaWeb by the links of its reference", () =>
    on("pt-br/reference/conferenciaweb/", async (page) => {
      await page.locator("main").getByRole("link", { name: "hooksCreate" }).first().click()
      await page.waitForURL(/\/pt-br\/reference\/bigbluebutton\/hooks\/\?dialect=conferenciaweb#hookscreate$/)
      assert.equal(await page.inputValue('[name="dialect"]'), "conferenciaweb")
      assert.equal(await visible(page, "#hookscreate"), 1)
      assert.equal(await visible(page, "#hooksping"), 0)
      assert.equal(await visible(page, '[data-dialects="bigbluebutton"]'), 0)
    }))

  test("finds names regardless of accents, using only the keyboard", () =>
    on("reference/bigbluebutton/", async (page) => {
      await page.focus('[name="text"]')
      await page.keyboard.type("recórdings")
      const found = await page
        .locator('[data-filter="item"]')
        .evaluateAll((all) =>
          all.filter((each) => each.checkVisibility()).map((each) => (each as HTMLElement).dataset["name"] ?? ""),
        )
      assert.ok(found.length > 0)
      for (const name of found) assert.match(name, /recordings/)
      await page.keyboard.press("Tab")
      await page.keyboard.press("ArrowDown")
      assert.notEqual(await page.inputValue('[name="release"]'), "")
    }))

  test("shows only assumptions, each with its reason", () =>
    on("reference/xcall/rooms/", async (page) => {
      await page.check('[name="assumed"]')
      const rows = '[data-filter="row"]'
      assert.ok((await visible(page, rows)) > 0)
      assert.ok((await visible(page, ".reason")) > 0)
      assert.equal(await visible(page, `[data-filter="item"]:not([data-assumed]) ${rows}:not([data-assumed])`), 0)
    }))

  test("does not hide the target of a link", () =>
    on("reference/bigbluebutton/meetings/?release=2.4#sendchatmessage", async (page) => {
      assert.equal(await visible(page, "#sendchatmessage"), 1)
    }))
})
