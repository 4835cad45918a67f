import ts from "typescript"
import { printType } from "./print-type.ts"

/** Shorter ones are easier to read where they stand. */
const worthSharing = 4

const text = (name: ts.PropertyName): string => (ts.isIdentifier(name) || ts.isStringLiteral(name) ? name.text : "")

/** `operations["create"]["parameters"]` */
const access = ([first = "", ...rest]: readonly string[]): ts.TypeNode =>
  rest.reduce<ts.TypeNode>(
    (type, name) =>
      ts.factory.createIndexedAccessTypeNode(
        type,
        ts.factory.createLiteralTypeNode(ts.factory.createStringLiteral(name)),
      ),
    ts.factory.createTypeReferenceNode(first),
  )

/**
 * What operations have in common, as the answers to all events have, is written out once; the others refer to it. Looks at
 * the members of operations, and at those of their parameters.
 */
export function shareRepeats(nodes: readonly ts.Node[]): ts.Node[] {
  const seen = new Map<string, readonly string[]>()

  function share(member: ts.TypeElement, path: readonly string[], depth: number): ts.TypeElement {
    if (!ts.isPropertySignature(member) || member.type === undefined || !ts.isTypeLiteralNode(member.type))
      return member
    const { type } = member
    const own = [...path, text(member.name)]
    const printed = printType(type)
    const first = seen.get(printed)
    if (first !== undefined) return withType(member, access(first))
    if (depth > 0 && printed.split("\n").length >= worthSharing) seen.set(printed, own)
    const deeper = depth === 0 || own.at(-1) === "parameters"
    if (!deeper) return member
    const members = type.members.map((each) => share(each, own, depth + 1))
    return withType(member, ts.factory.updateTypeLiteralNode(type, ts.factory.createNodeArray(members)))
  }

  return nodes.map((node) => {
    if (!ts.isInterfaceDeclaration(node) || node.name.text !== "operations") return node
    const members = node.members.map((member) => share(member, ["operations"], 0))
    return ts.factory.updateInterfaceDeclaration(
      node,
      node.modifiers,
      node.name,
      node.typeParameters,
      node.heritageClauses,
      members,
    )
  })
}

const withType = (member: ts.PropertySignature, type: ts.TypeNode): ts.PropertySignature =>
  ts.factory.updatePropertySignature(member, member.modifiers, member.name, member.questionToken, type)
