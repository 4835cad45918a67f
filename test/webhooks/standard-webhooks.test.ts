import fc from "fast-check"
import { Webhook } from "standardwebhooks"
import { describe, expect, test, vi } from "vitest"
import {
  ConfigError,
  createWebhookHandler,
  signStandardWebhook,
  standardWebhooksReceiver,
  type StandardWebhookOptions,
  verifyStandardWebhook,
} from "conferkit/webhooks"
import { failureOf } from "../support/bigbluebutton.ts"
import { runs } from "../support/property.ts"

const secret = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"
const other = `whsec_${Buffer.alloc(32, 7).toString("base64")}`
const body = JSON.stringify({ type: "room.ended", timestamp: "2026-01-01T00:00:00Z", data: { name: "é 🙂" } })
const at = 1_760_000_000_000
const now = () => at

const message = (more: Partial<Parameters<typeof signStandardWebhook>[0]> = {}) => ({
  headers: signStandardWebhook({ id: "msg_1", timestamp: at, body, secret, ...more }),
  body: more.body ?? body,
})

const verify = (input: Parameters<typeof verifyStandardWebhook>[0], options: Partial<StandardWebhookOptions> = {}) =>
  verifyStandardWebhook(input, { secret, now, ...options })

describe("interoperability with the package standardwebhooks", () => {
  const anyBody = fc.dictionary(fc.string(), fc.jsonValue()).map((value) => JSON.stringify(value))
  const anySecret = fc
    .uint8Array({ minLength: 24, maxLength: 64 })
    .map((bytes) => Buffer.from(bytes).toString("base64"))
  const anyId = fc.stringMatching(/^[\w.-]{1,40}$/)

  test("it verifies our signatures", () => {
    fc.assert(
      fc.property(anyId, anyBody, anySecret, (id, text, key) => {
        const headers = signStandardWebhook({ id, body: text, secret: `whsec_${key}` })
        expect(new Webhook(key).verify(text, headers)).toEqual(JSON.parse(text))
      }),
      runs(200),
    )
  })

  test("we verify its signatures", async () => {
    await fc.assert(
      fc.asyncProperty(anyId, anyBody, anySecret, async (id, text, key) => {
        const headers = {
          "webhook-id": id,
          "webhook-timestamp": String(at / 1000),
          "webhook-signature": new Webhook(key).sign(id, new Date(at), text),
        }
        const found = await verify({ headers, body: text }, { secret: [other, key] })
        expect(found).toEqual({ id, timestamp: at, payload: JSON.parse(text) as unknown, secret: 1 })
      }),
      runs(200),
    )
  })
})

describe("the Standard Webhooks form", () => {
  test("accepts several signatures and several secrets, in any order", async () => {
    expect(await verify(message({ secret: [other, secret] }))).toMatchObject({ id: "msg_1", secret: 0 })
    expect(await verify(message(), { secret: [other, secret] })).toMatchObject({ secret: 1 })
    const { headers } = message()
    const mixed = { ...headers, "webhook-signature": `v1a,xyz v2,abc ${headers["webhook-signature"]}` }
    expect(await verify({ headers: mixed, body })).toMatchObject({ secret: 0 })
    const svix = Object.fromEntries(
      Object.entries(headers).map(([name, value]) => [name.replace("webhook", "svix"), value]),
    )
    expect(await verify({ headers: svix, body }, { headerPrefix: "svix-" })).toMatchObject({ secret: 0 })
  })

  test("tries at most 32 signatures", async () => {
    const { headers } = message()
    const tail = headers["webhook-signature"]
    const padded = (count: number) => ({
      ...headers,
      "webhook-signature": `${`v1,${"A".repeat(43)}= `.repeat(count)}${tail}`,
    })
    expect(await verify({ headers: padded(31), body })).toMatchObject({ secret: 0 })
    expect(await failureOf(verify({ headers: padded(32), body }))).toMatchObject({ reason: "signature-mismatch" })
  })

  test.each([
    [-300_000, undefined],
    [300_000, undefined],
    [-300_001, "not-yet-valid"],
    [300_001, "expired"],
    [365 * 86_400_000, "expired"],
    [-365 * 86_400_000, "not-yet-valid"],
  ])("with a clock that is %i ms off: %s", async (off, reason) => {
    const result = verify(message(), { now: () => at + off })
    if (reason === undefined) expect(await result).toMatchObject({ timestamp: at })
    else expect(await failureOf(result)).toMatchObject({ reason })
  })

  test.each([
    ["no id", { "webhook-id": "" }, "signature-missing"],
    ["another id", { "webhook-id": "msg_2" }, "signature-mismatch"],
    ["another time", { "webhook-timestamp": String(at / 1000 + 1) }, "signature-mismatch"],
    ["an invalid time", { "webhook-timestamp": "1e9" }, "signature-malformed"],
    ["a signature without version", { "webhook-signature": "AAAA" }, "signature-malformed"],
    ["a signature that is too short", { "webhook-signature": "v1,AAAA" }, "signature-malformed"],
  ])("%s is rejected", async (_name, changed, reason) => {
    const { headers } = message()
    expect(await failureOf(verify({ headers: { ...headers, ...changed }, body }))).toMatchObject({ reason })
  })

  test.each(["[1]", "1", "null", '"a"', "{"])("a signed body of %s is not a message", async (text) => {
    expect(await failureOf(verify(message({ body: text })))).toMatchObject({ reason: "body-malformed" })
  })

  const none: (string | string[])[] = ["", [], "whsec_", "whsec_é", [secret, "no base64!"]]
  test.each(none.map((one) => [one]))("a secret of %j is a ConfigError", async (one) => {
    expect(await failureOf(verify(message(), { secret: one }))).toBeInstanceOf(ConfigError)
  })

  test("as a receiver, recognizes events by type and handles each message once", async () => {
    const ended = vi.fn()
    const onUnknown = vi.fn()
    interface Events {
      "room.ended": { readonly data: { readonly name: string } }
    }
    const handler = createWebhookHandler({
      receiver: standardWebhooksReceiver<Events>({ secret, now }),
      on: { "room.ended": ({ data }, { messageId }) => ended(data.name, messageId) as unknown },
      onUnknown,
    })
    const send = (id: string, text = body) => {
      const headers = signStandardWebhook({ id, timestamp: at, body: text, secret })
      return handler(new Request("https://a.example", { method: "POST", headers, body: text }))
    }
    for (const id of ["msg_1", "msg_1", "msg_2"]) expect((await send(id)).status).toBe(200)
    expect(ended.mock.calls).toEqual([
      ["é 🙂", "msg_1"],
      ["é 🙂", "msg_2"],
    ])
    await send("msg_3", '{"type":"toString"}')
    expect(onUnknown).toHaveBeenCalledTimes(1)
  })
})
