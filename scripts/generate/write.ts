import { mkdir, readdir, readFile, rename, rm, rmdir, writeFile } from "node:fs/promises"
import { dirname, join, relative } from "node:path"

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

const width = 110

const quoteKey = (key: string): string => (/^[A-Za-z_$][\w$]*$/.test(key) ? key : JSON.stringify(key))

/**
 * A plain value as TypeScript source: on one line where that is short. `names` holds objects that have a name
 * already; they are printed as that name.
 */
export function literal(value: unknown, names: ReadonlyMap<unknown, string> = new Map(), indent = ""): string {
  const name = names.get(value)
  if (name !== undefined) return name
  if (typeof value !== "object" || value === null) return JSON.stringify(value)

  const inner = `${indent}  `
  const list = Array.isArray(value)
  const parts = list
    ? value.map((item) => literal(item, names, inner))
    : Object.entries(value)
        .filter(([, item]) => item !== undefined)
        .map(([key, item]) => `${quoteKey(key)}: ${literal(item, names, inner)}`)
  const [open, close] = list ? ["[", "]"] : ["{", "}"]
  if (parts.length === 0) return open + close

  const short = list ? `[${parts.join(", ")}]` : `{ ${parts.join(", ")} }`
  // A table at the top reads better with a line for each row, however short.
  const isTable = indent === "" && !list
  if (!isTable && short.length + indent.length <= width && !short.includes("\n")) return short
  return `${open}\n${parts.map((part) => `${inner}${part},\n`).join("")}${indent}${close}`
}
