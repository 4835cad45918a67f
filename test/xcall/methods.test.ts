import { describe, expect, test } from "vitest"
import { ConfigError, XCallApiError, XCallServer } from "conferkit/xcall"
import { failureOf } from "../support/bigbluebutton.ts"
import { html, json } from "../support/fetching.ts"
import { answered, apiKey, apiSecret, token } from "./support.ts"

const account = {
  id: "acc-1",
  name: "Exemplo",
  email: "ti@exemplo.example",
  api_key: "pk-1",
  active: true,
  created_at: "2026-01-15T12:00:00.000Z",
}
const subscription = {
  id: "sub-1",
  plan_id: "plan-1",
  status: "paused",
  starts_at: "2026-01-15",
  ends_at: null,
  more: 1,
}

describe("createRoomToken", () => {
  test("posts to /token with key and secret in headers, and names in snake_case", async () => {
    const { xcall, asked } = answered({}, json({ token }))
    const answer = await xcall.createRoomToken({
      roomId: "reuniao-semanal",
      user: { externalId: "user-123", displayName: "João Silva" },
      embedOrigin: "https://app.example.org",
      shareUrl: "https://app.example.org/sala",
      branding: { name: "Exemplo", logo: "https://app.example.org/l.png", primaryColor: "#6366f1" },
      features: { chat: "1", screen_share: "0", camelCase: "1" },
      singleUse: false,
      ttlSeconds: 3600,
    })
    expect(answer).toEqual({ token })
    expect(asked).toHaveLength(1)
    expect(asked[0]).toMatchObject({ method: "POST", url: "https://accounts.xcall.com.br/token" })
    expect(asked[0]?.headers).toMatchObject({
      "x-api-key": apiKey,
      "x-api-secret": apiSecret,
      "content-type": "application/json",
    })
    expect(asked[0]?.headers).not.toHaveProperty("authorization")
    expect(asked[0]?.body).toBe(
      JSON.stringify({
        room_id: "reuniao-semanal",
        user: { external_id: "user-123", display_name: "João Silva" },
        embed_origin: "https://app.example.org",
        share_url: "https://app.example.org/sala",
        branding: { name: "Exemplo", logo: "https://app.example.org/l.png", primary_color: "#6366f1" },
        features: { chat: "1", screen_share: "0", camelCase: "1" },
        single_use: false,
        ttl_seconds: 3600,
      }),
    )
  })

  test("omits undefined values, and sends 0 and false", async () => {
    const { xcall, asked } = answered({}, json({ token }))
    await xcall.createRoomToken({ roomId: "sala", user: undefined, singleUse: false, ttlSeconds: 0 })
    expect(asked[0]?.body).toBe('{"room_id":"sala","single_use":false,"ttl_seconds":0}')
  })

  test("sends undocumented fields unchanged", async () => {
    const { xcall, asked } = answered({}, json({ token }))
    const newer = { maxPeers: 4, user: { displayName: "Ana", avatarUrl: "a.png" } }
    await xcall.createRoomToken({ roomId: "sala", ...newer })
    expect(asked[0]?.body).toBe('{"room_id":"sala","maxPeers":4,"user":{"display_name":"Ana","avatarUrl":"a.png"}}')
  })

  test("is retried only if nothing can have arrived, and each call creates a token", async () => {
    const { xcall, asked } = answered({ maxRetries: 5 }, json({}, 503), json({ token }))
    await failureOf(xcall.createRoomToken({ roomId: "sala" }))
    expect(asked).toHaveLength(1)
    await xcall.createRoomToken({ roomId: "sala" })
    await xcall.createRoomToken({ roomId: "sala" })
    expect(asked).toHaveLength(3)
  })

  test.each([[{}], [{ roomId: "" }], [{ roomId: "sala", ttlSeconds: Number.NaN }], [{ roomId: 7 }]])(
    "%j is rejected before anything is sent",
    async (params) => {
      const { xcall, asked } = answered({}, json({ token }))
      const error = await failureOf(xcall.createRoomToken(params as { roomId: string }))
      expect(error).toBeInstanceOf(ConfigError)
      expect(asked).toEqual([])
    },
  )
})

