import { Option } from "commander"
import { collect } from "../command-options.ts"
import { interrupted, type Io, portOf, UsageError } from "../io.ts"
import { providerNamed, providers } from "../providers.ts"
import { painter, plain } from "../terminal.ts"
import { exportCommands, makeWorld, type World } from "../workshop/worlds.ts"
import type { ExtraCommand } from "../extra-command.ts"

/** `--fail create=503`, `--fail any=network` */
function failuresOf(given: readonly string[] = []): Map<string, number | "network" | "hang"> {
  return new Map(
    given.map((text) => {
      const [, call, how] = /^([\w-]+)=(\d{3}|network|hang)$/.exec(text) ?? []
      if (call === undefined || how === undefined)
        throw new UsageError(`--fail must be call=status, call=network or call=hang, such as create=503, not "${text}"`)
      return [call, how === "network" || how === "hang" ? how : Number(how)] as const
    }),
  )
}

const here = /^(?:localhost|::1|127(?:\.\d{1,3}){3})$/

/** Prints a warning if other machines can reach the port. */
function warnOfOthers({ stderr }: Pick<Io, "stderr">, host: string): void {
  if (here.test(host)) return
  stderr.write(
    `warning: other machines can reach ${plain(host)}; anyone with the secret can make the sandbox send webhooks to any address\n`,
  )
}

const number = (given: unknown, flag: string): number | undefined => {
  if (given === undefined) return undefined
  const value = Number(given)
  if (Number.isInteger(value) && value >= 0) return value
  throw new UsageError(`--${flag} must be an integer, not "${given as string}"`)
}

const peopleMs = 3_000

export const sandbox: ExtraCommand = {
  words: ["sandbox"],
  summary: "Run a sandbox server until interrupted",
  description:
    "Starts in-memory servers that behave like the real services. Prints the environment variables to set, then every call and every webhook delivery. Type commands while it runs, such as attend or process-recordings; help lists them. Nothing leaves this machine except webhooks to the addresses you register.",
  configure: (command) => {
    command
      .argument("[services...]", `${providers.map(({ name }) => name).join(", ")} (default: bbb)`)
      .addOption(
        new Option("--port <number>", "port of the first service; the others use the ports after it").default("8090"),
      )
      .addOption(new Option("--host <address>", "address to listen on").default("127.0.0.1"))
      .addOption(new Option("--secret <text>", "secret that calls must be signed with"))
      .addOption(new Option("--seed <number>", "number of generated recordings (bbb, confweb)"))
      .addOption(new Option("--dialect <name>", "bigbluebutton or conferenciaweb, for the first service"))
      .addOption(new Option("--version <release>", "BigBlueButton release to emulate, such as 2.7 or 4.1"))
      .addOption(new Option("--webhooks-version <release>", "bbb-webhooks release to emulate: 2, 3.0 or 3.4"))
      .addOption(new Option("--webhook-url <url>", "URL that xCall sends its webhooks to"))
      .addOption(
        new Option(
          "--fail <call=status>",
          "make a call fail: create=503, getMeetings=network, any=hang; repeatable",
        ).argParser(collect),
      )
      .addOption(new Option("--people", "simulate people joining and leaving every meeting (bbb, confweb)"))
  },
  run: async (io, { given, args }) => {
    const words = args[0] as readonly string[]
    const named = (words.length > 0 ? words : ["bbb"]).map(providerNamed)
    const dialect = given["dialect"]
    if (dialect !== undefined && dialect !== "conferenciaweb" && dialect !== "bigbluebutton")
      throw new UsageError(`--dialect must be bigbluebutton or conferenciaweb, not "${dialect as string}"`)
    const wanted = named.map((each, index) =>
      index === 0 && dialect !== undefined && each.name === "bbb" ? providerNamed(dialect) : each,
    )
    const first = portOf(given["port"] as string)
    const options = {
      secret: given["secret"] as string | undefined,
      recordings: number(given["seed"], "seed"),
      release: given["version"] as string | undefined,
      webhooks: given["webhooks-version"] as string | undefined,
      webhookUrl: given["webhook-url"] as string | undefined,
      failures: failuresOf(given["fail"] as readonly string[] | undefined),
    }
    const worlds: World[] = []
    try {
      for (const [index, provider] of wanted.entries()) {
        const world = await makeWorld(provider, options)
        worlds.push(world)
        await listen(world, first === 0 ? 0 : first + index, given["host"] as string)
      }
      const paint = painter(io, io.stdout)
      for (const world of worlds) {
        io.stdout.write(`${paint("bold", world.provider.title)} at ${world.sandbox.baseUrl}\n`)
        for (const line of exportCommands(io, world)) io.stdout.write(`  ${line}\n`)
      }
      warnOfOthers(io, given["host"] as string)
      const { readControls } = await import("../workshop/controls.ts")
      const ignoreLines = await readControls(io, worlds)
      if (ignoreLines !== undefined) io.stdout.write('Type "help" for commands such as attend.\n')
      io.stdout.write("Press Ctrl-C to stop. Calls (→) and deliveries (←):\n")
      const { secretsOf } = await import("../settings.ts")
      const secrets = worlds.flatMap(({ settings, provider }) => secretsOf(provider, settings))
      const catalogues = await Promise.all(wanted.map((provider) => provider.catalogue()))
      const names = ["checksum", "password", "token", ...catalogues.flatMap((each) => each.secrets)]
      const { redactor } = await import("../../core/redaction.ts")
      const { showTraffic } = await import("../workshop/traffic.ts")
      const stop = showTraffic(io, worlds, redactor(secrets, names).text)
      const people =
        given["people"] === true
          ? setInterval(() => {
              for (const world of worlds) {
                const happened = world.joinOrLeave?.()
                if (happened !== undefined) io.stdout.write(`${" ".repeat(9)}· ${plain(happened)}\n`)
              }
            }, peopleMs)
          : undefined
      await interrupted(io)
      clearInterval(people)
      ignoreLines?.()
      stop()
    } finally {
      await Promise.all(worlds.map(({ sandbox }) => sandbox.close()))
    }
    io.stdout.write("Stopped.\n")
  },
}

async function listen({ sandbox, provider }: World, port: number, host: string): Promise<void> {
  try {
    await sandbox.listen({ port, host })
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === "EADDRINUSE")
      throw new UsageError(`port ${port} is in use: choose another --port (for ${provider.title})`)
    if (code === "EACCES" || code === "EADDRNOTAVAIL")
      throw new UsageError(`cannot listen on ${host}:${port} (${code})`)
    throw error
  }
}
