import { join } from "node:path"
import { gzipSync } from "node:zlib"
import { listEntries } from "../../scripts/build/entries.ts"
import { rival } from "../clients/target.ts"
import { root } from "../ensure-built.ts"

interface Bundled {
  readonly outputFiles: readonly { readonly contents: Uint8Array }[]
  readonly metafile: {
    readonly outputs: Readonly<
      Record<string, { readonly inputs: Readonly<Record<string, { readonly bytesInOutput: number }>> }>
    >
  }
}

interface Hooks {
  onResolve(options: object, resolve: (found: { kind: string; path: string }) => object | undefined): void
}

interface Esbuild {
  readonly build: (options: object) => Promise<Bundled>
}

/** Smaller parts of an entry are combined, in kB. */
const least = 0.1

/**
 * Prints the modules loaded at startup: an entry bundled from the sources into one file, without lazily loaded code. A
 * module's share of the gzipped size is its share of the minified code.
 */
export async function printProfile(entry: string): Promise<void> {
  const source = listEntries(root).find(({ name }) => name === entry)?.source
  if (source === undefined)
    throw new Error(
      `--profile takes ${listEntries(root)
        .map(({ name }) => name)
        .join(", ")}`,
    )
  const { build } = await rival<Esbuild>("esbuild")
  const later = {
    name: "later",
    setup(hooks: Hooks) {
      hooks.onResolve({ filter: /.*/ }, ({ kind, path }) =>
        kind === "dynamic-import" ? { path, external: true } : undefined,
      )
    },
  }
  const { outputFiles, metafile } = await build({
    entryPoints: [join(root, source)],
    bundle: true,
    minify: true,
    format: "esm",
    target: "es2022",
    platform: "neutral",
    absWorkingDir: root,
    write: false,
    metafile: true,
    outdir: join(root, "out"),
    plugins: [later],
  })
  const code = outputFiles[0]?.contents ?? new Uint8Array()
  const zipped = gzipSync(code, { level: 9 }).length / 1000
  const inputs = Object.entries(Object.values(metafile.outputs)[0]?.inputs ?? {})
  const sizes = inputs
    .map(([file, { bytesInOutput }]) => [file, (bytesInOutput / code.byteLength) * zipped] as const)
    .sort(([, one], [, other]) => other - one)
  const line = (size: number, what: string) => {
    console.log(`${size.toFixed(2).padStart(6)} kB  ${what}`)
  }
  for (const [file, size] of sizes) if (size >= least) line(size, file)
  const rest = sizes.filter(([, size]) => size < least)
  line(
    rest.reduce((sum, [, size]) => sum + size, 0),
    `${rest.length} smaller ones`,
  )
  line(zipped, "in one file")
}
