import { describe, expect, test } from "vitest"
import { type BigBlueButtonSandboxOptions, bigBlueButtonSandbox } from "conferkit/sandbox"
import { ask, signed, tag, xml } from "./signed.ts"

const idsIn = (document: string) => [...document.matchAll(/<recordID>([^<]*)</g)].map(([, id]) => id)

describe("getRecordings", () => {
  test("seeded recordings are reproducible and look like the server's own", async () => {
    const [first, second] = [bigBlueButtonSandbox({ recordings: 30 }), bigBlueButtonSandbox({ recordings: 30 })]
    const document = await xml(first, "getRecordings")
    expect(document).toBe(await xml(second, "getRecordings"))
    expect(document).toMatch(
      /^<response>\n {10}<returncode>SUCCESS<\/returncode>\n {10}<recordings><recording><recordID>\w{40}-\d+<\/recordID><meetingID>/,
    )
    expect(document).toMatch(/<\/recording><\/recordings>\n {8}<\/response>$/)
    expect(document).toContain('<image alt="Café &amp; código" height="136" width="176">')
    expect(new Set(idsIn(document)).size).toBe(30)
  })

  test("an empty result is a success with a key", async () => {
    expect(await xml(bigBlueButtonSandbox(), "getRecordings", { meetingID: "nope" })).toBe(
      "<response>\n          <returncode>SUCCESS</returncode>\n          <recordings></recordings>\n          <messageKey>noRecordings</messageKey>\n          <message>There are no recordings for the meeting(s).</message>\n        </response>",
    )
  })

  test("pages have a total; an offset at the end returns an empty page, one past the end HTTP 500", async () => {
    const sandbox = bigBlueButtonSandbox({ recordings: 25 })
    const page = await xml(sandbox, "getRecordings", { limit: 10, offset: 20 })
    expect(idsIn(page)).toHaveLength(5)
    expect(tag(page, "totalElements")).toBe("25")
    expect(tag(await xml(sandbox, "getRecordings", { limit: 10, offset: 25 }), "messageKey")).toBe("noRecordings")
    expect((await ask(sandbox, "getRecordings", { limit: 10, offset: 26 })).status).toBe(500)
  })

  test.each<[Record<string, string | number>, number]>([
    [{ limit: 0 }, 1],
    [{ limit: 101 }, 100],
    [{ limit: -5 }, 1],
    [{ limit: "abc" }, 120],
    [{ offset: 3 }, 120],
    [{ limit: 2, offset: -1 }, 2],
  ])("%o shows %i", async (params, shown) => {
    const sandbox = bigBlueButtonSandbox({ recordings: 120 })
    expect(idsIn(await xml(sandbox, "getRecordings", params))).toHaveLength(shown)
  })

  test("2.6 counts files and nests the total, 2.5 has no pages", async () => {
    const of = (version: "2.5" | "2.6") =>
      xml(bigBlueButtonSandbox({ version, recordings: 3 }), "getRecordings", { limit: 1 })
    expect(await of("2.6")).toContain(
      "</recordings>\n        <pagination><pageable><offset>0</offset><limit>1</limit><paged>true</paged><unpaged>false</unpaged></pageable><totalElements>4</totalElements><empty>false</empty></pagination></response>",
    )
    expect(idsIn(await of("2.5"))).toHaveLength(3)
  })

  test("pages are cut as in the release, and have all formats, some of them or one", async () => {
    const recordings = ["a", "b", "c"].map((recordID) => ({
      recordID,
      formats: ["presentation", "screenshare", "video"].map((type) => ({ type })),
    }))
    const page = async (options: BigBlueButtonSandboxOptions, params: Record<string, number | string>) => {
      const document = await xml(bigBlueButtonSandbox({ ...options, recordings }), "getRecordings", params)
      const shown = document.split("<recording>").slice(1)
      const formats = shown.map((one) => `${idsIn(one).join()}:${one.split("<format>").length - 1}`)
      return [formats.join(" "), tag(document, "totalElements"), tag(document, "nextPage")]
    }
    expect(await page({ version: "2.7" }, { limit: 4, offset: 1 })).toEqual(["a:2 b:2", "9", undefined])
    expect(await page({ version: "3.0" }, { limit: 2, offset: 1 })).toEqual(["b:1 c:1", "3", undefined])
    expect(await page({ version: "3.0" }, { recordID: "a" })).toEqual(["a:3", undefined, undefined])
    const capped = { dialect: "conferenciaweb", paging: { cap: 2 } } as const
    expect(await page(capped, {})).toEqual(["a:3 b:3", undefined, "true"])
    expect(await page(capped, { limit: 3, offset: 2 })).toEqual(["c:3", undefined, "false"])
    const untold = { pagination: "untold", paging: { cap: 3, offsetsBelow: 2 } } as const
    expect(await page(untold, { offset: 1 })).toEqual(["b:3 c:3", undefined, undefined])
    expect(await page(untold, { limit: 1, offset: 2 })).toEqual(["a:3", undefined, undefined])
  })

  test("filters by prefix, meeting, state and metadata", async () => {
    const recordings = [
      { recordID: "abc-1", meetingID: "m1", metadata: { course: "física 1" } },
      { recordID: "abd-2", meetingID: "m2", state: "unpublished" as const, metadata: { course: "física 2" } },
      { recordID: "xyz-3", meetingID: "m2", state: "deleted" as const },
      { recordID: "xyz-4", meetingID: "m3", state: "processing" as const },
    ]
    const sandbox = bigBlueButtonSandbox({ recordings })
    const ids = async (params: Record<string, string>) => idsIn(await xml(sandbox, "getRecordings", params))
    expect(await ids({})).toEqual(["abc-1", "abd-2"])
    expect(await ids({ recordID: "ab" })).toEqual(["abc-1", "abd-2"])
    expect(await ids({ recordID: "abc", meetingID: "m2" })).toEqual(["abc-1"])
    expect(await ids({ meetingID: "m1,m2" })).toEqual(["abc-1", "abd-2"])
    expect(await ids({ state: "any" })).toHaveLength(4)
    expect(await ids({ state: "deleted,processing" })).toEqual(["xyz-3", "xyz-4"])
    expect(await ids({ meta_course: "física%" })).toEqual(["abc-1", "abd-2"])
    expect(await ids({ meta_course: "%2" })).toEqual(["abd-2"])
    // The server compares lower-cased names, but its own are not lower-cased.
    expect(await ids({ meta_isBreakout: "false" })).toEqual([])
  })

  test.each(["", "%"])("the filter meta_course=%s fails if a recording has that name", async (pattern) => {
    const recordings = [{ recordID: "abc-1", metadata: { course: "1" } }, { recordID: "abd-2" }]
    const sandbox = bigBlueButtonSandbox({ recordings })
    expect((await ask(sandbox, "getRecordings", { meta_course: pattern })).status).toBe(500)
    expect((await ask(sandbox, "getRecordings", { meta_teacher: pattern })).status).toBe(200)
    expect((await ask(sandbox, "getRecordings", { recordID: "abd", meta_course: pattern })).status).toBe(200)
  })

  test("a repeated name is an error", async () => {
    const sandbox = bigBlueButtonSandbox()
    const path = signed(sandbox.secret, "getRecordings", "meetingID=a&meetingID=b")
    expect((await sandbox.fetch(sandbox.baseUrl + path)).status).toBe(500)
  })

  test("without permission to list everything, the list is denied", async () => {
    const sandbox = bigBlueButtonSandbox({ allowFetchAllRecordings: false, recordings: 3 })
    const document = await xml(sandbox, "getRecordings")
    expect(document).not.toContain("<recordings")
    expect(tag(document, "messageKey")).toBe("noRecordings")
    expect(idsIn(await xml(sandbox, "getRecordings", { limit: 2 }))).toHaveLength(2)
  })

  test("checksum errors have the recording calls' own message", async () => {
    const sandbox = bigBlueButtonSandbox()
    const answer = await (await sandbox.fetch(`${sandbox.baseUrl}/api/getRecordings?checksum=0`)).text()
    expect(tag(answer, "message")).toBe("You did not pass the checksum security check")
  })

  test("of twenty thousand, pages are returned, and all are streamed", async () => {
    const sandbox = bigBlueButtonSandbox({ recordings: 20_000 })
    expect(idsIn(await xml(sandbox, "getRecordings", { limit: 100, offset: 15_000 }))).toHaveLength(100)
    const { body } = await ask(sandbox, "getRecordings")
    let chunks = 0
    let bytes = 0
    for await (const chunk of body ?? []) {
      chunks++
      bytes += (chunk as Uint8Array).length
    }
    expect(chunks).toBeGreaterThan(200)
    expect(bytes).toBeGreaterThan(10_000_000)
  })
})

