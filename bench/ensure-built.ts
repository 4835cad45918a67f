import { spawnSync } from "node:child_process"
import { existsSync, readdirSync, statSync } from "node:fs"
import { join } from "node:path"

export const root = join(import.meta.dirname, "..")

/** Entries whose cost is told: what a user imports, and what `exports` says is loaded then. */
export const entries: Readonly<Record<string, string>> = {
  "conferkit/bigbluebutton": "dist/src/bigbluebutton/index.js",
  "conferkit/conferenciaweb": "dist/src/bigbluebutton/conferenciaweb.js",
  "conferkit/xroom": "dist/src/xroom/index.js",
  "conferkit/xcall": "dist/src/xcall/index.js",
  "conferkit/ethora": "dist/src/ethora/index.js",
  "conferkit/omniflow": "dist/src/omniflow/index.js",
  "conferkit/webhooks": "dist/src/webhooks/index.js",
}

/** Compiles the package unless dist/ is newer than everything it is made of. */
export function ensureBuilt(onProgress: (text: string) => void): void {
  const built = Math.min(...Object.values(entries).map((file) => changed(join(root, file))))
  if (built > Math.max(newest(join(root, "src")), newest(join(root, "generated")))) return
  onProgress("compiling")
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
