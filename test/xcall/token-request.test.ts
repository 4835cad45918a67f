import { describe, expect, test } from "vitest"
import type { CreateRoomTokenParams } from "conferkit/xcall"
import { json } from "../support/fetching.ts"
import { answered, token } from "./support.ts"

const params = {
  roomId: "sala",
  ttlSeconds: 60,
  newField: { oneMore: 1 },
  user: { externalId: "u", displayName: "Ana", newName: 1 },
  branding: { logo: "https://a.example/l.png", primaryColor: "#fff", newColor: 1 },
  features: { screenShare: true },
}

/** The body of a request, whatever the types say of the parameters. */
async function tokenRequest(given: object, wireCase: "snake" | "camel"): Promise<unknown> {
  const { xcall, asked } = answered({ wireCase }, json({ token }))
  await xcall.createRoomToken(given as CreateRoomTokenParams)
  return JSON.parse(asked[0]?.body ?? "")
}

describe("createRoomToken", () => {
  test("writes documented names in snake case, and leaves others unchanged", async () => {
    expect(await tokenRequest(params, "snake")).toStrictEqual({
      room_id: "sala",
      ttl_seconds: 60,
      newField: { oneMore: 1 },
      user: { external_id: "u", display_name: "Ana", newName: 1 },
      branding: { logo: "https://a.example/l.png", primary_color: "#fff", newColor: 1 },
      features: { screenShare: true },
    })
  })

  test("omits undefined parameters", async () => {
    expect(await tokenRequest({ roomId: "sala" }, "snake")).toStrictEqual({
      room_id: "sala",
    })
    expect(await tokenRequest({ roomId: "sala", user: null }, "snake")).toStrictEqual({
      room_id: "sala",
      user: null,
    })
  })

  test("leaves all names unchanged on request", async () => {
    expect(await tokenRequest(params, "camel")).toStrictEqual(params)
  })

  test.each([undefined, "", 7])("rejects %j as a room", async (roomId) => {
    await expect(tokenRequest({ roomId }, "camel")).rejects.toMatchObject({
      name: "ConfigError",
      message: "createRoomToken: roomId is missing or empty",
      parameter: "roomId",
    })
  })

  test.each([NaN, Infinity, "60", null])("rejects %j as a lifetime", async (ttlSeconds) => {
    await expect(tokenRequest({ roomId: "sala", ttlSeconds }, "camel")).rejects.toMatchObject({
      name: "ConfigError",
      message: "createRoomToken: ttlSeconds must be a number",
      parameter: "ttlSeconds",
    })
  })

  test.each([0, -1, 1.5, undefined])("passes the lifetime %j to the server", async (ttlSeconds) => {
    expect(await tokenRequest({ roomId: "sala", ttlSeconds }, "snake")).toMatchObject({
      room_id: "sala",
    })
  })
})
