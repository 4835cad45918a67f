import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { readXml, readXmlStream, streamXml, XmlError, type XmlStreamOptions } from "../../../src/core/xml/index.ts"
import { reason, rejection } from "./reason.ts"
import { meeting, meetingXml, recordings, recordingsXml } from "./shapes.ts"
import { runs } from "../../support/property.ts"

/** The bytes in chunks that end at the given positions. */
async function* cut(bytes: Uint8Array, ends: readonly number[]): AsyncGenerator<Uint8Array> {
  let start = 0
  for (const end of [...ends].sort((a, b) => a - b)) {
    yield await Promise.resolve(bytes.subarray(start, end))
    start = Math.max(start, end)
  }
  yield bytes.subarray(start)
}

const bytesOf = (text: string) => new TextEncoder().encode(text)
const inBytes = (text: string) => cut(bytesOf(text), [...bytesOf(text).keys()])

async function collect(text: string, options: XmlStreamOptions & { ends?: number[] } = {}) {
  const items: unknown[] = []
  const stream = streamXml(recordings, ["recordings"], cut(bytesOf(text), options.ends ?? []), options)
  for (;;) {
    const { done, value } = await stream.next()
    if (done) return { items, rest: value }
    items.push(value)
  }
}

const awkward = `\u{feff}<?xml version="1.0"?>\r\n<!-- é -->
<response new="&lt;1>" other='"'>\r\n<returncode>SUCCESS</returncode><recordings>
<recording><recordID>Zürich – 数学 🎓 &#x1F393;&amp;</recordID><name><![CDATA[a]]]]><![CDATA[>🎓\r\n]]> b</name>
<metadata a=">"><k>1 &amp; 2 🎓</k>\r\n<1key>3</1key><a b>4</a b><metadata>5</metadata><c><![CDATA[</c></metadata>]]></c><d/><!-- > --></metadata>
<playback><format><url>\r\n https://x/&#39; </url><preview><images><image alt="a>b &#10;" width="1,000">https://x</image></images></preview></format></playback>
<note>a</note><x><y z="1">2</y>3</x><note>b</note><participants>1\u00a0000</participants></recording>
<recording/><!-- <recording> -->
</recordings><totalElements> 7 </totalElements></response >\r\n<!-- end --><?end?> <response>`

describe("chunk boundaries do not matter", () => {
  test("in a document with every construct, byte by byte", async () => {
    expect(await readXmlStream(recordings, inBytes(awkward))).toEqual(readXml(recordings, awkward))
    expect(await readXmlStream(undefined, inBytes(meetingXml))).toEqual(readXml(undefined, meetingXml))
    expect(await readXmlStream(meeting, inBytes(meetingXml.replaceAll("\n", "\r\n")))).toEqual(
      readXml(meeting, meetingXml),
    )
  })

  test("at any two positions", async () => {
    const whole = readXml(recordings, awkward)
    const { length } = bytesOf(awkward)
    const place = fc.nat(length)
    await fc.assert(
      fc.asyncProperty(place, place, async (first, second) => {
        expect(await readXmlStream(recordings, cut(bytesOf(awkward), [first, second]))).toEqual(whole)
      }),
      runs(500),
    )
  })

  test("in a broken document", async () => {
    const bytes = bytesOf(awkward)
    const snippet = fc.constantFrom(
      "<",
      ">",
      "&",
      "/",
      '"',
      "]]>",
      "<!--",
      "<![CDATA[",
      "</recording>",
      "<metadata>",
      "</",
      "\u0001",
      "<?",
      "<!DOCTYPE a>",
    )
    await fc.assert(
      fc.asyncProperty(
        fc.nat(awkward.length),
        fc.nat(6),
        snippet,
        fc.nat(bytes.length),
        async (at, skipped, inserted, place) => {
          const text = (awkward.slice(0, at) + inserted + awkward.slice(at + skipped)).toWellFormed()
          const whole = outcome(() => readXml(recordings, text))
          expect(await outcomeLater(readXmlStream(recordings, cut(bytesOf(text), [place])))).toEqual(whole)
          expect(await outcomeLater(readXmlStream(recordings, inBytes(text)))).toEqual(whole)
        },
      ),
      runs(1_000),
    )
  })
})

const outcome = (work: () => unknown): unknown => {
  try {
    return work()
  } catch (error) {
    return error instanceof XmlError ? error.reason : error
  }
}

const outcomeLater = (work: Promise<unknown>) =>
  work.catch((error: unknown) => (error instanceof XmlError ? error.reason : error))

test("10: bytes are decoded in the given encoding, and as UTF-8 if it is unknown", async () => {
  const latin = Uint8Array.from("<response><meetingID>Zo\u00eb</meetingID></response>", (character) =>
    character.charCodeAt(0),
  )
  const read = (bytes: Uint8Array, charset: string | undefined) => readXmlStream(meeting, cut(bytes, [20]), { charset })
  expect(await read(latin, "iso-8859-1")).toMatchObject({ meetingID: "Zoë" })
  expect(await read(latin, undefined)).toMatchObject({ meetingID: "Zo\u{fffd}" })
  for (const charset of ["utf-8", "klingon", "", undefined]) {
    expect(await read(bytesOf("<response><meetingID>Zoë</meetingID></response>"), charset)).toMatchObject({
      meetingID: "Zoë",
    })
  }
})

