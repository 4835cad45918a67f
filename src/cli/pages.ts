import { readdir } from "node:fs/promises"
import { join } from "node:path"

/** Folders of docs/ that are not in the package: generated references, reports for contributors, translations. */
const others = /^(?:api|internals|[a-z]{2}-[A-Z]{2})\//

/** The documentation pages, relative to docs/: `scaling.md`, `guides/meetings.md`. */
export async function listPages(root: string): Promise<string[]> {
  const names = await readdir(join(root, "docs"), { recursive: true })
  return names
    .map((name) => name.replaceAll("\\", "/"))
    .filter((name) => name.endsWith(".md") && !others.test(name))
    .sort()
}
