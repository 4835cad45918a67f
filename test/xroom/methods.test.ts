import { createHmac } from "node:crypto"
import { describe, expect, test } from "vitest"
import { ConfigError, toDate, XRoom, type XRoomOptions } from "conferkit/xroom"
import { failureOf } from "../support/bigbluebutton.ts"
import { html, json } from "../support/fetching.ts"
import { serve } from "../support/http-server.ts"
import { answered, authId, envelope, secret } from "./support.ts"

const room = { domain: "chat.example", roomName: "demo" }
const id = "chat.example/demo"
const until = 1_794_556_800_000

const methods: [name: string, call: (xroom: XRoom) => PromiseLike<unknown>, sent: unknown, data: unknown][] = [
  [
    "room.init",
    ({ room }) => room.init({ id, type: 2, lock: false, key: "pw-1", addHostKey: true }),
    { id, type: 2, lock: false, key: "pw-1", addHostKey: true },
    { id, type: 2, isLocked: false, key: "pw-1", hostKey: "hk-1", more: true },
  ],
  ["room.destroy", ({ room }) => room.destroy({ id, forceKick: true }), { id, forceKick: true }, false],
  ["room.kickOut", ({ room }) => room.kickOut({ id, peerId: "all" }), { id, peerId: "all" }, undefined],
  ["room.setLock", ({ room }) => room.setLock({ id, lock: false }), { id, lock: false }, undefined],
  ["room.setPassword", ({ room }) => room.setPassword({ id, password: null }), { id, password: null }, undefined],
  [
    "room.list",
    ({ room }) => room.list({ domain: "chat.example" }),
    { domain: "chat.example" },
    {
      "chat.example": {
        [id]: { options: { type: 9, isLocked: true, password: null, capacity: 3 }, clients: [{ id: "p", type: 5 }] },
        "chat.example/empty": null,
      },
    },
  ],
  [
    "booking.add",
    ({ booking }) => booking.add({ ...room, validUntil: until }),
    { ...room, validUntil: until },
    undefined,
  ],
  ["booking.remove", ({ booking }) => booking.remove(room), room, undefined],
  [
    "booking.update",
    ({ booking }) => booking.update({ ...room, validUntil: new Date(until) }),
    { ...room, validUntil: until },
    undefined,
  ],
  [
    "booking.list",
    ({ booking }) => booking.list({ domain: "chat.example" }),
    { domain: "chat.example" },
    [
      { ...room, validUntil: until },
      { ...room, validUntil: "2026-11-13T08:00:00.000Z", note: "kept" },
    ],
  ],
  ["booking.get", ({ booking }) => booking.get(room), room, { ...room, validUntil: String(until) }],
  [
    "webhook.add",
    ({ webhook }) => webhook.add({ domain: "chat.example", type: "robot", robotId: 0 }),
    { domain: "chat.example", type: "robot", robotId: 0 },
    { id: 8, validated: true },
  ],
  ["webhook.remove", ({ webhook }) => webhook.remove({ id: 0 }), { id: 0 }, undefined],
  [
    "webhook.list",
    ({ webhook }) => webhook.list({ domain: "chat.example", token: "demo", validated: false }),
    { domain: "chat.example", token: "demo", validated: false },
    [{ id: 7, domain: "chat.example", url: "https://x.example", robotId: null, type: "pigeon" }],
  ],
  ["webhook.validate", ({ webhook }) => webhook.validate({ id: 7 }), { id: 7 }, { validated: true }],
]

