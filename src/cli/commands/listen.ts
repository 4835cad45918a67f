import type { AddressInfo } from "node:net"
import { Option } from "commander"
import { isWebhookVerificationError } from "../../core/errors.ts"
import { CommandFailure, exitCodes, interrupted, type Io, messageOf, portOf, systemCode, UsageError } from "../io.ts"
import type { Provider } from "../provider.ts"
import { isBigBlueButton, providerNamed, providers } from "../providers.ts"
import { clock, json, painter, plain, plainLines } from "../terminal.ts"
import type { ReceivedDelivery, Verified, Verifier } from "../workshop/receivers.ts"
import {
  addDeliverySecrets,
  type DeliverySecrets,
  findDeliverySecrets,
  optionsFor,
  variablesFor,
} from "../workshop/secrets.ts"
import type { ExtraCommand, Invocation } from "../extra-command.ts"

async function deliverySecretsOf(io: Io, provider: Provider, given: Invocation["given"]): Promise<DeliverySecrets> {
  const found = await findDeliverySecrets(io, provider, given)
  if (Object.keys(found).length > 0) return found
  throw new UsageError(
    `the secret to verify deliveries with is missing: pass ${optionsFor(provider)} or --secret-stdin, or set ${variablesFor(provider)}`,
  )
}

const longestBody = 16 * 2 ** 20

export const listen: ExtraCommand = {
  words: ["listen"],
  summary: "Receive, verify and print webhooks until interrupted",
  description:
    "Receives webhook deliveries on this machine, verifies them and prints their events. Responds to a delivery that fails verification with 401 and explains why. --forward passes each verified delivery unchanged to your application and returns its response to the sender.",
  configure: (command) => {
    command
      .argument("<service>", providers.map(({ name }) => name).join(", "))
      .addOption(new Option("--port <number>", "port to listen on; 0 picks a free one").default("3000"))
      .addOption(new Option("--host <address>", "address to listen on").default("127.0.0.1"))
      .addOption(new Option("--forward <url>", "forward each verified delivery to your application"))
      .addOption(
        new Option(
          "--register <url>",
          "register this public address as a hook, and remove the hook at the end (bbb, confweb)",
        ),
      )
      .addOption(
        new Option(
          "--public-url <url>",
          "the registered address, if a proxy changes the URL (default: --register, or the request's URL)",
        ),
      )
      .addOption(new Option("--webhook-key <text>", "key for xroom's validation handshake"))
      .addOption(new Option("--json", "print JSON, one event per line"))
      .addOption(new Option("--url <url>", "address of the server, for --register"))
    command.optionsGroup("What deliveries are verified with:")
    addDeliverySecrets(command)
    command.addHelpText(
      "after",
      `
Examples:
  conferkit listen bbb --port 3000 --secret …
  conferkit listen confweb --port 3000 --auth-token …
  conferkit listen confweb --port 3000 --register https://your-tunnel.example/hooks
  conferkit listen xroom --port 3000 --token …`,
    )
  },
  run: async (io, { given, args }) => {
    const provider = providerNamed(String(args[0]))
    const register = given["register"] as string | undefined
    // Every invalid option is reported before a hook is registered.
    const port = portOf(given["port"] as string)
    const { forwarder } = await import("../workshop/forward.ts")
    const forward = given["forward"] === undefined ? undefined : forwarder(io, given["forward"] as string)
    const { toNodeListener } = await import("conferkit/webhooks")
    const { createServer } = await import("node:http")
    const registered = register === undefined ? undefined : await keepHook(io, provider, register, given)
    try {
      const secrets = registered?.secrets ?? (await deliverySecretsOf(io, provider, given))
      const { verifierFor } = await import("../workshop/receivers.ts")
      const verifier = await verifierFor(provider, {
        secrets,
        callbackURL: (given["public-url"] as string | undefined) ?? register,
        webhookKey: given["webhook-key"] as string | undefined,
      })
      if (verifier === undefined) throw new UsageError(`${provider.title} has no webhooks`)
      const server = createServer(toNodeListener(receiver(io, verifier, forward, given["json"] === true)))
      await new Promise<void>((resolve, reject) => {
        server.once("error", reject).listen(port, given["host"] as string, resolve)
      }).catch((error: unknown) => {
        throw new UsageError(`cannot listen on port ${port} (${systemCode(error)})`)
      })
      const { port: own } = server.address() as AddressInfo
      io.stderr.write(
        `Listening on http://${given["host"] as string}:${own} for ${provider.title}. Press Ctrl-C to stop.\n`,
      )
      if (registered !== undefined)
        io.stderr.write(`Hook ${plain(registered.id)} is registered for ${plain(register ?? "")}.\n`)
      await interrupted(io)
      server.close()
      server.closeAllConnections()
    } finally {
      await registered?.stop()
    }
  },
}

