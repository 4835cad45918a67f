import { createHmac } from "node:crypto"
import { inspect } from "node:util"
import fc from "fast-check"
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest"
import { ConfigError } from "conferkit/ethora"
import { apiPromise } from "../../src/core/http/response.ts"
import { key } from "../../src/core/crypto.ts"
import { verifyJwt } from "../../src/core/crypto.ts"
import { inBatches } from "../../src/ethora/create-users.ts"
import { credentials } from "../../src/ethora/credentials.ts"
import { idText, idTexts, names } from "../../src/ethora/names.ts"
import { signingKey } from "../../src/ethora/credentials.ts"
import { newUser } from "../../src/ethora/create-users.ts"
import { EthoraError } from "../../src/ethora/types.ts"
import { forgiving } from "../../src/ethora/responses.ts"
import { failureIn, wordsOf } from "../../src/ethora/adapter.ts"
import { saysMissing } from "../../src/ethora/deferred.ts"
import { complete, fromEnvironment, getSecrets } from "../../src/ethora/credentials.ts"
import { allOf, type WalkParams } from "../../src/ethora/responses.ts"
import { checkLifetime, clientClaims, serverClaims, token } from "../../src/ethora/credentials.ts"
import { applyChange, listChange } from "../support/list-changes.ts"
import { operation } from "../support/operation.ts"
import { outcome, settled } from "../support/outcome.ts"
import { runs } from "../support/property.ts"

const text = fc.string({ unit: "grapheme", minLength: 1 })
const derived = (secret: string, purpose: string) =>
  createHmac("sha256", secret).update(`ethora:${purpose}:v1`).digest("hex")
const misled = (parameter: string, message: string) =>
  expect.objectContaining({ name: "ConfigError", parameter, message }) as Error

beforeEach(() => {
  for (const name of ["API_URL", "APP_ID", "APP_SECRET"]) vi.stubEnv(`ETHORA_CHAT_${name}`, undefined)
  vi.stubEnv("ETHORA_CHAT_BOT_JID", undefined)
})
afterEach(() => {
  vi.unstubAllEnvs()
})

describe("tokens", () => {
  test("round-trip with a key that node:crypto derives, and no other", () => {
    const lifetime = fc.integer({ min: 0, max: 10_000_000 })
    fc.assert(
      fc.property(text, text, text, lifetime, (secret, appId, userId, life) => {
        const now = 1_760_000_000_400
        for (const purpose of ["server", "client"] as const) {
          const claims = purpose === "server" ? serverClaims(appId) : clientClaims(appId, userId)
          const made = token(claims, signingKey(secret, purpose, "derived"), now, life)
          const own = key(derived(secret, purpose))
          const found = verifyJwt(made, [own], { algorithms: ["HS256"], now: now - 1_000 })
          const data = purpose === "server" ? { appId, type: "server" } : { type: "client", userId, appId }
          const exp = life === 0 ? {} : { exp: 1_760_000_000 + Math.ceil(life / 1000) }
          expect(found.claims).toEqual({ data, iat: 1_760_000_000, ...exp })
          const raw = token(claims, signingKey(secret, purpose, "raw"), now, life)
          expect(verifyJwt(raw, [key(secret)], { algorithms: ["HS256"], now: now - 1_000 }).secret).toBe(0)
          expect(outcome(() => verifyJwt(made, [key(secret)], { algorithms: ["HS256"], now }))).toBeInstanceOf(Error)
        }
      }),
      runs(100),
    )
    expect(serverClaims("a", "t")).toEqual({ data: { appId: "a", type: "server", tenantId: "t" } })
    expect(serverClaims("a")["data"]).not.toHaveProperty("tenantId")
  })

  test("have a lifetime in milliseconds that is not negative", () => {
    fc.assert(
      fc.property(fc.double(), (value) => {
        const why = "opt must be a number of milliseconds; 0 means no expiry"
        const good = Number.isFinite(value) && value >= 0
        expect(outcome(() => checkLifetime(value, "opt"))).toEqual(good ? value : misled("opt", why))
      }),
      runs(200),
    )
  })
})

