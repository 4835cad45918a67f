import type { Operation } from "./http/operation.ts"
import { matchesPath } from "./http/url.ts"

/** Looks a document's operations up by method and filled path: one whose path is just that before one with `{names}` in it. */
export function operationFinder(
  operations: Readonly<Record<string, Operation>>,
): (method: string, path: string) => Operation | undefined {
  const exact = new Map<string, Operation>()
  const templates = new Map<string, Operation[]>()
  for (const operation of Object.values(operations)) {
    const { method, path } = operation
    if (!exact.has(`${method} ${path}`)) exact.set(`${method} ${path}`, operation)
    if (!path.includes("{")) continue
    const list = templates.get(method)
    if (list === undefined) templates.set(method, [operation])
    else list.push(operation)
  }
  return (method, path) =>
    exact.get(`${method} ${path}`) ?? templates.get(method)?.find((each) => matchesPath(each.path, path))
}
