import createClient, {
  createQuerySerializer,
  defaultBodySerializer,
  defaultPathSerializer,
  type Middleware,
  wrapAsPathBasedClient,
} from "openapi-fetch"
import { XCallServer } from "conferkit/xcall"
import { describe, expect, test, vi } from "vitest"
import { failureOf } from "../support/bigbluebutton.ts"
import { json } from "../support/fetching.ts"
import { type Api, providers, rawClient, type Sent, targetOf } from "../support/raw-clients.ts"

/*
 * The recipes of openapi-fetch's documentation (API, Middleware & Auth), for every provider. Not among them:
 * - createClient() and createPathBasedClient(): clients are made by their providers; wrapAsPathBasedClient() is tested.
 * - TRACE: `fetch` rejects it; see raw-client-security.test.ts.
 * - another `baseUrl` per call, and `redirect`: rejected on purpose, see there.
 * - `cookie` parameters: openapi-fetch does not send them, and no document here has one.
 */

const first = (sent: readonly Sent[]): Sent => {
  const [request] = sent
  if (request === undefined) throw new Error("nothing was sent")
  return request
}

describe.each(providers.map((provider) => [provider.name, provider] as const))("%s", (_name, provider) => {
  const { method, path, init, data, error } = provider
  const wire = async () => provider.success().text()
  /** The body of a success: XML as its decoded value in JSON, everything else as sent. */
  const bodyText = async () => (provider.xml ? JSON.stringify(data) : wire())

  test("a success has data, an API error has error, each with a real Response and the original status", async () => {
    const good = await rawClient(provider).call()
    expect([good.data, good.error, good.response.status, good.response.ok]).toEqual([data, undefined, 200, true])
    expect(good.response).toBeInstanceOf(Response)
    expect(good.response.url).toBe(provider.baseUrl + provider.sent.replace(/\?.*/, ""))
    const bad = await rawClient(provider, [provider.failure]).call()
    expect([bad.data, bad.response.status, bad.response.ok]).toEqual([undefined, provider.failureStatus, false])
    expect(bad.error).toMatchObject(error)
    expect(bad.response).toBeInstanceOf(Response)
    expect(bad.response.url).toBe(good.response.url)
  })

  test("an API error is error with any parseAs, also in a clone", async () => {
    for (const parseAs of ["json", "text", "blob", "arrayBuffer", "stream"]) {
      const client = rawClient(provider, [provider.failure])
      const { onResponse, seen } = watching()
      client.api.use({ onResponse })
      const result = await client.call({ parseAs })
      expect([result.data, result.error]).toEqual([undefined, expect.objectContaining(error)])
      expect(seen).toEqual([[false, expect.objectContaining(error)]])
    }
  })

  function watching() {
    const seen: unknown[] = []
    const onResponse: Middleware["onResponse"] = async ({ response }) => {
      const clone = response.clone()
      seen.push([clone.ok, await clone.json()])
      return response.clone()
    }
    return { onResponse, seen }
  }

  describe("middleware", () => {
    const api = (...middleware: Middleware[]) => {
      const client = rawClient(provider)
      client.api.use(...middleware)
      return client
    }

    test("sets a header on the request, with or without returning it", async () => {
      for (const returned of [true, false]) {
        const { call, sent } = api({
          onRequest({ request }) {
            request.headers.set("foo", "bar")
            return returned ? request : undefined
          },
        })
        expect((await call()).data).toEqual(data)
        expect(first(sent).headers.get("foo")).toBe("bar")
      }
    })

    test("returns new Request(request), with timeout and maxRetries kept", async () => {
      const client = rawClient(provider, [() => new Response("busy", { status: 503 })])
      client.api.use({ onRequest: ({ request }) => new Request(request, { headers: { foo: "bar" } }) })
      expect((await client.call({ maxRetries: 0 })).response.status).toBe(503)
      expect(client.sent.map(({ headers }) => headers.get("foo"))).toEqual(["bar"])
      expect(targetOf(provider, first(client.sent))).toBe(provider.sent)
    })

    test("reads a clone of the request", async () => {
      const { call, sent } = api({
        onRequest: ({ request }) =>
          request
            .clone()
            .text()
            .then(() => undefined),
      })
      expect((await call()).data).toEqual(data)
      expect(targetOf(provider, first(sent))).toBe(provider.sent)
    })

    test("changes the query before it is signed", async () => {
      const { call, sent } = api({
        onRequest({ request }) {
          const url = new URL(request.url)
          url.searchParams.set("extra", "a b")
          return new Request(url, request)
        },
      })
      expect((await call()).error).toBeUndefined()
      expect(new URL(first(sent).url).searchParams.get("extra")).toBe("a b")
    })

    test("receives a real Request, path, params, id and options", async () => {
      const seen: Parameters<NonNullable<Middleware["onRequest"]>>[0][] = []
      const { call } = api({ onRequest: (given) => void seen.push(given) })
      await call()
      const [given] = seen
      expect(given?.request).toBeInstanceOf(Request)
      expect(given?.request.url).toBe(provider.baseUrl + provider.sent)
      expect(given?.schemaPath).toBe(path)
      expect(given?.params).toEqual((init as { params?: object }).params ?? {})
      expect(given?.id).toMatch(/\w+/)
      expect(given?.options).toMatchObject({ baseUrl: provider.baseUrl, parseAs: "json" })
    })

    test("replaces the response: new Response(body) with another status", async () => {
      const { call } = api({
        onResponse({ response }) {
          const { body, ...others } = response
          return new Response(body, { ...others, status: 201 })
        },
      })
      const result = await call()
      expect([result.data, result.response.status]).toEqual([data, 201])
    })

    test("rebuilds an equal response for a success or an API error", async () => {
      const rebuilt: Middleware = { onResponse: ({ response }) => new Response(response.body, response) }
      expect((await api(rebuilt).call()).data).toEqual(data)
      const bad = rawClient(provider, [provider.failure])
      bad.api.use(rebuilt)
      const result = await bad.call()
      expect([result.data, result.error]).toEqual([undefined, expect.objectContaining(error)])
      expect((await bad.call({ parseAs: "text" })).error).toMatchObject(error)
    })

    test("changes the body of a response", async () => {
      const { call } = api({
        onResponse: async ({ response }) => Response.json({ ...((await response.json()) as object), seen: true }),
      })
      expect((await call()).data).toEqual({ ...data, seen: true })
    })

    test("replaces an API error", async () => {
      const client = rawClient(provider, [provider.failure])
      client.api.use({ onResponse: ({ response }) => (response.ok ? undefined : Response.json({ instead: true })) })
      expect((await client.call()).data).toEqual({ instead: true })
    })

    test("reads a clone of the response", async () => {
      const seen: unknown[] = []
      const { call } = api({ onResponse: async ({ response }) => void seen.push(await response.clone().json()) })
      expect((await call()).data).toEqual(data)
      expect(seen).toEqual([data])
    })

    test("runs forward for requests and backward for responses", async () => {
      const order: string[] = []
      const named = (name: string): Middleware => ({
        onRequest: () => void order.push(`request ${name}`),
        onResponse: () => void order.push(`response ${name}`),
      })
      const { call } = api(named("a"), named("b"))
      await call({ middleware: [named("c")] })
      expect(order).toEqual(["request a", "request b", "request c", "response c", "response b", "response a"])
    })

    test("can return early", async () => {
      const { call } = api({ onRequest: ({ schemaPath }) => (schemaPath === path ? undefined : Response.error()) })
      expect((await call()).data).toEqual(data)
    })

    test("returns a response early, as from a cache", async () => {
      const cache = new Map<string, Response>()
      const { call, sent } = api({
        onRequest: ({ request }) => cache.get(`${request.method}:${request.url}`)?.clone(),
        onResponse({ request, response }) {
          if (response.ok) cache.set(`${request.method}:${request.url}`, response.clone())
        },
      })
      expect([(await call()).data, (await call()).data, (await call()).data]).toEqual([data, data, data])
      expect(sent).toHaveLength(1)
      const failing = rawClient(provider, [provider.failure])
      failing.api.use({
        onResponse({ response }) {
          if (response.ok) cache.set("failure", response)
        },
      })
      await failing.call()
      expect(cache.has("failure")).toBe(false)
    })

    test("throws for an API error", async () => {
      const client = rawClient(provider, [provider.failure])
      client.api.use({
        onResponse({ response }) {
          if (!response.ok) throw new Error(`${response.url}: ${response.status}`)
        },
      })
      expect(await failureOf(client.call())).toMatchObject({
        message: `${provider.baseUrl}${provider.sent.replace(/\?.*/, "")}: ${provider.failureStatus}`,
      })
    })

    test("sees a network failure, and can log, wrap or replace it", async () => {
      const lost = (onError: Middleware["onError"]) => {
        const client = provider.api({ maxRetries: 0, fetch: () => Promise.reject(new TypeError("fetch failed")) })
        client.use({ onError } as Middleware)
        return client[method](path, init)
      }
      const seen = vi.fn()
      expect(await failureOf(lost(({ error }) => seen(error) as undefined))).toMatchObject({ name: "ConnectionError" })
      expect(seen).toHaveBeenCalledWith(expect.objectContaining({ name: "ConnectionError", code: "network" }))
      const wrapped = lost(({ error }) => new Error("Oops, fetch failed", { cause: error }))
      expect(await failureOf(wrapped)).toMatchObject({
        message: "Oops, fetch failed",
        cause: { name: "ConnectionError" },
      })
      expect((await lost(() => Response.json({ message: "nothing to see" }))).data).toEqual({
        message: "nothing to see",
      })
    })

    test("is ejected again", async () => {
      const middleware: Middleware = {
        onRequest: ({ request }) => {
          request.headers.set("foo", "bar")
        },
      }
      const client = api(middleware)
      client.api.eject(middleware)
      await client.call()
      expect(first(client.sent).headers.has("foo")).toBe(false)
      expect(() => {
        client.api.use({} as Middleware)
      }).toThrow("Middleware must be an object")
    })

    test("sets its own Authorization, depending on the path", async () => {
      const {
        call,
        api: client,
        sent,
      } = api({
        onRequest({ schemaPath, request }) {
          if (schemaPath.startsWith("/public")) return undefined
          request.headers.set("Authorization", "Bearer own")
          return request
        },
      })
      await call()
      await client.GET("/public/newCall")
      expect(sent.map(({ headers }) => headers.get("authorization") === "Bearer own")).toEqual([true, false])
    })

    test("aborts with the signal that it receives", async () => {
      const abort = new AbortController()
      const { call } = api({
        onRequest({ request }) {
          abort.abort()
          request.signal.throwIfAborted()
        },
      })
      expect(await failureOf(call({ signal: abort.signal }))).toMatchObject({ name: "AbortError" })
      const another = new AbortController()
      const { call: other } = api({
        onRequest({ request }) {
          another.abort()
          return new Request(request)
        },
      })
      expect(await failureOf(other({ signal: another.signal }))).toMatchObject({ code: "aborted" })
    })
  })

  describe("parseAs", () => {
    test("json, text, blob and arrayBuffer", async () => {
      const { call } = rawClient(provider)
      const text = await bodyText()
      expect((await call({ parseAs: "json" })).data).toEqual(data)
      expect((await call({ parseAs: "text" })).data).toBe(text)
      const blob = (await call({ parseAs: "blob" })).data as Blob
      expect(blob).toBeInstanceOf(Blob)
      expect([await blob.text(), blob.type]).toEqual([text, "application/json"])
      const buffer = (await call({ parseAs: "arrayBuffer" })).data as ArrayBuffer
      expect(new TextDecoder().decode(buffer)).toBe(text)
    })

    test("stream", async () => {
      const { call } = rawClient(provider)
      const { data: stream, response } = await call({ parseAs: "stream" })
      expect(stream).toBeInstanceOf(ReadableStream)
      expect(await new Response(stream as ReadableStream).text()).toBe(await bodyText())
      expect(response.status).toBe(200)
    })

    test("middleware gets the same value", async () => {
      const client = rawClient(provider)
      const seen: string[] = []
      client.api.use({ onResponse: async ({ response }) => void seen.push(await response.clone().text()) })
      await client.call()
      await client.call({ parseAs: "blob" })
      expect(seen).toEqual([await bodyText(), await bodyText()])
    })

    test("binary data arrives unchanged", async () => {
      const png = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0xff, 0xfe)
      const image = () => new Response(png, { headers: { "content-type": "image/png" } })
      const { api } = rawClient(provider, [image])
      const blob = (await api.GET("/newImage", { parseAs: "blob" })).data as Blob
      expect([new Uint8Array(await blob.arrayBuffer()), blob.type]).toEqual([png, "image/png"])
      const { data: stream } = await api.GET("/newImage", { parseAs: "stream" })
      expect(new Uint8Array(await new Response(stream as ReadableStream).arrayBuffer())).toEqual(png)
    })

    test("204 has no data", async () => {
      const { call } = rawClient(provider, [() => new Response(null, { status: 204 })])
      const { data: none, error: nothing, response } = await call()
      expect([none, nothing, response.status]).toEqual([undefined, undefined, 204])
    })
  })

  describe("a stream", () => {
    const streamed = (body: ReadableStream) =>
      rawClient(provider, [() => new Response(body, { headers: { "content-type": "application/octet-stream" } })], {
        timeout: 20,
      })
        .api.GET("/newStream", { parseAs: "stream" })
        .then(({ data }) => data as ReadableStream<Uint8Array>)

    test("is passed on in chunks, at the reader's speed", async () => {
      let pulled = 0
      const stream = await streamed(
        new ReadableStream(
          {
            pull(controller) {
              controller.enqueue(Uint8Array.of(++pulled))
              if (pulled === 3) controller.close()
            },
          },
          { highWaterMark: 0 },
        ) as ReadableStream,
      )
      expect(pulled).toBe(0)
      await new Promise((resolve) => setTimeout(resolve, 60))
      const pieces: number[] = []
      for await (const [piece = 0] of stream) pieces.push(piece)
      expect(pieces).toEqual([1, 2, 3])
    })

    test("that stalls, is cancelled or breaks off ends", async () => {
      const stalled = await streamed(new ReadableStream())
      expect(await failureOf(new Response(stalled).text())).toMatchObject({ name: "ConnectionError", code: "timeout" })
      const cancel = vi.fn()
      await (await streamed(new ReadableStream({ cancel }))).cancel()
      expect(cancel).toHaveBeenCalledOnce()
      const broken = await streamed(new ReadableStream({ pull: () => Promise.reject(new TypeError("terminated")) }))
      expect(await failureOf(new Response(broken).text())).toMatchObject({ name: "ConnectionError", code: "network" })
    })
  })

  describe("serializers", () => {
    const sentBy = async (query: object, querySerializer: unknown) => {
      const { api, sent } = rawClient(provider)
      await api.GET("/newCall", { params: { query }, querySerializer })
      return targetOf(provider, first(sent)).slice("/newCall".length)
    }

    test.each([
      [{ array: { style: "form", explode: true } }, "?id=3&id=4"],
      [{ array: { style: "form", explode: false } }, "?id=3,4"],
      [{ array: { style: "spaceDelimited", explode: false } }, "?id=3%204"],
      [{ array: { style: "pipeDelimited", explode: false } }, "?id=3|4"],
    ])("of arrays in a query, %j", async (serializer, query) => {
      expect(await sentBy({ id: [3, 4] }, serializer)).toBe(query)
      expect(await sentBy({ id: [3, 4] }, createQuerySerializer(serializer as object))).toBe(query)
    })

    test.each([
      [{ object: { style: "form", explode: true } }, "?role=admin"],
      [{ object: { style: "form", explode: false } }, "?id=role,admin"],
      [{ object: { style: "deepObject", explode: true } }, "?id[role]=admin"],
    ])("of objects in a query, %j", async (serializer, query) => {
      expect(await sentBy({ id: { role: "admin" } }, serializer)).toBe(query)
    })

    test("of a query, allowReserved and a function", async () => {
      expect(await sentBy({ id: "a/b" }, { allowReserved: true })).toBe("?id=a/b")
      expect(await sentBy({ tags: ["food"] }, ({ tags }: { tags: string[] }) => `?tags[]=${tags[0] ?? ""}`)).toBe(
        "?tags[]=food",
      )
    })

    test.each([
      ["/newCall/{id}", 5, "/newCall/5"],
      ["/newCall/{id}", [3, 4, 5], "/newCall/3,4,5"],
      ["/newCall/{id}", { role: "admin" }, "/newCall/role,admin"],
      ["/newCall/{id*}", { role: "admin" }, "/newCall/role=admin"],
      ["/newCall/{.id}", 5, "/newCall/.5"],
      ["/newCall/{;id}", 5, "/newCall/;id=5"],
    ])("of a path, %s with %j", async (template, id, target) => {
      const { api, sent } = rawClient(provider)
      await api.GET(template, { params: { path: { id } } })
      await api.GET(template, { params: { path: { id } }, pathSerializer: defaultPathSerializer })
      expect(sent.map((each) => targetOf(provider, each))).toEqual([target, target])
    })

    test("of a body: a form with its boundary", async () => {
      const { api, sent } = rawClient(provider)
      const bodySerializer = (body: Record<string, string>) => {
        const form = new FormData()
        for (const [name, value] of Object.entries(body)) form.append(name, value)
        return form
      }
      await api.PUT("/newCall", { body: { name: "é" }, bodySerializer })
      await api.PUT("/newCall", { body: bodySerializer({ name: "é" }) })
      for (const { headers, body } of sent) {
        const boundary = /^multipart\/form-data; boundary=(.+)$/.exec(headers.get("content-type") ?? "")?.[1] ?? "none"
        expect(body.split(`--${boundary}`)[1]).toBe('\r\nContent-Disposition: form-data; name="name"\r\n\r\né\r\n')
      }
      expect(sent).toHaveLength(2)
    })

    test("of a body: text, openapi-fetch's own, url-encoded, bytes, Blob", async () => {
      const { api, sent } = rawClient(provider)
      const form = { "Content-Type": "application/x-www-form-urlencoded" }
      const body = { a: "b c" }
      await api.PUT("/newCall", { body, bodySerializer: () => "own" })
      await api.PUT("/newCall", { body, bodySerializer: defaultBodySerializer })
      await api.PUT("/newCall", { body, bodySerializer: defaultBodySerializer, headers: form })
      await api.PUT("/newCall", { body, headers: form })
      await api.PUT("/newCall", { body: new URLSearchParams(body) })
      await api.PUT("/newCall", { body: new TextEncoder().encode("bytes") })
      await api.PUT("/newCall", { body: new Blob(["blob"], { type: "text/own" }) })
      expect(sent.map((each) => [each.headers.get("content-type"), each.body])).toEqual([
        ["application/json", "own"],
        ["application/json", '{"a":"b c"}'],
        ["application/x-www-form-urlencoded", "a=b+c"],
        ["application/x-www-form-urlencoded", "a=b+c"],
        ["application/x-www-form-urlencoded;charset=UTF-8", "a=b+c"],
        [null, "bytes"],
        ["text/own", "blob"],
      ])
    })
  })

  test("header parameters and headers in every form", async () => {
    const { api, sent } = rawClient(provider)
    await api.GET("/newCall", { params: { header: { "x-a": 1 } }, headers: { "x-b": true, "x-c": ["d", "e"] } })
    expect(Object.fromEntries(first(sent).headers)).toMatchObject({ "x-a": "1", "x-b": "true", "x-c": "d, e" })
  })

  test("request() and every method", async () => {
    const { api, sent } = rawClient(provider)
    for (const name of ["get", "PUT", "Post", "delete", "PATCH", "options", "head"]) await api.request(name, "/newCall")
    for (const name of ["GET", "PUT", "POST", "DELETE", "PATCH", "OPTIONS", "HEAD"] as const)
      await api[name]("/newCall")
    const names = ["GET", "PUT", "POST", "DELETE", "PATCH", "OPTIONS", "HEAD"]
    expect(sent.map((each) => each.method)).toEqual([...names, ...names])
    const viaRequest = await api.request(method, path, init)
    expect(viaRequest.data).toEqual(data)
  })

  test("HEAD has only a status", async () => {
    for (const status of [200, 404]) {
      const { api } = rawClient(provider, [() => new Response(null, { status })])
      const { data: none, error: nothing, response } = await api.HEAD("/newCall")
      expect([none, nothing, response.status, response.ok]).toEqual([undefined, undefined, status, status === 200])
    }
  })

  test("wrapAsPathBasedClient", async () => {
    const client = rawClient(provider)
    const byPath = wrapAsPathBasedClient(client.api as unknown as ReturnType<typeof createClient>) as unknown as Record<
      string,
      Api
    >
    const seen = vi.fn()
    client.api.use({ onRequest: () => seen() as undefined })
    expect((await byPath[path]?.[method](init as never))?.data).toEqual(data)
    expect(seen).toHaveBeenCalledOnce()
  })

  test("fetch options are passed on", async () => {
    const { call, sent } = rawClient(provider)
    await call({ cache: "no-store", keepalive: true, next: { revalidate: 5 } })
    expect(first(sent).init).toMatchObject({ cache: "no-store", keepalive: true, next: { revalidate: 5 } })
  })

  test("timeout, maxRetries and signal", async () => {
    const silent = provider.api({ fetch: () => new Promise(() => undefined), maxRetries: 0 })
    expect(await failureOf(silent[method](path, { ...init, timeout: 1 }))).toMatchObject({ code: "timeout" })
    const { call, sent } = rawClient(provider, [() => new Response("busy", { status: 503 })])
    expect((await call({ maxRetries: 0 })).response.status).toBe(503)
    expect(sent).toHaveLength(1)
    expect(await failureOf(call({ signal: AbortSignal.abort() }))).toMatchObject({ code: "aborted" })
  })

  test("hop-by-hop headers are removed, others are kept", async () => {
    const answer = () => {
      const response = provider.success()
      response.headers.set("content-length", "7")
      response.headers.set("content-encoding", "gzip")
      response.headers.append("set-cookie", "a=1")
      response.headers.append("set-cookie", "b=2")
      response.headers.set("x-own", "1")
      return response
    }
    const { response, data: got } = await rawClient(provider, [answer]).call()
    expect(got).toEqual(data)
    expect([response.headers.has("content-length"), response.headers.has("content-encoding")]).toEqual([false, false])
    expect([response.headers.get("x-own"), response.headers.getSetCookie()]).toEqual(["1", ["a=1", "b=2"]])
  })
})

test("a number that JavaScript cannot represent keeps its digits as a string", async () => {
  const body = '{"active":true,"participants_count":1,"started_at":null,"big":12345678901234567890}'
  const xcall = new XCallServer({ apiKey: "k", apiSecret: "s", fetch: () => Promise.resolve(json(body)) })
  const seen: string[] = []
  xcall.api.use({ onResponse: async ({ response }) => void seen.push(await response.clone().text()) })
  await xcall.api.GET("/rooms/{roomId}/info", { params: { path: { roomId: "a" } } })
  expect(seen).toEqual([body])
})
