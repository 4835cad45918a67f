import { Option } from "commander"
import { CommandFailure, connectionFailure, exitCodes, type Io, readSecret, UsageError } from "../io.ts"
import type { Provider } from "../provider.ts"
import { providers } from "../providers.ts"
import { plain, plainLines } from "../terminal.ts"
import { makeWorld, providerNamed } from "../workshop/worlds.ts"
import type { ExtraCommand, Invocation } from "../extra-command.ts"

/** `user.name=Ana` → { user: { name: "Ana" } }; values that read as JSON are taken as such. */
function payloadOf(given: readonly string[] = []): Record<string, unknown> {
  const payload: Record<string, unknown> = {}
  for (const text of given) {
    const at = text.indexOf("=")
    if (at <= 0) throw new UsageError(`--set must be name=value, not "${text}"`)
    const names = text.slice(0, at).split(".")
    if (names.some((name) => name === "" || name === "__proto__"))
      throw new UsageError(`--set: "${text.slice(0, at)}" is not a field name`)
    let table = payload
    for (const name of names.slice(0, -1)) {
      const inner = table[name]
      table = table[name] = typeof inner === "object" && inner !== null ? { ...inner } : {}
    }
    table[names.at(-1) ?? ""] = valueOf(text.slice(at + 1))
  }
  return payload
}

function valueOf(text: string): unknown {
  try {
    return JSON.parse(text) as unknown
  } catch {
    return text
  }
}

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
          (value: string, before: readonly string[] | undefined) => [...(before ?? []), value],
        ),
      )
      .addOption(new Option("--webhook-secret <text>", "secret of the webhook (omniflow, xcall)"))
      .addOption(new Option("--webhooks-version <release>", "bbb-webhooks release to emulate: 2, 3.0 or 3.4"))
      .addOption(new Option("--unknown", "send an event that is not in the OpenAPI document"))
      .addOption(new Option("--remote", "allow an address on another machine"))
      .addOption(new Option("--dry-run", "print the request without sending it"))
      .addOption(new Option("--show-secrets", "include the secret and the checksum in --dry-run"))
    command.addOption(new Option("--secret <text>", "the server's shared secret (bbb, confweb)"))
    command.addOption(new Option("--secret-stdin", "read the secret from standard input"))
    command.addOption(new Option("--profile <name>", "use the secret of a profile"))
  },
  run: async (io, { given, args }) => {
    const provider = providerNamed(String(args[0]))
    const to = addressOf(given["to"] as string, given["remote"] === true)
    const callback = (given["callback-url"] as string | undefined) ?? to.href
    const world = await makeWorld(provider, {
      secret: await secretFor(io, provider, given),
      webhookSecret: given["webhook-secret"] as string | undefined,
      webhooks: given["webhooks-version"] as string | undefined,
    })
    if (world.delivery === undefined) throw new UsageError(`${provider.title} has no webhooks`)
    const event = String(args[1])
    await checkEvent(provider, event, given["unknown"] === true)
    // The secret of the API signs nothing here.
    if (bySecretOfWebhook.has(provider.name) && given["webhook-secret"] === undefined)
      throw new UsageError(`--webhook-secret is missing: ${provider.title} signs with the secret of the webhook`)
    const request = world.delivery(event, payloadOf(given["set"] as readonly string[] | undefined), callback)
    const signed = new URL(request.url)
    // Where the signature covers another address, only its query travels along.
    const target = callback === to.href ? signed : new URL(to.href)
    if (callback !== to.href) target.search = signed.search
    const body = request.method === "GET" ? undefined : await request.text()
    if (given["dry-run"] === true) {
      const headers = [...request.headers].map(([name, value]) => `${name}: ${value}`)
      const secrets = Object.entries(world.settings).flatMap(([flag, value]) =>
        provider.settings.some((each) => each.flag === flag && each.secret === true) ? value : [],
      )
      if (given["webhook-secret"] !== undefined) secrets.push(given["webhook-secret"] as string)
      const { redactor } = await import("../../core/redaction.ts")
      const { text: mask } = redactor(secrets, [
        ...(await provider.catalogue()).secrets,
        "authorization",
        "checksum",
        "token",
      ])
      const lines = [`${request.method} ${target.href}`, ...headers, "", body ?? ""].join("\n").trimEnd()
      io.stdout.write(`${plainLines(given["show-secrets"] === true ? lines : mask(lines))}\n`)
      return
    }
    const response = await send(target, request, body, io.signal)
    const text = (await response.text()).slice(0, 500)
    const line = `${event} to ${plain(target.origin + target.pathname)}: HTTP ${response.status} ${plain(text)}`
    io.stdout.write(`${line.trimEnd()}\n`)
    if (!response.ok)
      throw new CommandFailure(
        exitCodes.api,
        response.status === 401 ? rejected(provider.name) : `the application responded with HTTP ${response.status}`,
      )
  },
}

/** Which secret the application verifies with: ConferênciaWeb gives each hook a token of its own. */
const rejected = (provider: string): string =>
  provider === "confweb"
    ? "the application rejected the delivery (HTTP 401): pass the hook's authToken as --secret, and check the URL"
    : "the application rejected the delivery (HTTP 401): pass the secret that it verifies with, and check the URL"

/** Services whose webhooks have secrets of their own. */
const bySecretOfWebhook: ReadonlySet<string> = new Set(["omniflow", "xcall"])

/** @throws UsageError that names all events */
async function checkEvent({ catalogue, dialect, title }: Provider, event: string, unknown: boolean): Promise<void> {
  const { events } = await catalogue()
  const names = events.filter(({ dialects = [dialect] }) => dialects.includes(dialect)).map(({ name }) => name)
  if (names.length > 0 && !names.includes(event) && !unknown)
    throw new UsageError(
      `${title} has no event "${event}" (use --unknown to send it anyway). Its events:\n  ${names.join("\n  ")}`,
    )
}

/** Any of 127.0.0.0/8, which URL has written out; a name may begin with the same digits. */
const loopback = /^127(?:\.\d{1,3}){3}$/

const isOfThisMachine = ({ hostname }: URL): boolean =>
  hostname === "localhost" || hostname.endsWith(".localhost") || hostname === "[::1]" || loopback.test(hostname)

/** @throws UsageError for what is not an address, or one of another machine that was not asked for */
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

/**
 * The secret that signs. Some forms send it as it is, so that another machine gets only what was given as an option.
 * @returns `undefined` where none is known: then it is the one that sandboxes have
 */
async function secretFor(io: Io, provider: Provider, given: Invocation["given"]): Promise<string | undefined> {
  if (given["secret-stdin"] === true) return await readSecret(io)
  if (given["secret"] !== undefined) return given["secret"] as string
  const own = provider.settings.find(({ flag, secret }) => flag === "secret" && secret === true)
  if (own === undefined) return undefined
  const profile = given["profile"] as string | undefined
  const { readProfile } = await import("../profiles.ts")
  if (profile !== undefined) return (await readProfile(io, profile, provider))?.settings[own.flag]
  if (given["remote"] === true) throw new UsageError("--remote requires --secret, --secret-stdin or --profile")
  const secret = io.env[own.variable]
  return secret === "" ? undefined : secret
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
