import { readFile } from "node:fs/promises"
import { join } from "node:path"
import { UsageError } from "../io.ts"
import { listPages } from "../pages.ts"
import { plainLines, write } from "../terminal.ts"
import type { ExtraCommand } from "../extra-command.ts"

const headingOf = (text: string): string => /^# (.+)$/m.exec(text)?.[1] ?? ""

/**
 * The pages of the package by name: the pages in docs/ (`scaling`, `guides/meetings`; the start page is `index`),
 * `readme` and `changelog`.
 */
async function pages(root: string): Promise<Map<string, string>> {
  const folder = join(root, "docs")
  const names = await listPages(root)
  return new Map([
    ["readme", join(root, "README.md")],
    ...names.map(
      (name) => [name === "README.md" ? "index" : name.slice(0, -".md".length), join(folder, name)] as const,
    ),
    ["changelog", join(root, "CHANGELOG.md")],
  ])
}

export const docs: ExtraCommand = {
  words: ["docs"],
  summary: "Print a documentation page, or the list of pages",
  configure: (command) => {
    command.argument("[topic]", "name of a page")
  },
  run: async (io, { args }) => {
    const all = await pages(io.root)
    const topic = args[0] as string | undefined
    if (topic === undefined) {
      const { render } = await import("../output.ts")
      const rows = await Promise.all(
        [...all].map(async ([name, path]) => [name, headingOf(await readFile(path, "utf8").catch(() => ""))]),
      )
      return write(io.stdout, `${render(rows)}\n`)
    }
    const path = all.get(topic.toLowerCase())
    if (path !== undefined) return write(io.stdout, plainLines(await readFile(path, "utf8")))
    const near = [...all.keys()].filter((name) => name.includes(topic.toLowerCase()))
    throw new UsageError(
      `unknown page "${topic}"; ${near.length > 0 ? `did you mean ${near.join(" or ")}?` : 'run "conferkit docs" for the list'}`,
    )
  },
}
