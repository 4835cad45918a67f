import { describe, expect, test } from "vitest"
import { type EthoraSandbox, type EthoraSandboxOptions, ethoraSandbox } from "conferkit/sandbox"
import { ask } from "./ethora-wire.ts"
import { at } from "./at.ts"

const A = "65f2c0a1b2c3d4e5f6a7b8c9"
const jid = `${A}_aula-1@conference.xmpp.chat.ethora.com`

function school(options: EthoraSandboxOptions = {}) {
  const sandbox = ethoraSandbox(options)
  for (const uuid of ["u1", "u2"]) sandbox.addUser({ uuid })
  sandbox.addChat({ uuid: "aula-1", title: "Aula 1", members: ["u1"] })
  return sandbox
}

const members = (sandbox: EthoraSandbox) => sandbox.chats[0]?.members

describe("rooms", () => {
  test("are created under their plain id, and only once", async () => {
    const sandbox = ethoraSandbox()
    const body = { title: "Chat Room aula-1", uuid: "aula-1", type: "group", description: "First", isPublic: false }
    const created = await ask(sandbox, "POST", "/v2/chats", body)
    expect(created).toMatchObject({
      status: 201,
      body: {
        result: { name: `${A}_aula-1`, title: "Chat Room aula-1", description: "First", type: "group", appId: A },
      },
    })
    expect(at(created.body, "result")).not.toHaveProperty("isPublic")
    const again = await ask(sandbox, "POST", `/v2/apps/${A}/chats`, body)
    expect(again).toMatchObject({ status: 422, body: { error: "Chat aula-1 already exists" } })
    expect(sandbox.chats).toHaveLength(1)
  })

  test("get a generated id if none is given", async () => {
    const sandbox = ethoraSandbox()
    for (let count = 0; count < 2; count++) {
      expect((await ask(sandbox, "POST", "/v2/chats", { title: "Room" })).status).toBe(201)
    }
    expect(new Set(sandbox.chats.map((chat) => chat.name)).size).toBe(2)
  })

  test("start with members, plain or prefixed, who must exist", async () => {
    const sandbox = school()
    const create = (uuid: string, list: readonly string[]) =>
      ask(sandbox, "POST", "/v2/chats", { title: uuid, uuid, type: "private", members: list })
    expect((await create("a", ["u1", `${A}_u2`])).status).toBe(201)
    expect(sandbox.chats[1]?.members).toEqual([`${A}_u1`, `${A}_u2`])
    expect(await create("b", ["u1", "none"])).toMatchObject({
      status: 404,
      body: { code: "USER_NOT_FOUND", details: { members: [`${A}_none`] } },
    })
    expect(sandbox.chats).toHaveLength(2)
  })

  test.each([
    { title: "Room", uuid: `${A}_aula-2`, type: "group" },
    { title: "Room", uuid: "", type: "group" },
    { title: "Room", uuid: "aula-2", type: "secret" },
    { uuid: "aula-2", type: "group" },
    { title: "Room", uuid: "aula-2", type: "group", members: "u1" },
  ])("reject %j", async (body) => {
    const answer = await ask(ethoraSandbox({ doublePrefix: "refuse" }), "POST", "/v2/chats", body)
    expect(answer).toMatchObject({ status: 422, body: { code: "VALIDATION_ERROR" } })
  })

  test("are listed in pages, changed by name and deleted by name", async () => {
    const sandbox = school()
    sandbox.addChat({ uuid: "aula-2" })
    const list = await ask(sandbox, "GET", `/v2/apps/${A}/chats?limit=1&offset=1&includeMembers=true`)
    expect(list.body).toMatchObject({ results: [{ name: `${A}_aula-2`, members: [] }], total: 2, limit: 1, offset: 1 })
    const path = `/v2/apps/${A}/chats/${A}_aula-1`
    expect(await ask(sandbox, "PATCH", path, { title: "Aula B" })).toMatchObject({
      status: 200,
      body: { result: { title: "Aula B", description: "" } },
    })
    expect((await ask(sandbox, "PATCH", `/v2/apps/${A}/chats/${sandbox.chats[0]?._id ?? ""}`, {})).status).toBe(404)
    expect((await ask(sandbox, "DELETE", "/v1/chats", { name: `${A}_aula-1` })).body).toEqual({ ok: true })
    expect((await ask(sandbox, "PATCH", path, {})).body).toMatchObject({ code: "CHAT_NOT_FOUND" })
    expect(sandbox.chats).toHaveLength(1)
  })

  test.each([
    ["text", 422, "Chat room not found"],
    ["object", 422, { error: "Chat room not found", code: "CHAT_NOT_FOUND" }],
    ["404", 404, { error: "Chat room not found", code: "CHAT_NOT_FOUND" }],
  ] as const)("are not found for deletion, reported as %s", async (notFound, status, body) => {
    const sandbox = ethoraSandbox({ answers: { notFound } })
    for (const path of ["/v1/chats", `/v2/apps/${A}/chats`]) {
      const answer = await ask(sandbox, "DELETE", path, { name: `${A}_none` })
      expect(answer.status).toBe(status)
      if (typeof body === "string") expect(answer.body).toBe(body)
      else expect(answer.body).toMatchObject(body)
    }
  })

  test("return the name when deleted on some servers, and may reject a doubled prefix", async () => {
    const sandbox = school({ answers: { chatDeleted: "result", notFound: "text" }, doublePrefix: "refuse" })
    const remove = (name: string) => ask(sandbox, "DELETE", "/v1/chats", { name })
    expect(await remove(`${A}_${A}_aula-1`)).toMatchObject({ status: 422, body: { code: "VALIDATION_ERROR" } })
    expect((await remove(`${A}_aula-1`)).body).toEqual({ result: `${A}_aula-1` })
  })
})

