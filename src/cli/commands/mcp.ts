import { Option } from "commander"
import { collect } from "../command-options.ts"
import type { ExtraCommand } from "../extra-command.ts"
import { providers } from "../providers.ts"

export const mcp: ExtraCommand = {
  words: ["mcp"],
  summary: "Serve the calls to AI agents (Model Context Protocol)",
  description:
    "Starts an MCP server with two tools: search finds operations and documentation, call makes a call. Without --allow it only reads; calls that destroy data are confirmed by the user. Address and credentials come from the environment, .env or a profile, as for other commands.",
  configure: (command) => {
    command
      .addOption(
        new Option(
          "--provider <service>",
          `serve this service; repeatable: ${providers.map(({ name }) => name).join(", ")} (default: those that are configured)`,
        ).argParser(collect),
      )
      .addOption(new Option("--profile <name>", "serve the service of a saved profile; repeatable").argParser(collect))
      .addOption(
        new Option("--allow <level>", "write: calls that change data; delete: calls that destroy data, too").choices([
          "write",
          "delete",
        ]),
      )
      .addOption(new Option("--show-links", "show join links, which are otherwise withheld"))
      .addOption(new Option("--show-secrets", "show passwords and tokens that services return"))
      .addOption(
        new Option(
          "--http <port>",
          "serve streamable HTTP on a port of 127.0.0.1 instead of stdio; CONFERKIT_MCP_TOKEN is its bearer token",
        ),
      )
    command.addHelpText(
      "after",
      "\nExamples:\n  conferkit mcp --provider bbb\n  conferkit mcp --provider bbb --provider omniflow --allow write\n  CONFERKIT_MCP_TOKEN=… conferkit mcp --http 8095",
    )
  },
  run: async (io, { given }) => {
    const { serveMcp } = await import("../mcp/serve.ts")
    await serveMcp(io, {
      providers: (given["provider"] as readonly string[] | undefined) ?? [],
      profiles: (given["profile"] as readonly string[] | undefined) ?? [],
      allow: (given["allow"] as "write" | "delete" | undefined) ?? "read",
      showing: { links: given["show-links"] === true, secrets: given["show-secrets"] === true },
      http: given["http"] as string | undefined,
    })
  },
}
