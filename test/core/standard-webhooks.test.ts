import { createHmac } from "node:crypto"
import { describe, expect, test, vi } from "vitest"
import {
  signStandardWebhook,
  standardKeys,
  type StandardWebhookOptions,
  verifyStandardWebhook,
} from "../../src/core/webhooks/standard-webhooks.ts"
import { delivery } from "../../src/core/webhooks/delivery.ts"

const secret = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"
const other = `whsec_${Buffer.alloc(32, 7).toString("base64")}`
const body = '{"type":"room.ended","data":{"name":"é"}}'
const at = 1_760_000_000_000
const time = String(at / 1000)

const mac = (text = body, id = "msg_1", sent = time, key = secret) =>
  createHmac("sha256", Buffer.from(key.replace("whsec_", ""), "base64"))
    .update(`${id}.${sent}.${text}`)
    .digest("base64")

const headers = (signature = `v1,${mac()}`) => ({
  "webhook-id": "msg_1",
  "webhook-timestamp": time,
  "webhook-signature": signature,
})

const verify = (
  more: { headers?: Record<string, string>; body?: string | Uint8Array } = {},
  options: Partial<StandardWebhookOptions> = {},
) => verifyStandardWebhook({ headers: headers(), body, ...more }, { secret, now: () => at, ...options })

const rejection = (reason: string, message: string) =>
  expect.objectContaining({ name: "WebhookVerificationError", reason, message }) as Error
const mismatch = rejection(
  "signature-mismatch",
  "the signature does not match: check the secret, and that the body is passed unchanged",
)
const noSignature = rejection("signature-malformed", "the signature header has no v1 signature")
const noSecret = expect.objectContaining({
  name: "ConfigError",
  parameter: "secret",
  message: "a Standard Webhooks secret must be base64, with or without the prefix whsec_",
}) as Error

