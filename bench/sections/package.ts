import { spawnSync } from "node:child_process"
import { readFileSync } from "node:fs"
import { join } from "node:path"
import { gzipSync } from "node:zlib"
import { root } from "../ensure-built.ts"
import type { Measure } from "../measure.ts"

const section = "package"
/** The command line is bundled separately from the library, with the packages it needs. */
const command = "dist/cli/"

/** The download size of `npm install`: the packed package. */
export function packageSize(): Measure[] {
  const args = ["pack", "--dry-run", "--ignore-scripts", "--json", "--loglevel=error"]
  const { status, stdout, stderr } = spawnSync("npm", args, {
    cwd: root,
    encoding: "utf8",
    shell: process.platform === "win32",
  })
  if (status !== 0) throw new Error(`npm pack failed: ${stderr}`)
  // npm 11 prints a list, npm 12 an object with package names as keys.
  const printed = JSON.parse(stdout) as Readonly<Record<string, Packed>>
  const [packed] = Object.values(printed)
  if (packed === undefined) throw new Error("npm pack printed nothing")
  const own = packed.files.map(({ path }) => path).filter((path) => path.startsWith(command))
  const ofCommand = own.reduce((sum, path) => sum + gzipSync(readFileSync(join(root, path))).length, 0)
  return [
    { section, name: "conferkit", metric: "packed", value: (packed.size - ofCommand) / 1000, unit: "kB" },
    { section, name: "conferkit", metric: "files", value: packed.entryCount - own.length, unit: "files" },
    { section, name: "the command line", metric: "packed", value: ofCommand / 1000, unit: "kB" },
    { section, name: "the command line", metric: "files", value: own.length, unit: "files" },
  ]
}

interface Packed {
  readonly size: number
  readonly entryCount: number
  readonly files: readonly { readonly path: string }[]
}
