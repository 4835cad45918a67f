import { describe, expect, test, vi } from "vitest"
import {
  type Claim,
  createWebhookHandler,
  type Delivered,
  type ErrorContext,
  type On,
  type OnceStore,
  type Receiver,
} from "conferkit/webhooks"
import { namelessReceiver, type PlainEvent, plainReceiver, post } from "./plain.ts"

type Outcome = "done" | "failed" | "busy"
const outcomes: Readonly<Record<number, Outcome>> = { 200: "done", 500: "failed", 503: "busy" }

interface Job<Events extends object> {
  readonly receiver: Receiver<Events, PlainEvent, Delivered<Events[keyof Events] | PlainEvent>>
  readonly on: On<Events, Delivered<Events[keyof Events] | PlainEvent>>
  readonly onUnknown?: (event: PlainEvent) => unknown
  readonly once: OnceStore | undefined
  readonly report: (error: unknown, context: ErrorContext) => unknown
}

/** The handler's outcome for a delivery. */
async function handleEvents<Events extends object>(
  delivery: Delivered<Events[keyof Events] | PlainEvent>,
  { receiver, once, report, ...options }: Job<Events>,
): Promise<Outcome | undefined> {
  const handler = createWebhookHandler({
    receiver: { ...receiver, receive: () => Promise.resolve(delivery) },
    once: once ?? false,
    claimMs: 7,
    onError: report,
    ...options,
  })
  return outcomes[(await handler(post(""))).status]
}

/** The data passed with an event: the delivery, and the event's identity. */
const about = (delivery: object): unknown =>
  expect.objectContaining({ ...delivery, key: expect.any(String) as string, uuid: expect.any(String) as string })

const delivery = (id: string | undefined, ...names: readonly string[]) => ({
  id,
  events: names.map((name): PlainEvent => ({ name })),
})

const token = expect.stringMatching(/^[0-9a-f-]{36}$/) as string
const error = new Error("database away")
const failing = () => Promise.reject(error)

/** A store that records its calls, and returns these claims by id. */
function storing(claims: Readonly<Record<string, Claim>> = {}) {
  const asked: unknown[][] = []
  const store: OnceStore = {
    claim: (id, ttl, token) => {
      asked.push(["claim", id, ttl, token])
      return Promise.resolve(claims[id] ?? "claimed")
    },
    complete: (id, token) => {
      asked.push(["complete", id, token])
    },
    release: (id, token) => {
      asked.push(["release", id, token])
    },
  }
  return { store, asked }
}

/** The other inputs of a job, and the reported errors. */
function job(once?: OnceStore) {
  const report = vi.fn<(error: unknown, context: ErrorContext) => unknown>()
  return { receiver: plainReceiver, once, report }
}

describe("events", () => {
  test("are passed to their functions one after the other, with the delivery", async () => {
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
    expect(told).toEqual([["begin", first, about(both)], "end", [second, about(both)]])
  })

  test("without a function are ignored", async () => {
    const { report, ...rest } = job()
    expect(await handleEvents(delivery("d", "opened", "tomorrow"), { ...rest, report, on: {} })).toBe("done")
    expect(report).not.toHaveBeenCalled()
  })

  test("that are undocumented go to onUnknown, whatever their name", async () => {
    const onUnknown = vi.fn()
    const strange = delivery("d", "tomorrow", "constructor", "__proto__", "opened")
    expect(await handleEvents(strange, { ...job(), on: {}, onUnknown })).toBe("done")
    expect(onUnknown.mock.calls).toEqual(strange.events.slice(0, 3).map((event) => [event, about(strange)]))
  })

  test("of a provider without a document are known if there is a function for them", async () => {
    const onUnknown = vi.fn()
    const opened = vi.fn()
    const some = delivery("d", "opened", "toString", "other")
    const own = { ...job(), receiver: namelessReceiver, on: { opened }, onUnknown }
    expect(await handleEvents(some, own)).toBe("done")
    expect(opened.mock.calls).toEqual([[some.events[0], about(some)]])
    expect(onUnknown.mock.calls).toEqual(some.events.slice(1).map((event) => [event, about(some)]))
  })

  test("that fail are reported, and do not prevent others from being handled", async () => {
    const { report, ...rest } = job()
    const closed = vi.fn()
    const on = { opened: failing, closed }
    expect(await handleEvents(delivery("d", "opened", "closed"), { ...rest, report, on })).toBe("failed")
    expect(closed).toHaveBeenCalledTimes(1)
    expect(report.mock.calls).toEqual([[error, { provider: "plain", stage: "handle", event: "opened", id: "d" }]])
  })

  test("whose name cannot be read fail, and do not prevent others from being handled", async () => {
    const { report, once } = job()
    const closed = vi.fn()
    const receiver: typeof plainReceiver = {
      ...plainReceiver,
      nameOf: (event: PlainEvent) => {
        if (event.name === "opened") throw error
        return event.name
      },
    }
    const both = delivery("d", "opened", "closed")
    expect(await handleEvents(both, { once, report, receiver, on: { closed } })).toBe("failed")
    expect(closed).toHaveBeenCalledTimes(1)
    expect(report.mock.calls).toEqual([[error, { provider: "plain", stage: "handle", id: "d" }]])
  })

  test("may be an empty list", async () => {
    expect(await handleEvents(delivery("d"), { ...job(), on: {} })).toBe("done")
  })
})

