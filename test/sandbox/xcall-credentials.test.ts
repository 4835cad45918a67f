import { describe, expect, test } from "vitest"
import { type XCallSandboxOptions, xcallSandbox } from "conferkit/sandbox"
import { ask, hmac } from "./xcall.ts"

const inactive = { active: false, participants_count: 0, started_at: null }
const basic = (text: string) => ({ authorization: `Basic ${Buffer.from(text).toString("base64")}` })
const none = {}

describe("key and secret", () => {
  test("are read from headers, HTTP Basic, the query and the body", async () => {
    const sandbox = xcallSandbox({ apiKey: "pk", apiSecret: "s:k" })
    expect(await ask(sandbox, "/rooms/a/info")).toEqual({ status: 200, body: inactive })
    expect((await ask(sandbox, "/rooms/a/info", { headers: basic("pk:s:k") })).status).toBe(200)
    expect((await ask(sandbox, "/rooms/a/info?api_key=pk&api_secret=s%3Ak", { headers: none })).status).toBe(200)
    const body = { room_id: "a", api_key: "pk", api_secret: "s:k" }
    expect((await ask(sandbox, "/token", { body, headers: none })).status).toBe(200)
  })

  test("modes can be restricted, and names changed", async () => {
    const names = { keyName: "k", secretName: "s" }
    const right = { k: "sandbox-key", s: "sandbox-secret" }
    const only = (credentials: XCallSandboxOptions["credentials"]) => xcallSandbox({ credentials: credentials ?? {} })
    const status = async (sandbox: ReturnType<typeof only>, target: string, init: Parameters<typeof ask>[2]) =>
      (await ask(sandbox, target, init)).status

    const headers = only({ modes: ["headers"], ...names })
    expect(await status(headers, "/rooms/a/info", { headers: right })).toBe(200)
    expect(await status(headers, "/rooms/a/info", {})).toBe(401)
    expect(await status(headers, "/rooms/a/info?k=sandbox-key&s=sandbox-secret", { headers: none })).toBe(401)
    const query = only({ modes: ["query"], ...names })
    expect(await status(query, "/rooms/a/info?k=sandbox-key&s=sandbox-secret", { headers: none })).toBe(200)
    expect(await status(query, "/rooms/a/info", { headers: basic("sandbox-key:sandbox-secret") })).toBe(401)
    // A request without a body cannot contain credentials in it.
    const body = only({ modes: ["body", "headers"], ...names })
    expect(await status(body, "/token", { body: { room_id: "a", ...right }, headers: none })).toBe(200)
    expect(await status(body, "/token", { body: { room_id: "a" } })).toBe(401)
    expect(await status(body, "/rooms/a/info", {})).toBe(200)
  })

  test.each([
    ["nothing", none, "API key and secret are missing"],
    ["only a key", { "x-api-key": "sandbox-key" }, "Wrong API key or secret"],
    ["a wrong secret", { "x-api-key": "sandbox-key", "x-api-secret": "x" }, "Wrong API key or secret"],
    ["a wrong key", { "x-api-key": "x", "x-api-secret": "sandbox-secret" }, "Wrong API key or secret"],
    ["another scheme", { authorization: "Digest abc" }, "API key and secret are missing"],
  ])("%s is not enough", async (_name, headers, message) => {
    expect(await ask(xcallSandbox(), "/token", { body: { room_id: "a" }, headers })).toEqual({
      status: 401,
      body: { message },
    })
  })

  test("cannot be replaced by a session", async () => {
    const sandbox = xcallSandbox()
    const headers = { authorization: `Bearer ${sandbox.session()}` }
    expect((await ask(sandbox, "/rooms/a/info", { headers })).status).toBe(401)
  })
})

