import { describe, expect, test } from "vitest"
import { type XRoomSandboxOptions, xroomSandbox } from "conferkit/sandbox"
import { ask, done, rejected } from "./xroom.ts"

const key = { domain: "chat.example", roomName: "office" }
const id = "chat.example/office"
const now = Date.UTC(2026, 10, 13, 9)
const until = now + 15 * 60_000

/** A room booked for a quarter of an hour, and an adjustable clock. */
async function booked(options: XRoomSandboxOptions = {}) {
  const clock = { now }
  const sandbox = xroomSandbox({ now: () => clock.now, ...options })
  const validUntil = options.acceptTimes === "iso" ? new Date(until).toISOString() : until
  await done(sandbox, "booking.add", { ...key, validUntil })
  return { sandbox, clock }
}

describe("bookings", () => {
  test("a booking exists until it is removed", async () => {
    const { sandbox } = await booked()
    const booking = { ...key, validUntil: until }
    expect(await done(sandbox, "booking.get", key)).toEqual(booking)
    expect(await done(sandbox, "booking.list", { domain: "chat.example" })).toEqual([booking])
    expect(await done(sandbox, "booking.list", { domain: "other.example" })).toEqual([])
    expect(await done(sandbox, "booking.update", { ...key, validUntil: until + 1 })).toBeNull()
    expect(await done(sandbox, "booking.get", key)).toEqual({ ...key, validUntil: until + 1 })
    expect(await done(sandbox, "booking.remove", key)).toBeNull()
    expect(sandbox.bookings).toEqual([])
  })

  test("while it is valid, only the API can start the room", async () => {
    const { sandbox, clock } = await booked()
    expect(() => sandbox.join(`https://${id}`)).toThrow("is booked")
    clock.now = until - 1
    expect(() => sandbox.join(`https://${id}`)).toThrow("is booked")
    const { hostKey } = (await done(sandbox, "room.init", { id, addHostKey: true })) as { hostKey: string }
    expect(sandbox.join(`https://${id}`).type).toBe(2)
    expect(sandbox.join(`https://${id}?host-key=${hostKey}`).type).toBe(1)
    expect(sandbox.bookings).toHaveLength(1)
  })

  test("afterwards anyone can, unless the domain is restricted to the API", async () => {
    const { sandbox, clock } = await booked()
    clock.now = until
    expect(sandbox.join(`https://${id}`).type).toBe(1)
    const closed = xroomSandbox({ apiOnlyDomains: ["chat.example"] })
    expect(() => closed.join(id)).toThrow("only through the API")
  })

  test("an expired booking is neither listed nor in the way", async () => {
    const { sandbox, clock } = await booked()
    clock.now = until
    expect(await rejected(sandbox, "booking.get", key)).toBe("Booking not found")
    expect(await done(sandbox, "booking.list", { domain: "chat.example" })).toEqual([])
    expect(await rejected(sandbox, "booking.update", { ...key, validUntil: until + 1 })).toBe("Booking not found")
    await done(sandbox, "booking.add", { ...key, validUntil: until + 1 })
  })

  test("or it is listed, and can be extended", async () => {
    const { sandbox, clock } = await booked({ expiredBookings: "listed" })
    clock.now = until
    expect(await done(sandbox, "booking.get", key)).toEqual({ ...key, validUntil: until })
    await done(sandbox, "booking.update", { ...key, validUntil: until + 1 })
    expect(() => sandbox.join(id)).toThrow("is booked")
  })

  test("a room can be booked once, or the last booking wins", async () => {
    const strict = await booked()
    const again = { ...key, validUntil: until + 1 }
    expect(await rejected(strict.sandbox, "booking.add", again)).toBe("The room is already booked")
    const { sandbox } = await booked({ bookingConflict: "replace" })
    await done(sandbox, "booking.add", again)
    expect(sandbox.bookings).toEqual([again])
  })

  test("a missing booking is an error, or is ignored", async () => {
    const strict = xroomSandbox()
    const calls = ["booking.get", "booking.remove"]
    for (const name of calls) expect(await rejected(strict, name, key)).toBe("Booking not found")
    const sandbox = xroomSandbox({ missingBooking: "ignore" })
    for (const name of calls) expect(await done(sandbox, name, key)).toBeNull()
    expect(await done(sandbox, "booking.update", { ...key, validUntil: Date.now() + 1000 })).toBeNull()
    expect(sandbox.bookings).toEqual([])
  })

  test("starting the room may end its booking", async () => {
    const { sandbox } = await booked({ initConsumesBooking: true })
    await done(sandbox, "room.init", { id })
    expect(sandbox.bookings).toEqual([])
  })

  test("a time in the past is rejected, or accepted", async () => {
    const { sandbox } = await booked()
    expect(await rejected(sandbox, "booking.update", { ...key, validUntil: now })).toBe("validUntil has passed")
    const lax = await booked({ pastBooking: "accept" })
    await done(lax.sandbox, "booking.update", { ...key, validUntil: now })
    expect(await rejected(lax.sandbox, "booking.get", key)).toBe("Booking not found")
  })
})

describe("times", () => {
  const inIso = new Date(until).toISOString()
  const send = async (validUntil: unknown, acceptTimes: "any" | "ms" | "iso") => {
    const sandbox = xroomSandbox({ now: () => now, acceptTimes })
    const { isError } = await ask(sandbox, "booking.add", { ...key, validUntil })
    return isError ? undefined : sandbox.bookings[0]?.validUntil
  }

  test.each([
    ["any", [until, until, until]],
    ["ms", [until, undefined, undefined]],
    ["iso", [undefined, undefined, until]],
  ] as const)("with %s, a number, digits and an ISO 8601 string give the same time", async (acceptTimes, expected) => {
    const got = [until, String(until), inIso].map((validUntil) => send(validUntil, acceptTimes))
    expect(await Promise.all(got)).toEqual(expected)
  })

  test.each(["tomorrow", "2026-11-13", "", 1e18, "2026-13-40T00:00:00Z"])("%j is not a time", async (validUntil) => {
    expect(await rejected(xroomSandbox(), "booking.add", { ...key, validUntil })).toBe("Invalid time")
  })

  test("are written as ISO 8601 strings if configured", async () => {
    const { sandbox } = await booked({ timeFormat: "iso", acceptTimes: "iso" })
    expect(await done(sandbox, "booking.get", key)).toEqual({ ...key, validUntil: inIso })
  })
})
