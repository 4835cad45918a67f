import { isObject, jsonText, kindOf, describeType } from "../values.ts"
import { ConfigError } from "../errors.ts"
import { nameOf, type Operation, type Parameter } from "./operation.ts"

/** A parameter to send: name and value, not yet encoded, and whether it belongs to a family. */
export type Pair = readonly [name: string, value: string, family?: boolean]

/** The parts of an operation that are needed to encode its parameters. */
type Encoded = Pick<Operation, "id" | "name" | "params">

/**
 * Flattens typed parameters into pairs of strings in the caller's order, as the document declares each. `undefined` and
 * `null` mean absent. Undeclared parameters are sent as a string or a comma-separated list.
 * @throws ConfigError for a name that a family rejects, or a value that cannot be converted to a string
 */
export function params(operation: Encoded, values: object = {}): Pair[] {
  const pairs: Pair[] = []
  for (const [name, value] of Object.entries(values) as [string, unknown][]) {
    if (value !== undefined && value !== null) addPairs(pairs, operation, name, value)
  }
  return pairs
}

const isScalarKind = { text: true, list: true, json: false, family: false }

function addPairs(pairs: Pair[], operation: Encoded, name: string, value: unknown): void {
  const parameter = Object.hasOwn(operation.params, name) ? operation.params[name] : undefined
  // Most values are scalars, so the error text is not built in advance.
  const plain = parameter === undefined || (isScalarKind[parameter.kind] && parameter.trueOnly !== true)
  const simple = plain ? plainText(value) : undefined
  if (simple !== undefined) {
    pairs.push([name, simple])
    return
  }
  const where = `${nameOf(operation)}: parameter "${name}"`
  switch (parameter?.kind) {
    case "json":
      pairs.push([name, typeof value === "string" ? value : jsonText(value, where, name)])
      break
    case "family":
      pairs.push(...family(where, name, parameter, value))
      break
    case "list":
    case "text":
    case undefined:
      if (parameter?.trueOnly === true && isOff(where, name, value)) break
      pairs.push([name, (Array.isArray(value) ? value : [value]).map((each) => text(where, name, each)).join(",")])
  }
}

/**
 * Returns whether to omit a parameter that is sent only if it is true.
 * @throws ConfigError if the value is not a boolean
 */
function isOff(where: string, name: string, value: unknown): boolean {
  const word = typeof value === "boolean" || typeof value === "string" ? String(value).toLowerCase() : undefined
  if (word === "true") return false
  if (word === "false" || word === "") return true
  throw new ConfigError(`${where} must be true or false`, name)
}

function family(where: string, name: string, parameter: Parameter, value: unknown): Pair[] {
  const { prefix = "", names = "", prefixed } = parameter
  if (!isObject(value)) {
    throw new ConfigError(`${where} must be an object, not ${describeType(value)}`, name)
  }
  const pattern = new RegExp(names, "u")
  return Object.entries(value).flatMap(([key, each]) => {
    if (each === undefined || each === null) return []
    const sent = prefixed === true ? key : prefix + key
    if (!sent.startsWith(prefix) || !pattern.test(sent.slice(prefix.length)))
      throw new ConfigError(nameNotAllowed(where, parameter, key, pattern), `${name}.${key}`)
    return [[sent, text(`${where}, name "${key}"`, name, each), true] as const]
  })
}

function nameNotAllowed(where: string, { prefix = "", prefixed }: Parameter, key: string, pattern: RegExp): string {
  const bare = key.startsWith(prefix) ? key.slice(prefix.length) : key
  const plain = bare.normalize("NFD").replaceAll(/\p{M}/gu, "")
  const candidates = [bare, plain.replaceAll(/[^A-Za-z0-9]+/g, "-"), plain.replaceAll(/[^A-Za-z0-9]+/g, "_")]
  const better = candidates.find((candidate) => pattern.test(candidate))
  const start = prefixed === true ? prefix : ""
  const advice =
    better === undefined ? `names must match ^${start}${pattern.source.slice(1)}` : `use "${start}${better}"`
  if (prefixed === true && !key.startsWith(prefix))
    return `${where}: the name "${key}" must begin with "${prefix}"; ${advice}`
  return `${where}: the server silently drops the name "${key}" (sent as "${start === "" ? prefix + key : key}"); ${advice}`
}

/** `undefined` if the value has no string form. */
function plainText(value: unknown): string | undefined {
  if (typeof value === "string") return value
  return typeof value === "boolean" || typeof value === "bigint" || Number.isFinite(value) ? String(value) : undefined
}

function text(where: string, name: string, value: unknown): string {
  const plain = plainText(value)
  if (plain !== undefined) return plain
  const advice = kindOf(value) === "Date" ? " (pass milliseconds)" : ""
  throw new ConfigError(`${where} must be a string, a number or a boolean, not ${describeType(value)}${advice}`, name)
}

/**
 * A name or value in form encoding: only `A-Z a-z 0-9 * - . _` are unchanged, a space becomes `+`, everything else
 * upper-case `%XX` of UTF-8. Malformed Unicode becomes U+FFFD.
 */
export function formEncode(text: string): string {
  // Most values are unchanged, and the platform's serializer costs several times as much.
  return /[^\w*.-]/.test(text) ? new URLSearchParams([["", text]]).toString().slice(1) : text
}
