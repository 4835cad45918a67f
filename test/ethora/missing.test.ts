import { describe, expect, test } from "vitest"
import { EthoraError } from "conferkit/ethora"
import { failureOf } from "../support/bigbluebutton.ts"
import { html, json } from "../support/fetching.ts"
import { answered, appId } from "./support.ts"

const text = (body: string, status: number, type = "text/plain") =>
  new Response(body, { status, headers: { "content-type": type } })

const gone = { ok: false, reason: "Chat room not found" }
const tenant = "aaaaaaaaaaaaaaaaaaaaaaaa"

describe("deleting a room that does not exist", () => {
  test.each<[title: string, answer: Response]>([
    ["422 with text", text("Chat room not found", 422)],
    ["422 with JSON text", json('"Chat NOT found"', 422)],
    ["422 with error", json({ success: false, error: "Chat not found" }, 422)],
    ["422 with message", json({ message: "Room not found" }, 422)],
    ["422 with msg", json({ success: false, msg: "Chat not found." }, 422)],
    ["422 with errors", json({ errors: [{ msg: "Chat not found" }] }, 422)],
    ["422 with a code", json({ error: "Unprocessable", code: "CHAT_NOT_FOUND" }, 422)],
    ["404 with a code", json({ error: "No such room", code: "CHAT_NOT_FOUND" }, 404)],
    ["404 with another code", json({ code: "ROOM_NOT_FOUND" }, 404)],
    ["404 with error", json({ error: "No such room" }, 404)],
    ["404 with a bare code and a message", json({ code: "NOT_FOUND", message: "Chat room not found" }, 404)],
    ["404 of a framework with a message", json({ error: "Not Found", message: "Room does not exist" }, 404)],
    ["404 that quotes the id", json({ error: `Chat room "r1" was not found` }, 404)],
    ["404 that names the id", json({ error: "Chat room r1 not found in this app" }, 404)],
    ["404 that names the prefixed name", json({ error: `Room with name ${appId}_r1 not found` }, 404)],
    ["404 with the object at the end", json({ error: "Could not find chat room r1" }, 404)],
    ["200 with success: false", json({ success: false, error: "Chat not found" })],
  ])("%s is not an error", async (_title, answer) => {
    const { chat, asked } = answered({}, answer)
    expect(await chat.deleteChatRoom("r1")).toEqual(gone)
    expect(await chat.rooms.delete("r1", { appId: tenant })).toEqual(gone)
    expect(asked).toHaveLength(2)
  })

  test.each<[title: string, answer: Response]>([
    ["404 with an empty body", new Response(null, { status: 404 })],
    ["404 with an empty object", json({}, 404)],
    ["404 of a framework", json({ statusCode: 404, error: "Not Found", message: "Cannot DELETE /v1/chats" }, 404)],
    ["404 of Express", json({ error: "Cannot DELETE /v1/chats" }, 404)],
    ["404 of Kong", json({ message: "no Route matched with those values" }, 404)],
    ["404 of AWS", json({ message: "Not Found" }, 404)],
    ["404 with text", text("Not Found", 404)],
    ["404 of an ingress", text("default backend - 404", 404)],
    ["404 of a wrong URL", text("404 page not found", 404)],
    ["404 of a proxy", html(404)],
    ["a page that mentions a room", text("<p>Chat room not found</p>", 404, "text/html")],
    ["404 about the app", json({ error: "App not found", code: "APP_NOT_FOUND" }, 404)],
    ["404 about the app, without a code", json({ error: "App not found" }, 404)],
    ["404 about the app of a room", json({ error: "App of chat room not found" }, 404)],
    ["404 about an archived app", json({ error: "Chat not found", code: "APP_ARCHIVED" }, 404)],
    ["404 about a route", json({ error: "Chat not found", code: "ROUTE_NOT_FOUND" }, 404)],
    ["404 about a service", json({ error: "Chat service not found" }, 404)],
    ["404 with a bare code", json({ code: "NOT_FOUND" }, 404)],
    ["422 about a permission", json({ error: "Not found userAcl" }, 422)],
    ["422 about a permission of rooms", json({ error: "Not found room acl" }, 422)],
    ["422 about the app", text("App not found", 422)],
    ["422 that mentions the words", json({ error: "chat: field not found", code: "VALIDATION_ERROR" }, 422)],
    ["422 with two meanings", json({ errors: [{ msg: "Chat not found" }, { msg: "name is required" }] }, 422)],
    ["422 without a clear meaning", json({ error: "Chat not found or access denied" }, 422)],
    ["422 with only the words", json({ success: false, msg: "not found" }, 422)],
    ["422 for another reason", json({ success: false, error: "name is required", code: "VALIDATION_ERROR" }, 422)],
    ["422 about a user", json({ error: "User not found", code: "USER_NOT_FOUND" }, 422)],
    ["422 about a user of a room", json({ error: "User not found in chat room" }, 422)],
    ["400 with the words", json({ error: "Chat not found" }, 400)],
    ["410", json({ error: "Chat not found" }, 410)],
    ["403", json({ error: "Forbidden" }, 403)],
  ])("%s is an error", async (_title, answer) => {
    expect(await failureOf(answered({}, answer).chat.deleteChatRoom("r1"))).toBeInstanceOf(EthoraError)
    expect(await failureOf(answered({}, answer).chat.rooms.delete("r1", { appId: tenant }))).toBeInstanceOf(EthoraError)
  })

  test("returns the response's status with withResponse()", async () => {
    const { chat } = answered({}, json({ code: "CHAT_NOT_FOUND" }, 404, { "x-request-id": "r-1" }))
    const { data, body, response } = await chat.deleteChatRoom("r1").withResponse()
    expect([data, body]).toEqual([gone, gone])
    expect([response.status, response.ok, response.headers.get("x-request-id")]).toEqual([404, false, "r-1"])
  })

  test("returns the server's message if the room exists", async () => {
    expect(await answered({}, json({ result: "a_r1" })).chat.deleteChatRoom("r1")).toEqual({ result: "a_r1" })
    expect(await answered({}, new Response(null, { status: 204 })).chat.deleteChatRoom("r1")).toEqual({ ok: true })
  })

  test("reads a long message in linear time", async () => {
    const words = `Chat room ${"was is ".repeat(200_000)}`
    expect(await failureOf(answered({}, json({ error: words }, 404)).chat.deleteChatRoom("r1"))).toBeInstanceOf(
      EthoraError,
    )
  })
})

