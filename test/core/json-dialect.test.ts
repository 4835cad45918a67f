import { describe, expect, test } from "vitest"
import { ApiError, DecodeError } from "../../src/core/errors.ts"
import { jsonAdapter, type JsonProvider } from "../../src/core/http/json-adapter.ts"
import { redactor } from "../../src/core/redaction.ts"
import { operation } from "../support/operation.ts"
import { rawAnswer } from "../support/raw-answer.ts"

const secret = "the-secret"
const list = operation({ id: "list", path: "/list" })
const one = operation({ id: "one", path: "/one/{id}", security: ["key"] })
const other = operation({ id: "other", method: "POST", path: "/other", security: ["other"] })

const dialectOf = (given: Partial<JsonProvider> = {}) =>
  jsonAdapter({
    name: "p",
    baseUrl: "https://one.example/api",
    normalizeBaseUrl: (given) => given,
    operations: { list, one, other },
    redactor: redactor([secret], ["password"]),
    sign: () => ({ "x-key": "k" }),
    failure: () => undefined,
    error: (facts) => new ApiError(facts),
    ...given,
  })

/** What decoding throws. */
function refused(decode: () => unknown): unknown {
  try {
    return { decoded: decode() }
  } catch (error) {
    return error
  }
}

const { signal } = new AbortController()
const draft = { operation: other, path: "/other", query: "", headers: { "x-key": "own", a: "1" }, body: "{}" }

test("bears its provider's name, secrets, and rules of when to try again where it has some", () => {
  const mask = redactor([], [])
  const retryDelay = () => 7
  expect(dialectOf({ redactor: mask, retryDelay })).toMatchObject({ name: "p", redactor: mask, retryDelay })
  expect(dialectOf()).not.toHaveProperty("retryDelay")
})

describe("operation", () => {
  test("finds the document's calls", () => {
    const dialect = dialectOf()
    expect(dialect.operation("GET", "/list")).toBe(list)
    expect(dialect.operation("GET", "/one/7")).toBe(one)
  })

  test("makes up a call the document does not know, which proves itself as the first does that has to", () => {
    const made = { id: "/new", path: "/new", tags: [], security: ["key"], answer: "json", params: {} }
    expect(dialectOf().operation("GET", "/new")).toEqual({ ...made, method: "GET", idempotent: true })
    expect(dialectOf().operation("PUT", "/new")).toEqual({ ...made, method: "PUT", idempotent: false })
    expect(dialectOf({ operations: { list } }).operation("GET", "/new").security).toEqual([])
  })
})

describe("encodeQuery", () => {
  test("writes names and values as forms do", () => {
    expect(
      dialectOf().encodeQuery([
        ["a b", "c&d"],
        ["e", ""],
      ]),
    ).toBe("a+b=c%26d&e=")
  })
})

describe("encodeBody", () => {
  test("writes JSON", async () => {
    expect(await dialectOf().encodeBody(other, { a: 1 })).toEqual({ body: '{"a":1}', contentType: "application/json" })
  })
})

describe("sign", () => {
  const wire = {
    url: "https://one.example/api/other",
    method: "POST",
    headers: { accept: "application/json", "x-key": "k", a: "1" },
    body: "{}",
  }

  test("lays the proof over the call's own headers, made at once or later", async () => {
    expect(dialectOf().sign(draft, signal)).toEqual(wire)
    const later = dialectOf({ sign: () => Promise.resolve({ "x-key": "k" }) }).sign(draft, signal)
    expect(later).toBeInstanceOf(Promise)
    expect(await later).toEqual(wire)
  })

  test("knows the call and the signal that ends the attempt", () => {
    const seen: unknown[] = []
    void dialectOf({
      sign: (...given) => {
        seen.push(...given)
        return {}
      },
    }).sign(draft, signal)
    expect(seen).toEqual([draft, signal])
  })

  test("the call may ask for another form of answer", () => {
    expect(dialectOf().sign({ ...draft, headers: { accept: "text/csv" } }, signal)).toMatchObject({
      headers: { accept: "text/csv" },
    })
  })

  test("adds the query, and takes off the fragment that tells calls of one URL apart", () => {
    expect(dialectOf().sign({ ...draft, path: "/room#init", query: "a=1" }, signal)).toMatchObject({
      url: "https://one.example/api/room?a=1",
    })
  })
})

const elsewhere = { refused: expect.stringContaining("change baseUrl") as string }

test.each<[string, unknown]>([
  ["https://one.example/b", "follow"],
  ["http://one.example/a", elsewhere],
  ["https://two.example/a", elsewhere],
])("a redirect to %s: %s", (to, verdict) => {
  expect(dialectOf().redirect(new URL("https://one.example/a"), new URL(to), draft)).toEqual(verdict)
})

