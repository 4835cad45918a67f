import { Argument, Command, CommanderError } from "commander"
import { VERSION } from "../core/runtime.ts"
import {
  addCallOptions,
  addParameters,
  addSettings,
  descriptionOf,
  exampleOf,
  formatItem,
  optionTerm,
  padWidth,
  subcommandTerm,
} from "./command-options.ts"
import type { CallDescription, Catalogue } from "./catalogue.ts"
import { commandWords, type Flag, flagsOf, isOfDialect, isRequired, reservedNames, subjectsOf } from "./flags.ts"
import { exitCodes, type Io, UsageError } from "./io.ts"
import type { Provider } from "./provider.ts"
import { findProvider, providers } from "./providers.ts"
import { report } from "./failures.ts"
import { hasColour, plainLines } from "./terminal.ts"
import { normalized } from "./words.ts"
import { completions } from "./commands/completion.ts"
import { generalCommands, providerCommands } from "./commands/index.ts"
import type { ExtraCommand } from "./extra-command.ts"

/** The action of a command, and how its arguments are normalized for the parser. */
interface Leaf {
  readonly command: Command
  readonly flags: readonly Flag[]
  readonly run: () => Promise<void>
}

/** Values of a command's own options, by flag. */
function ownValues(command: Command): Record<string, unknown> {
  const given: Record<string, unknown> = {}
  for (const option of command.options) {
    const value: unknown = command.getOptionValue(option.attributeName())
    if (value !== undefined) given[(option.long ?? "").replace(option.negate ? /^--no-/ : /^--/, "")] = value
  }
  return given
}

/** Option values of the parent commands. */
const valuesAbove = ({ parent }: Command): Record<string, unknown> =>
  parent === null ? {} : { ...valuesAbove(parent), ...ownValues(parent) }

/** Adds a command below others, creating missing groups: `messages send`. */
function place(parent: Command, words: readonly string[]): { at: Command; name: string } {
  const [first = "", ...rest] = words
  if (rest.length === 0) return { at: parent, name: first }
  const found = parent.commands.find((each) => each.name() === first)
  return place(found ?? parent.command(first).helpCommand(false), rest)
}

/** Describes command groups by listing their commands, and sets where an error refers to. */
function finish(command: Command, path: string): void {
  if (command.commands.length > 0 && command.description() === "")
    command.description(command.commands.map((each) => each.name()).join(", "))
  command.showHelpAfterError(`(see "${path} --help")`)
  for (const each of command.commands) finish(each, `${path} ${each.name()}`)
}

/** @throws UsageError for an excess argument, with the options that may have been meant */
function rejectExcess({ args, registeredArguments: known }: Command, flags: readonly Flag[], dialect: string): void {
  const extra = args[known.length]
  if (extra === undefined || known.at(-1)?.variadic === true) return
  const own = flags.filter(({ flag }) => !known.some((each) => each.name() === flag))
  const meant = own.filter(({ parameter }) => isRequired(parameter, dialect)).map(({ flag }) => `--${flag}`)
  const hint =
    meant.length > 0
      ? `; pass ${meant.join(", ")} as options`
      : "; quote values that contain spaces, and write --no-… for false"
  throw new UsageError(`unexpected argument "${extra}"${hint}`)
}

const helpAll = "--help-all"

/** How commands are created. */
interface Building {
  readonly io: Io
  /** Whether help shows complete parameter descriptions. */
  readonly whole: boolean
}

/** The command of a call. */
function addCall(
  { io, whole }: Building,
  parent: Command,
  provider: Provider,
  catalogue: Catalogue,
  call: CallDescription,
): Leaf {
  const words = commandWords(call)
  const { at, name } = place(parent, words)
  const flags = flagsOf(call, provider.dialect)
  const subjects = subjectsOf(flags)
  const command = at.command(name).summary(call.summary).description(descriptionOf(call, whole))
  if (call.alias !== undefined) command.alias(call.alias)
  if (call.deprecated === true) command.summary(`${call.summary} (deprecated)`)
  for (const [index, { flag, parameter }] of subjects.entries()) {
    const isLast = index === subjects.length - 1
    command.addArgument(new Argument(`[${flag}${isLast && parameter.list === true ? "..." : ""}]`, `as --${flag}`))
  }
  command.allowExcessArguments()
  addParameters(command, flags, provider, whole)
  addCallOptions(command)
  addSettings(command, provider, new Set([...flags.map(({ flag }) => flag), ...reservedNames]))
  const named = [provider.name, ...(call.alias === undefined ? words : [call.alias])]
  if (!whole) command.addHelpText("after", `\nUse ${helpAll} for full descriptions of all parameters.`)
  command.addHelpText("after", `\nExample:\n  ${exampleOf(named, flags, provider.dialect)}`)
  return {
    command,
    flags,
    run: async () => {
      const { runCall } = await import("./run-call.ts")
      const own = ownValues(command)
      rejectExcess(command, flags, provider.dialect)
      for (const [index, { flag }] of subjects.entries()) {
        const value: unknown = command.processedArgs[index]
        if (value !== undefined && !(Array.isArray(value) && value.length === 0)) own[flag] = value
      }
      await runCall(io, { provider, catalogue, call, flags }, own, valuesAbove(command))
    },
  }
}

