import { access, mkdir, rm, writeFile } from "node:fs/promises"
import { join } from "node:path"
import { runCommand } from "./run-command.ts"
import { type Tool, versions } from "./versions.ts"

/** Where runtimes stay for the next run. */
const cache = join(import.meta.dirname, "../../node_modules/.cache/runtimes")

/** Left once an installation is complete. */
const mark = ".complete"

/**
 * Makes sure a tool is there, in a folder of its own.
 * @param say told when something has to be installed
 * @returns the `node_modules` it is in
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
 * Installs packages into a folder that is a project of its own, and lets them run their install scripts.
 * @param manifest its package.json; without one, the folder has one
 */
export async function npmInstall(
  folder: string,
  manifest: object | undefined,
  ...packages: readonly string[]
): Promise<void> {
  await mkdir(folder, { recursive: true })
  // Runtimes fetch the program for this machine in an install script, which npm runs only for packages named here.
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
