import ts from "typescript"
import type { Entry, Sources } from "./load-sources.ts"

/** What an entry exports beyond the entries before it. */
export interface Exports {
  /** Entries of which this one exports everything as well. */
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

/** A guard written as a constant is a function to its users. */
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
