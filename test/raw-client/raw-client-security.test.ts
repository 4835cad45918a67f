import { getEventListeners } from "node:events"
import { Readable } from "node:stream"
import { inspect } from "node:util"
import { isConfigError, type Fetch } from "conferkit"
import { BigBlueButton } from "conferkit/bigbluebutton"
import { OmniFlow } from "conferkit/omniflow"
import { XCallServer } from "conferkit/xcall"
import { describe, expect, test, vi } from "vitest"
import { failureOf } from "../support/bigbluebutton.ts"
import { json } from "../support/fetching.ts"
import { type Provider, providers, rawClient, type Result, targetOf } from "../support/raw-clients.ts"

type Attack = (provider: Provider, client: ReturnType<typeof rawClient>) => Promise<Result>

/** A ConfigError without secrets, thrown before anything was sent. */
async function expectRejected(provider: Provider, attack: Attack, parameter?: string): Promise<Error> {
  const client = rawClient(provider)
  const error = await failureOf(attack(provider, client))
  expect(client.sent).toEqual([])
  if (!isConfigError(error)) throw new Error(`not a ConfigError: ${inspect(error)}`)
  if (parameter !== undefined) expect(error.parameter).toBe(parameter)
  for (const secret of provider.secrets) expect(inspect(error)).not.toContain(secret)
  return error
}

const replacing =
  (change: (request: Request) => Request): Attack =>
  (_provider, { api, call }) => {
    api.use({ onRequest: ({ request }) => change(request) })
    return call()
  }

const otherUrl = (change: (url: URL) => void): Attack =>
  replacing((request) => {
    const url = new URL(request.url)
    change(url)
    return request.method === "GET" ? new Request(url) : new Request(url, { method: request.method, body: "{}" })
  })

