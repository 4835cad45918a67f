import type { OpenApiDocument, Reference } from "./document.ts"

export const isReference = (value: object): value is Reference => "$ref" in value && typeof value.$ref === "string"

/** The path a local reference points along: `#/components/schemas/A~1B` → `["components", "schemas", "A/B"]`. */
export const pointerOf = (ref: string): string[] | undefined =>
  ref.startsWith("#/")
    ? ref
        .slice(2)
        .split("/")
        .map((segment) => decodeURIComponent(segment).replaceAll("~1", "/").replaceAll("~0", "~"))
    : undefined

/** The name of the component schema a reference points to. */
export const schemaName = (ref: string): string | undefined => {
  const [first, second, name, ...rest] = pointerOf(ref) ?? []
  return first === "components" && second === "schemas" && rest.length === 0 ? name : undefined
}

/** What a local reference points to, or undefined. */
export const lookUp = (document: OpenApiDocument, ref: string): unknown =>
  pointerOf(ref)?.reduce<unknown>(
    (node, segment) => (isRecord(node) && Object.hasOwn(node, segment) ? node[segment] : undefined),
    document,
  )

/** A reference to nothing, or to itself. */
export class DanglingReferenceError extends Error {
  override readonly name = "DanglingReferenceError"
}

/** The node itself, or what its references lead to in the end. */
export function follow<Node extends object>(document: OpenApiDocument, node: Node | Reference): Node {
  let current: Node | Reference = node
  const seen = new Set<unknown>()
  while (isReference(current)) {
    const target = lookUp(document, current.$ref)
    if (!isRecord(target) || seen.has(target)) throw new DanglingReferenceError(`${current.$ref} leads nowhere`)
    seen.add(target)
    current = target as Node | Reference
  }
  return current
}

export const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value)
