import { describe, expect, test } from "vitest"
import { ApiError, ConnectionError, DecodeError, EthoraError, isApiError } from "conferkit/ethora"
import { failureOf } from "../support/bigbluebutton.ts"
import { html, json } from "../support/fetching.ts"
import { answering, serve } from "../support/http-server.ts"
import { answered, appId, appSecret, now } from "./support.ts"

const rejected = async (answer: Response) => {
  const error = await failureOf(answered({}, answer).chat.createChatRoom("r1"))
  if (error instanceof EthoraError) return error
  throw new Error("expected an EthoraError", { cause: error })
}

describe("an API error", () => {
  test("from a newer route contains code, reason, details and request id", async () => {
    const body = {
      success: false,
      error: "Validation Failed",
      code: "VALIDATION_ERROR",
      details: { lastName: "too short", nested: {} },
      requestId: "r-1",
    }
    const error = await rejected(json(body, 422))
    expect(error).toBeInstanceOf(ApiError)
    expect(isApiError(error)).toBe(true)
    expect(error).toMatchObject({
      name: "EthoraError",
      provider: "ethora",
      operation: "createChat",
      status: 422,
      code: "VALIDATION_ERROR",
      requestId: "r-1",
      body,
    })
    expect(error.message).toBe("ethora.createChat: 422 VALIDATION_ERROR: Validation Failed (lastName: too short)")
  })

  test.each<[answer: Response, code: string, words: string]>([
    [json({ error: "Chat not found" }, 422), "http_422", "Chat not found"],
    [
      json({ errors: [{ msg: "Email already exists" }, "and more", {}] }, 422),
      "http_422",
      "Email already exists; and more",
    ],
    [json({ success: false, msg: "no" }, 400), "http_400", "no"],
    [json({ message: "no", code: "A_CODE_OF_TOMORROW" }, 400), "A_CODE_OF_TOMORROW", "no"],
    [json('"plain text"', 403), "http_403", "plain text"],
    [new Response("Forbidden", { status: 403 }), "http_403", "Forbidden"],
    [json({ error: { deep: true } }, 409), "http_409", "HTTP 409"],
    [json([1], 409), "http_409", "HTTP 409"],
    [json("null", 409), "http_409", "HTTP 409"],
    [new Response(null, { status: 413 }), "http_413", "HTTP 413"],
    [html(410), "http_410", "HTTP 410"],
  ])("in any form: %#", async (answer, code, words) => {
    const error = await rejected(answer)
    expect(error.code).toBe(code)
    expect(error.message).toContain(words)
  })

  test("takes the request id from the headers if the body has none", async () => {
    expect((await rejected(json({ error: "no" }, 400, { "x-request-id": "r-2" }))).requestId).toBe("r-2")
  })

  test("suggests what to try", async () => {
    const date = new Date(now).toUTCString()
    const hints = async (body: object, status: number) => (await rejected(json(body, status, { date }))).hint
    expect(await hints({ code: "USER_NOT_FOUND" }, 404)).toContain("wait")
    expect(await hints({ code: "APP_NOT_FOUND" }, 400)).toContain("appId")
    expect(await hints({ error: "bad token" }, 401)).toContain("keyMode")
    expect(await hints({ error: "Forbidden" }, 403)).toBeUndefined()
    expect(await hints({ code: "constructor" }, 400)).toBeUndefined()
    expect(await hints({ code: "VALIDATION_ERROR" }, 422)).toBeUndefined()
  })
})

describe("wrong credentials", () => {
  test("an expired token is reported as a clock that is an hour late", async () => {
    const date = new Date(now + 3_600_000).toUTCString()
    const error = await rejected(json({ error: "jwt expired" }, 401, { date }))
    expect(error.hint).toContain("3600 s behind")
    const early = await rejected(
      json({ error: "jwt not active" }, 401, { date: new Date(now - 3_600_000).toUTCString() }),
    )
    expect(early.hint).toContain("3600 s ahead of")
  })

  test("no user has that id", async () => {
    const { chat } = answered({}, json({ error: "User not found", code: "USER_NOT_FOUND" }, 401))
    expect(await failureOf(chat.sessions.create("nobody"))).toMatchObject({ status: 401, code: "USER_NOT_FOUND" })
  })

  test("a refresh token that was already used", async () => {
    const { chat, asked } = answered({}, json({ code: "REFRESH_RECORD_NOT_FOUND" }, 401))
    const error = await failureOf(chat.sessions.refresh("old"))
    expect(error).toMatchObject({ code: "REFRESH_RECORD_NOT_FOUND", hint: undefined })
    expect(asked).toHaveLength(1)
  })
})

