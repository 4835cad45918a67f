import { describe, expect, test } from "vitest"
import { BigBlueButton } from "conferkit/bigbluebutton"
import { all, noWaiting } from "../support/bigbluebutton.ts"

const utf16 = (text: string, bigEndian: boolean, mark: boolean) => {
  const bytes = Buffer.from((mark ? "\ufeff" : "") + text, "utf16le")
  return bigEndian ? bytes.swap16() : bytes
}
const latin1 = (text: string) => Buffer.from(text, "latin1")
const utf8 = (text: string) => Buffer.from(text, "utf8")
/** Windows-1252 has the euro sign where Latin-1 has a control character. */
const windows = (text: string) => Buffer.from(text.replaceAll("€", "\x80"), "latin1")

const document = (name: string, declaration: string) =>
  `${declaration}<response><returncode>SUCCESS</returncode><recordings><recording><recordID>r</recordID><meetingID>m</meetingID><name>${name}</name><published>true</published></recording></recordings></response>`
const declared = (encoding: string, quote = '"') => `<?xml version="1.0" encoding=${quote}${encoding}${quote}?>\n`

interface Case {
  readonly name: string
  readonly text: string
  readonly body: Uint8Array
  readonly type: string
}
const of = (name: string, text: string, body: Uint8Array, type = "text/xml"): Case => ({ name, text, body, type })
const plain = (name: string, text: string, encoding: string, encode: (text: string) => Uint8Array, type?: string) =>
  of(name, text, encode(document(text, declared(encoding))), type)

const cases: readonly Case[] = [
  plain("declared as ISO-8859-1", "João", "ISO-8859-1", latin1),
  plain("declared in lower case", "João", "iso-8859-1", latin1),
  of("declared in single quotes", "João", latin1(document("João", declared("ISO-8859-1", "'")))),
  of(
    "declared as standalone, too",
    "João",
    latin1(document("João", `<?xml version='1.0' encoding='ISO-8859-1' standalone="yes"?>`)),
  ),
  of("declared behind a line too many", "João", latin1(`\n${document("João", declared("ISO-8859-1"))}`)),
  plain("declared as windows-1252", "10 €", "windows-1252", windows),
  plain("declared, with another type of XML", "João", "ISO-8859-1", latin1, "application/xml"),
  plain("declared, and an unknown one in the header", "João", "ISO-8859-1", latin1, "text/xml; charset=klingon"),
  plain("the header's goes before the declared one", "João", "UTF-8", latin1, "text/xml; charset=ISO-8859-1"),
  plain(
    "so does UTF-8 in the header, as after a change on the way",
    "João",
    "ISO-8859-1",
    utf8,
    "text/xml; charset=utf-8",
  ),
  plain("one that nobody knows is UTF-8", "João", "klingon", utf8),
  plain("UTF-16 that is declared and is not", "João", "UTF-16", utf8),
  of("nothing is said", "João 🙂", utf8(document("João 🙂", ""))),
  of(
    "the mark of UTF-8 goes before the header",
    "João",
    utf8(`\ufeff${document("João", "")}`),
    "text/xml; charset=ISO-8859-1",
  ),
  of("the mark of UTF-16 LE", "João 🙂", utf16(document("João 🙂", declared("UTF-16")), false, true)),
  of("the mark of UTF-16 BE", "João 🙂", utf16(document("João 🙂", declared("UTF-16")), true, true)),
  of(
    "the mark of UTF-16 goes before the header",
    "João",
    utf16(document("João", ""), true, true),
    "text/xml; charset=utf-8",
  ),
  of(
    "UTF-16 in the header, with its mark",
    "João",
    utf16(document("João", ""), true, true),
    "text/xml; charset=utf-16",
  ),
  of("UTF-16 LE without a mark", "João", utf16(document("João", declared("UTF-16")), false, false)),
  of("UTF-16 BE without a mark", "João", utf16(document("João", declared("UTF-16")), true, false)),
]

/** The body in chunks of a given size, with or without Content-Length. */
function piecewise(body: Uint8Array, size: (at: number) => number, headers: Record<string, string>) {
  let at = 0
  const pull = (controller: ReadableStreamDefaultController<Uint8Array>) => {
    if (at >= body.byteLength) controller.close()
    else controller.enqueue(Uint8Array.from(body.subarray(at, (at += size(at)))))
  }
  return new Response(new ReadableStream({ pull }, { highWaterMark: 0 }), { headers })
}

describe.each([
  [
    "in one chunk",
    (body: Uint8Array, type: string) =>
      new Response(Uint8Array.from(body), {
        headers: { "content-type": type, "content-length": String(body.byteLength) },
      }),
  ],
  ["byte by byte", (body: Uint8Array, type: string) => piecewise(body, () => 1, { "content-type": type })],
  [
    "in chunks of seven bytes",
    (body: Uint8Array, type: string) =>
      piecewise(body, () => 7, { "content-type": type, "content-length": String(body.byteLength) }),
  ],
  [
    "in a small chunk and the rest",
    (body: Uint8Array, type: string) =>
      piecewise(body, (at) => (at === 0 ? 3 : body.byteLength), { "content-type": type }),
  ],
])("the encoding of a response is used, %s:", (_way, answer) => {
  test.each(cases)("$name", async ({ text, body, type }) => {
    const fetch = () => Promise.resolve(answer(body, type))
    const bbb = new BigBlueButton({ baseUrl: "https://bbb.example", secret: "secret-of-tests", fetch, ...noWaiting })
    expect((await bbb.getRecordings()).map(({ name }) => name)).toEqual([text])
    expect((await all(bbb.recordings())).map(({ name }) => name)).toEqual([text])
    const { data } = await bbb.api.GET("/getRecordings")
    expect(data?.recordings[0]?.name).toBe(text)
  })
})

test("API errors are decoded in their encoding too", async () => {
  const body = latin1(
    `${declared("ISO-8859-1")}<response><returncode>FAILED</returncode><messageKey>notFound</messageKey><message>Não há</message></response>`,
  )
  const fetch = () => Promise.resolve(new Response(Uint8Array.from(body)))
  const bbb = new BigBlueButton({ baseUrl: "https://bbb.example", secret: "secret-of-tests", fetch, ...noWaiting })
  await expect(bbb.getRecordings()).rejects.toThrow("Não há")
  await expect(bbb.recordings().next()).rejects.toThrow("Não há")
})
