import { describe, expect, test } from "vitest"
import type { OmniFlow } from "conferkit/omniflow"
import { all, failureOf } from "../support/bigbluebutton.ts"
import { json, page, scripted, withSandbox } from "../support/omniflow.ts"

const lists: [name: string, walk: (client: OmniFlow) => AsyncIterable<unknown>][] = [
  ["messages.listAll", (c) => c.messages.listAll("cnv_01", { limit: 2 })],
  ["conversations.listAll", (c) => c.conversations.listAll({ status: "open", limit: 2 })],
]
const item = (n: number) => ({ id: `i${String(n)}`, conversationId: "cnv_01" })
const cursors = (sent: readonly { url: string }[]) => sent.map(({ url }) => new URL(url).searchParams.get("cursor"))

describe.each(lists)("%s", (_name, walk) => {
  test("yields every entry of every page, and requests each cursor once", async () => {
    const { client, sent } = scripted([page([item(1), item(2)], "c/1 +"), page([], "c2"), page([item(3)])])
    expect(await all(walk(client))).toEqual([item(1), item(2), item(3)])
    expect(cursors(sent)).toEqual([null, "c/1 +", "c2"])
    expect(sent.every(({ url }) => new URL(url).searchParams.get("limit") === "2")).toBe(true)
  })

  test.each([
    ["null", json({ data: [item(1)], nextCursor: null })],
    ["missing", json({ data: [item(1)] })],
    ["empty", json({ data: [item(1)], nextCursor: "" })],
  ])("ends if nextCursor is %s", async (_how, answer) => {
    const { client, sent } = scripted(answer)
    expect(await all(walk(client))).toEqual([item(1)])
    expect(sent).toHaveLength(1)
  })

  test.each([
    ["immediately", ["a"], 2],
    ["after a while", ["a", "b", "a"], 3],
  ])("throws if a cursor repeats %s", async (_when, given, requests) => {
    const { client, sent } = scripted([...given, ...given].map((cursor, at) => page([item(at)], cursor)))
    const seen: unknown[] = []
    const error = await failureOf(
      (async () => {
        for await (const each of walk(client)) seen.push(each)
      })(),
    )
    expect(error).toMatchObject({ name: "OmniFlowApiError", code: "cursor_repeated" })
    expect([sent.length, seen.length]).toEqual([requests, requests])
  })

  test("throws after 100 consecutive empty pages, even with new cursors", async () => {
    let asked = 0
    const { client, sent } = scripted(() => (++asked > 500 ? page([]) : page([], `c${String(asked)}`)))
    const error = await failureOf(all(walk(client)))
    expect(error).toMatchObject({ name: "OmniFlowApiError", code: "pages_empty" })
    expect((error as Error).message).toContain("100 empty pages")
    expect(sent).toHaveLength(100)
  })

  test("continues after empty pages that lead to entries", async () => {
    let asked = 0
    const { client } = scripted(() => {
      const at = ++asked
      return at === 300 ? page([item(at)]) : page(at % 100 === 0 ? [item(at)] : [], `c${String(at)}`)
    })
    expect(await all(walk(client))).toEqual([item(100), item(200), item(300)])
  })

  test("detects a cycle of cursors of any length", async () => {
    let asked = 0
    const { client, sent } = scripted(() => page([item(asked)], asked > 15_000 ? null : `c${String(asked++ % 3_000)}`))
    await expect(all(walk(client))).rejects.toMatchObject({ code: "cursor_repeated" })
    expect(sent.length).toBeLessThan(4 * 3_000)
  })

  test.each<[how: string, at: (asked: number) => number, entries: number, requests: number]>([
    ["ignores the cursor", () => 0, 1, 3],
    ["alternates between two pages", (asked) => asked % 2, 2, 4],
    ["repeats the last page", (asked) => Math.min(asked, 4), 5, 7],
  ])("throws if a service %s, even with new cursors", async (_how, at, entries, requests) => {
    let asked = 0
    const { client, sent } = scripted(() => {
      const first = 2 * at(asked++)
      return page([item(first), item(first + 1)], asked > 500 ? null : `c${String(asked)}`)
    })
    const seen: unknown[] = []
    const error = await failureOf(
      (async () => {
        for await (const each of walk(client)) seen.push(each)
      })(),
    )
    expect(error).toMatchObject({ name: "OmniFlowApiError", code: "pages_repeated" })
    expect(seen).toEqual(Array.from({ length: 2 * entries }, (_, n) => item(n)))
    expect(sent).toHaveLength(requests)
  })

  test("yields an entry once if it appears on two pages", async () => {
    const { client } = scripted([
      page([item(1), item(2)], "a"),
      page([item(2), item(3)], "b"),
      page([item(2), item(3)], "c"),
      page([item(3), item(4)]),
    ])
    expect(await all(walk(client))).toEqual([item(1), item(2), item(3), item(4)])
  })

  test("requests nothing before the loop begins or after it ends", async () => {
    const { client, sent } = scripted(page([item(1), item(2)], "next"))
    const walking = walk(client)
    expect(sent).toHaveLength(0)
    for await (const each of walking) {
      expect(each).toEqual(item(1))
      break
    }
    expect(sent).toHaveLength(1)
  })

  test("throws an API error of a later page", async () => {
    const { client } = scripted([page([item(1)], "c1"), json({ code: "gone" }, 410)])
    await expect(all(walk(client))).rejects.toMatchObject({ status: 410, code: "gone" })
  })
})