describe("access to a room", () => {
  const body = (list: readonly string[], chatName = `${A}_aula-1`) => ({ chatName, members: list })

  test("is granted and removed, for plain and prefixed ids and for the room's JID", async () => {
    const sandbox = school()
    const granted = await ask(sandbox, "POST", "/v2/chats/users-access", body(["u1", `${A}_u2`]))
    expect(granted.body).toEqual({
      ok: true,
      summary: { requested: 2, byStatus: { "already-member": 1, added: 1 } },
      details: [
        { xmppUsername: `${A}_u1`, status: "already-member" },
        { xmppUsername: `${A}_u2`, status: "added" },
      ],
    })
    const path = `/v2/apps/${A}/chats/users-access`
    const removed = await ask(sandbox, "DELETE", path, body(["u2", "none"], jid))
    expect(at(removed.body, "summary", "byStatus")).toEqual({ removed: 1, "not-member": 1 })
    expect(members(sandbox)).toEqual([`${A}_u1`])
    expect((await ask(sandbox, "POST", path, body([]))).body).toMatchObject({ summary: { requested: 0 } })
  })

  test("is granted to nobody if one user does not exist", async () => {
    const sandbox = school()
    expect(await ask(sandbox, "POST", "/v2/chats/users-access", body(["u2", "none"]))).toMatchObject({
      status: 404,
      body: { code: "USER_NOT_FOUND" },
    })
    expect(members(sandbox)).toEqual([`${A}_u1`])
    const elsewhere = await ask(sandbox, "POST", "/v2/chats/users-access", body(["u2"], `${A}_none`))
    expect(elsewhere).toMatchObject({ status: 404, body: { code: "CHAT_NOT_FOUND" } })
  })

  test("is granted to users whose ids look like a JID from elsewhere", async () => {
    const sandbox = school()
    sandbox.addUser({ uuid: "u1@example.org" })
    await ask(sandbox, "POST", "/v2/chats/users-access", body(["u1@example.org", `${A}_u2@xmpp.chat.ethora.com`]))
    expect(members(sandbox)).toEqual([`${A}_u1`, `${A}_u1@example.org`, `${A}_u2`])
  })

  test("finds no user for a doubled prefix, or rejects it on request", async () => {
    const lenient = school()
    for (const [one, code] of [
      [body(["u2"], `${A}_${A}_aula-1`), "CHAT_NOT_FOUND"],
      [body([`${A}_${A}_u2`]), "USER_NOT_FOUND"],
    ] as const) {
      expect(await ask(lenient, "POST", "/v2/chats/users-access", one)).toMatchObject({ status: 404, body: { code } })
    }
    const sandbox = school({ doublePrefix: "refuse" })
    for (const one of [body(["u2"], `${A}_${A}_aula-1`), body([`${A}_${A}_u2`])]) {
      expect((await ask(sandbox, "POST", "/v2/chats/users-access", one)).body).toMatchObject({
        code: "VALIDATION_ERROR",
      })
    }
  })

  test.each([
    ["ok", { ok: true }],
    ["results", { results: [{ xmppUsername: `${A}_u2` }] }],
  ] as const)("gets a response like %s", async (access, expected) => {
    const sandbox = school({ answers: { access } })
    expect((await ask(sandbox, "POST", "/v2/chats/users-access", body(["u2"]))).body).toEqual(expected)
  })
})