describe("the store", () => {
  test("is called for each event, with the delivery's id and the event's index", async () => {
    const { store, asked } = storing()
    await handleEvents(delivery("d", "opened", "closed", "opened"), { ...job(store), on: {} })
    expect(asked).toEqual(
      ["d", "d/1", "d/2"].flatMap((id) => [
        ["claim", id, 7, token],
        ["complete", id, token],
      ]),
    )
  })

  test("is not called if retries cannot be recognized", async () => {
    const { store, asked } = storing()
    const opened = vi.fn()
    const { report, ...rest } = job(store)
    expect(await handleEvents(delivery(undefined, "opened", "opened"), { ...rest, report, on: { opened } })).toBe(
      "done",
    )
    expect([asked, opened.mock.calls.length]).toEqual([[], 2])
    await handleEvents(delivery(undefined, "opened"), { ...rest, report, on: { opened: failing } })
    expect(report.mock.calls).toEqual([[error, { provider: "plain", stage: "handle", event: "opened", id: undefined }]])
    expect(asked).toEqual([])
  })

  test("is optional", async () => {
    const opened = vi.fn()
    const { report, ...rest } = job()
    expect(await handleEvents(delivery("d", "opened"), { ...rest, report, on: { opened } })).toBe("done")
    expect(await handleEvents(delivery("d", "opened"), { ...rest, report, on: { opened: failing } })).toBe("failed")
    expect(opened).toHaveBeenCalledTimes(1)
    expect(report.mock.calls).toEqual([[error, { provider: "plain", stage: "handle", event: "opened", id: "d" }]])
  })

  test.each(["done", "busy"] as const)("that returns %s prevents the event from being handled", async (claim) => {
    const { store, asked } = storing({ d: claim })
    const opened = vi.fn()
    expect(await handleEvents(delivery("d", "opened"), { ...job(store), on: { opened } })).toBe(claim)
    expect([asked, opened.mock.calls]).toEqual([[["claim", "d", 7, token]], []])
  })

  test("releases only the events that failed", async () => {
    const { store, asked } = storing()
    const on = { opened: failing }
    expect(await handleEvents(delivery("d", "opened", "closed"), { ...job(store), on })).toBe("failed")
    expect(asked).toEqual([
      ["claim", "d", 7, token],
      ["release", "d", token],
      ["claim", "d/1", 7, token],
      ["complete", "d/1", token],
    ])
  })

  test.each([
    ["failed before busy", { opened: failing }, { "d/1": "busy" }, "failed"],
    ["busy before done", {}, { d: "busy", "d/1": "done" }, "busy"],
    ["done, if all are done", {}, { d: "done", "d/1": "done" }, "done"],
  ] as const)("several outcomes are combined: %s", async (_name, on, claims, outcome) => {
    const { store } = storing(claims)
    expect(await handleEvents(delivery("d", "opened", "closed"), { ...job(store), on })).toBe(outcome)
  })
})

describe("a store that fails", () => {
  test("before an event is handled causes a retry", async () => {
    const { store } = storing()
    const opened = vi.fn()
    const { report, ...rest } = job({ ...store, claim: failing })
    expect(await handleEvents(delivery("d", "opened"), { ...rest, report, on: { opened } })).toBe("busy")
    expect(opened).not.toHaveBeenCalled()
    expect(report.mock.calls).toEqual([[error, { provider: "plain", stage: "once", event: "opened", id: "d" }]])
  })

  test("after an event was handled changes nothing", async () => {
    const { store } = storing()
    const { report, ...rest } = job({ ...store, complete: failing })
    expect(await handleEvents(delivery("d", "opened"), { ...rest, report, on: {} })).toBe("done")
    expect(report.mock.calls).toEqual([[error, { provider: "plain", stage: "once", event: "opened", id: "d" }]])
  })

  test("after an event failed changes nothing either", async () => {
    const { store } = storing()
    const lost = new Error("store away")
    const { report, ...rest } = job({ ...store, release: () => Promise.reject(lost) })
    expect(await handleEvents(delivery("d", "opened"), { ...rest, report, on: { opened: failing } })).toBe("failed")
    expect(report.mock.calls).toEqual([
      [error, { provider: "plain", stage: "handle", event: "opened", id: "d" }],
      [lost, { provider: "plain", stage: "once", event: "opened", id: "d" }],
    ])
  })
})