describe("secrets", () => {
  const full = { chatApiUrl: "https://x.example", chatAppId: "app", chatAppSecret: "the-app-secret" }

  test("are complete, or the error names every missing variable", () => {
    const value = fc.option(fc.string(), { nil: undefined })
    fc.assert(
      fc.property(
        fc.record({ chatApiUrl: value, chatAppId: value, chatAppSecret: value, chatBotJid: value }),
        (given) => {
          const found = outcome(() => complete(given))
          const variables = { chatApiUrl: "API_URL", chatAppId: "APP_ID", chatAppSecret: "APP_SECRET" }
          const missing = Object.entries(variables).filter(([name]) => !given[name as keyof typeof variables])
          if (found instanceof Error) {
            expect(found).toMatchObject({ parameter: `ETHORA_CHAT_${missing[0]?.[1] ?? ""}` })
            const lines = missing.map(([, name]) => `- ETHORA_CHAT_${name}`).join("\n")
            expect(found.message).toBe(
              `Missing required Ethora configuration. Please set the following environment variables:\n${lines}\nor pass the options baseUrl, appId and appSecret`,
            )
          } else {
            expect(missing).toEqual([])
            const { chatBotJid, ...rest } = given
            expect(found).toEqual(chatBotJid ? given : rest)
          }
        },
      ),
      runs(300),
    )
  })

  test("come from the environment, options or a function; options win", async () => {
    expect(fromEnvironment()).toEqual({})
    expect(outcome(getSecrets)).toBeInstanceOf(ConfigError)
    vi.stubEnv("ETHORA_CHAT_API_URL", "https://env.example/v1")
    vi.stubEnv("ETHORA_CHAT_APP_ID", "env-app")
    vi.stubEnv("ETHORA_CHAT_APP_SECRET", "env-secret")
    vi.stubEnv("ETHORA_CHAT_BOT_JID", "bot@x")
    const found = { chatApiUrl: "https://env.example/v1", chatAppId: "env-app", chatAppSecret: "env-secret" }
    expect(getSecrets()).toEqual({ ...found, chatBotJid: "bot@x" })
    expect(credentials({}).now()).toMatchObject({
      baseUrl: "https://env.example",
      appId: "env-app",
      chatBotJid: "bot@x",
    })
    const own = credentials({ appId: "own", appSecret: "own-secret", baseUrl: "https://own.example", chatBotJid: "b" })
    expect(own.now()).toMatchObject({ baseUrl: "https://own.example", appId: "own", chatBotJid: "b" })
    expect(own.now().serverKey.export()).toEqual(Buffer.from(derived("own-secret", "server")))
    expect(own.now().clientKey.export()).toEqual(Buffer.from(derived("own-secret", "client")))
    const raw = credentials({ keyMode: "raw" }).now()
    expect(raw.serverKey.export()).toEqual(Buffer.from("env-secret"))
    const asked = credentials({ getSecrets: () => full, baseUrl: "https://own.example" })
    expect(asked.now()).toMatchObject({ baseUrl: "https://own.example", appId: "app" })
    expect(await credentials({ getSecrets: () => Promise.resolve(full) }).later()).toMatchObject({ appId: "app" })
  })

  test("that are incomplete in the options are rejected", () => {
    const appId = misled("appSecret", "appSecret is missing: pass appId and appSecret together")
    expect(outcome(() => credentials({ appId: "a" }))).toEqual(appId)
    const secret = misled("appId", "appId is missing: pass appId and appSecret together")
    expect(outcome(() => credentials({ appSecret: "s" }))).toEqual(secret)
    const mode = JSON.parse('"other"') as "raw"
    expect(outcome(() => credentials({ keyMode: mode }))).toEqual(
      misled("keyMode", 'keyMode must be "derived" or "raw"'),
    )
    expect(outcome(() => credentials({ getSecrets: () => ({ ...full, chatAppSecret: " s" }) }).now())).toMatchObject({
      parameter: "appSecret",
    })
    expect(outcome(() => credentials({}))).toBeInstanceOf(ConfigError)
  })

  test("are requested once, and again after a failure, whose error quotes nothing", async () => {
    let asked = 0
    const fails = credentials({
      getSecrets: () => {
        asked++
        return asked === 1 ? Promise.reject(new Error("vault says the-app-secret")) : Promise.resolve(full)
      },
    })
    const [first, second] = [fails.later(), fails.later()]
    for (const each of [first, second]) {
      const error = await settled(each)
      expect(error).toEqual(misled("getSecrets", "getSecrets failed"))
      expect((error as Error).cause).toBeInstanceOf(Error)
    }
    expect(asked).toBe(1)
    expect(fails.redactor.text("the-app-secret")).toBe("the-app-secret")
    await fails.later()
    await fails.later()
    expect(asked).toBe(2)
    expect(fails.now()).toMatchObject({ appId: "app" })
    expect(fails.redactor.text("the-app-secret")).toBe("***")
    expect(fails.redactor.value({ a: "the-app-secret", wsToken: "x" })).toEqual({ a: "***", wsToken: "***" })
    expect(inspect(fails, { depth: 5 })).not.toContain("the-app-secret")
  })

  test("that are not loaded yet make synchronous methods throw", async () => {
    const early = credentials({ getSecrets: () => Promise.resolve(full) })
    const why = "getSecrets has not resolved yet: await ready() before this call"
    expect(outcome(() => early.now())).toEqual(misled("getSecrets", why))
    await early.later()
    expect(early.now()).toMatchObject({ appId: "app" })
    const throwing = credentials({
      getSecrets: () => {
        throw new Error("no vault")
      },
    })
    expect(outcome(() => throwing.now())).toEqual(misled("getSecrets", "getSecrets failed"))
    const own = new ConfigError("mine")
    const typed = credentials({ getSecrets: () => Promise.reject(own) })
    expect(await settled(typed.later())).toBe(own)
  })

  test("are masked, as are values of sensitive names", () => {
    const { redactor } = credentials({ getSecrets: () => full })
    for (const name of [
      "password xmppPassword appSecret appToken secret token refreshToken wsToken fileToken authorization x-custom-token",
    ]
      .join(" ")
      .split(" "))
      expect(redactor.value({ [name]: "v" })).toEqual({ [name]: "***" })
  })
})

