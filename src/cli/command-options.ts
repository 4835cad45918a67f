import { Command, Help, Option } from "commander"
import type { CallDescription, ParameterDescription } from "./catalogue.ts"
import { callOptions, type Flag, isRequired } from "./flags.ts"
import type { Provider } from "./provider.ts"

/** Maximum length of a description in help, in characters; 0 means one sentence. */
const longest = { call: 400, parameter: 0 }

const withoutMarks = (text: string): string => text.replaceAll(/`([^`]*)`/g, "$1").replaceAll("**", "")

/** As many whole sentences as fit, at least one. `--help-all` shows all of them. */
function short(text: string, longest: number): string {
  const plain = withoutMarks(text)
  if (plain.length <= longest) return plain
  const end = Math.max(plain.slice(0, longest).lastIndexOf(". "), plain.indexOf(". "))
  return end > 0 ? plain.slice(0, end + 1) : plain
}

const shown = (value: unknown): string => (typeof value === "string" ? value : JSON.stringify(value))

/** The help text of a parameter. */
function helpOf(parameter: ParameterDescription, dialect: string, whole: boolean): string {
  const { description = "", known, default: usual, since, removed, assumed, list, secret } = parameter
  const notes = [
    isRequired(parameter, dialect) ? "required" : undefined,
    known === undefined ? undefined : `known: ${known.join(", ")}`,
    usual === undefined ? undefined : `default: ${shown(usual)}`,
    list === true ? "repeatable" : undefined,
    since === undefined ? undefined : `since ${since}`,
    removed === undefined ? undefined : `until ${removed}`,
    secret === true ? "secret" : undefined,
    assumed === undefined ? undefined : "assumed",
  ].filter((each) => each !== undefined)
  const text = short(description, whole ? Infinity : longest.parameter)
  return `${text}${notes.length > 0 ? ` (${notes.join("; ")})` : ""}`.trim()
}

const placeholders = {
  string: "text",
  integer: "number",
  number: "number",
  boolean: "true|false",
  map: "name=value",
  json: "json",
  file: "file",
} as const

/** Options with a negated form, such as `--record` and `--no-record`. */
const yesOrNo = new WeakSet<Option>()

/** Values that shells suggest for an option; other values are also accepted. */
export const knownValues = new WeakMap<Option, readonly string[]>()

/** Parses the values of a repeatable option. */
export const collect = (value: string, before: readonly string[] | undefined): string[] => [...(before ?? []), value]

/** The options of a parameter: a boolean has one for each of its values. */
function optionsOf({ flag, parameter }: Flag, dialect: string, whole: boolean): Option[] {
  const { type, list, enum: words } = parameter
  const help = helpOf(parameter, dialect, whole)
  if (type === "boolean") {
    const only = words?.[0]
    const yes = new Option(`--${flag}`, help)
    if (only === true) return [yes]
    yesOrNo.add(yes)
    return [yes, new Option(`--no-${flag}`, `${flag}: false`).hideHelp()]
  }
  const option = new Option(`--${flag} <${placeholders[type]}>`, help)
  if (words !== undefined) option.choices(words.map(String))
  else if (parameter.known !== undefined) knownValues.set(option, parameter.known)
  if (list === true || type === "map") option.argParser(collect)
  return [option]
}

/** Options for the address and credentials of a command. */
export function addSettings(command: Command, { settings }: Provider, taken: ReadonlySet<string> = new Set()): void {
  command.optionsGroup("Address and credentials:")
  for (const { flag, description, variable, free } of settings) {
    if (taken.has(flag)) continue
    const source = free === true ? "" : ` [${variable}]`
    command.addOption(new Option(`--${flag} <text>`, `${description}${source}`))
  }
  if (settings.some(({ secret }) => secret === true))
    command.addOption(new Option("--secret-stdin", "read the secret from standard input"))
  command.addOption(new Option("--profile <name>", "use a saved address and credentials (see conferkit profile)"))
}

/** Adds the options that the commands of all calls have. */
export function addCallOptions(command: Command): void {
  for (const [heading, options] of Object.entries(callOptions)) {
    command.optionsGroup(heading)
    for (const [option, help] of options) command.addOption(new Option(option, help))
  }
}

/**
 * Options for the parameters of a call, required ones first.
 * @param whole whether to show complete descriptions
 */
export function addParameters(command: Command, flags: readonly Flag[], provider: Provider, whole: boolean): void {
  const needed = flags.filter(({ parameter }) => isRequired(parameter, provider.dialect))
  const others = flags.filter((flag) => !needed.includes(flag))
  for (const [heading, group] of [
    ["Required:", needed],
    ["Parameters:", others],
  ] as const) {
    command.optionsGroup(heading)
    for (const flag of group) for (const option of optionsOf(flag, provider.dialect, whole)) command.addOption(option)
  }
}

const quoted = (text: string): string => (/^[\w@%+=:,./-]+$/.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`)

