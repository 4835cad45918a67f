import { afterEach, beforeEach, describe, expect, test, vi } from "vitest"
import { ConfigError } from "../../src/core/errors.ts"
import { credentials } from "../../src/ethora/credentials.ts"
import type { EthoraSecrets } from "../../src/ethora/types.ts"

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

const arriving = configError("the secrets have not arrived yet: await ready() once before this call", "getSecrets")

beforeEach(() => {
  setEnvironment(environment)
})
afterEach(() => {
  vi.unstubAllEnvs()
})

describe("the account", () => {
  test("is that of the environment", async () => {
    const own = credentials({})
    expect(own.now()).toMatchObject({ baseUrl: "https://environment.example.test", appId: "app-of-environment" })
    expect(own.now().chatBotJid).toBeUndefined()
    expect(await own.later()).toBe(own.now())
  })

  test("stays what it was when it was made", () => {
    const own = credentials({})
    setEnvironment({ ETHORA_CHAT_APP_ID: "another" })
    expect(own.now().appId).toBe("app-of-environment")
  })

  test("is refused at once without what it needs", () => {
    setEnvironment({ ETHORA_CHAT_API_URL: "" })
    expect(() => credentials({})).toThrow(expect.objectContaining({ parameter: "ETHORA_CHAT_API_URL" }) as Error)
  })

  test("takes from the options what is there, and the rest from elsewhere", () => {
    const { appId, baseUrl, chatBotJid, serverKey } = credentials({
      baseUrl: "https://own.example.test",
      chatBotJid: "bot@example.test",
    }).now()
    expect([appId, baseUrl, chatBotJid]).toEqual(["app-of-environment", "https://own.example.test", "bot@example.test"])
    const other = credentials({ appId: "own", appSecret: "own-secret" }).now()
    expect([other.appId, other.baseUrl]).toEqual(["own", "https://environment.example.test"])
    expect(other.serverKey.equals(serverKey)).toBe(false)
    const given = credentials({ getSecrets: () => secrets, appId: "own", appSecret: "own-secret" }).now()
    expect([given.appId, given.baseUrl]).toEqual(["own", "https://api.example.test"])
    expect(given.serverKey.equals(other.serverKey)).toBe(true)
  })

  test.each([
    ["appSecret", { appId: "own" }],
    ["appId", { appSecret: "own-secret" }],
  ])("is refused without %s where the other is given", (missing, options) => {
    expect(() => credentials(options)).toThrow(
      configError(`${missing} is missing: appId and appSecret belong together`, missing),
    )
  })
})

describe("keyMode", () => {
  const keyOf = (keyMode?: "derived" | "raw") => credentials({ keyMode }).now().clientKey.export().toString()

  test("is derived by default", () => {
    expect(keyOf("derived")).toMatch(/^[0-9a-f]{64}$/)
    expect(keyOf()).toBe(keyOf("derived"))
    expect(keyOf("raw")).toBe("secret-of-environment")
  })

  test.each(["", "hex"])("%j is none", (given) => {
    expect(() => credentials({ keyMode: given as "raw" })).toThrow(
      configError('keyMode has to be "derived" or "raw"', "keyMode"),
    )
  })
})