describe("changing recordings", () => {
  const seeds: BigBlueButtonSandboxOptions = {
    recordings: [{ recordID: "r1", metadata: { a: "1" } }, { recordID: "r2" }],
  }

  test("publish returns the value it was sent, and accepts only true, 1 and y as true", async () => {
    const sandbox = bigBlueButtonSandbox(seeds)
    const publish = (value: string) => xml(sandbox, "publishRecordings", { recordID: "r1,r2", publish: value })
    expect(await publish("maybe")).toBe(
      "<response><returncode>SUCCESS</returncode><published>maybe</published></response>",
    )
    expect(sandbox.recordings.map((one) => one.state)).toEqual(["unpublished", "unpublished"])
    await publish("y")
    expect(sandbox.recordings.map((one) => one.state)).toEqual(["published", "published"])
  })

  test("update sets and deletes metadata, and then prints URLs with whitespace around them", async () => {
    const sandbox = bigBlueButtonSandbox(seeds)
    const params = { recordID: "r1", meta_a: "", "meta_My-Key": "Ü & <x>", meta_b_c: "lost" }
    expect(tag(await xml(sandbox, "updateRecordings", params), "updated")).toBe("true")
    const document = await xml(sandbox, "getRecordings", { recordID: "r1" })
    expect(document).toContain("<my-key>Ü &amp; &lt;x&gt;</my-key>")
    expect(document).not.toContain("<a>")
    expect(document).toMatch(/<url>\n {6}http\S+\n {4}<\/url>/)
  })

  test("delete hides a recording, and a second delete finds nothing", async () => {
    const sandbox = bigBlueButtonSandbox(seeds)
    expect(tag(await xml(sandbox, "deleteRecordings", { recordID: "r1" }), "deleted")).toBe("true")
    expect(tag(await xml(sandbox, "deleteRecordings", { recordID: "r1" }), "messageKey")).toBe("notFound")
    expect(idsIn(await xml(sandbox, "getRecordings"))).toEqual(["r2"])
  })

  test("missing parameters are reported before a wrong checksum, and a missing checksum before both", async () => {
    const sandbox = bigBlueButtonSandbox(seeds)
    const key = async (query: string) =>
      tag(await (await sandbox.fetch(`${sandbox.baseUrl}/api/publishRecordings?${query}`)).text(), "messageKey")
    expect(await key("")).toBe("checksumError")
    expect(await key("checksum=0")).toBe("missingParamRecordID")
    expect(await key("recordID=r1&checksum=0")).toBe("missingParamPublish")
    expect(await key("recordID=r1&publish=true&checksum=0")).toBe("checksumError")
  })
})

