import { describe, expect, test } from "vitest"
import { readXml } from "../../../src/core/xml/index.ts"
import { reason } from "./reason.ts"
import { meeting, meetingXml, recordings, recordingsXml } from "./shapes.ts"

type Fields = Record<string, unknown>

const read = (inner: string) => readXml(meeting, `<response>${inner}</response>`) as Fields
const field = (name: string, text: string) => read(`<${name}>${text}</${name}>`)[name]
const metadata = (inner: string) => read(`<metadata>${inner}</metadata>`)["metadata"]
const empty = { attendees: [], metadata: {}, breakoutRooms: [] }

describe("complete responses", () => {
  test("a meeting with one attendee", () => {
    expect(readXml(meeting, meetingXml)).toEqual({
      returncode: "SUCCESS",
      meetingName: "A&B 'x'",
      meetingID: "0123",
      internalMeetingID: "0beec7b5-1700000000000",
      createTime: 1_700_000_000_000,
      createDate: "Tue Nov 14 22:13:20 UTC 2023",
      voiceBridge: "00042",
      dialNumber: "",
      running: true,
      duration: 0,
      hasUserJoined: true,
      recording: false,
      hasBeenForciblyEnded: false,
      startTime: 1_700_000_000_010,
      endTime: 0,
      participantCount: 1,
      listenerCount: 0,
      voiceParticipantCount: 0,
      videoCount: 0,
      maxUsers: 1000,
      moderatorCount: 1,
      attendees: [
        {
          userID: "1e5",
          fullName: "Zoé",
          role: "MODERATOR",
          isPresenter: true,
          isListeningOnly: false,
          hasJoinedVoice: false,
          hasVideo: false,
          clientType: "HTML5",
          customdata: {},
        },
      ],
      metadata: { "class-id": "007" },
      isBreakout: false,
      breakoutRooms: [],
    })
  })

  test("a recording with one format and one image", () => {
    expect(readXml(recordings, recordingsXml)).toEqual({
      returncode: "SUCCESS",
      recordings: [
        {
          id: "abc-1700000000000",
          meetingID: "0123",
          name: "Aula 1",
          isBreakout: false,
          published: true,
          state: "published",
          startTime: 1_700_000_000_000,
          endTime: 1_700_003_600_000,
          participants: 2,
          rawSize: 1_048_576,
          metadata: { meetingName: "Aula 1", isBreakout: "false" },
          size: 2048,
          playback: [
            {
              type: "presentation",
              url: "https://x.example.org/p/abc",
              processingTime: 7000,
              length: 60,
              size: 2048,
              preview: { images: [{ url: "https://x.example.org/t1.png", alt: "Hi", width: 176, height: 136 }] },
            },
          ],
          data: [],
        },
      ],
      totalElements: 1,
    })
  })

  test("an undocumented call is decoded by its content", () => {
    expect(readXml(undefined, "<r a='1'><b>x</b><b/><c><d e='2'>t</d></c><f> </f></r>")).toEqual({
      a: "1",
      b: ["x", ""],
      c: { d: { e: "2", "#text": "t" } },
      f: " ",
    })
    expect(readXml(undefined, "<r>ok</r>")).toBe("ok")
  })
})

