import { readFile } from "node:fs/promises"
import { join, relative, sep } from "node:path"
import ts from "typescript"
import { listEntries } from "../build/entries.ts"
import type { OpenApiDocument } from "../generate/document.ts"
import { listDocuments } from "../generate/list-documents.ts"
import { parseDocument } from "../generate/parse-document.ts"
import type { Lock } from "../licences/lock.ts"

/** One entry of the package, as its `exports` name it. */
export interface Entry {
  /** `conferkit/xroom` */
  readonly name: string
  readonly file: ts.SourceFile
  /** What it exports, aliases followed, by name. */
  readonly exports: ReadonlyMap<string, ts.Symbol>
}

export interface Sources {
  readonly cwd: string
  readonly program: ts.Program
  readonly checker: ts.TypeChecker
  readonly entries: readonly Entry[]
  /** By provider. */
  readonly documents: ReadonlyMap<string, OpenApiDocument>
  readonly lock: Lock
  /** The file a node is in, relative to `cwd` and with forward slashes: `src/xroom/client.ts`. */
  readonly placeOf: (node: ts.Node) => string
}

/** Follows what is only a name for something in another file. */
export const original = (checker: ts.TypeChecker, symbol: ts.Symbol): ts.Symbol =>
  (symbol.flags & ts.SymbolFlags.Alias) === 0 ? symbol : checker.getAliasedSymbol(symbol)

/** Everything the documentation is made of. */
export async function loadSources(cwd: string): Promise<Sources> {
  const files = listEntries(cwd).map(({ specifier, source }) => [specifier, join(cwd, source)] as const)
  const config: unknown = ts.readConfigFile(join(cwd, "tsconfig.json"), ts.sys.readFile.bind(ts.sys)).config
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, cwd)
  const program = ts.createProgram(
    files.map(([, file]) => file),
    options,
  )
  const checker = program.getTypeChecker()
  const entries = files.map(([name, path]): Entry => {
    const file = program.getSourceFile(path)
    const module = file && checker.getSymbolAtLocation(file)
    if (!module) throw new Error(`${name}: ${path} is missing, or exports nothing`)
    const exports = checker.getExportsOfModule(module).map((each) => [each.name, original(checker, each)] as const)
    return { name, file, exports: new Map(exports) }
  })
  const documents = new Map<string, OpenApiDocument>()
  for (const { provider, path } of await listDocuments(cwd)) {
    documents.set(provider, parseDocument(await readFile(join(cwd, path), "utf8"), path))
  }
  const lock = JSON.parse(await readFile(join(cwd, "package-lock.json"), "utf8")) as Lock
  // The absolute path says nothing: the checkout may lie below a folder called src.
  const placeOf = (node: ts.Node) => relative(cwd, node.getSourceFile().fileName).split(sep).join("/")
  return { cwd, program, checker, entries, documents, lock, placeOf }
}
