import { existsSync, readdirSync } from "node:fs"
import { dirname, join } from "node:path/posix"
import ts from "typescript"
import { headingIds } from "../../src/cli/headings.ts"
import { root, textOf } from "./blocks.ts"

/** A page in Portuguese, and its English source. */
export interface Translation {
  readonly page: string
  readonly source: string
}

const folder = "docs/pt-BR/"

const sourceOf = (page: string) => (page === "README.pt-BR.md" ? "README.md" : page.replace(folder, "docs/"))

/**
 * The path of an English page's translation. Undefined for pages that are not translated, such as those outside docs/.
 */
export function translationOf(source: string): string | undefined {
  if (source === "README.md") return "README.pt-BR.md"
  return source.startsWith("docs/") && source.endsWith(".md") ? source.replace("docs/", folder) : undefined
}

export const translations: readonly Translation[] = [
  "README.pt-BR.md",
  ...readdirSync(root + folder, { recursive: true, encoding: "utf8" })
    .map((name) => folder + name.replaceAll("\\", "/"))
    .filter((page) => page.endsWith(".md"))
    .sort(),
].map((page) => ({ page, source: sourceOf(page) }))

export const exists = (page: string): boolean => existsSync(root + page)

const fence = /^( *)(`{3,})([^\n`]*)\n([^]*?)^\1\2 *$/gm

/** Every fenced block with its info string, without the parts that a translator may change. */
export const codeOf = (page: string): string[] =>
  [...textOf(page).matchAll(fence)].map(({ 3: info = "", 4: code = "" }) => `${info.trim()}\n${comparable(info, code)}`)

/** Code without its comments, except those with expected output. */
export function comparable(info: string, code: string): string {
  const [language = ""] = info.trim().split(" ")
  if (language === "mermaid") return shapeOf(code)
  if (/^(?:ts|tsx|js|jsx|mjs|cjs)$/.test(language)) return withoutComments(code, language) + printed(code)
  if (/^(?:php|jsonc|go|java)$/.test(language)) return code.replaceAll(/[ \t]*(?<!:)\/\/.*$/gm, "").trim()
  if (/^(?:sh|bash|console|yaml|yml|toml|ini|env|dotenv|nginx|dockerfile)$/i.test(language)) return withoutHashes(code)
  if (language === "" && /[\u2500-\u257f]/.test(code)) return frameOf(code)
  // Commands in blocks without a language may have a description after them, separated by spaces.
  return language === "" ? withoutHashes(code).replaceAll(/(?<=\S) {3,}\S.*$/gm, "") : code.trim()
}

function withoutComments(code: string, language: string): string {
  const source = ts.createSourceFile(`block.${language}`, code, ts.ScriptTarget.Latest, false)
  return ts.createPrinter({ removeComments: true }).printFile(source)
}

const printed = (code: string) => [...code.matchAll(/\/\/ → .*$/gm)].map(([comment]) => `${comment}\n`).join("")

const withoutHashes = (code: string) =>
  code
    .replaceAll(/(?:^|[ \t]+)#(?: .*)?$/gm, "")
    .replaceAll(/\n{2,}/g, "\n")
    .trim()

/** A diagram without its labels, which are in brackets, in quotes, between bars, after a colon or after "as". */
const shapeOf = (diagram: string) =>
  diagram
    .trim()
    .replaceAll(/"[^"\n]*"|\[[^\]\n]*\]|\([^)\n]*\)|\{[^}\n]*\}|\|[^|\n]*\|/g, "…")
    .replaceAll(/:[ \t].*$|[ \t]as[ \t].*$/gm, "")

/** A text diagram without its labels: the corners and arrows, in order. */
const frameOf = (drawing: string) => drawing.replaceAll(/[^┌┐└┘├┤┬┴┼▲▼◀▶←→↑↓]/gu, "")

const prose = (page: string) => textOf(page).replaceAll(fence, "")

/** Levels of the headings, in order: 1, 2, 3, 2, … */
export const levelsOf = (page: string): number[] =>
  [...prose(page).matchAll(/^(#+) /gm)].map(([mark]) => mark.length - 1)

/** The content between the markers of generated parts, in order. */
export const markersOf = (page: string): string[] =>
  [...prose(page).matchAll(/^<!-- (generated: .*|\/generated) -->$/gm)].map(({ 1: words = "" }) => words)

/** A link to a file of the repository, relative to its root. */
export interface Link {
  readonly file: string
  readonly anchor: string | undefined
  /** As written. */
  readonly target: string
}

/** A page without code and without its generated parts. */
const written = (page: string) => prose(page).replaceAll(/^<!-- generated: [^]*?^<!-- \/generated -->$/gm, "")

/** Links of a page, without those in its generated parts. */
export function linksOf(page: string): Link[] {
  return [...written(page).matchAll(/\]\((?![a-z]+:)([^)\s]*)\)/g)].map(({ 1: target = "" }) => {
    const [path = "", anchor] = target.split("#")
    return { file: path === "" ? page : join(dirname(page), path), anchor, target }
  })
}

/** Links of a Portuguese page to pages in English, in a paragraph or table row that does not say "em inglês" after the link. */
export function unmarkedEnglish(page: string): string[] {
  const passages = written(page).split(/\n{2,}|\n(?=[|*-] )/)
  return passages.flatMap((passage) =>
    [...passage.matchAll(/\]\((?![a-z]+:|#)([^)\s]+)\)/g)].flatMap(({ index, 1: target = "" }) => {
      const file = join(dirname(page), target.split("#")[0] ?? "")
      const isEnglish = file.endsWith(".md") && !file.startsWith(folder) && !/^README(?:\.pt-BR)?\.md$/.test(file)
      // It may be before a list of links.
      const isMarked = passage.slice(index).includes("em inglês") || passage.startsWith("Em inglês: ")
      return isEnglish && !isMarked ? [target] : []
    }),
  )
}

/** Ids of a page's headings, as GitHub makes them, and of its anchors. */
export function anchorsOf(page: string): string[] {
  const idOf = headingIds()
  const headings = [...prose(page).matchAll(/^#+ (.*)$/gm)].map(({ 1: heading = "" }) => idOf(heading))
  return [...headings, ...[...textOf(page).matchAll(/<a id="([^"]+)"/g)].map(({ 1: id = "" }) => id)]
}
