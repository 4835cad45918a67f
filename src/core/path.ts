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
  if (typeof value !== "string" && typeof value !== "number") throw missing(name, operation)
  const text = String(value)
  checkText(text, name, operation)
  return encodeURIComponent(text)
}

const missing = (name: string, operation: string) => new ConfigError(`${operation}: "${name}" is missing`, name)

function checkText(text: string, name: string, operation: string): void {
  if (text === "" || text === "." || text === "..") {
    throw new ConfigError(`${operation}: "${text}" cannot be a ${name}: it would lead to another path`, name)
  }
  if (!text.isWellFormed()) throw new ConfigError(`${operation}: ${name} holds half of a surrogate pair`, name)
}

/** Names in a template, whatever style their values have: `{id}`, `{id*}`, `{.id}`, `{;id}`. */
const styled = /\{[.;]?([^{}*]+)\*?\}/g

/**
 * Checks the values for a template before a serializer gets them, which may take lists and maps, too.
 * @throws ConfigError for one that is missing, empty, would climb, or is not well-formed Unicode
 */
export function checkPathValues(template: string, values: object = {}, operation = template): void {
  for (const { 1: name = "" } of template.matchAll(styled)) {
    const value: unknown = Object.hasOwn(values, name) ? (values as Record<string, unknown>)[name] : undefined
    if (value === undefined || value === null) throw missing(name, operation)
    if (typeof value !== "object") checkText(`${value as string | number | boolean}`, name, operation)
    else for (const text of Object.entries(value).flat()) checkText(String(text), name, operation)
  }
}

/**
 * Checks a template that is not from a document, or whose ids somebody filled in by hand.
 * @throws ConfigError
 */
export function checkTemplate(template: unknown): void {
  const { path } = splitFragment(typeof template === "string" ? template : "")
  const whole =
    path === "/" ||
    path
      .slice(1)
      .split("/")
      .every((part) => part !== "" && !climbs(part))
  if (!whole || !/^\/[\w\-.~!$&'()*+,;=:@%/{}]*$/.test(path)) {
    throw new ConfigError('a path has to begin with "/" and hold no empty, "." or ".." segment and no query', "path")
  }
}

/**
 * Checks a path that a serializer has filled.
 * @throws ConfigError if it is no longer one of its template
 */
export function checkFilledPath(template: string, filled: string, operation = template): void {
  const wanted = splitFragment(template)
  const given = splitFragment(filled)
  if (given.fragment === wanted.fragment && !/[?\\\s\p{Cc}]/u.test(given.path) && isFilled(wanted.path, given.path))
    return
  const parts = given.path.split("/")
  const name = wanted.path.split("/").find((part, at) => part.includes("{") && !fits(part, parts[at]))
  const parameter = name === undefined ? undefined : /[^{}.;*]+/.exec(name)?.[0]
  throw new ConfigError(`${operation}: the path that was made of ${template} is not one of it`, parameter ?? "path")
}

/** A fragment tells operations of one URL apart; it does not travel. */
export function splitFragment(template: string): { path: string; fragment: string } {
  const at = template.indexOf("#")
  return at === -1 ? { path: template, fragment: "" } : { path: template.slice(0, at), fragment: template.slice(at) }
}

/** URL parsers take a percent-encoded dot for a dot. */
const climbs = (part: string): boolean => /^(?:\.|%2e){1,2}$/i.test(part)

const fits = (part: string, given: string | undefined): boolean =>
  part.includes("{") ? given !== undefined && given !== "" && !climbs(given) && given.isWellFormed() : part === given

const isFilled = (template: string, path: string): boolean => {
  const parts = template.split("/")
  const given = path.split("/")
  return parts.length === given.length && parts.every((part, at) => fits(part, given[at]))
}

/** Whether a filled path is one of a template of a document, where a name is a whole segment. */
export const matchesPath = (template: string, path: string): boolean =>
  !/[^/]\{/.test(template) && isFilled(template, path)
