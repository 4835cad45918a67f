// The nine functions in the official package's README, with the requests of its current release.
import { afterEach, describe, expect, test, vi } from "vitest"
import { ConfigError, type Ethora, type UserData } from "conferkit/ethora"
import { failureOf } from "../support/bigbluebutton.ts"
import { json } from "../support/fetching.ts"
import { answered, appId, claims, now, wire } from "./support.ts"

const ticket = json({ jobId: "65f300a1b2c3d4e5f6a7b8c9" }, 202)
const uuid4 = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}@example\.com$/

afterEach(() => {
  vi.unstubAllEnvs()
})

describe("createChatName", () => {
  const { chat } = answered()

  test("returns the room's JID, or its name only", () => {
    expect(chat.createChatName("aula-1")).toBe(`${appId}_aula-1@conference.xmpp.chat.ethora.com`)
    expect(chat.createChatName("aula-1", true)).toBe(chat.createChatName("aula-1"))
    expect(chat.createChatName("aula-1", false)).toBe(`${appId}_aula-1`)
    expect(chat.createChatName(7, false)).toBe(`${appId}_7`)
  })

  test("does not escape, and does not prefix twice", () => {
    expect(chat.createChatName("Aula 1/ä", false)).toBe(`${appId}_Aula 1/ä`)
    expect(chat.createChatName(`${appId}_aula-1`, false)).toBe(`${appId}_aula-1`)
    expect(chat.createChatName(chat.createChatName("aula-1"))).toBe(chat.createChatName("aula-1"))
  })

  test("uses the domain of a self-hosted server", () => {
    const { chat: own } = answered({ jidDomain: "conference.xmpp.school.example" })
    expect(own.createChatName("aula-1")).toBe(`${appId}_aula-1@conference.xmpp.school.example`)
    expect(own.createChatName(own.createChatName("aula-1"), false)).toBe(`${appId}_aula-1`)
  })

  test.each([undefined, null, "", Number.NaN, {}])("rejects %o", (id) => {
    expect(() => chat.createChatName(id as string)).toThrow(ConfigError)
  })
})

describe("createChatUserJwtToken", () => {
  test("is synchronous, contains the user id as a string and expires after 12 hours", () => {
    const { chat, asked } = answered()
    expect(claims(chat.createChatUserJwtToken(12345))).toEqual({
      data: { type: "client", userId: "12345", appId },
      iat: now / 1000,
      exp: now / 1000 + 12 * 3600,
    })
    expect(asked).toEqual([])
  })

  test("expires after the given lifetime, or never with 0", () => {
    expect(claims(answered({ clientTokenLifetime: 60_000 }).chat.createChatUserJwtToken("u"))["exp"]).toBe(
      now / 1000 + 60,
    )
    expect(claims(answered({ clientTokenLifetime: 0 }).chat.createChatUserJwtToken("u"))).not.toHaveProperty("exp")
    expect(() => answered({ clientTokenLifetime: -1 })).toThrow(ConfigError)
  })

  test("requires a user", () => {
    const { chat } = answered()
    expect(() => chat.createChatUserJwtToken(undefined as unknown as string)).toThrow(ConfigError)
  })
})

