// Passing events to a queue, and the responses to the sender.
import { describe, expect, test, vi } from "vitest"
import { createHmac } from "node:crypto"
import {
  analyticsReceiver,
  bigBlueButtonReceiver,
  endCallbackUrl,
  endOfMeetingReceiver,
  recordingReadyReceiver,
} from "conferkit/bigbluebutton"
import { omniFlowReceiver } from "conferkit/omniflow"
import { bigBlueButtonSandbox, xroomSandbox } from "conferkit/sandbox"
import { createWebhookHandler, type QueuedEvent } from "conferkit/webhooks"
import { xcallReceiver } from "conferkit/xcall"
import { answerValidation, webhookUrl, xroomReceiver } from "conferkit/xroom"
import { jwt } from "../support/jwt.ts"
import { callbackURL, delivery, event, requestOf, secret, signed } from "./signed.ts"

const receiver = bigBlueButtonReceiver({ secret, callbackURL })

/** A sink that stores its events. */
function keeping() {
  const kept: QueuedEvent[] = []
  return { kept, sink: (queued: QueuedEvent) => kept.push(queued) }
}

describe("a sink", () => {
  test("receives every event, known, unknown and raw, as plain JSON, and is awaited before the 200", async () => {
    const { kept, sink } = keeping()
    const raw = {
      envelope: { name: "UserJoinedMeetingEvtMsg", routing: { meetingId: "i-2" } },
      core: {},
      id: "user-left",
    }
    const sent = [event("meeting-ended"), event("meeting-teleported"), raw]
    const handle = createWebhookHandler({ receiver, sink })
    expect((await handle(requestOf(signed(sent, { timestamp: 1_700_000_000_123 })))).status).toBe(200)
    expect(kept.map(({ delivery: { name }, partition }) => [name, partition])).toEqual([
      ["meeting-ended", "i-1"],
      ["meeting-teleported", "i-1"],
      ["raw:UserJoinedMeetingEvtMsg", "i-2"],
    ])
    expect(JSON.parse(JSON.stringify(kept))).toStrictEqual(kept)
    expect(new Set(kept.map(({ key }) => key)).size).toBe(3)
    const [first = expect.unreachable()] = kept
    expect(first).toMatchObject({
      key: expect.stringMatching(/^[\w-]{43}$/) as string,
      uuid: expect.stringMatching(/^[\da-f]{8}-[\da-f]{4}-8/) as string,
      event: (event("meeting-ended") as { data: object }).data,
      delivery: {
        provider: "bigbluebutton",
        id: expect.stringMatching(/^bigbluebutton:/) as string,
        timestamp: 1_700_000_000_123,
        origin: "bbb.example.org",
      },
    })
    expect(Math.abs(Date.now() - first.delivery.receivedAt)).toBeLessThan(10_000)
  })

  test("that fails causes 503, and a retry delivers only the missing events", async () => {
    const keys: string[] = []
    const onError = vi.fn()
    const sink = ({ key, delivery: { name } }: QueuedEvent) => {
      if (name === "user-left" && keys.length === 1) {
        keys.push("")
        throw new Error("queue away")
      }
      keys.push(key)
    }
    const handle = createWebhookHandler({ receiver, sink, onError })
    const send = async () => handle(delivery("user-joined", "user-left"))
    const response = await send()
    expect([response.status, response.headers.get("retry-after")]).toEqual([503, "1"])
    expect(onError).toHaveBeenCalledExactlyOnceWith(
      expect.objectContaining({ message: "queue away" }),
      expect.objectContaining({ stage: "handle", event: "user-left" }),
    )
    expect((await send()).status).toBe(200)
    expect(keys).toHaveLength(3)
  })

  test("that takes longer than `wait` causes 503, even if retries cannot be recognized", async () => {
    const pending = Promise.withResolvers<unknown>()
    const sandbox = xroomSandbox()
    const token = "a-token-that-nobody-can-guess"
    const handle = createWebhookHandler({
      receiver: xroomReceiver({ token }),
      sink: () => pending.promise,
      wait: 20,
    })
    const request = sandbox.webhook("roomRemoved", undefined, {
      url: webhookUrl("https://app.example.org/hooks", token),
    })
    expect((await handle(request)).status).toBe(503)
    pending.resolve(undefined)
    await handle.settled()
  })

  test("handles at most `maxInFlight` deliveries; others get 503 and are not read", async () => {
    const pending = Promise.withResolvers<unknown>()
    const sink = vi.fn(() => pending.promise)
    const onError = vi.fn()
    const handle = createWebhookHandler({ receiver, sink, maxInFlight: 2, wait: 20, onError })
    const sent = Array.from({ length: 10 }, (_, nth) => requestOf(signed([event("user-left")], { timestamp: nth + 1 })))
    const statuses = await Promise.all(sent.map(async (request) => (await handle(request)).status))
    expect(statuses).toEqual(Array<number>(10).fill(503))
    expect(sink).toHaveBeenCalledTimes(2)
    const late = requestOf(signed([event("user-left")], { timestamp: 99 }))
    expect((await handle(late)).status).toBe(503)
    expect(late.bodyUsed).toBe(false)
    expect(String(onError.mock.calls[0]?.[0])).toContain("maxInFlight")
    pending.resolve(undefined)
    await handle.settled()
    expect((await handle(requestOf(signed([event("user-left")], { timestamp: 100 })))).status).toBe(200)
  })

  test("receives no passwords, tokens and signed URLs, even undocumented ones", async () => {
    const { kept, sink } = keeping()
    const bbb = bigBlueButtonSandbox({ secret, webhooks: { version: "3.4" } })
    const handle = createWebhookHandler({ receiver, sink })
    for (const name of ["meeting-created", "user-joined"] as const)
      expect((await handle(bbb.webhook(name, undefined, { callbackURL }))).status).toBe(200)
    const unknown = {
      meeting: { "internal-meeting-id": "i-1", moderatorPass: "s3cret", attendeePW: "s3cret" },
      user: { sessionToken: "s3cret", ip_addr: "203.0.113.7", "ip-address": "203.0.113.7", ownership: "kept" },
      list: [{ password: "s3cret", tokens: "s3cret" }],
      compass: "kept",
    }
    expect((await handle(requestOf(signed([event("meeting-teleported", unknown)])))).status).toBe(200)
    const text = JSON.stringify(kept)
    expect(text).not.toMatch(/s3cret|203\.0\.113|"(?:moderator|viewer)-pass"|session-token|ip-address/)
    expect(text.match(/"kept"/g)).toHaveLength(2)
    expect(kept).toHaveLength(3)
  })

  test.each<[string, Record<string, unknown>]>([
    ["in capitals", { IPAddress: "s3cret", userIP: "s3cret", "X-Auth-Token": "s3cret", apiKey: "s3cret" }],
    ["in metadata, whose names are lower-cased", { metadata: { accesstoken: "s3cret", moderatorpw: "s3cret" } }],
    ["with a digit or sign after its name", { password2: "s3cret", "token[]": "s3cret", pass_: "s3cret" }],
    ["in nested lists", { list: [[[{ deep: [{ sessionToken: ["s3cret"] }] }]]] }],
    ["in a URL", { url: "https://bbb.example.org/join?fullName=a&sessionToken=s3cret#x" }],
    ["in the URL of a callback", { url: "https://app.example.org/end?conferkit-nonce=s3cret&checksum=s3cret" }],
    ["in a URL within a URL", { url: "https://a.example/?to=https%3A%2F%2Fb.example%2F%3Ftoken%3Ds3cret%26x%3D1" }],
    ["as URL credentials", { url: "see https://user:s3cret@a.example/path" }],
    ["in an encoded HTML URL", { html: '<a href="/x?a=1&amp;pass%77ord=s3cret">x</a>' }],
  ])("receives no secret %s", async (_name, attributes) => {
    const { kept, sink } = keeping()
    const handle = createWebhookHandler({ receiver, sink })
    const meeting = { "internal-meeting-id": "i-1" }
    expect((await handle(requestOf(signed([event("meeting-teleported", { meeting, ...attributes })])))).status).toBe(
      200,
    )
    expect(JSON.stringify(kept)).toContain("i-1")
    expect(JSON.stringify(kept)).not.toContain("s3cret")
  })

  test("receives everything else as sent", async () => {
    const { kept, sink } = keeping()
    const handle = createWebhookHandler({ receiver, sink })
    const attributes = JSON.parse(
      `{"meeting": {"internal-meeting-id": "i-1"}, "__proto__": {"polluted": true}, "constructor": {"prototype": 1}, "toJSON": "x", "compass": 1, "bypass": 2, "tips": 3,
      "ownership": 4, "relationship": 5, "passenger": "a", "url": "https://a.example/b?page=2&x=%zz&tokens-left", "mail": "a@b.example",
      "text": "\\u0000 \\ud800 what? yes & no = maybe", "empty": ""}`,
    ) as Record<string, unknown>
    expect((await handle(requestOf(signed([event("meeting-teleported", attributes)])))).status).toBe(200)
    const [queued] = kept
    expect(JSON.stringify((queued?.event as { attributes: unknown }).attributes)).toBe(JSON.stringify(attributes))
    expect(({} as { polluted?: true }).polluted).toBeUndefined()
  })

  test("handles adversarial names and URLs in linear time", async () => {
    const { kept, sink } = keeping()
    const handle = createWebhookHandler({ receiver, sink, limit: Infinity })
    const long = 300_000
    const attributes = Object.fromEntries([
      ["1".repeat(long), "a"],
      ["-".repeat(long), "a"],
      ["aA".repeat(long), "a"],
      ...["?", "&a", "?a=", "://", "%3f", "%3fa%3d", "://a", "%26%"].map((part) => [part, part.repeat(long)]),
    ]) as Record<string, unknown>
    expect((await handle(requestOf(signed([event("meeting-teleported", attributes)])))).status).toBe(200)
    expect(kept).toHaveLength(1)
  }, 30_000)

  test("receives no event that no queue could store: it is malformed, and not retried", async () => {
    const { kept, sink } = keeping()
    const onError = vi.fn()
    const handle = createWebhookHandler({ receiver, sink, onError })
    const deep = (levels: number) => JSON.parse("[".repeat(levels) + "]".repeat(levels)) as unknown
    const send = async (levels: number, timestamp: number) => {
      const text = JSON.stringify([event("meeting-teleported", { deep: "DEEP" })])
      const json = text.replace('"DEEP"', "[".repeat(levels) + "]".repeat(levels))
      return (await handle(requestOf(signed(json, { timestamp })))).status
    }
    expect([await send(400, 1), await send(501, 2), await send(100_000, 3)]).toEqual([200, 401, 401])
    expect((kept[0]?.event as { attributes: { deep: unknown } }).attributes.deep).toEqual(deep(400))
    expect(onError.mock.calls.map(([error]) => (error as { reason?: string }).reason)).toEqual([
      "body-malformed",
      "body-malformed",
    ])
  })

  test("receives no event before earlier events of its meeting that failed in the same delivery", async () => {
    const names: string[] = []
    let away = true
    const sink = ({ delivery: { name }, partition }: QueuedEvent) => {
      if (away && name === "user-joined") throw new Error("queue away")
      names.push(`${name} ${partition}`)
    }
    const handle = createWebhookHandler({ receiver, sink, onError: () => undefined })
    const other = event("user-left", { meeting: { "internal-meeting-id": "i-2" } })
    const parts = signed([event("user-joined"), event("user-left"), other])
    expect((await handle(requestOf(parts))).status).toBe(503)
    expect(names).toEqual(["user-left i-2"])
    away = false
    expect((await handle(requestOf(parts))).status).toBe(200)
    expect(names).toEqual(["user-left i-2", "user-joined i-1", "user-left i-1"])
  })

  test("that completes after the response is not called again by the next attempt", async () => {
    const pending = Promise.withResolvers<unknown>()
    const sink = vi.fn(() => pending.promise)
    const handle = createWebhookHandler({ receiver, sink, wait: 20 })
    const parts = signed([event("user-left")])
    expect((await handle(requestOf(parts))).status).toBe(503)
    expect((await handle(requestOf(parts))).status).toBe(503)
    pending.resolve(undefined)
    await handle.settled()
    expect((await handle(requestOf(parts))).status).toBe(200)
    expect(sink).toHaveBeenCalledTimes(1)
  })

  test("that fails after the response is called again", async () => {
    const pending = Promise.withResolvers<unknown>()
    const sink = vi.fn(() => Promise.resolve<unknown>(undefined)).mockReturnValueOnce(pending.promise)
    const handle = createWebhookHandler({ receiver, sink, wait: 20, onError: () => undefined })
    const parts = signed([event("user-left")])
    expect((await handle(requestOf(parts))).status).toBe(503)
    pending.reject(new Error("queue away"))
    await handle.settled()
    expect((await handle(requestOf(parts))).status).toBe(200)
    expect(sink).toHaveBeenCalledTimes(2)
  })

  test("receives no xroom room password", async () => {
    const { kept, sink } = keeping()
    const token = "a-token-that-nobody-can-guess"
    const url = webhookUrl("https://app.example.org/hooks", token)
    const handle = createWebhookHandler({ receiver: xroomReceiver({ token }), sink })
    const body = { event: "roomRemoved", domain: "d", roomName: "r", key: "s3cret", options: { hostKey: "s3cret" } }
    const request = new Request(url, { method: "POST", body: JSON.stringify(body) })
    expect((await handle(request)).status).toBe(200)
    expect(JSON.stringify(kept)).not.toContain("s3cret")
  })

  test("receives secrets with `includeSecrets`", async () => {
    const { kept, sink } = keeping()
    const bbb = bigBlueButtonSandbox({ secret, webhooks: { version: "3.4" } })
    const handle = createWebhookHandler({ receiver, sink, includeSecrets: true })
    expect((await handle(bbb.webhook("meeting-created", undefined, { callbackURL }))).status).toBe(200)
    expect(JSON.stringify(kept)).toContain("moderator-pass")
  })
})

