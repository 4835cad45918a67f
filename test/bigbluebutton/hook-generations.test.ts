import { describe, expect, test, vi } from "vitest"
import { BigBlueButton, type HookParams } from "conferkit/bigbluebutton"
import { ConferenciaWeb } from "conferkit/conferenciaweb"
import { bigBlueButtonSandbox, type BigBlueButtonSandboxOptions } from "conferkit/sandbox"
import { failureOf } from "../support/bigbluebutton.ts"

const callbackURL = "https://app.example.org/hooks/bbb"

/** A client whose clock stops between checks, and the hook calls that it sends. */
function looking(options: BigBlueButtonSandboxOptions = {}, change: (xml: string) => string = (xml) => xml) {
  const sandbox = bigBlueButtonSandbox(options)
  const calls: string[] = []
  const waits: (() => void)[] = []
  const Client = options.dialect === "conferenciaweb" ? ConferenciaWeb : BigBlueButton
  const client = () =>
    new Client({
      baseUrl: sandbox.baseUrl,
      secret: sandbox.secret,
      hooksChecksumAlgorithm: options.webhooks?.version === "2" ? "sha1" : "sha256",
      maxRetries: 0,
      fetch: async (url, init) => {
        const name = /hooks\/(\w+)/.exec(url)?.[1] ?? ""
        calls.push(name)
        const response = await sandbox.fetch(url, init)
        return name === "list" ? new Response(change(await response.text())) : response
      },
      runtime: { random: () => 0, sleep: () => new Promise((resolve) => waits.push(resolve)) },
    })
  const looks = async (count: number) => {
    for (let look = 0; look < count; look++) {
      const { length } = waits
      waits.at(-1)?.()
      while (waits.length === length) await new Promise(setImmediate)
    }
  }
  const made = (name: string) => calls.filter((each) => each === name).length
  return { sandbox, client, looks, made, calls }
}

/** How each version of the service lists hooks and responds to known URLs. */
const generations: [string, BigBlueButtonSandboxOptions][] = [
  ["3.4", {}],
  ["2.6", { webhooks: { version: "2" } }],
  ["2.3, which lists no events", { webhooks: { version: "2", list: { eventID: false } } }],
  ["a list without rawData", { webhooks: { list: { rawData: "absent" } } }],
  ["a list without rawData and events", { webhooks: { list: { rawData: "absent", eventID: false } } }],
  ["rawData as 1", { webhooks: { list: { rawData: "1" } } }],
  ["rawData as yes", { webhooks: { list: { rawData: "yes" } } }],
  ["known URLs not reported", { webhooks: { knownURL: "silent" } }],
  ["known URLs added again", { webhooks: { knownURL: "added" } }],
  [
    "known URLs added again, with an unwrapped list",
    { webhooks: { knownURL: "added", list: { rawData: "absent", eventID: false } } },
  ],
  ["ConferênciaWeb", { dialect: "conferenciaweb" }],
  ["ConferênciaWeb, known URLs reported", { dialect: "conferenciaweb", webhooks: { knownURL: "reported" } }],
]

const wishes: [string, HookParams][] = [
  ["everything", {}],
  ["everything, with explicit defaults", { getRaw: false }],
  ["two events", { eventID: ["meeting-ended", "User-Joined"] }],
  ["one meeting", { meetingID: "aula-1", eventID: "meeting-ended" }],
  ["raw messages", { getRaw: true }],
]

