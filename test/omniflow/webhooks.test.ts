import { describe, expect, test } from "vitest"
import {
  isConfigError,
  isKnownEvent,
  isWebhookVerificationError,
  OmniFlow,
  signatureHeader,
  verifyWebhook,
  verifyWebhookSignature,
  type WebhookEvent,
} from "conferkit/omniflow"
import { createHmac } from "node:crypto"
import { failureOf } from "../support/bigbluebutton.ts"
import { apiKey, withSandbox } from "../support/omniflow.ts"

const secret = "seu-segredo-aqui"
const at = "2026-03-11T14:30:00.000Z"
const now = () => Date.parse(at)
const hmac = (body: string | Uint8Array, key = secret) => createHmac("sha256", key).update(body).digest("hex")
const signed = (body: string, key = secret) => ({ headers: { [signatureHeader]: `sha256=${hmac(body, key)}` }, body })
const optedOut = (timestamp: unknown = at) =>
  JSON.stringify({
    type: "contact.opted_out",
    tenantId: "tnt_01",
    payload: { contactId: "c", phoneNumber: "+55" },
    timestamp,
  })

const client = new OmniFlow({ apiKey, webhookSecret: secret })

describe("webhooks.parse", () => {
  test("returns the event as sent, including unknown types and fields", () => {
    const event = { type: "message.read", tenantId: "t", payload: { messageId: "m", by: [1] }, timestamp: 1, new: true }
    expect(client.webhooks.parse(JSON.stringify(event))).toEqual(event)
    expect(client.webhooks.parse(new TextEncoder().encode(optedOut()))).toHaveProperty("payload.phoneNumber", "+55")
    const bytes = new TextEncoder().encode(optedOut())
    expect(client.webhooks.parse(bytes.buffer)).toHaveProperty("type", "contact.opted_out")
  })

  test.each(["", "{", "null", "17", "[]", "{}", '{"type":1}', '{"type":null}'])("rejects %j", (body) => {
    expect(() => client.webhooks.parse(body)).toThrow(expect.objectContaining({ reason: "body-malformed" }) as Error)
  })

  test("rejects a parsed body, and says what to do", () => {
    const parsed: unknown = { type: "message.received" }
    expect(() => client.webhooks.parse(parsed as string)).toThrow(/express\.raw/)
  })

  test("distinguishes known and unknown events", () => {
    expect(isKnownEvent(client.webhooks.parse(optedOut()))).toBe(true)
    expect(isKnownEvent(client.webhooks.parse('{"type":"contact.opted_in"}'))).toBe(false)
  })
})

