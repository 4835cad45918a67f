import { afterEach, beforeEach, describe, expect, test, vi } from "vitest"
import { Ethora, type EthoraSecrets, getSecrets } from "conferkit/ethora"

const url = "ETHORA_CHAT_API_URL"
const id = "ETHORA_CHAT_APP_ID"
const secret = "ETHORA_CHAT_APP_SECRET"
const bot = "ETHORA_CHAT_BOT_JID"
const secrets: EthoraSecrets = { chatApiUrl: "https://api.example.test/v1/", chatAppId: "app", chatAppSecret: "s3cret" }

/** The error that lists these variables. */
const missing = (first: string, ...others: readonly string[]) =>
  expect.objectContaining({
    name: "ConfigError",
    message: [
      "Missing required Ethora configuration. Please set the following environment variables:",
      ...[first, ...others].map((each) => `- ${each}`),
      "or pass the options baseUrl, appId and appSecret",
    ].join("\n"),
    parameter: first,
  }) as Error

beforeEach(() => {
  vi.stubEnv(url, secrets.chatApiUrl)
  vi.stubEnv(id, secrets.chatAppId)
  vi.stubEnv(secret, secrets.chatAppSecret)
  vi.stubEnv(bot, undefined)
})
afterEach(() => {
  vi.unstubAllEnvs()
})

describe("getSecrets", () => {
  test("reads the environment, including an optional bot", () => {
    expect(getSecrets()).toStrictEqual(secrets)
    vi.stubEnv(bot, "bot@xmpp.example.test")
    expect(getSecrets()).toStrictEqual({ ...secrets, chatBotJid: "bot@xmpp.example.test" })
    vi.stubEnv(bot, "")
    expect(getSecrets()).toStrictEqual(secrets)
  })

  test.each([url, id, secret])("without %s, names only the missing variable", (name) => {
    for (const none of ["", undefined]) {
      vi.stubEnv(name, none)
      expect(getSecrets).toThrow(missing(name))
    }
  })

  test("names every missing variable", () => {
    for (const name of [url, secret]) vi.stubEnv(name, undefined)
    expect(getSecrets).toThrow(missing(url, secret))
    vi.stubEnv(id, undefined)
    expect(getSecrets).toThrow(missing(url, id, secret))
  })
})

describe("a client", () => {
  test("accepts only strings as secrets, even if the types are ignored", async () => {
    const given = JSON.parse('{ "chatApiUrl": 1, "chatAppId": null, "chatAppSecret": "s", "chatBotJid": 7 }') as object
    const made = (more: object) => new Ethora({ getSecrets: () => ({ ...given, ...more }) as EthoraSecrets })
    expect(() => made({}).createChatName("r")).toThrow(missing(url, id))
    const chat = made({ chatApiUrl: "https://api.example.test", chatAppId: "a" })
    expect(chat.createChatName("r", false)).toBe("a_r")
    await expect(chat.grantChatbotAccessToChatRoom("r")).rejects.toMatchObject({ parameter: "chatBotJid" })
  })
})
