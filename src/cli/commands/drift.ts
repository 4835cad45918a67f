import { Option } from "commander"
import { addSettings, collect } from "../command-options.ts"
import type { ExtraCommand } from "../extra-command.ts"

export const drift: ExtraCommand = {
  words: ["drift"],
  summary: "Compare a server with its OpenAPI document",
  description:
    "Makes every read-only call, compares the responses with the OpenAPI document of this package, and drafts a patch for the document and an issue. Both contain field names and types only; example values are made up. Exits with 1 if anything differs.",
  configure: (command, provider) => {
    command
      .addOption(
        new Option("--with <name=value>", "value of a parameter that no response contains; repeatable").argParser(
          collect,
        ),
      )
      .addOption(
        new Option("--responses <folder>", "compare recorded responses (*.har, *.json) instead of calling a server"),
      )
      .addOption(new Option("--events <file>", "also compare recorded webhook deliveries"))
      .addOption(new Option("--offline", "make no calls; compare only --events or --responses"))
      .addOption(new Option("--spec <file>", "OpenAPI document to use instead of the package's"))
      .addOption(new Option("--patch <file>", "write the patch to a file, for patch -p1 or git apply"))
      .addOption(new Option("--issue <file>", "write the issue text to a file"))
      .addOption(new Option("--json", "JSON"))
      .addOption(new Option("--request-timeout <seconds>", "timeout of one request"))
      .addOption(new Option("--max-retries <n>", "retries of each call (default: 2)"))
      .addOption(new Option("--verbose", "log requests (secrets are masked)"))
    if (provider !== undefined) addSettings(command, provider)
  },
  run: async (io, invocation) => {
    const { findDrift } = await import("../drift/run.ts")
    await findDrift(io, invocation)
  },
}
