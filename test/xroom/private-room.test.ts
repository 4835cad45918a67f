import { describe, expect, test } from "vitest"
import { ConfigError, guestUrl, hostUrl } from "conferkit/xroom"
import { failureOf } from "../support/bigbluebutton.ts"
import { answered, envelope, rejected } from "./support.ts"

const room = { domain: "chat.example", roomName: "sala 1" }
const started = { id: "chat.example/sala 1", type: 1, isLocked: false, hostKey: "h/k?1" }
const validUntil = new Date(1_794_556_800_000)

describe("links", () => {
  test("match the manual", () => {
    expect(guestUrl({ id: "chat.org/my-room" })).toBe("https://chat.org/my-room")
    expect(hostUrl({ id: "chat.org/my-room", hostKey: "abc" })).toBe("https://chat.org/my-room?host-key=abc")
    const { xroom } = answered({})
    expect(xroom.guestUrl(started)).toBe("https://chat.example/sala%201")
    expect(xroom.hostUrl(started)).toBe("https://chat.example/sala%201?host-key=h%2Fk%3F1")
  })

  test.each([
    ["chat.example/a/b", "https://chat.example/a/b"],
    ["chat.example/a?b#c", "https://chat.example/a%3Fb%23c"],
    ["chat.example/é 🙂", "https://chat.example/%C3%A9%20%F0%9F%99%82"],
    ["chat.example/50%", "https://chat.example/50%25"],
    ["localhost:3000/a", "https://localhost:3000/a"],
  ])("exist for the room %s", (id, link) => {
    expect(guestUrl({ id })).toBe(link)
    expect(new URL(link).href).toBe(link)
  })

  test.each([
    "my-test-room",
    "chat.example/",
    "/demo",
    "",
    "chat.example/..",
    "chat.example/a/../b",
    "chat.example/.",
    "chat.example//a",
    "user@chat.example/a",
    "chat example/a",
    "chat.example\\evil.example/a",
    "chat.example?x=1/a",
    "chat.example/\ud800",
  ])("do not exist for the room %j", (id) => {
    expect(() => guestUrl({ id })).toThrow(ConfigError)
    expect(() => hostUrl({ id, hostKey: "k" })).toThrow(ConfigError)
  })

  test.each([undefined, null, "", "\ud800"])("reject the host key %j", (hostKey) => {
    expect(() => hostUrl({ id: "chat.example/demo", hostKey })).toThrow(
      expect.objectContaining({ parameter: "hostKey" }) as Error,
    )
  })
})

describe("bookPrivateRoom", () => {
  test("books, starts the room with a host key, and returns both links", async () => {
    const { xroom, asked } = answered({}, envelope(null), envelope(started))
    const booked = await xroom.bookPrivateRoom({ ...room, validUntil, key: "pw-1", lock: false })
    expect(booked).toEqual({
      room: started,
      hostKey: "h/k?1",
      hostUrl: "https://chat.example/sala%201?host-key=h%2Fk%3F1",
      guestUrl: "https://chat.example/sala%201",
    })
    expect(asked.map(({ url, body }) => [url, JSON.parse(body) as unknown])).toEqual([
      ["https://signal.zroom.app/api/booking", { method: "add", data: { ...room, validUntil: validUntil.getTime() } }],
      [
        "https://signal.zroom.app/api/room",
        { method: "init", data: { id: "chat.example/sala 1", lock: false, key: "pw-1", addHostKey: true } },
      ],
    ])
  })

  test("does not start a room that is already booked", async () => {
    const { xroom, asked } = answered({}, rejected("Already booked"))
    expect(await failureOf(xroom.bookPrivateRoom({ ...room, validUntil }))).toMatchObject({ operation: "bookingAdd" })
    expect(asked).toHaveLength(1)
  })

  test("removes the booking if the room is rejected, and reports the reason", async () => {
    const { xroom, asked } = answered({}, envelope(null), rejected("Too many rooms"), rejected("No booking"))
    const error = await failureOf(xroom.bookPrivateRoom({ ...room, validUntil }))
    expect(error).toMatchObject({ operation: "roomInit", message: expect.stringContaining("Too many rooms") as string })
    expect(JSON.parse(asked[2]?.body ?? "")).toEqual({ method: "remove", data: room })
    expect(asked).toHaveLength(3)
  })

  test("keeps the booking if the room may have been started", async () => {
    const { xroom, asked } = answered({}, envelope(null), new Error("reset"))
    expect(await failureOf(xroom.bookPrivateRoom({ ...room, validUntil }))).toMatchObject({ name: "ConnectionError" })
    expect(asked).toHaveLength(2)
    const silent = answered({}, envelope(null), envelope({ ...started, hostKey: null }))
    const error = await failureOf(silent.xroom.bookPrivateRoom({ ...room, validUntil }))
    expect(error).toMatchObject({ name: "DecodeError", message: expect.stringContaining("no hostKey") as string })
    expect(silent.asked).toHaveLength(2)
  })

  test("sends nothing for a room without a link, or an invalid time", async () => {
    const { xroom, asked } = answered({}, envelope(null))
    for (const bad of [
      { ...room, domain: "" },
      { ...room, roomName: ".." },
      { ...room, domain: "a@b" },
    ]) {
      expect(await failureOf(xroom.bookPrivateRoom({ ...bad, validUntil }))).toBeInstanceOf(ConfigError)
      expect(await failureOf(xroom.openPrivateRoom(bad))).toBeInstanceOf(ConfigError)
    }
    expect(await failureOf(xroom.bookPrivateRoom({ ...room, validUntil: new Date("") }))).toBeInstanceOf(ConfigError)
    expect(asked).toEqual([])
  })

  test("openPrivateRoom does its second half, for a room booked in advance", async () => {
    const { xroom, asked } = answered({}, envelope(started))
    expect(await xroom.openPrivateRoom(room)).toMatchObject({ guestUrl: "https://chat.example/sala%201" })
    expect(JSON.parse(asked[0]?.body ?? "")).toEqual({
      method: "init",
      data: { id: "chat.example/sala 1", addHostKey: true },
    })
  })
})
