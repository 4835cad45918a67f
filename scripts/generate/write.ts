import { mkdir, readdir, readFile, rm, rmdir, writeFile } from "node:fs/promises"
import { dirname, join } from "node:path"

export interface FileChange {
  /** Relative to the project, with forward slashes. */
  readonly path: string
  readonly change: "missing" | "stale" | "superfluous"
}

/** How a folder differs from the files that it should contain. Paths are relative to the project. */
export async function compareFolder(
  cwd: string,
  folder: string,
  files: ReadonlyMap<string, string>,
): Promise<FileChange[]> {
  const present = await readdir(join(cwd, folder)).catch(() => [])
  const paths = present.map((name) => `${folder}/${name}`)
  const changes: FileChange[] = []
  for (const [path, text] of files) {
    if (!paths.includes(path)) changes.push({ path, change: "missing" })
    else if ((await readFile(join(cwd, path), "utf8")) !== text) changes.push({ path, change: "stale" })
  }
  const others = paths.filter((path) => !files.has(path)).sort()
  return [...changes, ...others.map((path): FileChange => ({ path, change: "superfluous" }))]
}

/** Applies changes. Leaves unchanged files alone, and removes folders that become empty. */
export async function writeChanges(
  cwd: string,
  files: ReadonlyMap<string, string>,
  changes: readonly FileChange[],
): Promise<void> {
  for (const { path, change } of changes) {
    const file = join(cwd, path)
    await mkdir(dirname(file), { recursive: true })
    if (change !== "superfluous") await writeFile(file, files.get(path) ?? "")
    else {
      await rm(file, { recursive: true })
      if ((await readdir(dirname(file))).length === 0) await rmdir(dirname(file))
    }
  }
}

const width = 110

const quoteKey = (key: string): string => (/^[A-Za-z_$][\w$]*$/.test(key) ? key : JSON.stringify(key))

/**
 * A plain value as TypeScript source, on one line if that is short. Objects in `names` already have a name, and are
 * printed as that name.
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
  // A top-level table is easier to read with one row per line, even if it is short.
  const isTable = indent === "" && !list
  if (!isTable && short.length + indent.length <= width && !short.includes("\n")) return short
  return `${open}\n${parts.map((part) => `${inner}${part},\n`).join("")}${indent}${close}`
}
