import { createHmac } from "node:crypto"
import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { analyticsReceiver, recordingReadyReceiver } from "conferkit/bigbluebutton"
import { verifyWebhookSignature } from "conferkit/omniflow"
import { signatureReceiver, signStandardWebhook, standardWebhooksReceiver } from "conferkit/webhooks"
import { xcallReceiver } from "conferkit/xcall"
import { runs } from "../support/property.ts"
import { hostile } from "./hostile.ts"
import { secret } from "./signed.ts"

describe("a time signed before the body", () => {
  const mac = (content: string) => createHmac("sha256", secret).update(content).digest("hex")
  const now = () => 1_700_000_000_000
  const receive = (time: string, body: string, signature: string) =>
    signatureReceiver({ provider: "shop", header: "x-sig", timestampHeader: "x-time", secret, now })
      .receive({ headers: { "x-sig": signature, "x-time": time }, body })
      .then(
        () => "accepted",
        (error: unknown) => (error as { reason: string }).reason,
      )

  test.each([
    "1700000000",
    "1700000000000",
    "2023-11-14T22:13:20Z",
    "2023-11-14T22:13:20.123Z",
    "2023-11-14T19:13:20-03:00",
  ])("%s is accepted only before its own body, wherever the signed string is split", async (time) => {
    await fc.assert(
      fc.asyncProperty(hostile, async (name) => {
        const body = JSON.stringify({ type: name, n: 5.5 })
        const signed = `${time}.${body}`
        for (let at = 0; at < signed.length; at++) {
          const found = await receive(signed.slice(0, at), signed.slice(at + 1), mac(signed))
          expect([at, found === "accepted"]).toEqual([at, at === time.length])
        }
      }),
      runs(20),
    )
  })

  test.each([
    "1700000000.5",
    "2023-11-14T22:13:20",
    "2023-11-14T22:13:20.5",
    "2023-11-14T22:13:20Z.5",
    "",
    "1700000000.",
  ])("%j is rejected, because the start of the body would be ambiguous", async (time) => {
    expect(await receive(time, "{}", mac(`${time}.{}`))).toBe("signature-malformed")
  })

  test("may have a fraction if `covers` defines the signed string", async () => {
    const receiver = signatureReceiver({
      provider: "shop",
      header: "x-sig",
      timestampHeader: "x-time",
      secret,
      now,
      covers: ({ bytes }, time = "") => `v0:${time}:${Buffer.from(bytes).toString()}`,
    })
    const headers = { "x-sig": mac("v0:1700000000.5:{}"), "x-time": "1700000000.5" }
    expect(await receiver.receive({ headers, body: "{}" })).toMatchObject({ timestamp: 1_700_000_000_500 })
  })

  test("is equally unambiguous for OmniFlow", async () => {
    const genuine = { payload: '5.{"type":"x"}', signature: mac('1700000000.5.{"type":"x"}'), secret }
    expect(await verifyWebhookSignature({ ...genuine, timestamp: 1_700_000_000 })).toBe(true)
    for (const timestamp of ["1700000000.5", 1_700_000_000.5])
      expect(await verifyWebhookSignature({ ...genuine, timestamp, payload: '{"type":"x"}' })).toBe(false)
  })
})

test("Standard Webhooks: a signed string has one reading, whatever dots are in id and body", async () => {
  const key = Buffer.from(secret).toString("base64")
  const receiver = standardWebhooksReceiver({ secret: key, now: () => 1_700_000_000_000 })
  const id = fc.constantFrom("msg_1", "msg.1700000001", "a.b.c", "1700000000.1700000000")
  await fc.assert(
    fc.asyncProperty(id, hostile, async (own, name) => {
      const text = `${name}.1700000000.{"type":"x"}`
      const body = JSON.stringify({ type: "x", [text]: text, n: 1.17 })
      const sent = signStandardWebhook({ id: own, timestamp: 1_700_000_000_000, body, secret: key })
      const signed = `${own}.${sent["webhook-timestamp"]}.${body}`
      const dots = [...signed.matchAll(/\./g)].map(({ index }) => index)
      for (const [nth, first] of dots.entries())
        for (const second of dots.slice(nth + 1)) {
          const headers = {
            ...sent,
            "webhook-id": signed.slice(0, first),
            "webhook-timestamp": signed.slice(first + 1, second),
          }
          const rest = signed.slice(second + 1)
          const found = await receiver.receive({ headers, body: rest }).then(
            ({ messageId }) => messageId,
            () => undefined,
          )
          if (found !== undefined) expect([found, rest]).toEqual([own, body])
        }
    }),
    runs(40),
  )
})

describe("callback tokens", () => {
  const now = () => 1_700_000_000_000
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString("base64url")
  const jwt = (claims: object, alg: "HS256" | "HS512") => {
    const signed = `${part({ alg })}.${part(claims)}`
    return `${signed}.${createHmac(alg === "HS256" ? "sha256" : "sha512", secret)
      .update(signed)
      .digest("base64url")}`
  }
  const analytics = (token: string) =>
    analyticsReceiver({ secret, now }).receive({
      headers: { authorization: `Bearer ${token}` },
      body: '{"meeting_id":"m"}',
    })
  const ready = (body: string) => recordingReadyReceiver({ secret, now }).receive({ headers: {}, body })
  const exp = 1_700_000_060

  test("are accepted only for their own callback", async () => {
    expect((await analytics(jwt({ exp }, "HS512"))).events).toHaveLength(1)
    const claims = { meeting_id: "m", record_id: "r" }
    for (const alg of ["HS256", "HS512"] as const) {
      const token = jwt({ ...claims, exp }, alg)
      expect((await ready(`signed_parameters=${token}`)).events).toHaveLength(1)
      await expect(analytics(token)).rejects.toMatchObject({ name: "WebhookVerificationError" })
      await expect(analytics(jwt(claims, alg))).rejects.toMatchObject({ name: "WebhookVerificationError" })
    }
    await expect(ready(`signed_parameters=${jwt({ exp }, "HS512")}`)).rejects.toMatchObject({
      reason: "body-malformed",
    })
  })

  test("must not be repeated", async () => {
    const one = `signed_parameters=${jwt({ meeting_id: "m", record_id: "r" }, "HS256")}`
    await expect(ready(`${one}&${one}`)).rejects.toMatchObject({ reason: "signature-malformed" })
  })
})

test.each(["sha1", "sha256", "sha384", "sha512"] as const)(
  "xCall: a signature with %s is hex or base64, never both",
  async (algorithm) => {
    const body = '{"event":"room.ended"}'
    const digest = createHmac(algorithm, secret).update(body).digest()
    const receive = (signature: string) =>
      xcallReceiver({ secret, algorithm }).receive({ headers: { "x-xcall-signature": signature }, body })
    for (const good of [digest.toString("hex"), digest.toString("hex").toUpperCase(), digest.toString("base64")])
      expect((await receive(good)).events).toHaveLength(1)
    // Other bytes with the same encoding characters.
    for (const bad of [
      Buffer.from(digest.toString("hex"), "base64").toString("hex"),
      Buffer.from(digest.toString("base64").replaceAll(/[^\da-f]/g, "0"), "hex").toString("base64"),
    ])
      await expect(receive(bad)).rejects.toMatchObject({ name: "XCallWebhookError" })
  },
)
