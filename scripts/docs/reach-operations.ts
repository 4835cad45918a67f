import ts from "typescript"
import { answersLater } from "./answers-later.ts"
import { implementations } from "./implementations.ts"
import { original, type Sources } from "./load-sources.ts"

/** `generated/xroom/operations.ts` → `xroom` */
const tableOf = (place: string): string | undefined => /^generated\/(\w+)\/operations\.ts$/.exec(place)?.[1]

const isProviders = (place: string): boolean => /^src\/(?!core\/|sandbox\/|webhooks\/)\w+\//.test(place)

/** The row of the table that a symbol is, also where it was taken out of it: `const { listUsers } = operations`. */
function rowOf(symbol: ts.Symbol, sources: Sources): string | undefined {
  const { checker, placeOf } = sources
  const declaration = symbol.declarations?.[0]
  if (!declaration) return undefined
  if (ts.isPropertyAssignment(declaration)) {
    // `id` and `method` are members of a row, not rows.
    const table = declaration.parent.parent
    const isRow = tableOf(placeOf(declaration)) !== undefined && !ts.isPropertyAssignment(table)
    return isRow ? symbol.name : undefined
  }
  if (!ts.isBindingElement(declaration)) return undefined
  const from = checker.getTypeAtLocation(declaration.parent)
  const member = from.getProperty((declaration.propertyName ?? declaration.name).getText())
  return member && member !== symbol ? rowOf(member, sources) : undefined
}

/**
 * The operations that a function may call, in the order in which they are met on the way through the provider's files. What is
 * reached only through a public method that sends nothing, such as a link, does not count.
 */
export function reachOperations(sources: Sources, from: ts.Declaration): string[] {
  const { checker, placeOf } = sources
  const seen = new Set<ts.Node>()
  const found = new Set<string>()

  function enter(declaration: ts.Declaration): void {
    if (!isProviders(placeOf(declaration)) || seen.has(declaration)) return
    if (ts.isMethodSignature(declaration)) {
      for (const implementation of implementations(sources, declaration)) visit(implementation)
    } else if (ts.isFunctionDeclaration(declaration) || ts.isMethodDeclaration(declaration)) {
      const sendsNothing = ts.isMethodDeclaration(declaration) && !answersLater(declaration, checker)
      if (declaration === from || !sendsNothing) visit(declaration)
    } else if (ts.isVariableDeclaration(declaration) && declaration.initializer) {
      visit(declaration.initializer)
    }
  }

  function visit(node: ts.Node): void {
    if (ts.isTypeNode(node) || seen.has(node)) return
    seen.add(node)
    if (ts.isIdentifier(node)) {
      const symbol = ts.isShorthandPropertyAssignment(node.parent)
        ? checker.getShorthandAssignmentValueSymbol(node.parent)
        : checker.getSymbolAtLocation(node)
      const target = symbol && original(checker, symbol)
      const row = target && rowOf(target, sources)
      if (row !== undefined) found.add(row)
      else for (const declaration of target?.declarations ?? []) enter(declaration)
    }
    ts.forEachChild(node, visit)
  }

  enter(from)
  return [...found]
}
