import { describe, expect, test } from "vitest"
import { DecodeError, Ethora } from "conferkit/ethora"
import { type EthoraAnswers, ethoraSandbox } from "conferkit/sandbox"
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

  test("withResponse() has the rest of the response", async () => {
    const { chat } = answered({}, json({ apps: [], total: 0, other: true }))
    expect(await chat.apps.list().withResponse()).toMatchObject({ data: [], body: { total: 0, other: true } })
  })
})

describe("iterating over a list", () => {
  test("continues until the total is reached", async () => {
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

  /** A server of apps, and the requested offsets. */
  function serving(
    list: { _id: string }[],
    answer: (asked: { offset: number; limit: number }, list: readonly { _id: string }[]) => object,
    beforeRequest: (nth: number) => void = () => undefined,
  ) {
    const offsets: number[] = []
    const fetch = (url: string) => {
      const { searchParams } = new URL(url)
      beforeRequest(offsets.length)
      const asked = { offset: Number(searchParams.get("offset")), limit: Number(searchParams.get("limit")) }
      offsets.push(asked.offset)
      return Promise.resolve(json(answer(asked, list)))
    }
    const chat = new Ethora({
      baseUrl: "https://chat.example",
      appId: "0123456789abcdef01234567",
      appSecret: "s",
      fetch,
    })
    return { chat, offsets }
  }
  const cut = (list: readonly unknown[], { offset, limit }: { offset: number; limit: number }, cap = limit) =>
    list.slice(offset, offset + Math.min(limit, cap))

  test("without a total, continues after short pages until a page repeats the last entry", async () => {
    const { chat, offsets } = serving(items(0, 8), (asked, list) => ({ apps: cut(list, asked, 3) }))
    expect(await all(chat.apps.listAll())).toEqual(items(0, 8))
    expect(offsets).toEqual([0, 2, 4, 6, 7])
  })

  test.each<[string, (all: number, shown: number) => object]>([
    ["counts the page", (_all, shown) => ({ total: shown })],
    ["is too small", () => ({ total: 2 })],
    ["is in pagination", (total) => ({ pagination: { total } })],
  ])("yields everything if the total %s", async (_how, counted) => {
    const { chat } = serving(items(0, 5), (asked, list) => {
      const apps = cut(list, asked)
      return { apps, ...counted(list.length, apps.length) }
    })
    expect(await all(chat.apps.listAll({ limit: 2 }))).toEqual(items(0, 5))
  })

  test("throws if the list ends before its total", async () => {
    for (const counted of [{ total: 9 }, { pagination: { total: 9 } }]) {
      const { chat } = serving(items(0, 5), (asked, list) => ({ apps: cut(list, asked), ...counted }))
      const error = await failureOf(all(chat.apps.listAll({ limit: 2 })))
      expect(error).toMatchObject({ name: "EthoraError", code: "LIST_INCOMPLETE", operation: "listApps" })
      expect((error as Error).message).toContain("incomplete after 5 entries")
    }
  })

  test("misses nothing if entries are deleted meanwhile, with or without a total", async () => {
    for (const told of [true, false]) {
      const list = items(0, 9)
      const answer = (asked: { offset: number; limit: number }) => ({
        apps: cut(list, asked),
        ...(told && { total: list.length }),
      })
      const { chat } = serving(list, answer, (nth) => nth === 1 && list.splice(0, 2))
      expect(new Set(await all(chat.apps.listAll({ limit: 4 })))).toEqual(new Set(items(0, 9)))
    }
  })

  test("misses nothing if a page begins with a known entry, but not with the last one of the page before", async () => {
    const list = items(0, 6)
    const { chat } = serving(
      list,
      (asked) => ({ apps: cut(list, asked) }),
      (nth) => {
        const [one, other] = [list[0], list[5]]
        if (nth === 1 && one !== undefined && other !== undefined) [list[0], list[5]] = [other, one]
        // The last page now shows i0 instead of i4, and i5 is where i0 was.
        if (nth === 2) list.splice(1, 1)
      },
    )
    expect(new Set(await all(chat.apps.listAll({ limit: 3 })))).toEqual(new Set(items(0, 6)))
  })

  test("starts at the given offset, with pages of at most 500", async () => {
    const { chat, asked } = answered({}, json({ results: [] }))
    expect(await all(chat.users.listAll({ offset: 10, limit: 9999, chatName: "r 1" }))).toEqual([])
    expect(targets(asked)).toEqual(["?offset=10&limit=500&chatName=0123456789abcdef01234567_r+1"])
  })

  test("on a server that ignores offset, is complete if a page is not full, and throws otherwise", async () => {
    const few = serving(items(0, 5), ({ limit }, list) => ({ apps: cut(list, { offset: 0, limit }) }))
    expect(await all(few.chat.apps.listAll({ limit: 2 }))).toEqual(items(0, 5))
    const { chat, asked } = answered({}, json({ items: items(0, 2), total: 99 }))
    expect(await failureOf(all(chat.files.listAll("t", { limit: 2 })))).toMatchObject({ code: "PAGES_REPEATED" })
    expect(asked).toHaveLength(3)
    const many = serving(items(0, 900), ({ limit }, list) => ({ apps: cut(list, { offset: 0, limit }) }))
    expect(await failureOf(all(many.chat.apps.listAll()))).toMatchObject({ code: "PAGES_REPEATED" })
  })

  test("without ids, on a server that ignores offset, throws if a longer page has more", async () => {
    const list = Array.from({ length: 8 }, (_, at) => ({ uuid: `u${String(at)}` }))
    const chat = new Ethora({
      baseUrl: "https://chat.example",
      appId: "0123456789abcdef01234567",
      appSecret: "s-of-the-app",
      fetch: (url) => Promise.resolve(json({ results: list.slice(0, Number(new URL(url).searchParams.get("limit"))) })),
    })
    expect(await failureOf(all(chat.users.listAll({ limit: 5 })))).toMatchObject({ code: "PAGES_REPEATED" })
    expect(await all(chat.users.listAll({ limit: 8 }))).toEqual(list)
  })

  test("throws if a server alternates between the same pages", async () => {
    let asked = 0
    const chat = new Ethora({
      baseUrl: "https://chat.example",
      appId: "0123456789abcdef01234567",
      appSecret: "s",
      fetch: () => Promise.resolve(json({ apps: asked > 100 ? [] : items(2 * (asked++ % 3), 2) })),
    })
    const error = await failureOf(all(chat.apps.listAll({ limit: 2 })))
    expect(error).toMatchObject({ name: "EthoraError", code: "LIST_INCOMPLETE", operation: "listApps" })
    expect(asked).toBeLessThan(20)
  })

  test("continues if entries without an id look the same", async () => {
    const page = (at: number) => json({ results: [{ at }, { at: at + 0.5 }] })
    const { chat } = answered({}, ...Array.from({ length: 15 }, (_, at) => page(at)), json({ results: [] }))
    expect(await all(chat.rooms.listAll({ limit: 2 }))).toHaveLength(30)
  })

  test("does not repeat entries that moved to the next page", async () => {
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

  test("requests only the pages that are read", async () => {
    const { chat, asked } = answered({}, json({ apps: items(0, 2), total: 99 }))
    const walk = chat.apps.listAll({ limit: 2 })
    await walk.next()
    await walk.return()
    expect(asked).toHaveLength(1)
  })
})

describe("lists from the sandbox", () => {
  const listed = async (answers: EthoraAnswers) => {
    const sandbox = ethoraSandbox({ answers })
    const { baseUrl, appId, appSecret, fetch } = sandbox
    const chat = new Ethora({ baseUrl, appId, appSecret, fetch })
    for (let nth = 0; nth < 23; nth++) sandbox.addUser({ uuid: `u${nth}` })
    return all(chat.users.listAll({ limit: 10 }))
  }

  test.each<[EthoraAnswers]>([
    [{ listCap: 4 }],
    [{ listCap: 4, listTotal: "missing" }],
    [{ listTotal: "missing" }],
    [{ listTotal: "pagination" }],
    [{ listOffset: "ignored" }],
  ])("are complete with %o", async (answers) => {
    expect(new Set((await listed(answers)).map(({ _id }) => _id)).size).toBe(23)
  })

  test("throw if no page shows more than some of them", async () => {
    for (const listTotal of ["total", "pagination", "missing"] as const) {
      const error = await failureOf(listed({ listOffset: "ignored", listCap: 4, listTotal }))
      expect(error).toMatchObject({ code: "PAGES_REPEATED" })
    }
  })
})
