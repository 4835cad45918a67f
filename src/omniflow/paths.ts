import { operations } from "../../generated/omniflow/operations.ts"
import { ConfigError } from "../core/errors.ts"
import type { Operation } from "../core/http/operation.ts"
import { checkPath } from "../core/replace-path.ts"

/** Operation → the path it has instead of the document's. */
export type Paths = Readonly<Record<string, string>>

const table: Readonly<Record<string, Operation>> = operations

/** @throws ConfigError for a call that does not exist, and for a path that cannot be filled */
export function pathsOf(given: Readonly<Record<string, string | undefined>>): Paths {
  const paths: Record<string, string> = {}
  for (const [id, template] of Object.entries(given)) {
    if (template === undefined) continue
    const operation = Object.hasOwn(table, id) ? table[id] : undefined
    if (operation === undefined) throw new ConfigError(`paths.${id}: there is no call of this name`, `paths.${id}`)
    paths[id] = checkPath(operation, template, `paths.${id}`)
  }
  return paths
}
