import { describe, expectTypeOf, test } from "vitest"
import { ConferenciaWeb, type MeetingData } from "conferkit/conferenciaweb"
import {
  type ApiPromise,
  BigBlueButton,
  type BigBlueButtonCheck,
  type BigBlueButtonReport,
  type components,
  BigBlueButtonError,
  type EventName,
  isApiError,
  isBigBlueButtonError,
  type MessageKey,
  isKnownEvent,
  type LearningDashboard,
  type Meeting,
  type Params,
  type paths,
  type Recording,
  type TextTrack,
  type WebhookEvent,
} from "conferkit/bigbluebutton"
import { OmniFlow, type OmniFlowCheck } from "conferkit/omniflow"
import { XCallServer } from "conferkit/xcall"
import createClient from "openapi-fetch"

const bbb = new BigBlueButton({ baseUrl: "https://bbb.example.org", secret: "s" })

test("a check returns a report with literal step names", async () => {
  const report = await bbb.check({ callbackURL: undefined, timeout: 1 })
  expectTypeOf(report).toEqualTypeOf<BigBlueButtonReport>()
  expectTypeOf(report.checks[0]?.status).toEqualTypeOf<"ok" | "warning" | "failed" | "skipped" | undefined>()
  expectTypeOf(report.checks).items.toHaveProperty("name").toEqualTypeOf<BigBlueButtonCheck>()
  expectTypeOf(await new OmniFlow().check())
    .toHaveProperty("checks")
    .items.toHaveProperty("name")
    .toEqualTypeOf<OmniFlowCheck>()
  // @ts-expect-error xCall has no list of webhooks
  void new XCallServer().check({ callbackURL: "https://app.example" })
})

describe("options", () => {
  test("reject unknown names, and undefined means absent", () => {
    new BigBlueButton({ baseUrl: "", secret: "", timeout: undefined, logger: console })
    // @ts-expect-error an unknown option
    new BigBlueButton({ baseUrl: "", secret: "", timeOut: 1 })
    // @ts-expect-error an algorithm nobody knows
    new BigBlueButton({ baseUrl: "", secret: "", checksumAlgorithm: "md5" })
    // @ts-expect-error the secret is required
    new BigBlueButton({ baseUrl: "" })
    // Without both options, the environment is used.
    new BigBlueButton()
    new ConferenciaWeb({ timeout: 1 })
  })
})

describe("parameters", () => {
  test("have the document's names", () => {
    expectTypeOf<Params<"create">>().toHaveProperty("meetingID").toEqualTypeOf<string>()
    void bbb.create({ name: "a", meetingID: "b", record: true, duration: 60, voiceBridge: undefined })
    // @ts-expect-error names are case-sensitive
    void bbb.create({ name: "a", meetingId: "b" })
    // @ts-expect-error the name is required
    void bbb.create({ meetingID: "b" })
    // @ts-expect-error a boolean, not a string
    void bbb.create({ name: "a", meetingID: "b", record: "true" })
  })

  test("include lists, maps and plain values", () => {
    void bbb.create({
      name: "a",
      meetingID: "b",
      disabledFeatures: ["chat", "a-new-feature"],
      meta: { "class-id": "007", "bbb-anonymize-chat": true },
      plugin: { "pick-random": 1 },
      groups: [{ id: "1", roster: ["u1"] }],
      meetingLayout: "A_LAYOUT_OF_TOMORROW",
    })
    void bbb.getRecordings({ meetingID: "a", recordID: ["b", "c"], state: "any" })
    // @ts-expect-error a list of ids, not of numbers
    void bbb.getRecordings({ recordID: [1] })
    // @ts-expect-error an object is no metadata value
    void bbb.create({ name: "a", meetingID: "b", meta: { a: {} } })
  })

  test("known user settings have their types", () => {
    bbb.joinUrl({
      meetingID: "a",
      fullName: "b",
      role: "MODERATOR",
      userdata: { bbb_auto_join_audio: true, mine: "x" },
    })
    expectTypeOf<ReturnType<typeof bbb.joinUrl>>().toEqualTypeOf<string>()
    const person = { meetingID: "a", fullName: "b", role: "VIEWER" }
    // @ts-expect-error a setting that is true or false
    bbb.joinUrl({ ...person, userdata: { bbb_auto_join_audio: "maybe" } })
    // @ts-expect-error methods take the map
    bbb.joinUrl({ ...person, "userdata-bbb_auto_join_audio": true })
  })

  test("documents are given by URL or by content, not both", () => {
    void bbb.insertDocument({
      meetingID: "a",
      documents: [{ url: "https://x.example/a.pdf" }, { name: "b.pdf", content: new Blob([]) }],
    })
    // @ts-expect-error content without a name
    void bbb.insertDocument({ meetingID: "a", documents: [{ content: new Blob([]) }] })
    // @ts-expect-error no documents
    void bbb.insertDocument({ meetingID: "a" })
  })
})

