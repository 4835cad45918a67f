import { createHmac } from "node:crypto"
import { describe, expect, test, vi } from "vitest"
import {
  ConfigError,
  createWebhookHandler,
  signatureReceiver,
  type SignatureOptions,
  verifySignature,
} from "conferkit/webhooks"
import { failureOf } from "../support/bigbluebutton.ts"

const secret = "It's a Secret to Everybody"
const body = "Hello, World!"
// GitHub's published vector for its webhooks.
const published = "sha256=757107ea0eb2509fc211221cce984b8a37570b6d7586c22c46f4379c8b043e17"
const header = "x-hub-signature-256"
const github: SignatureOptions = { header, prefix: "sha256=", secret }
const at = 1_760_000_000_000

const mac = (text: string, algorithm = "sha256", encoding: "hex" | "base64" = "hex") =>
  createHmac(algorithm, secret).update(text).digest(encoding)

describe("verifySignature", () => {
  test("a published vector", async () => {
    const delivery = await verifySignature({ headers: { [header]: published }, body }, github)
    expect(delivery).toMatchObject({ text: body, secret: 0, timestamp: undefined })
    const request = new Request("https://a.example", { method: "POST", body, headers: { [header]: published } })
    expect(await verifySignature(request, { ...github, secret: ["new", secret] })).toMatchObject({ secret: 1 })
  })

  test.each([
    ["sha1", "hex"],
    ["sha384", "base64"],
    ["sha512", "hex"],
  ] as const)("%s in %s", async (algorithm, encoding) => {
    const headers = { "x-sig": mac(body, algorithm, encoding) }
    expect(await verifySignature({ headers, body }, { header: "x-sig", secret, algorithm, encoding })).toBeDefined()
    expect(await failureOf(verifySignature({ headers, body }, { header: "x-sig", secret }))).toMatchObject({
      reason: "signature-malformed",
    })
  })

  test.each([
    ["seconds", String(at / 1000)],
    ["milliseconds", String(at)],
    ["ISO 8601", new Date(at).toISOString()],
    ["ISO 8601 with an offset", "2025-10-09T05:53:20-03:00"],
  ])("a time in %s, in both directions", async (_name, time) => {
    const options = { header: "x-sig", timestampHeader: "x-time", secret, toleranceMs: 1000 }
    const input = { headers: { "x-sig": mac(`${time}.${body}`), "x-time": time }, body }
    const off = (ms: number) => verifySignature(input, { ...options, now: () => at + ms })
    expect(await off(1000)).toMatchObject({ timestamp: at })
    expect(await off(-1000)).toMatchObject({ timestamp: at })
    expect(await failureOf(off(1001))).toMatchObject({ reason: "expired" })
    expect(await failureOf(off(-1001))).toMatchObject({ reason: "not-yet-valid" })
    const without = { headers: { "x-sig": mac(body) }, body }
    expect(await failureOf(verifySignature(without, options))).toMatchObject({
      reason: "signature-missing",
      message: `the header ${options.timestampHeader} is missing`,
    })
    const moved = { ...input, headers: { ...input.headers, "x-time": String(at + 1) } }
    expect(await failureOf(verifySignature(moved, options))).toMatchObject({ reason: "signature-mismatch" })
  })

  test.each(["", "soon", "-1", "1e3", "99999999999999", "2026-99-99T00:00:00Z"])(
    "rejects a signed time of %j",
    async (time) => {
      const headers = { "x-sig": mac(`${time}.${body}`), "x-time": time }
      const options = { header: "x-sig", timestampHeader: "x-time", secret }
      expect(await failureOf(verifySignature({ headers, body }, options))).toMatchObject({
        reason: "signature-malformed",
        message: "the delivery's timestamp is invalid",
      })
    },
  )

  test("the signed string may be composed differently, as Slack does", async () => {
    const time = String(at / 1000)
    const headers = { "x-slack-signature": `v0=${mac(`v0:${time}:${body}`)}`, "x-slack-request-timestamp": time }
    const options: SignatureOptions = {
      header: "x-slack-signature",
      timestampHeader: "x-slack-request-timestamp",
      prefix: "v0=",
      secret,
      covers: ({ bytes }, sent = "") => Buffer.concat([Buffer.from(`v0:${sent}:`), bytes]),
      now: () => at,
    }
    expect(await verifySignature({ headers, body }, options)).toMatchObject({ timestamp: at })
  })

  test("a secret may be looked up, and must not be empty", async () => {
    const input = { headers: { [header]: published, "x-tenant": "7" }, body }
    const lookUp = (found: string) => verifySignature(input, { ...github, secret: () => Promise.resolve(found) })
    expect(await lookUp(secret)).toMatchObject({ secret: 0 })
    expect(await failureOf(lookUp("no"))).toMatchObject({ reason: "signature-mismatch" })
    expect(await failureOf(lookUp(""))).toBeInstanceOf(ConfigError)
    expect(await failureOf(verifySignature(input, { ...github, header: "" }))).toBeInstanceOf(ConfigError)
  })

  test("as a receiver, recognizes a retry by time and body, or by a custom id without a time", async () => {
    const ended = vi.fn()
    const send = (options: Partial<Parameters<typeof signatureReceiver>[0]>) => {
      const receiver = signatureReceiver({ provider: "shop", header: "x-sig", secret, eventKey: "event", ...options })
      const handler = createWebhookHandler({ receiver, on: { ended } })
      return async (text: string, time?: string) => {
        const covered = time === undefined ? text : `${time}.${text}`
        const headers = { "x-sig": mac(covered), ...(time === undefined ? {} : { "x-time": time }) }
        return (await handler(new Request("https://a.example", { method: "POST", headers, body: text }))).status
      }
    }
    const timed = send({ timestampHeader: "x-time", now: () => at })
    for (const time of [at, at, at + 1]) expect(await timed('{"event":"ended"}', String(time))).toBe(200)
    expect(ended).toHaveBeenCalledTimes(2)
    const bare = send({})
    for (let nth = 0; nth < 2; nth++) expect(await bare('{"event":"ended"}')).toBe(200)
    expect(ended).toHaveBeenCalledTimes(4)
    const numbered = send({ idOf: (_delivery, event) => String(event["id"]) })
    for (const id of [1, 1, 2]) expect(await numbered(`{"event":"ended","id":${id}}`)).toBe(200)
    expect(ended).toHaveBeenCalledTimes(6)
    expect(await bare("[]")).toBe(400)
  })
})
