import { describe, expect, test } from "vitest"
import { xroomSandbox, type XRoomSandboxOptions } from "conferkit/sandbox"
import { toDate, type WebhookEvent, webhookUrl, XRoom, type XRoomOptions } from "conferkit/xroom"
import { failureOf, noWaiting } from "../support/bigbluebutton.ts"

const domain = "chat.example"
const roomName = "demo"
const id = `${domain}/${roomName}`
const room = { domain, roomName }
const start = Date.parse("2026-11-13T08:00:00.000Z")
const quarter = 15 * 60_000

/** A client whose calls go directly to its own sandbox. */
function withSandbox(options: XRoomSandboxOptions = {}, clientOptions: Partial<XRoomOptions> = {}) {
  const sandbox = xroomSandbox(options)
  const { authId, secret, baseUrl, fetch } = sandbox
  return { sandbox, xroom: new XRoom({ authId, secret, baseUrl, fetch, ...noWaiting, ...clientOptions }) }
}

describe("rooms", () => {
  test("are started, listed, locked, emptied and ended", async () => {
    const { sandbox, xroom } = withSandbox()
    const started = await xroom.room.init({ id, type: 2, lock: true, key: "pw-1", addHostKey: true })
    expect(started).toMatchObject({ id, type: 2, isLocked: true, key: "pw-1" })
    const host = sandbox.join(xroom.hostUrl(started))
    expect(() => sandbox.join(xroom.guestUrl(started), { password: "pw-1" })).toThrow("locked")
    await xroom.room.setLock({ id, lock: false })
    expect(() => sandbox.join(id)).toThrow("password")
    const viewer = sandbox.join(xroom.guestUrl(started), { password: "pw-1" })
    expect(await xroom.room.list({ domain })).toEqual({
      [domain]: { [id]: { options: { type: 2, isLocked: false, password: "pw-1" }, clients: [host, viewer] } },
    })
    expect([host.type, viewer.type]).toEqual([3, 4])
    await xroom.room.setPassword({ id, password: null })
    await xroom.room.kickOut({ id, peerId: viewer.id })
    sandbox.join(id)
    expect(await xroom.room.destroy({ id })).toBe(false)
    await xroom.room.kickOut({ id, peerId: "all" })
    expect(await xroom.room.destroy({ id })).toBe(true)
    expect(await xroom.room.list()).toEqual({})
    await xroom.room.init({ id })
    sandbox.join(id)
    expect(await xroom.room.destroy({ id, forceKick: true })).toBe(true)
  })

  test.each(["sala 1", "é 🙂", "a/b", "50% & more?", "a+b"])(
    "may be called %j, and their links lead there",
    async (name) => {
      const { sandbox, xroom } = withSandbox()
      const { hostUrl, guestUrl } = await xroom.bookPrivateRoom({
        domain,
        roomName: name,
        validUntil: new Date(Date.now() + quarter),
      })
      expect(sandbox.join(hostUrl).type).toBe(1)
      expect(sandbox.join(guestUrl).type).toBe(2)
      expect(sandbox.rooms.map((each) => [each.id, each.peers.size])).toEqual([[`${domain}/${name}`, 2]])
    },
  )

  test("that are unknown are rejected", async () => {
    const { xroom } = withSandbox()
    expect(await failureOf(xroom.room.setLock({ id, lock: true }))).toMatchObject({ name: "XRoomError", status: 200 })
    expect(await failureOf(xroom.room.init({ id: "my-test-room" }))).toMatchObject({ name: "XRoomError" })
    expect(await failureOf(xroom.call("room", "fly"))).toMatchObject({ name: "XRoomError" })
    expect(await failureOf(xroom.call("robot", "list"))).toMatchObject({ name: "XRoomError" })
  })
})

