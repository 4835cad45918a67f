import { createHash } from "node:crypto"
import { describe, expect, test, vi } from "vitest"
import { deliveryId, fingerprint, receiveBody } from "../../src/core/webhooks/receiver.ts"
import type { Delivery } from "../../src/core/webhooks/delivery.ts"

describe("deliveryId", () => {
  test("is the provider and a digest of the parts", () => {
    const digest = createHash("sha256").update('["a","bc"]').digest("base64url")
    expect(deliveryId("xroom", "a", "bc")).toBe(`xroom:${digest}`)
  })

  test("keeps parts apart", () => {
    const ids = [["a", "bc"], ["ab", "c"], ["abc"], [["a", "bc"]], [], [1], ["1"], [null]].map((parts) =>
      deliveryId("xroom", ...parts),
    )
    expect(new Set(ids).size).toBe(ids.length)
    expect(deliveryId("xcall", "a")).not.toBe(deliveryId("xroom", "a"))
  })
})

describe("receiveBody", () => {
  const receive = (body: string | Uint8Array, event: unknown, limit?: number) =>
    receiveBody(
      "xcall",
      { headers: { "x-a": "1" }, body },
      { limit },
      () => ["s3"],
      async (received, keysFor) => {
        await keysFor(received)
        return { events: [event], more: 7, secret: 0 }
      },
    )

  test("verifies the delivery that was read, and hands on what that gives", async () => {
    const verify = vi.fn(({ bytes, header }: Delivery) =>
      Promise.resolve({ events: [Buffer.from(bytes).toString()] as const, secret: 0, header: header("X-A") }),
    )
    expect(await receiveBody("xcall", { headers: { "x-a": "1" }, body: "é" }, {}, () => ["s3"], verify)).toEqual({
      events: ["é"],
      secret: 0,
      header: "1",
      id: undefined,
    })
    expect(verify).toHaveBeenCalledTimes(1)
    const refused = new Error("refused")
    await expect(
      receiveBody(
        "xcall",
        { headers: {}, body: "" },
        {},
        () => ["s3"],
        () => Promise.reject(refused),
      ),
    ).rejects.toBe(refused)
  })

  test("the body is the id of an event that says when it happened", async () => {
    const event = { timestamp: 1 }
    const one = await receive("one", event)
    expect(one).toEqual({ events: [event], more: 7, secret: 0, id: deliveryId("xcall", fingerprint("s3"), "one") })
    expect((await receive("one", { timestamp: 0 })).id).toBe(one.id)
    expect((await receive("two", event)).id).not.toBe(one.id)
  })

  test("any two bodies have two ids, texts or not", async () => {
    const bodies = [Uint8Array.of(0xff), Uint8Array.of(0xfe), "\u{fffd}", ""]
    const ids = await Promise.all(bodies.map(async (body) => (await receive(body, { timestamp: 1 })).id))
    expect(new Set(ids).size).toBe(4)
  })

  test.each([{}, { timestamp: undefined }, { timestamp: null }, [], null, "text", undefined])(
    "an event like %j does not say so, and has none",
    async (event) => {
      expect(await receive("one", event)).toEqual({ events: [event], more: 7, secret: 0, id: undefined })
    },
  )

  test("a body beyond the limit is not verified", async () => {
    expect((await receive("12345", { timestamp: 1 }, 5)).id).toBeDefined()
    await expect(receive("12345", { timestamp: 1 }, 4)).rejects.toMatchObject({ reason: "body-too-long" })
  })
})
