import { describe, expect, test } from "vitest"
import { BigBlueButton, ConfigError, withCallbacks } from "conferkit/bigbluebutton"
import { bigBlueButtonSandbox } from "conferkit/sandbox"
import { noWaiting } from "../support/bigbluebutton.ts"

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

  test.each([
    ["without a recording, so that there is something to tell", {}, true],
    ["not with a recording", { record: true }, undefined],
    ["not against your word", { meetingKeepEvents: false }, false],
  ])("analytics keeps events: %s", (_name, more, meetingKeepEvents) => {
    const { analytics } = urls
    expect(withCallbacks({ ...meeting, ...more }, { analytics }).meetingKeepEvents).toBe(meetingKeepEvents)
    expect(withCallbacks({ ...meeting, ...more }, {})).toMatchObject({ ...meeting, ...more })
  })

  test.each([
    ["recordingReady", { recordingReady: "/ready" }],
    ["analytics", { analytics: "app.example.org" }],
    ["url", { end: { url: "/ended", nonce } }],
    ["nonce", { end: { url: "https://app.example.org/ended", nonce: "short" } }],
  ])("refuses a wrong %s", (parameter, wrong) => {
    expect(() => withCallbacks(meeting, wrong)).toThrow(
      expect.objectContaining({ name: "ConfigError", parameter }) as Error,
    )
    expect(() => withCallbacks(meeting, wrong)).toThrow(ConfigError)
  })

  test("what comes back is what the verifiers take", async () => {
    const arrived: Request[] = []
    const sandbox = bigBlueButtonSandbox({
      fetch: (url, init) => {
        arrived.push(new Request(url, init))
        return Promise.resolve(new Response(null, { status: 204 }))
      },
    })
    const { baseUrl, secret, fetch } = sandbox
    const bbb = new BigBlueButton({ baseUrl, secret, fetch, ...noWaiting })
    await bbb.create(withCallbacks({ ...meeting, record: true }, urls))
    sandbox.attend("aula-1", { fullName: "João", role: "MODERATOR" })
    sandbox.endMeeting("aula-1")
    await sandbox.processRecordings()
    const at = (path: string) => {
      const found = arrived.find(({ url }) => new URL(url).pathname === path)
      if (found === undefined) throw new Error(`nothing came to ${path}`)
      return found
    }
    expect(bbb.callbacks.end(at("/ended"), nonce)).toEqual({ meetingID: "aula-1", recordingmarks: true })
    expect(await bbb.callbacks.recordingReady(at("/ready"))).toMatchObject({ meeting_id: "aula-1" })
    expect(await bbb.callbacks.analytics(at("/analytics"))).toMatchObject({ meeting_id: "aula-1" })
  })
})
