import { createHash } from "node:crypto"
import { existsSync, globSync, readFileSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { root } from "./paths.ts"

/** SHA-256 of the English source that each Portuguese page was made from, by the page's file. */
type Marks = Record<string, string>

const marksFile = (folder: string): string => join(folder, "docs/pt-BR/sources.json")

const readMarks = (folder: string): Marks =>
  existsSync(marksFile(folder)) ? (JSON.parse(readFileSync(marksFile(folder), "utf8")) as Marks) : {}

/** The English source of a Portuguese page. */
export const sourceOf = (page: string): string =>
  page === "README.pt-BR.md" ? "README.md" : page.replace(/^docs\/pt-BR\//, "docs/")

const isTranslation = (page: string): boolean => sourceOf(page) !== page

/** Without the output of `npm run docs`: a changed generated table does not make a translation outdated. */
const written = (text: string): string =>
  text.replaceAll(/(<!-- generated: [^>]*-->)[^]*?(<!-- \/generated -->)/g, "$1$2").trim()

const digest = (file: string): string =>
  createHash("sha256")
    .update(written(readFileSync(file, "utf8")))
    .digest("hex")

/** Returns whether the English source has changed since a Portuguese page was marked. Unmarked pages are unknown, not outdated. */
export function isOutdated(page: string, folder: string = root): boolean {
  const mark = readMarks(folder)[page]
  const source = join(folder, sourceOf(page))
  return mark !== undefined && existsSync(source) && digest(source) !== mark
}

const list = (pattern: string, folder: string): string[] =>
  globSync(pattern, { cwd: folder })
    .map((file) => file.replaceAll("\\", "/"))
    .sort()

/** Generated pages and those for contributors stay in English. */
const staysEnglish = (file: string): boolean => /^docs\/(?:internals|api)\//.test(file)

export interface PageFindings {
  /** Portuguese pages whose source has changed. */
  readonly outdated: readonly string[]
  /** Portuguese pages that were never marked. */
  readonly unmarked: readonly string[]
  /** English pages without a translation. */
  readonly missing: readonly string[]
  /** Portuguese pages without an English source, and marks without a page. */
  readonly orphans: readonly string[]
}

/** @param folder the repository, or what a test has in its place */
export function comparePages(folder: string = root): PageFindings {
  const marks = readMarks(folder)
  const portuguese = [
    ...(existsSync(join(folder, "README.pt-BR.md")) ? ["README.pt-BR.md"] : []),
    ...list("docs/pt-BR/**/*.md", folder),
  ]
  const translated = new Set(portuguese.map(sourceOf))
  const english = ["README.md", ...list("docs/**/*.md", folder).filter((file) => !file.startsWith("docs/pt-BR/"))]
  const hasSource = (page: string) => existsSync(join(folder, sourceOf(page)))
  return {
    outdated: portuguese.filter((page) => isOutdated(page, folder)),
    unmarked: portuguese.filter((page) => hasSource(page) && marks[page] === undefined),
    missing: english.filter((file) => !staysEnglish(file) && !translated.has(file)),
    orphans: [
      ...portuguese.filter((page) => !hasSource(page)),
      ...Object.keys(marks).filter((page) => !portuguese.includes(page)),
    ],
  }
}

/** Records that Portuguese pages match their current English sources. */
export function markPages(pages: readonly string[], folder: string = root): void {
  if (pages.length === 0) throw new Error("name the pages after --mark: docs/pt-BR/errors.md")
  const marks = readMarks(folder)
  for (const page of pages) {
    if (!isTranslation(page) || !existsSync(join(folder, page)))
      throw new Error(`${page} is not a Portuguese page: name it from the root, docs/pt-BR/errors.md`)
    const source = join(folder, sourceOf(page))
    if (!existsSync(source)) throw new Error(`${page} has no English source ${sourceOf(page)}`)
    marks[page] = digest(source)
  }
  const sorted = Object.fromEntries(Object.entries(marks).sort(([one], [other]) => (one < other ? -1 : 1)))
  writeFileSync(marksFile(folder), `${JSON.stringify(sorted, undefined, 2)}\n`)
}
