import { describe, expect, test } from "vitest"
import { type BigBlueButton, BigBlueButtonError, DecodeError, isBigBlueButtonError } from "conferkit/bigbluebutton"
import { ConferenciaWeb } from "conferkit/conferenciaweb"
import { all, answered, failureOf, withSandbox } from "../support/bigbluebutton.ts"

const response = (inner: string) => `<response><returncode>SUCCESS</returncode>${inner}</response>`
const json = (members: object) => JSON.stringify({ response: { returncode: "SUCCESS", ...members } })
const meetingID = "aula-1"
const recordID = "r"

/** A client that gets this response, and the lines that it logs. */
function logging(body: string, type?: string) {
  const lines: [level: string, line: string][] = []
  const line = (level: string) => (text: string) => lines.push([level, text])
  const logger = { debug: line("debug"), info: line("info"), warn: line("warn"), error: line("error") }
  return { bbb: answered(body, { logger }, type), lines }
}

describe("isMeetingRunning", () => {
  test.each([
    ["true", true],
    ["TRUE", true],
    [" true\n", true],
    ["1", true],
    ["yes", true],
    ["YES", true],
    ["<![CDATA[yes]]>", true],
    ["false", false],
    ["0", false],
    ["no", false],
    ["No ", false],
  ])("reads %j as %s", async (text, running) => {
    expect(await answered(response(`<running>${text}</running>`)).isMeetingRunning({ meetingID })).toBe(running)
  })

  test.each([true, "true", 1, "1", "yes"])("reads %j in JSON as true", async (running) => {
    expect(await answered(json({ running }), {}, "application/json").isMeetingRunning({ meetingID })).toBe(true)
  })

  test.each([
    ["an empty element", response("<running/>"), "running: missing"],
    ["whitespace", response("<running> </running>"), "running: missing"],
    ["null", response("<running>null</running>"), "running: missing"],
    ["no element", response(""), "running: missing"],
    ["a word", response("<running>maybe</running>"), "running: expected boolean"],
    ["a number other than 0 and 1", response("<running>2</running>"), "running: expected boolean"],
    ["elements", response("<running><is>a meeting</is></running>"), "running: expected boolean"],
    ["nothing, in JSON", json({}), "running: missing"],
    ["null, in JSON", json({ running: null }), "running: missing"],
    ["a word, in JSON", json({ running: "maybe" }), "running: expected boolean"],
    ["an object, in JSON", json({ running: {} }), "running: expected boolean"],
  ])("cannot be decoded if it contains %s", async (_name, body, why) => {
    const { bbb, lines } = logging(body)
    const error = await failureOf(bbb.isMeetingRunning({ meetingID }))
    expect(error).toBeInstanceOf(DecodeError)
    expect(error).toMatchObject({ operation: "isMeetingRunning", status: 200 })
    expect((error as Error).message).toContain(why)
    expect(lines).toHaveLength(1)
    await expect(bbb.api.GET("/isMeetingRunning", { params: { query: { meetingID } } })).rejects.toBeInstanceOf(
      DecodeError,
    )
  })
})

