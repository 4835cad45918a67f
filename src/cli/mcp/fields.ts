import type { ColumnDescription } from "../catalogue.ts"
import { isRecord } from "../cells.ts"

/** The selected fields of some entries, and the names that matched nothing. */
export interface Chosen {
  readonly entries: readonly unknown[]
  readonly unknown: readonly string[]
  /** Available names. They may contain words of the service and its users. */
  readonly existing: readonly string[]
}

/** Maximum number of names in a message. */
const most = 60
/** Maximum depth of nested members: `metadata.course`. */
const deepest = 3

/** A member of a value; for a list, that member of each entry. `undefined` if it is missing. */
function member(value: unknown, path: readonly string[]): unknown {
  const [name, ...rest] = path
  if (name === undefined) return value
  if (Array.isArray(value)) {
    const found = value.map((each) => member(each, path)).filter((each) => each !== undefined)
    // An empty list does not show its members.
    return found.length === 0 && value.length > 0 ? undefined : found
  }
  return isRecord(value) && Object.hasOwn(value, name) ? member(value[name], rest) : undefined
}

/** Names may contain dots: the longest existing name is used. */
function named(entry: unknown, name: string, known: readonly ColumnDescription[]): unknown {
  const at = known.find((column) => column.name === name)?.at
  const found = at === undefined ? undefined : member(entry, at)
  if (found !== undefined) return found
  return isRecord(entry) && Object.hasOwn(entry, name) ? entry[name] : member(entry, name.split("."))
}

/** The names of all members, including nested ones. */
function namesIn(value: unknown, found: Set<string>, before = "", depth = 0): void {
  if (depth >= deepest || found.size >= most) return
  if (Array.isArray(value)) for (const each of value) namesIn(each, found, before, depth)
  else if (isRecord(value)) {
    for (const [name, inner] of Object.entries(value)) {
      found.add(`${before}${name}`)
      namesIn(inner, found, `${before}${name}.`, depth + 1)
    }
  }
}

/**
 * Keeps only the requested members, under the requested names.
 * @param known columns of the document, which exist even if no entry has them
 */
export function chooseFields(
  entries: readonly unknown[],
  fields: readonly string[],
  known: readonly ColumnDescription[] = [],
): Chosen {
  const seen = new Set<string>(known.map(({ name }) => name))
  const shown = entries.map((entry) =>
    Object.fromEntries(
      fields.flatMap((name) => {
        const value = named(entry, name, known)
        if (value === undefined) return []
        seen.add(name)
        return [[name, value]]
      }),
    ),
  )
  const unknown = entries.length === 0 ? [] : fields.filter((name) => !seen.has(name))
  const existing = new Set<string>()
  if (unknown.length > 0) for (const entry of entries) namesIn(entry, existing)
  return { entries: shown, unknown, existing: [...existing].slice(0, most) }
}