describe("createUser", () => {
  async function sent(data?: UserData, id: string | number = "u7") {
    const { chat, asked } = answered({ defaultPassword: (userId) => `password_${userId}` }, ticket)
    await chat.createUser(id, data)
    expect(asked.map(({ method, url }) => [method, url])).toEqual([["POST", "https://ethora.example/v2/users/batch"]])
    return JSON.parse(asked[0]?.body ?? "") as { bypassEmailConfirmation: boolean; usersList: object[] }
  }

  test("sends the fields in the official order, byte for byte", async () => {
    const { chat, asked } = answered({ defaultPassword: (id) => `password_${id}` }, ticket)
    await chat.createUser("u7", { displayName: "Ada M Byron", email: "ada@example.test" })
    expect(asked[0]?.body).toBe(
      '{"bypassEmailConfirmation":true,"usersList":[{"uuid":"u7","email":"ada@example.test","firstName":"Ada","lastName":"M Byron","password":"password_u7"}]}',
    )
  })

  test("fills in missing fields", async () => {
    const { bypassEmailConfirmation, usersList } = await sent()
    expect(bypassEmailConfirmation).toBe(true)
    expect(Object.keys(usersList[0] ?? {})).toEqual(["uuid", "email", "firstName", "lastName", "password"])
    expect(usersList).toEqual([
      {
        uuid: "u7",
        email: expect.stringMatching(uuid4) as string,
        firstName: "User",
        lastName: "User",
        password: "password_u7",
      },
    ])
  })

  test.each<[data: UserData, firstName: string, lastName: string]>([
    [{ displayName: "Cher" }, "Cher", "User"],
    [{ displayName: "Jo Z" }, "Jo", "User"],
    [{ displayName: "Mary Jane van Dyke" }, "Mary", "Jane van Dyke"],
    [{ firstName: "A", lastName: "B" }, "A", "User"],
    [{ firstName: "Ann" }, "Ann", "User"],
    [{ lastName: "Only" }, "User", "User"],
    [{ firstName: "", displayName: "Zed Alpha" }, "Zed", "Alpha"],
    [{ firstName: "Ann", lastName: "Lee", displayName: "X Y" }, "Ann", "Lee"],
    [{ displayName: "  Ada \t M\n Byron " }, "Ada", "M Byron"],
    [{ displayName: "   " }, "User", "User"],
    [{ firstName: " Ann ", lastName: " Lee " }, " Ann ", " Lee "],
    [{ displayName: "Ada 🙂" }, "Ada", "🙂"],
    [{ displayName: undefined, firstName: undefined, email: undefined }, "User", "User"],
  ])("%o is %s %s", async (data, firstName, lastName) => {
    expect((await sent(data)).usersList[0]).toMatchObject({ firstName, lastName })
  })

  test("sends other fields in their order, except role, uuid and displayName", async () => {
    const data = {
      tags: ["a"],
      role: "admin",
      uuid: "other",
      username: "ada",
      note: null,
      roles: ["x"],
      gone: undefined,
    }
    const { usersList } = await sent(data)
    expect(Object.entries(usersList[0] ?? {}).slice(5)).toEqual([
      ["tags", ["a"]],
      ["username", "ada"],
      ["note", null],
      ["roles", ["x"]],
    ])
    expect(usersList[0]).toMatchObject({ uuid: "u7" })
  })

  test("accepts a number as id", async () => {
    expect((await sent({}, 12345)).usersList[0]).toMatchObject({ uuid: "12345", password: "password_12345" })
  })

  test("keeps a given email and password, unless empty", async () => {
    expect((await sent({ email: "a@b.test", password: "given" })).usersList[0]).toMatchObject({
      email: "a@b.test",
      password: "given",
    })
    expect((await sent({ email: "", password: "" })).usersList[0]).toMatchObject({
      email: expect.stringMatching(uuid4) as string,
      password: "password_u7",
    })
  })

  test("creates a random password by default", async () => {
    const { chat, asked } = answered({}, ticket)
    await chat.createUser("u7")
    await chat.createUser("u7")
    const [one, other] = asked.map(
      ({ body }) => (JSON.parse(body) as { usersList: { password: string }[] }).usersList[0]?.password,
    )
    expect(one).toMatch(/^[\w-]{32}$/)
    expect(other).not.toBe(one)
  })

  test("resolves to the server's ticket, or to the users if the server created them synchronously", async () => {
    expect(await answered({}, ticket).chat.createUser("u7")).toEqual({ jobId: "65f300a1b2c3d4e5f6a7b8c9" })
    const { chat } = answered({}, json({ ok: true, results: [{ uuid: "u7" }] }))
    const { data, response } = await chat.createUser("u7").withResponse()
    expect(data).toEqual({ ok: true, results: [{ uuid: "u7" }] })
    expect(response.status).toBe(200)
  })
})

describe("createChatRoom", () => {
  test.each<[data: Record<string, unknown> | undefined, body: string]>([
    [undefined, '{"title":"Chat Room r1","uuid":"r1","type":"group"}'],
    [{}, '{"title":"Chat Room r1","uuid":"r1","type":"group"}'],
    [
      { description: "Workspace chat room", isPublic: false },
      '{"title":"Chat Room r1","uuid":"r1","type":"group","description":"Workspace chat room","isPublic":false}',
    ],
    [{ type: "public", title: "Aula 1" }, '{"title":"Aula 1","uuid":"r1","type":"public"}'],
    [{ title: "" }, '{"title":"","uuid":"r1","type":"group"}'],
    [{ type: undefined }, '{"title":"Chat Room r1","uuid":"r1"}'],
    [{ uuid: "other", members: ["u1"] }, '{"title":"Chat Room r1","uuid":"other","type":"group","members":["u1"]}'],
    [{ picture: null }, '{"title":"Chat Room r1","uuid":"r1","type":"group","picture":null}'],
  ])("%o sends %s", async (data, body) => {
    const { chat, asked } = answered({}, json({ result: { name: `${appId}_r1` } }, 201))
    expect(await chat.createChatRoom("r1", data)).toEqual({ result: { name: `${appId}_r1` } })
    expect(asked.map(wire)).toEqual([["POST", "/v2/chats", body]])
  })
})

