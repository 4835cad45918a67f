import { createHash, createHmac } from "node:crypto"
import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { analyticsReceiver, bigBlueButtonReceiver, eventNames, recordingReadyReceiver } from "conferkit/bigbluebutton"
import { omniFlowReceiver } from "conferkit/omniflow"
import {
  bigBlueButtonSandbox,
  omniFlowSandbox,
  type WebhookOptions,
  xcallSandbox,
  xroomSandbox,
} from "conferkit/sandbox"
import {
  createWebhookHandler,
  type Delivered,
  isConfigError,
  isWebhookVerificationError,
  signatureReceiver,
  signStandardWebhook,
  standardWebhooksReceiver,
  type WebhookRequest,
} from "conferkit/webhooks"
import { xcallReceiver } from "conferkit/xcall"
import { webhookUrl, xroomReceiver } from "conferkit/xroom"
import { callbackURL, event, requestOf, secret, signed } from "./signed.ts"
import { runs } from "../support/property.ts"

/** `FORGED=1000000` for a long run. */
const total = Number(process.env["FORGED"] ?? 20_000)
const now = () => 1_760_000_000_000

interface Wire {
  readonly url: string
  readonly headers: Readonly<Record<string, string>>
  readonly body: Uint8Array
}

/** A form of delivery, with a genuine delivery to start from. */
interface Target {
  readonly wire: Wire
  readonly receive: (wire: WebhookRequest, secret: string) => Promise<Delivered<unknown>>
  /** The parts in which a change must be noticed. */
  readonly covered: readonly ("url" | "body" | "header")[]
  /** The header with the signature. */
  readonly header?: string
}

async function wireOf(request: Request): Promise<Wire> {
  return {
    url: request.url,
    headers: Object.fromEntries(request.headers),
    body: new Uint8Array(await request.arrayBuffer()),
  }
}

async function bigBlueButton(webhooks: WebhookOptions, covered: Target["covered"], header?: string): Promise<Target> {
  const sandbox = bigBlueButtonSandbox({ secret, webhooks })
  return {
    wire: await wireOf(sandbox.webhook("user-joined", { note: "é ü 🙂" }, { callbackURL, timestamp: 7, ts: 7 })),
    receive: (wire, key) => bigBlueButtonReceiver({ secret: key }).receive(wire),
    covered,
    ...(header === undefined ? {} : { header }),
  }
}

const callbacks = bigBlueButtonSandbox({ secret, now })
const text = '{"type":"room.ended","n":1}'
const inHeader = (headers: Record<string, string>): Wire => ({ url: callbackURL, headers, body: Buffer.from(text) })
const mac = (content: string) => createHmac("sha256", secret).update(content).digest("hex")
const token = `token-in-the-url-of-${secret}`
const base64 = (key: string) => Buffer.from(key).toString("base64")

const targets: Record<string, Target> = {
  "bbb-webhooks 3.4, sha1": await bigBlueButton({ version: "3.4" }, ["url", "body"]),
  "bbb-webhooks 3.4, sha256": await bigBlueButton({ version: "3.4", algorithm: "sha256" }, ["url", "body"]),
  "bbb-webhooks 3.4, sha384": await bigBlueButton({ version: "3.4", algorithm: "sha384" }, ["url", "body"]),
  "bbb-webhooks 3.4, sha512": await bigBlueButton({ version: "3.4", algorithm: "sha512" }, ["url", "body"]),
  "bbb-webhooks 2": await bigBlueButton({ version: "2" }, ["url", "body"]),
  "bbb-webhooks with a bearer token": await bigBlueButton({ auth: "bearer" }, ["header"], "authorization"),
  "recording-ready": {
    wire: await wireOf(callbacks.webhook("recording-ready", undefined, { callbackURL })),
    receive: (wire, key) => recordingReadyReceiver({ secret: key, now }).receive(wire),
    covered: ["body"],
  },
  analytics: {
    wire: await wireOf(callbacks.webhook("analytics-callback", undefined, { callbackURL })),
    receive: (wire, key) => analyticsReceiver({ secret: key, now }).receive(wire),
    covered: ["header"],
    header: "authorization",
  },
  xroom: {
    wire: await wireOf(xroomSandbox().webhook("roomRemoved", undefined, { url: webhookUrl(callbackURL, token) })),
    receive: (wire, key) => xroomReceiver({ token: `token-in-the-url-of-${key}` }).receive(wire),
    covered: ["url"],
  },
  xcall: {
    wire: await wireOf(xcallSandbox({ webhookSecret: secret }).webhook("peer.joined")),
    receive: (wire, key) => xcallReceiver({ secret: key }).receive(wire),
    covered: ["body", "header"],
    header: "x-xcall-signature",
  },
  omniflow: {
    wire: await wireOf(omniFlowSandbox().webhook("message.received", undefined, { secret })),
    receive: (wire, key) => omniFlowReceiver({ secret: key }).receive(wire),
    covered: ["body", "header"],
    header: "x-omniflow-signature-256",
  },
  "a signature in a header": {
    wire: inHeader({ "x-sig": mac(text) }),
    receive: (wire, key) => signatureReceiver({ provider: "any", header: "x-sig", secret: key }).receive(wire),
    covered: ["body", "header"],
    header: "x-sig",
  },
  "Standard Webhooks": {
    wire: inHeader(signStandardWebhook({ id: "msg_1", timestamp: now(), body: text, secret: base64(secret) })),
    receive: (wire, key) => standardWebhooksReceiver({ secret: base64(key), now }).receive(wire),
    covered: ["body", "header"],
    header: "webhook-signature",
  },
}

