import { describe, expect, test } from "vitest"
import { operations } from "../../generated/xcall/operations.ts"
import type { Draft } from "../../src/core/http/adapter.ts"
import { authHeaders, basic, type Credentials, withBody, withQuery } from "../../src/xcall/adapter.ts"

const all = Object.values(operations)
const session = all.find(({ security }) => (security as readonly string[]).includes("session"))
const own = all.find(({ security }) => !(security as readonly string[]).includes("session"))
if (session === undefined || own === undefined) throw new Error("the document has no such calls")

const credentials = (more: Partial<Credentials> = {}): Credentials => ({
  apiKey: "pk",
  apiSecret: "sk é",
  auth: {},
  sessionHeader: "authorization",
  sessionScheme: "Bearer",
  session: undefined,
  ...more,
})
const draft = (operation: Draft["operation"], body?: Draft["body"]): Draft => ({
  operation,
  path: "/x",
  query: "",
  headers: {},
  body,
})

describe("basic", () => {
  test("is key and secret in base64 of UTF-8", () => {
    expect(basic(credentials())).toBe(Buffer.from("pk:sk é", "utf8").toString("base64"))
  })
})

describe("a call with key and secret", () => {
  test.each<[Credentials["auth"], string | undefined, Record<string, string>]>([
    [{}, "{}", { "x-api-key": "pk", "x-api-secret": "sk é" }],
    [{ mode: "headers" }, undefined, { "x-api-key": "pk", "x-api-secret": "sk é" }],
    [{ keyName: "k", secretName: "s" }, "{}", { k: "pk", s: "sk é" }],
    [{ mode: "basic" }, "{}", { authorization: `Basic ${Buffer.from("pk:sk é").toString("base64")}` }],
    [{ mode: "query" }, "{}", {}],
    [{ mode: "body" }, "{}", {}],
    [{ mode: "body", keyName: "k", secretName: "s" }, undefined, { "x-api-key": "pk", "x-api-secret": "sk é" }],
  ])("with %j and the body %j has the headers %j", (auth, body, headers) => {
    expect(authHeaders(credentials({ auth, session: "jwt" }), draft(own, body))).toEqual(headers)
  })
})

describe("a call with a session", () => {
  test.each([
    [{}, { authorization: "Bearer jwt" }],
    [{ sessionScheme: "" }, { authorization: "jwt" }],
    [{ sessionHeader: "x-session", sessionScheme: "JWT" }, { "x-session": "JWT jwt" }],
    [{ auth: { mode: "basic" } }, { authorization: "Bearer jwt" }],
  ] as const)("with %j has the headers %j and nothing of key and secret", (more, headers) => {
    expect(authHeaders(credentials({ session: "jwt", ...more }), draft(session))).toEqual(headers)
  })

  test("is refused without one, as the server would", () => {
    const message = `${session.id} needs a session JWT: call withToken() first`
    expect(() => authHeaders(credentials(), draft(session))).toThrow(
      expect.objectContaining({
        name: "XCallApiError",
        provider: "xcall",
        operation: session.id,
        status: 401,
        code: "no_session",
        message,
        body: { message },
      }) as Error,
    )
  })
})

describe("withQuery", () => {
  const inQuery = credentials({ auth: { mode: "query" }, session: "jwt" })

  test("puts key and secret into the query, behind what is there", () => {
    expect(withQuery(inQuery, draft(own))).toEqual({ ...draft(own), query: "api_key=pk&api_secret=sk+%C3%A9" })
    expect(withQuery(inQuery, { ...draft(own), query: "a=1" }).query).toBe("a=1&api_key=pk&api_secret=sk+%C3%A9")
    const named = credentials({ auth: { mode: "query", keyName: "k", secretName: "s" } })
    expect(withQuery(named, draft(own)).query).toBe("k=pk&s=sk+%C3%A9")
  })

  test("leaves everything else as it is", () => {
    const given = draft(own)
    for (const mode of ["headers", "basic", "body", undefined] as const)
      expect(withQuery(credentials({ auth: { mode } }), given)).toBe(given)
    const ofSession = draft(session)
    expect(withQuery(inQuery, ofSession)).toBe(ofSession)
  })
})

describe("withBody", () => {
  const inBody = credentials({ auth: { mode: "body" } })

  test("puts key and secret into the body, behind what is there", () => {
    const body = '{"a":1,"api_key":"pk","api_secret":"sk é"}'
    expect(withBody(inBody, draft(own, '{"a":1}')).body).toBe(body)
    expect(withBody(inBody, draft(own, new TextEncoder().encode('{"a":1}'))).body).toBe(body)
    const named = credentials({ auth: { mode: "body", keyName: "k", secretName: "s" } })
    expect(withBody(named, draft(own, "{}")).body).toBe('{"k":"pk","s":"sk é"}')
  })

  test("leaves everything else as it is", () => {
    const given = draft(own, '{"a":1}')
    for (const mode of ["headers", "basic", "query", undefined] as const)
      expect(withBody(credentials({ auth: { mode } }), given)).toBe(given)
    const ofSession = draft(session, '{"a":1}')
    expect(withBody(inBody, ofSession)).toBe(ofSession)
    for (const none of [undefined, "text", "[1]"]) expect(withBody(inBody, draft(own, none)).body).toBe(none)
  })
})
