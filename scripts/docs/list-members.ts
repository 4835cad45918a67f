import ts from "typescript"
import { docComment } from "./doc-comment.ts"
import { original, type Sources } from "./load-sources.ts"

/** Something a user can call, or read. */
export interface Member {
  /** With the group it stands in: `hooks.create`. */
  readonly name: string
  readonly declaration: ts.MethodDeclaration | ts.MethodSignature | ts.FunctionDeclaration | ts.GetAccessorDeclaration
  readonly doc: string
}

/** A member of a client that holds methods of its own: `hooks`. */
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

/** The methods of an interface itself, with a name in front. */
export const interfaceMembers = (sources: Sources, node: ts.InterfaceDeclaration, prefix = ""): Member[] =>
  node.members.flatMap((each) => (ts.isMethodSignature(each) ? [member(sources, each, prefix)] : []))

/** The interface of ours that a symbol is. */
export const interfaceOf = ({ placeOf }: Sources, symbol: ts.Symbol | undefined): ts.InterfaceDeclaration | undefined =>
  symbol?.declarations?.find((each) => ts.isInterfaceDeclaration(each) && placeOf(each).startsWith("src/")) as
    ts.InterfaceDeclaration | undefined

/** The interfaces of ours that an interface extends. */
export const basesOf = (sources: Sources, node: ts.InterfaceDeclaration): ts.InterfaceDeclaration[] =>
  (node.heritageClauses ?? [])
    .flatMap(({ types }) => types)
    .flatMap(({ expression }) => {
      const symbol = sources.checker.getSymbolAtLocation(expression)
      return (symbol && interfaceOf(sources, original(sources.checker, symbol))) ?? []
    })

/** The public methods of a client, its own and those of its groups, in the order of the source. */
export function listMembers(sources: Sources, client: ts.ClassDeclaration): Client {
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
    return [{ name: symbol.name, doc, members: interfaceMembers(sources, declaration, `${symbol.name}.`) }]
  })
  return { members, groups }
}
