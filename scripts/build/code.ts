import { readFile } from "node:fs/promises"
import { join, relative, sep } from "node:path"
import { type InputOptions, type OutputOptions, type Plugin, rolldown, type RolldownOutput } from "rolldown"
import { parseSync } from "rolldown/utils"
import { nameOf } from "../licences.ts"
import { type Entry, readManifest } from "./entries.ts"

/** The modules that a module imports statically and lazily, by id. */
type Graph = ReadonlyMap<string, { readonly imports: readonly string[]; readonly later: readonly string[] }>
type MutableGraph = Map<string, { readonly imports: readonly string[]; readonly later: readonly string[] }>

/** A written chunk, and its contents. */
export interface Written {
  readonly file: string
  readonly bytes: number
  /** The files that it imports statically. */
  readonly imports: readonly string[]
  /** The packages whose code it contains. */
  readonly packages: readonly string[]
}

/** The files loaded when a file is imported, including itself. */
export function filesOf(first: string, written: readonly Written[]): Written[] {
  const names = new Set([first])
  // Items added to a set during iteration are visited as well.
  for (const name of names) for (const next of written.find(({ file }) => file === name)?.imports ?? []) names.add(next)
  return [...names].flatMap((name) => written.find(({ file }) => file === name) ?? [])
}

/** Every warning of the bundler fails the build. */
export const failOnWarnings: Pick<InputOptions, "checks" | "onLog"> = {
  checks: { bundlerTimings: false },
  onLog: (level, log, next) => {
    if (level === "warn") throw new Error(log.message)
    next(level, log)
  },
}

/**
 * Bundles the entries into dist/. Code that is loaded at import is in these chunks: `core`, which the webhooks need;
 * `http`, which the clients share; and the entry. Lazily loaded code has its own chunks. On Node 24 each file adds
 * 0.5 ms to the startup time.
 * @returns what was written
 */
export async function bundleCode(root: string, entries: readonly Entry[], format: "es" | "cjs"): Promise<Written[]> {
  const graph: MutableGraph = new Map()
  const bundle = await rolldown({
    cwd: root,
    input: Object.fromEntries(entries.map(({ name, source }) => [name, join(root, source)])),
    platform: "neutral",
    // Packages that users install themselves.
    external: Object.keys(readManifest(root).peerDependencies ?? {}),
    resolve: { mainFields: ["module", "main"] },
    treeshake: { moduleSideEffects: false },
    plugins: [sandboxTables(root), remember(graph), breakLines()],
    ...failOnWarnings,
  })
  try {
    const { output } = await bundle.write(settings(format, chunks(root, entries, graph)))
    return chunksOf(root, output)
  } finally {
    await bundle.close()
  }
}

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
    plugins: [breakLines()],
    ...failOnWarnings,
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

/** The bundler's output, without comments and whitespace. */
const chunksOf = (root: string, output: RolldownOutput["output"]): Written[] =>
  output.flatMap((each) => {
    if (each.type !== "chunk") return []
    const { fileName: file, imports, moduleIds, code } = each
    return [{ file, imports, bytes: Buffer.byteLength(code), packages: packagesOf(root, moduleIds) }]
  })

const settings = (format: "es" | "cjs", codeSplitting: OutputOptions["codeSplitting"]): OutputOptions => {
  // Node reads no package.json for .mjs files.
  const extension = format === "es" ? "mjs" : "cjs"
  const names = { function: true, class: true }
  return {
    dir: "dist",
    format,
    exports: "named",
    strict: true,
    entryFileNames: `[name].${extension}`,
    chunkFileNames: `chunks/[name].${extension}`,
    // Otherwise `inspect` shows `ln {…}`, and `XRoom.name` is `fe`.
    minify: { compress: { keepNames: names }, mangle: { keepNames: names }, codegen: true },
    minifyInternalExports: false,
    comments: { legal: true, annotation: true, jsdoc: false },
    ...(codeSplitting === undefined ? {} : { codeSplitting }),
  }
}

/** Tables of the clients whose code is all in the entry's chunk. */
const ownTables = /\/(?:(?!ethora|bigbluebutton)[\w-]+\/operations|bigbluebutton\/dialects)\.ts$/

/**
 * The sandbox has its own copies of the tables of the clients whose code is all in the entry's chunk: a shared table
 * would become a chunk that the client loads at startup. Table objects are never compared.
 */