describe("responses", () => {
  test("are the data, with the whole response in withResponse()", () => {
    expectTypeOf(bbb.getMeetings()).resolves.toEqualTypeOf<Meeting[]>()
    expectTypeOf(bbb.isMeetingRunning({ meetingID: "a" })).resolves.toEqualTypeOf<boolean>()
    expectTypeOf(bbb.getRecordings()).toExtend<ApiPromise<Recording[]>>()
    expectTypeOf(bbb.getRecordings().withResponse()).resolves.toHaveProperty("response").toEqualTypeOf<Response>()
    expectTypeOf(bbb.getRecordings().withResponse())
      .resolves.toHaveProperty("body")
      .toHaveProperty("totalElements")
      .toEqualTypeOf<number | undefined>()
  })

  test("have string ids, number counts, and lists and maps that are always present", () => {
    expectTypeOf<Meeting["meetingID"]>().toEqualTypeOf<string>()
    expectTypeOf<Meeting["voiceBridge"]>().toEqualTypeOf<string>()
    expectTypeOf<Meeting["createTime"]>().toEqualTypeOf<number>()
    expectTypeOf<Meeting["attendees"]>().toBeArray()
    expectTypeOf<Meeting["metadata"]>().toEqualTypeOf<Record<string, string>>()
    expectTypeOf<Recording["playback"][number]["url"]>().toEqualTypeOf<string>()
  })

  test("recordings are iterated one by one", () => {
    expectTypeOf(bbb.recordings()).toEqualTypeOf<AsyncGenerator<Recording, void, undefined>>()
  })
})

