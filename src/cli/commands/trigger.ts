import { Option } from "commander"
import { collect } from "../command-options.ts"
import { isOfDialect } from "../flags.ts"
import { CommandFailure, connectionFailure, exitCodes, UsageError } from "../io.ts"
import type { Provider } from "../provider.ts"
import { providerNamed, providers } from "../providers.ts"
import { plain, plainLines } from "../terminal.ts"
import {
  addDeliverySecrets,
  findDeliverySecrets,
  hasWebhookSecret,
  optionsFor,
  variablesFor,
} from "../workshop/secrets.ts"
import { makeWorld } from "../workshop/worlds.ts"
import type { ExtraCommand } from "../extra-command.ts"

export const trigger: ExtraCommand = {
  words: ["trigger"],
  summary: "Send a signed event to your application",
  description:
    "Sends what the service would send, with valid content and a valid signature: any event of its OpenAPI document, and BigBlueButton's callbacks end-callback, meeting-ended-url, recording-ready and analytics-callback. Sends only to addresses of this machine, unless --remote is given.",
  configure: (command) => {
    command
      .argument("<service>", providers.map(({ name }) => name).join(", "))
      .argument("<event>", "name of the event, such as meeting-ended; an unknown name lists all events")
      .addOption(new Option("--to <url>", "address of your application").makeOptionMandatory())
      .addOption(new Option("--callback-url <url>", "the registered callback URL (default: --to)"))
      .addOption(
        new Option("--set <name=value>", "set a field of the event, such as user.name=Ana; repeatable").argParser(
          collect,
        ),
      )
      .addOption(new Option("--webhooks-version <release>", "bbb-webhooks release to emulate: 2, 3.0 or 3.4"))
      .addOption(new Option("--unknown", "send an event that is not in the OpenAPI document"))
      .addOption(new Option("--remote", "allow an address on another machine"))
      .addOption(new Option("--dry-run", "print the request without sending it"))
      .addOption(new Option("--show-secrets", "include the secret and the checksum in --dry-run"))
    command.optionsGroup("What your application verifies with:")
    addDeliverySecrets(command)
    command.addHelpText(
      "after",
      `
Examples:
  conferkit trigger bbb meeting-ended --to http://localhost:3000/hooks/bbb --secret …
  conferkit trigger confweb meeting-ended --to http://localhost:3000/hooks/confweb --auth-token …
  conferkit trigger xroom roomCreated --to http://localhost:3000/hooks/xroom --token …
  conferkit trigger omniflow message.received --to http://localhost:3000/hooks/omniflow --secret …`,
    )
  },
  run: async (io, { given, args }) => {
    const provider = providerNamed(String(args[0]))
    const to = addressOf(given["to"] as string, given["remote"] === true)
    const callback = (given["callback-url"] as string | undefined) ?? to.href
    const isRemote = given["remote"] === true
    // A token is sent as it is, so that another machine gets only what was given as an option.
    const secrets = await findDeliverySecrets(io, provider, given, isRemote)
    const { secret, "auth-token": authToken } = secrets
    const isOwn = hasWebhookSecret(provider)
    const world = await makeWorld(provider, {
      ...(isOwn ? { webhookSecret: secret } : { secret }),
      authToken,
      urlToken: secrets.token,
      webhooks: given["webhooks-version"] as string | undefined,
    })
    if (world.delivery === undefined) throw new UsageError(`${provider.title} has no webhooks`)
    const event = String(args[1])
    await checkEvent(provider, event, given["unknown"] === true)
    if (isRemote && Object.keys(secrets).length === 0 && provider.name !== "xroom")
      throw new UsageError(`--remote requires ${optionsFor(provider)}, --secret-stdin or --profile`)
    if (isOwn && secret === undefined)
      throw new UsageError(
        `--secret is missing: ${provider.title} signs with the secret of the webhook (or set ${variablesFor(provider)})`,
      )
    if (jwts.has(event) && authToken !== undefined && secret === undefined)
      throw new UsageError(`${event} is signed with the server's secret, not with a token: pass --secret`)
    const { membersOf } = await import("../arguments.ts")
    const request = world.delivery(event, membersOf(given["set"] as readonly string[] | undefined, "--set"), callback)
    const signed = new URL(request.url)
    // If the signature covers another URL, only the query of that URL is sent.
    const target = callback === to.href ? signed : new URL(to.href)
    if (callback !== to.href) target.search = signed.search
    const body = request.method === "GET" ? undefined : await request.text()
    if (given["dry-run"] === true) {
      const headers = [...request.headers].map(([name, value]) => `${name}: ${value}`)
      const { redactor } = await import("../../core/redaction.ts")
      const { secretsOf } = await import("../settings.ts")
      const { text: mask } = redactor(
        [
          ...secretsOf(provider, world.settings),
          ...[secret, authToken, secrets.token].filter((each) => each !== undefined),
        ],
        [...(await provider.catalogue()).secrets, "authorization", "checksum", "token"],
      )
      const lines = [`${request.method} ${target.href}`, ...headers, "", body ?? ""].join("\n").trimEnd()
      io.stdout.write(`${plainLines(given["show-secrets"] === true ? lines : mask(lines))}\n`)
      return
    }
    const response = await send(target, request, body, io.signal)
    const text = (await response.text()).slice(0, 500)
    const line = `${event} to ${plain(to.origin + to.pathname)}: HTTP ${response.status} ${plain(text)}`
    io.stdout.write(`${line.trimEnd()}\n`)
    if (!response.ok)
      throw new CommandFailure(
        exitCodes.api,
        response.status === 401 ? rejected(provider) : `the application responded with HTTP ${response.status}`,
      )
  },
}

