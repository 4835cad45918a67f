import { join } from "node:path"
import { gzipSync } from "node:zlib"
import { rolldown } from "rolldown"
import { rival } from "../clients/target.ts"
import { ensureBuilt, entries, root } from "../ensure-built.ts"
import type { Effort, Measure } from "../measure.ts"
import { packageSize } from "./package.ts"

interface Esbuild {
  readonly build: (options: object) => Promise<{ outputFiles: readonly { path: string; contents: Uint8Array }[] }>
}

const section = "size, minified and gzipped"

/** Clients of queue engines, which users have installed anyway. */
const engines = ["bullmq"]

/** The size of verifying one provider's deliveries only. */
const webhookOnly = ["bigbluebutton", "xroom", "xcall", "omniflow"]

/**
 * Bundles each entry with its runtime dependencies. "at import" is the startup size; "all" includes what the first XML
 * response or the first event loads: the XML reader and the schemas. Measured with esbuild, and with Rolldown, Vite's
 * bundler, which removes unused code from shared files.
 */
export async function sizes({ onProgress }: Effort): Promise<Measure[]> {
  ensureBuilt(onProgress)
  onProgress("bundling")
  const whole = Object.entries(entries).map(([name, file]) => [name, `export * from ${quote(file)}`] as const)
  const webhooks = webhookOnly.map((provider) => {
    const file = entries[`conferkit/${provider}`] ?? ""
    return [`{ verifyWebhook } of conferkit/${provider}`, `export { verifyWebhook } from ${quote(file)}`] as const
  })
  const others = [["openapi-fetch", `export { default } from "openapi-fetch"`] as const]
  const measures: Measure[] = []
  for (const [name, source] of [...whole, ...webhooks, ...others]) {
    const { start, all } = await bundle(source)
    measures.push({ section, name, metric: "at import", value: start, unit: "kB" })
    measures.push({ section, name, metric: "all", value: all, unit: "kB" })
    measures.push({ section, name, metric: "at import, Vite", value: await bundleByVite(source), unit: "kB" })
  }
  return [...measures, ...packageSize()]
}

const quote = (file: string) => JSON.stringify(`./${file}`)

async function bundle(contents: string): Promise<{ start: number; all: number }> {
  const { build } = await rival<Esbuild>("esbuild")
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: root, sourcefile: "entry.js" },
    bundle: true,
    external: engines,
    splitting: true,
    minify: true,
    format: "esm",
    target: "es2022",
    platform: "neutral",
    mainFields: ["module", "main"],
    write: false,
    outdir: join(root, "out"),
    metafile: true,
  })
  const zipped = outputFiles.map(({ path, contents }) => [path, contents] as const)
  const sum = (list: typeof zipped) => list.reduce((total, [, code]) => total + zippedSize(code), 0) / 1000
  const starting = reachable(new Map(zipped.map(([path, bytes]) => [path.split("/").at(-1) ?? "", bytes])), "stdin.js")
  return { start: sum(zipped.filter(([path]) => starting.has(path.split("/").at(-1) ?? ""))), all: sum(zipped) }
}

const zippedSize = (code: string | Uint8Array) => gzipSync(code, { level: 9 }).length

/** @returns the startup size in kB */
async function bundleByVite(code: string): Promise<number> {
  const input = "\0entry.js"
  const bundled = await rolldown({
    input,
    cwd: root,
    platform: "browser",
    logLevel: "silent",
    external: engines,
    plugins: [
      {
        name: "entry",
        resolveId: (id, from) => (id === input ? id : from === input ? join(root, id) : undefined),
        load: (id) =>
          id === input ? code.replace('"openapi-fetch"', '"./node_modules/openapi-fetch/dist/index.mjs"') : undefined,
      },
    ],
  })
  const { output } = await bundled.generate({ format: "es", minify: true })
  await bundled.close()
  const chunks = new Map(output.flatMap((each) => (each.type === "chunk" ? [[each.fileName, each] as const] : [])))
  const starting = new Set([...chunks.values()].flatMap(({ fileName, isEntry }) => (isEntry ? [fileName] : [])))
  // Items added to a set during iteration are visited as well.
  for (const name of starting) for (const next of chunks.get(name)?.imports ?? []) starting.add(next)
  return [...starting].reduce((total, name) => total + zippedSize(chunks.get(name)?.code ?? ""), 0) / 1000
}

/** The chunks that the first one imports, directly and indirectly, before anything runs. */
function reachable(chunks: ReadonlyMap<string, Uint8Array>, first: string, found = new Set<string>()): Set<string> {
  if (found.has(first)) return found
  found.add(first)
  const text = new TextDecoder().decode(chunks.get(first))
  for (const [, name = ""] of text.matchAll(/(?:from|import)\s*"\.\/([^"]+)"/g)) reachable(chunks, name, found)
  return found
}