function sandboxTables(root: string): Plugin {
  const mark = "?sandbox"
  return {
    name: "sandbox-tables",
    async resolveId(source, importer) {
      if (importer === undefined || !placeOf(root, importer).startsWith("src/sandbox/")) return undefined
      if (!ownTables.test(source)) return undefined
      const resolved = await this.resolve(source, importer)
      return resolved === null ? null : `${resolved.id}${mark}`
    },
    async load(id) {
      if (!id.endsWith(mark)) return undefined
      return { code: await readFile(id.slice(0, -mark.length), "utf8"), moduleType: "ts" }
    },
  }
}

/** Records the imports of each module, before chunks are made. */
const remember = (graph: MutableGraph): Plugin => ({
  name: "remember",
  buildEnd() {
    for (const id of this.getModuleIds()) {
      const info = this.getModuleInfo(id)
      graph.set(id, { imports: info?.importedIds ?? [], later: info?.dynamicallyImportedIds ?? [] })
    }
  },
})

function chunks(root: string, entries: readonly Entry[], graph: Graph): OutputOptions["codeSplitting"] {
  let groups: ReadonlyMap<string, string> | undefined
  const groupOf = (id: string) => (groups ??= divide(root, entries, graph)).get(id)
  const group = (name: string, priority: number) => ({ name, test: (id: string) => groupOf(id) === name, priority })
  const clients = entries.filter(({ name }) => !facades.has(name))
  // Groups include the dependencies of their modules, so a group that others depend on comes first.
  return {
    groups: [
      group("core", 4),
      group("http", 3),
      group("rare", 3),
      group("check", 3),
      group("queues", 2),
      group("assemble", 2),
      group("bigbluebutton-schemas", 2),
      ...clients.map(({ name }) => group(`${name}-webhooks`, 2)),
      ...clients.map(({ name }) => group(`${name}-client`, 1)),
    ],
  }
}

/** Entries that share nothing with lazily loaded code, or, like `conferenciaweb`, share it with another entry. */
const facades: ReadonlySet<string> = new Set([
  "index",
  "webhooks",
  "sandbox",
  "conferenciaweb",
  "queues",
  "queues/bullmq",
  "queues/pg-boss",
  "queues/nats",
  ...["bigbluebutton", "conferenciaweb", "xroom", "xcall", "ethora", "omniflow"].map((name) => `schemas/${name}`),
])

/**
 * The verification code of clients that load their code in parts. It is separate from the client, so that an
 * application that only verifies does not bundle the client: esbuild includes every chunk that a file may load later.
 */
const verification: Readonly<Record<string, string>> = { bigbluebutton: "src/bigbluebutton/webhooks.ts" }

/** The part of src/core that only verification needs, and neither webhook handlers nor calls. */
const verifies: ReadonlySet<string> = new Set(["src/core/webhooks/known-events.ts", "src/core/webhooks/form-fields.ts"])

/** Small parts of src/core that few calls load, and several chunks share: they are combined into one file. */
const rare: ReadonlySet<string> = new Set(["src/core/bytes.ts"])

/**
 * The code that `check()` of all clients loads, in one file: separately, five small files would share a sixth, and each
 * file exists in two formats.
 */
const checks = /^src\/(?:[^/]+\/check|core\/check\/\w+)\.ts$/

/**
 * Which group a module is in: `core` is what webhooks share with others; `http` what clients load of the rest of src/core and
 * share; a client's own groups what it loads and shares with its chunks that are loaded later. An entry cannot be that
 * chunk: it would export what users must not see.
 */
