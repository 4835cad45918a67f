import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { BigBlueButton, type ChecksumAlgorithm } from "conferkit/bigbluebutton"
import { failureOf, listening, withSandbox } from "../support/bigbluebutton.ts"
import { answering, serve } from "../support/http-server.ts"
import { runs } from "../support/property.ts"

const awkward = [
  "O'Brien",
  "a b  c",
  "a&b=c?d#e%f",
  "100% + 1 = 2*3",
  "(a) ! ~ ' \" < > [ ] { } | ^ ` \\ / : ; @ $ ,",
  "linha 1\nlinha 2\ttab",
  "%20 %2B &amp; &#39;",
  "São João – Ação",
  "سلام دنیا",
  "日本語",
  "👩‍👩‍👧 🙂",
  "a,b,,c",
  "<script>alert('x')</script>",
  `A's "B" & <C> 🙂`,
  "]]>",
  "x".repeat(250),
]

// The server removes control characters from names, and collapses whitespace in its responses.
const printable = (name: string) => name.replace(/\p{Cc}/gu, "")
const collapsed = (text: string) => text.replaceAll(/\s+/g, " ").trim()

describe.each<ChecksumAlgorithm>(["sha1", "sha256", "sha384", "sha512"])("over real HTTP with %s", (algorithm) => {
  test("unusual strings survive create, lookup and decoding", async () => {
    await using server = await listening({ algorithms: [algorithm] }, { checksumAlgorithm: algorithm })
    const { bbb, sandbox } = server
    for (const [index, text] of awkward.entries()) {
      const meetingID = `room-${index}`
      await bbb.create({ name: text, meetingID, meta: { text }, welcome: text, disabledFeatures: ["chat", "polls"] })
      expect(sandbox.meetings.at(-1)?.parameters.get("welcome")).toBe(text)
      expect(sandbox.meetings.at(-1)?.parameters.get("disabledFeatures")).toBe("chat,polls")
      const { meetingName, metadata } = await bbb.getMeetingInfo({ meetingID })
      expect(collapsed(meetingName)).toBe(collapsed(printable(text)))
      expect(collapsed(metadata["text"] ?? "")).toBe(collapsed(text))
    }
    expect(await bbb.getMeetings()).toHaveLength(awkward.length)
  })
})

test("unusual meeting ids are found again", async () => {
  await using server = await listening()
  for (const meetingID of awkward.filter((text) => !/[,\n]/.test(text))) {
    await server.bbb.create({ name: "Aula", meetingID })
    const info = await server.bbb.getMeetingInfo({ meetingID })
    expect(collapsed(info.meetingID)).toBe(collapsed(meetingID))
    expect((await server.bbb.join({ meetingID, fullName: meetingID, role: "VIEWER" })).session_token).toBeDefined()
  }
})

test("getMeetingInfo returns any well-formed name as the server stored it", async () => {
  const { bbb, sandbox } = withSandbox()
  const names = fc.oneof(
    ...(["grapheme", "binary"] as const).map((unit) => fc.string({ unit, minLength: 2, maxLength: 80 })),
  )
  // Names shorter than two characters without surrounding spaces are rejected by the server.
  const valid = names.filter((name) => name.trim().length >= 2 && name.length <= 256 && name.isWellFormed())
  await fc.assert(
    fc.asyncProperty(valid, async (name) => {
      await bbb.create({ name, meetingID: "room" })
      const { meetingName } = await bbb.getMeetingInfo({ meetingID: "room" })
      const stored = sandbox.meetings[0]?.name ?? ""
      sandbox.endMeeting("room")
      expect(stored).toBe(printable(name))
      expect(collapsed(meetingName)).toBe(collapsed(stored))
    }),
    runs(200),
  )
})

