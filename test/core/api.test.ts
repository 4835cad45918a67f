import { describe, expect, test } from "vitest"
import { api, responseOf } from "../../src/core/api.ts"
import type { Dialect } from "../../src/core/dialect.ts"
import { ApiError, ConfigError } from "../../src/core/errors.ts"
import { DecodedResponse } from "../../src/core/response.ts"
import type { Transport } from "../../src/core/transport.ts"
import { dialect } from "../support/dialect.ts"
import { operation } from "../support/operation.ts"

const list = operation({ id: "list", path: "/list", params: { tags: { in: "query", kind: "json" } } })
const room = operation({
  id: "room",
  method: "POST",
  path: "/rooms/{id}",
  params: { meta: { in: "query", kind: "family", prefix: "meta_" } },
})
const url = "https://one.example/api/list?checksum=x"

interface Result {
  readonly data?: unknown
  readonly error?: unknown
  readonly response: Response
}
type Call = (path: string, init?: object) => Promise<Result>

/** The raw client over a transport that only writes down what it is to send. */
function raw(answer: unknown, headers: Record<string, string> = {}, given: Partial<Dialect> = {}) {
  const sent: unknown[][] = []
  const looked: unknown[][] = []
  const unused = () => Promise.reject(new Error("not this one"))
  const head = { headers: new Headers(headers), redirected: true, status: 201, statusText: "Created" }
  const response = new DecodedResponse(head, url, true, answer)
  const transport: Transport = {
    send: (...asked) => {
      sent.push(asked)
      return answer instanceof Error ? Promise.reject(answer) : Promise.resolve({ answer, response })
    },
    call: unused,
    stream: unused,
  }
  const provider = dialect({
    operation: (...asked) => {
      looked.push(asked)
      return asked[0] === "GET" ? list : room
    },
    encodeBody: (_operation, body) => Promise.resolve({ body: JSON.stringify(body), contentType: "text/own" }),
    ...given,
  })
  const client = api<Record<string, never>>(transport, provider, { list, room })
  return { client, GET: client.GET as Call, POST: client.POST as Call, sent, looked, response }
}

const refusal = (facts: Partial<ApiError> = {}) =>
  new ApiError({ provider: "p", operation: "list", code: "gone", message: "no", status: 404, body: { a: 1 }, ...facts })

describe("a call", () => {
  test("is the document's, with path, query, headers and options as they were given", async () => {
    const { GET, sent, looked } = raw({})
    const { signal } = new AbortController()
    const query = { a: 1, tags: ["x"], meta: { b: true }, none: undefined }
    await GET("/rooms/{id}", {
      params: { path: { id: "a/b" }, query, header: { "X-A": "1" } },
      headers: { b: "2" },
      signal,
      timeout: 7,
      maxRetries: 0,
    })
    expect(looked).toEqual([["GET", "/rooms/a%2Fb"]])
    const draft = {
      operation: list,
      path: "/rooms/a%2Fb",
      query: 'a=1&tags=["x"]&meta_b=true',
      body: undefined,
      headers: { "x-a": "1", b: "2" },
    }
    expect(sent).toEqual([[draft, { signal, timeout: 7, maxRetries: 0 }]])
  })

  test("without a query has an empty one", async () => {
    const { GET, sent } = raw({})
    await GET("/list")
    expect(sent[0]?.[0]).toEqual({ operation: list, path: "/list", query: "", headers: {}, body: undefined })
  })

  test("refuses parameters in words of the raw client", async () => {
    const { GET, sent } = raw({})
    await expect(GET("/list", { params: { query: { meta: 1 } } })).rejects.toThrow(
      new ConfigError('api: parameter "meta" has to be a map of names to values', "meta"),
    )
    expect(sent).toEqual([])
  })

  test("has its body encoded by the dialect, which says of what type it is", async () => {
    const seen: unknown[] = []
    const { POST, sent } = raw(
      {},
      {},
      {
        encodeBody: (...asked) => {
          seen.push(...asked)
          return Promise.resolve({ body: "encoded", contentType: "text/own" })
        },
      },
    )
    const body = { a: 1 }
    await POST("/rooms", { body })
    expect(seen).toEqual([room, body])
    expect(sent[0]?.[0]).toMatchObject({ operation: room, body: "encoded", headers: { "content-type": "text/own" } })
  })

  test("the caller may say what type it is; a dialect may leave it open", async () => {
    const { POST, sent } = raw({})
    await POST("/rooms", { body: {}, headers: { "content-type": "text/other" } })
    await POST("/rooms", { body: {}, headers: { "x-type": "application/json" } })
    const open = raw({}, {}, { encodeBody: () => Promise.resolve({ body: "encoded" }) })
    await open.POST("/rooms", { body: {} })
    expect([...sent, ...open.sent].map(([draft]) => (draft as { headers: unknown }).headers)).toEqual([
      { "content-type": "text/other" },
      { "content-type": "text/own", "x-type": "application/json" },
      {},
    ])
  })

  test("shows middleware a URL that can be parsed, of no server", async () => {
    const { client, GET } = raw({})
    const seen: string[] = []
    client.use({ onRequest: ({ request }) => void seen.push(request.url) })
    await GET("/list", { params: { query: { a: 1 } } })
    expect(seen).toEqual(["https://api.invalid/list?a=1"])
  })
})

describe("an answer", () => {
  test.each([
    ["says no length", {}, "1"],
    ["says it is empty", { "content-length": "0" }, "1"],
    ["says its length", { "content-length": "5", a: "1" }, "5"],
  ])("is the decoded value itself, with its head, where it %s", async (_name, headers, length) => {
    const answer = { a: 1 }
    const { GET } = raw(answer, headers)
    const { data, error, response } = await GET("/list")
    expect(data).toBe(answer)
    expect(error).toBeUndefined()
    expect(response).toMatchObject({
      status: 201,
      statusText: "Created",
      redirected: true,
      ok: true,
      url: "https://one.example/api/list",
    })
    expect(Object.fromEntries(response.headers)).toEqual({ ...headers, "content-length": length })
    expect(await response.json()).toBe(answer)
  })

  test("keeps the head it came with as it was", async () => {
    const { GET, response } = raw({})
    await GET("/list")
    expect(response.headers.has("content-length")).toBe(false)
  })

  test("that is a refusal is handed back as error, with its status", async () => {
    const { GET } = raw(refusal({ headers: { "content-length": "0", a: "1" } }))
    const { data, error, response } = await GET("/list")
    expect(data).toBeUndefined()
    expect(error).toEqual({ a: 1 })
    expect(response).toMatchObject({ status: 404, ok: false })
  })

  test("that is none of the provider's is thrown", async () => {
    const lost = new ConfigError("no")
    await expect(raw(lost).GET("/list")).rejects.toBe(lost)
  })
})

describe("responseOf", () => {
  test("is the HTTP side of a refusal, without the length of what it was decoded from", async () => {
    const body = { a: 1 }
    const response = responseOf(refusal({ status: 200, headers: { "content-length": "7", a: "1" }, body }))
    expect(response).toMatchObject({ status: 200, statusText: "", redirected: false, ok: false, url: "" })
    expect(Object.fromEntries(response.headers)).toEqual({ a: "1" })
    expect(await response.json()).toBe(body)
  })
})
