import { createHash } from "node:crypto"
import { existsSync, globSync, readFileSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { root } from "./paths.ts"

/** SHA-256 of the English source that each Portuguese page was made from, by the page's file. */
type Marks = Record<string, string>

const marksFile = join(root, "docs/pt-BR/sources.json")

const readMarks = (): Marks => (existsSync(marksFile) ? (JSON.parse(readFileSync(marksFile, "utf8")) as Marks) : {})

/** The English source of a Portuguese page. */
export const sourceOf = (page: string): string =>
  page === "README.pt-BR.md" ? "README.md" : page.replace(/^docs\/pt-BR\//, "docs/")

/** Without what `npm run docs` writes: a generated table is no reason to read a translation again. */
const written = (text: string): string =>
  text.replaceAll(/(<!-- generated: [^>]*-->)[^]*?(<!-- \/generated -->)/g, "$1$2").trim()

const digest = (file: string): string =>
  createHash("sha256")
    .update(written(readFileSync(join(root, file), "utf8")))
    .digest("hex")

/** Returns whether the English source has changed since a Portuguese page was marked. Unmarked pages are unknown, not outdated. */
export function isOutdated(page: string): boolean {
  const mark = readMarks()[page]
  const source = sourceOf(page)
  return mark !== undefined && existsSync(join(root, source)) && digest(source) !== mark
}

const list = (pattern: string): string[] =>
  globSync(pattern, { cwd: root })
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

export function comparePages(): PageFindings {
  const marks = readMarks()
  const portuguese = [
    ...(existsSync(join(root, "README.pt-BR.md")) ? ["README.pt-BR.md"] : []),
    ...list("docs/pt-BR/**/*.md"),
  ]
  const translated = new Set(portuguese.map(sourceOf))
  const english = ["README.md", ...list("docs/**/*.md").filter((file) => !file.startsWith("docs/pt-BR/"))]
  const hasSource = (page: string) => existsSync(join(root, sourceOf(page)))
  return {
    outdated: portuguese.filter(isOutdated),
    unmarked: portuguese.filter((page) => hasSource(page) && marks[page] === undefined),
    missing: english.filter((file) => !staysEnglish(file) && !translated.has(file)),
    orphans: [
      ...portuguese.filter((page) => !hasSource(page)),
      ...Object.keys(marks).filter((page) => !portuguese.includes(page)),
    ],
  }
}

/** Records that Portuguese pages say what their English sources say now. */
export function markPages(pages: readonly string[]): void {
  const marks = readMarks()
  for (const page of pages) {
    if (!existsSync(join(root, page)))
      throw new Error(`${page} does not exist: name the page from the root, docs/pt-BR/…`)
    if (!existsSync(join(root, sourceOf(page)))) throw new Error(`${page} has no English source ${sourceOf(page)}`)
    marks[page] = digest(sourceOf(page))
  }
  const sorted = Object.fromEntries(Object.entries(marks).sort(([one], [other]) => (one < other ? -1 : 1)))
  writeFileSync(marksFile, `${JSON.stringify(sorted, undefined, 2)}\n`)
}
