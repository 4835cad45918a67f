// A 2xx may also report a failure, or have no body.
import { describe, expect, test } from "vitest"
import { DecodeError, type Ethora, EthoraError } from "conferkit/ethora"
import { failureOf } from "../support/bigbluebutton.ts"
import { html, json } from "../support/fetching.ts"
import { answered, appId } from "./support.ts"

type Row = [name: string, call: (chat: Ethora) => PromiseLike<unknown>]

/** Calls that need nothing from their response, and their result if it is empty. */
const acknowledged: [...Row, empty?: object][] = [
  ["server.ping", (c) => c.server.ping()],
  ["deleteUsers", (c) => c.deleteUsers(["u1"])],
  ["users.delete in an app", (c) => c.users.delete(["u1"], { appId })],
  ["deleteChatRoom", (c) => c.deleteChatRoom("r1")],
  ["rooms.delete in an app", (c) => c.rooms.delete("r1", { appId })],
  ["rooms.update", (c) => c.rooms.update("r1", { title: "a" })],
  ["grantUserAccessToChatRoom", (c) => c.grantUserAccessToChatRoom("r1", "u1")],
  ["rooms.grantAccess in an app", (c) => c.rooms.grantAccess("r1", "u1", { appId })],
  ["rooms.removeAccess", (c) => c.rooms.removeAccess("r1", "u1")],
  ["rooms.removeAccess in an app", (c) => c.rooms.removeAccess("r1", "u1", { appId })],
  ["apps.update", (c) => c.apps.update(appId, { displayName: "a" }), {}],
  ["apps.delete", (c) => c.apps.delete(appId)],
  ["apps.provision", (c) => c.apps.provision(appId)],
  ["appTokens.revoke", (c) => c.appTokens.revoke("t")],
  ["bot.update", (c) => c.bot.update({ status: "on" })],
  ["agents.inviteToChat", (c) => c.agents.inviteToChat("a", "r1")],
  ["files.delete", (c) => c.files.delete("t", "f")],
]

/** Calls that need their response. */
const wanted: Row[] = [
  ["server.version", (c) => c.server.version()],
  ["createUser", (c) => c.createUser("u1")],
  ["users.create", (c) => c.users.create([{ uuid: "u1" }])],
  ["users.create in an app", (c) => c.users.create([{ uuid: "u1" }], { appId })],
  ["users.job", (c) => c.users.job("j")],
  ["users.list", (c) => c.users.list()],
  ["users.get", (c) => c.users.get("u1")],
  ["users.update", (c) => c.users.update([{ xmppUsername: "u1" }])],
  ["users.chats", (c) => c.users.chats("u1")],
  ["createChatRoom", (c) => c.createChatRoom("r1")],
  ["rooms.create", (c) => c.rooms.create("r1")],
  ["rooms.list", (c) => c.rooms.list()],
  ["broadcasts.send", (c) => c.broadcasts.send({ text: "Hi", allRooms: true })],
  ["broadcasts.job", (c) => c.broadcasts.job("b")],
  ["messages.list", (c) => c.messages.list("65f2")],
  ["messages.search", (c) => c.messages.search({ q: "a" })],
  ["apps.create", (c) => c.apps.create({ displayName: "a" })],
  ["apps.list", (c) => c.apps.list()],
  ["apps.get", (c) => c.apps.get()],
  ["apps.config", (c) => c.apps.config("school")],
  ["apps.defaultRooms", (c) => c.apps.defaultRooms("JWT a")],
  ["appTokens.list", (c) => c.appTokens.list()],
  ["appTokens.create", (c) => c.appTokens.create()],
  ["appTokens.rotate", (c) => c.appTokens.rotate("t")],
  ["bot.get", (c) => c.bot.get()],
  ["agents.list", (c) => c.agents.list()],
  ["sessions.create", (c) => c.sessions.create("u1")],
  ["sessions.refresh", (c) => c.sessions.refresh("r")],
  ["files.upload", (c) => c.files.upload("t", [{ name: "a", content: "" }])],
  ["files.list", (c) => c.files.list("t")],
  ["files.get", (c) => c.files.get("t", "f")],
]

const empty = (status: number, body: string | null = null) => new Response(body, { status })

