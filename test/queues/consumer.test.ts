// Handling an event from a queue, with any engine.
import { describe, expect, test, vi } from "vitest"
import { bigBlueButtonEvents, bigBlueButtonReceiver } from "conferkit/bigbluebutton"
import { isConferkitError } from "conferkit"
import { createEventConsumer, isQueueMessageError, QueueMessageError } from "conferkit/queues"
import { createWebhookHandler, type QueuedEvent, signatureReceiver } from "conferkit/webhooks"
import { xroomEvents } from "conferkit/xroom"
import { callbackURL, event, requestOf, secret, signed } from "../webhooks/signed.ts"

const receiver = bigBlueButtonReceiver({ secret, callbackURL })

/** The queue messages for these events. */
async function queuedOf(...events: object[]): Promise<QueuedEvent[]> {
  const texts: string[] = []
  const handle = createWebhookHandler({ receiver, sink: (queued) => texts.push(JSON.stringify(queued)) })
  expect((await handle(requestOf(signed(events, { timestamp: 1_700_000_000_000 })))).status).toBe(200)
  return texts.map((text) => JSON.parse(text) as QueuedEvent)
}

const shop = signatureReceiver<{ paid: { total: number } }>({ provider: "shop", header: "x-signature", secret })

describe("createEventConsumer", () => {
  test("calls each event's function, with its origin", async () => {
    const on = vi.fn()
    const onUnknown = vi.fn()
    const onOutcome = vi.fn()
    const consume = createEventConsumer({
      events: bigBlueButtonEvents,
      on: { "meeting-ended": on },
      onUnknown,
      onOutcome,
    })
    const raw = { envelope: { name: "A", routing: { meetingId: "i-2" } }, core: {}, id: "meeting-ended" }
    const queued = await queuedOf(event("meeting-ended"), event("meeting-teleported"), event("user-left"), raw)
    for (const each of queued) await consume(each, 2)
    expect(on).toHaveBeenCalledExactlyOnceWith(
      expect.objectContaining({ id: "meeting-ended" }),
      expect.objectContaining({
        provider: "bigbluebutton",
        name: "meeting-ended",
        origin: "bbb.example.org",
        key: queued[0]?.key,
        uuid: queued[0]?.uuid,
        partition: "i-1",
        timestamp: 1_700_000_000_000,
        attempt: 2,
        issues: [],
      }),
    )
    // A raw message is not an event, whatever it contains.
    expect(onUnknown.mock.calls.map(([, delivery]) => delivery as unknown)).toMatchObject([
      { name: "meeting-teleported" },
      { name: "raw:A" },
    ])
    expect(onOutcome).toHaveBeenCalledTimes(4)
    expect(onOutcome.mock.calls[0]?.[0]).toMatchObject({ outcome: "done", name: "meeting-ended", attempt: 2 })
  })

  test("validates events again", async () => {
    const on = vi.fn()
    const consume = createEventConsumer({ events: bigBlueButtonEvents, on })
    const [queued] = await queuedOf(event("meeting-ended", { meeting: { "internal-meeting-id": 7 } }))
    await consume(queued)
    const [, delivery] = on.mock.calls[0] as [unknown, { issues: { path: string }[] }]
    expect(delivery.issues.map(({ path }) => path)).toContain("attributes.meeting.internal-meeting-id")
  })

  test("reports failures, including whether it was the last attempt", async () => {
    const onError = vi.fn()
    const onOutcome = vi.fn()
    const on = () => Promise.reject(new Error("table away"))
    const consume = createEventConsumer({ events: bigBlueButtonEvents, on, onError, onOutcome })
    const [queued] = await queuedOf(event("meeting-ended"))
    await expect(consume(queued, 1, 2)).rejects.toThrow("table away")
    await expect(consume(queued, 2, 2)).rejects.toThrow("table away")
    expect(onError.mock.calls.map(([, context]: unknown[]) => context)).toEqual([
      { stage: "handle", event: "meeting-ended", key: queued?.key, attempt: 1, dead: false },
      { stage: "handle", event: "meeting-ended", key: queued?.key, attempt: 2, dead: true },
    ])
    expect(onOutcome.mock.calls).toMatchObject([[{ outcome: "retry" }], [{ outcome: "dead" }]])
  })

  test("does not retry an event whose processing killed its processes", async () => {
    const on = vi.fn()
    const onOutcome = vi.fn()
    const consume = createEventConsumer({ events: bigBlueButtonEvents, on, onOutcome, onError: () => undefined })
    const [queued] = await queuedOf(event("meeting-ended"))
    await expect(consume(queued, 6, 5)).rejects.toThrow("in each of 5 attempts")
    expect(on).not.toHaveBeenCalled()
    expect(onOutcome).toHaveBeenCalledExactlyOnceWith(expect.objectContaining({ outcome: "dead", attempt: 6 }))
  })

  test.each([
    ["nothing", undefined],
    ["a string", "hello"],
    ["an event of another kind", { event: { id: "meeting-ended" } }],
    ["a key that is a number", { key: 1, uuid: "u", event: {}, delivery: { provider: "bigbluebutton", name: "a" } }],
    ["an event of another provider", { key: "k", uuid: "u", event: {}, delivery: { provider: "xroom", name: "a" } }],
  ])("rejects %s", async (_name, message) => {
    const onError = vi.fn()
    const on = vi.fn()
    const consume = createEventConsumer({ events: bigBlueButtonEvents, on, onError })
    await expect(consume(message)).rejects.toMatchObject({ name: "QueueMessageError" })
    expect(onError).toHaveBeenCalledExactlyOnceWith(expect.anything(), { stage: "message", dead: true })
    expect(on).not.toHaveBeenCalled()
  })

  test("validates an event against the schema of its name, whatever the event says", async () => {
    const on = vi.fn()
    const consume = createEventConsumer({ events: bigBlueButtonEvents, on })
    const [queued = expect.unreachable()] = await queuedOf(event("meeting-ended"))
    await consume({ ...queued, event: { id: "meeting-teleported" } })
    await consume({ ...queued, event: 7 })
    const issues = on.mock.calls.map(([, delivery]) => (delivery as { issues: { of: string }[] }).issues)
    expect(issues.map(([first]) => first?.of)).toEqual(["meeting-ended", "meeting-ended"])
  })

  test("suggests the right name for a misspelt one, as the webhook handler does", () => {
    const on = { "meeting-endd": () => undefined } as never
    expect(() => createEventConsumer({ events: bigBlueButtonEvents, on })).toThrow(
      'bigbluebutton has no event "meeting-endd"; did you mean "meeting-ended"?',
    )
  })

  test("lets a function report that retries are pointless, also with an error of another copy", async () => {
    // Another copy of the package has its own classes.
    vi.resetModules()
    const copy = await import("conferkit/queues")
    expect(copy.QueueMessageError).not.toBe(QueueMessageError)
    const onOutcome = vi.fn()
    const onError = vi.fn()
    const on = vi.fn().mockRejectedValueOnce(new copy.QueueMessageError("no such tenant"))
    const consume = createEventConsumer({ events: bigBlueButtonEvents, on, onOutcome, onError })
    const [queued] = await queuedOf(event("meeting-ended"))
    const error: unknown = await consume(queued, 1, 5).catch((each: unknown) => each)
    expect([isQueueMessageError(error), isConferkitError(error), isQueueMessageError(new Error("other"))]).toEqual([
      true,
      true,
      false,
    ])
    expect(onOutcome).toHaveBeenCalledExactlyOnceWith(expect.objectContaining({ outcome: "dead", attempt: 1 }))
    expect(onError.mock.calls[0]?.[1]).toMatchObject({ stage: "handle", dead: true })
  })

  test("accepts a custom receiver", async () => {
    const totals: number[] = []
    const consume = createEventConsumer({ events: shop, on: { paid: ({ total }) => totals.push(total) } })
    const message = {
      key: "k",
      uuid: "u",
      event: { total: 7 },
      delivery: { provider: "shop", name: "paid", receivedAt: 1 },
    }
    await consume(message)
    // Event names come from senders, so members of Object.prototype are not among them.
    await consume({ ...message, delivery: { ...message.delivery, name: "constructor" } })
    expect(totals).toEqual([7])
  })

  test.each<[string, object, string]>([
    ["no events", { on: {} }, "events"],
    ["no functions", { events: xroomEvents }, "on"],
    ["a misspelt name", { events: xroomEvents, on: { roomCreatd: () => undefined } }, "on"],
    ["a value that is not a function", { events: xroomEvents, on: { roomCreated: 1 } }, "on"],
    ["onUnknown next to a single function", { events: xroomEvents, on: () => 1, onUnknown: () => 1 }, "onUnknown"],
    [
      "a class as handlers if events may have any name",
      {
        events: shop,
        on: new (class {
          paid = vi.fn()
        })(),
      },
      "on",
    ],
    ["null", { events: xroomEvents, on: null }, "on"],
    ["a list", { events: xroomEvents, on: [() => 1] }, "on"],
    ["an unknown option", { events: xroomEvents, on: {}, onEror: () => undefined }, "onEror"],
  ])("rejects %s", (_name, options, parameter) => {
    expect(() => createEventConsumer(options as never)).toThrow(
      expect.objectContaining({ name: "ConfigError", parameter }) as Error,
    )
  })
})
