import ts from "typescript"
import { docComment } from "./doc-comment.ts"
import { asFunction, listExports } from "./list-exports.ts"
import { listMembers, type Member } from "./list-members.ts"
import type { Entry, Sources } from "./load-sources.ts"
import { hiddenNames } from "./type-text.ts"

/**
 * What the documentation cannot tell: exports and methods without a comment, and signatures with a name that no entry exports.
 * Nothing may be left of it.
 */
export function findGaps(sources: Sources): string[] {
  const known = new Set(sources.entries.flatMap(({ exports }) => [...exports.values()]))
  return sources.entries.flatMap((entry) => gapsOf(sources, entry, known))
}

function gapsOf(sources: Sources, entry: Entry, known: ReadonlySet<ts.Symbol>): string[] {
  const { checker } = sources
  const { clients, errors, functions, constants } = listExports(sources, entry)
  const members = clients.flatMap((client) => {
    const { members, groups } = listMembers(sources, client)
    return [...members, ...groups, ...groups.flatMap((group) => group.members)]
  })
  const silent = [
    ...members.filter(({ doc }) => doc === "").map(({ name }) => name),
    ...[...clients, ...errors, ...functions, ...constants].flatMap((node) => {
      const symbol = node.name && checker.getSymbolAtLocation(node.name)
      return symbol && docComment(symbol, checker) === "" ? [symbol.name] : []
    }),
  ].map((name) => `${entry.name}: ${name} has no comment`)

  const reader = { ...sources, known }
  const declarations = [
    ...members.flatMap((each) => ("declaration" in each ? [each.declaration] : [])),
    ...functions,
    ...constants.flatMap((each) => asFunction(each) ?? []),
  ]
  const hidden = declarations.flatMap((each) => {
    const types = [...each.parameters.map(({ type }) => type), isGetter(each) ? undefined : each.type]
    const names = types.flatMap((type) => (type ? hiddenNames(type, reader) : []))
    return [...new Set(names)].map(
      (name) => `${entry.name}: ${each.name?.getText() ?? ""} names ${name}, which no entry exports`,
    )
  })
  return [...silent, ...hidden]
}

/** The raw client is documented by its use; its type has no name for users. */
const isGetter = (node: Member["declaration"] | ts.ArrowFunction): boolean => ts.isGetAccessorDeclaration(node)
