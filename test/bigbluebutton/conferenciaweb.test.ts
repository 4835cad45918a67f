import { readFile } from "node:fs/promises"
import { describe, expect, test } from "vitest"
import { parse } from "yaml"
import { BigBlueButtonError, type Fetch } from "conferkit/bigbluebutton"
import { ConferenciaWeb, type MeetingData } from "conferkit/conferenciaweb"
import { bigBlueButtonSandbox, type BigBlueButtonSandboxOptions, type RecordingSeed } from "conferkit/sandbox"
import { all, failureOf, noWaiting, observed } from "../support/bigbluebutton.ts"

const callbackURL = "https://app.example.org/hooks/confweb"
const day = 86_400_000

function connected(options: BigBlueButtonSandboxOptions = {}, change: (fetch: Fetch) => Fetch = (fetch) => fetch) {
  const sandbox = bigBlueButtonSandbox({ dialect: "conferenciaweb", ...options })
  const { fetch, urls } = observed(change(sandbox.fetch))
  const { baseUrl, secret } = sandbox
  return { sandbox, urls, confweb: new ConferenciaWeb({ baseUrl, secret, fetch, ...noWaiting }) }
}

const queryOf = (url: string | undefined) => Object.fromEntries(new URL(url ?? "").searchParams)

/** The given number of ended meetings, one a day. */
const past = (count: number): RecordingSeed[] =>
  Array.from({ length: count }, (_, index) => ({
    meetingID: `m${String(index).padStart(4, "0")}`,
    name: `Aula ${index}`,
    startTime: Date.UTC(2026, 0, 1, 12) + index * day,
  }))

const idOf = ({ meeting }: MeetingData) => meeting.meetingID

describe("getAllMeetings", () => {
  test("sends every documented parameter", async () => {
    const { confweb, urls } = connected()
    await confweb.getAllMeetings({
      meetingID: ["a", "b"],
      meetingIDWildcard: true,
      meetingName: ["Aula", "Prova"],
      meetingNameWildcard: false,
      meta: { "class-id": "007" },
      includeRecordings: true,
      limit: 10,
      offset: 20,
      sort_by: "name",
      order_by: "desc",
      start_time: "2026-03-02",
      end_time: "2026-03-06",
    })
    const { checksum, ...sent } = queryOf(urls[0])
    expect(checksum).toMatch(/^[0-9a-f]{64}$/)
    expect(sent).toEqual({
      meetingID: "a,b",
      meetingIDWildcard: "true",
      meetingName: "Aula,Prova",
      meetingNameWildcard: "false",
      "meta_class-id": "007",
      includeRecordings: "true",
      limit: "10",
      offset: "20",
      sort_by: "name",
      order_by: "desc",
      start_time: "2026-03-02",
      end_time: "2026-03-06",
    })
  })

  test("decodes running and ended meetings, and their recordings", async () => {
    const { confweb, sandbox } = connected({ recordings: past(1) })
    await confweb.create({ name: "Prova", meetingID: "p1", meta: { "class-id": "007" } })
    sandbox.attend("p1", { fullName: "Ana", userID: "42" })
    const { data, body, issues } = await confweb.getAllMeetings({ includeRecordings: true }).withResponse()
    expect(issues).toEqual([])
    expect(body.nextPage).toBe(false)
    expect(data).toMatchObject([
      {
        meeting: {
          meetingID: "m0000",
          createTime: "Thu Jan 01 12:00:00 UTC 2026",
          startTime: Date.UTC(2026, 0, 1, 12),
          running: false,
          transfer: false,
          transferCount: 0,
          attendees: [],
        },
        recording: { meetingID: "m0000", state: "published", playback: [{ type: "presentation" }] },
      },
      { meeting: { meetingID: "p1", running: true, attendees: [{ userID: "42" }], metadata: { "class-id": "007" } } },
    ])
    expect(data[1]).not.toHaveProperty("recording")
    const [running] = await confweb.getMeetings()
    expect(running).toMatchObject({ transfer: false, transferCount: 0 })
  })

  test("throws if the server truncated the list, unless a page was requested", async () => {
    const { confweb } = connected({ recordings: past(5), paging: { cap: 2 } })
    const error = await failureOf(confweb.getAllMeetings())
    expect(error).toBeInstanceOf(BigBlueButtonError)
    expect(error).toMatchObject({ provider: "conferenciaweb", operation: "getAllMeetings", code: "listIncomplete" })
    expect(await confweb.getAllMeetings({ limit: 3 })).toHaveLength(2)
  })

  test("matches nothing with an empty filter, and throws if an id is missing", async () => {
    const { confweb, urls } = connected({ recordings: past(1) })
    expect(await confweb.getAllMeetings({ meetingID: [] })).toEqual([])
    expect(await all(confweb.allMeetings({ meetingID: [] }))).toEqual([])
    const open: { meetingID?: string | undefined } = { meetingID: undefined }
    expect(await failureOf(confweb.getAllMeetings(open))).toMatchObject({ name: "ConfigError", option: "meetingID" })
    expect(urls).toEqual([])
  })
})

