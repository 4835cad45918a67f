import { isStraight } from "./below-base.ts"
import type { Draft } from "./http/adapter.ts"
import { ConfigError } from "./errors.ts"
import type { Operation } from "./http/operation.ts"
import { fillPath } from "./http/url.ts"

const names = (template: string): string[] => [...template.matchAll(/\{(\w+)\}/g)].map(({ 1: name = "" }) => name)

/**
 * A path that takes the place of a call's own.
 * @param option how the caller knows it, such as `paths.token`
 * @throws ConfigError for one that cannot be filled, or that leaves out what the call is about
 */
export function checkPath(operation: Operation, template: string, option: string): string {
  if (typeof template !== "string" || !template.startsWith("/") || /[?#\s\\]/.test(template) || !isStraight(template)) {
    throw new ConfigError(`${option} has to be a path that begins with "/", without a query`, option)
  }
  const given = names(template)
  const unknown = given.find((name) => !Object.hasOwn(operation.params, name))
  if (unknown !== undefined) throw new ConfigError(`${option}: ${operation.id} has no parameter "${unknown}"`, option)
  const missing = names(operation.path).find((name) => !given.includes(name))
  if (missing !== undefined) throw new ConfigError(`${option} has to hold {${missing}}`, option)
  return template
}

/**
 * The call with its path replaced, if it is to be. What the new path names is taken from the old one or from the query.
 * @param paths operation → the path it has instead of the document's
 */
export function replacePath(draft: Draft, paths: Readonly<Record<string, string>>): Draft {
  const { operation, path } = draft
  const template = Object.hasOwn(paths, operation.id) ? paths[operation.id] : undefined
  if (template === undefined) return draft
  const values: Record<string, string> = {}
  const filled = path.split("/")
  for (const [at, part] of operation.path.split("/").entries()) {
    for (const name of names(part)) values[name] = decoded(filled[at] ?? "", operation.id, name)
  }
  const query = new URLSearchParams(draft.query)
  for (const name of names(template)) {
    if (Object.hasOwn(values, name)) continue
    values[name] = query.get(name) ?? ""
    query.delete(name)
  }
  return { ...draft, path: fillPath(template, values, operation.id), query: query.toString() }
}

function decoded(segment: string, operation: string, name: string): string {
  try {
    return decodeURIComponent(segment)
  } catch (cause) {
    throw new ConfigError(`${operation}: ${name} is not encoded as a part of a path has to be`, name, { cause })
  }
}
