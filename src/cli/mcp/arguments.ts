import { type Arguments, argumentsOf } from "../arguments.ts"
import { type Flag, flagsOf } from "../flags.ts"
import { type Io, UsageError } from "../io.ts"
import { isRecord } from "../cells.ts"
import { json } from "../terminal.ts"
import { nearNames } from "./names.ts"
import type { Operation } from "./operations.ts"
import { parametersOf, validationError } from "./schema.ts"

/** Maximum size of a file in a call, in bytes. */
const largest = 8 * 2 ** 20
/**
 * Maximum nesting of lists and objects in arguments. No operation needs as many levels, and parsing uses stack for
 * each.
 */
const deepest = 64
/** Maximum number of argument names in an error. */
const mostNames = 20

function isDeeper(value: unknown, levels: number): boolean {
  if (typeof value !== "object" || value === null) return false
  return levels === 0 || Object.values(value).some((each) => isDeeper(each, levels - 1))
}

/** Rejects invalid base64, which Node would decode to other bytes than intended. */
function bytesOf(content: string): Uint8Array<ArrayBuffer> {
  const text = content.replaceAll(/\s/g, "")
  const bytes = Buffer.from(text, "base64")
  const unpadded = text
    .replaceAll("-", "+")
    .replaceAll("_", "/")
    .replace(/={0,2}$/, "")
  if (bytes.toString("base64").replace(/=+$/, "") !== unpadded)
    throw new UsageError("the content of a file must be base64, without a prefix such as data:")
  if (bytes.length > largest) throw new UsageError(`a file must have at most ${largest} bytes`)
  return new Uint8Array(bytes)
}

/** Converts files in JSON to what the calls take. */
function withFiles(operation: Operation, given: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const names = new Set(
    operation.call.params
      .filter(({ type, name }) => type === "file" || name === "presentation")
      .map(({ name }) => name),
  )
  const fileOf = (value: unknown): unknown => {
    if (!isRecord(value)) return value
    return { name: String(value["name"]), content: bytesOf(String(value["content"])) }
  }
  return Object.fromEntries(
    Object.entries(given).map(([name, value]) => [
      name,
      names.has(name) ? (Array.isArray(value) ? value.map(fileOf) : fileOf(value)) : value,
    ]),
  )
}

/** Values of parameters that share a name, in the path and in the body: one value is used for both. */
function namesakes(flags: readonly Flag[], given: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const whole = flags.filter(({ parameter }) => parameter.of === undefined)
  return Object.fromEntries(
    whole.flatMap(({ flag, parameter: { name } }) => {
      const same = whole.filter(({ parameter }) => parameter.name === name)
      const value = given[name] ?? given[same[0]?.flag ?? ""]
      return same.length < 2 || value === undefined ? [] : [[flag, value]]
    }),
  )
}

/** Lists the arguments of an operation after an unknown name. Long lists are cut; the schema has the rest. */
function noArgument({ name }: Operation, unknown: readonly string[], names: readonly string[]): string {
  const shown = unknown.slice(0, mostNames)
  const near = [...new Set(shown.flatMap((each) => nearNames(each, names)))].slice(0, mostNames)
  const rest = names.length > mostNames ? `, and ${names.length - mostNames} more, which its JSON Schema lists` : ""
  return [
    `${name} has no argument ${shown.map((each) => json(each)).join(", ")}.`,
    ...(near.length > 0 ? [`Did you mean ${near.join(", ")}?`] : []),
    names.length === 0 ? "It has no arguments." : `It has ${names.slice(0, mostNames).join(", ")}${rest}.`,
  ].join(" ")
}

/**
 * Reads the arguments of a call from JSON.
 * @param defaults values by flag from the client's settings, for omitted required parameters
 * @throws UsageError that explains the error in terms of the schema
 */
export async function readArguments(
  io: Io,
  operation: Operation,
  given: Readonly<Record<string, unknown>>,
  defaults: Readonly<Record<string, unknown>>,
): Promise<Arguments> {
  const { call, provider } = operation
  const flags = flagsOf(call, provider.dialect)
  const known = new Set(flags.filter(({ flag }) => defaults[flag] !== undefined).map(({ parameter }) => parameter.name))
  const names = [
    ...new Set(flags.filter(({ parameter }) => parameter.of === undefined).map(({ parameter }) => parameter.name)),
  ]
  const unknown = Object.keys(given).filter((name) => !names.includes(name))
  if (unknown.length > 0) throw new UsageError(noArgument(operation, unknown, names))
  if (isDeeper(given, deepest))
    throw new UsageError(`arguments must have at most ${deepest} levels of lists and objects`)
  const fault = validationError(await parametersOf(operation, known), given)
  if (fault !== undefined) throw new UsageError(`invalid arguments: ${fault}`)
  return argumentsOf(
    io,
    call,
    flags,
    { given: namesakes(flags, { ...defaults, ...given }), defaults, params: withFiles(operation, given) },
    provider.dialect,
  )
}
