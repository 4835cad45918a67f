import { ConfigError } from "./errors.ts"
import type { Operation, Parameter } from "./operation.ts"

/** A parameter on its way to the wire: name and text, not yet encoded, and whether it is one of a family. */
export type Pair = readonly [name: string, value: string, family?: boolean]

/**
 * Flattens typed parameters into name–value texts in the caller's order, as the document says for each.
 * `undefined` and `null` are absent. A parameter the document does not know travels as text or comma list.
 * @throws ConfigError for a name a family refuses, or a value that has no text form
 */
export function params(operation: Pick<Operation, "id" | "params">, values: object = {}): Pair[] {
  return Object.entries(values).flatMap(([name, value]) =>
    value === undefined || value === null ? [] : pairsOf(operation, name, value),
  )
}

/** @throws ConfigError for a required query parameter that is missing or empty */
export function checkRequired(operation: Operation, values: object = {}): void {
  const given = values as Readonly<Record<string, unknown>>
  for (const [name, parameter] of Object.entries(operation.params)) {
    if (parameter.required === true && parameter.in === "query" && isMissing(given[name])) {
      throw new ConfigError(`${operation.id}: the parameter "${name}" is required and is missing or empty`, name)
    }
  }
}

const isMissing = (value: unknown) => value === undefined || value === null || value === ""

function pairsOf(operation: Pick<Operation, "id" | "params">, name: string, value: unknown): Pair[] {
  const parameter = Object.hasOwn(operation.params, name) ? operation.params[name] : undefined
  const where = `${operation.id}: parameter "${name}"`
  switch (parameter?.kind) {
    case "json":
      return [[name, typeof value === "string" ? value : JSON.stringify(value)]]
    case "family":
      return family(where, name, parameter, value)
    case "list":
    case "text":
    case undefined:
      return [
        [
          name,
          Array.isArray(value) ? value.map((each) => text(where, name, each)).join(",") : text(where, name, value),
        ],
      ]
  }
}

function family(where: string, name: string, { prefix = "", names = "" }: Parameter, value: unknown): Pair[] {
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    throw new ConfigError(`${where} has to be a map of names to values`, name)
  }
  const pattern = new RegExp(names, "u")
  return Object.entries(value).flatMap(([key, each]) => {
    if (each === undefined || each === null) return []
    if (!pattern.test(key)) throw new ConfigError(refusal(where, prefix, key, pattern), `${name}.${key}`)
    return [[prefix + key, text(`${where}, name "${key}"`, name, each), true] as const]
  })
}

function refusal(where: string, prefix: string, key: string, pattern: RegExp): string {
  const bare = key.startsWith(prefix) ? key.slice(prefix.length) : key
  const candidates = [bare, bare.replaceAll(/[^A-Za-z0-9]+/g, "-"), bare.replaceAll(/[^A-Za-z0-9]+/g, "_")]
  const better = candidates.find((candidate) => candidate !== key && pattern.test(candidate))
  const advice = better === undefined ? `names have to match ${pattern.source}` : `write "${better}"`
  return `${where}: the server would silently drop the name "${key}" (sent as "${prefix}${key}"); ${advice}`
}

function text(where: string, name: string, value: unknown): string {
  if (typeof value === "string") return value
  if (
    typeof value === "boolean" ||
    (typeof value === "number" && Number.isFinite(value)) ||
    typeof value === "bigint"
  ) {
    return String(value)
  }
  throw new ConfigError(`${where} has to be a string, a number or a boolean, not ${describe(value)}`, name)
}

const describe = (value: unknown) =>
  typeof value === "number"
    ? String(value)
    : Array.isArray(value)
      ? "a list"
      : value instanceof Date
        ? "a Date (pass milliseconds)"
        : `a value of type ${typeof value}`
