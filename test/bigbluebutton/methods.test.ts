import { describe, expect, test } from "vitest"
import { BigBlueButton, BigBlueButtonError, ConnectionError, DecodeError } from "conferkit/bigbluebutton"
import { answered, failureOf, noWaiting, withSandbox } from "../support/bigbluebutton.ts"

const aula = { name: "Aula 1", meetingID: "aula-1" }
const meetingID = "aula-1"

describe("each method resolves to the data of its response", () => {
  test("index needs no secret", async () => {
    const { bbb, urls } = withSandbox()
    expect(await bbb.index()).toMatchObject({ returncode: "SUCCESS", version: "2.0", apiVersion: "2.0" })
    expect(urls).toEqual(["http://sandbox.invalid/bigbluebutton/api"])
  })

  test("create returns ids, times and passwords, and finds the meeting the second time", async () => {
    const { bbb } = withSandbox({ now: () => 1_700_000_000_000 })
    const first = await bbb.create({ ...aula, attendeePW: "0123", moderatorPW: "1e5", voiceBridge: "00042" })
    expect(first).toMatchObject({
      meetingID,
      parentMeetingID: "bbb-none",
      attendeePW: "0123",
      moderatorPW: "1e5",
      createTime: 1_700_000_000_000,
      voiceBridge: "00042",
      hasUserJoined: false,
      duration: 0,
    })
    expect(await bbb.create(aula)).toMatchObject({
      messageKey: "duplicateWarning",
      internalMeetingID: first.internalMeetingID,
    })
  })

  test("isMeetingRunning returns a boolean, also for an unknown meeting", async () => {
    const { bbb, sandbox } = withSandbox()
    expect(await bbb.isMeetingRunning({ meetingID })).toBe(false)
    await bbb.create(aula)
    expect(await bbb.isMeetingRunning({ meetingID })).toBe(false)
    sandbox.attend(meetingID, { fullName: "Ana" })
    expect(await bbb.isMeetingRunning({ meetingID })).toBe(true)
  })

  test("getMeetingInfo and getMeetings return the same meeting data", async () => {
    const { bbb, sandbox } = withSandbox()
    await bbb.create({ ...aula, meta: { "class-id": "007" } })
    sandbox.attend(meetingID, { fullName: "Ana", userID: "0123", role: "MODERATOR", userdata: { turma: "7b" } })
    const { returncode, ...info } = await bbb.getMeetingInfo({ meetingID })
    expect(returncode).toBe("SUCCESS")
    expect(await bbb.getMeetings()).toEqual([info])
    expect(info).toMatchObject({
      meetingName: "Aula 1",
      running: true,
      participantCount: 1,
      metadata: { "class-id": "007" },
      breakoutRooms: [],
      attendees: [
        { userID: "0123", fullName: "Ana", role: "MODERATOR", isPresenter: true, customdata: { turma: "7b" } },
      ],
    })
  })

  test("a breakout room has its parent's id, and the parent lists its rooms", async () => {
    const { bbb } = withSandbox()
    const { internalMeetingID } = await bbb.create(aula)
    const room = { name: "Sala 1", meetingID: "sala-1", isBreakout: true, parentMeetingID: meetingID, sequence: 1 }
    await bbb.create({ ...room, freeJoin: true })
    expect((await bbb.getMeetingInfo({ meetingID })).breakoutRooms).toEqual(["sala-1"])
    expect(await bbb.getMeetingInfo({ meetingID: "sala-1" })).toMatchObject({
      isBreakout: true,
      parentMeetingID: internalMeetingID,
      sequence: 1,
      freeJoin: true,
    })
  })

  test("getSessions lists the participants", async () => {
    const { bbb, sandbox } = withSandbox()
    const { internalMeetingID } = await bbb.create(aula)
    sandbox.attend(meetingID, { fullName: "Ana" })
    expect(await bbb.getSessions()).toEqual([{ meetingID: internalMeetingID, meetingName: "Aula 1", userName: "Ana" }])
  })

  test("sendChatMessage posts to the chat", async () => {
    const { bbb, sandbox } = withSandbox()
    await bbb.create(aula)
    sandbox.attend(meetingID, { fullName: "Ana" })
    expect(await bbb.sendChatMessage({ meetingID, message: "Olá & até já", userName: "Portal" })).toMatchObject({
      returncode: "SUCCESS",
    })
    expect(sandbox.meetings[0]?.chat).toEqual([{ userName: "Portal", message: "Olá & até já" }])
  })

  test("end ends the meeting", async () => {
    const { bbb, sandbox } = withSandbox()
    await bbb.create(aula)
    expect(await bbb.end({ meetingID })).toMatchObject({ messageKey: "sentEndMeetingRequest" })
    expect(sandbox.meetings).toEqual([])
  })

  test("recordings are listed, hidden, renamed and deleted", async () => {
    const { bbb, sandbox } = withSandbox({ recordings: 3 })
    const [recording] = await bbb.getRecordings({ meetingID: "sala-01" })
    expect(recording).toMatchObject({
      recordID: expect.any(String) as string,
      published: true,
      metadata: { "class-id": "000001" },
      playback: [{ type: "presentation", preview: { images: [{ width: 176, height: 136 }] } }, { type: "video" }],
      data: [],
    })
    const recordID = [recording?.recordID ?? ""]
    expect(await bbb.publishRecordings({ recordID, publish: false })).toMatchObject({ published: "false" })
    expect(await bbb.updateRecordings({ recordID, meta: { title: "Álgebra" } })).toMatchObject({ updated: true })
    expect(sandbox.recordings[0]).toMatchObject({ state: "unpublished" })
    expect(sandbox.recordings[0]?.metadata.get("title")).toBe("Álgebra")
    expect(await bbb.deleteRecordings({ recordID })).toMatchObject({ deleted: true })
    expect(await bbb.getRecordings()).toHaveLength(2)
  })

  test.each([
    ["text", "WEBVTT\n\nolá"],
    ["bytes", new TextEncoder().encode("WEBVTT\n\nolá")],
    ["a Blob", new Blob(["WEBVTT\n\nolá"])],
    ["a File", new File(["WEBVTT\n\nolá"], "legenda.srt")],
  ])("a text track is uploaded as %s and listed", async (_name, file) => {
    const { bbb, sandbox } = withSandbox({ recordings: 1 })
    const recordID = sandbox.recordings[0]?.recordID ?? ""
    const track = { recordID, kind: "captions", lang: "pt-BR", label: "Português" } as const
    expect(await bbb.putRecordingTextTrack({ ...track, file })).toMatchObject({
      messageKey: "upload_text_track_success",
      recordId: recordID,
    })
    expect(sandbox.recordings[0]?.tracks[0]?.content).toBe("WEBVTT\n\nolá")
    expect(await bbb.getRecordingTextTracks({ recordID })).toMatchObject([
      { kind: "captions", lang: "pt-BR", label: "Português", source: "upload" },
    ])
  })

  test("withResponse returns the whole response with status and headers, without the query", async () => {
    const { bbb } = withSandbox({ recordings: 3 })
    const { data, body, response } = await bbb.getRecordings({ limit: 2 }).withResponse()
    expect(data).toHaveLength(2)
    expect(body).toMatchObject({ returncode: "SUCCESS", totalElements: 3, recordings: data })
    expect(response.status).toBe(200)
    expect(response.headers.get("content-type")).toBe("text/xml;charset=utf-8")
    expect(response.url).toBe("http://sandbox.invalid/bigbluebutton/api/getRecordings")
    expect(await response.json()).toBe(body)
  })

  test("withResponse rejects as the call does", async () => {
    const { bbb } = withSandbox()
    await expect(bbb.getMeetingInfo({ meetingID }).withResponse()).rejects.toBeInstanceOf(BigBlueButtonError)
  })
})

