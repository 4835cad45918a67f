import { Option } from "commander"
import { addSettings } from "../command-options.ts"
import type { ExtraCommand } from "../extra-command.ts"
import { CommandFailure, exitCodes } from "../io.ts"
import { inFlags } from "../providers.ts"
import { json, painter, plain, write } from "../terminal.ts"

/** What `check()` of every client resolves to. */
interface Report {
  readonly ok: boolean
  readonly baseUrl: string
  readonly checks: readonly {
    readonly name: string
    readonly status: "ok" | "warning" | "failed" | "skipped"
    readonly did: string
    readonly found: string
    readonly todo?: string
  }[]
}

interface Client {
  readonly check: (options: Readonly<Record<string, unknown>>) => Promise<Report>
}

const marks = { ok: "✓", warning: "!", failed: "✗", skipped: "-" } as const
const colours = { ok: "green", warning: "yellow", failed: "red", skipped: "dim" } as const

export const check: ExtraCommand = {
  words: ["check"],
  summary: "Check address, credentials, certificate, clock and webhooks",
  description:
    "Checks the address, the certificate, the release, the credentials (with a call that needs them), the clocks and the registered webhooks. Each line says what was checked and how to fix a failure. Makes read-only calls. Exits with 1 if something would break an integration.",
  configure: (command, provider) => {
    command.addOption(new Option("--json", "print the report as JSON"))
    command.addOption(new Option("--request-timeout <seconds>", "timeout of one request (default: 10)"))
    if (provider?.checkOptions?.includes("callback-url") === true)
      command.addOption(new Option("--callback-url <url>", "webhook that should be registered and enabled"))
    if (provider?.checkOptions?.includes("domain") === true)
      command.addOption(new Option("--domain <name>", "domain whose webhooks are listed"))
    command.addOption(new Option("--verbose", "log requests (secrets are masked)"))
    if (provider !== undefined) addSettings(command, provider)
  },
  run: async (io, { given, provider }) => {
    if (provider === undefined) return
    const { connect } = await import("../run-call.ts")
    const { calls, found } = await connect(io, provider, given, await provider.catalogue())
    const { "callback-url": callbackURL, domain, "request-timeout": seconds } = given
    const options = {
      signal: io.signal,
      ...(callbackURL !== undefined && { callbackURL }),
      ...(domain !== undefined && { domain }),
      ...(seconds !== undefined && { timeout: Number(seconds) * 1_000 }),
    }
    if (io.stderr.isTTY === true) io.stderr.write("Checking …\r")
    const report = await (calls.client as Client).check(options)
    if (io.stderr.isTTY === true) io.stderr.write("\u001B[K")
    if (given["json"] === true) await write(io.stdout, `${json(report, 2)}\n`)
    else {
      const paint = painter(io, io.stdout)
      const lines = report.checks.flatMap(({ name, status, did, found: result, todo }) => [
        `${paint(colours[status], marks[status])} ${paint("bold", name.padEnd(11))} ${plain(inFlags(result))}`,
        ...(status === "ok" || status === "skipped" ? [] : [paint("dim", `${" ".repeat(14)}${plain(did)}`)]),
        ...(todo === undefined ? [] : [`${" ".repeat(14)}→ ${plain(inFlags(todo))}`]),
      ])
      const head = `${provider.title} at ${plain(report.baseUrl)} (credentials from ${found.source})`
      const end = report.ok
        ? "No problem found that would break an integration."
        : "Found a problem that would break an integration."
      await write(io.stdout, `${[head, ...lines, end].join("\n")}\n`)
    }
    if (!report.ok) throw new CommandFailure(exitCodes.api)
  },
}
