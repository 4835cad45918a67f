import { readFile } from "node:fs/promises"
import { join } from "node:path"
import { describe, expect, test } from "vitest"
import { parse } from "yaml"
import type { ClientOptions, Fetch } from "conferkit"
import { shown } from "../faults/shown.ts"
import { bigBlueButton, ethora, omniflow, xcall, xroom } from "../support/clients.ts"

const specs = join(import.meta.dirname, "../../specs")

/** Names of a document's properties and parameters with `format: password`, read without the generator. */
async function namesIn(provider: string): Promise<string[]> {
  const found = new Set<string>()
  const walk = (node: unknown, name: string | undefined): void => {
    if (Array.isArray(node)) for (const each of node) walk(each, undefined)
    if (typeof node !== "object" || node === null || Array.isArray(node)) return
    const members = node as Readonly<Record<string, unknown>>
    if (members["format"] === "password" && name !== undefined) found.add(name)
    const parameter =
      typeof members["in"] === "string" && typeof members["name"] === "string" ? members["name"] : undefined
    for (const [key, value] of Object.entries(members)) {
      if (key === "properties") {
        for (const [property, schema] of Object.entries(value as object)) walk(schema, property)
      } else walk(value, key === "schema" ? parameter : undefined)
    }
  }
  walk(parse(await readFile(join(specs, `${provider}.yaml`), "utf8")), undefined)
  return [...found]
}

type Call = (options: ClientOptions) => PromiseLike<unknown>

/**
 * A call of each provider, and the names that were listed by hand before the documents had them: none of them may be
 * lost.
 */
const providers: readonly [name: string, call: Call, before: readonly string[]][] = [
  [
    "bigbluebutton",
    (options) => bigBlueButton(options).isMeetingRunning({ meetingID: "a" }),
    "checksum password attendeePW moderatorPW sessionToken session_token replaceSessionToken auth_token authToken token JSESSIONID".split(
      " ",
    ),
  ],
  [
    "xroom",
    (options) => xroom(options).room.list(),
    "key hostKey host-key password x-auth-key webhookKey secret".split(" "),
  ],
  [
    "xcall",
    (options) => xcall(options).getRoomInfo("a"),
    "token api_secret apiSecret x-api-secret authorization".split(" "),
  ],
  [
    "ethora",
    (options) => ethora(options).createUser("a", {}),
    "password xmppPassword appSecret appToken secret token refreshToken wsToken fileToken authorization x-custom-token tenantSecret appJwt mfaToken apiKey accessToken apnsKey b2bToken key".split(
      " ",
    ),
  ],
  [
    "omniflow",
    (options) => omniflow(options).conversations.get("a"),
    "access_token refresh_token client_secret clientSecret apiKey api_key secret".split(" "),
  ],
]

const value = "value-8f14e45fceea167a"

/** Servers that quote a secret after its name, in every way that errors quote a response. */
const answers: readonly [what: string, answer: (name: string) => Response][] = [
  ["JSON", (name) => Response.json({ [name]: value, data: [{ [name]: value }] }, { status: 400 })],
  [
    "a message",
    (name) => Response.json({ message: `bad ${name}=${value}`, error: `"${name}": "${value}"` }, { status: 400 }),
  ],
  [
    "an envelope",
    (name) => Response.json({ success: false, isError: true, errMsg: `bad ${name}=${value}`, data: { [name]: value } }),
  ],
  [
    "XML",
    (name) =>
      new Response(
        `<response><returncode>FAILED</returncode><messageKey>a</messageKey><message>${name}=${value}</message><${name}>${value}</${name}></response>`,
        { headers: { "content-type": "text/xml" } },
      ),
  ],
  ["a page", (name) => new Response(`<p>${name}=${value}</p><${name}>${value}</${name}>`, { status: 502 })],
  ["text", (name) => new Response(`{"${name}": "${value}"`)],
  ["a header", (name) => new Response("{}", { status: 400, headers: { [name]: value } })],
]

/** Everything visible after a call: its error and its log. */
async function seen(call: Call, answer: () => Response): Promise<string> {
  const lines: string[] = []
  const log = (line: string) => void lines.push(line)
  const logger = { debug: log, info: log, warn: log, error: log }
  const fetch: Fetch = () => Promise.resolve(answer())
  const options = { fetch, logger, logLevel: "debug", maxRetries: 0 } as const
  const error = await Promise.resolve(call(options)).then(
    () => undefined,
    (reason: unknown) => reason,
  )
  expect(error).toBeInstanceOf(Error)
  expect(lines).not.toEqual([])
  return `${shown(error)}\n${lines.join("\n")}`
}

describe.each(providers)("%s never shows the value of a secret parameter", (provider, call, before) => {
  test("of its document, nor of an undocumented one", async () => {
    const declared = await namesIn(provider)
    expect(declared).not.toEqual([])
    const leaks: string[] = []
    for (const name of new Set([...declared, ...before])) {
      for (const [what, answer] of answers) {
        if ((await seen(call, () => answer(name))).includes(value)) leaks.push(`${name} in ${what}`)
      }
    }
    expect(leaks).toEqual([])
  })

  test("shows the value of any other parameter, for comparison", async () => {
    expect(await seen(call, () => Response.json({ message: `bad colour=${value}` }, { status: 400 }))).toContain(value)
  })
})
