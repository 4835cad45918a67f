import { ConfigError } from "./errors.ts"

/**
 * Fills the `{names}` of a path. Values are encoded, so that an id stays one segment whatever it holds.
 * @throws ConfigError for a value that is missing, empty, or would climb (`.`, `..`)
 */
export function fillPath(template: string, values: object = {}, operation = template): string {
  const parts = partsOf(template)
  let path = parts[0] ?? ""
  for (let at = 1; at < parts.length; at += 2) {
    const name = parts[at] ?? ""
    path += segment(name, (values as Readonly<Record<string, unknown>>)[name], operation) + (parts[at + 1] ?? "")
  }
  return path
}

const split = new Map<string, readonly string[]>()

/** A template's text and, in every second place, its names. Templates are few: those of the documents, and of options. */
function partsOf(template: string): readonly string[] {
  let parts = split.get(template)
  if (parts === undefined) split.set(template, (parts = template.split(/\{(\w+)\}/)))
  return parts
}

function segment(name: string, value: unknown, operation: string): string {
  if (typeof value !== "string" && typeof value !== "number") {
    throw new ConfigError(`${operation}: "${name}" is missing`, name)
  }
  const text = String(value)
  if (text === "" || text === "." || text === "..") {
    throw new ConfigError(`${operation}: "${text}" cannot be a ${name}: it would lead to another path`, name)
  }
  if (!text.isWellFormed()) throw new ConfigError(`${operation}: ${name} holds half of a surrogate pair`, name)
  return encodeURIComponent(text)
}

/** Whether a filled path is one of a template. */
export function matchesPath(template: string, path: string): boolean {
  const parts = template.split("/")
  const given = path.split("/")
  return (
    parts.length === given.length &&
    parts.every((part, at) => (part.startsWith("{") ? given[at] !== "" : part === given[at]))
  )
}
