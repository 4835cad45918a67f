import { execFile } from "node:child_process"
import { mkdir, mkdtemp, rm } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { promisify } from "node:util"

const run = promisify(execFile)

/**
 * Builds the package and packs it into a folder, as it would be published.
 * @returns the tarball
 */
export async function pack(root: string, folder: string): Promise<string> {
  await mkdir(folder, { recursive: true })
  const own = await mkdtemp(join(tmpdir(), "conferkit-pack-"))
  try {
    const unpacked = await unpack(await packed(root, own), own)
    // npm packs every README.*, whatever `files` says, and the registry shows the first one that it finds in the
    // tarball.
    await rm(join(unpacked, "README.pt-BR.md"), { force: true })
    return await packed(unpacked, folder, "--ignore-scripts")
  } finally {
    await rm(own, { recursive: true })
  }
}

async function packed(root: string, folder: string, ...options: readonly string[]): Promise<string> {
  const args = ["pack", "--loglevel=error", "--pack-destination", folder, ...options]
  const { stdout } = await run("npm", args, { cwd: root })
  // The build prints its output before it.
  return join(folder, stdout.trim().split("\n").at(-1) ?? "")
}

/**
 * Unpacks a tarball of npm into a folder.
 * @returns the folder of the package in it
 */
export async function unpack(tarball: string, folder: string): Promise<string> {
  await mkdir(folder, { recursive: true })
  await run("tar", ["-xzf", tarball, "-C", folder])
  return join(folder, "package")
}

/** Returns whether the registry has this version. Throws if the registry cannot be reached. */
export function isPublished(name: string, version: string): Promise<boolean> {
  return new Promise((resolve, reject) => {
    // npm.cmd is a script that needs Windows' shell.
    const shell = process.platform === "win32"
    execFile("npm", ["view", `${name}@${version}`, "version", "--json"], { shell }, (error, stdout, stderr) => {
      if (!error) resolve(stdout.trim() !== "")
      // For a package or version that does not exist.
      else if (/\bE404\b/.test(stdout + stderr)) resolve(false)
      else reject(new Error(`npm could not tell whether ${name}@${version} is published:\n${stderr}`))
    })
  })
}
