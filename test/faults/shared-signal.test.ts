import { getEventListeners } from "node:events"
import { setImmediate as turn } from "node:timers/promises"
import { afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest"
import { BigBlueButton } from "conferkit/bigbluebutton"
import { Ethora } from "conferkit/ethora"
import { OmniFlow } from "conferkit/omniflow"
import { bigBlueButtonSandbox, omniFlowSandbox } from "conferkit/sandbox"

const calls = 1_000
const reason = new Error("enough")
const warnings: string[] = []
const note = (warning: Error) => void warnings.push(`${warning.name}: ${warning.message}`)

// Code that is loaded with the first call would need more turns of the event loop than the tests allow.
beforeAll(async () => {
  const bbb = new BigBlueButton({ baseUrl, secret, fetch: () => Promise.resolve(ok(hook)) })
  const kept = await bbb.hooks.keep("https://app.example/hook")
  kept.stop()
  const fetch = () => Promise.resolve(Response.json({ state: "completed" }))
  await new Ethora({ baseUrl, appId: "0123456789abcdef01234567", appSecret: secret, fetch }).users.waitForJob("j1")
})

beforeEach(() => {
  warnings.length = 0
  process.on("warning", note)
})
afterEach(() => {
  process.off("warning", note)
})

/** Node prints a warning in a later turn of the event loop. */
async function expectNoWarnings() {
  for (let turns = 0; turns < 3; turns++) await turn()
  expect(warnings).toEqual([])
}

const never = () => new Promise<Response>(() => undefined)
const secret = "s"
const baseUrl = "https://bbb.example"
const ok = (inner: string) => new Response(`<response><returncode>SUCCESS</returncode>${inner}</response>`)
/** Response to both the registration and the list of hooks. */
const hook = "<hookID>1</hookID><permanentHook>false</permanentHook><rawData>false</rawData><hooks/>"
const listeners = (signal: AbortSignal) => getEventListeners(signal, "abort").length

/** Makes many calls at once, aborts them all, and returns each error within two turns of the event loop. */
async function aborted(call: (signal: AbortSignal) => PromiseLike<unknown>) {
  const controller = new AbortController()
  const came: unknown[] = []
  for (let n = 0; n < calls; n++) call(controller.signal).then(undefined, (error: unknown) => came.push(error))
  await turn()
  expect(listeners(controller.signal)).toBeLessThanOrEqual(1)
  controller.abort(reason)
  await turn()
  expect(listeners(controller.signal)).toBe(0)
  return came
}

describe("a signal shared by a thousand calls", () => {
  test.each<[string, (signal: AbortSignal) => PromiseLike<unknown>]>([
    [
      "while the server is silent",
      (
        (bbb) => (signal) =>
          bbb.getMeetings({ signal })
      )(new BigBlueButton({ baseUrl, secret, fetch: never })),
    ],
    [
      "in the wait before another attempt",
      (
        (bbb) => (signal) =>
          bbb.getMeetings({ signal })
      )(
        new BigBlueButton({
          baseUrl,
          secret,
          fetch: () => Promise.resolve(new Response("", { status: 503 })),
          runtime: { random: () => 0.999 },
          retryBudget: false,
        }),
      ),
    ],
    [
      "while an access token is fetched",
      (
        (omniflow) => (signal) =>
          omniflow.inboxes.list({ signal })
      )(new OmniFlow({ baseUrl, fetch: never, oauth: { clientId: "id", clientSecret: "secret" } })),
    ],
    [
      "between two job requests",
      (
        (chat) => (signal) =>
          chat.users.waitForJob("j1", { signal })
      )(
        new Ethora({
          baseUrl,
          appId: "0123456789abcdef01234567",
          appSecret: secret,
          fetch: () => Promise.resolve(Response.json({ state: "running" })),
        }),
      ),
    ],
    [
      "with hooks that are kept",
      (
        (bbb) => (signal) =>
          bbb.hooks.keep("https://app.example/hook", { call: { signal } })
      )(new BigBlueButton({ baseUrl, secret, fetch: never })),
    ],
  ])("ends all of them at once without a warning: %s", async (_when, call) => {
    const came = await aborted(call)
    expect(came).toHaveLength(calls)
    for (const error of came) expect(error).toMatchObject({ name: "ConnectionError", code: "aborted", cause: reason })
    await expectNoWarnings()
  })

  test("keeps no listeners of finished calls while others continue", async () => {
    let asked = 0
    const fetch = () => (++asked > calls ? never() : Promise.resolve(ok("<meetings/>")))
    const bbb = new BigBlueButton({ baseUrl, secret, fetch })
    const controller = new AbortController()
    const { signal } = controller
    const done = Array.from({ length: calls }, () => bbb.getMeetings({ signal }))
    const open = expect(bbb.getMeetings({ signal })).rejects.toMatchObject({ code: "aborted" })
    await Promise.all(done)
    expect(listeners(signal)).toBe(1)
    controller.abort(reason)
    await open
    expect(listeners(signal)).toBe(0)
    await expectNoWarnings()
  })

  test("keeps no listeners after all calls have finished", async () => {
    const { signal } = new AbortController()
    const bbb = new BigBlueButton({ baseUrl, secret, fetch: () => Promise.resolve(ok("<meetings/>")) })
    await Promise.all(Array.from({ length: calls }, () => bbb.getMeetings({ signal })))
    expect(listeners(signal)).toBe(0)
    await expectNoWarnings()
  })

  test("keeps no listener of stopped hooks, or of one that could not be registered", async () => {
    const { signal } = new AbortController()
    const bbb = new BigBlueButton({ baseUrl, secret, fetch: () => Promise.resolve(ok(hook)) })
    const kept = await Promise.all(
      Array.from({ length: 20 }, () => bbb.hooks.keep("https://app.example", { call: { signal } })),
    )
    expect(listeners(signal)).toBe(1)
    for (const each of kept) each.stop()
    await turn()
    expect(listeners(signal)).toBe(0)
    const rejected = new BigBlueButton({
      baseUrl,
      secret,
      fetch: () => Promise.resolve(new Response("", { status: 404 })),
    })
    await expect(rejected.hooks.keep("https://app.example", { call: { signal } })).rejects.toThrow()
    expect(listeners(signal)).toBe(0)
    await expectNoWarnings()
  })
})

describe("a sandbox", () => {
  test("that is closed while it waits to retry many deliveries prints no warning", async () => {
    const sandbox = omniFlowSandbox({ fetch: () => Promise.resolve(new Response("", { status: 500 })) })
    const client = new OmniFlow({ apiKey: sandbox.apiKey, baseUrl: sandbox.baseUrl, fetch: sandbox.fetch })
    await client.webhooks.create({ url: "https://app.example/hook", events: ["message.received"], secret: "whsec" })
    for (let n = 0; n < 50; n++) sandbox.receive({ from: "+5511999999999", content: "Oi" })
    for (let turns = 0; turns < 20; turns++) await turn()
    expect(sandbox.deliveries.length).toBeGreaterThanOrEqual(50)
    await sandbox.close()
    await sandbox.settled()
    expect(new Set(sandbox.deliveries.map(({ outcome }) => outcome))).toEqual(new Set(["failed"]))
    await expectNoWarnings()
  })

  test("accepts a thousand calls on one signal", async () => {
    const sandbox = bigBlueButtonSandbox()
    const { signal } = new AbortController()
    const bbb = new BigBlueButton({ baseUrl: sandbox.baseUrl, secret: sandbox.secret, fetch: sandbox.fetch })
    await Promise.all(Array.from({ length: calls }, () => bbb.getMeetings({ signal })))
    expect(listeners(signal)).toBe(0)
    await expectNoWarnings()
  })
})
