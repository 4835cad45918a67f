import type { CallDescription, ParameterDescription } from "./catalogue.ts"

/** `meetingID` → `meeting-id`, `sort_by` → `sort-by`. */
export const kebab = (name: string): string =>
  name
    .replaceAll(/([a-z\d])([A-Z])/g, "$1-$2")
    .replaceAll(/([A-Z]+)([A-Z][a-z])/g, "$1-$2")
    .replaceAll(/[_.\s]+/g, "-")
    .replace(/^-+/, "")
    .toLowerCase()

/** Returns whether a dialect has a call or a parameter. */
export const isOfDialect = (
  { dialects }: Pick<CallDescription | ParameterDescription, "dialects">,
  dialect: string,
): boolean => dialects === undefined || dialects.includes(dialect)

/** A parameter of a call as the command line takes it. */
export interface Flag {
  /** Without hyphens: `meeting-id`. */
  readonly flag: string
  readonly parameter: ParameterDescription
}

/** Options of every command for a call, with their help, by the heading of their group. */
export const callOptions = {
  "Output:": [
    ["--json", "print JSON; for lists, one entry per line"],
    ["--csv", "print CSV with a header line"],
    ["--columns <names>", "fields to print, such as id,metadata.class-id"],
    ["--output <file>", "write to a file"],
    ["--show-secrets", "also print secrets in tables and --dry-run (JSON and CSV always contain them)"],
  ],
  "Call:": [
    ["--params <json>", 'all parameters as JSON, "@file" or "-" for standard input'],
    ["--dry-run", "print the request without sending it"],
    ["--yes", "do not ask for confirmation of destructive calls"],
    ["--request-timeout <seconds>", "timeout of one request"],
    ["--verbose", "log requests (secrets are masked)"],
  ],
} as const

/** Names that parameters cannot use: those of the options above, and of two options of other groups. */
export const reservedNames: ReadonlySet<string> = new Set([
  ...Object.values(callOptions).flatMap((options) => options.map(([option]) => option.replaceAll(/^--| .*/g, ""))),
  "profile",
  "help",
])

/**
 * The options of a call. Object members are prefixed with the object's name (`content-text`); if the object is
 * required, the short form (`text`) is used if it is free. A parameter whose name is reserved, or that of an earlier parameter, gets
 * the prefix `body-` if it is in the body, and `param-` otherwise.
 */
export function flagsOf(call: CallDescription, dialect: string): Flag[] {
  const known = call.params.filter((each) => isOfDialect(each, dialect))
  const taken = new Set(reservedNames)
  const flags: Flag[] = []
  const add = (wanted: string, parameter: ParameterDescription): boolean => {
    if (taken.has(wanted)) return false
    taken.add(wanted)
    flags.push({ flag: wanted, parameter })
    return true
  }
  for (const parameter of known.filter(({ of }) => of === undefined)) {
    const flag = kebab(parameter.name)
    if (!add(flag, parameter)) add(parameter.in === "body" ? `body-${flag}` : `param-${flag}`, parameter)
  }
  for (const parameter of known) {
    if (parameter.of === undefined) continue
    const parent = known.find(({ name, of }) => name === parameter.of && of === undefined)
    const isShort = parent?.required === true && add(kebab(parameter.name), parameter)
    if (!isShort) add(`${kebab(parameter.of)}-${kebab(parameter.name)}`, parameter)
  }
  return flags
}

/** The arguments of a command: the ids of the call's subject. */
export const subjectsOf = (flags: readonly Flag[]): Flag[] =>
  flags.filter(({ parameter }) => parameter.subject === true && parameter.secret !== true)

export const isRequired = ({ required, requiredIn }: ParameterDescription, dialect: string): boolean =>
  required === true || requiredIn?.includes(dialect) === true

/**
 * The words of a call's command: `getMeetingInfo` is `get-meeting-info`; if the name begins with a part of the path,
 * the command belongs to a group: `messagesSend` with `/messages` is `messages send`.
 */
export function commandWords({ id, path }: Pick<CallDescription, "id" | "path">): readonly string[] {
  const group = path
    .split("/")
    .find((part) => part !== "" && id.startsWith(part) && /^[A-Z]/.test(id.slice(part.length)))
  return group === undefined ? [kebab(id)] : [kebab(group), kebab(id.slice(group.length))]
}
