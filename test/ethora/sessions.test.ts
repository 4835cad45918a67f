import { describe, expect, test } from "vitest"
import type { Ethora } from "conferkit/ethora"
import { json } from "../support/fetching.ts"
import { answered } from "./support.ts"

const options = { headers: { "x-own": "1" } }

describe("sessions", () => {
  test.each<[string, (chat: Ethora) => Promise<unknown>, string, (chat: Ethora) => [string, string]]>([
    [
      "create",
      (chat) => chat.sessions.create("ada", options),
      "client",
      (chat) => ["x-custom-token", chat.createChatUserJwtToken("ada")],
    ],
    [
      "create by number",
      (chat) => chat.sessions.create(7, options),
      "client",
      (chat) => ["x-custom-token", chat.createChatUserJwtToken(7)],
    ],
    ["exchange", (chat) => chat.sessions.exchange("c.l.t", options), "client", () => ["x-custom-token", "c.l.t"]],
    ["refresh", (chat) => chat.sessions.refresh("r3fresh", options), "refresh", () => ["authorization", "r3fresh"]],
  ])("%s sends its token in the expected header", async (_name, call, end, expected) => {
    const { chat, asked } = answered({}, json({ token: "t", new: true }))
    expect(await call(chat)).toEqual({ token: "t", new: true })
    const [header, token] = expected(chat)
    expect(asked).toMatchObject([{ method: "POST", headers: { [header]: token, "x-own": "1" } }])
    expect(asked[0]?.url).toMatch(new RegExp(`/${end}$`))
    const other = header === "authorization" ? "x-custom-token" : "authorization"
    expect(asked[0]?.headers).not.toHaveProperty(other)
  })

  test.each<[string, string, (chat: Ethora) => Promise<unknown>]>([
    ["an empty client token", "clientToken must not be empty", (chat) => chat.sessions.exchange("")],
    ["an empty refresh token", "refreshToken must not be empty", (chat) => chat.sessions.refresh("")],
  ])("%s is rejected, and nothing is sent", async (_name, message, call) => {
    const { chat, asked } = answered()
    await expect(call(chat)).rejects.toMatchObject({ name: "ConfigError", message, parameter: message.split(" ")[0] })
    expect(asked).toEqual([])
  })

  test("an error while creating a client token rejects the call", async () => {
    const cause = new Error("no secrets")
    const { chat, asked } = answered({
      appId: undefined,
      appSecret: undefined,
      getSecrets: () => Promise.reject(cause),
    })
    await expect(chat.sessions.create("ada")).rejects.toMatchObject({ name: "ConfigError", cause })
    expect(asked).toEqual([])
  })
})
