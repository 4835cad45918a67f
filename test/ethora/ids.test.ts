// Every method uses the same rule for ids and their prefixes. Section 5.1 of the Ethora facts lists where other clients
// fail.
import { describe, expect, test } from "vitest"
import { ConfigError, type Ethora } from "conferkit/ethora"
import { ethoraSandbox } from "conferkit/sandbox"
import { all, failureOf } from "../support/bigbluebutton.ts"
import { json } from "../support/fetching.ts"
import { answered, appId, claims, wire } from "./support.ts"

const A = appId
const B = "aaaaaaaaaaaaaaaaaaaaaaaa"
const inB = { appId: B }
const host = "xmpp.chat.ethora.com"
const objectId = "65f2d0a1b2c3d4e5f6a7b8c9"

type Call = (chat: Ethora, id: string) => PromiseLike<unknown>

/** Every place where a room name is sent. */
const rooms: readonly [string, Call][] = [
  ["rooms.update", (c, id) => c.rooms.update(id, { title: "t" })],
  ["rooms.delete", (c, id) => c.rooms.delete(id)],
  ["rooms.grantAccess", (c, id) => c.rooms.grantAccess(id, [])],
  ["rooms.removeAccess", (c, id) => c.rooms.removeAccess(id, [])],
  ["deleteChatRoom", (c, id) => c.deleteChatRoom(id)],
  ["grantUserAccessToChatRoom", (c, id) => c.grantUserAccessToChatRoom(id, [])],
  ["users.list", (c, id) => c.users.list({ chatName: id })],
  ["broadcasts.send, chatNames", (c, id) => c.broadcasts.send({ text: "t", chatNames: [id] })],
  ["broadcasts.send, chatIds", (c, id) => c.broadcasts.send({ text: "t", chatIds: [id] })],
  ["messages.search", (c, id) => c.messages.search({ q: "t", chatId: id })],
  ["agents.inviteToChat", (c, id) => c.agents.inviteToChat("g", id)],
]

/** Every place where a user's XMPP name is sent. */
const users: readonly [string, Call][] = [
  ["users.get", (c, id) => c.users.get(id)],
  ["users.list", (c, id) => c.users.list({ xmppUsername: id })],
  ["users.update", (c, id) => c.users.update([{ xmppUsername: id, firstName: "Ada" }])],
  ["rooms.grantAccess", (c, id) => c.rooms.grantAccess("r", id)],
  ["rooms.removeAccess", (c, id) => c.rooms.removeAccess("r", id)],
  ["grantUserAccessToChatRoom", (c, id) => c.grantUserAccessToChatRoom("r", [id])],
]

/** Every place where a user's id is sent without the app's. */
const plain: readonly [string, Call][] = [
  ["createUser", (c, id) => c.createUser(id)],
  ["users.create", (c, id) => c.users.create([{ uuid: id }])],
  ["deleteUsers", (c, id) => c.deleteUsers([id])],
  ["users.delete", (c, id) => c.users.delete(id)],
  ["users.chats", (c, id) => c.users.chats(id)],
  ["users.list", (c, id) => c.users.list({ userId: id })],
]

/** The decoded path and body that a call sent. */
async function sent(call: Call, id: string): Promise<string> {
  const answer = json({ ok: true, results: [], items: [], chats: [], result: {}, jobId: "j" })
  const { chat, asked } = answered({}, answer)
  await call(chat, id)
  expect(asked).toHaveLength(1)
  return asked.map((each) => decodeURIComponent(wire(each).slice(1).join(" "))).join()
}

/** Whether a string is one of the values. */
const value = (text: string) => new RegExp(`(?<=["/=])${text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")}(?=["/&@ ]|$)`)

