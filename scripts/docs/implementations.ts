import ts from "typescript"
import { original, type Sources } from "./load-sources.ts"

const indexes = new WeakMap<Sources, ReadonlyMap<ts.Symbol, readonly ts.ObjectLiteralExpression[]>>()

/** Object literals of the sources, by the interface they have to fit. */
function indexOf(sources: Sources): ReadonlyMap<ts.Symbol, readonly ts.ObjectLiteralExpression[]> {
  const known = indexes.get(sources)
  if (known) return known
  const { checker, program, placeOf } = sources
  const index = new Map<ts.Symbol, ts.ObjectLiteralExpression[]>()
  const visit = (node: ts.Node): void => {
    if (ts.isObjectLiteralExpression(node)) {
      const symbol = checker.getContextualType(node)?.getSymbol()
      if (symbol) index.set(symbol, [...(index.get(symbol) ?? []), node])
    }
    ts.forEachChild(node, visit)
  }
  for (const file of program.getSourceFiles()) if (/^src\/(?!sandbox\/)\w+\//.test(placeOf(file))) visit(file)
  indexes.set(sources, index)
  return index
}

/** What stands behind a method of an interface: the members of that name in the objects that are made for it. */
export function implementations(sources: Sources, method: ts.MethodSignature): ts.Node[] {
  const { checker } = sources
  const owner = checker.getSymbolAtLocation(
    method.parent.kind === ts.SyntaxKind.InterfaceDeclaration ? method.parent.name : method.parent,
  )
  const literals = (owner && indexOf(sources).get(owner)) ?? []
  return literals.flatMap(({ properties }) =>
    properties.flatMap((property): ts.Node[] => {
      if (property.name?.getText() !== method.name.getText()) return []
      if (!ts.isShorthandPropertyAssignment(property)) return [property]
      const value = checker.getShorthandAssignmentValueSymbol(property)
      return (value && original(checker, value).declarations) ?? []
    }),
  )
}
