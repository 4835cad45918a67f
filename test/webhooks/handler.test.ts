import { describe, expect, test, vi } from "vitest"
import { bigBlueButtonReceiver } from "conferkit/bigbluebutton"
import {
  createWebhookHandler,
  type Delivered,
  type ErrorContext,
  type OnceStore,
  type Receiver,
  WebhookVerificationError,
} from "conferkit/webhooks"
import { callbackURL, delivery, event, requestOf, secret, signed } from "./signed.ts"

const receiver = bigBlueButtonReceiver({ secret, callbackURL })

/** Records errors. */
function observed() {
  const errors: { error: unknown; context: ErrorContext }[] = []
  const onError = (error: unknown, context: ErrorContext) => errors.push({ error, context })
  return { errors, onError }
}

/** A promise and its resolver, to block a handler. */
function gate() {
  let open = () => {
    // Replaced at once.
  }
  const opened = new Promise<void>((resolve) => {
    open = resolve
  })
  return { open, opened }
}

describe("a handler", () => {
  test("passes each event to its function, with the delivery, and responds with 200", async () => {
    const seen: unknown[] = []
    const handler = createWebhookHandler({
      receiver,
      on: {
        "meeting-ended": (ended, { form, domain }) => seen.push([ended.id, form, domain]),
        "user-joined": (joined) => seen.push(joined.attributes.meeting["internal-meeting-id"]),
      },
    })
    expect((await handler(delivery("meeting-ended", "user-joined", "user-left"))).status).toBe(200)
    expect(seen).toEqual([["meeting-ended", "3.4", "bbb.example.org"], "i-1"])
  })

  test("passes on undocumented events unchanged", async () => {
    const onUnknown = vi.fn()
    const odd = event("meeting-teleported", { constructor: 1, list: [{ deep: null }] })
    const raw = { envelope: { name: "meeting-ended" }, core: { body: { a: 1 } } }
    const ended = vi.fn()
    const handler = createWebhookHandler({ receiver, on: { "meeting-ended": ended }, onUnknown })
    const { status } = await handler(requestOf(signed([odd, raw, event("constructor"), event("__proto__")])))
    expect(status).toBe(200)
    expect(ended).not.toHaveBeenCalled()
    const told = onUnknown.mock.calls.map(([one]) => one as unknown)
    expect(told).toEqual([
      ...["meeting-teleported", "constructor", "__proto__"].map((id) => expect.objectContaining({ id }) as unknown),
      raw,
    ])
    expect(told[0]).toEqual("data" in odd ? odd.data : undefined)
  })

  test("rejects an event name that the provider does not have", () => {
    const on = { "meeting-endet": () => undefined }
    // @ts-expect-error a misspelt name
    expect(() => createWebhookHandler({ receiver, on })).toThrow("meeting-endet")
  })

  test.each(["GET", "HEAD", "PUT", "DELETE", "OPTIONS"])("rejects %s with 405", async (method) => {
    const response = await createWebhookHandler({ receiver, on: {} })(new Request(callbackURL, { method }))
    expect([response.status, response.headers.get("allow")]).toEqual([405, "POST"])
  })
})

