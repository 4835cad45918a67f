import { ConfigError } from "./errors.ts"

/**
 * Fills the `{names}` of a path. Values are encoded, so that an id stays one segment whatever it holds.
 * @throws ConfigError for a value that is missing, empty, or would climb (`.`, `..`)
 */
export function fillPath(template: string, values: object = {}, operation = template): string {
  return template.replaceAll(/\{(\w+)\}/g, (_match, name: string) => {
    const value = (values as Readonly<Record<string, unknown>>)[name]
    if (typeof value !== "string" && typeof value !== "number") {
      throw new ConfigError(`${operation}: "${name}" is missing`, name)
    }
    const text = String(value)
    if (text === "" || text === "." || text === "..") {
      throw new ConfigError(`${operation}: "${text}" cannot be a ${name}: it would lead to another path`, name)
    }
    if (!text.isWellFormed()) throw new ConfigError(`${operation}: ${name} holds half of a surrogate pair`, name)
    return encodeURIComponent(text)
  })
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
