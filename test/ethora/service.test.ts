// Compares Ethora's package with ours, call by call: requests, results and errors.
import { createServer } from "node:http"
import type { AddressInfo } from "node:net"
import { createRequire } from "node:module"
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from "vitest"
import * as ours from "conferkit/ethora"
import { failureOf } from "../support/bigbluebutton.ts"
import { loadAgain } from "../support/load-again.ts"
import { claims } from "./support.ts"

/** The package as its users load it. Loaded again, because it keeps the credentials that it read first. */
const theirs = loadAgain("@ethora/sdk-backend") as typeof ours

const appId = "0123456789abcdef01234567"
const other = "89abcdef0123456789abcdef"
const secret = "demo-secret-for-vectors"

interface Answer {
  readonly status?: number
  readonly type?: string
  readonly body?: string
}

interface Asked {
  readonly call: string
  readonly body: string
  readonly headers: Readonly<Record<string, string | string[] | undefined>>
}

let asked: Asked[] = []
let answer: Answer = {}
const server = createServer((request, response) => {
  const pieces: Buffer[] = []
  request.on("data", (piece: Buffer) => pieces.push(piece))
  request.on("end", () => {
    const body = Buffer.concat(pieces).toString()
    asked.push({ call: `${request.method ?? ""} ${request.url ?? ""}`, body, headers: request.headers })
    const { status = 200, type = "application/json", body: text = '{"ok":true}' } = answer
    response.writeHead(status, { "content-type": type }).end(text)
  })
})
let url = ""

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve))
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterAll(() => {
  server.closeAllConnections()
  server.close()
})

beforeEach(() => {
  asked = []
  answer = {}
  vi.stubEnv("ETHORA_CHAT_API_URL", url)
  vi.stubEnv("ETHORA_CHAT_APP_ID", appId)
  vi.stubEnv("ETHORA_CHAT_APP_SECRET", secret)
  // The package writes tokens and bodies to the console.
  vi.stubEnv("NODE_ENV", "production")
  for (const level of ["debug", "info", "warn", "error"] as const) vi.spyOn(console, level).mockReturnValue()
})
afterEach(() => {
  vi.restoreAllMocks()
  vi.unstubAllEnvs()
})

type Service = ours.ChatRepository
type Call = (service: Service) => Promise<unknown>

/** The requests and the outcome of a call, with our package and theirs. */
async function both(call: Call, config: ours.EthoraSDKConfig = {}) {
  const run = async (service: Service) => {
    asked = []
    const outcome: { value?: unknown; error?: ours.EthoraServiceError } = await call(service).then(
      (value) => ({ value }),
      (error: unknown) => ({ error: error as ours.EthoraServiceError }),
    )
    return { ...outcome, sent: asked }
  }
  const official = new theirs.EthoraSDKService({ chatAppId: appId, chatAppSecret: secret })
  const own = new ours.EthoraSDKService({ maxRetries: 0, ...config })
  return { official: await run(official), own: await run(own) }
}

const wire = (sent: readonly Asked[]) => sent.map(({ call, body }) => [call, body])

const user = { email: "ada@example.test", firstName: "Ada", lastName: "Byron", password: "pw-2468" }

