import ts from "typescript"
import { commentOf } from "../comments.ts"
import { docOf, interfaceSections } from "./members.ts"
import { block, type Page } from "./page.ts"
import { ownProperties, propertyItem } from "./parameters.ts"

/** A longer declaration is omitted; its comment describes the type. */
const mostLines = 24

const isWide = (text: string): boolean => text.split("\n").some((line) => line.length > 200)

/** A type alias: its properties if it is an object, its declaration otherwise. */
async function aliasSections(page: Page, name: string, node: ts.TypeAliasDeclaration): Promise<string[]> {
  const { checker } = page.sources
  const head = [`### ${name}`, docOf(page, node).text].filter((each) => each !== "")
  const symbol = checker.getSymbolAtLocation(node.name)
  const type = symbol && checker.getDeclaredTypeOfSymbol(symbol)
  const properties = node.typeParameters || !type ? undefined : ownProperties(page.sources, type)
  if (properties) return [...head, properties.map((each) => propertyItem(page, each)).join("\n")]
  const parameters = node.typeParameters?.map((each) => each.getText()).join(", ")
  const declared = `type ${name}${parameters === undefined ? "" : `<${parameters}>`} = ${node.type.getText()}`
  const code = await page.format(declared)
  return code.split("\n").length > mostLines || isWide(code) ? head : [...head, block(code)]
}

/** The section of an exported type. */
export async function typeSections(
  page: Page,
  name: string,
  symbol: ts.Symbol,
  group: string | undefined,
): Promise<string[]> {
  const declaration = symbol.declarations?.[0]
  if (group !== undefined)
    return [`### ${name}`, commentOf(symbol, page.sources.checker).text, `Its methods are described under ${group}.`]
  if (declaration && ts.isInterfaceDeclaration(declaration)) return interfaceSections(page, name, declaration)
  if (declaration && ts.isTypeAliasDeclaration(declaration)) return aliasSections(page, name, declaration)
  return [`### ${name}`, commentOf(symbol, page.sources.checker).text]
}
