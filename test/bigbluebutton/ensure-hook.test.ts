import { describe, expect, test } from "vitest"
import { caller } from "../../src/bigbluebutton/call.ts"
import { ensureHook, type HookParams } from "../../src/bigbluebutton/ensure-hook.ts"
import { calling } from "../support/calling.ts"

const callbackURL = "https://app.example.org/hooks/bbb"
const options = { timeout: 7 }
const hook = { hookID: "h1", callbackURL, permanentHook: false, rawData: false }
const fresh = { hookID: "h1", permanentHook: false, rawData: false }
const duplicate = { ...fresh, messageKey: "duplicateWarning" }

/** Sees to a hook where the service answers like this, in turn. */
async function ensuring(params: HookParams, ...answers: readonly unknown[]) {
  const { transport, calls } = calling(...answers)
  const ensured = await ensureHook(caller(transport), callbackURL, params, options)
  return { ensured, calls }
}

const create = (params: HookParams = {}) => ({
  operation: "hooksCreate",
  input: { query: { ...params, callbackURL }, body: undefined },
  options,
})
const list = { operation: "hooksList", input: { query: undefined, body: undefined }, options }
const destroy = { operation: "hooksDestroy", input: { query: { hookID: "h1" }, body: undefined }, options }

describe("ensureHook", () => {
  test("registers a URL that was not registered, and asks no more", async () => {
    const params = { meetingID: "a", eventID: ["user-left"], getRaw: true }
    const { ensured, calls } = await ensuring(params, { ...fresh, authToken: "t0ken" })
    expect(ensured).toStrictEqual({ hookID: "h1", outcome: "created", authToken: "t0ken" })
    expect(calls).toEqual([create(params)])
  })

  test("takes any other message for a registration", async () => {
    const { ensured, calls } = await ensuring({}, { ...fresh, messageKey: "somethingOfTomorrow" })
    expect(ensured).toStrictEqual({ hookID: "h1", outcome: "created", authToken: undefined })
    expect(calls).toEqual([create()])
  })

  const kept: [string, HookParams, object][] = [
    ["everything", {}, {}],
    ["everything, told as an empty text", {}, { eventID: "", meetingID: "" }],
    ["everything, asked for with an empty list", { eventID: [] }, {}],
    ["raw messages", { getRaw: true }, { rawData: true }],
    ["one meeting", { meetingID: "a" }, { meetingID: "a" }],
    ["some events, in another order", { eventID: ["user-left", "user-joined"] }, { eventID: "user-joined,user-left" }],
    ["some events, in other cases and with blanks", { eventID: ["User-Left", " b "] }, { eventID: "user-left , B,," }],
    ["some events, given as one text", { eventID: "b,a" }, { eventID: "a,b" }],
    ["a meeting that the service has forgotten (bbb-webhooks 3.3.1)", { meetingID: "a" }, {}],
  ]
  test.each(kept)("keeps a hook that hears what it should: %s", async (_name, params, more) => {
    const { ensured, calls } = await ensuring(
      params,
      { ...duplicate, authToken: "t0ken" },
      { hooks: [{ ...hook, ...more }] },
    )
    expect(ensured).toStrictEqual({ hookID: "h1", outcome: "kept", authToken: "t0ken" })
    expect(calls).toEqual([create(params), list])
  })

  test("keeps a hook that the list does not show, since nothing is known against it", async () => {
    const other = { ...hook, hookID: "h2", rawData: true }
    const { ensured, calls } = await ensuring({}, duplicate, { hooks: [other] })
    expect(ensured.outcome).toBe("kept")
    expect(calls).toEqual([create(), list])
  })

  const replaced: [string, HookParams, object][] = [
    ["other events", { eventID: ["a"] }, { eventID: "b" }],
    ["more events", { eventID: ["a"] }, { eventID: "a,b" }],
    ["all events instead of some", { eventID: ["a"] }, {}],
    ["some events instead of all", {}, { eventID: "a" }],
    ["raw messages", {}, { rawData: true }],
    ["raw messages, which were refused", { getRaw: false }, { rawData: true }],
    ["events instead of raw messages", { getRaw: true }, {}],
    ["another meeting", { meetingID: "a" }, { meetingID: "b" }],
    ["one meeting instead of all", {}, { meetingID: "b" }],
  ]
  test.each(replaced)("registers it anew where it hears something else: %s", async (_name, params, more) => {
    const other = { ...hook, hookID: "h2" }
    const hooks = [other, { ...hook, ...more }]
    const { ensured, calls } = await ensuring(
      params,
      duplicate,
      { hooks },
      { removed: true },
      { ...fresh, hookID: "h3" },
    )
    expect(ensured).toStrictEqual({ hookID: "h3", outcome: "replaced", authToken: undefined })
    expect(calls).toEqual([create(params), list, destroy, create(params)])
  })

  test("a failure ends it: what cannot be removed is not registered a second time", async () => {
    const refused = new Error("destroyMissingHook")
    const { transport, calls } = calling(duplicate, { hooks: [{ ...hook, rawData: true }] }, refused)
    await expect(ensureHook(caller(transport), callbackURL, {}, undefined)).rejects.toBe(refused)
    expect(calls.map(({ operation }) => operation)).toEqual(["hooksCreate", "hooksList", "hooksDestroy"])
  })
})
