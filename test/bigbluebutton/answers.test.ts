import { describe, expect, test } from "vitest"
import { BigBlueButtonError, DecodeError } from "conferkit/bigbluebutton"
import { answered, failureOf, withSandbox } from "../support/bigbluebutton.ts"

const response = (inner: string) => `<response><returncode>SUCCESS</returncode>${inner}</response>`
const failed = (inner: string) => `<response><returncode>FAILED</returncode>${inner}</response>`
const meetingID = "aula-1"

describe("lists", () => {
  test.each(["self-closed", "open-close", "whitespace", "absent"] as const)(
    "are arrays when empty and written as %s",
    async (emptyElements) => {
      const { bbb } = withSandbox({ quirks: { emptyElements } })
      expect(await bbb.getMeetings()).toEqual([])
      expect(await bbb.getSessions()).toEqual([])
      expect(await bbb.getRecordings()).toEqual([])
      expect(await bbb.hooks.list()).toEqual([])
      await bbb.create({ name: "Aula 1", meetingID })
      expect(await bbb.getMeetingInfo({ meetingID })).toMatchObject({ attendees: [], metadata: {}, breakoutRooms: [] })
    },
  )

  test("are arrays with one or many items, however the XML is written", async () => {
    const quirks = {
      entities: "numeric",
      cdata: true,
      declaration: true,
      order: "scalelite",
      crlf: true,
      bom: true,
    } as const
    const { bbb, sandbox } = withSandbox({ quirks, recordings: 1 })
    await bbb.create({ name: `A's "B" & <C> 🙂`, meetingID })
    expect(await bbb.getMeetings()).toMatchObject([{ meetingName: `A's "B" & <C> 🙂`, attendees: [] }])
    sandbox.attend(meetingID, { fullName: "Ana" })
    expect((await bbb.getMeetingInfo({ meetingID })).attendees).toHaveLength(1)
    sandbox.attend(meetingID, { fullName: "Zoé" })
    expect((await bbb.getMeetingInfo({ meetingID })).attendees).toHaveLength(2)
    expect((await bbb.getRecordings())[0]?.playback).toHaveLength(2)
  })

  test("are also arrays in JSON responses to XML calls", async () => {
    const json = '{"response":{"returncode":"SUCCESS","messageKey":"noMeetings"}}'
    expect(await answered(json, {}, "application/json").getMeetings()).toEqual([])
    const none = '{"response":{"returncode":"SUCCESS","messageKey":"noCaptionsFound"}}'
    expect(await answered(none).getRecordingTextTracks({ recordID: "r" })).toEqual([])
  })
})

test("ids, passwords and metadata stay strings", async () => {
  const { bbb, sandbox } = withSandbox()
  for (const text of ["0123", "1e5", "0x10", "true", "123456789012345678901", "Infinity"]) {
    const passwords = { attendeePW: text, moderatorPW: `${text}m` }
    await bbb.create({ name: text, meetingID: text, ...passwords, meta: { text } })
    sandbox.attend(text, { fullName: text, userID: text })
    expect(await bbb.getMeetingInfo({ meetingID: text })).toMatchObject({
      meetingName: text,
      meetingID: text,
      ...passwords,
      metadata: { text },
      attendees: [{ userID: text, fullName: text }],
    })
  }
})

test("metadata may have the names of Object.prototype members", async () => {
  const names = ["constructor", "toString", "valueOf", "hasownproperty"]
  const { bbb } = withSandbox()
  await bbb.create({ name: "Aula 1", meetingID, meta: Object.fromEntries(names.map((name) => [name, `its ${name}`])) })
  const { metadata } = await bbb.getMeetingInfo({ meetingID })
  expect(Object.keys(metadata).sort()).toEqual(names.map((name) => name.toLowerCase()).sort())
  expect(metadata.constructor).toBe("its constructor")

  const xml = "<metadata><__proto__>p</__proto__><constructor>c</constructor></metadata>"
  const [recording] = await answered(response(`<recordings><recording>${xml}</recording></recordings>`)).getRecordings()
  expect(Object.entries(recording?.metadata ?? {})).toEqual([
    ["__proto__", "p"],
    ["constructor", "c"],
  ])
  expect(({} as Record<string, unknown>)["p"]).toBeUndefined()
})

