import type { AddressInfo } from "node:net"
import { Option } from "commander"
import { isWebhookVerificationError } from "../../core/errors.ts"
import { type Io, readInput, UsageError } from "../io.ts"
import type { Provider } from "../provider.ts"
import { providers } from "../providers.ts"
import { json, painter, plain, plainLines } from "../terminal.ts"
import type { Parcel, Verified, Verifier } from "../workshop/receivers.ts"
import { providerNamed } from "../workshop/worlds.ts"
import type { ExtraCommand, Invocation } from "../extra-command.ts"
import { interrupted, portOf } from "./sandbox.ts"

/** Where the secret of a service's webhooks comes from, if it is none of the client's. */
const webhookVariables: Readonly<Record<string, string>> = {
  bbb: "BBB_SECRET",
  confweb: "CONFERENCIAWEB_SECRET",
  xroom: "XROOM_WEBHOOK_TOKEN",
  xcall: "XCALL_WEBHOOK_SECRET",
  omniflow: "OMNIFLOW_WEBHOOK_SECRET",
}

async function secretOf(io: Io, provider: Provider, given: Invocation["given"]): Promise<string> {
  const variable = webhookVariables[provider.name] ?? ""
  const profile = given["profile"] as string | undefined
  const { readProfile } = await import("../profiles.ts")
  const found =
    given["secret-stdin"] === true
      ? (await readInput(io, "the secret")).replace(/\r?\n$/, "")
      : ((given["secret"] as string | undefined) ??
        (profile === undefined ? io.env[variable] : (await readProfile(io, profile, provider))?.settings["secret"]))
  if (found !== undefined && found !== "") return found
  throw new UsageError(`no secret to verify with: give --secret or --secret-stdin, or set ${variable}`)
}

const longestBody = 16 * 2 ** 20

export const listen: ExtraCommand = {
  words: ["listen"],
  summary: "Receive webhooks, verify them and print their events, until interrupted",
  description:
    "Receives deliveries on this machine, verifies them and prints their events. A delivery that cannot be trusted is answered with 401 and explained. With --forward your application gets each one as it came, and its response is the service's.",
  configure: (command) => {
    command
      .argument("<service>", providers.map(({ name }) => name).join(", "))
      .addOption(new Option("--port <number>", "port to listen on; 0 takes a free one").default("3000"))
      .addOption(new Option("--host <address>", "address to listen on").default("127.0.0.1"))
      .addOption(new Option("--forward <url>", "send each verified delivery on to your application"))
      .addOption(
        new Option(
          "--register <url>",
          "keep a hook for this public address of the port, and remove it at the end (bbb, confweb)",
        ),
      )
      .addOption(
        new Option(
          "--public-url <url>",
          "the address as it was registered, if a proxy changes it (default: --register, or that of the request)",
        ),
      )
      .addOption(new Option("--webhook-key <text>", "answers the handshake of xroom"))
      .addOption(new Option("--json", "one event a line, as JSON"))
      .addOption(new Option("--url <url>", "address of the server, for --register"))
      .addOption(new Option("--secret <text>", "what deliveries are verified with"))
      .addOption(new Option("--secret-stdin", "read the secret from standard input"))
      .addOption(new Option("--profile <name>", "take address and secret of a profile"))
  },
  run: async (io, { given, args }) => {
    const provider = providerNamed(String(args[0]))
    const register = given["register"] as string | undefined
    const registered = register === undefined ? undefined : await keepHook(io, provider, register, given)
    const secret = registered?.secret ?? (await secretOf(io, provider, given))
    const { verifierFor } = await import("../workshop/receivers.ts")
    const verifier = await verifierFor(provider, {
      secret,
      callbackURL: (given["public-url"] as string | undefined) ?? register,
      webhookKey: given["webhook-key"] as string | undefined,
    })
    if (verifier === undefined) throw new UsageError(`${provider.title} sends no webhooks`)
    const { toNodeListener } = await import("conferkit/webhooks")
    const { createServer } = await import("node:http")
    const forward = given["forward"] as string | undefined
    const receive = receiver(io, verifier, forward, given["json"] === true)
    const server = createServer(toNodeListener(receive))
    const port = portOf(given["port"] as string)
    try {
      await new Promise<void>((resolve, reject) => {
        server.once("error", reject).listen(port, given["host"] as string, resolve)
      })
    } catch (error) {
      await registered?.stop()
      throw new UsageError(
        `port ${port} cannot be listened on (${(error as NodeJS.ErrnoException).code ?? "unknown error"})`,
      )
    }
    const { port: own } = server.address() as AddressInfo
    io.stderr.write(`Listening on http://${given["host"] as string}:${own} for ${provider.title}. Ctrl-C ends it.\n`)
    if (registered !== undefined) io.stderr.write(`Hook ${registered.id} is registered for ${plain(register ?? "")}.\n`)
    await interrupted(io)
    server.close()
    server.closeAllConnections()
    if (registered !== undefined) {
      await registered.stop()
      io.stderr.write(`Hook ${registered.id} is removed.\n`)
    }
  },
}

interface Registered {
  readonly id: string
  readonly secret: string
  readonly stop: () => Promise<void>
}

