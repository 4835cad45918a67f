import { inspect } from "node:util"
import { describe, expect, test } from "vitest"
import type { HeaderValues } from "conferkit"
import { BigBlueButton } from "conferkit/bigbluebutton"
import { OmniFlow } from "conferkit/omniflow"
import { XCallServer } from "conferkit/xcall"
import { XRoom } from "conferkit/xroom"
import { unheardRejections } from "../support/unheard.ts"
import { type Common, type Subject, subjects } from "../support/subjects.ts"

const secret = "sk-0123456789"

/** Values that a header cannot contain. */
const unsendable: [what: string, value: unknown][] = [
  ["a line feed", `Bearer ${secret}\ny`],
  ["a trailing line feed", `Bearer ${secret}\n`],
  ["a carriage return and another header", `Bearer ${secret}\r\nx-admin: 1`],
  ["a NUL", `Bearer ${secret}\0`],
  ["a control character", `Bearer ${secret}\u0001`],
  ["a DEL", `Bearer ${secret}\u007f`],
  ["a character beyond Latin-1", `Bearer ${secret} ł`],
  ["an emoji", `Bearer ${secret} 🙂`],
  ["a number", 7],
  ["an object", { secret }],
  ["a list", [secret]],
  ["a symbol", Symbol(secret)],
  ["a function", () => secret],
]

const names = ["", " ", "x y", "x\n", "x:", `Bearer ${secret}`, "é", "x\0"]

/** Counts requests; nothing should be sent. */
function counting() {
  const sent: string[] = []
  const fetch = (url: string) => {
    sent.push(url)
    return Promise.resolve(new Response("", { status: 400 }))
  }
  return { sent, fetch }
}

/** The outcome of a call, whether it throws or rejects. */
async function failureOf(work: () => unknown): Promise<unknown> {
  try {
    await work()
  } catch (error) {
    return error
  }
  throw new Error("expected a failure")
}

function expectConfigError(error: unknown, parameter = "headers"): void {
  expect(error).toMatchObject({ name: "ConfigError", parameter })
  expect(inspect(error, { depth: 9, showHidden: true })).not.toContain(secret)
}

const common = (fetch: Common["fetch"]): Common => ({ baseUrl: "https://host.example", fetch, maxRetries: 3 })
const call = (subject: Subject, client: object, headers: unknown) =>
  subject.again.call(client, { headers: headers as HeaderValues })

describe.each(subjects.map((subject) => [subject.name, subject] as const))("%s", (_name, subject) => {
  test.each(unsendable)(
    "rejects %s at client creation, and in a call before anything is sent",
    async (_what, value) => {
      const { sent, fetch } = counting()
      const headers = { authorization: value } as HeaderValues
      expectConfigError(await failureOf(() => subject.make({ ...common(fetch), headers })))
      const client = subject.make(common(fetch))
      for (const each of [headers, { "x-other": value }])
        expectConfigError(await failureOf(() => call(subject, client, each)))
      expect(sent).toEqual([])
    },
  )

  test.each(names.map((name) => [name]))("rejects a header named %j", async (name) => {
    const { sent, fetch } = counting()
    const headers = { [name]: "1" }
    expectConfigError(await failureOf(() => subject.make({ ...common(fetch), headers })))
    expectConfigError(await failureOf(() => call(subject, subject.make(common(fetch)), headers)))
    expect(sent).toEqual([])
  })

  test("rejects values without own properties, which would be dropped silently", async () => {
    const { sent, fetch } = counting()
    for (const given of [new Headers({ a: secret }), [["a", secret]], new Map([["a", secret]]), secret, 7, null]) {
      expectConfigError(
        await failureOf(() => subject.make({ ...common(fetch), headers: given as unknown as HeaderValues })),
      )
      expectConfigError(await failureOf(() => call(subject, subject.make(common(fetch)), given)))
    }
    expect(sent).toEqual([])
  })

  test("checks headers that were changed after the client was created", async () => {
    const { sent, fetch } = counting()
    const headers = { authorization: "Bearer x" }
    const client = subject.make({ ...common(fetch), headers })
    headers.authorization = `Bearer ${secret}\ny`
    expectConfigError(await failureOf(() => subject.again.call(client)))
    expect(sent).toEqual([])
  })

  test("sends valid values: spaces, tabs, Latin-1 and empty strings; undefined and null are allowed", async () => {
    const seen: unknown[] = []
    const fetch = (_url: string, init: RequestInit) => {
      seen.push(init.headers)
      new Headers(init.headers)
      return Promise.resolve(new Response("", { status: 400 }))
    }
    const headers = { "X-A": "a \t~é", "x-b": "", "x-c": undefined, accept: null }
    await failureOf(() => call(subject, subject.make(common(fetch)), headers))
    expect(seen).toHaveLength(1)
    expect(seen[0]).toMatchObject({ "x-a": "a \t~é", "x-b": "" })
    expect(seen[0]).not.toHaveProperty("x-c")
    expect(seen[0]).not.toHaveProperty("accept")
  })
})