describe("a provider", () => {
  test("replaces the environment, and is not asked before somebody wants to know", () => {
    setEnvironment({ ETHORA_CHAT_API_URL: "", ETHORA_CHAT_APP_ID: "", ETHORA_CHAT_APP_SECRET: "" })
    const getSecrets = vi.fn(() => secrets)
    const own = credentials({ getSecrets })
    expect(getSecrets).not.toHaveBeenCalled()
    expect(own.now()).toMatchObject({ baseUrl: "https://api.example.test", appId: "app" })
    expect(own.now()).toBe(own.now())
    expect(getSecrets).toHaveBeenCalledTimes(1)
  })

  test("that takes its time is asked once, whoever waits for it", async () => {
    const getSecrets = vi.fn(() => Promise.resolve(secrets))
    const own = credentials({ getSecrets })
    const waiting = [own.later(), own.later()]
    expect(own.now).toThrow(arriving)
    const [first, second] = await Promise.all(waiting)
    expect(first).toMatchObject({ baseUrl: "https://api.example.test", appId: "app" })
    expect(second).toBe(first)
    expect(await own.later()).toBe(first)
    expect(own.now()).toBe(first)
    expect(getSecrets).toHaveBeenCalledTimes(1)
  })

  test("is asked, too, by what cannot wait for it", async () => {
    const getSecrets = vi.fn(() => Promise.resolve(secrets))
    const own = credentials({ getSecrets })
    expect(own.now).toThrow(arriving)
    await new Promise(setImmediate)
    expect(own.now().appId).toBe("app")
    expect(getSecrets).toHaveBeenCalledTimes(1)
  })

  test("that failed is asked again by the next call, and only then", async () => {
    const cause = new Error("vault is sealed")
    const getSecrets = vi.fn(() => Promise.resolve(secrets)).mockRejectedValueOnce(cause)
    const own = credentials({ getSecrets })
    await expect(own.later()).rejects.toThrow(configError("getSecrets failed", "getSecrets", { cause }))
    expect(getSecrets).toHaveBeenCalledTimes(1)
    expect((await own.later()).appId).toBe("app")
    expect(getSecrets).toHaveBeenCalledTimes(2)
  })

  test("that fails behind what cannot wait leaves no rejection that nobody hears", async () => {
    const unheard = vi.fn()
    process.on("unhandledRejection", unheard)
    const own = credentials({ getSecrets: () => Promise.reject(new Error("vault is sealed")) })
    expect(own.now).toThrow(arriving)
    await new Promise(setImmediate)
    process.off("unhandledRejection", unheard)
    expect(unheard).not.toHaveBeenCalled()
  })

  test("that throws is a ConfigError, and what it threw the cause", async () => {
    const cause = new Error("no vault")
    const getSecrets = () => {
      throw cause
    }
    const failed = configError("getSecrets failed", "getSecrets", { cause })
    const own = credentials({ getSecrets })
    expect(own.now).toThrow(failed)
    await expect(own.later()).rejects.toThrow(failed)
  })

  test.each([
    ["at once", () => undefined as never],
    ["later", () => Promise.resolve(undefined as never)],
  ])("that gives nothing, %s, is a ConfigError", async (_name, getSecrets) => {
    await expect(credentials({ getSecrets }).later()).rejects.toThrow(
      expect.objectContaining({ name: "ConfigError" }) as Error,
    )
  })

  test("that throws an error of this package keeps it", async () => {
    const own = new ConfigError("VAULT_TOKEN is missing", "VAULT_TOKEN")
    const throwing = credentials({
      getSecrets: () => {
        throw own
      },
    })
    await expect(throwing.later()).rejects.toBe(own)
    await expect(credentials({ getSecrets: () => Promise.reject(own) }).later()).rejects.toBe(own)
  })

  test.each([
    ["at once", () => ({ ...secrets, chatAppSecret: "" })],
    ["later", () => Promise.resolve({ ...secrets, chatAppSecret: "" })],
  ])("that forgets something, %s, is told what", async (_name, getSecrets) => {
    await expect(credentials({ getSecrets }).later()).rejects.toMatchObject({ parameter: "ETHORA_CHAT_APP_SECRET" })
  })
})

describe("the redactor", () => {
  test("masks the app secret from the moment it is known", async () => {
    const own = credentials({ getSecrets: () => Promise.resolve(secrets) })
    expect(own.redactor.text("it was s3cret")).toBe("it was s3cret")
    await own.later()
    expect(own.redactor.text("it was s3cret")).toBe("it was ***")
    expect(own.redactor.value({ seen: ["s3cret"] })).toEqual({ seen: ["***"] })
  })

  test.each([
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
  ])("masks what stands under %s, before and after", async (name) => {
    const own = credentials({ getSecrets: () => Promise.resolve(secrets) })
    const shown = () => [own.redactor.value({ [name]: "abc", id: 1 }), own.redactor.text("id=7")]
    expect(shown()).toEqual([{ [name]: "***", id: 1 }, "id=7"])
    await own.later()
    expect(shown()).toEqual([{ [name]: "***", id: 1 }, "id=7"])
  })
})
