import { describe, expect, test } from "vitest"
import type { TextTrackFile } from "conferkit/bigbluebutton"
import { failureOf, listening, withSandbox } from "../support/bigbluebutton.ts"

const track = { kind: "captions", lang: "en" } as const
const text = "WEBVTT\n\n00:01.000 --> 00:02.000\nOlá"

describe("putRecordingTextTrack", () => {
  const files: [string, Exclude<TextTrackFile["file"], null>, string][] = [
    ["a string", text, "track.vtt"],
    ["bytes", new TextEncoder().encode(text), "track.vtt"],
    ["an ArrayBuffer", new TextEncoder().encode(text).buffer, "track.vtt"],
    ["a Blob", new Blob([text]), "track.vtt"],
    ["a File", new File([text], "aula.srt"), "aula.srt"],
  ]
  test.each(files)("uploads %s", async (_name, file) => {
    await using server = await listening({ recordings: 1 })
    const recordID = server.sandbox.recordings[0]?.recordID ?? ""
    await server.bbb.putRecordingTextTrack({ ...track, recordID, file })
    expect(server.sandbox.recordings[0]?.tracks).toMatchObject([{ ...track, content: text }])
  })

  test("file: null deletes only the track of that kind and language", async () => {
    await using server = await listening({ recordings: 1 })
    const { bbb, sandbox } = server
    const recordID = sandbox.recordings[0]?.recordID ?? ""
    await bbb.putRecordingTextTrack({ ...track, recordID, file: text })
    await bbb.putRecordingTextTrack({ ...track, recordID, lang: "pt", file: text })
    const deleted = await bbb.putRecordingTextTrack({ ...track, recordID, file: null })
    expect(deleted).toMatchObject({ returncode: "SUCCESS" })
    expect((await bbb.getRecordingTextTracks({ recordID })).map(({ lang }) => lang)).toEqual(["pt"])
  })

  const missing: [string, unknown][] = [
    ["missing", undefined],
    ["an empty string", ""],
    ["without bytes", new Uint8Array()],
    ["an empty Blob", new Blob([])],
    ["a number", 7],
    ["an object", { path: "a.vtt" }],
    ["false", false],
  ]
  test.each(missing)("rejects a file that is %s, and sends nothing", async (_name, file) => {
    const { bbb, urls } = withSandbox({ recordings: 1 })
    const given = { ...track, recordID: "r", ...(file === undefined ? {} : { file }) } as typeof track & {
      recordID: string
      file: string
    }
    const rejected = {
      name: "ConfigError",
      parameter: "file",
      message: expect.stringContaining("null deletes") as string,
    }
    expect(await failureOf(bbb.putRecordingTextTrack(given))).toMatchObject(rejected)
    expect(urls).toEqual([])
  })

  test("bbb.api accepts the documented body, and sends it as a form with a file", async () => {
    const { bbb, sandbox } = withSandbox({ recordings: 1 })
    const query = { ...track, recordID: sandbox.recordings[0]?.recordID ?? "" }
    const { data } = await bbb.api.POST("/putRecordingTextTrack", { params: { query }, body: { file: text } })
    expect(data?.response.messageKey).toBe("upload_text_track_success")
    expect(sandbox.recordings[0]?.tracks).toMatchObject([{ ...track, content: text }])
    const empty = bbb.api.POST("/putRecordingTextTrack", { params: { query }, body: {} })
    expect(await failureOf(empty)).toMatchObject({ name: "ConfigError", parameter: "file" })
    expect(sandbox.recordings[0]?.tracks).toHaveLength(1)
  })
})
