import * as v from "valibot"
import { afterEach, describe, expect, test, vi } from "vitest"

const secret = "webhook-secret"
const schemas = "../../generated/bigbluebutton/event-schemas.ts"

const made = v.looseObject({ count: v.number() })
const gone = v.looseObject({ count: v.string() })

/** A new verifier with two events in its document; loading their schemas can fail. */
async function setUp(failures = 0) {
  const load = vi.fn(() => {
    if (load.mock.calls.length <= failures) throw new Error("no such file")
    return { eventSchemas: { made, gone } }
  })
  vi.resetModules()
  vi.doMock(schemas, load)
  const { verifyWebhook } = await import("conferkit/bigbluebutton")
  const issues = async (events: readonly object[]) => {
    const body = new URLSearchParams({ event: JSON.stringify(events.map((data) => ({ data }))) }).toString()
    return (await verifyWebhook({ headers: { authorization: `Bearer ${secret}` }, body }, { secret })).issues
  }
  return { issues, load }
}

afterEach(() => {
  vi.doUnmock(schemas)
  vi.resetModules()
})

describe("issues", () => {
  test("are empty without events, for which no schema is loaded, and for unknown events", async () => {
    const { issues, load } = await setUp()
    expect(await issues([])).toEqual([])
    expect(load).not.toHaveBeenCalled()
    expect(await issues([{ id: "other" }, { id: "" }, { id: "toString" }, { id: "__proto__" }])).toEqual([])
  })

  test("load their schemas with the first event, once", async () => {
    const { issues, load } = await setUp()
    expect(await issues([{ id: "other" }, { id: "made", count: 1 }])).toEqual([])
    expect(await issues([{ id: "gone", count: "1" }])).toEqual([])
    expect(load).toHaveBeenCalledTimes(1)
  })

  test("name the event, the path and the difference, and omit valid events", async () => {
    const { issues } = await setUp()
    const events = [
      { id: "gone", count: 1 },
      { id: "other", count: {} },
      { id: "made", count: 2 },
      { id: "made" },
      { id: "gone", count: "3" },
    ]
    const found = [
      { of: "gone", path: "count", message: "expected string" },
      { of: "made", path: "count", message: 'expected "count"' },
    ]
    expect(await issues(events)).toEqual(found)
    expect(await issues(events)).toEqual(found)
  })

  test("load schemas again with the next event if loading failed", async () => {
    const { issues, load } = await setUp(1)
    await expect(issues([{ id: "made", count: 1 }])).rejects.toThrow()
    expect(await issues([{ id: "made", count: "1" }])).toHaveLength(1)
    expect(load).toHaveBeenCalledTimes(2)
  })
})