describe("a response without its main value cannot be decoded:", () => {
  const body = response("<message>fine</message>")
  const calls: [string, (bbb: BigBlueButton) => PromiseLike<unknown>, string][] = [
    ["the meeting that was created", (bbb) => bbb.create({ name: "Aula 1", meetingID }), "meetingID"],
    [
      "the meeting that a moderator enters",
      (bbb) => bbb.enterAsModerator({ name: "Aula 1", meetingID }, { fullName: "Ana" }),
      "meetingID",
    ],
    ["whether a viewer may enter", (bbb) => bbb.enterAsViewer(meetingID, { fullName: "Ana" }), "running"],
    ["a meeting", (bbb) => bbb.getMeetingInfo({ meetingID }), "meetingName"],
    ["the version", (bbb) => bbb.index(), "version"],
    ["whether recordings were deleted", (bbb) => bbb.deleteRecordings({ recordID }), "deleted"],
    ["whether they were changed", (bbb) => bbb.updateRecordings({ recordID, meta: { a: "b" } }), "updated"],
    ["whether they were published", (bbb) => bbb.publishRecordings({ recordID, publish: true }), "published"],
    ["the id of a hook", (bbb) => bbb.hooks.create({ callbackURL: "https://app.example" }), "hookID"],
    ["whether a hook was removed", (bbb) => bbb.hooks.destroy({ hookID: "7" }), "removed"],
    [
      "where a user goes",
      (bbb) => bbb.join({ meetingID, fullName: "Ana", role: "VIEWER", redirect: false }),
      "meeting_id",
    ],
  ]
  test.each(calls)("%s", async (_name, call, missing) => {
    const error = await failureOf(call(answered(body)))
    expect(error).toBeInstanceOf(DecodeError)
    expect((error as Error).message).toContain(`${missing}: missing`)
  })

  test("the link to join again, dashboard data, or a tracks value that is not a list", async () => {
    const wrong = answered(json({ url: 7, data: 7, tracks: "none" }), {}, "application/json")
    const sessionToken = "t"
    expect(await failureOf(wrong.getJoinUrl({ sessionToken }))).toBeInstanceOf(DecodeError)
    expect(await failureOf(wrong.learningDashboard({ sessionToken }))).toBeInstanceOf(DecodeError)
    expect(await failureOf(wrong.getRecordingTextTracks({ recordID }))).toBeInstanceOf(DecodeError)
    const none = answered(json({}), {}, "application/json")
    expect(await failureOf(none.getJoinUrl({ sessionToken }))).toBeInstanceOf(DecodeError)
    expect(await failureOf(none.learningDashboard({ sessionToken }))).toBeInstanceOf(DecodeError)
    expect(await failureOf(none.getRecordingTextTracks({ recordID }))).toBeInstanceOf(DecodeError)
  })

  test("the ConferênciaWeb token", async () => {
    const fetch = () => Promise.resolve(new Response(body))
    const { api } = new ConferenciaWeb({ baseUrl: "https://confweb.example", secret: "secret-of-tests", fetch })
    const query = { meetingID: recordID, authUser: "u", authAddr: "127.0.0.1" }
    await expect(api.GET("/getRecordingToken", { params: { query } })).rejects.toThrow("token: missing")
  })
})

