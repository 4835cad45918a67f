import { describe, expect, test } from "vitest"
import { type XRoomSandboxOptions, xroomSandbox } from "conferkit/sandbox"
import { done, rejected, sha256 } from "./xroom.ts"

const url = "https://app.example.org/hooks/5f2c9a"
const domain = "chat.example"

type Answer = (text: string) => string | Response

/** A sandbox whose webhooks go to a receiver that responds to validations, and stores other deliveries. */
function told(options: XRoomSandboxOptions = {}, answer: Answer = (text) => sha256("sandbox-webhook-key", text)) {
  const events: Record<string, unknown>[] = []
  const asked: string[] = []
  const sandbox = xroomSandbox({
    sleep: () => Promise.resolve(),
    fetch: (_url, init) => {
      const event = JSON.parse(init?.body as string) as Record<string, unknown>
      if (event["event"] !== "validation") {
        events.push(event)
        return Promise.resolve(new Response(null, { status: events.length === 1 ? 503 : 204 }))
      }
      asked.push(event["signThis"] as string)
      const given = answer(event["signThis"] as string)
      return Promise.resolve(given instanceof Response ? given : new Response(given))
    },
    ...options,
  })
  return { sandbox, events, asked }
}

const add = (sandbox: Parameters<typeof done>[0], params: object = {}) =>
  done(sandbox, "webhook.add", { domain, type: "url", url, ...params })

describe("validation", () => {
  test.each<[string, Answer, boolean]>([
    ["the bare signature", (text) => sha256("sandbox-webhook-key", text), true],
    ["whitespace around the signature", (text) => ` ${sha256("sandbox-webhook-key", text)}\r\n`, true],
    ["a JSON text", (text) => JSON.stringify(sha256("sandbox-webhook-key", text)), true],
    ["upper case", (text) => sha256("sandbox-webhook-key", text).toUpperCase(), false],
    ["the API secret", (text) => sha256("sandbox-secret", text), false],
    ["the unsigned string", (text) => text, false],
    ["malformed JSON", () => '"abc', false],
    [
      "an error status with the right signature",
      (text) => new Response(sha256("sandbox-webhook-key", text), { status: 500 }),
      false,
    ],
  ])("%s", async (_name, answer, validated) => {
    const { sandbox, asked } = told({}, answer)
    expect(await add(sandbox)).toEqual({ id: 1, validated: false })
    expect(asked).toEqual([])
    expect(await done(sandbox, "webhook.validate", { id: 1 })).toEqual({ validated })
    expect(asked[0]).toMatch(/^[\da-f]{32}$/)
    expect(sandbox.webhooks[0]?.validated).toBe(validated)
    expect(sandbox.deliveries).toMatchObject([{ event: "validation", webhook: 1, attempts: 1 }])
  })

  test("works for the manual's own example", async () => {
    const key = "54ed8ea9722c38499ea8dbbeca19762e"
    const signThis = "c9002b50c6911daa18854e1ec25d5b47"
    const digits = Array.from(signThis, (digit) => Number.parseInt(digit, 16) / 16)
    const { sandbox, asked } = told(
      { webhookKeys: { [domain]: key }, random: () => digits.shift() ?? 0 },
      () => "b31ecd741c86f3abe01d93ebceb19b73cc2595bb5f5f3d4ba8328b3c37e6698b",
    )
    await add(sandbox)
    expect(await done(sandbox, "webhook.validate", { id: 1 })).toEqual({ validated: true })
    expect(asked).toEqual([signThis])
    expect([sandbox.webhookKey(domain), sandbox.webhookKey("toString")]).toEqual([key, undefined])
  })

  test("uses each domain's key, and fails without one", async () => {
    const { sandbox } = told({ webhookKeys: { "other.example": "sandbox-webhook-key" } })
    await add(sandbox)
    await add(sandbox, { domain: "other.example" })
    expect(await done(sandbox, "webhook.validate", { id: 1 })).toEqual({ validated: false })
    expect(await done(sandbox, "webhook.validate", { id: 2 })).toEqual({ validated: true })
  })

  test("is lost if a receiver has forgotten the key", async () => {
    let key = "sandbox-webhook-key"
    const { sandbox } = told({}, (text) => sha256(key, text))
    await add(sandbox)
    expect(await done(sandbox, "webhook.validate", { id: 1 })).toEqual({ validated: true })
    key = "other"
    expect(await done(sandbox, "webhook.validate", { id: 1 })).toEqual({ validated: false })
  })

  test("an unreachable receiver is not an error of the call", async () => {
    const { sandbox } = told({ fetch: () => Promise.reject(new TypeError("fetch failed")) })
    await add(sandbox)
    expect(await done(sandbox, "webhook.validate", { id: 1 })).toEqual({ validated: false })
    expect(sandbox.deliveries[0]).toMatchObject({ outcome: "failed", error: "fetch failed", status: undefined })
  })

  test("add can validate at once, and a robot is valid from the start", async () => {
    const { sandbox } = told({ validateOnAdd: true })
    expect(await add(sandbox)).toEqual({ id: 1, validated: true })
    const robot = { domain, type: "robot", robotId: 0 }
    expect(await done(told().sandbox, "webhook.add", robot)).toEqual({ id: 1, validated: true })
    expect(await done(sandbox, "webhook.add", robot)).toEqual({ id: 2, validated: true })
    expect(await done(sandbox, "webhook.validate", { id: 2 })).toEqual({ validated: true })
  })
})

