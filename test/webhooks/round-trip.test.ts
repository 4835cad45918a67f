import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { bigBlueButtonReceiver, eventNames as bigBlueButtonEvents } from "conferkit/bigbluebutton"
import { eventNames as omniFlowEvents, omniFlowReceiver } from "conferkit/omniflow"
import { bigBlueButtonSandbox, omniFlowSandbox, xcallSandbox, xroomSandbox } from "conferkit/sandbox"
import { createWebhookHandler, toNodeListener } from "conferkit/webhooks"
import { eventNames as xcallEvents, xcallReceiver } from "conferkit/xcall"
import { eventNames as xroomEvents, webhookUrl, xroomReceiver } from "conferkit/xroom"
import { serve } from "../support/http-server.ts"
import { runs } from "../support/property.ts"

type Payload = Record<string, unknown>

/** What one provider sends, and what its handler receives. */
interface Path {
  readonly names: readonly string[]
  readonly request: (name: string, payload: Payload | undefined, url: string) => Request
  /** What is received goes to `known` and `unknown`. */
  readonly handler: (
    known: (event: unknown) => void,
    unknown: (event: unknown) => void,
  ) => (request: Request) => Promise<Response>
  /** The event in the body. */
  readonly sent: (body: string) => unknown
}

const secret = "webhook-secret-of-tests"
const token = "a-token-that-nobody-can-guess"
const bbb = bigBlueButtonSandbox({ secret, webhooks: { version: "3.4" } })
const each = (names: readonly string[], known: (event: unknown) => void) =>
  Object.fromEntries(names.map((name) => [name, known]))

const options = { once: false, wait: true } as const

const paths: Record<string, Path> = {
  bigbluebutton: {
    names: bigBlueButtonEvents,
    request: (name, payload, callbackURL) => bbb.webhook(name, payload, { callbackURL }),
    handler: (known, onUnknown) =>
      createWebhookHandler({
        receiver: bigBlueButtonReceiver({ secret }),
        on: each(bigBlueButtonEvents, known),
        onUnknown,
        ...options,
      }),
    sent: (body) => {
      const [{ data }] = JSON.parse(new URLSearchParams(body).get("event") ?? "") as [{ data: unknown }]
      return data
    },
  },
  xroom: {
    names: xroomEvents,
    request: (name, payload, url) => xroomSandbox().webhook(name, payload, { url: webhookUrl(url, token) }),
    handler: (known, onUnknown) =>
      createWebhookHandler({
        receiver: xroomReceiver({ token, webhookKeys: { "chat.example": "key" } }),
        on: each(xroomEvents, known),
        onUnknown,
        ...options,
      }),
    sent: (body) => JSON.parse(body) as unknown,
  },
  xcall: {
    names: xcallEvents,
    request: (name, payload, url) => xcallSandbox({ webhookSecret: secret }).webhook(name, payload, { url }),
    handler: (known, onUnknown) =>
      createWebhookHandler({
        receiver: xcallReceiver({ secret }),
        on: each(xcallEvents, known),
        onUnknown,
        ...options,
      }),
    sent: (body) => JSON.parse(body) as unknown,
  },
  omniflow: {
    names: omniFlowEvents,
    request: (name, payload, url) => omniFlowSandbox().webhook(name, payload, { url, secret }),
    handler: (known, onUnknown) =>
      createWebhookHandler({
        receiver: omniFlowReceiver({ secret }),
        on: each(omniFlowEvents, known),
        onUnknown,
        ...options,
      }),
    sent: (body) => JSON.parse(body) as unknown,
  },
}

describe.each(Object.entries(paths))("sandbox → HTTP → handler: %s", (_provider, { names, request, handler, sent }) => {
  /** Sends a sandbox delivery over HTTP, and returns what arrived. */
  async function throughHttp(send: (deliver: (name: string, payload?: Payload) => Promise<void>) => Promise<void>) {
    let arrived: { known: boolean; event: unknown }[] = []
    const handle = handler(
      (event) => arrived.push({ known: true, event }),
      (event) => arrived.push({ known: false, event }),
    )
    await using app = await serve(toNodeListener(handle))
    await send(async (name, payload) => {
      arrived = []
      const signed = request(name, payload, `${app.origin}/hooks`)
      const body = await signed.clone().text()
      expect((await fetch(signed)).status).toBe(200)
      expect(arrived).toEqual([{ known: names.includes(name), event: sent(body) }])
    })
  }

  test("every event of the document arrives as sent", async () => {
    await throughHttp(async (deliver) => {
      for (const name of names) await deliver(name)
    })
  })

  test("random events with any name arrive as sent", async () => {
    await throughHttp((deliver) =>
      fc.assert(
        fc.asyncProperty(
          fc.oneof(fc.constantFrom(...names), fc.string({ minLength: 1, unit: "grapheme" })),
          fc.dictionary(
            fc.string({ minLength: 1 }).filter((key) => !["event", "type", "signThis", "__proto__"].includes(key)),
            fc.jsonValue({ depthSize: "medium", maxDepth: 4 }),
          ),
          deliver,
        ),
        runs(60),
      ),
    )
  })
})
