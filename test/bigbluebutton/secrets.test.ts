import { inspect } from "node:util"
import { afterAll, describe, expect, test } from "vitest"
import {
  BigBlueButton,
  type BigBlueButtonOptions,
  ConfigError,
  isConferkitError,
  withCallbacks,
} from "conferkit/bigbluebutton"
import { bigBlueButtonSandbox } from "conferkit/sandbox"
import { failureOf, noWaiting } from "../support/bigbluebutton.ts"
import { answering, serve } from "../support/http-server.ts"

const secret = "the-shared-secret-639259d4"
const attendeePW = "pw-of-attendees"
const moderatorPW = "pw-of-moderators"
const sessionToken = "token-of-a-session"
const cookie = "JSESSIONID=cookie-of-a-user"
const nonce = "nonce-of-the-end-callback"
const hidden = [secret, attendeePW, moderatorPW, sessionToken, "cookie-of-a-user", nonce]

const lines: unknown[][] = []
const write = (...line: unknown[]) => void lines.push(line)
const logger = { debug: write, info: write, warn: write, error: write }
const options: Omit<BigBlueButtonOptions, "baseUrl"> = { secret, logger, logLevel: "debug", ...noWaiting }

/** Everything that could be printed of a value. */
function shown(value: unknown): string {
  const error = value instanceof Error ? [value.message, value.stack, String(value)] : []
  return [...error, inspect(value, { depth: 10, showHidden: true, maxArrayLength: null }), JSON.stringify(value)].join(
    "\n",
  )
}

