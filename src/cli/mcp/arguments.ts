import { type Arguments, argumentsOf } from "../arguments.ts"
import { type Flag, flagsOf } from "../flags.ts"
import { type Io, UsageError } from "../io.ts"
import { isRecord } from "../cells.ts"
import { json } from "../terminal.ts"
import type { Operation } from "./operations.ts"
import { faultOf, parametersOf } from "./schema.ts"

/** Largest file that a call takes, bytes. */
const largest = 8 * 2 ** 20

/** Files of JSON as the calls take them. */
function withFiles(operation: Operation, given: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const names = new Set(
    operation.call.params
      .filter(({ type, name }) => type === "file" || name === "presentation")
      .map(({ name }) => name),
  )
  const fileOf = (value: unknown): unknown => {
    if (!isRecord(value)) return value
    const content = Buffer.from(String(value["content"]), "base64")
    if (content.length > largest) throw new UsageError(`a file has at most ${largest} bytes`)
    return { name: String(value["name"]), content: new Uint8Array(content) }
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
  if (unknown.length > 0)
    throw new UsageError(
      `${operation.name} has no argument ${unknown.map((name) => json(name)).join(", ")}; it has ${names.join(", ") || "none"}`,
    )
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
