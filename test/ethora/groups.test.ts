// Every method beyond the official nine: its request and its result.
import { describe, expect, test } from "vitest"
import { ConfigError, type Ethora } from "conferkit/ethora"
import { failureOf } from "../support/bigbluebutton.ts"
import { json } from "../support/fetching.ts"
import { answered, appId, wire } from "./support.ts"

const other = "aaaaaaaaaaaaaaaaaaaaaaaa"
const inOther = { appId: other }

type Row = [
  name: string,
  call: (chat: Ethora) => PromiseLike<unknown>,
  wire: readonly string[],
  answer?: unknown,
  useful?: unknown,
]

const user = { uuid: "u1", xmppUsername: `${appId}_u1`, newField: 1 }
const room = { _id: "65f2d0a1b2c3d4e5f6a7b8c9", name: `${appId}_r1`, type: "a-type-of-tomorrow" }
const app = { _id: other, displayName: "School", status: "dormant" }

const rows: readonly Row[] = [
  ["server.ping", (c) => c.server.ping(), ["GET", "/v1/ping"], {}],
  ["server.version", (c) => c.server.version(), ["GET", "/v1/ping/version"], { version: "2610.2" }],
  ["users.job", (c) => c.users.job({ jobId: "j" }), ["GET", "/v2/users/batch/j"], { state: "pending" }],
  ["users.job in an app", (c) => c.users.job("j", inOther), ["GET", `/v2/apps/${other}/users/batch/j`], { state: "?" }],
  [
    "users.list",
    (c) => c.users.list({ limit: 0, xmppUsername: "u1", userId: "x" }),
    ["GET", `/v2/chats/users?limit=0&xmppUsername=${appId}_u1&userId=x`],
    { users: [user] },
    [user],
  ],
  ["users.get", (c) => c.users.get("a/b c"), ["GET", `/v1/apps/users/${appId}_a%2Fb%20c`], { result: user }, user],
  [
    "users.get in an app",
    (c) => c.users.get("u1", inOther),
    ["GET", `/v1/apps/users/${other}_u1`],
    { result: user },
    user,
  ],
  [
    "users.chats",
    (c) => c.users.chats(`${appId}_a/..`, { includeMembers: false }),
    ["GET", `/v2/apps/${appId}/users/a%2F../chats?includeMembers=false`],
    { chats: [room] },
    [room],
  ],
  [
    "users.delete in an app",
    (c) => c.users.delete("u1", inOther),
    ["DELETE", `/v2/apps/${other}/users/batch`, '{"usersIdList":["u1"]}'],
  ],
  [
    "rooms.create",
    (c) => c.rooms.create("r1", { title: "Aula" }),
    ["POST", "/v2/chats", '{"title":"Aula","uuid":"r1","type":"group"}'],
    { result: room },
    room,
  ],
  [
    "rooms.create in an app",
    (c) => c.rooms.create("r1", {}, inOther),
    ["POST", `/v2/apps/${other}/chats`, '{"title":"Chat Room r1","uuid":"r1","type":"group"}'],
    { result: room },
    room,
  ],
  [
    "createChatRoom in an app",
    (c) => c.createChatRoom("r1", {}, inOther),
    ["POST", `/v2/apps/${other}/chats`, '{"title":"Chat Room r1","uuid":"r1","type":"group"}'],
    { result: room },
  ],
  [
    "rooms.list",
    (c) => c.rooms.list({ limit: 5, offset: 0 }, inOther),
    ["GET", `/v2/apps/${other}/chats?limit=5&offset=0`],
    { items: [room] },
    [room],
  ],
  [
    "rooms.update",
    (c) => c.rooms.update("r/1 🙂", { title: "B", description: undefined }),
    ["PATCH", `/v2/apps/${appId}/chats/${appId}_r%2F1%20%F0%9F%99%82`, '{"title":"B"}'],
  ],
  [
    "rooms.delete in an app",
    (c) => c.rooms.delete("r1", inOther),
    ["DELETE", `/v2/apps/${other}/chats`, `{"name":"${other}_r1"}`],
  ],
  [
    "rooms.grantAccess in an app",
    (c) => c.rooms.grantAccess("r1", ["u1", `${other}_u2`], inOther),
    [
      "POST",
      `/v2/apps/${other}/chats/users-access`,
      `{"chatName":"${other}_r1","members":["${other}_u1","${other}_u2"]}`,
    ],
  ],
  [
    "rooms.removeAccess",
    (c) => c.rooms.removeAccess(`${appId}_r1`, "u1"),
    ["DELETE", "/v2/chats/users-access", `{"chatName":"${appId}_r1","members":["${appId}_u1"]}`],
    { ok: true, summary: { requested: 1 }, details: [] },
  ],
  [
    "rooms.removeAccess in an app",
    (c) => c.rooms.removeAccess("r1", ["u1"], inOther),
    ["DELETE", `/v2/apps/${other}/chats/users-access`, `{"chatName":"${other}_r1","members":["${other}_u1"]}`],
  ],
  [
    "broadcasts.send",
    (c) => c.broadcasts.send({ text: "Hi", chatNames: ["r1", `${appId}_r2`], dryRun: true }, inOther),
    [
      "POST",
      `/v2/apps/${other}/chats/broadcast`,
      `{"text":"Hi","dryRun":true,"chatNames":["${other}_r1","${appId}_r2"]}`,
    ],
    { jobId: "b1" },
  ],
  [
    "broadcasts.job",
    (c) => c.broadcasts.job("b1"),
    ["GET", `/v2/apps/${appId}/chats/broadcast/b1`],
    { state: "running" },
  ],
  [
    "messages.list",
    (c) => c.messages.list("65f2", { limit: 50, before: 1_700_000_000_000_000 }),
    ["GET", `/v2/apps/${appId}/chats/65f2/messages?limit=50&before=1700000000000000`],
    { results: [{ txt: "hi" }] },
    [{ txt: "hi" }],
  ],
  [
    "messages.search",
    (c) => c.messages.search({ q: "x", until: "2026-10-14", sort: "date" }),
    ["GET", `/v2/apps/${appId}/messages/search?q=x&sort=date&until=2026-10-14`],
    { items: [] },
    [],
  ],
  [
    "apps.create",
    (c) => c.apps.create({ displayName: "School" }),
    ["POST", "/v2/apps", '{"displayName":"School"}'],
    { app },
    app,
  ],
  [
    "apps.list",
    (c) => c.apps.list({ order: "desc", orderBy: "createdAt", includeArchived: true }),
    ["GET", "/v2/apps?order=desc&orderBy=createdAt&includeArchived=true"],
    { items: [app] },
    [app],
  ],
  ["apps.get of its own app", (c) => c.apps.get(), ["GET", `/v2/apps/${appId}`], { result: app }, app],
  ["apps.get", (c) => c.apps.get(other), ["GET", `/v2/apps/${other}`], { app }, app],
  [
    "apps.update",
    (c) => c.apps.update(other, { appTagline: "" }),
    ["PATCH", `/v2/apps/${other}`, '{"appTagline":""}'],
    { app },
    app,
  ],
  ["apps.delete", (c) => c.apps.delete(other), ["DELETE", `/v2/apps/${other}`], { status: "archived" }],
  [
    "apps.delete permanently",
    (c) => c.apps.delete(other, { mode: "hard" }),
    ["DELETE", `/v2/apps/${other}?mode=hard`],
    { jobId: "p" },
  ],
  [
    "apps.provision",
    (c) => c.apps.provision(other, { rooms: [{ title: "Staff" }] }),
    ["POST", `/v2/apps/${other}/provision`, '{"rooms":[{"title":"Staff"}]}'],
  ],
  ["apps.provision of nothing", (c) => c.apps.provision(other), ["POST", `/v2/apps/${other}/provision`, "{}"]],
  [
    "apps.config",
    (c) => c.apps.config("school"),
    ["GET", "/v1/apps/get-config?domainName=school"],
    { result: app },
    app,
  ],
  [
    "apps.config, older",
    (c) => c.apps.config("school"),
    ["GET", "/v1/apps/get-config?domainName=school"],
    { app },
    app,
  ],
  ["apps.config, oldest", (c) => c.apps.config("school"), ["GET", "/v1/apps/get-config?domainName=school"], app],
  ["appTokens.list", (c) => c.appTokens.list(inOther), ["GET", `/v2/apps/${other}/tokens`], { tokens: [] }, []],
  [
    "appTokens.create",
    (c) => c.appTokens.create({ label: "import" }),
    ["POST", `/v2/apps/${appId}/tokens`, '{"label":"import"}'],
    { tokenId: "t", token: "secret" },
  ],
  [
    "appTokens.rotate",
    (c) => c.appTokens.rotate("t/1"),
    ["POST", `/v2/apps/${appId}/tokens/t%2F1/rotate`, "{}"],
    { tokenId: "u" },
  ],
  ["appTokens.revoke", (c) => c.appTokens.revoke("t"), ["DELETE", `/v2/apps/${appId}/tokens/t`]],
  ["bot.get", (c) => c.bot.get(), ["GET", `/v2/apps/${appId}/bot`], { result: { status: "on" } }, { status: "on" }],
  ["bot.get, bare", (c) => c.bot.get(inOther), ["GET", `/v2/apps/${other}/bot`], { status: "off" }],
  [
    "bot.update",
    (c) => c.bot.update({ status: "off" }),
    ["PUT", `/v2/apps/${appId}/bot`, '{"status":"off"}'],
    { bot: {} },
    {},
  ],
  ["agents.list", (c) => c.agents.list(), ["GET", `/v2/apps/${appId}/agents`], { agents: [] }, []],
  [
    "agents.inviteToChat",
    (c) => c.agents.inviteToChat("ag", "r1"),
    [
      "POST",
      `/v2/apps/${appId}/agents/ag/invite-to-chat`,
      `{"appId":"${appId}","chatJid":"${appId}_r1@conference.xmpp.chat.ethora.com"}`,
    ],
    { success: true },
  ],
  ["files.get", (c) => c.files.get("t", "f/1"), ["GET", "/v2/files/f%2F1"], { _id: "f/1" }],
  [
    "files.get with a name",
    (c) => c.files.get("t", "f"),
    ["GET", "/v2/files/f"],
    { result: { _id: "f" } },
    { _id: "f" },
  ],
  ["files.delete", (c) => c.files.delete("t", "f"), ["DELETE", "/v2/files/f"]],
  [
    "sessions.refresh",
    (c) => c.sessions.refresh("r3fresh"),
    ["POST", "/v1/users/login/refresh"],
    { token: "a", refreshToken: "b" },
  ],
]