describe.each(providers.map((provider) => [provider.name, provider] as const))("%s", (_name, provider) => {
  const { origin, host } = new URL(provider.baseUrl)

  test.each([
    ["another host", "https://evil.example"],
    ["a host that starts like the client's", `${origin}.evil.example`],
    ["the client's host as user name", `https://${host}@evil.example`],
    ["user name and password", `https://a:b@${host}`],
    ["another port", `${origin}:8443`],
    ["http", provider.baseUrl.replace("https:", "http:")],
    ["another path", `${provider.baseUrl}/other`],
    ["a path with ..", `${provider.baseUrl}/../other/path`],
    ["another scheme", "ftp://evil.example"],
    ["only a path", "/api"],
    ["an empty string", ""],
    ["a value that is not a string", 5],
    ["null", null],
  ])("a call's baseUrl with %s sends nothing", async (_what, baseUrl) => {
    await expectRejected(provider, (_, { call }) => call({ baseUrl }), "baseUrl")
  })

  test.each([["as the client's option"], ["as paths are appended to it"], ["with a slash at the end"]])(
    "the client's own baseUrl is accepted %s",
    async (how) => {
      const { call, sent } = rawClient(provider)
      const baseUrl = { "as the client's option": provider.given, "as paths are appended to it": provider.baseUrl }[how]
      expect((await call({ baseUrl: baseUrl ?? `${provider.baseUrl}/` })).error).toBeUndefined()
      expect(sent.map((each) => targetOf(provider, each))).toEqual([provider.sent])
    },
  )

  test.each([
    ["another origin", otherUrl((url) => (url.host = "evil.example"))],
    ["a host that starts like the client's", otherUrl((url) => (url.host += ".evil.example"))],
    ["another port", otherUrl((url) => (url.port = "8443"))],
    ["http", otherUrl((url) => (url.protocol = "http:"))],
    ["another call", otherUrl((url) => (url.pathname = "/other"))],
    [
      "another call below the base URL",
      otherUrl((url) => (url.pathname = `${new URL(provider.baseUrl).pathname}/other`)),
    ],
    ["a longer path", otherUrl((url) => (url.pathname += "/other"))],
    ["an empty segment", otherUrl((url) => (url.pathname = url.pathname.replace(/[^/]+$/, "")))],
    ["a path with ..", otherUrl((url) => (url.pathname += "/../.."))],
    ["a fragment", otherUrl((url) => (url.hash = "#f"))],
    ["another method", replacing((request) => new Request(request.url, { method: "PUT", body: "{}" }))],
    ["its own redirect mode", replacing((request) => new Request(request, { redirect: "manual" }))],
  ])("a middleware that returns a Request with %s sends nothing", async (_what, attack) => {
    await expectRejected(provider, attack)
  })

  test("a body that a middleware has read is a ConfigError, not a network failure", async () => {
    await expectRejected(
      provider,
      (_, { api }) => {
        api.use({ onRequest: ({ request }) => request.text().then(() => undefined) })
        return api.request("post", "/newCall", { body: { a: 1 } })
      },
      "body",
    )
  })

  test("middleware cannot see credentials, whatever it does with the request", async () => {
    const { api, call, sent } = rawClient(provider)
    const seen: string[] = []
    api.use({
      onRequest: async ({ request }) =>
        void seen.push(inspect([request.url, [...request.headers], await request.clone().text()], { depth: 9 })),
    })
    await call()
    expect(sent).toHaveLength(1)
    for (const secret of provider.secrets) expect(seen.join()).not.toContain(secret)
  })

  const { method, path, name, others } = provider.pathCall
  const withId =
    (id: unknown, more: object = {}): Attack =>
    (_, { api }) =>
      api[method](path, { params: { path: { ...others, [name]: id } }, ...more })

  test.each([[[".."]], [[]], [{}], [{ a: "." }], [null], [["a", "\ud800"]]])("the id %j sends nothing", async (id) => {
    await expectRejected(provider, withId(id))
  })

  test.each(["..", ".", "", "\ud800", undefined])("names the parameter whose value is %j", async (id) => {
    await expectRejected(provider, withId(id), name)
  })

  test.each([
    "%2e%2e",
    "%2e",
    "\\",
    "..\\",
    "a/../b",
    "/",
    "?x=1",
    "#f",
    "a b",
    "a\r\nb",
    "\t",
    "..;",
    "ç",
    "$&",
    "{id}",
  ])("the id %j stays one segment", async (id) => {
    const { api, sent } = rawClient(provider)
    await api[method](path, { params: { path: { ...others, [name]: id } } })
    const target = targetOf(provider, sent[0] ?? { url: "" })
    const filled = Object.entries({ ...others, [name]: id }).reduce(
      (made, [each, value]) => made.replace(`{${each}}`, () => encodeURIComponent(value)),
      path,
    )
    expect(target).toBe(filled)
    expect(new URL(provider.baseUrl + target).pathname).toBe(
      new URL(provider.baseUrl).pathname.replace(/\/$/, "") + filled,
    )
  })

  test.each(["..", ".", "", "%2e%2e", "%2E.", "\\", "a/../b", "a/b", "/", "?x=1", "#f", " ", "\t", "\r\n", "\ud800"])(
    "a custom serializer cannot put %j into a path",
    async (id) => {
      const raw = (url: string, values: Record<string, unknown>) =>
        url.replaceAll(/\{(\w+)\}/g, (_match, each: string) => String(each === name ? id : values[each]))
      const values = { ...others, [name]: "harmless" }
      await expectRejected(provider, (_, { api }) =>
        api[method](path, { params: { path: values }, pathSerializer: raw }),
      )
    },
  )

  test("a custom serializer cannot change the origin", async () => {
    for (const pathSerializer of [
      () => "https://evil.example/a",
      (url: string) => url.replace("https://", "https://x@"),
    ]) {
      await expectRejected(provider, withId("a", { pathSerializer }))
    }
  })

  test.each([
    "newCall",
    "",
    "@evil.example/a",
    ".evil.example/a",
    ":8443/a",
    "//evil.example/a",
    "/a//b",
    "/a/",
    "/..",
    "/a/../b",
    "/a/%2e%2e/b",
    "/./a",
    "/\\evil.example",
    "/..;/x",
    "/a/..;v=1/x",
    "/a/.;/x",
    "/%2e%2e%2fx",
    "/a/%2E%2e%2Fx",
    "/a/..%2fx",
    "/a%2f..%2f..%2fx",
    "/a/..%5Cx",
    "/a%5C..%5Cx",
    "/a/%252e%252e/x",
    "/%25252e%25252e%25252fx",
    "/a/..%3Bv/x",
    "/a/..%00/x",
    "/a/%2e%2e%20/x",
    "/a/b%00",
    "/a/b%0d%0a",
    "/a/%c0%ae%c0%ae/x",
    "/a/%u002e%u002e/x",
    "/a/%EF%BC%8E%EF%BC%8E/x",
    "/a/%E2%80%A5%EF%BC%8Fx",
    "/a?b=1",
    "/a b",
    "/a\n",
    "/é",
    "https://evil.example/a",
  ])("the path %j sends nothing", async (template) => {
    await expectRejected(provider, (_, { api }) => api.GET(template), "path")
  })

  test.each([
    "../../..",
    "..\\..\\..\\x",
    "a/../../../../x",
    "%2e%2e%2f%2e%2e%2f%2e%2e",
    "..;/..;/../x",
    "．．／..／..",
    "‥/‥/‥",
  ])("the id %j, which some servers decode to a path above the base URL, sends nothing", async (id) => {
    for (const { api, path } of [
      { api: "GET" as const, path: "/newCall/{id}" },
      { api: "DELETE" as const, path: "/{id}/newCall" },
    ]) {
      await expectRejected(provider, (_, client) => client.api[api](path, { params: { path: { id } } }))
    }
  })

  test.each(["..;", "..;v=1", "%2e%2e;", "%2e%2e%2f..%2fx", "..%5C..", "a%2f..%2f..%2f..%2fx"])(
    "a serializer or middleware cannot put %j into a path",
    async (id) => {
      const init = { params: { path: { id: "harmless" } } }
      await expectRejected(provider, (_, { api }) =>
        api.GET("/newCall/{id}", { ...init, pathSerializer: (url: string) => url.replace("{id}", id) }),
      )
      await expectRejected(provider, (_, { api }) => {
        api.use({ onRequest: ({ request }) => new Request(request.url.replace("harmless", id)) })
        return api.GET("/newCall/{id}", init)
      })
    },
  )

  test("a path with an unfilled parameter sends nothing", async () => {
    for (const init of [undefined, {}, { params: {} }, { params: { path: {} } }]) {
      await expectRejected(provider, (_, { api }) => api.GET("/newCall/{id}", init), "id")
    }
  })

  test("an undocumented path is checked and signed as well", async () => {
    const { api, sent } = rawClient(provider)
    await api.GET("/newCall/{id}", { params: { path: { id: "a/b" }, query: { c: "d" } } })
    expect(targetOf(provider, sent[0] ?? { url: "" })).toBe("/newCall/a%2Fb?c=d")
    const all = inspect([sent[0]?.url, [...(sent[0]?.headers ?? [])]])
    expect(provider.secrets.some((secret) => all.includes(secret))).toBe(true)
  })

  test("a custom query stays a query", async () => {
    await expectRejected(provider, (_, { api }) =>
      api.GET("/newCall", { params: { query: { a: 1 } }, querySerializer: () => "a=1#b" }),
    )
    const { api, sent } = rawClient(provider)
    await api.GET("/newCall", { params: { query: { a: 1 } }, querySerializer: () => `it's "q"?../..` })
    expect(targetOf(provider, sent[0] ?? { url: "" })).toBe("/newCall?it%27s%20%22q%22?../..")
  })

  test("a request that fetch cannot send is a ConfigError", async () => {
    await expectRejected(provider, (_, { api }) => api.TRACE("/newCall"), "method")
    await expectRejected(provider, (_, { api }) => api.request("connect", "/newCall"), "method")
    await expectRejected(provider, (_, { api }) => api.GET("/newCall", { body: {} }), "body")
  })

  test("a custom fetch gets the signed request, only for the client's base URL", async () => {
    const { call, sent } = rawClient(provider)
    const seen: Request[] = []
    const fetch = (request: Request) => {
      seen.push(request)
      return Promise.resolve(provider.success())
    }
    expect((await call({ fetch })).error).toBeUndefined()
    expect(sent).toEqual([])
    expect(seen[0]).toBeInstanceOf(Request)
    expect(targetOf(provider, seen[0] ?? { url: "" })).toBe(provider.sent)
    const error = await failureOf(call({ fetch, baseUrl: "https://evil.example" }))
    expect([isConfigError(error), seen.length]).toEqual([true, 1])
  })

  test("headers of a call override the client's, and null removes one", async () => {
    const { call, sent } = rawClient(provider, undefined, { headers: { "x-tenant": "a", "x-gone": "b" } })
    await call({ headers: { "X-Tenant": "c", "x-gone": null, "x-list": ["1", 2], "x-none": undefined } })
    expect(Object.fromEntries(sent[0]?.headers ?? [])).toMatchObject({ "x-tenant": "c", "x-list": "1, 2" })
    for (const gone of ["x-gone", "x-none"]) expect(sent[0]?.headers.has(gone)).toBe(false)
    await call({ headers: new Headers({ "x-tenant": "d" }) })
    expect(sent[1]?.headers.get("x-tenant")).toBe("d")
  })

  test("retries send the body again, even if it was a stream", async () => {
    const { api, sent } = rawClient(provider, [() => new Response("busy", { status: 503 }), provider.success])
    const body = Readable.toWeb(Readable.from([Buffer.from('{"a":'), Buffer.from("1}")]))
    const plain = provider.method === "POST" ? provider.path : "/newCall"
    await api.PUT(plain, { body, headers: { "content-type": "application/json" } })
    expect(sent.every((each) => each.body === '{"a":1}')).toBe(true)
    expect(sent[0]?.init.body).not.toBeInstanceOf(ReadableStream)
  })

  test("an endless stream is cancelled with the call", async () => {
    const { api, sent } = rawClient(provider)
    const abort = new AbortController()
    const cancelled = vi.fn()
    const body = new ReadableStream({ cancel: cancelled })
    const call = api.PUT("/newCall", { body, signal: abort.signal })
    setTimeout(() => {
      abort.abort()
    })
    expect(await failureOf(call)).toMatchObject({ name: "ConnectionError", code: "aborted" })
    expect([cancelled.mock.calls.length, sent]).toEqual([1, []])
  })
})

