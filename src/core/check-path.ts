import { isStraight, staysBelow } from "./below-base.ts"
import { ConfigError } from "./errors.ts"
import { above, checkText, fits, isFilled, missing } from "./http/url.ts"

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
      .every((part) => part !== "")
  if (!whole || !isDecodable(path) || !isStraight(path) || !/^\/[\w\-.~!$&'()*+,;=:@%/{}]*$/.test(path)) {
    throw new ConfigError('a path has to begin with "/" and hold no empty, "." or ".." segment and no query', "path")
  }
}

/** Overlong forms of dots are no UTF-8, and yet some servers read them. */
function isDecodable(path: string): boolean {
  try {
    return !/\p{Cc}/u.test(decodeURIComponent(path))
  } catch {
    return false
  }
}

/**
 * Checks a path that a serializer has filled.
 * @throws ConfigError if it is no longer one of its template, or leads above the base URL
 */
export function checkFilledPath(template: string, filled: string, operation = template): void {
  const wanted = splitFragment(template)
  const given = splitFragment(filled)
  if (given.fragment === wanted.fragment && !/[?\\\s\p{Cc}]/u.test(given.path) && isFilled(wanted.path, given.path)) {
    if (staysBelow(given.path)) return
    throw above(operation)
  }
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