describe("ids", () => {
  test("are prefixed once, and can be made plain again", () => {
    const { room, user, plain } = names("app", "conference.x.example")
    fc.assert(
      fc.property(fc.stringMatching(/^[\w-]{1,12}$/), (id) => {
        const once = user(id)
        expect(once.startsWith("app_")).toBe(true)
        expect([user(once), room(once), room(`${once}@conference.x.example`)]).toEqual([once, once, once])
        if (!id.startsWith("app_")) expect(plain(once)).toBe(id)
      }),
      runs(300),
    )
  })

  test("of any kind are strings or a ConfigError", () => {
    fc.assert(
      fc.property(fc.anything(), (given) => {
        const found = outcome(() => idText(given as string, "room id"))
        if (found instanceof Error) expect(found).toMatchObject({ parameter: "room id" })
        else expect([found, String(given)]).toEqual([String(given), found])
      }),
      runs(300),
    )
    expect(idTexts(["a", 1], "x")).toEqual(["a", "1"])
    expect(idTexts(7, "x")).toEqual(["7"])
  })
})

test("are batched once and in order, at most 100 at a time", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.integer(), { minLength: 1, maxLength: 350 }), async (items) => {
      const sent: number[][] = []
      const told: number[] = []
      const send = (batch: number[]) => Promise.resolve(sent.push(batch))
      await inBatches(items, "users", send, ({ done }) => told.push(done))
      expect(sent.flat()).toEqual(items)
      expect(sent).toHaveLength(Math.ceil(items.length / 100))
      expect(Math.max(...sent.map((batch) => batch.length))).toBeLessThanOrEqual(100)
      expect(told.at(-1)).toBe(items.length)
    }),
    runs(50),
  )
})

