import { afterEach, beforeEach, describe, expect, test, vi } from "vitest"
import { ConfigError, Ethora, type EthoraOptions, type EthoraSecrets } from "conferkit/ethora"
import { fetching, json } from "../support/fetching.ts"
import { unheardRejections } from "../support/unheard.ts"

const secrets: EthoraSecrets = { chatApiUrl: "https://api.example.test", chatAppId: "app", chatAppSecret: "s3cret" }
const environment = {
  ETHORA_CHAT_API_URL: "https://environment.example.test",
  ETHORA_CHAT_APP_ID: "app-of-environment",
  ETHORA_CHAT_APP_SECRET: "secret-of-environment",
  ETHORA_CHAT_BOT_JID: undefined,
}

const setEnvironment = (values: Partial<Record<keyof typeof environment, string | undefined>>) => {
  for (const [name, value] of Object.entries(values)) vi.stubEnv(name, value)
}

const configError = (message: string, parameter: string, more: object = {}) =>
  expect.objectContaining({ name: "ConfigError", message, parameter, ...more }) as Error

const arriving = configError("getSecrets has not resolved yet: await ready() before this call", "getSecrets")

/** A client whose calls get this response, with a stopped clock: equal keys give equal tokens. */
function made(options: EthoraOptions = {}, response = json({ ok: true })) {
  const { fetch, asked } = fetching(response)
  const chat = new Ethora({ fetch, maxRetries: 0, runtime: { now: () => 1_700_000_000_000 }, ...options })
  return {
    chat,
    asked,
    /** The app in a name that is created synchronously. */
    appNow: () => chat.createChatName("r", false).slice(0, -2),
    /** URL, app and token of the requests that a call sends. */
    account: async () => {
      await chat.rooms.grantAccess("r", ["u"])
      const { url = "", headers, body = "" } = asked.at(-1) ?? {}
      const { chatName } = JSON.parse(body) as { chatName: string }
      return { address: new URL(url).origin, app: chatName.split("_")[0], token: headers?.["x-custom-token"] }
    },
  }
}

beforeEach(() => {
  setEnvironment(environment)
})
afterEach(() => {
  vi.unstubAllEnvs()
})

describe("the client's account", () => {
  test("comes from the environment", async () => {
    const { appNow, account, chat } = made()
    expect(appNow()).toBe("app-of-environment")
    expect(await account()).toMatchObject({ address: "https://environment.example.test", app: "app-of-environment" })
    await expect(chat.grantChatbotAccessToChatRoom("r")).rejects.toMatchObject({ parameter: "chatBotJid" })
  })

  test("does not change after the client is created", () => {
    const { appNow } = made()
    setEnvironment({ ETHORA_CHAT_APP_ID: "another" })
    expect(appNow()).toBe("app-of-environment")
  })

  test("is rejected at once if incomplete", () => {
    setEnvironment({ ETHORA_CHAT_API_URL: "" })
    expect(() => made()).toThrow(expect.objectContaining({ parameter: "ETHORA_CHAT_API_URL" }) as Error)
  })

  test("comes from the options with their own URL; the bot may come from elsewhere", async () => {
    const own = { appId: "own", appSecret: "own-secret" }
    const { chat, account, asked } = made({
      ...own,
      baseUrl: "https://own.example.test",
      chatBotJid: "bot@example.test",
    })
    const { token, ...first } = await account()
    expect(first).toEqual({ address: "https://own.example.test", app: "own" })
    await chat.grantChatbotAccessToChatRoom("r")
    expect(asked.at(-1)?.body).toContain('"own_bot"')
    expect((await made().account()).token).not.toBe(token)

    setEnvironment({ ETHORA_CHAT_BOT_JID: "bot@example.test" })
    const other = made({ ...own, baseUrl: "https://own.example.test" })
    await other.chat.grantChatbotAccessToChatRoom("r")
    expect(other.asked.at(-1)?.body).toContain('"own_bot"')
    const given = await made({ getSecrets: () => secrets, ...own }).account()
    expect(given).toEqual({ address: "https://api.example.test", app: "own", token })
  })

  test.each([
    ["appSecret", { appId: "own" }],
    ["appId", { appSecret: "own-secret" }],
  ])("is rejected without %s if the other is given", (missing, options) => {
    expect(() => made(options)).toThrow(
      configError(`${missing} is missing: pass appId and appSecret together`, missing),
    )
  })
})

describe("keyMode", () => {
  const tokenOf = (keyMode?: "derived" | "raw") => made({ keyMode }).chat.createChatUserJwtToken("u")

  test("is derived by default", () => {
    expect(tokenOf()).toBe(tokenOf("derived"))
    expect(tokenOf("raw")).not.toBe(tokenOf())
  })

  test.each(["", "hex"])("%j is invalid", (given) => {
    expect(() => made({ keyMode: given as "raw" })).toThrow(
      configError('keyMode must be "derived" or "raw"', "keyMode"),
    )
  })
})