describe("credentials in a body", () => {
  const options = { apiKey: "pk-in-body", apiSecret: "sk-in-body", auth: { mode: "body" } } as const

  test("are added during signing, also to a custom body", async () => {
    const bodies: string[] = []
    const seen: string[] = []
    const fetch: Fetch = async (url, init) => {
      bodies.push(await new Request(url, { ...init, signal: null }).text())
      return json({ token: "t" })
    }
    const xcall = new XCallServer({ ...options, fetch })
    xcall.api.use({ onRequest: async ({ request }) => void seen.push(await request.clone().text()) })
    await xcall.api.POST("/token", { body: { room_id: "a" } })
    await xcall.api.POST("/token", { body: { room_id: "a" }, bodySerializer: (body) => JSON.stringify(body) })
    await xcall.createRoomToken({ roomId: "a" })
    expect(seen).toEqual(['{"room_id":"a"}', '{"room_id":"a"}'])
    for (const body of bodies)
      expect(JSON.parse(body)).toEqual({ room_id: "a", api_key: "pk-in-body", api_secret: "sk-in-body" })
    expect(bodies).toHaveLength(3)
  })
})

describe("fetched tokens", () => {
  test("are not requested if the URL is another", async () => {
    const fetch = vi.fn<Fetch>(() => Promise.resolve(json({ access_token: "t", token_type: "Bearer" })))
    const client = new OmniFlow({ oauth: { clientId: "c", clientSecret: "s" }, fetch })
    expect(await failureOf(client.api.GET("/v1/inboxes", { baseUrl: "https://evil.example" }))).toMatchObject({
      name: "ConfigError",
    })
    expect(fetch).not.toHaveBeenCalled()
  })

  test("are renewed with a call's own fetch, too", async () => {
    let tokens = 0
    const fetch: Fetch = () => Promise.resolve(json({ access_token: `t${++tokens}`, token_type: "Bearer" }))
    const client = new OmniFlow({ oauth: { clientId: "c", clientSecret: "s", retryOn401: true }, fetch })
    const seen: (string | null)[] = []
    const own = (request: Request) => {
      seen.push(request.headers.get("authorization"))
      return Promise.resolve(seen.length === 1 ? json({}, 401) : json([]))
    }
    expect((await client.api.GET("/v1/inboxes", { fetch: own })).data).toEqual([])
    expect(seen).toEqual(["Bearer t1", "Bearer t2"])
  })
})

