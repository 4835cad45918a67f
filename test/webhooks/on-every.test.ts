// One function for every event, and invalid options.
import { describe, expect, test, vi } from "vitest"
import { bigBlueButtonReceiver, eventNames, isKnownEvent } from "conferkit/bigbluebutton"
import { createWebhookHandler, signatureReceiver } from "conferkit/webhooks"
import { senders } from "./senders.ts"
import { callbackURL, event, requestOf, secret, signed } from "./signed.ts"

const receiver = bigBlueButtonReceiver({ secret, callbackURL })

describe("a function as `on`", () => {
  test("receives every event: known, unknown and raw", async () => {
    const seen: unknown[] = []
    const handle = createWebhookHandler({ receiver, on: (one, { form }) => seen.push([receiver.nameOf(one), form]) })
    const raw = { envelope: { name: "UserJoinedMeetingEvtMsg" }, core: {} }
    const all = [...eventNames.map((name) => event(name)), event("meeting-teleported"), raw]
    expect((await handle(requestOf(signed(all)))).status).toBe(200)
    const names = [...eventNames, "meeting-teleported", "raw:UserJoinedMeetingEvtMsg"]
    expect(seen).toEqual(names.map((name) => [name, "3.4"]))
  })

  test("can narrow them: a raw message is never a known event, whatever it contains", async () => {
    const seen: boolean[] = []
    const handle = createWebhookHandler({ receiver, on: (one) => seen.push(isKnownEvent(one)) })
    const raw = [
      { envelope: { name: "UserJoinedMeetingEvtMsg" }, core: {} },
      { envelope: { name: "UserJoinedMeetingEvtMsg" }, core: {}, id: "meeting-ended" },
      { header: { name: "archive_ended" }, payload: {}, id: "rap-archive-ended" },
    ]
    const all = [event("meeting-ended"), event("meeting-teleported"), ...raw]
    expect((await handle(requestOf(signed(all)))).status).toBe(200)
    expect(seen).toEqual([true, false, false, false, false])
  })

  test.each(Object.entries(senders))("receives the events of %s", async (_name, { handler, request }) => {
    const see = vi.fn()
    expect((await handler(see)(request())).status).toBe(200)
    expect(see).toHaveBeenCalledTimes(1)
  })

  test("is awaited, and its failure gets 500", async () => {
    const on = vi.fn().mockRejectedValueOnce(new Error("queue away"))
    const onError = vi.fn()
    const handle = createWebhookHandler({ receiver, on, onError })
    const send = async () => (await handle(requestOf(signed([event("meeting-ended")])))).status
    expect([await send(), await send()]).toEqual([500, 200])
    expect(onError).toHaveBeenCalledExactlyOnceWith(
      expect.objectContaining({ message: "queue away" }),
      expect.objectContaining({ stage: "handle", event: "meeting-ended" }),
    )
  })
})

describe("createWebhookHandler rejects", () => {
  const on = {}
  const signature = signatureReceiver({ provider: "shop", header: "x-signature", secret })
  test.each<[string, object | undefined, string]>([
    ["no options", undefined, "receiver"],
    ["no receiver", { on }, "receiver"],
    ["a receiver's options instead of a receiver", { receiver: { secret }, on }, "receiver"],
    ["no `on`", { receiver }, "on"],
    ["a string as `on`", { receiver, on: "meeting-ended" }, "on"],
    ["an event that is not a function", { receiver, on: { "meeting-ended": true } }, "on"],
    ["the same if every name is allowed", { receiver: signature, on: { any: "x" } }, "on"],
    [
      "onUnknown, which would never be called",
      { receiver, on: () => undefined, onUnknown: () => undefined },
      "onUnknown",
    ],
    ["onUnknown that is not a function", { receiver, on, onUnknown: {} }, "onUnknown"],
    ["onError that is not a function", { receiver, on, onError: console }, "onError"],
    [
      "a store that lacks a function",
      { receiver, on, once: { claim: () => "claimed", complete: () => undefined } },
      "once",
    ],
    ["true as store", { receiver, on, once: true }, "once"],
    ["a wait of 0 instead of `false`", { receiver, on, wait: 0 }, "wait"],
    ["a wait that is not a number", { receiver, on, wait: Number.NaN }, "wait"],
    ["a wait as a word", { receiver, on, wait: "4s" }, "wait"],
    ["a claim of 0", { receiver, on, claimMs: 0 }, "claimMs"],
    ["a negative limit", { receiver, on, limit: -1 }, "limit"],
    ["a bodyTimeout of 0", { receiver, on, bodyTimeout: 0 }, "bodyTimeout"],
    ["no time to verify", { receiver, on, receiveTimeout: Number.NaN }, "receiveTimeout"],
    ["no time for the store", { receiver, on, storeTimeout: "1" }, "storeTimeout"],
  ])("%s", (_name, options, parameter) => {
    expect(() => createWebhookHandler(options as never)).toThrow(
      expect.objectContaining({ name: "ConfigError", parameter }) as Error,
    )
  })

  test.each([
    { wait: Infinity },
    { wait: true },
    { wait: false },
    { once: false },
    { bodyTimeout: Infinity },
    { wait: undefined },
  ])("instead of %j", (options) => {
    expect(() => createWebhookHandler({ receiver, on, ...(options as object) })).not.toThrow()
  })
})
