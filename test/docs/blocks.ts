import { existsSync, readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { fileOf } from "../../scripts/docs/page-files.ts"

export const root: string = join(import.meta.dirname, "../../")

/** One fenced block of TypeScript in a page. */
export interface Block {
  /** `docs/webhooks.md` */
  readonly page: string
  /** Line of the page on which the code begins. */
  readonly line: number
  readonly code: string
  /** Marked with `ts run`: it is executed too. */
  readonly runs: boolean
  /** Path of the file that the block is, if it begins with that in a comment: `// src/server.ts`. */
  readonly file?: string | undefined
}

/** Folders of docs/ with pages of their own: internals is for contributors, the others are translations. */
const folders = ["quickstarts", "migration", "guides"]

const pagesIn = (folder: string): string[] =>
  (existsSync(root + folder) ? readdirSync(root + folder) : [])
    .filter((name) => name.endsWith(".md"))
    .sort()
    .map((name) => `${folder}/${name}`)

export const pages: readonly string[] = [
  "README.md",
  "AGENTS.md",
  "skills/conferkit/SKILL.md",
  ...pagesIn("docs"),
  ...folders.flatMap((name) => pagesIn(`docs/${name}`)),
]

export const textOf = (page: string): string => readFileSync(root + page, "utf8")

export function blocksOf(page: string): Block[] {
  const text = textOf(page)
  return [...text.matchAll(/^```ts( run)?\n([^]*?)^```$/gm)].map(({ index, 1: mark, 2: code = "" }) => ({
    page,
    line: text.slice(0, index).split("\n").length + 1,
    code,
    runs: mark !== undefined,
    file: fileOf(code),
  }))
}
