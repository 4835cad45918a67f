import { execFile, spawn } from "node:child_process"
import { existsSync } from "node:fs"
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { promisify } from "node:util"

const execute = promisify(execFile)

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
  const { stdout } = await execute("npm", args, { cwd: root })
  // The build prints its output before it.
  return join(folder, stdout.trim().split("\n").at(-1) ?? "")
}

/**
 * Unpacks a tarball of npm into a folder.
 * @returns the folder of the package in it
 */
export async function unpack(tarball: string, folder: string): Promise<string> {
  await mkdir(folder, { recursive: true })
  await execute("tar", ["-xzf", tarball, "-C", folder])
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

/** The package.json of most projects. */
export const application = { private: true, type: "module" }

/**
 * Installs packages into a separate project folder, and allows their install scripts.
 * @param manifest its package.json; without one, the folder must have one
 */
export async function npmInstall(
  folder: string,
  manifest: object | undefined,
  ...packages: readonly string[]
): Promise<void> {
  await mkdir(folder, { recursive: true })
  // Runtimes download the binary for this machine in an install script, which npm runs only for packages named here.
  const allowScripts = { node: true, bun: true, deno: true, workerd: true, esbuild: true }
  if (manifest) await writeFile(join(folder, "package.json"), JSON.stringify({ ...manifest, allowScripts }))
  const args = [
    "install",
    "--no-audit",
    "--no-fund",
    "--no-package-lock",
    "--prefer-offline",
    "--loglevel=error",
    ...packages,
  ]
  const { status, output } = await runCommand("npm", args, folder)
  if (status !== 0) throw new Error(`npm install ${packages.join(" ")} failed:\n${output}`)
}

/**
 * Installs packages into a folder of their own, unless an earlier run has completed that.
 * @param say called if something must be installed
 */
export async function installOnce(
  folder: string,
  say: (line: string) => void,
  ...packages: readonly string[]
): Promise<void> {
  const done = join(folder, ".complete")
  if (existsSync(done)) return
  say(`installing ${packages[0] ?? ""}`)
  await rm(folder, { recursive: true, force: true })
  await npmInstall(folder, application, ...packages)
  await writeFile(done, "")
}

export interface Ended {
  /** `undefined` if it was stopped after the timeout. */
  readonly status: number | undefined
  /** stdout and stderr, in order of arrival. */
  readonly output: string
}

/** A step that takes longer hangs, in ms. */
const patience = 600_000

/** Environment variables in addition to those of this process. */
export type Environment = Readonly<Record<string, string>>

/** Runs a program to completion, without a shell. */
export function runCommand(
  command: string,
  args: readonly string[],
  cwd: string,
  environment: Environment = {},
): Promise<Ended> {
  return new Promise((resolve, reject) => {
    const env = { ...process.env, ...environment }
    const child = spawn(command, args, { cwd, env, stdio: ["ignore", "pipe", "pipe"] })
    let output = ""
    const add = (text: string) => {
      output += text
    }
    child.stdout.setEncoding("utf8").on("data", add)
    child.stderr.setEncoding("utf8").on("data", add)
    const timer = setTimeout(() => {
      add(`\nstopped: not finished after ${patience / 1000} s\n`)
      child.kill("SIGKILL")
    }, patience)
    child.once("error", reject)
    child.once("close", (status) => {
      clearTimeout(timer)
      resolve({ status: status ?? undefined, output })
    })
  })
}
