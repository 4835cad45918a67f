import { describe, expect, test, vi } from "vitest"
import { BigBlueButton, ConfigError } from "conferkit/bigbluebutton"
import { ConferenciaWeb } from "conferkit/conferenciaweb"
import { bigBlueButtonSandbox } from "conferkit/sandbox"
import { failureOf, noWaiting, withSandbox } from "../support/bigbluebutton.ts"

const callbackURL = "https://app.example.org/hooks/bbb"

describe("hooks.ensure", () => {
  test("registers a URL once", async () => {
    const { bbb, sandbox } = withSandbox()
    const created = await bbb.hooks.ensure(callbackURL)
    expect(created).toEqual({ hookID: sandbox.hooks[0]?.hookID, outcome: "created", authToken: undefined })
    expect(await bbb.hooks.ensure(callbackURL)).toEqual({ ...created, outcome: "kept" })
    expect(sandbox.hooks).toHaveLength(1)
  })

  test.each([
    ["the events", { eventID: ["user-joined"] }, { eventID: ["user-left", "user-joined"] }],
    ["raw or not", {}, { getRaw: true }],
    ["the meeting", { meetingID: "a" }, { meetingID: "b" }],
    ["the events, from some to all", { eventID: ["user-joined"] }, {}],
  ])("registers a hook again if it receives other events: %s", async (_name, before, after) => {
    const { bbb, sandbox } = withSandbox()
    await bbb.hooks.ensure(callbackURL, before)
    expect(await bbb.hooks.ensure(callbackURL, after)).toMatchObject({ outcome: "replaced" })
    expect(sandbox.hooks).toHaveLength(1)
    expect(await bbb.hooks.ensure(callbackURL, after)).toMatchObject({ outcome: "kept" })
  })

  test("ignores order, case and whitespace of event names", async () => {
    const { bbb } = withSandbox()
    await bbb.hooks.ensure(callbackURL, { eventID: ["user-joined", "Meeting-Ended"] })
    const again = await bbb.hooks.ensure(callbackURL, { eventID: ["meeting-ended", "USER-JOINED"] })
    expect(again.outcome).toBe("kept")
  })

  test("keeps a hook whose meeting the service has forgotten (bbb-webhooks 3.3.1)", async () => {
    const { bbb } = withSandbox()
    await bbb.hooks.create({ callbackURL })
    expect(await bbb.hooks.ensure(callbackURL, { meetingID: "a" })).toMatchObject({ outcome: "kept" })
  })

  test("rejects if a permanent hook receives other events, and registers no second one", async () => {
    const { bbb } = withSandbox({ webhooks: { permanent: [callbackURL] } })
    expect(await bbb.hooks.ensure(callbackURL)).toMatchObject({ outcome: "kept" })
    const rejected = await failureOf(bbb.hooks.ensure(callbackURL, { getRaw: true }))
    expect(rejected).toMatchObject({ name: "BigBlueButtonError", code: "destroyMissingHook" })
  })

  test("returns the token of a ConferênciaWeb hook", async () => {
    const { baseUrl, secret, fetch } = bigBlueButtonSandbox({ dialect: "conferenciaweb" })
    const { hooks } = new ConferenciaWeb({ baseUrl, secret, fetch })
    const { authToken } = await hooks.ensure(callbackURL)
    expect(authToken).toMatch(/^[0-9a-f]{40}$/)
    expect(await hooks.ensure(callbackURL)).toMatchObject({ outcome: "kept", authToken })
  })
})

/** A client whose clock advances when `pass` is called. */
function withTime() {
  const waits: { ms: number; pass: () => void }[] = []
  const sleep = (ms: number, signal?: AbortSignal) =>
    new Promise<void>((resolve, reject) => {
      const stop = () => {
        reject(new Error("stopped"))
      }
      signal?.addEventListener("abort", stop)
      waits.push({ ms, pass: resolve })
    })
  const sandbox = bigBlueButtonSandbox()
  const { baseUrl, secret } = sandbox
  let failures = 0
  const fetch = (url: string, init: RequestInit) =>
    failures-- > 0 ? Promise.resolve(new Response(null, { status: 503 })) : sandbox.fetch(url, init)
  const fail = () => {
    failures = 1
  }
  const bbb = new BigBlueButton({ baseUrl, secret, fetch, maxRetries: 0, runtime: { ...noWaiting.runtime, sleep } })
  const pass = async () => {
    const { length } = waits
    waits.at(-1)?.pass()
    await expect.poll(() => waits.length).toBeGreaterThan(length)
  }
  return { bbb, sandbox, waits, pass, fail }
}

describe("hooks.keep", () => {
  test("registers a deleted hook again, and reports it", async () => {
    const { bbb, sandbox, waits, pass } = withTime()
    const onRestored = vi.fn()
    const kept = await bbb.hooks.keep(callbackURL, { eventID: ["user-joined"], onRestored })
    const { hookID } = kept.hook
    expect(waits.map(({ ms }) => ms)).toEqual([60_000])
    await pass()
    expect(onRestored).not.toHaveBeenCalled()
    await bbb.hooks.destroy({ hookID })
    await pass()
    expect(sandbox.hooks).toMatchObject([{ callbackURL, events: ["user-joined"] }])
    expect(kept.hook).toMatchObject({ hookID: sandbox.hooks[0]?.hookID, outcome: "created" })
    expect(onRestored).toHaveBeenCalledExactlyOnceWith(kept.hook)
    await pass()
    expect(kept.hook.outcome).toBe("kept")
    kept.stop()
  })

  test("continues after a failure, and reports it", async () => {
    const { bbb, sandbox, pass, fail } = withTime()
    const onError = vi.fn()
    const kept = await bbb.hooks.keep(callbackURL, { everyMs: 1000, onError })
    await bbb.hooks.destroy({ hookID: kept.hook.hookID })
    fail()
    await pass()
    expect(onError).toHaveBeenCalledExactlyOnceWith(expect.objectContaining({ status: 503 }))
    await pass()
    expect(sandbox.hooks).toHaveLength(1)
    kept.stop()
  })

  test.each(["stop()", "the signal"])("stops with %s, and leaves the hook registered", async (by) => {
    const { bbb, sandbox, waits, pass } = withTime()
    const aborting = new AbortController()
    const onError = vi.fn()
    const kept = await bbb.hooks.keep(callbackURL, { onError, call: { signal: aborting.signal } })
    await pass()
    if (by === "stop()") kept.stop()
    else aborting.abort()
    waits.at(-1)?.pass()
    await new Promise(setImmediate)
    expect([waits.length, sandbox.hooks.length, onError.mock.calls.length]).toEqual([2, 1, 0])
  })

  test("rejects if the first check fails", async () => {
    const { bbb, waits, fail } = withTime()
    fail()
    expect(await failureOf(bbb.hooks.keep(callbackURL))).toMatchObject({ status: 503 })
    expect(await failureOf(bbb.hooks.keep(callbackURL, { everyMs: 0 }))).toBeInstanceOf(ConfigError)
    expect(waits).toEqual([])
  })
})
