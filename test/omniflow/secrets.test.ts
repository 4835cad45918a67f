import { inspect } from "node:util"
import { afterAll, describe, expect, test } from "vitest"
import { OmniFlow, type OmniFlowOptions, type OmniFlowSettings } from "conferkit/omniflow"
import { failureOf } from "../support/bigbluebutton.ts"
import { answering, serve } from "../support/http-server.ts"
import { apiKey, calls, clientSecret, oauth, text } from "../support/omniflow.ts"

const accessToken = "omf_at_token-of-tests+/="
const webhookSecret = "secret-of-my-webhook"
const otherSecret = "secret-of-another-webhook"
const basic = Buffer.from(`client_123:${clientSecret}`).toString("base64")
const hidden = [apiKey, clientSecret, accessToken, webhookSecret, otherSecret, basic]

const lines: unknown[][] = []
const write = (...line: unknown[]) => void lines.push(line)
const logger = { debug: write, info: write, warn: write, error: write }
const settings: OmniFlowSettings = {
  logger,
  logLevel: "debug",
  webhookSecret,
  runtime: { random: () => 0, sleep: () => Promise.resolve() },
}

const credentials: [name: string, options: OmniFlowOptions][] = [
  ["an API key", { ...settings, apiKey }],
  ["an API key in a custom header", { ...settings, apiKey, apiKeyHeader: "x-api-key" }],
  ["OAuth", { ...settings, oauth }],
  ["OAuth with Basic", { ...settings, oauth: { ...oauth, clientAuth: "basic", retryOn401: true } }],
]

/** Everything that could be printed of a value. */
function shown(value: unknown): string {
  const error = value instanceof Error ? [value.message, value.stack, String(value)] : []
  return [...error, inspect(value, { depth: 10, showHidden: true, maxArrayLength: null }), JSON.stringify(value)].join(
    "\n",
  )
}

function expectNothingHidden(value: unknown): void {
  const text = shown(value)
  for (const word of hidden) expect(text).not.toContain(word)
}

/** The request, as a careless server echoes it. */
const echo = (request: { url: string; headers: unknown; body: unknown }, as: string): string => {
  const all = JSON.stringify(request)
  return (
    {
      html: `<html><p>${all.replaceAll('"', "&quot;")}</p></html>`,
      text: Object.entries(request.headers as object)
        .map(([name, value]) => `${name}: ${String(value)}`)
        .join("\n"),
      json: JSON.stringify({ error: { code: "bad", message: `you sent ${all}`, details: request } }),
      unclosed: all.slice(0, -2),
      elsewhere: JSON.stringify({ seen: { ...request, access_token: accessToken, nested: all } }),
    }[as] ?? all
  )
}

const asked = (url: string, init: RequestInit) => ({
  url,
  headers: Object.fromEntries(new Headers(init.headers)),
  body: init.body,
})

const create = {
  url: "https://sua-api.com/hook",
  events: ["message.received" as const],
  secret: otherSecret,
}

describe.each(credentials)("with %s no secret is shown", (_name, options) => {
  const token = () => new Response(JSON.stringify({ access_token: accessToken, token_type: "Bearer" }), { status: 200 })

  test.each(
    ["html", "text", "json", "unclosed", "elsewhere"].flatMap((as) =>
      [200, 401, 422, 503].map((s) => [as, s] as const),
    ),
  )("if a server echoes the request as %s with status %d", async (as, status) => {
    const client = new OmniFlow({
      ...options,
      fetch: (url, init) => {
        if (url.endsWith("/token") && status !== 401) return Promise.resolve(token())
        const body = echo(asked(url, init), as)
        const type = as === "html" ? "text/html" : "application/json"
        const headers = { "content-type": type, "x-echo": inspect(asked(url, init)).replaceAll(/[^\x20-\x7e]/g, " ") }
        return Promise.resolve(new Response(body, { status, headers }))
      },
    })
    const rejecting = [
      () => client.webhooks.create(create),
      () => client.messages.send(text),
      () => client.inboxes.list(),
    ]
    for (const call of rejecting) {
      const error: unknown = await (call() as Promise<unknown>).catch((reason: unknown) => reason)
      if (error instanceof Error) expectNothingHidden(error)
    }
    const { error } = await client.api.POST("/v1/webhooks", { body: create }).catch(() => ({ error: undefined }))
    expectNothingHidden(error)
  })

  test("if a server redirects elsewhere with it", async () => {
    const fetch = (url: string, init: RequestInit) =>
      Promise.resolve(
        new Response(null, {
          status: 302,
          headers: { location: `https://evil.example/?was=${encodeURIComponent(JSON.stringify(asked(url, init)))}` },
        }),
      )
    for (const [, , , , call] of calls) expectNothingHidden(await failureOf(call(new OmniFlow({ ...options, fetch }))))
  })

  test("if nothing listens, and fetch's error contains the request", async () => {
    const closed = await serve(answering(""))
    await closed[Symbol.asyncDispose]()
    const unheard = new OmniFlow({ ...options, baseUrl: closed.origin, maxRetries: 0 })
    expectNothingHidden(await failureOf(unheard.inboxes.list()))
    const telling = (url: string, init: RequestInit) => {
      const cause = Object.assign(new Error(inspect(init)), { code: "ECONNRESET", request: { url, ...init } })
      return Promise.reject(Object.assign(new TypeError(`request failed: ${inspect(init)}`, { cause }), { init }))
    }
    expectNothingHidden(await failureOf(new OmniFlow({ ...options, fetch: telling }).webhooks.create(create)))
  })

  test("in the client or its properties", async () => {
    const fetch = (url: string) => Promise.resolve(url.endsWith("/token") ? token() : new Response("[]"))
    const client = new OmniFlow({ ...options, fetch })
    await client.inboxes.list()
    expectNothingHidden(client)
    expectNothingHidden([client.messages, client.webhooks, client.contacts, client.api])
    expectNothingHidden(await client.inboxes.list().withResponse())
  })
})

describe("secrets are also absent from", () => {
  test("errors about options", async () => {
    const wrong: (() => unknown)[] = [
      () => new OmniFlow({ apiKey: `${apiKey}\n` }),
      () => new OmniFlow({ apiKey, baseUrl: `https://user:${clientSecret}@x.example` }),
      () => new OmniFlow({ oauth: { ...oauth, clientSecret: ` ${clientSecret}` } }),
      () => new OmniFlow({ apiKey, webhookSecret: [webhookSecret, ""] }),
    ]
    for (const make of wrong) {
      const error = await failureOf(Promise.resolve().then(make))
      expect(error).toHaveProperty("name", "ConfigError")
      expectNothingHidden(error)
    }
  })

  test("errors of failed verifications", async () => {
    const { webhooks } = new OmniFlow({ apiKey, webhookSecret })
    for (const signature of ["", "sha256=00", `sha256=${"0".repeat(64)}`]) {
      const input = { headers: { "x-omniflow-signature-256": signature }, body: `{"secret":"${otherSecret}"` }
      expectNothingHidden(await failureOf(webhooks.verify(input)))
    }
  })
})

afterAll(() => {
  expect(lines.length).toBeGreaterThan(20)
  expectNothingHidden(lines)
})