describe("allMeetings", () => {
  test.each([
    [0, 100, Number.POSITIVE_INFINITY],
    [1, 100, Number.POSITIVE_INFINITY],
    [7, 2, Number.POSITIVE_INFINITY],
    [7, 1, Number.POSITIVE_INFINITY],
    [7, 7, Number.POSITIVE_INFINITY],
    [7, 8, Number.POSITIVE_INFINITY],
    [250, undefined, Number.POSITIVE_INFINITY],
    [25, 100, 10],
    [5, 100, 1],
  ])("yields each of %d meetings once, in pages of %s, with a server limit of %d", async (count, limit, cap) => {
    const { confweb } = connected({ recordings: past(count), paging: { cap } })
    const found = await all(confweb.allMeetings({ limit, includeRecordings: true }))
    expect(found.map(idOf)).toEqual(past(count).map(({ meetingID }) => meetingID))
    expect(found.every(({ recording }) => recording !== undefined)).toBe(true)
  })

  test("sorts by start time by default, keeps filters, and starts at the offset", async () => {
    const { confweb, urls } = connected({ recordings: past(7) })
    const found = await all(
      confweb.allMeetings({ limit: 3, offset: 2, start_time: "2026-01-01", end_time: "2026-01-06" }),
    )
    expect(found.map(idOf)).toEqual(["m0002", "m0003", "m0004", "m0005"])
    expect(urls.map(queryOf)).toMatchObject([
      { sort_by: "start_time", order_by: "asc", offset: "2", limit: "3", start_time: "2026-01-01" },
      { sort_by: "start_time", order_by: "asc", offset: "4", limit: "3", start_time: "2026-01-01" },
    ])
    const last = await confweb.allMeetings({ order_by: "desc" }).next()
    expect((last.value as MeetingData).meeting.meetingID).toBe("m0006")
  })

  test("requests nothing before the loop begins, and only the pages that the loop needs", async () => {
    const { confweb, urls } = connected({ recordings: past(9) })
    const meetings = confweb.allMeetings({ limit: 3 })
    expect(urls).toEqual([])
    for await (const each of meetings) if (idOf(each) === "m0003") break
    expect(urls).toHaveLength(2)
  })

  test("is not affected by a meeting that is added to the front of the list during the loop", async () => {
    const { confweb, sandbox } = connected({ recordings: past(9) })
    const found: string[] = []
    for await (const each of confweb.allMeetings({ limit: 4, order_by: "desc" })) {
      if (found.push(idOf(each)) === 4) await confweb.create({ name: "Nova", meetingID: "nova" })
    }
    expect(sandbox.meetings).toHaveLength(1)
    expect(new Set(found)).toEqual(new Set(past(9).map(({ meetingID }) => meetingID)))
    expect(found).toHaveLength(9)
  })

  /** Responds to getAllMeetings with custom pages. */
  const paged = (pageOf: (offset: number, limit: number, asked: number) => { ids: string[]; more?: boolean }) => {
    let asked = 0
    return connected({}, () => (url) => {
      const { offset = "0", limit = "0" } = queryOf(url)
      const { ids, more } = pageOf(Number(offset), Number(limit), ++asked)
      const meetings = ids.map(
        (id) =>
          `<meetingData><meeting><meetingID>${id}</meetingID><internalMeetingID>${id}</internalMeetingID></meeting></meetingData>`,
      )
      const sign = more === undefined ? "" : `<nextPage>${more}</nextPage>`
      return Promise.resolve(
        new Response(
          `<response><returncode>SUCCESS</returncode>${sign}<meetings>${meetings.join("")}</meetings></response>`,
        ),
      )
    })
  }
  const ids = ["a", "b", "c", "d", "e"]

  test.each([
    ["ignores the offset", () => ({ ids: ids.slice(0, 3), more: true })],
    ["announces more and sends nothing", (offset: number) => ({ ids: offset === 0 ? ids : [], more: true })],
    [
      "repeats the last page and announces more",
      (offset: number, limit: number) => ({ ids: ids.slice(offset, offset + limit), more: true }),
    ],
    ["ignores offset and limit, and has no page information", () => ({ ids })],
  ])("throws if a server %s, instead of ending early", async (_what, pageOf) => {
    const { confweb, urls } = paged(pageOf)
    const found: string[] = []
    const error = await failureOf(
      (async () => {
        for await (const each of confweb.allMeetings({ limit: 3 })) found.push(idOf(each))
      })(),
    )
    expect(error).toMatchObject({ code: "listIncomplete", operation: "getAllMeetings", provider: "conferenciaweb" })
    expect(new Set(found).size).toBe(found.length)
    expect(urls.length).toBeLessThan(12)
  })

  test("recovers meetings that a deletion moved to a page already read", async () => {
    let list = [...ids, "f", "g"]
    const { confweb } = paged((offset, limit, asked) => {
      if (asked === 2) list = list.filter((id) => id !== "a")
      return { ids: list.slice(offset, offset + limit), more: offset + limit < list.length }
    })
    expect((await all(confweb.allMeetings({ limit: 3 }))).map(idOf).sort()).toEqual([...ids, "f", "g"])
  })

  test("without nextPage, recognizes the end by a page without new meetings", async () => {
    const { confweb } = paged((offset, limit) => ({ ids: ids.slice(offset, offset + limit) }))
    expect((await all(confweb.allMeetings({ limit: 3 }))).map(idOf)).toEqual(ids)
  })

  test("throws if meetings cannot be distinguished", async () => {
    const { confweb } = paged(() => ({ ids: ["a", ""], more: false }))
    expect(await failureOf(all(confweb.allMeetings()))).toMatchObject({
      name: "DecodeError",
      operation: "getAllMeetings",
    })
  })
})

