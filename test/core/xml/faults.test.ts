import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { readXml, XmlError } from "../../../src/core/xml/index.ts"
import { reason } from "./reason.ts"
import { meeting, meetingXml, recordings, recordingsXml } from "./shapes.ts"
import { runs } from "../../support/property.ts"

type Fields = Record<string, unknown>

const rejected = (text: string) => reason(() => readXml(meeting, text))

describe("reports", () => {
  test("an empty string", () => {
    for (const text of ["", " \r\n\t", "\u{feff}", "\u{feff}\n"]) expect(rejected(text)).toBe("empty")
  })

  test("input that does not start with a tag", () => {
    for (const text of ["Bad Gateway", '{"response":{}}', "\u0000<response/>", "&lt;response/&gt;"]) {
      expect(rejected(text), text).toBe("not-xml")
    }
  })

  test("the wrong root element", () => {
    for (const text of ["<html><body/></html>", "<Response/>", "<a:response/>"])
      expect(rejected(text), text).toBe("wrong-root")
  })

  test("a truncated document, wherever it ends", () => {
    const root = meetingXml.lastIndexOf("</response>") + "</response>".length
    for (let end = 1; end < root; end++) expect(rejected(meetingXml.slice(0, end)), String(end)).toBe("truncated")
    for (const text of ["<!-- c", "<?xml version='1.0'?>", "<response><metadata>", "<response><metadata><![CDATA["]) {
      expect(rejected(text), text).toBe("truncated")
    }
  })

  test("malformed markup", () => {
    const inner = [
      "<a>",
      "</a>",
      "<a></b>",
      "<a b></a>",
      "<a b=c/>",
      "<a b='<'/>",
      "<a b='1' b='2'/>",
      "<1/>",
      "< a/>",
      "<a/ >",
      "a & b; c",
      "&nbsp;",
      "a & b",
      "&",
    ]
    for (const each of inner) expect(rejected(`<response>${each}</response>`), each).toBe("malformed")
    for (const text of ["<response></foo>", "<response><a", "< response/>", "<response/ >"]) {
      expect(rejected(`${text}</response>`), text).toBe("malformed")
    }
  })

  test("no error for unambiguous violations of XML", () => {
    for (const each of ["a ]]> b", "<!-- a -- b -->", "<?&?>", "<x$y/>", "\u0001"])
      expect(rejected(`<response>${each}</response>`), each).toBe("read")
    expect(readXml(undefined, "<r>]]></r>")).toBe("]]>")
  })

  test("anything but a second document after the first", () => {
    const first = "<response><meetingID>1</meetingID></response>"
    const fine = [
      "",
      "\n",
      first,
      `\n${first}`,
      "<response>",
      `<?xml version="1.0"?>${first}`,
      "<!-- c --><?p?> ",
      "<response a='",
    ]
    for (const after of fine) expect(readXml(meeting, first + after), after).toMatchObject({ meetingID: "1" })
    for (const after of [
      "x",
      "\u0000",
      "<html/>",
      "</response>",
      "<responses/>",
      "<!-- c",
      "<!DOCTYPE a>",
      "&amp;",
      "<![CDATA[]]>",
    ]) {
      expect(rejected(first + after), after).toBe("malformed")
    }
  })
})

describe("limits", () => {
  test("reject ten thousand levels immediately", () => {
    const deep = (tag: string) => `<response>${tag.repeat(10_000)}`
    for (const tag of ["<a>", "<meetingName>", "<attendees>", "<metadata>", "<metadata><k>", "<a b='1'>"]) {
      expect(rejected(deep(tag)), tag).toBe("too-deep")
    }
    expect(rejected(`<response><metadata><k>${"<a>".repeat(10_000)}`)).toBe("too-deep")
    expect(rejected(`<response>${"<a>".repeat(98)}<b>1</b>${"</a>".repeat(98)}</response>`)).toBe("read")
    expect(rejected(`<response>${"<a>".repeat(99)}<b>1</b>${"</a>".repeat(99)}</response>`)).toBe("too-deep")
    expect(reason(() => readXml(meeting, "<response><meetingID>a</meetingID></response>", { maxDepth: 1 }))).toBe(
      "too-deep",
    )
    expect(reason(() => readXml(meeting, "<response/>", { maxDepth: 1 }))).toBe("read")
  })

  test("reject input beyond the byte limit", () => {
    expect(reason(() => readXml(meeting, meetingXml, { maxBytes: 100 }))).toBe("too-large")
    expect(reason(() => readXml(meeting, meetingXml, { maxBytes: meetingXml.length }))).toBe("read")
  })
})