interface Registered {
  readonly id: string
  readonly secrets: DeliverySecrets
  /** Removes the hook, unless it was registered before. */
  readonly stop: () => Promise<void>
}

/** The common part of the BigBlueButton and ConferênciaWeb clients. */
interface HookClient {
  readonly hooks: {
    readonly keep: (
      url: string,
      options: { readonly onError: (error: unknown) => void },
    ) => Promise<{
      readonly hook: { readonly hookID: string; readonly authToken?: string; readonly outcome: string }
      readonly stop: () => void
    }>
    readonly destroy: (params: { readonly hookID: string }) => Promise<unknown>
  }
}

async function keepHook(io: Io, provider: Provider, url: string, given: Invocation["given"]): Promise<Registered> {
  if (!isBigBlueButton(provider))
    throw new UsageError(
      `--register works only with bbb and confweb; register webhooks of ${provider.title} with its own commands`,
    )
  const { connect } = await import("../run-call.ts")
  const { calls, found } = await connect(io, provider, given, await provider.catalogue())
  const { hooks } = calls.client as HookClient
  const kept = await hooks.keep(url, {
    onError: (error) => {
      io.stderr.write(`could not check the hook: ${plain(messageOf(error))}\n`)
    },
  })
  const { hookID: id, authToken, outcome } = kept.hook
  return {
    id,
    secrets: { secret: found.values["secret"] ?? "", ...(authToken !== undefined && { "auth-token": authToken }) },
    stop: async () => {
      kept.stop()
      // If the server lost the hook, it was registered again under another id.
      const { hookID } = kept.hook
      if (outcome !== "created") {
        io.stderr.write(`Hook ${plain(hookID)} existed before and stays registered.\n`)
        return
      }
      await hooks.destroy({ hookID }).catch((error: unknown) => {
        const why = messageOf(error)
        throw new CommandFailure(exitCodes.api, `could not remove hook ${hookID}: ${why}`)
      })
      io.stderr.write(`Removed hook ${plain(hookID)}.\n`)
    },
  }
}

function receiver(
  io: Io,
  verifier: Verifier,
  forward: ((delivery: ReceivedDelivery) => Promise<Response>) | undefined,
  asJson: boolean,
) {
  const paint = painter(io, io.stdout)
  const tell = ({ events, proof, isProven = true }: Verified) => {
    for (const { name, event } of events) {
      if (asJson) io.stdout.write(`${json(event)}\n`)
      else {
        const time = paint("dim", clock(io.now()))
        io.stdout.write(
          `${time} ${isProven ? paint("green", "✓") : paint("yellow", "?")} ${paint("bold", plain(name))} ${paint("dim", `verified by ${proof}`)}\n`,
        )
        io.stdout.write(`${plainLines(json(event, 2)).replaceAll(/^/gm, "  ")}\n`)
      }
    }
  }
  const reject = async (delivery: ReceivedDelivery, error: Error) => {
    const why = await verifier.explain?.(delivery).catch(() => undefined)
    const { pathname } = new URL(delivery.url)
    io.stderr.write(`${clock(io.now())} ✗ ${delivery.method} ${plain(pathname)} rejected: ${plain(error.message)}\n`)
    if (why !== undefined) io.stderr.write(`  ${plain(why)}\n`)
  }
  return async (request: Request): Promise<Response> => {
    const delivery = await readDelivery(request)
    if (delivery === undefined) return new Response("The body is too long", { status: 413 })
    let verified: Verified
    try {
      verified = await verifier.verify(delivery)
    } catch (error) {
      if (!isWebhookVerificationError(error) && !(error instanceof Error)) throw error
      await reject(delivery, error)
      return new Response("Not verified", { status: 401 })
    }
    tell(verified)
    const own = verifier.respond?.(delivery, verified)
    if (own !== undefined) return own
    if (forward === undefined) return new Response("OK")
    if (verified.isProven !== false) return forward(delivery)
    io.stderr.write("  not forwarded: the sender is not verified\n")
    return new Response("OK")
  }
}

async function readDelivery(request: Request): Promise<ReceivedDelivery | undefined> {
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
