// The identity of an event, for a unique column or a queue.
import { createHash } from "node:crypto"
import { describe, expect, test, vi } from "vitest"
import { bigBlueButtonReceiver } from "conferkit/bigbluebutton"
import { createWebhookHandler, type EventIdentity, memoryStore } from "conferkit/webhooks"
import { type See, senders } from "./senders.ts"
import { callbackURL, event, requestOf, secret, signed } from "./signed.ts"

/** Stores the delivery data of each event. */
function keeping() {
  const kept: EventIdentity[] = []
  const see: See = (_event, { key, uuid, partition }) => kept.push({ key, uuid, partition })
  return { kept, see }
}

describe.each(Object.entries(senders))("an event of %s", (_name, { handler, request, identity, partition }) => {
  test("has a key and UUID that queues accept, and a partition", async () => {
    const { kept, see } = keeping()
    await handler(see)(request())
    expect(kept).toEqual([
      {
        key: expect.stringMatching(/^[A-Za-z0-9_-]{43}$/) as string,
        uuid: expect.stringMatching(/^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/) as string,
        partition,
      },
    ])
    const { key, uuid } = kept[0] ?? expect.unreachable()
    // The UUID is derived from the key, except for the six bits that mark its version and variant.
    const bytes = Buffer.from(uuid.replaceAll("-", ""), "hex")
    const digest = Buffer.from(key, "base64url").subarray(0, 16)
    for (const at of digest.keys()) {
      const mask = at === 6 ? 0x0f : at === 8 ? 0x3f : 0xff
      expect((bytes[at] ?? 0) & mask).toBe((digest[at] ?? 0) & mask)
    }
  })

  test(`has ${identity ? "the same key" : "another key"} at every attempt, in any receiving process`, async () => {
    const { kept, see } = keeping()
    for (let nth = 0; nth < 2; nth++) await handler(see, { once: memoryStore() })(request())
    expect(new Set(kept.map(({ key }) => key)).size).toBe(identity ? 1 : 2)
    expect(new Set(kept.map(({ uuid }) => uuid)).size).toBe(identity ? 1 : 2)
  })
})

describe("several events in one delivery", () => {
  const receiver = bigBlueButtonReceiver({ secret, callbackURL })

  test("have different keys, so a table with that primary key stores all of them", async () => {
    const rows = new Map<string, unknown>()
    const on: See = (one, { key, uuid, id }) => {
      expect(id).toMatch(/^bigbluebutton:/)
      rows.set(key, one).set(uuid, one)
    }
    const three = [event("user-joined"), event("user-joined"), event("meeting-ended")]
    for (let nth = 0; nth < 2; nth++) {
      await createWebhookHandler({ receiver, on })(requestOf(signed(three)))
      expect(rows.size).toBe(6)
    }
  })

  test("have different keys from bbb-webhooks 2.x, too", async () => {
    const text = JSON.stringify([event("user-joined"), event("user-left"), event("meeting-ended")])
    const fields = { event: text, timestamp: 1_700_000_000_123, domain: "bbb.example.org" }
    const checksum = createHash("sha1")
      .update(`${callbackURL}${JSON.stringify(fields)}${secret}`)
      .digest("hex")
    const body = new URLSearchParams({ ...fields, timestamp: String(fields.timestamp) }).toString()
    const keys = new Map<string, unknown>()
    const on: See = (one, { key }) => keys.set(key, one)
    const url = `${callbackURL}?checksum=${checksum}`
    const { status } = await createWebhookHandler({ receiver, on })(new Request(url, { method: "POST", body }))
    expect([status, keys.size]).toEqual([200, 3])
  })
})

describe("the partition of BigBlueButton", () => {
  const receiver = bigBlueButtonReceiver({ secret, callbackURL })
  test.each([
    ["an event", event("user-left"), "i-1"],
    ["an undocumented event", event("meeting-teleported"), "i-1"],
    ["a raw message", { envelope: { name: "A", routing: { meetingId: "i-2" } }, core: {} }, "i-2"],
    [
      "a raw message with the id in its core",
      { envelope: { name: "A" }, core: { header: { meetingId: "i-3" } } },
      "i-3",
    ],
    [
      "a raw message of the recording scripts",
      { header: { name: "archive_ended" }, payload: { meeting_id: "i-4" } },
      "i-4",
    ],
    ["a message without a meeting", { envelope: { name: "CheckAlive" }, core: {} }, undefined],
    ["an id that is a number", event("user-left", { meeting: { "internal-meeting-id": 7 } }), "7"],
    ["an invalid id", event("user-left", { meeting: { "internal-meeting-id": {} } }), undefined],
  ])("is the meeting's internal id: %s", async (_name, sent, partition) => {
    const see = vi.fn<See>()
    await createWebhookHandler({ receiver, on: see })(requestOf(signed([sent])))
    expect(see.mock.calls[0]?.[1].partition).toBe(partition)
  })
})