describe("text tracks", () => {
  const put = async (query: string, options: BigBlueButtonSandboxOptions = {}, content = "WEBVTT\n\n") => {
    const sandbox = bigBlueButtonSandbox({ recordings: [{ recordID: "r1" }], ...options })
    const body = new FormData()
    body.set("file", new File([content], "legenda.vtt", { type: "text/vtt" }))
    const path = signed(sandbox.secret, "putRecordingTextTrack", query)
    const response = await sandbox.fetch(sandbox.baseUrl + path, { method: "POST", body })
    return { sandbox, text: await response.text() }
  }

  test("an upload is listed, and its link works once", async () => {
    const { sandbox, text } = await put("recordID=r1&kind=subtitles&lang=pt-BR", {}, "WEBVTT\n\nçã\r\n\r\n--x")
    expect(JSON.parse(text)).toMatchObject({
      response: { messageKey: "upload_text_track_success", recordId: "r1", returncode: "SUCCESS" },
    })
    const list = (await (await ask(sandbox, "getRecordingTextTracks", { recordID: "r1" })).json()) as {
      response: { tracks: { href: string }[] }
    }
    expect(list.response.tracks).toMatchObject([
      { kind: "subtitles", label: "Brazilian Portuguese", lang: "pt-BR", source: "upload" },
    ])
    const href = list.response.tracks[0]?.href ?? ""
    expect(await (await sandbox.fetch(href)).text()).toBe("WEBVTT\n\nçã\r\n\r\n--x")
    expect((await sandbox.fetch(href)).status).toBe(404)
  })

  test.each<[string, string]>([
    ["kind=subtitles&lang=en", "Missing param recordID."],
    ["recordID=no&kind=subtitles&lang=en", "No recording found for no"],
    ["recordID=r1&lang=en", "Missing param kind."],
    ["recordID=r1&kind=poem", "Invalid kind parameter, expected='subtitles|captions' actual=poem"],
    ["recordID=r1&kind=captions", "Missing param lang."],
    ["recordID=r1&kind=captions&lang=!!", "Malformed lang param, received=!!"],
  ])("?%s is rejected: %s", async (query, message) => {
    expect(JSON.parse((await put(query)).text)).toMatchObject({ response: { returncode: "FAILED", message } })
  })

  test("a form without a file deletes the track, an empty file is rejected, and another body is an error page", async () => {
    const { sandbox } = await put("recordID=r1&kind=captions&lang=en")
    const path = signed(sandbox.secret, "putRecordingTextTrack", "recordID=r1&kind=captions&lang=en")
    const post = async (body: FormData | Blob) => sandbox.fetch(sandbox.baseUrl + path, { method: "POST", body })
    const empty = new FormData()
    empty.set("file", new File([], "a.vtt"))
    expect(await (await post(empty)).json()).toMatchObject({ response: { messageKey: "empty_uploaded_text_track" } })
    expect((await post(new Blob(["WEBVTT"], { type: "text/vtt" }))).status).toBe(500)
    expect(sandbox.recordings[0]?.tracks).toHaveLength(1)
    const field = new FormData()
    field.set("file", "WEBVTT")
    expect(await (await post(field)).json()).toMatchObject({ response: { returncode: "SUCCESS" } })
    expect(sandbox.recordings[0]?.tracks).toHaveLength(0)
  })

  test("a failed upload may report success", async () => {
    const { text } = await put("recordID=r1&kind=captions&lang=en", { textTracks: { failUploads: true } })
    expect(JSON.parse(text)).toMatchObject({
      response: { returncode: "SUCCESS", messageKey: "upload_text_track_failed" },
    })
  })

  test("some builds accept no hyphen in a language", async () => {
    const { text } = await put("recordID=r1&kind=captions&lang=en-US", { textTracks: { javaLocales: true } })
    expect(text).toContain("invalidLang")
    const { sandbox } = await put("recordID=r1&kind=captions&lang=en_US", { textTracks: { javaLocales: true } })
    expect(sandbox.recordings[0]?.tracks[0]?.lang).toBe("en-US")
  })

  test("a wrong checksum is reported in XML, missing tracks in JSON", async () => {
    const sandbox = bigBlueButtonSandbox({ recordings: [{ recordID: "r1" }] })
    const wrong = await sandbox.fetch(`${sandbox.baseUrl}/api/getRecordingTextTracks?recordID=r1&checksum=0`)
    expect(tag(await wrong.text(), "messageKey")).toBe("checksumError")
    const none = await ask(sandbox, "getRecordingTextTracks", { recordID: "r1" })
    expect(await none.json()).toMatchObject({ response: { messageKey: "noCaptionsFound" } })
  })
})
