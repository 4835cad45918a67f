import { readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"

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
}

export const pages: readonly string[] = [
  "README.md",
  "AGENTS.md",
  "skills/conferkit/SKILL.md",
  ...readdirSync(`${root}docs`)
    .filter((name) => name.endsWith(".md"))
    .sort()
    .map((name) => `docs/${name}`),
]

export const textOf = (page: string): string => readFileSync(root + page, "utf8")

export function blocksOf(page: string): Block[] {
  const text = textOf(page)
  return [...text.matchAll(/^```ts( run)?\n([^]*?)^```$/gm)].map(({ index, 1: mark, 2: code = "" }) => ({
    page,
    line: text.slice(0, index).split("\n").length + 1,
    code,
    runs: mark !== undefined,
  }))
}
