import { describe, expectTypeOf, test } from "vitest"
import {
  type ApiPromise,
  type App,
  type Chat,
  type ClientSession,
  Ethora,
  EthoraError,
  type EthoraSecrets,
  getChatRepositoryImpl,
  getSecrets,
  isApiError,
  isEthoraError,
  type ErrorCode,
  type JobTicket,
  type User,
  type UsersBatchJob,
} from "conferkit/ethora"

const chat = new Ethora({ baseUrl: "https://ethora.example", appId: "a", appSecret: "s" })

describe("options", () => {
  test("reject unknown names, accept undefined and fit environment variables", () => {
    const { ETHORA_CHAT_API_URL: baseUrl, ETHORA_CHAT_APP_ID: appId, ETHORA_CHAT_APP_SECRET: appSecret } = process.env
    new Ethora({ baseUrl, appId, appSecret, timeout: undefined, logger: console })
    new Ethora()
    // @ts-expect-error an unknown option
    new Ethora({ appID: "a" })
    // @ts-expect-error a key mode nobody knows
    new Ethora({ keyMode: "hex" })
  })

  test("getSecrets may be synchronous or not", () => {
    getChatRepositoryImpl({ getSecrets })
    getChatRepositoryImpl({ getSecrets: () => Promise.resolve(getSecrets()) })
    expectTypeOf(getSecrets()).toEqualTypeOf<EthoraSecrets>()
    // @ts-expect-error the secret is missing
    getChatRepositoryImpl({ getSecrets: () => ({ chatApiUrl: "", chatAppId: "" }) })
    expectTypeOf(getChatRepositoryImpl()).toEqualTypeOf<Ethora>()
  })
})

describe("the nine official methods", () => {
  test("have synchronous names and tokens", () => {
    expectTypeOf(chat.createChatName("a")).toEqualTypeOf<string>()
    expectTypeOf(chat.createChatName("a", false)).toEqualTypeOf<string>()
    expectTypeOf(chat.createChatUserJwtToken("u")).toEqualTypeOf<string>()
  })

  test("accept known and other fields for users", () => {
    void chat.createUser("u", { displayName: "Ada Byron", email: undefined, tags: ["a"], nickname: 7 })
    void chat.createUser(7)
    // @ts-expect-error a name is a string
    void chat.createUser("u", { firstName: 7 })
    // @ts-expect-error a user has an id
    void chat.createUser()
    expectTypeOf(chat.createUser("u")).resolves.toHaveProperty("jobId")
  })

  test("accept known and other fields for rooms", () => {
    void chat.createChatRoom("r", { description: "d", isPublic: false, type: "a-type-of-tomorrow" })
    // @ts-expect-error a list of texts
    void chat.createChatRoom("r", { members: "u" })
    expectTypeOf(chat.createChatRoom("r")).resolves.toHaveProperty("result").toEqualTypeOf<Chat>()
  })

  test("grant access to one user or several", () => {
    void chat.grantUserAccessToChatRoom("r", "u")
    void chat.grantUserAccessToChatRoom("r", ["u", 7] as const)
    // @ts-expect-error no user at all
    void chat.grantUserAccessToChatRoom("r")
  })

  test("return the reason for a deletion", async () => {
    const response = await chat.deleteChatRoom("r")
    expectTypeOf(response.reason).toEqualTypeOf<"Chat room not found" | undefined>()
    expectTypeOf(response.ok).toEqualTypeOf<boolean | undefined>()
  })
})

describe("groups", () => {
  test("resolve to the data, with the whole response in withResponse()", () => {
    expectTypeOf(chat.rooms.create("r")).resolves.toEqualTypeOf<Chat>()
    expectTypeOf(chat.users.list()).resolves.toEqualTypeOf<User[]>()
    expectTypeOf(chat.users.list()).toExtend<ApiPromise<User[]>>()
    expectTypeOf(chat.apps.get()).resolves.toEqualTypeOf<App>()
    expectTypeOf(chat.sessions.create("u")).resolves.toEqualTypeOf<ClientSession>()
    expectTypeOf(chat.apps.list().withResponse())
      .resolves.toHaveProperty("body")
      .toHaveProperty("total")
      .toEqualTypeOf<number | undefined>()
  })

  test("lists are iterable", () => {
    expectTypeOf(chat.rooms.listAll()).toEqualTypeOf<AsyncGenerator<Chat, void, undefined>>()
    expectTypeOf(chat.users.listAll({ chatName: "r", limit: 50 })).toEqualTypeOf<
      AsyncGenerator<User, void, undefined>
    >()
    // @ts-expect-error not a parameter of this list
    void chat.rooms.listAll({ chatName: "r" })
  })

  test("jobs are waited for by ticket or id", () => {
    const ticket: JobTicket = { jobId: "j" }
    expectTypeOf(chat.users.waitForJob(ticket, { interval: 10 })).resolves.toEqualTypeOf<UsersBatchJob>()
    void chat.broadcasts.waitForJob("b")
    // @ts-expect-error neither a ticket nor an id
    void chat.users.waitForJob(7)
  })

  test("parameters come from the document", () => {
    void chat.apps.list({ order: "asc", orderBy: "an-order-of-tomorrow" })
    // @ts-expect-error ascending or descending
    void chat.apps.list({ order: "up" })
    void chat.messages.search({ q: "a", since: new Date() })
    // @ts-expect-error nothing to look for
    void chat.messages.search({})
    // @ts-expect-error an announcement needs a text
    void chat.broadcasts.send({ allRooms: true })
  })

  test("progress is typed", () => {
    void chat.users.create([{ uuid: "u", displayName: "Ada" }], {
      onProgress: ({ done, total }) => {
        expectTypeOf(done).toEqualTypeOf(total)
      },
    })
    // @ts-expect-error a user of a list has an id
    void chat.users.create([{ displayName: "Ada" }])
  })
})

describe("the raw client", () => {
  test("knows paths, parameters and responses", async () => {
    const path = { appId: "a", userId: "u" }
    const result = await chat.api.GET("/v2/apps/{appId}/users/{userId}/chats", { params: { path } })
    expectTypeOf(result).toHaveProperty("response").toEqualTypeOf<Response>()
    expectTypeOf<NonNullable<typeof result.data>["chats"]>().toEqualTypeOf<Chat[] | undefined>()
    // @ts-expect-error no such call
    void chat.api.GET("/v2/nothing")
    // @ts-expect-error a misspelt option
    void chat.api.GET("/v2/apps/{appId}", { params: { path: { appId: "a" } }, timeOut: 1 })
    // @ts-expect-error params are required
    void chat.api.GET("/v2/apps/{appId}")
    // @ts-expect-error a misspelt id
    void chat.api.GET("/v2/apps/{appId}", { params: { path: { appid: "a" } } })
  })
})

describe("errors", () => {
  test("are recognized by class, with known codes", () => {
    const error: unknown = undefined
    if (error instanceof EthoraError) {
      expectTypeOf(error.name).toEqualTypeOf<"EthoraError">()
      expectTypeOf("CHAT_NOT_FOUND" as const).toExtend<typeof error.code>()
      expectTypeOf("JOB_FAILED" as const).toExtend<typeof error.code>()
      expectTypeOf<string>().toExtend<typeof error.code>()
    }
    if (isEthoraError(error)) expectTypeOf(error.code).toEqualTypeOf<ErrorCode>()
    if (isApiError(error)) expectTypeOf(error.status).toEqualTypeOf<number>()
  })
})
