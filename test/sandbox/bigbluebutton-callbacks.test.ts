import { describe, expect, test } from "vitest"
import { type BigBlueButtonSandboxOptions, bigBlueButtonSandbox } from "conferkit/sandbox"
import { readToken, receiver, tag, xml } from "./signed.ts"

const start = Date.UTC(2023, 7, 7, 17, 6, 14)

/** One recorded hour with two people, ended and processed. */
async function session(options: BigBlueButtonSandboxOptions, params: Record<string, string | boolean> = {}) {
  let now = start
  const waits: number[] = []
  const sleep = (ms: number) => {
    waits.push(ms)
    return Promise.resolve()
  }
  const { seen, fetch } = receiver(200)
  const sandbox = bigBlueButtonSandbox({ fetch, sleep, now: () => now, ...options })
  const recorded = { record: true, autoStartRecording: true }
  await xml(sandbox, "create", { name: "Laboral", meetingID: "lab 2&ü", ...recorded, duration: 0, ...params })
  sandbox.attend("lab 2&ü", { fullName: "Daronco", role: "MODERATOR", userID: "45" })
  now += 3_000
  sandbox.attend("lab 2&ü", { fullName: "Bárbara" })
  now += 60_000
  sandbox.leave("lab 2&ü", "45")
  now += 1_000
  sandbox.attend("lab 2&ü", { fullName: "Daronco", role: "MODERATOR", userID: "45" })
  now += 3_536_000
  sandbox.endMeeting("lab 2&ü")
  await sandbox.processRecordings()
  await sandbox.settled()
  return { sandbox, seen, waits }
}

/** A meeting that may be recorded, whose button nobody presses. */
async function silent(params: Record<string, string | boolean>) {
  const { fetch } = receiver(200)
  const sandbox = bigBlueButtonSandbox({ fetch })
  await xml(sandbox, "create", { name: "xx", meetingID: "m1", record: true, ...params })
  await xml(sandbox, "hooks/create", { callbackURL: "https://app.test/hook" })
  sandbox.attend("m1", { fullName: "Ana" })
  sandbox.endMeeting("m1")
  await sandbox.processRecordings()
  await sandbox.settled()
  return { sandbox }
}

const callbacks = {
  meta_endCallbackUrl: "https://app.test/end?x=1&y=%26z",
  meetingEndedURL: "https://app.test/ended?z=1",
  "meta_bbb-recording-ready-url": "https://app.test/ready",
  "meta_analytics-callback-url": "https://app.test/analytics",
}

test("the end is reported by two plain GETs, the first with two more parameters", async () => {
  const { sandbox } = await session({}, callbacks)
  expect(sandbox.deliveries.slice(0, 2)).toMatchObject([
    {
      kind: "end-callback",
      method: "GET",
      url: "https://app.test/end?x=1&y=%26z&recordingmarks=true&meetingID=lab+2%26%C3%BC",
      body: undefined,
    },
    { kind: "meeting-ended-url", method: "GET", url: "https://app.test/ended?z=1" },
  ])
})

test("the end is reported five times at most, minutes apart", async () => {
  const { seen, fetch } = receiver(500)
  const { sandbox, waits } = await session({ fetch }, { meta_endCallbackUrl: "https://app.test/end" })
  expect(seen).toHaveLength(5)
  expect(waits).toEqual([30_000, 60_000, 120_000, 300_000])
  expect(sandbox.deliveries).toMatchObject([{ attempts: 5, outcome: "failed" }])
})

test("a breakout room sends no callback when it ends", async () => {
  const { fetch } = receiver(200)
  const sandbox = bigBlueButtonSandbox({ fetch })
  await xml(sandbox, "create", { name: "xx", meetingID: "m1" })
  const room = { isBreakout: true, parentMeetingID: "m1", sequence: 1, meta_endCallbackUrl: "https://app.test/end" }
  await xml(sandbox, "create", { name: "xx", meetingID: "b1", ...room })
  sandbox.endMeeting("b1")
  expect(sandbox.deliveries).toEqual([])
})

test("every published format is reported once, in a token without expiry, whatever the response", async () => {
  const { fetch } = receiver(410)
  const { sandbox } = await session(
    { fetch, secret: "s3cret" },
    { "meta_bbb-recording-ready-url": "https://app.test/ready" },
  )
  const ready = sandbox.deliveries.filter((delivery) => delivery.kind === "recording-ready")
  expect(ready).toHaveLength(2)
  expect(ready[0]).toMatchObject({ attempts: 1, status: 410, outcome: "failed" })
  const token = readToken(new URLSearchParams(ready[0]?.body).get("signed_parameters") ?? "", "sha256", "s3cret")
  expect(token).toEqual({
    header: { alg: "HS256" },
    payload: { meeting_id: "lab 2&ü", record_id: sandbox.recordings[0]?.recordID },
    valid: true,
  })
})

