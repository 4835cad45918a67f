import assert from "node:assert/strict"
import { spawnSync } from "node:child_process"
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { dirname, join } from "node:path"
import { after, beforeEach, describe, test } from "node:test"
import { readAddress } from "../scripts/address.ts"
import { content, root, site } from "../scripts/paths.ts"
import { comparePages, isOutdated, markPages } from "../scripts/translated-pages.ts"
import { dist, pages } from "./site.ts"

describe("marks of translations", () => {
  const folder = mkdtempSync(join(tmpdir(), "conferkit-translations-"))
  const marksFile = "docs/pt-BR/sources.json"
  const write = (file: string, text: string) => {
    mkdirSync(dirname(join(folder, file)), { recursive: true })
    writeFileSync(join(folder, file), text)
  }
  const table = (rows: string) => `# Errors\n\nText.\n\n<!-- generated: errors -->\n${rows}\n<!-- /generated -->\n`
  beforeEach(() => {
    rmSync(folder, { recursive: true, force: true })
    write("README.md", "# One\n")
    write("README.pt-BR.md", "# Um\n")
    write("docs/errors.md", table("a"))
    write("docs/pt-BR/errors.md", "# Erros\n\nTexto.\n")
    write("docs/guides/recordings.md", "# Recordings\n")
    write("docs/internals/performance.md", "# Performance\n")
    write("docs/api/xroom.md", "# xroom\n")
  })
  after(() => {
    rmSync(folder, { recursive: true, force: true })
  })
  const both = ["README.pt-BR.md", "docs/pt-BR/errors.md"]

  test("pages without a mark are listed as such, and are not outdated", () => {
    assert.deepEqual(comparePages(folder), {
      outdated: [],
      unmarked: both,
      missing: ["docs/guides/recordings.md"],
      orphans: [],
    })
  })

  test("a page is outdated once the text of its source has changed, until it is marked again", () => {
    markPages(both.toReversed(), folder)
    assert.deepEqual(comparePages(folder), {
      outdated: [],
      unmarked: [],
      missing: ["docs/guides/recordings.md"],
      orphans: [],
    })
    write("docs/errors.md", table("a").replace("Text.", "Other text."))
    assert.deepEqual(comparePages(folder).outdated, ["docs/pt-BR/errors.md"])
    assert.equal(isOutdated("docs/pt-BR/errors.md", folder), true)
    assert.equal(isOutdated("README.pt-BR.md", folder), false)
    markPages(["docs/pt-BR/errors.md"], folder)
    assert.deepEqual(comparePages(folder).outdated, [])
  })

  test("a generated table of the source does not count", () => {
    markPages(both, folder)
    write("docs/errors.md", table("a\nb"))
    assert.deepEqual(comparePages(folder).outdated, [])
  })

  test("marks are sorted, and those of other pages stay", () => {
    markPages(["docs/pt-BR/errors.md"], folder)
    markPages(["README.pt-BR.md"], folder)
    const marks = JSON.parse(readFileSync(join(folder, marksFile), "utf8")) as Record<string, string>
    assert.deepEqual(Object.keys(marks), both)
    for (const mark of Object.values(marks)) assert.match(mark, /^[0-9a-f]{64}$/)
  })

  test("a page without a source, and a mark without a page, are orphans", () => {
    markPages(both, folder)
    write("docs/pt-BR/old.md", "# Antiga\n")
    rmSync(join(folder, "docs/pt-BR/errors.md"))
    assert.deepEqual(comparePages(folder).orphans, ["docs/pt-BR/old.md", "docs/pt-BR/errors.md"])
  })

  for (const [page, message] of [
    ["docs/pt-BR/none.md", /not a Portuguese page/],
    ["docs/errors.md", /not a Portuguese page/],
    ["docs/pt-BR/old.md", /has no English source docs\/old\.md/],
  ] as const)
    test(`${page} is not marked, nor what is named before it`, () => {
      write("docs/pt-BR/old.md", "# Antiga\n")
      assert.throws(() => {
        markPages(["README.pt-BR.md", page], folder)
      }, message)
      assert.equal(existsSync(join(folder, marksFile)), false)
    })
})

describe("npm run site -- --translations", () => {
  const run = (...args: string[]) => {
    const { status, stderr } = spawnSync(process.execPath, [join(site, "scripts/site.ts"), ...args], {
      cwd: root,
      encoding: "utf8",
    })
    return { status, stderr }
  }
  for (const [args, message] of [
    [["--translations", "--mark"], /name the pages after --mark/],
    [["--translations", "--mark", "errors.md"], /errors\.md is not a Portuguese page/],
    [["--mark", "docs/pt-BR/errors.md"], /--mark needs --translations/],
    [["--translations", "docs/pt-BR/errors.md"], /unknown argument: docs\/pt-BR\/errors\.md/],
  ] as const)
    test(`${args.join(" ")} fails, says why, and marks nothing`, () => {
      const before = readFileSync(join(root, "docs/pt-BR/sources.json"), "utf8")
      const { status, stderr } = run(...args)
      assert.equal(status, 2)
      assert.match(stderr, message)
      assert.equal(readFileSync(join(root, "docs/pt-BR/sources.json"), "utf8"), before)
    })
})

describe("pages that are not translated", () => {
  const { base } = readAddress(process.env)
  const portuguese = pages.filter((page) => page.startsWith("pt-br/"))
  const htmlOf = (page: string) => readFileSync(join(dist, page, "index.html"), "utf8")
  const isTranslated = (page: string) =>
    ["md", "mdx"].some((type) =>
      existsSync(join(content, page === "pt-br/" ? `pt-br/index.${type}` : page.replace(/\/$/, `.${type}`))),
    )
  /** Links of the sidebar of a page: whether each says that it leads to English. */
  const sidebarOf = (html: string): [string, boolean][] => {
    const [nav = ""] = /<nav class="sidebar[^]*?<\/nav>/.exec(html) ?? []
    return [...nav.matchAll(/<a [^>]*?href="([^"]*)"[^>]*>([^]*?)<\/a>/g)].map(([, href = "", text = ""]) => [
      href.slice(base.length),
      text.includes("em inglês"),
    ])
  }

  test("there are some of both kinds", () => {
    assert.ok(portuguese.filter(isTranslated).length > 50)
    assert.ok(portuguese.filter((page) => !isTranslated(page)).length > 10)
  })

  test("each has a badge in the Portuguese sidebar, and no other page has one", () => {
    for (const page of portuguese) {
      const links = sidebarOf(htmlOf(page))
      // The home page has no sidebar.
      assert.equal(links.length > 100, page !== "pt-br/", page)
      for (const [to, hasBadge] of links) assert.equal(hasBadge, !isTranslated(to), `${page}: ${to}`)
    }
  })

  test("no English page has a badge", () => {
    for (const page of pages.filter((each) => !portuguese.includes(each)))
      assert.deepEqual(
        sidebarOf(htmlOf(page)).filter(([, hasBadge]) => hasBadge),
        [],
        page,
      )
  })

  test("each says that it is in English, in the language of its reader, and marks its text", () => {
    for (const page of portuguese) {
      const html = htmlOf(page)
      assert.equal(/Esta página ainda não foi traduzida/.test(html), !isTranslated(page), page)
      assert.equal(/<main[^>]*\slang="en"/.test(html), !isTranslated(page), page)
    }
  })
})
