import { describe, expect, test } from "vitest"
import { all, answered, failureOf, withSandbox } from "../support/bigbluebutton.ts"
import { document, ids, recordingServer } from "../support/recording-server.ts"

const idsOf = (recordings: readonly { recordID: string }[]) => recordings.map(({ recordID }) => recordID)

describe.each(["total", "nested", "none"] as const)("recordings() of a server with pagination: %s", (pages) => {
  test.each([0, 1, 99, 100, 101, 200, 3_456])("yields each of %d once, in order", async (count) => {
    const { bbb, offsets } = recordingServer(count, pages)
    expect(idsOf(await all(bbb.recordings()))).toEqual(ids(count))
    if (pages === "none") {
      // A list longer than a page must be complete; a shorter one needs confirmation.
      expect(offsets.length).toBeLessThanOrEqual(count > 100 ? 1 : 4)
      return
    }
    // Each page starts with the last recording of the previous page, and the last page has nothing else.
    const last = Math.max(0, count - 1)
    expect(offsets).toEqual(offsets.map((_, index) => Math.min(index * 99, last)))
    expect(offsets.length).toBe(count === 0 ? 1 : Math.max(1, Math.ceil(last / 99)) + 1)
  })

  test("and getRecordings() return the same from the sandbox", async () => {
    const { bbb, urls } = withSandbox({ recordings: 230, pagination: pages })
    const walked = await all(bbb.recordings({ state: "any", limit: 50 }))
    expect(walked).toEqual(await bbb.getRecordings({ state: "any" }))
    expect(new Set(idsOf(walked)).size).toBe(230)
    expect(urls).toHaveLength(pages === "none" ? 2 : 17)
  })
})

describe("options", () => {
  test("limit is the page size, offset the start", async () => {
    const { bbb, offsets } = recordingServer(35)
    expect(idsOf(await all(bbb.recordings({ limit: 10, offset: 5 })))).toEqual(ids(35).slice(5))
    // Skipped recordings are read, too, because some servers ignore the offset.
    expect(offsets).toEqual([0, 9, 18, 27, 34])
  })

  test.each([
    [0, 2],
    [-5, 2],
    [2.9, 2],
    [1_000, 100],
    [undefined, 100],
  ])("a limit of %j requests %d at a time", async (limit, size) => {
    const { bbb, offsets } = recordingServer(201)
    expect(await all(bbb.recordings({ limit }))).toHaveLength(201)
    expect(offsets[1]).toBe(size - 1)
  })

  test("filters are sent with every page", async () => {
    const { bbb, urls } = withSandbox({ recordings: 130 })
    const found = await all(bbb.recordings({ state: ["unpublished", "published"], meta: { "bbb-origin": "sandbox" } }))
    expect(found).toHaveLength(130)
    expect(urls.every((url) => url.includes("state=unpublished%2Cpublished&meta_bbb-origin=sandbox&"))).toBe(true)
  })
})

describe("a list that changes during iteration", () => {
  /** Iterates, and changes the list after the nth recording. */
  async function walk(
    server: ReturnType<typeof recordingServer>,
    change: (id: string, nth: number) => void,
    limit = 10,
  ): Promise<string[]> {
    const seen: string[] = []
    for await (const { recordID } of server.bbb.recordings({ limit })) {
      seen.push(recordID)
      change(recordID, seen.length)
    }
    return seen
  }

  test("recordings added at the front are not yielded twice", async () => {
    for (const inserted of [1, 9, 10, 25]) {
      const server = recordingServer(35)
      const seen = await walk(server, (_id, nth) => {
        if (nth === 10 || nth === 20) server.list.unshift(...ids(inserted).map((id) => `new-${nth}-${id}`))
      })
      expect(seen.filter((id) => !id.startsWith("new"))).toEqual(ids(35))
      expect(new Set(seen).size).toBe(seen.length)
    }
  })

  test("recordings added at the end are reached", async () => {
    const server = recordingServer(35)
    const seen = await walk(server, (_id, nth) => {
      if (nth === 35) server.list.push("late")
    })
    expect(seen).toEqual([...ids(35), "late"])
    const again = recordingServer(35)
    expect(await walk(again, (_id, nth) => nth === 5 && again.list.push("late"))).toEqual([...ids(35), "late"])
  })

  test("misses nothing if recordings before the next page are deleted", async () => {
    for (const removed of [1, 5, 10]) {
      const server = recordingServer(35)
      const seen = await walk(server, (_id, nth) => {
        if (nth === 10) server.list.splice(0, removed)
      })
      expect([...seen].sort()).toEqual(ids(35).sort())
    }
  })

  test.each([
    [15, 10],
    [35, 10],
    [350, 100],
    [1_000, 7],
  ])("allows deleting each of %d as it is yielded, %d per page", async (count, limit) => {
    const server = recordingServer(count)
    const deleteIt = (id: string) => server.list.splice(server.list.indexOf(id), 1)
    expect((await walk(server, deleteIt, limit)).sort()).toEqual(ids(count).sort())
    expect(server.list).toEqual([])
    expect(server.offsets.length).toBeLessThan((4 * count) / limit + 8)
  })

  test("ends even if the total keeps changing", async () => {
    let requests = 0
    const fetch = (url: string) => {
      const offset = Number(new URL(url).searchParams.get("offset"))
      const total = requests++ % 2 === 0 ? 100 : 60
      if (requests > 60) return Promise.reject(new Error("this has no end"))
      const page = document(ids(offset + 10).slice(offset), `<totalElements>${total}</totalElements>`)
      return Promise.resolve(new Response(page))
    }
    const error = await failureOf(all(answered("", { fetch }).recordings({ limit: 10 })))
    expect(error).toMatchObject({ code: "listIncomplete" })
  })

  test("throws an unrelated error from the middle of the list", async () => {
    const fetch = (url: string) => {
      const offset = Number(new URL(url).searchParams.get("offset"))
      const page = document(ids(offset + 10).slice(offset), "<totalElements>35</totalElements>")
      return Promise.resolve(offset === 18 ? new Response("<html>oops</html>", { status: 500 }) : new Response(page))
    }
    const seen: string[] = []
    const walking = (async () => {
      for await (const { recordID } of answered("", { fetch }).recordings({ limit: 10 })) seen.push(recordID)
    })()
    expect(await failureOf(walking)).toMatchObject({ name: "BigBlueButtonError", code: "http_500" })
    expect(seen).toEqual(ids(19))
  })
})

test("a server that ignores offset and sends exactly one page ends the iteration, once confirmed", async () => {
  let requests = 0
  const bbb = answered(() => {
    requests++
    return new Response(document(ids(100)))
  })
  expect(await all(bbb.recordings())).toHaveLength(100)
  expect(requests).toBe(4)
})
