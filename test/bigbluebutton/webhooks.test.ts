import { createHash } from "node:crypto"
import { describe, expect, test } from "vitest"
import {
  BigBlueButton,
  ConfigError,
  eventNames,
  isKnownEvent,
  type VerifyOptions,
  verifyWebhook,
  WebhookVerificationError,
} from "conferkit/bigbluebutton"
import { bigBlueButtonSandbox, type WebhookOptions } from "conferkit/sandbox"
import { failureOf } from "../support/bigbluebutton.ts"

const callbackURL = "https://app.example.org/cb?tenant=1"
const secret = "webhook-secret"

interface Form {
  readonly webhooks: WebhookOptions
  readonly form: "3.4" | "3.0" | "2.x" | "bearer"
  readonly options?: Partial<VerifyOptions>
}

const forms: [string, Form][] = [
  ["3.4", { webhooks: { version: "3.4" }, form: "3.4" }],
  ["3.4 with sha256", { webhooks: { version: "3.4", algorithm: "sha256" }, form: "3.4" }],
  ["3.4 with sha384", { webhooks: { version: "3.4", algorithm: "sha384" }, form: "3.4" }],
  ["3.4 with sha512", { webhooks: { version: "3.4", algorithm: "sha512" }, form: "3.4" }],
  ["3.0", { webhooks: { version: "3.0" }, form: "3.0", options: { acceptUncoveredBody: true } }],
  ["2", { webhooks: { version: "2" }, form: "2.x" }],
  ["bearer", { webhooks: { auth: "bearer" }, form: "bearer" }],
]

/** A sandbox delivery as strings that tests can modify. */
async function textOf(request: Request) {
  return { url: request.url, headers: Object.fromEntries(request.headers), body: await request.text() }
}

describe.each(forms)("deliveries of form %s", (_name, form) => {
  const sandbox = bigBlueButtonSandbox({ secret, webhooks: form.webhooks })
  const options = { secret, callbackURL, ...form.options }

  test.each(eventNames)("%s is verified, and every field is known", async (id) => {
    const delivery = await verifyWebhook(sandbox.webhook(id, undefined, { callbackURL, timestamp: 1 }), options)
    expect(delivery).toMatchObject({ form: form.form, secret: 0, raw: [], timestamp: 1, domain: "sandbox.invalid" })
    expect(delivery.events.map((event) => event.id)).toEqual([id])
    expect(delivery.events.every(isKnownEvent)).toBe(true)
    expect(delivery.issues).toEqual([])
  })

  test("changing any byte is rejected", async () => {
    const sent = await textOf(sandbox.webhook("user-joined", { note: "é ü 🙂" }, { callbackURL }))
    await verifyWebhook(sent, options)
    const covered = form.form === "3.4" || form.form === "2.x"
    if (covered) {
      const body = sent.body.replace("user-joined", "user-joinee")
      expect(await failureOf(verifyWebhook({ ...sent, body }, options))).toMatchObject({ reason: "signature-mismatch" })
    }
    const other = await failureOf(verifyWebhook(sent, { ...options, secret: `${secret}x` }))
    expect(other).toMatchObject({ reason: "signature-mismatch" })
    if (form.form === "bearer") return
    const elsewhere = await failureOf(verifyWebhook(sent, { ...options, callbackURL: `${callbackURL}2` }))
    expect(elsewhere).toMatchObject({ reason: "signature-mismatch" })
    const last = sent.url.at(-1) === "0" ? "1" : "0"
    const url = sent.url.slice(0, -1) + last
    expect(await failureOf(verifyWebhook({ ...sent, url }, options))).toMatchObject({ reason: "signature-mismatch" })
  })

  test("several secrets are tried during rotation, and the matching one is reported", async () => {
    const secrets = ["new", secret, "old"]
    const request = () => sandbox.webhook("meeting-ended", undefined, { callbackURL })
    expect(await verifyWebhook(request(), { ...options, secret: secrets })).toMatchObject({ secret: 1 })
    expect(await failureOf(verifyWebhook(request(), { ...options, secret: ["new", "old"] }))).toBeInstanceOf(
      WebhookVerificationError,
    )
  })
})

