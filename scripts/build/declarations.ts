import { readFileSync } from "node:fs"
import { cp, mkdtemp, realpath, rm, symlink, writeFile } from "node:fs/promises"
import { tmpdir } from "node:os"
import { basename, dirname, join } from "node:path"
import { type Plugin, rolldown } from "rolldown"
import { dts } from "rolldown-plugin-dts"
import ts from "typescript"
import { failOnWarnings } from "./code.ts"
import type { Entry } from "./entries.ts"

/**
 * Writes one full set of declarations, for CommonJS; those for ES modules re-export it. With two full sets, a class
 * would have two types in a program that uses both formats.
 */
export async function bundleDeclarations(root: string, entries: readonly Entry[]): Promise<void> {
  // The plugin ignores sources below a folder called node_modules, where a checkout may be.
  const place = await realpath(await mkdtemp(join(tmpdir(), "conferkit-types-")))
  try {
    for (const name of ["src", "generated", "package.json", "tsconfig.json", "tsconfig.build.json"])
      await cp(join(root, name), join(place, name), { recursive: true })
    await symlink(join(root, "node_modules"), join(place, "node_modules"), "junction")
    await bundle(place, entries, join(root, "dist"))
  } finally {
    await rm(place, { recursive: true, force: true })
  }
  for (const entry of entries) {
    const text = `export * from "./${basename(entry.require.types, ".d.cts")}.cjs"\n`
    await writeFile(join(root, entry.import.types), text)
  }
}

/**
 * If an exported type has the name of a schema, the bundler renames the schema to `MessageKey$1`, and editors show that
 * name. This plugin renames it to `MessageKeySchema`.
 */
const nameSchemas = (): Plugin => ({
  name: "name-schemas",
  generateBundle(_, output) {
    for (const each of Object.values(output)) {
      if (each.type !== "chunk") continue
      const names = [...each.code.matchAll(/^\s+(\w+): \1\$\d+;$/gm)].map(({ 1: name = "" }) => name)
      for (const name of new Set(names)) {
        if (new RegExp(`\\b${name}Schema\\b`).test(each.code)) throw new Error(`${name}Schema is declared twice`)
        each.code = each.code.replaceAll(new RegExp(`\\b${name}\\$\\d+(?!\\w)`, "g"), `${name}Schema`)
      }
    }
  },
})

/**
 * The bundler writes the comment of a member at the end of the line before, where compilers and editors ignore it. This
 * plugin moves it to the line of its member.
 */
const placeComments = (): Plugin => ({
  name: "place-comments",
  generateBundle(_, output) {
    for (const each of Object.values(output)) {
      if (each.type !== "chunk") continue
      each.code = each.code
        .replaceAll(/([;{,(]) (\/\*\* (?:(?!\*\/).)*\*\/)\n([ \t]*)/g, "$1\n$3$2 ")
        .replaceAll(/([;{,(]) (?=\/\*\*)/g, "$1\n")
    }
  },
})

async function bundle(cwd: string, entries: readonly Entry[], dir: string): Promise<void> {
  const bundled = await rolldown({
    cwd,
    input: Object.fromEntries(entries.map(({ name, source }) => [name, join(cwd, source)])),
    platform: "neutral",
    // Users have openapi-fetch installed, with its types.
    external: (id) => !id.startsWith(".") && !id.startsWith(cwd),
    plugins: [dts({ cwd, emitDtsOnly: true, tsconfig: "tsconfig.build.json" }), nameSchemas(), placeComments()],
    ...failOnWarnings,
  })
  try {
    // No groups, and hashes in chunk names: otherwise some chunks are silently lost, and types become unresolved.
    const { output } = await bundled.write({
      dir,
      format: "es",
      entryFileNames: "[name].cjs",
      minifyInternalExports: false,
      chunkFileNames: "types/[name]-[hash].cjs",
    })
    const written = new Set(output.map(({ fileName }) => fileName))
    for (const { name } of entries) {
      if (!written.has(`${name}.d.cts`)) throw new Error(`${name}: no declarations were made`)
    }
  } finally {
    await bundled.close()
  }
}

/** The declarations for an import: `./xroom.cjs` → `./xroom.d.cts`. */
const declarationOf = (from: string, specifier: string): string =>
  join(dirname(from), specifier.replace(/\.(c?)js$/, ".d.$1ts"))

/**
 * The number of lines of the package's own declarations that a compiler reads for an entry, including all imports.
 * @param entry path of the entry's declarations: `dist/xroom.d.mts`
 */
export function declarationLines(entry: string): number {
  const files = new Map<string, number>()
  const waiting = [entry]
  for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
    if (files.has(file)) continue
    const text = readFileSync(file, "utf8")
    files.set(file, text.trimEnd().split("\n").length)
    for (const { fileName } of ts.preProcessFile(text, true, true).importedFiles) {
      if (fileName.startsWith(".")) waiting.push(declarationOf(file, fileName))
    }
  }
  return [...files.values()].reduce((sum, lines) => sum + lines, 0)
}

/**
 * The maximum number of declaration lines that an application's compiler reads for an entry. The goal is 5,000 for
 * each. Three quarters of Ethora's 153 operations are for the raw client only, and the sandbox has the types of all.
 */
export const mostDeclarationLines = (entry: string): number => held[entry] ?? 5_000

const held: Readonly<Record<string, number>> = {
  bigbluebutton: 5_600,
  conferenciaweb: 5_650,
  ethora: 7_200,
  sandbox: 8_350,
}
