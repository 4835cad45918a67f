import { inspect } from "node:util"
import { describe, expect, test } from "vitest"
import { isDecodeError, type XCallServer } from "conferkit/xcall"
import { failureOf } from "../support/bigbluebutton.ts"
import { html, json } from "../support/fetching.ts"
import { answered, apiKey, apiSecret, token } from "./support.ts"

describe("an API error", () => {
  test.each([
    ["message", { message: "Invalid credentials" }, "Invalid credentials"],
    ["error as a string", { error: "Invalid credentials" }, "Invalid credentials"],
    ["error.message", { error: { message: "Invalid credentials", code: 7 } }, "Invalid credentials"],
    [
      "the first of errors",
      { errors: [{ message: "room_id is required" }, { message: "more" }] },
      "room_id is required",
    ],
    ["message, before error", { message: "one", error: "two" }, "one"],
    ["the status if the message is empty", { message: " ", error: "two" }, "two"],
    ["the status if there is no message", { code: 1 }, "HTTP 422"],
    ["a list", [1, 2], "HTTP 422"],
    ["null", null, "HTTP 422"],
  ])("is read from %s", async (_name, body, message) => {
    const error = await failureOf(answered({}, json(body, 422)).xcall.createRoomToken({ roomId: "sala" }))
    expect(error).toMatchObject({
      name: "XCallApiError",
      status: 422,
      code: "http_422",
      operation: "createRoomToken",
      message,
    })
  })

  test("may be text, cut to one line, or a page, or empty", async () => {
    const failing = async (response: Response) => failureOf(answered({}, response).xcall.getRoomInfo("sala"))
    const text = new Response(` Conta\n inativa ${"x".repeat(5_000)}`, { status: 403 })
    const told = await failing(text)
    expect(told).toMatchObject({ status: 403, message: expect.stringMatching(/^Conta inativa x+$/) as string })
    expect((told as Error).message.length).toBeLessThan(301)
    expect(await failing(html(502))).toMatchObject({ status: 502, message: "HTTP 502" })
    expect(await failing(new Response(null, { status: 500 }))).toMatchObject({ status: 500, message: "HTTP 500" })
  })

  test("is parsed by parseError if given", async () => {
    const parseError = (body: unknown, status: number) =>
      typeof body === "string"
        ? `${status}: ${body}`
        : body !== null && typeof body === "object" && "detail" in body
          ? String(body.detail)
          : undefined
    const failing = async (response: Response) =>
      (await failureOf(answered({ parseError }, response).xcall.getRoomInfo("sala"))) as Error
    expect((await failing(json({ detail: "no such room" }, 404))).message).toBe("no such room")
    expect((await failing(new Response("gone", { status: 410 }))).message).toBe("410: gone")
    expect((await failing(json({ message: "usual" }, 400))).message).toBe("usual")
  })

  test.each<[what: string, parseError: (body: unknown) => never]>([
    ["a number", () => 5 as never],
    ["an object", (body) => body as never],
    ["a promise", () => Promise.resolve("later") as never],
    ["null", () => null as never],
  ])("is read as usual if parseError returns %s", async (_what, parseError) => {
    const { xcall } = answered({ parseError }, json({ message: "usual" }, 400))
    const error = (await failureOf(xcall.getRoomInfo("sala"))) as Error
    expect(error).toMatchObject({ name: "XCallApiError", status: 400, message: "usual" })
  })

  test("suggests which assumption may be wrong", async () => {
    const missing = await failureOf(answered({}, json({}, 404)).xcall.getRoomInfo("sala"))
    expect(missing).toMatchObject({ hint: expect.stringContaining("paths") as string })
    const rejected = await failureOf(answered({}, json({}, 401)).xcall.createRoomToken({ roomId: "sala" }))
    expect(rejected).toMatchObject({ hint: expect.stringContaining("auth") as string })
    const session = await failureOf(answered({}, json({}, 401)).xcall.withToken("t").getAccount())
    expect(session).toMatchObject({ hint: expect.stringContaining("sessionHeader") as string })
  })

  test("has a hint about paths only where a path is assumed, and none for other statuses", async () => {
    const hintOf = async (status: number, call: (xcall: XCallServer) => PromiseLike<unknown>) => {
      const error = await failureOf(call(answered({ maxRetries: 0 }, json({ message: "no" }, status)).xcall))
      return (error as { hint?: string }).hint
    }
    const assumed = "the path of this call is an assumption; see the option paths"
    for (const status of [404, 405])
      expect(await hintOf(status, (xcall) => xcall.withToken("t").getAccount())).toBe(assumed)
    expect(await hintOf(404, (xcall) => xcall.getRoomInfo("sala"))).toMatch(/^the room does not exist/)
    expect(await hintOf(405, (xcall) => xcall.getRoomInfo("sala"))).toBe(assumed)
    for (const status of [400, 409, 422])
      expect(await hintOf(status, (xcall) => xcall.getRoomInfo("sala"))).toBeUndefined()
    for (const status of [404, 405, 422])
      expect(await hintOf(status, (xcall) => xcall.createRoomToken({ roomId: "sala" }))).toBeUndefined()
  })

  test("needs an error status: a message in a 2xx response is an ordinary field", async () => {
    const info = { active: false, participants_count: 0, started_at: null, message: "closed", error: "none" }
    expect(await answered({}, json(info)).xcall.getRoomInfo("sala")).toEqual(info)
    expect(await answered({}, json({ token }, 201)).xcall.createRoomToken({ roomId: "sala" })).toEqual({ token })
  })

  test("is returned as the raw client's error", async () => {
    const { xcall } = answered({}, json({ message: "no" }, 400))
    const { data, error, response } = await xcall.api.POST("/token", { body: { room_id: "sala" } })
    expect([data, error, response.status]).toEqual([undefined, { message: "no" }, 400])
  })
})