/** What the clients of BigBlueButton and ConferênciaWeb have in common. */
interface HookClient {
  readonly hooks: {
    readonly keep: (
      url: string,
      options: { readonly onError: (error: unknown) => void },
    ) => Promise<{ readonly hook: { readonly hookID: string; readonly authToken?: string }; readonly stop: () => void }>
    readonly destroy: (params: { readonly hookID: string }) => Promise<unknown>
  }
}

async function keepHook(io: Io, provider: Provider, url: string, given: Invocation["given"]): Promise<Registered> {
  if (provider.name !== "bbb" && provider.name !== "confweb")
    throw new UsageError(`--register is for bbb and confweb; ${provider.title} has calls of its own for it`)
  const { connect } = await import("../run-call.ts")
  const { calls, found } = await connect(io, provider, given, await provider.catalogue())
  const { hooks } = calls.client as HookClient
  const kept = await hooks.keep(url, {
    onError: (error) => {
      io.stderr.write(
        `the hook could not be looked at: ${plain(error instanceof Error ? error.message : String(error))}\n`,
      )
    },
  })
  const { hookID, authToken } = kept.hook
  return {
    id: hookID,
    secret: authToken ?? found.values["secret"] ?? "",
    stop: async () => {
      kept.stop()
      await hooks.destroy({ hookID }).catch((error: unknown) => {
        io.stderr.write(
          `hook ${hookID} could not be removed: ${plain(error instanceof Error ? error.message : String(error))}\n`,
        )
      })
    },
  }
}

const clock = (time: number): string => new Date(time).toTimeString().slice(0, 8)

/** Headers of one connection, which are none of the next one's. */
const ofConnection = ["connection", "content-length", "host", "keep-alive", "transfer-encoding", "expect"]

function receiver(io: Io, verifier: Verifier, forward: string | undefined, asJson: boolean) {
  const paint = painter(io, io.stdout)
  const tell = ({ events, proof }: Verified) => {
    for (const { name, event } of events) {
      if (asJson) io.stdout.write(`${json(event)}\n`)
      else {
        const time = paint("dim", clock(io.now()))
        io.stdout.write(
          `${time} ${paint("green", "✓")} ${paint("bold", plain(name))} ${paint("dim", `proven by ${proof}`)}\n`,
        )
        io.stdout.write(`${plainLines(json(event, 2)).replaceAll(/^/gm, "  ")}\n`)
      }
    }
  }
  const reject = async (parcel: Parcel, error: Error) => {
    const why = await verifier.explain?.(parcel).catch(() => undefined)
    const { pathname } = new URL(parcel.url)
    io.stderr.write(`${clock(io.now())} ✗ ${parcel.method} ${plain(pathname)} rejected: ${plain(error.message)}\n`)
    if (why !== undefined) io.stderr.write(`  ${plain(why)}\n`)
  }
  return async (request: Request): Promise<Response> => {
    const parcel = await parcelOf(request)
    if (parcel === undefined) return new Response("The body is too long", { status: 413 })
    let verified: Verified
    try {
      verified = await verifier.verify(parcel)
    } catch (error) {
      if (!isWebhookVerificationError(error) && !(error instanceof Error)) throw error
      await reject(parcel, error)
      return new Response("Not verified", { status: 401 })
    }
    tell(verified)
    const own = verifier.respond?.(parcel, verified)
    if (own !== undefined) return own
    return forward === undefined ? new Response("OK") : handOn(io, parcel, forward)
  }
}

async function parcelOf(request: Request): Promise<Parcel | undefined> {
  const parts: Uint8Array[] = []
  let length = 0
  for await (const part of (request.body ?? []) as AsyncIterable<Uint8Array>) {
    length += part.length
    if (length > longestBody) return undefined
    parts.push(part)
  }
  return {
    method: request.method,
    url: request.url,
    headers: request.headers,
    body: new Uint8Array(Buffer.concat(parts)),
  }
}

/** Sends a delivery to the application as it came: what it responds with is the response of the service. */
async function handOn(io: Io, { method, url, headers, body }: Parcel, forward: string): Promise<Response> {
  const target = new URL(forward)
  const came = new URL(url)
  target.search = came.search
  if (target.pathname === "/") target.pathname = came.pathname
  const sent = new Headers(headers)
  for (const name of ofConnection) sent.delete(name)
  try {
    const response = await fetch(target, {
      method,
      headers: sent,
      redirect: "manual",
      signal: io.signal,
      ...(method === "GET" || method === "HEAD" ? {} : { body }),
    })
    io.stderr.write(`  forwarded to ${plain(target.origin + target.pathname)}: HTTP ${response.status}\n`)
    const content = await response.arrayBuffer()
    // 204 and 304 must not have a body, not even an empty one.
    return new Response(content.byteLength === 0 ? null : content, { status: response.status })
  } catch (error) {
    const reason = error instanceof Error && error.cause instanceof Error ? error.cause.message : String(error)
    io.stderr.write(`  ${plain(target.host)} did not take it: ${plain(reason)}\n`)
    return new Response("The application could not be reached", { status: 502 })
  }
}
