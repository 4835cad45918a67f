import { mkdir, readdir, rename, rm, rmdir, writeFile } from "node:fs/promises"
import { dirname, join, relative } from "node:path"
import type { FileChange } from "./compare-folder.ts"

const draft = (path: string): string => `${path}.${process.pid}.tmp`

/** Removes folders that have nothing left in them, `top` included. */
async function prune(top: string, folder: string): Promise<void> {
  if (!folder.startsWith(top) || (await readdir(folder)).length > 0) return
  await rmdir(folder)
  await prune(top, dirname(folder))
}

/**
 * Brings one folder up to date. All new texts are on the disk under other names before the first file is replaced, so a
 * full disk or a missing permission leaves the folder as it was. Files that did not change are not touched.
 */
export async function writeChanges(
  cwd: string,
  folder: string,
  files: ReadonlyMap<string, string>,
  changes: readonly FileChange[],
): Promise<void> {
  const top = join(cwd, folder)
  const fresh = changes.filter(({ change }) => change !== "superfluous").map(({ path }) => join(cwd, path))
  try {
    for (const path of fresh) {
      await mkdir(dirname(path), { recursive: true })
      await writeFile(draft(path), files.get(relative(top, path)) ?? "")
    }
  } catch (error) {
    await Promise.all(fresh.map((path) => rm(draft(path), { force: true })))
    throw error
  }
  for (const path of fresh) await rename(draft(path), path)
  for (const { path, change } of changes) {
    if (change !== "superfluous") continue
    await rm(join(cwd, path), { force: true })
    await prune(top, dirname(join(cwd, path)))
  }
}
