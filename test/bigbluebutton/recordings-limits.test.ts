import { describe, expect, test } from "vitest"
import { BigBlueButton, DecodeError } from "conferkit/bigbluebutton"
import { failureOf } from "../support/bigbluebutton.ts"

const limit = 2 ** 18
const open = "<response><returncode>SUCCESS</returncode><recordings>"
const item = (id: number, more = "") => `<recording><recordID>r${id}</recordID>${more}</recording>`
const close = "</recordings></response>"

/** Chunks, endlessly or the given number of times. */
function* repeat(piece: string, times = Infinity) {
  for (let n = 0; n < times; n++) yield piece
}
function* items(count: number, between: (nth: number) => Iterable<string> = () => []) {
  for (let n = 0; n < count; n++) {
    yield item(n)
    yield* between(n)
  }
}
/** Lists of one recording each, endlessly. */
function* lists(before: string) {
  for (let n = 0; ; n++) yield `${before}<recordings>${item(n)}</recordings>`
}
function* then(...parts: readonly (string | Iterable<string>)[]) {
  for (const part of parts)
    if (typeof part === "string") yield part
    else yield* part
}

/** A client whose server sends chunks as long as they are read, and the number of chunks that were read. */
function made(pieces: () => Iterable<string>, options: object = {}) {
  const read = { bytes: 0, isCancelled: false }
  const encoder = new TextEncoder()
  const fetch = () => {
    const source = pieces()[Symbol.iterator]()
    const body = new ReadableStream<Uint8Array>(
      {
        pull: (controller) => {
          const step = source.next()
          if (step.done === true || read.bytes > 16 * limit) {
            controller.close()
            return
          }
          const bytes = encoder.encode(step.value)
          read.bytes += bytes.byteLength
          controller.enqueue(bytes)
        },
        cancel: () => {
          read.isCancelled = true
        },
      },
      { highWaterMark: 0 },
    )
    return Promise.resolve(new Response(body, { headers: { "content-type": "text/xml" } }))
  }
  const settings = { baseUrl: "https://bbb.example", secret: "s", fetch, maxResponseBytes: limit, ...options }
  return { bbb: new BigBlueButton(settings), read }
}

async function count(bbb: BigBlueButton): Promise<number> {
  let seen = 0
  for await (const { recordID } of bbb.recordings()) if (recordID !== "") seen++
  return seen
}

const kilobyte = " ".repeat(1024)
const text = "x".repeat(1024)

describe("recordings() throws a DecodeError that names maxResponseBytes, and stops reading there", () => {
  test.each<[string, () => Iterable<string>]>([
    ["whitespace only", () => repeat(kilobyte)],
    ["whitespace byte by byte", () => repeat(" ")],
    ["whitespace after a byte order mark", () => then("\uFEFF", repeat(kilobyte))],
    ["whitespace after the XML declaration", () => then('<?xml version="1.0"?>', repeat(kilobyte))],
    ["an unclosed comment before the root", () => then("<!--", repeat(text))],
    ["whitespace before the first recording", () => then(open, repeat(kilobyte))],
    ["whitespace between two recordings", () => then(open, item(1), repeat(kilobyte))],
    ["whitespace between two recordings, byte by byte", () => then(open, item(1), repeat("\n"))],
    ["whitespace after the document", () => then(open, item(1), close, repeat(kilobyte))],
    ["comments", () => then(open, item(1), repeat(`<!--${text}-->`))],
    ["an unclosed comment", () => then(open, item(1), "<!--", repeat(text))],
    ["a comment after the document", () => then(open, item(1), close, "<!--", repeat(text))],
    ["processing instructions", () => then(open, item(1), repeat("<?a b?>"))],
    ["unclosed CDATA", () => then(open, "<recording><name><![CDATA[", repeat(text))],
    ["an unclosed value", () => then(open, "<recording><name>", repeat(text))],
    ["endless references", () => then(open, "<recording><name>", repeat("&amp;"))],
    ["an unclosed reference", () => then(open, "<recording><name>&", repeat(text))],
    [
      "endless attributes",
      () =>
        then(
          open,
          "<recording",
          (function* () {
            for (let n = 0; ; n++) yield ` a${n}="${text}"`
          })(),
        ),
    ],
    ["an unclosed tag", () => then(open, "<", repeat(text))],
    ["an unclosed closing tag", () => then(open, "<recording></recording", repeat(kilobyte))],
    ["endless metadata", () => then(open, "<recording><metadata>", repeat(`<a>${text}</a>`))],
    ["an endless recording", () => then(open, "<recording>", repeat(`<unknown>${text}</unknown>`))],
    ["unknown elements without a recording", () => then(open, repeat(`<unknown>${text}</unknown>`))],
    ["empty elements without a recording", () => then(open, repeat("<a/>"))],
    ["a second document", () => then(open, item(1), close, open, repeat(text))],
    [
      "unknown elements between lists",
      () => then("<response><returncode>SUCCESS</returncode>", lists(`<a>${text}</a>`)),
    ],
    ["empty unknown elements between lists", () => then("<response><returncode>SUCCESS</returncode>", lists("<a/>"))],
    ["input that is not XML", () => repeat("no ")],
    ["an API error", () => then("<response><returncode>FAILED</returncode>", repeat(`<a>${text}</a>`))],
  ])("%s", async (_what, pieces) => {
    const { bbb, read } = made(pieces)
    const error = await failureOf(count(bbb))
    expect(error).toBeInstanceOf(DecodeError)
    expect((error as Error).message).toContain("maxResponseBytes")
    expect((error as Error).message).toContain(String(limit))
    expect(read.isCancelled).toBe(true)
    // With recordings in between, memory grows more slowly than the input.
    expect(read.bytes).toBeLessThan(4 * limit)
  })
})