/** Each method with all forms of its arguments. */
const calls: readonly [name: string, call: Call][] = [
  ["createUser with data", (s) => s.createUser("u1", { ...user, tags: ["a"], role: "x", uuid: "y", note: null })],
  ["createUser by display name", (s) => s.createUser("u1", { email: "a@b.test", password: "p", displayName: "A B C" })],
  [
    "createUser with empty names",
    (s) => s.createUser("u1", { email: "a@b.test", password: "p", firstName: "", lastName: "L" }),
  ],
  ["createUser of a prefixed id", (s) => s.createUser(`${appId}_u1`, user)],
  ["createChatRoom", (s) => s.createChatRoom("r1")],
  [
    "createChatRoom with data",
    (s) => s.createChatRoom("r1", { title: "T", uuid: "x", type: "public", isPublic: false }),
  ],
  ["createChatRoom with an empty title", (s) => s.createChatRoom("r1", { title: "", type: undefined })],
  ["grantUserAccessToChatRoom", (s) => s.grantUserAccessToChatRoom("r1", "u1")],
  ["… to several", (s) => s.grantUserAccessToChatRoom("r1", ["u1", `${appId}_u2`, `${appId}x`, appId, `${other}_u`])],
  ["… to nobody", (s) => s.grantUserAccessToChatRoom("r1", [])],
  ["… of a prefixed room", (s) => s.grantUserAccessToChatRoom(`${appId}_r1`, "u1")],
  ["removeUserAccessFromChatRoom", (s) => s.removeUserAccessFromChatRoom("r1", ["u1", "u2"])],
  ["… one", (s) => s.removeUserAccessFromChatRoom(`${appId}_r1`, `${appId}u`)],
  ["deleteUsers", (s) => s.deleteUsers(["u1", `${appId}_u2`])],
  ["deleteUsers of nobody", (s) => s.deleteUsers([])],
  ["deleteChatRoom", (s) => s.deleteChatRoom("r1")],
  ["deleteChatRoom of a prefixed room", (s) => s.deleteChatRoom(`${appId}_r1`)],
  [
    "updateUsers",
    (s) =>
      s.updateUsers([
        { profileImage: "p", firstName: "", lastName: "L", xmppUsername: "u1", userId: "u", tags: ["a"] },
        { xmppUsername: `${other}_u`, username: "n", email: "e" },
        {},
      ]),
  ],
  ["getUsers", (s) => s.getUsers()],
  ["getUsers of a room", (s) => s.getUsers({ offset: 0, limit: 5, chatName: "userA-user B/é" })],
  ["getUsers by names", (s) => s.getUsers({ userId: "u1", xmppUsername: "u1", chatName: "" })],
  ["getUserChats", (s) => s.getUserChats("u1")],
  ["getUserChats with params", (s) => s.getUserChats("u1", { includeMembers: false, offset: 0, limit: 20 })],
  ["updateChatRoom", (s) => s.updateChatRoom("r1", { title: "T", description: "" })],
  ["updateChatRoom of a prefixed room", (s) => s.updateChatRoom(`${appId}_r1`, { title: "T" })],
  ["listApps", (s) => s.listApps()],
  ["listApps with params", (s) => s.listApps({ order: "asc", limit: 0, orderBy: "createdAt", offset: undefined })],
  ["listApps with a param of tomorrow", (s) => s.listApps({ ...{ limit: 1, q: "a b&c" } })],
  ["getApp", (s) => s.getApp(other)],
  ["createApp", (s) => s.createApp({ displayName: "School", anything: { a: 1 } })],
  ["deleteApp", (s) => s.deleteApp(other)],
  ["listAppTokens", (s) => s.listAppTokens(other)],
  ["createAppToken", (s) => s.createAppToken(other)],
  ["createAppToken with a label", (s) => s.createAppToken(other, { label: "" })],
  ["revokeAppToken", (s) => s.revokeAppToken(other, "t1")],
  ["rotateAppToken", (s) => s.rotateAppToken(other, "t1")],
  ["rotateAppToken with a label", (s) => s.rotateAppToken(other, "t1", { label: "l" })],
  ["provisionApp", (s) => s.provisionApp(other)],
  ["provisionApp with rooms", (s) => s.provisionApp(other, { rooms: [{ title: "R", pinned: true, x: 1 }] })],
  ["getAppBot", (s) => s.getAppBot(other)],
  ["updateAppBot", (s) => s.updateAppBot(other, { status: "on", x: 1 })],
  ["broadcastToAppChats", (s) => s.broadcastToAppChats(other, { text: "", chatNames: ["r1", `${appId}_r2`] })],
  ["getAppBroadcastJob", (s) => s.getAppBroadcastJob(other, "j1")],
  ["getAppUserByXmppUsername", (s) => s.getAppUserByXmppUsername("u 1/ä@x")],
  ["createUsersInApp", (s) => s.createUsersInApp(other, { usersList: [{ ...user, uuid: "u1" }] })],
  ["getUsersBatchJob", (s) => s.getUsersBatchJob(other, "j1")],
  ["deleteUsersInApp", (s) => s.deleteUsersInApp(other, ["u1", `${other}_u2`])],
  ["createChatRoomInApp", (s) => s.createChatRoomInApp(other, "r1", { description: "d" })],
  ["listChatsInApp", (s) => s.listChatsInApp(other, { includeMembers: true, limit: 1 })],
  ["deleteChatRoomInApp", (s) => s.deleteChatRoomInApp(other, "r1")],
  ["deleteChatRoomInApp of a JID", (s) => s.deleteChatRoomInApp(other, "r1@conference.xmpp.example")],
  ["grantUserAccessToChatRoomInApp", (s) => s.grantUserAccessToChatRoomInApp(other, "r1", ["u1", `${other}_u`])],
  ["… of prefixed names", (s) => s.grantUserAccessToChatRoomInApp(other, `${other}_r1`, `${other}u`)],
  ["removeUserAccessFromChatRoomInApp", (s) => s.removeUserAccessFromChatRoomInApp(other, "r@x", "u1")],
  ["getUserChatsInApp", (s) => s.getUserChatsInApp(other, "u1", { limit: 1 })],
  ["updateChatRoomInApp", (s) => s.updateChatRoomInApp(other, `${appId}_r1`, { title: "T" })],
]

