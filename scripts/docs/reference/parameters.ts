import ts from "typescript"
import { commentOf } from "../comments.ts"
import { typeText } from "../signatures.ts"
import { original, type Sources } from "../sources.ts"
import type { Page } from "./page.ts"

/** A longer type is written as the compiler abbreviates it. */
const longest = 120
/** An object with more properties gets no list. */
const most = 80

/** Without the reader's scope, the compiler expands some names. */
const { NoTruncation: whole, UseAliasDefinedOutsideCurrentScope: aliases } = ts.TypeFormatFlags

/** The properties of a type, each once. For a union, those of all its members. */
export function propertiesOf(type: ts.Type): ts.Symbol[] {
  const all = type.isUnionOrIntersection() ? type.types.flatMap(propertiesOf) : type.getProperties()
  const byName = new Map<string, ts.Symbol>()
  for (const each of all) {
    const before = byName.get(each.name)
    // A union of alternatives declares `name?: undefined` where a property is not allowed.
    const isNone = each.declarations?.every(
      (node) => ts.isPropertySignature(node) && node.type?.getText() === "undefined",
    )
    if (before === undefined || isNone !== true) byName.set(each.name, each)
  }
  return [...byName.values()]
}

const isOurs = (place: string): boolean => /^(?:src|generated)\//.test(place)

/** The properties of an object type that this package declares; undefined for anything else, such as a string or a Blob. */
export function ownProperties(sources: Sources, type: ts.Type): ts.Symbol[] | undefined {
  const given = type.getNonNullableType()
  if (given.getCallSignatures().length > 0 || sources.checker.isArrayType(given)) return undefined
  if (given.isUnion() && given.types.some((each) => (each.flags & ts.TypeFlags.Object) === 0)) return undefined
  const found = propertiesOf(given)
  const isOwn = (each: ts.Symbol) => each.declarations?.some((node) => isOurs(sources.placeOf(node))) === true
  return found.length > 0 && found.length <= most && found.every(isOwn) ? found : undefined
}

const withoutUndefined = (text: string): string => text.replace(/ \| undefined$/, "").replace(/^\((.*)\)$/, "$1")

function propertyType(page: Page, property: ts.Symbol): string {
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

/** Markdown that fits into an item of a list: the lists in a comment become sentences. */
const inline = (text: string): string =>
  text
    .replaceAll(/\s*\n\s*- /g, " · ")
    .replaceAll(/\s+/g, " ")
    .replaceAll(/ (?:Example|Format): (?:`[^`]*`(?:, )?)+\.?/g, "")
    .trim()

/** `true` and `"eu"` are code; "the host of `baseUrl`" is not. */
const asCode = (usual: string): string =>
  /^[\w."'{}()[\]-]+$/.test(usual) && !usual.includes("`") ? `\`${usual}\`` : usual

/** One property as an item of a list: name, type, default and meaning. */
export function propertyItem(page: Page, property: ts.Symbol): string {
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
function linkTo(page: Page, node: ts.TypeNode | undefined): string | undefined {
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
  page: Page,
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
