import { readFile } from "node:fs/promises"
import { describe, expect, test } from "vitest"
import { parse } from "yaml"
import { bigBlueButtonSandbox, type BigBlueButtonVersion } from "conferkit/sandbox"
import { answered, failureOf, listening, withSandbox } from "../support/bigbluebutton.ts"
import { tag, xml } from "../sandbox/signed.ts"

const meetingID = "aula-1"
const aula = { name: "Aula 1", meetingID }
const response = (content: string) => `<response><returncode>SUCCESS</returncode>${content}</response>`

describe("BigBlueButton 4.1", () => {
  test("sends the new parameters of create, and keeps placeholders in plugin URLs", async () => {
    const { bbb, sandbox } = withSandbox({ version: "4.1" })
    const url =
      "https://plugins.example.org/%%BBB_VERSION%%/%%HTML5_PLUGIN_SDK_MAIN_VERSION%%/%%MEETING_ID%%/manifest.json"
    await bbb.create({
      ...aula,
      allowModsToRequestCameraShare: true,
      disabledFeatures: ["webcamGrid", "lockSettings"],
      pluginManifests: [{ url }],
      plugin: { pickrandomuser_seed: 7 },
    })
    const { parameters } = sandbox.meetings[0] ?? {}
    expect(parameters?.get("allowModsToRequestCameraShare")).toBe("true")
    expect(parameters?.get("disabledFeatures")).toBe("webcamGrid,lockSettings")
    expect(parameters?.get("pluginManifests")).toBe(JSON.stringify([{ url }]))
    expect(parameters?.get("plugin_pickrandomuser_seed")).toBe("7")
  })

  test("rejects a full name longer than 255 characters, and one that conflicts with first and last name", async () => {
    const { bbb } = withSandbox({ version: "4.1" })
    await bbb.create(aula)
    const long = { meetingID, fullName: "é".repeat(256), role: "VIEWER", redirect: false }
    expect(await failureOf(bbb.join(long))).toMatchObject({ code: "fullNameTooLong" })
    const nameless = { ...long, firstName: "Ana", lastName: "Souza", fullName: "" }
    expect(await failureOf(bbb.join(nameless))).toMatchObject({
      name: "ConfigError",
      option: "fullName",
    })
  })

  test.each([
    ["3.0", "nullError", "missingParamRecordID"],
    ["4.0", "missingParamMessage", "missingParameter"],
    ["4.1", "missingParamMessage", "missingParameter"],
  ] as const)("names missing parameters by the keys of %s", async (version, message, track) => {
    const sandbox = bigBlueButtonSandbox({ version, recordings: 1 })
    expect(tag(await xml(sandbox, "sendChatMessage", { meetingID }), "messageKey")).toBe(message)
    const { bbb } = withSandbox({ version })
    const tracks = await xml(sandbox, "getRecordingTextTracks")
    expect(JSON.parse(tracks)).toMatchObject({ response: { returncode: "FAILED", messageKey: track } })
    // The client requires them before anything is sent.
    const open = { meetingID } as { meetingID: string; message: string }
    expect(await failureOf(bbb.sendChatMessage(open))).toMatchObject({ name: "ConfigError", option: "message" })
  })

  test("finds a running meeting by its internal id as well", async () => {
    const { bbb } = withSandbox({ version: "4.1" })
    const { internalMeetingID = "" } = await bbb.create(aula)
    expect(await bbb.getMeetingInfo({ meetingID: internalMeetingID })).toMatchObject({ meetingID, internalMeetingID })
    const other = internalMeetingID.replace(/\d$/, (digit) => String((Number(digit) + 1) % 10))
    expect(await failureOf(bbb.getMeetingInfo({ meetingID: other }))).toMatchObject({ code: "notFound" })
  })

  test.each([
    ["3.0", 1],
    ["4.0", 2],
    ["4.1", 2],
  ] as const)("breakout rooms inherit meetingKeepEvents: %s sends %d analytics callbacks", async (version, count) => {
    const sent: string[] = []
    const { bbb, sandbox } = withSandbox({
      version,
      fetch: (input) => Promise.resolve(new Response(null, { status: sent.push(input as string) && 204 })),
    })
    const meta = { "analytics-callback-url": "https://app.example.org/analytics" }
    await bbb.create({ ...aula, meetingKeepEvents: true, meta })
    await bbb.create({
      name: "Sala 1",
      meetingID: "sala-1",
      isBreakout: true,
      parentMeetingID: meetingID,
      sequence: 1,
      meta,
    })
    await bbb.end({ meetingID })
    await sandbox.processRecordings()
    await sandbox.settled()
    expect(sent).toHaveLength(count)
  })

  test.each<[BigBlueButtonVersion, boolean]>([
    ["3.0", true],
    ["4.1", false],
  ])("the analytics of %s contain attendance times and the last talk: %s", async (version, tells) => {
    const { bbb, sandbox } = withSandbox({ version })
    await bbb.create({ ...aula, meetingKeepEvents: true })
    sandbox.attend(meetingID, { fullName: "Ana", userID: "u-1" })
    const { data } = await bbb.callbacks.analytics(sandbox.webhook("analytics-callback"))
    const [ana] = data.attendees
    expect(ana).toMatchObject({ ext_user_id: "u-1", moderator: false, engagement: { chats: 0 } })
    expect([ana?.sessions !== undefined, ana?.recent_talking_time !== undefined]).toEqual([tells, tells])
    expect(data.start).toMatch(/^\d{4}-\d\d-\d\dT[\d:.]+\+00:00$/)
  })

  test("a failed analytics callback is not retried", async () => {
    const { bbb, sandbox } = withSandbox({
      version: "4.1",
      fetch: () => Promise.resolve(new Response(null, { status: 503 })),
    })
    const meta = { "analytics-callback-url": "https://app.example.org/analytics" }
    await bbb.create({ ...aula, meetingKeepEvents: true, meta })
    await bbb.end({ meetingID })
    await sandbox.processRecordings()
    await sandbox.settled()
    expect(sandbox.deliveries).toMatchObject([{ kind: "analytics-callback", attempts: 1, outcome: "failed" }])
  })

  test.each([true, false])("tells meetingEndedURL whether a recording will follow: %s", async (isStarted) => {
    const called: string[] = []
    const { bbb, sandbox } = withSandbox({
      version: "4.1",
      fetch: (input) => Promise.resolve(new Response(null, { status: called.push(input as string) && 204 })),
    })
    await bbb.create({ ...aula, record: true, meetingEndedURL: "https://app.example.org/ended?token=a" })
    if (isStarted) sandbox.startRecording(meetingID)
    await bbb.end({ meetingID })
    await sandbox.settled()
    expect(called).toEqual([`https://app.example.org/ended?token=a&recordingmarks=${String(isStarted)}`])
  })
})