describe("recordings() throws if the same recordings arrive again and again", () => {
  const formats = function* () {
    for (let n = 0; ; n++) yield item(1, `<playback><format><type>f${n}</type></format></playback>`)
  }
  test.each<[string, () => Iterable<string>]>([
    ["one", () => then(open, repeat(item(1)))],
    [
      "one recording with a format",
      () => then(open, repeat(item(1, "<playback><format><type>a</type></format></playback>"))),
    ],
    ["one recording with ever new formats", () => then(open, formats())],
    ["one recording after another", () => then(open, items(300), repeat(item(1)))],
  ])("%s", async (_what, pieces) => {
    const { bbb, read } = made(pieces)
    expect(await failureOf(count(bbb))).toMatchObject({ name: "BigBlueButtonError", code: "listIncomplete" })
    expect(read.isCancelled).toBe(true)
  })

  test("also when recordings are requested by id", async () => {
    const format = "<playback><format><type>a</type></format></playback>"
    const made = { requests: 0, isCancelled: false }
    const encoder = new TextEncoder()
    const bbb = new BigBlueButton({
      baseUrl: "https://bbb.example.org",
      secret: "s-of-bbb",
      fetch: (url) => {
        made.requests++
        if (!url.includes("recordID=")) {
          return Promise.resolve(
            new Response(
              `${open}${item(1, format)}${item(2, format)}</recordings><totalElements>4</totalElements></response>`,
            ),
          )
        }
        let left = 200_000
        const body = new ReadableStream<Uint8Array>({
          start: (controller) => {
            controller.enqueue(encoder.encode(open))
          },
          pull: (controller) => {
            if (left-- > 0) controller.enqueue(encoder.encode(item(1, format)))
            else controller.error(new Error("read on and on"))
          },
          cancel: () => {
            made.isCancelled = true
          },
        })
        return Promise.resolve(new Response(body))
      },
    })
    expect(await failureOf(count(bbb))).toMatchObject({
      code: "listIncomplete",
      message: expect.stringContaining("lists the same recordings repeatedly") as string,
    })
    expect(made.isCancelled).toBe(true)
  })
})

describe("recordings() reads a list longer than maxResponseBytes", () => {
  const many = 20_000
  test.each<[string, () => Iterable<string>]>([
    ["without content between", () => items(many)],
    ["with whitespace between", () => items(many, () => ["\n    "])],
    ["with comments and instructions between", () => items(many, () => [`<!--${"x".repeat(100)}--><?a b?>`])],
    [
      "with whitespace of half the limit in places",
      () => items(many, (n) => (n % 2_000 === 0 ? repeat(kilobyte, limit / 2048) : [])),
    ],
  ])("%s", async (_how, list) => {
    const { bbb, read } = made(() => then(kilobyte, open, list(), close, kilobyte))
    expect(await count(bbb)).toBe(many)
    expect(read.bytes).toBeGreaterThan(limit)
  })

  test("also byte by byte", async () => {
    const whole = `${open}${[...items(1_000, () => [" "])].join("")}${close}`
    expect(await count(made(() => whole).bbb)).toBe(1_000)
  })
})

test("a buffered response may arrive byte by byte, up to maxResponseBytes", async () => {
  const meetings = (names: number) =>
    `<response><returncode>SUCCESS</returncode><meetings>${`<meeting><meetingName>é</meetingName></meeting>`.repeat(names)}</meetings></response>`
  const whole = (xml: string) => made(() => xml).bbb.getMeetings()
  const list = await whole(meetings(1_000))
  expect(list.map(({ meetingName }) => meetingName)).toEqual(Array.from({ length: 1_000 }, () => "é"))
  const { bbb, read } = made(() => repeat(" "))
  await expect(bbb.getMeetings()).rejects.toThrow("maxResponseBytes")
  expect(read.bytes).toBeLessThanOrEqual(limit + 2)
})
