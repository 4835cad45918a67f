import { inspect } from "node:util"
import { describe, expect, test } from "vitest"
import { isDecodeError, webhookUrl, type XRoom, XRoomError } from "conferkit/xroom"
import { failureOf } from "../support/bigbluebutton.ts"
import { html, json } from "../support/fetching.ts"
import { answered, envelope, rejected, secret } from "./support.ts"

const id = "chat.example/demo"

describe("an API error", () => {
  test.each([200, 201, 400, 401, 403, 404, 500, 503])("is detected by isError, also with status %d", async (status) => {
    const { xroom, asked } = answered({}, rejected("Unknown method", status))
    const error = await failureOf(xroom.room.init({ id }))
    expect(error).toBeInstanceOf(XRoomError)
    expect(error).toMatchObject({
      name: "XRoomError",
      provider: "xroom",
      operation: "roomInit",
      status,
      code: "refused",
    })
    expect((error as Error).message).toContain("Unknown method")
    await failureOf(xroom.room.list())
    expect(asked).toHaveLength(2)
  })

  test("may have no message", async () => {
    for (const none of [null, "", 7]) {
      const error = await failureOf(answered({}, rejected(none)).xroom.room.list())
      expect((error as Error).message).toBe("xroom.roomList: refused: no message")
    }
  })

  test("is also detected by its status, with any envelope or none", async () => {
    const failing = async (response: Response) => failureOf(answered({ maxRetries: 0 }, response).xroom.room.list())
    expect(await failing(envelope({}, 500))).toMatchObject({ name: "XRoomError", status: 500, code: "http_500" })
    expect(await failing(html(502))).toMatchObject({ name: "XRoomError", status: 502, code: "http_502" })
    expect(await failing(new Response(null, { status: 401 }))).toMatchObject({ status: 401, code: "http_401" })
    expect(await failing(json({ errMsg: "Busy", isError: false }, 429))).toMatchObject({
      message: expect.stringContaining("Busy") as string,
    })
  })

  test("is returned as the raw client's error", async () => {
    const { xroom } = answered({}, rejected("No such room"))
    const { data, error } = await xroom.api.POST("/room", { body: { method: "destroy", data: { id } } })
    expect([data, error]).toEqual([undefined, { isError: true, errMsg: "No such room", data: null }])
  })

  test.each([
    ["an error", rejected("No such room"), undefined],
    ["a result", envelope(true), { isError: false, errMsg: null, data: true }],
  ])("is judged again if middleware replaces the response: %s", async (_what, response, result) => {
    const { xroom } = answered({}, response)
    xroom.api.use({ onResponse: ({ response: { body, headers } }) => new Response(body, { headers }) })
    const { data } = await xroom.api.POST("/room", { body: { method: "destroy", data: { id } } })
    expect(data).toEqual(result)
  })
})

describe("an invalid response", () => {
  test.each([
    ["broken JSON", json('{"isError":false,"data":')],
    ["an HTML page", html(200)],
    ["nothing", new Response(null, { status: 204 })],
    ["null", json(null)],
    ["a list", json([])],
    ["without isError", json({ data: {} })],
    ["isError of another type", json({ isError: "false", data: {} })],
    ["an envelope without data", json({ isError: false, errMsg: null })],
    ["null as data", envelope(null)],
    ["data in another form", envelope("chat.example")],
    ["a list instead of a map", envelope([])],
  ])("%s is a DecodeError", async (_kind, response) => {
    const error = await failureOf(answered({}, response).xroom.room.list())
    expect(error).toMatchObject({ name: "DecodeError", provider: "xroom", operation: "roomList" })
  })

  test.each<[form: string, data: unknown, call: (client: XRoom) => PromiseLike<unknown>]>([
    ["an array", {}, ({ booking }) => booking.list({ domain: "d" })],
    ["an array", null, ({ webhook }) => webhook.list({ domain: "d" })],
    ["an object", [], ({ booking }) => booking.get({ domain: "d", roomName: "r" })],
    ["a boolean", "true", ({ room }) => room.destroy({ id })],
    ["an object", true, ({ webhook }) => webhook.validate({ id: 1 })],
    ["an object", "chat.example", ({ room }) => room.list()],
  ])("without %s as data is reported: %j", async (form, data, call) => {
    const error = await failureOf(call(answered({}, envelope(data)).xroom))
    expect(isDecodeError(error)).toBe(true)
    expect(error).toMatchObject({
      message: expect.stringMatching(
        `has data that is not ${form}.*this version of xroom may use another format`,
      ) as string,
    })
  })

  test("a method without a result accepts anything", async () => {
    const where = { domain: "d", roomName: "r" }
    const calls: ((client: XRoom) => PromiseLike<unknown>)[] = [
      ({ room }) => room.kickOut({ id, peerId: "all" }),
      ({ room }) => room.setLock({ id, lock: true }),
      ({ room }) => room.setPassword({ id, password: null }),
      ({ booking }) => booking.add({ ...where, validUntil: 1 }),
      ({ booking }) => booking.remove(where),
      ({ booking }) => booking.update({ ...where, validUntil: 1 }),
      ({ webhook }) => webhook.remove({ id: 1 }),
    ]
    for (const call of calls) {
      for (const body of [
        { isError: false },
        { isError: false, data: null },
        { isError: false, errMsg: null, data: true },
        { isError: false, errMsg: null, data: { id } },
      ]) {
        await expect(call(answered({}, json(body)).xroom)).resolves.toBe(undefined)
      }
    }
  })

  test("empty lists and maps are kept", async () => {
    expect(await answered({}, envelope({})).xroom.room.list()).toEqual({})
    expect(await answered({}, envelope([])).xroom.booking.list({ domain: "d" })).toEqual([])
    expect(await answered({}, envelope([])).xroom.webhook.list({ domain: "d" })).toEqual([])
  })

  test("is never fetched from another host, which would get a valid signature", async () => {
    const redirect = new Response(null, { status: 307, headers: { location: "https://evil.example/api/room" } })
    const { xroom, asked } = answered({}, redirect)
    expect(await failureOf(xroom.room.list())).toMatchObject({ name: "ConnectionError", code: "network" })
    expect(asked).toHaveLength(1)
  })
})

