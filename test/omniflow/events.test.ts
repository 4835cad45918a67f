import { createHmac } from "node:crypto"
import { describe, expect, test } from "vitest"
import { eventNames, isKnownEvent, OmniFlow, signatureHeader, verifyWebhook } from "conferkit/omniflow"

const { webhooks } = new OmniFlow({ apiKey: "omf_live_x" })
const parseEvent = (body: string | Uint8Array | ArrayBuffer) => webhooks.parse(body)
const event = (type: string) => parseEvent(JSON.stringify({ type }))

describe("webhooks.parse", () => {
  test.each([['{"type":"message.received","new":{"deep":[null]}}'], ['{"type":"tomorrow"}'], ['{"type":""}']])(
    "returns %s as sent",
    (body) => {
      const event: unknown = JSON.parse(body)
      expect(parseEvent(body)).toEqual(event)
      expect(parseEvent(new TextEncoder().encode(body))).toEqual(event)
      expect(parseEvent(new TextEncoder().encode(body).buffer)).toEqual(event)
    },
  )

  test.each(["null", "17", '"type"', "[]", "{}", '{"type":1}', '{"type":null}'])(
    "rejects %s, which has no type",
    (body) => {
      expect(() => parseEvent(body)).toThrow(
        expect.objectContaining({
          name: "WebhookVerificationError",
          reason: "body-malformed",
          message: "the body is not an event: it has no type",
        }) as Error,
      )
    },
  )

  test.each(["", "{"])("rejects %j, which is not JSON", (body) => {
    expect(() => parseEvent(body)).toThrow(
      expect.objectContaining({ reason: "body-malformed", message: "the body is not JSON" }) as Error,
    )
  })
})

describe("isKnownEvent", () => {
  test.each(eventNames)("accepts %s", (type) => {
    expect(isKnownEvent(event(type))).toBe(true)
  })

  test.each(["", "tomorrow", "constructor"])("rejects %j", (type) => {
    expect(isKnownEvent(event(type))).toBe(false)
  })
})

describe("a delivery", () => {
  const secret = "seu-segredo-aqui"
  const issuesOf = async (type: string) => {
    const body = JSON.stringify({ type })
    const headers = { [signatureHeader]: createHmac("sha256", secret).update(body).digest("hex") }
    return (await verifyWebhook({ headers, body }, { secret })).issues
  }

  test("reports differences of known events from the document, and accepts unknown events", async () => {
    expect((await issuesOf("message.received")).length).toBeGreaterThan(0)
    expect(await issuesOf("tomorrow")).toEqual([])
  })
})