describe("sessions", () => {
  const now = Date.UTC(2026, 2, 11, 14, 30)

  function account(options: XCallSandboxOptions = {}) {
    const clock = { now }
    const sandbox = xcallSandbox({ now: () => clock.now, ...options })
    const as = (token: string, target = "/account") =>
      ask(sandbox, target, { headers: { authorization: `Bearer ${token}` } })
    return { sandbox, clock, as }
  }

  test("return the account and the subscription", async () => {
    const { sandbox, as } = account({ account: { name: "Minha Empresa" }, subscription: { status: "canceled" } })
    expect(await as(sandbox.session())).toEqual({
      status: 200,
      body: {
        id: "acc_0001",
        name: "Minha Empresa",
        email: "ti@exemplo.example.org",
        api_key: "sandbox-key",
        active: true,
        created_at: "2026-01-10T14:30:00.000Z",
      },
    })
    expect(await as(sandbox.session(), "/subscription")).toMatchObject({
      status: 200,
      body: { id: "sub_0001", plan_id: "plan_0001", status: "canceled", starts_at: "2026-02-09T14:30:00.000Z" },
    })
  })

  test("end", async () => {
    const { sandbox, clock, as } = account()
    const [long, short] = [sandbox.session(), sandbox.session({ expiresIn: 60 })]
    clock.now += 59_999
    expect((await as(short)).status).toBe(200)
    clock.now++
    expect(await as(short)).toEqual({ status: 401, body: { message: "The session has ended" } })
    expect((await as(long)).status).toBe(200)
    clock.now = now + 3_600_000
    expect((await as(long)).status).toBe(401)
  })

  test("reject a room token, a forged token and a token without expiry", async () => {
    const { sandbox, as } = account()
    const { body } = await ask(sandbox, "/token", { body: { room_id: "a" } })
    const part = (value: object) => Buffer.from(JSON.stringify(value)).toString("base64url")
    const signed = `${part({ alg: "HS256" })}.${part({ sub: "acc_0001" })}`
    const unsigned = `${part({ alg: "none" })}.${part({ exp: 9e9 })}.`
    const wrong = ["", "x", "a.b.c", unsigned, `${sandbox.session()}x`, `${sandbox.session()}.x`]
    const endless = `${signed}.${hmac("sandbox-session-secret", signed, "base64url")}`
    for (const token of [...wrong, endless, (body as { token: string }).token]) {
      expect(await as(token), token).toEqual({ status: 401, body: { message: "Wrong session token" } })
    }
  })

  test("cannot be replaced by key and secret", async () => {
    const { sandbox } = account()
    expect(await ask(sandbox, "/account")).toEqual({ status: 401, body: { message: "The session token is missing" } })
  })

  test("may use opaque tokens, another header and another scheme", async () => {
    const own = xcallSandbox({ sessions: { tokens: ["opaque"], header: "x-session", scheme: "" } })
    expect((await ask(own, "/account", { headers: { "x-session": "opaque" } })).status).toBe(200)
    expect((await ask(own, "/account", { headers: { "x-session": own.session() } })).status).toBe(200)
    const { sandbox } = account({ sessions: { scheme: "Token" } })
    const get = (scheme: string) =>
      ask(sandbox, "/account", { headers: { authorization: `${scheme} ${sandbox.session()}` } })
    expect([(await get("token")).status, (await get("Bearer")).status]).toEqual([200, 401])
  })

  test("an inactive account may do nothing, and one without a subscription has none", async () => {
    const { sandbox, as } = account({ account: { active: false }, subscription: null })
    const rejected = { status: 403, body: { message: "The account is not active" } }
    expect(await as(sandbox.session())).toEqual(rejected)
    expect(await ask(sandbox, "/rooms/a/info")).toEqual(rejected)
    const { sandbox: other, as: asOther } = account({ subscription: null })
    expect((await asOther(other.session(), "/subscription")).status).toBe(404)
  })
})

describe("failures", () => {
  test.each([
    ["message", { message: "Wrong API key or secret" }],
    ["error", { error: "Wrong API key or secret" }],
    ["nested", { error: { message: "Wrong API key or secret" } }],
    ["list", { errors: [{ message: "Wrong API key or secret" }] }],
    ["text", "Wrong API key or secret"],
  ] as const)("have the message in %s", async (errors, body) => {
    const sandbox = xcallSandbox({ answers: { errors, statuses: { credentials: 400 } } })
    expect(await ask(sandbox, "/rooms/a/info", { headers: basic("a:b") })).toEqual({ status: 400, body })
  })

  test("can be planned", async () => {
    const sandbox = xcallSandbox()
    sandbox.fail({ status: 500, message: "Later", retryAfter: 3 })
    sandbox.fail({ status: 502, body: "<html>", headers: { "content-type": "text/html" } })
    expect(await ask(sandbox, "/rooms/a/info")).toEqual({ status: 500, body: { message: "Later" } })
    expect(await ask(sandbox, "/rooms/a/info")).toEqual({ status: 502, body: "<html>" })
    expect((await ask(sandbox, "/rooms/a/info")).status).toBe(200)
  })

  test("include missing rooms and impossible actions", async () => {
    const sandbox = xcallSandbox()
    expect(await ask(sandbox, "/rooms")).toEqual({ status: 404, body: { message: "Not found" } })
    expect(await ask(sandbox, "/rooms//info")).toMatchObject({ status: 404 })
    expect(await ask(sandbox, "/rooms/%ZZ/info")).toMatchObject({ status: 404 })
    expect(await ask(sandbox, "/token")).toEqual({ status: 405, body: { message: "Method not allowed" } })
  })

  test("paths can be changed", async () => {
    const paths = { roomInfo: "/v1/rooms/{roomId}", token: "/api/token" }
    const sandbox = xcallSandbox({ paths, baseUrl: "https://accounts.example/x/" })
    const { url } = await sandbox.listen()
    const headers = { "x-api-key": sandbox.apiKey, "x-api-secret": sandbox.apiSecret }
    const answer = await fetch(`${url}/v1/rooms/sala%201%2Fa`, { headers })
    expect([url.endsWith("/x"), answer.status]).toEqual([true, 200])
    expect((await ask(sandbox, "/api/token", { body: { room_id: "a" } })).status).toBe(200)
    expect((await ask(sandbox, "/rooms/a/info")).status).toBe(404)
    await sandbox.close()
  })
})