describe("updateMeeting", () => {
  test("renames a running or ended meeting", async () => {
    const { confweb } = connected({ recordings: past(1) })
    await confweb.create({ name: "Aula", meetingID: "a1" })
    expect(await confweb.updateMeeting({ meetingID: "a1", name: "Prova" })).toMatchObject({
      messageKey: "meetingUpdated",
    })
    await confweb.updateMeeting({ meetingID: "m0000", name: "Revisão" })
    const names = (await all(confweb.allMeetings())).map(({ meeting }) => meeting.meetingName)
    expect(names).toEqual(["Revisão", "Prova"])
    expect(await failureOf(confweb.updateMeeting({ meetingID: "zz", name: "x" }))).toMatchObject({ code: "notFound" })
    const open = { meetingID: "a1" } as { meetingID: string; name: string }
    expect(await failureOf(confweb.updateMeeting(open))).toMatchObject({ name: "ConfigError", option: "name" })
  })
})

describe("hooks", () => {
  test("create() enables new hooks by default", async () => {
    const { confweb, sandbox, urls } = connected()
    const made = await confweb.hooks.create({ callbackURL })
    await confweb.hooks.create({ callbackURL: `${callbackURL}/2`, enabled: undefined })
    await confweb.hooks.create({ callbackURL: `${callbackURL}/3`, enabled: false })
    expect(sandbox.hooks.map(({ enabled }) => enabled)).toEqual([true, true, false])
    expect(urls.map((url) => queryOf(url)["enabled"])).toEqual(["true", "true", "false"])
    expect(made).toMatchObject({
      hookID: "1",
      hookGUID: expect.stringMatching(/^[0-9a-f-]{36}$/) as string,
      authToken: expect.stringMatching(/^[0-9a-f]{40}$/) as string,
      sharedSecretGUID: expect.stringMatching(/^[0-9a-f-]{36}$/) as string,
    })
  })

  test("list() returns the documented fields", async () => {
    const { confweb } = connected()
    const made = await confweb.hooks.create({ callbackURL, meetingID: ["a", "b"] })
    const { hookID, hookGUID, authToken, sharedSecretGUID } = made
    expect(await confweb.hooks.list()).toEqual([
      { hookID, hookGUID, authToken, sharedSecretGUID, callbackURL, externalMeetingID: "a,b", enabled: true },
    ])
  })

  test("enable() enables hooks, and its errors have key and status", async () => {
    const { confweb, sandbox } = connected()
    const { hookID } = await confweb.hooks.create({ callbackURL, enabled: false })
    expect(await confweb.hooks.enable({ hookID })).toBe(true)
    expect(sandbox.hooks[0]?.enabled).toBe(true)
    expect(await confweb.hooks.enable({ hookID })).toBe(true)
    expect(await failureOf(confweb.hooks.enable({ hookID: "9" }))).toMatchObject({
      code: "enableMissingHook",
      status: 404,
    })
    expect(await failureOf(confweb.hooks.enable({ hookID: "x" }))).toMatchObject({
      code: "invalidParamHookID",
      status: 422,
    })
    const { baseUrl, fetch } = sandbox
    const forger = new ConferenciaWeb({ baseUrl, fetch, secret: "another-secret" })
    expect(await failureOf(forger.hooks.enable({ hookID }))).toMatchObject({ code: "checksumError", status: 401 })
    sandbox.fail({ operation: "hooksEnable", status: 500, code: "enableHookError" })
    expect(await failureOf(confweb.hooks.enable({ hookID }))).toMatchObject({ code: "enableHookError", status: 500 })
  })

  test.each(["<hookID>1</hookID>", "<enabled>true</enabled>"])("enable() treats %s as success", async (answer) => {
    const { confweb } = connected(
      {},
      () => () => Promise.resolve(new Response(`<response><returncode>SUCCESS</returncode>${answer}</response>`)),
    )
    expect(await confweb.hooks.enable({ hookID: "1" })).toBe(true)
  })

  test("ensure() enables a disabled hook, and it receives events again", async () => {
    const { confweb, sandbox, urls } = connected({ fetch: () => Promise.resolve(new Response(null, { status: 204 })) })
    const { hookID, authToken } = await confweb.hooks.create({ callbackURL, enabled: false })
    await confweb.create({ name: "Aula", meetingID: "a1" })
    expect(await confweb.hooks.ensure(callbackURL)).toEqual({ hookID, authToken, outcome: "enabled" })
    expect(await confweb.hooks.ensure(callbackURL)).toEqual({ hookID, authToken, outcome: "kept" })
    sandbox.endMeeting("a1")
    await sandbox.settled()
    expect(sandbox.deliveries.map(({ event }) => event)).toEqual(["meeting-ended"])
    expect(urls.filter((url) => url.includes("/hooks/enable"))).toHaveLength(1)
  })

  test("keeps hooks disabled if the caller asks for it", async () => {
    const { confweb, sandbox } = connected()
    expect(await confweb.hooks.ensure(callbackURL, { enabled: false })).toMatchObject({ outcome: "created" })
    expect(await confweb.hooks.ensure(callbackURL, { enabled: false })).toMatchObject({ outcome: "kept" })
    expect(sandbox.hooks).toMatchObject([{ enabled: false }])
  })

  test("keep() enables a disabled hook at its next check, and reports it", async () => {
    const sandbox = bigBlueButtonSandbox({ dialect: "conferenciaweb" })
    const { baseUrl, secret, fetch } = sandbox
    let pass: () => void = () => undefined
    const sleep = () => new Promise<void>((resolve) => (pass = resolve))
    const confweb = new ConferenciaWeb({ baseUrl, secret, fetch, runtime: { sleep } })
    const restored: string[] = []
    const kept = await confweb.hooks.keep(callbackURL, { onRestored: ({ outcome }) => restored.push(outcome) })
    expect([kept.hook.outcome, sandbox.hooks[0]?.enabled]).toEqual(["created", true])
    await confweb.hooks.destroy({ hookID: kept.hook.hookID })
    await confweb.hooks.create({ callbackURL, enabled: false })
    pass()
    while (restored.length === 0) await new Promise(setImmediate)
    expect(restored).toEqual(["enabled"])
    expect(sandbox.hooks).toMatchObject([{ enabled: true }])
    kept.stop()
  })

  test("replaces hooks registered for other meetings", async () => {
    const { confweb, sandbox } = connected()
    await confweb.hooks.ensure(callbackURL, { meetingID: ["a", "b"] })
    expect(await confweb.hooks.ensure(callbackURL, { meetingID: "b,a" })).toMatchObject({ outcome: "kept" })
    expect(await confweb.hooks.ensure(callbackURL, { meetingID: "c" })).toMatchObject({ outcome: "replaced" })
    expect(sandbox.hooks).toMatchObject([{ meetingID: "c", enabled: true }])
  })

  test("shows no hook token or GUID in errors or logs", async () => {
    const lines: string[] = []
    const log = (...args: unknown[]) => lines.push(JSON.stringify(args))
    const failure =
      "<response><returncode>FAILED</returncode><messageKey>createHookError</messageKey><message>no</message><authToken>token-of-a-hook</authToken><hookGUID>guid-of-a-hook</hookGUID><sharedSecretGUID>guid-of-a-secret</sharedSecretGUID></response>"
    const confweb = new ConferenciaWeb({
      baseUrl: "https://confweb.example.org",
      secret: "secret-of-tests",
      fetch: () => Promise.resolve(new Response(failure)),
      logger: { debug: log, info: log, warn: log, error: log },
      logLevel: "debug",
      ...noWaiting,
    })
    const error = await failureOf(confweb.hooks.create({ callbackURL }))
    expect(JSON.stringify([error, lines])).not.toMatch(/token-of-a-hook|guid-of-a-hook|guid-of-a-secret/)
    expect(lines.length).toBeGreaterThan(0)
  })
})

