import ts from "typescript"

const printer = ts.createPrinter()
const file = ts.createSourceFile("types.ts", "", ts.ScriptTarget.Latest)

/** A type as text, with its comments. */
export const printType = (node: ts.Node): string => printer.printNode(ts.EmitHint.Unspecified, node, file)