test("an API error with any body has a message or none, and never throws otherwise", () => {
  const part = fc.oneof(fc.anything(), fc.string())
  const body = fc.oneof(
    part,
    fc.record({ error: part, message: part, msg: part, errors: part, details: part, code: part }),
  )
  fc.assert(
    fc.property(body, (given) => {
      const found = failureIn(given)
      for (const each of Object.values(found ?? {})) expect(["string", "undefined"]).toContain(typeof each)
      expect(typeof wordsOf({ error: given, errors: [given] })).toMatch(/string|undefined/)
    }),
    runs(500),
  )
})

describe("a new user", () => {
  const defaults = { password: (id: string) => `for-${id}`, email: () => "made@example.com" }

  test("always gets a first and last name, an email and a password, whatever was given", () => {
    const word = fc.oneof(fc.string({ unit: "grapheme" }), fc.constant(undefined))
    const data = fc.record({ firstName: word, lastName: word, displayName: word, email: word, password: word })
    fc.assert(
      fc.property(text, data, (id, given) => {
        const made = outcome(() => newUser(id, given, defaults))
        if (made instanceof Error) {
          expect(made).toBeInstanceOf(ConfigError)
          return
        }
        expect(made.firstName).not.toBe("")
        expect(made.lastName.length).toBeGreaterThanOrEqual(2)
        expect(made.email).toBe(given.email === undefined || given.email === "" ? "made@example.com" : given.email)
        const own = given.password !== undefined && given.password !== ""
        expect(made.password).toBe(own ? given.password : `for-${made.uuid}`)
        if (given.firstName) expect(made.firstName).toBe(given.firstName)
        if (given.firstName && (given.lastName ?? "").length > 1) expect(made.lastName).toBe(given.lastName)
      }),
      runs(300),
    )
  })

  test("gets the words of the display name if there is no first name", () => {
    const words = fc.array(fc.stringMatching(/^\w{2,5}$/), { minLength: 1, maxLength: 4 })
    fc.assert(
      fc.property(words, ([first = "", ...others]) => {
        const made = newUser("u", { displayName: ` ${[first, ...others].join("  ")} ` }, defaults)
        expect(made).toMatchObject({ firstName: first, lastName: others.length === 0 ? "User" : others.join(" ") })
      }),
      runs(100),
    )
  })
})

describe("a missing user or room", () => {
  const rejected = (status: number, code: string, body: unknown, type = "application/json") =>
    new EthoraError({
      provider: "ethora",
      operation: "deleteChats",
      status,
      code,
      message: "m",
      body,
      headers: { "content-type": type },
    })

  test("is recognized only from a 404 or 422, and never from a page", () => {
    fc.assert(
      fc.property(fc.integer({ min: 300, max: 599 }), fc.string(), fc.anything(), (status, code, body) => {
        const told = saysMissing(rejected(status, code, body), "chat")
        if (status !== 404 && status !== 422) expect(told).toBe(false)
        expect(saysMissing(rejected(status, code, body, "text/html; charset=utf-8"), "chat")).toBe(false)
        expect(saysMissing(rejected(status, "USER_NOT_FOUND", body), "chat")).toBe(false)
        expect(saysMissing(rejected(status, "ROOM_NOT_FOUND", body), "chat")).toBe(status === 404 || status === 422)
      }),
      runs(300),
    )
  })

  test("is not an error when deleting, and every other error still is", async () => {
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(400, 401, 404, 409, 422, 500), async (status) => {
        const error = rejected(status, "USER_NOT_FOUND", {})
        const deleted = apiPromise<object, object>(Promise.reject(error), undefined)
        const running = forgiving(deleted, "user", { gone: true })
        const found = await settled(running)
        expect(found).toEqual(status === 404 || status === 422 ? { gone: true } : error)
      }),
      runs(30),
    )
  })
})

