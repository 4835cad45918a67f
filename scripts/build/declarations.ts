import { cp, mkdtemp, realpath, rm, symlink, writeFile } from "node:fs/promises"
import { tmpdir } from "node:os"
import { basename, join } from "node:path"
import { rolldown } from "rolldown"
import { dts } from "rolldown-plugin-dts"
import type { Entry } from "./entries.ts"

/**
 * Writes one full set of declarations, those of CommonJS; those of ES modules lead to it in one line. With two full sets a class
 * would be two types in a program that uses both formats.
 */
export async function bundleDeclarations(root: string, entries: readonly Entry[]): Promise<void> {
  // The plugin makes no declarations of sources below a folder called node_modules, and a checkout may lie there.
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

async function bundle(cwd: string, entries: readonly Entry[], dir: string): Promise<void> {
  const bundled = await rolldown({
    cwd,
    input: Object.fromEntries(entries.map(({ name, source }) => [name, join(cwd, source)])),
    platform: "neutral",
    checks: { bundlerTimings: false },
    // Whoever reads the types of openapi-fetch has it installed.
    external: (id) => !id.startsWith(".") && !id.startsWith(cwd),
    plugins: [dts({ cwd, emitDtsOnly: true, tsconfig: "tsconfig.build.json" })],
    onLog: (level, log, next) => {
      if (level === "warn") throw new Error(log.message)
      next(level, log)
    },
  })
  try {
    // No groups, and hashes in the names of chunks: without, some vanish silently, and types become unresolved.
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