describe("getRoomInfo", () => {
  test("sends key and secret, never the session", async () => {
    const info = { active: true, participants_count: 3, started_at: "2026-03-11T14:30:00.000Z", extra: { kept: true } }
    const { xcall, asked } = answered({}, json(info))
    expect(await xcall.withToken("session-jwt").getRoomInfo("reuniao-semanal")).toEqual(info)
    expect(asked[0]).toMatchObject({ method: "GET", url: "https://accounts.xcall.com.br/rooms/reuniao-semanal/info" })
    expect(asked[0]?.headers).toMatchObject({ "x-api-key": apiKey, "x-api-secret": apiSecret })
    expect(asked[0]?.headers).not.toHaveProperty("authorization")
  })

  test.each([
    ["a/b", "a%2Fb"],
    ["../account", "..%2Faccount"],
    ["sala 1?x=1#y", "sala%201%3Fx%3D1%23y"],
    ["aula 🙂 ção", "aula%20%F0%9F%99%82%20%C3%A7%C3%A3o"],
    ["100%", "100%25"],
  ])("keeps the room %s as one segment", async (room, segment) => {
    const { xcall, asked } = answered({}, json({ active: false, participants_count: 0, started_at: null }))
    await xcall.getRoomInfo(room)
    expect(asked[0]?.url).toBe(`https://accounts.xcall.com.br/rooms/${segment}/info`)
  })

  test.each([[""], ["."], [".."], ["\ud800"]])("rejects the room %j before anything is sent", async (room) => {
    const { xcall, asked } = answered({}, json({}))
    expect(await failureOf(xcall.getRoomInfo(room))).toMatchObject({ name: "ConfigError", parameter: "roomId" })
    expect(asked).toEqual([])
  })

  test("rejects for an unknown room, or on request reports it as inactive", async () => {
    const unknown = json({ message: "Room not found" }, 404)
    const error = await failureOf(answered({}, unknown).xcall.getRoomInfo("nada"))
    expect(error).toMatchObject({ name: "XCallApiError", status: 404, message: "Room not found" })
    const { xcall } = answered({ roomNotFound: "inactive" }, unknown)
    expect(await xcall.getRoomInfo("nada")).toEqual({ active: false, participants_count: 0, started_at: null })
    const { data, response } = await xcall.getRoomInfo("nada").withResponse()
    expect([data.active, response.status]).toEqual([false, 404])
    expect(await failureOf(xcall.createRoomToken({ roomId: "nada" }))).toBeInstanceOf(XCallApiError)
    // A wrong path says nothing about rooms.
    for (const answer of [html(404), json({ error: "Cannot GET /rooms/nada/info" }, 404)]) {
      const elsewhere = answered({ roomNotFound: "inactive" }, answer).xcall
      expect(await failureOf(elsewhere.getRoomInfo("nada"))).toMatchObject({ status: 404 })
    }
  })
})

