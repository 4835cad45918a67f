import ts from "typescript"
import { original, type Sources } from "./sources.ts"

/** How types are written for the users of one entry. */
export interface Reader extends Pick<Sources, "checker" | "placeOf"> {
  /** The names that users of the entry can import. */
  readonly known: ReadonlySet<ts.Symbol>
}

const isOurs = (place: string): boolean => /^(?:src|generated)\//.test(place)

/** The alias behind a name that users cannot import, if it can be expanded. */
function hiddenAlias(node: ts.Node, { checker, known, placeOf }: Reader): ts.TypeAliasDeclaration | undefined {
  if (!ts.isTypeReferenceNode(node) || !ts.isIdentifier(node.typeName) || node.typeArguments) return undefined
  const found = checker.getSymbolAtLocation(node.typeName)
  if (!found) return undefined
  const symbol = original(checker, found)
  if (known.has(symbol)) return undefined
  return symbol.declarations?.find(
    (each) => ts.isTypeAliasDeclaration(each) && !each.typeParameters && isOurs(placeOf(each)),
  ) as ts.TypeAliasDeclaration | undefined
}

/** Generics whose second argument only matters to `withResponse()` and to generators. */
const shortened = new Set(["ApiPromise", "AsyncGenerator"])

/** `ResponseOf<"create">` as editors show it: `CreateMeetingResponse`, if the document names the schema. */
function schemaName(node: ts.Node, { checker }: Reader): string | undefined {
  if (!ts.isTypeReferenceNode(node) || !/^Result(?:Of)?$|^ResponseOf$/.test(node.typeName.getText())) return undefined
  if (!node.typeArguments?.every((each) => ts.isLiteralTypeNode(each))) return undefined
  const name = checker.typeToString(checker.getTypeAtLocation(node))
  return /^[A-Z]\w*(?:\[\])?$/.test(name) ? name : undefined
}

function pieces(node: ts.Node, reader: Reader): string {
  const named = schemaName(node, reader)
  if (named !== undefined) return named
  const alias = hiddenAlias(node, reader)
  // Readers do not need the keys of a generated table.
  if (alias) return ts.isTypeOperatorNode(alias.type) ? "string" : pieces(alias.type, reader)
  if (ts.isTypeReferenceNode(node) && node.typeArguments && shortened.has(node.typeName.getText())) {
    const [first] = node.typeArguments
    return `${node.typeName.getText()}<${first ? pieces(first, reader) : ""}>`
  }
  let text = ""
  let at = node.getStart()
  ts.forEachChild(node, (child) => {
    text += node.getSourceFile().text.slice(at, child.getStart()) + pieces(child, reader)
    at = child.getEnd()
  })
  return text + node.getSourceFile().text.slice(at, node.getEnd())
}

/** A type as it is in the source, on one line, without names that users of the entry do not know. */
export const typeText = (node: ts.Node, reader: Reader): string =>
  pieces(node, reader)
    .replaceAll(/\s+/g, " ")
    .replace(/^\| /, "")
    .replaceAll(/([[{(]) \| /g, "$1 ")

/** Names in a type that users of the entry can neither import nor find in TypeScript. */
export function hiddenNames(node: ts.Node, reader: Reader): string[] {
  const alias = hiddenAlias(node, reader)
  if (alias) return hiddenNames(alias.type, reader)
  const names: string[] = []
  if (ts.isTypeReferenceNode(node) && ts.isIdentifier(node.typeName)) {
    const found = reader.checker.getSymbolAtLocation(node.typeName)
    const symbol = found && original(reader.checker, found)
    const isParameter = symbol?.declarations?.some((each) => ts.isTypeParameterDeclaration(each))
    if (
      symbol?.declarations?.some((each) => isOurs(reader.placeOf(each))) === true &&
      isParameter !== true &&
      !reader.known.has(symbol)
    )
      names.push(node.typeName.text)
  }
  ts.forEachChild(node, (child) => {
    names.push(...hiddenNames(child, reader))
  })
  return names
}

function parameterText(parameter: ts.ParameterDeclaration, reader: Reader): string {
  // A destructured parameter has no name.
  const name = ts.isIdentifier(parameter.name) ? parameter.name.text : "params"
  const optional = (parameter.questionToken ?? parameter.initializer) ? "?" : ""
  const type = parameter.type ? typeText(parameter.type, reader) : ""
  return `${name}${optional}${type === "" ? "" : `: ${type}`}`
}

/** A signature on one line: `end(params: Params<"end">, options?: CallOptions): ApiPromise<…>`. */
export function signatureText(name: string, declaration: ts.SignatureDeclaration, reader: Reader): string {
  const parameters = declaration.parameters.map((each) => parameterText(each, reader))
  const signature = reader.checker.getSignatureFromDeclaration(declaration)
  const type = declaration.type
    ? typeText(declaration.type, reader)
    : signature && reader.checker.typeToString(reader.checker.getReturnTypeOfSignature(signature))
  const generics = declaration.typeParameters?.map((each) => each.name.text) ?? []
  return `${name}${generics.length > 0 ? `<${generics.join(", ")}>` : ""}(${parameters.join(", ")})${type === undefined ? "" : `: ${type}`}`
}

/** Removes `| undefined`, which an optional property implies. */
export const withoutUndefined = (text: string): string => text.replace(/ \| undefined$/, "").replace(/^\((.*)\)$/, "$1")

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

/** An object with more properties gets no list. */
const most = 80

/** The properties of an object type that this package declares; undefined for anything else, such as a string or a Blob. */
export function ownProperties(sources: Sources, type: ts.Type): ts.Symbol[] | undefined {
  const given = type.getNonNullableType()
  if (given.getCallSignatures().length > 0 || sources.checker.isArrayType(given)) return undefined
  if (given.isUnion() && given.types.some((each) => (each.flags & ts.TypeFlags.Object) === 0)) return undefined
  const found = propertiesOf(given)
  const isOwn = (each: ts.Symbol) => each.declarations?.some((node) => isOurs(sources.placeOf(node))) === true
  return found.length > 0 && found.length <= most && found.every(isOwn) ? found : undefined
}
