import { describe, expect, test, vi } from "vitest"
import { handleEvents } from "../../src/webhooks/handle-events.ts"
import type { Claim, OnceStore } from "../../src/webhooks/store.ts"
import { namelessReceiver, type PlainEvent, plainReceiver } from "./plain.ts"

const delivery = (id: string | undefined, ...names: readonly string[]) => ({
  id,
  events: names.map((name): PlainEvent => ({ name })),
})

const error = new Error("database away")
const failing = () => Promise.reject(error)

/** A store that writes down what it is asked, and gives these claims by id. */
function storing(claims: Readonly<Record<string, Claim>> = {}) {
  const asked: unknown[][] = []
  const store: OnceStore = {
    claim: (id, ttl) => {
      asked.push(["claim", id, ttl])
      return Promise.resolve(claims[id] ?? "claimed")
    },
    complete: (id) => {
      asked.push(["complete", id])
    },
    release: (id) => {
      asked.push(["release", id])
    },
  }
  return { store, asked }
}

/** What a job needs besides, and what was reported. */
function job(once?: OnceStore) {
  const report = vi.fn(() => Promise.resolve())
  return { receiver: plainReceiver, once, claimMs: 7, report }
}

describe("events", () => {
  test("go to their functions one after the other, with the delivery", async () => {
    const told: unknown[] = []
    const opened = (event: PlainEvent, of: object) =>
      new Promise<void>((resolve) => {
        told.push(["begin", event, of])
        setImmediate(() => {
          told.push("end")
          resolve()
        })
      })
    const closed = (event: PlainEvent, of: object) => told.push([event, of])
    const both = delivery("d", "opened", "closed")
    expect(await handleEvents(both, { ...job(), on: { opened, closed } })).toBe("done")
    const [first, second] = both.events
    expect(told).toEqual([["begin", first, both], "end", [second, both]])
  })

  test("that nobody wants are passed over", async () => {
    const { report, ...rest } = job()
    expect(await handleEvents(delivery("d", "opened", "tomorrow"), { ...rest, report, on: {} })).toBe("done")
    expect(report).not.toHaveBeenCalled()
  })

  test("that the document does not know go to onUnknown, whatever they are called", async () => {
    const onUnknown = vi.fn()
    const trap = vi.fn()
    const strange = delivery("d", "tomorrow", "constructor", "__proto__", "opened")
    expect(await handleEvents(strange, { ...job(), on: { ["tomorrow" as "opened"]: trap }, onUnknown })).toBe("done")
    expect(onUnknown.mock.calls).toEqual(strange.events.slice(0, 3).map((event) => [event, strange]))
    expect(trap).not.toHaveBeenCalled()
  })

  test("of a provider without a document are known by what there is a function for", async () => {
    const onUnknown = vi.fn()
    const opened = vi.fn()
    const some = delivery("d", "opened", "toString", "other")
    const own = { ...job(), receiver: namelessReceiver, on: { opened }, onUnknown }
    expect(await handleEvents(some, own)).toBe("done")
    expect(opened.mock.calls).toEqual([[some.events[0], some]])
    expect(onUnknown.mock.calls).toEqual(some.events.slice(1).map((event) => [event, some]))
  })

  test("that fail are told, and keep no other from being handled", async () => {
    const { report, ...rest } = job()
    const closed = vi.fn()
    const on = { opened: failing, closed }
    expect(await handleEvents(delivery("d", "opened", "closed"), { ...rest, report, on })).toBe("failed")
    expect(closed).toHaveBeenCalledTimes(1)
    expect(report.mock.calls).toEqual([[error, { stage: "handle", event: "opened", id: "d" }]])
  })

  test("whose name cannot be told fail, and keep no other from being handled", async () => {
    const { report, ...rest } = job()
    const closed = vi.fn()
    const receiver = {
      ...plainReceiver,
      nameOf: (event: PlainEvent) => {
        if (event.name === "opened") throw error
        return event.name
      },
    }
    const both = delivery("d", "opened", "closed")
    expect(await handleEvents(both, { ...rest, report, receiver, on: { closed } })).toBe("failed")
    expect(closed).toHaveBeenCalledTimes(1)
    expect(report.mock.calls).toEqual([[error, { stage: "handle", id: "d" }]])
  })

  test("may be none at all", async () => {
    expect(await handleEvents(delivery("d"), { ...job(), on: {} })).toBe("done")
  })
})