describe("the session", () => {
  test("is used by getAccount and getSubscription, without key and secret", async () => {
    const { xcall, asked } = answered({}, json(account), json(subscription))
    expect(xcall.withToken("session-jwt")).toBe(xcall)
    expect(await xcall.getAccount()).toEqual(account)
    expect(await xcall.getSubscription()).toEqual(subscription)
    expect(asked.map(({ method, url }) => `${method} ${new URL(url).pathname}`)).toEqual([
      "GET /account",
      "GET /subscription",
    ])
    for (const { headers } of asked) {
      expect(headers["authorization"]).toBe("Bearer session-jwt")
      expect(headers).not.toHaveProperty("x-api-key")
      expect(headers).not.toHaveProperty("x-api-secret")
    }
  })

  test("is required: without it they reject with 401 and send nothing", async () => {
    const { xcall, asked } = answered({}, json(account))
    for (const call of [() => xcall.getAccount(), () => xcall.getSubscription()]) {
      expect(await failureOf(call())).toMatchObject({ name: "XCallApiError", status: 401 })
    }
    const { error, response } = await xcall.api.GET("/account")
    expect(error).toMatchObject({ message: expect.stringContaining("withToken") as string })
    expect(response.status).toBe(401)
    await xcall.withToken("session-jwt").getAccount()
    xcall.destroy()
    expect(await failureOf(xcall.getAccount())).toMatchObject({ name: "XCallApiError", status: 401 })
    expect(asked).toHaveLength(1)
  })

  test("does not affect key and secret when it is destroyed", async () => {
    const { xcall, asked } = answered({}, json({ token }))
    xcall.destroy()
    await xcall.createRoomToken({ roomId: "sala" })
    expect(asked[0]?.headers).toMatchObject({ "x-api-key": apiKey })
  })

  test("is not replaced by a string that is not a token", async () => {
    const { xcall, asked } = answered({}, json(account))
    xcall.withToken("first")
    for (const bad of ["", " ", "a\nb", "ü"]) expect(() => xcall.withToken(bad)).toThrow(ConfigError)
    await xcall.getAccount()
    expect(asked[0]?.headers["authorization"]).toBe("Bearer first")
  })
})

describe("a client", () => {
  test.each([
    ["apiKey", { apiKey: undefined, apiSecret }],
    ["apiKey", { apiKey: "", apiSecret }],
    ["apiSecret", { apiKey, apiSecret: undefined }],
    ["apiSecret", { apiKey, apiSecret: "a\r\nb: c" }],
    ["baseUrl", { apiKey, apiSecret, baseUrl: "ftp://x" }],
    ["baseUrl", { apiKey, apiSecret, baseUrl: "https://a:b@x.example" }],
    ["baseUrl", { apiKey, apiSecret, baseUrl: "" }],
    ["sessionHeader", { apiKey, apiSecret, sessionHeader: "not a name" }],
    ["paths.roomInfo", { apiKey, apiSecret, paths: { roomInfo: "/rooms" } }],
    ["paths.token", { apiKey, apiSecret, paths: { token: "token" } }],
  ])("without a valid %s is rejected by name", (parameter, options) => {
    expect(() => new XCallServer(options)).toThrow(expect.objectContaining({ name: "ConfigError", parameter }) as Error)
  })

  test.each([
    ["https://accounts.example.org", "https://accounts.example.org/token"],
    ["https://accounts.example.org/", "https://accounts.example.org/token"],
    ["accounts.example.org//api/v1/", "https://accounts.example.org/api/v1/token"],
    ["http://127.0.0.1:8080/x", "http://127.0.0.1:8080/x/token"],
  ])("accepts the URL %s", async (baseUrl, url) => {
    const { xcall, asked } = answered({ baseUrl }, json({ token }))
    await xcall.createRoomToken({ roomId: "sala" })
    expect(asked[0]?.url).toBe(url)
  })

  test("retries nothing by default, and otherwise only idempotent calls", async () => {
    const once = answered({}, json({}, 503))
    await failureOf(once.xcall.getRoomInfo("sala"))
    expect(once.asked).toHaveLength(1)
    const info = { active: false, participants_count: 0, started_at: null }
    const thrice = answered({ maxRetries: 2 }, json({}, 503), new Error("reset"), json(info))
    expect(await thrice.xcall.getRoomInfo("sala")).toEqual(info)
    expect(thrice.asked).toHaveLength(3)
  })

  test("has a timeout of 30 s by default", async () => {
    const fetch = () => new Promise<Response>(() => undefined)
    const xcall = new XCallServer({ apiKey, apiSecret, fetch })
    expect(await failureOf(xcall.getRoomInfo("sala", { timeout: 1 }))).toMatchObject({
      name: "ConnectionError",
      code: "timeout",
    })
  })
})