test.each(rows)("%s", async (_name, call, expected, answer = { ok: true }, useful = answer) => {
  const { chat, asked } = answered({}, json(answer))
  expect(await call(chat)).toEqual(useful)
  expect(asked.map(wire)).toEqual([expected])
})

describe("calls with credentials other than the backend's", () => {
  test.each<[name: string, call: (chat: Ethora) => PromiseLike<unknown>, header: string, value: string | RegExp]>([
    ["files", (c) => c.files.list("plain-token"), "authorization", "Bearer plain-token"],
    ["files, token with its word", (c) => c.files.list("JWT abc"), "authorization", "JWT abc"],
    ["a refresh token", (c) => c.sessions.refresh("r3fresh"), "authorization", "r3fresh"],
    ["an app token", (c) => c.apps.defaultRooms("JWT app"), "authorization", "JWT app"],
    ["a client token", (c) => c.sessions.exchange("c.l.t"), "x-custom-token", "c.l.t"],
    ["a separate client token", (c) => c.sessions.create(7), "x-custom-token", /^eyJ/],
  ])("%s", async (name, call, header, value) => {
    const { chat, asked } = answered(
      {},
      json(name.includes("client") || name.includes("refresh") ? { token: "t" } : []),
    )
    await call(chat)
    const { headers = {} } = asked[0] ?? {}
    expect(headers[header]).toMatch(value)
    const both = ["authorization", "x-custom-token"].filter((name) => name in headers)
    expect(both).toEqual([header])
    expect(asked[0]?.body).toBe("")
  })

  test("public calls send no credentials", async () => {
    const { chat, asked } = answered({}, json({}))
    await chat.server.ping()
    await chat.apps.config("school")
    for (const { headers } of asked) expect(Object.keys(headers)).toEqual(["accept", "user-agent"])
  })

  test("a token that does not fit in a header is rejected without being shown", async () => {
    const { chat, asked } = answered()
    for (const call of [
      chat.files.list("s3cret\n"),
      chat.sessions.refresh("s3cret\u00e9"),
      chat.sessions.exchange(""),
    ]) {
      const error = await failureOf(call)
      expect(error).toBeInstanceOf(ConfigError)
      expect(String(error)).not.toContain("s3cret")
    }
    expect(asked).toEqual([])
  })
})

