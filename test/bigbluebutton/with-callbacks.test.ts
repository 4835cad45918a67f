import { describe, expect, test } from "vitest"
import { type CreateParams, endCallbackUrl, withCallbacks } from "conferkit/bigbluebutton"

const nonce = "0123456789abcdef"
const meeting = { name: "Aula 1", meetingID: "aula-1" }
const urls = {
  recordingReady: "https://app.example.org/ready",
  analytics: "https://app.example.org/analytics",
  end: { url: "https://app.example.org/ended", nonce },
}

describe("withCallbacks", () => {
  test("adds each URL under its own name and keeps the rest", () => {
    const given = { ...meeting, record: true, meta: { "class-id": "007" } }
    expect(withCallbacks(given, urls)).toEqual({
      ...given,
      meta: {
        "class-id": "007",
        "bbb-recording-ready-url": "https://app.example.org/ready",
        "analytics-callback-url": "https://app.example.org/analytics",
      },
      meetingEndedURL: `https://app.example.org/ended?conferkit-nonce=${nonce}&meetingID=aula-1`,
    })
    expect(given.meta).toEqual({ "class-id": "007" })
  })

  test("adds nothing if no URL is given", () => {
    expect(withCallbacks(meeting, {})).toStrictEqual({ ...meeting, meta: {} })
    const given = { ...meeting, meta: { a: "1" }, meetingKeepEvents: undefined }
    expect(withCallbacks(given, { recordingReady: urls.recordingReady })).toStrictEqual({
      ...given,
      meta: { a: "1", "bbb-recording-ready-url": urls.recordingReady },
    })
  })

  test.each([
    ["without record, which is then set", {}, true],
    ["with recording impossible", { record: false }, true],
    ["with record, which is kept", { record: true }, undefined],
    ["with an explicit value, which is kept", { meetingKeepEvents: false }, false],
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

  describe("the end of a meeting", () => {
    const { end } = urls
    const ended = `https://app.example.org/ended?conferkit-nonce=${nonce}`
    const stranger = "https://third-party.example/ended?a=%20"
    const other = endCallbackUrl("https://app.example.org/before", "another-nonce-of-16")

    test("is sent to meetingEndedURL, and no metadata contains the nonce", () => {
      const made = withCallbacks(meeting, { end })
      expect(made).toStrictEqual({ ...meeting, meta: {}, meetingEndedURL: `${ended}&meetingID=aula-1` })
      expect(withCallbacks(meeting, { end: { ...end, via: undefined } })).toStrictEqual(made)
      expect(withCallbacks(meeting, { end: { ...end, via: "meetingEndedURL" } })).toStrictEqual(made)
    })

    test("is sent through metadata if requested, and not to meetingEndedURL", () => {
      expect(withCallbacks(meeting, { end: { ...end, via: "meta" } })).toStrictEqual({
        ...meeting,
        meta: { endCallbackUrl: ended },
      })
    })

    test.each([
      ["https://a.example/e?n=%20~%%X%%%e4#z", "aula-1", `?n=%20~%%X%%%e4&conferkit-nonce=${nonce}&meetingID=aula-1#z`],
      ["https://a.example/e", "cb 2&\u{fc}+", `?conferkit-nonce=${nonce}&meetingID=cb+2%26%C3%BC%2B`],
      ["https://a.example/e?meetingID=%6dine", "aula-1", `?meetingID=%6dine&conferkit-nonce=${nonce}`],
    ])("keeps the bytes of %s and appends the meeting %s", (url, meetingID, query) => {
      const made = withCallbacks({ ...meeting, meetingID }, { end: { url, nonce } })
      expect(made.meetingEndedURL).toBe(`https://a.example/e${query}`)
    })

    test.each<[string, Partial<CreateParams>, Partial<CreateParams>]>([
      ["its own name", { meetingEndedURL: stranger }, { meta: {} }],
      ["its own name, repeated", { meetingEndedURL: other }, { meta: {} }],
      ["the other name with our URL", { meta: { endCallbackUrl: other, a: "1" } }, { meta: { a: "1" } }],
      ["the other name in lower case with our URL", { meta: { endcallbackurl: `${ended}&x=1` } }, { meta: {} }],
      [
        "but not the other name with a foreign URL",
        { meta: { endCallbackUrl: stranger } },
        { meta: { endCallbackUrl: stranger } },
      ],
    ])("meetingEndedURL: replaces %s", (_name, given, left) => {
      const made = withCallbacks({ ...meeting, ...given }, { end })
      expect(made).toStrictEqual({ ...meeting, ...left, meetingEndedURL: `${ended}&meetingID=aula-1` })
    })

    test.each<[string, Partial<CreateParams>, Partial<CreateParams>]>([
      ["its own name", { meta: { endCallbackUrl: stranger, a: "1" } }, {}],
      ["its own name in lower case", { meta: { endcallbackurl: stranger, a: "1" } }, {}],
      ["the other name with our URL", { meetingEndedURL: `${ended}&x=1`, meta: { a: "1" } }, {}],
      [
        "but not the other name with a foreign URL",
        { meetingEndedURL: stranger, meta: { a: "1" } },
        { meetingEndedURL: stranger },
      ],
    ])("meta: replaces %s", (_name, given, left) => {
      const made = withCallbacks({ ...meeting, ...given }, { end: { ...end, via: "meta" } })
      expect(made).toEqual({ ...meeting, meta: { a: "1", endCallbackUrl: ended }, ...left })
    })

    test.each([
      [{ meta: { endCallbackUrl: `${stranger}&token=${nonce}` } }, {}, "endCallbackUrl"],
      [{ meta: { "class-id": nonce } }, {}, "class-id"],
      [{}, { recordingReady: `https://app.example.org/ready/${nonce}` }, "bbb-recording-ready-url"],
    ])("rejects a nonce that participants may see in %j", (given, more, name) => {
      expect(() => withCallbacks({ ...meeting, ...given }, { end, ...more })).toThrow(
        expect.objectContaining({
          name: "ConfigError",
          message: `the nonce is also in meta.${name}, which participants can see: remove it there`,
          parameter: "nonce",
        }) as Error,
      )
    })

    test("rejects an unknown `via`", () => {
      expect(() => withCallbacks(meeting, { end: { ...end, via: "endCallbackUrl" as never } })).toThrow(
        expect.objectContaining({ name: "ConfigError", parameter: "via" }) as Error,
      )
    })
  })

  test("replaces another spelling of its metadata name", () => {
    const meta = { "BBB-Recording-Ready-URL": "https://a.example", "Analytics-callback-url": "https://b.example" }
    const { recordingReady, analytics } = urls
    expect(withCallbacks({ ...meeting, record: true, meta }, { recordingReady, analytics }).meta).toEqual({
      "bbb-recording-ready-url": recordingReady,
      "analytics-callback-url": analytics,
    })
  })

  const noURL = "the address of a callback must be an absolute URL"
  test.each([
    ["recordingReady", `recordingReady: ${noURL}`, { recordingReady: "/ready" }],
    ["analytics", `analytics: ${noURL}`, { analytics: "app.example.org" }],
    ["url", `url: ${noURL}`, { end: { url: "/ended", nonce } }],
    [
      "nonce",
      "nonce must have at least 16 characters, so that it cannot be guessed",
      { end: { url: "https://app.example.org/ended", nonce: "short" } },
    ],
  ])("rejects a wrong %s", (parameter, message, wrong) => {
    expect(() => withCallbacks(meeting, wrong)).toThrow(
      expect.objectContaining({ name: "ConfigError", message, parameter }) as Error,
    )
  })
})
