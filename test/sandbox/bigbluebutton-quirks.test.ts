import { XMLParser } from "fast-xml-parser"
import { describe, expect, test } from "vitest"
import { type BigBlueButtonSandboxOptions, type XmlQuirks, bigBlueButtonSandbox } from "conferkit/sandbox"
import { xml } from "./signed.ts"

const name = `Zoë & <O'Neil> "x" 数学 🎓 ]]>`

async function documents(quirks: XmlQuirks, options: BigBlueButtonSandboxOptions = {}) {
  const recordings = [{ recordID: "r1", name, metadata: { title: name, empty: "" } }]
  const sandbox = bigBlueButtonSandbox({ recordings, quirks, now: () => 0, random: () => 0, ...options })
  await xml(sandbox, "create", { name, meetingID: "m1", meta_title: name, meta_empty: "", maxParticipants: 1234567 })
  const list = await xml(sandbox, "getRecordings")
  return { sandbox, info: await xml(sandbox, "getMeetingInfo", { meetingID: "m1" }), list }
}

/** Reads a document independently of this package; values stay strings. */
const read = (document: string) =>
  new XMLParser({ parseTagValue: false, trimValues: false, htmlEntities: true, ignoreAttributes: false })
    .parse(document.replace(/^\u{feff}/u, "")) as { response: { meetingName: string; metadata: Record<string, string> } } // prettier-ignore

describe("quirks change the bytes but not the meaning", () => {
  test.each<XmlQuirks>([
    {},
    { entities: "numeric" },
    { cdata: true },
    { declaration: true, bom: true, crlf: true },
    { emptyElements: "self-closed", order: "scalelite" },
    { emptyElements: "whitespace", cdata: true, entities: "numeric" },
  ])("%o", async (quirks) => {
    const { info, list } = await documents(quirks)
    const { response } = read(info)
    expect(response.meetingName).toBe(name)
    expect(response.metadata["title"]).toBe(name)
    expect(response.metadata["empty"]).toBe("")
    expect(read(list).response).toHaveProperty("recordings.recording.name", name)
  })
})

test("numeric entities are decimal, and hexadecimal beyond the basic plane", async () => {
  const { info } = await documents({ entities: "numeric" })
  expect(info).toContain("Zo&#235; &#38; &#60;O&#39;Neil&#62; &#34;x&#34; &#25968;&#23398; &#x1f393;")
})

test("empty lists and strings follow the quirk", async () => {
  const attendees = async (emptyElements: XmlQuirks["emptyElements"]) => {
    const { info } = await documents(emptyElements ? { emptyElements } : {})
    return /<isBreakout>|<attendees[\s\S]*?(?=<metadata>)/.exec(info)?.[0]
  }
  expect(await attendees(undefined)).toBe("<attendees>\n</attendees>\n")
  expect(await attendees("self-closed")).toBe("<attendees/>\n")
  expect(await attendees("open-close")).toBe("<attendees></attendees>\n")
  expect(await attendees("whitespace")).toBe("<attendees>\n  </attendees>\n")
  expect(await attendees("absent")).toBe("<isBreakout>")
  const { sandbox } = await documents({ emptyElements: "absent" })
  expect(await xml(sandbox, "create", { name: "xx", meetingID: "m2" })).not.toContain("message")
})

test.each([",", ".", " "] as const)("counts may be grouped with %j, ids never", async (thousands) => {
  const { info } = await documents({ thousands })
  expect(info).toContain(`<maxUsers>1${thousands}234${thousands}567</maxUsers>`)
  expect(info).toContain("<createTime>0</createTime>")
})

test("scalelite's order puts messages first, and the newest recording first", async () => {
  const quirks = { order: "scalelite" } as const
  const sandbox = bigBlueButtonSandbox({ quirks, recordings: [{ startTime: 1 }, { startTime: 2 }] })
  expect(await xml(sandbox, "getMeetings")).toMatch(/<returncode>SUCCESS<\/returncode>\n<messageKey>noMeetings/)
  expect(await xml(sandbox, "getRecordings")).toMatch(/<startTime>2<[\s\S]*<startTime>1</)
  expect(await xml(sandbox, "getRecordings", { meetingID: "no" })).toMatch(/<messageKey>[\s\S]*<recordings>/)
})

test("whitespace in names is collapsed as in the templates", async () => {
  const sandbox = bigBlueButtonSandbox()
  await xml(sandbox, "create", { name: "a  b\tc\nd", meetingID: "m1", meta_v: "l1\n l2\tx" })
  const info = await xml(sandbox, "getMeetingInfo", { meetingID: "m1" })
  expect(info).toContain("<meetingName>a bcd</meetingName>")
  expect(info).toContain("<v>l1\nl2 x</v>")
})