describe("files.upload", () => {
  test("sends each file as a part with the same name", async () => {
    const parts: [string, string, string, string][] = []
    const { chat } = answered({
      fetch: async (_url, init) => {
        for (const [name, file] of init.body as FormData) {
          if (file instanceof File) parts.push([name, file.name, file.type, await file.text()])
        }
        return json({ success: true, results: [{ _id: "f1" }, { _id: "f2" }] })
      },
    })
    const uploaded = await chat.files.upload("t", [
      new File(["one"], "a.txt", { type: "text/plain" }),
      { name: "ü.bin", content: new Uint8Array([50]) },
    ])
    expect(uploaded.map(({ _id }) => _id)).toEqual(["f1", "f2"])
    expect(parts).toEqual([
      ["files", "a.txt", "text/plain", "one"],
      ["files", "ü.bin", "", "2"],
    ])
  })

  test.each([
    [{ name: "a.txt" }],
    [{ name: "a.txt", content: undefined }],
    [{ name: "a.txt", content: null }],
    [{ name: "a.txt", content: 7 }],
    [{ content: "text" }],
    ["text"],
    [null],
  ])('rejects %o, and does not upload it as the string "undefined"', async (file) => {
    const { chat, asked } = answered()
    const rejected = { name: "ConfigError", parameter: "files" }
    expect(await failureOf(chat.files.upload("t", [file as never]))).toMatchObject(rejected)
    expect(asked).toEqual([])
  })

  test("also sends strings and bytes as files through the raw client", async () => {
    let sent = ""
    const { chat } = answered({
      fetch: (_url, init) => {
        sent = new TextDecoder().decode(init.body as Uint8Array)
        return Promise.resolve(json({ success: true, results: [] }))
      },
    })
    const files = ["one", new Uint8Array([50])] as string[]
    await chat.api.POST("/v2/files", { body: { files } })
    const part = (content: string) => new RegExp(`name="files"; filename="files"[^]*?\\r\\n\\r\\n${content}\\r\\n`)
    expect(sent).toMatch(part("one"))
    expect(sent).toMatch(part("2"))
  })

  test("accepts 1 to 5 files", async () => {
    const { chat, asked } = answered()
    const six = Array.from({ length: 6 }, () => ({ name: "a", content: "" }))
    expect(await failureOf(chat.files.upload("t", []))).toBeInstanceOf(ConfigError)
    expect(await failureOf(chat.files.upload("t", six))).toBeInstanceOf(ConfigError)
    expect(asked).toEqual([])
  })
})

