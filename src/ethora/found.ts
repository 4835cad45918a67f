import { DecodeError } from "../core/errors.ts"
import type { Operation } from "../core/http/operation.ts"
import { provider } from "./provider.ts"

/**
 * A member of an answer without which the answer says nothing.
 * @throws DecodeError where it is missing
 */
export function found<T>(value: T | null | undefined, what: string, operation: Operation, response: Response): T {
  if (value !== undefined && value !== null) return value
  const { status, headers } = response
  const contentType = headers.get("content-type") ?? undefined
  const message = `the answer (HTTP ${status}) does not hold ${what}`
  throw new DecodeError({ provider, operation: operation.id, status, contentType, excerpt: "", message })
}

/** A list that may be missing, whatever stands in its place. */
export const listOrNone = <T>(list: readonly T[] | null | undefined): readonly T[] =>
  Array.isArray(list) ? (list as readonly T[]) : []

/**
 * The list of an answer, under whichever of its names it came: routes and releases differ.
 * @throws DecodeError where there is none
 */
export function listOf<Name extends string, Item>(
  answer: Readonly<Partial<Record<Name, readonly Item[]>>>,
  names: readonly Name[],
  operation: Operation,
  response: Response,
): Item[] {
  const candidates: readonly unknown[] = [answer, ...names.map((name) => answer[name])]
  const list = candidates.find((each) => Array.isArray(each)) as Item[] | undefined
  return found(list, `a list (looked for ${names.join(", ")})`, operation, response)
}
