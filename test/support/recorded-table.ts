import { readFileSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { format } from "prettier"

/** A table on a page that a test generates. */
export interface RecordedTable {
  /** As on the page. */
  read(): string
  write(table: string): void
}

const root = join(import.meta.dirname, "../..")

const page = "docs/internals/faults.md"

/** @param begin the comment before the table, `end` the one after it */
export function recordedTable(begin: string, end: string): RecordedTable {
  const path = join(root, page)
  const parts = () => {
    const text = readFileSync(path, "utf8")
    const from = text.indexOf(begin)
    const to = text.indexOf(end, from)
    if (from === -1 || to === -1) throw new Error(`${page} lacks ${begin} … ${end}`)
    return {
      before: text.slice(0, from + begin.length),
      table: text.slice(from + begin.length, to),
      after: text.slice(to),
    }
  }
  return {
    read: () => parts().table.trim(),
    write(table) {
      const { before, after } = parts()
      writeFileSync(path, `${before}\n\n${table}\n\n${after}`)
    },
  }
}

/** Formats lines of a table as Prettier formats Markdown. */
export const formatTable = async (lines: readonly string[]): Promise<string> =>
  (await format(lines.join("\n"), { parser: "markdown" })).trim()