type Part = "url" | "body" | "header" | "secret"
interface Forgery {
  readonly part: Part
  readonly at: number
  readonly kind: "change" | "drop" | "insert" | "double" | "replace"
  readonly byte: number
  readonly whole: Uint8Array
}

const forgeries = ({ covered }: Target): fc.Arbitrary<Forgery> =>
  fc.record({
    part: fc.constantFrom<Part>(...covered, "secret"),
    at: fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
    kind: fc.constantFrom("change", "drop", "insert", "double", "replace"),
    byte: fc.integer({ min: 1, max: 255 }),
    whole: fc.uint8Array({ maxLength: 300 }),
  })

function changed(bytes: Uint8Array, { at, kind, byte, whole }: Forgery): Uint8Array {
  const index = Math.floor(at * bytes.length)
  const [before, after] = [bytes.subarray(0, index), bytes.subarray(index)]
  switch (kind) {
    case "change":
      return Uint8Array.from(bytes, (each, nth) => (nth === index ? each ^ byte : each))
    case "drop":
      return Buffer.concat([before, after.subarray(1)])
    case "insert":
      return Buffer.concat([before, Uint8Array.of(byte), after])
    case "double":
      return Buffer.concat([bytes, bytes])
    case "replace":
      return whole
  }
}

/** Headers and URLs consist of single-byte characters. */
const changedText = (value: string, forgery: Forgery) =>
  Buffer.from(changed(Buffer.from(value, "latin1"), forgery)).toString("latin1")

function forge({ wire, header = "" }: Target, forgery: Forgery): { wire: Wire; key: string } {
  switch (forgery.part) {
    case "url":
      return { wire: { ...wire, url: changedText(wire.url, forgery) }, key: secret }
    case "body":
      return { wire: { ...wire, body: changed(wire.body, forgery) }, key: secret }
    case "header":
      return {
        wire: { ...wire, headers: { ...wire.headers, [header]: changedText(wire.headers[header] ?? "", forgery) } },
        key: secret,
      }
    case "secret":
      return { wire, key: changedText(secret, { ...forgery, whole: Uint8Array.of(65, ...forgery.whole) }) }
  }
}

/** An equivalent spelling is not a forgery: `%2f` for `%2F`, `bearer` for `Bearer`, trailing whitespace. */
const outcome = async (receive: () => Promise<Delivered<unknown>>): Promise<unknown> => {
  try {
    return (await receive()).events
  } catch (error) {
    if (isWebhookVerificationError(error)) return "rejected"
    // A URL without its scheme looks like a bare path, which may or may not have been signed; and some changed secrets
    // are invalid.
    if (isConfigError(error) && ["callbackURL", "secret", "token"].includes(error.parameter ?? "")) return "rejected"
    throw error
  }
}

/** Deliveries by someone who knows neither secret nor signature: any bytes, repeated headers, any URL. */
const strangers = ({ wire, covered, header = "authorization" }: Target): fc.Arbitrary<WebhookRequest> =>
  fc.record({
    // If the URL itself is the secret, they do not know it.
    url: covered.join() === "url" ? fc.webUrl() : fc.oneof(fc.constant(wire.url), fc.webUrl(), fc.string()),
    headers: fc.dictionary(
      fc.constantFrom(header, header.toUpperCase(), "authorization", "content-type", "webhook-id", "__proto__"),
      fc.oneof(fc.string(), fc.array(fc.string(), { maxLength: 40 }), fc.base64String(), fc.constant("Bearer x")),
    ),
    body: fc.oneof(
      fc.uint8Array({ maxLength: 2000 }),
      fc.json().map((json) => Buffer.from(json)),
      fc.json().map((event) => Buffer.from(new URLSearchParams({ event, signed_parameters: event }).toString())),
      fc.constant(wire.body),
    ),
  })

