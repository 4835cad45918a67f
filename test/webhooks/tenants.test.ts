// One tenant's delivery must not count as a retry of another tenant's, and a retry must not count as new.
import { createHmac } from "node:crypto"
import { describe, expect, test } from "vitest"
import { analyticsReceiver, bigBlueButtonReceiver, endOfMeetingReceiver } from "conferkit/bigbluebutton"
import { omniFlowReceiver } from "conferkit/omniflow"
import { bigBlueButtonSandbox } from "conferkit/sandbox"
import {
  createWebhookHandler,
  signatureReceiver,
  signStandardWebhook,
  standardWebhooksReceiver,
  type WebhookHandler,
} from "conferkit/webhooks"
import { xcallReceiver } from "conferkit/xcall"

const keyOf = (tenant: string) => Buffer.from(tenant.repeat(24)).toString("base64")
const secretOf = ({ url = "" }: { readonly url?: string | undefined }) =>
  keyOf(new URL(url).pathname.split("/")[1] ?? "")
const body = JSON.stringify({ type: "t", event: "e", timestamp: "2026-01-01T00:00:00Z", meeting_id: "m" })
const hex = (key: string, text = body) => createHmac("sha256", key).update(text).digest("hex")
const now = () => Date.parse("2026-01-01T00:00:00Z")
const seconds = String(now() / 1000)

type On = () => unknown
type Case = readonly [handler: (on: On) => WebhookHandler, headersFor: (key: string) => Record<string, string>]

const cases: Readonly<Record<string, Case>> = {
  "Standard Webhooks": [
    (on) => createWebhookHandler({ receiver: standardWebhooksReceiver({ secret: secretOf }), on }),
    (secret) => signStandardWebhook({ id: "msg_1", body, secret }),
  ],
  "a signature of one's own": [
    (on) =>
      createWebhookHandler({
        receiver: signatureReceiver({ provider: "p", header: "x-s", timestampHeader: "x-t", secret: secretOf, now }),
        on,
      }),
    (key) => ({ "x-s": hex(key, `${seconds}.${body}`), "x-t": seconds }),
  ],
  xCall: [
    (on) => createWebhookHandler({ receiver: xcallReceiver({ secret: secretOf }), on }),
    (key) => ({ "x-xcall-signature": hex(key) }),
  ],
  OmniFlow: [
    (on) => createWebhookHandler({ receiver: omniFlowReceiver({ secret: secretOf }), on }),
    (key) => ({ "x-omniflow-signature-256": hex(key) }),
  ],
  analytics: [
    (on) => createWebhookHandler({ receiver: analyticsReceiver({ secret: secretOf }), on }),
    (secret) => ({
      authorization:
        bigBlueButtonSandbox({ secret })
          .webhook("analytics-callback", undefined, { callbackURL: "https://a.example/" })
          .headers.get("authorization") ?? "",
    }),
  ],
}

describe.each(Object.entries(cases))("%s", (_name, [handlerOf, headersFor]) => {
  test("one tenant's delivery does not suppress another's", async () => {
    let count = 0
    const handler = handlerOf(() => count++)
    const send = async (path: string, tenant: string) => {
      const request = new Request(`https://h.example/${path}`, {
        method: "POST",
        body,
        headers: headersFor(keyOf(tenant)),
      })
      return [(await handler(request)).status, count]
    }
    expect(await send("a", "a")).toEqual([200, 1])
    expect(await send("b", "b")).toEqual([200, 2])
    // Another path does not make it new.
    expect(await send("a/x", "a")).toEqual([200, 2])
    expect(await send("b", "b")).toEqual([200, 2])
  })
})

test("BigBlueButton: one tenant's token delivery does not suppress another's", async () => {
  let count = 0
  const receiver = bigBlueButtonReceiver({
    secret: ({ header }) => header("x-tenant"),
    callbackURL: "https://h.example/",
  })
  const handler = createWebhookHandler({ receiver, on: () => count++ })
  for (const secret of ["a", "b", "a"]) {
    const headers = { "x-tenant": secret, authorization: `Bearer ${secret}` }
    const sent = new Request("https://h.example/", { method: "POST", body: "timestamp=1&domain=d&event=[{}]", headers })
    expect((await handler(sent)).status).toBe(200)
  }
  expect(count).toBe(2)
})

test("the nonce of an end callback is accepted once, however its URL is written", async () => {
  const nonce = "n".repeat(32)
  let count = 0
  const handler = createWebhookHandler({ receiver: endOfMeetingReceiver({ nonceOf: () => nonce }), on: () => count++ })
  for (const path of ["ended/a-1", "Ended/a-1", "%65nded/a-1", "ended/a%2d1", "ended//a-1", "x/a-1"]) {
    expect((await handler(new Request(`https://h.example/${path}?conferkit-nonce=${nonce}`))).status).toBe(200)
  }
  expect(count).toBe(1)
})