const recordID = "r-1"
const everyMethod: [name: string, call: (bbb: BigBlueButton) => PromiseLike<unknown>][] = [
  ["index", (bbb) => bbb.index()],
  ["create", (bbb) => bbb.create(aula)],
  // A separate call in the document, but not in the method.
  ["create", (bbb) => bbb.create({ ...aula, documents: [{ url: "https://x.example/a.pdf" }] })],
  ["join", (bbb) => bbb.join({ meetingID, fullName: "Ana", role: "VIEWER" })],
  ["isMeetingRunning", (bbb) => bbb.isMeetingRunning({ meetingID })],
  ["end", (bbb) => bbb.end({ meetingID })],
  ["getMeetingInfo", (bbb) => bbb.getMeetingInfo({ meetingID })],
  ["getMeetings", (bbb) => bbb.getMeetings()],
  ["getSessions", (bbb) => bbb.getSessions()],
  ["insertDocument", (bbb) => bbb.insertDocument({ meetingID, documents: [{ url: "https://x.example/a.pdf" }] })],
  ["sendChatMessage", (bbb) => bbb.sendChatMessage({ meetingID, message: "Olá" })],
  ["getRecordings", (bbb) => bbb.getRecordings()],
  ["getRecordings", (bbb) => bbb.recordings().next()],
  ["publishRecordings", (bbb) => bbb.publishRecordings({ recordID, publish: true })],
  ["deleteRecordings", (bbb) => bbb.deleteRecordings({ recordID })],
  ["updateRecordings", (bbb) => bbb.updateRecordings({ recordID, meta: { a: "b" } })],
  ["getRecordingTextTracks", (bbb) => bbb.getRecordingTextTracks({ recordID })],
  [
    "putRecordingTextTrack",
    (bbb) => bbb.putRecordingTextTrack({ recordID, kind: "captions", lang: "en", file: "WEBVTT" }),
  ],
  ["getJoinUrl", (bbb) => bbb.getJoinUrl({ sessionToken: "t" })],
  ["signOut", (bbb) => bbb.signOut({ sessionToken: "t" })],
  ["stuns", (bbb) => bbb.stuns({ sessionToken: "t" })],
  ["learningDashboard", (bbb) => bbb.learningDashboard({ sessionToken: "t" })],
  ["feedback", (bbb) => bbb.feedback({ sessionToken: "t" }, { rating: 5 })],
  ["hooksCreate", (bbb) => bbb.hooks.create({ callbackURL: "https://app.example/cb" })],
  ["hooksList", (bbb) => bbb.hooks.list()],
  ["hooksDestroy", (bbb) => bbb.hooks.destroy({ hookID: "1" })],
]

