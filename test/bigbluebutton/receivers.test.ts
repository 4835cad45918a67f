import { createHash, createHmac } from "node:crypto"
import { describe, expect, test } from "vitest"
import {
  analyticsReceiver,
  bigBlueButtonReceiver,
  endOfMeetingReceiver,
  eventNames,
  recordingReadyReceiver,
} from "conferkit/bigbluebutton"
import { deliveryId } from "conferkit/webhooks"
import { jwt } from "../support/jwt.ts"

const secret = "s3cret"
const present = 1_700_000_000_000
const now = () => present
const callbackURL = "https://app.example.org/hooks"
const event = JSON.stringify([
  { data: { type: "event", id: "tomorrow" } },
  { envelope: { name: "RawEvtMsg" }, core: {} },
])
const fields = { event, timestamp: "7", domain: "bbb.example.org" }
/** The fingerprint of the secret, as used in ids. */
const print = createHmac("sha256", secret).update("conferkit delivery id").digest("base64")
const tooLong = { reason: "body-too-long" }

const signed = (given: object = fields, registered = callbackURL, by = secret) => {
  const body = new URLSearchParams({ ...given }).toString()
  const hex = createHash("sha256").update(`${registered}${body}${by}`).digest("hex")
  return { headers: {}, url: `${registered}${registered.includes("?") ? "&" : "?"}checksum=${hex}`, body }
}

describe("bigBlueButtonReceiver", () => {
  const receiving = (options: object = {}) => bigBlueButtonReceiver({ secret, ...options })

  test("rejects with the status that bbb-webhooks treats as delivered", () => {
    const { provider, names, refusedStatus, limit } = receiving()
    expect([provider, names, refusedStatus, limit]).toEqual(["bigbluebutton", eventNames, 401, 1_048_576])
  })

  test("verifies a delivery, and returns raw messages after its events", async () => {
    const { events, form, secret: nth, domain } = await receiving({ secret: ["old", secret] }).receive(signed())
    expect([form, nth, domain]).toEqual(["3.4", 1, "bbb.example.org"])
    expect(events).toEqual([{ type: "event", id: "tomorrow" }, (JSON.parse(event) as unknown[])[1]])
    await expect(receiving().receive(signed(fields, callbackURL, "other"))).rejects.toMatchObject({
      reason: "signature-mismatch",
    })
  })

  test.each([
    [{ id: "user-joined" }, "user-joined"],
    [{ envelope: { name: "RawEvtMsg" }, header: { name: "Other" } }, "raw:RawEvtMsg"],
    [{ header: { name: "RawEvtMsg" } }, "raw:RawEvtMsg"],
    [{ envelope: { name: 7 }, header: { name: "RawEvtMsg" } }, "raw:RawEvtMsg"],
    [{ envelope: { name: "user-joined" } }, "raw:user-joined"],
    [{ id: 7 }, "raw:"],
    [{ envelope: "user-joined", header: null }, "raw:"],
  ])("calls %j %s", async (entry, name) => {
    const receiver = receiving()
    const sent = signed({ ...fields, event: JSON.stringify([entry]) })
    const given = entry as Parameters<typeof receiver.nameOf>[0]
    expect(receiver.nameOf(given)).toBe(name)
    expect((await receiver.receive(sent)).events).toHaveLength(1)
  })

  describe("recognizes a retry", () => {
    const idOf = async (sent: ReturnType<typeof signed>, options: object = {}) =>
      (await receiving(options).receive(sent)).id
    const id = (url: string, given = fields) =>
      deliveryId("bigbluebutton", print, url, given.event, Number(given.timestamp), given.domain)

    test("by fields and URL, without the checksum", async () => {
      expect(await idOf(signed())).toBe(id(callbackURL))
      expect(await idOf(signed({ ...fields, more: 1 }))).toBe(id(callbackURL))
      expect(await idOf(signed(fields, `${callbackURL}?a=1`))).toBe(id(`${callbackURL}?a=1`))
    })

    test("by an equal time, however it is written", async () => {
      expect(await idOf(signed({ ...fields, timestamp: "7.0" }))).toBe(id(callbackURL))
      expect(await idOf(signed({ ...fields, timestamp: "8" }))).toBe(id(callbackURL, { ...fields, timestamp: "8" }))
    })

    test("by the registered URL, if given", async () => {
      const { url, ...sent } = signed()
      const rewritten = { ...sent, url: url.replace("https://app.example.org", "http://10.0.0.7:8080") }
      expect(await idOf(rewritten, { callbackURL })).toBe(id(callbackURL))
    })

    test("also with a token only and no known URL", async () => {
      const body = new URLSearchParams(fields).toString()
      const sent = { headers: { authorization: `Bearer ${secret}` }, body }
      expect((await receiving().receive(sent)).id).toBe(id(""))
    })
  })

  test("reads at most its limit, or that of the handler", async () => {
    const { length } = signed().body
    await expect(receiving({ limit: length - 1 }).receive(signed())).rejects.toMatchObject(tooLong)
    expect((await receiving({ limit: 1 }).receive(signed(), { limit: length })).secret).toBe(0)
    expect((await receiving({ limit: length }).receive(signed(), {})).secret).toBe(0)
    await expect(receiving().receive(signed(), { limit: 1 })).rejects.toMatchObject(tooLong)
  })
})