describe("bookings", () => {
  test.each([
    ["ms", "ms"],
    ["iso", "iso"],
    ["ms", "iso"],
  ] as const)("are created, changed and removed, written as %s and read as %s", async (acceptTimes, timeFormat) => {
    let now = start
    const { sandbox, xroom } = withSandbox({ now: () => now, acceptTimes, timeFormat }, { timeFormat: acceptTimes })
    const until = new Date(start + quarter)
    await xroom.booking.add({ ...room, validUntil: until })
    expect(await failureOf(xroom.booking.add({ ...room, validUntil: until }))).toMatchObject({ name: "XRoomError" })
    const booking = await xroom.booking.get(room)
    expect(booking).toMatchObject(room)
    expect(toDate(booking.validUntil)).toEqual(until)
    expect(() => sandbox.join(id)).toThrow("booked")
    await xroom.booking.update({ ...room, validUntil: new Date(start + 2 * quarter) })
    now += quarter + 1
    const listed = await xroom.booking.list({ domain })
    expect(listed.map(({ validUntil }) => toDate(validUntil).getTime())).toEqual([start + 2 * quarter])
    now += quarter
    expect(await xroom.booking.list({ domain })).toEqual([])
    expect(await failureOf(xroom.booking.get(room))).toMatchObject({ name: "XRoomError" })
    await xroom.booking.add({ ...room, validUntil: new Date(now + quarter) })
    await xroom.booking.remove(room)
    expect(await xroom.booking.list({ domain })).toEqual([])
  })

  test("in the wrong time format are rejected", async () => {
    const iso = withSandbox({ acceptTimes: "iso" })
    expect(
      await failureOf(iso.xroom.booking.add({ ...room, validUntil: new Date(Date.now() + quarter) })),
    ).toMatchObject({
      name: "XRoomError",
    })
  })

  test("without a server error for a missing one still end in an error", async () => {
    const { xroom } = withSandbox({ missingBooking: "ignore" })
    await xroom.booking.remove(room)
    expect(await failureOf(xroom.booking.get(room))).toMatchObject({ name: "DecodeError" })
  })

  test("are removed if their room cannot be started", async () => {
    const { sandbox, xroom } = withSandbox({ initExisting: "error" })
    await xroom.room.init({ id })
    const booked = xroom.bookPrivateRoom({ ...room, validUntil: new Date(Date.now() + quarter) })
    expect(await failureOf(booked)).toMatchObject({ name: "XRoomError", operation: "roomInit" })
    expect(sandbox.bookings).toEqual([])
  })

  test("are made in advance, and opened later", async () => {
    const { sandbox, xroom } = withSandbox({ missingValues: "null" })
    await xroom.booking.add({ ...room, validUntil: new Date(Date.now() + quarter) })
    expect(() => sandbox.join(id)).toThrow("booked")
    const { hostUrl, guestUrl } = await xroom.openPrivateRoom({ ...room, key: "pw" })
    expect([sandbox.join(guestUrl, { password: "pw" }).type, sandbox.join(hostUrl).type]).toEqual([2, 1])
    expect(sandbox.bookings).toHaveLength(1)
  })

  test("do not help if others started the room without a host key", async () => {
    const { sandbox, xroom } = withSandbox()
    sandbox.join(id)
    expect(await failureOf(xroom.openPrivateRoom(room))).toMatchObject({
      name: "DecodeError",
      message: expect.stringContaining("no hostKey") as string,
    })
  })
})

describe("credentials", () => {
  test.each([
    ["another secret", { secret: "another" }],
    ["another account", { authId: "another" }],
    ["another version", { apiVersion: 1 }],
  ])("with %s are rejected, whatever the HTTP status", async (_what, wrong) => {
    for (const status of [200, 401, 500]) {
      const { xroom } = withSandbox({ httpAuthStatus: status, httpErrorStatus: status }, { ...wrong, maxRetries: 0 })
      expect(await failureOf(xroom.room.list())).toMatchObject({ name: "XRoomError", status, code: "refused" })
    }
  })

  test("work with a clock that is an hour off, because time is not signed", async () => {
    const { xroom } = withSandbox(
      { now: () => Date.now() + 3_600_000 },
      { runtime: { now: () => Date.now() - 3_600_000 } },
    )
    expect(await xroom.room.list()).toEqual({})
  })

  test("work with a server that remembers salts, even for retries", async () => {
    const { sandbox, xroom } = withSandbox({ refuseReplays: true })
    sandbox.fail({ status: 503, body: "busy" })
    sandbox.fail({ status: "network", afterwards: true })
    expect(await xroom.room.list()).toEqual({})
    expect(await xroom.room.list()).toEqual({})
    const same = withSandbox({ refuseReplays: true }, { saltFactory: () => "the-same-salt-over-and-over-again" })
    await same.xroom.room.list()
    expect(await failureOf(same.xroom.room.list())).toMatchObject({ name: "XRoomError" })
  })

  test("with non-ASCII characters are signed as UTF-8", async () => {
    const { xroom } = withSandbox({ secret: "segrêdo-🙂" })
    expect(await xroom.room.list()).toEqual({})
  })
})

