import { inspect } from "node:util"

/**
 * Everything that could be printed of a value, as one string. For errors: each property, hidden or not, and the chain
 * of causes.
 */
export function shown(value: unknown): string {
  return [...texts(value, new Set())].join("\n")
}

const everything = {
  depth: Infinity,
  showHidden: true,
  maxArrayLength: null,
  maxStringLength: null,
  getters: false,
} as const

function* texts(value: unknown, seen: Set<unknown>): Generator<string> {
  if (seen.has(value)) return
  seen.add(value)
  yield inspect(value, everything)
  if (typeof value !== "object" || value === null) return
  yield JSON.stringify(value)
  if (!(value instanceof Error)) return
  yield String(value)
  yield value.message
  yield value.stack ?? ""
  for (const key of Reflect.ownKeys(value)) yield* texts(Reflect.get(value, key), seen)
  yield* texts(value.cause, seen)
  if (value instanceof AggregateError) for (const each of value.errors) yield* texts(each, seen)
}
