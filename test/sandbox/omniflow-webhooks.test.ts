import { createHmac } from "node:crypto"
import { parse } from "valibot"
import { describe, expect, test } from "vitest"
import type { EventName } from "../../generated/omniflow/events.ts"
import { eventSchemas } from "../../generated/omniflow/event-schemas.ts"
import { type OmniFlowSandbox, type OmniFlowSandboxOptions, omniFlowSandbox } from "conferkit/sandbox"
import { at } from "./at.ts"
import { ask, text } from "./omniflow-wire.ts"
import { receiver } from "./signed.ts"

const maria = "+5511999999999"
const secret = "seu-segredo-aqui"
const url = "https://sua-api.example/omniflow/webhook"
const now = () => Date.parse("2026-03-11T14:30:00.000Z")

function impatient(options: OmniFlowSandboxOptions = {}, ...statuses: readonly number[]) {
  const { seen, fetch } = receiver(...statuses)
  const waits: number[] = []
  const sleep = (ms: number) => {
    waits.push(ms)
    return Promise.resolve()
  }
  return { sandbox: omniFlowSandbox({ now, fetch, sleep, ...options }), seen, waits }
}

const register = (sandbox: OmniFlowSandbox, ...events: readonly string[]) =>
  ask(sandbox, "POST", "/v1/webhooks", { body: { url, events, secret } })

const bodyOf = ({ body }: RequestInit) => (typeof body === "string" ? body : "")

const signature = (body: string) => createHmac("sha256", secret).update(body).digest("hex")

test("signatures match the test vectors", async () => {
  const { sandbox } = impatient()
  const event = sandbox.webhook("message.received", undefined, { secret, url })
  expect(event.headers.get("x-omniflow-signature-256")).toBe(
    "sha256=12ed5513e611ad37cd7665c40cb1434d947b2d32b11d80d8c9a1cdf545f639c7",
  )
  expect(new TextEncoder().encode(await event.text())).toHaveLength(197)
  const payload = { conversationId: "cnv_01", resolvedBy: "José Conceição 🙂" }
  const resolved = sandbox.webhook("conversation.resolved", payload, { secret, timestamp: now() + 2_000 })
  expect(resolved.headers.get("x-omniflow-signature-256")).toBe(
    "sha256=56da26e1b6a3b22806b766f9e0789ecb8c795690f0e256b12e22aea7a3c5bd5a",
  )
})

describe("registration", () => {
  test("returns the webhook without its secret, and forgets it on removal", async () => {
    const { sandbox } = impatient()
    const created = await register(sandbox, "message.received")
    const shown = {
      id: "whk_01",
      url,
      events: ["message.received"],
      active: true,
      createdAt: "2026-03-11T14:30:00.000Z",
    }
    expect(created).toMatchObject({ status: 201, body: shown })
    expect((await ask(sandbox, "GET", "/v1/webhooks")).body).toEqual([shown])
    expect(JSON.stringify([created.body, sandbox.webhooks])).not.toContain(secret)
    expect(await ask(sandbox, "DELETE", "/v1/webhooks/whk_01")).toMatchObject({ status: 204, body: undefined })
    expect(await ask(sandbox, "DELETE", "/v1/webhooks/whk_01")).toMatchObject({ status: 404 })
    expect((await ask(sandbox, "GET", "/v1/webhooks")).body).toEqual([])
  })

  test.each([
    { url: "sua-api", events: [], secret },
    { url: "ftp://a.test/", events: [], secret },
    { url, events: [], secret: "" },
    { url, events: "message.received", secret },
    { url, events: [] },
  ])("rejects %j", async (body) => {
    expect(await ask(impatient().sandbox, "POST", "/v1/webhooks", { body })).toMatchObject({ status: 422 })
  })
})