function addExtra(parent: Command, extra: ExtraCommand, io: Io, provider?: Provider): Leaf {
  const { at, name } = place(parent, extra.words)
  const command = at
    .command(name)
    .summary(extra.summary)
    .description(extra.description ?? `${extra.summary}.`)
  extra.configure(command, provider)
  return {
    command,
    flags: [],
    run: () => {
      const given = { ...valuesAbove(command), ...ownValues(command) }
      return extra.run(io, { given, args: command.processedArgs as unknown[], command, provider })
    },
  }
}

/** The most common tasks, one line each. */
const greeting = `conferkit ${VERSION}: BigBlueButton, ConferênciaWeb, xroom, xCall, Ethora and OmniFlow from a shell

  Try a meeting, a recording and a webhook, offline           conferkit demo
  Check a server and its secret                               conferkit bbb check
  List meetings, or recordings as CSV                         conferkit bbb recordings --csv
  Run a sandbox server for tests                              conferkit sandbox bbb
  Watch webhooks arrive                                       conferkit listen bbb --port 3000

All commands: conferkit --help
`

/** The commands for these arguments: a provider's calls are loaded only if it is named. */
async function build({ io, whole }: Building): Promise<{ root: Command; leaves: Leaf[] }> {
  const root = new Command("conferkit")
    .description("Calls, checks and sandboxes for conferencing and messaging services.")
    .version(VERSION, "--version")
    .enablePositionalOptions()
    .showSuggestionAfterError()
    .helpCommand("help [command]", "show help for a command")
    .configureHelp({
      sortSubcommands: false,
      showGlobalOptions: false,
      optionTerm,
      subcommandTerm,
      padWidth,
      formatItem,
    })
    .configureOutput({
      writeOut: (text) => io.stdout.write(text),
      // An unknown option may be a misspelt one that contains a secret.
      writeErr: (text) => io.stderr.write(plainLines(text.replaceAll(/'(--[^'=]+)=[^\n]*'/g, "'$1'"))),
      getOutHasColors: () => hasColour(io, io.stdout),
      getErrHasColors: () => hasColour(io, io.stderr),
      getOutHelpWidth: () => io.stdout.columns ?? 100,
      getErrHelpWidth: () => io.stderr.columns ?? 100,
    })
    .exitOverride()
  const leaves: Leaf[] = []
  const wanted = io.args.map(findProvider).find((each) => each !== undefined)
  root.commandsGroup("Services:")
  for (const provider of providers) {
    const parent = root
      .command(provider.name)
      .aliases([...provider.aliases])
      .description(`Call the API of ${provider.title}`)
      .enablePositionalOptions()
      .helpCommand(false)
    if (provider !== wanted) continue
    addSettings(parent, provider)
    const catalogue = await provider.catalogue()
    parent.commandsGroup("Commands:")
    for (const extra of providerCommands(provider)) leaves.push(addExtra(parent, extra, io, provider))
    parent.commandsGroup("Calls:")
    for (const call of catalogue.calls) {
      if (isOfDialect(call, provider.dialect)) leaves.push(addCall({ io, whole }, parent, provider, catalogue, call))
    }
  }
  root.commandsGroup("Other commands:")
  for (const extra of generalCommands) leaves.push(addExtra(root, extra, io))
  finish(root, root.name())
  return { root, leaves }
}

const isHelp = (code: string): boolean =>
  ["commander.help", "commander.helpDisplayed", "commander.version"].includes(code)

/**
 * Runs a command.
 * @returns its exit code
 */
export async function run(io: Io): Promise<number> {
  try {
    if (io.args.length === 0) {
      io.stdout.write(greeting)
      return exitCodes.ok
    }
    const whole = io.args.includes(helpAll)
    const { root, leaves } = await build({ io, whole })
    const [first, ...typed] = io.args
    if (first === "complete") {
      const words = typed[0] === "--" ? typed.slice(1) : typed
      for (const each of completions(root, words)) io.stdout.write(`${each}\n`)
      return exitCodes.ok
    }
    let chosen: Leaf | undefined
    for (const leaf of leaves) {
      leaf.command.action(() => {
        chosen = leaf
      })
    }
    const args = whole ? io.args.map((word) => (word === helpAll ? "--help" : word)) : io.args
    root.parse(normalized(args, flagsNamed(root, leaves, args)), { from: "user" })
    if (chosen === undefined) return exitCodes.usage
    await chosen.run()
    return exitCodes.ok
  } catch (error) {
    // The parser has already printed it.
    if (error instanceof CommanderError) return isHelp(error.code) ? exitCodes.ok : exitCodes.usage
    return report(io, error)
  }
}

/** The options of the command that the arguments name. */
function flagsNamed(root: Command, leaves: readonly Leaf[], args: readonly string[]): readonly Flag[] {
  let command = root
  for (const word of args) {
    command = command.commands.find((each) => each.name() === word || each.aliases().includes(word)) ?? command
  }
  return leaves.find((leaf) => leaf.command === command)?.flags ?? []
}