test("queries contain only A-Z a-z 0-9 - . _ + and upper-case %XX, no duplicate or empty names, and end with the checksum", () => {
  const bbb = new BigBlueButton({ baseUrl: "https://bbb.example.org", secret: "s" })
  const text = fc.string({ unit: "binary", minLength: 1, maxLength: 40 }).filter((each) => each.trim() !== "")
  const values = fc.record({ name: text, welcome: text, logoutURL: text, voiceBridge: fc.constantFrom("", "00042") })
  fc.assert(
    fc.property(values, (query) => {
      const url = bbb.joinUrl({ meetingID: "a", fullName: query.name, role: "VIEWER", ...query })
      const [, search = ""] = url.split("?")
      expect(search).toMatch(/^(?:[A-Za-z0-9._-]+=(?:[A-Za-z0-9._+-]|%[0-9A-F]{2})+(?:&|$))+$/)
      const names = search.split("&").map((pair) => pair.split("=")[0])
      expect(new Set(names).size).toBe(names.length)
      expect(names.at(-1)).toBe("checksum")
      expect(new URL(url).search).toBe(`?${search}`)
    }),
  )
})

const created =
  "<response><returncode>SUCCESS</returncode><meetingID>a</meetingID><createTime>1</createTime><meetings/></response>"

test("the server receives the exact bytes that were signed", async () => {
  await using server = await serve(answering(created))
  const bbb = new BigBlueButton({ baseUrl: server.origin, secret: "s" })
  await bbb.create({ name: "O'Brien (a) * ~!", meetingID: "é" })
  await bbb.getMeetings()
  expect(server.seen[0]?.target).toMatch(
    /^\/bigbluebutton\/api\/create\?name=O%27Brien\+%28a%29\+%2A\+%7E%21&meetingID=%C3%A9&checksum=[0-9a-f]{64}$/,
  )
  expect(server.seen[1]?.target).toMatch(/^\/bigbluebutton\/api\/getMeetings\?checksum=[0-9a-f]{64}$/)
})

describe("hooks have their own hash algorithm", () => {
  const callbackURL = "https://app.example/cb?x=1"
  test("bbb-webhooks 2.x accepts only sha1", async () => {
    const options = { algorithms: ["sha512"], webhooks: { version: "2" } } as const
    const { bbb, urls } = withSandbox(options, { checksumAlgorithm: "sha512", hooksChecksumAlgorithm: "sha1" })
    expect((await bbb.hooks.create({ callbackURL })).hookID).toBe("1")
    expect(await bbb.getMeetings()).toEqual([])
    expect(urls.map((url) => url.split("checksum=")[1]?.length)).toEqual([40, 128])
  })

  test("the error for another algorithm suggests a fix", async () => {
    const { bbb } = withSandbox({ webhooks: { version: "2" } })
    const error = await failureOf(bbb.hooks.create({ callbackURL }))
    expect(error).toMatchObject({
      code: "checksumError",
      hint: expect.stringContaining('hooksChecksumAlgorithm: "sha1"') as string,
    })
  })
})

describe("any common form of the base URL", () => {
  test.each([
    "bbb.example.org",
    "https://bbb.example.org",
    "https://bbb.example.org/",
    "https://bbb.example.org/bigbluebutton",
    "https://bbb.example.org/bigbluebutton/",
    "https://bbb.example.org//bigbluebutton//",
    "https://bbb.example.org/bigbluebutton/api",
    " https://BBB.example.org/bigbluebutton/api/\n",
  ])("%j", (baseUrl) => {
    const url = new BigBlueButton({ baseUrl, secret: "s" }).joinUrl({ meetingID: "a", fullName: "b", role: "VIEWER" })
    expect(url).toMatch(/^https:\/\/bbb\.example\.org\/bigbluebutton\/api\/join\?/)
  })

  test.each([
    ["http://localhost:8080/bigbluebutton", "http://localhost:8080/bigbluebutton/api/"],
    ["https://lb.example/bbb/frontend-1/", "https://lb.example/bbb/frontend-1/api/"],
    ["https://[::1]:8443", "https://[::1]:8443/bigbluebutton/api/"],
  ])("%s keeps its port, scheme and prefix", (baseUrl, start) => {
    expect(
      new BigBlueButton({ baseUrl, secret: "s" }).joinUrl({ meetingID: "a", fullName: "b", role: "VIEWER" }),
    ).toContain(start)
  })
})