describe("the store", () => {
  test("is asked for each event, by the delivery's id and its place", async () => {
    const { store, asked } = storing()
    await handleEvents(delivery("d", "opened", "closed", "opened"), { ...job(store), on: {} })
    expect(asked).toEqual(
      ["d", "d/1", "d/2"].flatMap((id) => [
        ["claim", id, 7],
        ["complete", id],
      ]),
    )
  })

  test("is not asked where nothing tells a repetition", async () => {
    const { store, asked } = storing()
    const opened = vi.fn()
    const { report, ...rest } = job(store)
    expect(await handleEvents(delivery(undefined, "opened", "opened"), { ...rest, report, on: { opened } })).toBe(
      "done",
    )
    expect([asked, opened.mock.calls.length]).toEqual([[], 2])
    await handleEvents(delivery(undefined, "opened"), { ...rest, report, on: { opened: failing } })
    expect(report.mock.calls).toEqual([[error, { stage: "handle", event: "opened", id: undefined }]])
    expect(asked).toEqual([])
  })

  test("may be missing", async () => {
    const opened = vi.fn()
    const { report, ...rest } = job()
    expect(await handleEvents(delivery("d", "opened"), { ...rest, report, on: { opened } })).toBe("done")
    expect(await handleEvents(delivery("d", "opened"), { ...rest, report, on: { opened: failing } })).toBe("failed")
    expect(opened).toHaveBeenCalledTimes(1)
    expect(report.mock.calls).toEqual([[error, { stage: "handle", event: "opened", id: "d" }]])
  })

  test.each(["done", "busy"] as const)("that says %s keeps an event from being handled", async (claim) => {
    const { store, asked } = storing({ d: claim })
    const opened = vi.fn()
    expect(await handleEvents(delivery("d", "opened"), { ...job(store), on: { opened } })).toBe(claim)
    expect([asked, opened.mock.calls]).toEqual([[["claim", "d", 7]], []])
  })

  test("gets back what failed, and nothing else", async () => {
    const { store, asked } = storing()
    const on = { opened: failing }
    expect(await handleEvents(delivery("d", "opened", "closed"), { ...job(store), on })).toBe("failed")
    expect(asked).toEqual([
      ["claim", "d", 7],
      ["release", "d"],
      ["claim", "d/1", 7],
      ["complete", "d/1"],
    ])
  })

  test.each([
    ["failed over busy", { opened: failing }, { "d/1": "busy" }, "failed"],
    ["busy over done", {}, { d: "busy", "d/1": "done" }, "busy"],
    ["done, if everything is", {}, { d: "done", "d/1": "done" }, "done"],
  ] as const)("several outcomes count as one: %s", async (_name, on, claims, outcome) => {
    const { store } = storing(claims)
    expect(await handleEvents(delivery("d", "opened", "closed"), { ...job(store), on })).toBe(outcome)
  })
})

describe("a store that fails", () => {
  test("before an event is handled makes it come again", async () => {
    const { store } = storing()
    const opened = vi.fn()
    const { report, ...rest } = job({ ...store, claim: failing })
    expect(await handleEvents(delivery("d", "opened"), { ...rest, report, on: { opened } })).toBe("busy")
    expect(opened).not.toHaveBeenCalled()
    expect(report.mock.calls).toEqual([[error, { stage: "once", event: "opened", id: "d" }]])
  })

  test("after it was handled changes nothing", async () => {
    const { store } = storing()
    const { report, ...rest } = job({ ...store, complete: failing })
    expect(await handleEvents(delivery("d", "opened"), { ...rest, report, on: {} })).toBe("done")
    expect(report.mock.calls).toEqual([[error, { stage: "once", event: "opened", id: "d" }]])
  })

  test("after it failed changes nothing either", async () => {
    const { store } = storing()
    const lost = new Error("store away")
    const { report, ...rest } = job({ ...store, release: () => Promise.reject(lost) })
    expect(await handleEvents(delivery("d", "opened"), { ...rest, report, on: { opened: failing } })).toBe("failed")
    expect(report.mock.calls).toEqual([
      [error, { stage: "handle", event: "opened", id: "d" }],
      [lost, { stage: "once", event: "opened", id: "d" }],
    ])
  })
})