describe("an API error in any of three shapes", () => {
  test.each([
    ["one key", "<messageKey>notFound</messageKey><message>No meeting</message>", "notFound", "No meeting"],
    [
      "a list of errors",
      "<errors><error><key>nonUniqueVoiceBridge</key><message>taken</message></error><error><key>b</key></error></errors>",
      "nonUniqueVoiceBridge",
      "taken",
    ],
    ["errors in attributes", '<errors><error key="old" message="of 0.9"/></errors>', "old", "of 0.9"],
    ["a message without a key", "<message>No Node available.</message>", "FAILED", "No Node available."],
    ["a key without a message", "<messageKey>denied</messageKey><message/>", "denied", "no message"],
    ["nothing", "", "FAILED", "no message"],
  ])("%s", async (_name, inner, code, message) => {
    for (const call of [answered(failed(inner)).getMeetings(), answered(failed(inner)).recordings().next()]) {
      const error = await failureOf(call)
      expect(error).toBeInstanceOf(BigBlueButtonError)
      expect(error).toMatchObject({ status: 200, code })
      expect((error as Error).message).toContain(message)
    }
  })

  test("in lower case, in JSON for an XML call, or in XML for a JSON call", async () => {
    const lower = "<response><returncode>failed</returncode><messageKey>x</messageKey></response>"
    expect(await failureOf(answered(lower).getMeetings())).toMatchObject({ code: "x" })
    const json = '{"response":{"returncode":"FAILED","messageKey":"checksumError","message":"no"}}'
    expect(await failureOf(answered(json).getMeetings())).toMatchObject({ code: "checksumError" })
    expect(await failureOf(answered(json).recordings().next())).toMatchObject({ code: "checksumError" })
    const xml = failed("<messageKey>checksumError</messageKey>")
    expect(await failureOf(answered(xml).getRecordingTextTracks({ recordID: "r" }))).toMatchObject({
      code: "checksumError",
    })
  })

  test("uses the first of two errors in a response", async () => {
    const twice = failed("<messageKey>one</messageKey>") + failed("<messageKey>two</messageKey>")
    expect(await failureOf(answered(twice).getMeetings())).toMatchObject({ code: "one" })
  })

  test("a failed upload is an error even if its returncode is SUCCESS", async () => {
    const { bbb, sandbox } = withSandbox({ recordings: 1, textTracks: { failUploads: true } })
    const track = { recordID: sandbox.recordings[0]?.recordID ?? "", kind: "captions", lang: "en", file: "x" } as const
    const error = await failureOf(bbb.putRecordingTextTrack(track))
    expect(error).toMatchObject({ name: "BigBlueButtonError", code: "upload_text_track_failed" })
  })

  test("includes the server's headers, without cookies", async () => {
    const headers = { "x-request-id": "r-1", "set-cookie": "JSESSIONID=abc", "retry-after": "7" }
    const bbb = answered(() => new Response(failed(""), { headers }))
    const error = (await failureOf(bbb.getMeetings())) as BigBlueButtonError
    expect(error).toMatchObject({ requestId: "r-1", retryAfter: 7000, body: { returncode: "FAILED" } })
    expect(error.headers).not.toHaveProperty("set-cookie")
  })
})

const page = "<!DOCTYPE html>\n<html><head><title>Sorry</title></head><body><hr></body></html>"

describe("an invalid response", () => {
  test.each([404, 413, 502, 504])(
    "an HTML page with status %d becomes an error with its code and a hint",
    async (status) => {
      const bbb = answered(() => new Response(page, { status, headers: { "content-type": "text/html" } }))
      const error = await failureOf(bbb.getMeetings())
      expect(error).toMatchObject({ name: "BigBlueButtonError", status, code: `http_${status}` })
      expect((error as BigBlueButtonError).hint).toBeTypeOf("string")
      expect((error as BigBlueButtonError).body).toContain("<title>Sorry</title>")
    },
  )

  const bomb = '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]><response>&b;</response>'
  test.each([
    ["an HTML page", page, "text/html"],
    ["an HTML page without a doctype", "<html><body>login</body></html>", "text/html"],
    ["nothing", "", "text/xml"],
    ["whitespace", " \n ", "text/xml"],
    ["words", "It works!", "text/plain"],
    ["a truncated document", "<response><returncode>SUCCESS</returncode><meetings><meeting>", "text/xml"],
    ["another root element", "<error>no</error>", "text/xml"],
    ["no returncode", "<response><version>2.0</version></response>", "text/xml"],
    ["ten thousand levels", response("<a>".repeat(10_000) + "</a>".repeat(10_000)), "text/xml"],
    ["an entity bomb", bomb, "text/xml"],
    ["broken JSON", '{"response":{"returncode":"SUCC', "application/json"],
    ["JSON without the member response", '{"status":"up"}', "application/json"],
    ["a list", "[]", "application/json"],
    ["an invalid character", "<response><returncode>SUCCESS</returncode></response>junk", "text/xml"],
  ])("%s with status 200 cannot be decoded", async (_name, body, type) => {
    const bbb = answered(body, {}, type)
    for (const call of [bbb.getRecordings(), bbb.recordings().next()]) {
      const error = await failureOf(call)
      expect(error).toBeInstanceOf(DecodeError)
      expect(error).toMatchObject({ operation: "getRecordings", status: 200, contentType: type })
      expect((error as Error).message).toMatch(
        /is not a BigBlueButton response|is malformed BigBlueButton XML|is empty|is cut off/,
      )
      expect((error as Error).message.length).toBeLessThan(700)
    }
  })

  test.each([
    ["broken JSON", '{"response":'],
    ["JSON without the member response", '{"tracks":[]}'],
    ["a list", "[1]"],
    ["XML", response("<tracks/>")],
    ["an HTML page", page],
  ])("%s cannot be decoded for a call that returns JSON", async (_name, body) => {
    expect(await failureOf(answered(body).getRecordingTextTracks({ recordID: "r" }))).toBeInstanceOf(DecodeError)
  })

  test("reads the first of two concatenated documents, which old servers send", async () => {
    const twice = response("<version>0.9</version>") + response("<version>1.0</version>")
    expect(await answered(twice).index()).toMatchObject({ version: "0.9" })
  })

  test("a response longer than maxResponseBytes is rejected, with or without Content-Length", async () => {
    const long = response(`<version>${"9".repeat(2_000)}</version>`)
    const options = { maxResponseBytes: 1_000 }
    const announced = () => new Response(long, { headers: { "content-length": String(long.length) } })
    for (const bbb of [answered(long, options), answered(announced, options)]) {
      const error = await failureOf(bbb.index())
      expect(error).toBeInstanceOf(DecodeError)
      expect((error as Error).message).toContain("maxResponseBytes (1000 bytes)")
    }
  })
})