describe("the name of a room or user", () => {
  // The given id, and the id that is sent.
  const names: readonly [what: string, given: string, expected: string][] = [
    ["an id", "x1", `${A}_x1`],
    ["an id that contains the separator", "x_1", `${A}_x_1`],
    ["a name in the own app", `${A}_x1`, `${A}_x1`],
    ["a name with a doubled prefix", `${A}_${A}_x1`, `${A}_${A}_x1`],
    ["a name of another app", `${B}_x1`, `${B}_x1`],
    ["an id that starts like the app's", `${A}x`, `${A}_${A}x`],
    ["only the prefix", `${A}_`, `${A}_${A}_`],
    ["the system account of the app", `${A}_${A}`, `${A}_${A}`],
    ["a private room", `${A}_u1-${A}_u2`, `${A}_u1-${A}_u2`],
    ["an encrypted private room", `${A}_u1-${A}_u2-e2ee`, `${A}_u1-${A}_u2-e2ee`],
    ["an id of capital letters and hex digits", `${B.toUpperCase()}_x`, `${A}_${B.toUpperCase()}_x`],
    ["an email address", "ada@example.org", `${A}_ada@example.org`],
    ["the name of an email address", `${A}_ada@example.org`, `${A}_ada@example.org`],
    ["an id with @", "r@x", `${A}_r@x`],
    ["a room's JID", `${A}_x1@conference.${host}`, `${A}_x1`],
    ["a room's JID on another server", `${A}_x1@conference.school.example`, `${A}_x1`],
    ["a user's JID", `${A}_x1@${host}`, `${A}_x1`],
    ["a user's JID on another server", `${A}_x1@xmpp.school.example`, `${A}_x1`],
    ["a JID in another app", `${B}_x1@conference.${host}`, `${B}_x1`],
    ["a JID with a resource", `${A}_x1@${host}/phone`, `${A}_x1`],
    ["a JID of a user with an email address", `${A}_ada@example.org@${host}`, `${A}_ada@example.org`],
  ]

  test.each(names)("is derived from %s: %s", async (_what, given, expected) => {
    for (const [, call] of [...rooms, ...users]) expect(await sent(call, given)).toMatch(value(expected))
    const { chat } = answered()
    expect(chat.createChatName(given, false)).toBe(expected)
    expect(chat.createChatName(given)).toBe(`${expected}@conference.${host}`)
  })

  test("is extracted from JIDs of a self-hosted server", async () => {
    const options = { jidDomain: "conference.chat.school.example" }
    for (const jid of [`${A}_x1@conference.chat.school.example`, `${A}_x1@chat.school.example`]) {
      const { chat, asked } = answered(options)
      await chat.grantUserAccessToChatRoom(jid, jid)
      expect(asked[0]?.body).toBe(`{"chatName":"${A}_x1","members":["${A}_x1"]}`)
    }
  })

  test("uses the app named in the call", async () => {
    const { chat, asked } = answered()
    await chat.rooms.grantAccess("r1", ["u1", `${B}_u2`, `${A}_u3`], inB)
    expect(asked[0]?.body).toBe(`{"chatName":"${B}_r1","members":["${B}_u1","${B}_u2","${A}_u3"]}`)
  })

  test("is not derived from a room's _id if the call also accepts those", async () => {
    for (const call of [
      (c: Ethora) => c.messages.search({ q: "t", chatId: objectId }),
      (c: Ethora) => c.broadcasts.send({ text: "t", chatIds: [objectId] }),
    ]) {
      expect(await sent(call, "")).toMatch(value(objectId))
    }
  })
})

describe("the plain id of a user", () => {
  const ids: readonly [what: string, given: string, expected: string][] = [
    ["an id", "u1", "u1"],
    ["a name", `${A}_u1`, "u1"],
    ["a JID", `${A}_u1@${host}`, "u1"],
    ["an email address", "ada@example.org", "ada@example.org"],
    ["the name of an email address", `${A}_ada@example.org`, "ada@example.org"],
    ["an id that starts like the app's", `${A}x`, `${A}x`],
    ["the app's own id", A, A],
    ["the system account of the app", `${A}_${A}`, A],
  ]

  test.each(ids)("is derived from %s: %s", async (_what, given, expected) => {
    for (const [, call] of plain) expect(await sent(call, given)).toMatch(value(expected))
    const { chat } = answered()
    expect(claims(chat.createChatUserJwtToken(given))).toMatchObject({ data: { userId: expected, appId: A } })
  })

  test("is the one that a session is opened for", async () => {
    const { chat, asked } = answered({}, json({ token: "t" }))
    await chat.sessions.create(`${A}_u1`)
    expect(claims(asked[0]?.headers["x-custom-token"] ?? "")).toMatchObject({ data: { userId: "u1" } })
  })

  test("is not derived from a name in another app", async () => {
    for (const [, call] of plain) {
      const { chat, asked } = answered()
      const error = await failureOf(call(chat, `${B}_u1`))
      expect(error).toBeInstanceOf(ConfigError)
      expect(String(error)).toContain(`appId: "${B}"`)
      expect(asked).toEqual([])
    }
    expect(() => answered().chat.createChatUserJwtToken(`${B}_u1`)).toThrow(ConfigError)
    const { chat, asked } = answered()
    await chat.deleteUsers([`${B}_u1`], inB)
    expect(asked[0]?.body).toBe('{"usersIdList":["u1"]}')
  })
})