describe("createWebhookHandler with a sink rejects", () => {
  const sink = () => undefined
  test.each<[string, object, string]>([
    ["`on` besides", { sink, on: {} }, "on"],
    ["onUnknown next to it", { sink, onUnknown: sink }, "onUnknown"],
    ["a sink that is not a function", { sink: {} }, "sink"],
    ["a response before the work", { sink, wait: false }, "wait"],
    ["a maxInFlight of 0", { sink, maxInFlight: 0 }, "maxInFlight"],
    ["includeSecrets as a string", { sink, includeSecrets: "yes" }, "includeSecrets"],
  ])("%s", (_name, options, parameter) => {
    expect(() => createWebhookHandler({ receiver, ...options } as never)).toThrow(
      expect.objectContaining({ name: "ConfigError", parameter }) as Error,
    )
  })
})

describe("one receiver for several servers", () => {
  const tokens = { "one.example": "token-number-one-", "two.example": ["token-number-two-", "token-number-tre-"] }
  const secrets = { "bbb1.example.org": "secret-of-one", "bbb2.example.org": ["secret-of-two", "its-next-secret"] }
  const from = (domain: string, key: string, url = callbackURL, timestamp = 1) =>
    requestOf(signed([event("meeting-ended")], { domain, key, url, timestamp }))

  test("finds their secrets by domain, and reports the origin of an event", async () => {
    const { kept, sink } = keeping()
    const onError = vi.fn()
    const handle = createWebhookHandler({
      receiver: bigBlueButtonReceiver({ secret: secrets, callbackURL }),
      sink,
      onError,
    })
    const statuses = [
      await handle(from("bbb1.example.org", "secret-of-one")),
      await handle(from("bbb2.example.org", "secret-of-two")),
      await handle(from("bbb2.example.org", "its-next-secret", callbackURL, 2)),
      // One server's secret does not authenticate another server.
      await handle(from("bbb2.example.org", "secret-of-one")),
      await handle(from("bbb3.example.org", "secret-of-one")),
      await handle(from("constructor", "secret-of-one")),
    ].map(({ status }) => status)
    expect(statuses).toEqual([200, 200, 200, 401, 401, 401])
    expect(kept.map(({ delivery: { origin } }) => origin)).toEqual([
      "bbb1.example.org",
      "bbb2.example.org",
      "bbb2.example.org",
    ])
    expect(new Set(kept.map(({ key }) => key)).size).toBe(3)
  })

  test("finds their secrets by hook, also behind a proxy that changes the host", async () => {
    const hook = (nth: number) => `${callbackURL}?node=${nth}`
    const { kept, sink } = keeping()
    const onError = vi.fn()
    const receiver = bigBlueButtonReceiver({ secret: { [hook(1)]: "secret-of-one", [hook(2)]: "secret-of-two" } })
    const handle = createWebhookHandler({ receiver, sink, onError })
    const proxied = (parts: ReturnType<typeof signed>) =>
      requestOf({ ...parts, url: parts.url.replace(/^https:..[^/]*/, "http://10.0.0.7:3000") })
    const one = signed([event("meeting-ended")], { key: "secret-of-one", url: hook(1) })
    const two = signed([event("meeting-ended")], { key: "secret-of-two", url: hook(2) })
    const wrong = signed([event("meeting-ended")], { key: "secret-of-one", url: hook(2) })
    const statuses = []
    for (const request of [requestOf(one), proxied(one), proxied(two), proxied(wrong), delivery("meeting-ended")])
      statuses.push((await handle(request)).status)
    expect(statuses).toEqual([200, 200, 200, 401, 401])
    // The second attempt of the first delivery came through another path, and is the same.
    expect(kept.map(({ delivery: { origin } }) => origin)).toEqual([hook(1), hook(2)])
  })

  const urls = { xroom: "https://app.example.org/hooks", other: "https://app.example.org/other" }
  const post = (url: string, body: string, headers: Record<string, string> = {}) =>
    new Request(url, { method: "POST", body, headers })
  const hex = (key: string, body: string) => createHmac("sha256", key).update(body).digest("hex")
  const room = JSON.stringify({ event: "roomRemoved", domain: "said.example", roomName: "r" })
  const analytics = JSON.stringify({ meeting_id: "m", internal_meeting_id: "i-1" })
  const form = "application/x-www-form-urlencoded"

  test.each<[string, { receiver: never }, (key: string) => Request]>([
    [
      "xroom",
      { receiver: xroomReceiver({ token: tokens }) as never },
      (key) => post(webhookUrl(urls.xroom, key), room),
    ],
    [
      "xcall",
      { receiver: xcallReceiver({ secret: tokens }) as never },
      (key) => {
        const body = JSON.stringify({ event: "room.created", room_id: "r" })
        return post(urls.other, body, { "x-xcall-signature": hex(key, body) })
      },
    ],
    [
      "OmniFlow",
      { receiver: omniFlowReceiver({ secret: tokens }) as never },
      (key) => {
        const body = JSON.stringify({ type: "message.received", payload: {} })
        return post(urls.other, body, { "x-omniflow-signature-256": `sha256=${hex(key, body)}` })
      },
    ],
    [
      "recording-ready",
      { receiver: recordingReadyReceiver({ secret: tokens }) as never },
      (key) => {
        const token = jwt({ meeting_id: "m", record_id: "i-1" }, key, "HS256")
        return post(urls.other, new URLSearchParams({ signed_parameters: token }).toString(), { "content-type": form })
      },
    ],
    [
      "analytics",
      { receiver: analyticsReceiver({ secret: tokens }) as never },
      (key) => post(urls.other, analytics, { authorization: `Bearer ${jwt({ exp: 9_999_999_999 }, key)}` }),
    ],
  ])("finds the secret that verifies a delivery of %s, which identifies its origin", async (_name, options, sent) => {
    const { kept, sink } = keeping()
    const handle = createWebhookHandler({ ...options, sink, onError: () => undefined })
    const statuses = []
    for (const key of ["token-number-one-", "token-number-two-", "token-number-tre-", "token-that-nobody-has"])
      statuses.push((await handle(sent(key))).status)
    expect(statuses).toEqual([200, 200, 200, 401])
    expect(kept.map(({ delivery: { origin } }) => origin)).toEqual(["one.example", "two.example", "two.example"])
  })

  test("responds to xroom's handshake with the key of the domain whose token is in the URL", async () => {
    const webhookKeys = { "one.example": "key-of-one", "two.example": "key-of-two" }
    const handle = createWebhookHandler({
      receiver: xroomReceiver({ token: tokens, webhookKeys }),
      sink: () => undefined,
    })
    const answers = []
    for (const key of ["token-number-one-", "token-number-two-"]) {
      const body = JSON.stringify({ event: "validation", signThis: "abc" })
      answers.push(await (await handle(post(webhookUrl(urls.xroom, key), body))).text())
    }
    expect(answers).toEqual(Object.values(webhookKeys).map((key) => answerValidation({ signThis: "abc" }, key)))
  })

  test("responds to a handshake only when the queue has taken it over", async () => {
    const [key] = Object.values(tokens)
    const sink = vi.fn().mockRejectedValueOnce(new Error("the queue is down"))
    const receiver = xroomReceiver({ token: tokens, webhookKeys: { "one.example": "key-of-one" } })
    const handle = createWebhookHandler({ receiver, sink, onError: () => undefined })
    const shake = () => handle(post(webhookUrl(urls.xroom, String(key)), '{"event":"validation","signThis":"abc"}'))
    expect((await shake()).status).toBe(503)
    const response = await shake()
    expect([response.status, await response.text()]).toEqual([200, answerValidation({ signThis: "abc" }, "key-of-one")])
  })

  test("takes the origin of an end callback from the server whose nonce matches", async () => {
    const { kept, sink } = keeping()
    const nonce = "nonce-that-nobody-can-guess"
    const receiver = endOfMeetingReceiver({ nonceOf: () => ({ nonce, origin: "bbb1.example.org" }) })
    const handle = createWebhookHandler({ receiver, sink })
    expect((await handle(new Request(endCallbackUrl("https://app.example.org/end", nonce)))).status).toBe(200)
    expect(kept[0]?.delivery).toMatchObject({ name: "end-callback", origin: "bbb1.example.org" })
  })

  test("reads the domain from xroom's event if one token serves all domains", async () => {
    const { kept, sink } = keeping()
    const handle = createWebhookHandler({ receiver: xroomReceiver({ token: "token-number-one-" }), sink })
    expect((await handle(post(webhookUrl(urls.xroom, "token-number-one-"), room))).status).toBe(200)
    expect(kept[0]?.delivery.origin).toBe("said.example")
  })

  test.each<[string, object, string]>([
    ["none at all", { secret: {} }, "secret"],
    ["an empty secret", { secret: { "bbb1.example.org": "" } }, 'secret["bbb1.example.org"]'],
    [
      "hooks that cannot be distinguished",
      { secret: { "https://a.example/h": "one", "https://b.example/h": "two" } },
      "secret",
    ],
    ["a callbackURL next to hooks", { secret: { "https://a.example/h": "one" }, callbackURL }, "callbackURL"],
  ])("rejects %s", (_name, options, parameter) => {
    expect(() => bigBlueButtonReceiver(options as never)).toThrow(
      expect.objectContaining({ name: "ConfigError", parameter }) as Error,
    )
  })
})
