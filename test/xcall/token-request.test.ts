import { describe, expect, test } from "vitest"
import { operations } from "../../generated/xcall/operations.ts"
import { tokenRequest as made } from "../../src/xcall/deferred.ts"

const params = {
  roomId: "sala",
  ttlSeconds: 60,
  newField: { oneMore: 1 },
  user: { externalId: "u", displayName: "Ana", newName: 1 },
  branding: { logo: "https://a.example/l.png", primaryColor: "#fff", newColor: 1 },
  features: { screenShare: true },
}

const tokenRequest = async (...given: Parameters<typeof made>): Promise<object> =>
  Promise.resolve().then(() => made(...given))

describe("tokenRequest", () => {
  test("writes the names that the document knows in snake case, and leaves others as they are", async () => {
    expect(await tokenRequest(operations.createRoomToken, params, "snake")).toStrictEqual({
      room_id: "sala",
      ttl_seconds: 60,
      newField: { oneMore: 1 },
      user: { external_id: "u", display_name: "Ana", newName: 1 },
      branding: { logo: "https://a.example/l.png", primary_color: "#fff", newColor: 1 },
      features: { screenShare: true },
    })
  })

  test("leaves out what is left out", async () => {
    expect(await tokenRequest(operations.createRoomToken, { roomId: "sala" }, "snake")).toStrictEqual({
      room_id: "sala",
    })
    expect(await tokenRequest(operations.createRoomToken, { roomId: "sala", user: null }, "snake")).toStrictEqual({
      room_id: "sala",
      user: null,
    })
  })

  test("leaves everything as it is where that is wanted", async () => {
    expect(await tokenRequest(operations.createRoomToken, params, "camel")).toBe(params)
  })

  test.each([undefined, "", 7])("refuses %j for a room", async (roomId) => {
    await expect(tokenRequest(operations.createRoomToken, { roomId }, "camel")).rejects.toMatchObject({
      name: "ConfigError",
      message: "createRoomToken: roomId is missing or empty",
      parameter: "roomId",
    })
  })

  test.each([NaN, Infinity, "60", null])("refuses %j for a lifetime", async (ttlSeconds) => {
    await expect(
      tokenRequest(operations.createRoomToken, { roomId: "sala", ttlSeconds }, "camel"),
    ).rejects.toMatchObject({
      name: "ConfigError",
      message: "createRoomToken: ttlSeconds has to be a number",
      parameter: "ttlSeconds",
    })
  })

  test.each([0, -1, 1.5, undefined])("leaves the lifetime %j to the server", async (ttlSeconds) => {
    expect(await tokenRequest(operations.createRoomToken, { roomId: "sala", ttlSeconds }, "snake")).toMatchObject({
      room_id: "sala",
    })
  })
})
