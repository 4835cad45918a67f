import { format } from "prettier"
import ts from "typescript"
import { type Comment, commentOf, commentOfSignature } from "../comments.ts"
import { block } from "../markdown.ts"
import { anchor, answersLater, callsById, reachOperations } from "../operations.ts"
import { ownProperties, signatureText } from "../signatures.ts"
import { type Entry, type Group, listMembers, type Member, type Sources } from "../sources.ts"
import { type PageContext, parameterItems, propertyItem } from "./parameters.ts"

/** The page of one entry while it is being written. */
export interface Page extends PageContext {
  readonly entry: Entry
}

/** Maximum line length of a signature. */
const printWidth = 100

/** Formats a declaration for a code block: a call is formatted as an interface member, without `function` in front. */
async function formatCode(code: string): Promise<string> {
  // Formatting takes milliseconds, and most signatures are short.
  if (code.length <= printWidth && !code.includes("\n")) return code
  const style = { parser: "typescript", semi: false, trailingComma: "all" } as const
  if (code.startsWith("type ")) return (await format(code, { ...style, printWidth })).trim()
  const wrapped = await format(`interface _ {\n${code}\n}`, { ...style, printWidth: printWidth + 2 })
  return wrapped
    .split("\n")
    .slice(1, -2)
    .map((line) => line.replace(/^ {2}/, ""))
    .join("\n")
}

const providerOf = ({ placeOf }: Sources, declaration: ts.Declaration): string | undefined =>
  /^src\/(\w+)\/[^/]*$/.exec(placeOf(declaration))?.[1]

const takesCallOptions = ({ parameters }: Member["declaration"]): boolean =>
  parameters.some(({ type }) => type?.getText() === "CallOptions")

/** Links to the operations whose HTTP requests a method sends, or whose link it builds. */
function requests({ sources, entry }: Page, declaration: Member["declaration"]): string {
  const provider = providerOf(sources, declaration) ?? ""
  const document = sources.documents.get(provider)
  if (!document || ts.isGetAccessorDeclaration(declaration)) return ""
  const rows = callsById(document)
  const page = entry.name.endsWith(`/${provider}`) ? "" : `${provider}.md`
  const links = reachOperations(sources, declaration).flatMap((id) => {
    const row = rows.get(id)
    if (!row) return []
    return [`[\`${row.http}\`](${page}#${anchor(provider, id)})${row.assumed === undefined ? "" : " (assumed)"}`]
  })
  const sends = answersLater(declaration, sources.checker)
  if (links.length === 0) return takesCallOptions(declaration) && sends ? "Request: the operation that you name." : ""
  if (!sends) return `Not sent: ${links.join(", ")}`
  return `${links.length > 1 ? "Requests" : "Request"}: ${links.join(", ")}`
}

const symbolOf = ({ sources }: Page, node: ts.NamedDeclaration): ts.Symbol | undefined =>
  node.name && sources.checker.getSymbolAtLocation(node.name)

const noComment: Comment = {
  text: "",
  params: new Map(),
  returns: undefined,
  throws: [],
  examples: [],
  usual: undefined,
}

export const docOf = (page: Page, node: ts.NamedDeclaration): Comment => {
  const symbol = symbolOf(page, node)
  return symbol ? commentOf(symbol, page.sources.checker) : noComment
}

/** The parts of a call's comment: parameters, result, errors and examples. */
function details(
  page: Page,
  declaration: ts.SignatureDeclaration,
  comment: Comment,
  signature?: ts.Signature,
): string[] {
  const items = [
    ...parameterItems(page, declaration, comment.params, signature),
    ...(comment.returns === undefined ? [] : [`- Returns ${comment.returns.replace(/\.$/, "")}.`]),
    ...comment.throws.map((each) => `- Throws ${each.replace(/\.$/, "")}.`),
  ]
  return [...(items.length > 0 ? [items.join("\n")] : []), ...comment.examples.map(block)]
}

/** The section of a function or method. */
async function callSection(
  page: Page,
  level: string,
  name: string,
  declaration: Member["declaration"] | ts.ArrowFunction,
  comment: Comment,
  owner?: ts.Type,
): Promise<string[]> {
  if (ts.isGetAccessorDeclaration(declaration)) return [`${level} ${name}`, comment.text]
  const short = name.slice(name.lastIndexOf(".") + 1)
  const own = owner?.getProperty(short)
  const signature = own && page.sources.checker.getTypeOfSymbol(own).getCallSignatures()[0]
  const request = ts.isArrowFunction(declaration) ? "" : requests(page, declaration)
  return [
    `${level} ${name}`,
    block(await formatCode(withoutOwnTypes(signatureText(short, declaration, page.reader), declaration))),
    ...(comment.text === "" ? [] : [comment.text]),
    ...(request === "" ? [] : [request]),
    ...details(page, declaration, comment, signature),
  ]
}

