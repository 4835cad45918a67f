import ts from "typescript"
import { shortenComment } from "./shorten-comment.ts"

const noParameters = "NoParameters"
const anyHeaders = "AnyHeaders"

const isNever = (member: ts.TypeElement): boolean =>
  ts.isPropertySignature(member) &&
  member.questionToken !== undefined &&
  member.type?.kind === ts.SyntaxKind.NeverKeyword

const nameOf = ({ name }: ts.TypeElement): string =>
  name !== undefined && (ts.isIdentifier(name) || ts.isStringLiteral(name)) ? name.text : ""

const names = (literal: ts.TypeLiteralNode): string[] => literal.members.map(nameOf)

/** A path or webhook. */
const isItem = (literal: ts.TypeLiteralNode): boolean =>
  ["parameters", "trace"].every((name) => names(literal).includes(name))

const isOperation = (literal: ts.TypeLiteralNode): boolean =>
  ["parameters", "responses"].every((name) => names(literal).includes(name))

const isParameters = (literal: ts.TypeLiteralNode): boolean => names(literal).join() === "query,header,path,cookie"

const isEmpty = (literal: ts.TypeLiteralNode): boolean => isParameters(literal) && literal.members.every(isNever)

/** What is told as well by its absence. An item's own parameters are empty: they went to its methods before. */
function isIdle(literal: ts.TypeLiteralNode): (member: ts.TypeElement) => boolean {
  if (isItem(literal)) return (member) => isNever(member) || nameOf(member) === "parameters"
  if (isOperation(literal)) return (member) => isNever(member) && nameOf(member) === "requestBody"
  // src/core/spec-types.ts asks for `query` and `path`, wherever they are.
  if (isParameters(literal)) return (member) => isNever(member) && /^(header|cookie)$/.test(nameOf(member))
  return () => false
}

/** `{ [name: string]: unknown }`: what openapi-typescript says of the headers of every answer. */
const isAnyHeaders = ({ members: [member, ...others] }: ts.TypeLiteralNode): boolean =>
  member !== undefined &&
  others.length === 0 &&
  ts.isIndexSignatureDeclaration(member) &&
  member.type.kind === ts.SyntaxKind.UnknownKeyword &&
  member.parameters.some((parameter) => ts.isIdentifier(parameter.name) && parameter.name.text === "name")

function shortenComments(node: ts.Node): void {
  const comments = ts.getSyntheticLeadingComments(node)
  if (comments === undefined) return
  const shortened = comments.flatMap((comment) => {
    const text = shortenComment(comment.text)
    return text === undefined ? [] : [{ ...comment, text }]
  })
  ts.setSyntheticLeadingComments(node, shortened)
}

/**
 * The types of a document without lines that tell nothing: methods a path does not have, four empty places of
 * parameters over and over, comments of five lines that fit into one.
 */
export function shortenTypes(nodes: readonly ts.Node[]): ts.Node[] {
  const shorten = (context: ts.TransformationContext) => {
    const visit = (node: ts.Node): ts.Node => {
      shortenComments(node)
      if (!ts.isTypeLiteralNode(node)) return ts.visitEachChild(node, visit, context)
      if (isEmpty(node)) return ts.factory.createTypeReferenceNode(noParameters)
      if (isAnyHeaders(node)) return ts.factory.createTypeReferenceNode(anyHeaders)
      const idle = isIdle(node)
      const members = node.members.filter((member) => !idle(member))
      const kept = ts.factory.updateTypeLiteralNode(node, ts.factory.createNodeArray(members))
      return ts.visitEachChild(kept, visit, context)
    }
    return visit
  }
  const { transformed } = ts.transform([...nodes], [shorten])
  return [declareNoParameters(), declareAnyHeaders(), ...transformed]
}

const { factory } = ts
const declare = (name: string, members: readonly ts.TypeElement[]): ts.Node => {
  const exported = [factory.createModifier(ts.SyntaxKind.ExportKeyword)]
  return factory.createInterfaceDeclaration(exported, name, undefined, undefined, members)
}

const declareNoParameters = (): ts.Node =>
  declare(
    noParameters,
    ["query", "header", "path", "cookie"].map((name) => {
      const optional = factory.createToken(ts.SyntaxKind.QuestionToken)
      return factory.createPropertySignature(undefined, name, optional, keyword(ts.SyntaxKind.NeverKeyword))
    }),
  )

const declareAnyHeaders = (): ts.Node => {
  const name = factory.createParameterDeclaration(
    undefined,
    undefined,
    "name",
    undefined,
    keyword(ts.SyntaxKind.StringKeyword),
  )
  return declare(anyHeaders, [factory.createIndexSignature(undefined, [name], keyword(ts.SyntaxKind.UnknownKeyword))])
}

const keyword = (kind: ts.KeywordTypeSyntaxKind): ts.TypeNode => factory.createKeywordTypeNode(kind)
