import assert from "node:assert/strict"
import { existsSync, readFileSync, statSync } from "node:fs"
import { join } from "node:path"
import { test } from "node:test"
import { readAddress } from "../scripts/address.ts"
import { docsPages } from "../scripts/docs-pages.ts"
import { prefixOf } from "../scripts/paths.ts"
import { headingsOf } from "../scripts/scan-markdown.ts"
import { dist, pages } from "./site.ts"

const { base } = readAddress(process.env)
const withoutCode = (text: string): string =>
  text.replaceAll(/<(pre|code)\b[^]*?<\/\1>/g, "").replaceAll(/\sdata-code="[^"]*"/g, "")
const html = new Map(pages.map((page) => [page, withoutCode(readFileSync(join(dist, page, "index.html"), "utf8"))]))

const unescape = (text: string): string =>
  text.replaceAll("&amp;", "&").replaceAll("&quot;", '"').replaceAll("&#39;", "'").replaceAll("&#38;", "&")

const idsOf = (text: string): ReadonlySet<string> =>
  new Set([...text.matchAll(/\sid="([^"]+)"/g)].map(([, id = ""]) => unescape(id)))
const ids = new Map([...html].map(([page, text]) => [page, idsOf(text)]))

/** Addresses in attributes of a page, without those of scripts and in code. */
const targetsOf = (text: string): string[] =>
  [...text.matchAll(/\s(?:href|src)="([^"]*)"/g)].map(([, target = ""]) => unescape(target))

/** What is wrong with a link of a page, or nothing. */
function problem(page: string, target: string): string | undefined {
  const url = new URL(target, `http://site${base}${page}`)
  if (url.host !== "site") return undefined
  if (!url.pathname.startsWith(base)) return `${page}: ${target} is outside of ${base}`
  const path = decodeURIComponent(url.pathname.slice(base.length))
  const isPage = html.has(path)
  if (!isPage && !(existsSync(join(dist, path)) && statSync(join(dist, path)).isFile()))
    return `${page}: ${target} does not exist`
  const anchor = decodeURIComponent(url.hash.slice(1))
  if (anchor === "" || ids.get(path)?.has(anchor) === true) return undefined
  return isPage ? `${page}: ${target} has no such anchor` : undefined
}

test("every page exists in both languages", () => {
  const english = pages.filter((page) => !page.startsWith("pt-br/"))
  assert.ok(english.length > 50)
  assert.deepEqual(
    pages.filter((page) => page.startsWith("pt-br/")).map((page) => page.slice("pt-br/".length)),
    english,
  )
})

test("every link and anchor on every page resolves", () => {
  const problems = [...html].flatMap(([page, text]) =>
    [...new Set(targetsOf(text))].flatMap((target) => problem(page, target) ?? []),
  )
  assert.deepEqual(problems, [])
})

test("headings have the ids that our own code computes for links", () => {
  const problems = docsPages().flatMap(({ language, slug, title, body }) => {
    const found = ids.get(`${prefixOf(language)}${slug}/`)
    const computed = headingsOf(`# ${title}\n${body}`).flatMap(({ id }) => (id === "" ? [] : [id]))
    return computed.filter((id) => found?.has(id) !== true).map((id) => `${language} ${slug}: ${id}`)
  })
  assert.deepEqual(problems, [])
})

test("no page uses an id twice", () => {
  const twice = [...html].flatMap(([page, text]) => {
    const all = [...text.matchAll(/\sid="([^"]+)"/g)].map(([, id = ""]) => id)
    return all.filter((id, index) => all.indexOf(id) !== index).map((id) => `${page}: ${id}`)
  })
  assert.deepEqual(twice, [])
})

test("every page has a unique title and description, a language and a link to its translation", () => {
  const titles = new Map<string, string>()
  for (const [page, text] of html) {
    const [, title = ""] = /<title>([^<]*)<\/title>/.exec(text) ?? []
    const [, description = ""] = /<meta name="description" content="([^"]*)"/.exec(text) ?? []
    assert.ok(title.length > 5 && description.length > 5, `${page}: ${title}: ${description}`)
    const language = page.startsWith("pt-br/") ? "pt-BR" : "en"
    assert.match(text, new RegExp(`<html lang="${language}"`), page)
    for (const each of ["en", "pt-BR", "x-default"])
      assert.match(text, new RegExp(`<link rel="alternate" hreflang="${each}"`), page)
    const before = titles.get(`${language} ${title}`)
    assert.equal(before, undefined, `${page} and ${before ?? ""} are both called ${title}`)
    titles.set(`${language} ${title}`, page)
  }
})

test("every page is available as Markdown, with links to Markdown", () => {
  const problems: string[] = []
  for (const page of pages) {
    const file = page === "" || page === "pt-br/" ? `${page}index.md` : page.replace(/\/$/, ".md")
    const path = join(dist, file)
    if (!existsSync(path)) {
      problems.push(`${file} is missing`)
      continue
    }
    const text = readFileSync(path, "utf8")
    if (!/^# \S/.test(text)) problems.push(`${file} does not begin with a title`)
    if (/^<(?:div|table|section)/m.test(text.replaceAll(/```[^]*?```/g, ""))) problems.push(`${file} has HTML`)
    for (const [, target = ""] of text.replaceAll(/(`+)[^]*?\1/g, "").matchAll(/\]\(([^()\s]+)\)/g)) {
      const url = new URL(target, `http://site/${file}`)
      const to = join(dist, decodeURIComponent(url.pathname))
      if (url.host === "site" && !existsSync(to)) problems.push(`${file}: ${target} does not exist`)
    }
  }
  assert.deepEqual(problems, [])
})

test("llms.txt lists every page that has a Markdown file once", () => {
  const text = readFileSync(join(dist, "llms.txt"), "utf8")
  const named = [...text.matchAll(/^- \[.*?\]\(([^()]+)\): /gm)].map(([, file = ""]) => file)
  assert.ok(named.length > 50)
  assert.deepEqual(
    named.filter((file) => !existsSync(join(dist, file))),
    [],
  )
  assert.equal(new Set(named).size, named.length)
  assert.ok(readFileSync(join(dist, "llms-full.txt"), "utf8").length > 100_000)
})

test("no page loads anything from another host", () => {
  const problems = [...html].flatMap(([page, text]) => {
    const loaded = [
      ...text.matchAll(/<(?:script|link|img|iframe|source|video|audio)\b[^>]*?\s(?:src|href)="(?:https?:)?\/\/[^"]*"/g),
    ]
    const styled = [...text.matchAll(/@import[^;]*|url\((?:&quot;|['"])?https?:[^)]*/g)]
    return [...loaded, ...styled].map(([found]) => `${page}: ${found}`)
  })
  assert.deepEqual(problems, [])
})