describe("passwords", () => {
  test("are required to join and to end a meeting", async () => {
    const { confweb, urls } = connected()
    const join: Record<"meetingID" | "fullName" | "role", string> = { meetingID: "a1", fullName: "Ana", role: "VIEWER" }
    // What a JavaScript caller may omit.
    const open = join as typeof join & { password: string }
    const missing = { name: "ConfigError", option: "password" }
    const link = () => confweb.joinUrl(open)
    expect(link).toThrow('the required parameter "password"')
    expect(await failureOf(confweb.join(open))).toMatchObject(missing)
    expect(await failureOf(confweb.end(open))).toMatchObject(missing)
    expect(urls).toEqual([])
  })

  test("open, join and end a meeting", async () => {
    const { confweb, sandbox } = connected()
    const room = { name: "Aula", meetingID: "a1", attendeePW: "ap", moderatorPW: "mp" }
    const link = await confweb.enterAsModerator(room, { fullName: "Ana", clientURL: "https://client.example.org/" })
    expect((await sandbox.fetch(link)).headers.get("location")).toContain("https://client.example.org/?sessionToken=")
    const person = { meetingID: "a1", fullName: "Bia", password: "ap" }
    expect(await confweb.join({ ...person, redirect: false })).toMatchObject({ messageKey: "successfullyJoined" })
    expect(await confweb.end({ meetingID: "a1", password: "mp" })).toMatchObject({
      messageKey: "sentEndMeetingRequest",
    })
  })
})

