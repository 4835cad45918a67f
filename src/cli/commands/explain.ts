import { Option } from "commander"
import type { ExtraCommand } from "../extra-command.ts"

export const explain: ExtraCommand = {
  words: ["explain"],
  summary: "Find out why a server rejects a checksum",
  description:
    "Prints what is signed for a call: its name, the query and the algorithm. Given another program's checksum or complete URL, it finds the mistake that explains the difference and says how to fix it. Sends nothing and does not print the secret. Exits with 1 if the checksum is wrong.",
  configure: (command, provider) => {
    const name = provider?.name ?? "bbb"
    command
      .argument("[call]", "name of the call, such as create or hooks/create; omit it with --url")
      .argument("[parameters...]", "decoded name=value pairs in the order they are sent; omit them with --url")
      .addOption(new Option("--their <checksum>", "the rejected checksum, in hex or base64"))
      .addOption(new Option("--url <url>", "the complete rejected URL, including its checksum"))
      .addOption(new Option("--json", "JSON"))
    command.optionsGroup("Credentials:")
    command
      .addOption(new Option("--secret <text>", "the server's shared secret"))
      .addOption(new Option("--secret-stdin", "read the secret from standard input"))
      .addOption(new Option("--checksum-algorithm <name>", "sha1, sha256, sha384 or sha512 (default: sha256)"))
      .addOption(new Option("--profile <name>", "use a saved address and credentials (see conferkit profile)"))
    command.addHelpText(
      "after",
      `\nExamples:\n  conferkit ${name} explain create name='Aula 1' meetingID=aula-1\n  conferkit ${name} explain --url 'https://${name}.example.org/bigbluebutton/api/create?name=Aula%201&meetingID=aula-1&checksum=…'`,
    )
  },
  run: async (io, invocation) => {
    const { explainCall } = await import("../explain/run.ts")
    await explainCall(io, invocation)
  },
}
