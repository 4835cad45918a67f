import { describe, expect, test } from "vitest"
import { type XRoomSandboxOptions, xroomSandbox } from "conferkit/sandbox"
import { done, rejected } from "./xroom.ts"

const id = "chat.example/demo"

async function room(params: object = {}, options: XRoomSandboxOptions = {}) {
  const sandbox = xroomSandbox(options)
  return { sandbox, made: (await done(sandbox, "room.init", { id, ...params })) as Record<string, unknown> }
}

describe("init", () => {
  test("creates an open conference without secrets by default", async () => {
    expect((await room()).made).toEqual({ id, type: 1, isLocked: false })
    const { made } = await room({ type: 2, lock: true, key: "pw-1", addHostKey: true })
    expect(made).toEqual({ id, type: 2, isLocked: true, key: "pw-1", hostKey: made["hostKey"] })
    expect(made["hostKey"]).toMatch(/^[a-z\d]{16}$/)
    expect((await room({}, { missingValues: "null" })).made).toMatchObject({ key: null, hostKey: null })
  })

  test("returns an existing room, or rejects the call", async () => {
    const { sandbox, made } = await room({ addHostKey: true })
    expect(await done(sandbox, "room.init", { id, type: 2, key: "late" })).toEqual(made)
    const strict = await room({}, { initExisting: "error" })
    expect(await rejected(strict.sandbox, "room.init", { id })).toBe("The room already exists")
  })

  test.each(["demo", "/demo", "chat.example/", ""])("the id %j is rejected", async (bad) => {
    expect(await rejected(xroomSandbox(), "room.init", { id: bad })).toBe("Invalid room id")
  })

  test("an id without a domain may belong to a given domain, as in the manual's first sample", async () => {
    const sandbox = xroomSandbox({ defaultDomain: "chat.org" })
    const made = await done(sandbox, "room.init", { id: "my-test-room", key: "my-room-key" })
    expect(made).toMatchObject({ id: "chat.org/my-test-room", key: "my-room-key" })
  })

  test("a domain of another region or account is unknown", async () => {
    const sandbox = xroomSandbox({ domains: ["chat.org"] })
    expect(await rejected(sandbox, "room.init", { id })).toBe("Unknown domain")
    expect(await rejected(sandbox, "booking.list", { domain: "chat.example" })).toBe("Unknown domain")
    expect(await done(sandbox, "room.list", { domain: "chat.example" })).toEqual({})
  })

  test("a type missing from the manual is rejected", async () => {
    expect(await rejected(xroomSandbox(), "room.init", { id, type: 3 })).toBe("Unknown room type")
  })

  test.each(["chat.example/a/b", "chat.example/sala de aula 🙂", "chat.example/..", "chat.example/__proto__"])(
    "%s is a room like any other",
    async (odd) => {
      const sandbox = xroomSandbox()
      await done(sandbox, "room.init", { id: odd })
      const all = (await done(sandbox, "room.list")) as Record<string, Record<string, unknown>>
      expect(Object.keys(all["chat.example"] ?? {})).toEqual([odd])
      expect(await done(sandbox, "room.destroy", { id: odd })).toBe(true)
    },
  )
})

