import { describe, expect, test } from "vitest"
import { ConfigError } from "../../src/core/errors.ts"
import { type CursorPage, pages } from "../../src/core/http/pagination.ts"
import { all } from "../support/all.ts"

const endless = (code: string) => new ConfigError(code)

/** Walks through pages that come in turn, the last one for ever. */
function walking(...answers: readonly CursorPage<number>[]) {
  const asked: (string | undefined)[] = []
  const items = pages((cursor) => {
    const answer = answers[Math.min(asked.push(cursor), answers.length) - 1]
    return Promise.resolve(answer ?? { data: [] })
  }, endless)
  return { asked, items }
}

describe("pages", () => {
  test("yields every item in turn, and asks with the cursor of the page before", async () => {
    const { asked, items } = walking({ data: [1, 2], nextCursor: "b" }, { data: [], nextCursor: "c" }, { data: [3] })
    expect(await all(items)).toEqual([1, 2, 3])
    expect(asked).toEqual([undefined, "b", "c"])
  })

  test.each([undefined, null, ""])("ends where the next cursor is %j", async (nextCursor) => {
    const { asked, items } = walking({ data: [1], nextCursor })
    expect(await all(items)).toEqual([1])
    expect(asked).toHaveLength(1)
  })

  test("asks for a page only when it is wanted", async () => {
    const { asked, items } = walking({ data: [1, 2], nextCursor: "b" }, { data: [3] })
    expect(asked).toEqual([])
    await items.next()
    await items.next()
    expect(asked).toHaveLength(1)
    expect(await items.next()).toEqual({ done: false, value: 3 })
  })

  test("throws for a cursor that came before, after the items of its page", async () => {
    const { items } = walking(
      { data: [1], nextCursor: "b" },
      { data: [2], nextCursor: "c" },
      { data: [3], nextCursor: "b" },
    )
    const seen: number[] = []
    const walk = async () => {
      for await (const item of items) seen.push(item)
    }
    await expect(walk()).rejects.toThrow(endless("cursor_repeated"))
    expect(seen).toEqual([1, 2, 3])
  })

  test("rejects with what a page is refused with", async () => {
    const lost = new Error("lost")
    await expect(all(pages(() => Promise.reject(lost), endless))).rejects.toBe(lost)
  })
})
