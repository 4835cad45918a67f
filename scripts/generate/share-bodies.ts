import ts from "typescript"
import { printType } from "./print-type.ts"

/** As many bodies that differ in one schema only are written as one type with a parameter. */
const worthSharing = 8

const name = "BodyOf"
const parameter = "Schema"

const bodyOf = (operation: ts.TypeElement): ts.TypeLiteralNode | undefined => {
  if (!ts.isPropertySignature(operation) || !operation.type || !ts.isTypeLiteralNode(operation.type)) return undefined
  const body = operation.type.members.find((member) => member.name && printType(member.name) === "requestBody")
  if (!body || !ts.isPropertySignature(body) || !body.type || !ts.isTypeLiteralNode(body.type)) return undefined
  return body.type
}

/** The form that most bodies have, and for each of these bodies the schema it has in the place of the parameter. */
function mostCommon(bodies: readonly ts.TypeLiteralNode[]): ReadonlyMap<ts.Node, string> {
  const forms = new Map<string, Map<ts.Node, string>>()
  for (const body of bodies) {
    const text = printType(body)
    for (const schema of new Set(text.match(/components\["schemas"\]\["[^"]+"\]/g))) {
      const form = text.replaceAll(schema, parameter)
      forms.set(form, (forms.get(form) ?? new Map<ts.Node, string>()).set(body, schema))
    }
  }
  const [most = new Map<ts.Node, string>()] = [...forms.values()].toSorted((one, other) => other.size - one.size)
  return most
}

function replace<Node extends ts.Node>(nodes: readonly Node[], by: (node: ts.Node) => ts.Node | undefined): Node[] {
  const transform = (context: ts.TransformationContext) => {
    const visit = (node: ts.Node): ts.Node => by(node) ?? ts.visitEachChild(node, visit, context)
    return (root: Node): Node => ts.visitNode(root, visit) as Node
  }
  return ts.transform([...nodes], [transform]).transformed
}

/**
 * Bodies of one form for many schemas, such as those of events, are written out once: `BodyOf<Schema>`. The others name
 * their schema.
 */
export function shareBodies(nodes: readonly ts.Node[]): ts.Node[] {
  const { factory } = ts
  const operations = nodes.find((node) => ts.isInterfaceDeclaration(node) && node.name.text === "operations")
  if (!operations || !ts.isInterfaceDeclaration(operations)) return [...nodes]
  const schemas = mostCommon(operations.members.flatMap((operation) => bodyOf(operation) ?? []))
  const [first] = schemas
  if (!first || schemas.size < worthSharing) return [...nodes]

  const references = new Map<ts.Node, ts.TypeNode>()
  for (const [body, schema] of schemas) {
    replace([body], (node) => {
      if (ts.isIndexedAccessTypeNode(node) && printType(node) === schema) references.set(body, node)
      return undefined
    })
  }
  const [form, schema] = first
  const members = replace([form], (node) =>
    ts.isIndexedAccessTypeNode(node) && printType(node) === schema
      ? factory.createTypeReferenceNode(parameter)
      : undefined,
  ).flatMap((literal) => (ts.isTypeLiteralNode(literal) ? [...literal.members] : []))
  const declaration = factory.createInterfaceDeclaration(
    [factory.createModifier(ts.SyntaxKind.ExportKeyword)],
    name,
    [factory.createTypeParameterDeclaration(undefined, parameter)],
    undefined,
    members,
  )
  const shared = replace(nodes, (node) => {
    const reference = references.get(node)
    return reference && factory.createTypeReferenceNode(name, [reference])
  })
  return [declaration, ...shared]
}