describe("recordingReadyReceiver", () => {
  const claims = { meeting_id: "m", record_id: "r" }
  const sent = (by = secret) => ({ headers: {}, body: `signed_parameters=${jwt(claims, by, "HS256")}` })
  const receiving = (options: object = {}) => recordingReadyReceiver({ secret, now, ...options })

  test("returns one event, whose retries cannot be recognized", async () => {
    const receiver = receiving()
    expect([receiver.provider, receiver.names, receiver.limit]).toEqual([
      "bigbluebutton",
      ["recording-ready"],
      1_048_576,
    ])
    expect(await receiver.receive(sent())).toEqual({ events: [claims], id: undefined })
    expect(receiver.nameOf(claims)).toBe("recording-ready")
    await expect(receiver.receive(sent("other"))).rejects.toMatchObject({ reason: "signature-mismatch" })
  })

  test("reads at most its limit, or that of the handler", async () => {
    const { length } = sent().body
    await expect(receiving({ limit: length - 1 }).receive(sent())).rejects.toMatchObject(tooLong)
    expect((await receiving({ limit: 1 }).receive(sent(), { limit: length })).events).toHaveLength(1)
    expect((await receiving().receive(sent(), {})).events).toHaveLength(1)
    await expect(receiving().receive(sent(), { limit: 1 })).rejects.toMatchObject(tooLong)
  })
})

describe("analyticsReceiver", () => {
  const sent = (more = "", by = secret) => ({
    headers: { authorization: `Bearer ${jwt({ exp: present / 1000 + 60 }, by)}` },
    body: `{"meeting_id":"m"${more}}`,
  })
  const receiving = (options: object = {}) => analyticsReceiver({ secret, now, ...options })

  test("returns one event, whose content identifies a retry", async () => {
    const receiver = receiving()
    expect([receiver.provider, receiver.names]).toEqual(["bigbluebutton", ["analytics-callback"]])
    const { events, id } = await receiver.receive(sent())
    expect([events, id]).toEqual([
      [{ meeting_id: "m" }],
      deliveryId("bigbluebutton", "analytics", print, '{"meeting_id":"m"}'),
    ])
    expect(receiver.nameOf({ meeting_id: "m" } as Parameters<typeof receiver.nameOf>[0])).toBe("analytics-callback")
    await expect(receiver.receive(sent("", "other"))).rejects.toMatchObject({ reason: "signature-mismatch" })
  })

  test("reads at most 16 MiB, its limit, or that of the handler", async () => {
    expect(receiving().limit).toBe(16_777_216)
    const long = sent(" ".repeat(1_048_576))
    const { length } = long.body
    expect((await receiving().receive(long)).events).toHaveLength(1)
    await expect(receiving({ limit: length - 1 }).receive(long, {})).rejects.toMatchObject(tooLong)
    expect((await receiving({ limit: 1 }).receive(long, { limit: length })).events).toHaveLength(1)
    await expect(receiving().receive(long, { limit: 1 })).rejects.toMatchObject(tooLong)
  })
})

