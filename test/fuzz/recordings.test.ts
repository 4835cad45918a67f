import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { isBigBlueButtonError } from "conferkit/bigbluebutton"
import { failureOf } from "../support/bigbluebutton.ts"
import { applyChange, listChange } from "../support/list-changes.ts"
import { runs } from "../support/property.ts"
import { type Entry, entryOf, type ListServer, listServer } from "../support/recording-lists.ts"

const bound = fc.oneof(fc.constant(Infinity), fc.integer({ min: 1, max: 30 }))

/** Any server, except those whose incomplete list looks complete. */
const server = fc
  .record({
    counts: fc.constantFrom("nothing", "files", "files by format", "ids", "recordings"),
    says: fc.constantFrom("nothing", "total", "nested", "nextPage"),
    cap: bound,
    capOfAll: fc.oneof({ weight: 3, arbitrary: fc.constant(Infinity) }, { weight: 1, arbitrary: bound }),
    offsetsBelow: bound,
    deniesAll: fc.boolean(),
    repeatsBorder: fc.oneof({ weight: 5, arbitrary: fc.constant(false) }, { weight: 1, arbitrary: fc.constant(true) }),
    totalIsOff: fc.oneof(
      { weight: 5, arbitrary: fc.constant(0) },
      { weight: 1, arbitrary: fc.integer({ min: -9, max: 9 }) },
    ),
  } satisfies Record<keyof ListServer, unknown>)
  .map((any): ListServer => {
    const isFiles = any.counts.startsWith("files")
    const isBounded = any.cap < Infinity || any.offsetsBelow < Infinity
    return {
      ...any,
      // Servers that count files report the total, and have no maximum page size.
      says: isFiles && any.says !== "nested" ? "total" : any.says,
      capOfAll: isFiles ? Infinity : any.capOfAll,
      totalIsOff: isBounded ? 0 : any.totalIsOff,
      repeatsBorder: any.repeatsBorder && any.cap > 2 && any.capOfAll === Infinity,
    }
  })

/** A server that truncates every response, ignores offsets and reports neither looks like one with a short list. */
const looksComplete = ({ counts, says, cap, capOfAll, offsetsBelow }: ListServer, limit: number) =>
  capOfAll < Infinity &&
  (says === "nothing" || (counts === "nothing" && says !== "nextPage")) &&
  (counts === "nothing" || offsetsBelow <= Math.min(cap, limit))

const formats = ["presentation", "screenshare", "video"]
const list = fc
  .array(fc.integer({ min: 0, max: 3 }), { maxLength: 60 })
  .map((counts) => counts.map((count, nth): Entry => ({ id: `r${nth}`, formats: formats.slice(0, count) })))

/** Iterates, and returns what it got, or undefined for an error that says that the list may be incomplete. */
async function walked({ bbb }: ReturnType<typeof listServer>, params: object): Promise<Entry[] | undefined> {
  const got: Entry[] = []
  const walking = (async () => {
    for await (const recording of bbb.recordings(params)) got.push(entryOf(recording))
    throw new Error("complete")
  })()
  const error = await failureOf(walking)
  if (error instanceof Error && error.message === "complete") return got
  expect(isBigBlueButtonError(error) && error.code).toMatch(/^(?:listIncomplete|fetchAllDenied|http_500)$/)
  return undefined
}

const sorted = ({ id, formats }: Entry) => [id, [...formats].sort()]

describe("recordings()", () => {
  test("yields every recording once with all its formats, or throws, on any server", async () => {
    const property = fc.asyncProperty(
      server,
      list,
      fc.integer({ min: 1, max: 30 }),
      async (options, entries, limit) => {
        fc.pre(!looksComplete(options, limit))
        const served = listServer(options, entries)
        const got = await walked(served, { limit })
        if (got === undefined) return
        const byId = (a: Entry, b: Entry) => a.id.localeCompare(b.id)
        expect(got.sort(byId).map(sorted)).toEqual([...entries].sort(byId).map(sorted))
        const rows = entries.reduce((sum, one) => sum + Math.max(1, one.formats.length), 0)
        const pages = rows / Math.max(1, Math.min(limit, options.cap) - 1) + entries.length / 25
        expect(served.sent.requests).toBeLessThan(4 * pages + 3 * Math.min(entries.length, 10) + 12)
      },
    )
    await fc.assert(property, runs(400))
  })

  test("misses no recording that existed throughout, while others are added, removed and moved", async () => {
    const property = fc.asyncProperty(
      server.map((any) => ({ ...any, cap: Math.max(3, any.cap) })),
      list,
      fc.integer({ min: 1, max: 25 }),
      fc.array(listChange, { maxLength: 4 }),
      async (options, entries, limit, changes) => {
        fc.pre(!looksComplete(options, limit))
        const stayed = new Set(entries.map(({ id }) => id))
        const ever = new Map(entries.map((one) => [one.id, sorted(one)]))
        // Not twice between two pages: a change that reverses another one is undetectable.
        const changeList = (nth: number) => {
          const change = nth % 8 === 1 ? changes[(nth - 1) / 8] : undefined
          if (change === undefined || entries.length === 0) return
          const deleted = applyChange(entries, change, () => {
            const one = { id: `n${nth}`, formats: formats.slice(1) }
            ever.set(one.id, sorted(one))
            return one
          })
          if (deleted !== undefined) stayed.delete(deleted.id)
        }
        const got = await walked(listServer(options, entries, changeList), { limit })
        if (got === undefined) return
        expect(new Set(got.map(({ id }) => id)).size).toBe(got.length)
        for (const one of got) expect(sorted(one)).toEqual(ever.get(one.id))
        for (const id of stayed) expect(got.map((one) => one.id)).toContain(id)
      },
    )
    await fc.assert(property, runs(300))
    // Two deleted files made up for a missing one.
    await fc.assert(property, { seed: -136841528, path: "205:9:17:16:28:27:31", endOnFailure: true })
  })
})
