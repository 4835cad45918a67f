import { spawnSync } from "node:child_process"
import { copyFileSync, existsSync, readFileSync } from "node:fs"
import { join } from "node:path"

const lock = join(import.meta.dirname, "package-lock.json")
const installed = join(import.meta.dirname, "node_modules", ".installed-lock.json")

/** Installs the packages for comparison, unless they are already installed. Only the benchmarks need them. */
export function installRivals(): void {
  if (existsSync(installed) && readFileSync(installed, "utf8") === readFileSync(lock, "utf8")) return
  console.error("Installing the packages for comparison (bench/package.json) …")
  const { status } = spawnSync("npm", ["ci", "--ignore-scripts", "--no-audit", "--no-fund"], {
    cwd: import.meta.dirname,
    stdio: ["ignore", 2, 2],
    shell: process.platform === "win32",
  })
  if (status !== 0) throw new Error("npm ci in bench/ failed")
  copyFileSync(lock, installed)
}
