import { createHmac } from "node:crypto"
import { describe, expect, test } from "vitest"
import { verifyWebhook as verifyBigBlueButton } from "conferkit/bigbluebutton"
import { verifyWebhook as verifyOmniFlow } from "conferkit/omniflow"
import { verifySignature, type WebhookInput } from "conferkit/webhooks"
import { verifyWebhook as verifyXCall } from "conferkit/xcall"
import { callbackURL, event, requestOf, secret, signed } from "./signed.ts"

const sent = Date.parse("2026-03-11T14:30:00Z")
const minutes = 60_000

type Verify = (input: WebhookInput, options: { toleranceMs?: number; now?: () => number }) => Promise<unknown>

const hmac = (text: string) => createHmac("sha256", secret).update(text).digest("hex")

function withBody(body: string, header: string, more: Record<string, string> = {}): Request {
  const headers = { [header]: hmac(more["x-time"] === undefined ? body : `${more["x-time"]}.${body}`), ...more }
  return new Request(callbackURL, { method: "POST", headers, body })
}

/** Every sender that sends a time, with the accepted formats. */
const senders: [string, Verify, Record<string, (time: number) => Request>][] = [
  [
    "BigBlueButton",
    (input, options) => verifyBigBlueButton(input, { secret, callbackURL, ...options }),
    { milliseconds: (time) => requestOf(signed([event("user-joined")], { timestamp: time })) },
  ],
  [
    "xCall",
    (input, options) => verifyXCall(input, { secret, ...options }),
    {
      ISO: (time) =>
        withBody(JSON.stringify({ event: "room.ended", timestamp: new Date(time).toISOString() }), "x-xcall-signature"),
    },
  ],
  [
    "OmniFlow",
    (input, options) => verifyOmniFlow(input, { secret, ...options }),
    Object.fromEntries(
      Object.entries({
        ISO: (time: number) => new Date(time).toISOString(),
        milliseconds: (time: number) => time,
        seconds: (time: number) => time / 1000,
        "digits of seconds": (time: number) => String(time / 1000),
      }).map(([form, write]) => [
        form,
        (time: number) =>
          withBody(JSON.stringify({ type: "message.received", timestamp: write(time) }), "x-omniflow-signature-256"),
      ]),
    ),
  ],
  [
    "a header",
    (input, options) => verifySignature(input, { secret, header: "x-sig", timestampHeader: "x-time", ...options }),
    {
      ISO: (time) => withBody("{}", "x-sig", { "x-time": new Date(time).toISOString() }),
      seconds: (time) => withBody("{}", "x-sig", { "x-time": String(time / 1000) }),
      milliseconds: (time) => withBody("{}", "x-sig", { "x-time": String(time) }),
    },
  ],
]

describe.each(senders)("the time of %s", (_sender, verify, forms) => {
  test.each(Object.entries(forms))(
    "as %s: is accepted within the tolerance, in both directions",
    async (_form, request) => {
      const toleranceMs = 5 * minutes
      const at = (now: number) => verify(request(sent), { toleranceMs, now: () => now })
      for (const away of [0, toleranceMs, -toleranceMs]) await expect(at(sent + away)).resolves.toBeDefined()
      await expect(at(sent + toleranceMs + 1)).rejects.toMatchObject({ reason: "expired" })
      await expect(at(sent - toleranceMs - 1)).rejects.toMatchObject({ reason: "not-yet-valid" })
    },
  )

  test("is compared with the system clock by default", async () => {
    const [request] = Object.values(forms)
    if (request === undefined) throw new Error("no form")
    await expect(verify(request(Math.round(Date.now() / 1000) * 1000), { toleranceMs: minutes })).resolves.toBeDefined()
    await expect(verify(request(sent), { toleranceMs: 1 })).rejects.toMatchObject({ reason: "expired" })
  })
})

describe.each(senders.filter(([sender]) => sender !== "a header"))(
  "without a tolerance, %s",
  (_sender, verify, forms) => {
    test.each(Object.entries(forms))("accepts any time as %s", async (_form, request) => {
      await expect(verify(request(0), {})).resolves.toBeDefined()
    })
  },
)

describe.each([
  ["xCall", verifyXCall, "x-xcall-signature"],
  ["OmniFlow", verifyOmniFlow, "x-omniflow-signature-256"],
] as const)("with a tolerance, %s", (_sender, verify, header) => {
  test.each([undefined, null, "yesterday", [], "12345678901234567890"])(
    "rejects an invalid time, such as %j",
    async (timestamp) => {
      const body = JSON.stringify({ event: "room.ended", type: "message.received", timestamp })
      const rejected = verify(withBody(body, header), { secret, toleranceMs: 1e15 })
      await expect(rejected).rejects.toMatchObject({ reason: "expired" })
    },
  )
})
