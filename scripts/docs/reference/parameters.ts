import ts from "typescript"
import { commentOf, oneLine } from "../comments.ts"
import { ownProperties, type Reader, typeText, withoutUndefined } from "../signatures.ts"
import { original, type Sources } from "../sources.ts"

/** What the lists of parameters and properties need to know about their page. */
export interface PageContext {
  readonly sources: Sources
  readonly reader: Reader
  /** A link to the section of an export, from this page. Undefined for exports without a section. */
  readonly link: (symbol: ts.Symbol) => string | undefined
}

/** A longer type is written as the compiler abbreviates it. */
const longest = 120

/** Without the reader's scope, the compiler expands some names. */
const { NoTruncation: whole, UseAliasDefinedOutsideCurrentScope: aliases } = ts.TypeFormatFlags

function propertyType(page: PageContext, property: ts.Symbol): string {
  const { checker } = page.sources
  const declaration = property.declarations?.find(
    (each) => ts.isPropertySignature(each) || ts.isPropertyDeclaration(each),
  )
  const type = checker.getTypeOfSymbol(property)
  const written =
    declaration?.type && page.sources.placeOf(declaration).startsWith("src/")
      ? typeText(declaration.type, page.reader)
      : ""
  if (written !== "" && written.length <= longest) return withoutUndefined(written)
  const full = checker.typeToString(type, undefined, whole | aliases)
  if (!/\{|=>|__type/.test(full) && full.length <= longest) return withoutUndefined(full)
  const short = checker.typeToString(type, undefined, aliases)
  return short.includes("{") && short.length > longest ? "object" : withoutUndefined(short)
}

/** Markdown that fits into an item of a list. */
const inline = (text: string): string =>
  oneLine(text)
    .replaceAll(/ (?:Example|Format): (?:`[^`]*`(?:, )?)+\.?/g, "")
    .trim()

/** `true` and `"eu"` are code; "the host of `baseUrl`" is not. */
const asCode = (usual: string): string =>
  /^[\w."'{}()[\]-]+$/.test(usual) && !usual.includes("`") ? `\`${usual}\`` : usual

/** One property as an item of a list: name, type, default and meaning. */
export function propertyItem(page: PageContext, property: ts.Symbol): string {
  const comment = commentOf(property, page.sources.checker)
  const required = (property.flags & ts.SymbolFlags.Optional) === 0
  const facts = [
    `\`${propertyType(page, property)}\``,
    ...(required ? ["required"] : []),
    ...(comment.usual === undefined ? [] : [`default ${asCode(comment.usual)}`]),
  ]
  const text = inline(comment.text)
  return `- \`${property.name}\` (${facts.join(", ")})${text === "" ? "" : `: ${text}`}`
}

const indent = (lines: readonly string[]): string[] => lines.map((each) => `  ${each}`)

/** The export name of a type, and its page. */
function linkTo(page: PageContext, node: ts.TypeNode | undefined): string | undefined {
  if (!node || !ts.isTypeReferenceNode(node) || node.typeArguments || !ts.isIdentifier(node.typeName)) return undefined
  const found = page.sources.checker.getSymbolAtLocation(node.typeName)
  const symbol = found && original(page.sources.checker, found)
  return symbol && page.link(symbol)
}

/** Options that every call accepts; the page describes them once. */
const isCallOptions = (node: ts.TypeNode | undefined): boolean => node?.getText() === "CallOptions"

/**
 * The parameters of a method, one item each, with nested object properties.
 * @param params the comment's descriptions by name
 * @param signature the signature in the subclass, with its type arguments
 */
export function parameterItems(
  page: PageContext,
  declaration: ts.SignatureDeclaration,
  params: ReadonlyMap<string, string>,
  signature?: ts.Signature,
): string[] {
  const { checker } = page.sources
  return declaration.parameters.flatMap((parameter, index): string[] => {
    const name = ts.isIdentifier(parameter.name) ? parameter.name.text : "params"
    const meaning = params.get(name) ?? params.get(parameter.name.getText()) ?? ""
    if (meaning === "" && isCallOptions(parameter.type)) return []
    const link = linkTo(page, parameter.type)
    const given = signature?.parameters[index]
    const type = given ? checker.getTypeOfSymbol(given) : checker.getTypeAtLocation(parameter)
    const properties = link === undefined ? ownProperties(page.sources, type) : undefined
    const text = [meaning === "" ? "" : inline(meaning), link === undefined ? "" : `See ${link}.`]
    const said = text.filter((each) => each !== "").join(". ")
    const head = `- \`${name}\`${said === "" ? "" : `: ${said}`}`
    if (properties === undefined) return said === "" ? [] : [head]
    return [head, ...indent(properties.map((each) => propertyItem(page, each)))]
  })
}
