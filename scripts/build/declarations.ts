import { writeFile } from "node:fs/promises"
import { basename, join } from "node:path"
import { rolldown } from "rolldown"
import { dts } from "rolldown-plugin-dts"
import type { Entry } from "./entries.ts"

/**
 * Writes one full set of declarations, those of CommonJS; those of ES modules lead to it in one line. With two full sets a class
 * would be two types in a program that uses both formats.
 */
export async function bundleDeclarations(root: string, entries: readonly Entry[]): Promise<void> {
  const bundle = await rolldown({
    cwd: root,
    input: Object.fromEntries(entries.map(({ name, source }) => [name, join(root, source)])),
    platform: "neutral",
    checks: { bundlerTimings: false },
    // Whoever reads the types of openapi-fetch has it installed.
    external: (id) => !id.startsWith(".") && !id.startsWith(root),
    plugins: [dts({ cwd: root, emitDtsOnly: true, tsconfig: "tsconfig.build.json" })],
    onLog: (level, log, next) => {
      if (level === "warn") throw new Error(log.message)
      next(level, log)
    },
  })
  try {
    // No groups, and hashes in the names of chunks: without, some vanish silently, and types become unresolved.
    await bundle.write({
      dir: "dist",
      format: "es",
      entryFileNames: "[name].cjs",
      minifyInternalExports: false,
      chunkFileNames: "types/[name]-[hash].cjs",
    })
  } finally {
    await bundle.close()
  }
  for (const entry of entries) {
    const text = `export * from "./${basename(entry.require.types, ".d.cts")}.cjs"\n`
    await writeFile(join(root, entry.import.types), text)
  }
}