describe.each(providers.map((provider) => [provider.name, provider] as const))(
  "a long-lived signal, with middleware of %s",
  (_name, provider) => {
    const listeners = (signal: AbortSignal) => getEventListeners(signal, "abort").length
    const watching = (answers?: readonly (() => Response)[]) => {
      const client = rawClient(provider, answers)
      client.api.use({ onRequest: ({ request }) => new Request(request) })
      return client
    }
    const stream = () =>
      new Response(
        new ReadableStream({
          pull: (controller) => {
            controller.enqueue(new Uint8Array(1))
          },
        }),
        {
          headers: { "content-type": "application/octet-stream" },
        },
      )

    test("has no listeners left after 1,000 calls, however they ended", async () => {
      const { signal } = new AbortController()
      const { call } = watching([provider.success, provider.failure, () => expect.unreachable()])
      const add = vi.spyOn(signal, "addEventListener")
      const remove = vi.spyOn(signal, "removeEventListener")
      const calls = Array.from({ length: 1_000 }, async (_, at) => {
        if (at % 100 === 0) await call({ signal, maxRetries: 0, body: 7n }).catch(() => undefined)
        await call({ signal, maxRetries: 0, middleware: [{ onResponse: () => undefined }] }).catch(() => undefined)
        expect(listeners(signal)).toBeLessThanOrEqual(1)
      })
      await Promise.all(calls)
      expect(listeners(signal)).toBe(0)
      expect(add.mock.calls.length).toBe(remove.mock.calls.length)
    })

    test("aborts calls while they run, and streams while they are read", async () => {
      const abort = new AbortController()
      const { api, call } = watching([stream, provider.success])
      const { data } = await api.GET("/newStream", { parseAs: "stream", signal: abort.signal })
      const reader = (data as ReadableStream<Uint8Array>).getReader()
      expect((await reader.read()).done).toBe(false)
      const waiting = call({ signal: abort.signal, fetch: () => new Promise<never>(() => undefined) })
      await new Promise(setImmediate)
      abort.abort(new Error("enough"))
      const aborted = { name: "ConnectionError", code: "aborted", cause: abort.signal.reason as unknown }
      expect(await failureOf(waiting)).toMatchObject(aborted)
      expect(await failureOf(reader.read())).toMatchObject(aborted)
      expect(listeners(abort.signal)).toBe(0)
      expect(await failureOf(call({ signal: abort.signal }))).toMatchObject(aborted)
    })

    test("releases streams that were read or cancelled", async () => {
      const { signal } = new AbortController()
      const { api } = watching([() => new Response("all", stream()), stream])
      const get = async () => (await api.GET("/newStream", { parseAs: "stream", signal })).data as ReadableStream
      expect(await new Response(await get()).text()).toBe("all")
      await (await get()).cancel()
      expect(listeners(signal)).toBe(0)
    })
  },
)

test("listeners do not accumulate on a long-lived signal", async () => {
  const warning = vi.fn()
  process.on("warning", warning)
  const { signal } = new AbortController()
  const add = vi.spyOn(signal, "addEventListener")
  const remove = vi.spyOn(signal, "removeEventListener")
  const fetch = () => Promise.resolve(new Response("<response><returncode>SUCCESS</returncode><meetings/></response>"))
  const bbb = new BigBlueButton({ baseUrl: "https://bbb.example.org", secret: "s", fetch })
  for (let at = 0; at < 50; at++) await bbb.api.GET("/getMeetings", { signal })
  await new Promise(setImmediate)
  expect(add.mock.calls.length).toBe(remove.mock.calls.length)
  expect(warning).not.toHaveBeenCalled()
  process.off("warning", warning)
})
