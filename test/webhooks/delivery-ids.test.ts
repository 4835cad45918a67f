import { createHash, createHmac } from "node:crypto"
import { describe, expect, test } from "vitest"
import { deliveryId } from "conferkit/webhooks"
import { xcallReceiver } from "conferkit/xcall"

describe("deliveryId", () => {
  test("is the provider and a digest of the parts", () => {
    const digest = createHash("sha256").update('["a","bc"]').digest("base64url")
    expect(deliveryId("xroom", "a", "bc")).toBe(`xroom:${digest}`)
  })

  test("keeps parts separate", () => {
    const ids = [["a", "bc"], ["ab", "c"], ["abc"], [["a", "bc"]], [], [1], ["1"], [null]].map((parts) =>
      deliveryId("xroom", ...parts),
    )
    expect(new Set(ids).size).toBe(ids.length)
    expect(deliveryId("xcall", "a")).not.toBe(deliveryId("xroom", "a"))
  })
})

describe("the id of a single-event body", () => {
  const secret = "webhook-secret"
  const receive = (body: string, limit?: number, key = secret) => {
    const headers = { "x-xcall-signature": createHmac("sha256", key).update(body).digest("hex") }
    return xcallReceiver({ secret: [secret, "other-secret"] }).receive({ headers, body }, { limit })
  }
  const idOf = async (body: string, key?: string) => (await receive(body, undefined, key)).id
  const happened = (more: string) => `{"event":"tomorrow","timestamp":1${more}}`

  test("consists of the body and a fingerprint of the matching secret", async () => {
    const printOf = (key: string) => createHmac("sha256", key).update("conferkit delivery id").digest("base64")
    const body = happened("")
    expect(await idOf(body)).toBe(deliveryId("xcall", printOf(secret), body))
    expect(await idOf(body, "other-secret")).toBe(deliveryId("xcall", printOf("other-secret"), body))
  })

  test("is the same for the same body, and different for any other", async () => {
    const bodies = ["", " ", ',"n":"\u{fffd}"', ',"n":"é"', ',"n":"\\u00e9"'].map(happened)
    const ids = await Promise.all([...bodies, ...bodies].map((body) => idOf(body)))
    expect(new Set(ids).size).toBe(bodies.length)
    expect(ids).not.toContain(undefined)
  })

  test("may have a time of 0", async () => {
    expect(await idOf('{"event":"tomorrow","timestamp":0}')).toBeDefined()
  })

  test.each(['{"event":"tomorrow"}', '{"event":"tomorrow","timestamp":null}'])(
    "is missing if the event has no time: %s",
    async (body) => {
      expect(await idOf(body)).toBeUndefined()
    },
  )

  test("is missing for a body beyond the limit, which is not verified", async () => {
    const body = happened("")
    expect((await receive(body, body.length)).id).toBeDefined()
    await expect(receive(body, body.length - 1)).rejects.toMatchObject({ reason: "body-too-long" })
    await expect(receive(body, body.length - 1, "wrong")).rejects.toMatchObject({ reason: "body-too-long" })
  })
})
