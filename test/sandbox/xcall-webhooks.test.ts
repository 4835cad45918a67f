import { parse } from "valibot"
import { describe, expect, test } from "vitest"
import { eventSchemas } from "../../generated/xcall/event-schemas.ts"
import { eventNames } from "../../generated/xcall/events.ts"
import { type XCallSandboxOptions, type XCallSignatureOptions, xcallSandbox } from "conferkit/sandbox"
import { hmac } from "./xcall.ts"
import { receiver } from "./signed.ts"

const now = 1773239400000
const url = "https://app.example.org/webhook/xcall"
const webhookSecret = "xcall-webhook-secret-0001"

function told(options: XCallSandboxOptions = {}, ...statuses: readonly number[]) {
  const { seen, fetch } = receiver(...statuses)
  const clock = { now }
  const sandbox = xcallSandbox({
    now: () => clock.now,
    random: () => 0,
    sleep: () => Promise.resolve(),
    fetch,
    webhookUrl: url,
    ...options,
  })
  return { sandbox, seen, clock }
}

describe("the life of a room", () => {
  test("is reported event by event", async () => {
    const { sandbox, clock } = told()
    sandbox.start("sala")
    clock.now += 65_250
    const person = { external_id: "user-123", display_name: "João Silva" }
    const { id } = sandbox.join("sala", person)
    sandbox.heartbeat("sala")
    sandbox.leave("sala", "user-123")
    sandbox.end("sala")
    await sandbox.settled()
    const [timestamp, started_at] = ["2026-03-11T14:31:05.250Z", "2026-03-11T14:30:00.000Z"]
    const peer = { id, ...person }
    expect(sandbox.deliveries.map(({ body }) => JSON.parse(body ?? "") as unknown)).toEqual([
      { event: "room.started", room_id: "sala", timestamp: started_at, started_at },
      { event: "peer.joined", room_id: "sala", timestamp, peer, participants_count: 1 },
      { event: "room.heartbeat", room_id: "sala", timestamp, participants_count: 1 },
      { event: "peer.left", room_id: "sala", timestamp, peer, participants_count: 0 },
      { event: "room.ended", room_id: "sala", timestamp, started_at, ended_at: timestamp, duration_seconds: 65.25 },
    ])
  })

  test("starts with the first participant, and ends after everyone has left", async () => {
    const { sandbox } = told()
    sandbox.join("sala")
    sandbox.join("sala")
    sandbox.end("sala")
    await sandbox.settled()
    expect(sandbox.deliveries.map(({ event }) => event)).toEqual([
      "room.started",
      "peer.joined",
      "peer.joined",
      "peer.left",
      "peer.left",
      "room.ended",
    ])
  })

  test("is not reported until a URL is registered", async () => {
    const { sandbox, seen } = told()
    sandbox.webhookUrl = undefined
    sandbox.start("sala")
    expect(sandbox.webhookUrl).toBeUndefined()
    sandbox.webhookUrl = `${url}/2`
    sandbox.heartbeat("sala")
    await sandbox.settled()
    expect(seen.map((each) => each.url)).toEqual([`${url}/2`])
  })

  test("is reported once, or again after the given waits", async () => {
    const once = told({}, 500)
    once.sandbox.start("sala")
    await once.sandbox.settled()
    expect(once.sandbox.deliveries).toMatchObject([{ attempts: 1, outcome: "failed", status: 500 }])
    const again = told({ retries: [1, 2] }, 0, 401, 200)
    again.sandbox.start("sala")
    await again.sandbox.settled()
    expect(again.sandbox.deliveries).toMatchObject([{ attempts: 3, outcome: "delivered", status: 200 }])
    const [first, second] = again.seen
    expect(second?.init.body).toBe(first?.init.body)
  })

  test("is reported with a signature over the exact bytes", async () => {
    const { sandbox, seen } = told({ webhookSecret })
    sandbox.join("sala", { display_name: "João" })
    await sandbox.settled()
    for (const { init } of seen) {
      expect(init.headers).toEqual({
        "Content-Type": "application/json",
        "x-xcall-signature": hmac(webhookSecret, init.body as string),
      })
    }
  })
})

