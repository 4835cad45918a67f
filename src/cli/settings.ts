import { readFile, stat } from "node:fs/promises"
import { join } from "node:path"
import { parseEnv } from "node:util"
import { type Io, readSecret, UsageError } from "./io.ts"
import { readProfile, readProfiles } from "./profiles.ts"
import type { Provider, Setting } from "./provider.ts"

type Values = Readonly<Record<string, string | undefined>>

/** Settings of a client, and their source. */
export interface Found {
  /** By flag. */
  readonly values: Readonly<Record<string, string>>
  readonly source: string
}

interface Source {
  readonly source: string
  readonly values: () => Promise<Record<string, string>>
}

const isGiven = (value: string | undefined): value is string => value !== undefined && value !== ""

const pick = (
  settings: readonly Setting[],
  valueOf: (setting: Setting) => string | undefined,
): Record<string, string> =>
  Object.fromEntries(
    settings.flatMap((setting) => {
      const value = valueOf(setting)
      return isGiven(value) ? [[setting.flag, value]] : []
    }),
  )

async function dotEnv(cwd: string): Promise<Values> {
  try {
    const path = join(cwd, ".env")
    // Reading a pipe or a device might never end.
    return (await stat(path)).isFile() ? parseEnv(await readFile(path, "utf8")) : {}
  } catch {
    return {}
  }
}

/** Address and secret of the BigBlueButton server on this machine. */
async function ofThisServer(path: string): Promise<Record<string, string>> {
  const text = await readFile(path, "utf8").catch(() => "")
  const values = new Map(
    [...text.matchAll(/^\s*([\w.]+)\s*=[ \t]*(.*?)[ \t]*$/gm)].map(
      ([, name = "", value = ""]) => [name, value] as const,
    ),
  )
  const [url, secret] = [values.get("bigbluebutton.web.serverURL"), values.get("securitySalt")]
  return isGiven(url) && isGiven(secret) ? { url: `${url.replace(/\/+$/, "")}/bigbluebutton`, secret } : {}
}

/** Required settings that are missing; of alternatives, one is sufficient. */
function missing({ settings, alternatives = [] }: Provider, values: Values): Setting[] {
  const optional = new Set(alternatives.flat())
  const needed = settings.filter(({ required, flag }) => required === true && !optional.has(flag))
  const isComplete = (flags: readonly string[]) => flags.every((flag) => isGiven(values[flag]))
  const begun = alternatives.find((flags) => flags.some((flag) => isGiven(values[flag]))) ?? alternatives[0]
  const wanted =
    begun === undefined || alternatives.some(isComplete) ? [] : settings.filter(({ flag }) => begun.includes(flag))
  return [...needed, ...wanted].filter(({ flag }) => !isGiven(values[flag]))
}

/** The secret to read from standard input. Among alternatives, the one whose other settings were given. */
function secretOf({ settings, alternatives = [] }: Provider, given: Values): Setting | undefined {
  const begun = alternatives.find((flags) => flags.some((flag) => isGiven(given[flag])))
  return settings.find(({ flag, secret }) => secret === true && (begun === undefined || begun.includes(flag)))
}

/**
 * Address and credentials, all from one source: options, else a profile, else the environment, else `.env`, else the
 * default profile, else the BigBlueButton server on this machine. The first source with any setting is used alone, so
 * that an address is never combined with the secret of another server.
 * @param options by flag, as given; with `profile` and `secretStdin`. With `onlyOptions` no other source is read.
 * @throws UsageError that says what is missing, and where it was looked for
 */
