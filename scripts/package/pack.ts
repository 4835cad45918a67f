import { execFile } from "node:child_process"
import { mkdir } from "node:fs/promises"
import { join } from "node:path"
import { promisify } from "node:util"

const run = promisify(execFile)

/**
 * Builds the package and packs it into a folder, as it would be published.
 * @returns the tarball
 */
export async function pack(root: string, folder: string): Promise<string> {
  await mkdir(folder, { recursive: true })
  const { stdout } = await run("npm", ["pack", "--loglevel=error", "--pack-destination", folder], { cwd: root })
  // The build writes above it.
  const name = stdout.trim().split("\n").at(-1) ?? ""
  return join(folder, name)
}