describe("an invalid delivery", () => {
  /** A provider without a special status. */
  const plain: Receiver<Record<string, never>> = {
    provider: "plain",
    names: undefined,
    nameOf: () => "",
    receive: ({ url }) =>
      Promise.reject(
        url?.includes("config") === true
          ? new Error("no secret")
          : new WebhookVerificationError(url?.includes("bad") === true ? "body-malformed" : "signature-mismatch", "no"),
      ),
  }
  const post = (url: string, body: string | ReadableStream = "{}") =>
    new Request(url, { method: "POST", body, duplex: "half" })
  const endless = () =>
    new ReadableStream({
      pull: (sink) => {
        sink.enqueue(new Uint8Array(65_536))
      },
    })

  test("gets the status that the sender understands, and is reported to onError", async () => {
    const { errors, onError } = observed()
    const ended = vi.fn()
    const handler = createWebhookHandler({ receiver, on: { "meeting-ended": ended }, onError })
    const parts = signed([event("meeting-ended")])
    const forged = await handler(requestOf({ ...parts, body: parts.body.replace("i-1", "i-2") }))
    // For bbb-webhooks, the delivery is final.
    expect(forged.status).toBe(401)
    expect((await handler(post(callbackURL, "\u0000"))).status).toBe(401)
    expect((await handler(post(callbackURL, endless()))).status).toBe(401)
    expect(ended).not.toHaveBeenCalled()
    expect(errors.map(({ context }) => context)).toEqual(
      Array(3).fill({ provider: "bigbluebutton", stage: "receive", status: 401 }),
    )
    const later = createWebhookHandler({ receiver, on: {}, onError, refusedStatus: 503 })
    expect((await later(post(callbackURL))).status).toBe(503)
  })

  test.each([
    ["a wrong signature", 401, () => post("https://a.example")],
    ["an invalid body", 400, () => post("https://a.example/bad")],
    ["a Content-Length beyond the limit", 413, () => post("https://a.example", "x".repeat(101))],
    ["an endless body", 413, () => post("https://a.example", endless())],
    ["a configuration error", 500, () => post("https://a.example/config")],
  ])("of %s gets %i for other providers", async (_name, status, request) => {
    const { onError } = observed()
    expect((await createWebhookHandler({ receiver: plain, on: {}, limit: 100, onError })(request())).status).toBe(
      status,
    )
  })

  test("whose body was already read is a configuration error: 500 with advice", async () => {
    const { errors, onError } = observed()
    const request = delivery("meeting-ended")
    await request.text()
    expect((await createWebhookHandler({ receiver, on: {}, onError })(request)).status).toBe(500)
    expect(String(errors[0]?.error)).toContain("express.raw")
  })

  test("without onError prints one line without secrets", async () => {
    const print = vi.spyOn(console, "error").mockImplementation(() => undefined)
    await createWebhookHandler({ receiver, on: {} })(post(callbackURL))
    expect(print.mock.calls).toHaveLength(1)
    expect(JSON.stringify(print.mock.calls)).not.toContain(secret)
    print.mockRestore()
  })
})

describe("a repeated delivery", () => {
  test("gets the same response, and is not handled", async () => {
    const ended = vi.fn()
    const handler = createWebhookHandler({ receiver, on: { "meeting-ended": ended } })
    for (let attempt = 0; attempt < 3; attempt++) expect((await handler(delivery("meeting-ended"))).status).toBe(200)
    expect(ended).toHaveBeenCalledTimes(1)
    await handler(requestOf(signed([event("meeting-ended")], { timestamp: 2 })))
    expect(ended).toHaveBeenCalledTimes(2)
  })

  test("is handled if the first handling failed: 500, without repeating what succeeded", async () => {
    const { errors, onError } = observed()
    const joined = vi.fn()
    const ended = vi.fn().mockRejectedValueOnce(new Error("database away"))
    const handler = createWebhookHandler({ receiver, on: { "user-joined": joined, "meeting-ended": ended }, onError })
    const send = async () => (await handler(delivery("user-joined", "meeting-ended"))).status
    expect([await send(), await send(), await send()]).toEqual([500, 200, 200])
    expect(joined).toHaveBeenCalledTimes(1)
    expect(ended).toHaveBeenCalledTimes(2)
    expect(errors).toMatchObject([
      { error: { message: "database away" }, context: { stage: "handle", event: "meeting-ended" } },
    ])
  })

  test("gets 503 while the first is being handled, so that it is retried", async () => {
    const { open, opened } = gate()
    const handler = createWebhookHandler({ receiver, on: { "meeting-ended": () => opened }, wait: true })
    const first = handler(delivery("meeting-ended"))
    const second = await handler(delivery("meeting-ended"))
    expect([second.status, second.headers.get("retry-after")]).toEqual([503, "1"])
    open()
    expect([(await first).status, (await handler(delivery("meeting-ended"))).status]).toEqual([200, 200])
  })

  test("is handled again if configured, or if retries cannot be recognized", async () => {
    const ended = vi.fn()
    const all = createWebhookHandler({ receiver, on: { "meeting-ended": ended }, once: false })
    const nameless: typeof receiver = {
      ...receiver,
      receive: async (...input) => ({ ...(await receiver.receive(...input)), id: undefined }),
    }
    const unclear = createWebhookHandler({ receiver: nameless, on: { "meeting-ended": ended } })
    for (const handler of [all, all, unclear, unclear]) await handler(delivery("meeting-ended"))
    expect(ended).toHaveBeenCalledTimes(4)
  })

  test("with a failing store: 503 before handling, no effect after it", async () => {
    const { errors, onError } = observed()
    const ended = vi.fn()
    const away = () => Promise.reject(new Error("store away"))
    const none: OnceStore = { claim: away, complete: away, release: away }
    const on = { "meeting-ended": ended }
    expect((await createWebhookHandler({ receiver, on, once: none, onError })(delivery("meeting-ended"))).status).toBe(
      503,
    )
    expect(ended).not.toHaveBeenCalled()
    const half: OnceStore = { ...none, claim: () => "claimed" }
    expect((await createWebhookHandler({ receiver, on, once: half, onError })(delivery("meeting-ended"))).status).toBe(
      200,
    )
    expect(errors.map(({ context }) => context.stage)).toEqual(["once", "once"])
  })

  test("with a failing onError: no effect", async () => {
    const onError = () => {
      throw new Error("logger away")
    }
    const on = { "meeting-ended": () => Promise.reject(new Error("no")) }
    expect((await createWebhookHandler({ receiver, on, onError })(delivery("meeting-ended"))).status).toBe(500)
  })
})

