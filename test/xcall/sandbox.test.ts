import { describe, expect, test } from "vitest"
import { xcallSandbox, type XCallSandboxOptions } from "conferkit/sandbox"
import { eventNames, type WebhookEvent, XCallServer, type XCallServerOptions } from "conferkit/xcall"
import { failureOf, noWaiting } from "../support/bigbluebutton.ts"

/** A client whose calls go directly to its own sandbox. */
function withSandbox(options: XCallSandboxOptions = {}, clientOptions: Partial<XCallServerOptions> = {}) {
  const sandbox = xcallSandbox(options)
  const { apiKey, apiSecret, baseUrl, fetch } = sandbox
  return { sandbox, xcall: new XCallServer({ apiKey, apiSecret, baseUrl, fetch, ...noWaiting, ...clientOptions }) }
}

describe("rooms", () => {
  test("tokens admit people as often as they allow", async () => {
    const { sandbox, xcall } = withSandbox()
    const params = { roomId: "sala 1/ é 🙂", user: { externalId: "u-1", displayName: "Ana" }, ttlSeconds: 60 }
    const { token } = await xcall.createRoomToken({ ...params, singleUse: true })
    expect(sandbox.join(params.roomId, { token })).toMatchObject({ external_id: "u-1", display_name: "Ana" })
    expect(() => sandbox.join(params.roomId, { token })).toThrow()
    const again = await xcall.createRoomToken(params)
    expect(again.token).not.toBe(token)
    sandbox.join(params.roomId, again)
    sandbox.join(params.roomId, again)
    expect(await xcall.getRoomInfo(params.roomId)).toMatchObject({ active: true, participants_count: 3 })
    sandbox.end(params.roomId)
    expect(await xcall.getRoomInfo(params.roomId)).toEqual({ active: false, participants_count: 0, started_at: null })
  })

  test("unused rooms are inactive, in any variant of the server", async () => {
    const inactive = { active: false, participants_count: 0, started_at: null }
    expect(await withSandbox().xcall.getRoomInfo("nada")).toEqual(inactive)
    const options = { answers: { unknownRoom: "404" } } as const
    expect(await failureOf(withSandbox(options).xcall.getRoomInfo("nada"))).toMatchObject({ status: 404 })
    expect(await withSandbox(options, { roomNotFound: "inactive" }).xcall.getRoomInfo("nada")).toEqual(inactive)
  })
})

describe("variants of the server", () => {
  const ways: [string, XCallSandboxOptions, Partial<XCallServerOptions>][] = [
    [
      "headers of other names",
      { credentials: { modes: ["headers"], keyName: "x-k", secretName: "x-s" } },
      { auth: { keyName: "X-K", secretName: "X-S" } },
    ],
    ["basic authentication", { credentials: { modes: ["basic"] } }, { auth: { mode: "basic" } }],
    ["the query", { credentials: { modes: ["query"] } }, { auth: { mode: "query" } }],
    ["the body", { credentials: { modes: ["body", "headers"] } }, { auth: { mode: "body" } }],
    [
      "another session header",
      { sessions: { header: "x-session", scheme: "" } },
      { sessionHeader: "x-session", sessionScheme: "" },
    ],
    ["another scheme", { sessions: { scheme: "JWT" } }, { sessionScheme: "JWT" }],
    [
      "other paths",
      { paths: { token: "/v1/t", roomInfo: "/v1/r/{roomId}", account: "/me" } },
      { paths: { token: "/v1/t", roomInfo: "/v1/r/{roomId}", account: "/me" } },
    ],
    ["camelCase", { wireCase: "camel" }, { wireCase: "camel" }],
    ["an envelope", { answers: { envelope: "data" } }, {}],
    ["a configured envelope", { answers: { envelope: "data" } }, { envelope: "data" }],
    ["configured without envelope", {}, { envelope: "none" }],
  ]

  test.each(ways)("%s", async (_what, server, client) => {
    const { sandbox, xcall } = withSandbox(server, client)
    const { token } = await xcall.createRoomToken({
      roomId: "a/b",
      user: { displayName: "Ana" },
      features: { chat: "1" },
    })
    expect(sandbox.join("a/b", { token })).toMatchObject({ display_name: "Ana" })
    expect(sandbox.tokens[0]?.params.features).toEqual({ chat: "1" })
    expect(await xcall.getRoomInfo("a/b")).toMatchObject({ active: true, participants_count: 1 })
    xcall.withToken(sandbox.session())
    expect(await xcall.getAccount()).toMatchObject({ active: true })
    expect(await xcall.getSubscription()).toMatchObject({ status: "active" })
  })

  test.each(["message", "error", "nested", "list", "text"] as const)("errors in the form of %s", async (errors) => {
    const { sandbox, xcall } = withSandbox({ answers: { errors } })
    sandbox.fail({ status: 403, message: "A conta está inativa" })
    expect(await failureOf(xcall.getRoomInfo("sala"))).toMatchObject({ status: 403, message: "A conta está inativa" })
  })
})

