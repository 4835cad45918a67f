import { describe, expect, test, vi } from "vitest"
import { type Sessions, sessions } from "../../src/ethora/apps.ts"
import { contextOf } from "./context.ts"

const options = { timeout: 7 }

/** Sessions whose client tokens name the user. */
function made() {
  const { context, calls } = contextOf({ token: "t", new: true })
  const clientToken = vi.fn((userId: string | number) => Promise.resolve(`token-of-${userId}`))
  return { own: sessions(context, clientToken), calls, clientToken }
}

describe("sessions", () => {
  test.each<[string, (own: Sessions) => Promise<unknown>, string, object]>([
    ["create", (own) => own.create("ada", options), "createClientSession", { "x-custom-token": "token-of-ada" }],
    ["create by number", (own) => own.create(7, options), "createClientSession", { "x-custom-token": "token-of-7" }],
    ["exchange", (own) => own.exchange("c.l.t", options), "createClientSession", { "x-custom-token": "c.l.t" }],
    ["refresh", (own) => own.refresh("r3fresh", options), "refreshClientSession", { authorization: "r3fresh" }],
  ])("%s sends its token in the header that is read", async (_name, call, operation, headers) => {
    const { own, calls } = made()
    expect(await call(own)).toEqual({ token: "t", new: true })
    expect(calls).toStrictEqual([{ operation, input: { headers }, options }])
  })

  test.each<[string, string, (own: Sessions) => Promise<unknown>]>([
    ["an empty client token", "clientToken must not be empty", (own) => own.exchange("")],
    ["an empty refresh token", "refreshToken must not be empty", (own) => own.refresh("")],
  ])("%s is refused, and nothing sent", async (_name, message, call) => {
    const { own, calls } = made()
    await expect(call(own)).rejects.toMatchObject({ name: "ConfigError", message, parameter: message.split(" ")[0] })
    expect(calls).toEqual([])
  })

  test("what keeps a client token from being made rejects the call", async () => {
    const { own, calls, clientToken } = made()
    const error = new Error("no secrets")
    clientToken.mockRejectedValueOnce(error)
    await expect(own.create("ada")).rejects.toBe(error)
    expect(calls).toEqual([])
  })
})
