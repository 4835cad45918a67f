import { readFile } from "node:fs/promises"
import { join, relative, sep } from "node:path"
import ts from "typescript"
import { listEntries } from "../build/entries.ts"
import { listDocuments, type OpenApiDocument, parseDocument } from "../generate/document.ts"
import type { Lock } from "../licences.ts"
import { docComment } from "./comments.ts"

/** One entry of the package, as its `exports` name it. */
export interface Entry {
  /** `conferkit/xroom` */
  readonly name: string
  readonly file: ts.SourceFile
  /** Its exports by name, with aliases resolved. */
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

/** Resolves a name that refers to something in another file. */
export const original = (checker: ts.TypeChecker, symbol: ts.Symbol): ts.Symbol =>
  (symbol.flags & ts.SymbolFlags.Alias) === 0 ? symbol : checker.getAliasedSymbol(symbol)

/** Everything that the documentation is generated from. */
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
  // Not the absolute path, because the checkout may be below a folder called src.
  const placeOf = (node: ts.Node) => relative(cwd, node.getSourceFile().fileName).split(sep).join("/")
  return { cwd, program, checker, entries, documents, lock, placeOf }
}

/** What an entry exports beyond the entries before it. */
export interface Exports {
  /** Entries whose exports this entry includes. */
  readonly includes: readonly string[]
  readonly clients: readonly ts.ClassDeclaration[]
  readonly errors: readonly ts.ClassDeclaration[]
  readonly functions: readonly ts.FunctionDeclaration[]
  readonly constants: readonly ts.VariableDeclaration[]
  readonly types: readonly string[]
}

function isError(node: ts.ClassDeclaration, checker: ts.TypeChecker): boolean {
  const symbol = node.name && checker.getSymbolAtLocation(node.name)
  return symbol !== undefined && checker.getDeclaredTypeOfSymbol(symbol).getProperty("stack") !== undefined
}

/** A guard defined as a constant is documented as a function. */
export const asFunction = (node: ts.VariableDeclaration): ts.ArrowFunction | undefined =>
  node.initializer && ts.isArrowFunction(node.initializer) ? node.initializer : undefined

export function listExports({ checker, entries }: Sources, entry: Entry): Exports {
  const before = entries.slice(0, entries.indexOf(entry))
  const all = new Set(entry.exports.values())
  const contained = before.filter(({ exports }) => [...exports.values()].every((each) => all.has(each)))
  const includes = contained.filter(
    (each) =>
      !contained.some(
        (other) =>
          other !== each &&
          other.exports.size > each.exports.size &&
          [...each.exports.values()].every((symbol) => new Set(other.exports.values()).has(symbol)),
      ),
  )
  const known = new Set(contained.flatMap(({ exports }) => [...exports.values()]))
  const own = [...entry.exports].filter(([, symbol]) => !known.has(symbol))
  const declarations = own.flatMap(([, symbol]) => symbol.declarations?.slice(0, 1) ?? [])
  const classes = declarations.filter((each) => ts.isClassDeclaration(each))
  return {
    includes: includes.map(({ name }) => name),
    clients: classes.filter((each) => !isError(each, checker)),
    errors: classes.filter((each) => isError(each, checker)),
    functions: declarations.filter((each) => ts.isFunctionDeclaration(each)),
    constants: declarations.filter((each) => ts.isVariableDeclaration(each)),
    types: own
      .filter(([, symbol]) => (symbol.flags & ts.SymbolFlags.Value) === 0)
      .map(([name]) => name)
      .sort(),
  }
}

/** A function, method or property for users. */
export interface Member {
  /** With its group: `hooks.create`. */
  readonly name: string
  readonly declaration: ts.MethodDeclaration | ts.MethodSignature | ts.FunctionDeclaration | ts.GetAccessorDeclaration
  readonly doc: string
}

/** A client's member with its own methods: `hooks`. */
export interface Group {
  readonly name: string
  readonly doc: string
  readonly members: readonly Member[]
}

export interface Client {
  readonly members: readonly Member[]
  readonly groups: readonly Group[]
}