test.each(["2.6", "4.1"] as const)("the learning dashboard of %s is decoded", async (version) => {
  await using server = await listening({ version })
  const { bbb } = server
  await bbb.create(aula)
  const joined = await bbb.join({ meetingID, fullName: "Ana", role: "MODERATOR", userID: "u-1" })
  const headers = { cookie: joined.cookies.map((cookie) => cookie.split(";")[0]).join("; ") }
  await fetch(joined.url, { headers })
  const { users, endedOn } = await bbb.learningDashboard({ sessionToken: joined.session_token ?? "" }, { headers })
  expect(endedOn).toBe(0)
  const [ana] = Object.values(users)
  const [connection] = Object.values(ana?.intIds ?? {})
  expect(ana).toMatchObject({ extId: "u-1", name: "Ana", isModerator: true })
  const stays = connection?.sessions ?? [{ registeredOn: connection?.registeredOn, leftOn: connection?.leftOn }]
  expect(stays).toEqual([{ registeredOn: expect.any(Number) as number, leftOn: 0 }])
  expect([connection?.sessions === undefined, ana?.emojis !== undefined]).toEqual(
    version === "2.6" ? [true, true] : [false, false],
  )
})

describe("recordings", () => {
  const recording = (playback: string, state = "published") =>
    response(
      `<recordings><recording><recordID>r</recordID><meetingID>m</meetingID><name>n</name><published>true</published><state>${state}</state><playback>${playback}</playback></recording></recordings>`,
    )

  test.each([1, 2, 3])("an ai-summary with %d files has them in a list", async (count) => {
    const files = ["html", "pdf", "md"].slice(0, count)
    const urls = files.map((type) => `<url category="summary" type="${type}"> https://a.example/s.${type} </url>`)
    const format = `<format><type>ai-summary</type><url>https://a.example/s</url><urls>${urls.join("")}</urls></format>`
    const { data, issues } = await answered(recording(format)).getRecordings().withResponse()
    expect(issues).toEqual([])
    expect(data[0]?.playback[0]).toMatchObject({
      type: "ai-summary",
      urls: { url: files.map((type) => ({ category: "summary", type, url: `https://a.example/s.${type}` })) },
    })
  })

  test("other formats have no files list, and the state may be available", async () => {
    const format = "<format><type>video</type><url>https://a.example/v</url></format>"
    const [found] = await answered(recording(format, "available")).getRecordings()
    expect(found?.state).toBe("available")
    expect(found?.playback).toEqual([{ type: "video", url: "https://a.example/v" }])
  })
})

