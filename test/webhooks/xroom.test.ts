import { createHmac } from "node:crypto"
import { inspect } from "node:util"
import { describe, expect, test, vi } from "vitest"
import { xroomReceiver, webhookUrl, XRoom } from "conferkit/xroom"
import { xroomSandbox } from "conferkit/sandbox"
import { createWebhookHandler, isConfigError, toNodeListener } from "conferkit/webhooks"
import { serve } from "../support/http-server.ts"

const token = "a-token-that-nobody-can-guess"
const url = webhookUrl("https://app.example.org/hooks/xroom", token)
const webhookKeys = { "chat.example": "sandbox-webhook-key" }
const answerTo = (signThis: string, key = "sandbox-webhook-key") =>
  createHmac("sha256", key).update(signThis).digest("hex")

describe("a handler for xroom", () => {
  test("responds to the handshake and accepts events, over HTTP", async () => {
    const created = vi.fn<(roomName: string, capacity: number) => void>()
    const handler = createWebhookHandler({
      receiver: xroomReceiver({ token, webhookKeys }),
      on: {
        roomCreated: ({ roomName, options }) => {
          created(roomName, options.capacity)
        },
      },
    })
    await using app = await serve(toNodeListener(handler))
    const sandbox = xroomSandbox()
    const { url: baseUrl } = await sandbox.listen()
    try {
      const xroom = new XRoom({ authId: sandbox.authId, secret: sandbox.secret, baseUrl })
      const registered = webhookUrl(`${app.origin}/hooks/xroom`, token)
      const { id } = await xroom.webhook.add({ domain: "chat.example", type: "url", url: registered })
      expect(await xroom.webhook.validate({ id })).toEqual({ validated: true })
      await xroom.room.init({ id: "chat.example/demo", type: 1 })
      await expect.poll(() => created).toHaveBeenCalledExactlyOnceWith("demo", expect.any(Number))
    } finally {
      await sandbox.close()
    }
  })

  test.each([
    ["text", "text/plain", (digits: string) => digits],
    ["json", "application/json", (digits: string) => `"${digits}"`],
  ] as const)("responds to the handshake as %s", async (format, type, written) => {
    const handler = createWebhookHandler({ receiver: xroomReceiver({ token, webhookKeys, format }), on: {} })
    const response = await handler(xroomSandbox().webhook("validation", { signThis: "abc" }, { url }))
    expect([response.status, await response.text()]).toEqual([200, written(answerTo("abc"))])
    expect(response.headers.get("content-type")).toMatch(type)
  })

  test("uses the key of the URL's domain if there are several", async () => {
    const receiver = xroomReceiver({
      token,
      webhookKeys: { "a.example": "key-of-a", "b.example": "key-of-b" },
      domainOf: (address) => new URL(address).searchParams.get("domain") ?? undefined,
    })
    const handler = createWebhookHandler({ receiver, on: {}, onError: () => undefined })
    const ask = (address: string) => handler(xroomSandbox().webhook("validation", { signThis: "7" }, { url: address }))
    expect(await (await ask(`${url}?domain=b.example`)).text()).toBe(answerTo("7", "key-of-b"))
    expect((await ask(`${url}?domain=c.example`)).status).toBe(500)
    expect((await ask(url)).status).toBe(500)
  })

  test("treats a handshake without keys as a configuration error", async () => {
    const onError = vi.fn()
    const handler = createWebhookHandler({ receiver: xroomReceiver({ token }), on: {}, onError })
    expect((await handler(xroomSandbox().webhook("validation", undefined, { url }))).status).toBe(500)
    const [error, context] = onError.mock.calls[0] as [unknown, unknown]
    expect(isConfigError(error)).toBe(true)
    expect(context).toMatchObject({ provider: "xroom", stage: "answer", status: 500 })
  })

  test("rejects another token, whatever the event", async () => {
    const seen = vi.fn()
    const handler = createWebhookHandler({
      receiver: xroomReceiver({ token, webhookKeys }),
      on: { validation: seen, roomRemoved: seen },
      onUnknown: seen,
      onError: () => undefined,
    })
    const other = webhookUrl("https://app.example.org/hooks/xroom", "another-token-of-16-letters")
    for (const event of ["validation", "roomRemoved", "roomBurnt"]) {
      expect((await handler(xroomSandbox().webhook(event, undefined, { url: other }))).status).toBe(401)
    }
    expect(seen).not.toHaveBeenCalled()
  })

  test("handles every attempt, since retries cannot be recognized", async () => {
    const removed = vi.fn()
    const handler = createWebhookHandler({ receiver: xroomReceiver({ token }), on: { roomRemoved: removed } })
    const request = xroomSandbox().webhook("roomRemoved", undefined, { url })
    await handler(request.clone())
    await handler(request)
    expect(removed).toHaveBeenCalledTimes(2)
  })

  test("looks up the token per delivery", async () => {
    const tokens = new Map([["/hooks/7/", "token-of-hook-number-7"]])
    const receiver = xroomReceiver({
      token: ({ url: address = "" }) => tokens.get(/\/hooks\/\d+\//.exec(address)?.[0] ?? ""),
    })
    const handler = createWebhookHandler({ receiver, on: {}, onError: () => undefined })
    const at = (address: string) =>
      handler(xroomSandbox().webhook("roomRemoved", undefined, { url: address })).then(({ status }) => status)
    expect(await at("https://app.example.org/hooks/7/token-of-hook-number-7")).toBe(200)
    expect(await at("https://app.example.org/hooks/7/token-of-hook-number-8")).toBe(401)
    expect(await at("https://app.example.org/hooks/8/token-of-hook-number-7")).toBe(401)
  })

  test.each([undefined, "", "too-short", []])("rejects a token like %j at creation", (bad) => {
    expect(() => xroomReceiver({ token: bad })).toThrow(expect.objectContaining({ name: "ConfigError" }) as Error)
  })
})

test.each([
  ["the path", (part: string) => `https://app.example.org/tenant/${part}`, "https://app.example.org/tenant/***"],
  [
    "the path, in another encoding",
    (part: string) => `https://app.example.org/%61${part.slice(1)}/x`,
    "https://app.example.org/***/x",
  ],
  [
    "the query",
    (part: string) => `https://app.example.org/h?b=1&t=${part}&c=2`,
    "https://app.example.org/h?b=1&***&c=2",
  ],
])("handlers never see the token of %s", async (_name, urlOf, shown) => {
  const padded = `${token}==`
  for (const each of [token, padded]) {
    const seen = vi.fn<(event: unknown, delivery: { readonly url: string | undefined }) => void>()
    const handler = createWebhookHandler({ receiver: xroomReceiver({ token: each }), on: seen })
    const request = xroomSandbox().webhook("roomRemoved", undefined, { url: urlOf(each) })
    expect((await handler(request)).status).toBe(200)
    const [, delivery] = seen.mock.calls[0] ?? expect.unreachable()
    expect(delivery.url).toBe(shown)
    expect(inspect(delivery, { depth: 9, showHidden: true }) + JSON.stringify(delivery)).not.toContain(token.slice(1))
  }
})
