import { readFileSync } from "node:fs"
import { join } from "node:path"
import { fileNameOf } from "../../scripts/docs/markdown.ts"
import { listPages } from "../../src/cli/pages.ts"

export const root: string = join(import.meta.dirname, "../../")

/** One fenced block of TypeScript in a page. */
export interface Block {
  /** `docs/webhooks.md` */
  readonly page: string
  /** The line of the page on which the code begins. */
  readonly line: number
  readonly code: string
  /** Marked with `ts run`: it is also executed. */
  readonly runs: boolean
  /** The file name of the block, if it starts with one in a comment: `// src/server.ts`. */
  readonly file?: string | undefined
}

/** The pages that the package contains, with those for coding agents. */
export const pages: readonly string[] = [
  "README.md",
  "AGENTS.md",
  "skills/conferkit/SKILL.md",
  ...(await listPages(root)).map((name) => `docs/${name}`),
]

/** The home pages of the site. Their links are relative to the root. */
export const homePages: readonly string[] = ["site/home/en.mdx", "site/home/pt-BR.mdx"]

export const textOf = (page: string): string => readFileSync(root + page, "utf8")

export function blocksOf(page: string): Block[] {
  const text = textOf(page)
  return [...text.matchAll(/^```ts( run)?\n([^]*?)^```$/gm)].map(({ index, 1: mark, 2: code = "" }) => ({
    page,
    line: text.slice(0, index).split("\n").length + 1,
    code,
    runs: mark !== undefined,
    file: fileNameOf(code),
  }))
}