describe("webhooks", () => {
  test("required fields depend on the type", async () => {
    const sandbox = xroomSandbox()
    const needs = "A webhook of type url needs a url"
    expect(await rejected(sandbox, "webhook.add", { domain, type: "url", robotId: 1 })).toBe(needs)
    expect(await rejected(sandbox, "webhook.add", { domain, type: "url", url: "ftp://a.test" })).toBe(needs)
    expect(await rejected(sandbox, "webhook.add", { domain, type: "robot", url })).toMatch("needs a robotId")
    expect(await rejected(sandbox, "webhook.add", { domain, type: "email", url })).toMatch(/^data\.type: /)
    expect(await rejected(sandbox, "webhook.add", { domain: "a/b", type: "url", url })).toBe("Invalid domain")
  })

  test("are listed by domain, text and validity, and removed", async () => {
    const { sandbox } = told()
    await add(sandbox, { roomName: "demo" })
    await done(sandbox, "webhook.add", { domain, type: "robot", robotId: 3 })
    const list = (params: object) => done(sandbox, "webhook.list", { domain, ...params })
    const [first, second] = [
      { id: 1, domain, roomName: "demo", url },
      { id: 2, domain, robotId: 3 },
    ]
    expect(await list({})).toEqual([first, second])
    expect(await list({ validated: true })).toEqual([second])
    expect(await list({ validated: false })).toEqual([first])
    expect(await list({ token: "5f2c" })).toEqual([first])
    expect(await list({ token: "dem" })).toEqual([first])
    expect(await list({ token: "none" })).toEqual([])
    expect(await list({ domain: "other.example" })).toEqual([])
    expect(await done(sandbox, "webhook.remove", { id: 1 })).toBeNull()
    expect(await rejected(sandbox, "webhook.remove", { id: 1 })).toBe("Webhook not found")
    expect(await rejected(sandbox, "webhook.validate", { id: 1 })).toBe("Webhook not found")
    expect(await list({})).toEqual([second])
  })

  test("lists may have undocumented fields, and null for missing ones", async () => {
    const { sandbox } = told({ webhookDetails: true, missingValues: "null" })
    await add(sandbox)
    expect(await done(sandbox, "webhook.list", { domain })).toEqual([
      { id: 1, domain, roomName: null, url, robotId: null, type: "url", validated: false },
    ])
  })
})