describe("webhooks.verify", () => {
  test("returns the event and the matching secret", async () => {
    const body = optedOut()
    const delivery = await client.webhooks.verify(signed(body))
    expect(delivery).toEqual({ events: [JSON.parse(body)], secret: 0, issues: [] })
    const rotated = await client.webhooks.verify(signed(body, "new"), { secret: ["old", "new"] })
    expect(rotated.secret).toBe(1)
  })

  test("accepts a web Request, bytes, and headers in any form", async () => {
    const body = optedOut()
    const { headers } = signed(body)
    const inputs = [
      new Request("https://sua-api.com/hook", { method: "POST", headers, body }),
      { headers: new Headers(headers), body: new TextEncoder().encode(body) },
      { headers: { "X-OmniFlow-Signature-256": [headers[signatureHeader]] }, body },
      { headers: { [signatureHeader]: hmac(body) }, body },
      { headers: { [signatureHeader]: `sha256=${hmac(body).toUpperCase()}` }, body },
    ]
    for (const input of inputs) {
      const { events } = await client.webhooks.verify(input)
      expect(events[0].type).toBe("contact.opted_out")
    }
  })

  test.each<[name: string, headers: Record<string, string>, reason: string]>([
    ["no signature", {}, "signature-missing"],
    ["an empty signature", { [signatureHeader]: "" }, "signature-missing"],
    ["another prefix", { [signatureHeader]: `sha1=${hmac(optedOut())}` }, "signature-malformed"],
    ["no digits", { [signatureHeader]: "sha256=" }, "signature-malformed"],
    ["a missing digit", { [signatureHeader]: `sha256=${hmac(optedOut()).slice(1)}` }, "signature-malformed"],
    ["two extra digits", { [signatureHeader]: `sha256=${hmac(optedOut())}00` }, "signature-malformed"],
    ["another secret", { [signatureHeader]: `sha256=${hmac(optedOut(), "x")}` }, "signature-mismatch"],
    ["another body", { [signatureHeader]: `sha256=${hmac(`${optedOut()}\n`)}` }, "signature-mismatch"],
  ])("rejects %s", async (_name, headers, reason) => {
    const error = await failureOf(client.webhooks.verify({ headers, body: optedOut() }))
    expect(isWebhookVerificationError(error) && error.reason).toBe(reason)
    const [signature = null] = Object.values(headers)
    await expect(verifyWebhookSignature({ payload: optedOut(), signature, secret })).resolves.toBe(false)
  })

  test("rejects a body beyond a configurable limit", async () => {
    const long = signed(JSON.stringify({ type: "message.read", payload: { text: "x".repeat(1_100_000) } }))
    await expect(client.webhooks.verify(long)).rejects.toMatchObject({ reason: "body-too-long" })
    await expect(client.webhooks.verify(long, { limit: 2_000_000 })).resolves.toHaveProperty("events")
  })

  test("rejects a genuine delivery without an event", async () => {
    await expect(client.webhooks.verify(signed("[]"))).rejects.toMatchObject({ reason: "body-malformed" })
  })

  test("requires a secret", async () => {
    for (const none of [undefined, "", []]) {
      const error = await failureOf(verifyWebhook(signed(optedOut(), "x"), { secret: none }))
      expect(isConfigError(error) && error.parameter).toBe("secret")
    }
    expect(isConfigError(await failureOf(new OmniFlow({ apiKey }).webhooks.verify(signed(optedOut()))))).toBe(true)
  })

  test("reports differences of a known event from the document, and returns it unchanged", async () => {
    const odd = { type: "conversation.resolved", tenantId: 7, payload: { conversationId: "c" }, timestamp: 1773239400 }
    const { events, issues } = await client.webhooks.verify(signed(JSON.stringify(odd)))
    expect(events).toEqual([odd])
    expect(issues.map(({ path }) => path)).toEqual(["tenantId", "payload.resolvedBy", "timestamp"])
    const unknown = await client.webhooks.verify(signed('{"type":"message.read"}'))
    expect(unknown.issues).toEqual([])
  })
})

describe("toleranceMs", () => {
  const toleranceMs = 60_000

  test.each<[timestamp: unknown, reason: string | undefined]>([
    [at, undefined],
    [Date.parse(at) - 60_000, undefined],
    [Date.parse(at) / 1000 + 60, undefined],
    [String(Date.parse(at) / 1000), undefined],
    ["2026-03-11T14:28:59.999Z", "expired"],
    ["2026-03-11T14:31:00.001Z", "not-yet-valid"],
    [Date.parse(at) / 1000 - 61, "expired"],
    ["soon", "expired"],
    [null, "expired"],
  ])("accepts one minute either way at half past two: %j is %s", async (timestamp, reason) => {
    const input = signed(optedOut(timestamp))
    const outcome = await client.webhooks.verify(input, { toleranceMs, now }).catch((error: unknown) => error)
    expect(isWebhookVerificationError(outcome) ? outcome.reason : undefined).toBe(reason)
    const { headers, body } = input
    const signature = headers[signatureHeader]
    await expect(verifyWebhookSignature({ payload: body, signature, secret, toleranceMs, now })).resolves.toBe(
      reason === undefined,
    )
  })

  test("is disabled by default", async () => {
    await expect(client.webhooks.verify(signed(optedOut("1999-01-01T00:00:00Z")))).resolves.toHaveProperty("secret", 0)
  })
})

