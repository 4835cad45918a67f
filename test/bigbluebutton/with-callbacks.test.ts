import { describe, expect, test } from "vitest"
import { withCallbacks } from "../../src/bigbluebutton/with-callbacks.ts"

const nonce = "0123456789abcdef"
const meeting = { name: "Aula 1", meetingID: "aula-1" }
const urls = {
  recordingReady: "https://app.example.org/ready",
  analytics: "https://app.example.org/analytics",
  end: { url: "https://app.example.org/ended", nonce },
}

describe("withCallbacks", () => {
  test("puts each URL under its own name and leaves the rest", () => {
    const given = { ...meeting, record: true, meta: { "class-id": "007" } }
    expect(withCallbacks(given, urls)).toEqual({
      ...given,
      meta: {
        "class-id": "007",
        "bbb-recording-ready-url": "https://app.example.org/ready",
        "analytics-callback-url": "https://app.example.org/analytics",
        endCallbackUrl: `https://app.example.org/ended?conferkit-nonce=${nonce}`,
      },
    })
    expect(given.meta).toEqual({ "class-id": "007" })
  })

  test("adds nothing where nothing is given", () => {
    expect(withCallbacks(meeting, {})).toStrictEqual({ ...meeting, meta: {} })
    const given = { ...meeting, meta: { a: "1" }, meetingKeepEvents: undefined }
    expect(withCallbacks(given, { recordingReady: urls.recordingReady })).toStrictEqual({
      ...given,
      meta: { a: "1", "bbb-recording-ready-url": urls.recordingReady },
    })
  })

  test.each([
    ["without a recording, so that there is something to tell", {}, true],
    ["where recording is out of the question", { record: false }, true],
    ["not with a recording", { record: true }, undefined],
    ["not against your word", { meetingKeepEvents: false }, false],
  ])("analytics keeps events: %s", (_name, more, meetingKeepEvents) => {
    const { analytics } = urls
    const meta = { "analytics-callback-url": analytics }
    expect(withCallbacks({ ...meeting, ...more }, { analytics })).toStrictEqual({
      ...meeting,
      ...more,
      meta,
      ...(meetingKeepEvents !== undefined && { meetingKeepEvents }),
    })
    expect(withCallbacks({ ...meeting, ...more }, {})).toStrictEqual({ ...meeting, ...more, meta: {} })
  })

  const noURL = "the address of a callback has to be an absolute URL"
  test.each([
    ["recordingReady", noURL, { recordingReady: "/ready" }],
    ["analytics", noURL, { analytics: "app.example.org" }],
    ["url", noURL, { end: { url: "/ended", nonce } }],
    [
      "nonce",
      "a nonce needs at least 16 characters to be unguessable",
      { end: { url: "https://app.example.org/ended", nonce: "short" } },
    ],
  ])("refuses a wrong %s", (parameter, message, wrong) => {
    expect(() => withCallbacks(meeting, wrong)).toThrow(
      expect.objectContaining({ name: "ConfigError", message, parameter }) as Error,
    )
  })
})
