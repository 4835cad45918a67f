import * as v from "valibot"
import { describe, expect, test, vi } from "vitest"
import { knownEvents } from "../../src/core/known-events.ts"

interface Event {
  readonly name: string
  readonly count?: unknown
}

interface Known extends Event {
  readonly name: "made" | "gone"
}

const schemas = { made: v.object({ count: v.number() }), gone: v.object({ count: v.string() }) }

function setUp(load = vi.fn(() => Promise.resolve({ eventSchemas: schemas }))) {
  const names = ["made", "gone"] as const
  const nameOf = ({ name }: Event) => name as Known["name"]
  return { ...knownEvents<Known, Event, Known["name"]>(names, nameOf, load), load }
}

describe("isKnown", () => {
  test("is true for the events the document names", () => {
    const { isKnown } = setUp()
    expect(["made", "gone", "other", "", "toString"].map((name) => isKnown({ name }))).toEqual([
      true,
      true,
      false,
      false,
      false,
    ])
  })
})

describe("issues", () => {
  test("there are none of no events and of unknown ones, and no schema is loaded for them", () => {
    const { issues, load } = setUp()
    expect(issues([])).toEqual([])
    expect(issues([{ name: "other" }, { name: "" }])).toEqual([])
    expect(load).not.toHaveBeenCalled()
  })

  test("schemas are loaded with the first known event, and once", async () => {
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