/**
 * Removes type parameters that users do not choose, such as those of a base class or with a default: `Params<"end", D>`
 * → `Params<"end">`.
 */
function withoutOwnTypes(text: string, { parent }: ts.Node): string {
  const declared = ts.isClassLike(parent) || ts.isInterfaceDeclaration(parent) ? (parent.typeParameters ?? []) : []
  const hidden = declared.filter((each) => ts.isClassLike(parent) || each.default)
  return hidden.reduce(
    (code, { name }) => code.replaceAll(new RegExp(`, ${name.text}(?=>)|<${name.text}>`, "g"), ""),
    text,
  )
}

export const functionSection = (page: Page, name: string, node: ts.FunctionDeclaration): Promise<string[]> =>
  callSection(page, "###", name, node, docOf(page, node))

export const guardSection = (page: Page, name: string, node: ts.ArrowFunction, comment: Comment): Promise<string[]> =>
  callSection(page, "###", name, node, comment)

const memberSection = (page: Page, each: Member, owner?: ts.Type): Promise<string[]> =>
  callSection(page, "####", each.name, each.declaration, docOf(page, each.declaration), owner)

const flat = async (sections: readonly Promise<string[]>[]): Promise<string[]> => (await Promise.all(sections)).flat()

async function groupSections(page: Page, group: Group, client: ts.Type | undefined): Promise<string[]> {
  const property = client?.getProperty(group.name)
  const type = property && page.sources.checker.getTypeOfSymbol(property)
  const members = await flat(group.members.map((each) => memberSection(page, each, type)))
  return [`#### ${group.name}`, group.doc, ...members]
}

/** A client: its constructor, its methods, and those of its groups. */
export async function classSections(page: Page, node: ts.ClassDeclaration): Promise<string[]> {
  const name = node.name?.text ?? ""
  const { members, groups } = listMembers(page.sources, node)
  const comment = docOf(page, node)
  const symbol = symbolOf(page, node)
  const type = symbol && page.sources.checker.getDeclaredTypeOfSymbol(symbol)
  const make = node.members.find((each) => ts.isConstructorDeclaration(each))
  const signature = make && signatureText(`new ${name}`, make, page.reader).replace(/\): \w+.*$/, ")")
  return [
    `### ${name}`,
    ...(signature === undefined ? [] : [block(signature)]),
    comment.text,
    ...(make ? details(page, make, commentOfSignature(make, page.sources.checker)) : []),
    ...comment.examples.map(block),
    ...(await flat(members.map((each) => memberSection(page, each, type)))),
    ...(await Promise.all(groups.map((group) => groupSections(page, group, type)))).flat(),
  ]
}

/** An error: its meaning and its fields. */
export function errorSections(page: Page, node: ts.ClassDeclaration): string[] {
  const { checker } = page.sources
  const symbol = symbolOf(page, node)
  const own = symbol ? checker.getDeclaredTypeOfSymbol(symbol).getProperties() : []
  const fields = own.filter((each) =>
    each.declarations?.some((at) => at.parent === node && ts.isPropertyDeclaration(at) && at.name.getText() !== "name"),
  )
  const listed = fields.filter((each) => commentOf(each, checker).text !== "")
  return [
    `### ${node.name?.text ?? ""}`,
    docOf(page, node).text,
    ...(listed.length > 0 ? [listed.map((each) => propertyItem(page, each)).join("\n")] : []),
  ]
}

/** An interface: its properties, and the methods of objects that this package returns. */
async function interfaceSections(page: Page, name: string, node: ts.InterfaceDeclaration): Promise<string[]> {
  const symbol = symbolOf(page, node)
  if (!symbol) return []
  const type = page.sources.checker.getDeclaredTypeOfSymbol(symbol)
  const isMethod = (each: ts.Symbol) => each.declarations?.some((at) => ts.isMethodSignature(at)) === true
  const all = (ownProperties(page.sources, type) ?? []).filter(({ name: own }) => !own.startsWith("__"))
  const methods = all.flatMap((each) =>
    (each.declarations ?? []).filter((at) => ts.isMethodSignature(at)).map((at) => [each, at] as const),
  )
  const properties = all.filter((each) => !isMethod(each)).map((each) => propertyItem(page, each))
  return [
    `### ${name}`,
    docOf(page, node).text,
    ...(properties.length > 0 ? [properties.join("\n")] : []),
    ...(await flat(
      methods.map(([each, at]) =>
        callSection(page, "####", `${name}.${each.name}`, at, commentOf(each, page.sources.checker)),
      ),
    )),
  ]
}

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
  const code = await formatCode(declared)
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
