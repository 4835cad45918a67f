import { execFile } from "node:child_process"
import { mkdir } from "node:fs/promises"
import { join } from "node:path"
import { promisify } from "node:util"

const run = promisify(execFile)

/**
 * Unpacks a tarball of npm into a folder.
 * @returns the folder of the package in it
 */
export async function unpack(tarball: string, folder: string): Promise<string> {
  await mkdir(folder, { recursive: true })
  await run("tar", ["-xzf", tarball, "-C", folder])
  return join(folder, "package")
}