const calls: [name: string, call: (xcall: XCallServer) => PromiseLike<unknown>, answer: object][] = [
  ["createRoomToken", (xcall) => xcall.createRoomToken({ roomId: "sala" }), { token }],
  ["getRoomInfo", (xcall) => xcall.getRoomInfo("sala"), { active: false, participants_count: 0, started_at: null }],
  ["getAccount", (xcall) => xcall.withToken("t").getAccount(), { id: "acc-1", name: "Exemplo" }],
  ["getSubscription", (xcall) => xcall.withToken("t").getSubscription(), { id: "sub-1", plan_id: "p", status: "new" }],
]

describe.each(calls)("a response to %s", (_name, call, answer) => {
  test("may be wrapped in data, which is detected or configured", async () => {
    const of = async (envelope: "auto" | "none" | "data" | undefined, body: unknown) =>
      Promise.resolve(call(answered({ envelope }, json(body)).xcall)).catch((error: unknown) => error)
    expect(await of(undefined, answer)).toEqual(answer)
    expect(await of(undefined, { data: answer })).toEqual(answer)
    expect(await of("data", { data: answer, token: "x", active: 1, id: 1, plan_id: 1 })).toEqual(answer)
    const both = { ...answer, data: { of: "its own" } }
    expect(await of(undefined, both)).toEqual(both)
    expect(await of("none", both)).toEqual(both)
    expect(isDecodeError(await of("none", { data: answer }))).toBe(true)
    expect(isDecodeError(await of("data", answer))).toBe(true)
  })

  test.each([
    ["broken JSON", json('{"token":')],
    ["an HTML page", html(200)],
    ["nothing", new Response(null, { status: 204 })],
    ["an empty string", json("")],
    ["null", json(null)],
    ["a list", json([])],
    ["a string", json('"token"')],
    ["another object", json({ ok: true })],
    ["an empty wrapper", json({ data: {} })],
  ])("that is %s is a DecodeError", async (_kind, response) => {
    const error = await failureOf(call(answered({}, response).xcall))
    expect(error).toMatchObject({ name: "DecodeError", provider: "xcall", status: response.status })
  })

  test("never comes from another host", async () => {
    const redirect = new Response(null, { status: 307, headers: { location: "https://evil.example/token" } })
    const { xcall, asked } = answered({}, redirect, json(answer))
    expect(await failureOf(call(xcall))).toMatchObject({ name: "ConnectionError", code: "network" })
    expect(asked).toHaveLength(1)
  })

  test("that fails shows no secret", async () => {
    const session = "opaque-session-of-tests"
    const hidden = [apiSecret, session, Buffer.from(`${apiKey}:${apiSecret}`).toString("base64")]
    const echo = { message: `bad ${hidden.join(" ")}`, headers: { authorization: hidden } }
    const answers = [json(echo, 400), json(JSON.stringify(echo).slice(1), 500), new Error(`lost ${hidden.join(" ")}`)]
    const lines: unknown[] = []
    const write = (...line: unknown[]) => void lines.push(line)
    const logger = { debug: write, info: write, warn: write, error: write }
    for (const mode of ["headers", "basic", "query", "body"] as const) {
      for (const response of answers) {
        const { xcall } = answered({ auth: { mode }, logger, logLevel: "debug", maxRetries: 1 }, response)
        const error = (await failureOf(call(xcall.withToken(session)))) as Error
        const all = inspect([error, xcall, xcall.webhooks, xcall.api, lines], { depth: 9, showHidden: true })
        for (const secret of hidden) {
          expect(`${all} ${error.message} ${error.stack ?? ""} ${JSON.stringify([error, lines])}`).not.toContain(secret)
        }
      }
    }
  })
})
