import { Option } from "commander"
import type { ExtraCommand } from "../extra-command.ts"

export const explain: ExtraCommand = {
  words: ["explain"],
  summary: "Find out why a server refuses a checksum",
  description:
    "Prints what is signed for a call: its name, the query and the algorithm. With a checksum or a complete URL that somebody else made, it says which mistake explains the difference, and how to fix it. Nothing is sent, and the secret is not printed. Exits with 1 if the checksum is not the right one.",
  configure: (command) => {
    command
      .argument("[call]", "name of the call, such as create or hooks/create; not needed with --url")
      .argument("[parameters...]", "name=value, decoded, in the order in which they are sent; not with --url")
      .addOption(new Option("--their <checksum>", "a checksum that does not fit: as hex or base64"))
      .addOption(
        new Option(
          "--url <url>",
          "a complete URL that a server refuses: its query holds the parameters and the checksum",
        ),
      )
      .addOption(new Option("--json", "JSON"))
    command.optionsGroup("Credentials:")
    command
      .addOption(new Option("--secret <text>", "the server's shared secret"))
      .addOption(new Option("--secret-stdin", "read the secret from standard input"))
      .addOption(new Option("--checksum-algorithm <name>", "sha1, sha256, sha384 or sha512 (default: sha256)"))
      .addOption(new Option("--profile <name>", "a saved address with its credentials, see conferkit profile"))
    command.addHelpText(
      "after",
      `\nExamples:\n  conferkit bbb explain create name='Aula 1' meetingID=aula-1\n  conferkit bbb explain --url 'https://bbb.example.org/bigbluebutton/api/create?name=Aula%201&meetingID=aula-1&checksum=…'`,
    )
  },
  run: async (io, invocation) => {
    const { explainCall } = await import("../explain/run.ts")
    await explainCall(io, invocation)
  },
}