function divide(root: string, entries: readonly Entry[], graph: Graph): Map<string, string> {
  const sources = entries.map(({ name, source }) => [name, join(root, source)] as const)
  const startsOf = new Map(sources.map(([name, id]) => [name, reachable([id], graph)]))
  const usersOf = new Map(sources.map(([name, id]) => [name, reachable([id], graph, true)]))
  const later = reachable(
    [...graph.values()].flatMap((each) => each.later),
    graph,
  )
  const webhooks = usersOf.get("webhooks") ?? new Set()
  const verifying = Object.entries(verification).map(
    ([name, source]) => [`${name}-webhooks`, reachable([join(root, source)], graph, true)] as const,
  )
  const among = (sets: ReadonlyMap<string, ReadonlySet<string>>, id: string) =>
    [...sets].filter(([, ids]) => ids.has(id)).map(([name]) => name)
  const groups = new Map<string, string>()
  for (const id of graph.keys()) {
    const starts = among(startsOf, id)
    const [first] = starts
    if (rare.has(placeOf(root, id))) groups.set(id, "rare")
    if (checks.test(placeOf(root, id))) groups.set(id, "check")
    if (first === undefined || !(starts.length > 1 || later.has(id))) continue
    const place = placeOf(root, id)
    if (place.startsWith("src/schemas/")) {
      groups.set(id, "assemble")
      continue
    }
    // A dialect's schemas are built from its provider's.
    if (place === "generated/bigbluebutton/json-schemas.json") {
      groups.set(id, "bigbluebutton-schemas")
      continue
    }
    // Shared by all queues, so it belongs to no single entry.
    if (place.startsWith("src/queues/")) {
      groups.set(id, "queues")
      continue
    }
    const clients = among(usersOf, id).filter((name) => !facades.has(name))
    if (webhooks.has(id) || verifies.has(place)) groups.set(id, "core")
    else if (place.startsWith("src/core/") && clients.length > 1) groups.set(id, "http")
    else if (!facades.has(first)) groups.set(id, verifying.find(([, ids]) => ids.has(id))?.[0] ?? `${first}-client`)
  }
  return groups
}

/** Modules that are loaded together with the given ones, including these; with `ever`, lazily loaded modules too. */
function reachable(first: readonly string[], graph: Graph, ever = false): ReadonlySet<string> {
  const found = new Set(first)
  // Items added to a set during iteration are visited as well.
  for (const id of found) {
    const { imports = [], later = [] } = graph.get(id) ?? {}
    for (const next of ever ? [...imports, ...later] : imports) found.add(next)
  }
  return found
}

/** Relative to the project, with forward slashes: `src/core/errors.ts`. */
const placeOf = (root: string, id: string): string => relative(root, id).split(sep).join("/")

/** The packages that modules belong to; the project's own modules belong to none. */
function packagesOf(root: string, ids: readonly string[]): string[] {
  const found = ids.flatMap((id) => {
    const place = placeOf(root, id)
    // Installed packages may be links to other folders.
    if (!place.startsWith("node_modules/") && !place.startsWith("../")) return []
    const [name = "", second = ""] = nameOf(place).split("/")
    return [name.startsWith("@") ? `${name}/${second}` : name]
  })
  return [...new Set(found)]
}

/** A line longer than this is broken before the next node that may start a line. */
const enough = 500

/** Nodes that a line break may precede: no code before them treats the line break as the end of a statement. */
const beginners =
  /^(?:\w+Declaration|\w+Statement|VariableDeclarator|MethodDefinition|PropertyDefinition|Property|SwitchCase|ExportSpecifier)$/

/**
 * Breaks the lines of minified code. Node prints the line that threw an uncaught error: with one line per file, a
 * missing secret would fill the terminal with 35 kB of code.
 */
const breakLines = (): Plugin => ({
  name: "break-lines",
  generateBundle(_, bundle) {
    for (const each of Object.values(bundle)) {
      if (each.type === "chunk") each.code = broken(each.code, each.fileName)
    }
  },
})

function broken(code: string, name: string): string {
  const { program, errors } = parseSync(name.endsWith(".cjs") ? "chunk.cjs" : "chunk.mjs", code)
  if (errors.length > 0) throw new Error(`${name}: ${errors[0]?.message ?? ""}`)
  const starts = [...new Set(startsOf(program))].sort((a, b) => a - b)
  const lines: string[] = []
  let from = 0
  for (const start of starts) {
    if (start - from < enough) continue
    lines.push(code.slice(from, start))
    from = start
  }
  return [...lines, code.slice(from)].join("\n")
}

function* startsOf(node: unknown): Generator<number> {
  if (Array.isArray(node)) for (const each of node) yield* startsOf(each)
  else if (typeof node === "object" && node !== null) {
    if ("type" in node && "start" in node && beginners.test(String(node.type))) yield Number(node.start)
    for (const value of Object.values(node)) if (typeof value === "object") yield* startsOf(value)
  }
}
