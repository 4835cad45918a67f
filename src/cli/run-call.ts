import { redactor } from "../core/redaction.ts"
import { type Arguments, argumentsOf, jsonOf } from "./arguments.ts"
import type { CallDescription, Catalogue, Effect } from "./catalogue.ts"
import { type Flag, kebab } from "./flags.ts"
import { type Io, messageOf, UsageError } from "./io.ts"
import { openSink, outputOptions, printList, printValue } from "./output.ts"
import type { Calls, ClientSettings, Provider } from "./provider.ts"
import { clientOptions, findSettings, type Found, secretsOf } from "./settings.ts"
import { ask, painter, plain, plainLines } from "./terminal.ts"

/** Options of a command, by flag. */
export type Given = Readonly<Record<string, unknown>>

/** A client created from the user's settings. */
export interface Connected {
  readonly calls: Calls
  readonly found: Found
  /** The first request that `--dry-run` withheld. */
  readonly withheldRequest: () => readonly string[] | undefined
}

/**
 * Default values of required parameters from the settings, by flag: the app of Ethora. A client's secret is never a
 * default for `secret`.
 */
export const defaultsOf = ({ settings }: Provider, { values }: Found): Record<string, string | undefined> =>
  Object.fromEntries(
    settings
      .filter(({ flag, option, secret }) => secret !== true && kebab(option.at(-1) ?? "") === flag)
      .map(({ flag }) => [flag, values[flag]] as const),
  )

/** A `fetch` that records requests and sends nothing. */
const withholdingFetch =
  (mask: (text: string) => string, keep: (lines: readonly string[]) => void) =>
  async (url: string, init: RequestInit): Promise<never> => {
    const headers = [...new Headers(init.headers)].map(([name, value]) => mask(`${name}: ${value}`))
    const body = init.body === null || init.body === undefined ? undefined : await new Response(init.body).text()
    keep([
      `${init.method ?? "GET"} ${mask(url)}`,
      ...headers,
      ...(body === undefined || body === "" ? [] : ["", mask(body)]),
    ])
    throw new Error("not sent")
  }

/** A `fetch` that reports each request. */
const loggingFetch =
  (mask: (text: string) => string, log: (message: string) => void) =>
  async (url: string, init: RequestInit): Promise<Response> => {
    log(`> ${init.method ?? "GET"} ${mask(url)}`)
    const response = await fetch(url, init)
    log(`< ${response.status} ${response.headers.get("content-type") ?? ""}`)
    return response
  }

/** The given settings of a provider. */
const settingsIn = ({ settings }: Provider, given: Given): Record<string, string | undefined> =>
  Object.fromEntries(settings.map(({ flag }) => [flag, given[flag] as string | undefined] as const))

/**
 * Finds address and credentials, and creates a client.
 * @param given options of the command without the parameters of its call
 * @param more client options that the command sets
 */
export async function connect(
  io: Io,
  provider: Provider,
  given: Given,
  { secrets }: Pick<Catalogue, "secrets">,
  more: ClientSettings = {},
): Promise<Connected> {
  const settings = settingsIn(provider, given)
  const found = await findSettings(io, provider, settings, {
    profile: given["profile"] as string | undefined,
    secretStdin: given["secret-stdin"] === true,
  })
  const mask = redactor(secretsOf(provider, found.values), [...secrets, "authorization"]).text
  const seconds = given["request-timeout"]
  const timeout = seconds === undefined ? undefined : Number(seconds) * 1_000
  if (timeout !== undefined && !(timeout > 0))
    throw new UsageError("--request-timeout must be a number of seconds greater than 0")
  const isDry = given["dry-run"] === true
  let withheld: readonly string[] | undefined
  const keep = (lines: readonly string[]) => {
    withheld ??= lines
  }
  const log = (message: string) => {
    io.stderr.write(`${painter(io, io.stderr)("dim", plain(message))}\n`)
  }
  const options: ClientSettings = {
    ...clientOptions(provider, found.values),
    ...(timeout !== undefined && { timeout }),
    ...(isDry && {
      fetch: withholdingFetch(given["show-secrets"] === true ? (text) => text : mask, keep),
      maxRetries: 0,
    }),
    ...(given["verbose"] === true
      ? {
          logger: { debug: log, info: log, warn: log, error: log },
          logLevel: "debug",
          ...(!isDry && { fetch: loggingFetch(mask, log) }),
        }
      : { logLevel: "off" }),
    ...more,
  }
  if (given["verbose"] === true) log(`address and credentials come from ${found.source}`)
  const { connect: make } = await provider.load()
  return { calls: await make(options), found, withheldRequest: () => withheld }
}