describe("events", () => {
  test("are sent, signed and as documented, to the webhooks that want them", async () => {
    const { sandbox, seen } = impatient()
    await register(sandbox, "message.received", "conversation.created", "conversation.resolved", "contact.opted_out")
    sandbox.receive({ from: maria, content: "Oi" })
    await ask(sandbox, "POST", "/v1/conversations/cnv_01/resolve")
    sandbox.optOut(maria)
    sandbox.optOut("cnt_01")
    await sandbox.settled()
    const events = seen.map(({ init }) => JSON.parse(bodyOf(init)) as { type: EventName; payload: unknown })
    for (const event of events) parse(eventSchemas[event.type], event)
    expect(events.map(({ type, payload }) => [type, payload])).toEqual([
      ["conversation.created", { conversationId: "cnv_01", contactId: "cnt_01", inboxId: "inb_01" }],
      [
        "message.received",
        { messageId: "msg_01", conversationId: "cnv_01", channel: "whatsapp_official", direction: "inbound" },
      ],
      ["conversation.resolved", { conversationId: "cnv_01", resolvedBy: "agent-uuid" }],
      ["contact.opted_out", { contactId: "cnt_01", phoneNumber: maria }],
    ])
    for (const { url: target, init } of seen) {
      expect(target).toBe(url)
      expect(new Headers(init.headers).get("x-omniflow-signature-256")).toBe(`sha256=${signature(bodyOf(init))}`)
    }
  })

  test("are sent to registered hooks only, and not without a change", async () => {
    const { sandbox, seen } = impatient()
    await register(sandbox, "conversation.resolved")
    await ask(sandbox, "POST", "/v1/messages", { body: text(maria) })
    for (let count = 0; count < 2; count++) await ask(sandbox, "POST", "/v1/conversations/cnv_01/resolve")
    await sandbox.settled()
    expect(seen).toHaveLength(1)
  })

  test("of any type can be sent, signed with the digits only", async () => {
    const { sandbox, seen } = impatient({ webhooks: { prefix: false } })
    await register(sandbox, "message.read")
    sandbox.emit("message.read", { messageId: "msg_01" })
    await sandbox.settled()
    const init = seen[0]?.init ?? {}
    const body = bodyOf(init)
    expect(new Headers(init.headers).get("x-omniflow-signature-256")).toBe(signature(body))
    const event = sandbox.webhook("message.read", { messageId: "msg_01" })
    expect([event.url, await event.text()]).toEqual([url, body])
  })

  test("are retried after a failure, and the log shows each attempt", async () => {
    const { sandbox, seen, waits } = impatient({}, 500, 0, 204, 500)
    await register(sandbox, "conversation.created")
    sandbox.receive({ from: maria, content: "Oi" })
    await sandbox.settled()
    expect([seen.length, waits]).toEqual([3, [1_000, 5_000]])
    sandbox.receive({ from: "+5511888888888", content: "Oi" })
    await sandbox.settled()
    const log = await ask(sandbox, "GET", "/v1/webhooks/whk_01/deliveries?limit=20")
    const common = { webhookId: "whk_01", eventType: "conversation.created", createdAt: "2026-03-11T14:30:00.000Z" }
    expect(log.body).toEqual({
      data: [
        { id: "dlv_01", ...common, status: "delivered", responseStatus: 204, attempt: 3 },
        { id: "dlv_02", ...common, status: "failed", responseStatus: 500, attempt: 4 },
      ],
      nextCursor: null,
    })
    expect(at((await ask(sandbox, "GET", "/v1/webhooks/whk_01/deliveries?limit=1")).body, "nextCursor")).toBeTruthy()
    expect(await ask(sandbox, "GET", "/v1/webhooks/whk_09/deliveries")).toMatchObject({ status: 404 })
  })

  test("are not retried for a webhook that was removed", async () => {
    const { sandbox, seen } = impatient({ sleep: () => new Promise((resolve) => setImmediate(resolve)) }, 500)
    await register(sandbox, "conversation.created")
    sandbox.receive({ from: maria, content: "Oi" })
    await ask(sandbox, "DELETE", "/v1/webhooks/whk_01")
    await sandbox.settled()
    expect(seen).toHaveLength(1)
  })
})
