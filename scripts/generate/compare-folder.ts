import { readdir, readFile } from "node:fs/promises"
import { join, relative } from "node:path"

export interface FileChange {
  /** Relative to the project, with forward slashes. */
  readonly path: string
  readonly change: "missing" | "stale" | "superfluous"
}

const namesIn = async (folder: string): Promise<string[]> => {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch((error: unknown) => {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return []
    throw error
  })
  return entries
    .filter((entry) => !entry.isDirectory())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll("\\", "/"))
    .sort()
}

/** How a folder differs from the files it should hold. `folder` is relative to the project. */
export async function compareFolder(
  cwd: string,
  folder: string,
  files: ReadonlyMap<string, string>,
): Promise<FileChange[]> {
  const present = await namesIn(join(cwd, folder))
  const changes: FileChange[] = []
  for (const [name, text] of files) {
    const path = `${folder}/${name}`
    if (!present.includes(name)) changes.push({ path, change: "missing" })
    else if ((await readFile(join(cwd, path), "utf8")) !== text) changes.push({ path, change: "stale" })
  }
  for (const name of present.filter((name) => !files.has(name))) {
    changes.push({ path: `${folder}/${name}`, change: "superfluous" })
  }
  return changes
}