/** The effect of a call with these arguments. A boolean parameter with an invalid value counts as destructive. */
export function effectOf({ effect, destroysWhen }: CallDescription, { values }: Pick<Arguments, "values">): Effect {
  const destroys =
    effect === "destroy" ||
    (destroysWhen !== undefined &&
      Object.entries(destroysWhen).every(([name, value]) =>
        typeof value === "boolean" ? values[name] !== !value : values[name] === value,
      ))
  return destroys ? "destroy" : effect
}

/** Shows what a call will affect, and asks for confirmation. Fails without a terminal. */
async function confirm(
  io: Io,
  provider: Provider,
  call: CallDescription,
  { calls, found }: Connected,
  args: Arguments,
  given: Given,
): Promise<void> {
  if (given["yes"] === true) return
  const isTerminal = io.stdin.isTTY === true && io.stderr.isTTY === true
  if (!isTerminal)
    throw new UsageError(
      `"${call.summary}" needs confirmation: without a terminal, pass --yes (--dry-run shows the request)`,
    )
  // Ask for confirmation even if the affected objects cannot be looked up.
  const affected = await calls
    .preview?.(call, args, io.signal)
    .then((found) => found?.map(({ text }) => text))
    .catch((error: unknown) => [`(could not look up what this affects: ${messageOf(error)})`])
  const named = Object.entries(args.values).map(
    ([name, value]) => `${name}: ${typeof value === "string" ? value : JSON.stringify(value)}`,
  )
  const { url } = found.values
  io.stderr.write(`${call.summary} on ${plain(url ?? provider.title)}:\n`)
  for (const line of affected ?? named) io.stderr.write(`  ${plain(line)}\n`)
  if (!(await ask(io, "Continue?"))) throw new UsageError("cancelled")
}

/** What a command for a call needs besides the user's input. */
export interface CallCommand {
  readonly provider: Provider
  readonly catalogue: Catalogue
  readonly call: CallDescription
  readonly flags: readonly Flag[]
}

/** Makes a call and prints its result. */
export async function runCall(
  io: Io,
  { provider, catalogue, call, flags }: CallCommand,
  given: Given,
  above: Given,
): Promise<void> {
  const options = { ...outputOptions({ ...given, showSecrets: given["show-secrets"] }), secrets: catalogue.secrets }
  const params = given["params"] === undefined ? {} : await jsonOf(io, given["params"] as string, "params")
  // A parameter may have the name of a setting: after the command it is the parameter, before it the setting.
  const own = new Set(flags.map(({ flag }) => flag))
  const settings = Object.fromEntries(Object.entries(given).filter(([flag]) => !own.has(flag)))
  const connected = await connect(io, provider, { ...above, ...settings }, catalogue)
  const { calls, found } = connected
  const defaults = defaultsOf(provider, found)
  const args = await argumentsOf(io, call, flags, { given, defaults, params }, provider.dialect)
  if (effectOf(call, args) === "destroy" && given["dry-run"] !== true)
    await confirm(io, provider, call, connected, args, given)
  const sink = await openSink(io, given["dry-run"] === true ? undefined : options.file)
  let isComplete = false
  try {
    const walked = calls.walk(call, args, io.signal)
    const what = call.result?.at(-1) ?? "entries"
    if (walked !== undefined) {
      await printList(io, sink, walked, options, call.columns, what)
    } else {
      const value = await calls.call(call, args, io.signal)
      await (Array.isArray(value)
        ? printList(io, sink, value, options, call.columns, what)
        : printValue(io, sink, value, options))
    }
    isComplete = true
  } catch (error) {
    const request = connected.withheldRequest()
    if (request === undefined) throw error
    const text = request.join("\n")
    io.stdout.write(`${io.stdout.isTTY === true ? plainLines(text) : text}\n`)
  } finally {
    await sink.close(isComplete)
  }
}