describe("an invalid optional value is omitted and reported", () => {
  const recording = (inner: string, at: number) =>
    `<recording><recordID>r${at}</recordID><meetingID>m</meetingID><name>n</name><published>true</published>${inner}</recording>`
  const list = (...recordings: string[]) => response(`<recordings>${recordings.map(recording).join("")}</recordings>`)

  test.each([
    [
      "a date string in a number",
      "<startTime>Thu Sep 18 19:17:10 UTC 2014</startTime>",
      "startTime",
      "expected integer",
    ],
    ["a word in a number", "<participants>viele</participants>", "participants", "expected integer"],
    ["a number out of range", "<size>123456789012345678901</size>", "size", "expected integer"],
    ["a word in a boolean", "<isBreakout>perhaps</isBreakout>", "isBreakout", "expected boolean"],
    [
      "a string instead of a list",
      "<playback>https://play.example</playback>",
      "playback",
      "text where elements are expected",
    ],
    ["another element in a list", "<playback><url>https://play.example</url></playback>", "playback.url", "unexpected"],
    [
      "a word in an attribute",
      `<playback><format><type>presentation</type><url>u</url><preview><images><image width="wide">i</image></images></preview></format></playback>`,
      "playback.0.preview.images.0.width",
      "expected integer",
    ],
    [
      "two values instead of one",
      "<state>published</state><state>deleted</state>",
      "state",
      "more than one; the last is used",
    ],
  ])("%s", async (_name, inner, path, message) => {
    const { bbb, lines } = logging(list("", inner))
    const { data, issues } = await bbb.getRecordings().withResponse()
    expect(data).toHaveLength(2)
    expect(issues).toEqual([{ of: "getRecordings", path: `recordings.1.${path}`, message }])
    const line = `bigbluebutton.getRecordings: the response does not match the OpenAPI document: recordings.1.${path} (${message})`
    expect(lines).toEqual([["warn", line]])
    expect(await all(bbb.recordings())).toHaveLength(2)
    // recordings() sends one more request to confirm that the list is complete.
    expect(lines.length).toBeGreaterThan(1)
    for (const [, told] of lines) expect(told).toBe(line)
  })

  test('a value that means "none" is omitted without an issue', async () => {
    const { bbb, lines } = logging(list("<startTime/><endTime>null</endTime><size> </size><isBreakout></isBreakout>"))
    const { data, issues } = await bbb.getRecordings().withResponse()
    for (const name of ["startTime", "endTime", "size", "isBreakout"]) expect(data[0]).not.toHaveProperty(name)
    expect(issues).toEqual([])
    expect(lines).toEqual([])
  })

  test("one log line reports all issues without values, and shortens a long list", async () => {
    const secret = "s3cret-value"
    const { bbb, lines } = logging(list(...Array.from({ length: 150 }, () => `<startTime>${secret}</startTime>`)))
    const { issues } = await bbb.getRecordings().withResponse()
    expect(issues).toHaveLength(101)
    expect(issues.at(-1)).toEqual({ of: "getRecordings", path: "", message: "50 more" })
    expect(lines).toHaveLength(1)
    expect(JSON.stringify([issues, lines])).not.toContain(secret)
  })

  test("in JSON as in XML", async () => {
    const meetings = [{ meetingName: "a", meetingID: 7, participantCount: "3", maxUsers: "1,000", attendees: "none" }]
    const { bbb, lines } = logging(json({ meetings }), "application/json")
    const { data, issues } = await bbb.getMeetings().withResponse()
    expect(data).toMatchObject([{ meetingID: "7", participantCount: 3, maxUsers: 1000, attendees: [], metadata: {} }])
    expect(issues).toContainEqual({ of: "getMeetings", path: "meetings.0.attendees", message: "expected array" })
    expect(lines).toHaveLength(1)
  })

  test("a valid response has no issues", async () => {
    const { bbb } = withSandbox({ recordings: 2 })
    await bbb.create({ name: "Aula 1", meetingID })
    expect((await bbb.getMeetingInfo({ meetingID }).withResponse()).issues).toEqual([])
    expect((await bbb.getRecordings().withResponse()).issues).toEqual([])
  })
})

describe("in a list", () => {
  const meeting = (inner: string) =>
    response(`<meetings><meeting><meetingID>a</meetingID></meeting><meeting>${inner}</meeting></meetings>`)

  test("an item with missing values is reported, since other server versions omit elements", async () => {
    const { data, issues } = await answered(meeting("<meetingID>b</meetingID>")).getMeetings().withResponse()
    expect(data).toMatchObject([{ meetingID: "a" }, { meetingID: "b" }])
    expect(issues).toContainEqual({ of: "getMeetings", path: "meetings.1.running", message: "missing" })
  })

  test("an unreadable item is a DecodeError that names it", async () => {
    const error = await failureOf(answered(meeting("<meetingID>b</meetingID><running>perhaps</running>")).getMeetings())
    expect(error).toBeInstanceOf(DecodeError)
    expect((error as Error).message).toContain("meetings.1.running: expected boolean")
  })

  test.each([
    [
      "an unreadable value",
      "<recordID>r2</recordID><published>perhaps</published>",
      "recordings.1.published: expected boolean",
    ],
    ["no id", "<name>n</name>", "recordings.1.recordID: missing"],
    ["an empty id", "<recordID/><name>n</name>", "recordings.1.recordID: missing"],
  ])(
    "a recording with %s makes recordings() throw a DecodeError, after the valid ones before it",
    async (_name, inner, why) => {
      const body = response(
        `<recordings><recording><recordID>r1</recordID></recording><recording>${inner}</recording></recordings>`,
      )
      for (const text of [body, body.replace("<response>", "<response >")]) {
        const seen: string[] = []
        const error = await failureOf(
          (async () => {
            for await (const recording of answered(text).recordings()) seen.push(recording.recordID)
          })(),
        )
        expect(error).toBeInstanceOf(DecodeError)
        expect((error as Error).message).toContain(why)
        // A streamed response; a response with another start is buffered.
        expect(seen).toEqual(text === body ? ["r1"] : [])
      }
    },
  )
})

