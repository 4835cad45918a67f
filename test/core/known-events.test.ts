import * as v from "valibot"
import { describe, expect, test, vi } from "vitest"
import { eventIssues } from "../../src/core/webhooks/known-events.ts"

interface Event {
  readonly name: string
  readonly count?: unknown
}

const schemas = { made: v.object({ count: v.number() }), gone: v.object({ count: v.string() }) }

function setUp(load = vi.fn(() => Promise.resolve({ eventSchemas: schemas }))) {
  return { issues: eventIssues<Event>(({ name }) => name, load), load }
}

describe("issues", () => {
  test("there are none of no events, for which no schema is loaded, and of unknown ones", async () => {
    const { issues, load } = setUp()
    expect(issues([])).toEqual([])
    expect(load).not.toHaveBeenCalled()
    expect(await issues([{ name: "other" }, { name: "" }, { name: "toString" }, { name: "__proto__" }])).toEqual([])
  })

  test("schemas are loaded with the first event, and once", async () => {
    const { issues, load } = setUp()
    const first = issues([{ name: "other" }, { name: "made", count: 1 }])
    expect(first).toBeInstanceOf(Promise)
    expect(await first).toEqual([])
    expect(issues([{ name: "gone", count: "1" }])).toEqual([])
    expect(load).toHaveBeenCalledTimes(1)
  })

  test("each says which event differs, where and from what; the others are not mentioned", async () => {
    const { issues } = setUp()
    const events = [
      { name: "gone", count: 1 },
      { name: "other", count: {} },
      { name: "made", count: 2 },
      { name: "made" },
      { name: "gone", count: "3" },
    ]
    const found = [
      { of: "gone", path: "count", message: "expected string" },
      { of: "made", path: "count", message: 'expected "count"' },
    ]
    expect(await issues(events)).toEqual(found)
    expect(issues(events)).toEqual(found)
  })

  test("schemas that could not be loaded are loaded with the next event", async () => {
    const { issues, load } = setUp()
    load.mockRejectedValueOnce(new Error("no such file"))
    await expect(issues([{ name: "made", count: 1 }])).rejects.toThrow("no such file")
    expect(await issues([{ name: "made", count: 1 }])).toEqual([])
    expect(load).toHaveBeenCalledTimes(2)
  })
})