describe("agents", () => {
  test("are invited into a room, and are ordinary members", async () => {
    const sandbox = school({ agents: [{ name: "Math Tutor" }] })
    const agents = at((await ask(sandbox, "GET", `/v2/apps/${A}/agents`)).body, "items")
    expect(agents).toMatchObject([{ displayName: "Math Tutor", slug: "math-tutor", ownerAppId: A }])
    const id = String(at(agents, 0, "id"))
    const invite = (agent: string, body: object) =>
      ask(sandbox, "POST", `/v2/apps/${A}/agents/${agent}/invite-to-chat`, { appId: A, ...body })
    const answer = { success: true, botInstance: { xmppUsername: `${A}_math-tutor-1`, joinedRooms: [jid] } }
    for (const body of [{ chatJid: jid }, { chatId: sandbox.chats[0]?._id }, { chatId: `${A}_aula-1` }]) {
      expect(await invite(id, body)).toMatchObject({ status: 200, body: answer })
    }
    expect((await invite(String(at(agents, 0, "address")), { chatJid: jid })).body).toEqual(answer)
    expect(members(sandbox)).toEqual([`${A}_u1`, `${A}_math-tutor-1`])
    const access = { chatName: `${A}_aula-1`, members: ["math-tutor-1"] }
    await ask(sandbox, "DELETE", "/v2/chats/users-access", access)
    expect(members(sandbox)).toEqual([`${A}_u1`])
    expect((await ask(sandbox, "POST", "/v2/chats/users-access", access)).status).toBe(200)
    const status = async (agent: string, body: object) => (await invite(agent, body)).status
    expect([
      await status("none", { chatJid: jid }),
      await status(id, {}),
      await status(id, { chatJid: `${A}_none` }),
      await status(id, { chatJid: jid, appId: "f".repeat(24) }),
    ]).toEqual([404, 422, 404, 422])
  })

  test("include the app's own bot once configured", async () => {
    const sandbox = ethoraSandbox()
    const path = `/v2/apps/${A}/bot`
    expect(await ask(sandbox, "GET", path)).toMatchObject({ status: 422, body: { code: "BOT_NOT_INITIALIZED" } })
    await ask(sandbox, "PUT", path, { status: "on", trigger: "/bot" })
    await ask(sandbox, "PUT", path, { greetingMessage: "Hi" })
    expect((await ask(sandbox, "GET", path)).body).toEqual({
      result: { status: "on", trigger: "/bot", greetingMessage: "Hi" },
    })
    const bare = ethoraSandbox({ answers: { bot: "bare" } })
    expect((await ask(bare, "PUT", path, { status: "on" })).body).toMatchObject({ status: "on" })
  })
})

