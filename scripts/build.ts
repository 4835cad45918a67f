import { rm, writeFile } from "node:fs/promises"
import { createRequire } from "node:module"
import { basename, join } from "node:path"
import { pathToFileURL } from "node:url"
import { bundleCode, bundleCommand, filesOf, type Written } from "./build/code.ts"
import { bundleDeclarations } from "./build/declarations.ts"
import { type Entry, listEntries } from "./build/entries.ts"
import { writeLicences } from "./licences.ts"

const root = join(import.meta.dirname, "..")

/** Bundles code and declarations into dist/, then loads every entry by `import` and by `require`, as users will. */
async function build(): Promise<void> {
  const entries = listEntries(root)
  await rm(join(root, "dist"), { recursive: true, force: true })
  const modules = entries.filter(({ name }) => !isOnce(name))
  const written = [...(await bundleCode(root, modules, "es")), ...(await bundleCode(root, entries, "cjs"))]
  const command = await bundleCommand(root, entries)
  await writeLicences(
    root,
    [...written, ...command].flatMap(({ packages }) => packages),
  )
  await bundleDeclarations(root, entries)
  for (const entry of entries) {
    if (isOnce(entry.name)) await wrap(entry)
    console.log(await loaded(entry, written))
  }
  const size = command.reduce((sum, { bytes }) => sum + bytes, 0) / 1000
  console.log(
    `${"conferkit (command)".padEnd(24)} ${String(command.length).padStart(4)} files  ${size.toFixed(1).padStart(5)} kB in all`,
  )
}

const require = createRequire(import.meta.filename)

/**
 * The sandbox, a quarter of all code, and the schemas, which are data, are in the package once, as CommonJS. Bundlers have nothing to
 * remove from them, and the clients import neither.
 */
const isOnce = (name: string): boolean => name === "sandbox" || name.startsWith("schemas/")

async function wrap(entry: Entry): Promise<void> {
  const names = Object.keys(require(join(root, entry.require.default)) as object)
  const from = JSON.stringify(`./${basename(entry.require.default)}`)
  await writeFile(join(root, entry.import.default), `export{${names.join(",")}}from${from};\n`)
}

/** @throws Error where the formats export different names */
async function loaded(entry: Entry, written: readonly Written[]): Promise<string> {
  const imported = Object.keys((await import(pathToFileURL(join(root, entry.import.default)).href)) as object).sort()
  const required = Object.keys(require(join(root, entry.require.default)) as object).sort()
  if (imported.join() !== required.join()) throw new Error(`${entry.specifier}: import and require differ`)
  const files = filesOf(`${entry.name}.${isOnce(entry.name) ? "cjs" : "mjs"}`, written)
  const size = files.reduce((sum, { bytes }) => sum + bytes, 0) / 1000
  const names = files.map(({ file }) => file).join(", ")
  const count = `${imported.length} exports`.padStart(10)
  return `${entry.specifier.padEnd(24)} ${count}  ${size.toFixed(1).padStart(5)} kB at import: ${names}`
}

await build()
