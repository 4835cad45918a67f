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

/** Options that every command has; parameters cannot use these names. */
export const common: ReadonlySet<string> = new Set([
  "json",
  "csv",
  "output",
  "columns",
  "params",
  "yes",
  "dry-run",
  "verbose",
  "profile",
  "show-secrets",
  "request-timeout",
  "help",
])

/**
 * The options of a call. Object members are prefixed with the object's name (`content-text`); if the object is
 * required, the short form (`text`) also works. A parameter that has the name of a common option gets the prefix
 * `param-`.
 */
export function flagsOf(call: CallDescription, dialect: string): Flag[] {
  const known = call.params.filter((each) => isOfDialect(each, dialect))
  const taken = new Set<string>(common)
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
export function wordsOf({ id, path }: Pick<CallDescription, "id" | "path">): readonly string[] {
  const group = path
    .split("/")
    .find((part) => part !== "" && id.startsWith(part) && /^[A-Z]/.test(id.slice(part.length)))
  return group === undefined ? [kebab(id)] : [kebab(group), kebab(id.slice(group.length))]
}