describe("the raw client", () => {
  type Init = Record<string, unknown>
  type Middleware = { onRequest: (context: { request: Request }) => unknown }
  interface Raw {
    GET(path: string, init?: Init): Promise<unknown>
    POST(path: string, init?: Init): Promise<unknown>
    use(...middleware: Middleware[]): void
  }
  const bad = `Bearer ${secret}\ny`

  test.each(subjects.map((subject) => [subject.name, subject] as const))(
    "of %s rejects them in headers, parameters and middleware",
    async (_name, subject) => {
      const { sent, fetch } = counting()
      const make = () => (subject.make(common(fetch)) as { api: Raw }).api
      const inits: Init[] = [
        { headers: { authorization: bad } },
        { headers: [["authorization", bad]] },
        { headers: { "x-list": ["a", bad] } },
        { headers: { [`Bearer ${secret}`]: "1" } },
        { params: { header: { authorization: bad } } },
      ]
      for (const init of inits) {
        expectConfigError(await failureOf(() => make().GET("/undeclared", init)))
        expectConfigError(await failureOf(() => make().POST("/undeclared", { ...init, body: {} })))
      }
      const middleware: Middleware["onRequest"][] = [
        ({ request }) => {
          request.headers.set("authorization", bad)
        },
        ({ request }) => {
          request.headers.append("authorization", `${secret} ł`)
        },
      ]
      for (const onRequest of middleware) {
        const api = make()
        api.use({ onRequest })
        expectConfigError(await failureOf(() => api.GET("/undeclared")))
      }
      expect(sent).toEqual([])
    },
  )

  test("does not change errors of middleware", async () => {
    const { fetch } = counting()
    const { api } = new BigBlueButton({ ...common(fetch), secret: "s" })
    const mistake = new TypeError("Cannot read properties of undefined (reading 'headers')")
    api.use({
      onRequest: () => {
        throw mistake
      },
    })
    await expect(api.GET("/getMeetings")).rejects.toBe(mistake)
  })
})

describe("credentials sent as headers", () => {
  const { sent, fetch } = counting()
  const host = { baseUrl: "https://host.example", fetch }
  const bad = `${secret}\ny`
  const xcall = { ...host, apiKey: "k", apiSecret: "s" }

  test.each<[parameter: string, work: () => unknown]>([
    ["apiKey", () => new OmniFlow({ ...host, apiKey: bad })],
    ["apiKeyHeader", () => new OmniFlow({ ...host, apiKey: "k", apiKeyHeader: bad })],
    ["apiKeyHeader.scheme", () => new OmniFlow({ ...host, apiKey: "k", apiKeyHeader: { name: "a", scheme: bad } })],
    ["idempotencyHeader", () => new OmniFlow({ ...host, apiKey: "k", idempotencyHeader: bad })],
    ["oauth.clientSecret", () => new OmniFlow({ ...host, oauth: { clientId: "c", clientSecret: bad } })],
    ["apiKey", () => new XCallServer({ ...xcall, apiKey: bad })],
    ["apiSecret", () => new XCallServer({ ...xcall, apiSecret: bad })],
    ["auth.keyName", () => new XCallServer({ ...xcall, auth: { keyName: bad } })],
    ["auth.secretName", () => new XCallServer({ ...xcall, auth: { mode: "headers", secretName: bad } })],
    ["sessionHeader", () => new XCallServer({ ...xcall, sessionHeader: bad })],
    ["sessionScheme", () => new XCallServer({ ...xcall, sessionScheme: bad })],
    ["token", () => new XCallServer(xcall).withToken(bad)],
    ["authId", () => new XRoom({ ...host, authId: bad, secret: "s" })],
    [
      "saltFactory",
      () =>
        new XRoom({ ...host, authId: "a", secret: "s", saltFactory: () => bad.padEnd(40, "x") }).room.list({
          domain: "d.example",
        }),
    ],
  ])("%s is checked, and nothing is sent", async (parameter, work) => {
    expectConfigError(await failureOf(work), parameter)
    expect(sent).toEqual([])
  })

  test("an access token from a server is checked, too", async () => {
    const body = JSON.stringify({ access_token: bad, expires_in: 60 })
    const urls: string[] = []
    const issuing = (url: string) => {
      urls.push(url)
      return Promise.resolve(new Response(body, { headers: { "content-type": "application/json" } }))
    }
    const omniflow = new OmniFlow({ ...host, fetch: issuing, oauth: { clientId: "c", clientSecret: "s" } })
    const error = await failureOf(() => omniflow.inboxes.list())
    expect(inspect(error, { depth: 9, showHidden: true })).not.toContain(secret)
    expect(urls).toEqual(["https://host.example/v1/oauth/token"])
  })
})

test("a call that is never sent leaves no unhandled rejection", async () => {
  const { fetch } = counting()
  const unheard = await unheardRejections(async () => {
    for (const subject of subjects) await failureOf(() => call(subject, subject.make(common(fetch)), { a: "\n" }))
  })
  expect(unheard).toEqual([])
})