test("a format disabled in create is not produced", async () => {
  const { sandbox } = await session({}, { "meta_bbb-disable-recording-formats": "[Video]" })
  expect(sandbox.recordings[0]?.formats.map((format) => format.type)).toEqual(["presentation"])
})

test("the recording is processing until it is processed, and then published with both formats", async () => {
  const sandbox = bigBlueButtonSandbox()
  await xml(sandbox, "create", { name: "xx", meetingID: "m1", record: true, "meta_class-id": "007" })
  sandbox.startRecording("m1")
  sandbox.endMeeting("m1")
  expect(tag(await xml(sandbox, "getRecordings", { meetingID: "m1" }), "messageKey")).toBe("noRecordings")
  expect(tag(await xml(sandbox, "getRecordings", { meetingID: "m1", state: "processing" }), "state")).toBe("processing")
  await sandbox.processRecordings()
  const document = await xml(sandbox, "getRecordings", { meetingID: "m1" })
  expect(tag(document, "state")).toBe("published")
  expect(document).toContain("<class-id>007</class-id>")
  expect([...document.matchAll(/<format>/g)]).toHaveLength(2)
})

test("a meeting in which nobody started the recording is archived, and has no recording", async () => {
  const { sandbox } = await silent({ meta_endCallbackUrl: "https://app.test/end" })
  expect(sandbox.recordings).toEqual([])
  expect(tag(await xml(sandbox, "getRecordings", { state: "any" }), "messageKey")).toBe("noRecordings")
  expect(sandbox.deliveries.map(({ event, url }) => event ?? url)).toEqual([
    "user-joined",
    "user-left",
    "meeting-ended",
    "https://app.test/end?recordingmarks=false&meetingID=m1",
    "rap-archive-started",
    "rap-archive-ended",
  ])
  const body = new URLSearchParams(sandbox.deliveries.at(-1)?.body)
  expect(JSON.parse(body.get("event") ?? "")).toMatchObject([{ data: { attributes: { recorded: false } } }])
})

test("autoStartRecording starts it with the first person, and only where record allows it", async () => {
  const { sandbox } = await silent({ autoStartRecording: true, meta_endCallbackUrl: "https://app.test/end" })
  expect(sandbox.recordings).toMatchObject([{ meetingID: "m1", state: "published" }])
  const seen = sandbox.deliveries.map(({ event, url }) => event ?? url)
  expect(seen.slice(0, 2)).toEqual(["user-joined", "meeting-recording-started"])
  expect(seen).toContain("https://app.test/end?recordingmarks=true&meetingID=m1")
  expect((await silent({ autoStartRecording: true, record: false })).sandbox.recordings).toEqual([])
})

test.each([
  ["3.4", "meeting-recording-started", "meeting-recording-stopped"],
  ["2", "meeting-recording-changed", "meeting-recording-changed"],
] as const)("bbb-webhooks %s reports that the recording is %s and %s", async (version, started, stopped) => {
  const { fetch } = receiver(200)
  const sandbox = bigBlueButtonSandbox({ fetch, webhooks: { version, permanent: ["https://app.test/hook"] } })
  await xml(sandbox, "create", { name: "xx", meetingID: "m1", record: true })
  for (let press = 0; press < 2; press++) sandbox.startRecording("m1")
  sandbox.stopRecording("m1")
  sandbox.stopRecording("m1")
  expect(sandbox.deliveries.map(({ event }) => event)).toEqual(["meeting-created", started, stopped])
  sandbox.endMeeting("m1")
  expect(sandbox.recordings).toMatchObject([{ meetingID: "m1", state: "processing" }])
})

test.each(["3.4", "2"] as const)("raw hooks of bbb-webhooks %s get the state of the recording", async (version) => {
  const { fetch } = receiver(200)
  const permanent = [{ url: "https://app.test/hook", getRaw: true }]
  const sandbox = bigBlueButtonSandbox({ fetch, webhooks: { version, permanent } })
  await xml(sandbox, "create", { name: "xx", meetingID: "m1", record: true })
  sandbox.startRecording("m1")
  sandbox.stopRecording("m1")
  const header = { name: "RecordingStatusChangedEvtMsg", meetingId: sandbox.meetings[0]?.internalMeetingID }
  expect(
    sandbox.deliveries
      .slice(1)
      .map(({ body }) => JSON.parse(new URLSearchParams(body).get("event") ?? "") as unknown)
      .flat(),
  ).toMatchObject(
    [true, false].map((recording) => ({
      envelope: { name: header.name },
      core: { header: { ...header, userId: "system" }, body: { recording, setBy: "system" } },
    })),
  )
})