function expectNothingHidden(text: string, checksums: readonly string[] = []): void {
  for (const word of [...hidden, ...checksums]) expect(text).not.toContain(word)
  expect(text).not.toMatch(/checksum(?:=|%3D|&#x3D;)[0-9a-f]{8}/i)
}

const headers = { cookie }
const end = { url: "https://app.example.org/ended?a=1", nonce }
// Deprecated since roles were added, but still used.
const byPassword = { password: moderatorPW }
const calls: [name: string, call: (bbb: BigBlueButton) => PromiseLike<unknown>][] = [
  ["create", (bbb) => bbb.create({ name: "Aula 1", meetingID: "aula-1", attendeePW, moderatorPW }, { headers })],
  ["create with callbacks", (bbb) => bbb.create(withCallbacks({ name: "Aula 1", meetingID: "aula-1" }, { end }))],
  ["join", (bbb) => bbb.join({ meetingID: "aula-1", fullName: "Ana", ...byPassword }, { headers })],
  ["end", (bbb) => bbb.end({ meetingID: "aula-1", ...byPassword })],
  ["stuns", (bbb) => bbb.stuns({ sessionToken }, { headers })],
  ["getRecordings", (bbb) => bbb.recordings().next()],
  ["api", (bbb) => bbb.api.GET("/getJoinUrl", { params: { query: { sessionToken } }, headers })],
]

/** A page that echoes the request, as proxies and frameworks do. */
const echo = (target: string, as: "html" | "handlebars" | "encoded" | "json" | "xml"): string => {
  const xml = `<response><attendeePW>${attendeePW}</attendeePW><session_token><![CDATA[${sessionToken}]]></session_token>`
  const json = JSON.stringify({ url: target, moderatorPW, inner: JSON.stringify({ sessionToken, attendeePW }) })
  return {
    html: `<html><p>No page ${target.replaceAll("&", "&amp;")}</p><a href='${target}'>again</a></html>`,
    handlebars: `<html>${target.replaceAll("&", "&amp;").replaceAll("=", "&#x3D;")}</html>`,
    encoded: `<html><a href="/login?next=${encodeURIComponent(encodeURIComponent(target))}">login</a></html>`,
    json: json.slice(0, -1),
    xml,
  }[as]
}

describe.each(calls)("a failing %s does not show secrets", (_name, call) => {
  test.each([
    ["html", 200],
    ["html", 502],
    ["handlebars", 404],
    ["encoded", 200],
    ["json", 200],
    ["xml", 200],
    ["xml", 500],
  ] as const)("if a server echoes the request as %s with status %d", async (as, status) => {
    const targets: string[] = []
    await using server = await serve((request, response) => {
      const target = request.url ?? ""
      targets.push(target)
      response.writeHead(status, { "content-type": "text/html", "x-original-uri": target, "set-cookie": cookie })
      response.end(echo(target, as))
    })
    const bbb = new BigBlueButton({ baseUrl: server.origin, ...options })
    const outcome: unknown = await Promise.resolve(call(bbb)).catch((error: unknown) => error)
    expectNothingHidden(
      shown(outcome),
      targets.flatMap((target) => /checksum=([0-9a-f]+)/.exec(target)?.[1] ?? []),
    )
  })

  test("if a server redirects to an error, to itself, or to nowhere", async () => {
    for (const location of [
      `/?errors=[{"key":"${sessionToken}x"}]&sessionToken=${sessionToken}`,
      "",
      "http://[bad?checksum=",
    ]) {
      await using server = await serve((request, response) => {
        const target = location.startsWith("/?") ? "/?errors=[]" : location + (request.url ?? "")
        response.writeHead(302, { location: `${target}&sessionToken=${sessionToken}` }).end()
      })
      const bbb = new BigBlueButton({ baseUrl: server.origin, ...options })
      const outcome: unknown = await Promise.resolve(call(bbb)).catch((error: unknown) => error)
      expectNothingHidden(shown(outcome))
    }
  })

  test("if nothing listens, and fetch's error contains the URL", async () => {
    const closed = await serve(answering(""))
    await closed[Symbol.asyncDispose]()
    const refused = await failureOf(call(new BigBlueButton({ baseUrl: closed.origin, ...options })))
    expect(refused).toMatchObject({ code: "network", message: expect.stringContaining("ECONNREFUSED") as string })
    expectNothingHidden(shown(refused))

    // node-fetch puts the URL into the message, Deno into the cause, and Bun into a property.
    const telling = (url: string, init: RequestInit) => {
      const cause = Object.assign(new Error(`error sending request for url (${url})`), {
        code: "ECONNRESET",
        path: url,
      })
      return Promise.reject(
        Object.assign(new TypeError(`request to ${url} failed`, { cause }), { request: { url, ...init } }),
      )
    }
    const told = await failureOf(
      call(new BigBlueButton({ baseUrl: "https://bbb.example", fetch: telling, ...options })),
    )
    expect(told).toMatchObject({ code: "network", message: expect.stringContaining("ECONNRESET") as string })
    expect((told as Error).cause).toMatchObject({
      message: expect.stringContaining("request to https://bbb") as string,
    })
    expectNothingHidden(shown(told))
  })

  test("if the timeout expires or the caller aborts", async () => {
    const fetch = () => new Promise<Response>(() => undefined)
    const bbb = new BigBlueButton({ baseUrl: "https://bbb.example", fetch, timeout: 1, ...options, maxRetries: 0 })
    expectNothingHidden(shown(await failureOf(call(bbb))))
  })

  test("if the secret is wrong", async () => {
    const { baseUrl, fetch } = bigBlueButtonSandbox({ secret: "another" })
    const outcome: unknown = await Promise.resolve(call(new BigBlueButton({ baseUrl, fetch, ...options }))).catch(
      (error: unknown) => error,
    )
    expectNothingHidden(shown(outcome))
  })
})

describe("secrets are also absent from", () => {
  const sandbox = bigBlueButtonSandbox({ secret: "secret-of-somebody-else", webhooks: { auth: "bearer" } })
  const { baseUrl, fetch } = sandbox
  const bbb = new BigBlueButton({ baseUrl, fetch, headers: { authorization: `Bearer ${sessionToken}` }, ...options })

  test("the client and its properties", () => {
    expectNothingHidden(shown(bbb))
    expectNothingHidden(shown([bbb.hooks, bbb.webhooks, bbb.callbacks, bbb.api]))
    expectNothingHidden(shown(bbb.explainChecksum("getMeetings")))
  })

  test("errors of failed verifications", async () => {
    const callbackURL = "https://app.example/cb"
    for (const id of ["meeting-created", "recording-ready", "analytics-callback"]) {
      const request = sandbox.webhook(id, undefined, { callbackURL })
      const input = { headers: request.headers, url: request.url, body: await request.text() }
      const { webhooks, callbacks } = bbb
      const verifying = [
        () => webhooks.verify(input),
        () => callbacks.recordingReady(input),
        () => callbacks.analytics(input),
      ]
      for (const verify of verifying) {
        const error = await failureOf(verify())
        expect(isConferkitError(error)).toBe(true)
        expectNothingHidden(shown(error), ["secret-of-somebody-else"])
      }
    }
    const broken = { headers: { authorization: `Bearer ${secret}` }, body: `event=[{"moderator-pass":"${moderatorPW}"` }
    const error = await failureOf(bbb.webhooks.verify(broken))
    expect(error).toMatchObject({ reason: "body-malformed" })
    expectNothingHidden(shown(error))
  })

  test("errors about options", () => {
    const create = () => new BigBlueButton({ baseUrl: `https://bbb:${moderatorPW}@bbb.example`, secret })
    expect(create).toThrow(ConfigError)
    try {
      create()
    } catch (error) {
      expectNothingHidden(shown(error))
    }
  })
})

afterAll(() => {
  expect(lines.length).toBeGreaterThan(20)
  expectNothingHidden(shown(lines))
})