const isPublic = (node: ts.ClassElement | ts.TypeElement): boolean =>
  node.name !== undefined &&
  !ts.isPrivateIdentifier(node.name) &&
  (ts.getCombinedModifierFlags(node) &
    (ts.ModifierFlags.Private | ts.ModifierFlags.Protected | ts.ModifierFlags.Static)) ===
    0

const symbolOf = ({ checker }: Sources, node: ts.NamedDeclaration): ts.Symbol => {
  const symbol = node.name && checker.getSymbolAtLocation(node.name)
  if (!symbol) throw new Error(`${node.getText().slice(0, 60)} has no name`)
  return symbol
}

const member = (sources: Sources, declaration: Member["declaration"], prefix: string): Member => {
  const symbol = symbolOf(sources, declaration)
  return { name: prefix + symbol.name, declaration, doc: docComment(symbol, sources.checker) }
}

/** An interface's own methods, with a prefix. Inherited methods are described separately. */
const interfaceMembers = (sources: Sources, node: ts.InterfaceDeclaration, prefix = ""): Member[] =>
  node.members.flatMap((each) => (ts.isMethodSignature(each) ? [member(sources, each, prefix)] : []))

/** Our interface that a symbol declares. */
export const interfaceOf = ({ placeOf }: Sources, symbol: ts.Symbol | undefined): ts.InterfaceDeclaration | undefined =>
  symbol?.declarations?.find((each) => ts.isInterfaceDeclaration(each) && placeOf(each).startsWith("src/")) as
    ts.InterfaceDeclaration | undefined

/** Our interfaces that an interface extends. */
const basesOf = (sources: Sources, node: ts.InterfaceDeclaration): ts.InterfaceDeclaration[] =>
  (node.heritageClauses ?? [])
    .flatMap(({ types }) => types)
    .flatMap(({ expression }) => {
      const symbol = sources.checker.getSymbolAtLocation(expression)
      return (symbol && interfaceOf(sources, original(sources.checker, symbol))) ?? []
    })

/** The base class of a class, if no entry exports it: its members are documented in the classes that extend it. */
function hiddenBase({ checker, entries }: Sources, client: ts.ClassDeclaration): ts.ClassDeclaration | undefined {
  const [extended] = client.heritageClauses?.flatMap(({ types }) => types) ?? []
  const found = extended && checker.getSymbolAtLocation(extended.expression)
  const symbol = found && original(checker, found)
  if (symbol === undefined || entries.some(({ exports }) => [...exports.values()].includes(symbol))) return undefined
  return symbol.declarations?.find((each) => ts.isClassDeclaration(each))
}

/** The public methods of a client and of its groups, in source order; those of a hidden base class come first. */
export function listMembers(sources: Sources, client: ts.ClassDeclaration): Client {
  const base = hiddenBase(sources, client)
  const inherited = base ? listMembers(sources, base) : { members: [], groups: [] }
  const own = ownMembers(sources, client)
  return { members: [...inherited.members, ...own.members], groups: [...inherited.groups, ...own.groups] }
}

function ownMembers(sources: Sources, client: ts.ClassDeclaration): Client {
  const { checker } = sources
  const own = client.members.filter(isPublic)
  const members = own.flatMap((each) =>
    ts.isMethodDeclaration(each) || ts.isGetAccessorDeclaration(each) ? [member(sources, each, "")] : [],
  )
  const groups = own.flatMap((each): Group[] => {
    if (!ts.isPropertyDeclaration(each) || !each.type || !ts.isTypeReferenceNode(each.type)) return []
    const type = checker.getSymbolAtLocation(each.type.typeName)
    const target = type && original(checker, type)
    const declaration = interfaceOf(sources, target)
    if (!target || !declaration) return []
    const symbol = symbolOf(sources, each)
    const doc = docComment(symbol, checker) || docComment(target, checker)
    const bases = basesOf(sources, declaration)
    const members = [...bases, declaration].flatMap((part) => interfaceMembers(sources, part, `${symbol.name}.`))
    return [{ name: symbol.name, doc, members }]
  })
  return { members, groups }
}