describe("access and deletion", () => {
  test.each<[title: string, call: (chat: Ethora) => PromiseLike<unknown>, wire: readonly string[]]>([
    [
      "one user",
      (chat) => chat.grantUserAccessToChatRoom("r1", "u1"),
      ["POST", "/v2/chats/users-access", `{"chatName":"${appId}_r1","members":["${appId}_u1"]}`],
    ],
    [
      "several users, one already prefixed",
      (chat) => chat.grantUserAccessToChatRoom("r1", ["u1", `${appId}_u2`, 3]),
      [
        "POST",
        "/v2/chats/users-access",
        `{"chatName":"${appId}_r1","members":["${appId}_u1","${appId}_u2","${appId}_3"]}`,
      ],
    ],
    [
      "nobody",
      (chat) => chat.grantUserAccessToChatRoom("r1", []),
      ["POST", "/v2/chats/users-access", `{"chatName":"${appId}_r1","members":[]}`],
    ],
    [
      "an id that only starts like the app's",
      (chat) => chat.grantUserAccessToChatRoom(`${appId}_r1`, `${appId}x`),
      ["POST", "/v2/chats/users-access", `{"chatName":"${appId}_r1","members":["${appId}_${appId}x"]}`],
    ],
    [
      "deleteUsers, plain ids as strings",
      (chat) => chat.deleteUsers(["u1", 2]),
      ["DELETE", "/v1/users/batch", '{"usersIdList":["u1","2"]}'],
    ],
    [
      "deleteUsers with an empty list",
      (chat) => chat.deleteUsers([]),
      ["DELETE", "/v1/users/batch", '{"usersIdList":[]}'],
    ],
    ["deleteChatRoom", (chat) => chat.deleteChatRoom("r1"), ["DELETE", "/v1/chats", `{"name":"${appId}_r1"}`]],
    [
      "deleteChatRoom by JID",
      (chat) => chat.deleteChatRoom(chat.createChatName("r1")),
      ["DELETE", "/v1/chats", `{"name":"${appId}_r1"}`],
    ],
  ])("%s", async (_title, call, expected) => {
    const { chat, asked } = answered()
    expect(await call(chat)).toEqual({ ok: true })
    expect(asked.map(wire)).toEqual([expected])
  })

  test("invalid ids are rejected before anything is sent", async () => {
    const { chat, asked } = answered()
    expect(await failureOf(chat.deleteUsers(["u1", null as unknown as string]))).toBeInstanceOf(ConfigError)
    expect(await failureOf(chat.grantUserAccessToChatRoom("r1", ""))).toBeInstanceOf(ConfigError)
    expect(await failureOf(chat.deleteChatRoom(undefined as unknown as string))).toBeInstanceOf(ConfigError)
    expect(await failureOf(chat.createUser(""))).toBeInstanceOf(ConfigError)
    expect(await failureOf(chat.createChatRoom(""))).toBeInstanceOf(ConfigError)
    expect(asked).toEqual([])
  })
})

describe("grantChatbotAccessToChatRoom", () => {
  const members = (id: string) => `{"chatName":"${appId}_r1","members":["${appId}_${id}"]}`

  test.each(["assistant@xmpp.example.test", "assistant", `${appId}_assistant@xmpp.example.test`])(
    "makes the bot %s a member",
    async (chatBotJid) => {
      const { chat, asked } = answered({ chatBotJid })
      await chat.grantChatbotAccessToChatRoom("r1")
      expect(asked.map(wire)).toEqual([["POST", "/v2/chats/users-access", members("assistant")]])
    },
  )

  test("takes the bot from the environment", async () => {
    vi.stubEnv("ETHORA_CHAT_BOT_JID", "helper@xmpp.example.test")
    const { chat, asked } = answered()
    await chat.grantChatbotAccessToChatRoom("r1", { appId: "aaaaaaaaaaaaaaaaaaaaaaaa" })
    expect(asked.map(wire)).toEqual([
      [
        "POST",
        "/v2/apps/aaaaaaaaaaaaaaaaaaaaaaaa/chats/users-access",
        '{"chatName":"aaaaaaaaaaaaaaaaaaaaaaaa_r1","members":["aaaaaaaaaaaaaaaaaaaaaaaa_helper"]}',
      ],
    ])
  })

  test("without a configured bot, says what to do and sends nothing", async () => {
    const { chat, asked } = answered()
    const error = await failureOf(chat.grantChatbotAccessToChatRoom("r1"))
    expect(error).toMatchObject({ name: "ConfigError", parameter: "chatBotJid" })
    expect(String(error)).toContain("ETHORA_CHAT_BOT_JID")
    expect(String(error)).toContain("agents.inviteToChat")
    expect(asked).toEqual([])
  })
})

describe("every backend call", () => {
  test("sends a new token, valid for an hour, in two headers", async () => {
    let time = now
    const { chat, asked } = answered({ tenantId: "ten1", runtime: { now: () => time } })
    await chat.deleteUsers(["u1"])
    time += 60_000
    await chat.deleteUsers(["u1"])
    const [first, second] = asked.map(({ headers }) => headers)
    expect(first?.["authorization"]).toBe(`Bearer ${first?.["x-custom-token"] ?? ""}`)
    expect(claims(first?.["x-custom-token"] ?? "")).toEqual({
      data: { appId, type: "server", tenantId: "ten1" },
      iat: now / 1000,
      exp: now / 1000 + 3600,
    })
    expect(claims(second?.["x-custom-token"] ?? "")["iat"]).toBe(now / 1000 + 60)
    expect(first).toMatchObject({ accept: "application/json", "content-type": "application/json" })
  })
})