test("finds recordings by meeting id prefix, with all their formats", async () => {
  const formats = [{ type: "presentation" }, { type: "video" }]
  const recordings = ["sala-1", "sala-10", "sala-11", "aula"].map((meetingID) => ({ meetingID, formats }))
  const { confweb } = connected({ recordings })
  const wild = { meetingID: "sala-1", meetingIDWildcard: true }
  expect(await confweb.getRecordings(wild)).toHaveLength(3)
  const found = await all(confweb.recordings({ ...wild, limit: 2 }))
  expect(found.map(({ meetingID, playback }) => [meetingID, playback.length])).toEqual([
    ["sala-1", 2],
    ["sala-10", 2],
    ["sala-11", 2],
  ])
})

test.each(["meeting-recording-changed", "meeting-transfer-enabled", "meeting-transfer-disabled"] as const)(
  "knows the event %s",
  async (name) => {
    const { confweb, sandbox } = connected()
    const { authToken } = await confweb.hooks.create({ callbackURL })
    const { events, issues } = await confweb.webhooks.verify(sandbox.webhook(name), { authToken })
    expect(events).toMatchObject([{ id: name, attributes: { meeting: { "external-meeting-id": "aula-1" } } }])
    expect(issues).toEqual([])
  },
)

describe("recordings", () => {
  const states = ["processing", "processed", "published", "unpublished"] as const
  const recordings = states.map((state) => ({ meetingID: state, state }))

  test.each<[string | string[] | undefined, string[]]>([
    [undefined, ["published", "unpublished"]],
    ["processing", ["processing"]],
    [
      ["processed", "published"],
      ["processed", "published"],
    ],
    ["any", [...states]],
  ])("the state %j returns those in %j", async (state, expected) => {
    const { confweb, urls } = connected({ recordings })
    const found = await confweb.getRecordings(state === undefined ? {} : { state })
    expect(found.map((each) => each.state).sort()).toEqual([...expected].sort())
    expect(queryOf(urls[0])["state"]).toBe(state === undefined ? undefined : [state].flat().join(","))
  })

  test("deleted recordings have that state, and formats of type presentation or video", async () => {
    const formats = ["presentation", "video"].map(
      (type) => `<format><type>${type}</type><url>https://a.example/${type}</url></format>`,
    )
    const recording = `<recording><recordID>r</recordID><meetingID>m</meetingID><name>Aula</name><published>false</published><state>deleted</state><playback>${formats.join("")}</playback></recording>`
    const { confweb } = connected(
      {},
      () => () =>
        Promise.resolve(
          new Response(
            `<response><returncode>SUCCESS</returncode><recordings>${recording}</recordings><nextPage>false</nextPage></response>`,
          ),
        ),
    )
    const { data, body, issues } = await confweb.getRecordings({ recordID: "r" }).withResponse()
    expect(data).toMatchObject([{ state: "deleted", playback: [{ type: "presentation" }, { type: "video" }] }])
    expect([body.nextPage, issues]).toEqual([false, []])
  })
})

