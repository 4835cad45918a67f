import { Option } from "commander"
import { addSettings } from "../command-options.ts"
import type { ExtraCommand } from "../extra-command.ts"

const several = (value: string, before: readonly string[] | undefined): string[] => [...(before ?? []), value]

export const drift: ExtraCommand = {
  words: ["drift"],
  summary: "Find out how a server differs from the document that describes it",
  description:
    "Makes every call that only reads, compares what the server sends with the document that this package is made of, and drafts a patch of the document and the text of an issue. Both hold names of fields and types; values are made up. Exits with 1 if anything differs.",
  configure: (command, provider) => {
    command
      .addOption(
        new Option("--with <name=value>", "a value that calls need and no response holds; repeatable").argParser(
          several,
        ),
      )
      .addOption(new Option("--responses <folder>", "compare recorded responses (*.har, *.json) instead of a server's"))
      .addOption(new Option("--events <file>", "compare recorded deliveries of webhooks, too"))
      .addOption(new Option("--offline", "make no calls: compare --events alone"))
      .addOption(new Option("--spec <file>", "a document of your own instead of the package's"))
      .addOption(new Option("--patch <file>", "write the patch to a file; it applies with patch -p1 or git apply"))
      .addOption(new Option("--issue <file>", "write the text of the issue to a file"))
      .addOption(new Option("--json", "JSON"))
      .addOption(new Option("--request-timeout <seconds>", "time limit of one request"))
      .addOption(new Option("--max-retries <n>", "retries of each call (default: 2)"))
      .addOption(new Option("--verbose", "log what the client does, with secrets masked"))
    if (provider !== undefined) addSettings(command, provider)
  },
  run: async (io, invocation) => {
    const { findDrift } = await import("../drift/run.ts")
    await findDrift(io, invocation)
  },
}