describe.each(Object.entries(targets))("forged deliveries: %s", (_name, target) => {
  test("the genuine one passes", async () => {
    expect((await target.receive(target.wire, secret)).events).toHaveLength(1)
  })

  test("any change is rejected or has no effect", { timeout: 3_600_000 }, async () => {
    const { events: genuine } = await target.receive(target.wire, secret)
    await fc.assert(
      fc.asyncProperty(forgeries(target), async (forgery) => {
        const { wire, key } = forge(target, forgery)
        const found = await outcome(() => target.receive(wire, key))
        if (found === "rejected") return
        // Whatever passes is exactly what was signed, and never with another secret.
        expect([key, found]).toEqual([secret, genuine])
      }),
      { numRuns: Math.ceil(total / Object.keys(targets).length) },
    )
  })
})

describe.each(Object.entries(targets))("random deliveries: %s", (_name, target) => {
  test("are never accepted, and cause only typed errors", { timeout: 3_600_000 }, async () => {
    const { events: genuine } = await target.receive(target.wire, secret)
    await fc.assert(
      fc.asyncProperty(strangers(target), async (wire) => {
        const found = await outcome(() => target.receive(wire, secret))
        // Some have their signature in the body; an unchanged body is not a forgery.
        if (found !== "rejected") expect([wire.body, found]).toEqual([target.wire.body, genuine])
      }),
      { numRuns: Math.ceil(total / 20 / Object.keys(targets).length) },
    )
  })
})

describe("a delivery of bbb-webhooks 3.4", () => {
  const parts = signed([event("user-joined")])
  const verify = (wire: Partial<Wire>) =>
    outcome(() => bigBlueButtonReceiver({ secret }).receive({ ...parts, body: Buffer.from(parts.body), ...wire }))

  test("is rejected if any single bit of body or URL changes", async () => {
    const flips = (bytes: Buffer) =>
      Array.from({ length: bytes.length * 8 }, (_, bit) => {
        const copy = Buffer.from(bytes)
        copy[bit >> 3] = (copy[bit >> 3] ?? 0) ^ (1 << (bit & 7))
        return copy
      })
    for (const body of flips(Buffer.from(parts.body))) expect(await verify({ body })).toBe("rejected")
    for (const url of flips(Buffer.from(parts.url)))
      expect(await verify({ url: url.toString("latin1") })).toBe("rejected")
  })
})

describe("signed but unusual deliveries", () => {
  const receiver = bigBlueButtonReceiver({ secret, callbackURL })
  const strange = (body: string | Buffer) => {
    const checksum = createHash("sha256").update(callbackURL).update(body).update(secret).digest("hex")
    return new Request(`${callbackURL}?checksum=${checksum}`, { method: "POST", body })
  }
  const fieldsOf = (json: string) => new URLSearchParams({ domain: "d", event: json, timestamp: "1" }).toString()

  test.each([
    ["JSON of depth 100,000", fieldsOf("[".repeat(100_000) + "]".repeat(100_000)), 401],
    [
      "an event of depth 100,000",
      fieldsOf(`[{"data":{"id":"x","a":${"[".repeat(100_000)}${"]".repeat(100_000)}}}]`),
      200,
    ],
    [
      "a known event of depth 100,000",
      fieldsOf(`[{"data":{"id":"meeting-ended","attributes":${"[".repeat(100_000)}${"]".repeat(100_000)}}}]`),
      200,
    ],
    ["100,000 events", fieldsOf(`[${"{},".repeat(99_999)}{}]`), 401],
    ["bytes that are not UTF-8", Buffer.from([0x65, 0x3d, 0xff, 0xfe]), 401],
    ["no JSON", fieldsOf("{"), 401],
    ["a body beyond the limit", "x".repeat(1_048_577), 401],
    ["nothing", "", 401],
  ])("%s is handled safely", async (_name, body, status) => {
    const handler = createWebhookHandler({ receiver, on: {}, once: false, wait: true, onError: () => undefined })
    expect((await handler(strange(body))).status).toBe(status)
  })

  test("unknown fields and events reach their handler unchanged", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(fc.constantFrom(...eventNames), fc.string()),
        fc.dictionary(fc.string(), fc.jsonValue({ depthSize: "medium" })),
        async (id, more) => {
          const { data } = JSON.parse(JSON.stringify(event(id, more))) as { data: object }
          const seen: unknown[] = []
          const see = (one: object) => seen.push(one)
          const handler = createWebhookHandler({
            receiver,
            on: Object.fromEntries(eventNames.map((name) => [name, see])),
            onUnknown: see,
          })
          expect((await handler(requestOf(signed([{ data, more }], { url: callbackURL })))).status).toBe(200)
          expect(seen).toEqual([data])
        },
      ),
      runs(300),
    )
  })
})