describe("a 2xx response that reports a failure", () => {
  test.each<Row>([...acknowledged.map(([name, call]): Row => [name, call]), ...wanted])(
    "rejects %s",
    async (_name, call) => {
      for (const [body, code, words] of [
        [{ success: false, error: "Not allowed", code: "INSUFFICIENT_SCOPE" }, "INSUFFICIENT_SCOPE", "Not allowed"],
        [{ success: false, msg: "no" }, "http_200", "no"],
        [{ success: false, errors: [{ msg: "too short" }] }, "http_200", "too short"],
        [{ ok: false, reason: "x" }, "http_200", "reports a failure"],
        [{ success: false }, "http_200", "reports a failure"],
        [{ success: 0, result: {}, msg: "no" }, "http_200", "no"],
        [{ ok: "false", result: {} }, "http_200", "reports a failure"],
        [{ error: "Not allowed", code: "INSUFFICIENT_SCOPE" }, "INSUFFICIENT_SCOPE", "Not allowed"],
        [{ error: { message: "nested" } }, "http_200", "reports a failure"],
        [{ status: "error", message: "no" }, "http_200", "no"],
        [{ statusCode: 500, message: "no", path: "/v2" }, "http_200", "no"],
      ] as const) {
        const { chat, asked } = answered({}, json(body))
        const error = await failureOf(call(chat))
        expect(error).toBeInstanceOf(EthoraError)
        expect(error).toMatchObject({ status: 200, code, body })
        expect(String(error)).toContain(words)
        // A retry would get the same response.
        expect(asked).toHaveLength(1)
      }
    },
  )

  test("is returned as the raw client's error, however the body is parsed", async () => {
    const { chat } = answered({}, json({ success: false, msg: "no", token: "t0ken" }))
    const init = { body: { name: "x" } }
    for (const parseAs of ["json", "text", "stream"] as const) {
      const { data, error, response } = await chat.api.DELETE("/v1/chats", { ...init, parseAs })
      expect([data, error]).toEqual([undefined, { success: false, msg: "no", token: "***" }])
      expect(response.status).toBe(200)
    }
  })

  test("is not an error if only part of the call, or a job, failed", async () => {
    const details = [{ xmppUsername: `${appId}_u1`, ok: false }]
    expect(await answered({}, json({ ok: true, details })).chat.rooms.grantAccess("r1", "u1")).toMatchObject({
      details,
    })
    const job = { state: "failed", error: "no" }
    expect(await answered({}, json(job)).chat.users.job("j")).toEqual(job)
    const other = { status: "failed", error: "no" }
    expect(await answered({}, json(other)).chat.users.job("j")).toMatchObject({ state: "failed" })
  })

  test.each([{ message: "Chat deleted" }, { error: null }, { error: "" }, { statusCode: 200 }, { status: "deleted" }])(
    "is not an error if it only reports success: %o",
    async (body) => {
      expect(await answered({}, json(body)).chat.deleteChatRoom("r1")).toEqual(body)
    },
  )
})

describe("a session without a token", () => {
  const calls: Row[] = [
    ["create", (c) => c.sessions.create("u1")],
    ["exchange", (c) => c.sessions.exchange("c.l.t")],
    ["refresh", (c) => c.sessions.refresh("r")],
  ]
  test.each(calls)("is a DecodeError in sessions.%s", async (_name, call) => {
    for (const body of [{}, { user: {} }, { token: "" }, { token: null }, { token: 7 }, []]) {
      const error = await failureOf(call(answered({}, json(body)).chat))
      expect(error).toBeInstanceOf(DecodeError)
      expect((error as Error).message).toContain("a token")
    }
  })
})

describe("an empty 2xx response", () => {
  test.each(acknowledged)("is a success in %s", async (_name, call, expected = { ok: true }) => {
    for (const answer of [empty(200), empty(200, " \n"), empty(201, ""), empty(204)]) {
      expect(await call(answered({}, answer).chat)).toEqual(expected)
    }
  })

  test.each(wanted)("is a DecodeError in %s", async (_name, call) => {
    for (const answer of [empty(200), empty(200, "\t"), empty(202), empty(204)]) {
      const { chat, asked } = answered({}, answer)
      expect(await failureOf(call(chat))).toBeInstanceOf(DecodeError)
      expect(asked).toHaveLength(1)
    }
  })

  test("does not lose a deletion job", async () => {
    const { chat } = answered({}, empty(202))
    expect(await failureOf(chat.apps.delete(appId, { mode: "hard" }))).toBeInstanceOf(DecodeError)
  })
})

describe("a ping", () => {
  test.each([json({}), json({ pong: true }), json('"pong"'), json("null"), empty(202), new Response("pong")])(
    "accepts any 2xx: %#",
    async (answer) => {
      expect(typeof (await answered({}, answer).chat.server.ping())).toBe("object")
    },
  )

  test("does not accept a proxy's page or an error", async () => {
    expect(await failureOf(answered({}, html(200)).chat.server.ping())).toBeInstanceOf(DecodeError)
    expect(await failureOf(answered({}, json({}, 404)).chat.server.ping())).toBeInstanceOf(EthoraError)
  })
})