describe("verifyStandardWebhook", () => {
  test("returns the signed content and the matching secret", async () => {
    const verified = { id: "msg_1", timestamp: at, payload: { type: "room.ended", data: { name: "é" } } }
    expect(await verify()).toEqual({ ...verified, secret: 0 })
    expect(await verify({ body: new TextEncoder().encode(body) })).toEqual({ ...verified, secret: 0 })
    expect(await verify({}, { secret: [other, secret.slice(6)] })).toEqual({ ...verified, secret: 1 })
  })

  test("accepts other header prefixes", async () => {
    const svix = { "svix-id": "msg_1", "svix-timestamp": time, "svix-signature": `v1,${mac()}` }
    expect(await verify({ headers: svix }, { headerPrefix: "svix-" })).toMatchObject({ id: "msg_1" })
    await expect(verify({ headers: svix })).rejects.toThrow(
      rejection(
        "signature-missing",
        "one of the headers webhook-id, webhook-timestamp and webhook-signature is missing",
      ),
    )
    await expect(verify({}, { headerPrefix: "svix-" })).rejects.toThrow(
      rejection("signature-missing", "one of the headers svix-id, svix-timestamp and svix-signature is missing"),
    )
  })

  test.each(["webhook-id", "webhook-timestamp", "webhook-signature"])("requires %s", async (name) => {
    await expect(verify({ headers: { ...headers(), [name]: "" } })).rejects.toMatchObject({
      reason: "signature-missing",
    })
  })

  test.each(["soon", "-1", "1.5", "1 1", "1x", "1234567890123", new Date(at).toISOString()])(
    "rejects the timestamp %j, signed or not",
    async (sent) => {
      const signed = { ...headers(`v1,${mac(body, "msg_1", sent)}`), "webhook-timestamp": sent }
      await expect(verify({ headers: signed })).rejects.toThrow(
        rejection("signature-malformed", "the timestamp is not a number of seconds"),
      )
    },
  )

  test("accepts timestamps of one to twelve digits", async () => {
    for (const sent of ["7", "176000000000"]) {
      const signed = { ...headers(`v1,${mac(body, "msg_1", sent)}`), "webhook-timestamp": sent }
      const timestamp = Number(sent) * 1000
      expect(await verify({ headers: signed }, { now: () => timestamp })).toMatchObject({ timestamp })
    }
  })

  test("covers the id, the timestamp and the body", async () => {
    await expect(verify({ headers: { ...headers(), "webhook-id": "msg_2" } })).rejects.toThrow(mismatch)
    await expect(verify({ headers: { ...headers(), "webhook-timestamp": String(at / 1000 + 1) } })).rejects.toThrow(
      mismatch,
    )
    await expect(verify({ body: `${body} ` })).rejects.toThrow(mismatch)
    await expect(verify({}, { secret: other })).rejects.toThrow(mismatch)
  })

  test("accepts one valid signature of several, whatever the version of the others", async () => {
    const wrong = `v1,${mac("other")}`
    expect(await verify({ headers: headers(`v1a,x ${wrong} v1,${mac()} v2,y`) })).toMatchObject({ secret: 0 })
    await expect(verify({ headers: headers(`v1a,x ${wrong}`) })).rejects.toThrow(mismatch)
  })

  test("tries at most 32 signatures", async () => {
    expect(await verify({ headers: headers(`${"x ".repeat(31)}v1,${mac()}`) })).toMatchObject({ secret: 0 })
    await expect(verify({ headers: headers(`${"x ".repeat(32)}v1,${mac()}`) })).rejects.toThrow(noSignature)
  })

  test.each([
    mac(),
    `v2,${mac()}`,
    `v1,${mac().replace("=", "")}`,
    `v1,${mac()}=`,
    `v1,!${mac()}`,
    `v1,v1,${mac()}`,
    `xv1,${mac()}`,
    "v1,",
    "v1",
    `v1,${Buffer.alloc(31).toString("base64")}`,
    `v1,${Buffer.alloc(33).toString("base64")}`,
  ])("rejects %j, which is not a signature", async (signature) => {
    await expect(verify({ headers: headers(signature) })).rejects.toThrow(noSignature)
  })

  test("accepts timestamps within five minutes in either direction by default", async () => {
    const off = (ms: number, toleranceMs?: number) => verify({}, { now: () => at + ms, toleranceMs })
    expect(await off(300_000)).toMatchObject({ timestamp: at })
    expect(await off(-300_000)).toMatchObject({ timestamp: at })
    await expect(off(300_001)).rejects.toThrow(rejection("expired", "the delivery is 300 s old"))
    await expect(off(-300_001)).rejects.toMatchObject({ reason: "not-yet-valid" })
    expect(await off(1000, 1000)).toMatchObject({ timestamp: at })
    await expect(off(1001, 1000)).rejects.toMatchObject({ reason: "expired" })
  })

  test("checks a timestamp only after its signature, against the system clock by default", async () => {
    await expect(verify({ body: "{}" }, { now: () => 0 })).rejects.toThrow(mismatch)
    vi.useFakeTimers({ now: at })
    try {
      expect(await verify({}, { now: undefined })).toMatchObject({ timestamp: at })
      vi.setSystemTime(at + 300_001)
      await expect(verify({}, { now: undefined })).rejects.toMatchObject({ reason: "expired" })
    } finally {
      vi.useRealTimers()
    }
  })

  test.each([
    ["7", "the body is not a JSON object"],
    ["[]", "the body is not a JSON object"],
    ["null", "the body is not a JSON object"],
    ["{", "the body is not JSON"],
    ["", "the body is not JSON"],
  ])("rejects a signed body of %j", async (text, message) => {
    await expect(verify({ body: text, headers: headers(`v1,${mac(text)}`) })).rejects.toThrow(
      rejection("body-malformed", message),
    )
  })

  test("accepts a body up to the limit", async () => {
    const { length } = Buffer.from(body)
    expect(await verify({}, { limit: length })).toMatchObject({ id: "msg_1" })
    await expect(verify({}, { limit: length - 1 })).rejects.toMatchObject({ reason: "body-too-long" })
  })

  test("may look up the secret per delivery, after reading the headers", async () => {
    const find = vi.fn(({ header }: { header: (name: string) => string | undefined }) =>
      Promise.resolve(header("webhook-id") === "msg_1" ? [other, secret] : undefined),
    )
    expect(await verify({}, { secret: find })).toMatchObject({ secret: 1 })
    expect(find).toHaveBeenCalledTimes(1)
    await expect(verify({ headers: { ...headers(), "webhook-id": "msg_2" } }, { secret: find })).rejects.toThrow(
      rejection("signature-mismatch", "no secret was found for this delivery"),
    )
    find.mockClear()
    await expect(verify({ headers: headers("x") }, { secret: find })).rejects.toThrow(noSignature)
    expect(find).not.toHaveBeenCalled()
    await expect(verify({}, { secret: () => "!" })).rejects.toThrow(noSecret)
    await expect(verify({}, { secret: () => "" })).rejects.toMatchObject({
      name: "ConfigError",
      message: "secret must not be empty",
      parameter: "secret",
    })
  })

  test("rejects an invalid fixed secret before anything else", async () => {
    await expect(verify({ headers: {} }, { secret: "!" })).rejects.toThrow(noSecret)
    await expect(verify({ headers: {} }, { secret: undefined })).rejects.toMatchObject({
      message: "secret must not be empty",
      parameter: "secret",
    })
  })
})

