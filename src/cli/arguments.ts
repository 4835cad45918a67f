import { readFile } from "node:fs/promises"
import { basename, resolve } from "node:path"
import { type Io, readInput, UsageError } from "./io.ts"
import type { CallDescription, ParameterDescription } from "./catalogue.ts"
import { isRecord } from "./cells.ts"
import { type Flag, isRequired } from "./flags.ts"

/** The arguments of a call, by their place in the request, and as the flat object that methods take. */
export interface Arguments {
  readonly query: Readonly<Record<string, unknown>>
  readonly path: Readonly<Record<string, unknown>>
  readonly headers: Readonly<Record<string, string>>
  readonly body: Readonly<Record<string, unknown>> | undefined
  readonly values: Readonly<Record<string, unknown>>
}

/** The content of a file that the user named, and its name. */
export interface NamedFile {
  readonly name: string
  readonly content: Uint8Array<ArrayBuffer>
}

const reason = (error: unknown): string =>
  error instanceof Error ? error.message.replace(/^(\w+): (.*?),.*$/s, "$1: $2") : String(error)

async function bytesOf(cwd: string, path: string, flag: string): Promise<NamedFile> {
  try {
    return { name: basename(path), content: new Uint8Array(await readFile(resolve(cwd, path))) }
  } catch (error) {
    throw new UsageError(`--${flag}: cannot read ${path} (${reason(error)})`)
  }
}

/** Parses JSON: given directly, as `@file`, or as `-` for standard input. */
export async function jsonOf(io: Io, text: string, flag: string): Promise<unknown> {
  const source =
    text === "-"
      ? await readInput(io, `--${flag}`)
      : text.startsWith("@")
        ? new TextDecoder().decode((await bytesOf(io.cwd, text.slice(1), flag)).content)
        : text
  try {
    return JSON.parse(source) as unknown
  } catch {
    throw new UsageError(`--${flag} must be JSON, "@file" to read JSON from a file, or "-" for standard input`)
  }
}

function numberOf(text: string, flag: string, type: "integer" | "number"): number {
  const value = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i.test(text.trim()) ? Number(text) : Number.NaN
  if (!Number.isFinite(value) || (type === "integer" && !Number.isSafeInteger(value)))
    throw new UsageError(`--${flag} must be ${type === "integer" ? "an integer" : "a number"}, not "${text}"`)
  return value
}

function mapOf(texts: readonly string[], flag: string): Record<string, string> {
  const pairs = texts.map((text) => {
    const at = text.indexOf("=")
    if (at <= 0) throw new UsageError(`--${flag} must be name=value, not "${text}"`)
    return [text.slice(0, at), text.slice(at + 1)] as const
  })
  const names = pairs.map(([name]) => name)
  const twice = names.find((name, index) => names.indexOf(name) !== index)
  if (twice !== undefined) throw new UsageError(`--${flag} contains "${twice}" twice`)
  return Object.fromEntries(pairs)
}

/** Converts a value to the type that the document declares. */
async function valueOf(io: Io, { flag, parameter }: Flag, given: unknown): Promise<unknown> {
  if (typeof given === "boolean") return given
  const texts = Array.isArray(given) ? (given as string[]) : [String(given)]
  if (parameter.type === "map") return mapOf(texts, flag)
  const values = await Promise.all(texts.map((text) => oneOf(io, { flag, parameter }, text)))
  return parameter.list === true ? values : values.at(-1)
}

async function oneOf(io: Io, { flag, parameter }: Flag, text: string): Promise<unknown> {
  const { type, enum: words } = parameter
  if (words !== undefined) {
    const word = words.find((each) => String(each) === text)
    if (word !== undefined) return word
    throw new UsageError(`--${flag} must be one of ${words.join(", ")}, not "${text}"`)
  }
  if (type === "integer" || type === "number") return numberOf(text, flag, type)
  if (type === "json") return jsonOf(io, text, flag)
  return type === "file" ? bytesOf(io.cwd, text, flag) : text
}

type Table = Record<string, unknown>

function put(table: Table, at: readonly string[], value: unknown): void {
  const [name = "", ...rest] = at
  if (rest.length === 0) {
    table[name] = isRecord(value) && isRecord(table[name]) ? { ...table[name], ...value } : value
    return
  }
  const inner = isRecord(table[name]) ? { ...table[name] } : {}
  table[name] = inner
  put(inner, rest, value)
}

