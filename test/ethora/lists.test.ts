import { describe, expect, test } from "vitest"
import { DecodeError, Ethora } from "conferkit/ethora"
import { all, failureOf } from "../support/bigbluebutton.ts"
import { json } from "../support/fetching.ts"
import { answered } from "./support.ts"

const items = (from: number, count: number) => Array.from({ length: count }, (_, at) => ({ _id: `i${from + at}` }))
const targets = (asked: readonly { url: string }[]) => asked.map(({ url }) => new URL(url).search)

describe("a list under any of its names", () => {
  test.each<[call: (chat: Ethora) => PromiseLike<unknown>, names: readonly string[]]>([
    [(chat) => chat.users.list(), ["results", "users", "items"]],
    [(chat) => chat.users.chats("u1"), ["chats"]],
    [(chat) => chat.rooms.list(), ["results", "items"]],
    [(chat) => chat.apps.list(), ["apps", "items"]],
    [(chat) => chat.appTokens.list(), ["results", "items", "tokens"]],
    [(chat) => chat.agents.list(), ["results", "items", "agents"]],
    [(chat) => chat.messages.list("65f2d0a1b2c3d4e5f6a7b8c9"), ["results"]],
    [(chat) => chat.messages.search({ q: "a" }), ["items"]],
    [(chat) => chat.files.list("t"), ["items"]],
    [(chat) => chat.apps.defaultRooms("JWT t"), []],
  ])("%s", async (call, names) => {
    for (const name of names) {
      expect(await call(answered({}, json({ [name]: items(0, 2), extra: 1 })).chat)).toEqual(items(0, 2))
      expect(await call(answered({}, json({ [name]: [] })).chat)).toEqual([])
    }
    expect(await call(answered({}, json(items(0, 1))).chat)).toEqual(items(0, 1))
    for (const broken of [{}, { results: null, items: "none", chats: {}, apps: 0 }]) {
      expect(await failureOf(call(answered({}, json(broken)).chat))).toBeInstanceOf(DecodeError)
    }
  })

  test("the rest of the answer is behind withResponse()", async () => {
    const { chat } = answered({}, json({ apps: [], total: 0, other: true }))
    expect(await chat.apps.list().withResponse()).toMatchObject({ data: [], answer: { total: 0, other: true } })
  })
})

describe("walking through a list", () => {
  test("goes on until the total is reached", async () => {
    const { chat, asked } = answered(
      {},
      json({ apps: items(0, 2), total: 5 }),
      json({ apps: items(2, 2), total: 5 }),
      json({ apps: items(4, 1), total: 5 }),
    )
    expect(await all(chat.apps.listAll({ limit: 2, order: "asc" }))).toEqual(items(0, 5))
    expect(targets(asked)).toEqual([
      "?limit=2&order=asc&offset=0",
      "?limit=2&order=asc&offset=2",
      "?limit=2&order=asc&offset=4",
    ])
  })

  test("without a total ends with the first short page, measured by what the server says it gives", async () => {
    const { chat, asked } = answered({}, json({ results: items(0, 3) }), json({ results: items(3, 2) }))
    expect(await all(chat.rooms.listAll({ limit: 3 }))).toHaveLength(5)
    expect(asked).toHaveLength(2)
    const capped = answered(
      {},
      json({ results: items(0, 2), limit: 2 }),
      json({ results: items(2, 2), limit: 2 }),
      json({ results: [], limit: 2 }),
    )
    expect(await all(capped.chat.rooms.listAll())).toHaveLength(4)
  })

  test("begins where it is told, with pages of at most 500", async () => {
    const { chat, asked } = answered({}, json({ results: [] }))
    expect(await all(chat.users.listAll({ offset: 10, limit: 9999, chatName: "r 1" }))).toEqual([])
    expect(targets(asked)).toEqual(["?chatName=0123456789abcdef01234567_r+1&offset=10&limit=500"])
  })

  test("ends on a server that does not know offset", async () => {
    const { chat, asked } = answered({}, json({ items: items(0, 2), total: 99 }))
    expect(await all(chat.files.listAll("t", { limit: 2 }))).toEqual(items(0, 2))
    expect(asked).toHaveLength(2)
  })

  test("ends in an error on a server that sends the same pages in turn", async () => {
    let asked = 0
    const chat = new Ethora({
      baseUrl: "https://chat.example",
      appId: "0123456789abcdef01234567",
      appSecret: "s",
      fetch: () => Promise.resolve(json({ apps: asked > 100 ? [] : items(2 * (asked++ % 3), 2) })),
    })
    const error = await failureOf(all(chat.apps.listAll({ limit: 2 })))
    expect(error).toMatchObject({ name: "EthoraError", code: "PAGES_REPEATED", operation: "listApps" })
    expect(asked).toBeLessThan(20)
  })

  test("goes on where entries without an id look the same", async () => {
    const page = (at: number) => json({ results: [{ at }, { at: at + 0.5 }] })
    const { chat } = answered({}, ...Array.from({ length: 15 }, (_, at) => page(at)), json({ results: [] }))
    expect(await all(chat.rooms.listAll({ limit: 2 }))).toHaveLength(30)
  })

  test("does not repeat what slipped to the next page", async () => {
    const { chat } = answered({}, json({ chats: items(0, 2) }), json({ chats: items(1, 2) }), json({ chats: [] }))
    expect(await all(chat.users.allChats("u1", { limit: 2 }))).toEqual(items(0, 3))
  })

  test("counts deleted messages as rows", async () => {
    const { chat, asked } = answered(
      {},
      json({ items: [{ _id: "m1", deletedAt: "2026-10-14T08:30:00.000Z" }, { _id: "m2" }], total: 3 }),
      json({ items: [{ _id: "m3" }], total: 3 }),
    )
    const since = new Date("2026-10-01T00:00:00Z")
    expect(await all(chat.messages.searchAll({ q: "a&b", since, limit: 2 }))).toHaveLength(3)
    expect(targets(asked)).toEqual([
      "?q=a%26b&limit=2&offset=0&since=2026-10-01T00%3A00%3A00.000Z",
      "?q=a%26b&limit=2&offset=2&since=2026-10-01T00%3A00%3A00.000Z",
    ])
  })

  test("asks for no page that nobody reads", async () => {
    const { chat, asked } = answered({}, json({ apps: items(0, 2), total: 99 }))
    const walk = chat.apps.listAll({ limit: 2 })
    await walk.next()
    await walk.return()
    expect(asked).toHaveLength(1)
  })
})