/** A complete command, using the examples of the document. */
export function exampleOf(words: readonly string[], flags: readonly Flag[], dialect: string): string {
  const options = flags
    .filter(({ parameter }) => isRequired(parameter, dialect) && parameter.of === undefined)
    .map(({ flag, parameter: { example, type, enum: choices, subject } }) => {
      const value = example ?? choices?.[0]
      const first: unknown = Array.isArray(value) && type !== "json" ? value[0] : value
      if (type === "boolean") return first === false ? `--no-${flag}` : `--${flag}`
      const text = first === undefined ? (type === "file" ? "FILE" : "…") : shown(first)
      return subject === true ? quoted(text) : `--${flag} ${quoted(text)}`
    })
  return ["conferkit", ...words, ...options].join(" ")
}

/** The help text of a call, shown below its usage. */
export function descriptionOf(
  { summary, description, since, removed, assumed, effect }: CallDescription,
  whole: boolean,
): string {
  const notes = [
    since === undefined ? undefined : `Since release ${since}.`,
    removed === undefined ? undefined : `Until release ${removed}.`,
    assumed === undefined ? undefined : `Assumed: ${assumed}.`,
    effect === "destroy" ? "Asks for confirmation, unless --yes is given." : undefined,
  ].filter((each) => each !== undefined)
  const text = short(description ?? "", whole ? Infinity : longest.call)
  return [`${summary}.`, text, notes.join(" ")].filter((each) => each !== "").join("\n\n")
}

/** Longer names get a line of their own, so that they do not narrow the column of descriptions. */
const widestTerm = 34

/** `--[no-]record` for an option with a negated form. */
export const optionTerm = (option: Option): string =>
  yesOrNo.has(option) ? option.flags.replace("--", "--[no-]") : option.flags

/** A command in a list, without the options that all commands have. */
export const subcommandTerm = (command: Command): string =>
  Help.prototype.subcommandTerm.call(new Help(), command).replace(" [options]", "")

/** Width of the left column of help. */
export function padWidth(command: Command, helper: Help): number {
  const widths = [
    ...helper.visibleArguments(command).map((each) => helper.argumentTerm(each)),
    ...helper.visibleOptions(command).map((each) => helper.optionTerm(each)),
    ...helper.visibleCommands(command).map((each) => helper.subcommandTerm(each)),
  ].map((term) => helper.displayWidth(term))
  return Math.max(0, ...widths.filter((width) => width <= widestTerm), Math.min(widestTerm, ...widths))
}

/** A line of help, or two if the term is wider than its column. */
export function formatItem(this: Help, term: string, termWidth: number, description: string, helper: Help): string {
  const usual = (left: string) => Help.prototype.formatItem.call(this, left, termWidth, description, helper)
  return helper.displayWidth(term) <= termWidth ? usual(term) : `  ${term}\n${usual("")}`
}