describe("decode", () => {
  test.each([
    ['{"a":[1]}', { a: [1] }],
    ["null", null],
    ["0", 0],
  ])("reads %s", (text, value) => {
    expect(dialectOf().decode(rawAnswer(text), list)).toEqual(value)
    expect(dialectOf().decode(rawAnswer(text, { status: 299 }), list)).toEqual(value)
  })

  const front = "check baseUrl and what stands in front of the server"

  test("what is no JSON is a DecodeError with the start of it, without secrets", () => {
    const raw = rawAnswer(`<html>\n ${secret}`, { contentType: "text/html" })
    const error = refused(() => dialectOf().decode(raw, list))
    expect(error).toBeInstanceOf(DecodeError)
    expect(error).toMatchObject({
      provider: "p",
      operation: "list",
      status: 200,
      contentType: "text/html",
      excerpt: "<html> ***",
      message: `p.list: the response (HTTP 200, text/html) is not JSON; ${front}: <html> ***`,
    })
  })

  test("its message quotes at most 120 characters", () => {
    const error = refused(() => dialectOf().decode(rawAnswer("x".repeat(200), { contentType: undefined }), list))
    const message = `p.list: the response (HTTP 200, no content type) is not JSON; ${front}: ${"x".repeat(120)}`
    expect(error).toMatchObject({ name: "DecodeError", message, contentType: undefined, excerpt: "x".repeat(200) })
  })

  test("an empty answer is one only where the document says so", () => {
    const message = `p.list: the response (HTTP 204, application/json) is empty; look at the server and the proxies in front of it`
    const raw = rawAnswer("", { status: 204 })
    expect(refused(() => dialectOf().decode(raw, list))).toMatchObject({ name: "DecodeError", message, excerpt: "" })
    expect(dialectOf().decode(raw, operation({ answer: "none" }))).toBeUndefined()
    expect(dialectOf().decode(raw, operation({ mayBeEmpty: true }))).toBeUndefined()
    expect(dialectOf().decode(rawAnswer("7"), operation({ answer: "none" }))).toBe(7)
  })

  test("unwrap chooses the answer, and may refuse it", () => {
    const unwrap: JsonProvider["unwrap"] = (body, { id }, undecodable) => {
      if (body === 7) throw undecodable("is not an envelope")
      return [body, id]
    }
    expect(dialectOf({ unwrap }).decode(rawAnswer("8"), list)).toEqual([8, "list"])
    expect(refused(() => dialectOf({ unwrap }).decode(rawAnswer("7"), list))).toMatchObject({
      name: "DecodeError",
      message: `p.list: the response (HTTP 200, application/json) is not an envelope; ${front}: 7`,
    })
  })
})

describe("a refusal", () => {
  const headers = new Headers({ "x-a": "1" })
  const refusing = (text: string, given: Parameters<typeof rawAnswer>[1], refusal?: JsonProvider["failure"]) =>
    refused(() => dialectOf(refusal && { failure: refusal }).decode(rawAnswer(text, { headers, ...given }), list))

  test("in a 2xx says what the provider says, without secrets, and holds the answer's facts", () => {
    const seen: unknown[] = []
    const error = refusing('{"error":"no","password":"x"}', { requestId: "r1", retryAfter: 7 }, (...given) => {
      seen.push(...given)
      return { code: "taken", message: `no ${secret}` }
    })
    expect(seen).toEqual([{ error: "no", password: "x" }, 200])
    expect(error).toBeInstanceOf(ApiError)
    expect(error).toMatchObject({
      provider: "p",
      operation: "list",
      status: 200,
      code: "taken",
      message: "p.list: taken: no ***",
      requestId: "r1",
      retryAfter: 7,
      headers: { "x-a": "1" },
      body: { error: "no", password: "***" },
    })
  })

  test("the body's own request id goes before the header's", () => {
    const own = () => ({ requestId: "own" })
    expect(refusing("{}", { requestId: "r1" }, own)).toMatchObject({ requestId: "own" })
  })

  test("is every status from 300 on, whatever the provider finds in the body", () => {
    const facts = { name: "ApiError", status: 300, code: "http_300", message: "p.list: 300 HTTP 300" }
    expect(refusing('{"a":1}', { status: 300 })).toMatchObject({ ...facts, body: { a: 1 } })
    expect(refusing("", { status: 300 })).toMatchObject({ ...facts, body: undefined })
    expect(refusing("7", { status: 404 }, (body) => ({ code: String(body) }))).toMatchObject({ code: "7" })
  })

  test("in text is told by its start, in HTML by its status", () => {
    const text = `not ${secret}\n now`
    expect(refusing(text, { status: 503, contentType: "text/plain" })).toMatchObject({
      code: "http_503",
      message: "p.list: 503 not *** now",
      body: "not *** now",
    })
    expect(refusing(text, { status: 503, contentType: undefined })).toMatchObject({
      message: "p.list: 503 not *** now",
    })
    expect(refusing(text, { status: 503, contentType: "text/html; charset=utf-8" })).toMatchObject({
      message: "p.list: 503 HTTP 503",
      body: "not *** now",
    })
  })

  test("in text is the provider's to understand", () => {
    const seen: unknown[] = []
    const error = refusing("no such call", { status: 404, contentType: "text/plain" }, (...given) => {
      seen.push(...given)
      return { code: "unknown", message: "no such call" }
    })
    expect(seen).toEqual(["no such call", 404])
    expect(error).toMatchObject({ code: "unknown", message: "p.list: 404 unknown: no such call", body: "no such call" })
  })
})
