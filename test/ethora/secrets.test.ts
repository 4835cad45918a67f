import { afterEach, beforeEach, describe, expect, test, vi } from "vitest"
import { complete, fromEnvironment, getSecrets } from "../../src/ethora/credentials.ts"
import { type EthoraSecrets } from "../../src/ethora/types.ts"

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
      "or give the options baseUrl, appId and appSecret",
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
  test("reads the environment, and the bot where there is one", () => {
    expect(getSecrets()).toStrictEqual(secrets)
    vi.stubEnv(bot, "bot@xmpp.example.test")
    expect(getSecrets()).toStrictEqual({ ...secrets, chatBotJid: "bot@xmpp.example.test" })
    vi.stubEnv(bot, "")
    expect(getSecrets()).toStrictEqual(secrets)
  })

  test.each([url, id, secret])("without %s names it, and nothing that is there", (name) => {
    for (const none of ["", undefined]) {
      vi.stubEnv(name, none)
      expect(getSecrets).toThrow(missing(name))
    }
  })

  test("names everything that is missing", () => {
    for (const name of [url, secret]) vi.stubEnv(name, undefined)
    expect(getSecrets).toThrow(missing(url, secret))
    vi.stubEnv(id, undefined)
    expect(getSecrets).toThrow(missing(url, id, secret))
  })
})

describe("fromEnvironment", () => {
  test("is as much as there is", () => {
    vi.stubEnv(secret, undefined)
    expect(fromEnvironment()).toEqual({ chatApiUrl: secrets.chatApiUrl, chatAppId: secrets.chatAppId })
  })
})

describe("complete", () => {
  test("takes nothing but texts for secrets, whatever the types say", () => {
    const given = JSON.parse('{ "chatApiUrl": 1, "chatAppId": null, "chatAppSecret": "s", "chatBotJid": 7 }') as object
    expect(() => complete(given)).toThrow(missing(url, id))
    expect(complete({ ...given, chatApiUrl: "u", chatAppId: "a" })).toStrictEqual({
      chatApiUrl: "u",
      chatAppId: "a",
      chatAppSecret: "s",
    })
  })
})
