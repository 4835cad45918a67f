// Forms and events designed to keep a receiver busy, or to be parsed differently by other readers.
import fc from "fast-check"
import { describe, expect, test } from "vitest"
import {
  bigBlueButtonReceiver,
  recordingReadyReceiver,
  verifyEndCallback,
  verifyWebhook,
} from "conferkit/bigbluebutton"
import { createWebhookHandler } from "conferkit/webhooks"
import { runs } from "../support/property.ts"
import { callbackURL, event, requestOf, secret, signed } from "./signed.ts"

const headers = { authorization: `Bearer ${secret}` }
const bearer = (body: string) => verifyWebhook({ headers, body }, { secret })

describe("a form", () => {
  test.each([65, 2 ** 17])("of %i pairs is rejected before verification", async (count) => {
    const receivers = [bigBlueButtonReceiver({ secret, callbackURL }), recordingReadyReceiver({ secret })]
    for (const { receive } of receivers) {
      const body = "a&".repeat(count)
      await expect(receive({ headers, url: callbackURL, body })).rejects.toMatchObject({ reason: "body-malformed" })
    }
  })

  test("of 64 pairs is accepted", async () => {
    expect(await bearer(`domain=d&event=[]${"&a".repeat(62)}`)).toMatchObject({ domain: "d" })
  })

  // ASCII, like real forms: next to a malformed escape, Node 24 misreads other characters.
  const piece = fc.constantFrom("%", "%2", "%C3", "%c3%A9", "%EF%BB%BF", "%zz", "%+1", "%26", "+", "=", "a", "\0")
  const text = fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join(""))

  test("is parsed as URLSearchParams does", async () => {
    await fc.assert(
      fc.asyncProperty(text, text, async (value, other) => {
        const body = `${other}&&event=[]&domain=${value}`
        const params = new URLSearchParams(body)
        expect((await bearer(body)).domain).toBe(params.get("domain"))
      }),
      runs(300),
    )
  })

  test("in a query is parsed in the same way", () => {
    const nonce = "0123456789abcdef"
    fc.assert(
      fc.property(text, (value) => {
        const query = `${value}&conferkit-nonce=${nonce}&meetingID=${value}`
        const { meetingID } = verifyEndCallback({ url: `/end?${query}` }, nonce)
        expect(meetingID).toBe(new URLSearchParams(query).get("meetingID"))
      }),
      runs(300),
    )
  })
})

describe("the events of a delivery", () => {
  const receiver = bigBlueButtonReceiver({ secret, callbackURL })

  test.each([
    ["a number", "[1]"],
    ["null", "[null]"],
    ["a list", "[[]]"],
    ["a string", '"meeting-ended"'],
    ["one thousand and one", `[${Array(1001).fill("{}").join()}]`],
  ])("are rejected: %s", async (_name, json) => {
    await expect(bearer(`event=${json}`)).rejects.toMatchObject({ reason: "body-malformed" })
  })

  test("may be up to a thousand", async () => {
    expect((await bearer(`event=[${Array(1000).fill("{}").join()}]`)).raw).toHaveLength(1000)
  })

  test("do not include a raw message that imitates an event", async () => {
    const seen: string[] = []
    const handler = createWebhookHandler({
      receiver,
      on: { "meeting-ended": () => seen.push("known") },
      onUnknown: (unknown) => seen.push(receiver.nameOf(unknown)),
    })
    const raw = { id: "meeting-ended", envelope: { name: "X" } }
    expect((await handler(requestOf(signed([raw, event("meeting-ended")])))).status).toBe(200)
    expect(seen).toEqual(["known", "raw:X"])
  })
})

test("a delivery is verified with each of several secrets", async () => {
  const secrets = Array.from({ length: 32 }, (_, nth) => `secret-${nth}`)
  for (const [nth, key] of secrets.entries()) {
    const { url, headers, body } = signed([event("meeting-ended")], { key })
    expect(await verifyWebhook({ url, headers, body }, { secret: secrets })).toMatchObject({ secret: nth })
  }
})
