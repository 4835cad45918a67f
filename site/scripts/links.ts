import { dirname, join, relative } from "node:path/posix"
import type { Page } from "./page.ts"
import { type Language, prefixOf } from "./paths.ts"
import { homes } from "./docs-pages.ts"
import { isFile, sourceSlug } from "./source-pages.ts"

/** URLs of a page and of its links, without the site's base. */
export const addressOf = ({ slug, language }: Pick<Page, "slug" | "language">): string =>
  slug === "index" ? prefixOf(language) : `${prefixOf(language)}${slug}/`

/** The Markdown file of a page. */
export const markdownFileOf = ({ slug, language }: Pick<Page, "slug" | "language">): string =>
  `${prefixOf(language)}${slug}.md`

/** A relative link from one URL to another, so that the site works below any path. */
function path(from: string, to: string): string {
  const folder = from.endsWith("/") || from === "" ? from : dirname(from)
  const found = relative(`/${folder}`, `/${to}`)
  return (found === "" ? "." : found) + (to.endsWith("/") || to === "" ? "/" : "")
}

type Target =
  | { readonly kind: "page"; readonly slug: string; readonly language: Language }
  | { readonly kind: "asset"; readonly file: string }

export interface Links {
  /** The target of a link in a page, as the site or the page's Markdown needs it. */
  readonly resolve: (page: Page, target: string, form: "site" | "markdown") => string
  /** Linked files that have no page yet. */
  readonly files: ReadonlySet<string>
  readonly broken: readonly string[]
}

/** Knows the site URL of every file in the repository. */
export function linksBetween(pages: readonly Page[]): Links {
  const bySource = new Map(pages.flatMap((page) => (page.source === undefined ? [] : [[page.source, page] as const])))
  const bySlug = new Map(pages.map((page) => [`${page.language} ${page.slug}`, page]))
  const files = new Set<string>()
  const broken: string[] = []

  /** @param isReference its pages have the document as a file; others lead to its reference, because a browser saves YAML to disk */
  function find(file: string, language: Language, isReference: boolean): Target | undefined {
    const home = homes.get(file)
    if (home !== undefined && isFile(file))
      return { kind: "page", slug: "index", language: home === "en" ? language : home }
    if (file.startsWith("site:")) {
      const slug = file.slice("site:".length)
      return bySlug.has(`en ${slug}`) ? { kind: "page", slug, language } : undefined
    }
    const page = bySource.get(file) ?? bySource.get(file.replace(/^docs\/pt-BR\//, "docs/"))
    if (page && page.slug !== "examples") return { kind: "page", slug: page.slug, language }
    if (file === "LICENSE") return { kind: "page", slug: "license", language }
    if (/^docs\/(?:pt-BR)?\/?$/.test(file)) return { kind: "page", slug: "overview", language }
    if (/^examples(?:\/webhooks)?\/?$/.test(file)) return { kind: "page", slug: "examples", language }
    if (/^specs\/?$/.test(file)) return { kind: "page", slug: "specs", language }
    const [, document] = /^specs\/([\w-]+)\.yaml$/.exec(file) ?? []
    if (document !== undefined && isFile(file))
      return isReference ? { kind: "asset", file } : { kind: "page", slug: `reference/${document}`, language }
    if (!isFile(file)) return undefined
    const slug = sourceSlug(file)
    if (!bySlug.has(`en ${slug}`)) files.add(file)
    return { kind: "page", slug, language }
  }

  return {
    files,
    broken,
    resolve(page, target, form) {
      if (/^(?:[a-z][\w+.-]*:(?!\/?$)|\/\/|#)/i.test(target) && !target.startsWith("site:")) return target
      const [, name = "", query = "", anchor = ""] = /^([^#?]*)(\?[^#]*)?(#.*)?$/.exec(target) ?? []
      const file = name.startsWith("site:") ? name : join(dirname(page.source ?? "x"), decodeURI(name))
      const found = find(file, page.language, /^reference\b/.test(page.slug))
      if (found === undefined) {
        broken.push(`${page.source ?? page.slug}: ${target}`)
        return target
      }
      const from = form === "site" ? addressOf(page) : markdownFileOf(page)
      if (found.kind === "asset") return path(from, found.file)
      // A page as Markdown has no filter that a query could set.
      return form === "site"
        ? path(from, addressOf(found)) + query + anchor
        : path(from, markdownFileOf(found)) + anchor
    },
  }
}
