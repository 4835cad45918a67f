import { isStraight, staysBelow } from "../below-base.ts"
import { ConfigError } from "../errors.ts"

/**
 * Fills the `{names}` of a path. Values are encoded, so that an id stays one segment whatever it holds.
 * @throws ConfigError for a value that is missing, empty, or would climb (`.`, `..`), also for a lenient server (`../../..`)
 */
export function fillPath(template: string, values: object = {}, operation = template): string {
  const parts = partsOf(template)
  const given = values as Readonly<Record<string, unknown>>
  let path = parts[0] ?? ""
  for (let at = 1; at < parts.length; at += 2) {
    const name = parts[at] ?? ""
    path += segment(name, given[name], operation) + (parts[at + 1] ?? "")
  }
  if (staysBelow(path)) return path
  const climbing = parts.find((name, at) => at % 2 === 1 && !isStraight(String(given[name])))
  throw above(operation, climbing)
}

export const above = (operation: string, parameter = "path") =>
  new ConfigError(`${operation}: a server could resolve the path above the base URL ("..")`, parameter)

const split = new Map<string, readonly string[]>()

/** A template's text and, in every second place, its names. Templates are few: those of the documents, and of options. */
function partsOf(template: string): readonly string[] {
  let parts = split.get(template)
  if (parts === undefined) split.set(template, (parts = template.split(/\{(\w+)\}/)))
  return parts
}

function segment(name: string, value: unknown, operation: string): string {
  if (typeof value === "string" ? value.trim() === "" && value !== "" : !Number.isFinite(value)) {
    throw missing(name, operation)
  }
  const text = String(value)
  checkText(text, name, operation)
  return encodeURIComponent(text)
}

export const missing = (name: string, operation: string) => new ConfigError(`${operation}: "${name}" is missing`, name)

/** @throws ConfigError for what cannot be a segment of a path */
export function checkText(text: string, name: string, operation: string): void {
  if (text === "" || text === "." || text === "..") {
    throw new ConfigError(`${operation}: "${text}" cannot be a ${name}: it would lead to another path`, name)
  }
  if (!text.isWellFormed()) throw new ConfigError(`${operation}: ${name} holds half of a surrogate pair`, name)
}

/** URL parsers take a percent-encoded dot for a dot, and some servers cut off `;parameters` before they look. */
const climbs = (part: string): boolean => /^(?:\.|%2e){1,2}(?:;.*)?$/i.test(part)

/** Whether a segment may be what a template's segment was filled to. */
export const fits = (part: string, given: string | undefined): boolean =>
  part.includes("{") ? given !== undefined && given !== "" && !climbs(given) && given.isWellFormed() : part === given

export const isFilled = (template: string, path: string): boolean => {
  const parts = template.split("/")
  const given = path.split("/")
  return parts.length === given.length && parts.every((part, at) => fits(part, given[at]))
}

/** Whether a filled path is one of a template of a document, where a name is a whole segment. */
export const matchesPath = (template: string, path: string): boolean =>
  !/[^/]\{/.test(template) && isFilled(template, path)