describe("endOfMeetingReceiver", () => {
  const nonce = "0123456789abcdef"
  const asked: URL[] = []
  const receiver = endOfMeetingReceiver({
    nonceOf: (url) => {
      asked.push(url)
      return url.pathname === "/end/7" ? nonce : undefined
    },
  })
  const receive = (url?: string) => receiver.receive({ headers: {}, body: "", url })

  test("accepts a GET with the right nonce once", async () => {
    expect([receiver.provider, receiver.method, receiver.names, receiver.nameOf({})]).toEqual([
      "bigbluebutton",
      "GET",
      ["end-callback"],
      "end-callback",
    ])
    const { events, id } = await receive(`https://app.example.org/end/7?conferkit-nonce=${nonce}&meetingID=m`)
    expect(events).toEqual([{ meetingID: "m" }])
    expect(id).toBe(deliveryId("bigbluebutton", "end", nonce))
    expect((await receive(`/end/7?conferkit-nonce=${nonce}&recordingmarks=true`)).id).toBe(id)
    expect(asked.map(({ href }) => href)).toEqual([
      `https://app.example.org/end/7?conferkit-nonce=${nonce}&meetingID=m`,
      `http://localhost/end/7?conferkit-nonce=${nonce}&recordingmarks=true`,
    ])
  })

  test("rejects a wrong nonce and an unknown meeting in the same way", async () => {
    const rejected = {
      name: "WebhookVerificationError",
      reason: "signature-mismatch",
      message: "the nonce in the URL does not match",
    }
    await expect(receive("/end/7?conferkit-nonce=another-nonce-of-16")).rejects.toMatchObject(rejected)
    await expect(receive(`/end/8?conferkit-nonce=${nonce}`)).rejects.toMatchObject(rejected)
    await expect(receive("/end/8?conferkit-nonce=")).rejects.toMatchObject(rejected)
  })

  test.each([
    "/end/8?/end/7&",
    "//evil.example/end/7?",
    "/end/8/../7?",
    "/end/8/%2e%2E/7?",
    "/end/./7?",
    "/end\\7?",
    "\\\\h/end/7?",
    "/end/\t7?",
    "/end/7#/8?",
    "http://localhost/end/8/../7?",
    "http:/\\h/end/7?",
    "http:///h/end/7?",
    "end/7?",
    " /end/7?",
    "data:/end/7?",
  ])("does not look up the nonce of /end/7 for %j", async (url) => {
    await expect(receive(`${url}conferkit-nonce=${nonce}`)).rejects.toMatchObject({
      name: "WebhookVerificationError",
      reason: expect.stringMatching(/^signature-(?:missing|mismatch)$/) as string,
    })
  })

  test("rejects a request without a nonce or without a URL", async () => {
    for (const url of ["/end/7", undefined])
      await expect(receive(url)).rejects.toMatchObject({ reason: "signature-missing" })
  })
})

test.each([bigBlueButtonReceiver, recordingReadyReceiver, analyticsReceiver])(
  "$name rejects an empty secret at creation",
  (receiverOf) => {
    for (const none of [undefined, "", []]) {
      expect(() => receiverOf({ secret: none })).toThrow(
        expect.objectContaining({
          name: "ConfigError",
          message: "secret must not be empty",
          parameter: "secret",
        }) as Error,
      )
    }
  },
)