describe("a created user or room", () => {
  test("gets the plain id, whichever form was given", async () => {
    const room = { result: { name: `${A}_r1` } }
    for (const id of ["r1", `${A}_r1`, `${A}_r1@conference.${host}`]) {
      for (const call of [
        (c: Ethora) => c.createChatRoom(id),
        (c: Ethora) => c.rooms.create(id),
        (c: Ethora) => c.createChatRoom("other", { uuid: id, title: "Chat Room r1" }),
      ]) {
        const { chat, asked } = answered({}, json(room, 201))
        await call(chat)
        expect(asked[0]?.body).toBe('{"title":"Chat Room r1","uuid":"r1","type":"group"}')
      }
    }
  })

  test("never gets the app id twice", async () => {
    for (const id of [`${A}_${A}_x1`, `${B}_x1`]) {
      const { chat, asked } = answered()
      for (const call of [
        chat.createUser(id),
        chat.users.create([{ uuid: "u1" }, { uuid: id }]),
        chat.createChatRoom(id),
        chat.rooms.create(id),
        chat.rooms.create("r1", { uuid: id }),
      ]) {
        expect(await failureOf(call)).toBeInstanceOf(ConfigError)
      }
      expect(asked).toEqual([])
    }
  })

  test("accepts members as servers do, plain or prefixed, but no JIDs", async () => {
    const { chat, asked } = answered()
    await chat.createChatRoom("r1", { members: ["u1", `${A}_u2`, `${A}_u3@${host}`] })
    expect(JSON.parse(asked[0]?.body ?? "")).toMatchObject({ members: ["u1", `${A}_u2`, `${A}_u3`] })
  })
})

test("a user is found in every response format", async () => {
  const sandbox = ethoraSandbox({ appId: A, answers: { oneUser: "result" } })
  const { baseUrl, appSecret, fetch } = sandbox
  const { chat } = answered({ baseUrl, appId: A, appSecret, fetch, runtime: {} })
  sandbox.addUser({ uuid: "u1" })
  expect(await chat.users.list({ xmppUsername: "u1" })).toMatchObject([{ uuid: "u1" }])
  expect(await chat.users.list({ xmppUsername: "u2" })).toEqual([])
})

describe("on a server that keeps ids as given", () => {
  const made = () => {
    const sandbox = ethoraSandbox({ jobPolls: 0, apps: [{ appId: B }], appId: A })
    const { baseUrl, appSecret, fetch } = sandbox
    return { sandbox, ...answered({ baseUrl, appId: A, appSecret, fetch, runtime: {} }) }
  }

  test.each(["u1", `${A}_u1`, `${A}_u1@${host}`])("%s is the same user from creation to deletion", async (id) => {
    const { sandbox, chat } = made()
    await chat.createUser(id, {}, { wait: true })
    expect(sandbox.users.map(({ xmppUsername }) => xmppUsername)).toEqual([`${A}_u1`])
    await chat.createChatRoom("r1")
    await chat.grantUserAccessToChatRoom("r1", id)
    expect(await chat.users.get(id)).toMatchObject({ uuid: "u1" })
    expect(await chat.users.list({ xmppUsername: id })).toMatchObject([{ uuid: "u1" }])
    expect(await chat.users.list({ userId: id })).toMatchObject([{ uuid: "u1" }])
    expect(await chat.users.update([{ xmppUsername: id, firstName: "Ada" }])).toMatchObject([{ status: "updated" }])
    expect(await chat.users.chats(id)).toMatchObject([{ name: `${A}_r1` }])
    expect((await chat.sessions.create(id)).user.uuid).toBe("u1")
    await chat.rooms.removeAccess("r1", id)
    expect(sandbox.chats[0]?.members).toEqual([])
    expect(await chat.deleteUsers([id])).toEqual({ ok: true })
    expect(sandbox.users).toEqual([])
  })

  test.each(["r1", `${A}_r1`, `${A}_r1@conference.${host}`])("%s is the same room", async (id) => {
    const { sandbox, chat } = made()
    await chat.createChatRoom(id)
    expect(sandbox.chats.map(({ name }) => name)).toEqual([`${A}_r1`])
    await chat.rooms.update(id, { title: "t" })
    await chat.broadcasts.waitForJob(await chat.broadcasts.send({ text: "homework", chatNames: [id] }))
    await chat.broadcasts.waitForJob(await chat.broadcasts.send({ text: "homework", chatIds: [id] }))
    expect(await all(chat.messages.searchAll({ q: "homework", chatId: id }))).toHaveLength(2)
    expect(await chat.deleteChatRoom(id)).toEqual({ ok: true })
    expect(sandbox.chats).toEqual([])
  })

  test("names in a child app are sent unchanged", async () => {
    const { sandbox, chat } = made()
    sandbox.addUser({ uuid: "t1" }, B)
    sandbox.addChat({ uuid: "r1", members: ["t1"] }, B)
    expect(await chat.users.get(`${B}_t1`)).toMatchObject({ uuid: "t1" })
    expect(await chat.users.list({ xmppUsername: `${B}_t1` })).toMatchObject([{ uuid: "t1" }])
    expect(await chat.users.list({ chatName: `${B}_r1` })).toMatchObject([{ uuid: "t1" }])
    const changes = [{ xmppUsername: `${B}_t1`, firstName: "Ada" }]
    expect(await chat.users.update(changes)).toMatchObject([{ status: "updated" }])
  })
})