describe.each(generations)("on %s", (_generation, options) => {
  // ConferênciaWeb supports neither events nor getRaw, and has hooks that receive nothing.
  const isOwn = options.dialect === "conferenciaweb"

  test.each(wishes)("100 checks register a hook for %s once", async (_wish, params) => {
    const { sandbox, client, looks, made } = looking(options)
    const onRestored = vi.fn()
    const kept = await client().hooks.keep(callbackURL, { ...params, onRestored })
    const { hookID, authToken } = kept.hook
    await looks(100)
    expect([made("create"), made("destroy"), made("enable"), onRestored.mock.calls.length]).toEqual([1, 0, 0, 0])
    expect(kept.hook).toEqual({ hookID, authToken, outcome: "kept" })
    const raw = !isOwn && (params.getRaw ?? false)
    expect(sandbox.hooks).toMatchObject([{ hookID, callbackURL, raw, enabled: true }])
    kept.stop()
  })

  test.each(wishes)("a restarted client leaves the hook for %s alone", async (_wish, params) => {
    const { sandbox, client, looks, made } = looking(options)
    const { hookID, authToken } = await client().hooks.ensure(callbackURL, params)
    const kept = await client().hooks.keep(callbackURL, params)
    await looks(3)
    expect(kept.hook).toEqual({ hookID, authToken, outcome: "kept" })
    expect([made("create"), made("destroy"), sandbox.hooks.length]).toEqual([1, 0, 1])
    kept.stop()
  })

  test("a lost hook is registered again", async () => {
    const { sandbox, client, looks } = looking(options)
    const onRestored = vi.fn()
    const bbb = client()
    const kept = await bbb.hooks.keep(callbackURL, { eventID: ["meeting-ended"], onRestored })
    await bbb.hooks.destroy({ hookID: kept.hook.hookID })
    await looks(2)
    expect(onRestored).toHaveBeenCalledOnce()
    const events = isOwn ? [] : ["meeting-ended"]
    expect(sandbox.hooks).toMatchObject([{ hookID: kept.hook.hookID, events, enabled: true }])
    kept.stop()
  })

  test("checks register no further hook if a known URL has several", async () => {
    const { sandbox, client, looks } = looking({ ...options, webhooks: { ...options.webhooks, knownURL: "added" } })
    const bbb = client()
    for (let count = 0; count < 3; count++) await bbb.hooks.create({ callbackURL, eventID: ["user-left"] })
    const kept = await client().hooks.keep(callbackURL, { eventID: ["user-left"] })
    await looks(10)
    expect(sandbox.hooks).toHaveLength(3)
    kept.stop()
  })
})

describe("a hook whose listed parameters stay wrong", () => {
  const lists: [string, (xml: string) => string][] = [
    ["other events", (xml) => xml.replaceAll(/<eventID>.*?<\/eventID>/g, "<eventID>user-left</eventID>")],
    ["another meeting", (xml) => xml.replaceAll("<permanentHook>", "<meetingID>other</meetingID><permanentHook>")],
    ["raw messages", (xml) => xml.replaceAll("<rawData>false", "<rawData>true")],
  ]
  test.each(lists)("is replaced once in 100 checks, even if the list keeps saying %s", async (_name, change) => {
    const { sandbox, client, looks, made } = looking({}, change)
    const onRestored = vi.fn()
    const kept = await client().hooks.keep(callbackURL, { eventID: ["meeting-ended"], onRestored })
    await looks(100)
    expect([made("create"), made("destroy"), onRestored.mock.calls.length]).toEqual([2, 1, 1])
    expect(sandbox.hooks).toMatchObject([{ hookID: kept.hook.hookID, events: ["meeting-ended"] }])
    kept.stop()
  })

  test("is replaced once by each of two clients that want different events for one URL", async () => {
    const { sandbox, client, looks, made } = looking()
    const bbb = client()
    await bbb.hooks.keep(callbackURL, { eventID: ["user-left"] })
    const kept = await bbb.hooks.keep(callbackURL, { eventID: ["meeting-ended"] })
    await looks(20)
    expect(made("destroy")).toBeLessThanOrEqual(2)
    expect(sandbox.hooks).toHaveLength(1)
    kept.stop()
  })

  test("is replaced at the next check if the first replacement failed half-way", async () => {
    const { sandbox, client, looks, made } = looking()
    await client().hooks.create({ callbackURL, eventID: ["user-left"] })
    const bbb = client()
    sandbox.fail({ operation: "hooksCreate", status: 503 })
    expect(await failureOf(bbb.hooks.ensure(callbackURL, { eventID: ["meeting-ended"] }))).toMatchObject({
      status: 503,
    })
    expect(sandbox.hooks).toHaveLength(0)
    const kept = await bbb.hooks.keep(callbackURL, { eventID: ["meeting-ended"] })
    await looks(5)
    expect(sandbox.hooks).toMatchObject([{ events: ["meeting-ended"] }])
    expect(made("destroy")).toBe(1)
    kept.stop()
  })

  test("is replaced if the list mixes up events: a hook without events receives all", async () => {
    const { sandbox, client } = looking()
    const bbb = client()
    await bbb.hooks.create({ callbackURL: "https://app.example.org/other", eventID: ["user-left"] })
    await bbb.hooks.create({ callbackURL })
    expect(await bbb.hooks.ensure(callbackURL, { eventID: ["meeting-ended"] })).toMatchObject({ outcome: "replaced" })
    expect(sandbox.hooks.at(-1)).toMatchObject({ callbackURL, events: ["meeting-ended"] })
  })

  test("is identified by its id if the list shows the URL in another form", async () => {
    const { sandbox, client, looks } = looking({ webhooks: { knownURL: "added" } }, (xml) =>
      xml.replaceAll("https://app.example.org", "HTTPS://APP.example.org"),
    )
    const kept = await client().hooks.keep(callbackURL)
    await looks(10)
    expect(sandbox.hooks).toHaveLength(1)
    kept.stop()
  })
})