describe("server quirks", () => {
  test("1: a list is an array, however many items it has and however an empty list is written", () => {
    for (const none of ["", "<attendees/>", "<attendees></attendees>", "<attendees>\n \t</attendees>"]) {
      expect(read(none)["attendees"]).toEqual([])
    }
    const attendee = "<attendee><userID>a</userID></attendee>"
    expect(read(`<attendees>${attendee}</attendees>`)["attendees"]).toEqual([{ userID: "a", customdata: {} }])
    expect(read(`<attendees>\n${attendee}\n${attendee}\n</attendees>`)["attendees"]).toHaveLength(2)
    expect(read("<breakoutRooms><breakout>x</breakout><breakout/></breakoutRooms>")["breakoutRooms"]).toEqual(["x", ""])
  })

  test("1: unwrapped items are collected, adjacent or not", () => {
    const xml = "<note>a</note><name>n</name><note>b</note>"
    const answer = readXml(recordings, `<response><recordings><recording>${xml}</recording></recordings></response>`)
    expect(answer).toMatchObject({ recordings: [{ notes: ["a", "b"], name: "n" }] })
  })

  test("2: types are never guessed from a string", () => {
    const texts = ["0123", "1e5", "0x10", "true", "123456789012345678901", " 7 ", "000", "Infinity", "null", "1.0"]
    for (const text of texts) {
      expect(field("meetingID", text)).toBe(text)
      expect(metadata(`<k>${text}</k>`)).toEqual({ k: text })
    }
  })

  test("3: booleans are case-insensitive, and empty is not false", () => {
    for (const text of ["true", "TRUE", "True", " true\n", "1", "yes", "Yes"]) expect(field("running", text)).toBe(true)
    for (const text of ["false", "FALSE", "False", "0", " no "]) expect(field("running", text)).toBe(false)
    for (const text of ["", "null", "2", "maybe"]) expect(read(`<running>${text}</running>`)).toEqual(empty)
  })

  test("4: invalid numbers are omitted; digit grouping is removed, fractions are kept", () => {
    for (const text of [
      "",
      " ",
      "null",
      "NaN",
      "Infinity",
      "0x10",
      "Tue Nov 14",
      "1,00",
      "12,3456",
      "1,000.000,0",
      "-",
    ]) {
      expect(read(`<maxUsers>${text}</maxUsers>`), text).toEqual(empty)
    }
    for (const gap of [",", ".", " ", "\u00a0", "\u202f", "'", "&#160;"]) {
      expect(field("maxUsers", `1${gap}000`)).toBe(1000)
      expect(field("maxUsers", `12${gap}345${gap}678`)).toBe(12_345_678)
    }
    expect(field("maxUsers", "12.5")).toBe(12.5)
    expect(field("maxUsers", "0.125")).toBe(0.125)
    expect(field("maxUsers", " -7\n")).toBe(-7)
    expect(field("maxUsers", "007")).toBe(7)
    expect(field("createTime", "1700000000000")).toBe(1_700_000_000_000)
    expect(field("ratio", "1.000")).toBe(1)
    expect(field("ratio", "1.000.000")).toBe(1_000_000)
    expect(field("ratio", "1,000")).toBe(1000)
    expect(field("ratio", "1.0E10")).toBe(1e10)
  })

  test("5: a map keeps names as they are, and an empty value is an empty string", () => {
    for (const none of ["", "<metadata/>", "<metadata></metadata>", "<metadata>\n </metadata>"]) {
      expect(read(none)["metadata"]).toEqual({})
    }
    expect(metadata("<a></a><b/><c><![CDATA[]]></c><d-e.f> x </d-e.f><g />")).toEqual({
      a: "",
      b: "",
      c: "",
      "d-e.f": " x ",
      g: "",
    })
  })

  test("5: a map is an ordinary object without special names", () => {
    const map = metadata("<__proto__>p</__proto__><constructor>c</constructor><toString>t</toString>")
    expect(Object.getPrototypeOf(map)).toBe(Object.prototype)
    expect(Object.entries(map as Fields)).toEqual([
      ["__proto__", "p"],
      ["constructor", "c"],
      ["toString", "t"],
    ])
  })

  test("5: markup inside a value is text, and the content after it is kept", () => {
    expect(metadata('<a>1 &amp; <b c="2">&lt;</b><d/></a><e>f</e>')).toEqual({ a: '1 & <b c="2"><</b><d/>', e: "f" })
    expect(metadata("<a><a>x</a></a><metadata>m</metadata>")).toEqual({ a: "<a>x</a>", metadata: "m" })
    expect(metadata("<a><!-- c -->x<?pi y?></a><!-- d --><?pi?>")).toEqual({ a: "x" })
  })

  test("6: references are resolved exactly once", () => {
    const text = "&amp;lt; &#39;&#x27;&quot;&apos;&lt;&gt; &#128512;&#x1F600;"
    const value = "&lt; ''\"'<> 😀😀"
    expect(field("meetingName", text)).toBe(value)
    expect(metadata(`<k>${text}</k>`)).toEqual({ k: value })
  })

  test("7: CDATA is literal, alone, split or mixed with text", () => {
    const cases = [
      ["<![CDATA[ <b>&amp; ]]>", " <b>&amp; "],
      ["<![CDATA[a]]]]><![CDATA[>b]]>", "a]]>b"],
      ["x &amp; <![CDATA[y]]> z", "x & y z"],
      ["<![CDATA[</metadata></meetingName>]]>", "</metadata></meetingName>"],
    ] as const
    for (const [xml, value] of cases) {
      expect(field("meetingName", xml)).toBe(value)
      expect(metadata(`<k>${xml}</k><l>m</l>`)).toEqual({ k: value, l: "m" })
    }
  })

  test("8: values are trimmed only if declared", () => {
    const format = "<format><type> podcast\n</type><url>\n  https://x/y \n</url></format>"
    const name = "<name> n </name><metadata><k> v\n</k></metadata>"
    const xml = `<response><recordings><recording>${name}<playback>${format}</playback></recording></recordings></response>`
    expect(readXml(recordings, xml)).toMatchObject({
      recordings: [{ name: " n ", metadata: { k: " v\n" }, playback: [{ type: "podcast", url: "https://x/y" }] }],
    })
  })

  test("9: XML declarations, byte order marks, whitespace, CRLF, comments and instructions are ignored", () => {
    const declaration = '<?xml version="1.0" encoding="UTF-8"?>'
    const inner =
      "<!-- <meetingName> --><meetingID>a</meetingID><?pi x?>\r\n<metadata>\r\n<k>1\r\n2\r3</k>\r\n</metadata>"
    const xml = `<response>\r\n${inner}\r\n</response>\r\n<!-- end -->\n`
    const value = { ...empty, meetingID: "a", metadata: { k: "1\n2\n3" } }
    for (const start of [
      "",
      declaration,
      `\u{feff}${declaration}\r\n`,
      `\n  ${declaration}`,
      "<!-- c -->\n",
      "\u{feff}",
    ]) {
      expect(readXml(meeting, start + xml)).toEqual(value)
    }
    expect(readXml(meeting, meetingXml.replaceAll("\n", "\r\n"))).toEqual(readXml(meeting, meetingXml))
  })

  test("9: control characters are kept, literal or as references", () => {
    expect(field("meetingName", "a\u0001b\u{fffe}")).toBe("a\u0001b\u{fffe}")
    expect(metadata("<k>a\u0001b</k>")).toEqual({ k: "a\u0001b" })
    expect(field("meetingName", "a&#1;b")).toBe("a&#1;b")
    expect(metadata("<k>a&#1;b</k>")).toEqual({ k: "a&#1;b" })
    expect(readXml(meeting, '<response a="\u0002"><meetingID>x\ud83d</meetingID></response>')).toMatchObject({
      a: "\u0002",
      meetingID: "x\u{fffd}",
    })
  })

  test("11: a DOCTYPE is rejected, at any position and in any form", () => {
    const bomb = `<!DOCTYPE r [<!ENTITY a "${"x".repeat(100)}"><!ENTITY b "&a;&a;&a;">]><response><meetingID>&b;</meetingID></response>`
    const texts = [
      bomb,
      "<!DOCTYPE html><html></html>",
      "<!doctype html>\n<html>",
      "<!-- c --><?pi?>\n<!DOCTYPE r>",
      "<!DOCTYPE r [",
    ]
    for (const text of texts)
      expect(
        reason(() => readXml(meeting, text)),
        text,
      ).toBe("doctype")
    expect(reason(() => readXml(meeting, "<response><!DOCTYPE r></response>"))).toBe("doctype")
    expect(read("<meetingID><![CDATA[<!DOCTYPE html>]]></meetingID><!-- <!DOCTYPE -->")["meetingID"]).toBe(
      "<!DOCTYPE html>",
    )
  })

  test("12: undocumented elements are kept under their own name", () => {
    const more =
      '<new a="1"><x>2</x><x>3</x></new><other>o</other><other/><__proto__>p</__proto__><toString>t</toString>'
    const answer = read(`${more}<meetingID lang="pt">m</meetingID>`)
    expect(answer).toMatchObject({ new: { a: "1", x: ["2", "3"] }, other: ["o", ""], meetingID: "m" })
    expect(Object.entries(answer)).toContainEqual(["__proto__", "p"])
    expect(Object.entries(answer)).toContainEqual(["toString", "t"])
    expect(Object.getPrototypeOf(answer)).toBe(Object.prototype)
  })

  test("12: an element named like a declared property does not replace it", () => {
    const xml = "<recordID>right</recordID><id>wrong</id>"
    const answer = readXml(recordings, `<response><recordings><recording>${xml}</recording></recordings></response>`)
    expect(answer).toMatchObject({ recordings: [{ id: "right" }] })
  })

  test("13: no results are a success with an empty list", () => {
    const xml =
      "<response><returncode>SUCCESS</returncode><recordings/><messageKey>noRecordings</messageKey></response>"
    expect(readXml(recordings, xml)).toEqual({ returncode: "SUCCESS", recordings: [], messageKey: "noRecordings" })
  })

  test("14: the last of repeated keys or fields wins", () => {
    expect(metadata("<k>1</k><l>2</l><k>3</k>")).toEqual({ k: "3", l: "2" })
    expect(read("<meetingID>a</meetingID><meetingID>b</meetingID>")["meetingID"]).toBe("b")
  })
})

describe("a value may be", () => {
  test("an element or an attribute", () => {
    expect(readXml(meeting, '<response meetingID="a" maxUsers="1,000" running="TRUE"/>')).toEqual({
      ...empty,
      meetingID: "a",
      maxUsers: 1000,
      running: true,
    })
  })

  test("next to an element or inside it; the usual place wins", () => {
    const nested = "<breakout><parentMeetingID>p</parentMeetingID><sequence>1</sequence></breakout>"
    expect(read(nested)).toMatchObject({ parentMeetingID: "p", sequence: 1 })
    expect(read(`<sequence>2</sequence>${nested}`)).toMatchObject({ parentMeetingID: "p", sequence: 2 })
    expect(read("<breakout/>")).toEqual({ ...empty, breakout: "" })
    const pages = readXml(recordings, "<response><pagination><totalElements>7</totalElements></pagination></response>")
    expect(pages).toMatchObject({ totalElements: 7 })
  })

  test("an element with tags inside, read as text", () => {
    expect(field("meetingName", "a<b>c<i/></b>d")).toBe("acd")
    expect(field("maxUsers", "<b>7</b>")).toBe(7)
  })
})
