// The client against a stateful server.
import { describe, expect, test } from "vitest"
import { Ethora, type EthoraOptions } from "conferkit/ethora"
import { ethoraSandbox, type EthoraSandboxOptions } from "conferkit/sandbox"
import { all, failureOf } from "../support/bigbluebutton.ts"

const tenant = "65f2f0a1b2c3d4e5f6a7b8c9"

function withSandbox(options: EthoraSandboxOptions = {}, clientOptions: EthoraOptions = {}) {
  const sandbox = ethoraSandbox(options)
  const { baseUrl, appId, appSecret, fetch } = sandbox
  const runtime = { random: () => 0, sleep: () => Promise.resolve() }
  return { sandbox, chat: new Ethora({ baseUrl, appId, appSecret, fetch, runtime, ...clientOptions }) }
}

describe("a workspace", () => {
  test("from its first user to its deletion", async () => {
    const { chat, sandbox } = withSandbox({ agents: [{ name: "Tutor" }] }, { waitForUsers: true })
    await chat.createChatRoom("aula-1", { title: "Aula 1" })
    await chat.createUser("ada", { displayName: "Ada Byron", email: "ada@example.org" })
    await chat.createUser("ada", { displayName: "Ada Byron", email: "ada@example.org" })
    await chat.grantUserAccessToChatRoom("aula-1", "ada")
    expect((await chat.users.chats("ada")).map(({ title }) => title)).toEqual(["Aula 1"])
    expect((await chat.users.list({ chatName: "aula-1" })).map(({ uuid }) => uuid)).toEqual(["ada"])
    expect(await chat.users.get("ada")).toMatchObject({ firstName: "Ada", lastName: "Byron" })

    const [tutor] = await chat.agents.list()
    await chat.agents.inviteToChat(tutor ?? "", "aula-1")
    await chat.rooms.update("aula-1", { title: "Aula 1, group B" })
    expect(await all(chat.rooms.listAll({ limit: 1 }))).toMatchObject([{ title: "Aula 1, group B" }])

    const job = await chat.broadcasts.send({ text: "The homework is on page 12.", chatNames: ["aula-1"] })
    expect(await chat.broadcasts.waitForJob(job)).toMatchObject({ state: "completed" })
    expect(await all(chat.messages.searchAll({ q: "homework" }))).toHaveLength(1)

    await chat.rooms.removeAccess("aula-1", ["ada"])
    expect(await chat.deleteUsers(["ada"])).toMatchObject({ ok: true })
    expect(await chat.deleteChatRoom("aula-1")).toMatchObject({ ok: true })
    expect(await chat.deleteChatRoom("aula-1")).toEqual({ ok: false, reason: "Chat room not found" })
    expect(sandbox.chats).toEqual([])
  })

  test("an access grant straight after createUser fails with a hint, and works with wait", async () => {
    const { chat } = withSandbox()
    await chat.createChatRoom("r1")
    await chat.createUser("u1")
    const error = await failureOf(chat.grantUserAccessToChatRoom("r1", "u1"))
    expect(error).toMatchObject({ code: "USER_NOT_FOUND", hint: expect.stringContaining("wait") as string })
    await chat.createUser("u2", {}, { wait: true })
    expect(await chat.grantUserAccessToChatRoom("r1", "u2")).toMatchObject({ ok: true })
  })

  test.each(["text", "object", "404"] as const)(
    "a missing room is not an error on a server that reports it with %s",
    async (notFound) => {
      const { chat } = withSandbox({ answers: { notFound } })
      expect(await chat.deleteChatRoom("nowhere")).toEqual({ ok: false, reason: "Chat room not found" })
      expect(await chat.deleteUsers(["nobody"])).toEqual({ ok: false })
    },
  )

  test.each(["coded", "error", "msg", "list"] as const)(
    "an API error has a message on a server that writes %s",
    async (errors) => {
      const { chat } = withSandbox({ answers: { errors } })
      const error = await failureOf(chat.grantUserAccessToChatRoom("nowhere", []))
      expect(error).toMatchObject({ status: 404 })
      expect(String(error)).toContain("Chat not found")
    },
  )

  test("creates hundreds of users, also repeatedly", async () => {
    const { chat, sandbox } = withSandbox({ jobPolls: 2 })
    const list = Array.from({ length: 230 }, (_, at) => ({ uuid: `u${at}`, email: `u${at}@example.org` }))
    const first = await chat.users.create(list, { wait: true })
    expect(first.jobs).toHaveLength(3)
    expect(first.results.map(({ status }) => status)).toEqual(list.map(() => "created"))
    expect(sandbox.users).toHaveLength(230)
    const again = await chat.users.create(list.slice(0, 3), { wait: true })
    expect(new Set(again.results.map(({ status }) => status))).not.toContain("created")
    expect((await all(chat.users.listAll({ limit: 50 }))).length).toBe(230)
  })
})

