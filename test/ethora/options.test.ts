import { afterEach, beforeEach, describe, expect, test, vi } from "vitest"
import {
  ConfigError,
  Ethora,
  type EthoraSecrets,
  getChatRepositoryImpl,
  getSecrets,
  isConfigError,
} from "conferkit/ethora"
import { failureOf } from "../support/bigbluebutton.ts"
import { fetching, json } from "../support/fetching.ts"
import { appId, appSecret, baseUrl, claims } from "./support.ts"

const url = "ETHORA_CHAT_API_URL"
const id = "ETHORA_CHAT_APP_ID"
const secret = "ETHORA_CHAT_APP_SECRET"
const secrets: EthoraSecrets = { chatApiUrl: baseUrl, chatAppId: appId, chatAppSecret: appSecret }

const thrown = (run: () => unknown): ConfigError => {
  try {
    run()
  } catch (error) {
    if (isConfigError(error)) return error
  }
  throw new Error("expected a ConfigError")
}

beforeEach(() => {
  vi.stubEnv(url, `${baseUrl}/v1/`)
  vi.stubEnv(id, appId)
  vi.stubEnv(secret, appSecret)
})
afterEach(() => {
  vi.unstubAllEnvs()
})

test.each([url, id, secret])("a client cannot be created without %s", (name) => {
  vi.stubEnv(name, "")
  const error = thrown(getSecrets)
  expect(error.parameter).toBe(name)
  expect(thrown(() => new Ethora()).message).toBe(error.message)
  expect(thrown(() => getChatRepositoryImpl()).message).toBe(error.message)
})

describe("getChatRepositoryImpl", () => {
  test("returns the same client as long as the environment does not change", () => {
    const first = getChatRepositoryImpl()
    expect(getChatRepositoryImpl()).toBe(first)
    expect(first.createChatName("r", false)).toBe(`${appId}_r`)
    vi.stubEnv(id, "another-app")
    expect(getChatRepositoryImpl()).not.toBe(first)
    expect(getChatRepositoryImpl().createChatName("r", false)).toBe("another-app_r")
  })

  test("with options, returns a separate client, even if it was created first", () => {
    vi.stubEnv(id, "default-app")
    const own = getChatRepositoryImpl({ baseUrl, appId: "tenant", appSecret: "secret-of-tenant" })
    expect(own.createChatName("r", false)).toBe("tenant_r")
    expect(getChatRepositoryImpl().createChatName("r", false)).toBe("default-app_r")
    expect(getChatRepositoryImpl({})).not.toBe(getChatRepositoryImpl())
  })
})

describe("options", () => {
  test("override the environment", async () => {
    const { fetch, asked } = fetching(json({ ok: true }))
    await new Ethora({ baseUrl: "https://other.example", appId, appSecret, fetch }).deleteUsers(["u"])
    expect(asked[0]?.url).toBe("https://other.example/v1/users/batch")
  })

  test("half a pair is rejected, not completed from the environment", () => {
    expect(thrown(() => new Ethora({ appId: "tenant" })).parameter).toBe("appSecret")
    expect(thrown(() => new Ethora({ appSecret: "s" })).parameter).toBe("appId")
    expect(thrown(() => new Ethora({ baseUrl, appId: "tenant", appSecret: "" })).message).toContain(secret)
  })

  test("a secret with a trailing line break is rejected without being shown", () => {
    const error = thrown(() => new Ethora({ baseUrl, appId, appSecret: `${appSecret}\n` }))
    expect(error.parameter).toBe("appSecret")
    expect(error.message).not.toContain(appSecret)
  })

  test("an invalid key mode is rejected", () => {
    expect(thrown(() => new Ethora({ keyMode: "hex" as "raw" })).parameter).toBe("keyMode")
  })

  test.each([
    ["https://api.example.test", "https://api.example.test/v1/ping"],
    ["https://api.example.test/", "https://api.example.test/v1/ping"],
    ["https://api.example.test//v1", "https://api.example.test/v1/ping"],
    ["https://api.example.test/v2/", "https://api.example.test/v1/ping"],
    [" api.example.test ", "https://api.example.test/v1/ping"],
    ["http://localhost:8090/chat/v1/", "http://localhost:8090/chat/v1/ping"],
  ])("baseUrl %s", async (given, expected) => {
    const { fetch, asked } = fetching(json({}))
    await new Ethora({ ...{ appId, appSecret, fetch }, baseUrl: given }).server.ping()
    expect(asked[0]?.url).toBe(expected)
  })

  test.each(["ftp://api.example.test", "https://u:p@api.example.test", "https://"])(
    "baseUrl %s is rejected",
    (given) => {
      expect(() => new Ethora({ baseUrl: given, appId, appSecret })).toThrow(ConfigError)
    },
  )
})