test("errors contain the position and the reason, and none of the content", () => {
  const secret = "s3cret-value"
  const tail = [
    "<b>",
    `</${secret}>`,
    `<metadata><${secret}>`,
    `<metadata><${secret}></metadata>`,
    "&secret;",
    `<a b='<${secret}'`,
  ]
  for (const each of tail) {
    try {
      readXml(
        meeting,
        `<response><meetingName>${secret}</meetingName><attendees><attendee>${each}</attendee></attendees></response>`,
      )
      expect.unreachable(each)
    } catch (error) {
      if (!(error instanceof XmlError)) throw error
      expect(error.name).toBe("XmlError")
      expect(error.message).toMatch(/at character \d+/)
      if (!each.startsWith("</")) expect(error.message, each).not.toContain(secret)
    }
  }
  expect(() => readXml(meeting, "<response><attendees><attendee><b></attendee>")).toThrow(
    /in response\/attendees\/attendee/,
  )
})

describe("user-defined names", () => {
  const entries = (inner: string) => {
    const answer = readXml(
      meeting,
      `<response><metadata>${inner}</metadata><meetingID>m</meetingID></response>`,
    ) as Fields
    expect(answer["meetingID"]).toBe("m")
    return { ...(answer["metadata"] as Fields) }
  }

  test("do not lose values, even their own", () => {
    const names = [
      "1key",
      "a b",
      "ü?",
      "a:b",
      "",
      "a/b",
      "a=b",
      'a"b',
      "a'b",
      "a&b",
      "!x",
      "!--x",
      "?x",
      "?",
      "![CDATA[x",
      "<",
      "a<b",
      "a/",
      "-",
      ".",
      "😀",
      "x y='1",
    ]
    for (const name of names) {
      expect(entries(`<k>1</k>\n<${name}>v &amp; w</${name}>\n<l>2</l>`), name).toEqual({
        k: "1",
        [name]: "v & w",
        l: "2",
      })
    }
  })

  test("may contain CDATA, too", () => {
    for (const name of ["1key", "a b", "ü?", ""]) {
      expect(entries(`<${name}> <![CDATA[</${name}>]]></${name}><l>2</l>`)).toEqual({ [name]: ` </${name}>`, l: "2" })
    }
  })

  test("match a closing tag that has only their first word", () => {
    expect(entries("<a b>1</a><c d='2'><![CDATA[3]]></c>")).toEqual({ a: "1", c: "3" })
  })

  test("with unmatched tags are rejected, because other content could be wrong", () => {
    const inner = [
      "<a>",
      "</a>",
      "<a>1</b>",
      "<a><b>1</a></b>",
      "<!--x>1<b/></!--x>",
      "<?x>1<b/></?x>",
      "</>",
      "<a",
      "<!-- </metadata> -->",
    ]
    for (const each of inner) {
      expect(rejected(`<response><metadata>${each}</metadata><meetingID>m</meetingID></response>`), each).toBe(
        "malformed",
      )
    }
  })

  test("never corrupt other data: the response is rejected or otherwise correct", () => {
    const nasty = fc.string({ unit: fc.constantFrom(...Array.from("<>/!?-[]&;'\"= \n\rab1:.é")), maxLength: 8 })
    const words = fc.constantFrom(
      "metadata",
      "/metadata",
      "recording",
      "/recording",
      "name",
      "![CDATA[",
      "!--",
      "--",
      "]]",
      "?",
      "k",
      "/k",
    )
    const name = fc.oneof(
      nasty,
      fc.array(fc.oneof(words, nasty), { maxLength: 4 }).map((parts) => parts.join("")),
    )
    const value = fc.constantFrom("", "v", "1 &amp; 2", "<![CDATA[<x>]]>", " \r\n", "&gt;--&gt; ?&gt; ]]&gt;")
    let read = 0
    fc.assert(
      fc.property(name, value, (name, value) => {
        const bad = recordingsXml
          .replace("<recordings>", `<recordings>${recordingOf("first")}`)
          .replace("</recordings>", `${recordingOf("last")}</recordings>`)
          .replace("<meetingName>Aula 1</meetingName>", () => `<one>1</one><${name}>${value}</${name}><two>2</two>`)
        let answer
        try {
          answer = readXml(recordings, bad) as { recordings: (Fields & { metadata: Fields })[]; totalElements: number }
        } catch (error) {
          if (error instanceof XmlError) return
          throw error
        }
        read++
        const expected = readXml(recordings, recordingsXml) as { recordings: Fields[] }
        expect(answer.recordings).toHaveLength(3)
        expect(answer.totalElements).toBe(1)
        expect(answer.recordings[0]).toEqual(readRecording("first"))
        expect(answer.recordings[2]).toEqual(readRecording("last"))
        const { metadata, ...others } = answer.recordings[1] ?? { metadata: {} }
        const { metadata: _, ...right } = expected.recordings[0] ?? {}
        expect(others).toEqual(right)
        expect({ ...metadata }).toMatchObject({ one: "1", two: "2", isBreakout: "false" })
      }),
      runs(5_000),
    )
    expect(read).toBeGreaterThan(1_000)
  })
})

const recordingOf = (id: string) =>
  `<recording><recordID>${id}</recordID><name>n &amp; m</name><metadata><k>v</k></metadata><!-- c --><size>1</size></recording>`

const readRecording = (id: string) => ({ id, name: "n & m", metadata: { k: "v" }, size: 1, playback: [], data: [] })