describe("the raw client", () => {
  test("knows paths, parameters and responses", async () => {
    const result = await bbb.api.GET("/getMeetingInfo", { params: { query: { meetingID: "a" } } })
    expectTypeOf(result).toHaveProperty("response").toEqualTypeOf<Response>()
    expectTypeOf<NonNullable<typeof result.data>>().toExtend<Meeting>()
    expectTypeOf<NonNullable<typeof result.error>>().toExtend<{ messageKey?: string }>()
    expectTypeOf<NonNullable<typeof result.data>["returncode"]>().toEqualTypeOf<"SUCCESS">()
    expectTypeOf<NonNullable<typeof result.error>["returncode"]>().toEqualTypeOf<"FAILED">()
    // @ts-expect-error no such call
    void bbb.api.GET("/getNothing")
    // @ts-expect-error the meeting is required
    void bbb.api.GET("/getMeetingInfo", { params: { query: {} } })
    // @ts-expect-error a misspelt parameter
    void bbb.api.GET("/getMeetingInfo", { params: { query: { meetingId: "a" } } })
    // @ts-expect-error a misspelt parameter next to the right one
    void bbb.api.GET("/getMeetingInfo", { params: { query: { meetingID: "a", passwort: "b" } } })
    // @ts-expect-error params are required
    void bbb.api.GET("/getMeetingInfo")
    // @ts-expect-error params are required
    void bbb.api.GET("/getMeetingInfo", {})
  })

  test("has only successful data for calls that may fail with status 200, also in JSON", async () => {
    const { data } = await bbb.api.GET("/getRecordingTextTracks", { params: { query: { recordID: "r" } } })
    expectTypeOf(data?.response.tracks).toEqualTypeOf<TextTrack[] | undefined>()
    const stuns = await bbb.api.GET("/stuns", { params: { query: { sessionToken: "s" } } })
    expectTypeOf(stuns.data?.stunServers[0]?.url).toEqualTypeOf<string | undefined>()
  })

  test("uses prefixed names as sent", () => {
    const aula = { name: "Aula", meetingID: "aula-1" }
    void bbb.api.GET("/create", { params: { query: { ...aula, meta: { "meta_class-id": "7" } } } })
    void bbb.api.GET("/create", { params: { query: { ...aula, meta_endCallbackUrl: "https://app.example.org" } } })
    // @ts-expect-error the name lacks its prefix
    void bbb.api.GET("/create", { params: { query: { ...aula, meta: { "class-id": "7" } } } })
    // @ts-expect-error values are sent as strings
    void bbb.api.GET("/create", { params: { query: { ...aula, meta: { meta_class: 7 } } } })
    // @ts-expect-error the name lacks its prefix
    void bbb.api.GET("/join", { params: { query: { meetingID: "a", fullName: "b", userdata: { group: "b" } } } })
  })

  const params = { query: { meetingID: "a" } }

  test("accepts only the options of a call", () => {
    void bbb.api.GET("/getMeetings", { timeout: 1, maxRetries: 0, signal: AbortSignal.abort(), headers: { a: null } })
    void bbb.api.GET("/getMeetings", { timeout: undefined, fetch: (request: Request) => fetch(request) })
    void bbb.api.GET("/getMeetings", { keepalive: true, querySerializer: () => "" })
    // @ts-expect-error a misspelt option
    void bbb.api.GET("/getMeetings", { timeOut: 1 })
    // @ts-expect-error a misspelt option next to params
    void bbb.api.GET("/getMeetingInfo", { params, timeOut: 1 })
    // @ts-expect-error a misspelt option
    void bbb.api.GET("/getMeetings", { maxRetry: 1 })
    // @ts-expect-error a misspelt option
    void bbb.api.GET("/getMeetings", { parseas: "text" })
    // @ts-expect-error the method is said already
    void bbb.api.GET("/getMeetings", { method: "POST" })
    // @ts-expect-error redirects are followed by the client
    void bbb.api.GET("/getMeetings", { redirect: "manual" })
    // @ts-expect-error a GET has no body
    void bbb.api.GET("/getMeetings", { body: {} })
    // @ts-expect-error there is no such call with this method
    void bbb.api.DELETE("/getMeetings")
    void bbb.api.POST("/create", {
      params: { query: { name: "a", meetingID: "a" } },
      body: { module: [] },
      bodySerializer: () => "<modules/>",
    })
  })

  test("has data typed by parseAs", async () => {
    const { data: text } = await bbb.api.GET("/getMeetingInfo", { params, parseAs: "text" })
    expectTypeOf(text).toEqualTypeOf<string | undefined>()
    const { data: blob } = await bbb.api.GET("/getMeetings", { parseAs: "blob" })
    expectTypeOf(blob).toEqualTypeOf<Blob | undefined>()
    const { data: buffer } = await bbb.api.GET("/getMeetings", { parseAs: "arrayBuffer" })
    expectTypeOf(buffer).toEqualTypeOf<ArrayBuffer | undefined>()
    const { data: stream } = await bbb.api.GET("/getMeetings", { parseAs: "stream" })
    expectTypeOf(stream).toEqualTypeOf<Response["body"] | undefined>()
    const result = await bbb.api.GET("/getMeetingInfo", { params, parseAs: "json" })
    expectTypeOf(result.data).toExtend<Meeting | undefined>()
    // @ts-expect-error there is no such form
    void bbb.api.GET("/getMeetings", { parseAs: "xml" })
  })

  test("has request() and the other methods of openapi-fetch", async () => {
    const result = await bbb.api.request("get", "/getMeetingInfo", { params })
    expectTypeOf(result.data).toExtend<Meeting | undefined>()
    // @ts-expect-error a misspelt option
    void bbb.api.request("get", "/getMeetingInfo", { params, timeOut: 1 })
    bbb.api.use({ onRequest: ({ request }) => request })
  })
})

describe("errors", () => {
  test("are recognized by class or guard, with known codes", () => {
    const error: unknown = undefined
    if (error instanceof BigBlueButtonError) {
      expectTypeOf(error.name).toEqualTypeOf<"BigBlueButtonError">()
      expectTypeOf("notFound" as const).toExtend<typeof error.code>()
      expectTypeOf<string>().toExtend<typeof error.code>()
    }
    if (isApiError(error)) expectTypeOf(error.status).toEqualTypeOf<number>()
    if (isBigBlueButtonError(error)) {
      expectTypeOf(error).toEqualTypeOf<BigBlueButtonError>()
      expectTypeOf(error.code).toEqualTypeOf<MessageKey>()
      expectTypeOf(error.code).not.toEqualTypeOf<string>()
      expectTypeOf(error.retriesDenied).toEqualTypeOf<boolean>()
    }
  })
})