describe("response and background work", () => {
  test("slow work continues after 503; settled() and waitUntil report its end, and then the response is 200", async () => {
    const { open, opened } = gate()
    const ended = vi.fn(() => opened)
    const handler = createWebhookHandler({ receiver, on: { "meeting-ended": ended }, wait: 1 })
    const waitUntil = vi.fn<(work: Promise<unknown>) => void>()
    expect((await handler(delivery("meeting-ended"), { waitUntil })).status).toBe(503)
    const order: string[] = []
    const settled = handler.settled().then(() => order.push("settled"))
    order.push("open")
    open()
    await settled
    expect(order).toEqual(["open", "settled"])
    await waitUntil.mock.calls[0]?.[0]
    expect((await handler(delivery("meeting-ended"))).status).toBe(200)
    expect(ended).toHaveBeenCalledTimes(1)
  })

  test("wait: false responds before anything is handled", async () => {
    const { open, opened } = gate()
    const ended = vi.fn(() => opened)
    const handler = createWebhookHandler({ receiver, on: { "meeting-ended": ended }, wait: false })
    expect((await handler(delivery("meeting-ended"))).status).toBe(200)
    open()
    await handler.settled()
    expect(ended).toHaveBeenCalledTimes(1)
  })

  test("a receiver's own response is returned at once, as for a handshake", async () => {
    const { opened } = gate()
    const shaking: Receiver<{ hello: string }> = {
      provider: "shaking",
      names: ["hello"],
      nameOf: () => "hello",
      receive: () => Promise.resolve({ events: ["hi"], id: undefined }),
      answer: ({ events }: Delivered<string>) => new Response(events.join("")),
    }
    const handler = createWebhookHandler({ receiver: shaking, on: { hello: () => opened } })
    expect(await (await handler(new Request("https://a.example", { method: "POST", body: "" }))).text()).toBe("hi")
    const { errors, onError } = observed()
    const answer = () => Promise.reject(new Error("no key"))
    const failing = createWebhookHandler({ receiver: { ...shaking, answer }, on: {}, onError })
    expect((await failing(new Request("https://a.example", { method: "POST", body: "" }))).status).toBe(500)
    expect(errors).toMatchObject([{ context: { stage: "answer" } }])
  })
})