describe("signatures", () => {
  const c1 = `{"event":"room.started","room_id":"reuniao-semanal","timestamp":"2026-03-11T14:30:00.000Z"}`
  const c2 = `{"event":"peer.joined","room_id":"reuniao-semanal","timestamp":"2026-03-11T14:31:05.250Z","peer":{"external_id":"user-123","display_name":"João Silva"}}`
  const hex1 = "a5d6a492b9745a7fee1a276f10c3b2422b02f88e08fd667f50bd4eef7771f157"

  function signatureOf(body: string, signature: XCallSignatureOptions = {}, secret?: string) {
    const sandbox = xcallSandbox({ now: () => now, webhookSecret, signature })
    const request = sandbox.webhook("room.started", undefined, { url, body, ...(secret !== undefined && { secret }) })
    return request.headers.get(signature.header ?? "x-xcall-signature")
  }

  test.each([
    ["C1", c1, hex1],
    ["C2", c2, "dcd08fcf2bcfa8b0da0c37f35577442c20006cdf005c4593d6a5c9f74487ce88"],
    ["C2 escaped", c2.replace("ã", "\\u00e3"), "76ede704e21e74597811f030a18946d98e7618464e4d27edff236b03261e3c2f"],
    ["C4", `{"b":1,"1":2,"v":1.0}`, "ced6124e9e13c5d181aebc9dc47adb968f04a9d8b34b12036695d8c135e04c38"],
    ["C4 rewritten", `{"1":2,"b":1,"v":1}`, "6417301bbc56db9742d30a1e3abad0887804f394572721432592b91ea58b9488"],
  ])("%s", (_name, body, expected) => {
    expect(signatureOf(body)).toBe(expected)
  })

  test("in every form", () => {
    expect(signatureOf(c1, { encoding: "base64" })).toBe("pdakkrl0Wn/uGidvEMOyQisC+I4I/WZ/UL1O73dx8Vc=")
    expect(signatureOf(c2, { encoding: "base64" })).toBe("3NCPzyvPqLDaDDfzVXdELCAAbN8AXEWT1qXJ90SHzog=")
    expect(signatureOf(c1, { encoding: "HEX" })).toBe(hex1.toUpperCase())
    expect(signatureOf(c1, { prefix: "sha256=", header: "x-hub" })).toBe(`sha256=${hex1}`)
    expect(signatureOf(c1, { algorithm: "sha512" })).toHaveLength(128)
    expect(signatureOf(c1, {}, "another")).not.toBe(hex1)
    expect(signatureOf(c1, { timestampHeader: "x-time" })).toBe(
      "da3a488b51c5ad5bfb1a419b2f327fff38ccb6ab2036793b5370ce1559d46c86",
    )
  })

  test("a custom payload is sent unchanged in the body", async () => {
    const sandbox = xcallSandbox({ webhookSecret })
    const payload = { room_id: "reuniao-semanal", timestamp: "2026-03-11T14:30:00.000Z" }
    const request = sandbox.webhook("room.started", payload, { url })
    expect(request.headers.get("x-xcall-signature")).toBe(hex1)
    expect(await request.text()).toBe(c1)
    const other = xcallSandbox({ eventKey: "type" }).webhook("peer.waved", { hand: 1 }, { url })
    expect(await other.text()).toBe(`{"type":"peer.waved","hand":1}`)
  })
})

test("every event, sent or created as a sample, matches the document", async () => {
  const { sandbox } = told()
  sandbox.join("sala")
  sandbox.heartbeat("sala")
  sandbox.end("sala")
  await sandbox.settled()
  for (const name of eventNames) {
    const sent = sandbox.deliveries.find(({ event }) => event === name)?.body ?? ""
    const made = await sandbox.webhook(name, undefined, { url }).text()
    for (const event of [sent, made].map((text) => JSON.parse(text) as unknown)) {
      expect(parse(eventSchemas[name], event), name).toEqual(event)
    }
  }
})