describe.each(methods)("%s", (name, call, sent, data) => {
  const [collection = "", method = ""] = name.split(".")

  test("posts the method and its arguments to its collection, signed", async () => {
    const { xroom, asked } = answered({}, envelope(data))
    expect(await call(xroom)).toEqual(data)
    expect(asked).toHaveLength(1)
    const [{ url, headers, body, method: verb }] = asked as [(typeof asked)[0]]
    expect([verb, url]).toEqual(["POST", `https://signal.zroom.app/api/${collection}`])
    expect(JSON.parse(body)).toEqual({ method, data: sent })
    expect(headers).toMatchObject({ "content-type": "application/json", "x-auth-id": authId, "x-api-version": "2" })
    expect(headers["x-random"]).toMatch(/^[0-9a-f]{64}$/)
    expect(headers["x-auth-key"]).toBe(
      createHmac("sha256", secret)
        .update(headers["x-random"] ?? "")
        .digest("hex"),
    )
  })

  test("ignores unknown and undefined parameters", async () => {
    const { xroom, asked } = answered({}, json({ isError: false, data, trace: "kept" }))
    expect(await call(xroom)).toEqual(data)
    expect(asked[0]?.body).not.toContain("undefined")
  })
})

test("omits undefined values, and needs no arguments if it has none", async () => {
  const { xroom, asked } = answered({}, envelope({}), envelope({ id, type: 1, isLocked: false }))
  expect(await xroom.room.list()).toEqual({})
  await xroom.room.init({ id, type: undefined, key: undefined })
  expect(asked.map(({ body }) => body)).toEqual([
    '{"method":"list","data":{}}',
    `{"method":"init","data":{"id":"${id}"}}`,
  ])
})

test("reports a missing argument before anything is sent, also where JSON would drop it", async () => {
  const { xroom, asked } = answered({}, envelope(null))
  const missing: [string, () => PromiseLike<unknown>][] = [
    ["password", () => xroom.room.setPassword({ id, password: undefined as unknown as null })],
    ["lock", () => xroom.room.setLock({ id } as Parameters<typeof xroom.room.setLock>[0])],
    ["id", () => xroom.room.init({} as { id: string })],
    ["validUntil", () => xroom.booking.add({ ...room } as Parameters<typeof xroom.booking.add>[0])],
    ["domain", () => xroom.webhook.list({} as { domain: string })],
  ]
  for (const [parameter, call] of missing) {
    expect(await failureOf(call())).toMatchObject({ name: "ConfigError", parameter })
  }
  expect(asked).toEqual([])
})

describe("times", () => {
  const sent = async (validUntil: Date | number | string, timeFormat?: "ms" | "iso") => {
    const { xroom, asked } = answered({ timeFormat }, envelope(null))
    await xroom.booking.add({ ...room, validUntil })
    return (JSON.parse(asked[0]?.body ?? "") as { data: { validUntil: unknown } }).data.validUntil
  }

  test("are Dates, sent as ms or as ISO 8601, and other values are sent unchanged", async () => {
    expect(await sent(new Date(until))).toBe(until)
    expect(await sent(new Date(until), "iso")).toBe("2026-11-13T08:00:00.000Z")
    expect(await sent(until, "iso")).toBe(until)
    expect(await sent("2026-11-13T08:00:00Z")).toBe("2026-11-13T08:00:00Z")
    expect(await sent(0)).toBe(0)
  })

  test("that are invalid are rejected before anything is sent", async () => {
    for (const bad of [new Date("tomorrow"), Number.NaN, Number.POSITIVE_INFINITY, ""]) {
      expect(await failureOf(sent(bad))).toMatchObject({ name: "ConfigError", parameter: "validUntil" })
    }
  })

  test("are read in any form", () => {
    for (const time of [until, String(until), "2026-11-13T08:00:00.000Z"]) expect(toDate(time).getTime()).toBe(until)
    expect(toDate("-1").getTime()).toBe(-1)
    expect(toDate("soon").getTime()).toBeNaN()
  })
})

