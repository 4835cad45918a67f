import { join } from "node:path"
import ts from "typescript"

const repository = join(import.meta.dirname, "../..")

/** A tooltip of an editor. */
export interface Hover {
  readonly of: string
  readonly text: string
}

/**
 * Editor tooltips for everything that users call, read or pass: methods, their results, properties and functions.
 * @param folder with the files of the entries, such as `src`; only its declarations are listed
 * @param entries path of each entry in the folder, by module name
 */
export function hovers(folder: string, entries: Readonly<Record<string, string>>): Hover[] {
  const file = join(folder, "hovers.virtual.ts")
  const modules = Object.entries(entries).map(([name, path]) => ({ name, path: join(folder, path) }))
  const imports = modules.map(({ name, path }) => `import * as ${name} from ${JSON.stringify(path)}\n`).join("")
  let content = imports
  let version = 0
  const read = (name: string) => (name === file ? content : ts.sys.readFile(name))
  const { options } = ts.parseJsonConfigFileContent(
    ts.readConfigFile(join(repository, "tsconfig.json"), (path) => ts.sys.readFile(path)).config,
    ts.sys,
    repository,
  )
  const service = ts.createLanguageService({
    directoryExists: (path) => ts.sys.directoryExists(path),
    getDirectories: (path) => ts.sys.getDirectories(path),
    getScriptFileNames: () => [file],
    getScriptVersion: (name) => (name === file ? String(version) : "0"),
    getScriptSnapshot: (name) => {
      const text = read(name)
      return text === undefined ? undefined : ts.ScriptSnapshot.fromString(text)
    },
    getCurrentDirectory: () => folder,
    getCompilationSettings: () => options,
    getDefaultLibFileName: ts.getDefaultLibFilePath,
    readFile: read,
    fileExists: (name) => name === file || ts.sys.fileExists(name),
  })

  const program = service.getProgram()
  const checker = program?.getTypeChecker()
  const source = program?.getSourceFile(file)
  if (!checker || !source) throw new Error("no program")
  const points: { of: string; at: number }[] = []
  const add = (of: string, before: string, after = "") => {
    points.push({ of, at: content.length + before.length })
    content += `${before}${after}\n`
  }
  const addFunction = (of: string) => {
    add(of, of.slice(0, of.lastIndexOf(".") + 1), of.slice(of.lastIndexOf(".") + 1))
    const call = `(${of} as (...given: Parameters<typeof ${of}>) => ReturnType<typeof ${of}>)`
    add(`result of ${of}`, "const ", `result${points.length} = await ${call}(...([] as any))`)
  }
  const isOwn = (symbol: ts.Symbol) =>
    /^[A-Za-z]\w*$/.test(symbol.name) &&
    (symbol.declarations ?? []).some(
      (each) =>
        each.getSourceFile().fileName.startsWith(folder) &&
        !(ts.getCombinedModifierFlags(each) & (ts.ModifierFlags.Private | ts.ModifierFlags.Protected)),
    )
  const addMembers = (type: ts.Type, of: string, depth: number) => {
    for (const member of checker.getPropertiesOfType(type).filter(isOwn)) {
      const path = `${of}.${member.name}`
      const memberType = checker.getTypeOfSymbol(member)
      if (memberType.getCallSignatures().length > 0) addFunction(path)
      else {
        add(path, `${of}.`, member.name)
        // Groups of methods: bbb.hooks, xroom.rooms.
        if (depth === 0 && memberType.isClassOrInterface()) addMembers(memberType, path, 1)
      }
    }
  }
  for (const [at, statement] of source.statements.entries()) {
    if (!ts.isImportDeclaration(statement)) continue
    const symbol = checker.getSymbolAtLocation(statement.moduleSpecifier)
    const { name: module = "" } = modules[at] ?? {}
    for (const exported of symbol ? checker.getExportsOfModule(symbol) : []) {
      const own = exported.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(exported) : exported
      const [declaration] = own.declarations ?? []
      const generic = (declaration as { typeParameters?: unknown } | undefined)?.typeParameters !== undefined
      if (own.flags & ts.SymbolFlags.Function) {
        // A generic function returns the caller's type.
        if (generic) add(`${module}.${exported.name}`, `${module}.`, exported.name)
        else addFunction(`${module}.${exported.name}`)
      }
      const isData = /Options|Settings|Sandbox|Report|Store$/.test(exported.name)
      if (generic || !(own.flags & ts.SymbolFlags.Class || (own.flags & ts.SymbolFlags.Interface && isData))) continue
      const value = `${module}_${exported.name}`
      content += `declare const ${value}: ${module}.${exported.name}\n`
      addMembers(checker.getDeclaredTypeOfSymbol(own), value, 0)
    }
  }
  version++
  return points.map(({ of, at }) => ({
    of,
    text: (service.getQuickInfoAtPosition(file, at)?.displayParts ?? []).map(({ text }) => text).join(""),
  }))
}
