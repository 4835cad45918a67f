import ts from "typescript"
import { docComment } from "./comments.ts"
import { hiddenNames, ownProperties } from "./signatures.ts"
import { asFunction, type Entry, listExports, listMembers, type Member, type Sources } from "./sources.ts"

/** Public exports without a comment, or with a type that users cannot name. */
export class UndocumentedError extends Error {
  override readonly name = "UndocumentedError"
}

/** @throws UndocumentedError for exports and methods without a comment, and for names in signatures that no entry exports */
export function requireDocumentation(sources: Sources): void {
  const known = new Set(sources.entries.flatMap(({ exports }) => [...exports.values()]))
  const gaps = sources.entries.flatMap((entry) => gapsOf(sources, entry, known))
  if (gaps.length > 0) throw new UndocumentedError(gaps.join("\n"))
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

  const interfaces = [...entry.exports].flatMap(([name, symbol]) =>
    (symbol.declarations ?? []).flatMap((node) =>
      ts.isInterfaceDeclaration(node)
        ? node.members.flatMap((each) => (ts.isMethodSignature(each) ? [[name, each] as const] : []))
        : [],
    ),
  )
  const callable = [
    ...members.flatMap((each) => ("declaration" in each ? [[each.name, each.declaration] as const] : [])),
    ...interfaces.map(([name, each]) => [`${name}.${each.name.getText()}`, each] as const),
    ...functions.map((each) => [each.name?.text ?? "", each] as const),
  ]
  const unexplained = callable.flatMap(([name, declaration]) =>
    undocumentedParameters(sources, declaration).map((each) => `${entry.name}: ${name} has no @param ${each}`),
  )
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
      (name) => `${entry.name}: ${each.name?.getText() ?? ""} uses ${name}, which no entry exports`,
    )
  })
  return [...new Set([...silent, ...unexplained, ...hidden])]
}

/** The raw client is documented by its usage; users cannot import its type. */
const isGetter = (node: Member["declaration"] | ts.ArrowFunction): boolean => ts.isGetAccessorDeclaration(node)

/** Objects of other packages or of the user, which this package only calls: their own documentation applies. */
const foreign = /^(?:IoRedisClient|NodeRedisClient|PgBossClient|NatsJetStream|Logger)$/

/** Returns whether a parameter needs no `@param`: the properties of its type have comments, or the type is a known input. */
function explainsItself(sources: Sources, parameter: ts.ParameterDeclaration): boolean {
  const name = parameter.type?.getText() ?? ""
  if (/^(?:WebhookInput|CallOptions)$|Options\b|Params\b|^Body</.test(name)) return true
  return ownProperties(sources, sources.checker.getTypeAtLocation(parameter)) !== undefined
}

const isDocumented = (parameter: ts.ParameterDeclaration): boolean =>
  ts.getJSDocParameterTags(parameter).some((tag) => (ts.getTextOfJSDocComment(tag.comment) ?? "") !== "")

/** Returns whether the class comment describes the parameter, for all methods that have it. */
const isDescribedByClass = (parameter: ts.ParameterDeclaration): boolean => {
  const owner = parameter.parent.parent
  if (!ts.isClassDeclaration(owner)) return false
  const comments = ts.getJSDocCommentsAndTags(owner).map((each) => ts.getTextOfJSDocComment(each.comment) ?? "")
  return comments.some((text) => text.includes(`\`${parameter.name.getText()}\``))
}

/** Parameters of a public function or method that have neither `@param` nor a type with comments. */
function undocumentedParameters(sources: Sources, declaration: ts.SignatureDeclaration): string[] {
  const { parent } = declaration
  if (ts.isInterfaceDeclaration(parent) && foreign.test(parent.name.text)) return []
  return declaration.parameters
    .filter((each) => !isDocumented(each) && !isDescribedByClass(each) && !explainsItself(sources, each))
    .map((each) => (ts.isIdentifier(each.name) ? each.name.text : "the destructured parameter"))
}
