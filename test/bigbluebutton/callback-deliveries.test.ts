import { describe, expect, test } from "vitest"
import {
  BigBlueButton,
  ConfigError,
  endCallbackUrl,
  verifyAnalytics,
  verifyEndCallback,
  verifyRecordingReady,
  withCallbacks,
} from "conferkit/bigbluebutton"
import { bigBlueButtonSandbox } from "conferkit/sandbox"
import { failureOf, listening, noWaiting, withSandbox } from "../support/bigbluebutton.ts"
import { serve } from "../support/http-server.ts"
import { jwt } from "../support/jwt.ts"

const meetingID = "aula-1"
const callbackURL = "https://app.example.org/cb"
const nonce = "0123456789abcdef"
const secret = "s3cret"
const day = 86_400_000

describe("recording-ready", () => {
  test("returns meeting and recording, with HS256 or HS512 and any current secret", async () => {
    const { bbb, sandbox } = withSandbox()
    const attributes = { meeting_id: "room 1", record_id: "r-1" }
    const request = () => sandbox.webhook("recording-ready", attributes, { callbackURL })
    expect(await bbb.callbacks.recordingReady(request())).toEqual(attributes)
    expect(await bbb.callbacks.recordingReady(request(), { secret: ["old", sandbox.secret] })).toEqual(attributes)
    const token = jwt({ ...attributes, format: "video" }, secret, "HS512")
    const input = { headers: {}, body: `signed_parameters=${token}` }
    expect(await verifyRecordingReady(input, { secret })).toEqual({ ...attributes, format: "video" })
  })

  test.each([
    ["another secret", jwt({ meeting_id: "m", record_id: "r" }, "other", "HS256"), "signature-mismatch"],
    ["no signature", "eyJhbGciOiJub25lIn0.eyJtZWV0aW5nX2lkIjoibSJ9.", "algorithm-refused"],
    ["no token", "abc", "signature-malformed"],
    ["no meeting", jwt({ record_id: "r" }, secret, "HS256"), "body-malformed"],
    ["a boolean as recording", jwt({ meeting_id: "m", record_id: true }, secret, "HS256"), "body-malformed"],
  ])("is rejected with %s", async (_name, token, reason) => {
    const input = { headers: {}, body: `signed_parameters=${token}` }
    expect(await failureOf(verifyRecordingReady(input, { secret }))).toMatchObject({ reason })
  })

  test("is rejected without its field or with an empty secret", async () => {
    expect(await failureOf(verifyRecordingReady({ headers: {}, body: "a=b" }, { secret }))).toMatchObject({
      reason: "signature-missing",
    })
    const input = { headers: {}, body: `signed_parameters=${jwt({}, "x", "HS256")}` }
    for (const none of ["", [], [""], undefined as unknown as string]) {
      expect(await failureOf(verifyRecordingReady(input, { secret: none }))).toBeInstanceOf(ConfigError)
    }
  })
})

describe("analytics", () => {
  const session = { joins: [{ timestamp: 1, userid: "w_1", event: "join" }], lefts: [] }
  test.each([
    ["by user", { w_1: session }],
    ["as a list", [session]],
  ])("returns sessions %s as sent", async (_name, sessions) => {
    const { bbb, sandbox } = withSandbox()
    const data = { metadata: { is_breakout: "false" }, attendees: [{ ext_user_id: 42, name: "Zoé", sessions }] }
    const attributes = { meeting_id: meetingID, data, tomorrow: { new: [null] } }
    const request = sandbox.webhook("analytics-callback", attributes, { callbackURL })
    expect(await bbb.callbacks.analytics(request)).toMatchObject(attributes)
  })

  test("is accepted until it expires plus the leeway, to the millisecond", async () => {
    const { bbb, sandbox } = withSandbox({ now: () => 1_700_000_000_000 })
    const at = (now: number, leeway = 0) =>
      bbb.callbacks.analytics(sandbox.webhook("analytics-callback", { meeting_id: meetingID }, { callbackURL }), {
        now: () => now,
        leeway,
      })
    const end = 1_700_000_000_000 + day
    expect(await at(end - 1)).toMatchObject({ meeting_id: meetingID })
    expect(await failureOf(at(end))).toMatchObject({ reason: "expired" })
    expect(await at(end + 4_999, 5_000)).toMatchObject({ meeting_id: meetingID })
    expect(await failureOf(at(end + 5_000, 5_000))).toMatchObject({ reason: "expired" })
  })

  const body = `{"meeting_id":"${meetingID}"}`
  const exp = Math.floor(Date.now() / 1000) + 60
  test.each([
    ["no token", {}, body, "signature-missing"],
    ["a token without expiry", { authorization: `Bearer ${jwt({}, secret, "HS512")}` }, body, "expired"],
    ["HS256", { authorization: `Bearer ${jwt({ exp }, secret, "HS256")}` }, body, "algorithm-refused"],
    ["no JSON", { authorization: `Bearer ${jwt({ exp }, secret, "HS512")}` }, "{", "body-malformed"],
    ["no meeting", { authorization: `Bearer ${jwt({ exp }, secret, "HS512")}` }, "[]", "body-malformed"],
  ])("is rejected with %s", async (_name, headers, body, reason) => {
    expect(await failureOf(verifyAnalytics({ headers, body }, { secret }))).toMatchObject({ reason })
  })
})

