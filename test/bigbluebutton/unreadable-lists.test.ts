import { describe, expect, test } from "vitest"
import { BigBlueButton, DecodeError } from "conferkit/bigbluebutton"
import { ConferenciaWeb } from "conferkit/conferenciaweb"
import { all, answered, failureOf, noWaiting } from "../support/bigbluebutton.ts"

const response = (inner: string) => `<response><returncode>SUCCESS</returncode>${inner}</response>`
const json = (members: object) => JSON.stringify({ response: { returncode: "SUCCESS", ...members } })

function connected(body: string) {
  const type = body.startsWith("{") ? "application/json" : "text/xml"
  const fetch = () => Promise.resolve(new Response(body, { headers: { "content-type": type } }))
  const options = { baseUrl: "https://bbb.example", secret: "s", fetch, ...noWaiting }
  return { bbb: new BigBlueButton(options), confweb: new ConferenciaWeb(options) }
}

type Connected = ReturnType<typeof connected>

/** The calls about one list, its name, the name of its items, and the key of an empty list. */
const calls: [
  name: string,
  list: string,
  item: string,
  key: string,
  call: (made: Connected) => PromiseLike<unknown[]>,
][] = [
  ["getMeetings", "meetings", "meeting", "noMeetings", ({ bbb }) => bbb.getMeetings()],
  ["getSessions", "sessions", "meeting", "noSessions", ({ bbb }) => bbb.getSessions()],
  ["getRecordings", "recordings", "recording", "noRecordings", ({ bbb }) => bbb.getRecordings()],
  ["recordings", "recordings", "recording", "noRecordings", ({ bbb }) => all(bbb.recordings())],
  ["hooks.list", "hooks", "hook", "noHooks", ({ bbb }) => bbb.hooks.list()],
  ["hooks.list of ConferênciaWeb", "hooks", "hook", "noHooks", ({ confweb }) => confweb.hooks.list()],
  ["getAllMeetings", "meetings", "meetingData", "noMeetings", ({ confweb }) => confweb.getAllMeetings()],
  ["allMeetings", "meetings", "meetingData", "noMeetings", ({ confweb }) => all(confweb.allMeetings())],
]

describe.each(calls)("%s", (_name, list, item, key, call) => {
  const emptied = `<messageKey>${key}</messageKey>`

  test.each([
    ["an empty element", `<${list}/>`],
    ["whitespace", `<${list}>\n  </${list}>`],
    ["the word null", `<${list}>null</${list}>`],
    ["attributes", `<${list} size="0"></${list}>`],
    ["a messageKey instead of the list", emptied],
    ["a messageKey before the list", `${emptied}<${list}></${list}>`],
  ])("an empty list is %s", async (_how, inner) => {
    expect(await call(connected(response(inner)))).toEqual([])
  })

  test.each([
    ["an empty array", { [list]: [] }],
    ["an empty string", { [list]: "" }],
    ["a messageKey instead of the list", { messageKey: key }],
    ["a messageKey and null", { [list]: null, messageKey: key }],
    ["a messageKey and an empty object", { [list]: {}, messageKey: key }],
  ])("an empty list in JSON is %s", async (_how, members) => {
    expect(await call(connected(json(members)))).toEqual([])
  })

  test.each([
    ["no list", ""],
    ["another messageKey", "<messageKey>duplicateWarning</messageKey>"],
    ["a list under another name", `<List><${item}><recordID>1</recordID></${item}></List>`],
    ["items under another name", `<${list}><item><recordID>1</recordID></item></${list}>`],
    ["plain items under another name", `<${list}><item>1</item></${list}>`],
    ["text", `<${list}>error: database timeout</${list}>`],
    ["text in CDATA", `<${list}><![CDATA[error]]></${list}>`],
  ])("%s is a DecodeError", async (_how, inner) => {
    const error = await failureOf(call(connected(response(inner))))
    expect(error).toBeInstanceOf(DecodeError)
    expect((error as Error).message).toContain(`${list}: `)
  })

  test.each([
    ["no list", {}],
    ["null", { [list]: null }],
    ["an empty object", { [list]: {} }],
    ["an object", { [list]: { [item]: [{ recordID: "1" }] } }],
    ["text", { [list]: "oops" }],
    ["a number", { [list]: 0 }],
    ["false", { [list]: false }],
    ["items that are not objects", { [list]: [null, "x", 1] }],
    ["one item that is not an object", { [list]: [{ recordID: "1" }, null] }],
  ])("%s in JSON is a DecodeError", async (_how, members) => {
    expect(await failureOf(call(connected(json(members))))).toBeInstanceOf(DecodeError)
  })
})

test("a list that breaks off into text does not look complete", async () => {
  const xml = response(
    "<recordings><recording><recordID>1</recordID><meetingID>m</meetingID><name>n</name><published>true</published></recording>error</recordings>",
  )
  expect(await failureOf(answered(xml).getRecordings())).toBeInstanceOf(DecodeError)
  const walk = answered(xml).recordings({ recordID: "1" })
  expect(await failureOf(all(walk))).toBeInstanceOf(DecodeError)
})

test("a list inside an item is reported, and leaves the other items usable", async () => {
  const recording = { recordID: "1", meetingID: "m", name: "n", published: true, playback: [null] }
  const { data, issues } = await connected(json({ recordings: [recording] }))
    .bbb.getRecordings()
    .withResponse()
  expect(data).toMatchObject([{ recordID: "1", playback: [] }])
  expect(issues).toMatchObject([{ path: "recordings.0.playback.0" }])
})

test.each([{}, { tracks: null }, { tracks: {} }, { tracks: ["x"] }])(
  "text tracks: %j is a DecodeError",
  async (members) => {
    const tracks = connected(json(members)).bbb.getRecordingTextTracks({ recordID: "r" })
    expect(await failureOf(tracks)).toBeInstanceOf(DecodeError)
  },
)