interface Marked {
  name?: string
  description?: string
  deprecated?: boolean
  "x-since"?: string
  "x-removed"?: string
}

describe("the OpenAPI document", async () => {
  type Described = Marked & { properties: Record<string, Marked> }
  const document = parse(await readFile("specs/bigbluebutton.yaml", "utf8")) as {
    info: { summary: string; description: string }
    tags: Marked[]
    paths: Record<string, Record<string, Marked & { parameters?: Marked[] }> & { parameters?: Marked[] }>
    components: {
      parameters: Record<string, Marked>
      schemas: Record<string, Described & { items?: Described }>
    }
  }
  const { paths, components, tags, info } = document
  const named = (list: Marked[] | undefined, name: string) => list?.find((each) => each.name === name)
  const create = (name: string) => named(paths["/create"]?.parameters, name)
  const join = (name: string) => named(paths["/join"]?.["get"]?.parameters, name)
  const property = (schema: string, name: string) => components.schemas[schema]?.properties[name]

  test("covers 2.4 to 4.1", () => {
    expect(info.summary).toContain("2.4 to 4.1")
    expect(info.description).toContain("2.4 to 4.1")
  })

  test.each<[string, Marked | undefined, Partial<Marked>]>([
    ["allowModsToRequestCameraShare", create("allowModsToRequestCameraShare"), { "x-since": "4.1" }],
    ["logoutTimer", create("logoutTimer"), { deprecated: true, "x-removed": "4.0" }],
    [
      "bbb_ask_for_feedback_on_logout",
      components.parameters["userdata-bbb_ask_for_feedback_on_logout"],
      { "x-removed": "3.0" },
    ],
  ])("marks %s", (_name, found, marks) => {
    expect(found).toMatchObject(marks)
  })

  test.each<[string, Marked | undefined, RegExp]>([
    ["logoutTimer never worked", create("logoutTimer"), /never had an effect/i],
    ["meetingEndedURL is preferred", create("meetingEndedURL"), /recordingmarks=true\|false.*Use this instead/s],
    ["load balancers may overwrite it", create("meetingEndedURL"), /Scalelite can/],
    ["endCallbackUrl may be shown", create("meta_endCallbackUrl"), /shown to participants/],
    ["breakout rooms inherit meetingKeepEvents", create("meetingKeepEvents"), /Since 4\.0, breakout rooms inherit/],
    ["the first name is for sorting", join("firstName"), /only for sorting/],
    ["the last name is for sorting", join("lastName"), /only for sorting/],
    ["full names have a limit", join("fullName"), /255 characters/],
    ["plugin settings are prefixed with the plugin's name", create("plugin"), /<plugin>_<parameter>/],
    [
      "plugin URLs may have placeholders",
      components.schemas["PluginManifests"]?.items?.properties["url"],
      /BBB_VERSION%%.*BBB_MAIN_VERSION%%.*HTML5_PLUGIN_SDK_VERSION%%.*HTML5_PLUGIN_SDK_MAIN_VERSION%%.*MEETING_ID%%/s,
    ],
    [
      "session calls are internal",
      named(tags, "session"),
      /internal to the HTML5 client.*load balancers do not route/s,
    ],
    ["captions of running meetings can be downloaded", property("TextTrack", "href"), /still running.*since 4\.1/s],
    ["an internal id finds a meeting", paths["/getMeetingInfo"]?.["get"], /internalMeetingID/],
  ])("says that %s", (_what, found, words) => {
    expect(found?.description).toMatch(words)
  })
})
