import { createHmac } from "node:crypto"
import { describe, expect, test, vi } from "vitest"
import { omniFlowReceiver } from "conferkit/omniflow"
import { createWebhookHandler, type Delivered, type Receiver, type Secrets } from "conferkit/webhooks"
import { xcallReceiver, XCallWebhookError } from "conferkit/xcall"

const secret = "webhook-secret-of-tests"

interface Sender {
  /** Passes every event, known or not, to `see`. */
  readonly handler: (
    secret: Secrets,
    see: (event: unknown) => unknown,
    onError?: (error: unknown) => void,
  ) => (request: Request) => Promise<Response>
  readonly receiver: (secret: Secrets | undefined) => Pick<Receiver<object, unknown, Delivered<unknown>>, "provider">
  readonly header: string
  readonly known: string
  readonly nameKey: string
}

const senders: Record<string, Sender> = {
  xcall: {
    handler: (key, see, onError = () => undefined) =>
      createWebhookHandler({
        receiver: xcallReceiver({ secret: key }),
        on: { "room.ended": see },
        onUnknown: see,
        onError,
      }),
    receiver: (key) => ({ provider: xcallReceiver({ secret: key }).provider }),
    header: "x-xcall-signature",
    known: "room.ended",
    nameKey: "event",
  },
  omniflow: {
    handler: (key, see, onError = () => undefined) =>
      createWebhookHandler({
        receiver: omniFlowReceiver({ secret: key }),
        on: { "message.received": see },
        onUnknown: see,
        onError,
      }),
    receiver: (key) => ({ provider: omniFlowReceiver({ secret: key }).provider }),
    header: "x-omniflow-signature-256",
    known: "message.received",
    nameKey: "type",
  },
}

describe.each(Object.entries(senders))("%s", (provider, { handler, receiver, header, known, nameKey }) => {
  const request = (event: object | string, key = secret) => {
    const body = typeof event === "string" ? event : JSON.stringify(event)
    const signature = createHmac("sha256", key).update(body).digest("hex")
    return new Request("https://app.example.org/hooks", { method: "POST", headers: { [header]: signature }, body })
  }
  const dated = { [nameKey]: known, timestamp: "2026-03-11T14:30:00.000Z", n: 1 }

  test("has a name", () => {
    expect(receiver(secret).provider).toBe(provider)
  })

  test("passes on known and unknown events, once each", async () => {
    const see = vi.fn()
    const handle = handler(secret, see)
    const odd = { ...dated, [nameKey]: "room.folded", list: [null, { constructor: 1 }] }
    for (const event of [dated, dated, odd, odd]) expect((await handle(request(event))).status).toBe(200)
    expect(see.mock.calls.map(([event]) => event as unknown)).toEqual([dated, odd])
  })

  test("handles equal bodies again if they have no time, since they may be two events", async () => {
    const see = vi.fn()
    const handle = handler(secret, see)
    for (const timestamp of [undefined, null]) {
      const timeless = { ...dated, timestamp }
      await handle(request(timeless))
      await handle(request(timeless))
    }
    expect(see).toHaveBeenCalledTimes(4)
  })

  test("handles a failed event again when it is retried", async () => {
    const see = vi.fn().mockRejectedValueOnce(new Error("the table is locked")).mockResolvedValue(undefined)
    const handle = handler(secret, see)
    expect([(await handle(request(dated))).status, (await handle(request(dated))).status]).toEqual([500, 200])
    expect(see).toHaveBeenCalledTimes(2)
  })

  test("rejects another secret, a changed body and a missing signature", async () => {
    const see = vi.fn()
    const errors: unknown[] = []
    const handle = handler(secret, see, (error) => errors.push(error))
    const changed = new Request(request(dated), { body: JSON.stringify({ ...dated, n: 2 }), method: "POST" })
    const bare = request(dated)
    bare.headers.delete(header)
    for (const forged of [request(dated, "another"), changed, bare]) expect((await handle(forged)).status).toBe(401)
    expect(see).not.toHaveBeenCalled()
    expect(errors).toMatchObject([
      { reason: "signature-mismatch" },
      { reason: "signature-mismatch" },
      { reason: "signature-missing" },
    ])
    for (const error of errors) expect(error instanceof XCallWebhookError).toBe(provider === "xcall")
  })

  test("looks up the secret by the delivery", async () => {
    const tenants = new Map([["acme", "secret-of-acme"]])
    const handle = handler(
      ({ bytes }) => {
        const body: unknown = JSON.parse(new TextDecoder().decode(bytes))
        return tenants.get(typeof body === "object" && body !== null && "tenantId" in body ? String(body.tenantId) : "")
      },
      () => undefined,
    )
    const of = (tenantId: string, key: string) => handle(request({ ...dated, tenantId }, key))
    expect((await of("acme", "secret-of-acme")).status).toBe(200)
    expect((await of("acme", "secret-of-others")).status).toBe(401)
    expect((await of("nobody", "secret-of-acme")).status).toBe(401)
  })

  test.each([undefined, "", [], ["a", ""]])("rejects the secret %j at creation", (bad) => {
    expect(() => receiver(bad)).toThrow(expect.objectContaining({ name: "ConfigError", parameter: "secret" }) as Error)
  })

  test.each([
    ["JSON of depth 100,000", `{"${nameKey}":"x","a":${"[".repeat(100_000)}${"]".repeat(100_000)}}`, 200],
    [
      "a known event of depth 100,000",
      `{"${nameKey}":"${known}","payload":${'{"a":'.repeat(100_000)}1${"}".repeat(100_000)}}`,
      200,
    ],
    ["a list", "[]", 400],
    ["a string", '"room.ended"', 400],
    ["null", "null", 400],
    ["an invalid name", `{"${nameKey}":7}`, 400],
    ["names of Object.prototype members", `{"${nameKey}":"__proto__","__proto__":{"polluted":1},"constructor":1}`, 200],
    ["no JSON", "{", 400],
    ["nothing", "", 400],
  ])("signed but unusual: %s", async (_name, body, status) => {
    expect((await handler(secret, () => undefined)(request(body))).status).toBe(status)
    expect(Object.hasOwn(Object.prototype, "polluted")).toBe(false)
  })
})
