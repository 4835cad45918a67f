import { Client, type ElicitRequest, type ElicitResult, type CallToolResult } from "@modelcontextprotocol/client"
import { DEFAULT_INHERITED_ENV_VARS, StdioClientTransport } from "@modelcontextprotocol/client/stdio"
import type { Command } from "../command.ts"

/** A question that the server puts to the user. */
export type Question = ElicitRequest["params"]

interface ConnectOptions {
  /** Arguments after `mcp`: `--provider bbb`. */
  readonly args?: readonly string[]
  readonly env?: Readonly<Record<string, string>>
  /** Answers questions in the user's place. Without it the client has no elicitation capability. */
  readonly elicit?: (question: Question) => ElicitResult | Promise<ElicitResult>
  /** `auto` negotiates the newest revision, `legacy` initializes as clients of 2025 do. */
  readonly revision?: "auto" | "legacy"
}

/** Arguments of the tool `call` besides the operation and its arguments. */
interface CallMore {
  readonly fields?: readonly string[]
  readonly offset?: number
  readonly limit?: number
  readonly confirm?: string
}

/** A client that is connected to a running `conferkit mcp`. */
export interface Connected {
  readonly client: Client
  readonly search: (query: string, provider?: string) => Promise<CallToolResult>
  /** Searches by the name of an operation or a section. */
  readonly read: (name: string) => Promise<CallToolResult>
  readonly call: (operation: string, args?: object, more?: CallMore) => Promise<CallToolResult>
  /** What the server wrote to standard error so far. */
  readonly log: () => string
  readonly close: () => Promise<void>
}

/** A user who agrees to everything. */
export const accept = (): ElicitResult => ({ action: "accept", content: { confirm: true } })

/** A user who agrees to nothing. */
export const decline = (): ElicitResult => ({ action: "decline" })

/** The text of a result. */
export const text = ({ content }: CallToolResult): string =>
  content.map((each) => (each.type === "text" ? each.text : `(${each.type})`)).join("\n")

/** The lines between the marks of a result that quotes a server; `undefined` in one that quotes nothing. */
export function data(result: CallToolResult): string | undefined {
  const [, , quoted] = /^<(data-[\da-f]+)>\n([^]*?)\n?<\/\1>$/m.exec(text(result)) ?? []
  return quoted
}

/** Starts the packed command as an MCP server, with an environment that holds nothing of this machine's, and connects to it. */
export async function connectTo(
  { home, path }: Pick<Command, "home" | "path">,
  { args = [], env = {}, elicit, revision = "auto" }: ConnectOptions = {},
): Promise<Connected> {
  // The transport passes some variables of this process on unless they are given.
  const inherited = Object.fromEntries(DEFAULT_INHERITED_ENV_VARS.map((name) => [name, ""]))
  const transport = new StdioClientTransport({
    command: process.execPath,
    args: [path, "mcp", ...args],
    cwd: home,
    env: { ...inherited, PATH: process.env["PATH"] ?? "", HOME: home, ...env },
    stderr: "pipe",
  })
  let log = ""
  transport.stderr?.on("data", (chunk: Buffer) => {
    log += chunk.toString("utf8")
  })
  const client = new Client(
    { name: "conferkit-test", version: "1.0.0" },
    {
      capabilities: elicit === undefined ? {} : { elicitation: { form: {} } },
      versionNegotiation: { mode: revision },
    },
  )
  if (elicit !== undefined) client.setRequestHandler("elicitation/create", ({ params }) => elicit(params))
  await client.connect(transport)
  const tool = (name: string, given: Record<string, unknown>) => client.callTool({ name, arguments: given })
  return {
    client,
    search: (query, provider) => tool("search", { query, ...(provider !== undefined && { provider }) }),
    read: (name) => tool("search", { name }),
    call: (operation, args = {}, more = {}) => tool("call", { operation, arguments: args, ...more }),
    log: () => log,
    close: () => client.close(),
  }
}
