import { Option } from "commander"
import { UsageError } from "../io.ts"
import { findProvider, providerNamed, providers } from "../providers.ts"
import type { ExtraCommand } from "../extra-command.ts"

/** Modules that only these commands need, loaded when they run. */
const load = async () => ({
  ...(await import("../output.ts")),
  ...(await import("../profiles.ts")),
  ...(await import("../settings.ts")),
})

const names = providers.map(({ name }) => name).join(", ")

const add: ExtraCommand = {
  words: ["profile", "add"],
  summary: "Save an address with its credentials",
  description:
    "Saves an address with its credentials in a file that only you can read. The profile named after the service is the default for its commands.",
  configure: (command) => {
    command.argument("<service>", names)
    command.argument("[name]", "same as --name")
    const flags = new Map<string, string[]>()
    for (const { name, settings } of providers) {
      for (const { flag, free } of settings) if (free !== true) flags.set(flag, [...(flags.get(flag) ?? []), name])
    }
    for (const [flag, services] of flags)
      command.addOption(new Option(`--${flag} <text>`, `see conferkit <service> --help (${services.join(", ")})`))
    command.addOption(new Option("--secret-stdin", "read the secret from standard input"))
    command.addOption(new Option("--name <name>", "name of the profile (default: the service's)"))
  },
  run: async (io, { given, args }) => {
    const { findSettings, readProfiles, writeProfiles } = await load()
    const provider = providerNamed(String(args[0]))
    if (given["name"] !== undefined && args[1] !== undefined)
      throw new UsageError("pass the profile's name either as an argument or as --name, not both")
    const name = ((given["name"] ?? args[1]) as string | undefined) ?? provider.name
    if (!/^[\w.@-]+$/.test(name)) throw new UsageError("--name must consist of letters, digits and . _ @ -")
    const options = Object.fromEntries(
      provider.settings.map(({ flag }) => [flag, given[flag] as string | undefined] as const),
    )
    // Saves only the given values, none from the environment or another profile.
    const { values } = await findSettings(io, provider, options, {
      profile: undefined,
      secretStdin: given["secret-stdin"] === true,
      onlyOptions: true,
    })
    const before = await readProfiles(io)
    const path = await writeProfiles(io, { ...before, [name]: { provider: provider.name, settings: values } })
    io.stdout.write(`Saved profile "${name}" in ${path}.\n`)
  },
}

const list: ExtraCommand = {
  words: ["profile", "list"],
  summary: "List saved profiles, without their secrets",
  configure: (command) => {
    command.addOption(new Option("--json", "print JSON, one profile per line"))
  },
  run: async (io, { given }) => {
    const { openSink, printList, readProfiles } = await load()
    const profiles = Object.entries(await readProfiles(io)).map(([name, { provider, settings }]) => {
      const known = findProvider(provider)?.settings ?? []
      const isSecret = (flag: string) => known.find((each) => each.flag === flag)?.secret === true
      const shown = Object.entries(settings).filter(([flag]) => !isSecret(flag))
      return { name, service: provider, ...Object.fromEntries(shown) }
    })
    const sink = await openSink(io, undefined)
    await printList(io, sink, profiles, { format: given["json"] === true ? "json" : "table" }, undefined, "profiles")
  },
}

const remove: ExtraCommand = {
  words: ["profile", "remove"],
  summary: "Remove a saved profile",
  configure: (command) => {
    command.argument("<name>", "name of the profile")
  },
  run: async (io, { args }) => {
    const { profilesPath, readProfiles, writeProfiles } = await load()
    const name = String(args[0])
    const before = await readProfiles(io)
    if (!Object.hasOwn(before, name)) throw new UsageError(`no profile "${name}" in ${profilesPath(io)}`)
    const others = Object.fromEntries(Object.entries(before).filter(([each]) => each !== name))
    await writeProfiles(io, others)
    io.stdout.write(`Removed profile "${name}".\n`)
  },
}

export const profileCommands: readonly ExtraCommand[] = [add, list, remove]