describe("announcements and messages", () => {
  test("an announcement is a job that writes to rooms, unless it is a dry run", async () => {
    const sandbox = school()
    const path = `/v2/apps/${A}/chats/broadcast`
    const run = async (body: object) => {
      const ticket = await ask(sandbox, "POST", path, { text: "Down at ten", ...body })
      const url = `${path}/${String(at(ticket.body, "jobId"))}`
      expect((await ask(sandbox, "GET", url)).body).toEqual({ state: "running" })
      return at((await ask(sandbox, "GET", url)).body, "result")
    }
    expect(await run({ allRooms: true, dryRun: true })).toEqual({ rooms: 1, dryRun: true })
    expect(sandbox.messages).toEqual([])
    expect(await run({ chatNames: [jid], chatIds: [sandbox.chats[0]?._id] })).toEqual({ rooms: 1, dryRun: false })
    expect(sandbox.messages).toMatchObject([{ text: "Down at ten" }])
    expect((await ask(sandbox, "POST", path, { text: "To whom?" })).status).toBe(422)
    expect((await ask(sandbox, "POST", path, { text: "x", chatNames: [`${A}_none`] })).status).toBe(404)
    expect((await ask(sandbox, "POST", path, { text: "", allRooms: true })).status).toBe(422)
  })

  test("the archive is read by the room's _id, newest last, and backwards from a time", async () => {
    let time = Date.parse("2026-10-14T08:30:00.000Z")
    const sandbox = school({ now: () => time })
    for (const text of ["one", "two", "three"]) {
      sandbox.say("aula-1", "u1", text)
      time += 1_000
    }
    const id = sandbox.chats[0]?._id ?? ""
    const read = async (query: string, chat = id) =>
      ask(sandbox, "GET", `/v2/apps/${A}/chats/${chat}/messages?${query}`)
    const row = {
      id: expect.any(String) as string,
      originId: null,
      from: `${A}_u1@xmpp.chat.ethora.com`,
      nick: "User User",
    }
    expect((await read("limit=2")).body).toEqual({
      results: [
        { ...row, ts: Date.parse("2026-10-14T08:30:01.000Z"), body: "two" },
        { ...row, ts: Date.parse("2026-10-14T08:30:02.000Z"), body: "three" },
      ],
      total: 3,
      nextBefore: Date.parse("2026-10-14T08:30:01.000Z"),
      chat: { _id: id, name: `${A}_aula-1`, type: "group" },
      mamUnavailable: false,
    })
    const before = String(Date.parse("2026-10-14T08:30:01.000Z"))
    expect((await read(`before=${before}`)).body).toMatchObject({ results: [{ body: "one" }], nextBefore: null })
    expect((await read("", `${A}_aula-1`)).status).toBe(404)
    expect((await read("before=x")).status).toBe(422)
  })

  test("there may be no archive, or rows of an earlier tool", async () => {
    const none = school({ archive: false })
    none.say("aula-1", "u1", "Hi")
    const path = (sandbox: EthoraSandbox) => `/v2/apps/${A}/chats/${sandbox.chats[0]?._id ?? ""}/messages`
    expect((await ask(none, "GET", path(none))).body).toEqual({ results: [], mamUnavailable: true })
    const other = school({ answers: { messageText: "txt" } })
    other.say("aula-1", "u1", "Hi")
    const { at } = other.say("aula-1", "u1", "Again")
    const { body } = await ask(other, "GET", `${path(other)}?before=${at}`)
    expect(body).toEqual({
      results: [{ from: `${A}_u1@xmpp.chat.ethora.com`, txt: "Hi", created_at: expect.any(String) as string }],
      total: 2,
      mamUnavailable: false,
    })
  })

  test("messages are searched by text, room, sender and time", async () => {
    let time = Date.parse("2026-10-14T08:30:00.000Z")
    const sandbox = school({ now: () => time })
    sandbox.addChat({ uuid: "aula-2" })
    const said = [
      sandbox.say("aula-1", "u1", "Homework, homework!"),
      sandbox.say("aula-2", "u2", "The homework is on page 12."),
    ]
    time += 86_400_000
    said.push(sandbox.say("aula-1", "u2", "No HOMEWORK today"))
    const search = (query: string) => ask(sandbox, "GET", `/v2/apps/${A}/messages/search?${query}`)
    const found = async (query: string) =>
      (at((await search(query)).body, "items") as { _id: string }[]).map(({ _id }) =>
        said.findIndex((message) => message._id === _id),
      )
    expect(await found("q=homework")).toEqual([0, 2, 1])
    expect(await found("q=homework&sort=date")).toEqual([2, 1, 0])
    expect(await found("q=page%20homework")).toEqual([])
    expect(await found("q=page%20homework&mode=fulltext")).toEqual([1])
    expect(await found(`q=homework&chatId=${A}_aula-2`)).toEqual([1])
    expect(await found(`q=homework&fromUserId=${sandbox.users[1]?._id ?? ""}&sort=date`)).toEqual([2, 1])
    expect(await found("q=homework&since=2026-10-15")).toEqual([2])
    expect(await found("q=homework&until=2026-10-14T08:30:00Z")).toEqual([0])
    expect(await found("q=homework&limit=1&offset=1")).toEqual([2])
    sandbox.unsay(said[1]?._id ?? "")
    const hit = (await search("q=page")).body
    expect(hit).toMatchObject({
      total: 1,
      items: [{ chatId: `${A}_aula-2`, room: `${A}_aula-2@conference.xmpp.chat.ethora.com` }],
    })
    expect(at(hit, "items", 0, "deletedAt")).toBe("2026-10-15T08:30:00.000Z")
    for (const query of ["", "q=", "q=a&since=yesterday", "q=a&mode=magic", "q=a&sort=size"]) {
      expect((await search(query)).status).toBe(422)
    }
  })
})