describe("people in rooms", () => {
  test("without a host key, the first person is the host", async () => {
    const { sandbox } = await room()
    expect([sandbox.join(id).type, sandbox.join(id).type]).toEqual([1, 2])
    const webinar = await room({ type: 2 })
    expect([webinar.sandbox.join(id).type, webinar.sandbox.join(id).type]).toEqual([3, 4])
  })

  test("with a host key, only the host's link makes a host", async () => {
    const { sandbox, made } = await room({ type: 2, addHostKey: true, key: "pw", lock: false })
    expect(() => sandbox.join(`https://${id}`)).toThrow("requires a password")
    expect(sandbox.join(`https://${id}`, { password: "pw" }).type).toBe(4)
    expect(sandbox.join(`https://${id}?host-key=wrong`, { password: "pw" }).type).toBe(4)
    expect(sandbox.join(`https://${id}?host-key=${String(made["hostKey"])}`).type).toBe(3)
    expect(sandbox.join(id, { hostKey: String(made["hostKey"]) }).type).toBe(3)
    await done(sandbox, "room.init", { id: "Café.example/sala 1/🙂" })
    sandbox.join("https://Café.example/sala%201/%F0%9F%99%82?x=1&host-key=a#b")
    expect(sandbox.rooms.map((each) => [each.id, each.peers.size])).toEqual([
      [id, 4],
      ["Café.example/sala 1/🙂", 1],
    ])
  })

  test("a lock keeps out everyone but the host, and is separate from the password", async () => {
    const { sandbox, made } = await room({ addHostKey: true })
    await done(sandbox, "room.setLock", { id, lock: true })
    expect(() => sandbox.join(id)).toThrow("is locked")
    sandbox.join(id, { hostKey: String(made["hostKey"]) })
    await done(sandbox, "room.setPassword", { id, password: "pw" })
    await done(sandbox, "room.setLock", { id, lock: false })
    expect(() => sandbox.join(id)).toThrow("requires a password")
    await done(sandbox, "room.setPassword", { id, password: null })
    sandbox.join(id)
    expect(await done(sandbox, "room.list", { domain: "chat.example" })).toEqual({
      "chat.example": {
        [id]: { options: { type: 1, isLocked: false }, clients: [...(sandbox.rooms[0]?.peers.values() ?? [])] },
      },
    })
    expect(sandbox.rooms[0]?.peers.size).toBe(2)
  })

  test("a room has a capacity", async () => {
    const { sandbox } = await room({}, { capacity: 1 })
    sandbox.join(id)
    expect(() => sandbox.join(id)).toThrow("is full")
  })

  test("one person is kicked out, or everyone", async () => {
    const { sandbox } = await room()
    const first = sandbox.join(id, { id: "p-1" })
    sandbox.join(id, { id: "p-2" })
    expect(await done(sandbox, "room.kickOut", { id, peerId: first.id })).toBeNull()
    expect([...(sandbox.rooms[0]?.peers.keys() ?? [])]).toEqual(["p-2"])
    expect(await rejected(sandbox, "room.kickOut", { id, peerId: "p-1" })).toBe("Peer not found")
    await done(sandbox, "room.kickOut", { id, peerId: "all" })
    await done(sandbox, "room.kickOut", { id, peerId: "all" })
    expect(sandbox.rooms[0]?.peers.size).toBe(0)
  })

  test("destroy needs an empty room, or force", async () => {
    const { sandbox } = await room()
    sandbox.join(id)
    expect(await done(sandbox, "room.destroy", { id })).toBe(false)
    expect(await done(sandbox, "room.destroy", { id, forceKick: true })).toBe(true)
    expect(await done(sandbox, "room.destroy", { id })).toBe(false)
    for (const [name, data] of [
      ["room.setLock", { id, lock: true }],
      ["room.setPassword", { id, password: "x" }],
      ["room.kickOut", { id, peerId: "all" }],
    ] as const) {
      expect(await rejected(sandbox, name, data)).toBe("Room not found")
    }
  })

  test("leaving empties a room, and removes it if configured", async () => {
    const { sandbox } = await room()
    const { id: peer } = sandbox.join(id)
    sandbox.leave(id, peer)
    expect(sandbox.rooms).toHaveLength(1)
    expect(() => {
      sandbox.leave(id, peer)
    }).toThrow("no participant in")
    const fleeting = await room({}, { removeEmptyRooms: true })
    fleeting.sandbox.join(id)
    fleeting.sandbox.leave(id)
    expect(fleeting.sandbox.rooms).toEqual([])
  })

  test("rooms are listed by domain; an empty list may be null", async () => {
    const { sandbox } = await room({ key: "pw" }, { emptyRooms: "null" })
    await done(sandbox, "room.init", { id: "other.example/a" })
    sandbox.join("other.example/a", { id: "p-1" })
    expect(await done(sandbox, "room.list", {})).toEqual({
      "chat.example": { [id]: null },
      "other.example": {
        "other.example/a": { options: { type: 1, isLocked: false }, clients: [{ id: "p-1", type: 1 }] },
      },
    })
  })

  test("methods without a result may omit data", async () => {
    const { sandbox } = await room({}, { voidData: "absent" })
    expect(await done(sandbox, "room.setLock", { id, lock: true })).toBeUndefined()
  })
})
