import ts from "typescript"
import { listOperations, type OpenApiDocument } from "../generate/document.ts"
import { operationRow } from "../generate/emit-operations.ts"
import { original, type Sources } from "./sources.ts"

/** `generated/xroom/operations.ts` → `xroom` */
const tableOf = (place: string): string | undefined => /^generated\/(\w+)\/operations\.ts$/.exec(place)?.[1]

const isProviders = (place: string): boolean => /^src\/(?!core\/|sandbox\/|webhooks\/)\w+\//.test(place)

/** The row of the table that a symbol refers to, also if it was destructured: `const { listUsers } = operations`. */
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
 * The operations that a function may call, in the order in which they occur in the provider's files. Operations reached
 * only through a public method that sends nothing, such as a link, do not count.
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

const indexes = new WeakMap<Sources, ReadonlyMap<ts.Symbol, readonly ts.ObjectLiteralExpression[]>>()

/** Object literals in the sources, by their declared interface. */
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

/** The implementations of an interface method: members with that name in objects of that interface. */
function implementations(sources: Sources, method: ts.MethodSignature): ts.Node[] {
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

/** One call of a document, as the documentation shows it. */
interface CallRow {
  readonly id: string
  /** `POST /room`, with the condition on its body if several calls share a URL: `POST /room {method: init}` */
  readonly http: string
  readonly summary: string
  readonly idempotent: boolean
  readonly since: string | undefined
  readonly assumed: string | undefined
}

export const callRows = (document: OpenApiDocument): CallRow[] =>
  listOperations(document).map((listed) => {
    const { id, method, path, constants = {}, idempotent } = operationRow(document, listed)
    const told = Object.entries(constants).map(([name, value]) => ` {${name}: ${value}}`)
    const { summary = "", "x-since": since, "x-assumed": assumed } = listed.operation
    return { id, http: `${method} ${path}${told.join("")}`, summary, idempotent, since, assumed }
  })

const known = new WeakMap<OpenApiDocument, ReadonlyMap<string, CallRow>>()

export function callsById(document: OpenApiDocument): ReadonlyMap<string, CallRow> {
  const calls = known.get(document) ?? new Map(callRows(document).map((row) => [row.id, row]))
  known.set(document, calls)
  return calls
}

export const anchor = (provider: string, id: string): string => `${provider}-${id}`.toLowerCase()

/**
 * Returns whether a function returns a promise or an async generator, as every function that sends a request does.
 */
export function answersLater(declaration: ts.SignatureDeclaration, checker: ts.TypeChecker): boolean {
  const signature = checker.getSignatureFromDeclaration(declaration)
  if (!signature) return false
  const type = checker.getReturnTypeOfSignature(signature)
  return type.getProperty("then") !== undefined || type.getSymbol()?.name === "AsyncGenerator"
}
