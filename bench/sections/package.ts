import { spawnSync } from "node:child_process"
import { root } from "../ensure-built.ts"
import type { Measure } from "../measure.ts"

const section = "package"

/** What `npm install` downloads: the packed package as it is built. */
export function packageSize(): Measure[] {
  const args = ["pack", "--dry-run", "--ignore-scripts", "--json", "--loglevel=error"]
  const { status, stdout, stderr } = spawnSync("npm", args, {
    cwd: root,
    encoding: "utf8",
    shell: process.platform === "win32",
  })
  if (status !== 0) throw new Error(`npm pack failed: ${stderr}`)
  // npm 11 prints a list, npm 12 an object by name.
  const printed = JSON.parse(stdout) as Readonly<Record<string, { size: number; entryCount: number }>>
  const [packed] = Object.values(printed)
  if (packed === undefined) throw new Error("npm pack told nothing")
  return [
    { section, name: "conferkit", metric: "packed", value: packed.size / 1000, unit: "kB" },
    { section, name: "conferkit", metric: "files", value: packed.entryCount, unit: "files" },
  ]
}