test("there is no record button without record, or with allowStartStopRecording: false", async () => {
  const sandbox = bigBlueButtonSandbox()
  await xml(sandbox, "create", { name: "xx", meetingID: "m1" })
  await xml(sandbox, "create", { name: "xx", meetingID: "m2", record: true, allowStartStopRecording: false })
  expect(() => {
    sandbox.startRecording("m1")
  }).toThrow("record: true")
  expect(() => {
    sandbox.startRecording("m2")
  }).toThrow("allowStartStopRecording")
  expect(() => {
    sandbox.startRecording("m3")
  }).toThrow('no meeting "m3"')
})

test("a meeting created again in the same millisecond gets its own recording", async () => {
  const sandbox = bigBlueButtonSandbox({ now: () => start })
  for (let run = 0; run < 2; run++) {
    await xml(sandbox, "create", { name: "xx", meetingID: "m1", record: true })
    sandbox.startRecording("m1")
    sandbox.endMeeting("m1")
  }
  expect(new Set(sandbox.recordings.map((recording) => recording.recordID)).size).toBe(2)
})

test("all recording steps are reported to hooks", async () => {
  const { fetch } = receiver(200)
  const sandbox = bigBlueButtonSandbox({ fetch })
  await xml(sandbox, "create", {
    name: "xx",
    meetingID: "m1",
    record: true,
    "meta_bbb-disable-recording-formats": "video",
  })
  sandbox.startRecording("m1")
  sandbox.endMeeting("m1")
  await xml(sandbox, "hooks/create", { callbackURL: "https://app.test/hook", meetingID: "m1" })
  await sandbox.processRecordings()
  const steps = ["archive", "sanity", "post-archive", "process", "post-process", "publish", "post-publish"]
  expect(sandbox.deliveries.map((delivery) => delivery.event)).toEqual(
    steps.flatMap((step) => [`rap-${step}-started`, `rap-${step}-ended`]),
  )
  const publish = sandbox.deliveries.find((delivery) => delivery.event === "rap-publish-ended")
  const [event] = JSON.parse(new URLSearchParams(publish?.body).get("event") ?? "") as object[]
  expect(event).toMatchObject({
    data: {
      attributes: {
        meeting: { "external-meeting-id": "m1" },
        success: true,
        workflow: "presentation",
        recording: { "is-breakout": "false", playback: { format: "presentation" }, download: {} },
      },
    },
  })
})

describe("the analytics callback", () => {
  interface Analytics {
    data: { metadata: object; start: string; attendees: { ext_user_id: unknown; sessions: object; duration: number }[] }
  }
  const of = async (options: BigBlueButtonSandboxOptions, params: Record<string, string | boolean> = callbacks) => {
    const { sandbox } = await session({ secret: "s3cret", ...options }, params)
    const delivery = sandbox.deliveries.find((one) => one.kind === "analytics-callback")
    return { delivery, body: JSON.parse(delivery?.body ?? "null") as Analytics | null }
  }

  test("is signed for a day and posts lists of sessions and ISO dates in 3.0", async () => {
    const { delivery, body } = await of({})
    const token = readToken(delivery?.headers["Authorization"]?.replace("Bearer ", "") ?? "", "sha512", "s3cret")
    expect(token).toMatchObject({ header: { alg: "HS512", typ: "JWT" }, valid: true })
    expect(token.payload).toEqual({ exp: start / 1000 + 3600 + 86_400 })
    expect(delivery?.headers).toMatchObject({ "User-Agent": "BigBlueButton Analytics Callback" })
    expect(body?.data.start).toBe("2023-08-07T17:06:14.000+00:00")
    expect(body?.data.attendees).toMatchObject([
      { ext_user_id: 45 },
      { ext_user_id: expect.stringMatching(/^w_/) as string },
    ])
    expect(body?.data.attendees[0]?.sessions).toHaveLength(2)
    expect(body?.data.attendees[0]?.duration).toBe(3_599)
    expect(body?.data.metadata).toMatchObject({
      analytics_callback_url: "https://app.test/analytics",
      is_breakout: "false",
    })
  })

  test("has sessions by user, local dates and extra fields in ConferênciaWeb", async () => {
    const { body } = await of({ dialect: "conferenciaweb" })
    expect(body?.data).toMatchObject({
      start: "2023-08-07 14:06:14 -0300",
      duration: 3600,
      metadata: { analytics_callback_url: "hidden", meeting_id: "lab 2&ü", record: "true" },
      files: ["default.pdf"],
      recorded_segments: [],
      transfer_attendees: [],
    })
    expect(Object.keys(body?.data.attendees[1]?.sessions ?? {})).toEqual([body?.data.attendees[1]?.ext_user_id])
  })

  test("is sent without a recording only if the meeting keeps its events", async () => {
    const url = { "meta_analytics-callback-url": "https://app.test/analytics", record: false }
    expect((await of({}, { ...url, meetingKeepEvents: true })).body).not.toBeNull()
    expect((await of({}, url)).body).toBeNull()
  })
})