describe("ids", () => {
  test.each(["chat.example/a/b", "../x", "chat.example/sala 1", "chat.example/aula 🙂 é", "\u0000", 'a"b\\'])(
    "%j is sent unchanged",
    async (odd) => {
      const { xroom, asked } = answered({}, envelope(true))
      await xroom.room.destroy({ id: odd })
      expect(asked[0]?.url).toBe("https://signal.zroom.app/api/room")
      expect(JSON.parse(asked[0]?.body ?? "")).toEqual({ method: "destroy", data: { id: odd } })
    },
  )

  test("with multibyte characters arrive intact", async () => {
    const bodies: string[] = []
    await using server = await serve((request, response) => {
      const parts: Buffer[] = []
      request.on("data", (part: Buffer) => parts.push(part))
      request.on("end", () => {
        const body = Buffer.concat(parts)
        bodies.push(body.toString("utf8"))
        expect(request.headers["content-length"]).toBe(String(body.byteLength))
        response.setHeader("content-type", "application/json").end('{"isError":false,"errMsg":null,"data":true}')
      })
    })
    const xroom = new XRoom({ authId, secret, baseUrl: server.origin })
    expect(await xroom.room.destroy({ id: "chat.example/é🙂" })).toBe(true)
    expect(server.seen[0]?.target).toBe("/api/room")
    expect(JSON.parse(bodies[0] ?? "")).toMatchObject({ data: { id: "chat.example/é🙂" } })
  })
})

describe("a client", () => {
  test("uses the URL of its region or baseUrl", async () => {
    const where = async (options: Partial<XRoomOptions>) => {
      const { xroom, asked } = answered(options, envelope({}))
      await xroom.room.list()
      return asked[0]?.url
    }
    expect(await where({})).toBe("https://signal.zroom.app/api/room")
    expect(await where({ region: "eu" })).toBe("https://signal.zroom.app/api/room")
    expect(await where({ region: "us" })).toBe("https://sfo-1.signal.zroom.app/api/room")
    for (const baseUrl of ["https://api.xroom.app", "https://api.xroom.app/api/", "api.xroom.app//api"]) {
      expect(await where({ baseUrl, region: "us" })).toBe("https://api.xroom.app/api/room")
    }
    expect(await where({ baseUrl: "http://127.0.0.1:8080/x" })).toBe("http://127.0.0.1:8080/x/api/room")
  })

  test("sends the configured version", async () => {
    const { xroom, asked } = answered({ apiVersion: 3 }, envelope({}))
    await xroom.room.list()
    expect(asked[0]?.headers["x-api-version"]).toBe("3")
  })

  test.each([
    ["authId", { authId: undefined }],
    ["authId", { authId: "" }],
    ["authId", { authId: "a\nb" }],
    ["secret", { secret: undefined }],
    ["secret", { secret: "" }],
    ["region", { region: "mars" as "eu" }],
    ["apiVersion", { apiVersion: 0 }],
    ["apiVersion", { apiVersion: Number.NaN }],
    ["baseUrl", { baseUrl: "" }],
    ["baseUrl", { baseUrl: "file:///etc" }],
    ["webhookToken", { webhookToken: "short" }],
    ["webhookToken", { webhookToken: [] }],
  ])("without a valid %s is rejected by name: %o", (parameter, options) => {
    expect(() => new XRoom({ authId, secret, ...options })).toThrow(
      expect.objectContaining({ name: "ConfigError", parameter }) as Error,
    )
  })
})

describe("salts", () => {
  test("are new for every attempt", async () => {
    const lost = new Error("reset")
    const { xroom, asked, waits } = answered({}, lost, json("busy", 503), envelope({}))
    await xroom.room.list()
    await xroom.room.list()
    expect(asked).toHaveLength(4)
    expect(new Set(asked.map(({ headers }) => headers["x-random"])).size).toBe(4)
    expect(waits).toEqual([500, 1_000])
  })

  test.each([["short"], [""], [`${"a".repeat(40)}\n`], ["é".repeat(40)]])(
    "like %j are rejected before anything is sent",
    async (salt) => {
      const { xroom, asked } = answered({ saltFactory: () => salt }, envelope({}))
      expect(await failureOf(xroom.room.list())).toBeInstanceOf(ConfigError)
      expect(asked).toEqual([])
    },
  )
})

