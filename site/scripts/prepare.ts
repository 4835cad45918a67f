import { cpSync, globSync, mkdirSync, rmSync, writeFileSync } from "node:fs"
import { dirname, join } from "node:path"
import { stringify } from "yaml"
import { docsPages } from "./docs-pages.ts"
import { homePages } from "./home-pages.ts"
import { linksBetween, markdownFileOf } from "./links.ts"
import { llmsFull, llmsIndex } from "./llms.ts"
import type { Page } from "./page.ts"
import { assets, content, languages, prefixOf, root, site } from "./paths.ts"
import { referencePages } from "./reference/pages.ts"
import { renderBody, renderMarkdown } from "./render-page.ts"
import { sidebar } from "./sidebar.ts"
import { examplePages, licencePage, sourcePage } from "./source-pages.ts"

function write(file: string, text: string): void {
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, text)
}

/** Two files with one URL would overwrite each other. */
function checkAddresses(pages: readonly Page[]): void {
  const found = new Map<string, Page>()
  for (const page of pages) {
    const address = `${prefixOf(page.language)}${page.slug}`
    const before = found.get(address)
    if (before)
      throw new Error(`${before.source ?? before.title} and ${page.source ?? page.title} have the same URL ${address}`)
    found.set(address, page)
  }
}

/** Pages that others link to as repository files, until no new ones appear. */
function withLinkedFiles(pages: readonly Page[]): Page[] {
  const links = linksBetween(pages)
  for (const page of pages) renderMarkdown(page, links)
  if (links.broken.length > 0) throw new Error(`broken links:\n${[...new Set(links.broken)].join("\n")}`)
  return [...pages, ...[...links.files].sort().map(sourcePage)]
}

/** English pages without a translation, as the Portuguese part of the site shows them. */
const untranslated = (pages: readonly Page[]): Page[] => {
  const translated = new Set(pages.filter(({ language }) => language === "pt-BR").map(({ slug }) => slug))
  return pages.filter(({ language, slug }) => language === "en" && !translated.has(slug))
}

/** Front matter of a page, as Starlight reads it. */
function frontOf(page: Page, isTranslated: boolean): string {
  const { slug, title, label, description, front = {}, outdated } = page
  const markdown = markdownFileOf(page)
  const data = {
    title,
    description: description === "" ? title : description,
    slug: `${prefixOf(page.language)}${slug === "index" ? "" : slug}`.replace(/\/$/, "") || "index",
    ...(label !== undefined && { sidebar: { label } }),
    ...front,
    site: { markdown, outdated: outdated === true, isTranslated },
  }
  return `---\n${stringify(data)}---\n\n`
}

/** Creates everything that the generator reads. Returns the pages. */
export async function prepare(): Promise<Page[]> {
  const pages = withLinkedFiles([
    ...homePages(),
    ...docsPages(),
    ...examplePages(),
    licencePage(),
    ...(await referencePages()),
  ])
  checkAddresses(pages)
  for (const folder of [content, assets]) rmSync(folder, { recursive: true, force: true })
  const links = linksBetween(pages)
  const english = new Map(pages.filter(({ language }) => language === "en").map((page) => [page.slug, page]))
  const portuguese = new Set(pages.filter(({ language }) => language === "pt-BR").map(({ slug }) => slug))

  const markdown = new Map<Page, string>()
  for (const page of pages) {
    const name = `${prefixOf(page.language)}${page.slug}.${page.format ?? "md"}`
    const body = renderBody(page, english.get(page.slug), links)
    write(join(content, name), frontOf(page, portuguese.has(page.slug)) + body)
    markdown.set(page, renderMarkdown(page, links))
  }
  for (const [page, text] of markdown) write(join(assets, markdownFileOf(page)), text)
  for (const page of untranslated(pages)) {
    const own: Page = { ...page, language: "pt-BR" }
    write(join(assets, markdownFileOf(own)), renderMarkdown(own, links))
  }
  write(join(assets, "llms.txt"), llmsIndex(pages))
  write(join(assets, "llms-full.txt"), llmsFull(markdown))
  // An English page shown in the Portuguese part has the same relative links.
  for (const file of globSync("specs/*.yaml", { cwd: root }))
    for (const language of languages) cpSync(join(root, file), join(assets, prefixOf(language), file))
  cpSync(join(site, "static"), assets, { recursive: true })
  write(join(site, ".generated/sidebar.json"), JSON.stringify(sidebar(pages)))
  return pages
}