describe("the end of a meeting", () => {
  test("is accepted at a URL with an unguessable nonce, whatever else the URL contains", () => {
    const url = endCallbackUrl("https://app.example.org/end?x=1&meetingID=mine", nonce)
    const { sandbox, bbb } = withSandbox()
    const attributes = { meetingID: "cb 2&ü", recordingmarks: true }
    const request = sandbox.webhook("end-callback", attributes, { callbackURL: url })
    expect(bbb.callbacks.end(request, nonce)).toEqual(attributes)
    expect(() => bbb.callbacks.end(request, "another-nonce-of-16")).toThrow("the nonce in the URL does not match")
    expect(() => verifyEndCallback({ url: "/end?meetingID=a" }, nonce)).toThrow("contains no nonce")
    expect(() => verifyEndCallback({ url: undefined }, nonce)).toThrow("contains no nonce")
    // The request to meetingEndedURL: the server adds no parameters.
    expect(verifyEndCallback({ url: `/end?conferkit-nonce=${nonce}` }, nonce)).toEqual({})
  })

  test("both sides reject a guessable nonce", () => {
    for (const weak of ["", "short", undefined as unknown as string]) {
      expect(() => endCallbackUrl("https://app.example.org/end", weak)).toThrow(ConfigError)
      expect(() => verifyEndCallback({ url: `/end?conferkit-nonce=${weak}&meetingID=a` }, weak)).toThrow(ConfigError)
    }
  })

  test("an invalid URL is a ConfigError", () => {
    expect(() => endCallbackUrl("/end", nonce)).toThrow(ConfigError)
  })
})

test("over HTTP, a recorded meeting sends all three callbacks", async () => {
  await using server = await listening()
  const { bbb, sandbox } = server
  const told: string[] = []
  await using app = await serve((request, response) => {
    const parts: Buffer[] = []
    request.on("data", (part: Buffer) => parts.push(part))
    request.on("end", () => {
      const input = { headers: request.headers, url: request.url, body: Buffer.concat(parts) }
      const answer = (work: Promise<string>) =>
        void work.then(
          (what) => response.end(String(told.push(what))),
          () => response.writeHead(500).end(),
        )
      if (request.url?.startsWith("/ready") === true)
        answer(bbb.callbacks.recordingReady(input).then(({ meeting_id }) => `ready ${meeting_id}`))
      else if (request.url?.startsWith("/analytics") === true)
        answer(bbb.callbacks.analytics(input).then(({ meeting_id }) => `analytics ${meeting_id}`))
      else answer(Promise.resolve(`end ${bbb.callbacks.end(input, nonce).meetingID}`))
    })
  })
  const meta = {
    endCallbackUrl: endCallbackUrl(`${app.origin}/end`, nonce),
    "bbb-recording-ready-url": `${app.origin}/ready`,
    "analytics-callback-url": `${app.origin}/analytics`,
  }
  await bbb.create({ name: "Aula 1", meetingID, record: true, meta })
  sandbox.attend(meetingID, { fullName: "Ana" })
  sandbox.startRecording(meetingID)
  await bbb.end({ meetingID })
  await sandbox.processRecordings()
  await sandbox.settled()
  expect(told.sort()).toEqual(["analytics aula-1", "end aula-1", "ready aula-1", "ready aula-1"])
})

test("the verifiers accept what withCallbacks() returns", async () => {
  const urls = {
    recordingReady: "https://app.example.org/ready",
    analytics: "https://app.example.org/analytics",
    end: { url: "https://app.example.org/ended", nonce },
  }
  const arrived: Request[] = []
  const sandbox = bigBlueButtonSandbox({
    fetch: (url, init) => {
      arrived.push(new Request(url, init))
      return Promise.resolve(new Response(null, { status: 204 }))
    },
  })
  const { baseUrl, secret, fetch } = sandbox
  const bbb = new BigBlueButton({ baseUrl, secret, fetch, ...noWaiting })
  await bbb.create(withCallbacks({ name: "Aula 1", meetingID, record: true }, urls))
  sandbox.attend(meetingID, { fullName: "João", role: "MODERATOR" })
  sandbox.startRecording(meetingID)
  sandbox.endMeeting(meetingID)
  await sandbox.processRecordings()
  const at = (path: string) => {
    const found = arrived.find(({ url }) => new URL(url).pathname === path)
    if (found === undefined) throw new Error(`nothing came to ${path}`)
    return found
  }
  expect(bbb.callbacks.end(at("/ended"), nonce)).toEqual({ meetingID })
  expect(await bbb.callbacks.recordingReady(at("/ready"))).toMatchObject({ meeting_id: meetingID })
  expect(await bbb.callbacks.analytics(at("/analytics"))).toMatchObject({ meeting_id: meetingID })
})