describe.each(everyMethod)("%s of a failing server", (operation, call) => {
  test("rejects with the server's error", async () => {
    const xml = "<response><returncode>FAILED</returncode><messageKey>apiNotEnabled</messageKey></response>"
    const error = await failureOf(call(answered(xml)))
    expect(error).toBeInstanceOf(BigBlueButtonError)
    expect(error).toMatchObject({ provider: "bigbluebutton", operation, status: 200, code: "apiNotEnabled" })
  })

  test("rejects a page with an error status as an API error, and other pages as DecodeError", async () => {
    const page = (status: number) => () => new Response("<html><h1>nginx</h1></html>", { status })
    expect(await failureOf(call(answered(page(502))))).toMatchObject({
      name: "BigBlueButtonError",
      operation,
      code: "http_502",
    })
    const error = await failureOf(call(answered(page(200))))
    expect(error).toBeInstanceOf(DecodeError)
    expect(error).toMatchObject({ operation, status: 200 })
  })

  test("rejects if no server responds", async () => {
    const lost = () => Promise.reject(new TypeError("fetch failed"))
    const bbb = new BigBlueButton({ baseUrl: "https://bbb.example.org", secret: "s", fetch: lost, ...noWaiting })
    const error = await failureOf(call(bbb))
    expect(error).toBeInstanceOf(ConnectionError)
    expect(error).toMatchObject({ operation, code: "network" })
  })
})