/** `user.name=Ana` → { user: { name: "Ana" } }; values that read as JSON are taken as such. */
export function membersOf(given: readonly string[] = [], where: string): Record<string, unknown> {
  const members: Table = {}
  for (const text of given) {
    const at = text.indexOf("=")
    if (at <= 0) throw new UsageError(`${where} must be name=value, not "${text}"`)
    const names = text.slice(0, at).split(".")
    if (names.some((name) => name === "" || name === "__proto__"))
      throw new UsageError(`${where}: "${text.slice(0, at)}" is not a field name`)
    let table = members
    for (const name of names.slice(0, -1)) {
      const inner = table[name]
      table = table[name] = typeof inner === "object" && inner !== null ? { ...inner } : {}
    }
    table[names.at(-1) ?? ""] = jsonOrText(text.slice(at + 1))
  }
  return members
}

function jsonOrText(text: string): unknown {
  try {
    return JSON.parse(text) as unknown
  } catch {
    return text
  }
}

/** Finds a parameter by its name in the document. */
function byName(flags: readonly Flag[], name: string): ParameterDescription {
  const found = flags.find(({ parameter }) => parameter.name === name && parameter.of === undefined)
  if (found !== undefined) return found.parameter
  const names = flags.filter(({ parameter }) => parameter.of === undefined).map(({ parameter }) => parameter.name)
  throw new UsageError(`--params: unknown parameter "${name}"; the parameters are ${names.join(", ")}`)
}

/**
 * Converts a value of `--params`: strings that contain a boolean or a number are converted, other strings are rejected
 * for these types.
 */
function typed({ name, type, list }: ParameterDescription, value: unknown): unknown {
  if (list === true) return value
  if (type === "boolean") {
    const text = String(value)
    if (text === "true" || text === "false") return text === "true"
    throw new UsageError(`--params: ${name} must be true or false`)
  }
  return (type === "integer" || type === "number") && typeof value === "string"
    ? numberOf(value, `params: ${name}`, type)
    : value
}

/** What the user gave. */
interface Input {
  /** Values by flag, as strings; repeated options as lists. */
  readonly given: Readonly<Record<string, unknown>>
  /** Default values by flag for required parameters, such as the app of the client for calls about an app. */
  readonly defaults: Readonly<Record<string, unknown>>
  /** A JSON object of parameters by name; options take precedence. */
  readonly params: unknown
}

/**
 * Collects the arguments of a call.
 * @throws UsageError
 */
export async function argumentsOf(
  io: Io,
  call: CallDescription,
  flags: readonly Flag[],
  { given, defaults, params }: Input,
  dialect: string,
): Promise<Arguments> {
  if (!isRecord(params)) throw new UsageError("--params must be a JSON object of parameters by name")
  const places = { query: {} as Table, path: {} as Table, header: {} as Table, body: {} as Table }
  const values: Table = {}
  const set = ({ name, in: place, at, sets = {}, of }: ParameterDescription, value: unknown) => {
    put(places[place], at ?? [name], value)
    put(values, of === undefined ? [name] : [of, name], value)
    for (const [sibling, constant] of Object.entries(sets)) {
      const around = (at ?? [name]).slice(0, -1)
      const before = around.reduce<unknown>((table, key) => (isRecord(table) ? table[key] : undefined), places[place])
      const known = isRecord(before) ? before[sibling] : undefined
      if (known !== undefined && known !== constant)
        throw new UsageError(
          `${name} belongs to ${sibling} "${String(constant)}", but other options belong to ${JSON.stringify(known)}`,
        )
      put(places[place], [...around, sibling], constant)
    }
  }
  for (const [name, value] of Object.entries(params)) {
    const parameter = byName(flags, name)
    set(parameter, typed(parameter, value))
  }
  // Whole objects first, then their members, which take precedence.
  for (const inner of [false, true]) {
    for (const flag of flags.filter(({ parameter }) => (parameter.of !== undefined) === inner)) {
      const value = given[flag.flag]
      if (value !== undefined) set(flag.parameter, await valueOf(io, flag, value))
    }
  }
  for (const flag of flags) {
    const { name, of } = flag.parameter
    const value = defaults[flag.flag]
    if (value === undefined || of !== undefined || !isRequired(flag.parameter, dialect)) continue
    if (!Object.hasOwn(values, name)) set(flag.parameter, value)
  }
  const missing = flags.filter(
    ({ parameter }) =>
      isRequired(parameter, dialect) && parameter.of === undefined && !Object.hasOwn(values, parameter.name),
  )
  if (missing.length > 0) throw new UsageError(`missing: ${missing.map(({ flag }) => `--${flag}`).join(", ")}`)
  const hasBody = call.body === "json" || call.body === "multipart" || call.body === "form"
  return {
    query: places.query,
    path: places.path,
    headers: places.header as Record<string, string>,
    body: hasBody || Object.keys(places.body).length > 0 ? { ...call.constants, ...places.body } : undefined,
    values,
  }
}
