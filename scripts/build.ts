import { spawnSync } from "node:child_process"
import { cp, readFile, rm } from "node:fs/promises"
import { createRequire } from "node:module"
import { join } from "node:path"
import { pathToFileURL } from "node:url"

const root = join(import.meta.dirname, "..")

/**
 * Compiles to dist/, then takes every entry of the package by `import` and by `require`, as users will. The compiler works
 * on a copy of the sources in dist/source, where the maps of the published package lead: beside a declaration, a
 * TypeScript file would be taken instead of it.
 */
async function build(): Promise<number> {
  await rm(join(root, "dist"), { recursive: true, force: true })
  for (const folder of ["src", "generated"]) {
    await cp(join(root, folder), join(root, "dist/source", folder), { recursive: true })
  }
  const tsc = join(root, "node_modules/typescript/bin/tsc")
  const { status } = spawnSync(process.execPath, [tsc, "-p", "tsconfig.build.json"], { cwd: root, stdio: "inherit" })
  if (status !== 0) return status ?? 1

  const manifest = JSON.parse(await readFile(join(root, "package.json"), "utf8")) as { exports: Record<string, string> }
  const require = createRequire(import.meta.filename)
  for (const [entry, target] of Object.entries(manifest.exports)) {
    if (!target.endsWith(".js")) continue
    const file = join(root, target)
    const imported = (await import(pathToFileURL(file).href)) as object
    const required = require(file) as object
    if (Object.keys(imported).join() !== Object.keys(required).join())
      throw new Error(`${entry}: import and require differ`)
    console.log(`${entry.padEnd(20)} ${Object.keys(imported).length} exports`)
  }
  return 0
}

process.exitCode = await build()
