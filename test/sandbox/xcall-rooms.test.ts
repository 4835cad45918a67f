import { type GenericSchema, parse } from "valibot"
import { describe, expect, test } from "vitest"
import { operations } from "../../generated/xcall/operations.ts"
import * as schemas from "../../generated/xcall/schemas.ts"
import { xcallSandbox } from "conferkit/sandbox"
import { ask, claims, hmac, mint } from "./xcall.ts"

const now = 1773239400000

describe("room tokens", () => {
  test("have header and claims in a fixed order", async () => {
    const sandbox = xcallSandbox({ now: () => now, apiSecret: "xcall-api-secret-0001" })
    const token = await mint(sandbox, { room_id: "reuniao-semanal", user: { external_id: "user-123" } })
    expect(token).toBe(
      "eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJpc3MiOiJ4Y2FsbC1hY2NvdW50cyIsInN1YiI6InVzZXItMTIzIiwicm9vbV9pZCI6InJldW5pYW8tc2VtYW5hbCIsImlhdCI6MTc3MzIzOTQwMCwiZXhwIjoxNzczMjQzMDAwLCJqdGkiOiJ0b2tfMDAwMSJ9.KX90r2hqZX_UhTNK_20bE6PcJjiMCGT_6XS7p4Wre-0",
    )
  })

  test("are always new, and last as long as requested", async () => {
    const sandbox = xcallSandbox({ now: () => now })
    const token = await mint(sandbox, { room_id: "a" })
    expect(claims(token)).toEqual({
      iss: "xcall-accounts",
      room_id: "a",
      iat: 1773239400,
      exp: 1773243000,
      jti: "tok_0001",
    })
    expect(claims(await mint(sandbox, { room_id: "a", ttl_seconds: 60 }))).toMatchObject({
      exp: 1773239460,
      jti: "tok_0002",
    })
    const [signed, signature] = [token.slice(0, token.lastIndexOf(".")), token.split(".")[2]]
    expect(signature).toBe(hmac("sandbox-secret", signed, "base64url"))
    expect(sandbox.tokens.map(({ jti, expiresAt }) => [jti, expiresAt])).toEqual([
      ["tok_0001", now + 3_600_000],
      ["tok_0002", now + 60_000],
    ])
  })

  const inCamel = {
    roomId: "sala-1",
    user: { externalId: "u-1", displayName: "Ana" },
    embedOrigin: "https://app.example.org",
    branding: { primaryColor: "#0f766e" },
    features: { chat: "1", screen_share: "0", ownFlag: "1" },
    singleUse: true,
    ttlSeconds: 600,
  }
  const inSnake = {
    room_id: "sala-1",
    user: { external_id: "u-1", display_name: "Ana" },
    embed_origin: "https://app.example.org",
    branding: { primary_color: "#0f766e" },
    features: { chat: "1", screen_share: "0", ownFlag: "1" },
    single_use: true,
    ttl_seconds: 600,
  }

  test.each([
    ["any", [200, 200]],
    ["snake", [200, 422]],
    ["camel", [422, 200]],
  ] as const)(
    "are requested with names in %s case, but feature names are never converted",
    async (wireCase, statuses) => {
      const sandbox = xcallSandbox({ wireCase })
      const asked = [inSnake, inCamel].map((body) => ask(sandbox, "/token", { body }))
      expect((await Promise.all(asked)).map(({ status }) => status)).toEqual(statuses)
      for (const { params } of sandbox.tokens) expect(params).toEqual(inSnake)
    },
  )

  test.each([
    ["no room", {}, 422, /^room_id: /],
    ["an empty room", { room_id: "" }, 422, /^room_id: /],
    ["a number as name", { room_id: "a", user: { display_name: 1 } }, 422, /^user\.display_name: /],
    ["a flag that is not a string", { room_id: "a", features: { chat: true } }, 422, /^features\.chat: /],
    ["no lifetime", { room_id: "a", ttl_seconds: 0 }, 422, /^ttl_seconds: /],
    ["a list", [], 400, "The body is not a JSON object"],
    ["malformed JSON", "{", 400, "The body is not a JSON object"],
  ])("are rejected for %s", async (_name, body, status, message) => {
    const answer = await ask(xcallSandbox(), "/token", { body })
    expect(answer.status).toBe(status)
    expect((answer.body as { message: string }).message).toMatch(message)
  })

  test("let someone into their room, until they expire, once or several times", async () => {
    const clock = { now }
    const sandbox = xcallSandbox({ now: () => clock.now })
    const often = await mint(sandbox, { room_id: "a", user: { external_id: "u-1", display_name: "Ana" } })
    const once = await mint(sandbox, { room_id: "a", single_use: true, ttl_seconds: 60 })
    const join = (token: string, room = "a") => sandbox.join(room, { token })
    expect(join(often)).toMatchObject({ external_id: "u-1", display_name: "Ana" })
    expect(join(often).id).not.toBe(join(often).id)
    expect(() => join(often, "b")).toThrow("is for the room a")
    join(once)
    expect(() => join(once)).toThrow("already been used")
    const late = await mint(sandbox, { room_id: "a", ttl_seconds: 60 })
    clock.now += 60_000
    expect(() => join(late)).toThrow("has expired")
    expect(() => join(`${often}x`)).toThrow("not issued by this server")
    expect(sandbox.tokens.map(({ visits }) => visits)).toEqual([3, 1, 0])
  })
})

