import ts from "typescript"
import type { OpenApiDocument } from "./document.ts"
import { prepareForTypes } from "./prepare-for-types.ts"

const flatten = (type: ts.TypeNode): ts.TypeNode[] => {
  if (ts.isParenthesizedTypeNode(type)) return flatten(type.type)
  return ts.isUnionTypeNode(type) ? type.types.flatMap(flatten) : [type]
}

const isText = (type: ts.TypeNode): boolean => type.kind === ts.SyntaxKind.StringKeyword
// openapi-typescript prints a text literal as an identifier that has the quotes in its name.
const isTextLiteral = (type: ts.Node): boolean =>
  (ts.isIdentifier(type) && type.text.startsWith('"')) ||
  (ts.isLiteralTypeNode(type) && ts.isStringLiteral(type.literal))

/** `"a" | "b" | string` is just `string` to the compiler; `string & {}` keeps the known names for completion. */
function openSet(type: ts.TypeNode): ts.TypeNode | undefined {
  if (!ts.isUnionTypeNode(type)) return undefined
  const members = flatten(type)
  if (!members.some(isText) || !members.some(isTextLiteral)) return undefined
  const anyText = ts.factory.createParenthesizedType(
    ts.factory.createIntersectionTypeNode([
      ts.factory.createKeywordTypeNode(ts.SyntaxKind.StringKeyword),
      ts.factory.createTypeLiteralNode([]),
    ]),
  )
  return ts.factory.createUnionTypeNode([...members.filter((member) => !isText(member)), anyText])
}

/** paths.ts: `paths`, `webhooks`, `components` and `operations`. */
export async function emitPaths(document: OpenApiDocument): Promise<string> {
  // Both are loaded on first use: a broken document is answered without waiting for them.
  const { default: openapiTS, astToString } = await import("openapi-typescript")
  const { createConfig } = await import("@redocly/openapi-core")
  const nodes = await openapiTS(JSON.stringify(prepareForTypes(document)), {
    // Our own check ran already, with places; here it could only repeat itself.
    redocly: await createConfig({ rules: {} }),
    silent: true,
    // What has a default may still be left out, by the caller and by the server.
    defaultNonNullable: false,
    emptyObjectsUnknown: true,
    postTransform: openSet,
  })
  return astToString(nodes)
}