test("an announcement needs a target", async () => {
  const { chat, asked } = answered()
  expect(await failureOf(chat.broadcasts.send({ text: "Hi" }))).toMatchObject({ parameter: "chatNames" })
  expect(asked).toEqual([])
})

test("ids that would lead to another path are rejected", async () => {
  const { chat, asked } = answered()
  for (const call of [chat.users.chats(".."), chat.apps.get("."), chat.appTokens.revoke("")]) {
    expect(await failureOf(call)).toBeInstanceOf(ConfigError)
  }
  expect(asked).toEqual([])
})

describe("client.api", () => {
  test("signs, encodes and decodes as the methods do", async () => {
    const { chat, asked } = answered({}, json({ chats: [] }))
    const { data, response } = await chat.api.GET("/v2/apps/{appId}/users/{userId}/chats", {
      params: { path: { appId, userId: "a b" }, query: { limit: 5 } },
    })
    expect([data, response.status]).toEqual([{ chats: [] }, 200])
    expect(asked.map(wire)).toEqual([["GET", `/v2/apps/${appId}/users/a%20b/chats?limit=5`]])
    expect(asked[0]?.headers["x-custom-token"]).toMatch(/^eyJ/)
  })

  test("returns API errors as error, with secrets masked", async () => {
    const { chat } = answered({}, json({ error: "no", token: "t0ken" }, 422))
    const { error, response } = await chat.api.DELETE("/v1/chats", { body: { name: "x" } })
    expect([error, response.status]).toEqual([{ error: "no", token: "***" }, 422])
  })

  test("signs undocumented calls, too", async () => {
    const { chat, asked } = answered()
    const any = chat.api.GET as unknown as (path: string) => Promise<{ data?: unknown }>
    expect((await any("/v2/tomorrow")).data).toEqual({ ok: true })
    expect(asked[0]?.headers["x-custom-token"]).toMatch(/^eyJ/)
  })
})
