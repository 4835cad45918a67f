import ts from "typescript"
import { ownProperties } from "./reference/parameters.ts"
import type { Sources } from "./sources.ts"

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
export function undocumentedParameters(sources: Sources, declaration: ts.SignatureDeclaration): string[] {
  const { parent } = declaration
  if (ts.isInterfaceDeclaration(parent) && foreign.test(parent.name.text)) return []
  return declaration.parameters
    .filter((each) => !isDocumented(each) && !isDescribedByClass(each) && !explainsItself(sources, each))
    .map((each) => (ts.isIdentifier(each.name) ? each.name.text : "the destructured parameter"))
}
