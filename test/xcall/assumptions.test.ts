import { describe, expect, test } from "vitest"
import type { AuthOptions } from "conferkit/xcall"
import { failureOf } from "../support/bigbluebutton.ts"
import { json } from "../support/fetching.ts"
import { answered, apiKey, apiSecret, token } from "./support.ts"

const info = { active: false, participants_count: 0, started_at: null }

/** The requests for a token and for a room. */
async function sent(auth: AuthOptions) {
  const { xcall, asked } = answered({ auth }, json({ token }), json(info))
  await xcall.createRoomToken({ roomId: "sala" })
  await xcall.getRoomInfo("sala")
  const [post, get] = asked
  if (post === undefined || get === undefined) throw new Error("two calls")
  return { post, get }
}

describe("key and secret", () => {
  test("are sent in headers with any names", async () => {
    const { post, get } = await sent({ keyName: "X-Key", secretName: "X-Secret" })
    for (const { headers, url } of [post, get]) {
      expect(headers).toMatchObject({ "x-key": apiKey, "x-secret": apiSecret })
      expect(headers).not.toHaveProperty("x-api-key")
      expect(new URL(url).search).toBe("")
    }
  })

  test("or as Basic authentication", async () => {
    const { post, get } = await sent({ mode: "basic" })
    for (const { headers } of [post, get]) {
      expect(headers["authorization"]).toBe(`Basic ${Buffer.from(`${apiKey}:${apiSecret}`).toString("base64")}`)
      expect(headers).not.toHaveProperty("x-api-secret")
    }
  })

  test("or in the query", async () => {
    const { post, get } = await sent({ mode: "query" })
    for (const { headers, url, body } of [post, get]) {
      expect(new URL(url).search).toBe(`?api_key=${apiKey}&api_secret=${apiSecret}`)
      expect(headers).not.toHaveProperty("x-api-secret")
      expect(body).not.toContain(apiSecret)
    }
  })

  test("or in the body, and in headers if there is no body", async () => {
    const { post, get } = await sent({ mode: "body", secretName: "sk" })
    expect(JSON.parse(post.body)).toEqual({ room_id: "sala", api_key: apiKey, sk: apiSecret })
    expect(post.headers).not.toHaveProperty("x-api-secret")
    expect(get.headers).toMatchObject({ "x-api-key": apiKey, "x-api-secret": apiSecret })
  })

  test("are also sent by the raw client, unless a session replaces them", async () => {
    const { xcall, asked } = answered({ auth: { mode: "body" } }, json({ token }), json({ id: "a" }))
    await xcall.api.POST("/token", { body: { room_id: "sala" } })
    await xcall.withToken("jwt").api.GET("/account")
    expect(JSON.parse(asked[0]?.body ?? "")).toMatchObject({ api_secret: apiSecret })
    expect(asked[1]?.headers).toMatchObject({ authorization: "Bearer jwt" })
    expect(asked[1]?.headers).not.toHaveProperty("x-api-secret")
  })
})

test("the session may use another header or scheme", async () => {
  const { xcall, asked } = answered({ sessionHeader: "X-Session", sessionScheme: "" }, json({ id: "a" }))
  await xcall.withToken("jwt").getAccount()
  expect(asked[0]?.headers).toMatchObject({ "x-session": "jwt" })
  expect(asked[0]?.headers).not.toHaveProperty("authorization")
})

test("paths can be replaced, for methods and for the raw client", async () => {
  const paths = { token: "/api/v1/token", roomInfo: "/v1/info/{roomId}", account: "/me", subscription: undefined }
  const { xcall, asked } = answered({ paths, baseUrl: "https://x.example/b" }, json({ token, active: true, id: "a" }))
  await xcall.createRoomToken({ roomId: "sala" })
  await xcall.getRoomInfo("a/b 🙂")
  await xcall.withToken("jwt").getAccount()
  await xcall.api.GET("/rooms/{roomId}/info", { params: { path: { roomId: "a/b" } } })
  await failureOf(xcall.getSubscription())
  expect(asked.map(({ url }) => url)).toEqual([
    "https://x.example/b/api/v1/token",
    "https://x.example/b/v1/info/a%2Fb%20%F0%9F%99%82",
    "https://x.example/b/me",
    "https://x.example/b/v1/info/a%2Fb",
    "https://x.example/b/subscription",
  ])
})

test("parameter names stay the same if the requests use camelCase", async () => {
  const { xcall, asked } = answered({ wireCase: "camel" }, json({ token }))
  await xcall.createRoomToken({ roomId: "sala", user: { displayName: "Ana" }, features: { screen_share: "1" } })
  expect(asked[0]?.body).toBe('{"roomId":"sala","user":{"displayName":"Ana"},"features":{"screen_share":"1"}}')
})