describe("exports", () => {
  test("have every value of the package, of the same kind", () => {
    const kinds = (module: object) =>
      Object.fromEntries(Object.keys(theirs).map((name) => [name, typeof (module as Record<string, unknown>)[name]]))
    expect(Object.keys(theirs)).toHaveLength(12)
    expect(kinds(ours)).toEqual(kinds(theirs))
    expect(ours.DEFAULT_TIMEOUT).toEqual(theirs.DEFAULT_TIMEOUT)
    expect(ours.ETHORA_JID_DOMAIN).toBe(theirs.ETHORA_JID_DOMAIN)
    expect(ours.LogLevel).toEqual(theirs.LogLevel)
  })

  test("have every public method of the service on the class", () => {
    const internal = ["getHeaders", "createScopedChatName", "createScopedMembers", "buildQueryString", "makeRequest"]
    const methods = Object.getOwnPropertyNames(theirs.EthoraSDKService.prototype)
    const own = Object.getOwnPropertyNames(ours.EthoraSDKService.prototype)
    expect(own.sort()).toEqual(methods.filter((name) => !internal.includes(name)).sort())
    expect(own).toHaveLength(36 + 1)
  })

  test("are all in the table below", () => {
    const tested = calls.map(([, call]) => /s\.(\w+)\(/.exec(call.toString())?.[1])
    const silent = ["constructor", "createChatName", "createChatUserJwtToken"]
    expect(
      Object.getOwnPropertyNames(ours.EthoraSDKService.prototype).filter((name) => !tested.includes(name)),
    ).toEqual(silent)
  })
})

describe("requests", () => {
  test.each(calls)("%s", async (_, call) => {
    const { official, own } = await both(call)
    expect(wire(official.sent)).toHaveLength(1)
    expect(wire(own.sent)).toEqual(wire(official.sent))
    expect(own).toMatchObject({ value: official.value })
  })

  test("carry the same token in the same headers, valid for an hour", async () => {
    const { official, own } = await both((service) => service.getUsers())
    const tokens = [official, own].map(({ sent: [request] }) => {
      const { authorization, "x-custom-token": token } = request?.headers ?? {}
      expect(authorization).toBe(`Bearer ${String(token)}`)
      return claims(String(token))
    })
    expect(tokens[1]?.["data"]).toEqual(tokens[0]?.["data"])
    expect(tokens[0]).not.toHaveProperty("exp")
    expect(Number(tokens[1]?.["exp"]) - Number(tokens[1]?.["iat"])).toBe(3600)
  })

  test("carry a byte-identical token if it does not expire", async () => {
    vi.useFakeTimers({ now: 1_700_000_000_000, toFake: ["Date"] })
    const { official, own } = await both((service) => service.getUsers(), { serverTokenLifetime: 0 })
    vi.useRealTimers()
    expect(own.sent[0]?.headers["x-custom-token"]).toBe(official.sent[0]?.headers["x-custom-token"])
  })

  test("have a random password where the package's can be guessed", async () => {
    const { official, own } = await both((service) => service.createUser("u1", { email: "a@b.test" }))
    const users = [official, own].map(({ sent: [request] }) => {
      const { usersList } = JSON.parse(request?.body ?? "") as { usersList: { password: string }[] }
      return usersList[0]
    })
    expect(users[0]?.password).toBe("password_u1")
    expect(users[1]).toEqual({ ...users[0], password: expect.stringMatching(/^[\w-]{32}$/) as string })
  })

  test("keep an id in one path segment, which the package does not", async () => {
    const { official, own } = await both((service) => service.getUserChats("a/../b c"))
    expect(official.sent[0]?.call).toBe(`GET /v2/apps/${appId}/users/b%20c/chats`)
    expect(own.sent[0]?.call).toBe(`GET /v2/apps/${appId}/users/a%2F..%2Fb%20c/chats`)
  })
})

describe("names and tokens", () => {
  const services = () => [new theirs.EthoraSDKService(), new ours.EthoraSDKService()] as const

  test.each(["r1", `${appId}_r1`, "Aula 1/ä"])("the room %s has the same name", (room) => {
    const [official, own] = services()
    expect(own.createChatName(room)).toBe(official.createChatName(room))
    expect(own.createChatName(room, false)).toBe(official.createChatName(room, false))
  })

  test("tokens are byte-identical", () => {
    vi.useFakeTimers({ now: 1_700_000_000_000, toFake: ["Date"] })
    const [official, own] = services()
    const secrets = { chatApiUrl: url, chatAppId: other, chatAppSecret: "another-secret" }
    const server = { data: { appId, type: "server" as const } }
    const made = (module: typeof ours, service: Service) => [
      service.createChatUserJwtToken("u1"),
      service.createChatUserJwtToken(`${appId}_u1`),
      module.createClientToken("u1"),
      module.createClientToken("u1", secrets),
      module.createServerToken(),
      module.createServerToken(secrets, { tenantId: "t1" }),
      module.createServerToken(undefined, { appId: other, tenantId: "" }),
      module.createJwtToken(server),
      module.createJwtToken(server, secrets),
    ]
    expect(made(ours, own)).toEqual(made(theirs, official))
    vi.useRealTimers()
  })

  test("each accepts the other's tokens", () => {
    const secrets = { chatApiUrl: url, chatAppId: appId, chatAppSecret: "another-secret" }
    const good = [theirs, ours].flatMap(({ createClientToken, createServerToken, createJwtToken }) => [
      createClientToken("u1"),
      createServerToken(),
      createJwtToken({ data: { type: "client", userId: "u", appId } }),
    ])
    for (const token of good) expect(ours.verifyJwtToken(token)).toEqual(theirs.verifyJwtToken(token))
    const swapped = signed({ data: { type: "client" } }, "server")
    const expired = signed({ data: { type: "server" }, exp: 1 }, "server")
    const bad = [ours.createServerToken(secrets), swapped, expired, "a.b.c", "", `${String(good[0])}x`]
    for (const token of bad) {
      expect(() => theirs.verifyJwtToken(token)).toThrow("Invalid JWT token")
      expect(() => ours.verifyJwtToken(token)).toThrow("Invalid JWT token")
    }
  })

  /** With the key derived for a purpose. */
  function signed(payload: object, purpose: string): string {
    const { createHmac } = createRequire(import.meta.filename)("node:crypto") as typeof import("node:crypto")
    const key = createHmac("sha256", secret).update(`ethora:${purpose}:v1`).digest("hex")
    const encode = (value: object) => Buffer.from(JSON.stringify(value)).toString("base64url")
    const text = `${encode({ alg: "HS256", typ: "JWT" })}.${encode(payload)}`
    return `${text}.${createHmac("sha256", key).update(text).digest("base64url")}`
  }
})

describe("results", () => {
  test.each<[string, Answer]>([
    ["an object", { body: '{"ok":false,"url":"theirs","success":false}' }],
    ["an error with 200", { body: '{"error":"no"}' }],
    ["a list", { body: "[1]" }],
    ["null", { body: "null" }],
    ["nothing", { body: "" }],
    ["nothing with 204", { status: 204, body: "" }],
    ["nothing with 202", { status: 202, body: "" }],
    ["text", { type: "text/plain", body: "pong" }],
    ["a page", { type: "text/html", body: "<html></html>" }],
    ["broken JSON", { body: '{"ok":tr' }],
  ])("%s is returned unchanged", async (_, given) => {
    answer = given
    const { official, own } = await both((service) => service.getUsers())
    expect(own).toMatchObject({ value: official.value })
    expect(Object.entries(Object(own.value) as object)).toEqual(Object.entries(Object(official.value) as object))
  })

  test.each<[string, Answer]>([
    ["422 and text", { status: 422, type: "text/plain", body: "Chat room NOT FOUND" }],
    ["422 and text as JSON", { status: 422, body: '"user not found"' }],
    ["422 and an object", { status: 422, body: '{"error":"Chat not found"}' }],
    ["422 and other text", { status: 422, type: "text/plain", body: "too short" }],
    ["404 and text", { status: 404, type: "text/plain", body: "not found" }],
  ])("%s is tolerated if the package tolerates it", async (_, given) => {
    answer = given
    const deletions: Call[] = [
      (service) => service.deleteUsers(["u1"]),
      (service) => service.deleteChatRoom("r1"),
      (service) => service.deleteChatRoomInApp(other, "r1"),
      (service) => service.deleteUsersInApp(other, ["u1"]),
    ]
    for (const call of deletions) {
      const { official, own } = await both(call)
      expect(own.value).toEqual(official.value)
      expect(own.error?.status).toEqual(official.error?.status)
    }
  })
})

describe("errors", () => {
  test.each<[string, Answer]>([
    ["an object", { status: 422, body: '{"error":"User already exists","code":"X"}' }],
    ["text", { status: 403, type: "text/plain", body: "Forbidden" }],
    ["a page", { status: 502, type: "text/html", body: "<html>502</html>" }],
    ["too many requests", { status: 429, body: "{}" }],
  ])("%s: have the same details, and no token", async (_, given) => {
    answer = given
    const { official, own } = await both((service) => service.createChatRoom("r1"))
    const [one, two] = [official.error, own.error]
    expect(two).toBeInstanceOf(ours.EthoraError)
    expect(two?.status).toBe(one?.status)
    expect(two?.url).toBe(one?.url)
    expect(two?.response?.status).toBe(one?.response?.status)
    expect(two?.response?.data).toEqual(one?.response?.data)
    expect(two?.response?.headers).toMatchObject({ "content-type": given.type ?? "application/json" })
    expect(two?.config).toMatchObject({ method: one?.config.method, url: one?.config.url })
    const token = String(own.sent[0]?.headers["x-custom-token"])
    expect(one?.message).toContain("Token: ey")
    expect(`${String(two)} ${JSON.stringify(two)}`).not.toContain(token)
  })

  test("look like axios's own to handlers written for axios, unlike the package's", async () => {
    answer = { status: 422, body: '{"error":"already exists"}' }
    const axios = createRequire(import.meta.resolve("@ethora/sdk-backend"))("axios") as {
      isAxiosError: (error: unknown) => boolean
    }
    const { official, own } = await both((service) => service.createChatRoom("r1"))
    expect(axios.isAxiosError(official.error)).toBe(false)
    expect(axios.isAxiosError(own.error)).toBe(true)
  })

  test("report a missing response", async () => {
    vi.stubEnv("ETHORA_CHAT_API_URL", "http://127.0.0.1:1")
    const own = new ours.EthoraSDKService({ maxRetries: 0 })
    const error = await failureOf(own.getApp(other))
    expect(error).toBeInstanceOf(ours.ConnectionError)
    expect(error).toMatchObject({
      status: "No Status",
      url: `http://127.0.0.1:1/v2/apps/${other}`,
      response: undefined,
      isAxiosError: true,
    })
  })

  test.each([[[]], [Array.from({ length: 101 }, () => ({ xmppUsername: "u" }))]])(
    "updateUsers accepts 1 to 100 users",
    async (users) => {
      const { official, own } = await both((service) => service.updateUsers(users))
      expect(own.error?.message).toBe(official.error?.message)
      expect(own.sent).toEqual([])
    },
  )

  test("an invalid id is reported before anything is sent", async () => {
    const own = new ours.EthoraSDKService()
    for (const id of [undefined, null, "", {}] as unknown as string[]) {
      expect(() => own.createChatName(id)).toThrow(ours.ConfigError)
      expect(await failureOf(own.deleteChatRoom(id))).toBeInstanceOf(ours.ConfigError)
    }
    expect(await failureOf(own.deleteUsers("u1" as unknown as string[]))).toBeInstanceOf(ours.ConfigError)
    expect(asked).toEqual([])
  })
})

describe("a temporary failure", () => {
  test("is retried only if the call is idempotent", async () => {
    answer = { status: 503, body: "{}" }
    const runtime = { random: () => 0, sleep: () => Promise.resolve() }
    const own = new ours.EthoraSDKService({ runtime })
    await failureOf(own.createUser("u1"))
    expect(asked).toHaveLength(3)
    await failureOf(own.createApp({ displayName: "School" }))
    expect(asked).toHaveLength(4)
  })
})

describe("methods", () => {
  test("can be passed on without their service", async () => {
    const service = new ours.EthoraSDKService()
    const getUsers = Reflect.get<Service, "getUsers">(service, "getUsers")
    expect(await getUsers()).toEqual({ ok: true, url: `${url}/v2/chats/users` })
    const createChatName = Reflect.get<Service, "createChatName">(service, "createChatName")
    expect(createChatName("r1", false)).toBe(`${appId}_r1`)
  })

  test("can be replaced on the class, on a subclass and on a service", async () => {
    class Own extends ours.EthoraSDKService {
      override async getApp(id: string) {
        return { ...(await super.getApp(id)), own: true }
      }
    }
    expect(await new Own().getApp(other)).toMatchObject({ ok: true, own: true })
    const service = new ours.EthoraSDKService()
    const spy = vi.spyOn(ours.EthoraSDKService.prototype, "getApp").mockResolvedValue({ reason: "class" })
    expect(await service.getApp(other)).toEqual({ reason: "class" })
    spy.mockRestore()
    vi.spyOn(service, "getApp").mockResolvedValue({ reason: "service" })
    expect(await service.getApp(other)).toEqual({ reason: "service" })
  })

  test("any object with the same methods is a ChatRepository", () => {
    const repository: ours.ChatRepository = new ours.EthoraSDKService()
    expect(repository.createChatName("r1", false)).toBe(`${appId}_r1`)
  })
})

describe("getEthoraSDKService", () => {
  const freshly = async () => {
    vi.resetModules()
    return import("conferkit/ethora")
  }
  // It remembers the first app.
  afterEach(() => {
    vi.resetModules()
  })

  test("returns a single service; with a config it creates another", async () => {
    const { getEthoraSDKService } = await freshly()
    const one = getEthoraSDKService()
    expect(getEthoraSDKService()).toBe(one)
    const tenant = getEthoraSDKService({ chatAppId: other, chatAppSecret: "s" })
    expect(tenant).not.toBe(one)
    expect(tenant.createChatName("r", false)).toBe(`${other}_r`)
    expect(getEthoraSDKService({})).not.toBe(one)
    expect(getEthoraSDKService()).toBe(one)
  })

  test("keeps the first one created, even with a config, as the package does", async () => {
    vi.stubEnv("ETHORA_CHAT_APP_ID", "")
    vi.stubEnv("ETHORA_CHAT_APP_SECRET", "")
    const { getEthoraSDKService, getSecrets, createClientToken } = await freshly()
    expect(() => getEthoraSDKService()).toThrow("Missing required Ethora configuration")
    const one = getEthoraSDKService({ chatAppId: other, chatAppSecret: "the-secret-of-other" })
    expect(getEthoraSDKService()).toBe(one)
    expect(getSecrets()).toEqual({ chatApiUrl: url, chatAppId: other, chatAppSecret: "the-secret-of-other" })
    expect(claims(createClientToken("u1"))).toMatchObject({ data: { appId: other } })
  })

  test("completes a partial config from the environment", async () => {
    const { EthoraSDKService, getSecrets, getSecretsSync } = await freshly()
    expect(new EthoraSDKService({ chatAppId: other }).createChatName("r", false)).toBe(`${other}_r`)
    expect(getSecrets({ chatAppSecret: "x" })).toEqual({ chatApiUrl: url, chatAppId: appId, chatAppSecret: "x" })
    expect(getSecretsSync({ chatAppId: "", chatApiUrl: "https://elsewhere.example" })).toEqual({
      chatApiUrl: url,
      chatAppId: appId,
      chatAppSecret: secret,
    })
    expect(getSecrets()).toEqual({ chatApiUrl: url, chatAppId: appId, chatAppSecret: secret })
  })

  test("reports unknown options", async () => {
    const { getEthoraSDKService } = await freshly()
    expect(() => getEthoraSDKService({ chatAppID: "a" } as object)).toThrow(/chatAppID/)
  })
})

describe("getLogger", () => {
  test("writes log lines like the package's, with one logger per context", () => {
    expect(ours.getLogger("a")).toBe(ours.getLogger("a"))
    const failure = new Error("broken")
    const lines = (module: typeof ours) => {
      const written: unknown[][] = []
      for (const level of ["debug", "info", "warn", "error"] as const) {
        vi.spyOn(console, level).mockImplementation((...line: unknown[]) => void written.push([level, ...line]))
      }
      const logger = module.getLogger("chat")
      logger.debug("d", 1)
      logger.info("i", { a: 1 })
      logger.warn("w")
      logger.error("e", failure, 2)
      logger.error("e")
      return written
    }
    vi.useFakeTimers({ now: 1_700_000_000_000, toFake: ["Date"] })
    for (const environment of ["production", "test"]) {
      vi.stubEnv("NODE_ENV", environment)
      const written = lines(ours)
      expect(written).toEqual(lines(theirs))
      expect(written).toHaveLength(environment === "production" ? 4 : 5)
    }
    vi.useRealTimers()
  })
})