describe("events", () => {
  const event = {} as WebhookEvent

  test("narrow by id, in a switch and in a comparison", () => {
    switch (event.id) {
      case "meeting-created":
        expectTypeOf(event.attributes.meeting["voice-conf"]).toEqualTypeOf<string | undefined>()
        break
      case "rap-publish-ended":
        expectTypeOf(event.attributes["record-id"]).toEqualTypeOf<string | undefined>()
        break
      default:
        expectTypeOf(String(event.id)).toEqualTypeOf<string>()
    }
    if (event.id === "user-joined") expectTypeOf(event.type).toEqualTypeOf<"event">()
  })

  test("of an unknown type are in the union and match no known id", () => {
    if (!isKnownEvent(event)) {
      expectTypeOf(event.attributes).toEqualTypeOf<Readonly<Record<string, unknown>> | undefined>()
      // @ts-expect-error "meeting-ended" is known
      const known: typeof event.id = "meeting-ended"
      expectTypeOf(known).toExtend<typeof event.id>()
    } else expectTypeOf(event.id).toEqualTypeOf<EventName>()
  })
})

describe("the document's types used without this client", () => {
  test("have a union for status 200 that one comparison narrows", async () => {
    const { data } = await createClient<paths>().GET("/getMeetingInfo", { params: { query: { meetingID: "a" } } })
    if (data === undefined) return
    expectTypeOf(data.returncode).toEqualTypeOf<"SUCCESS" | "FAILED">()
    // @ts-expect-error it may have failed
    expectTypeOf(data.meetingName).toEqualTypeOf<string>()
    if (data.returncode === "FAILED") expectTypeOf(data.errors).toBeArray()
    else expectTypeOf(data.meetingName).toEqualTypeOf<string>()
  })
})

describe("ConferênciaWeb", () => {
  const confweb = new ConferenciaWeb({ baseUrl: "https://confweb.example.org", secret: "s" })
  const room = { meetingID: "a" }

  test("has its service's calls", () => {
    expectTypeOf(
      confweb.getAllMeetings({ meetingName: "a", sort_by: "name", order_by: "desc" }),
    ).resolves.toEqualTypeOf<MeetingData[]>()
    expectTypeOf(confweb.allMeetings()).toEqualTypeOf<AsyncGenerator<MeetingData, void, undefined>>()
    expectTypeOf(confweb.updateMeeting({ ...room, name: "b" })).resolves.toHaveProperty("messageKey")
    expectTypeOf(confweb.hooks.enable({ hookID: "1" })).resolves.toEqualTypeOf<boolean>()
    expectTypeOf<MeetingData["meeting"]["createTime"]>().toEqualTypeOf<string | undefined>()
    expectTypeOf<MeetingData["meeting"]["startTime"]>().toEqualTypeOf<number | undefined>()
    expectTypeOf<MeetingData["recording"]>().toEqualTypeOf<Recording | undefined>()
    void confweb.getRecordings({ ...room, meetingIDWildcard: true })
    void confweb.hooks.create({ callbackURL: "https://a.example", meetingID: ["a", "b"], enabled: false })
    void confweb.joinUrl({ ...room, fullName: "b", password: "ap", clientURL: "https://client.example" })
    void confweb.api.GET("/getAllMeetings", { params: { query: { includeRecordings: true } } })
    // @ts-expect-error a date, not a time
    void confweb.getAllMeetings({ start_time: 1 })
    // @ts-expect-error no such parameter
    void confweb.getAllMeetings({ state: "published" })
  })

  test("requires a password to join and to end", () => {
    void confweb.end({ ...room, password: "mp" })
    // @ts-expect-error the password is required
    void confweb.end(room)
    // @ts-expect-error the password is required
    confweb.joinUrl({ ...room, fullName: "b", role: "VIEWER" })
    // @ts-expect-error the password is required
    void confweb.join({ ...room, fullName: "b", role: "VIEWER" })
    // @ts-expect-error a missing password
    void confweb.end({ ...room, password: undefined })
    void confweb.enterAsViewer("a", { fullName: "b" })
    void bbb.end(room)
  })

  test("lacks what its service does not have", () => {
    expectTypeOf(confweb).not.toHaveProperty("getSessions")
    expectTypeOf(confweb).not.toHaveProperty("insertDocument")
    expectTypeOf(confweb).not.toHaveProperty("sendChatMessage")
    expectTypeOf(confweb).not.toHaveProperty("getRecordingTextTracks")
    expectTypeOf(confweb).not.toHaveProperty("putRecordingTextTrack")
    expectTypeOf(confweb).not.toHaveProperty("getJoinUrl")
    expectTypeOf(confweb).not.toHaveProperty("stuns")
    expectTypeOf(confweb).not.toHaveProperty("signOut")
    expectTypeOf(confweb).not.toHaveProperty("learningDashboard")
    expectTypeOf(confweb).not.toHaveProperty("feedback")
    // @ts-expect-error not in the contract
    void confweb.api.GET("/getSessions")
    // @ts-expect-error hooks receive every event
    void confweb.hooks.create({ callbackURL: "https://a.example", eventID: "user-left" })
    // @ts-expect-error hooks receive events
    void confweb.hooks.ensure("https://a.example", { getRaw: true })
    // @ts-expect-error hooks receive every event
    void confweb.hooks.keep("https://a.example", { eventID: ["user-left"] })
  })

  test("has fields that BigBlueButton lacks", () => {
    expectTypeOf(bbb).not.toHaveProperty("getAllMeetings")
    expectTypeOf(bbb).not.toHaveProperty("allMeetings")
    expectTypeOf(bbb).not.toHaveProperty("updateMeeting")
    expectTypeOf(bbb.hooks).not.toHaveProperty("enable")
    // @ts-expect-error ConferênciaWeb's
    void bbb.hooks.create({ callbackURL: "https://a.example", enabled: true })
    // @ts-expect-error ConferênciaWeb's
    void bbb.getRecordings({ ...room, meetingIDWildcard: true })
    // @ts-expect-error ConferênciaWeb's
    bbb.joinUrl({ ...room, fullName: "b", role: "VIEWER", clientURL: "https://client.example" })
    // @ts-expect-error ConferênciaWeb's
    void bbb.api.GET("/updateMeeting", { params: { query: { ...room, name: "b" } } })
    void bbb.hooks.create({ callbackURL: "https://a.example", eventID: "user-left", getRaw: false })
  })
})