test("destroying a hook deletes it; the server responds with `removed`", async () => {
  const { confweb, sandbox } = connected()
  const { hookID } = await confweb.hooks.create({ callbackURL })
  expect(await confweb.hooks.destroy({ hookID })).toBe(true)
  expect(sandbox.hooks).toEqual([])
})

describe("the OpenAPI document", async () => {
  interface Marked {
    readonly name?: string
    readonly in?: string
    readonly deprecated?: boolean
    readonly description?: string
    readonly schema?: { readonly type?: string; readonly default?: unknown; readonly $ref?: string }
    readonly "x-dialects"?: readonly string[]
  }
  const document = parse(await readFile("specs/bigbluebutton.yaml", "utf8")) as {
    paths: Record<string, Record<"get" | "post", Marked | undefined> & { parameters?: readonly Marked[] }>
    components: { schemas: Record<string, { anyOf: readonly { enum?: readonly string[] }[] }> }
  }
  const create = document.paths["/create"]?.parameters ?? []
  const parameter = (name: string) => create.find((each) => each.name === name)

  test("has the documented calls of this service, one of them deprecated", () => {
    const calls = Object.entries(document.paths).flatMap(([path, { get, post }]) =>
      [get, post].some((each) => each?.["x-dialects"]?.includes("conferenciaweb") ?? each !== undefined) ? [path] : [],
    )
    expect(calls.sort()).toEqual(
      [
        ...["/", "/create", "/end", "/getAllMeetings", "/getMeetingInfo", "/getMeetings", "/isMeetingRunning", "/join"],
        ...["/deleteRecordings", "/getRecordings", "/publishRecordings", "/updateRecordings", "/updateMeeting"],
        ...["/hooks/create", "/hooks/destroy", "/hooks/enable", "/hooks/list", "/getRecordingToken"],
      ].sort(),
    )
    expect(document.paths["/getRecordingToken"]?.get?.deprecated).toBe(true)
    expect(document.paths["/create"]?.post).toBeDefined()
  })

  test.each<[string, unknown]>([
    ["record", false],
    ["duration", 0],
    ["breakoutRoomsEnabled", true],
    ["breakoutRoomsPrivateChatEnabled", true],
    ["autoStartRecording", false],
    ["allowStartStopRecording", true],
    ["lockSettingsLockOnJoin", true],
    ["endWhenNoModeratorDelayInMinutes", 1],
    ["learningDashboardEnabled", true],
    ["learningDashboardCleanupDelayInMinutes", 2],
  ])("gives %s of create the default %j", (name, value) => {
    expect(parameter(name)?.schema?.default).toBe(value)
  })

  test("defaults every other boolean of create to false, except undocumented ones", () => {
    const others = create.filter(
      ({ schema, deprecated }) => schema?.type === "boolean" && deprecated !== true && schema.default !== false,
    )
    expect(others.map(({ name }) => name).sort()).toEqual(
      [
        ...["allowStartStopRecording", "breakoutRoomsPrivateChatEnabled", "lockSettingsLockOnJoin"],
        // BigBlueButton only: this service's servers have other defaults, or none.
        ...["isBreakout", "meta_bbb-anonymize-chat", "meta_bbb-anonymize-chat-moderators"],
        ...["preUploadedPresentationOverrideDefault", "presentationConversionCacheEnabled"],
      ].sort(),
    )
  })

  test.each([
    ["breakoutRoomsRecord", /ConferênciaWeb's default is `true`/],
    ["meetingLayout", /on ConferênciaWeb `SMART_LAYOUT`/],
    ["guestPolicy", /Default `ALWAYS_ACCEPT`/],
  ])("states the default of %s", (name, words) => {
    expect(parameter(name)?.description).toMatch(words)
  })

  test.each([
    ["MeetingLayout", ["CUSTOM_LAYOUT", "SMART_LAYOUT", "PRESENTATION_FOCUS", "VIDEO_FOCUS"]],
    ["GuestPolicy", ["ALWAYS_ACCEPT", "ALWAYS_DENY", "ASK_MODERATOR"]],
  ])("lists the values of %s", (name, values) => {
    const known = document.components.schemas[name]?.anyOf.flatMap((each) => each.enum ?? [])
    expect(known).toEqual(expect.arrayContaining(values))
  })
})
