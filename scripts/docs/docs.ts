import { readdir, readFile } from "node:fs/promises"
import { join } from "node:path"
import { format, resolveConfig } from "prettier"
import type { FileChange } from "../generate/compare-folder.ts"
import { writeChanges } from "../generate/write-changes.ts"
import { apiPage } from "./api-page.ts"
import { fillMarkers } from "./fill-markers.ts"
import { findGaps } from "./find-gaps.ts"
import { loadSources } from "./load-sources.ts"
import { tables } from "./tables.ts"

export interface DocsOptions {
  /** The project. */
  readonly cwd: string
  /** Write nothing, just tell what would change. */
  readonly check: boolean
}

export interface DocsResult {
  readonly pages: number
  readonly changes: readonly FileChange[]
}

/** Something that users can reach has no comment, or a type they cannot name. */
export class UndocumentedError extends Error {
  override readonly name = "UndocumentedError"
}

/** Brings api.md and the generated parts of docs/*.md up to date with the sources. */
export async function docs({ cwd, check }: DocsOptions): Promise<DocsResult> {
  const sources = await loadSources(cwd)
  const gaps = findGaps(sources)
  if (gaps.length > 0) throw new UndocumentedError(gaps.join("\n"))
  const table = tables(sources)
  const style = { ...(await resolveConfig(join(cwd, "api.md"))), parser: "markdown" }

  const before = new Map<string, string | undefined>()
  before.set("api.md", await readFile(join(cwd, "api.md"), "utf8").catch(() => undefined))
  for (const name of (await readdir(join(cwd, "docs"))).filter((each) => each.endsWith(".md")).sort()) {
    before.set(`docs/${name}`, await readFile(join(cwd, "docs", name), "utf8"))
  }

  const after = new Map<string, string>()
  for (const [path, text = ""] of before) {
    const fresh = path === "api.md" ? apiPage(sources) : fillMarkers(text, table, path)
    after.set(path, path === "api.md" || fresh !== text ? await format(fresh, style) : text)
  }

  const changes = [...after].flatMap(([path, text]): FileChange[] => {
    const old = before.get(path)
    return old === text ? [] : [{ path, change: old === undefined ? "missing" : "stale" }]
  })
  if (!check) await writeChanges(cwd, ".", after, changes)
  return { pages: after.size, changes }
}