describe("webhooks", () => {
  const webhookToken = "a-token-nobody-can-guess"

  /** An application that receives the sandbox's deliveries. */
  function application(format: "text" | "json" = "text") {
    const events: WebhookEvent[] = []
    const { sandbox, xroom } = withSandbox(
      {
        webhookKeys: { [domain]: "key-of-a-domain" },
        fetch: async (input, init) => {
          const delivery = await xroom.webhooks.verify(new Request(input, init)).catch(() => undefined)
          if (delivery === undefined) return new Response(null, { status: 404 })
          const [event] = delivery.events
          events.push(event)
          if (event.event !== "validation") return new Response(null, { status: 204 })
          return new Response(xroom.webhooks.answerValidation(event, { domain, format }))
        },
      },
      { webhookToken, webhookKeys: { [domain]: "key-of-a-domain", "other.example": "another" } },
    )
    return { sandbox, xroom, events }
  }

  test.each(["text", "json"] as const)(
    "are validated by the response as %s, and then receive room events",
    async (format) => {
      const { sandbox, xroom, events } = application(format)
      const url = webhookUrl("https://app.example.org/hooks/xroom", webhookToken)
      const hook = await xroom.webhook.add({ domain, type: "url", url })
      expect(hook.validated).toBe(false)
      expect(await xroom.webhook.list({ domain, validated: true })).toEqual([])
      expect(await xroom.webhook.validate({ id: hook.id })).toEqual({ validated: true })
      expect(await xroom.webhook.list({ domain, validated: true })).toEqual([{ id: hook.id, domain, url }])
      await xroom.room.init({ id, key: "pw-1", addHostKey: true })
      await xroom.room.destroy({ id })
      await sandbox.settled()
      expect(events.map(({ event }) => event)).toEqual(["validation", "roomCreated", "roomRemoved"])
      expect(sandbox.deliveries.every(({ outcome }) => outcome === "delivered")).toBe(true)
      await xroom.webhook.remove({ id: hook.id })
      expect(await xroom.webhook.list({ domain })).toEqual([])
    },
  )

  test("at a URL with another token are not validated", async () => {
    const { xroom, events } = application()
    const url = webhookUrl("https://app.example.org/hooks/xroom", "another-token-of-mine")
    const { id } = await xroom.webhook.add({ domain, type: "url", url })
    expect(await xroom.webhook.validate({ id })).toEqual({ validated: false })
    expect(events).toEqual([])
  })

  test("of robots are valid at once", async () => {
    const { xroom } = withSandbox()
    expect(await xroom.webhook.add({ domain, type: "robot", robotId: 3 })).toMatchObject({ validated: true })
  })

  test("of the sandbox's samples are known in every field", async () => {
    const { sandbox, xroom } = application()
    const url = webhookUrl("https://app.example.org", webhookToken)
    for (const name of ["validation", "roomCreated", "roomRemoved"]) {
      const { events, issues } = await xroom.webhooks.verify(sandbox.webhook(name, undefined, { url }))
      expect([events[0].event, issues]).toEqual([name, []])
    }
  })
})

test("works over real HTTP", async () => {
  const sandbox = xroomSandbox()
  const { url: baseUrl } = await sandbox.listen()
  const { authId, secret } = sandbox
  const xroom = new XRoom({ authId, secret, baseUrl })
  expect(await xroom.room.init({ id: `${domain}/é🙂` })).toMatchObject({ id: `${domain}/é🙂` })
  expect(await failureOf(new XRoom({ authId, secret: "wrong", baseUrl }).room.list())).toMatchObject({ status: 401 })
  await sandbox.close()
})
