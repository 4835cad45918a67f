import { describe, expect, test } from "vitest"
import { ConferenciaWeb } from "conferkit/conferenciaweb"
import { bigBlueButtonSandbox, type BigBlueButtonSandboxOptions } from "conferkit/sandbox"
import { all, failureOf, noWaiting, observed, withSandbox } from "../support/bigbluebutton.ts"
import { entryOf, listServer } from "../support/recording-lists.ts"

const seeds = (count: number, formats = ["presentation", "screenshare", "video"]) =>
  Array.from({ length: count }, (_, nth) => ({
    meetingID: `sala-${nth % 7}`,
    startTime: 1_700_000_000_000 + nth,
    formats: formats.map((type) => ({ type })),
  }))

/** A sandbox client, with the requests and bytes of its calls. */
function counted(options: BigBlueButtonSandboxOptions) {
  const sandbox = bigBlueButtonSandbox(options)
  const cost = { requests: 0, bytes: 0 }
  const { bbb } = withSandbox(
    {},
    {
      fetch: async (url, init) => {
        cost.requests++
        const response = await sandbox.fetch(url.replace("http://sandbox.invalid/bigbluebutton", sandbox.baseUrl), init)
        cost.bytes += (await response.clone().text()).length
        return response
      },
    },
  )
  return { sandbox, bbb, cost }
}

const unpaged = async (options: BigBlueButtonSandboxOptions) => {
  const { bbb, cost } = counted({
    ...options,
    version: "2.4",
    pagination: "none",
    paging: {},
    allowFetchAllRecordings: true,
  })
  return { list: await bbb.getRecordings(), bytes: cost.bytes }
}

describe("recordings() yields every recording with all its formats", () => {
  // 250 recordings of three formats, with the cost of an iteration: requests, and bytes relative to a single response
  // with everything.
  test.each<[string, BigBlueButtonSandboxOptions, requests: number, bytes: number]>([
    ["2.4, no pagination", { version: "2.4" }, 1, 1.01],
    ["Scalelite, newest first", { pagination: "none", quirks: { order: "scalelite" } }, 1, 1.01],
    ["2.6, pages of files and a nested total", { version: "2.6" }, 26, 2.3],
    ["2.7, pages of files", { version: "2.7" }, 26, 2.3],
    ["3.0, one format of each", { version: "3.0" }, 15, 1.7],
    ["4.0, without permission to list everything", { version: "4.0", allowFetchAllRecordings: false }, 15, 1.7],
    ["2.7, without permission to list everything", { version: "2.7", allowFetchAllRecordings: false }, 26, 2.3],
    ["bbblb", { pagination: "untold", paging: { cap: 1_000, offsetsBelow: 10_000 } }, 5, 2.1],
    ["pages of 50 and nextPage", { dialect: "conferenciaweb", paging: { cap: 50 } }, 6, 1.1],
    ["pages of 50 without page information", { pagination: "untold", paging: { cap: 50 } }, 9, 1.3],
    ["nextPage", { dialect: "conferenciaweb" }, 3, 1.1],
  ])("%s", async (_name, options, requests, bytes) => {
    const given = { ...options, recordings: seeds(250) }
    const { bbb, cost } = counted(given)
    const walked = await all(bbb.recordings())
    const whole = await unpaged(given)
    const sorted = (list: typeof walked) => list.map(entryOf).sort((a, b) => a.id.localeCompare(b.id))
    expect(sorted(walked)).toEqual(sorted(whole.list))
    expect(walked.flatMap(({ playback }) => playback)).toHaveLength(750)
    expect(cost.requests).toBeLessThanOrEqual(requests)
    expect(cost.bytes / whole.bytes).toBeLessThan(bytes)
  })

  test("in few requests if there are few", async () => {
    const cost = async (options: BigBlueButtonSandboxOptions) => {
      const { bbb, urls } = withSandbox({ ...options, recordings: seeds(20) })
      expect((await all(bbb.recordings({ meetingID: "sala-3" }))).map(({ playback }) => playback.length)).toEqual([
        3, 3, 3,
      ])
      return urls.length
    }
    expect(await cost({ version: "2.4" })).toBe(3)
    expect(await cost({ version: "2.7" })).toBe(3)
    expect(await cost({ version: "3.0" })).toBe(2)
    expect(await cost({ dialect: "conferenciaweb" })).toBe(2)
    const none = withSandbox({ recordings: 3 })
    expect(await all(none.bbb.recordings({ meetingID: "nobody" }))).toEqual([])
    expect(none.urls).toHaveLength(1)
  })

  test("5,000 of them from a server that lists at most 1,000", async () => {
    const { bbb, cost } = counted({
      pagination: "untold",
      paging: { cap: 1_000, offsetsBelow: 10_000 },
      recordings: seeds(5_000),
    })
    const ids = (await all(bbb.recordings())).map(({ recordID }) => recordID)
    expect([ids.length, new Set(ids).size]).toEqual([5_000, 5_000])
    expect(cost.requests).toBeLessThan(60)
  })

  test("also if ids are prefixes of each other", async () => {
    const list = Array.from({ length: 230 }, (_, nth) => ({ id: `r${nth}`, formats: ["presentation", "video"] }))
    const { bbb } = listServer({ counts: "ids" }, list)
    expect((await all(bbb.recordings())).map(entryOf)).toEqual(list)
  })

  test("from a server that lists a recording once per format", async () => {
    const part = (type: string) =>
      `<recording><recordID>a</recordID><playback><format><type>${type}</type></format></playback></recording>`
    const xml = `<response><returncode>SUCCESS</returncode><recordings>${part("presentation")}${part("video")}</recordings></response>`
    const { bbb } = withSandbox({}, { fetch: () => Promise.resolve(new Response(xml)) })
    expect((await all(bbb.recordings())).map(entryOf)).toEqual([{ id: "a", formats: ["presentation", "video"] }])
  })
})

