import { spawnSync } from "node:child_process"
import { existsSync, readdirSync, statSync } from "node:fs"
import { join } from "node:path"
import { listEntries } from "../scripts/build/entries.ts"

export const root = join(import.meta.dirname, "..")

/** The measured entries: the import path, and the file that `exports` resolves it to. */
export const entries: Readonly<Record<string, string>> = Object.fromEntries(
  listEntries(root)
    .filter(({ name }) => name !== "index" && name !== "sandbox")
    .map((entry) => [entry.specifier, entry.import.default.replace("./", "")]),
)

/** Builds the package unless dist/ is newer than all its sources. */
export function ensureBuilt(onProgress: (text: string) => void): void {
  const built = Math.min(...Object.values(entries).map((file) => changed(join(root, file))))
  if (built > Math.max(newest(join(root, "src")), newest(join(root, "generated")))) return
  onProgress("building")
  const { status } = spawnSync(process.execPath, [join(root, "scripts/build.ts")], { stdio: ["ignore", "ignore", 2] })
  if (status !== 0) throw new Error("npm run build failed")
}

const changed = (file: string): number => (existsSync(file) ? statSync(file).mtimeMs : 0)

const newest = (folder: string): number =>
  Math.max(
    ...readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => changed(join(entry.parentPath, entry.name))),
  )