describe("a custom getSecrets", () => {
  test("that returns synchronously makes everything available at once", () => {
    const chat = new Ethora({ getSecrets: () => ({ ...secrets, chatAppId: "tenant" }) })
    expect(chat.createChatName("r", false)).toBe("tenant_r")
  })

  test("may be asynchronous: calls wait for it, and it runs once", async () => {
    const provider = vi.fn(() => Promise.resolve(secrets))
    const { fetch, asked } = fetching(json({ ok: true }))
    const chat = new Ethora({ getSecrets: provider, fetch })
    await Promise.all([chat.deleteUsers(["u"]), chat.grantUserAccessToChatRoom("r", "u"), chat.server.ping()])
    expect(provider).toHaveBeenCalledTimes(1)
    expect(asked.map(({ url }) => url).sort()).toEqual([
      `${baseUrl}/v1/ping`,
      `${baseUrl}/v1/users/batch`,
      `${baseUrl}/v2/chats/users-access`,
    ])
    expect(claims(chat.createChatUserJwtToken("u"))["data"]).toMatchObject({ appId })
  })

  test("requires ready() before synchronous methods, whose error says so", async () => {
    const chat = new Ethora({ getSecrets: () => Promise.resolve(secrets) })
    expect(thrown(() => chat.createChatUserJwtToken("u")).message).toContain("await ready()")
    expect((await chat.ready()).createChatName("r", false)).toBe(`${appId}_r`)
  })

  test("that fails makes calls fail, runs again later, and is never reported as a network failure", async () => {
    const cause = new Error("vault is sealed")
    const provider = vi.fn(() => Promise.resolve(secrets)).mockRejectedValueOnce(cause)
    const { fetch, asked } = fetching(json({ ok: true }))
    const chat = new Ethora({ getSecrets: provider, fetch })
    expect(await failureOf(chat.api.GET("/v1/ping"))).toMatchObject({ name: "ConfigError", cause })
    expect(asked).toEqual([])
    expect(await chat.deleteUsers(["u"])).toEqual({ ok: true })
    expect(provider).toHaveBeenCalledTimes(2)
  })

  test("that throws or omits a secret is reported as a ConfigError", async () => {
    const throws = new Ethora({
      getSecrets: () => {
        throw new Error("no vault")
      },
    })
    expect(thrown(() => throws.createChatName("r")).parameter).toBe("getSecrets")
    const partial = new Ethora({ getSecrets: () => ({ ...secrets, chatAppSecret: "" }) })
    expect(await failureOf(partial.ready())).toMatchObject({ name: "ConfigError", parameter: secret })
  })
})

test("if it keeps failing, it does not run with every call, and runs again once it works", async () => {
  let now = 1_000_000
  let isSealed = true
  let asked = 0
  const chat = new Ethora({
    fetch: () => Promise.resolve(new Response('{"ok":true}')),
    runtime: { now: () => now, random: () => 1 },
    getSecrets: () => {
      asked++
      return isSealed ? Promise.reject(new Error("vault is sealed")) : Promise.resolve(secrets)
    },
  })
  const failed = { name: "ConfigError", parameter: "getSecrets" }
  for (let second = 0; second < 600; second++) {
    const calls = Array.from({ length: 50 }, () => chat.server.ping())
    for (const outcome of await Promise.allSettled(calls)) expect(outcome).toMatchObject({ reason: failed })
    now += 1_000
  }
  expect(asked).toBeLessThan(40)
  isSealed = false
  now += 30_000
  await expect(chat.server.ping()).resolves.toEqual({ ok: true })
})
