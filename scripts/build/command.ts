import { join } from "node:path"
import { rolldown } from "rolldown"
import { breakLines, chunksOf, type Written } from "./code.ts"
import { type Entry, readManifest } from "./entries.ts"

/**
 * Bundles the command line into dist/cli/, with the packages it needs. It uses the library's entries like any user, so
 * it does not affect what library users load. Each service's calls are a separate file, which only its commands load.
 * @returns the written files
 */
export async function bundleCommand(root: string, entries: readonly Entry[]): Promise<Written[]> {
  const bundle = await rolldown({
    cwd: root,
    input: { conferkit: join(root, "src/cli/main.ts") },
    platform: "node",
    external: [...entries.map(({ specifier }) => specifier), ...Object.keys(readManifest(root).peerDependencies ?? {})],
    treeshake: { moduleSideEffects: false },
    checks: { bundlerTimings: false },
    plugins: [breakLines()],
    onLog: (level, log, next) => {
      if (level === "warn") throw new Error(log.message)
      next(level, log)
    },
  })
  try {
    const { output } = await bundle.write({
      dir: "dist/cli",
      format: "es",
      entryFileNames: "[name].mjs",
      chunkFileNames: "chunks/[name].mjs",
      minify: true,
      comments: { legal: true, annotation: true, jsdoc: false },
    })
    return chunksOf(root, output)
  } finally {
    await bundle.close()
  }
}
