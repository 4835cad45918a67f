import {
  methods,
  type Method,
  type OpenApiDocument,
  type Operation,
  type Parameter,
  type PathItem,
} from "./document.ts"
import { follow } from "./references.ts"

export interface Listed {
  /** Path, or name of the webhook. */
  readonly key: string
  readonly method: Method
  readonly operation: Operation
  /** Where it stands in the document. */
  readonly at: readonly string[]
  readonly item: PathItem
}

const list = (section: "paths" | "webhooks", items: Record<string, PathItem> = {}): Listed[] =>
  Object.entries(items).flatMap(([key, item]) =>
    methods.flatMap((method) => {
      const operation = item[method]
      return operation ? [{ key, method, operation, item, at: [section, key, method] }] : []
    }),
  )

/** Every operation, in the document's order. */
export const listOperations = (document: OpenApiDocument): Listed[] => list("paths", document.paths)

/** Every webhook, in the document's order. */
export const listWebhooks = (document: OpenApiDocument): Listed[] => list("webhooks", document.webhooks)

export interface ListedParameter {
  readonly parameter: Parameter
  readonly at: readonly (string | number)[]
}

/** Parameters of the path and of the operation; the operation's own win. */
export function listParameters(document: OpenApiDocument, { at, item, operation }: Listed): ListedParameter[] {
  const found = new Map<string, ListedParameter>()
  const add = (parameters: Operation["parameters"], base: readonly string[]): void => {
    for (const [index, node] of (parameters ?? []).entries()) {
      const parameter = follow(document, node)
      found.set(`${parameter.in} ${parameter.name}`, { parameter, at: [...base, "parameters", index] })
    }
  }
  add(item.parameters, at.slice(0, 2))
  add(operation.parameters, at)
  return [...found.values()]
}