describe("credentials", () => {
  test.each([{ apiKey: "another" }, { apiSecret: "another" }])("%o is rejected with 401", async (wrong) => {
    const { xcall } = withSandbox({}, wrong)
    expect(await failureOf(xcall.createRoomToken({ roomId: "sala" }))).toMatchObject({
      name: "XCallApiError",
      status: 401,
    })
    expect(await failureOf(xcall.getRoomInfo("sala"))).toMatchObject({ status: 401 })
  })

  test("an expired or foreign session is rejected with 401", async () => {
    let now = Date.parse("2026-03-11T14:30:00.000Z")
    const { sandbox, xcall } = withSandbox({ now: () => now })
    xcall.withToken(sandbox.session({ expiresIn: 60 }))
    await xcall.getAccount()
    now += 3_600_000
    expect(await failureOf(xcall.getAccount())).toMatchObject({ name: "XCallApiError", status: 401 })
    const other = xcallSandbox({ sessions: { secret: "another" } })
    expect(await failureOf(xcall.withToken(other.session()).getSubscription())).toMatchObject({ status: 401 })
    // Room tokens still work: they are independent of the session.
    await xcall.createRoomToken({ roomId: "sala" })
  })

  test("an inactive account is rejected with 403, and one without a subscription with 404", async () => {
    const { sandbox, xcall } = withSandbox({ account: { active: false } })
    expect(await failureOf(xcall.createRoomToken({ roomId: "sala" }))).toMatchObject({ status: 403 })
    const none = withSandbox({ subscription: null })
    expect(await failureOf(none.xcall.withToken(none.sandbox.session()).getSubscription())).toMatchObject({
      status: 404,
    })
    expect(sandbox.tokens).toEqual([])
  })
})

describe("webhooks", () => {
  test.each([
    ["hex", {}, {}],
    ["hex in capitals, with a prefix", { encoding: "HEX", prefix: "sha256=" }, {}],
    ["base64", { encoding: "base64" }, {}],
    ["sha512 under another header", { algorithm: "sha512", header: "x-sig" }, { algorithm: "sha512", header: "x-sig" }],
  ] as const)("signed in %s are received as they happen", async (_form, signature, webhook) => {
    const events: WebhookEvent[] = []
    const { sandbox, xcall } = withSandbox(
      {
        webhookUrl: "https://app.example.org/hook",
        signature,
        fetch: async (input, init) => {
          const delivery = await xcall.webhooks.verify(new Request(input, init))
          expect(delivery.issues).toEqual([])
          events.push(...delivery.events)
          return new Response(null, { status: 204 })
        },
      },
      { webhook: { ...webhook, secret: "sandbox-webhook-secret" } },
    )
    const { id } = sandbox.join("sala", { external_id: "u-1", display_name: "João" })
    sandbox.heartbeat("sala")
    sandbox.leave("sala", id)
    sandbox.end("sala")
    await sandbox.settled()
    expect(events.map(({ event }) => event)).toEqual([
      "room.started",
      "peer.joined",
      "room.heartbeat",
      "peer.left",
      "room.ended",
    ])
    expect(sandbox.deliveries.every(({ outcome }) => outcome === "delivered")).toBe(true)
  })

  test("with the name in type are accepted, too", async () => {
    const { sandbox, xcall } = withSandbox({ eventKey: "type" }, { webhook: { secret: "sandbox-webhook-secret" } })
    for (const name of eventNames) {
      const { events, issues } = await xcall.webhooks.verify(
        sandbox.webhook(name, undefined, { url: "https://x.example" }),
      )
      expect([events[0].event, issues]).toEqual([name, []])
    }
  })
})

test("works over real HTTP", async () => {
  const sandbox = xcallSandbox()
  const { url: baseUrl } = await sandbox.listen()
  const { apiKey, apiSecret } = sandbox
  const xcall = new XCallServer({ apiKey, apiSecret, baseUrl })
  const { token } = await xcall.createRoomToken({ roomId: "a/b é" })
  sandbox.join("a/b é", { token })
  expect(await xcall.getRoomInfo("a/b é")).toMatchObject({ active: true, participants_count: 1 })
  await sandbox.close()
})