test("bytes are limited as they arrive", async () => {
  let sent = 0
  async function* endless() {
    yield bytesOf("<response>")
    for (;;) {
      sent++
      yield await Promise.resolve(bytesOf("<a>1</a>".repeat(100)))
    }
  }
  expect(await rejection(readXmlStream(meeting, endless(), { limits: { maxBytes: 8_000 } }))).toBe("too-large")
  expect(sent).toBe(10)
})

describe("streamXml", () => {
  test("yields the items and returns the rest", async () => {
    const { items, rest } = await collect(awkward)
    const whole = readXml(recordings, awkward) as { recordings: unknown[] }
    expect(items).toEqual(whole.recordings)
    expect(rest).toEqual({ ...whole, recordings: [] })
    expect(await collect(recordingsXml, { ends: [...bytesOf(recordingsXml).keys()] })).toEqual(
      await collect(recordingsXml),
    )
  })

  test("yields each item before it reads more", async () => {
    let asked = 0
    async function* pieces() {
      for (const text of [
        "<response><recordings><recording>",
        "<recordID>1</recordID></recording><recording",
        "></recording>",
        "</recordings></response>",
      ]) {
        asked++
        yield await Promise.resolve(bytesOf(text))
      }
    }
    const stream = streamXml(recordings, ["recordings"], pieces())
    expect((await stream.next()).value).toMatchObject({ id: "1" })
    expect(asked).toBe(2)
    await stream.next()
    expect(asked).toBe(3)
    expect(await stream.next()).toEqual({ done: true, value: { recordings: [] } })
  })

  test("cancels the transfer when the caller stops", async () => {
    let isOver = false
    async function* pieces() {
      try {
        for (;;) yield await Promise.resolve(bytesOf(recordingsXml.slice(0, recordingsXml.indexOf("</recordings>"))))
      } finally {
        isOver = true
      }
    }
    for await (const item of streamXml(recordings, ["recordings"], pieces())) {
      expect(item).toMatchObject({ name: "Aula 1" })
      break
    }
    expect(isOver).toBe(true)
  })

  test("yields complete items before it throws", async () => {
    const text =
      "<response><recordings><recording><recordID>1</recordID></recording><recording></recordings></response>"
    for (const bytes of [cut(bytesOf(text), []), inBytes(text)]) {
      const stream = streamXml(recordings, ["recordings"], bytes)
      expect((await stream.next()).value).toMatchObject({ id: "1" })
      expect(await rejection(stream.next())).toBe("malformed")
    }
  })

  test("returns an API error in the rest, with an empty list", async () => {
    const failed = "<response><returncode>FAILED</returncode><messageKey>k</messageKey></response>"
    expect(await collect(failed)).toEqual({
      items: [],
      rest: { returncode: "FAILED", messageKey: "k", recordings: [] },
    })
    expect(await collect("<response><recordings/></response>")).toEqual({ items: [], rest: { recordings: [] } })
  })

  test("finds lists at any depth, wrapped or not, and reports a missing list", async () => {
    const item = { kind: "object", fields: {} } as const
    const list = {
      kind: "object",
      fields: {
        items: { shape: item, list: { wrapped: false, item: "i" } },
        names: { shape: "string", list: { wrapped: true, item: "n" } },
      },
    } as const
    const document = { root: "r", shape: { kind: "object", fields: { list: { shape: list } } } } as const
    const xml = "<r><list><i/><names><n>1</n></names><i><i/></i></list></r>"
    const items: unknown[] = []
    for await (const each of streamXml(document, ["list", "items"], cut(bytesOf(xml), [9]))) items.push(each)
    expect(items).toEqual([{}, { i: "" }])
    for await (const each of streamXml(document, ["list", "names"], cut(bytesOf(xml), []))) items.push(each)
    expect(items.slice(2)).toEqual(["1"])
    await expect(streamXml(document, ["list"], inBytes(xml)).next()).rejects.toThrow('<r> has no list at "list"')
  })

  test("has no limit except per item", async () => {
    const recording = `<recording><name>${"x".repeat(500)}</name></recording>`
    const text = `<response><recordings>${recording.repeat(2_000)}</recordings></response>`
    expect((await collect(text, { limits: { maxItemBytes: 70_000 } })).items).toHaveLength(2_000)
    const long = `<response><recordings><recording><name>${"x".repeat(200_000)}`
    expect(await rejection(collect(long, { limits: { maxItemBytes: 70_000 } }))).toBe("too-large")
    expect(await rejection(collect(text, { limits: { maxBytes: 100_000 } }))).toBe("too-large")
  })
})

test("a long map may arrive in small chunks", async () => {
  const xml = `<response><metadata>${"<k>value</k>".repeat(20_000)}</metadata></response>`
  const ends = Array.from({ length: 20_000 }, (_, index) => index * 12)
  expect(await readXmlStream(meeting, cut(bytesOf(xml), ends))).toMatchObject({ metadata: { k: "value" } })
  expect(reason(() => readXml(meeting, xml))).toBe("read")
})