describe("other variants of the server", () => {
  test("create users synchronously", async () => {
    const { chat } = withSandbox({ answers: { usersBatch: "sync" } })
    const { results, jobs } = await chat.users.create([{ uuid: "ada" }], { wait: true })
    expect([jobs, results.map(({ status, user }) => [status, user?.uuid])]).toEqual([[], [["created", "ada"]]])
  })

  test.each([
    { users: "users", chats: "items", apps: "items", others: "items", app: "result", bot: "bot", access: "results" },
    { users: "items", others: "own", bot: "bare", access: "ok", created: 200, chatDeleted: "result" },
  ] as const)("name their lists %o", async (answers) => {
    const { chat, sandbox } = withSandbox({ answers, agents: [{ name: "Tutor" }] })
    sandbox.addUser({ uuid: "ada" })
    expect((await chat.rooms.create("r1")).name).toBe(`${sandbox.appId}_r1`)
    await chat.grantUserAccessToChatRoom("r1", "ada")
    expect((await chat.users.list()).map(({ uuid }) => uuid)).toEqual(["ada"])
    expect(await chat.rooms.list()).toHaveLength(1)
    expect(await chat.apps.list()).toHaveLength(1)
    expect(await chat.agents.list()).toHaveLength(1)
    const { tokenId = "" } = await chat.appTokens.create({ label: "import" })
    expect((await chat.appTokens.list()).map((each) => each.tokenId)).toEqual([tokenId])
    expect((await chat.bot.update({ status: "on" })).status).toBe("on")
    expect((await chat.bot.get()).status).toBe("on")
    expect((await chat.apps.get())._id).toBe(sandbox.appId)
  })
})

describe("credentials", () => {
  test("another secret, and a key of the other kind, are rejected", async () => {
    const { chat } = withSandbox({}, { appSecret: "another", appId: "65f2c0a1b2c3d4e5f6a7b8c9" })
    expect(await failureOf(chat.rooms.list())).toMatchObject({ name: "EthoraError", status: 401 })
    const raw = withSandbox({ keys: "raw" })
    expect(await failureOf(raw.chat.rooms.list())).toMatchObject({ status: 401 })
    const mode = withSandbox({ keys: "raw" }, { keyMode: "raw" })
    expect(await mode.chat.rooms.list()).toEqual([])
  })

  test("an app that does not exist is rejected", async () => {
    const { chat } = withSandbox()
    expect(await failureOf(chat.rooms.list({}, { appId: "ffffffffffffffffffffffff" }))).toMatchObject({
      code: "APP_NOT_FOUND",
    })
  })

  test("a clock an hour late is rejected, unless tokens live longer", async () => {
    const late = { now: () => Date.now() - 3_660_000 }
    const { chat } = withSandbox({}, { runtime: late })
    expect(await failureOf(chat.deleteUsers(["u"]))).toMatchObject({ name: "EthoraError", status: 401 })
    const patient = withSandbox({}, { runtime: late, serverTokenLifetime: 24 * 3_600_000 })
    expect(await patient.chat.rooms.list()).toEqual([])
  })
})