const paginated = operation({ paginated: { items: "items", offset: "offset", limit: "limit", max: 50 } })

describe("an iteration", () => {
  const list = fc.array(fc.nat(1_000), { maxLength: 40 }).map((ids) => [...new Set(ids)].map((_id) => ({ _id })))
  const server = (
    items: readonly { _id: number }[],
    told: boolean,
    most: number,
    { blind = false, beforeRequest = (_nth: number): void => undefined } = {},
  ) => {
    const asked: number[] = []
    const page = ({ offset = 0, limit = most }: WalkParams) => {
      beforeRequest(asked.length)
      asked.push(offset)
      const from = blind ? 0 : offset
      const data = items.slice(from, from + Math.min(limit, most))
      const answer = { data, limit: Math.min(limit, most), ...(told && { total: items.length }) }
      const running = Promise.resolve({ body: answer, response: new Response() })
      return apiPromise(running, ({ data: items }: typeof answer) => items)
    }
    return { page, asked }
  }

  test("yields every item once and in order, with or without a total, for any pages", async () => {
    const size = fc.integer({ min: -3, max: 60 })
    await fc.assert(
      fc.asyncProperty(list, fc.boolean(), size, fc.integer({ min: 1, max: 9 }), async (items, told, limit, most) => {
        const { page, asked } = server(items, told, most)
        const found = []
        for await (const item of allOf(page, { limit }, paginated)) found.push(item)
        expect(found).toEqual(items)
        expect(asked.length).toBeLessThanOrEqual(2 * items.length + 2)
      }),
      runs(200),
    )
  })

  test("misses no entry that existed throughout, while others are added, removed and moved", async () => {
    const changes = fc.array(listChange, { maxLength: 3 })
    await fc.assert(
      fc.asyncProperty(
        list,
        fc.boolean(),
        fc.integer({ min: 2, max: 9 }),
        changes,
        async (before, told, limit, all) => {
          const items = [...before]
          const stayed = new Set(items)
          // Without a total, a second change can hide the first one.
          const left = all.slice(0, told ? 3 : 1)
          const beforeRequest = (nth: number) => {
            const change = nth % 2 === 1 ? left.shift() : undefined
            if (change === undefined || items.length === 0) return
            const deleted = applyChange(items, change, () => ({ _id: 2_000 + nth }))
            if (deleted !== undefined) stayed.delete(deleted)
          }
          const { page } = server(items, told, limit, { beforeRequest })
          const found: unknown[] = []
          const walking = (async () => {
            for await (const item of allOf(page, { limit }, paginated)) found.push(item)
            return undefined
          })()
          if ((await settled(walking)) !== undefined) return
          expect(new Set(found).size).toBe(found.length)
          expect([...stayed].filter((one) => !found.includes(one))).toEqual([])
        },
      ),
      runs(300),
    )
  })

  test("yields everything from a server that ignores offset, or throws", async () => {
    await fc.assert(
      fc.asyncProperty(list, fc.boolean(), fc.integer({ min: 1, max: 9 }), async (items, told, limit) => {
        const { page, asked } = server(items, told, limit, { blind: true })
        const found: unknown[] = []
        const walking = (async () => {
          for await (const item of allOf(page, { limit }, paginated)) found.push(item)
          return undefined
        })()
        const failure = await settled(walking)
        if (failure === undefined) expect(found).toEqual(items)
        else
          expect(failure).toMatchObject({
            code: expect.stringMatching(/^(?:PAGES_REPEATED|LIST_INCOMPLETE)$/) as string,
          })
        expect(asked.length).toBeLessThanOrEqual(3)
      }),
      runs(100),
    )
  })
})
