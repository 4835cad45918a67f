import { type Arguments, argumentsOf } from "../arguments.ts"
import { type Flag, flagsOf } from "../flags.ts"
import { type Io, UsageError } from "../io.ts"
import { isRecord } from "../cells.ts"
import { json } from "../terminal.ts"
import { nearNames } from "./near-names.ts"
import type { Operation } from "./operations.ts"
import { faultOf, parametersOf } from "./schema.ts"

/** Largest file that a call takes, bytes. */
const largest = 8 * 2 ** 20
/** Levels of lists and objects in arguments. No operation takes as many; each level costs stack where they are read. */
const deepest = 64
/** Names of arguments that an error lists. */
const mostNames = 20

function isDeeper(value: unknown, levels: number): boolean {
  if (typeof value !== "object" || value === null) return false
  return levels === 0 || Object.values(value).some((each) => isDeeper(each, levels - 1))
}

/** Node decodes what is not base64, too, to other bytes than were meant. */
function bytesOf(content: string): Uint8Array<ArrayBuffer> {
  const text = content.replaceAll(/\s/g, "")
  const bytes = Buffer.from(text, "base64")
  const unpadded = text
    .replaceAll("-", "+")
    .replaceAll("_", "/")
    .replace(/={0,2}$/, "")
  if (bytes.toString("base64").replace(/=+$/, "") !== unpadded)
    throw new UsageError("the content of a file is base64, without a prefix such as data:")
  if (bytes.length > largest) throw new UsageError(`a file has at most ${largest} bytes`)
  return new Uint8Array(bytes)
}

/** Files of JSON as the calls take them. */
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

/** Values of parameters that share their name with another one, in the path and in the body, by flag: one value is for both. */
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

/** Says what an operation takes instead of unknown names. Lists are shown from their start; the schema has the rest. */
function noArgument({ name }: Operation, unknown: readonly string[], names: readonly string[]): string {
  const shown = unknown.slice(0, mostNames)
  const near = [...new Set(shown.flatMap((each) => nearNames(each, names)))].slice(0, mostNames)
  const rest = names.length > mostNames ? `, and ${names.length - mostNames} more, which its JSON Schema lists` : ""
  return [
    `${name} has no argument ${shown.map((each) => json(each)).join(", ")}.`,
    ...(near.length > 0 ? [`Did you mean ${near.join(", ")}?`] : []),
    names.length === 0 ? "It has none." : `It has ${names.slice(0, mostNames).join(", ")}${rest}.`,
  ].join(" ")
}

/**
 * What a call takes, from JSON.
 * @param usual values by flag that the client's settings give where a required parameter is left out
 * @throws UsageError that says what is wrong, in the words of the schema
 */
export async function readArguments(
  io: Io,
  operation: Operation,
  given: Readonly<Record<string, unknown>>,
  usual: Readonly<Record<string, unknown>>,
): Promise<Arguments> {
  const { call, provider } = operation
  const flags = flagsOf(call, provider.dialect)
  const known = new Set(flags.filter(({ flag }) => usual[flag] !== undefined).map(({ parameter }) => parameter.name))
  const names = [
    ...new Set(flags.filter(({ parameter }) => parameter.of === undefined).map(({ parameter }) => parameter.name)),
  ]
  const unknown = Object.keys(given).filter((name) => !names.includes(name))
  if (unknown.length > 0) throw new UsageError(noArgument(operation, unknown, names))
  if (isDeeper(given, deepest)) throw new UsageError(`arguments have at most ${deepest} levels of lists and objects`)
  const fault = faultOf(await parametersOf(operation, known), given)
  if (fault !== undefined) throw new UsageError(`invalid arguments: ${fault}`)
  return argumentsOf(
    io,
    call,
    flags,
    { given: namesakes(flags, { ...usual, ...given }), usual, params: withFiles(operation, given) },
    provider.dialect,
  )
}
