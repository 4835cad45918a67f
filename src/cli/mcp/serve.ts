import { randomBytes } from "node:crypto"
import { StdioServerTransport, serveStdio } from "@modelcontextprotocol/server/stdio"
import { interrupted, type Io, portOf, UsageError } from "../io.ts"
import { providers as providersOfAll } from "../providers.ts"
import { plain } from "../terminal.ts"
import { callTool, type Permissions } from "./call-tool.ts"
import { Confirmations } from "./confirmations.ts"
import { serveHttp } from "./http.ts"
import { openLibrary } from "./search/search-tool.ts"
import { makeServer } from "./server.ts"
import { openServices, type Service } from "./services.ts"

interface McpOptions extends Permissions {
  readonly providers: readonly string[]
  readonly profiles: readonly string[]
  /** Port for HTTP; stdio if undefined. */
  readonly http: string | undefined
}

const shortestToken = 16

/** Serves until the client closes the connection, or the user interrupts. */
export async function serveMcp(io: Io, { providers, profiles, http, ...permissions }: McpOptions): Promise<void> {
  const port = http === undefined ? undefined : portOf(http)
  const services = await openServices(io, { names: providers, profiles })
  const operations = services.flatMap((service) => service.operations)
  const library = openLibrary(io, operations)
  const titlesOf = (all: readonly Service[]) => all.map(({ provider }) => provider.title)
  const ready = titlesOf(services.filter(({ isReady }) => isReady))
  const unready = titlesOf(services.filter(({ isReady }) => !isReady))
  const others = providersOfAll
    .filter((each) => !services.some(({ provider }) => provider === each))
    .map(({ title }) => title)
  const say = (text: string) => {
    io.stderr.write(`${plain(text)}\n`)
  }
  const log = (message: string) => {
    say(`conferkit mcp: ${message}`)
  }
  const onError = ({ message }: Error) => {
    log(message)
  }
  const call = callTool(io, services, permissions, { confirmations: new Confirmations(io.now), log })
  const make = () => makeServer(library, call, { ready, unready })
  say(`conferkit mcp serves ${ready.join(", ") || "no service yet"}; it may ${describe(permissions)}`)
  if (unready.length > 0)
    say(`without address and credentials, so only search works: ${unready.join(", ")} (a call says what to set)`)
  if (others.length > 0)
    say(
      `not served, since ${providers.length + profiles.length > 0 ? "not chosen" : "without address and credentials"}: ${others.join(", ")}`,
    )
  if (port === undefined) {
    const transport = new StdioServerTransport(io.stdin, io.stdout)
    const server = serveStdio(make, { transport, onerror: onError })
    const ended = new Promise<void>((resolve) => {
      io.stdin.once("close", resolve).once("end", resolve)
    })
    await Promise.race([ended, interrupted(io)])
    await server.close()
    return
  }
  const given = io.env["CONFERKIT_MCP_TOKEN"]
  if (given !== undefined && given.length < shortestToken)
    throw new UsageError(`CONFERKIT_MCP_TOKEN is shorter than ${shortestToken} characters`)
  const token = given ?? randomBytes(32).toString("base64url")
  const server = await serveHttp(make, { port, token, onError })
  say(`listening at ${server.url}`)
  if (given === undefined) say(`bearer token for this run: ${token}`)
  await interrupted(io)
  await server.close()
}

const describe = ({ allow, showing }: Permissions): string =>
  [
    { read: "read", write: "read and change data", delete: "read, change and destroy data" }[allow],
    ...(showing.links || showing.secrets
      ? [`shows ${[showing.links ? "join links" : "", showing.secrets ? "secrets" : ""].filter(Boolean).join(" and ")}`]
      : []),
  ].join(", and ")
