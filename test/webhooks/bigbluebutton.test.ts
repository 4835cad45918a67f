import { createServer } from "node:http"
import type { AddressInfo } from "node:net"
import { describe, expect, test, vi } from "vitest"
import {
  analyticsReceiver,
  type BigBlueButtonDelivery,
  bigBlueButtonReceiver,
  type DeliveryHint,
  endCallbackUrl,
  endOfMeetingReceiver,
  eventNames,
  isWebhookVerificationError,
  recordingReadyReceiver,
  verifyWebhook,
} from "conferkit/bigbluebutton"
import { bigBlueButtonSandbox } from "conferkit/sandbox"
import { createWebhookHandler, toNodeListener } from "conferkit/webhooks"
import { callbackURL, event, requestOf, secret, signed } from "./signed.ts"

const idOf = async (request: Request, options: Partial<Parameters<typeof bigBlueButtonReceiver>[0]> = {}) =>
  (await bigBlueButtonReceiver({ secret, callbackURL, ...options }).receive(request)).id

describe("the identity of a delivery", () => {
  const one = signed([event("meeting-ended")])

  test("is the same for every attempt", async () => {
    expect(await idOf(requestOf(one))).toBe(await idOf(requestOf(one)))
    expect(await idOf(requestOf(one), { callbackURL: undefined })).toBe(await idOf(requestOf(one)))
  })

  test("differs for another event, time or hook", async () => {
    const url = `${callbackURL}?hook=2`
    const ids = await Promise.all([
      idOf(requestOf(one)),
      idOf(requestOf(signed([event("meeting-ended")], { timestamp: 2 }))),
      idOf(requestOf(signed([event("meeting-created")]))),
      idOf(requestOf(signed([event("meeting-ended")], { url })), { callbackURL: url }),
    ])
    expect(new Set(ids).size).toBe(ids.length)
  })

  test("cannot be changed by replaying a recorded delivery", async () => {
    const sandbox = bigBlueButtonSandbox({ secret, webhooks: { version: "2" } })
    const recorded = sandbox.webhook("user-left", { note: "a b" }, { callbackURL })
    const body = await recorded.clone().text()
    const { url, headers } = recorded
    // The 2.x checksum covers the meaning of the fields, so these pass.
    for (const same of [`${body}&more=1`, body.replaceAll("%20", "+"), body.replace("domain", "%64omain")]) {
      const again = new Request(`${url}&more=1`, { method: "POST", headers, body: same })
      expect(await idOf(again)).toBe(await idOf(recorded.clone()))
    }
  })
})

describe("looked-up secrets", () => {
  test("are found by URL and domain, for checksums and for tokens", async () => {
    const hints: DeliveryHint[] = []
    const lookUp = (hint: DeliveryHint) => {
      hints.push(hint)
      return Promise.resolve(["other", secret])
    }
    const request = requestOf(signed([event("meeting-ended")]))
    expect(await verifyWebhook(request, { secret: lookUp, callbackURL })).toMatchObject({ secret: 1 })
    expect(hints).toMatchObject([{ url: signed([event("meeting-ended")]).url, domain: "bbb.example.org" }])
    const { body, headers } = signed([event("meeting-ended")])
    const token = { body, url: `${callbackURL}/7`, headers: { ...headers, authorization: "Bearer of-hook-7" } }
    const authToken = ({ url = "" }: DeliveryHint) => `of-hook-${url.split("/").at(-1) ?? ""}`
    expect(await verifyWebhook(token, { secret, authToken })).toMatchObject({ form: "bearer" })
    const other = verifyWebhook({ ...token, url: `${callbackURL}/8` }, { secret, authToken })
    await expect(other).rejects.toSatisfy(isWebhookVerificationError)
  })

  test("must not be empty: 500, so that the delivery is retried", async () => {
    const receiver = bigBlueButtonReceiver({ secret: () => "", callbackURL })
    const onError = vi.fn()
    const handler = createWebhookHandler({ receiver, on: {}, onError })
    expect((await handler(requestOf(signed([event("meeting-ended")])))).status).toBe(500)
    expect(onError.mock.calls[0]?.[0]).toMatchObject({ name: "ConfigError" })
  })
})

