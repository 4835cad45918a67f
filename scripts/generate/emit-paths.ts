import { pathToFileURL } from "node:url"
import ts from "typescript"
import type { OpenApiDocument } from "./document.ts"
import { prepareForTypes } from "./prepare-for-types.ts"
import { shareBodies } from "./share-bodies.ts"
import { shareRepeats } from "./share-repeats.ts"
import { shortenTypes } from "./shorten-types.ts"

const flatten = (type: ts.TypeNode): ts.TypeNode[] => {
  if (ts.isParenthesizedTypeNode(type)) return flatten(type.type)
  return ts.isUnionTypeNode(type) ? type.types.flatMap(flatten) : [type]
}

type Keyword = ts.SyntaxKind.StringKeyword | ts.SyntaxKind.NumberKeyword
// openapi-typescript prints a text literal as an identifier that has the quotes in its name.
const isTextLiteral = (type: ts.Node): boolean =>
  (ts.isIdentifier(type) && type.text.startsWith('"')) ||
  (ts.isLiteralTypeNode(type) && ts.isStringLiteral(type.literal))

// It prints a number as an identifier too.
const isNumberLiteral = (type: ts.Node): boolean =>
  (ts.isIdentifier(type) && /^-?\d/.test(type.text)) ||
  (ts.isLiteralTypeNode(type) && ts.isNumericLiteral(type.literal))

const kinds: readonly (readonly [Keyword, (type: ts.Node) => boolean])[] = [
  [ts.SyntaxKind.StringKeyword, isTextLiteral],
  [ts.SyntaxKind.NumberKeyword, isNumberLiteral],
]

/** `"a" | "b" | string` is just `string` to the compiler; `string & {}` keeps the known names for completion. */
function openSet(type: ts.TypeNode): ts.TypeNode | undefined {
  if (!ts.isUnionTypeNode(type)) return undefined
  const members = flatten(type)
  const found = kinds.find(
    ([keyword, isLiteral]) => members.some(({ kind }) => kind === keyword) && members.some(isLiteral),
  )
  if (!found) return undefined
  const [keyword] = found
  const any = ts.factory.createParenthesizedType(
    ts.factory.createIntersectionTypeNode([
      ts.factory.createKeywordTypeNode(keyword),
      ts.factory.createTypeLiteralNode([]),
    ]),
  )
  return ts.factory.createUnionTypeNode([...members.filter(({ kind }) => kind !== keyword), any])
}

/** paths.ts: `paths`, `webhooks`, `components` and `operations`. */
export async function emitPaths(document: OpenApiDocument): Promise<string> {
  // Both are loaded on first use: a broken document is answered without waiting for them.
  const { default: openapiTS, astToString } = await import("openapi-typescript")
  const { createConfig } = await import("@redocly/openapi-core")
  const nodes = await openapiTS(JSON.stringify(prepareForTypes(document)), {
    // Our own check ran already, with places; here it could only repeat itself.
    redocly: await createConfig({ rules: {} }),
    // Left to itself it would read the folder's name as a URL, which stops at a percent sign.
    cwd: pathToFileURL(`${process.cwd()}/`),
    silent: true,
    // What has a default may still be left out, by the caller and by the server.
    defaultNonNullable: false,
    emptyObjectsUnknown: true,
    postTransform: openSet,
  })
  return astToString(shareRepeats(shareBodies(shortenTypes(nodes))))
}