describe("standardKeys", () => {
  const keys = async (secret: StandardWebhookOptions["secret"]) => {
    const made = await standardKeys(secret)(delivery({ headers: {}, body }))
    return made.map((key) => key.export())
  }

  test.each(["MfKQ", "whsec_MfKQ", "MfI=", "MfI", "whsec_MQ==", "MQ", "+/+/"])(
    "accept %j as a secret",
    async (value) => {
      expect(await keys(value)).toEqual([Buffer.from(value.replace("whsec_", ""), "base64")])
    },
  )

  test.each([
    "!",
    "whsec_",
    "=",
    "whsec_whsec_MfKQ",
    "xwhsec_MfKQ",
    "MfK Q",
    "MfKQwhsec_MfKQ",
    "M",
    "MfKQ!",
    "-_-_",
    "MfJ=",
    "=MfKQ",
    "Mf=KQ",
  ])("reject %j immediately", (value) => {
    expect(() => standardKeys(value)).toThrow(noSecret)
    expect(() => standardKeys(["MfKQ", value])).toThrow(noSecret)
  })

  test("check looked-up secrets when they are used", async () => {
    expect(await keys(() => ["MfKQ", "MfI="])).toHaveLength(2)
    await expect(keys(() => "!")).rejects.toThrow(noSecret)
  })
})

describe("signStandardWebhook", () => {
  test("signs with each secret, in whole seconds", () => {
    const message = { id: "msg_1", timestamp: at + 999, body, secret: [secret, other] }
    expect(signStandardWebhook(message)).toEqual(headers(`v1,${mac()} v1,${mac(body, "msg_1", time, other)}`))
    expect(signStandardWebhook({ ...message, body: new TextEncoder().encode(body), secret })).toEqual(headers())
  })

  test("uses the current time by default", () => {
    vi.useFakeTimers({ now: at })
    try {
      expect(signStandardWebhook({ id: "msg_1", body, secret })).toEqual(headers())
    } finally {
      vi.useRealTimers()
    }
  })

  test("rejects an invalid secret", () => {
    const sign = (bad: string) => () => signStandardWebhook({ id: "msg_1", body, secret: bad })
    expect(sign("!")).toThrow(noSecret)
    expect(sign("")).toThrow(
      expect.objectContaining({
        name: "ConfigError",
        message: "secret must not be empty",
        parameter: "secret",
      }) as Error,
    )
  })
})