describe("4.0 and 4.1", () => {
  type Known<Name extends keyof components["schemas"], Value> = Extract<components["schemas"][Name], Value>

  test("have known parameters, features, keys and states", () => {
    void bbb.create({ name: "a", meetingID: "b", allowModsToRequestCameraShare: true })
    expectTypeOf<Known<"DisabledFeature", "webcamGrid" | "lockSettings">>().toEqualTypeOf<
      "webcamGrid" | "lockSettings"
    >()
    type Keys = "fullNameTooLong" | "missingParamMessage" | "missingParameter"
    expectTypeOf<Extract<MessageKey, Keys>>().toEqualTypeOf<Keys>()
    expectTypeOf<Known<"RecordingState", "available">>().toEqualTypeOf<"available">()
    type Analytics = components["schemas"]["AnalyticsCallbackAttendee"]
    expectTypeOf<Analytics["recent_talking_time"]>().toEqualTypeOf<string | undefined>()
  })

  test("have a list of files in an ai-summary", () => {
    type Files = NonNullable<Recording["playback"][number]["urls"]>["url"]
    expectTypeOf<Files>().toEqualTypeOf<{ url: string; category?: string; type?: string }[]>()
  })

  test("have a typed learning dashboard, in both versions", () => {
    expectTypeOf(bbb.learningDashboard({ sessionToken: "a" })).resolves.toEqualTypeOf<LearningDashboard>()
    type User = LearningDashboard["users"][string]
    type Connection = User["intIds"][string]
    expectTypeOf<NonNullable<Connection["sessions"]>[number]["registeredOn"]>().toEqualTypeOf<number>()
    expectTypeOf<Connection["registeredOn"]>().toEqualTypeOf<number | undefined>()
    expectTypeOf<NonNullable<User["reactions"]>[number]["sentOn"]>().toEqualTypeOf<number>()
    expectTypeOf<NonNullable<User["emojis"]>[number]["name"]>().toEqualTypeOf<string>()
    expectTypeOf<User["raiseHand"]>().toEqualTypeOf<number[] | undefined>()
  })
})
