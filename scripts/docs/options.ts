import ts from "typescript"
import { commentOf, oneLine } from "./comments.ts"
import { cell, code, table } from "./markdown.ts"
import { propertiesOf, type Reader, typeText, withoutUndefined } from "./signatures.ts"
import type { Sources } from "./sources.ts"
import type { Say } from "./translations.ts"

/** Unions of literals are expanded: readers want `"eu" | "us"`, not `Region`. */
const isSet = (symbol: ts.Symbol): boolean =>
  symbol.declarations?.some(
    (each) =>
      ts.isTypeAliasDeclaration(each) && ts.isUnionTypeNode(each.type) && each.type.types.every(ts.isLiteralTypeNode),
  ) === true

function row(property: ts.Symbol, reader: Reader, prefix: string, say: Say): string[][] | undefined {
  const declaration = property.declarations?.find((each) => ts.isPropertySignature(each))
  if (!declaration?.type) return undefined
  const required = (property.flags & ts.SymbolFlags.Optional) === 0
  const { text, usual: tag } = commentOf(property, reader.checker)
  // A default that is a value is formatted as code, a description is not.
  const value =
    tag !== undefined && /^("[^"]*"|-?[\d_]+|true|false|\{.*\}|\w+\(\)|[a-z]\w+\.\w+|[A-Z_]+|[a-z]+[A-Z]\w*)$/.test(tag)
  const usual = required ? say("required") : tag === undefined ? "" : value ? code(tag) : cell(say(tag))
  return [
    [
      code(prefix + property.name),
      code(withoutUndefined(typeText(declaration.type, reader))),
      usual,
      cell(say(oneLine(text))),
    ],
  ]
}

/**
 * The options an exported type declares, one row each.
 * @param prefix precedes each name, for options inside an option: `oauth.`
 */
export function optionTable(
  sources: Sources,
  entryName: string,
  typeName: string,
  prefix: string,
  say: Say,
): string | undefined {
  const { checker } = sources
  const entry = sources.entries.find(({ name }) => name === entryName)
  const symbol = entry?.exports.get(typeName)
  if (!entry || !symbol) return undefined
  const reader = { ...sources, known: new Set([...entry.exports.values()].filter((each) => !isSet(each))) }
  const rows = propertiesOf(checker.getDeclaredTypeOfSymbol(symbol)).flatMap(
    (property) => row(property, reader, prefix, say) ?? [],
  )
  const isRequired = ([, , usual]: readonly string[]) => usual === say("required")
  return table(["option", "type", "default", "meaning"].map(say), [
    ...rows.filter(isRequired),
    ...rows.filter((each) => !isRequired(each)),
  ])
}