describe("rooms", () => {
  test("a room is active from its start to its end, even if nobody is present", async () => {
    const clock = { now }
    const sandbox = xcallSandbox({ now: () => clock.now })
    const info = async () => (await ask(sandbox, "/rooms/sala%201%2Fa/info")).body
    const room = "sala 1/a"
    const inactive = { active: false, participants_count: 0, started_at: null }
    await mint(sandbox, { room_id: room })
    expect(await info()).toEqual(inactive)
    sandbox.start(room)
    clock.now += 1000
    sandbox.start(room)
    const active = { active: true, started_at: "2026-03-11T14:30:00.000Z" }
    expect(await info()).toEqual({ ...active, participants_count: 0 })
    const ana = sandbox.join(room, { external_id: "u-1" })
    sandbox.join(room)
    expect(await info()).toEqual({ ...active, participants_count: 2 })
    sandbox.leave(room, ana.id)
    sandbox.heartbeat(room)
    expect(await info()).toEqual({ ...active, participants_count: 1 })
    sandbox.end(room)
    expect(await info()).toEqual(inactive)
    sandbox.join(room)
    expect(await info()).toEqual({ active: true, participants_count: 1, started_at: "2026-03-11T14:30:01.000Z" })
  })

  test("an impossible action is an error in the test that requests it", () => {
    const sandbox = xcallSandbox()
    sandbox.start("a")
    sandbox.end("a")
    for (const act of ["end", "heartbeat"] as const) {
      expect(() => {
        sandbox[act]("a")
      }).toThrow("not active")
    }
    sandbox.join("a")
    expect(() => {
      sandbox.leave("a", "nobody")
    }).toThrow("There is no nobody")
  })

  test("a room that was never active may be reported as missing", async () => {
    const sandbox = xcallSandbox({ answers: { unknownRoom: "404" } })
    expect(await ask(sandbox, "/rooms/a/info")).toEqual({ status: 404, body: { message: "Room not found" } })
    sandbox.start("a")
    sandbox.end("a")
    expect((await ask(sandbox, "/rooms/a/info")).status).toBe(200)
  })
})

test.each(["none", "data"] as const)("with the envelope %s, every response matches the document", async (envelope) => {
  const sandbox = xcallSandbox({ answers: { envelope } })
  const session = { headers: { authorization: `Bearer ${sandbox.session()}` } }
  sandbox.join("a")
  const calls: Record<keyof typeof operations, [ReturnType<typeof ask>, GenericSchema]> = {
    createRoomToken: [ask(sandbox, "/token", { body: { room_id: "a" } }), schemas.vTokenResponse],
    getRoomInfo: [ask(sandbox, "/rooms/a/info"), schemas.vRoomInfoData],
    getAccount: [ask(sandbox, "/account", session), schemas.vAccountData],
    getSubscription: [ask(sandbox, "/subscription", session), schemas.vSubscriptionData],
  }
  for (const [name, [answering, schema]] of Object.entries(calls)) {
    const { status, body } = await answering
    const answer = envelope === "data" ? (body as { data: unknown }).data : body
    expect([name, status]).toEqual([name, 200])
    expect(parse(schema, answer), name).toEqual(answer)
  }
})