describe("secrets are not shown", () => {
  const password = "pw-of-a-room"
  const hostKey = "host-key-of-a-room"
  const webhookKey = "webhook-key-of-a-domain"
  const webhookToken = "token of/a webhook url"
  const registered = webhookUrl("https://x.example/hook", webhookToken)
  const hidden = [secret, password, hostKey, webhookKey, webhookToken, encodeURIComponent(webhookToken)]
  const echo = {
    isError: true,
    errMsg: `wrong key=${password} in {"hostKey":"${hostKey}"} for ${secret}`,
    data: { key: password, hostKey, password, url: registered, token: webhookToken, webhookKey },
  }
  const answers = [
    json(echo),
    json(echo, 500),
    json(JSON.stringify(echo).slice(1), 502),
    json(JSON.stringify(echo).slice(1)),
    new Error(`lost ${secret}`),
  ]

  test.each(answers.map((answer, nth) => [nth, answer] as const))("when a call fails (%d)", async (_nth, answer) => {
    const lines: unknown[] = []
    const write = (...line: unknown[]) => void lines.push(line)
    const logger = { debug: write, info: write, warn: write, error: write }
    const webhookKeys = { "chat.example": webhookKey }
    const { xroom, asked } = answered({ logger, logLevel: "debug", webhookKeys, webhookToken, maxRetries: 1 }, answer)
    for (const call of [
      () => xroom.room.setPassword({ id, password }),
      () => xroom.room.init({ id, key: password }),
      () => xroom.webhook.list({ domain: "chat.example" }),
    ]) {
      const error = (await failureOf(call())) as Error
      const all = inspect([error, xroom, xroom.room, xroom.webhooks, xroom.api, lines], { depth: 9, showHidden: true })
      const shown = `${all} ${error.message} ${error.stack ?? ""} ${JSON.stringify([error, lines])}`
      for (const word of [...hidden, ...asked.map(({ headers }) => headers["x-auth-key"] ?? "")]) {
        expect(shown).not.toContain(word)
      }
    }
  })
})

test.each<[what: string, data: object, name: string]>([
  ["webhook.validate", {}, "validated"],
  ["webhook.validate", { validated: "maybe" }, "validated"],
  ["webhook.add", { id: 7 }, "validated"],
  ["webhook.add", { id: null, validated: true }, "id"],
  ["room.init", { id: "chat.example/a", isLocked: false }, "type"],
  ["booking.get", { domain: "chat.example", roomName: "a" }, "validUntil"],
])("%s of %o is a DecodeError that names what is missing", async (what, data, name) => {
  const { xroom } = answered({}, envelope(data))
  const calls: Record<string, () => PromiseLike<unknown>> = {
    "webhook.validate": () => xroom.webhook.validate({ id: 7 }),
    "webhook.add": () => xroom.webhook.add({ domain: "chat.example", type: "robot", robotId: 1 }),
    "room.init": () => xroom.room.init({ id: "chat.example/a" }),
    "booking.get": () => xroom.booking.get({ domain: "chat.example", roomName: "a" }),
  }
  const error = await failureOf(calls[what]?.() ?? Promise.resolve())
  expect(error).toMatchObject({ name: "DecodeError" })
  expect((error as Error).message).toContain(`has no valid "${name}"`)
})
