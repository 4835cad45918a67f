import { describe, expect, test } from "vitest"
import { BigBlueButton, endOfMeetingReceiver, withCallbacks } from "conferkit/bigbluebutton"
import { bigBlueButtonSandbox, type BigBlueButtonSandboxOptions } from "conferkit/sandbox"
import { createWebhookHandler, toNodeListener } from "conferkit/webhooks"
import { serve } from "../support/http-server.ts"

type Version = NonNullable<BigBlueButtonSandboxOptions["version"]>

const nonce = "a nonce+of&mine=%41?#"
const encoded = "a+nonce%2Bof%26mine%3D%2541%3F%23"
const meetingID = "aula 1&ü"
const query = "n=Aula%201&t=~&m=%%MEETINGID%%&l=%e4"
const asked = "meetingID=aula+1%26%C3%BC"

/** A receiver on a real server, for meetings whose nonce is looked up by path. */
async function receiver() {
  const events: object[] = []
  const errors: unknown[] = []
  const handler = createWebhookHandler({
    receiver: endOfMeetingReceiver({ nonceOf: ({ pathname }) => (pathname === "/ended/7" ? nonce : undefined) }),
    on: {
      "end-callback": (event) => {
        events.push(event)
      },
    },
    onError: (error) => errors.push(error),
  })
  const server = await serve(toNodeListener(handler))
  const url = `${server.origin}/ended/7?${query}`
  return { server, events, errors, url, [Symbol.asyncDispose]: () => server[Symbol.asyncDispose]() }
}

/** Creates a meeting and ends it. */
async function meeting(version: Version, end: { url: string; nonce: string; via?: "meta" }) {
  const sandbox = bigBlueButtonSandbox({ version, sleep: () => Promise.resolve() })
  const { baseUrl, secret, fetch } = sandbox
  const bbb = new BigBlueButton({ baseUrl, secret, fetch })
  await bbb.create(withCallbacks({ name: "Aula 1", meetingID, record: true }, { end }))
  sandbox.startRecording(meetingID)
  const { metadata } = await bbb.getMeetingInfo({ meetingID })
  await bbb.end({ meetingID })
  await sandbox.settled()
  return { sandbox, metadata }
}

const versions: Version[] = ["2.4", "2.5", "2.6", "2.7", "3.0", "4.0"]

describe.each(versions)("the end of a meeting on %s", (version) => {
  test("calls meetingEndedURL as written, hidden from participants", async () => {
    await using app = await receiver()
    const { server, events, errors, url } = app
    const { sandbox, metadata } = await meeting(version, { url, nonce })
    const marks = version === "4.0" ? "&recordingmarks=true" : ""
    const target = `/ended/7?${query}&conferkit-nonce=${encoded}&${asked}${marks}`
    expect(server.seen).toMatchObject([{ method: "GET", target }])
    expect(events).toEqual([{ meetingID, ...(version === "4.0" && { recordingmarks: true }) }])
    expect(errors).toEqual([])
    expect(sandbox.deliveries).toMatchObject([{ kind: "meeting-ended-url", outcome: "delivered" }])
    expect(metadata).toEqual({})
  })

  test("calls a URL in the metadata with two more parameters, visible to everyone", async () => {
    await using app = await receiver()
    const { server, events, errors, url } = app
    const { sandbox, metadata } = await meeting(version, { url, nonce, via: "meta" })
    const written = `/ended/7?${query}&conferkit-nonce=${encoded}`
    expect(server.seen).toMatchObject([{ method: "GET", target: `${written}&recordingmarks=true&${asked}` }])
    expect(events).toEqual([{ meetingID, recordingmarks: true }])
    expect(errors).toEqual([])
    expect(sandbox.deliveries).toMatchObject([{ kind: "end-callback", outcome: "delivered" }])
    expect(metadata).toEqual({ endcallbackurl: server.origin + written })
  })
})

test("a manual request is the release's own", () => {
  const callbackURL = "https://app.example.org/ended/7?a=~"
  const made = (version: Version, attributes = {}, url = callbackURL) =>
    bigBlueButtonSandbox({ version }).webhook("meeting-ended-url", attributes, { callbackURL: url }).url
  expect(made("3.0", { recordingmarks: true })).toBe(callbackURL)
  expect(made("4.0", { recordingmarks: true })).toBe(`${callbackURL}&recordingmarks=true`)
  expect(made("4.0", {}, "https://app.example.org/ended")).toBe("https://app.example.org/ended?recordingmarks=false")
  expect(made("4.0", {}, "https://a.example/e?#p?")).toBe("https://a.example/e?&recordingmarks=false#p?")
})

test("a breakout room calls neither URL", async () => {
  const sandbox = bigBlueButtonSandbox({ fetch: () => Promise.resolve(new Response(null, { status: 204 })) })
  const { baseUrl, secret, fetch } = sandbox
  const bbb = new BigBlueButton({ baseUrl, secret, fetch })
  await bbb.create({ name: "Aula 1", meetingID: "aula-1" })
  const meetingEndedURL = "https://app.example.org/ended"
  const room = { isBreakout: true, parentMeetingID: "aula-1", sequence: 1, freeJoin: false, meetingEndedURL } as const
  await bbb.create({ name: "Grupo 1", meetingID: "grupo-1", ...room })
  sandbox.endMeeting("grupo-1")
  expect(sandbox.deliveries).toEqual([])
})