describe("verifyWebhookSignature", () => {
  const payload = optedOut()
  const signature = `sha256=${hmac(payload)}`

  test("accepts strings and bytes, one of several secrets, and a repeated header", async () => {
    for (const params of [
      { payload, signature, secret },
      { payload: new TextEncoder().encode(payload), signature, secret },
      { payload, signature, secret: ["old", secret] },
      { payload, signature: ["sha256=00", signature], secret },
      { payload, signature: `hmac ${hmac(payload)}`, secret, prefix: "hmac " },
      { payload, signature: createHmac("sha256", secret).update(payload).digest("base64"), secret, encoding: "base64" },
    ] as const) {
      await expect(verifyWebhookSignature(params)).resolves.toBe(true)
    }
  })

  test.each<[name: string, params: unknown]>([
    ["nothing", undefined],
    ["no signature", { payload, secret }],
    ["null as signature", { payload, signature: null, secret }],
    ["a number as signature", { payload, signature: 1, secret }],
    ["an empty secret", { payload, signature, secret: "" }],
    ["a missing secret", { payload, signature, secret: undefined }],
    ["an empty secret among others", { payload, signature, secret: [secret, ""] }],
    ["a parsed body", { payload: JSON.parse(payload) as unknown, signature, secret }],
    ["no body", { signature, secret }],
    ["a signature over an empty body with an empty key", { payload: "", signature: hmac("", ""), secret: "" }],
  ])("returns false for %s, and does not throw", async (_name, params) => {
    await expect(verifyWebhookSignature(params as Parameters<typeof verifyWebhookSignature>[0])).resolves.toBe(false)
  })

  test("has no body limit", async () => {
    const long = "x".repeat(3_000_000)
    await expect(verifyWebhookSignature({ payload: long, signature: hmac(long), secret })).resolves.toBe(true)
  })
})

describe("against the sandbox", () => {
  test("registers a webhook, receives and verifies all four events, and lists deliveries", async () => {
    const received: WebhookEvent[] = []
    const url = "https://sua-api.com/omniflow/webhook"
    const { client: omniflow, sandbox } = withSandbox(
      {
        fetch: async (input, init) => {
          const { events, issues } = await omniflow.webhooks.verify(new Request(input, init))
          expect(issues).toEqual([])
          received.push(...events)
          return new Response(null, { status: 204 })
        },
      },
      { webhookSecret: secret },
    )
    const events = ["message.received", "conversation.created", "conversation.resolved", "contact.opted_out"]
    const { id } = await omniflow.webhooks.create({ url, events, secret })
    await expect(omniflow.webhooks.list()).resolves.toMatchObject([{ id, url, events }])

    const { conversationId } = sandbox.receive({ from: "+5511999999999", content: "Oi" })
    await omniflow.conversations.resolve(conversationId)
    sandbox.optOut("+5511999999999")
    await sandbox.settled()
    expect(received.map(({ type }) => String(type)).sort()).toEqual([...events].sort())

    const { data } = await omniflow.webhooks.listDeliveries(id, { limit: 20 })
    expect(data.map(({ eventType, responseStatus }) => `${eventType ?? ""} ${String(responseStatus)}`).sort()).toEqual(
      events.map((type) => `${type} 204`).sort(),
    )
    await omniflow.webhooks.delete(id)
    await expect(omniflow.webhooks.list()).resolves.toEqual([])
    await expect(omniflow.webhooks.delete(id)).rejects.toMatchObject({ status: 404 })
  })

  test.each([true, false])("verifies with and without prefix (%s), and fails if a byte changes", async (prefix) => {
    const { sandbox } = withSandbox({ webhooks: { prefix } })
    for (const type of [
      "message.received",
      "conversation.created",
      "conversation.resolved",
      "contact.opted_out",
      "new",
    ]) {
      const request = sandbox.webhook(type, undefined, { secret })
      const body = await request.clone().text()
      const signature = request.headers.get(signatureHeader)
      await expect(verifyWebhookSignature({ payload: body, signature, secret })).resolves.toBe(true)
      await expect(verifyWebhookSignature({ payload: `${body} `, signature, secret })).resolves.toBe(false)
      await expect(verifyWebhook(request, { secret })).resolves.toMatchObject({
        events: [JSON.parse(body)],
        issues: [],
      })
    }
  })
})