const rejected = (provider: Provider): string =>
  `the application rejected the delivery (HTTP 401): pass what it verifies with as ${optionsFor(provider)}, and check the URL${
    provider.name === "confweb" ? ". Events have the authToken that hooks create returns" : ""
  }`

/** Callbacks that are signed with the shared secret, also where events have a token. */
const jwts: ReadonlySet<string> = new Set(["recording-ready", "analytics-callback"])

/** @throws UsageError that lists all events */
async function checkEvent({ catalogue, dialect, title }: Provider, event: string, unknown: boolean): Promise<void> {
  const { events } = await catalogue()
  const names = events.filter((each) => isOfDialect(each, dialect)).map(({ name }) => name)
  if (names.length > 0 && !names.includes(event) && !unknown)
    throw new UsageError(
      `${title} has no event "${event}" (use --unknown to send it anyway). Its events:\n  ${names.join("\n  ")}`,
    )
}

/** Any address in 127.0.0.0/8 as URL normalizes it; host names may begin with the same digits. */
const loopback = /^127(?:\.\d{1,3}){3}$/

const isOfThisMachine = ({ hostname }: URL): boolean =>
  hostname === "localhost" || hostname.endsWith(".localhost") || hostname === "[::1]" || loopback.test(hostname)

/** @throws UsageError for an invalid address, or one on another machine without --remote */
function addressOf(text: string, remote: boolean): URL {
  const url = URL.canParse(text) ? new URL(text) : undefined
  if (url === undefined || !/^https?:$/.test(url.protocol))
    throw new UsageError("--to must be a URL such as http://localhost:3000/hooks")
  if (url.username !== "" || url.password !== "") throw new UsageError("--to must not contain a user name or password")
  if (!remote && !isOfThisMachine(url))
    throw new UsageError(
      `${url.host} is not this machine: pass --remote to send there, with the secret given as an option`,
    )
  return url
}

async function send(
  target: URL,
  { method, headers }: Request,
  body: string | undefined,
  signal: AbortSignal,
): Promise<Response> {
  try {
    return await fetch(target, { method, headers, signal, redirect: "manual", ...(body !== undefined && { body }) })
  } catch (error) {
    if (signal.aborted) throw error
    const reason = connectionFailure(error)
    throw new CommandFailure(exitCodes.connection, `could not deliver to ${target.host}: ${reason}`)
  }
}