describe("events", () => {
  test("a room is reported when it starts and ends, however it was started", async () => {
    const { sandbox, events } = told({ capacity: 4 })
    await add(sandbox)
    await done(sandbox, "webhook.validate", { id: 1 })
    const { hostKey } = (await done(sandbox, "room.init", {
      id: "chat.example/demo",
      type: 2,
      key: "pw",
      addHostKey: true,
    })) as { hostKey: string }
    await done(sandbox, "room.destroy", { id: "chat.example/demo" })
    sandbox.join("chat.example/open")
    await sandbox.settled()
    expect(events).toEqual([
      {
        id: 1,
        event: "roomCreated",
        domain,
        roomName: "demo",
        options: { type: 2, capacity: 4, isLocked: false, password: "pw", hostKey },
      },
      { id: 1, event: "roomRemoved", domain, roomName: "demo" },
      { id: 1, event: "roomCreated", domain, roomName: "open", options: { type: 1, capacity: 4, isLocked: false } },
    ])
    expect(sandbox.deliveries.map(({ event, outcome }) => [event, outcome])).toEqual([
      ["validation", "delivered"],
      ["roomCreated", "failed"],
      ["roomRemoved", "delivered"],
      ["roomCreated", "delivered"],
    ])
    expect(sandbox.deliveries[1]).toMatchObject({
      method: "POST",
      url,
      headers: { "Content-Type": "application/json" },
      attempts: 1,
      status: 503,
    })
  })

  test("are sent only to valid webhooks of that room and domain", async () => {
    const { sandbox, events } = told()
    for (const params of [{}, { roomName: "demo" }, { roomName: "other" }, { domain: "other.example" }, {}]) {
      await add(sandbox, params)
    }
    await done(sandbox, "webhook.add", { domain, type: "robot", robotId: 1 })
    for (const id of [1, 2, 3, 4]) await done(sandbox, "webhook.validate", { id })
    await done(sandbox, "room.init", { id: "chat.example/demo" })
    await sandbox.settled()
    expect(events.map(({ id }) => id)).toEqual([1, 2])
  })

  test("may be sent to a webhook that was never validated", async () => {
    const { sandbox, events } = told({ unvalidatedHooks: "told" })
    await add(sandbox)
    await done(sandbox, "room.init", { id: "chat.example/demo" })
    await sandbox.settled()
    expect(events).toHaveLength(1)
  })

  test("are retried if configured, until the webhook is removed", async () => {
    const { sandbox, events } = told({ retries: [10, 20], unvalidatedHooks: "told" })
    await add(sandbox)
    await done(sandbox, "room.init", { id: "chat.example/demo" })
    await sandbox.settled()
    expect(events).toHaveLength(2)
    expect(sandbox.deliveries[0]).toMatchObject({ attempts: 2, outcome: "delivered", status: 204 })
  })

  test("can be created without being sent", async () => {
    const sandbox = xroomSandbox()
    const bodyOf = async (event: string, payload?: Record<string, unknown>) =>
      JSON.parse(await sandbox.webhook(event, payload, { url }).text()) as unknown
    expect(await bodyOf("roomRemoved")).toEqual({ id: 7, event: "roomRemoved", domain, roomName: "demo" })
    expect(await bodyOf("roomCreated", { id: 9, options: { type: 1 } })).toEqual({
      id: 9,
      event: "roomCreated",
      domain,
      roomName: "demo",
      options: { type: 1 },
    })
    expect(await bodyOf("validation", { signThis: "abc" })).toEqual({ event: "validation", signThis: "abc" })
    expect(await bodyOf("somethingNew", { more: [1] })).toMatchObject({ event: "somethingNew", more: [1] })
    expect(sandbox.webhook("roomRemoved", undefined, { url })).toMatchObject({ method: "POST", url })
  })
})
