// Computed with Node, Python and OpenSSL with equal results; the last is GitHub's published vector for the same form.
import { describe, expect, test } from "vitest"
import { OmniFlow, signatureHeader, verifyWebhook, verifyWebhookSignature } from "conferkit/omniflow"
import { json, scripted } from "../support/omniflow.ts"

const secret = "seu-segredo-aqui"
const o1 =
  '{"type":"message.received","tenantId":"tnt_01","payload":{"messageId":"msg_01","conversationId":"cnv_01","channel":"whatsapp_official","direction":"inbound"},"timestamp":"2026-03-11T14:30:00.000Z"}'
const o2 =
  '{"type":"contact.opted_out","tenantId":"tnt_01","payload":{"contactId":"cnt_01","phoneNumber":"+5511999999999"},"timestamp":"2026-03-11T14:30:01.000Z"}'
const o3 =
  '{"type":"conversation.resolved","tenantId":"tnt_01","payload":{"conversationId":"cnv_01","resolvedBy":"José Conceição 🙂"},"timestamp":"2026-03-11T14:30:02.000Z"}'
const created =
  '{"type":"conversation.created","tenantId":"tnt_01","payload":{"conversationId":"cnv_01","contactId":"cnt_01","inboxId":"inb_01"},"timestamp":"2026-03-11T14:29:59.000Z"}'
const hex1 = "12ed5513e611ad37cd7665c40cb1434d947b2d32b11d80d8c9a1cdf545f639c7"
const hex3 = "56da26e1b6a3b22806b766f9e0789ecb8c795690f0e256b12e22aea7a3c5bd5a"

const vectors: [name: string, body: string, bytes: number, hex: string, secret: string][] = [
  ["message.received", o1, 197, hex1, secret],
  ["contact.opted_out", o2, 151, "bb935a53a0ee8b6032a4fd1b3bca43b715da63111538898ed954a284f6c2db87", secret],
  ["conversation.resolved, with non-ASCII characters", o3, 167, hex3, secret],
  [
    "the same with a trailing line feed",
    `${o3}\n`,
    168,
    "79ae70f130c5949b6a0d11c6559a8720326a328ca2407224b8e647f7ed64e3c5",
    secret,
  ],
  ["conversation.created", created, 168, "dc0b1ebca347a15724298257dfaadab2471dabf2b806b9a996d0fa6a6b1e15d3", secret],
  [
    "GitHub's",
    "Hello, World!",
    13,
    "757107ea0eb2509fc211221cce984b8a37570b6d7586c22c46f4379c8b043e17",
    "It's a Secret to Everybody",
  ],
]

describe("signatures", () => {
  test.each(vectors)("%s", async (_name, payload, bytes, hex, key) => {
    const raw = new TextEncoder().encode(payload)
    expect(raw.byteLength).toBe(bytes)
    for (const signature of [`sha256=${hex}`, hex]) {
      await expect(verifyWebhookSignature({ payload, signature, secret: key })).resolves.toBe(true)
      await expect(verifyWebhookSignature({ payload: raw, signature, secret: key })).resolves.toBe(true)
    }
  })

  test("an event also verifies as a delivery", async () => {
    const { webhooks } = new OmniFlow({ apiKey: "omf_live_x" })
    const headers = { [signatureHeader]: `sha256=${hex3}` }
    const { events, issues } = await verifyWebhook({ headers, body: o3 }, { secret })
    expect(events).toEqual([webhooks.parse(o3)])
    expect(events[0]).toMatchObject({ type: "conversation.resolved", payload: { resolvedBy: "José Conceição 🙂" } })
    expect(issues).toEqual([])
  })

  test("with a timestamp before the body, if the sender signs it", async () => {
    const hex = "6bf20038fe102fc7695bc134a49b9bfe0b8260d736ee14ed2fd0f84427cced24"
    const given = { payload: o1, signature: `sha256=${hex}`, secret }
    await expect(verifyWebhookSignature({ ...given, timestamp: 1773239400 })).resolves.toBe(true)
    await expect(verifyWebhookSignature({ ...given, timestamp: "1773239400" })).resolves.toBe(true)
    await expect(verifyWebhookSignature({ ...given, payload: `1773239400.${o1}` })).resolves.toBe(true)
    await expect(verifyWebhookSignature({ ...given, timestamp: 1773239401 })).resolves.toBe(false)
    await expect(verifyWebhookSignature(given)).resolves.toBe(false)
  })

  test.each<[name: string, payload: string, signature: string, key: string]>([
    ["the header of another body", o2, `sha256=${hex1}`, secret],
    ["the body with an extra line feed", `${o3}\n`, `sha256=${hex3}`, secret],
    ["another hash's prefix", o1, `sha1=${hex1}`, secret],
    ["no digits", o1, "sha256=", secret],
    ["63 digits", o1, `sha256=${hex1.slice(0, 63)}`, secret],
    ["66 digits", o1, `sha256=${hex1}00`, secret],
    ["an empty secret", o1, `sha256=${hex1}`, ""],
    ["an empty header", o1, "", secret],
  ])("false for %s", async (_name, payload, signature, key) => {
    await expect(verifyWebhookSignature({ payload, signature, secret: key })).resolves.toBe(false)
  })
})

describe("requests", () => {
  const oauth = { clientId: "client_123", clientSecret: "secret_123" }

  test("the token call as form and as Basic", async () => {
    const { client, sent } = scripted([json({ access_token: "t", token_type: "Bearer" }), json([])], { oauth })
    await client.inboxes.list()
    expect(sent[0]?.body).toBe("grant_type=client_credentials&client_id=client_123&client_secret=secret_123")
    const byBasic = scripted([json({ access_token: "t", token_type: "Bearer" }), json([])], {
      oauth: { ...oauth, clientAuth: "basic" },
    })
    await byBasic.client.inboxes.list()
    expect(byBasic.sent[0]?.headers.get("authorization")).toBe("Basic Y2xpZW50XzEyMzpzZWNyZXRfMTIz")
  })

  test("a phone number in a query", async () => {
    const { client, sent } = scripted(json(null))
    await client.contacts.findByPhone("+5511999999999")
    expect(sent[0]?.target).toBe("/v1/contacts?phoneNumber=%2B5511999999999")
  })
})