describe("recordings() throws instead of ending early", () => {
  test("if the server ignores large offsets and truncates a response without limit", async () => {
    const { bbb } = counted({
      pagination: "untold",
      paging: { cap: 200, offsetsBelow: 1_000 },
      recordings: seeds(1_250, ["presentation"]),
    })
    const seen = new Set<string>()
    const error = await failureOf(
      (async () => {
        for await (const { recordID } of bbb.recordings()) seen.add(recordID)
      })(),
    )
    expect(error).toMatchObject({ name: "BigBlueButtonError", code: "listIncomplete", operation: "getRecordings" })
    expect((error as Error).message).toContain(`${seen.size} recordings`)
    expect(seen.size).toBeGreaterThan(1_000)
  })

  test("but not if a response without limit has the rest", async () => {
    const { bbb } = counted({
      pagination: "untold",
      paging: { offsetsBelow: 1_000 },
      recordings: seeds(1_250, ["presentation"]),
    })
    const ids = (await all(bbb.recordings())).map(({ recordID }) => recordID)
    expect([ids.length, new Set(ids).size]).toEqual([1_250, 1_250])
  })

  test("if a server announces more and sends the same page again", async () => {
    const page = `<response><returncode>SUCCESS</returncode><nextPage>true</nextPage><recordings><recording><recordID>a</recordID></recording></recordings></response>`
    const { bbb } = withSandbox({}, { fetch: () => Promise.resolve(new Response(page)) })
    expect(await failureOf(all(bbb.recordings()))).toMatchObject({ code: "listIncomplete" })
  })

  test("if a recording is listed but not found by its id", async () => {
    const page = (id: string) =>
      `<response><returncode>SUCCESS</returncode><recordings><recording><recordID>${id}</recordID><playback><format><type>video</type></format></playback></recording></recordings><totalElements>1</totalElements></response>`
    const fetch = (url: string) => Promise.resolve(new Response(page(url.includes("limit=") ? "r1" : "r2")))
    const error = await failureOf(all(withSandbox({}, { fetch }).bbb.recordings()))
    expect(error).toMatchObject({ code: "listIncomplete" })
    expect((error as Error).message).toContain('"r1"')
  })

  test("if every request is denied, with or without pages", async () => {
    const list = [{ id: "a", formats: ["video"] }]
    const { bbb } = listServer({ counts: "nothing", deniesAll: true }, list)
    expect(await failureOf(all(bbb.recordings()))).toMatchObject({ code: "fetchAllDenied" })
  })
})

