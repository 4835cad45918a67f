import { describe, expect, test } from "vitest"
import type { AuthOptions, XCallServer, XCallServerOptions } from "conferkit/xcall"
import { failureOf } from "../support/bigbluebutton.ts"
import { type Asked, json } from "../support/fetching.ts"
import { answered } from "./support.ts"

const pair = { apiKey: "pk", apiSecret: "sk ~" }
const jwt = "session.of.tests"
const room = { active: true, participants: 0, started_at: null }

/** Every header that could contain credentials. */
const proofs = ["authorization", "x-api-key", "x-api-secret", "k", "s", "x-session"]
const proofOf = ({ headers }: Asked) =>
  Object.fromEntries(Object.entries(headers).filter(([name]) => proofs.includes(name)))

async function asked(
  options: Partial<XCallServerOptions>,
  call: (xcall: XCallServer) => PromiseLike<unknown>,
  body: unknown = { token: "t" },
): Promise<Asked> {
  const made = answered({ ...pair, ...options }, json(body))
  made.xcall.withToken(jwt)
  await call(made.xcall)
  const [request] = made.asked
  if (request === undefined) throw new Error("nothing was sent")
  return request
}

const mint = (xcall: XCallServer) => xcall.createRoomToken({ roomId: "sala" })
const look = (xcall: XCallServer) => xcall.getRoomInfo("sala")

describe("a call with key and secret", () => {
  const basic = `Basic ${Buffer.from("pk:sk ~").toString("base64")}`

  test.each<[AuthOptions, "mint" | "look", Record<string, string>]>([
    [{}, "mint", { "x-api-key": "pk", "x-api-secret": "sk ~" }],
    [{ mode: "headers" }, "look", { "x-api-key": "pk", "x-api-secret": "sk ~" }],
    [{ keyName: "k", secretName: "s" }, "mint", { k: "pk", s: "sk ~" }],
    [{ mode: "basic" }, "mint", { authorization: basic }],
    [{ mode: "query" }, "mint", {}],
    [{ mode: "body" }, "mint", {}],
    [{ mode: "body", keyName: "k", secretName: "s" }, "look", { "x-api-key": "pk", "x-api-secret": "sk ~" }],
  ])("with %j, to %s, sends exactly the headers %j", async (auth, call, headers) => {
    const request = await (call === "mint" ? asked({ auth }, mint) : asked({ auth }, look, room))
    expect(proofOf(request)).toEqual(headers)
  })
})

describe("a call with a session", () => {
  const account = { id: "a", name: "n", email: "e", api_key: "k", active: true, created_at: "c" }

  test.each([
    [{}, { authorization: `Bearer ${jwt}` }],
    [{ sessionScheme: "" }, { authorization: jwt }],
    [{ sessionHeader: "x-session", sessionScheme: "JWT" }, { "x-session": `JWT ${jwt}` }],
    [{ auth: { mode: "basic" } }, { authorization: `Bearer ${jwt}` }],
    [{ auth: { mode: "query" } }, { authorization: `Bearer ${jwt}` }],
    [{ auth: { mode: "body" } }, { authorization: `Bearer ${jwt}` }],
  ] as [Partial<XCallServerOptions>, object][])(
    "with %j sends the headers %j, without key and secret",
    async (options, headers) => {
      const request = await asked(options, (xcall) => xcall.getAccount(), account)
      expect(proofOf(request)).toEqual(headers)
      expect(request.url).not.toContain("pk")
      expect(request.body).toBe("")
    },
  )

  test("is rejected without a session token, as by the server", async () => {
    const { xcall, asked } = answered({}, json(account))
    const message = "getAccount needs a session JWT: call withToken() first"
    expect(await failureOf(xcall.getAccount())).toMatchObject({
      name: "XCallApiError",
      provider: "xcall",
      operation: "getAccount",
      status: 401,
      code: "no_session",
      message,
      body: { message },
    })
    expect(asked).toEqual([])
  })
})

describe("auth.mode query", () => {
  const raw = (query: object) => (xcall: XCallServer) =>
    (xcall.api.GET as (path: string, init: object) => Promise<unknown>)("/rooms/sala/info", { params: { query } })
  const queryOf = async (auth: AuthOptions, call = look) => (await asked({ auth }, call, room)).url.split("?")[1]

  test("appends key and secret to the query", async () => {
    expect(await queryOf({ mode: "query" })).toBe("api_key=pk&api_secret=sk+%7E")
    expect(await queryOf({ mode: "query", keyName: "k", secretName: "s" })).toBe("k=pk&s=sk+%7E")
    const { url } = await asked({ auth: { mode: "query" } }, raw({ a: "1" }), room)
    expect(url.split("?")[1]).toBe("a=1&api_key=pk&api_secret=sk+%7E")
  })

  test.each(["headers", "basic", "body", undefined] as const)("%s does not change the query", async (mode) => {
    expect(await queryOf({ mode })).toBeUndefined()
  })
})

describe("auth.mode body", () => {
  test("appends key and secret to the body", async () => {
    const plain = await asked({ auth: { mode: "body" } }, mint)
    expect(plain.body).toBe('{"room_id":"sala","api_key":"pk","api_secret":"sk ~"}')
    const named = await asked({ auth: { mode: "body", keyName: "k", secretName: "s" } }, mint)
    expect(named.body).toBe('{"room_id":"sala","k":"pk","s":"sk ~"}')
  })

  test.each(["headers", "basic", "query", undefined] as const)("%s does not change the body", async (mode) => {
    expect((await asked({ auth: { mode } }, mint)).body).toBe('{"room_id":"sala"}')
  })

  test.each([
    ["text", "text"],
    [[1], "[1]"],
  ])("does not change the body %j, which has no place for them", async (body, sent) => {
    const post = (xcall: XCallServer) =>
      (xcall.api.POST as (path: string, init: object) => Promise<unknown>)("/tomorrow", { body })
    const request = await asked({ auth: { mode: "body" } }, post)
    expect(request.body).toBe(sent)
    expect(proofOf(request)).toEqual({ "x-api-key": "pk", "x-api-secret": "sk ~" })
  })
})