describe("an invalid response", () => {
  test.each(["{", "null", '"done"', "1", "true"])("a 200 with %s", async (body) => {
    const error = await failureOf(answered({}, json(body)).chat.grantUserAccessToChatRoom("r1", "u1"))
    expect(error).toBeInstanceOf(DecodeError)
  })

  test("a page with status 200", async () => {
    const error = await failureOf(answered({}, html(200)).chat.apps.list())
    expect(error).toMatchObject({ name: "DecodeError", contentType: "text/html" })
  })

  test("an invalid list counts as missing", async () => {
    const broken = answered({}, json({ results: { 0: "u1" } }))
    expect((await broken.chat.users.create([{ uuid: "u1" }])).results).toEqual([])
    expect(await broken.chat.users.update([{ xmppUsername: "u1" }])).toEqual([])
    const job = answered({}, json({ jobId: 7 }, 202), json({ state: "completed", result: { results: 1 } }))
    const missing = await failureOf(job.chat.users.create([{ uuid: "u1" }], { wait: true }))
    expect(missing).toMatchObject({ code: "JOB_FAILED" })
    expect(job.asked[1]?.url).toContain("/v2/users/batch/7")
    const holes = answered({}, json({ apps: [null, "a", 1], total: 3 }))
    const apps: unknown[] = []
    for await (const app of holes.chat.apps.listAll()) apps.push(app)
    expect(apps).toEqual([null, "a", 1])
  })

  test("missing fields are reported, not undefined", async () => {
    for (const body of [{}, { result: null }, []]) {
      const { chat } = answered({}, json(body))
      for (const call of [chat.rooms.create("r1"), chat.users.get("u1"), chat.apps.create({ displayName: "a" })]) {
        expect(await failureOf(call)).toBeInstanceOf(DecodeError)
      }
    }
  })
})

describe("retries", () => {
  test("idempotent calls, with the same body", async () => {
    const { chat, asked, waits } = answered({}, html(502), json({ error: "slow down" }, 429), json({ jobId: "j" }, 202))
    expect(await chat.createUser("u1")).toEqual({ jobId: "j" })
    expect(new Set(asked.map(({ body }) => body)).size).toBe(1)
    expect(waits).toHaveLength(2)
  })

  test("never a call that would take effect twice", async () => {
    const page = html(502)
    const calls = [
      (chat: ReturnType<typeof answered>["chat"]) => chat.broadcasts.send({ text: "Hi", allRooms: true }),
      (chat: ReturnType<typeof answered>["chat"]) => chat.apps.create({ displayName: "a" }),
      (chat: ReturnType<typeof answered>["chat"]) => chat.apps.provision(appId),
      (chat: ReturnType<typeof answered>["chat"]) => chat.appTokens.create(),
      (chat: ReturnType<typeof answered>["chat"]) => chat.appTokens.rotate("t"),
      (chat: ReturnType<typeof answered>["chat"]) => chat.agents.inviteToChat("a", "r1"),
      (chat: ReturnType<typeof answered>["chat"]) => chat.sessions.refresh("r"),
      (chat: ReturnType<typeof answered>["chat"]) => chat.files.upload("t", [{ name: "a", content: "" }]),
    ]
    for (const call of calls) {
      const { chat, asked } = answered({}, page)
      expect(await failureOf(call(chat))).toMatchObject({ status: 502, code: "http_502" })
      expect(asked).toHaveLength(1)
    }
  })

  test("a network failure, which becomes a ConnectionError", async () => {
    const { chat, asked } = answered({ maxRetries: 1 }, new TypeError("fetch failed"))
    expect(await failureOf(chat.deleteUsers(["u1"]))).toMatchObject({ code: "network", attempts: 2 })
    expect(asked).toHaveLength(2)
  })
})

describe("a redirect", () => {
  test("to another host is rejected, so that it receives no token", async () => {
    await using elsewhere = await serve(answering('{"ok":true}', { type: "application/json" }))
    for (const status of [302, 307, 308]) {
      await using server = await serve((_request, response) => {
        const location = `${elsewhere.origin.replace("127.0.0.1", "localhost")}/v1/chats`
        response.writeHead(status, { location }).end()
      })
      const { chat } = answered({ baseUrl: server.origin, fetch: undefined })
      const error = await failureOf(chat.deleteChatRoom("r1"))
      expect(error).toBeInstanceOf(ConnectionError)
      expect(String(error)).toContain("redirect")
      expect(server.seen).toHaveLength(1)
    }
    expect(elsewhere.seen).toEqual([])
  })

  test("on the same host is followed, with method and body", async () => {
    await using server = await serve((request, response) => {
      if (request.url === "/v1/chats") response.writeHead(308, { location: "/moved/v1/chats" }).end()
      else
        answering(JSON.stringify({ ok: true, method: request.method }), { type: "application/json" })(request, response)
    })
    const { chat } = answered({ baseUrl: `${server.origin}/v1/`, fetch: undefined, appSecret, appId })
    expect(await chat.deleteChatRoom("r1")).toEqual({ ok: true, method: "DELETE" })
    expect(server.seen.map(({ target }) => target)).toEqual(["/v1/chats", "/moved/v1/chats"])
  })
})

test("unknown fields and values of responses are kept", async () => {
  const answer = { jobId: "j1", state: "paused", result: { results: [{ status: "merged", x: [1] }], y: null } }
  expect(await answered({}, json(answer)).chat.users.job("j1")).toEqual(answer)
})