describe("a getSecrets function", () => {
  test("replaces the environment, and is not called before it is needed", async () => {
    setEnvironment({ ETHORA_CHAT_API_URL: "", ETHORA_CHAT_APP_ID: "", ETHORA_CHAT_APP_SECRET: "" })
    const getSecrets = vi.fn(() => secrets)
    const { appNow, account } = made({ getSecrets })
    expect(getSecrets).not.toHaveBeenCalled()
    expect(appNow()).toBe("app")
    expect(await account()).toMatchObject({ address: "https://api.example.test", app: "app" })
    expect(getSecrets).toHaveBeenCalledTimes(1)
  })

  test("that is slow is called once for concurrent calls", async () => {
    const getSecrets = vi.fn(() => Promise.resolve(secrets))
    const { chat, appNow, account } = made({ getSecrets })
    const waiting = [chat.ready(), account(), account()] as const
    expect(appNow).toThrow(arriving)
    const [, first, second] = await Promise.all(waiting)
    expect(first).toMatchObject({ address: "https://api.example.test", app: "app" })
    expect(second).toEqual(first)
    expect(appNow()).toBe("app")
    expect(getSecrets).toHaveBeenCalledTimes(1)
  })

  test("is also called by synchronous methods", async () => {
    const getSecrets = vi.fn(() => Promise.resolve(secrets))
    const { appNow } = made({ getSecrets })
    expect(appNow).toThrow(arriving)
    await new Promise(setImmediate)
    expect(appNow()).toBe("app")
    expect(getSecrets).toHaveBeenCalledTimes(1)
  })

  test("that failed is called again by the next call, and not earlier", async () => {
    const cause = new Error("vault is sealed")
    const getSecrets = vi.fn(() => Promise.resolve(secrets)).mockRejectedValueOnce(cause)
    const { chat, account } = made({ getSecrets })
    await expect(chat.ready()).rejects.toThrow(configError("getSecrets failed", "getSecrets", { cause }))
    expect(getSecrets).toHaveBeenCalledTimes(1)
    expect((await account()).app).toBe("app")
    expect(getSecrets).toHaveBeenCalledTimes(2)
  })

  test("that fails during a synchronous method leaves no unhandled rejection", async () => {
    const { appNow } = made({ getSecrets: () => Promise.reject(new Error("vault is sealed")) })
    const unheard = await unheardRejections(() => {
      expect(appNow).toThrow(arriving)
    })
    expect(unheard).toEqual([])
  })

  test("that throws causes a ConfigError with that error as cause", async () => {
    const cause = new Error("no vault")
    const getSecrets = () => {
      throw cause
    }
    const failed = configError("getSecrets failed", "getSecrets", { cause })
    const { chat, appNow } = made({ getSecrets })
    expect(appNow).toThrow(failed)
    await expect(chat.ready()).rejects.toThrow(failed)
  })

  test.each([
    ["synchronously", () => undefined as never],
    ["later", () => Promise.resolve(undefined as never)],
  ])("that returns nothing, %s, is a ConfigError", async (_name, getSecrets) => {
    await expect(made({ getSecrets }).chat.ready()).rejects.toThrow(
      expect.objectContaining({ name: "ConfigError" }) as Error,
    )
  })

  test("that throws an error of this package keeps it", async () => {
    const own = new ConfigError("VAULT_TOKEN is missing", "VAULT_TOKEN")
    const throwing = () => {
      throw own
    }
    await expect(made({ getSecrets: throwing }).chat.ready()).rejects.toBe(own)
    await expect(made({ getSecrets: () => Promise.reject(own) }).chat.ready()).rejects.toBe(own)
  })

  test.each([
    ["synchronously", () => ({ ...secrets, chatAppSecret: "" })],
    ["later", () => Promise.resolve({ ...secrets, chatAppSecret: "" })],
  ])("that omits a secret, %s, gets an error that names it", async (_name, getSecrets) => {
    await expect(made({ getSecrets }).chat.ready()).rejects.toMatchObject({ parameter: "ETHORA_CHAT_APP_SECRET" })
  })
})

describe("an error", () => {
  const secretNames = [
    "password",
    "xmppPassword",
    "appSecret",
    "appToken",
    "secret",
    "token",
    "refreshToken",
    "wsToken",
    "fileToken",
    "authorization",
    "x-custom-token",
    "tenantSecret",
    "appJwt",
    "mfaToken",
    "apiKey",
    "accessToken",
    "registrationToken",
    "firebaseServiceAccount",
  ]
  /** The error of a call whose response quotes this. */
  const errorFor = async (body: object) => {
    const { chat } = made({ getSecrets: () => Promise.resolve(secrets) }, json(body, 400))
    return chat.deleteUsers(["u"]).catch((error: unknown) => error)
  }

  test("masks the app secret from any source", async () => {
    const error = await errorFor({ error: "it was s3cret", seen: ["s3cret"] })
    expect(error).toMatchObject({
      message: expect.stringContaining("it was ***") as string,
      body: { error: "it was ***", seen: ["***"] },
    })
  })

  test.each(secretNames)("masks the value of %s and nothing else", async (name) => {
    expect(await errorFor({ [name]: "abc", id: 1, error: "id=7" })).toMatchObject({
      message: expect.stringContaining("id=7") as string,
      body: { [name]: "***", id: 1, error: "id=7" },
    })
  })

  test.each(secretNames)("masks the value of %s even before the secrets are known", async (name) => {
    const cause = new Error(`{"${name}":"abc","id":7}`)
    const { chat } = made({ getSecrets: () => Promise.reject(cause) })
    await expect(chat.ready()).rejects.toMatchObject({ cause: { message: `{"${name}":"***","id":7}` } })
  })
})