describe("unusual ids", () => {
  test.each(["a/b", "..", "a b", "Zoé 🙂", "a?b#c%2F"])("%s", async (id) => {
    const { chat, sandbox } = withSandbox({}, { waitForUsers: true })
    await chat.createUser(id)
    await chat.createChatRoom(id)
    await chat.grantUserAccessToChatRoom(id, id)
    expect((await chat.users.get(id)).uuid).toBe(id)
    await chat.rooms.update(id, { title: "x" })
    if (id !== "..") expect(await chat.users.chats(id)).toHaveLength(1)
    expect(await chat.deleteChatRoom(chat.createChatName(id))).toMatchObject({ ok: true })
    expect(await chat.deleteUsers([id])).toMatchObject({ ok: true })
    expect([sandbox.users, sandbox.chats]).toEqual([[], []])
  })
})

describe("child apps", () => {
  test("get users and rooms with their prefix, using the parent's token", async () => {
    const { chat, sandbox } = withSandbox({ apps: [{ appId: tenant }] })
    const inApp = { appId: tenant }
    await chat.createUser("ada", {}, { ...inApp, wait: true })
    await chat.createChatRoom("r1", {}, inApp)
    await chat.grantUserAccessToChatRoom("r1", "ada", inApp)
    expect(sandbox.chats[0]).toMatchObject({ name: `${tenant}_r1`, members: [`${tenant}_ada`] })
    expect(await chat.users.update([{ xmppUsername: "ada", firstName: "Augusta" }], inApp)).toMatchObject([
      { status: "updated" },
    ])
    expect((await chat.users.chats("ada", {}, inApp)).map(({ name }) => name)).toEqual([`${tenant}_r1`])
    expect(await chat.rooms.delete("r1", inApp)).toMatchObject({ ok: true })
    expect(await chat.users.delete(["ada"], inApp)).toMatchObject({ ok: true })
  })

  test("are created, changed, listed and archived", async () => {
    const { chat } = withSandbox()
    const { _id = "" } = await chat.apps.create({ displayName: "School", domainName: "school" })
    await chat.apps.update(_id, { appTagline: "For pupils" })
    await chat.apps.provision(_id, { rooms: [{ title: "Staff room" }] })
    expect(await all(chat.apps.listAll({ limit: 1 }))).toHaveLength(2)
    const { appToken = "" } = await chat.apps.config("school")
    expect(Array.isArray(await chat.apps.defaultRooms(appToken))).toBe(true)
    expect(await chat.apps.delete(_id)).toMatchObject({ status: "archived" })
    expect(await failureOf(chat.rooms.list({}, { appId: _id }))).toMatchObject({ code: "APP_ARCHIVED" })
  })
})

describe("a user session", () => {
  test("is opened with a client token, refreshed, and serves files", async () => {
    const { chat, sandbox } = withSandbox()
    sandbox.addUser({ uuid: "ada" })
    const { token, refreshToken, user } = await chat.sessions.exchange(chat.createChatUserJwtToken("ada"))
    expect(user.xmppUsername).toBe(`${sandbox.appId}_ada`)
    expect((await chat.sessions.create("ada")).token).not.toBe(token)
    expect((await chat.sessions.refresh(refreshToken)).refreshToken).not.toBe(refreshToken)
    const [file] = await chat.files.upload(token, [{ name: "a.txt", content: "hello", type: "text/plain" }])
    expect((await all(chat.files.listAll(token))).map(({ originalname }) => originalname)).toEqual(["a.txt"])
    expect(await chat.files.get(token, file?._id ?? "")).toMatchObject({ mimetype: "text/plain" })
    await chat.files.delete(token, file?._id ?? "")
    expect(await failureOf(chat.files.get(token, file?._id ?? ""))).toMatchObject({ status: 404 })
  })

  test("is not opened for an unknown user, or with an expired token", async () => {
    let time = Date.now()
    const { chat, sandbox } = withSandbox({ now: () => time }, { runtime: { now: () => time } })
    expect(await failureOf(chat.sessions.create("nobody"))).toMatchObject({ status: 401, code: "USER_NOT_FOUND" })
    sandbox.addUser({ uuid: "ada" })
    const old = chat.createChatUserJwtToken("ada")
    time += 13 * 3_600_000
    expect(await failureOf(chat.sessions.exchange(old))).toMatchObject({ name: "EthoraError" })
  })
})