describe("rejects", () => {
  const sandbox = bigBlueButtonSandbox({ secret })
  const body = "domain=a&event=%5B%5D&timestamp=1"
  const verify = (checksum: string, options: Partial<VerifyOptions> = {}) =>
    verifyWebhook({ headers: {}, body, url: `https://app.example.org/cb${checksum}` }, { secret, ...options })
  const right = createHash("sha1").update(`https://app.example.org/cb${body}${secret}`).digest("hex")

  test("accepts the right checksum, for comparison", async () => {
    expect(await verify(`?checksum=${right}`)).toMatchObject({ form: "3.4", events: [], raw: [] })
  })

  test.each([
    ["of odd length", `?checksum=${right.slice(1)}`],
    ["too short", `?checksum=${right.slice(2)}`],
    ["too long", `?checksum=${right}00`],
    ["empty", "?checksum="],
    ["invalid hex", `?checksum=${right.slice(0, -1)}g`],
    ["encoded", `?checksum=${right.slice(0, -1)}%61`],
    ["in upper case", `?checksum=${right.toUpperCase()}`],
    ["doubled", `?checksum=${right}&checksum=${right}`],
    ["of full-width digits", `?checksum=${"１".repeat(40)}`],
  ])("%s as a malformed checksum", async (_name, checksum) => {
    expect(await failureOf(verify(checksum))).toMatchObject({
      name: "WebhookVerificationError",
      reason: "signature-malformed",
    })
  })

  test("a delivery with neither checksum nor token", async () => {
    expect(await failureOf(verify("?a=1"))).toMatchObject({ reason: "signature-missing" })
  })

  test("the checksum of 3.0, unless an option accepts it", async () => {
    const old = bigBlueButtonSandbox({ secret, webhooks: { version: "3.0" } })
    const request = old.webhook("meeting-ended", undefined, { callbackURL })
    const error = await failureOf(verifyWebhook(request, { secret, callbackURL }))
    expect(error).toMatchObject({ reason: "signature-mismatch" })
    expect((error as Error).message).toContain("acceptUncoveredBody")
  })

  test.each([[""], [[]], [["s", ""]], [undefined], [Array.from({ length: 33 }, (_, nth) => `s${nth}`)]])(
    "a secret of %j, with a ConfigError",
    async (none) => {
      const options = { secret: none as string, callbackURL }
      const error = await failureOf(
        verifyWebhook(sandbox.webhook("meeting-ended", undefined, { callbackURL }), options),
      )
      expect(error).toBeInstanceOf(ConfigError)
    },
  )

  test("an empty authToken, with a ConfigError", async () => {
    const input = { headers: { authorization: "Bearer " }, body }
    expect(await failureOf(verifyWebhook(input, { secret, authToken: "" }))).toBeInstanceOf(ConfigError)
  })

  test.each([
    ["no JSON", "domain=a&event=%5B&timestamp=1"],
    ["no event", "domain=a&timestamp=1"],
  ])("a signed body that is %s", async (_name, odd) => {
    const checksum = createHash("sha1").update(`https://app.example.org/cb${odd}${secret}`).digest("hex")
    const input = { headers: {}, body: odd, url: `https://app.example.org/cb?checksum=${checksum}` }
    expect(await failureOf(verifyWebhook(input, { secret }))).toMatchObject({ reason: "body-malformed" })
  })
})

describe("a delivery with a token", () => {
  const webhooksOf = (own: string) => new BigBlueButton({ baseUrl: "https://bbb.example.org", secret: own }).webhooks
  const webhooks = webhooksOf(secret)
  const sent = (event: string) => ({
    headers: { authorization: `Bearer ${secret}` },
    body: new URLSearchParams({ event }).toString(),
  })

  test("returns events, alone or in a list, and everything else as raw messages", async () => {
    const known = { id: "tomorrow", more: [null] }
    const { events, raw, domain, timestamp } = await webhooks.verify(sent(JSON.stringify({ data: known })))
    expect([events, raw, domain, timestamp]).toEqual([[known], [], undefined, undefined])
    const odd = [{ data: { id: 7 } }, { data: {} }, { data: "id" }, { data: null }, {}]
    const mixed = await webhooks.verify(sent(JSON.stringify([...odd, { data: known }])))
    expect([mixed.events, mixed.raw]).toEqual([[known], odd])
  })

  test("is verified with the secret of the call if one is given", async () => {
    const other = webhooksOf("another-secret")
    await expect(other.verify(sent("[]"))).rejects.toMatchObject({ reason: "signature-mismatch" })
    expect(await other.verify(sent("[]"), { secret })).toMatchObject({ form: "bearer", secret: 0 })
  })

  test.each([
    ["secret", { secret: () => undefined }],
    ["authToken", { authToken: () => undefined }],
  ])("is rejected if no %s is found for it", async (option, options) => {
    await expect(webhooks.verify(sent("[]"), options)).rejects.toMatchObject({
      reason: "signature-mismatch",
      message: `no ${option} was found for this delivery`,
    })
  })

  test.each(["", "{"])("is rejected with the event %j", async (event) => {
    await expect(webhooks.verify(sent(event))).rejects.toMatchObject({
      reason: "body-malformed",
      message: "the field event is not JSON",
    })
  })

  test("is rejected without an event", async () => {
    const none = { ...sent(""), body: "domain=a" }
    await expect(webhooks.verify(none)).rejects.toMatchObject({ message: "the field event is not JSON" })
  })
})