describe("a list that changes during iteration", () => {
  /** Iterates over a list that the server changes before the nth request. */
  async function walk(
    options: Parameters<typeof listServer>[0],
    change: (list: { id: string }[], nth: number) => void,
  ) {
    const list = Array.from({ length: 40 }, (_, nth) => ({ id: `r${nth}`, formats: ["presentation", "video"] }))
    const { bbb } = listServer(options, list, (nth) => {
      change(list, nth)
    })
    return (await all(bbb.recordings({ limit: 10 }))).map(({ recordID }) => recordID)
  }

  test.each(["total", "nextPage", "nothing"] as const)("misses nothing (%s)", async (says) => {
    // The first page is followed by its recordings, then by the second page: request 2.
    const deleted = await walk({ says }, (list, nth) => nth === 2 && list.splice(3, 1))
    expect(new Set(deleted)).toEqual(new Set(Array.from({ length: 40 }, (_, nth) => `r${nth}`)))
    const moved = await walk({ says }, (list, nth) => nth === 2 && list.unshift(...list.splice(35, 1)))
    expect(moved).toContain("r35")
    const swapped = await walk({ says, counts: "ids" }, (list, nth) => {
      if (nth === 2) [list[2], list[30]] = [list[30] ?? { id: "" }, list[2] ?? { id: "" }]
    })
    expect(swapped).toContain("r30")
  })

  test("misses nothing if a page begins with a known recording, but not with the last one of the page before", async () => {
    const list = Array.from({ length: 7 }, (_, nth) => ({ id: `r${nth}`, formats: [] }))
    const { bbb } = listServer({ counts: "ids", says: "nextPage" }, list, (nth) => {
      const [first, last] = [list[0], list[6]]
      if (nth === 1 && first !== undefined && last !== undefined) [list[0], list[6]] = [last, first]
      // The last page now shows r0 instead of r5, and r6 is where r0 was.
      if (nth === 5) list.splice(3, 1)
    })
    const got = (await all(bbb.recordings({ limit: 2 }))).map(({ recordID }) => recordID)
    expect(got).toContain("r6")
  })

  test("misses nothing if the total is too small and counts files", async () => {
    const list = [
      { id: "r0", formats: [] },
      { id: "r1", formats: ["presentation", "screenshare", "video"] },
      { id: "r2", formats: [] },
    ]
    const { bbb } = listServer({ counts: "files", says: "total", totalIsOff: -3 }, list)
    expect((await all(bbb.recordings({ limit: 2 }))).map(entryOf)).toEqual(list)
  })

  test("omits recordings deleted between two requests", async () => {
    const list = Array.from({ length: 130 }, (_, nth) => ({ id: `r${nth}`, formats: ["presentation"] }))
    const { bbb } = listServer({ counts: "ids" }, list, (nth) => nth === 1 && list.splice(5, 1))
    const ids = (await all(bbb.recordings())).map(({ recordID }) => recordID)
    expect(ids).not.toContain("r5")
    expect(ids).toHaveLength(129)
  })
})

describe("getRecordings()", () => {
  test("rejects if the server denies it, in the method and the raw client", async () => {
    const { bbb } = withSandbox({ recordings: 3, allowFetchAllRecordings: false })
    const error = await failureOf(bbb.getRecordings())
    expect(error).toMatchObject({ name: "BigBlueButtonError", code: "fetchAllDenied", status: 200 })
    expect((error as { hint: string }).hint).toContain("allowFetchAllRecordings=false")
    const { data, error: raw } = await bbb.api.GET("/getRecordings")
    expect([data, raw]).toEqual([undefined, expect.objectContaining({ messageKey: "fetchAllDenied" })])
    expect(await bbb.getRecordings({ limit: 10 })).toHaveLength(3)
    expect(await bbb.getRecordings({ meetingID: "sala-01" })).toHaveLength(1)
    expect(await bbb.getRecordings({ meetingID: "nobody" })).toEqual([])
  })

  test("throws if the server truncated the list although no page was requested", async () => {
    const sandbox = bigBlueButtonSandbox({ dialect: "conferenciaweb", recordings: 230, paging: { cap: 50 } })
    const { fetch } = observed(sandbox.fetch)
    const confweb = new ConferenciaWeb({ baseUrl: sandbox.baseUrl, secret: sandbox.secret, fetch, ...noWaiting })
    const error = await failureOf(confweb.getRecordings())
    expect(error).toMatchObject({ code: "listIncomplete", provider: "conferenciaweb" })
    expect((error as Error).message).toContain("recordings()")
    const { data, body } = await confweb.getRecordings({ limit: 20 }).withResponse()
    expect([data.length, body.nextPage]).toEqual([20, true])
    expect(await all(confweb.recordings())).toHaveLength(230)
  })
})
