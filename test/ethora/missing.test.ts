import { describe, expect, test } from "vitest"
import { EthoraError } from "conferkit/ethora"
import { failureOf } from "../support/bigbluebutton.ts"
import { html, json } from "../support/fetching.ts"
import { answered } from "./support.ts"

const text = (body: string, status: number, type = "text/plain") =>
  new Response(body, { status, headers: { "content-type": type } })

const gone = { ok: false, reason: "Chat room not found" }

describe("deleting a room that does not exist", () => {
  test.each<[title: string, answer: Response]>([
    ["422 with text", text("Chat room not found", 422)],
    ["422 with JSON text", json('"Chat NOT found"', 422)],
    ["422 with error", json({ success: false, error: "Chat not found" }, 422)],
    ["422 with message", json({ message: "Room not found" }, 422)],
    ["422 with msg", json({ success: false, msg: "not found" }, 422)],
    ["422 with errors", json({ errors: [{ msg: "Chat not found" }] }, 422)],
    ["422 with a code", json({ error: "Unprocessable", code: "CHAT_NOT_FOUND" }, 422)],
    ["404 with a code", json({ error: "No such room", code: "CHAT_NOT_FOUND" }, 404)],
    ["404 with error", json({ error: "No such room" }, 404)],
    ["404 with text", text("Not Found", 404)],
    ["404 with nothing", new Response(null, { status: 404 })],
  ])("%s is no failure", async (_title, answer) => {
    const { chat, asked } = answered({}, answer)
    expect(await chat.deleteChatRoom("r1")).toEqual(gone)
    expect(await chat.rooms.delete("r1", { appId: "aaaaaaaaaaaaaaaaaaaaaaaa" })).toEqual(gone)
    expect(asked).toHaveLength(2)
  })

  test.each<[title: string, answer: Response]>([
    ["422 for another reason", json({ success: false, error: "name is required", code: "VALIDATION_ERROR" }, 422)],
    ["422 with another text", text("name is required", 422)],
    ["422 about a user", json({ error: "User not found", code: "USER_NOT_FOUND" }, 422)],
    ["404 about the app", json({ error: "App not found", code: "APP_NOT_FOUND" }, 404)],
    ["404 of a proxy", html(404)],
    ["404 of a wrong address", text("404 page not found", 404)],
    ["400 with the words", json({ error: "App not found", code: "APP_NOT_FOUND" }, 400)],
    ["403", json({ error: "Forbidden" }, 403)],
  ])("%s is a failure", async (_title, answer) => {
    const error = await failureOf(answered({}, answer).chat.deleteChatRoom("r1"))
    expect(error).toBeInstanceOf(EthoraError)
  })

  test("tells the answer's status with withResponse()", async () => {
    const { chat } = answered({}, json({ code: "CHAT_NOT_FOUND" }, 404, { "x-request-id": "r-1" }))
    const { data, answer, response } = await chat.deleteChatRoom("r1").withResponse()
    expect([data, answer]).toEqual([gone, gone])
    expect([response.status, response.ok, response.headers.get("x-request-id")]).toEqual([404, false, "r-1"])
  })

  test("a room that is there gives what the server says", async () => {
    expect(await answered({}, json({ result: "a_r1" })).chat.deleteChatRoom("r1")).toEqual({ result: "a_r1" })
    expect(await answered({}, new Response(null, { status: 204 })).chat.deleteChatRoom("r1")).toEqual({ ok: true })
  })
})

describe("deleting users who do not exist", () => {
  test.each([text("Users not found", 422), json({ error: "User not found" }, 422), json({}, 404)])(
    "is no failure",
    async (answer) => {
      expect(await answered({}, answer).chat.deleteUsers(["u1"])).toEqual({ ok: false })
    },
  )

  test("is one where the server means something else", async () => {
    const { chat } = answered({}, json({ error: "Chat not found", code: "CHAT_NOT_FOUND" }, 404))
    expect(await failureOf(chat.deleteUsers(["u1"]))).toMatchObject({ code: "CHAT_NOT_FOUND" })
  })
})