test("the last page has nextCursor null in any variant, and keeps its other fields", async () => {
  for (const rest of [{}, { nextCursor: "" }, { nextCursor: null }]) {
    const { client } = scripted(json({ data: [], total: 0, ...rest }))
    await expect(client.conversations.list()).resolves.toEqual({ data: [], nextCursor: null, total: 0 })
  }
})

test.each<[string, object]>([
  ["hasMore", { hasMore: true }],
  ["has_more", { has_more: true }],
  ["a total", { total: 2 }],
  ["a total in meta", { meta: { total: 2 } }],
  ["hasMore in pagination", { pagination: { hasMore: true } }],
  ["a cursor with another name", { next_cursor: "c" }],
  ["a cursor in pagination", { pagination: { nextCursor: "c" } }],
  ["a total as a string", { meta: { total: "2" } }],
  ["totalCount", { totalCount: 2 }],
  ["total_count in pagination", { pagination: { total_count: 2 } }],
  ["a link", { next: "https://omniflow.example/v1/x?cursor=c" }],
  ["a link in links", { links: { next: { href: "/v1/x?cursor=c" } } }],
  ["a page number", { nextPage: 2 }],
  ["a token", { next_page_token: "t" }],
  ["hasNextPage", { pageInfo: { hasNextPage: true, endCursor: "e" } }],
  ["has_next in paging", { paging: { has_next: true } }],
])("a list without a cursor is an error if the service says %s", async (_what, rest) => {
  for (const [, walk] of lists) {
    const { client } = scripted(json({ data: [item(1)], nextCursor: null, ...rest }))
    const seen: unknown[] = []
    const error = await failureOf(
      (async () => {
        for await (const each of walk(client)) seen.push(each)
      })(),
    )
    expect(error).toMatchObject({ name: "OmniFlowApiError", code: "list_incomplete" })
    expect((error as Error).message).toContain("incomplete after 1 entries")
    expect(seen).toEqual([item(1)])
  }
})

test.each<[string, object, object]>([
  ["the total matches", { total: 2 }, { total: 2 }],
  ["an entry added meanwhile is counted", { total: 2 }, { total: 5 }],
  ["an entry deleted meanwhile is not counted", { total: 9 }, { total: 2 }],
  ["hasMore is false", { hasMore: true }, { hasMore: false, pagination: { hasMore: false } }],
  [
    "there is no next page",
    { next: "n" },
    { next: null, nextPage: 0, links: { next: "" }, pageInfo: { endCursor: "e" } },
  ],
])("a list is complete if %s", async (_how, first, last) => {
  const pages = [json({ data: [item(1)], nextCursor: "c", ...first }), json({ data: [item(2)], ...last })]
  expect(await all(scripted(pages).client.conversations.listAll())).toEqual([item(1), item(2)])
})

describe("against the sandbox", () => {
  test.each(["hasMore", "total"] as const)("rejects a lost cursor of a service that says %s", async (listSays) => {
    const { client, sandbox } = withSandbox({ answers: { listSays, losesCursor: true } })
    const { conversationId } = sandbox.receive({ from: "+5511900000000", content: "0" })
    for (let n = 1; n < 5; n++) sandbox.receive({ from: "+5511900000000", content: String(n) })
    const walk = client.messages.listAll(conversationId, { limit: 2 })
    await expect(all(walk)).rejects.toMatchObject({ code: "list_incomplete" })
    const whole = withSandbox({ answers: { listSays } })
    for (let n = 0; n < 5; n++) whole.sandbox.receive({ from: `+551190000000${String(n)}`, content: "Oi" })
    expect(await all(whole.client.conversations.listAll({ limit: 2 }))).toHaveLength(5)
  })

  test.each(["null", "missing", "empty"] as const)("reads a long list whose last cursor is %s", async (lastCursor) => {
    const { client, sandbox } = withSandbox({ answers: { lastCursor } })
    const { conversationId } = sandbox.receive({ from: "+5511900000000", content: "0" })
    for (let n = 1; n < 45; n++) sandbox.receive({ from: "+5511900000000", content: String(n) })
    const texts = (await all(client.messages.listAll(conversationId, { limit: 10 }))).map(({ content }) => content)
    expect(texts).toEqual(Array.from({ length: 45 }, (_, n) => ({ type: "text", text: String(n) })))
    expect(sandbox.calls).toHaveLength(5)
  })

  test("stops an endless list", async () => {
    const { client, sandbox } = withSandbox({ answers: { lastCursor: "repeat" } })
    for (let n = 0; n < 5; n++) sandbox.receive({ from: `+551190000000${String(n)}`, content: "Oi" })
    await expect(all(client.conversations.listAll({ limit: 2 }))).rejects.toMatchObject({ code: "cursor_repeated" })
  })
})
