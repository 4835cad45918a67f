import { spawn } from "node:child_process"
import { access, cp, mkdir, mkdtemp, readdir, rename, rm, writeFile } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { pack } from "../release/npm.ts"
import { type Tool, versions } from "./versions.ts"

/** Where runtimes are kept for the next run. */
const cache = join(import.meta.dirname, "../../node_modules/.cache/runtimes")

/** Written once an installation is complete. */
const mark = ".complete"

/**
 * Installs a tool in its own folder, unless it is already there.
 * @param say called if something must be installed
 * @returns the `node_modules` that contains it
 */
export async function install(tool: Tool, say: (line: string) => void): Promise<string> {
  const { package: name, version } = versions[tool]
  const folder = join(cache, `${name.replace("/", "-")}-${version}`)
  const done = join(folder, mark)
  const installed = await access(done).then(
    () => true,
    () => false,
  )
  if (!installed) {
    say(`installing ${name} ${version}`)
    await rm(folder, { recursive: true, force: true })
    await npmInstall(folder, application, `${name}@${version}`)
    await writeFile(done, "")
  }
  return join(folder, "node_modules")
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

const root = join(import.meta.dirname, "../..")

/** A folder outside of the repository with the packed package installed, as an application would have it. */
export interface App extends AsyncDisposable {
  readonly folder: string
  readonly tarball: string
}

export async function newApp(): Promise<App> {
  const folder = await mkdtemp(join(tmpdir(), "conferkit-runtimes-"))
  const tarball = await pack(root, folder)
  const types = versions["Node's types"]
  await npmInstall(folder, application, tarball, `${types.package}@${types.version}`)
  await copy(join(root, "test/runtimes"), folder)
  await copy(join(root, "test/consumers"), join(folder, "consumers"))
  return { folder, tarball, [Symbol.asyncDispose]: () => rm(folder, { recursive: true, force: true }) }
}

/** Files that would break this repository's checks, such as CommonJS, are stored with `.txt` after their name. */
async function copy(from: string, to: string): Promise<void> {
  await cp(from, to, { recursive: true })
  for (const name of await readdir(to)) {
    if (name.endsWith(".txt")) await rename(join(to, name), join(to, name.slice(0, -4)))
  }
}