describe("deleting users who do not exist", () => {
  test.each([
    text("Users not found", 422),
    json({ error: "User not found" }, 422),
    json({ error: "User(s) not found: u1" }, 422),
    json({ error: "User ada does not exist" }, 404),
    json({ error: `No user with xmppUsername ${appId}_u1 found` }, 404),
    json({ code: "USER_NOT_FOUND" }, 404),
    json({ code: "USERS_NOT_FOUND" }, 422),
  ])("is not an error if the response names the user: %#", async (answer) => {
    expect(await answered({}, answer).chat.deleteUsers(["u1", "ada"])).toEqual({ ok: false })
    expect(await answered({}, answer).chat.users.delete(["u1", "ada"], { appId: tenant })).toEqual({ ok: false })
  })

  test.each([
    json({ error: "Chat not found", code: "CHAT_NOT_FOUND" }, 404),
    json({ error: "Not found userAcl" }, 422),
    json({ error: "userAcl not found" }, 422),
    json({ error: "User role not found" }, 422),
    json({ error: "App of user not found" }, 404),
    json({ error: "not found" }, 422),
    json({}, 404),
    text("Not Found", 404),
  ])("is an error if the server means something else, or does not say what: %#", async (answer) => {
    expect(await failureOf(answered({}, answer).chat.deleteUsers(["u1"]))).toBeInstanceOf(EthoraError)
  })
})

describe("looking for one user", () => {
  test("returns a list of one, or an empty list if the server says that the user does not exist", async () => {
    const user = { uuid: "u1", xmppUsername: `${appId}_u1` }
    const hit = answered({}, json({ result: user }))
    expect(await hit.chat.users.list({ xmppUsername: "u1" })).toEqual([user])
    const miss = answered({}, json({ error: "User not found", code: "USER_NOT_FOUND" }, 404))
    expect(await miss.chat.users.list({ xmppUsername: "u1" })).toEqual([])
    const elsewhere = answered({}, json({ error: "Not Found" }, 404))
    expect(await failureOf(elsewhere.chat.users.list({ xmppUsername: "u1" }))).toBeInstanceOf(EthoraError)
    const noRoom = answered({}, json({ code: "CHAT_NOT_FOUND" }, 404))
    expect(await failureOf(noRoom.chat.users.list({ chatName: "r1" }))).toMatchObject({ code: "CHAT_NOT_FOUND" })
  })
})