test("every event of the document goes from the sandbox over HTTP to its own function", async () => {
  const sandbox = bigBlueButtonSandbox({ secret })
  const seen: unknown[] = []
  const onUnknown = vi.fn()
  const take = (event: object, { issues }: BigBlueButtonDelivery) => {
    expect(issues).toEqual([])
    seen.push("id" in event ? event.id : event)
  }
  const on = Object.fromEntries(eventNames.map((name) => [name, take]))
  const listener = toNodeListener(
    createWebhookHandler({ receiver: bigBlueButtonReceiver({ secret, callbackURL }), on, onUnknown }),
  )
  const server = createServer(listener)
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve))
  for (const name of eventNames) {
    const request = sandbox.webhook(name, undefined, { callbackURL })
    const target = `http://127.0.0.1:${(server.address() as AddressInfo).port}/hooks/bbb${new URL(request.url).search}`
    expect((await fetch(target, request)).status).toBe(200)
  }
  server.close()
  server.closeAllConnections()
  expect(seen).toEqual(eventNames)
  expect(onUnknown).not.toHaveBeenCalled()
})

describe("callbacks", () => {
  const sandbox = bigBlueButtonSandbox({ secret })
  const status = async (handler: (request: Request) => Promise<Response>, request: Request) =>
    (await handler(request)).status

  test("recording-ready: each one is handled, since all formats look alike", async () => {
    const ready = vi.fn()
    const handler = createWebhookHandler({
      receiver: recordingReadyReceiver({ secret }),
      on: { "recording-ready": ready },
    })
    const send = () => status(handler, sandbox.webhook("recording-ready", undefined, { callbackURL }))
    expect([await send(), await send()]).toEqual([200, 200])
    expect(ready).toHaveBeenCalledTimes(2)
  })

  test("analytics: equal content is handled once, and may exceed the usual limit", async () => {
    const seen = vi.fn()
    const receiver = analyticsReceiver({ secret })
    const onError = vi.fn()
    const handler = createWebhookHandler({ receiver, on: { "analytics-callback": seen }, onError })
    const request = sandbox.webhook("analytics-callback", undefined, { callbackURL })
    const { headers, url } = request
    const text = await request.text()
    const send = (body: string) => status(handler, new Request(url, { method: "POST", headers, body }))
    expect([await send(text), await send(text), await send(text + " ".repeat(2_000_000))]).toEqual([200, 200, 200])
    expect(seen).toHaveBeenCalledTimes(2)
    const short = createWebhookHandler({ receiver, on: {}, limit: 10, onError })
    expect(await status(short, new Request(url, { method: "POST", headers, body: text }))).toBe(413)
  })

  test("the end of a meeting: a GET whose nonce is looked up, handled once", async () => {
    const nonce = "0123456789abcdef"
    const ended = vi.fn()
    const onError = vi.fn()
    const nonceOf = ({ pathname }: URL) => (pathname === "/ended/aula-1" ? nonce : undefined)
    const handler = createWebhookHandler({
      receiver: endOfMeetingReceiver({ nonceOf }),
      on: { "end-callback": ({ meetingID }) => ended(meetingID) as unknown },
      onError,
    })
    const url = `${endCallbackUrl("https://app.example.org/ended/aula-1", nonce)}&recordingmarks=false&meetingID=aula-1`
    expect([await status(handler, new Request(url)), await status(handler, new Request(url))]).toEqual([200, 200])
    expect(ended.mock.calls).toEqual([["aula-1"]])
    expect(await status(handler, new Request(url.replace("abcdef", "abcdee")))).toBe(401)
    expect(await status(handler, new Request(url.replace("/aula-1", "/aula-2")))).toBe(401)
    expect(await status(handler, new Request(url, { method: "POST" }))).toBe(405)
  })
})