export async function findSettings(
  io: Io,
  provider: Provider,
  options: Values,
  {
    profile,
    secretStdin,
    onlyOptions = false,
    takesOptions = true,
  }: {
    readonly profile: string | undefined
    readonly secretStdin: boolean
    readonly onlyOptions?: boolean
    /** Whether the command has options for them. */
    readonly takesOptions?: boolean
  },
): Promise<Found> {
  const { settings, name } = provider
  // Shells expand unset variables to this: using another source would call another server.
  const empty = settings.find(({ flag }) => options[flag] === "")
  if (empty !== undefined) throw new UsageError(`--${empty.flag} is empty`)
  const bound = settings.filter(({ free }) => free !== true)
  const direct = pick(bound, ({ flag }) => options[flag])
  const free = pick(
    settings.filter((setting) => setting.free === true),
    ({ flag }) => options[flag],
  )
  const secret = secretOf(provider, direct)
  if (secretStdin && secret !== undefined) {
    if (direct[secret.flag] !== undefined)
      throw new UsageError(`pass either --${secret.flag} or --secret-stdin, not both`)
    direct[secret.flag] = await readSecret(io)
  }
  const hasOptions = Object.keys(direct).length > 0
  if (hasOptions && profile !== undefined)
    throw new UsageError("pass either a profile or the address and credentials, not both")
  const others: Source[] = [
    ...(profile === undefined
      ? [
          {
            source: "the environment",
            values: () => Promise.resolve(pick(bound, ({ variable }) => io.env[variable])),
          },
          {
            source: ".env",
            values: async () => {
              const values = await dotEnv(io.cwd)
              return pick(bound, ({ variable }) => values[variable])
            },
          },
        ]
      : []),
    {
      source: `profile "${profile ?? name}"`,
      values: async () => ({ ...(await readProfile(io, profile, provider))?.settings }),
    },
    ...(name === "bbb" && profile === undefined
      ? [{ source: io.serverProperties, values: () => ofThisServer(io.serverProperties) }]
      : []),
  ]
  const own: Source = { source: "options", values: () => Promise.resolve(direct) }
  for (const { source, values: read } of onlyOptions ? [own] : [own, ...others]) {
    const values = await read()
    if (Object.keys(values).length === 0) continue
    const lacking = missing(provider, values)
    if (lacking.length === 0) return { values: { ...values, ...free }, source }
    throw new UsageError(
      source === "options"
        ? `also pass ${flagsOf(lacking)}: options are not combined with the environment, .env or a profile`
        : `${listWords(lacking.map(({ variable }) => variable))} missing in ${source}: address and credentials must come from one source (or pass all of them as options)`,
    )
  }
  const needed = missing(provider, {})
  if (onlyOptions) throw new UsageError(`nothing to save for ${provider.title}: pass ${flagsOf(needed)}`)
  const saved = Object.entries(await readProfiles(io)).flatMap(([each, { provider: of }]) =>
    of === name ? [`--profile ${each}`] : [],
  )
  throw new UsageError(
    `no ${needed.some(({ flag, option }) => flag === "url" || option[0] === "baseUrl") ? "address and credentials" : "credentials"} for ${provider.title}: ${takesOptions ? `pass ${flagsOf(needed)}; or ` : ""}set ${listWords(needed.map(({ variable }) => variable))} in the environment or in .env; ` +
      (saved.length > 0 ? `or use ${saved.join(" or ")}` : `or save them once with "conferkit profile add ${name}"`),
  )
}

/** "a, b and c" */
const listWords = (words: readonly string[]): string =>
  [words.slice(0, -1).join(", "), ...words.slice(-1)].filter((each) => each !== "").join(" and ")

const flagsOf = (settings: readonly Setting[]): string =>
  listWords(settings.map(({ flag, secret }) => (secret === true ? `--${flag} (or --secret-stdin)` : `--${flag}`)))

/** The credentials among settings by flag, which are masked wherever they occur. */
export const secretsOf = ({ settings }: Provider, values: Values): string[] =>
  settings.flatMap(({ flag, secret }) => (secret === true ? (values[flag] ?? []) : []))

/** The client options from settings by flag. */
export function clientOptions({ settings }: Provider, values: Values): Record<string, unknown> {
  const options: Record<string, unknown> = {}
  for (const { flag, option } of settings) {
    const value = values[flag]
    if (!isGiven(value)) continue
    const [first = "", second] = option
    if (second === undefined) options[first] = value
    else options[first] = { ...(options[first] as object | undefined), [second]: value }
  }
  return options
}
