import { decodedRun } from "../secret-patterns.ts"
import { ConfigError } from "../errors.ts"
import type { Operation } from "./operation.ts"
import type { Draft } from "./adapter.ts"

/** A dot segment, as some server may interpret it: the same or the parent folder. */
const step = /^\.\.?(?:[;?#\s\p{Cc}]|$)/u

/**
 * Dot segments in all readings of servers and proxies: they may decode repeatedly, read `\` as `/`, cut off
 * `;parameters` or text after a control character, and normalize look-alikes of dots and slashes.
 */
function stepsIn(segment: string): string[] {
  let text = segment
  for (let times = 0; times < 5; times++) text = text.replaceAll(/(?:%[\da-f]{2})+/gi, decodedRun)
  return text
    .normalize("NFKC")
    .split(/[/\\]/)
    .filter((part) => step.test(part))
}

/** Returns whether no segment of a path is or contains a dot segment, in any notation. */
export const isStraight = (path: string): boolean => path.split("/").every((segment) => stepsIn(segment).length === 0)

/**
 * Returns whether no server would resolve a path above the base URL. This rule applies to every path that is sent. A
 * segment that contains a dot segment does not count as a normal one, since not every server would split it.
 */
export function staysBelow(path: string): boolean {
  if (!/\.\.|[%\x80-\uffff]/.test(path)) return true
  let depth = 0
  for (const segment of path.split("/")) {
    const steps = stepsIn(segment)
    if (steps.length === 0) depth += segment === "" ? 0 : 1
    else depth -= steps.filter((each) => each.startsWith("..")).length
    if (depth < 0) return false
  }
  return true
}

/**
 * Fills the `{names}` of a path. Values are encoded, so an id is always one segment.
 * @throws ConfigError for a value that is missing, empty, or a dot segment (`.`, `..`), also as lenient servers read it
 * (`../../..`)
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
  throw outsideBaseUrl(operation, climbing)
}

export const outsideBaseUrl = (operation: string, parameter = "path") =>
  new ConfigError(`${operation}: the path contains ".." and could leave the base URL`, parameter)

const split = new Map<string, readonly string[]>()

/**
 * Splits a template into text and names, alternating. Cached, since there are few templates: those of documents and
 * options.
 */
function partsOf(template: string): readonly string[] {
  let parts = split.get(template)
  if (parts === undefined) split.set(template, (parts = template.split(/\{(\w+)\}/)))
  return parts
}

function segment(name: string, value: unknown, operation: string): string {
  if (typeof value === "string" ? value.trim() === "" && value !== "" : !Number.isFinite(value)) {
    throw missingPathValue(name, operation)
  }
  const text = String(value)
  checkText(text, name, operation)
  return encodeURIComponent(text)
}

export const missingPathValue = (name: string, operation: string) =>
  new ConfigError(`${operation}: "${name}" is missing`, name)

/** @throws ConfigError for a value that cannot be a path segment */
export function checkText(text: string, name: string, operation: string): void {
  if (text === "" || text === "." || text === "..") {
    throw new ConfigError(`${operation}: ${name} must not be "${text}", which would change the path`, name)
  }
  if (!text.isWellFormed()) throw new ConfigError(`${operation}: ${name} contains a lone surrogate`, name)
}

const names = (template: string): string[] => [...template.matchAll(/\{(\w+)\}/g)].map(({ 1: name = "" }) => name)

/**
 * Checks a path that replaces that of a call.
 * @param option name of the option for messages, such as `paths.token`
 * @throws ConfigError for a path that cannot be filled, or that omits the id of the call
 */
export function checkPath(operation: Operation, template: string, option: string): string {
  if (typeof template !== "string" || !template.startsWith("/") || /[?#\s\\]/.test(template) || !isStraight(template)) {
    throw new ConfigError(`${option} must be a path that begins with "/", without a query`, option)
  }
  const given = names(template)
  const unknown = given.find((name) => !Object.hasOwn(operation.params, name))
  if (unknown !== undefined) throw new ConfigError(`${option}: ${operation.id} has no parameter "${unknown}"`, option)
  const missing = names(operation.path).find((name) => !given.includes(name))
  if (missing !== undefined) throw new ConfigError(`${option} must contain {${missing}}`, option)
  return template
}

/**
 * Replaces the path of a call, if configured. Names in the new path are taken from the old path or the query.
 * @param paths operation → its replacement path
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
    throw new ConfigError(`${operation}: ${name} is not a valid percent-encoded path segment`, name, { cause })
  }
}

/** Hosts for which no certificate is issued, as `URL` normalizes them: it lower-cases names and expands `127.1`. */
const loopback = /^(?:localhost\.?|127\.\d+\.\d+\.\d+|\[::1\])$/

/**
 * Mistakes that URL parsers accept: line breaks, which they drop; "\", which they read as "/"; a path or a scheme
 * instead of the host, as in "https:///path" (from an empty variable) and "https://https://host"; and the string of an
 * unset variable.
 */
const misread = /[\s\p{Cc}\\]|^[^:]+:\/\/(?:\/|https?:\d|(?:undefined|null)(?:[:/?#]|$)|[^/?#]*:(?:[/?#]|$))/iu

/**
 * Normalizes the address of a server: scheme, host and prefix, single slashes, no trailing slash. Without a scheme,
 * loopback hosts (`localhost`, `127.0.0.0/8`, `[::1]`) use http and all others https.
 * @param example a valid address, for the message
 * @throws ConfigError, which does not quote the address: it may contain a password
 */
export function baseUrlOf(given: string | undefined, example: string): string {
  // Without type checks, a missing environment variable ends up here.
  const text = typeof given === "string" ? given.trim() : ""
  const absolute = /^[a-z][a-z0-9+.-]*:\/\//i.test(text) ? text : withScheme(text.replace(/^\/\/(?!\/)/, ""))
  if (misread.test(absolute) || !URL.canParse(absolute)) {
    throw new ConfigError(`baseUrl is not a valid URL; use the form "${example}"`, "baseUrl")
  }
  const url = new URL(absolute)
  if (url.protocol !== "https:" && url.protocol !== "http:") {
    throw new ConfigError(`baseUrl must begin with https:// or http://, not ${url.protocol}//`, "baseUrl")
  }
  if (/^[^/]+\/\/[^/?#]*@/.test(absolute)) {
    const instead = "send them with the option headers"
    throw new ConfigError(`baseUrl must not contain a user name or password; ${instead}`, "baseUrl")
  }
  if (/[?#]/.test(absolute)) {
    throw new ConfigError('baseUrl must not contain a query ("?") or a fragment ("#")', "baseUrl")
  }
  const path = url.pathname.split("/").filter((segment) => segment !== "")
  return [url.origin, ...path].join("/")
}

/** `localhost:8080/x` is a host with a port, and not a URL with the scheme `localhost:`. */
function withScheme(text: string): string {
  const secure = `https://${text}`
  return URL.canParse(secure) && loopback.test(new URL(secure).hostname) ? `http://${text}` : secure
}

const usualPorts: Readonly<Record<string, number>> = { "http:": 80, "https:": 443 }

/** Host and port of a URL, including default ports. */
export function serverOf({ protocol, hostname, port }: URL): { host: string; port: number | undefined } {
  return { host: hostname, port: port === "" ? usualPorts[protocol] : Number(port) }
}