describe("any returncode other than SUCCESS is an error, with its key:", () => {
  test.each(["FAILED", "Failed", "failed", "FAILURE", "Failure", " FAILED\n", "FAIL", "ERROR"])("%j", async (word) => {
    const inner = `<messageKey>notFound</messageKey><message>We could not find a meeting</message>`
    const bodies = [
      `<response><returncode>${word}</returncode>${inner}</response>`,
      JSON.stringify({
        response: { returncode: word, messageKey: "notFound", message: "We could not find a meeting" },
      }),
    ]
    for (const body of bodies) {
      const bbb = answered(body)
      for (const call of [
        bbb.getMeetingInfo({ meetingID }),
        bbb.recordings().next(),
        bbb.getRecordingTextTracks({ recordID }),
      ]) {
        const error = await failureOf(call)
        expect(error).toBeInstanceOf(BigBlueButtonError)
        expect(error).toMatchObject({ code: "notFound", status: 200 })
        expect(isBigBlueButtonError(error)).toBe(true)
      }
      const { error } = await bbb.api.GET("/getMeetingInfo", { params: { query: { meetingID } } })
      expect(error).toMatchObject({ returncode: "FAILED", messageKey: "notFound" })
    }
  })

  test.each(["SUCCESS", "success", "Success", " SUCCESS\n"])("%j is a success", async (word) => {
    const body = `<response><returncode>${word}</returncode><running>true</running></response>`
    const bbb = answered(body)
    expect(await bbb.isMeetingRunning({ meetingID })).toBe(true)
    const { data } = await bbb.api.GET("/isMeetingRunning", { params: { query: { meetingID } } })
    expect(data).toEqual({ returncode: "SUCCESS", running: true })
    const json = answered(JSON.stringify({ response: { returncode: word, tracks: [] } }))
    const tracks = await json.getRecordingTextTracks({ recordID }).withResponse()
    expect(tracks.body).toEqual({ response: { returncode: "SUCCESS", tracks: [] } })
  })
})

test("decodes ConferênciaWeb's sample of getAllMeetings, where createTime is a date string", async () => {
  const meeting =
    "<meetingName>a</meetingName><meetingID>m</meetingID><createTime>Thu Sep 18 19:17:10 UTC 2014</createTime><startTime>1411067830000</startTime>"
  const fetch = () =>
    Promise.resolve(
      new Response(response(`<meetings><meetingData><meeting>${meeting}</meeting></meetingData></meetings>`)),
    )
  const { api } = new ConferenciaWeb({ baseUrl: "https://confweb.example", secret: "secret-of-tests", fetch })
  const { data } = await api.GET("/getAllMeetings")
  expect(data?.meetings[0]?.meeting).toMatchObject({ meetingID: "m", startTime: 1_411_067_830_000 })
  expect(data?.meetings[0]?.meeting.createTime).toBe("Thu Sep 18 19:17:10 UTC 2014")
})

test("reads hooks of services that send fewer fields", async () => {
  const hooks =
    "<hooks><hook><hookID>1</hookID><callbackURL>https://a.example</callbackURL><rawData>1</rawData></hook><hook><hookID>2</hookID><callbackURL>https://b.example</callbackURL></hook></hooks>"
  const { data, issues } = await answered(response(hooks)).hooks.list().withResponse()
  expect(data).toEqual([
    { hookID: "1", callbackURL: "https://a.example", rawData: true },
    { hookID: "2", callbackURL: "https://b.example" },
  ])
  expect(issues).toEqual([])
})