describe("retries", () => {
  const again = new Set(["room.setLock", "room.setPassword", "room.list", "booking.remove", "booking.update"])
  for (const name of ["booking.list", "booking.get", "webhook.remove", "webhook.list", "webhook.validate"])
    again.add(name)

  test.each(methods)("%s", async (name, call, _sent, data) => {
    const { xroom, asked } = answered({}, json("busy", 503), envelope(data))
    const outcome = await Promise.resolve(call(xroom)).catch((error: unknown) => error)
    expect(asked).toHaveLength(again.has(name) ? 2 : 1)
    if (again.has(name)) expect(outcome).toEqual(data)
    else expect(outcome).toMatchObject({ name: "XRoomError", status: 503 })
  })

  test("any method if nothing can have arrived", async () => {
    const lost = Object.assign(new TypeError("fetch failed"), { cause: { code: "ECONNREFUSED" } })
    const { xroom, asked } = answered({}, lost, envelope({ id, type: 1, isLocked: false }))
    await xroom.room.init({ id })
    expect(asked).toHaveLength(2)
  })
})

describe("methods by name", () => {
  test("use their known rules, and unknown ones are sent once", async () => {
    const { xroom, asked } = answered({ maxRetries: 1 }, json("busy", 503), envelope({ any: 1 }))
    expect(await xroom.call("room", "list")).toEqual({ any: 1 })
    expect(asked.map(({ body }) => body)).toEqual(['{"method":"list"}', '{"method":"list"}'])
    const other = answered({}, json("busy", 503), envelope(7))
    expect(await failureOf(other.xroom.call("robot", "wake", { id: 1 }))).toMatchObject({ status: 503 })
    expect(await other.xroom.call("robot", "wake", { id: 1 })).toBe(7)
    expect(other.asked[1]).toMatchObject({
      url: "https://signal.zroom.app/api/robot",
      body: '{"method":"wake","data":{"id":1}}',
    })
    expect(other.asked[1]?.headers["x-auth-key"]).toMatch(/^[0-9a-f]{64}$/)
  })

  test("are names, not paths", async () => {
    const { xroom, asked } = answered({}, envelope(1))
    for (const [collection, method] of [
      ["../x", "list"],
      ["room", "list#"],
      ["", "list"],
      ["room?", ""],
    ] as const) {
      expect(await failureOf(xroom.call(collection, method))).toBeInstanceOf(ConfigError)
    }
    expect(asked).toEqual([])
  })
})

describe("the raw client", () => {
  test("calls each method by collection and name, and returns the envelope", async () => {
    const booked = { domain: "chat.example", roomName: "demo", validUntil: until }
    const { xroom, asked } = answered({}, envelope([booked]))
    const { data, error } = await xroom.api.POST("/booking", {
      body: { method: "list", data: { domain: "chat.example" } },
    })
    expect([data, error]).toEqual([{ isError: false, errMsg: null, data: [booked] }, undefined])
    expect(asked[0]).toMatchObject({
      url: "https://signal.zroom.app/api/booking",
      body: '{"method":"list","data":{"domain":"chat.example"}}',
    })
    expect(asked[0]?.headers["x-api-version"]).toBe("2")
  })

  test.each([
    ["list", { method: "list", data: {} } as const, 2],
    ["init", { method: "init", data: { id: "chat.example/demo" } } as const, 1],
  ])("retries %s as its method does", async (_method, body, calls) => {
    const { xroom, asked } = answered({}, html(500), envelope({}))
    await xroom.api.POST("/room", { body })
    expect(asked).toHaveLength(calls)
  })

  test("does not accept a method name as part of the path", async () => {
    const { xroom, asked } = answered({}, envelope({}))
    const call = xroom.api.POST as unknown as (path: string, init: object) => Promise<unknown>
    const error = await failureOf(call("/room#list", { body: { method: "list" } }))
    expect(error).toMatchObject({ name: "ConfigError", option: "path" })
    expect(asked).toEqual([])
  })
})
